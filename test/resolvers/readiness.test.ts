import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetDiskId, fleetInstanceId, sharedDiskId } from 'ecs-emulator';
import { startGraph } from '../support/graph';
import type { Graph } from '../support/graph';

const regionId = 'cn-hangzhou';
const one = fleetInstanceId(regionId, 0);
const two = fleetInstanceId(regionId, 1);
const shared = sharedDiskId(regionId, 0);
const systemDisk = fleetDiskId(regionId, 0, 0);
const dataDisk = fleetDiskId(regionId, 0, 1);

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({
    regions: [regionId],
    fleet: { instancesPerRegion: 2, disksPerInstance: 2, sharedDisks: 1 },
  });
});
beforeEach(() => {
  graph.emulator.control.reset();
  graph.forgetCalls();
});
afterAll(() => graph.close());

test('a button is bound to one field', async () => {
  graph.emulator.control.lock(two);
  const ask = `query($id: ID!) {
    ecsInstance(id: $id, regionId: "cn-hangzhou") {
      start: isReady(operation: START_INSTANCE) stop: isReady(operation: STOP_INSTANCE)
      remove: isReady(operation: DELETE_INSTANCE) replace: isReady(operation: REPLACE_SYSTEM_DISK)
    }
  }`;
  const buttons = async (id: string) => (await graph.query(ask, { id })).data.ecsInstance;
  expect(await buttons(one)).toEqual({ start: false, stop: true, remove: true, replace: false });
  graph.emulator.control.setStatus(one, 'Stopped');
  expect(await buttons(one)).toEqual({ start: true, stop: false, remove: true, replace: true });
  graph.emulator.control.setStatus(two, 'Stopped');
  expect(await buttons(two)).toEqual({ start: false, stop: false, remove: true, replace: false });
});

test('the reasons have codes, parameters and the code of ECS', async () => {
  const { data } = await graph.query(
    `query($id: ID!) {
      ecsInstance(id: $id, regionId: "cn-hangzhou") {
        readiness(operations: [STOP_INSTANCE, START_INSTANCE, START_INSTANCE]) {
          operation verdict reasons { code parameters { name values } ecsErrorCode blockingDiskIds diskIdsReleased }
        }
      }
    }`,
    { id: one },
  );
  expect(data.ecsInstance).toEqual({
    readiness: [
      {
        operation: 'START_INSTANCE',
        verdict: 'NOT_NOW',
        reasons: [
          {
            code: 'INSTANCE_STATUS',
            parameters: [
              { name: 'status', values: ['Running'] },
              { name: 'needed', values: ['Stopped'] },
            ],
            ecsErrorCode: 'IncorrectInstanceStatus',
            blockingDiskIds: [],
            diskIdsReleased: null,
          },
        ],
      },
      { operation: 'STOP_INSTANCE', verdict: 'READY', reasons: [] },
    ],
  });
});

test('a deletion under a lock names the disks that go, and reads them only when they are selected', async () => {
  graph.emulator.control.lock(one);
  const ask = (more: string) => `query($id: ID!) {
    ecsInstance(id: $id, regionId: "cn-hangzhou") {
      readiness(operations: [DELETE_INSTANCE]) { verdict reasons { code ${more} } }
    }
  }`;
  const code = 'DELETION_RELEASES_DISKS';
  const { data } = await graph.query(ask(''), { id: one });
  expect(data.ecsInstance).toEqual({ readiness: [{ verdict: 'NEEDS_CONFIRMATION', reasons: [{ code }] }] });
  expect(graph.calls('DescribeDisks')).toEqual([]);
  const named = await graph.query(ask('diskIdsReleased'), { id: one });
  expect(named.data.ecsInstance).toEqual({
    readiness: [{ verdict: 'NEEDS_CONFIRMATION', reasons: [{ code, diskIdsReleased: [dataDisk, shared] }] }],
  });
});

test('a disk is judged on the instance that is named', async () => {
  graph.emulator.control.lock(one);
  const ask = `query($id: ID!, $on: ID) {
    ecsDisk(id: $id, regionId: "cn-hangzhou") {
      allows(operation: DETACH_DISK)
      isReady(operation: DETACH_DISK, instanceId: $on)
      readiness(operations: [DETACH_DISK], instanceId: $on) { verdict reasons { code blockingDiskIds } }
    }
  }`;
  const detach = async (id: string, on: string | null) => (await graph.query(ask, { id, on })).data.ecsDisk;
  const ready = { allows: false, isReady: true, readiness: [{ verdict: 'READY', reasons: [] }] };
  expect(await detach(shared, null)).toEqual(ready);
  expect(await detach(shared, two)).toEqual(ready);
  const reason = { code: 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE', blockingDiskIds: [shared] };
  expect(await detach(shared, one)).toEqual({
    allows: false,
    isReady: false,
    readiness: [{ verdict: 'DENIED', reasons: [reason] }],
  });
  graph.emulator.control.unlock(one);
  expect(await detach(systemDisk, null)).toEqual({
    allows: true,
    isReady: false,
    readiness: [{ verdict: 'NOT_NOW', reasons: [{ code: 'ATTACHED_INSTANCE_STATUS', blockingDiskIds: [] }] }],
  });
});

describe('bad input', () => {
  test.each([
    [
      'ecsInstance',
      one,
      'isReady(operation: RESIZE_DISK)',
      'operation: RESIZE_DISK is not an operation on an instance',
    ],
    [
      'ecsInstance',
      one,
      'readiness(operations: [DETACH_DISK]) { verdict }',
      'operations: DETACH_DISK is not',
    ],
    ['ecsDisk', shared, 'isReady(operation: DETACH_DISK, instanceId: "no id")', 'instanceId: not an ECS id'],
  ])('%s %s { %s }', async (field, id, selection, message) => {
    const { errors } = await graph.query(
      `{ ${field}(id: "${id}", regionId: "cn-hangzhou") { ${selection} } }`,
    );
    expect(errors).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT' })]);
    expect(errors[0]?.message).toContain(message);
  });

  test('no operations are no answers, and cost nothing', async () => {
    const { data } = await graph.query(
      `{ ecsInstance(id: "${one}", regionId: "cn-hangzhou") { readiness(operations: []) { verdict } } }`,
    );
    expect(data.ecsInstance).toEqual({ readiness: [] });
  });
});
