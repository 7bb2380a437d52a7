import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { addSnapshot } from '../src/world/builders';
import type { Emulator } from '../src/server';
import {
  answer,
  diskSeen,
  disksSeenOn,
  done,
  fleet,
  regionState,
  snapshotOf,
  snapshotSeen,
  startWithDisks,
} from './writing';

const { one, two, dataDisk, spare } = fleet;

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startWithDisks();
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

const ask = (action: string, parameters: Record<string, string>) => answer(emulator, action, parameters);

describe('CreateDisk', () => {
  const asked = {
    RegionId: 'cn-hangzhou',
    ZoneId: 'cn-hangzhou-h',
    Size: '100',
    DiskCategory: 'cloud_essd',
  };

  test('creates a regional disk without a zone, for instances in any zone', async () => {
    const { ZoneId: _zone, ...regional } = { ...asked, DiskCategory: 'cloud_regional_disk_auto' };
    expect(await ask('CreateDisk', { ...regional, DiskCategory: 'cloud_auto' })).toEqual([
      400,
      'MissingParameter',
    ]);
    const { DiskId = '' } = await done(emulator, 'CreateDisk', regional);
    emulator.control.advance(3_000);
    expect(await diskSeen(emulator, String(DiskId))).toMatchObject({ Status: 'Available', ZoneId: '' });
    expect(await ask('AttachDisk', { DiskId: String(DiskId), InstanceId: one })).toEqual([200, undefined]);
  });

  test('creates a disk in a zone: Creating, then Available', async () => {
    const { DiskId, OrderId } = await done(emulator, 'CreateDisk', {
      ...asked,
      DiskName: 'archive',
      Description: 'cold data',
      ResourceGroupId: 'rg-acfmshared000000',
      PerformanceLevel: 'PL0',
      'Tag.1.Key': 'env',
      'Tag.1.Value': 'test',
    });
    expect(OrderId).toBeUndefined();
    expect(await diskSeen(emulator, String(DiskId))).toMatchObject({
      Status: 'Creating',
      Size: 100,
      ZoneId: 'cn-hangzhou-h',
      Type: 'data',
      PerformanceLevel: 'PL0',
      DiskName: 'archive',
      Description: 'cold data',
      ResourceGroupId: 'rg-acfmshared000000',
      DiskChargeType: 'PostPaid',
      Portable: true,
      DeleteAutoSnapshot: true,
      Tags: { Tag: [{ TagKey: 'env', TagValue: 'test' }] },
    });
    emulator.control.advance(3_000);
    expect(await diskSeen(emulator, String(DiskId))).toMatchObject({ Status: 'Available' });
  });

  test('creates a subscribed disk for an instance, and attaches it', async () => {
    const expiredTime = Date.parse('2026-12-31T16:00:00Z');
    emulator.control.patch(one, { instanceChargeType: 'PrePaid', expiredTime });
    const { DiskId, OrderId } = await done(emulator, 'CreateDisk', { ...asked, ZoneId: '', InstanceId: one });
    expect(OrderId).toMatch(/^\d+$/);
    emulator.control.advance(3_000);
    expect(await diskSeen(emulator, String(DiskId))).toMatchObject({
      Status: 'In_use',
      InstanceId: one,
      DiskChargeType: 'PrePaid',
      ExpiredTime: '2026-12-31T16:00Z',
      Portable: false,
    });
    expect(await disksSeenOn(emulator, one)).toContain(DiskId);
  });

  test('works on a locked instance', async () => {
    emulator.control.patch(one, { instanceChargeType: 'PrePaid' });
    emulator.control.lock(one);
    expect(await ask('CreateDisk', { ...asked, ZoneId: '', InstanceId: one })).toEqual([200, undefined]);
  });

  test('creates it from a snapshot, with the snapshot’s size by default', async () => {
    const snapshotId = await snapshotOf(emulator, dataDisk);
    const { DiskId } = await done(emulator, 'CreateDisk', { ...asked, Size: '', SnapshotId: snapshotId });
    expect(await diskSeen(emulator, String(DiskId))).toMatchObject({
      Size: 40,
      SourceSnapshotId: snapshotId,
    });
    expect(await snapshotSeen(emulator, snapshotId)).toMatchObject({ Usage: 'disk' });
  });

  test('creates a multi-attach ESSD, and an AutoPL disk with provisioned IOPS', async () => {
    const { DiskId } = await done(emulator, 'CreateDisk', { ...asked, MultiAttach: 'Enabled' });
    expect(await diskSeen(emulator, String(DiskId))).toMatchObject({ MultiAttach: 'Enabled' });
    const more = { DiskCategory: 'cloud_auto', ProvisionedIops: '1000', BurstingEnabled: 'true' };
    const auto = await done(emulator, 'CreateDisk', { ...asked, ...more });
    expect(await diskSeen(emulator, String(auto.DiskId))).toMatchObject({
      ProvisionedIops: 1000,
      IOPS: 7_800,
      BurstingEnabled: true,
    });
  });

  test('creates one disk per client token', async () => {
    const first = await done(emulator, 'CreateDisk', { ...asked, ClientToken: 'disk' });
    expect((await done(emulator, 'CreateDisk', { ...asked, ClientToken: 'disk' })).DiskId).toBe(first.DiskId);
    expect(await ask('CreateDisk', { ...asked, ClientToken: 'disk', Size: '200' })).toEqual([
      400,
      'IdempotentParameterMismatch',
    ]);
  });

  test.each([
    ['no place', { ZoneId: '' }, 400, 'MissingParameter'],
    ['two places', { InstanceId: one }, 403, 'InvalidParam.ZoneIdAndInstanceId.Conflict'],
    ['an unknown zone', { ZoneId: 'cn-hangzhou-z' }, 404, 'InvalidZoneId.NotFound'],
    ['an unknown instance', { ZoneId: '', InstanceId: 'i-nowhere' }, 404, 'InvalidInstanceId.NotFound'],
    [
      'an instance that is billed by use',
      { ZoneId: '', InstanceId: one },
      403,
      'InvalidInstanceChargeType.ValueNotSupported',
    ],
    [
      'a shared disk on an instance',
      { ZoneId: '', InstanceId: one, MultiAttach: 'Enabled' },
      403,
      'InvalidParameter.MultiAttachAndInstanceIdConflict',
    ],
    ['no size', { Size: '' }, 400, 'MissingParameter'],
    ['a size of nothing', { Size: '0' }, 400, 'InvalidSize.ValueNotSupported'],
    [
      'a size that the category lacks',
      { DiskCategory: 'cloud', Size: '3000' },
      400,
      'InvalidSize.ValueNotSupported',
    ],
    ['an unknown category', { DiskCategory: 'tape' }, 400, 'InvalidDiskCategory.ValueNotSupported'],
    ['a local disk', { DiskCategory: 'local_ssd_pro' }, 400, 'InvalidDiskCategory.ValueNotSupported'],
    ['an unknown level', { PerformanceLevel: 'PL9' }, 400, 'InvalidPerformanceLevel.Malformed'],
    ['a level too good for it', { PerformanceLevel: 'PL2' }, 403, 'OperationDenied.PerformanceLevelNotMatch'],
    [
      'provisioned performance of an ESSD',
      { ProvisionedIops: '10' },
      400,
      'ProvisionedIopsForDiskCategoryUnsupported',
    ],
    [
      'more of it than there is',
      { DiskCategory: 'cloud_auto', ProvisionedIops: '60000' },
      400,
      'InvalidProvisionedIops.LimitExceed',
    ],
    ['bursts of an ESSD', { BurstingEnabled: 'true' }, 400, 'BurstingEnabledForDiskCategoryUnsupported'],
    ['a sharing that is none', { MultiAttach: 'Perhaps' }, 403, 'InvalidParameter.MultiAttach'],
    [
      'a category that is not shared',
      { DiskCategory: 'cloud_ssd', MultiAttach: 'Enabled' },
      403,
      'InvalidParameter.DiskCategoryAndMultiAttachNotMatch',
    ],
    ['an unknown snapshot', { SnapshotId: 's-nowhere' }, 404, 'InvalidSnapshotId.NotFound'],
    ['a key without encryption', { KMSKeyId: 'k-1' }, 400, 'InvalidEncrypted.NotMatchKmsKeyId'],
    ['a wrong name', { DiskName: '-' }, 400, 'InvalidDiskName.Malformed'],
    ['a wrong text', { Description: 'https://x' }, 400, 'InvalidDescription.Malformed'],
    ['a wrong group', { ResourceGroupId: 'mine' }, 404, 'InvalidResourceGroup.NotFound'],
    ['a tag of the cloud', { 'Tag.1.Key': 'acs:mine' }, 400, 'InvalidTagKey.Malformed'],
  ])('refuses %s', async (_, parameters, status, code) => {
    expect(await ask('CreateDisk', { ...asked, ...(parameters as Record<string, string>) })).toEqual([
      status,
      code,
    ]);
  });

  test('needs an accomplished snapshot that fits the size and the encryption of the disk', async () => {
    const { SnapshotId } = await done(emulator, 'CreateSnapshot', { DiskId: dataDisk });
    const from = { ...asked, SnapshotId: String(SnapshotId) };
    expect(await ask('CreateDisk', from)).toEqual([403, 'InvalidSnapshotId.NotReady']);
    emulator.control.advance(120_000);
    expect(await ask('CreateDisk', { ...from, Size: '20' })).toEqual([403, 'InvalidDiskSize.TooSmall']);
    const secret = addSnapshot(emulator.control.world, regionState(emulator), emulator.control.disk(spare), {
      encrypted: true,
      kmsKeyId: 'k-1',
    });
    const fromSecret = { ...asked, SnapshotId: secret.snapshotId };
    expect(await ask('CreateDisk', { ...fromSecret, Encrypted: 'false' })).toEqual([
      400,
      'InvalidEncrypted.NotMatchSnapshot',
    ]);
    const { DiskId } = await done(emulator, 'CreateDisk', fromSecret);
    expect(await diskSeen(emulator, String(DiskId))).toMatchObject({ Encrypted: true, KMSKeyId: 'k-1' });
  });
});

