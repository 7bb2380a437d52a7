import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Emulator } from '../src/server';
import { answer, diskSeen, done, fleet, startWithDisks } from './writing';

const { one, systemDisk, dataDisk, otherDataDisk, spare, spareToo, shared } = fleet;

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startWithDisks();
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

const ask = (action: string, parameters: Record<string, string>) => answer(emulator, action, parameters);

describe('ModifyDiskAttribute', () => {
  test('changes the given fields, and an empty description clears it', async () => {
    await done(emulator, 'ModifyDiskAttribute', {
      DiskId: dataDisk,
      DiskName: 'orders',
      Description: 'orders of 2026',
      DeleteWithInstance: 'true',
      DeleteAutoSnapshot: 'false',
      EnableAutoSnapshot: 'true',
    });
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({
      DiskName: 'orders',
      Description: 'orders of 2026',
      DeleteWithInstance: true,
      DeleteAutoSnapshot: false,
      EnableAutoSnapshot: true,
    });
    await done(emulator, 'ModifyDiskAttribute', { DiskId: dataDisk, Description: '' });
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({ DiskName: 'orders', Description: '' });
  });

  test('changes many disks, or none of them', async () => {
    const both = { 'DiskIds.1': spare, 'DiskIds.2': spareToo, DiskName: 'pool' };
    await done(emulator, 'ModifyDiskAttribute', both);
    expect(await diskSeen(emulator, spareToo)).toMatchObject({ DiskName: 'pool' });
    const wrong = { 'DiskIds.1': spare, 'DiskIds.2': 'd-nowhere', DiskName: 'lake' };
    expect(await ask('ModifyDiskAttribute', wrong)).toEqual([404, 'InvalidDiskId.NotFound']);
    expect(await diskSeen(emulator, spare)).toMatchObject({ DiskName: 'pool' });
  });

  test('lets an AutoPL disk burst', async () => {
    emulator.control.patch(spare, { category: 'cloud_auto' });
    await done(emulator, 'ModifyDiskAttribute', { DiskId: spare, BurstingEnabled: 'true' });
    expect(await diskSeen(emulator, spare)).toMatchObject({ BurstingEnabled: true });
  });

  test.each([
    ['no disk', { DiskName: 'orders' }, 400, 'MissingParameter.DiskIdOrDiskIds'],
    [
      'both forms of naming one',
      { DiskId: spare, 'DiskIds.1': spare, DiskName: 'orders' },
      400,
      'ParameterConflict.DiskIdAndDiskIds',
    ],
    ['nothing to change', { DiskId: spare }, 400, 'NoAttributeToModify'],
    ['an address for a name', { DiskId: spare, DiskName: 'http://x' }, 400, 'InvalidDiskName.Malformed'],
    ['one letter for a text', { DiskId: spare, Description: 'x' }, 404, 'InvalidDescription.Malformed'],
    [
      'the release of a shared disk',
      { DiskId: shared, DeleteWithInstance: 'true' },
      403,
      'DeleteWithInstance.Conflict',
    ],
    [
      'bursts of an ESSD',
      { DiskId: spare, BurstingEnabled: 'true' },
      400,
      'BurstingEnabledForDiskCategoryUnsupported',
    ],
  ])('refuses %s', async (_, parameters, status, code) => {
    expect(await ask('ModifyDiskAttribute', parameters as Record<string, string>)).toEqual([status, code]);
  });

  test('refuses a disk that is bound to its instance, and one in a transitional state', async () => {
    const stay = { DiskId: spare, DeleteWithInstance: 'false' };
    emulator.control.patch(spare, { category: 'local_ssd_pro' });
    expect(await ask('ModifyDiskAttribute', stay)).toEqual([403, 'DiskNotPortable']);
    emulator.control.patch(spare, { category: 'cloud', portable: false });
    expect(await ask('ModifyDiskAttribute', stay)).toEqual([403, 'DiskNotPortable']);
    emulator.control.setStatus(spare, 'Creating');
    expect(await ask('ModifyDiskAttribute', stay)).toEqual([403, 'IncorrectDiskStatus']);
    emulator.control.patch(shared, { category: 'cloud_auto' });
    expect(await ask('ModifyDiskAttribute', { DiskId: shared, BurstingEnabled: 'true' })).toEqual([
      400,
      'BurstingEnabledForMultiAttachDiskUnsupported',
    ]);
  });
});

