import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Emulator } from '../src/server';
import { answer, done, fleet, regionState, snapshotOf, snapshotSeen, startWithDisks } from './writing';

const { one, systemDisk, dataDisk, spare } = fleet;

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startWithDisks();
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

const ask = (action: string, parameters: Record<string, string>) => answer(emulator, action, parameters);

describe('CreateSnapshot', () => {
  test('is progressing, then accomplished', async () => {
    const { SnapshotId } = await done(emulator, 'CreateSnapshot', {
      DiskId: dataDisk,
      SnapshotName: 'before-update',
      Description: 'before the update',
      RetentionDays: '30',
      ResourceGroupId: 'rg-acfmshared000000',
      'Tag.1.Key': 'env',
    });
    expect(await snapshotSeen(emulator, SnapshotId)).toMatchObject({
      Status: 'progressing',
      Progress: '0%',
      Available: false,
      SourceDiskId: dataDisk,
      SourceDiskSize: '40',
      SnapshotName: 'before-update',
      Description: 'before the update',
      RetentionDays: 30,
      Category: 'standard',
      ResourceGroupId: 'rg-acfmshared000000',
      SnapshotType: 'user',
      Tags: { Tag: [{ TagKey: 'env', TagValue: '' }] },
    });
    emulator.control.advance(120_000);
    expect(await snapshotSeen(emulator, SnapshotId)).toMatchObject({
      Status: 'accomplished',
      Progress: '100%',
      Available: true,
    });
  });

  test('creates one snapshot per client token', async () => {
    const asked = { DiskId: dataDisk, ClientToken: 'copy' };
    const { SnapshotId } = await done(emulator, 'CreateSnapshot', asked);
    expect((await done(emulator, 'CreateSnapshot', asked)).SnapshotId).toBe(SnapshotId);
    expect(await ask('CreateSnapshot', { ...asked, DiskId: spare })).toEqual([
      400,
      'IdempotentParameterMismatch',
    ]);
  });

  test('works on a detached disk, and not on one that is In_use on a locked instance', async () => {
    emulator.control.lock(one);
    expect(await ask('CreateSnapshot', { DiskId: dataDisk })).toEqual([403, 'InstanceLockedForSecurity']);
    emulator.control.detach(dataDisk);
    expect(await ask('CreateSnapshot', { DiskId: dataDisk })).toEqual([200, undefined]);
  });

  test.each([
    ['no disk', { DiskId: '' }, 400, 'MissingParameter'],
    ['an unknown disk', { DiskId: 'd-nowhere' }, 404, 'InvalidDiskId.NotFound'],
    ['the name of an automatic one', { SnapshotName: 'auto-1' }, 400, 'InvalidSnapshotName.Malformed'],
    ['a wrong name', { SnapshotName: '1' }, 400, 'InvalidSnapshotName.Malformed'],
    ['a wrong text', { Description: 'http://x' }, 404, 'InvalidDescription.Malformed'],
    ['no days', { RetentionDays: '0' }, 400, 'InvalidRetentionDays.Malformed'],
    ['days that are no number', { RetentionDays: 'many' }, 400, 'InvalidRetentionDays.Malformed'],
    ['an unknown category', { Category: 'Archive' }, 403, 'InvalidSnapshotCategory.Malformed'],
    [
      'a local one with instant access',
      { Category: 'Flash', InstantAccess: 'true' },
      403,
      'InvalidCategoryAndInstantAccess.Malformed',
    ],
    [
      'a tag with a wrong value',
      { 'Tag.1.Key': 'x', 'Tag.1.Value': 'http://x' },
      400,
      'InvalidTagValue.Malformed',
    ],
    ['a wrong group', { ResourceGroupId: 'x' }, 404, 'InvalidResourceGroup.NotFound'],
  ])('refuses %s', async (_, parameters, status, code) => {
    const asked = { DiskId: dataDisk, ...(parameters as Record<string, string>) };
    expect(await ask('CreateSnapshot', asked)).toEqual([status, code]);
  });

  test('needs stable states, a disk that was attached once, and no snapshot in progress', async () => {
    const asked = { DiskId: dataDisk };
    await done(emulator, 'CreateSnapshot', asked);
    expect(await ask('CreateSnapshot', asked)).toEqual([403, 'IncorrectDiskStatus.CreatingSnapshot']);
    emulator.control.setStatus(one, 'Stopping');
    expect(await ask('CreateSnapshot', asked)).toEqual([403, 'IncorrectInstanceStatus']);
    emulator.control.setStatus(dataDisk, 'Detaching');
    expect(await ask('CreateSnapshot', asked)).toEqual([403, 'IncorrectDiskStatus']);
    emulator.control.patch(spare, { attachedTime: null });
    expect(await ask('CreateSnapshot', { DiskId: spare })).toEqual([
      403,
      'IncorrectDiskStatus.NeverAttached',
    ]);
    emulator.control.patch(spare, { category: 'elastic_ephemeral_disk_premium' });
    expect(await ask('CreateSnapshot', { DiskId: spare })).toEqual([
      400,
      'DiskCategory.OperationNotSupported',
    ]);
  });
});