describe('DeleteDisk', () => {
  test('releases a detached disk with its automatic snapshots, and keeps the others', async () => {
    const { world } = emulator.control;
    const disk = emulator.control.disk(spare);
    const auto = addSnapshot(world, regionState(emulator), disk, { snapshotType: 'auto' });
    const mine = addSnapshot(world, regionState(emulator), disk);
    await done(emulator, 'DeleteDisk', { DiskId: spare });
    expect(await diskSeen(emulator, spare)).toBeUndefined();
    expect(await snapshotSeen(emulator, auto.snapshotId)).toBeUndefined();
    expect(await snapshotSeen(emulator, mine.snapshotId)).toBeDefined();
    expect(await ask('DeleteDisk', { DiskId: spare })).toEqual([404, 'InvalidDiskId.NotFound']);
  });

  test('keeps automatic snapshots if deleteAutoSnapshot is false', async () => {
    emulator.control.patch(spare, { deleteAutoSnapshot: false });
    const kept = addSnapshot(emulator.control.world, regionState(emulator), emulator.control.disk(spare), {
      snapshotType: 'auto',
    });
    await done(emulator, 'DeleteDisk', { DiskId: spare });
    expect(await snapshotSeen(emulator, kept.snapshotId)).toBeDefined();
  });

  test.each(['Attaching', 'Detaching', 'ReIniting'])('refuses a disk that is %s', async (status) => {
    emulator.control.setStatus(spare, status);
    expect(await ask('DeleteDisk', { DiskId: spare })).toEqual([403, 'IncorrectDiskStatus']);
  });

  test('refuses an In_use, a Creating and a subscribed disk, and one that is being copied', async () => {
    expect(await ask('DeleteDisk', { DiskId: dataDisk })).toEqual([403, 'IncorrectDiskStatus']);
    emulator.control.setStatus(spare, 'Creating');
    expect(await ask('DeleteDisk', { DiskId: spare })).toEqual([403, 'IncorrectDiskStatus.Initializing']);
    emulator.control.setStatus(spare, 'Available');
    await done(emulator, 'CreateSnapshot', { DiskId: spare });
    expect(await ask('DeleteDisk', { DiskId: spare })).toEqual([403, 'DiskCreatingSnapshot']);
    emulator.control.patch(spare, { diskChargeType: 'PrePaid' });
    expect(await ask('DeleteDisk', { DiskId: spare })).toEqual([403, 'DiskNotPortable']);
  });
});

test('a disk that is attached to another instance is portable from then on', async () => {
  emulator.control.patch(dataDisk, { portable: false });
  emulator.control.detach(dataDisk);
  await done(emulator, 'AttachDisk', { InstanceId: two, DiskId: dataDisk });
  emulator.control.advance(5_000);
  expect(await diskSeen(emulator, dataDisk)).toMatchObject({ InstanceId: two, Portable: true });
});
