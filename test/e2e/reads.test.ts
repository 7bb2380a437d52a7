import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { wellKnown } from 'ecs-emulator';
import { operationsTable } from '../support/operations-table';
import { startGraph } from '../support/graph';
import type { Graph } from '../support/graph';

/**
 * Proves docs/operations.md: a query for each field of a read goes through schema, resolvers, loaders and SDK, and ECS
 * receives the operation.
 */

const { runningInstance, diskInUse, lockEvent } = wellKnown['cn-hangzhou'];
const now = Date.now();
const lastHours = `startTime: "${new Date(now - 7_200_000).toISOString()}", endTime: "${new Date(now).toISOString()}"`;

const onInstance = (selection: string): string =>
  `{ ecsInstance(id: "${runningInstance}", regionId: "cn-hangzhou") { ${selection} } }`;
const onDisk = (selection: string): string =>
  `{ ecsDisk(id: "${diskInUse}", regionId: "cn-hangzhou") { ${selection} } }`;

/** Field → a query through it. */
const queries: Readonly<Record<string, string>> = {
  'Query.ecsInstance': `{ ecsInstance(id: "${runningInstance}") { id name } }`,
  'Query.ecsInstances': '{ ecsInstances { nodes { id } } }',
  'Query.ecsSecurityLockedInstanceCount': '{ ecsSecurityLockedInstanceCount }',
  'Query.ecsInstanceStatuses': `{ ecsInstanceStatuses(ids: ["${runningInstance}"]) { id status } }`,
  'Query.ecsInstanceTypes': '{ ecsInstanceTypes { nodes { id memoryGiB } } }',
  'Query.ecsDisk': `{ ecsDisk(id: "${diskInUse}") { id sizeGiB } }`,
  'Query.ecsDisks': '{ ecsDisks { nodes { id } } }',
  'Query.ecsSnapshots': '{ ecsSnapshots { nodes { id sourceDisk { id } } } }',
  'Query.ecsSystemEvents': '{ ecsSystemEvents { nodes { id type } } }',
  'Query.ecsSecurityLockEvents': '{ ecsSecurityLockEvents { nodes { id type } } }',
  'Query.ecsSecurityLockEvent': `{ ecsSecurityLockEvent(id: "${lockEvent}") { id punishType } }`,
  'Query.ecsDiagnosticReports': '{ ecsDiagnosticReports { nodes { id severity } } }',
  'Query.ecsResourceTags': `{
    ecsResourceTags(filter: { resourceType: INSTANCE, resourceIds: ["${runningInstance}"] }) { nodes { key value } }
  }`,
  'Instance.instanceTypeDetails': onInstance('instanceTypeDetails { id cpu }'),
  'Instance.isJumboFrameEnabled': onInstance('isJumboFrameEnabled'),
  'Instance.ramRoleName': onInstance('ramRoleName'),
  'Instance.vncUrl': onInstance('vncUrl { message ... on EcsVncUrl { url } }'),
  'Instance.screenshot': onInstance('screenshot { message ... on EcsScreenshot { contentType } }'),
  'Instance.consoleOutput': onInstance(
    'consoleOutput { message ... on EcsConsoleOutput { text updatedAt } }',
  ),
  'Instance.userData': onInstance('userData { text sizeBytes }'),
  'Instance.autoRenew': onInstance('autoRenew { status duration periodUnit }'),
  'Instance.privatePool': onInstance('privatePool { match privatePoolId }'),
  'Instance.maintenance': onInstance('maintenance { action windows { startTime endTime } }'),
  'Instance.health': onInstance('health { status openEvents { id } }'),
  'Instance.systemEvents': onInstance('systemEvents { nodes { id type } }'),
  'Instance.securityLockEvents': onInstance('securityLockEvents { nodes { id type } }'),
  'Instance.diagnosticReports': onInstance('diagnosticReports { nodes { id } }'),
  'Instance.disks': onInstance('disks { id }'),
  'Instance.monitorData': onInstance(`monitorData(${lastHours}) { points { at cpuPercent } }`),
  'Disk.health': onDisk('health { status events { id } }'),
  'Disk.snapshots': onDisk('snapshots { nodes { id progressPercent } }'),
  'Disk.monitorData': onDisk(
    `monitorData(${lastHours}, period: TEN_MINUTES) { points { at readsPerSecond } }`,
  ),
};

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
  // On subscription, since ECS tells of the renewal of no other.
  graph.emulator.control.patch(runningInstance, { instanceChargeType: 'PrePaid' });
  for (const { regionId, reports } of graph.emulator.control.world.regions()) {
    if (regionId !== 'cn-hangzhou') continue;
    for (const report of reports.values()) report.resourceId = runningInstance;
  }
});
afterAll(() => graph.close());

