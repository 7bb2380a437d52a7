import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetDiskId, fleetInstanceId, wellKnown } from '../src/fleet/fleet';
import { isRefusedByLock, lockRefusalOf } from '../src/lock/lock';
import { lockTable } from '../src/lock/lock-table';
import type { RegionState } from '../src/world/world';
import type { Emulator } from '../src/server';
import { bodyOf, callAcs3, startStill } from './helpers';

const [one, two] = [fleetInstanceId('cn-hangzhou', 0), fleetInstanceId('cn-hangzhou', 1)];
const [systemDisk, dataDisk] = [fleetDiskId('cn-hangzhou', 0, 0), fleetDiskId('cn-hangzhou', 0, 1)];

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({ fleet: { instancesPerRegion: 2, disksPerInstance: 2 } });
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

const region = (): RegionState => {
  const found = emulator.control.world.accounts.get('1000000000000001')?.regions.get('cn-hangzhou');
  if (found === undefined) throw new Error('no region');
  return found;
};

const verdict = (operation: string, diskId = dataDisk, instanceId = one): boolean =>
  isRefusedByLock(
    operation,
    { instance: region().instances.get(instanceId), disk: region().disks.get(diskId) },
    region(),
  );

const operationsOf = (...effects: string[]): string[] =>
  Object.keys(lockTable).filter((operation) => effects.includes(lockTable[operation]?.effect ?? ''));

describe('the table', () => {
  test('uses every effect, and only the two commands are accepted and not run', () => {
    for (const effect of ['none', 'instance', 'disk', 'disk-of-instance', 'system-disk']) {
      expect([effect, operationsOf(effect).length > 0]).toEqual([effect, true]);
    }
    expect(operationsOf('not-run')).toEqual(['RunCommand', 'InvokeCommand']);
  });

  test.each([
    [
      'StartInstance',
      403,
      'InstanceLockedForSecurity',
      'The specified operation is denied as your instance is locked for security reasons.',
    ],
    [
      'CreateImage',
      400,
      'InstanceLockedForSecurity',
      'The specified operation is denied as your instance is locked for security reasons.',
    ],
    ['ResizeDisk', 403, 'InstanceLockedForSecurity', 'The instance is locked due to security.'],
    ['ReplaceSystemDisk', 403, 'InstanceLockedForSecurity', 'The instance is locked due to security.'],
    [
      'CreateSnapshot',
      403,
      'InstanceLockedForSecurity',
      'The disk attached instance is locked due to security.',
    ],
    [
      'ReActivateInstances',
      403,
      'InstanceLockedForSecurity',
      'The specified operation is denied as your instance is locked for security reasons.',
    ],
    [
      'RedeployInstance',
      403,
      'InstanceLockedForSecurity',
      'The specified operation is denied as your instance is locked for security reasons.',
    ],
    [
      'DescribeInstanceVncUrl',
      403,
      'IncorrectInstanceStatus',
      'The current status of the resource does not support this operation.',
    ],
    [
      'GetInstanceScreenshot',
      405,
      'IncorrectInstanceStatus',
      'The current status of the resource does not support this operation.',
    ],
    [
      'GetInstanceConsoleOutput',
      405,
      'IncorrectInstanceStatus',
      'The current status of the resource does not support this operation.',
    ],
  ])('%s answers %i %s', (operation, status, code, message) => {
    expect(lockRefusalOf(operation)).toMatchObject({ status, code, message });
  });

  test('an unaffected operation has no refusal', () => {
    expect(
      operationsOf('none', 'not-run').filter((operation) => lockRefusalOf(operation) !== undefined),
    ).toEqual([]);
  });
});

