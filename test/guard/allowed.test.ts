import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { allowedOperations } from '../../src/guard/allowed';
import { judgeOperations } from '../../src/guard/judgement';
import { DiskFacts, InstanceFacts, UnreadFacts, securityLockOf } from '../../src/guard/facts';
import type { TargetFacts } from '../../src/guard/facts';
import type { DiskRecord, InstanceRecord } from '../../src/ecs/records';
import { findOperation, operationsOn } from '../../src/catalogue/lookup';
import type { EcsOperation, EcsWriteOperation } from '../../src/catalogue/operations';
import { FakePort } from '../support/fake-port';
import { loadersOver } from '../support/loaders';
import { aDisk, aLockedInstance, anInstance, aSystemDisk, hangzhou, locks } from '../support/records';
import { outcomesOf, portIn, requestOf, toolsOver } from './tools';

const instanceFacts = (port: FakePort, instance: InstanceRecord) =>
  new InstanceFacts(instance, loadersOver(port));
const diskFacts = (port: FakePort, disk: DiskRecord) => new DiskFacts(disk, loadersOver(port));

describe('the list of allowed operations', () => {
  test('of an instance that is not locked is there at once, and costs no call', () => {
    const port = portIn();
    const list = allowedOperations(instanceFacts(port, anInstance('i-1')));
    expect(list).not.toBeInstanceOf(Promise);
    expect(list).toEqual(operationsOn('INSTANCE'));
    expect(port.calls).toEqual([]);
  });

  test('of a locked instance leaves out what is denied and what would not run', async () => {
    const port = portIn();
    port.disks = [aSystemDisk('d-s', 'i-1')];
    const list = await allowedOperations(instanceFacts(port, aLockedInstance('i-1')));
    for (const open of [
      'StopInstance',
      'DeleteInstance',
      'AttachDisk',
      'RenewInstance',
      'DescribeUserData',
    ]) {
      expect(list).toContain(open);
    }
    for (const shut of [
      'StartInstance',
      'RunCommand',
      'InvokeCommand',
      'ReplaceSystemDisk',
      'GetInstanceScreenshot',
    ]) {
      expect(list).not.toContain(shut);
    }
    // The system disk alone had to be read, for ReplaceSystemDisk.
    expect(port.calls.map(({ asked }) => asked)).toEqual([
      { rawKind: 'system', instanceId: 'i-1', maxResults: 500 },
    ]);
  });

  test('of an instance whose lock is not known has what the table leaves open, and no more', async () => {
    const list = await allowedOperations(
      instanceFacts(portIn(), anInstance('i-1', { operationLocks: null })),
    );
    expect(list).toContain('StopInstance');
    expect(list).not.toContain('StartInstance');
    expect(list).not.toContain('RunCommand');
  });

  test('of an available disk costs no call', () => {
    const port = portIn();
    const list = allowedOperations(diskFacts(port, aDisk('d-1')));
    expect(list).toEqual(operationsOn('DISK'));
    expect(port.calls).toEqual([]);
  });

  test('of a disk in use costs a look at its instances', async () => {
    const port = portIn();
    port.instances = [aLockedInstance('i-1')];
    const list = await allowedOperations(diskFacts(port, aDisk('d-1', ['i-1'])));
    expect(list).not.toContain('ResizeDisk');
    expect(list).toContain('ModifyDiskAttribute');
    expect(port.calls.map(({ asked }) => asked.ids)).toEqual([['i-1']]);
  });

  test('is in the document’s order', async () => {
    const port = portIn();
    const order = operationsOn('INSTANCE');
    for (const instance of [anInstance('i-1'), aLockedInstance('i-1')]) {
      const list = await allowedOperations(instanceFacts(port, instance));
      expect(list).toEqual(order.filter((operation) => list.includes(operation)));
    }
  });

  test('is one frozen list for all that are in the same state', async () => {
    const port = portIn();
    port.disks = [aSystemDisk('d-a', 'i-1'), aSystemDisk('d-b', 'i-2')];
    const listOf = (instance: InstanceRecord) => allowedOperations(instanceFacts(port, instance));
    const open = await listOf(anInstance('i-1'));
    expect(await listOf(anInstance('i-2'))).toBe(open);
    expect(Object.isFrozen(open)).toBe(true);
    const locked = await listOf(aLockedInstance('i-1'));
    expect(await listOf(aLockedInstance('i-2'))).toBe(locked);
    expect(locked).not.toBe(open);
    // An unknown word does not create another list: their number is limited.
    const strange = (rawStatus: string | null) =>
      allowedOperations(diskFacts(port, aDisk('d-1', [], { rawStatus })));
    expect(await strange('Melting')).toBe(await strange('Vanishing'));
    expect(await strange('Melting')).toBe(await strange(null));
  });
});