const reads = operationsTable().flatMap(({ operation, places }) =>
  places.filter((place) => !place.startsWith('Mutation.')).map((place) => ({ operation, place })),
);

/** Whether an answer has a value at its end, not null. */
function isTold(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0 && value.every(isTold);
  if (typeof value === 'object' && value !== null) return Object.values(value).some(isTold);
  return value != null;
}

test('the table names 21 reads, and there is a query through each field that it names', () => {
  expect(new Set(reads.map(({ operation }) => operation)).size).toBe(21);
  expect(Object.keys(queries).sort()).toEqual(reads.map(({ place }) => place).sort());
});

describe.each(reads)('$place', ({ operation, place }) => {
  test(`is answered by ${operation}`, async () => {
    graph.forgetCalls();
    const { data, errors } = await graph.query(queries[place] ?? '');
    expect(errors).toEqual([]);
    expect(isTold(data)).toBe(true);
    const calls = graph.calls(operation);
    expect(calls.length).toBeGreaterThan(0);
    expect(calls.map(({ status, code }) => [status, code])).toEqual(calls.map(() => [200, null]));
  });
});

test('all of an instance in one request', async () => {
  graph.forgetCalls();
  const { data, errors } = await graph.query<{ ecsInstance: Record<string, unknown> }>(
    onInstance(`
      id ramRoleName isJumboFrameEnabled
      autoRenew { status rawStatus duration periodUnit rawPeriodUnit }
      privatePool { match rawMatch privatePoolId }
      maintenance {
        action rawAction defaultAction rawDefaultAction supportedActions isNotified windows { startTime endTime }
      }
      health { status rawStatus openEvents { id } }
      instanceTypeDetails { id cpu memoryGiB }
      userData { text base64 sizeBytes }
      systemEvents(first: 1) { totalCount nodes { type isPending securityLockEvent { punishType } } }
    `),
  );
  expect(errors).toEqual([]);
  expect(data.ecsInstance).toEqual({
    id: runningInstance,
    ramRoleName: 'EcsAppRole',
    isJumboFrameEnabled: false,
    autoRenew: {
      status: 'NORMAL',
      rawStatus: 'Normal',
      duration: 0,
      periodUnit: 'MONTH',
      rawPeriodUnit: 'Month',
    },
    privatePool: { match: 'NONE', rawMatch: 'None', privatePoolId: null },
    maintenance: {
      action: 'AUTO_RECOVER',
      rawAction: 'AutoRecover',
      defaultAction: 'AUTO_RECOVER',
      rawDefaultAction: 'AutoRecover',
      supportedActions: ['Stop', 'AutoRecover', 'AutoRedeploy'],
      isNotified: false,
      windows: [],
    },
    health: { status: 'OK', rawStatus: 'Ok', openEvents: [] },
    instanceTypeDetails: { id: 'ecs.g7.large', cpu: 2, memoryGiB: 8 },
    userData: {
      text: '#!/bin/sh\necho hello\n',
      base64: 'IyEvYmluL3NoCmVjaG8gaGVsbG8K',
      sizeBytes: 21,
    },
    systemEvents: {
      totalCount: 2,
      nodes: [
        {
          type: 'SecurityPunish.WebsiteBanned',
          isPending: true,
          securityLockEvent: { punishType: 'url_block' },
        },
      ],
    },
  });
  // One call an operation, however many fields.
  const actions = graph.calls().map(({ action }) => action);
  expect(actions).toHaveLength(new Set(actions).size);
});
