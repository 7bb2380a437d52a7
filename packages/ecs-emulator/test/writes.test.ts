import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { fleetDiskId, fleetInstanceId } from '../src/fleet/fleet';
import type { Emulator } from '../src/server';
import { bodyOf, callAcs3, callRpc, startStill } from './helpers';
import type { Parameters } from './helpers';

const [one, two] = [fleetInstanceId('cn-hangzhou', 0), fleetInstanceId('cn-hangzhou', 1)];
const disk = fleetDiskId('cn-hangzhou', 0, 1);

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({ fleet: { instancesPerRegion: 2, disksPerInstance: 2 } });
});
beforeEach(() => {
  emulator.control.reset();
  emulator.control.clearFaults();
  emulator.control.setStatus(one, 'Stopped');
});
afterAll(() => emulator.close());

const call = (action: string, parameters: Parameters) => callAcs3(emulator.endpoint, action, parameters);
const codeOf = async (action: string, parameters: Parameters): Promise<string | undefined> =>
  bodyOf(await call(action, parameters)).Code;

describe('a change that takes time', () => {
  test('goes through its states as the clock advances', async () => {
    const answer = await call('StartInstance', { InstanceId: one });
    expect([answer.status, Object.keys(bodyOf(answer))]).toEqual([200, ['RequestId']]);
    expect(emulator.control.instance(one).status).toBe('Starting');
    emulator.control.advance(60_000);
    expect(emulator.control.instance(one).status).toBe('Running');
  });

  test('works with either signature version', async () => {
    const answer = await callRpc(emulator.endpoint, 'StartInstance', { InstanceId: one });
    expect(answer.text).toMatch(/^<\?xml .*<StartInstanceResponse><RequestId>[0-9A-F-]{36}<\/RequestId>/);
    expect(emulator.control.instance(one).status).toBe('Starting');
  });

  test('is refused in another status, and under a lock', async () => {
    expect(await codeOf('StartInstance', { InstanceId: two })).toBe('IncorrectInstanceStatus');
    emulator.control.lock(one);
    expect(await codeOf('StartInstance', { InstanceId: one })).toBe('InstanceLockedForSecurity');
    expect(emulator.control.instance(one).status).toBe('Stopped');
  });
});

describe('a dry run', () => {
  test('that passes is answered with DryRunOperation, and changes nothing', async () => {
    const answer = await call('StartInstance', { InstanceId: one, DryRun: 'true' });
    expect([answer.status, bodyOf(answer).Code]).toEqual([400, 'DryRunOperation']);
    expect(emulator.control.instance(one).status).toBe('Stopped');
  });

  test('that fails is answered with the error of the call', async () => {
    emulator.control.lock(one);
    expect(await codeOf('StartInstance', { InstanceId: one, DryRun: 'true' })).toBe(
      'InstanceLockedForSecurity',
    );
  });

  test('is ignored by an operation that has none', async () => {
    const answer = await call('ResizeDisk', { DiskId: disk, NewSize: '50', DryRun: 'true' });
    expect([answer.status, emulator.control.disk(disk).size]).toEqual([200, 50]);
  });
});

describe('a client token', () => {
  test('makes a repeat harmless', async () => {
    const asked = { DiskId: disk, NewSize: '50', ClientToken: 'once' };
    const [first, second] = [
      bodyOf(await call('ResizeDisk', asked)),
      bodyOf(await call('ResizeDisk', asked)),
    ];
    expect(second.OrderId).toBe(first.OrderId);
    expect(second.RequestId).not.toBe(first.RequestId);
    expect(await codeOf('ResizeDisk', { ...asked, NewSize: '60' })).toBe('IdempotentParameterMismatch');
    expect(emulator.control.disk(disk).size).toBe(50);
  });

  test('makes a repeat after a lost answer harmless as well', async () => {
    emulator.control.setFaults([{ kind: 'accept-then-drop' }]);
    const asked = { DiskId: disk, NewSize: '50', ClientToken: 'lost' };
    await expect(call('ResizeDisk', asked)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(emulator.control.disk(disk).size).toBe(50);
    expect((await call('ResizeDisk', asked)).status).toBe(200);
  });
});

test('a disk grows and never shrinks, and a lock refuses that while it is In_use', async () => {
  expect(await codeOf('ResizeDisk', { DiskId: disk, NewSize: '40' })).toBe('InvalidDiskSize.TooSmall');
  emulator.control.lock(one);
  expect(await codeOf('ResizeDisk', { DiskId: disk, NewSize: '50' })).toBe('InstanceLockedForSecurity');
  emulator.control.detach(disk);
  expect(await codeOf('ResizeDisk', { DiskId: disk, NewSize: '50' })).toBeUndefined();
});

test('a fault before the operation leaves everything as it was', async () => {
  emulator.control.setFaults([{ kind: 'throttle' }, { kind: 'reset', afterCalls: 1 }]);
  expect(await codeOf('StartInstance', { InstanceId: one })).toBe('Throttling.User');
  await expect(call('StartInstance', { InstanceId: one })).rejects.toMatchObject({ code: 'ECONNRESET' });
  expect(emulator.control.instance(one).status).toBe('Stopped');
});
