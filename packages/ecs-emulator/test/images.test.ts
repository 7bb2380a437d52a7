import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Emulator } from '../src/server';
import { ask as read, column } from './helpers';
import {
  answer,
  diskSeen,
  done,
  fleet,
  instanceSeen,
  regionState,
  snapshotOf,
  snapshotSeen,
  startWithDisks,
} from './writing';

const { one, two, systemDisk, dataDisk, shared } = fleet;

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startWithDisks();
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

const ask = (action: string, parameters: Record<string, string>) => answer(emulator, action, parameters);
const imageState = (imageId: unknown) => regionState(emulator).images.get(String(imageId));

describe('CreateImage', () => {
  const fromInstance = { RegionId: 'cn-hangzhou', InstanceId: one };

  test('from an instance, takes a snapshot of each disk, and the image is Available after a while', async () => {
    const { ImageId } = await done(emulator, 'CreateImage', {
      ...fromInstance,
      ImageName: 'golden',
      'Tag.1.Key': 'env',
      'Tag.1.Value': 'test',
    });
    expect(imageState(ImageId)).toMatchObject({ imageName: 'golden', status: 'Creating' });
    const snapshots = await read(emulator, 'DescribeSnapshots', { Usage: 'image' });
    expect(column(snapshots, 'SourceDiskId')).toEqual([systemDisk, dataDisk, shared]);
    const tags = await read(emulator, 'ListTagResources', {
      ResourceType: 'image',
      'ResourceId.1': String(ImageId),
    });
    expect(column(tags, 'TagValue')).toEqual(['test']);
    emulator.control.advance(300_000);
    expect(imageState(ImageId)).toMatchObject({ status: 'Available' });
  });

  test('from a locked instance is refused with 400; from its snapshots it is not', async () => {
    const snapshotId = await snapshotOf(emulator, systemDisk);
    emulator.control.lock(one);
    expect(await ask('CreateImage', fromInstance)).toEqual([400, 'InstanceLockedForSecurity']);
    // InstanceId goes first, whatever else is named.
    expect(await ask('CreateImage', { ...fromInstance, SnapshotId: snapshotId })).toEqual([
      400,
      'InstanceLockedForSecurity',
    ]);
    const { ImageId } = await done(emulator, 'CreateImage', {
      RegionId: 'cn-hangzhou',
      SnapshotId: snapshotId,
    });
    expect(imageState(ImageId)).toMatchObject({ snapshotIds: [snapshotId], size: 40 });
    expect(await snapshotSeen(emulator, snapshotId)).toMatchObject({ Usage: 'image' });
  });

  test('from snapshots, needs exactly one of a system disk', async () => {
    const [system, data] = [await snapshotOf(emulator, systemDisk), await snapshotOf(emulator, dataDisk)];
    const mapping = {
      RegionId: 'cn-hangzhou',
      'DiskDeviceMapping.1.SnapshotId': system,
      'DiskDeviceMapping.1.Device': '/dev/xvda',
      'DiskDeviceMapping.2.SnapshotId': data,
      'DiskDeviceMapping.2.Device': '/dev/xvdb',
      'DiskDeviceMapping.3.Size': '100',
    };
    const { ImageId } = await done(emulator, 'CreateImage', mapping);
    expect(imageState(ImageId)).toMatchObject({ snapshotIds: [system, data] });
    const refused = (change: Record<string, string>) => ask('CreateImage', { ...mapping, ...change });
    expect(await refused({ 'DiskDeviceMapping.1.DiskType': 'data' })).toEqual([400, 'OperationDenied']);
    expect(await refused({ 'DiskDeviceMapping.2.DiskType': 'system' })).toEqual([400, 'OperationDenied']);
    expect(await refused({ 'DiskDeviceMapping.2.DiskType': 'tape' })).toEqual([
      400,
      'InvalidDiskType.ValueNotSupported',
    ]);
    expect(await refused({ 'DiskDeviceMapping.2.Size': '20' })).toEqual([
      400,
      'InvalidSize.ValueNotSupported',
    ]);
    expect(await refused({ 'DiskDeviceMapping.2.Device': 'b' })).toEqual([400, 'InvalidDevice.Malformed']);
    expect(await refused({ 'DiskDeviceMapping.2.Device': '/dev/xvda' })).toEqual([
      400,
      'InvalidDevice.InUse',
    ]);
    expect(await refused({ 'DiskDeviceMapping.2.SnapshotId': 's-nowhere' })).toEqual([
      404,
      'InvalidSnapshotId.NotFound',
    ]);
    expect(await ask('CreateImage', { RegionId: 'cn-hangzhou', SnapshotId: data })).toEqual([
      403,
      'OperationDenied',
    ]);
  });

  test.each([
    ['nothing to make it of', { InstanceId: '' }, 400, 'MissingParameter'],
    ['an unknown instance', { InstanceId: 'i-nowhere' }, 404, 'InvalidInstanceId.NotFound'],
    ['a wrong name', { ImageName: 'aliyun-1' }, 400, 'InvalidImageName.Malformed'],
    ['a wrong family', { ImageFamily: '/' }, 400, 'InvalidImageFamily.Malformed'],
    ['a wrong text', { Description: 'x' }, 400, 'InvalidDescription.Malformed'],
    ['a key twice', { 'Tag.1.Key': 'x', 'Tag.2.Key': 'x' }, 400, 'Duplicate.TagKey'],
    ['a wrong group', { ResourceGroupId: 'x' }, 404, 'InvalidResourceGroup.NotFound'],
    ['a dry run that would work', { DryRun: 'true' }, 400, 'DryRunOperation'],
  ])('refuses %s', async (_, parameters, status, code) => {
    const asked = { ...fromInstance, ...(parameters as Record<string, string>) };
    expect(await ask('CreateImage', asked)).toEqual([status, code]);
    expect(regionState(emulator).images.size).toBe(0);
  });

  test('refuses a used name, a disk that is being copied, and an instance in a transitional state', async () => {
    await done(emulator, 'CreateImage', { ...fromInstance, ImageName: 'golden', ClientToken: 'image' });
    await done(emulator, 'CreateImage', { ...fromInstance, ImageName: 'golden', ClientToken: 'image' });
    expect(regionState(emulator).images.size).toBe(1);
    expect(await ask('CreateImage', fromInstance)).toEqual([403, 'IncorrectDiskStatus.CreatingSnapshot']);
    emulator.control.advance(120_000);
    expect(await ask('CreateImage', { ...fromInstance, ImageName: 'golden' })).toEqual([
      400,
      'InvalidImageName.Duplicated',
    ]);
    emulator.control.setStatus(dataDisk, 'Detaching');
    expect(await ask('CreateImage', fromInstance)).toEqual([403, 'IncorrectDiskStatus']);
    emulator.control.detach(systemDisk);
    expect(await ask('CreateImage', fromInstance)).toEqual([400, 'InvalidInstance.NotFoundSystemDisk']);
    emulator.control.setStatus(one, 'Stopping');
    expect(await ask('CreateImage', fromInstance)).toEqual([400, 'IncorrectInstanceStatus']);
  });
});

