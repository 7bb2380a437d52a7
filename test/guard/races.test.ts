import { describe, expect, test } from '@jest/globals';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import { aDisk, aLockedInstance, anInstance, hangzhou } from '../support/records';
import { diskTargets, instanceTargets, kindsOf, outcomesOf, portIn, requestOf, toolsOver } from './tools';

const start = () => requestOf('StartInstance', instanceTargets('i-1'));
const lockCode = 'InstanceLockedForSecurity';

describe('a lock that is set between our check and the call', () => {
  test('F1: the cloud decides: the same denial, by ECS, and it is counted as a race', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1')];
    port.fail('StartInstance', 'REFUSED', { code: lockCode, requestId: 'r-1', status: 403 });
    const { tools, drifts, decided } = toolsOver(port, {
      afterLook: () => void (port.instances = [aLockedInstance('i-1')]),
    });
    const [outcome] = await outcomesOf(start(), tools);
    expect(outcome).toMatchObject({
      kind: 'DENIED',
      deniedBy: 'ECS',
      ecsErrorCode: lockCode,
      requestId: 'r-1',
      judged: { reason: 'INSTANCE_SECURITY_LOCKED', lockedInstances: [{ id: 'i-1' }] },
    });
    expect(decided[0]?.targets[0]).toMatchObject({ lock: 'NOT_LOCKED', verdict: 'ALLOWED' });
    expect(drifts).toEqual([{ operation: 'StartInstance', ...hangzhou, code: lockCode, kind: 'RACE' }]);
    expect(port.writes).toHaveLength(1);
  });

  test('F2: a lock that is gone again: denied by ECS, and the next try goes through', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1')];
    port.fail('StartInstance', 'REFUSED', { code: lockCode, times: 1 });
    const { tools, drifts } = toolsOver(port);
    const [outcome] = await outcomesOf(start(), tools);
    expect(outcome).toMatchObject({ kind: 'DENIED', deniedBy: 'ECS', ecsErrorCode: lockCode });
    expect(outcome?.detail).toMatch(/Try again when the lock is lifted/);
    expect(drifts).toMatchObject([{ kind: 'RACE' }]);
    expect(kindsOf(await outcomesOf(start(), tools))).toEqual({ 'i-1': 'ACCEPTED' });
  });

  test('F13: a disk that was detached in between: ECS’s word, not a lock', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1')];
    port.disks = [aDisk('d-1', ['i-1'])];
    port.fail('ReInitDisk', 'REFUSED', { code: 'IncorrectDiskStatus' });
    const { tools, drifts } = toolsOver(port);
    const [outcome] = await outcomesOf(requestOf('ReInitDisk', diskTargets('d-1')), tools);
    expect(outcome).toMatchObject({ kind: 'REJECTED', category: 'INVALID_STATE', isRetryable: false });
    expect(drifts).toEqual([]);
  });

  test('F13: a disk that was attached to a locked instance in between: the denial names the disk', async () => {
    const port = portIn();
    port.instances = [aLockedInstance('i-1')];
    port.disks = [aDisk('d-1')];
    port.fail('CreateSnapshot', 'REFUSED', { code: lockCode });
    const { tools, drifts } = toolsOver(port, {
      afterLook: () => void (port.disks = [aDisk('d-1', ['i-1'])]),
    });
    const [outcome] = await outcomesOf(requestOf('CreateSnapshot', diskTargets('d-1')), tools);
    expect(outcome).toMatchObject({
      kind: 'DENIED',
      deniedBy: 'ECS',
      judged: { reason: 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE', blockingDisks: [{ id: 'd-1' }] },
    });
    expect(drifts).toMatchObject([{ kind: 'RACE' }]);
  });
});

describe('F20: codes that may or may not be the lock', () => {
  const incorrect = 'IncorrectInstanceStatus';
  const refusedWith = async (operation: EcsWriteOperation, code: string, isLocked: boolean) => {
    const port = portIn();
    port.instances = [anInstance('i-1')];
    port.fail(operation, 'REFUSED', { code });
    const { tools, drifts } = toolsOver(port, {
      afterLook: () => void (port.instances = [isLocked ? aLockedInstance('i-1') : anInstance('i-1')]),
    });
    const [outcome] = await outcomesOf(requestOf(operation, instanceTargets('i-1')), tools);
    return { outcome, drifts };
  };

  test.each([
    'ReActivateInstances',
    'RedeployInstance',
    'ConvertNatPublicIpToEip',
    'ModifyInstanceAttachmentAttributes',
  ] as const)(
    '%s: IncorrectInstanceStatus is the lock where a fresh read shows it, else a wrong status',
    async (operation) => {
      const locked = await refusedWith(operation, incorrect, true);
      expect(locked.outcome).toMatchObject({ kind: 'DENIED', deniedBy: 'ECS', ecsErrorCode: incorrect });
      expect(locked.drifts).toMatchObject([{ kind: 'RACE', code: incorrect }]);
      const stopped = await refusedWith(operation, incorrect, false);
      expect(stopped.outcome).toMatchObject({
        kind: 'REJECTED',
        category: 'INVALID_STATE',
        ecsErrorCode: incorrect,
      });
      expect(stopped.drifts).toEqual([]);
    },
  );

  test.each(['StartInstance', 'RebootInstance', 'ModifyInstanceSpec', 'StopInstance'] as const)(
    '%s: IncorrectInstanceStatus is a wrong status, whatever the lock',
    async (operation) => {
      for (const isLocked of [true, false]) {
        const { outcome, drifts } = await refusedWith(operation, incorrect, isLocked);
        expect(outcome).toMatchObject({ kind: 'REJECTED', category: 'INVALID_STATE' });
        expect(drifts).toEqual([]);
      }
    },
  );

  test('what ECS really answers to the two without a documented code is passed on', async () => {
    const { outcome } = await refusedWith('RedeployInstance', lockCode, true);
    expect(outcome).toMatchObject({ kind: 'DENIED', deniedBy: 'ECS', ecsErrorCode: lockCode });
  });
});

describe('F40: another operation is under way', () => {
  test.each(['OperationConflict', 'Operation.Conflict', 'InvalidOperation.Conflict', 'LastTokenProcessing'])(
    '%s is a conflict, and can be repeated',
    async (code) => {
      const port = portIn();
      port.instances = [anInstance('i-1')];
      port.fail('StartInstance', 'REFUSED', { code });
      const [outcome] = await outcomesOf(start(), toolsOver(port).tools);
      expect(outcome).toMatchObject({
        kind: 'REJECTED',
        category: 'CONFLICT',
        isRetryable: true,
        ecsErrorCode: code,
      });
    },
  );

  test('concurrent writes on one instance are not ordered here: each is sent, each has its own outcome', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1')];
    port.fail('StartInstance', 'REFUSED', {
      code: 'IncorrectInstanceStatus',
      when: () => port.writes.length > 1,
    });
    const { tools } = toolsOver(port);
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcomesOf(start(), tools)));
    expect(port.writes).toHaveLength(20);
    expect(
      outcomes
        .flat()
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['ACCEPTED', ...Array.from({ length: 19 }, () => 'REJECTED')]);
  });
});
