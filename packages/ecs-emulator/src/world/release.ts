import { isSecurityLocked } from '../lock/lock';
import type { DiskRecord, InstanceRecord } from './records';
import type { RegionState } from './region';

/** Removes a disk, and its automatic snapshots unless the disk is set to keep them. */
export function releaseDisk(region: RegionState, disk: DiskRecord): void {
  region.disks.delete(disk.diskId);
  if (!disk.deleteAutoSnapshot) return;
  for (const { snapshotId, sourceDiskId, snapshotType } of [...region.snapshots.values()]) {
    if (sourceDiskId === disk.diskId && snapshotType === 'auto') region.snapshots.delete(snapshotId);
  }
}

/** Keeps a disk after its instance is released: it becomes a pay-as-you-go data disk. */
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
 * Removes an instance and the disks that are released with it. A security-locked instance releases all its disks,
 * whatever DeleteWithInstance says. A disk that is also attached elsewhere only loses this attachment. Events stay in
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
