import { describe, expect, test } from '@jest/globals';
import { steppedClock } from '../src/world/clock';
import {
  detachedDiskId,
  fleetDiskId,
  fleetInstanceId,
  seedWorld,
  sharedDiskId,
  wellKnown,
} from '../src/fleet/fleet';
import { World } from '../src/world/world';
import type { RegionState } from '../src/world/world';
import { testTime } from './helpers';

const accountIds = ['1000000000000001', '1000000000000002'];
const regionIds = ['cn-hangzhou', 'cn-shanghai'];
const idForm = /^[a-z]+-[A-Za-z0-9]{1,64}$/;

function worldOf(fleet: Parameters<typeof seedWorld>[3]): World {
  const world = new World(steppedClock(testTime));
  seedWorld(world, accountIds, regionIds, fleet);
  return world;
}

const regionOf = (world: World, accountIndex: number, regionId: string): RegionState => {
  const region = world.accounts.get(accountIds[accountIndex] ?? '')?.regions.get(regionId);
  if (region === undefined) throw new Error(`no region ${regionId}`);
  return region;
};

describe('the default fleet', () => {
  const world = worldOf('default');
  const hangzhou = regionOf(world, 0, 'cn-hangzhou');
  const instances = [...hangzhou.instances.values()];
  const disks = [...hangzhou.disks.values()];

  test('is the same every time', () => {
    const again = regionOf(worldOf('default'), 0, 'cn-hangzhou');
    expect([...again.instances.values()]).toEqual(instances);
    expect([...again.disks.values()]).toEqual(disks);
    expect([...again.events.values()]).toEqual([...hangzhou.events.values()]);
  });

  test('has a few hundred instances in two regions, and a small one in a second account', () => {
    const sizes = [0, 1].map((account) => regionIds.map((id) => regionOf(world, account, id).instances.size));
    expect(sizes).toEqual([
      [260, 90],
      [8, 4],
    ]);
  });

  test('has ids in ECS’s form, none of them twice', () => {
    const ids = world
      .regions()
      .flatMap((region) => [
        ...region.instances.keys(),
        ...region.disks.keys(),
        ...region.snapshots.keys(),
        ...region.events.keys(),
      ]);
    expect(ids.filter((id) => !idForm.test(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('shows every instance status, disk status and lock reason', () => {
    expect(new Set(instances.map(({ status }) => status))).toEqual(
      new Set(['Running', 'Stopped', 'Starting', 'Stopping', 'Pending']),
    );
    expect(new Set(disks.map(({ status }) => status))).toEqual(
      new Set(['In_use', 'Available', 'Attaching', 'Detaching', 'Creating', 'ReIniting']),
    );
    expect(new Set(instances.flatMap(({ locks }) => locks.map(({ reason }) => reason)))).toEqual(
      new Set([
        'security',
        'Security',
        'financial',
        'Recycling',
        'dedicatedhostfinancial',
        'refunded',
        'quarantine',
        'pendingReview',
      ]),
    );
    expect(instances.some(({ locks }) => locks.length > 1)).toBe(true);
  });

  test('has instances with none to four disks', () => {
    const counts = new Map(instances.map(({ instanceId }) => [instanceId, 0]));
    for (const { instanceId } of disks.flatMap(({ attachments }) => attachments)) {
      counts.set(instanceId, (counts.get(instanceId) ?? 0) + 1);
    }
    const found = new Set(counts.values());
    expect([0, 1, 2, 3, 4].filter((count) => !found.has(count))).toEqual([]);
  });

  test('has open and closed events of each kind', () => {
    const kinds = new Set(
      [...hangzhou.events.values()].map(({ type, cycleStatus }) => `${type} ${cycleStatus}`),
    );
    for (const kind of [
      'SecurityPunish.Locked Executing',
      'SecurityPunish.Locked Executed',
      'SecurityPunish.WebsiteBanned Executing',
      'SystemMaintenance.Reboot Scheduled',
      'SystemMaintenance.Redeploy Inquiring',
      'InstanceExpiration.Stop Canceled',
    ]) {
      expect(kinds).toContain(kind);
    }
  });

  test('every security lock has an open event', () => {
    const open = new Set(
      [...hangzhou.events.values()]
        .filter(({ type, cycleStatus }) => type === 'SecurityPunish.Locked' && cycleStatus === 'Executing')
        .map(({ instanceId }) => instanceId),
    );
    const locked = instances.filter(({ locks }) => locks.some(({ reason }) => /^security$/i.test(reason)));
    expect(locked.filter(({ instanceId }) => !open.has(instanceId))).toEqual([]);
    expect(locked.length).toBe(open.size);
  });

  test.each(regionIds)('keeps its well-known ids in %s', (regionId) => {
    const region = regionOf(world, 0, regionId);
    const kept = [
      ...region.instances.keys(),
      ...region.disks.keys(),
      ...region.snapshots.keys(),
      ...region.events.keys(),
      ...region.autoSnapshotPolicies.keys(),
    ];
    const ids = Object.values(wellKnown[regionId as 'cn-hangzhou']);
    expect(ids.filter((id) => !kept.includes(id))).toEqual([]);
  });

  test('attaches nothing to an instance that is not there', () => {
    const attached = disks.flatMap(({ attachments }) => attachments.map(({ instanceId }) => instanceId));
    expect(attached.filter((id) => !hangzhou.instances.has(id))).toEqual([]);
  });

  test('the second account has an instance of its own', () => {
    expect(regionOf(world, 1, 'cn-hangzhou').instances.get(wellKnown.secondAccountInstance)?.status).toBe(
      'Running',
    );
  });
});

describe('a measured fleet', () => {
  test('has exactly what was asked for, under ids that can be computed', () => {
    const world = worldOf({
      instancesPerRegion: 1000,
      disksPerInstance: 3,
      locked: 0.1,
      detachedDisks: 2,
      sharedDisks: 1,
    });
    const region = regionOf(world, 0, 'cn-shanghai');
    expect([region.instances.size, region.disks.size]).toEqual([1000, 3003]);
    expect([...region.instances.values()].filter(({ locks }) => locks.length > 0)).toHaveLength(100);
    expect(region.instances.get(fleetInstanceId('cn-shanghai', 9))?.locks).toMatchObject([
      { reason: 'security' },
    ]);
    expect(region.disks.get(fleetDiskId('cn-shanghai', 9, 0))).toMatchObject({
      type: 'system',
      status: 'In_use',
    });
    expect(region.disks.get(detachedDiskId('cn-shanghai', 1))?.status).toBe('Available');
    expect(region.disks.get(sharedDiskId('cn-shanghai', 0))?.attachments).toMatchObject([
      { instanceId: fleetInstanceId('cn-shanghai', 0) },
      { instanceId: fleetInstanceId('cn-shanghai', 1) },
    ]);
    expect(regionOf(world, 1, 'cn-shanghai').instances.size).toBe(0);
  });

  test('can lock by id, and be there for every account', () => {
    const locked = fleetInstanceId('cn-hangzhou', 1);
    const world = worldOf({ instancesPerRegion: 2, locked: [locked], accounts: 'all' });
    expect(regionOf(world, 0, 'cn-hangzhou').instances.get(locked)?.locks).toHaveLength(1);
    const other = regionOf(world, 1, 'cn-hangzhou').instances.get(fleetInstanceId('cn-hangzhou', 1, 1));
    expect(other?.locks).toEqual([]);
  });

  test('has ids in ECS’s form', () => {
    const ids = [
      fleetInstanceId('cn-hangzhou', 123_456),
      fleetDiskId('cn-hangzhou', 99_999, 15, 1),
      detachedDiskId('mars-north-1', 7),
      sharedDiskId('cn-hangzhou', 1),
    ];
    expect(ids.filter((id) => !idForm.test(id))).toEqual([]);
  });
});
