import { describe, expect, test } from '@jest/globals';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import {
  aDisk,
  aLockedInstance,
  anInstance,
  aSystemDisk,
  hangzhou,
  locks,
  shanghai,
} from '../support/records';
import { diskTargets, instanceTargets, kindsOf, outcomesOf, portIn, requestOf, toolsOver } from './tools';

describe('disks', () => {
  const allOf = (port: ReturnType<typeof portIn>, operation: EcsWriteOperation) =>
    outcomesOf(requestOf(operation, diskTargets('d-1')), toolsOver(port).tools);

  test('F12: only In_use, to the letter, lets the lock count', async () => {
    const verdicts: Record<string, string | undefined> = {};
    for (const rawStatus of [
      'In_use',
      'Available',
      'Attaching',
      'Detaching',
      'Creating',
      'ReIniting',
      'in_use',
      null,
    ]) {
      const port = portIn();
      port.instances = [aLockedInstance('i-1')];
      port.disks = [aDisk('d-1', ['i-1'], { rawStatus })];
      const [outcome] = await allOf(port, 'CreateSnapshot');
      verdicts[String(rawStatus)] =
        outcome?.kind === 'DENIED' ? (outcome.judged.reason ?? '') : outcome?.kind;
    }
    expect(verdicts).toEqual({
      In_use: 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE',
      Available: 'ACCEPTED',
      Attaching: 'ACCEPTED',
      Detaching: 'ACCEPTED',
      Creating: 'ACCEPTED',
      ReIniting: 'ACCEPTED',
      in_use: 'LOCK_STATE_UNKNOWN',
      null: 'LOCK_STATE_UNKNOWN',
    });
  });

  test('F14: on a locked and an unlocked instance: denied, and the locked one is named', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1'), aLockedInstance('i-2')];
    port.disks = [aDisk('d-1', ['i-1', 'i-2'])];
    expect(await allOf(port, 'ResizeDisk')).toMatchObject([
      {
        kind: 'DENIED',
        judged: { lockedInstances: [{ id: 'i-2' }], blockingDisks: [{ id: 'd-1' }] },
      },
    ]);
    expect(port.callsOf('DescribeInstances')).toHaveLength(1);
  });

  test('DetachDisk is judged on the instance that it names', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1'), aLockedInstance('i-2')];
    port.disks = [aDisk('d-1', ['i-1', 'i-2'])];
    const detachFrom = (namedInstanceId: string) =>
      outcomesOf(
        requestOf('DetachDisk', [{ type: 'DISK', id: 'd-1', namedInstanceId }]),
        toolsOver(port).tools,
      );
    expect(kindsOf(await detachFrom('i-1'))).toEqual({ 'd-1': 'ACCEPTED' });
    expect(await detachFrom('i-2')).toMatchObject([
      { kind: 'DENIED', judged: { lockedInstances: [{ id: 'i-2' }] } },
    ]);
  });

  test('DetachDisk that names an instance without the disk is judged on those that have it, and on the named one', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1'), aLockedInstance('i-2'), anInstance('i-3')];
    port.disks = [aDisk('d-1', ['i-2']), aDisk('d-2', ['i-1'])];
    const detach = (id: string, namedInstanceId: string) =>
      outcomesOf(requestOf('DetachDisk', [{ type: 'DISK', id, namedInstanceId }]), toolsOver(port).tools);
    expect(await detach('d-1', 'i-3')).toMatchObject([
      { kind: 'DENIED', judged: { lockedInstances: [{ id: 'i-2' }] } },
    ]);
    expect(await detach('d-2', 'i-2')).toMatchObject([{ kind: 'DENIED' }]);
    expect(port.writes).toEqual([]);
  });

  describe('DetachDisk that names an instance which is not where the disk is', () => {
    const detach = (port: ReturnType<typeof portIn>, policyMode: 'enforce' | 'shadow' = 'enforce') =>
      outcomesOf(
        requestOf('DetachDisk', [{ type: 'DISK', id: 'd-1', namedInstanceId: 'i-gone' }]),
        toolsOver(port, { policyMode }).tools,
      );
    const fleet = (isLocked = false) => {
      const port = portIn(hangzhou, shanghai);
      port.instances = [
        isLocked ? aLockedInstance('i-1') : anInstance('i-1'),
        anInstance('i-gone', shanghai),
      ];
      port.disks = [aDisk('d-1', ['i-1'])];
      return port;
    };

    test('is not sent, and says which instance is missing', async () => {
      const port = fleet();
      expect(await detach(port)).toMatchObject([
        {
          kind: 'REJECTED',
          category: 'NOT_FOUND',
          isRetryable: false,
          detail: 'i-gone was not found in the account and region of d-1; DetachDisk was not sent.',
        },
      ]);
      expect(port.writes).toEqual([]);
    });

    test('is denied where the disk is on a locked instance', async () => {
      expect(await detach(fleet(true))).toMatchObject([
        { kind: 'DENIED', judged: { reason: 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE' } },
      ]);
    });

    test('is denied as unknown where the instances cannot be read', async () => {
      const port = fleet();
      port.fail('DescribeInstances', 'TIMEOUT');
      expect(await detach(port)).toMatchObject([
        { kind: 'DENIED', judged: { reason: 'LOCK_STATE_UNKNOWN' } },
      ]);
    });

    test('goes to ECS in shadow mode', async () => {
      const port = fleet();
      expect(await detach(port, 'shadow')).toMatchObject([{ kind: 'ACCEPTED', shadowVerdict: 'DENIED' }]);
    });
  });

  test('F15: its instance cannot be read: denied as unknown, and the disk itself was read', async () => {
    const port = portIn();
    port.disks = [aDisk('d-1', ['i-1'])];
    port.fail('DescribeInstances', 'FORBIDDEN', { code: 'Forbidden.RAM' });
    expect(await allOf(port, 'ResizeDisk')).toMatchObject([
      { kind: 'DENIED', deniedBy: 'POLICY', judged: { reason: 'LOCK_STATE_UNKNOWN' } },
    ]);
    expect(port.writes).toEqual([]);
  });

  test('F15: its instance is not in ECS’s answer: denied as unknown', async () => {
    const port = portIn();
    port.disks = [aDisk('d-1', ['i-gone'])];
    expect(await allOf(port, 'ResizeDisk')).toMatchObject([
      { kind: 'DENIED', judged: { reason: 'LOCK_STATE_UNKNOWN' } },
    ]);
  });

  test('in use and attached nowhere that could be found: denied as unknown', async () => {
    const port = portIn();
    port.disks = [aDisk('d-1', [], { rawStatus: 'In_use' })];
    expect(await allOf(port, 'ResizeDisk')).toMatchObject([
      { kind: 'DENIED', judged: { reason: 'LOCK_STATE_UNKNOWN' } },
    ]);
  });

  test('attached to others that could not be read: denied as unknown, or for the lock that is seen', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1'), aLockedInstance('i-2')];
    port.disks = [aDisk('d-1', ['i-1'], { attachmentsKnown: false })];
    expect(await allOf(port, 'ResizeDisk')).toMatchObject([
      { kind: 'DENIED', judged: { reason: 'LOCK_STATE_UNKNOWN' } },
    ]);
    port.disks = [aDisk('d-1', ['i-1', 'i-2'], { attachmentsKnown: false })];
    expect(await allOf(port, 'ResizeDisk')).toMatchObject([
      {
        kind: 'DENIED',
        judged: {
          reason: 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE',
          lockedInstances: [{ id: 'i-2' }],
        },
      },
    ]);
    expect(port.writes).toEqual([]);
  });

  test('DetachDisk from an instance that has it needs no other attachment to be known', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1'), anInstance('i-2')];
    port.disks = [aDisk('d-1', ['i-1'], { attachmentsKnown: false })];
    const detachFrom = (namedInstanceId: string) =>
      outcomesOf(
        requestOf('DetachDisk', [{ type: 'DISK', id: 'd-1', namedInstanceId }]),
        toolsOver(port).tools,
      );
    expect(await detachFrom('i-2')).toMatchObject([
      { kind: 'DENIED', judged: { reason: 'LOCK_STATE_UNKNOWN' } },
    ]);
    expect(kindsOf(await detachFrom('i-1'))).toEqual({ 'd-1': 'ACCEPTED' });
    port.disks = [aDisk('d-1', [], { rawStatus: 'In_use' })];
    expect(await detachFrom('i-2')).toMatchObject([
      { kind: 'DENIED', judged: { reason: 'LOCK_STATE_UNKNOWN' } },
    ]);
  });

  test('F16: a lock of its own does not decide', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1')];
    port.disks = [aDisk('d-1', ['i-1'], { operationLocks: locks('security') })];
    expect(kindsOf(await allOf(port, 'ResizeDisk'))).toEqual({ 'd-1': 'ACCEPTED' });
  });

  test('an available disk costs no look at an instance', async () => {
    const port = portIn();
    port.disks = [aDisk('d-1')];
    expect(kindsOf(await allOf(port, 'ResizeDisk'))).toEqual({ 'd-1': 'ACCEPTED' });
    expect(port.calls.map(({ action }) => action)).toEqual(['DescribeDisks', 'ResizeDisk']);
  });

  test('ReplaceSystemDisk names the instance and is judged by its system disk, which no lock needs to be read for', async () => {
    const port = portIn();
    port.disks = [aSystemDisk('d-s', 'i-1'), aDisk('d-1', ['i-1'], { rawStatus: 'Available' })];
    const replace = () =>
      outcomesOf(requestOf('ReplaceSystemDisk', instanceTargets('i-1')), toolsOver(port).tools);
    port.instances = [anInstance('i-1')];
    expect(kindsOf(await replace())).toEqual({ 'i-1': 'ACCEPTED' });
    expect(port.callsOf('DescribeDisks')).toEqual([]);
    port.instances = [aLockedInstance('i-1')];
    expect(await replace()).toMatchObject([
      {
        kind: 'DENIED',
        judged: { reason: 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE', blockingDisks: [{ id: 'd-s' }] },
      },
    ]);
    expect(port.callsOf('DescribeDisks').map(({ asked }) => asked)).toEqual([
      { rawKind: 'system', instanceId: 'i-1', maxResults: 500 },
    ]);
    port.disks = [aSystemDisk('d-s', 'i-1', { rawStatus: 'Detaching' })];
    expect(kindsOf(await replace())).toEqual({ 'i-1': 'ACCEPTED' });
    // In the last of these statuses ECS may not say whose disk it is.
    for (const disks of [[], [aSystemDisk('d-s', 'i-1', { rawStatus: 'Available' })]]) {
      port.disks = disks;
      expect(await replace()).toMatchObject([{ kind: 'DENIED', judged: { reason: 'LOCK_STATE_UNKNOWN' } }]);
    }
  });
});
