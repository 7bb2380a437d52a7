import { describe, expect, test } from '@jest/globals';
import { DiskFacts, InstanceFacts } from '../../src/guard/facts';
import { operationsOn } from '../../src/catalogue/lookup';
import { allowedNames, allows, decisions } from '../../src/resolvers/buttons';
import { operationName } from '../../src/resolvers/words';
import { FakePort } from '../support/fake-port';
import { loadersOver } from '../support/loaders';
import { aDisk, aLockedInstance, anInstance, aSystemDisk, hangzhou } from '../support/records';

const portWith = () => {
  const port = new FakePort([hangzhou]);
  port.disks = [aSystemDisk('d-s', 'i-1')];
  port.instances = [aLockedInstance('i-1')];
  return port;
};
const open = (port = portWith()) => new InstanceFacts(anInstance('i-1'), loadersOver(port));
const locked = (port = portWith()) => new InstanceFacts(aLockedInstance('i-1'), loadersOver(port));
const disk = (port = portWith()) => new DiskFacts(aDisk('d-1', ['i-1']), loadersOver(port));

describe('allowedOperations', () => {
  test('are plain values where nothing has to be read: no promise, no call, one list for all', () => {
    const names = allowedNames(open());
    expect(names).toBe(allowedNames(open()));
    expect(names).toEqual(operationsOn('INSTANCE').map(operationName));
    expect(Object.isFrozen(names)).toBe(true);
  });

  test('are a promise where the disk has to be read, and one list for all in that state', async () => {
    const first = allowedNames(locked());
    expect(first).toBeInstanceOf(Promise);
    const names = await first;
    expect(await allowedNames(locked())).toBe(names);
    expect(names).toContain('STOP_INSTANCE');
    expect(names).not.toContain('START_INSTANCE');
    expect(names).not.toContain('RUN_COMMAND');
  });
});

describe('allows', () => {
  test('answers for one operation, and reads no more than that one needs', async () => {
    const port = portWith();
    expect(allows(open(port), 'START_INSTANCE')).toBe(true);
    expect(allows(locked(port), 'START_INSTANCE')).toBe(false);
    expect(allows(locked(port), 'STOP_INSTANCE')).toBe(true);
    // What is accepted and never runs would not take effect.
    expect(allows(locked(port), 'RUN_COMMAND')).toBe(false);
    expect(port.calls).toEqual([]);
    expect(await allows(locked(port), 'REPLACE_SYSTEM_DISK')).toBe(false);
    expect(await allows(disk(port), 'RESIZE_DISK')).toBe(false);
    expect(port.calls.map(({ action }) => action)).toEqual(['DescribeDisks', 'DescribeInstances']);
  });

  test.each([
    [() => allows(open(), 'RESIZE_DISK'), 'RESIZE_DISK is not an operation on an instance'],
    [() => allows(disk(), 'START_INSTANCE'), 'START_INSTANCE is not an operation on a disk'],
    [() => allows(open(), 'DELETE_SNAPSHOT'), 'DELETE_SNAPSHOT is not an operation on an instance'],
  ])('an operation that does not apply is bad input', (call, message) => {
    expect(call).toThrow(message);
    expect(call).toThrow('ecsSecurityLockPolicy { appliesTo }');
  });
});

describe('operationDecisions', () => {
  test('are all of them, in the policy’s order', async () => {
    const all = await decisions(locked(), null);
    expect(all.map(({ operation }) => operation)).toEqual(operationsOn('INSTANCE'));
    expect(await decisions(locked(), undefined)).toHaveLength(all.length);
  });

  test('or those asked for, each once, in the policy’s order whatever the question’s', async () => {
    const some = await decisions(locked(), ['RUN_COMMAND', 'START_INSTANCE', 'RUN_COMMAND']);
    expect(some.map(({ operation, verdict }) => [operation, verdict])).toEqual([
      ['StartInstance', 'DENIED'],
      ['RunCommand', 'ACCEPTED_NOT_EXECUTED'],
    ]);
  });

  test('of none are none, and cost nothing', () => {
    const port = portWith();
    expect(decisions(locked(port), [])).toEqual([]);
    expect(decisions(disk(port), ['MODIFY_DISK_ATTRIBUTE', 'TAG_RESOURCES'])).toMatchObject([
      { operation: 'ModifyDiskAttribute', verdict: 'ALLOWED' },
      { operation: 'TagResources', verdict: 'ALLOWED' },
    ]);
    expect(port.calls).toEqual([]);
  });

  test('of one that does not apply are bad input, whichever it is', () => {
    const call = () => decisions(open(), ['START_INSTANCE', 'DETACH_DISK']);
    expect(call).toThrow('among: DETACH_DISK is not an operation on an instance');
  });
});
