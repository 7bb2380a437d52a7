import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fleetDiskId, fleetInstanceId } from 'ecs-emulator';
import type { LoggedCall } from 'ecs-emulator';
import { limitOf, readRow } from '../../../src/catalogue/lookup';
import type { EcsReadOperation } from '../../../src/catalogue/operations';
import { startGraph } from '../../support/graph';
import type { Graph } from '../../support/graph';

/** Each read that takes a list, at its limit, one above it, and at twice as many. */

const regionId = 'cn-hangzhou';
const size = 201;
const instanceIds = Array.from({ length: size }, (_, n) => fleetInstanceId(regionId, n));
const diskIds = Array.from({ length: size }, (_, n) => fleetDiskId(regionId, n, 0));

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({ regions: [regionId], fleet: { instancesPerRegion: size } });
  for (const [n, id] of instanceIds.entries()) {
    graph.emulator.control.patch(id, {
      // Renewal is told of subscription instances only; each type once, for the catalogue.
      instanceChargeType: 'PrePaid',
      instanceType: `ecs.g7.${n}xlarge`,
      ramRoleName: `role-${n}`,
    });
  }
});
afterAll(() => graph.close());

/** The ids of a call, as its encoding writes them. */
function idsOf(action: EcsReadOperation, { parameters }: LoggedCall): readonly string[] {
  const { ids } = readRow(action);
  const parameter = typeof ids?.parameter === 'string' ? ids.parameter : '';
  const value = parameters[parameter] ?? '';
  switch (ids?.encoding) {
    case 'JSON':
      return JSON.parse(value) as string[];
    case 'COMMA':
      return value.split(',');
    default:
      return Object.entries(parameters)
        .filter(([name]) => name.startsWith(`${parameter}.`))
        .map(([, id]) => id);
  }
}

const ofInstances: readonly (readonly [action: EcsReadOperation, selection: string])[] = [
  ['DescribeInstanceRamRole', 'ramRoleName'],
  ['DescribeInstanceAutoRenewAttribute', 'autoRenew { status }'],
  ['DescribeInstanceAttachmentAttributes', 'privatePool { match }'],
  ['DescribeInstanceMaintenanceAttributes', 'maintenance { action }'],
  ['DescribeInstancesFullStatus', 'health { status }'],
  ['DescribeInstanceHistoryEvents', 'systemEvents { nodes { id } }'],
  ['DescribeDiagnosticReports', 'diagnosticReports { nodes { id } }'],
  ['DescribeInstances', 'name'],
];

