import { Refusal, resourceErrors } from '../protocol/errors';
import type { ErrorRow } from '../protocol/errors';
import type { DiskRecord, InstanceRecord } from '../world/records';
import type { RegionState } from '../world/region';

/** An instance that neither starts nor stops: most operations on its disks want that. */
export const resting: ReadonlySet<string> = new Set(['Running', 'Stopped']);

/** Only a machine that is down lets its disks be rewritten. */
export const down: ReadonlySet<string> = new Set(['Stopped']);

/** The states of a disk that is at rest itself. */
export const settledDisk: ReadonlySet<string> = new Set(['In_use', 'Available']);

/** The disks of an instance, in order of creation; those that are on their way to it or from it included. */
export const disksOn = (region: RegionState, instanceId: string): DiskRecord[] =>
  [...region.disks.values()].filter((disk) => disk.attachments.some((row) => row.instanceId === instanceId));

/** The instances that a disk is attached to. */
export const instancesOf = (region: RegionState, disk: DiskRecord): InstanceRecord[] =>
  disk.attachments.flatMap(({ instanceId }) => region.instances.get(instanceId) ?? []);

/**
 * Checks the states of the instances that a disk is attached to; with none there is nothing to check.
 *
 * @throws Refusal with `refusal`, or IncorrectInstanceStatus
 */
export function requireOwners(
  region: RegionState,
  disk: DiskRecord,
  allowed: ReadonlySet<string>,
  refusal: ErrorRow = resourceErrors.incorrectInstanceStatus,
): void {
  if (instancesOf(region, disk).some(({ status }) => !allowed.has(status))) throw new Refusal(refusal);
}

/** Whether a snapshot of the disk is under way. */
export const isBeingCopied = (region: RegionState, disk: DiskRecord): boolean =>
  [...region.snapshots.values()].some(
    ({ sourceDiskId, status }) => sourceDiskId === disk.diskId && status === 'progressing',
  );
