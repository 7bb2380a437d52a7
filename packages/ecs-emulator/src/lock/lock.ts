import { Refusal } from '../protocol/errors';
import { lockRowOf } from './lock-table';
import type { DiskRecord, InstanceRecord } from '../world/records';
import type { RegionState } from '../world/region';

/** Whether the instance carries a security lock; ECS is not strict about the case of the word. */
export const isSecurityLocked = (instance: Pick<InstanceRecord, 'locks'>): boolean =>
  instance.locks.some((lock) => lock.reason.toLowerCase() === 'security');

/** What ECS would answer to the operation on a locked target; undefined when the lock does not matter to it. */
export function lockRefusalOf(operation: string): Refusal | undefined {
  const row = lockRowOf(operation)?.refusal;
  return row === undefined ? undefined : new Refusal(row);
}

/** Whether the instances that a disk is attached to include a locked one. Only the exact status `In_use` counts. */
function isInUseUnderLock(disk: DiskRecord, region: RegionState): boolean {
  return (
    disk.status === 'In_use' &&
    disk.attachments.some(({ instanceId }) => {
      const attached = region.instances.get(instanceId);
      return attached !== undefined && isSecurityLocked(attached);
    })
  );
}

/** The system disk of an instance; undefined for an instance that has lost it. */
export const systemDiskOf = (instance: InstanceRecord, region: RegionState): DiskRecord | undefined =>
  [...region.disks.values()].find(
    (disk) =>
      disk.type === 'system' && disk.attachments.some(({ instanceId }) => instanceId === instance.instanceId),
  );

/** What a call names: an instance, a disk, or both. */
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
 * The same as a check.
 *
 * @throws Refusal with the status, code and message of the lock table
 */
export function refuseIfLocked(operation: string, target: LockTarget, region: RegionState): void {
  if (!isRefusedByLock(operation, target, region)) return;
  const refusal = lockRefusalOf(operation);
  if (refusal !== undefined) throw refusal;
}
