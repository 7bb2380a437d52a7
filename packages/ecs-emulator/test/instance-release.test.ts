import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addSnapshot } from '../src/world/builders';
import { isoSeconds } from '../src/world/clock';
import { fleetDiskId, fleetInstanceId, sharedDiskId } from '../src/fleet/fleet';
import type { Emulator } from '../src/server';
import { ask, column, rowsOf, startStill } from './helpers';
import type { Parameters } from './helpers';
import { hangzhou } from './instance-write-calls';

const [one, two] = [fleetInstanceId('cn-hangzhou', 0), fleetInstanceId('cn-hangzhou', 1)];
const elsewhere = fleetInstanceId('cn-shanghai', 0);
const [system, data] = [fleetDiskId('cn-hangzhou', 0, 0), fleetDiskId('cn-hangzhou', 0, 1)];
const shared = sharedDiskId('cn-hangzhou', 0);

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({ fleet: { instancesPerRegion: 2, disksPerInstance: 2, sharedDisks: 1 } });
});
beforeEach(() => {
  emulator.control.reset();
  emulator.control.setStatus(one, 'Stopped');
});
afterAll(() => emulator.close());

const call = (action: string, parameters: Parameters) => ask(emulator, action, parameters);
const codeOf = async (action: string, parameters: Parameters): Promise<string | undefined> =>
  (await call(action, parameters)).Code;
const instances = async (): Promise<unknown[]> => column(await call('DescribeInstances', {}), 'InstanceId');
const disks = async (): Promise<Record<string, unknown>[]> =>
  rowsOf(await call('DescribeDisks', { DiskIds: JSON.stringify([system, data, shared]) }));

describe('DeleteInstance', () => {
  test('releases the disks that are set to go with it, and detaches the others', async () => {
    emulator.control.patch(data, { diskChargeType: 'PrePaid', expiredTime: 1 });
    await call('DeleteInstance', { InstanceId: one });
    expect(await instances()).toEqual([two]);
    expect(await disks()).toMatchObject([
      { DiskId: data, Status: 'Available', DiskChargeType: 'PostPaid', Attachments: { Attachment: [] } },
      { DiskId: shared, Status: 'In_use', Attachments: { Attachment: [{ InstanceId: two }] } },
    ]);
  });

  test('of a locked instance releases every disk, except one that is also attached elsewhere', async () => {
    emulator.control.lock(one);
    await call('DeleteInstance', { InstanceId: one });
    expect(await disks()).toMatchObject([
      { DiskId: shared, Attachments: { Attachment: [{ InstanceId: two }] } },
    ]);
  });

  test('releases automatic snapshots with their disk, and no others', async () => {
    const { world } = emulator.control;
    const region = hangzhou(emulator.control);
    const disk = region.disks.get(system);
    if (disk === undefined) throw new Error('no disk');
    const mine = addSnapshot(world, region, disk);
    addSnapshot(world, region, disk, { snapshotType: 'auto', snapshotId: 's-auto' });
    await call('DeleteInstance', { InstanceId: one });
    expect(column(await call('DescribeSnapshots', {}), 'SnapshotId')).toEqual([mine.snapshotId]);
  });

  test('of a running instance needs Force, which can stop it in order first', async () => {
    expect(await codeOf('DeleteInstance', { InstanceId: two })).toBe('IncorrectInstanceStatus');
    await call('DeleteInstance', { InstanceId: two, Force: 'true', ForceStop: 'false' });
    expect(emulator.control.instance(two).status).toBe('Stopping');
    emulator.control.advance(60_000);
    expect(await instances()).toEqual([one]);
    emulator.control.setStatus(one, 'Running');
    await call('DeleteInstance', { InstanceId: one, Force: 'true' });
    expect(await instances()).toEqual([]);
  });

  test.each([
    [{ deletionProtection: true }, {}, 'InvalidOperation.DeletionProtection'],
    [
      { instanceChargeType: 'PrePaid', expiredTime: 9e12 },
      { TerminateSubscription: 'true' },
      'ChargeTypeViolation',
    ],
    [{ instanceChargeType: 'PrePaid', expiredTime: 1 }, {}, 'ChargeTypeViolation'],
    [{ instanceChargeType: 'PrePaid', expiredTime: 1 }, { TerminateSubscription: 'true' }, undefined],
    [{ status: 'Pending' }, { Force: 'true' }, 'IncorrectInstanceStatus.Initializing'],
    [{ status: 'Starting' }, { Force: 'true' }, 'IncorrectInstanceStatus'],
  ])('of %j with %j: %s', async (fields, parameters, code) => {
    emulator.control.patch(one, fields);
    expect(await codeOf('DeleteInstance', { InstanceId: one, ...parameters })).toBe(code);
    expect(await instances()).toEqual(code === undefined ? [two] : [one, two]);
  });
});