describe('judgements', () => {
  test('ask for no more than their operations need', async () => {
    const port = portIn();
    port.instances = [aLockedInstance('i-1')];
    const judged = await judgeOperations(instanceFacts(port, aLockedInstance('i-1')), [
      'StartInstance',
      'RunCommand',
    ]);
    expect(judged.map(({ verdict }) => verdict)).toEqual(['DENIED', 'ACCEPTED_NOT_EXECUTED']);
    await judgeOperations(diskFacts(port, aDisk('d-1', ['i-1'])), ['ModifyDiskAttribute', 'DescribeDisks']);
    expect(port.calls).toEqual([]);
  });

  test('of allowed operations are shared values without reasons', () => {
    const judge = (id: string) => judgeOperations(instanceFacts(portIn(), anInstance(id)), ['StartInstance']);
    const [first] = judge('i-1') as readonly object[];
    const [second] = judge('i-2') as readonly object[];
    expect(first).toBe(second);
    expect(Object.isFrozen(first)).toBe(true);
    expect(first).toMatchObject({
      verdict: 'ALLOWED',
      reason: null,
      ecsErrorCode: null,
      lockedInstances: [],
      blockingDisks: [],
    });
  });

  test('of denied operations name the locked instances and disks', async () => {
    const port = portIn();
    const instance = aLockedInstance('i-1');
    port.instances = [instance];
    const disk = aSystemDisk('d-s', 'i-1');
    port.disks = [disk];
    expect(
      await judgeOperations(instanceFacts(port, instance), ['StartInstance', 'ReplaceSystemDisk']),
    ).toMatchObject([
      {
        reason: 'INSTANCE_SECURITY_LOCKED',
        ecsErrorCode: 'InstanceLockedForSecurity',
        lockedInstances: [instance],
        blockingDisks: [],
      },
      {
        reason: 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE',
        lockedInstances: [instance],
        blockingDisks: [disk],
      },
    ]);
    expect(await judgeOperations(diskFacts(port, disk), ['ResizeDisk'])).toMatchObject([
      { lockedInstances: [instance], blockingDisks: [disk], detail: expect.stringContaining('d-s') },
    ]);
  });

  test('of unknown facts name no code and no resource', async () => {
    const port = portIn();
    port.fail('DescribeInstances', 'TIMEOUT');
    const facts = diskFacts(port, aDisk('d-1', ['i-1']));
    expect(await judgeOperations(facts, ['ResizeDisk'])).toMatchObject([
      {
        verdict: 'DENIED',
        reason: 'LOCK_STATE_UNKNOWN',
        ecsErrorCode: null,
        lockedInstances: [],
        blockingDisks: [],
      },
    ]);
    expect(facts.failure).toMatchObject({ fault: 'TIMEOUT' });
  });

  test('of a target that was not read at all deny whatever needs a fact', () => {
    const facts = new UnreadFacts('i-1', 'INSTANCE', null);
    expect(judgeOperations(facts, ['StartInstance', 'StopInstance'])).toMatchObject([
      { verdict: 'DENIED', reason: 'LOCK_STATE_UNKNOWN' },
      { verdict: 'ALLOWED' },
    ]);
  });
});

