import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { detachedDiskId, fleetDiskId, fleetInstanceId } from 'ecs-emulator';
import { startGraph } from '../support/graph';
import type { Graph } from '../support/graph';

const regionId = 'cn-hangzhou';
const [one, two, three] = [0, 1, 2].map((n) => fleetInstanceId(regionId, n));
const dataDisk = fleetDiskId(regionId, 0, 1);
const spare = detachedDiskId(regionId, 0);

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph({
    regions: [regionId],
    fleet: { instancesPerRegion: 3, disksPerInstance: 2, detachedDisks: 1 },
  });
});
beforeEach(() => {
  graph.emulator.control.reset();
  graph.forgetCalls();
});
afterAll(() => graph.close());

describe('a status entry has its instance', () => {
  const ask = (selection: string) =>
    graph.query(
      `query { ecsInstanceStatuses(ids: ["${one}"], regionId: "${regionId}") { instance { ${selection} } } }
      fragment Status on Instance { status ... on Instance { rawStatus } }`,
    );

  test('which costs nothing where the entry has what is selected', async () => {
    const { data } = await ask('id __typename ...Status');
    expect(data.ecsInstanceStatuses).toEqual([
      { instance: { id: one, __typename: 'Instance', status: 'RUNNING', rawStatus: 'Running' } },
    ]);
    expect(graph.calls().map(({ action }) => action)).toEqual(['DescribeInstanceStatus']);
  });

  test('and is read for anything else', async () => {
    const { data } = await ask('...Status instanceType');
    expect(data.ecsInstanceStatuses).toEqual([
      { instance: { status: 'RUNNING', rawStatus: 'Running', instanceType: 'ecs.g7.large' } },
    ]);
    expect(graph.calls('DescribeInstances')).toHaveLength(1);
  });
});

describe('a payload of a disk has its instance', () => {
  test('the one that the operation names', async () => {
    const { data } = await graph.query(
      `mutation { ecsAttachDisk(input: { diskId: "${spare}", instanceId: "${two}" }) { disk { id status } instance { id status } } }`,
    );
    expect(data.ecsAttachDisk).toEqual({
      disk: { id: spare, status: 'ATTACHING' },
      instance: { id: two, status: 'RUNNING' },
    });
  });

  test('else the one that it is attached to, and none for a free disk', async () => {
    const rename = async (diskId: string) => {
      const { data } = await graph.query(
        `mutation { ecsModifyDiskAttribute(input: { diskId: "${diskId}", name: "renamed" }) { disk { name } instance { id } } }`,
      );
      return data.ecsModifyDiskAttribute;
    };
    expect(await rename(dataDisk)).toEqual({ disk: { name: 'renamed' }, instance: { id: one } });
    expect(await rename(spare)).toEqual({ disk: { name: 'renamed' }, instance: null });
  });

  test('and one for each disk of a batch', async () => {
    const { data } = await graph.query(
      `mutation { ecsModifyDiskChargeType(input: { diskIds: ["${dataDisk}"], instanceId: "${one}", chargeType: PRE_PAID }) {
        outcomes { targetId } disks { id } instances { id }
      } }`,
    );
    expect(data.ecsModifyDiskChargeType).toEqual({
      outcomes: [{ targetId: dataDisk }],
      disks: [{ id: dataDisk }],
      instances: [{ id: one }],
    });
  });
});

describe('instances by their security lock', () => {
  const list = (filter: string) =>
    graph.query<{ ecsInstances: { nodes: { id: string }[]; totalCount: number | null } | null }>(
      `{ ecsInstances(filter: { ${filter} }) { nodes { id } totalCount } }`,
    );
  beforeEach(() => {
    graph.emulator.control.lock(two ?? '');
    // An unknown lock is no proof of none.
    graph.emulator.control.showOperationLocks(three ?? '', undefined);
  });

  test('locked', async () => {
    const { data } = await list('securityLockState: LOCKED');
    expect(data.ecsInstances).toEqual({ nodes: [{ id: two }], totalCount: 1 });
    const { data: same } = await list('securityLockState: LOCKED, lockReason: SECURITY');
    expect(same.ecsInstances?.nodes).toEqual([{ id: two }]);
  });

  test('not locked, as far as that is certain', async () => {
    const { data } = await list('securityLockState: NOT_LOCKED');
    expect(data.ecsInstances).toEqual({ nodes: [{ id: one }], totalCount: null });
  });

  test('locked goes with no other reason', async () => {
    const { errors } = await list('securityLockState: LOCKED, lockReason: FINANCIAL');
    expect(errors).toMatchObject([
      { code: 'BAD_USER_INPUT', extensions: { argument: 'filter.securityLockState' } },
    ]);
  });
});