describe('the verdict', () => {
  test('refuses nothing on an unlocked instance', () => {
    expect(Object.keys(lockTable).filter((operation) => verdict(operation))).toEqual([]);
  });

  test('refuses every affected operation on a locked one whose disks are in use', () => {
    emulator.control.lock(one);
    const refused = Object.keys(lockTable).filter((operation) => verdict(operation));
    expect(refused).toEqual(operationsOf('instance', 'disk', 'disk-of-instance', 'system-disk'));
  });

  test.each(['Available', 'Attaching', 'Detaching', 'Creating', 'ReIniting', 'in_use', 'IN_USE'])(
    'a disk that is %s is not judged by the lock',
    (status) => {
      emulator.control.lock(one);
      emulator.control.setStatus(dataDisk, status);
      expect(operationsOf('disk', 'disk-of-instance').filter((operation) => verdict(operation))).toEqual([]);
    },
  );

  test('the replacement of a system disk is judged by that disk', () => {
    emulator.control.lock(one);
    emulator.control.setStatus(dataDisk, 'Available');
    expect(verdict('ReplaceSystemDisk')).toBe(true);
    emulator.control.setStatus(systemDisk, 'ReIniting');
    expect(verdict('ReplaceSystemDisk')).toBe(false);
  });

  test('any locked attachment counts, but detaching is judged on the instance named', () => {
    emulator.control.attach(dataDisk, two);
    emulator.control.lock(two);
    expect(verdict('ResizeDisk')).toBe(true);
    expect(verdict('DetachDisk', dataDisk, one)).toBe(false);
    expect(verdict('DetachDisk', dataDisk, two)).toBe(true);
  });

  test.each([
    ['security', true],
    ['Security', true],
    ['financial', false],
    ['Recycling', false],
    ['quarantine', false],
  ])('a lock by %s: %s', (reason, expected) => {
    emulator.control.setLocks(one, [{ reason }]);
    expect(verdict('StartInstance')).toBe(expected);
  });
});

describe('the denied reads', () => {
  const operations = ['DescribeInstanceVncUrl', 'GetInstanceScreenshot', 'GetInstanceConsoleOutput'];
  const ask = (operation: string, InstanceId = one) =>
    callAcs3(emulator.endpoint, operation, { RegionId: 'cn-hangzhou', InstanceId });

  test.each(operations)('%s answers on an unlocked instance', async (operation) => {
    expect((await ask(operation)).status).toBe(200);
  });

  test.each([
    ['DescribeInstanceVncUrl', 403],
    ['GetInstanceScreenshot', 405],
    ['GetInstanceConsoleOutput', 405],
  ])('%s is refused with %i on a locked one, and on a stopped one alike', async (operation, status) => {
    emulator.control.lock(one);
    emulator.control.setStatus(two, 'Stopped');
    for (const id of [one, two]) {
      const answer = await ask(operation, id);
      expect([answer.status, bodyOf(answer).Code]).toEqual([status, 'IncorrectInstanceStatus']);
    }
  });

  test.each([
    ['DescribeInstanceVncUrl', 404, 'InvalidInstanceId.NotFound'],
    ['GetInstanceScreenshot', 404, 'InvalidParameter'],
    ['GetInstanceConsoleOutput', 404, 'InvalidParameter'],
  ])('%s of an instance that is not there: %i %s', async (operation, status, code) => {
    const answer = await ask(operation, 'i-nowhere');
    expect([answer.status, bodyOf(answer).Code]).toEqual([status, code]);
  });

  test('a console address is refused for an instance of another region', async () => {
    const answer = await ask('DescribeInstanceVncUrl', fleetInstanceId('cn-shanghai', 0));
    expect([answer.status, bodyOf(answer).Code]).toEqual([400, 'InvalidRegionInstance']);
  });

  test('a screenshot is a picture, a console output is text', async () => {
    const screenshot = bodyOf(await ask('GetInstanceScreenshot')).Screenshot as string;
    expect(Buffer.from(screenshot, 'base64').subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
    const output = bodyOf(await ask('GetInstanceConsoleOutput')).ConsoleOutput as string;
    expect(Buffer.from(output, 'base64').toString()).toContain('login:');
  });
});

test('the default fleet has a case for each target', () => {
  emulator.control.reset('default');
  const ids = wellKnown['cn-hangzhou'];
  expect(emulator.control.instance(ids.lockedInstance).locks).toMatchObject([{ reason: 'security' }]);
  expect(verdict('ResizeDisk', ids.sharedWithLocked, ids.runningInstance)).toBe(true);
  expect(verdict('ResizeDisk', ids.sharedUnlocked, ids.runningInstance)).toBe(false);
});