describe('ReplaceSystemDisk', () => {
  const windows = 'win2022_21H2_x64_dtc_en-us_40G_alibase_20240817.vhd';
  const asked = { InstanceId: one, ImageId: windows };
  beforeEach(() => {
    emulator.control.setStatus(one, 'Stopped');
  });

  test('replaces the old disk by a new one', async () => {
    const { DiskId } = await done(emulator, 'ReplaceSystemDisk', { ...asked, 'SystemDisk.Size': '60' });
    expect(DiskId).not.toBe(systemDisk);
    expect(await diskSeen(emulator, systemDisk)).toBeUndefined();
    expect(await diskSeen(emulator, String(DiskId))).toMatchObject({
      Status: 'In_use',
      Type: 'system',
      InstanceId: one,
      Device: '/dev/xvda',
      Size: 60,
      Category: 'cloud_essd',
      ImageId: windows,
    });
    expect(await instanceSeen(emulator, one)).toMatchObject({
      Status: 'Stopped',
      ImageId: windows,
      OSType: 'windows',
    });
  });

  test('accepts a custom image once it is Available', async () => {
    const { ImageId } = await done(emulator, 'CreateImage', { RegionId: 'cn-hangzhou', InstanceId: two });
    const own = { ...asked, ImageId: String(ImageId) };
    expect(await ask('ReplaceSystemDisk', own)).toEqual([403, 'OperationDenied.ImageNotValid']);
    emulator.control.advance(300_000);
    await done(emulator, 'ReplaceSystemDisk', { ...own, KeyPairName: 'ops-2024', Encrypted: 'true' });
    expect(await instanceSeen(emulator, one)).toMatchObject({ OSType: 'linux', KeyPairName: 'ops-2024' });
  });

  test('replaces once per client token', async () => {
    const { DiskId } = await done(emulator, 'ReplaceSystemDisk', { ...asked, ClientToken: 'swap' });
    const again = await done(emulator, 'ReplaceSystemDisk', { ...asked, ClientToken: 'swap' });
    expect(again.DiskId).toBe(DiskId);
  });

  test('is refused under a lock while the system disk is In_use', async () => {
    emulator.control.lock(one);
    expect(await ask('ReplaceSystemDisk', asked)).toEqual([403, 'InstanceLockedForSecurity']);
    emulator.control.setStatus(systemDisk, 'ReIniting');
    expect(await ask('ReplaceSystemDisk', asked)).toEqual([403, 'IncorrectDiskStatus']);
  });

  test.each([
    ['an unknown instance', { InstanceId: 'i-nowhere' }, 404, 'InvalidInstanceId.NotFound'],
    ['an instance that runs', { InstanceId: two }, 403, 'IncorrectInstanceStatus'],
    ['no image', { ImageId: '' }, 400, 'MissingParameter'],
    ['an unknown image', { ImageId: 'm-nowhere' }, 404, 'InvalidImageId.NotFound'],
    ['less than the image', { 'SystemDisk.Size': '30' }, 404, 'InvalidSystemDiskSize.LessThanImageSize'],
    ['too much', { 'SystemDisk.Size': '2049' }, 404, 'InvalidSystemDiskSize.MoreThanMaxSize'],
    [
      'two passwords',
      { Password: 'Sup3r.secret', PasswordInherit: 'true' },
      400,
      'InvalidPasswordParam.Mismatch',
    ],
    ['a password too simple', { Password: 'password' }, 400, 'InvalidPassword.Malformed'],
    ['a key pair on Windows', { KeyPairName: 'ops-2024' }, 403, 'DependencyViolation.WindowsInstance'],
    ['a key without encryption', { KMSKeyId: 'k-1' }, 403, 'InvalidEncrypted.NotMatchKmsKeyId'],
  ])('refuses %s', async (_, parameters, status, code) => {
    const wrong = { ...asked, ...(parameters as Record<string, string>) };
    expect(await ask('ReplaceSystemDisk', wrong)).toEqual([status, code]);
    expect(await diskSeen(emulator, systemDisk)).toMatchObject({ Status: 'In_use' });
  });

  test('refuses a smaller disk, a disk that is being copied, and an instance without a system disk', async () => {
    emulator.control.patch(systemDisk, { size: 100 });
    expect(await ask('ReplaceSystemDisk', { ...asked, 'SystemDisk.Size': '60' })).toEqual([
      404,
      'InvalidSystemDiskSize.LessThanMinSize',
    ]);
    await done(emulator, 'CreateSnapshot', { DiskId: systemDisk });
    expect(await ask('ReplaceSystemDisk', asked)).toEqual([403, 'DiskCreatingSnapshot']);
    emulator.control.detach(systemDisk);
    expect(await ask('ReplaceSystemDisk', asked)).toEqual([400, 'InvalidInstance.NotFoundSystemDisk']);
  });
});
