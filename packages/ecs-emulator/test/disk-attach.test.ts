import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { isoSeconds } from '../src/world/clock';
import type { Emulator } from '../src/server';
import { answer, diskSeen, disksSeenOn, done, fleet, instanceSeen, startWithDisks } from './writing';

const { one, two, three, systemDisk, dataDisk, spare, shared } = fleet;

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startWithDisks();
});
beforeEach(() => {
  emulator.control.reset();
});
afterAll(() => emulator.close());

const ask = (action: string, parameters: Record<string, string>) => answer(emulator, action, parameters);

describe('AttachDisk', () => {
  test('goes through Attaching to In_use, on the next free device', async () => {
    expect(await done(emulator, 'AttachDisk', { InstanceId: one, DiskId: spare })).toEqual({
      RequestId: expect.any(String),
    });
    expect(await diskSeen(emulator, spare)).toMatchObject({ Status: 'Attaching', InstanceId: '' });
    emulator.control.advance(5_000);
    expect(await diskSeen(emulator, spare)).toMatchObject({
      Status: 'In_use',
      InstanceId: one,
      Device: '/dev/xvdd',
      Attachments: { Attachment: [{ InstanceId: one }] },
      DeleteWithInstance: false,
    });
    expect(await disksSeenOn(emulator, one)).toContain(spare);
  });

  test('accepts a device and a release setting', async () => {
    const asked = { InstanceId: two, DiskId: spare, Device: '/dev/xvdk', DeleteWithInstance: 'true' };
    await done(emulator, 'AttachDisk', asked);
    emulator.control.advance(5_000);
    expect(await diskSeen(emulator, spare)).toMatchObject({ Device: '/dev/xvdk', DeleteWithInstance: true });
  });

  test('adds an instance to a multi-attach disk that is in use', async () => {
    await done(emulator, 'AttachDisk', { InstanceId: three, DiskId: shared });
    const seen = await diskSeen(emulator, shared);
    expect(seen).toMatchObject({ Status: 'In_use', InstanceId: '' });
    expect(seen).toMatchObject({
      Attachments: { Attachment: [{ InstanceId: one }, { InstanceId: two }, { InstanceId: three }] },
    });
  });

  test('works on a locked instance', async () => {
    emulator.control.lock(one);
    expect(await ask('AttachDisk', { InstanceId: one, DiskId: spare })).toEqual([200, undefined]);
  });

  test.each([
    ['no such instance', { InstanceId: 'i-nowhere', DiskId: spare }, 404, 'InvalidInstanceId.NotFound'],
    ['no such disk', { InstanceId: one, DiskId: 'd-nowhere' }, 404, 'InvalidDiskId.NotFound'],
    ['a disk in use elsewhere', { InstanceId: two, DiskId: dataDisk }, 403, 'IncorrectDiskStatus'],
    ['a disk in use here', { InstanceId: one, DiskId: dataDisk }, 403, 'IncorrectDiskStatus'],
    ['a shared disk that is here', { InstanceId: one, DiskId: shared }, 404, 'InvalidDisk.InUse'],
    [
      'a shared disk that is to go with its instance',
      { InstanceId: three, DiskId: shared, DeleteWithInstance: 'true' },
      403,
      'DeleteWithInstance.Conflict',
    ],
    [
      'a device that is none',
      { InstanceId: one, DiskId: spare, Device: '/dev/sda' },
      400,
      'InvalidDevice.Malformed',
    ],
    [
      'a device that is taken',
      { InstanceId: one, DiskId: spare, Device: '/dev/xvdb' },
      403,
      'InvalidDevice.InUse',
    ],
    [
      'force on a category that has none',
      { InstanceId: one, DiskId: spare, Force: 'true' },
      400,
      'InvalidParameterForce.DiskCategoryNotSupported',
    ],
    [
      'a data disk as system disk',
      { InstanceId: one, DiskId: spare, Bootable: 'true' },
      400,
      'InvalidDisk.DiskNotBootable',
    ],
    ['no disk at all', { InstanceId: one }, 400, 'MissingParameter'],
  ])('refuses %s', async (_, parameters, status, code) => {
    expect(await ask('AttachDisk', parameters as Record<string, string>)).toEqual([status, code]);
  });

  test('needs the same zone, and an instance that is Running or Stopped', async () => {
    emulator.control.patch(spare, { zoneId: 'cn-hangzhou-i' });
    const asked = { InstanceId: one, DiskId: spare };
    expect(await ask('AttachDisk', asked)).toEqual([403, 'ResourcesNotInSameZone']);
    emulator.control.patch(spare, { zoneId: 'cn-hangzhou-g' });
    emulator.control.setStatus(one, 'Stopping');
    expect(await ask('AttachDisk', asked)).toEqual([400, 'IncorrectInstanceStatus']);
  });

  test('refuses more disks than the instance type allows, and more than 16 instances per disk', async () => {
    for (const letter of 'cdefghijklmnopqrstuv') {
      const disk = emulator.control.disk(spare);
      const diskId = `d-many${letter}`;
      const state = emulator.control.world.regions()[0];
      state?.disks.set(diskId, { ...disk, diskId });
      if (letter < 'q') emulator.control.attach(diskId, three, `/dev/xvd${letter}`);
    }
    expect(await ask('AttachDisk', { InstanceId: three, DiskId: spare })).toEqual([200, undefined]);
    expect(await ask('AttachDisk', { InstanceId: three, DiskId: 'd-manyu' })).toEqual([
      403,
      'InstanceDiskLimitExceeded',
    ]);
    const attachments = Array.from({ length: 16 }, (_, n) => ({
      instanceId: `i-${String(n)}`,
      device: '/dev/xvdb',
      attachedTime: 0,
    }));
    emulator.control.patch(shared, { attachments });
    expect(await ask('AttachDisk', { InstanceId: two, DiskId: shared })).toEqual([
      403,
      'DiskAttachedNumberExceeded',
    ]);
  });
});

