import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetDiskId, fleetInstanceId, defaultAccounts } from 'ecs-emulator';
import { startGraph } from '../../support/graph';
import type { Graph } from '../../support/graph';

/** One account and region fails; what the others have stands. */

const [first = '', second = ''] = defaultAccounts.map(({ accountId }) => accountId);
const here = 'cn-hangzhou';
const away = 'cn-shanghai';

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ accounts: defaultAccounts });
});
afterAll(() => graph.close());
beforeEach(() => {
  graph.emulator.control.clearFaults();
  graph.forgetCalls();
});

const breakDown = (action: string, regionId: string, accountId?: string): void => {
  graph.emulator.control.setFaults([
    {
      kind: 'throttle',
      action,
      regionId,
      times: 'always',
      ...(accountId === undefined ? {} : { accountId }),
    },
  ]);
};

interface Listed {
  readonly nodes: readonly { readonly regionId: string; readonly accountId: string }[];
  readonly problems: readonly object[];
}

describe.each([
  ['ecsInstances', 'DescribeInstances', ''],
  ['ecsDisks', 'DescribeDisks', ''],
  ['ecsSnapshots', 'DescribeSnapshots', ''],
  ['ecsSystemEvents', 'DescribeInstanceHistoryEvents', ''],
  ['ecsDiagnosticReports', 'DescribeDiagnosticReports', ''],
  ['ecsResourceTags', 'ListTagResources', 'filter: { resourceType: INSTANCE, tags: [{ key: "env" }] }'],
])('%s', (field, action, filter) => {
  const read = async () => {
    const { data, errors } = await graph.query<Record<string, Listed | null>>(
      `{ ${field}(first: 100, ${filter} accountIds: ["${first}"]) {
        nodes { regionId accountId }
        problems { accountId regionId code message retryAfterMs }
      } }`,
    );
    return { list: data[field], errors };
  };

  test('a region that fails is a problem of the list; the other’s entries are there', async () => {
    breakDown(action, here);
    const { list, errors } = await read();
    expect(errors).toEqual([]);
    expect(new Set(list?.nodes.map(({ regionId }) => regionId))).toEqual(new Set([away]));
    expect(list?.problems).toMatchObject([{ accountId: first, regionId: here, code: 'ECS_THROTTLED' }]);
  });

  test('where all fail there is no list, and an error at its path', async () => {
    graph.emulator.control.setFaults([{ kind: 'html502', action, times: 'always' }]);
    const { list, errors } = await read();
    expect(list).toBeNull();
    expect(errors).toMatchObject([{ path: field, code: 'ECS_BAD_ANSWER' }]);
  });
});

test('a total that fails is an error of its own; the list beside it is whole', async () => {
  // Only the call that counts asks for a page of one.
  graph.emulator.control.setFaults([
    { kind: 'throttle', action: 'DescribeInstances', match: { PageSize: '1' } },
  ]);
  const { data, errors } = await graph.query<{ ecsInstances: Listed & { readonly totalCount: null } }>(
    `{ ecsInstances(first: 5, regionIds: ["${here}"], accountIds: ["${first}"]) {
      nodes { regionId accountId } problems { code } totalCount
    } }`,
  );
  expect(data.ecsInstances).toMatchObject({ problems: [], totalCount: null });
  expect(data.ecsInstances.nodes).toHaveLength(5);
  expect(errors).toMatchObject([{ path: 'ecsInstances.totalCount', code: 'ECS_THROTTLED' }]);
});

test('an account that fails is a problem of its own, region by region', async () => {
  graph.emulator.control.setFaults([
    { kind: 'forbid', action: 'DescribeDisks', accountId: first, times: 'always' },
  ]);
  const { data, errors } = await graph.query<{ ecsDisks: Listed }>(
    '{ ecsDisks(first: 100) { nodes { accountId regionId } problems { accountId regionId code } } }',
  );
  expect(errors).toEqual([]);
  expect(data.ecsDisks.problems).toEqual([
    { accountId: first, regionId: here, code: 'ECS_FORBIDDEN' },
    { accountId: first, regionId: away, code: 'ECS_FORBIDDEN' },
  ]);
  expect(data.ecsDisks.nodes.length).toBeGreaterThan(0);
  expect(data.ecsDisks.nodes.every(({ accountId }) => accountId === second)).toBe(true);
});