describe('the facts', () => {
  test('F14: one of several instances is locked; one of them cannot be read', async () => {
    const port = portIn();
    port.instances = [anInstance('i-1'), aLockedInstance('i-2')];
    const facts = async (...ids: readonly string[]) => {
      const some = diskFacts(port, aDisk('d-1', ids, { rawStatus: 'In_use' }));
      await some.learnFor(['ResizeDisk']);
      return [some.known.locks?.security, some.lockedInstances.map(({ id }) => id)];
    };
    expect(await facts('i-1')).toEqual(['NOT_LOCKED', []]);
    expect(await facts('i-1', 'i-2')).toEqual(['LOCKED', ['i-2']]);
    expect(await facts('i-gone', 'i-2')).toEqual(['LOCKED', ['i-2']]);
    expect(await facts('i-1', 'i-gone')).toEqual(['UNKNOWN', []]);
    expect(await facts()).toEqual(['UNKNOWN', []]);
  });

  test.each([
    [[], 'NOT_LOCKED'],
    [['security'], 'LOCKED'],
    [['SECURITY', 'financial'], 'LOCKED'],
    [['financial'], 'NOT_LOCKED'],
    [['brandnew'], 'UNKNOWN'],
  ])('locks %j are %s', (reasons, state) => {
    expect(securityLockOf(anInstance('i-1', { operationLocks: locks(...reasons) }))).toBe(state);
  });
});

test('F5: the list, the decisions and what a mutation lets through are the same, whatever the facts', async () => {
  const lock = fc.constantFrom<InstanceRecord['operationLocks']>(
    [],
    locks('security'),
    locks('financial'),
    locks('new'),
    null,
  );
  const status = fc.constantFrom(
    'In_use',
    'Available',
    'Attaching',
    'Detaching',
    'Creating',
    'ReIniting',
    'Melting',
    null,
  );
  const world = fc.record({
    locks: fc.tuple(lock, lock),
    status,
    systemStatus: status,
    attached: fc.subarray(['i-1', 'i-2']),
    fails: fc.subarray(['DescribeInstances', 'DescribeDisks']),
  });

  const build = ({
    locks: [first, second],
    ...rest
  }: {
    locks: [InstanceRecord['operationLocks'], InstanceRecord['operationLocks']];
    status: string | null;
    systemStatus: string | null;
    attached: string[];
  }) => {
    const port = new FakePort([hangzhou]);
    port.instances = [
      anInstance('i-1', { operationLocks: first }),
      anInstance('i-2', { operationLocks: second }),
    ];
    port.disks = [
      aDisk('d-1', rest.attached, { rawStatus: rest.status }),
      aSystemDisk('d-s', 'i-1', { rawStatus: rest.systemStatus }),
    ];
    return port;
  };

  const check = async (port: FakePort, facts: () => TargetFacts, type: 'INSTANCE' | 'DISK', id: string) => {
    const list = await allowedOperations(facts());
    const judged = await judgeOperations(facts(), operationsOn(type));
    expect(judged.filter(({ verdict }) => verdict === 'ALLOWED').map(({ operation }) => operation)).toEqual(
      list,
    );
    // The calls of these name nothing else than the target, so that a mutation judges by the same facts.
    const writes = operationsOn(type).filter(
      (name: EcsOperation) =>
        findOperation(name)?.access === 'WRITE' && findOperation(name)?.subject === type,
    ) as EcsWriteOperation[];
    for (const operation of writes) {
      port.calls.length = 0;
      const [outcome] = await outcomesOf(
        requestOf(operation, [{ type, id }], { mode: 'BEST_EFFORT' }),
        toolsOver(port).tools,
      );
      const isSent = port.writes.length > 0;
      expect({ operation, isSent }).toEqual({ operation, isSent: list.includes(operation) });
      expect(outcome?.kind === 'ACCEPTED').toBe(isSent);
    }
  };

  await fc.assert(
    fc.asyncProperty(world, async ({ fails, ...rest }) => {
      const port = build(rest);
      const [instance, disk] = [port.instances[0], port.disks[0]];
      if (instance === undefined || disk === undefined) throw new TypeError('The world is empty.');
      // The target itself was read; what its rules need beside it may fail.
      await check(port, () => instanceFacts(port, instance), 'INSTANCE', 'i-1');
      if (fails.includes('DescribeInstances')) port.fail('DescribeInstances', 'TIMEOUT');
      await check(port, () => diskFacts(port, disk), 'DISK', 'd-1');
    }),
    { numRuns: 60 },
  );
});
