import { describe, expect, test } from '@jest/globals';
import { connections } from '../../src/resolvers/connections';
import { EcsError } from '../../src/ecs/errors';
import { forCaller } from '../../src/resolvers/refused-arguments';
import { FakePort } from '../support/fake-port';
import { startGraph } from '../support/graph';
import { hangzhou, shanghai } from '../support/records';
import { endOf, read, region } from './pages';

/** What ECS refuses of a list's arguments is told to its caller, by the argument's name. */

const refusalOf = (code: string, fault: EcsError['fault'] = 'REFUSED') =>
  new EcsError({ action: 'DescribeInstances', ...hangzhou, fault, code, requestId: 'R-1' });

const everything = {
  ids: ['i-1'],
  zoneId: 'z',
  rawStatus: 'x',
  rawChargeType: 'x',
  lockReason: 'x',
  tags: [{ key: 'k' }],
  category: 'x',
  rawKind: 'x',
  rawType: 'x',
};

describe('a filter that ECS refuses', () => {
  test.each([
    ['InvalidParameter.ZoneId', 'filter.zoneId'],
    ['InvalidZoneId.NotFound', 'filter.zoneId'],
    ['InvalidStatus.NotFound', 'filter.status'],
    ['InvalidStatus.ValueNotSupported', 'filter.status'],
    ['InvalidInstanceChargeType.NotFound', 'filter.chargeType'],
    ['InvalidDiskChargeType.NotFound', 'filter.chargeType'],
    ['InvalidLockReason.NotFound', 'filter.lockReason'],
    ['InvalidTag.Mismatch', 'filter.tags'],
    ['InvalidTagCount', 'filter.tags'],
    ['NumberExceed.Tags', 'filter.tags'],
    ['Duplicate.TagKey', 'filter.tags'],
    ['InvalidParameter.DiskIds', 'filter.ids'],
    ['InvalidDiskIds.Malformed', 'filter.ids'],
    ['InvalidSnapshotIds.Malformed', 'filter.ids'],
    ['InvalidCategory.ValueNotSupported', 'filter.category'],
    ['InvalidDiskType.ValueNotSupported', 'filter.kind'],
    ['InvalidSnapshotType.NotFound', 'filter.type'],
    ['InvalidFilterValue', 'filter'],
    ['InvalidParamter', 'filter'],
    ['IncompleteParamter', 'filter'],
    ['InvalidParameter', 'filter'],
  ])('%s names %s', (code, argument) => {
    expect(forCaller(refusalOf(code), { filter: everything, hasToken: false })).toMatchObject({
      message: `${argument}: ECS does not accept it in cn-hangzhou (${code}); correct it, or ask only the regions where it is valid.`,
      extensions: { code: 'BAD_USER_INPUT', argument, ecsErrorCode: code, requestId: 'R-1', ...hangzhou },
    });
  });

  test.each([
    ['InvalidResourceId.NotFound', { resourceType: 'instance', resourceIds: ['x'] }, 'filter.resourceIds'],
    ['NumberExceed.ResourceIds', { resourceType: 'instance', resourceIds: ['x'] }, 'filter.resourceIds'],
    ['BothEmpty.TagsAndResources', { resourceType: 'instance' }, 'filter'],
    ['InvalidInstanceId.NotFound', { resourceIds: ['i-1'] }, 'filter.instanceIds'],
    ['InvalidParameter.TimeEndBeforeStart', { publishedBefore: 'x' }, 'filter.publishedBefore'],
  ])('%s, of %j, names %s', (code, filter: object, argument) => {
    expect(forCaller(refusalOf(code), { filter, hasToken: false })).toMatchObject({
      extensions: { argument },
    });
  });

  test('names no part that was not asked for', () => {
    expect(
      forCaller(refusalOf('InvalidZoneId.NotFound'), { filter: { name: 'x' }, hasToken: false }),
    ).toMatchObject({ extensions: { argument: 'filter' } });
  });

  test.each([
    ['there is no filter', refusalOf('InvalidParameter'), {}],
    ['it is the region', refusalOf('InvalidRegionId.NotFound'), everything],
    ['it is the size of the page', refusalOf('InvalidParameter.MaxResults'), everything],
    ['it is no parameter', refusalOf('OperationDenied.NotInWhiteList'), everything],
    ['it is no refusal', refusalOf('InvalidParameter', 'FORBIDDEN'), everything],
    ['it is a mistake of ours', new TypeError('x'), everything],
  ])('is none where %s', (_name, error, filter) => {
    expect(forCaller(error, { filter, hasToken: false })).toBe(error);
  });

  test('is a problem of the region that refuses it; the list goes on in the others', async () => {
    const port = new FakePort([hangzhou, shanghai]);
    port.instances = region(2);
    port.fail('DescribeInstances', 'REFUSED', {
      code: 'InvalidZoneId.NotFound',
      when: ({ scope }) => scope.regionId === 'cn-shanghai',
    });
    const filter = { zoneId: 'cn-hangzhou-a' };
    const connection = await read(port, { first: 10 }, { filter });
    expect(connection.edges).toHaveLength(2);
    expect(connections.EcsInstanceConnection.problems(connection)).toEqual([
      {
        ...shanghai,
        code: 'BAD_USER_INPUT',
        message:
          'filter.zoneId: ECS does not accept it in cn-shanghai (InvalidZoneId.NotFound); correct it, or ask only the regions where it is valid.',
        retryAfterMs: null,
      },
    ]);
    await expect(connection.count()).rejects.toMatchObject({ extensions: { argument: 'filter.zoneId' } });
  });
});

describe('a token that ECS does not accept any more', () => {
  test.each(['Invalid.NextToken', 'InvalidNextToken', 'InvalidParameter.NextToken', 'InvalidParameter'])(
    '%s is an expired cursor',
    async (code) => {
      const port = new FakePort([hangzhou, shanghai]);
      port.instances = region(25);
      const after = endOf(await read(port, { first: 10 }));
      port.fail('DescribeInstances', 'REFUSED', { code });
      await expect(read(port, { first: 10, after })).rejects.toMatchObject({
        message: 'after: the cursor has expired; start again without after.',
        extensions: { code: 'BAD_USER_INPUT', argument: 'after', ecsErrorCode: code },
      });
    },
  );

  test('nor is any other refusal', async () => {
    const port = new FakePort([hangzhou]);
    port.instances = region(25);
    const after = endOf(await read(port, { first: 10 }));
    port.fail('DescribeInstances', 'REFUSED', { code: 'OperationDenied.NotInWhiteList' });
    await expect(read(port, { first: 10, after })).rejects.toMatchObject({ fault: 'REFUSED' });
  });
});

test('through the whole graph, a token that ECS does not know is an expired cursor', async () => {
  const page = `query Page($after: String) {
    ecsInstances(first: 10, after: $after, regionIds: ["cn-hangzhou"]) { pageInfo { endCursor } }
  }`;
  // Each emulator knows its own tokens only.
  const [graph, other] = [await startGraph(), await startGraph()];
  try {
    const first = await graph.query<{ ecsInstances: { pageInfo: { endCursor: string } } }>(page);
    const { errors } = await other.query(page, { after: first.data.ecsInstances.pageInfo.endCursor });
    expect(errors).toMatchObject([
      {
        message: 'after: the cursor has expired; start again without after.',
        extensions: { code: 'BAD_USER_INPUT', argument: 'after' },
      },
    ]);
  } finally {
    await graph.close();
    await other.close();
  }
});
