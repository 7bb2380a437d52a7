import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Emulator } from '../src/server';
import { answer, diskSeen, done, fleet, snapshotOf, startWithDisks } from './writing';

const { two, systemDisk, dataDisk, otherDataDisk, spare, shared } = fleet;

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startWithDisks();
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

const ask = (action: string, parameters: Record<string, string>) => answer(emulator, action, parameters);

describe('ResizeDisk', () => {
  test('grows the performance with the size', async () => {
    await done(emulator, 'ResizeDisk', { DiskId: spare, NewSize: '100' });
    expect(await diskSeen(emulator, spare)).toMatchObject({ Size: 100, IOPS: 6_800, Throughput: 170 });
  });

  test.each([
    ['no such way', { Type: 'sideways' }, 400, 'InvalidParam.Type'],
    [
      'more than a system disk holds',
      { DiskId: systemDisk, NewSize: '2049' },
      403,
      'InvalidDiskSize.TooLarge',
    ],
  ])('refuses %s', async (_, parameters, status, code) => {
    const answered = await ask('ResizeDisk', { DiskId: spare, NewSize: '100', ...parameters });
    expect(answered).toEqual([status, code]);
  });

  test('of a shared disk works offline only', async () => {
    const asked = { DiskId: shared, NewSize: '100' };
    expect(await ask('ResizeDisk', { ...asked, Type: 'online' })).toEqual([
      403,
      'InvalidOperation.MultiAttachDiskNotSupportResizeOnline',
    ]);
    expect(await ask('ResizeDisk', { ...asked, Type: 'offline' })).toEqual([200, undefined]);
  });

  test('is refused during a snapshot and in transitional states; online, it needs running instances', async () => {
    const asked = { DiskId: otherDataDisk, NewSize: '100' };
    await done(emulator, 'CreateSnapshot', { DiskId: otherDataDisk });
    expect(await ask('ResizeDisk', asked)).toEqual([403, 'DiskCreatingSnapshot']);
    emulator.control.setStatus(two, 'Stopped');
    expect(await ask('ResizeDisk', { ...asked, Type: 'online' })).toEqual([
      403,
      'InvalidInstanceStatus.NotRunning',
    ]);
    emulator.control.setStatus(two, 'Starting');
    expect(await ask('ResizeDisk', asked)).toEqual([403, 'IncorrectInstanceStatus']);
  });

  test('works again once the snapshot is done', async () => {
    await snapshotOf(emulator, dataDisk);
    expect(await ask('ResizeDisk', { DiskId: dataDisk, NewSize: '50' })).toEqual([200, undefined]);
  });
});
