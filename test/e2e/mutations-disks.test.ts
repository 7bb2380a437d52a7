import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeCases } from './cases/index';
import { addScene, setScene } from './cases/scene';
import type { Scene } from './cases/scene';
import type { Input } from './cases/write-case';
import { at, here, recordOf, rows } from './matrix';
import type { Row } from './matrix';
import { mutate } from './mutate';
import type { Mutated } from './mutate';
import { startStack } from './stack';
import type { Stack } from './stack';

/**
 * Operations that name a disk × every status of it × what it is attached to: only the exact `In_use` lets a lock count, and
 * then that of any instance that has the disk. DetachDisk is judged on the instance that it names.
 */

let stack: Stack;
let shadow: Stack;
beforeAll(async () => {
  [stack, shadow] = await Promise.all([
    startStack({ fleet: 'empty' }),
    startStack({ fleet: 'empty', env: { ECS_POLICY_MODE: 'shadow' } }),
  ]);
});
afterAll(() => Promise.all([stack.close(), shadow.close()]));

const openStatuses = ['Available', 'Attaching', 'Detaching', 'Creating', 'ReIniting'];
/** Words that ECS does not have, or writes in another way. */
const strangeStatuses = ['in_use', 'Quarantined'];
const statuses = ['In_use', ...openStatuses, ...strangeStatuses];

type Owner = 'free' | 'other' | 'locked';
const attachments: readonly (readonly Owner[])[] = [
  [],
  ['free'],
  ['locked'],
  ['free', 'other'],
  ['free', 'locked'],
];

type Verdict = 'SENT' | 'LOCKED' | 'UNKNOWN';

interface Stage {
  readonly scene: Scene;
  readonly ids: Readonly<Record<Owner, string>>;
}

/** A disk in a status, attached to some instances, one of which may be locked. */
function stageOf({ control }: Stack, status: string, owners: readonly Owner[]): Stage {
  const scene = setScene(control);
  const ids = {
    free: scene.instanceId,
    other: addScene(control).instanceId,
    locked: addScene(control).instanceId,
  };
  control.lock(ids.locked);
  control.patch(scene.dataDisk, {
    status,
    multiAttach: owners.length > 1 ? 'Enabled' : 'Disabled',
    attachments: owners.map((owner) => ({ instanceId: ids[owner], device: '/dev/xvdb', attachedTime: 0 })),
  });
  return { scene, ids };
}

const inputFor = ({ operation }: Row, { scene }: Stage): Input => {
  const { input, inputUnderLock } = writeCases[operation];
  return {
    ...here,
    ...(inputUnderLock ?? input)(scene),
    ...(operation === 'AttachDisk' ? { diskId: scene.dataDisk } : {}),
  };
};

function expectVerdict(done: Mutated, verdict: Verdict, blockingDisk: string): void {
  expect(done.outcomes).toHaveLength(1);
  switch (verdict) {
    case 'SENT':
      // What ECS itself has against it is another matter, as long as it is not the lock.
      expect(['EcsOperationAccepted', 'EcsOperationRejected']).toContain(done.outcome.__typename);
      expect(done.outcome.requestId).toEqual(expect.any(String));
      expect(done.writes).toHaveLength(1);
      expect(done.writes[0]?.code).not.toBe('InstanceLockedForSecurity');
      return;
    case 'LOCKED':
      expect(done.outcome).toMatchObject({
        __typename: 'EcsOperationDenied',
        deniedBy: 'POLICY',
        reason: 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE',
        ecsErrorCode: 'InstanceLockedForSecurity',
        blockingDiskIds: [blockingDisk],
      });
      expect(done.writes).toEqual([]);
      return;
    case 'UNKNOWN':
      expect(done.outcome).toMatchObject({
        __typename: 'EcsOperationDenied',
        deniedBy: 'POLICY',
        reason: 'LOCK_STATE_UNKNOWN',
        ecsErrorCode: null,
        blockingDiskIds: [],
      });
      expect(done.writes).toEqual([]);
  }
}

/** Where the policy says no, the emulator's own table says the same. */
async function expectEcsAgrees(row: Row, stage: Stage, input: Input): Promise<void> {
  const { outcome } = await mutate(shadow, row.operation, input);
  expect(outcome).toMatchObject({ deniedBy: 'ECS', ecsErrorCode: 'InstanceLockedForSecurity' });
  expect(stage.scene.control).toBe(shadow.control);
}

const verdictBy = (status: string, locks: readonly boolean[]): Verdict => {
  if (openStatuses.includes(status)) return 'SENT';
  if (status !== 'In_use' || locks.length === 0) return 'UNKNOWN';
  return locks.includes(true) ? 'LOCKED' : 'SENT';
};

const onDisks = rows.filter((row) => recordOf(row) === 'DescribeDisks' && row.operation !== 'DetachDisk');

describe.each(onDisks)('$operation', (row) => {
  test.each(statuses)('of a disk that is %s', async (status) => {
    for (const owners of attachments) {
      const stage = stageOf(stack, status, owners);
      const verdict =
        row.effect === 'unaffected'
          ? 'SENT'
          : verdictBy(
              status,
              owners.map((owner) => owner === 'locked'),
            );
      const done = await mutate(stack, row.operation, inputFor(row, stage));
      expectVerdict(done, verdict, stage.scene.dataDisk);
      if (verdict !== 'LOCKED') continue;
      const again = stageOf(shadow, status, owners);
      await expectEcsAgrees(row, again, inputFor(row, again));
    }
  });
});