describe('ModifyDiskChargeType', () => {
  const asked = { RegionId: 'cn-hangzhou', InstanceId: one, DiskIds: `["${dataDisk}"]` };
  const expiredTime = Date.parse('2026-12-31T16:00:00Z');

  beforeEach(() => {
    emulator.control.patch(one, { instanceChargeType: 'PrePaid', expiredTime });
  });

  test('changes a disk to a subscription, and back to pay-as-you-go', async () => {
    const { OrderId } = await done(emulator, 'ModifyDiskChargeType', asked);
    expect(OrderId).toMatch(/^\d+$/);
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({
      DiskChargeType: 'PrePaid',
      Portable: false,
      ExpiredTime: '2026-12-31T16:00Z',
    });
    await done(emulator, 'ModifyDiskChargeType', { ...asked, DiskChargeType: 'PostPaid' });
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({
      DiskChargeType: 'PostPaid',
      Portable: true,
      ExpiredTime: '2999-09-08T16:00Z',
    });
  });

  test('leaves the disk as it is until the order is paid', async () => {
    const { OrderId } = await done(emulator, 'ModifyDiskChargeType', { ...asked, AutoPay: 'false' });
    expect(OrderId).toMatch(/^\d+$/);
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({ DiskChargeType: 'PostPaid' });
  });

  test('places one order per client token', async () => {
    const first = await done(emulator, 'ModifyDiskChargeType', { ...asked, ClientToken: 'once' });
    const again = await done(emulator, 'ModifyDiskChargeType', { ...asked, ClientToken: 'once' });
    expect(again.OrderId).toBe(first.OrderId);
    const other = { ...asked, ClientToken: 'once', DiskChargeType: 'PostPaid' };
    expect(await ask('ModifyDiskChargeType', other)).toEqual([400, 'IdempotentParameterMismatch']);
  });

  test.each([
    ['no region', { RegionId: '' }, 400, 'MissingParameter.RegionId'],
    ['no instance', { InstanceId: '' }, 400, 'MissingParameter.InstanceIdNotSupported'],
    ['an unknown instance', { InstanceId: 'i-nowhere' }, 400, 'InvalidInstanceId.NotFound'],
    ['an unknown disk', { DiskIds: `["${dataDisk}","d-nowhere"]` }, 404, 'InvalidDiskIds.NotFound'],
    ['no disk', { DiskIds: '[]' }, 404, 'InvalidDiskIds.NotFound'],
    ['a disk of another instance', { DiskIds: `["${otherDataDisk}"]` }, 404, 'InvalidDiskIds.NotFound'],
    ['a system disk', { DiskIds: `["${systemDisk}"]` }, 404, 'InvalidDiskIds.NotFound'],
    ['a free disk', { DiskIds: `["${spare}"]` }, 404, 'InvalidDiskIds.NotFound'],
    ['a shared disk', { DiskIds: `["${shared}"]` }, 403, 'InvalidOperation.MultiAttachDisk'],
    ['no such billing', { DiskChargeType: 'Free' }, 400, 'InvalidParameter.DiskChargeType'],
    ['the billing it has', { DiskChargeType: 'PostPaid' }, 404, 'InvalidAction.NotSupported'],
  ])('refuses %s', async (_, parameters, status, code) => {
    expect(await ask('ModifyDiskChargeType', { ...asked, ...parameters })).toEqual([status, code]);
  });

  test('refuses a subscribed disk, a pay-as-you-go instance, and a transitional state', async () => {
    emulator.control.patch(dataDisk, { diskChargeType: 'PrePaid' });
    expect(await ask('ModifyDiskChargeType', asked)).toEqual([404, 'InvalidDiskIds.NotPortable']);
    emulator.control.patch(dataDisk, { diskChargeType: 'PostPaid' });
    emulator.control.setStatus(one, 'Starting');
    expect(await ask('ModifyDiskChargeType', asked)).toEqual([404, 'InvalidInstanceStatus.NotSupported']);
    emulator.control.patch(one, { instanceChargeType: 'PostPaid' });
    expect(await ask('ModifyDiskChargeType', asked)).toEqual([400, 'ChargeTypeViolation']);
  });
});