describe('DetachDisk', () => {
  test('is Detaching for about a minute', async () => {
    await done(emulator, 'DetachDisk', { InstanceId: one, DiskId: dataDisk });
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({ Status: 'Detaching', InstanceId: one });
    emulator.control.advance(59_000);
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({ Status: 'Detaching' });
    emulator.control.advance(1_000);
    expect(await diskSeen(emulator, dataDisk)).toMatchObject({
      Status: 'Available',
      InstanceId: '',
      Attachments: { Attachment: [] },
      DetachedTime: isoSeconds(emulator.control.now()),
    });
    expect(await disksSeenOn(emulator, one)).toEqual([systemDisk]);
  });

  test('detaches a multi-attach disk from one instance; it stays In_use on the others', async () => {
    await done(emulator, 'DetachDisk', { InstanceId: one, DiskId: shared });
    const seen = await diskSeen(emulator, shared);
    expect(seen).toMatchObject({ Status: 'In_use', Attachments: { Attachment: [{ InstanceId: two }] } });
    await done(emulator, 'DetachDisk', { InstanceId: two, DiskId: shared });
    expect(await diskSeen(emulator, shared)).toMatchObject({ Status: 'Detaching' });
  });

  test.each([
    ['no such instance', { InstanceId: 'i-nowhere', DiskId: dataDisk }, 404, 'InvalidInstanceId.NotFound'],
    ['no such disk', { InstanceId: one, DiskId: 'd-nowhere' }, 404, 'InvalidDiskId.NotFound'],
    ['a disk that is free', { InstanceId: one, DiskId: spare }, 403, 'IncorrectDiskStatus'],
    ['a disk of another instance', { InstanceId: two, DiskId: dataDisk }, 403, 'DependencyViolation'],
    ['a system disk that runs', { InstanceId: one, DiskId: systemDisk }, 403, 'IncorrectInstanceStatus'],
    [
      'a shared disk that is to go with its instance',
      { InstanceId: one, DiskId: shared, DeleteWithInstance: 'true' },
      403,
      'DeleteWithInstance.Conflict',
    ],
  ])('refuses %s', async (_, parameters, status, code) => {
    expect(await ask('DetachDisk', parameters)).toEqual([status, code]);
  });

  test('refuses a disk that is not portable, and one on an instance that stops', async () => {
    emulator.control.patch(dataDisk, { portable: false });
    const asked = { InstanceId: one, DiskId: dataDisk };
    expect(await ask('DetachDisk', asked)).toEqual([403, 'DiskNotPortable']);
    emulator.control.patch(dataDisk, { portable: true });
    emulator.control.setStatus(one, 'Stopping');
    expect(await ask('DetachDisk', asked)).toEqual([403, 'IncorrectInstanceStatus']);
  });

  test('checks the lock of the instance that it names', async () => {
    emulator.control.lock(two);
    expect(await ask('DetachDisk', { InstanceId: two, DiskId: shared })).toEqual([
      403,
      'InstanceLockedForSecurity',
    ]);
    expect(await ask('DetachDisk', { InstanceId: one, DiskId: shared })).toEqual([200, undefined]);
  });
});

