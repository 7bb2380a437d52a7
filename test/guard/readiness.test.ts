import { describe, expect, test } from '@jest/globals';
import { operationsOn } from '../../src/catalogue/lookup';
import type { EcsOperation } from '../../src/catalogue/operations';
import { DiskFacts, InstanceFacts } from '../../src/guard/facts';
import { judgeOperations } from '../../src/guard/judgement';
import { diskReadiness, instanceReadiness, isReady } from '../../src/guard/readiness/index';
import type { InstanceRecord } from '../../src/ecs/records';
import { FakePort } from '../support/fake-port';
import { loadersOver } from '../support/loaders';
import { aDisk, aLockedInstance, anInstance, aSystemDisk, hangzhou, locks } from '../support/records';

const portWith = (...instances: readonly ReturnType<typeof anInstance>[]) => {
  const port = new FakePort([hangzhou]);
  port.instances = [...instances];
  port.disks = [aSystemDisk('d-s', 'i-1')];
  return port;
};

async function onInstance(instance: ReturnType<typeof anInstance>, operation: EcsOperation) {
  const [one] = await instanceReadiness(instance, [operation], loadersOver(portWith(instance)), 0);
  return {
    verdict: one?.verdict,
    reasons: one?.reasons.map(({ code }) => code),
    isReady: one && isReady(one),
  };
}

describe('the verdict', () => {
  test.each<
    [string, Parameters<typeof onInstance>[0], EcsOperation, string, readonly string[], boolean | null]
  >([
    [
      'a stopped instance starts',
      anInstance('i-1', { rawStatus: 'Stopped' }),
      'StartInstance',
      'READY',
      [],
      true,
    ],
    ['a running one does not', anInstance('i-1'), 'StartInstance', 'NOT_NOW', ['INSTANCE_STATUS'], false],
    [
      'a locked one does not',
      aLockedInstance('i-1'),
      'StartInstance',
      'DENIED',
      ['INSTANCE_SECURITY_LOCKED'],
      false,
    ],
    [
      'a lock counts before the state, and both are said',
      aLockedInstance('i-1', { rawStatus: 'Running' }),
      'StartInstance',
      'DENIED',
      ['INSTANCE_SECURITY_LOCKED', 'INSTANCE_STATUS'],
      false,
    ],
    [
      'an unknown lock is unknown',
      anInstance('i-1', { rawStatus: 'Stopped', operationLocks: null }),
      'RebootInstance',
      'NOT_NOW',
      ['LOCK_STATE_UNKNOWN', 'INSTANCE_STATUS', 'FACT_UNKNOWN'],
      false,
    ],
    [
      'an unknown lock that alone decides',
      anInstance('i-1', { operationLocks: null }),
      'CreateImage',
      'UNKNOWN',
      ['LOCK_STATE_UNKNOWN'],
      null,
    ],
    [
      'a command does not run on a locked instance',
      aLockedInstance('i-1', { rawStatus: 'Running' }),
      'RunCommand',
      'WOULD_NOT_RUN',
      ['INSTANCE_SECURITY_LOCKED'],
      false,
    ],
    [
      'nor on a stopped one',
      anInstance('i-1', { rawStatus: 'Stopped' }),
      'RunCommand',
      'WOULD_NOT_RUN',
      ['INSTANCE_STATUS'],
      false,
    ],
    ['a deletion', anInstance('i-1'), 'DeleteInstance', 'READY', [], true],
    [
      'a deletion under a lock',
      aLockedInstance('i-1'),
      'DeleteInstance',
      'NEEDS_CONFIRMATION',
      ['DELETION_RELEASES_DISKS'],
      true,
    ],
    [
      'a deletion under an unknown lock',
      anInstance('i-1', { operationLocks: locks('brandnew') }),
      'DeleteInstance',
      'NEEDS_CONFIRMATION',
      ['DELETION_RELEASES_DISKS'],
      true,
    ],
    [
      'a deletion that is protected needs more than a confirmation',
      aLockedInstance('i-1', { deletionProtection: true }),
      'DeleteInstance',
      'NOT_NOW',
      ['INSTANCE_DELETION_PROTECTED', 'DELETION_RELEASES_DISKS'],
      false,
    ],
  ])('%s', async (_name, instance, operation, verdict, reasons, ready) => {
    expect(await onInstance(instance, operation)).toEqual({ verdict, reasons, isReady: ready });
  });

  test('of what is ready is one value for all', async () => {
    const loaders = loadersOver(portWith());
    const [one] = await instanceReadiness(anInstance('i-1'), ['StopInstance'], loaders, 0);
    const [other] = await instanceReadiness(anInstance('i-2'), ['StopInstance'], loaders, 0);
    expect(one).toBe(other);
    expect(Object.isFrozen(one)).toBe(true);
  });
});

