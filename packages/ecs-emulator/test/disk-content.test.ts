import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Emulator } from '../src/server';
import {
  answer,
  diskSeen,
  done,
  fleet,
  instanceSeen,
  regionState,
  snapshotOf,
  startWithDisks,
} from './writing';

const { one, systemDisk, dataDisk, otherDataDisk, spare, shared } = fleet;

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startWithDisks();
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

const ask = (action: string, parameters: Record<string, string>) => answer(emulator, action, parameters);

describe('ResetDisk', () => {
  let snapshotId: string;
  beforeEach(async () => {
    snapshotId = await snapshotOf(emulator, dataDisk);
    emulator.control.setStatus(one, 'Stopped');
  });

  test('rolls a disk back; it is ReIniting meanwhile', async () => {
    await done(emulator, 'ResetDisk', { DiskId: dataDisk, SnapshotId: snapshotId });
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({ Status: 'ReIniting' });
    emulator.control.advance(30_000);
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({ Status: 'In_use' });
  });

  test('of a detached disk ends in Available, also under a lock', async () => {
    emulator.control.detach(dataDisk);
    emulator.control.lock(one);
    await done(emulator, 'ResetDisk', { DiskId: dataDisk, SnapshotId: snapshotId });
    emulator.control.advance(30_000);
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({ Status: 'Available' });
  });

  test('changes nothing in a dry run', async () => {
    const asked = { DiskId: dataDisk, SnapshotId: snapshotId, DryRun: 'true' };
    expect(await ask('ResetDisk', asked)).toEqual([400, 'DryRunOperation']);
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({ Status: 'In_use' });
  });

  test('refuses what does not fit', async () => {
    const asked = { DiskId: dataDisk, SnapshotId: snapshotId };
    expect(await ask('ResetDisk', { ...asked, DiskId: 'd-nowhere' })).toEqual([
      404,
      'InvalidDiskId.NotFound',
    ]);
    expect(await ask('ResetDisk', { ...asked, SnapshotId: 's-nowhere' })).toEqual([
      404,
      'InvalidSnapshotId.NotFound',
    ]);
    expect(await ask('ResetDisk', { ...asked, DiskId: spare })).toEqual([403, 'InvalidParameter.Mismatch']);
    const second = await done(emulator, 'CreateSnapshot', { DiskId: dataDisk });
    expect(await ask('ResetDisk', { ...asked, SnapshotId: String(second.SnapshotId) })).toEqual([
      403,
      'InvalidSnapshotId.NotReady',
    ]);
    expect(await ask('ResetDisk', asked)).toEqual([403, 'IncorrectDiskStatus.HasUnfinishedSnapshot']);
    emulator.control.setStatus(one, 'Running');
    expect(await ask('ResetDisk', asked)).toEqual([403, 'IncorrectInstanceStatus']);
    emulator.control.setStatus(dataDisk, 'Attaching');
    expect(await ask('ResetDisk', asked)).toEqual([403, 'IncorrectDiskStatus']);
    emulator.control.patch(dataDisk, { category: 'ephemeral_ssd' });
    expect(await ask('ResetDisk', asked)).toEqual([400, 'DiskCategory.OperationNotSupported']);
  });
});

describe('ResetDisks', () => {
  let [first, second] = ['', ''];
  beforeEach(async () => {
    first = await snapshotOf(emulator, dataDisk);
    second = await snapshotOf(emulator, otherDataDisk);
    emulator.control.setStatus(one, 'Stopped');
  });

  const pair = (n: number, diskId: string, snapshotId: string) => ({
    [`Disk.${String(n)}.DiskId`]: diskId,
    [`Disk.${String(n)}.SnapshotId`]: snapshotId,
  });
  const region = { RegionId: 'cn-hangzhou' };

  test('has a result for each disk, and resets the disks that it can', async () => {
    const asked = { ...region, ...pair(1, dataDisk, first), ...pair(2, otherDataDisk, second) };
    const { OperationProgressSet } = await done(emulator, 'ResetDisks', asked);
    expect(OperationProgressSet).toEqual({
      OperationProgress: [
        {
          OperationStatus: 'Success',
          ErrorCode: '',
          ErrorMsg: '',
          RelatedItemSet: {
            RelatedItem: [
              { Name: 'DiskId', Value: dataDisk },
              { Name: 'SnapshotId', Value: first },
            ],
          },
        },
        {
          OperationStatus: 'Failed',
          ErrorCode: 'IncorrectInstanceStatus',
          ErrorMsg: 'The current status of the resource does not support this operation.',
          RelatedItemSet: {
            RelatedItem: [
              { Name: 'DiskId', Value: otherDataDisk },
              { Name: 'SnapshotId', Value: second },
            ],
          },
        },
      ],
    });
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({ Status: 'ReIniting' });
    expect(await diskSeen(emulator, otherDataDisk)).toMatchObject({ Status: 'In_use' });
  });

  test('is refused when no disk can be reset; a dry run, when any cannot', async () => {
    const hopeless = { ...region, ...pair(1, otherDataDisk, second) };
    expect(await ask('ResetDisks', hopeless)).toEqual([403, 'IncorrectInstanceStatus']);
    const mixed = { ...hopeless, ...pair(2, dataDisk, first), DryRun: 'true' };
    expect(await ask('ResetDisks', mixed)).toEqual([403, 'IncorrectInstanceStatus']);
    const fine = { ...region, ...pair(1, dataDisk, first), DryRun: 'true' };
    expect(await ask('ResetDisks', fine)).toEqual([400, 'DryRunOperation']);
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({ Status: 'In_use' });
  });

  test('works on the disk of a locked instance, as the lock document says', async () => {
    emulator.control.lock(one);
    expect(await ask('ResetDisks', { ...region, ...pair(1, dataDisk, first) })).toEqual([200, undefined]);
  });

  test('resets a disk once, however often it is named', async () => {
    const twice = { ...region, ...pair(1, dataDisk, first), ...pair(2, dataDisk, first) };
    await done(emulator, 'ResetDisks', twice);
    emulator.control.advance(30_000);
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({ Status: 'In_use' });
  });

  test('refuses a shared disk, and incomplete pairs', async () => {
    expect(await ask('ResetDisks', { ...region, ...pair(1, shared, first) })).toEqual([
      403,
      'InvalidOperation.MultiAttachDisk',
    ]);
    expect(await ask('ResetDisks', { ...region, 'Disk.1.DiskId': dataDisk })).toEqual([
      400,
      'MissingParameter',
    ]);
    expect(await ask('ResetDisks', { ...region, 'Disk.1.SnapshotId': first })).toEqual([
      400,
      'MissingParameter',
    ]);
    expect(await ask('ResetDisks', region)).toEqual([400, 'MissingParameter']);
  });
});

