import { isSecurityLocked } from '../lock/lock';
import type { DiskRecord, InstanceRecord } from './records';
import type { RegionState } from './region';

/** Takes a disk out of the world. Its automatic snapshots go with it, unless the disk says that they stay. */
export function releaseDisk(region: RegionState, disk: DiskRecord): void {
  region.disks.delete(disk.diskId);
  if (!disk.deleteAutoSnapshot) return;
  for (const { snapshotId, sourceDiskId, snapshotType } of [...region.snapshots.values()]) {
    if (sourceDiskId === disk.diskId && snapshotType === 'auto') region.snapshots.delete(snapshotId);
  }
}

/** A disk that stays is a data disk billed by use from then on. */
function setFree(disk: DiskRecord, at: number): void {
  disk.attachments = [];
  disk.type = 'data';
  disk.portable = true;
  disk.status = 'Available';
  disk.detachedTime = at;
  disk.diskChargeType = 'PostPaid';
  disk.expiredTime = null;
}

/**
 * Takes an instance out of the world, with the disks that go with it. Those of a security-locked instance all go,
 * whatever DeleteWithInstance says; a disk that is attached elsewhere too only loses this attachment. Events stay in
 * the history.
 *
 * @param at - resource-clock time of the release in ms since 1970
 */
export function releaseInstance(region: RegionState, instance: InstanceRecord, at: number): void {
  const { instanceId } = instance;
  const takesAll = isSecurityLocked(instance);
  region.instances.delete(instanceId);
  for (const disk of [...region.disks.values()]) {
    const others = disk.attachments.filter((row) => row.instanceId !== instanceId);
    if (others.length === disk.attachments.length) continue;
    if (others.length > 0) disk.attachments = others;
    else if (takesAll || disk.deleteWithInstance) releaseDisk(region, disk);
    else setFree(disk, at);
  }
}