describe('DeleteSnapshot', () => {
  test('deletes a snapshot, also one in progress', async () => {
    const { SnapshotId } = await done(emulator, 'CreateSnapshot', { DiskId: dataDisk });
    await done(emulator, 'DeleteSnapshot', { SnapshotId: String(SnapshotId) });
    expect(await snapshotSeen(emulator, SnapshotId)).toBeUndefined();
    expect(await ask('DeleteSnapshot', { SnapshotId: String(SnapshotId) })).toEqual([
      404,
      'InvalidSnapshotId.NotFound',
    ]);
    expect(await ask('CreateSnapshot', { DiskId: dataDisk })).toEqual([200, undefined]);
  });

  test('refuses a snapshot from which a disk was created, unless forced', async () => {
    const snapshotId = await snapshotOf(emulator, dataDisk);
    const disk = { RegionId: 'cn-hangzhou', ZoneId: 'cn-hangzhou-g', DiskCategory: 'cloud_essd' };
    await done(emulator, 'CreateDisk', { ...disk, SnapshotId: snapshotId });
    expect(await ask('DeleteSnapshot', { SnapshotId: snapshotId })).toEqual([403, 'SnapshotCreatedDisk']);
    expect(await ask('DeleteSnapshot', { SnapshotId: snapshotId, Force: 'true' })).toEqual([200, undefined]);
  });

  test('refuses a snapshot of an image, even when forced', async () => {
    const snapshotId = await snapshotOf(emulator, systemDisk);
    await done(emulator, 'CreateImage', { RegionId: 'cn-hangzhou', SnapshotId: snapshotId });
    expect(await ask('DeleteSnapshot', { SnapshotId: snapshotId, Force: 'true' })).toEqual([
      403,
      'SnapshotCreatedImage',
    ]);
  });
});

describe('ModifyAutoSnapshotPolicyEx', () => {
  const policy = () => {
    const [found] = regionState(emulator).autoSnapshotPolicies.values();
    if (found === undefined) throw new Error('no policy');
    return found;
  };
  const asked = (parameters: Record<string, string> = {}) => ({
    regionId: 'cn-hangzhou',
    autoSnapshotPolicyId: policy().autoSnapshotPolicyId,
    ...parameters,
  });

  test('changes the given fields, by their lower-case names', async () => {
    const change = { timePoints: '["0","12"]', retentionDays: '-1' };
    expect(await ask('ModifyAutoSnapshotPolicyEx', asked(change))).toEqual([200, undefined]);
    expect(policy()).toMatchObject({
      autoSnapshotPolicyName: 'nightly',
      timePoints: '["0","12"]',
      repeatWeekdays: '["1","2","3","4","5","6","7"]',
      retentionDays: -1,
    });
    await done(emulator, 'ModifyAutoSnapshotPolicyEx', asked({ autoSnapshotPolicyName: 'noon' }));
    expect(policy()).toMatchObject({ autoSnapshotPolicyName: 'noon', timePoints: '["0","12"]' });
  });

  test.each([
    ['an unknown policy', { autoSnapshotPolicyId: 'sp-nowhere' }, 404, 'ParameterInvalid'],
    ['no region', { regionId: '' }, 400, 'MissingParameter'],
    ['an hour that no day has', { timePoints: '["24"]' }, 400, 'ParameterInvalid'],
    ['a day that no week has', { repeatWeekdays: '["0"]' }, 400, 'ParameterInvalid'],
    ['the same day twice', { repeatWeekdays: '["1","1"]' }, 400, 'ParameterInvalid'],
    ['no list', { timePoints: '1,2' }, 400, 'ParameterInvalid'],
    ['no days', { retentionDays: '0' }, 400, 'ParameterInvalid'],
    ['a wrong name', { autoSnapshotPolicyName: '?' }, 400, 'ParameterInvalid'],
  ])('refuses %s', async (_, parameters, status, code) => {
    expect(await ask('ModifyAutoSnapshotPolicyEx', asked(parameters as Record<string, string>))).toEqual([
      status,
      code,
    ]);
  });

  test('answers to the name of the lock document as well', async () => {
    await done(emulator, 'ModifyAutoSnapshotPolicy', asked({ autoSnapshotPolicyName: 'evening' }));
    expect(policy()).toMatchObject({ autoSnapshotPolicyName: 'evening', retentionDays: 7 });
    const unknown = asked({ autoSnapshotPolicyId: 'sp-nowhere' });
    expect(await ask('ModifyAutoSnapshotPolicy', unknown)).toEqual([404, 'ParameterInvalid']);
  });

  test('under that name, sets the policy of the whole account with the parameters of older clients', async () => {
    const old = { SystemDiskPolicyEnabled: 'true', DataDiskPolicyTimePeriod: '2' };
    expect(await ask('ModifyAutoSnapshotPolicy', old)).toEqual([200, undefined]);
    expect(emulator.control.region('cn-hangzhou').accountSnapshotPolicy).toEqual(old);
    expect(await ask('ModifyAutoSnapshotPolicy', { DataDiskPolicyTimePeriod: '5' })).toEqual([
      400,
      'InvalidParameter.DataDiskPolicyTimePeriod',
    ]);
  });
});