describe('ReInitDisk', () => {
  beforeEach(() => {
    emulator.control.setStatus(one, 'Stopped');
  });

  test('goes through ReIniting back to In_use', async () => {
    await done(emulator, 'ReInitDisk', { DiskId: dataDisk });
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({ Status: 'ReIniting' });
    emulator.control.advance(30_000);
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({ Status: 'In_use', InstanceId: one });
    expect(await instanceSeen(emulator, one)).toMatchObject({ Status: 'Stopped' });
  });

  test('starts the instance afterwards, if asked to', async () => {
    const asked = { DiskId: systemDisk, AutoStartInstance: 'true', KeyPairName: 'ops-2024' };
    await done(emulator, 'ReInitDisk', asked);
    emulator.control.advance(30_000);
    expect(await instanceSeen(emulator, one)).toMatchObject({ Status: 'Starting', KeyPairName: 'ops-2024' });
    emulator.control.advance(20_000);
    expect(await instanceSeen(emulator, one)).toMatchObject({ Status: 'Running' });
  });

  test('does not start an instance that was locked meanwhile', async () => {
    await done(emulator, 'ReInitDisk', { DiskId: systemDisk, AutoStartInstance: 'true' });
    emulator.control.lock(one);
    emulator.control.advance(60_000);
    expect(await instanceSeen(emulator, one)).toMatchObject({ Status: 'Stopped' });
    expect(await diskSeen(emulator, systemDisk)).toMatchObject({ Status: 'In_use' });
  });

  test('refuses what does not fit', async () => {
    expect(await ask('ReInitDisk', { DiskId: 'd-nowhere' })).toEqual([404, 'InvalidDiskId.NotFound']);
    expect(await ask('ReInitDisk', { DiskId: shared })).toEqual([403, 'InvalidOperation.MultiAttachDisk']);
    expect(await ask('ReInitDisk', { DiskId: spare })).toEqual([403, 'IncorrectDiskStatus']);
    expect(await ask('ReInitDisk', { DiskId: otherDataDisk })).toEqual([403, 'IncorrectInstanceStatus']);
    expect(await ask('ReInitDisk', { DiskId: systemDisk, Password: 'simple' })).toEqual([
      400,
      'InvalidPassword.Malformed',
    ]);
    emulator.control.patch(dataDisk, { sourceSnapshotId: 's-gone' });
    expect(await ask('ReInitDisk', { DiskId: dataDisk })).toEqual([403, 'InvalidSourceSnapshot']);
    await done(emulator, 'CreateSnapshot', { DiskId: dataDisk });
    expect(await ask('ReInitDisk', { DiskId: dataDisk })).toEqual([403, 'DiskCreatingSnapshot']);
  });

  test('of a Windows instance refuses a key pair, and a password that begins with a slash', async () => {
    emulator.control.patch(one, { osType: 'windows' });
    expect(await ask('ReInitDisk', { DiskId: systemDisk, KeyPairName: 'ops-2024' })).toEqual([
      403,
      'DependencyViolation.WindowsInstance',
    ]);
    expect(await ask('ReInitDisk', { DiskId: systemDisk, Password: '/Sup3r.secret' })).toEqual([
      400,
      'InvalidPassword.Malformed',
    ]);
    expect(await ask('ReInitDisk', { DiskId: systemDisk, Password: 'Sup3r.secret/' })).toEqual([
      200,
      undefined,
    ]);
    expect(JSON.stringify(regionState(emulator).instances.get(one))).not.toContain('Sup3r');
  });
});
