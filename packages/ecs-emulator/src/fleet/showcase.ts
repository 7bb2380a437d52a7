import { addAttachedDisk, addDisk, addInstance, addSnapshot, onceAttached } from '../world/builders';
import { regionMark } from '../world/ids';
import { attachAtOnce, defaultPunishReason, lockInstance, lockOf, newEvent } from '../world/incidents';
import type { InstanceRecord } from '../world/records';
import type { RegionState, World } from '../world/world';

const idsOf = (mark: string) =>
  ({
    /** Running, not locked; with a system disk, a data disk and a share in both shared disks. */
    runningInstance: `i-${mark}demo0running00001`,
    /** Stopped, not locked. */
    stoppedInstance: `i-${mark}demo0stopped00001`,
    /** Stopped, with a security lock and an open event; with a system disk, a data disk and a share in one. */
    lockedInstance: `i-${mark}demo00locked00001`,
    /** Running, with a security lock: a lock does not stop an instance. */
    lockedRunningInstance: `i-${mark}demo00locked00002`,
    /** Stopped, with a lock for an overdue payment only. */
    overdueInstance: `i-${mark}demo0overdue00001`,
    /** Stopped, with a security lock and a lock for an overdue payment. */
    twiceLockedInstance: `i-${mark}demo00double00001`,
    /** Stopped, with a lock whose reason is in no document. */
    strangeInstance: `i-${mark}demo0strange00001`,
    /** The data disk of `runningInstance`, In_use. */
    diskInUse: `d-${mark}demo00inuse000001`,
    /** The system disk of `runningInstance`, In_use. */
    systemDisk: `d-${mark}demo0system000001`,
    /** The data disk of `lockedInstance`, In_use. */
    diskOfLocked: `d-${mark}demo00locked00001`,
    /** The system disk of `lockedInstance`, In_use. */
    systemDiskOfLocked: `d-${mark}demo0system000002`,
    /** Available, not attached. */
    spareDisk: `d-${mark}demo00spare000001`,
    /** Multi-attach: on `runningInstance` and on `lockedInstance`. */
    sharedWithLocked: `d-${mark}demo0shared000001`,
    /** Multi-attach: on `runningInstance` and on `stoppedInstance`. */
    sharedUnlocked: `d-${mark}demo0shared000002`,
    /** A snapshot of `diskInUse`. */
    snapshot: `s-${mark}demo00inuse000001`,
    /** The auto snapshot policy `nightly`. */
    autoSnapshotPolicy: `sp-${mark}demo0nightly00001`,
    /** The open SecurityPunish.Locked event of `lockedInstance`. */
    lockEvent: `e-${mark}demo00locked00001`,
    /** A finished SecurityPunish.Locked event of `runningInstance`. */
    pastLockEvent: `e-${mark}demo000past000001`,
    /** A SecurityPunish.WebsiteBanned event of `runningInstance`. */
    bannedEvent: `e-${mark}demo00banned00001`,
  }) as const;

/** Ids of the default fleet that are the same in every run, by region. */
export const wellKnown = {
  'cn-hangzhou': idsOf(regionMark('cn-hangzhou')),
  'cn-shanghai': idsOf(regionMark('cn-shanghai')),
  /** The instance of the second account in cn-hangzhou: running, not locked. */
  secondAccountInstance: 'i-bp1demo2running00001',
} as const;

const day = 24 * 3_600_000;

function addEvents(world: World, region: RegionState, running: InstanceRecord, locked: InstanceRecord): void {
  const ids = idsOf(regionMark(region.regionId));
  const now = world.clock.now();
  newEvent(world, region, {
    eventId: ids.lockEvent,
    instanceId: locked.instanceId,
    type: 'SecurityPunish.Locked',
    publishTime: now - 2 * day,
    notBefore: now - 2 * day,
    reason: defaultPunishReason,
    punishType: 'ecs_message_alert',
    punishDomain: 'deals.example.com',
    punishUrl: 'http://deals.example.com/win',
    code: 'PR111',
    canAccept: 'true',
    responseResult: 'false',
  });
  newEvent(world, region, {
    eventId: ids.pastLockEvent,
    instanceId: running.instanceId,
    type: 'SecurityPunish.Locked',
    cycleStatus: 'Executed',
    publishTime: now - 12 * day,
    notBefore: now - 12 * day,
    finishTime: now - 9 * day,
    reason: 'Cryptocurrency mining',
    punishType: 'ecs_message_alert',
    code: 'PR105',
    canAccept: 'false',
    responseResult: 'true',
  });
  newEvent(world, region, {
    eventId: ids.bannedEvent,
    instanceId: running.instanceId,
    type: 'SecurityPunish.WebsiteBanned',
    publishTime: now - day,
    notBefore: now - day,
    reason: 'Spread of harmful information',
    punishType: 'url_block',
    punishDomain: 'blog.example.com',
    punishUrl: 'http://blog.example.com/2025/11',
    code: 'PR120',
    canAccept: 'true',
    responseResult: 'false',
  });
}

