import { Refusal } from '../protocol/errors';
import { lockRowOf } from './lock-table';
import type { DiskRecord, InstanceRecord } from '../world/records';
import type { RegionState } from '../world/region';

/** Whether the instance has a security lock. ECS spells the reason in different cases. */
export const isSecurityLocked = (instance: Pick<InstanceRecord, 'locks'>): boolean =>
  instance.locks.some((lock) => lock.reason.toLowerCase() === 'security');

/** ECS's error for the operation on a locked target; undefined when the lock does not affect it. */
export function lockRefusalOf(operation: string): Refusal | undefined {
  const row = lockRowOf(operation)?.refusal;
  return row === undefined ? undefined : new Refusal(row);
}

/** Whether a disk is attached to a locked instance. Only disks with the exact status `In_use` count. */
function isInUseUnderLock(disk: DiskRecord, region: RegionState): boolean {
  return (
    disk.status === 'In_use' &&
    disk.attachments.some(({ instanceId }) => {
      const attached = region.instances.get(instanceId);
      return attached !== undefined && isSecurityLocked(attached);
    })
  );
}

/** The disks that are attached to an instance. */
export const disksOf = (instance: InstanceRecord, region: RegionState): DiskRecord[] =>
  [...region.disks.values()].filter((disk) =>
    disk.attachments.some(({ instanceId }) => instanceId === instance.instanceId),
  );

/** The system disk of an instance; undefined when it is detached. */
export const systemDiskOf = (instance: InstanceRecord, region: RegionState): DiskRecord | undefined =>
  disksOf(instance, region).find(({ type }) => type === 'system');

/** The targets of a call: an instance, a disk, or both. */
export interface LockTarget {
  readonly instance?: InstanceRecord | undefined;
  readonly disk?: DiskRecord | undefined;
}

/**
 * Whether the lock table refuses the operation on these targets.
 *
 * @param region - where the targets live; attachments are looked up there
 */
export function isRefusedByLock(operation: string, target: LockTarget, region: RegionState): boolean {
  const { instance, disk } = target;
  switch (lockRowOf(operation)?.effect ?? 'none') {
    case 'none':
    case 'not-run':
      return false;
    case 'instance':
      return instance !== undefined && isSecurityLocked(instance);
    case 'disk':
      return disk !== undefined && isInUseUnderLock(disk, region);
    case 'disk-of-instance':
      return disk?.status === 'In_use' && instance !== undefined && isSecurityLocked(instance);
    case 'system-disk': {
      if (instance === undefined || !isSecurityLocked(instance)) return false;
      return systemDiskOf(instance, region)?.status === 'In_use';
    }
  }
}

/**
 * Checks the lock table for these targets.
 *
 * @throws Refusal with the status, code and message of the lock table
 */
export function refuseIfLocked(operation: string, target: LockTarget, region: RegionState): void {
  if (!isRefusedByLock(operation, target, region)) return;
  const refusal = lockRefusalOf(operation);
  if (refusal !== undefined) throw refusal;
}
