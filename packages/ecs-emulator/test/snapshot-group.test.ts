import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import type { Emulator } from '../src/server';
import { ask as read, column } from './helpers';
import { answer, done, fleet, startWithDisks } from './writing';

const { one, two, systemDisk, dataDisk, otherDataDisk, spare, shared } = fleet;
const region = { RegionId: 'cn-hangzhou' };
const ofInstance = { ...region, InstanceId: one, 'ExcludeDiskId.1': shared };

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startWithDisks();
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

const ask = (parameters: Record<string, string>) => answer(emulator, 'CreateSnapshotGroup', parameters);
const copied = async () => column(await read(emulator, 'DescribeSnapshots'), 'SourceDiskId');

test('takes a snapshot of each disk of an instance, but for those excluded', async () => {
  const { SnapshotGroupId } = await done(emulator, 'CreateSnapshotGroup', {
    ...ofInstance,
    Name: 'before-update',
    'Tag.1.Key': 'env',
  });
  expect(SnapshotGroupId).toMatch(/^ssg-bp1/);
  expect(await copied()).toEqual([systemDisk, dataDisk]);
  const named = await read(emulator, 'DescribeSnapshots', { SnapshotName: 'before-update' });
  expect(column(named, 'Tags')).toEqual(Array(2).fill({ Tag: [{ TagKey: 'env', TagValue: '' }] }));
});

test('takes disks of several instances, and detached ones, once per client token', async () => {
  const asked = { ...region, 'DiskId.1': dataDisk, 'DiskId.2': otherDataDisk, 'DiskId.3': spare };
  const first = await done(emulator, 'CreateSnapshotGroup', { ...asked, ClientToken: 'group' });
  const again = await done(emulator, 'CreateSnapshotGroup', { ...asked, ClientToken: 'group' });
  expect(again.SnapshotGroupId).toBe(first.SnapshotGroupId);
  expect(await copied()).toEqual([dataDisk, otherDataDisk, spare]);
});

test('is refused if any disk is locked, and then takes none', async () => {
  emulator.control.lock(two);
  const asked = { ...region, 'DiskId.1': dataDisk, 'DiskId.2': otherDataDisk };
  expect(await ask(asked)).toEqual([403, 'InstanceLockedForSecurity']);
  expect(await copied()).toEqual([]);
  expect(await ask(ofInstance)).toEqual([200, undefined]);
});

test.each([
  ['nothing to copy', region, 400, 'MissingParameter'],
  [
    'everything excluded',
    { ...ofInstance, 'ExcludeDiskId.2': systemDisk, 'ExcludeDiskId.3': dataDisk },
    400,
    'MissingParameter',
  ],
  ['an unknown instance', { ...region, InstanceId: 'i-nowhere' }, 404, 'InvalidInstanceId.NotFound'],
  ['an unknown disk', { ...region, 'DiskId.1': 'd-nowhere' }, 404, 'InvalidDiskId.NotFound'],
  [
    'a disk of another instance',
    { ...region, InstanceId: two, 'DiskId.1': dataDisk },
    404,
    'InvalidDiskId.NotFound',
  ],
  ['disks named and excluded', { ...ofInstance, 'DiskId.1': dataDisk }, 400, 'InvalidParameter.Conflict'],
  ['a shared disk', { ...region, InstanceId: one }, 403, 'InvalidOperation.MultiAttachDisk'],
  ['a wrong name', { ...ofInstance, Name: '1' }, 400, 'InvalidName.Malformed'],
  ['a wrong text', { ...ofInstance, Description: '1' }, 400, 'InvalidDescription.Malformed'],
])('refuses %s', async (_, parameters, status, code) => {
  expect(await ask(parameters as Record<string, string>)).toEqual([status, code]);
});

test('needs ESSDs, none of which is being copied', async () => {
  emulator.control.patch(dataDisk, { category: 'cloud_ssd' });
  expect(await ask(ofInstance)).toEqual([400, 'DiskCategory.OperationNotSupported']);
  await done(emulator, 'CreateSnapshot', { DiskId: systemDisk });
  emulator.control.patch(dataDisk, { category: 'cloud_essd' });
  expect(await ask(ofInstance)).toEqual([403, 'IncorrectDiskStatus.CreatingSnapshot']);
});
