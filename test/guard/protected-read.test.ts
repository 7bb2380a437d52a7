import { describe, expect, test } from '@jest/globals';
import { EcsError } from '../../src/ecs/errors';
import type { EcsFault } from '../../src/ecs/errors';
import { readProtected } from '../../src/guard/protected-read';
import type { ProtectedRead } from '../../src/guard/protected-read';
import type { InstanceRecord } from '../../src/ecs/records';
import type { FakePort } from '../support/fake-port';
import { loadersOver } from '../support/loaders';
import { aLockedInstance, anInstance, hangzhou } from '../support/records';
import { portIn } from './tools';
import type { Drift } from '../../src/guard/observer';
import { securityLock } from '../../src/policy/locks/security';

/** F20 for the three reads that a lock denies. */

const reads: readonly ProtectedRead[] = [
  'DescribeInstanceVncUrl',
  'GetInstanceScreenshot',
  'GetInstanceConsoleOutput',
];
const read = (port: FakePort, action: ProtectedRead, instance: InstanceRecord, drifts: Drift[] = []) =>
  readProtected(
    action,
    instance,
    { instanceId: instance.id, wakeUp: false },
    {
      port,
      loaders: loadersOver(port),
      options: { purpose: 'LIST' },
      again: () => loadersOver(port),
      observer: { drifted: (drift) => void drifts.push(drift) },
    },
  );

describe.each(reads)('%s', (action) => {
  test('is denied by the table: a refusal for the lock is a race, never a rule that the table lacks', () => {
    expect(securityLock.rules[action].effect).toBe('DENIED');
  });

  test('of an instance that is not locked gives the value', async () => {
    const port = portIn();
    expect(await read(port, action, anInstance('i-1'))).toMatchObject({ kind: 'VALUE' });
    expect(port.calls.map((call) => [call.action, call.asked.instanceId])).toEqual([[action, 'i-1']]);
  });

  test('of a locked instance is denied by the policy, with the code that ECS would give, and no call', async () => {
    const port = portIn();
    expect(await read(port, action, aLockedInstance('i-1'))).toMatchObject({
      kind: 'DENIED',
      deniedBy: 'POLICY',
      ecsErrorCode: 'IncorrectInstanceStatus',
      judged: { reason: 'INSTANCE_SECURITY_LOCKED' },
    });
    expect(port.calls).toEqual([]);
  });

  test('of an instance whose lock is not known is denied', async () => {
    const port = portIn();
    expect(await read(port, action, anInstance('i-1', { operationLocks: null }))).toMatchObject({
      kind: 'DENIED',
      deniedBy: 'POLICY',
      ecsErrorCode: null,
      judged: { reason: 'LOCK_STATE_UNKNOWN' },
    });
    expect(port.calls).toEqual([]);
  });

  test.each(['IncorrectInstanceStatus', 'InstanceLockedForSecurity'])(
    'refused with %s is the lock’s where a fresh read shows it',
    async (code) => {
      const port = portIn();
      port.fail(action, 'REFUSED', { code });
      port.instances = [aLockedInstance('i-1')];
      const drifts: Drift[] = [];
      expect(await read(port, action, anInstance('i-1'), drifts)).toMatchObject({
        kind: 'DENIED',
        deniedBy: 'ECS',
        ecsErrorCode: code,
        judged: { reason: 'INSTANCE_SECURITY_LOCKED', lockedInstances: [{ id: 'i-1' }] },
      });
      expect(drifts).toEqual([{ ...hangzhou, operation: action, code, kind: 'RACE' }]);
    },
  );

  test('refused with IncorrectInstanceStatus is a wrong status where no lock is to be seen', async () => {
    const port = portIn();
    port.fail(action, 'REFUSED', { code: 'IncorrectInstanceStatus' });
    port.instances = [anInstance('i-1', { rawStatus: 'Stopped' })];
    const drifts: Drift[] = [];
    expect(await read(port, action, anInstance('i-1'), drifts)).toEqual({
      kind: 'REJECTED',
      code: 'IncorrectInstanceStatus',
      isRetryable: false,
    });
    expect(drifts).toEqual([]);
  });

  test('refused with the lock’s own code is the lock’s, whatever a read shows', async () => {
    const port = portIn();
    port.fail(action, 'REFUSED', { code: 'InstanceLockedForSecurity' });
    port.instances = [anInstance('i-1')];
    expect(await read(port, action, anInstance('i-1'))).toMatchObject({ kind: 'DENIED', deniedBy: 'ECS' });
    port.fail('DescribeInstances', 'TIMEOUT');
    expect(await read(port, action, anInstance('i-1'))).toMatchObject({ kind: 'DENIED', deniedBy: 'ECS' });
  });

  test('refused with another code is rejected', async () => {
    const port = portIn();
    port.fail(action, 'REFUSED', { code: 'ServiceUnavailable' });
    expect(await read(port, action, anInstance('i-1'))).toEqual({
      kind: 'REJECTED',
      code: 'ServiceUnavailable',
      isRetryable: true,
    });
    expect(port.callsOf('DescribeInstances')).toEqual([]);
  });

  test.each<EcsFault>([
    'THROTTLED',
    'TIMEOUT',
    'UNREACHABLE',
    'BAD_ANSWER',
    'FORBIDDEN',
    'CREDENTIALS_MISSING',
  ])('%s is an error, not an answer', async (fault) => {
    const port = portIn();
    port.fail(action, fault, { code: 'IncorrectInstanceStatus' });
    await expect(read(port, action, anInstance('i-1'))).rejects.toBeInstanceOf(EcsError);
  });

  test('goes to the account and region of its instance', async () => {
    const port = portIn();
    await read(port, action, anInstance('i-1'));
    expect(port.calls[0]?.scope).toEqual(hangzhou);
  });
});
