import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Emulator } from '../src/server';
import { answer, fleet, regionState, snapshotOf, startWithDisks } from './writing';

const { one, two, systemDisk, dataDisk, shared } = fleet;

const image = 'aliyun_3_x64_20G_alibase_20240819.vhd';
const region = { RegionId: 'cn-hangzhou' };

let emulator: Emulator;
let snapshotId = '';
beforeAll(async () => {
  emulator = await startWithDisks();
});
beforeEach(async () => {
  emulator.control.reset();
  snapshotId = await snapshotOf(emulator, dataDisk);
  emulator.control.patch(one, { instanceChargeType: 'PrePaid' });
  emulator.control.setStatus(one, 'Stopped');
});
afterAll(() => emulator.close());

const ask = (action: string, parameters: Record<string, string>) => answer(emulator, action, parameters);

/** Disks and instances as they are, to see whether a refusal changed anything. */
const everything = () => {
  const { disks, instances, snapshots, images } = regionState(emulator);
  return structuredClone({ disks, instances, snapshots, images });
};

/** Writes on a disk in use, each of which works when the instance is stopped and not locked. */
const affected: [operation: string, parameters: () => Record<string, string>, status: number][] = [
  ['CreateImage', () => ({ ...region, InstanceId: one }), 400],
  ['DetachDisk', () => ({ InstanceId: one, DiskId: dataDisk }), 403],
  ['ResizeDisk', () => ({ DiskId: dataDisk, NewSize: '80' }), 403],
  ['ModifyDiskChargeType', () => ({ ...region, InstanceId: one, DiskIds: `["${dataDisk}"]` }), 403],
  ['ModifyDiskSpec', () => ({ DiskId: dataDisk, DiskCategory: 'cloud_auto' }), 403],
  ['ReplaceSystemDisk', () => ({ InstanceId: one, ImageId: image }), 403],
  ['ResetDisk', () => ({ DiskId: dataDisk, SnapshotId: snapshotId }), 403],
  ['ReInitDisk', () => ({ DiskId: dataDisk }), 403],
  ['CreateSnapshot', () => ({ DiskId: dataDisk }), 403],
];

/** Writes that the document leaves open, on the same targets. */
const open: [operation: string, parameters: () => Record<string, string>][] = [
  ['AttachDisk', () => ({ InstanceId: one, DiskId: fleet.spare })],
  ['ModifyDiskAttribute', () => ({ DiskId: dataDisk, DiskName: 'renamed' })],
  ['ResetDisks', () => ({ ...region, 'Disk.1.DiskId': dataDisk, 'Disk.1.SnapshotId': snapshotId })],
  ['DeleteSnapshot', () => ({ SnapshotId: snapshotId })],
  ['TagResources', () => ({ ...region, ResourceType: 'disk', 'ResourceId.1': dataDisk, 'Tag.1.Key': 'k' })],
  ['UntagResources', () => ({ ...region, ResourceType: 'disk', 'ResourceId.1': dataDisk, All: 'true' })],
  [
    'JoinResourceGroup',
    () => ({ ResourceType: 'disk', ResourceId: dataDisk, ResourceGroupId: 'rg-acfmshared000000' }),
  ],
  ['CreateDiagnosticReport', () => ({ ...region, ResourceId: one })],
];

test.each([...affected, ...open].map(([operation, parameters]) => ({ operation, parameters })))(
  '$operation works without a lock',
  async ({ operation, parameters }) => {
    expect(await ask(operation, parameters())).toEqual([200, undefined]);
  },
);

test.each(affected)(
  '%s is refused under a security lock, and changes nothing',
  async (operation, parameters, status) => {
    emulator.control.lock(one);
    const before = everything();
    expect(await ask(operation, parameters())).toEqual([status, 'InstanceLockedForSecurity']);
    expect(everything()).toEqual(before);
  },
);

test.each(open)('%s works under a security lock', async (operation, parameters) => {
  emulator.control.lock(one);
  expect(await ask(operation, parameters())).toEqual([200, undefined]);
});

test('DeleteDisk of a disk in use is refused either way, under a lock with its code', async () => {
  expect(await ask('DeleteDisk', { DiskId: dataDisk })).toEqual([403, 'IncorrectDiskStatus']);
  emulator.control.lock(one);
  expect(await ask('DeleteDisk', { DiskId: dataDisk })).toEqual([403, 'InstanceLockedForSecurity']);
  emulator.control.detach(dataDisk);
  expect(await ask('DeleteDisk', { DiskId: dataDisk })).toEqual([200, undefined]);
});

test.each(affected)('%s works under a lock for another reason', async (operation, parameters) => {
  emulator.control.setLocks(one, [{ reason: 'refunded' }, { reason: 'Recycling' }]);
  expect(await ask(operation, parameters())).toEqual([200, undefined]);
});

describe('a multi-attach disk', () => {
  test.each(['ResizeDisk', 'CreateSnapshot'])(
    'is refused if any of its instances is locked: %s',
    async (operation) => {
      const asked = { DiskId: shared, NewSize: '100' };
      emulator.control.lock(two);
      expect(await ask(operation, asked)).toEqual([403, 'InstanceLockedForSecurity']);
      emulator.control.detach(shared, two);
      expect(await ask(operation, asked)).toEqual([200, undefined]);
    },
  );

  test.each([
    ['ReInitDisk', {}],
    ['ModifyDiskSpec', { DiskCategory: 'cloud_auto' }],
    ['ModifyDiskChargeType', { ...region, InstanceId: one, DiskIds: `["${shared}"]` }],
  ])('refuses %s without a lock, and under one says so first', async (operation, parameters) => {
    const asked = { DiskId: shared, ...parameters };
    expect(await ask(operation, asked)).toEqual([403, 'InvalidOperation.MultiAttachDisk']);
    emulator.control.lock(two);
    expect(await ask(operation, asked)).toEqual([403, 'InstanceLockedForSecurity']);
  });
});

test('one refused disk fails the whole batch', async () => {
  emulator.control.attach(fleet.spare, one);
  emulator.control.attach(fleet.spareToo, two);
  emulator.control.lock(two);
  const asked = { ...region, InstanceId: one, DiskIds: JSON.stringify([fleet.spare, fleet.spareToo]) };
  const before = everything();
  expect(await ask('ModifyDiskChargeType', asked)).toEqual([403, 'InstanceLockedForSecurity']);
  expect(everything()).toEqual(before);
});

test('a disk of a locked instance in a transitional state is judged by its own status', async () => {
  emulator.control.lock(one);
  emulator.control.setStatus(systemDisk, 'Detaching');
  for (const [operation, parameters] of [
    ['ResizeDisk', { DiskId: systemDisk, NewSize: '80' }],
    ['CreateSnapshot', { DiskId: systemDisk }],
    ['ReInitDisk', { DiskId: systemDisk }],
  ] as const) {
    expect([operation, await ask(operation, parameters)]).toEqual([operation, [403, 'IncorrectDiskStatus']]);
  }
});