describe('ModifyDiskSpec', () => {
  test('changes the category, as a task', async () => {
    const { TaskId, OrderId } = await done(emulator, 'ModifyDiskSpec', {
      DiskId: spare,
      DiskCategory: 'cloud_auto',
      ProvisionedIops: '500',
    });
    expect([TaskId, OrderId]).toEqual([expect.stringMatching(/^t-bp1/), undefined]);
    expect(await diskSeen(emulator, spare)).toMatchObject({
      Category: 'cloud_auto',
      PerformanceLevel: '',
      ProvisionedIops: 500,
      IOPS: 1800 + 50 * 40 + 500,
    });
  });

  test('changes the level, of a subscribed disk with an order', async () => {
    emulator.control.patch(dataDisk, { size: 500, diskChargeType: 'PrePaid' });
    const { TaskId, OrderId } = await done(emulator, 'ModifyDiskSpec', {
      DiskId: dataDisk,
      PerformanceLevel: 'PL2',
    });
    expect([TaskId, OrderId]).toEqual([undefined, expect.stringMatching(/^\d+$/)]);
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({ PerformanceLevel: 'PL2', IOPS: 26_800 });
  });

  test('lowers the level of a pay-as-you-go disk, but never to PL0', async () => {
    emulator.control.patch(spare, { size: 500, performanceLevel: 'PL2' });
    await done(emulator, 'ModifyDiskSpec', { DiskId: spare, PerformanceLevel: 'PL1' });
    expect(await ask('ModifyDiskSpec', { DiskId: spare, PerformanceLevel: 'PL0' })).toEqual([
      403,
      'InvalidPerformanceLevel.TooLow',
    ]);
  });

  test('changes nothing in a dry run', async () => {
    const asked = { DiskId: spare, DiskCategory: 'cloud_ssd', DryRun: 'true' };
    expect(await ask('ModifyDiskSpec', asked)).toEqual([400, 'DryRunOperation']);
    expect(await diskSeen(emulator, spare)).toMatchObject({ Category: 'cloud_essd' });
  });

  test.each([
    ['an unknown disk', { DiskId: 'd-nowhere' }, 404, 'InvalidDiskId.NotFound'],
    ['a shared disk', { DiskId: shared, PerformanceLevel: 'PL0' }, 403, 'InvalidOperation.MultiAttachDisk'],
    ['an unknown category', { DiskCategory: 'tape' }, 400, 'InvalidDiskCategory.ValueNotSupported'],
    ['a category out of reach', { DiskCategory: 'cloud' }, 400, 'InvalidDiskCategory.ValueNotSupported'],
    ['an unknown level', { PerformanceLevel: 'PL9' }, 400, 'InvalidPerformanceLevel.Malformed'],
    [
      'a level that is no ESSD',
      { DiskCategory: 'cloud_ssd', PerformanceLevel: 'PL1' },
      400,
      'InvalidPerformanceLevelParam.Mismatch',
    ],
    [
      'a level that is too good for the size',
      { PerformanceLevel: 'PL3' },
      403,
      'OperationDenied.PerformanceLevelNotMatch',
    ],
    [
      'provisioned performance of an ESSD',
      { ProvisionedIops: '10' },
      400,
      'ProvisionedIopsForDiskCategoryUnsupported',
    ],
    [
      'more of it than there is',
      { DiskCategory: 'cloud_auto', ProvisionedIops: '50000' },
      400,
      'InvalidProvisionedIops.LimitExceed',
    ],
    ['no change', {}, 403, 'NoChangeInDiskCategoryAndPerformanceLevel'],
    [
      'what only a dedicated cluster has',
      { 'PerformanceControlOptions.IOPS': '2000' },
      403,
      'InvalidPerformanceParameter.DiskNotInDedicatedStorageCluster',
    ],
  ])('refuses %s', async (_, parameters, status, code) => {
    expect(await ask('ModifyDiskSpec', { DiskId: spare, ...parameters })).toEqual([status, code]);
  });

  test('needs stable states of disk and instances, and a category that can change', async () => {
    const asked = { DiskId: dataDisk, DiskCategory: 'cloud_auto' };
    await done(emulator, 'CreateSnapshot', { DiskId: dataDisk });
    expect(await ask('ModifyDiskSpec', asked)).toEqual([403, 'DiskCreatingSnapshot']);
    emulator.control.setStatus(one, 'Starting');
    expect(await ask('ModifyDiskSpec', asked)).toEqual([403, 'InvalidOperation.InstanceStatusUnsupported']);
    emulator.control.setStatus(dataDisk, 'Detaching');
    expect(await ask('ModifyDiskSpec', asked)).toEqual([403, 'IncorrectDiskStatus']);
    emulator.control.patch(spare, { category: 'cloud_regional_disk_auto' });
    expect(await ask('ModifyDiskSpec', { ...asked, DiskId: spare })).toEqual([
      403,
      'InvalidDiskCategory.ValueNotSupported',
    ]);
  });

  test('does not lower a subscribed disk', async () => {
    emulator.control.patch(spare, { diskChargeType: 'PrePaid', size: 500, performanceLevel: 'PL2' });
    expect(await ask('ModifyDiskSpec', { DiskId: spare, DiskCategory: 'cloud_ssd' })).toEqual([
      403,
      'Downgrade.NotSupported',
    ]);
    expect(await ask('ModifyDiskSpec', { DiskId: spare, PerformanceLevel: 'PL1' })).toEqual([
      403,
      'InvalidPerformanceLevel.TooLow',
    ]);
  });
});