describe('DetachDisk', () => {
  const row = rows.find(({ operation }) => operation === 'DetachDisk');
  if (row === undefined) throw new TypeError('The document has DetachDisk.');

  test.each(statuses)('of a disk that is %s', async (status) => {
    for (const owners of attachments) {
      for (const named of ['free', 'locked'] as const) {
        const stage = stageOf(stack, status, owners);
        const input = { ...here, diskId: stage.scene.dataDisk, instanceId: stage.ids[named] };
        const done = await mutate(stack, 'DetachDisk', input);
        // Only the named instance counts if it has the disk. Otherwise the instances that have it count too.
        const counting = owners.some((owner) => owner === named) ? [named] : [...owners, named];
        const verdict = verdictBy(
          status,
          counting.map((one) => one === 'locked'),
        );
        // In use, and nowhere: where it is may be locked, whatever the named one is.
        const isNowhere = status === 'In_use' && owners.length === 0 && verdict === 'SENT';
        expectVerdict(done, isNowhere ? 'UNKNOWN' : verdict, stage.scene.dataDisk);
      }
    }
  });

  test.each([
    ['locked', true],
    ['free', false],
  ] as const)('of a disk on both, from the %s one', async (named, isRefused) => {
    const stage = stageOf(shadow, 'In_use', ['free', 'locked']);
    const input = { ...here, diskId: stage.scene.dataDisk, instanceId: stage.ids[named] };
    if (isRefused) return expectEcsAgrees(row, stage, input);
    const { outcome } = await mutate(shadow, 'DetachDisk', input);
    expect(outcome).toMatchObject({ __typename: 'EcsOperationAccepted', shadowVerdict: 'ALLOWED' });
    expect(shadow.control.disk(stage.scene.dataDisk).attachments).toEqual([
      expect.objectContaining({ instanceId: stage.ids.locked }),
    ]);
  });
});

describe('ReplaceSystemDisk', () => {
  const imageId = 'aliyun_3_x64_20G_alibase_20240819.vhd';

  /** DescribeDisks names the instance of a disk in two states only: in the others the system disk is not found. */
  const underLock = (status: string): Verdict =>
    ['In_use', 'Detaching'].includes(status) ? verdictBy(status, [true]) : 'UNKNOWN';

  test.each(statuses)('of an instance whose system disk is %s', async (status) => {
    for (const isLocked of [false, true]) {
      const { control, instanceId, systemDisk } = setScene(stack.control);
      control.setStatus(instanceId, 'Stopped');
      control.setStatus(systemDisk, status);
      if (isLocked) control.lock(instanceId);
      const done = await mutate(stack, 'ReplaceSystemDisk', { ...here, instanceId, imageId });
      expectVerdict(done, isLocked ? underLock(status) : 'SENT', systemDisk);
      // Without a lock no disk has to be looked up.
      expect(done.before.filter((name) => name === 'DescribeDisks@cn-hangzhou')).toHaveLength(
        isLocked ? 1 : 0,
      );
    }
  });

  test('of a locked instance without a system disk is not known to be free', async () => {
    const { control, instanceId, systemDisk } = setScene(stack.control);
    control.lock(instanceId);
    control.remove(systemDisk);
    const done = await mutate(stack, 'ReplaceSystemDisk', { ...here, instanceId, imageId });
    expectVerdict(done, 'UNKNOWN', systemDisk);
  });
});

describe('a batch of disks', () => {
  test('goes by each: the one in use on the locked instance holds back the others, or itself alone', async () => {
    const { scene, ids } = stageOf(stack, 'In_use', ['locked']);
    const input = {
      ...here,
      diskIds: [scene.spareDisk, scene.dataDisk],
      instanceId: ids.free,
      chargeType: 'POST_PAID',
    };
    const all = await mutate(stack, 'ModifyDiskChargeType', { ...input, mode: 'ALL_OR_NOTHING' });
    expect(all.outcomes).toEqual([
      expect.objectContaining({ __typename: 'EcsOperationNotAttempted', deniedTargetIds: [scene.dataDisk] }),
      expect.objectContaining({ __typename: 'EcsOperationDenied', blockingDiskIds: [scene.dataDisk] }),
    ]);
    expect(all.writes).toEqual([]);
    // One call for both disks and one for the only instance that matters; the payload shows what they brought.
    expect(all.before).toEqual(at('DescribeDisks', 'DescribeInstances'));
    const some = await mutate(stack, 'ModifyDiskChargeType', { ...input, mode: 'BEST_EFFORT' });
    expect(some.outcomes.map(({ __typename }) => __typename)).toEqual([
      'EcsOperationRejected',
      'EcsOperationDenied',
    ]);
    expect(some.writes.map(({ parameters }) => parameters.DiskIds)).toEqual([
      JSON.stringify([scene.spareDisk]),
    ]);
  });
});