async function entitiesWith(typename: string, ids: readonly string[], selection: string) {
  graph.forgetCalls();
  const { data, errors } = await graph.query<{ _entities: readonly unknown[] }>(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on ${typename} { ${selection} } }
    }`,
    { representations: ids.map((id) => ({ __typename: typename, regionId, id })) },
  );
  expect(errors).toEqual([]);
  expect(data._entities).toHaveLength(ids.length);
  return data._entities;
}

/** So many calls, none with more ids than it takes, together the ids that were asked for, each once. */
function expectCalls(action: EcsReadOperation, ids: readonly string[]): void {
  const lists = graph.calls(action).map((call) => idsOf(action, call));
  expect(lists).toHaveLength(Math.ceil(ids.length / limitOf(action)));
  expect(Math.max(...lists.map(({ length }) => length))).toBeLessThanOrEqual(limitOf(action));
  expect(lists.flat().sort()).toEqual([...ids].sort());
}

const around = (limit: number): readonly number[] => [1, limit, limit + 1, 2 * limit];

describe.each(ofInstances)('%s', (action, selection) => {
  test.each(around(limitOf(action)))('%i instances', async (count) => {
    const ids = instanceIds.slice(0, count);
    await entitiesWith('Instance', ids, selection);
    expectCalls(action, ids);
  });

  test('an instance that is asked for twice is one in the call', async () => {
    await entitiesWith(
      'Instance',
      instanceIds.slice(0, 2).flatMap((id) => [id, id]),
      selection,
    );
    expectCalls(action, instanceIds.slice(0, 2));
  });
});

describe.each([
  ['DescribeDisksFullStatus', 'health { status }'],
  ['DescribeDisks', 'name'],
] as const)('%s', (action, selection) => {
  test.each(around(limitOf(action)))('%i disks', async (count) => {
    const ids = diskIds.slice(0, count);
    await entitiesWith('Disk', ids, selection);
    expectCalls(action, ids);
  });
});

describe('DescribeInstanceTypes', () => {
  test.each(around(limitOf('DescribeInstanceTypes')))('%i types', async (count) => {
    await entitiesWith('Instance', instanceIds.slice(0, count), 'instanceTypeDetails { cpu }');
    expectCalls(
      'DescribeInstanceTypes',
      instanceIds.slice(0, count).map((_, n) => `ecs.g7.${n}xlarge`),
    );
  });
});

describe('DescribeInstanceStatus: 100 ids a call, 50 a page', () => {
  test.each([
    [1, 1],
    [50, 1],
    [51, 2],
    [100, 2],
  ])('%i ids are %i calls', async (count, calls) => {
    graph.forgetCalls();
    const ids = instanceIds.slice(0, count);
    const { data, errors } = await graph.query<{ ecsInstanceStatuses: { id: string; status: string }[] }>(
      'query ($ids: [ID!]!) { ecsInstanceStatuses(ids: $ids) { id status } }',
      { ids },
    );
    expect(errors).toEqual([]);
    expect(data.ecsInstanceStatuses).toEqual(ids.map((id) => ({ id, status: 'RUNNING' })));
    const pages = graph.calls('DescribeInstanceStatus');
    expect(pages.map(({ parameters }) => parameters.PageNumber)).toEqual(['1', '2'].slice(0, calls));
    for (const page of pages) expect(idsOf('DescribeInstanceStatus', page)).toHaveLength(count);
    expect(graph.calls()).toHaveLength(calls);
  });
});

describe('the lists take as many ids as one call does', () => {
  const madeUp = (count: number, prefix: string): readonly string[] =>
    Array.from({ length: count }, (_, n) => `${prefix}${n}`);

  test.each<[EcsReadOperation, string, string, readonly string[]]>([
    ['DescribeInstances', 'ecsInstances', 'ids', madeUp(100, 'i-bp')],
    ['DescribeDisks', 'ecsDisks', 'ids', madeUp(100, 'd-bp')],
    ['DescribeSnapshots', 'ecsSnapshots', 'ids', madeUp(100, 's-bp')],
    ['DescribeInstanceHistoryEvents', 'ecsSystemEvents', 'instanceIds', madeUp(100, 'i-bp')],
    ['DescribeDiagnosticReports', 'ecsDiagnosticReports', 'instanceIds', madeUp(100, 'i-bp')],
    ['DescribeInstanceTypes', 'ecsInstanceTypes', 'ids', madeUp(10, 'ecs.g')],
    ['ListTagResources', 'ecsResourceTags', 'resourceType: INSTANCE, resourceIds', madeUp(50, 'i-bp')],
  ])('%s', async (action, field, argument, ids) => {
    expect(ids).toHaveLength(limitOf(action));
    graph.forgetCalls();
    const ask = (some: readonly string[]) =>
      graph.query(`{ ${field}(filter: { ${argument}: ${JSON.stringify(some)} }) { nodes { __typename } } }`);
    expect((await ask(ids)).errors).toEqual([]);
    expectCalls(action, ids);
    graph.forgetCalls();
    expect((await ask([...ids, `${ids[0] ?? ''}x`])).errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    expect(graph.calls()).toEqual([]);
  });
});

test('every answer belongs to the one that it was asked for', async () => {
  const entities = await entitiesWith('Instance', instanceIds, 'id ramRoleName');
  expect(entities).toEqual(instanceIds.map((id, n) => ({ id, ramRoleName: `role-${n}` })));
});