describe('fields of instances and disks', () => {
  const ids = [here, away].flatMap((regionId) => [0, 1].map((n) => fleetInstanceId(regionId, n)));
  const disks = [here, away].flatMap((regionId) => [0, 1].map((n) => fleetDiskId(regionId, n, 0)));

  beforeAll(() => {
    graph.emulator.control.reset({ instancesPerRegion: 2 });
    for (const id of ids) graph.emulator.control.patch(id, { instanceChargeType: 'PrePaid' });
  });

  test.each([
    ['Instance', 'ramRoleName', 'DescribeInstanceRamRole', ''],
    ['Instance', 'autoRenew', 'DescribeInstanceAutoRenewAttribute', '{ status }'],
    ['Instance', 'privatePool', 'DescribeInstanceAttachmentAttributes', '{ match }'],
    ['Instance', 'maintenance', 'DescribeInstanceMaintenanceAttributes', '{ action }'],
    ['Instance', 'health', 'DescribeInstancesFullStatus', '{ status }'],
    ['Instance', 'instanceTypeDetails', 'DescribeInstanceTypes', '{ id }'],
    ['Instance', 'systemEvents', 'DescribeInstanceHistoryEvents', '{ nodes { id } }'],
    ['Instance', 'diagnosticReports', 'DescribeDiagnosticReports', '{ nodes { id } }'],
    ['Instance', 'isJumboFrameEnabled', 'DescribeInstanceAttribute', ''],
    ['Instance', 'userData', 'DescribeUserData', '{ text }'],
    ['Disk', 'health', 'DescribeDisksFullStatus', '{ status }'],
    ['Disk', 'snapshots', 'DescribeSnapshots', '{ nodes { id } }'],
  ])('%s.%s', async (type, field, action, selection) => {
    breakDown(action, away);
    const { data, errors } = await graph.query<{ _entities: Record<string, unknown>[] }>(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) { ... on ${type} { id regionId ${field} ${selection} } }
      }`,
      { representations: (type === 'Disk' ? disks : ids).map((id) => ({ __typename: type, id })) },
    );
    expect(data._entities.map(({ id, regionId }) => [id, regionId])).toEqual(
      (type === 'Disk' ? disks : ids).map((id, n) => [id, n < 2 ? here : away]),
    );
    expect(errors.map(({ path, code }) => [path, code])).toEqual([
      [`_entities.2.${field}`, 'ECS_THROTTLED'],
      [`_entities.3.${field}`, 'ECS_THROTTLED'],
    ]);
    expect(errors.every(({ extensions }) => extensions.regionId === away)).toBe(true);
  });

  test('a throttled read says when to come back, and the next request asks again', async () => {
    graph.emulator.control.setFaults([
      { kind: 'throttle', action: 'DescribeInstanceRamRole', retryAfterMs: 1500 },
    ]);
    const source = `{ ecsInstance(id: "${ids[0] ?? ''}", regionId: "${here}") { ramRoleName } }`;
    expect((await graph.query(source)).errors).toMatchObject([
      { path: 'ecsInstance.ramRoleName', code: 'ECS_THROTTLED', extensions: { retryAfterMs: 1500 } },
    ]);
    expect((await graph.query(source)).errors).toEqual([]);
  });

  test('statuses: each id has its own; those of the region that fails are errors', async () => {
    breakDown('DescribeInstanceStatus', away);
    const { data, errors } = await graph.query<{ ecsInstanceStatuses: unknown[] }>(
      'query ($ids: [ID!]!) { ecsInstanceStatuses(ids: $ids) { id regionId accountId rawStatus } }',
      { ids },
    );
    expect(data.ecsInstanceStatuses).toEqual([
      ...ids.slice(0, 2).map((id) => ({ id, regionId: here, accountId: first, rawStatus: 'Running' })),
      null,
      null,
    ]);
    expect(errors.map(({ path, code }) => [path, code])).toEqual([
      ['ecsInstanceStatuses.2', 'ECS_THROTTLED'],
      ['ecsInstanceStatuses.3', 'ECS_THROTTLED'],
    ]);
  });
});