describe('a disk that several instances share', () => {
  const shared = aDisk('d-1', ['i-1', 'i-2']);
  const port = portWith(aLockedInstance('i-1'), anInstance('i-2'));
  const detach = async (instanceId?: string) => {
    const [one] = await diskReadiness(shared, instanceId, ['DetachDisk'], loadersOver(port), 0);
    return [one?.verdict, ...(one?.reasons.map(({ code }) => code) ?? [])];
  };

  test('leaves the instance that is not locked, and so it is ready', async () => {
    expect(await detach()).toEqual(['READY']);
    expect(await detach('i-2')).toEqual(['READY']);
    expect(await detach('i-1')).toEqual(['DENIED', 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE']);
  });

  test('does not leave one that it is not on, or that nobody knows', async () => {
    port.instances = [anInstance('i-1'), anInstance('i-2')];
    const [one] = await diskReadiness(shared, 'i-3', ['DetachDisk'], loadersOver(port), 0);
    expect([one?.verdict, one?.reasons.map(({ code }) => code)]).toEqual(['NOT_NOW', ['INSTANCE_NOT_FOUND']]);
    port.instances = [...port.instances, anInstance('i-4')];
    const [other] = await diskReadiness(shared, 'i-4', ['DetachDisk'], loadersOver(port), 0);
    expect(other?.reasons.map(({ code }) => code)).toContain('DISK_NOT_ON_INSTANCE');
  });

  test('is unknown where ECS does not name all its instances', async () => {
    const hidden = { ...shared, attachments: [], attachmentsKnown: false };
    const [one] = await diskReadiness(hidden, undefined, ['DetachDisk'], loadersOver(port), 0);
    expect(one?.verdict).toBe('UNKNOWN');
  });
});

describe('a read that fails', () => {
  test('makes unknown what depends on it, and nothing else', async () => {
    const port = portWith(anInstance('i-1', { rawStatus: 'Stopped' }));
    port.fail('DescribeDisks', 'THROTTLED');
    const instance = anInstance('i-1', { rawStatus: 'Stopped' });
    const judged = await instanceReadiness(
      instance,
      ['ReplaceSystemDisk', 'StartInstance'],
      loadersOver(port),
      0,
    );
    expect(judged.map(({ verdict }) => verdict)).toEqual(['UNKNOWN', 'READY']);
  });

  test('of an attached instance is unknown', async () => {
    const port = portWith();
    port.fail('DescribeInstances', 'UNREACHABLE');
    const [one] = await diskReadiness(aDisk('d-1', ['i-1']), undefined, ['ResizeDisk'], loadersOver(port), 0);
    expect(one?.verdict).toBe('UNKNOWN');
  });
});

describe('it costs no more calls of ECS than `allows` on a locked instance', () => {
  const callsOf = async (ask: (port: FakePort) => unknown): Promise<number> => {
    const port = portWith(aLockedInstance('i-1'), aLockedInstance('i-2'));
    await ask(port);
    return port.calls.length;
  };
  const locked = aLockedInstance('i-1');
  const mostOfInstance = () =>
    callsOf((port) =>
      judgeOperations(new InstanceFacts(locked, loadersOver(port)), operationsOn('INSTANCE')),
    );

  test('for every operation on an instance, in every status', async () => {
    const most = await mostOfInstance();
    for (const rawStatus of ['Pending', 'Starting', 'Running', 'Stopping', 'Stopped']) {
      for (const instance of [locked, anInstance('i-1')].map((one) => ({ ...one, rawStatus }))) {
        for (const operation of operationsOn('INSTANCE')) {
          const calls = await callsOf((port) =>
            instanceReadiness(instance, [operation], loadersOver(port), 0),
          );
          expect(calls).toBeLessThanOrEqual(operation === 'ReplaceSystemDisk' ? most : 0);
        }
      }
    }
    const all = (port: FakePort) => instanceReadiness(locked, operationsOn('INSTANCE'), loadersOver(port), 0);
    expect(await callsOf(all)).toBe(most);
  });

  test.each(['In_use', 'Available', 'Attaching', 'Detaching', 'Creating', 'ReIniting'])(
    'for all operations on a disk that is %s, on one instance or two',
    async (rawStatus) => {
      for (const ids of [['i-1'], ['i-1', 'i-2']]) {
        const inUse = aDisk('d-1', ids);
        const most = await callsOf((port) =>
          judgeOperations(new DiskFacts(inUse, loadersOver(port)), operationsOn('DISK')),
        );
        const disk = { ...inUse, rawStatus };
        const all = (port: FakePort) =>
          diskReadiness(disk, undefined, operationsOn('DISK'), loadersOver(port), 0);
        expect(await callsOf(all)).toBeLessThanOrEqual(most);
        expect(most).toBe(1);
      }
    },
  );

  test('for many instances at once: the system disks of all in one batch', async () => {
    const instances = ['i-1', 'i-2', 'i-3'].map((id) => aLockedInstance(id));
    const three = (port: FakePort) => {
      const loaders = loadersOver(port);
      const ask = async (one: InstanceRecord) =>
        (await instanceReadiness(one, ['ReplaceSystemDisk'], loaders, 0)).length;
      return Promise.all(instances.map(ask));
    };
    const judgedThree = (port: FakePort) => {
      const loaders = loadersOver(port);
      const ask = async (one: InstanceRecord) =>
        (await judgeOperations(new InstanceFacts(one, loaders), ['ReplaceSystemDisk'])).length;
      return Promise.all(instances.map(ask));
    };
    expect(await callsOf(three)).toBe(await callsOf(judgedThree));
  });
});