describe('a system disk', () => {
  const back = { InstanceId: one, DiskId: systemDisk, Bootable: 'true', Password: 'Sup3r.secret' };

  beforeEach(async () => {
    emulator.control.setStatus(one, 'Stopped');
    await done(emulator, 'DetachDisk', { InstanceId: one, DiskId: systemDisk });
    emulator.control.advance(60_000);
  });

  test('can be attached to its own instance only, with a login', async () => {
    emulator.control.setStatus(two, 'Stopped');
    expect(await ask('AttachDisk', { ...back, InstanceId: two })).toEqual([
      400,
      'InvalidInstance.NotOriginInstance',
    ]);
    expect(await ask('AttachDisk', { ...back, Password: '' })).toEqual([400, 'InvalidParameter.AllEmpty']);
    expect(await ask('AttachDisk', { ...back, Password: 'simple' })).toEqual([
      400,
      'InvalidPassword.Malformed',
    ]);
    expect(await ask('AttachDisk', { ...back, KeyPairName: 'none' })).toEqual([
      400,
      'InvalidKeyPairName.NotFound',
    ]);
    await done(emulator, 'AttachDisk', { ...back, KeyPairName: 'ops-2025' });
    emulator.control.advance(5_000);
    expect(await diskSeen(emulator, systemDisk)).toMatchObject({
      Status: 'In_use',
      Type: 'system',
      Device: '/dev/xvda',
    });
    expect(await instanceSeen(emulator, one)).toMatchObject({ KeyPairName: 'ops-2025' });
  });

  test('needs a stopped instance without a system disk', async () => {
    emulator.control.setStatus(one, 'Running');
    expect(await ask('AttachDisk', back)).toEqual([400, 'IncorrectInstanceStatus']);
    emulator.control.setStatus(one, 'Stopped');
    emulator.control.patch(fleet.otherDataDisk, { type: 'system', zoneId: 'cn-hangzhou-g' });
    emulator.control.detach(fleet.otherDataDisk);
    emulator.control.attach(fleet.otherDataDisk, one, '/dev/xvda');
    expect(await ask('AttachDisk', back)).toEqual([403, 'InvalidDevice.InUse']);
  });

  test('becomes a data disk on any other instance', async () => {
    await done(emulator, 'AttachDisk', { InstanceId: two, DiskId: systemDisk });
    emulator.control.advance(5_000);
    expect(await diskSeen(emulator, systemDisk)).toMatchObject({ Type: 'data', InstanceId: two });
  });
});