/**
 * Adds the instances and disks with well-known ids, one for each case of the lock document.
 *
 * @param regionIndex - makes names unique across regions; ids contain the region already
 * @returns the number of instances added
 */
export function addShowcase(world: World, region: RegionState, regionIndex: number): number {
  const ids = idsOf(regionMark(region.regionId));
  const suffix = regionIndex === 0 ? '' : `-${String(regionIndex + 1)}`;
  const tags = [{ key: 'env', value: 'demo' }];
  const add = (instanceId: string, name: string, fields: Partial<InstanceRecord> = {}): InstanceRecord =>
    addInstance(world, region, {
      instanceId,
      instanceName: `demo-${name}${suffix}`,
      tags: [...tags],
      ...fields,
    });
  const stopped = { status: 'Stopped', stoppedMode: 'KeepCharging' };
  const running = add(ids.runningInstance, 'running', {
    publicIpAddresses: ['203.0.113.10'],
    internetMaxBandwidthOut: 5,
    ramRoleName: 'EcsAppRole',
    keyPairName: 'ops-2025',
    userData: Buffer.from('#!/bin/sh\necho hello\n').toString('base64'),
  });
  const resting = add(ids.stoppedInstance, 'stopped', stopped);
  const locked = add(ids.lockedInstance, 'locked', stopped);
  const lockedRunning = add(ids.lockedRunningInstance, 'locked-running');
  const overdue = add(ids.overdueInstance, 'overdue', { ...stopped, locks: [lockOf('financial')] });
  const twice = add(ids.twiceLockedInstance, 'locked-twice', { ...stopped, locks: [lockOf('financial')] });
  const strange = add(ids.strangeInstance, 'locked-strangely', { ...stopped, locks: [lockOf('quarantine')] });
  addAttachedDisk(world, region, running, 0, { diskId: ids.systemDisk });
  const inUse = addAttachedDisk(world, region, running, 1, { diskId: ids.diskInUse, size: 100 });
  addAttachedDisk(world, region, locked, 0, { diskId: ids.systemDiskOfLocked });
  addAttachedDisk(world, region, locked, 1, {
    diskId: ids.diskOfLocked,
    size: 200,
    locks: [lockOf('security')],
  });
  for (const instance of [resting, lockedRunning, overdue, twice, strange])
    addAttachedDisk(world, region, instance, 0);
  addDisk(world, region, {
    diskId: ids.spareDisk,
    diskName: 'demo-spare',
    size: 60,
    tags: [...tags],
    ...onceAttached(world),
  });
  const shared = { multiAttach: 'Enabled', size: 500, deleteWithInstance: false };
  const both = addDisk(world, region, {
    diskId: ids.sharedWithLocked,
    diskName: 'demo-shared-locked',
    ...shared,
  });
  const free = addDisk(world, region, { diskId: ids.sharedUnlocked, diskName: 'demo-shared', ...shared });
  for (const owner of [running, locked]) attachAtOnce(world, region, both, owner.instanceId);
  for (const owner of [running, resting]) attachAtOnce(world, region, free, owner.instanceId);
  addSnapshot(world, region, inUse, { snapshotId: ids.snapshot });
  addEvents(world, region, running, locked);
  for (const instance of [locked, lockedRunning, twice]) lockInstance(world, region, instance);
  return region.instances.size;
}

/** Adds the one well-known instance of another account than the first. */
export function addSmallShowcase(world: World, region: RegionState, accountIndex: number): void {
  const instanceId = `i-${regionMark(region.regionId)}demo${String(accountIndex + 1)}running00001`;
  const instance = addInstance(world, region, { instanceId, instanceName: 'demo-running' });
  addAttachedDisk(world, region, instance, 0);
}