describe('DeleteInstances', () => {
  test('releases all of them', async () => {
    emulator.control.setStatus(two, 'Stopped');
    await call('DeleteInstances', { 'InstanceId.1': two, 'InstanceId.2': one });
    expect(await instances()).toEqual([]);
  });

  test('releases none when one cannot be released', async () => {
    const parameters = { 'InstanceId.1': one, 'InstanceId.2': two };
    expect(await codeOf('DeleteInstances', parameters)).toBe('IncorrectInstanceStatus');
    expect(await instances()).toEqual([one, two]);
  });

  test('works in one region, and its dry run checks no instance', async () => {
    const parameters = { 'InstanceId.1': one, 'InstanceId.2': elsewhere };
    expect(await codeOf('DeleteInstances', parameters)).toBe('InvalidParameter.CrossRegionNotSupport');
    expect(await codeOf('DeleteInstances', { ...parameters, DryRun: 'true' })).toBe('DRYRUN.SUCCESS');
  });
});

describe('a release time', () => {
  const minute = 60_000;
  /** The time so many minutes and seconds after the full minute that it is. */
  const ahead = (minutes: number, seconds = 0): string => {
    const { control } = emulator;
    return isoSeconds(control.now() - (control.now() % minute) + minutes * minute + seconds * 1000);
  };
  const set = (AutoReleaseTime: string) =>
    codeOf('ModifyInstanceAutoReleaseTime', { InstanceId: one, AutoReleaseTime });
  const shown = async (): Promise<unknown> =>
    column(await call('DescribeInstances', { InstanceIds: `["${one}"]` }), 'AutoReleaseTime')[0];

  test('is rounded down to minutes, and applies in any status of the instance', async () => {
    const time = ahead(60);
    expect(await set(ahead(60, 59))).toBeUndefined();
    expect(await shown()).toBe(time.replace(':00Z', 'Z'));
    await call('StartInstance', { InstanceId: one });
    emulator.control.advance(59 * minute);
    expect(await instances()).toEqual([one, two]);
    emulator.control.advance(minute);
    expect(await instances()).toEqual([two]);
  });

  test('is canceled by an absent value, and replaced by a later one', async () => {
    await set(ahead(60));
    await call('ModifyInstanceAutoReleaseTime', { InstanceId: one });
    expect(await shown()).toBe('');
    emulator.control.advance(61 * minute);
    await set(ahead(60));
    await set(ahead(120));
    emulator.control.advance(61 * minute);
    expect(await instances()).toEqual([one, two]);
    emulator.control.advance(60 * minute);
    expect(await instances()).toEqual([two]);
  });

  test.each([29, 3 * 366 * 24 * 60, NaN])('%d minutes ahead is refused', async (minutes) => {
    expect(await set(Number.isNaN(minutes) ? 'tomorrow' : ahead(minutes))).toBe(
      'InvalidAutoReleaseTime.Malformed',
    );
    expect(await shown()).toBe('');
  });

  test('is refused for subscriptions', async () => {
    emulator.control.patch(one, { instanceChargeType: 'PrePaid' });
    expect(await set(ahead(60))).toBe('ChargeTypeViolation');
  });
});
