import { Refusal, resourceErrors } from '../protocol/errors';
import type { ErrorRow } from '../protocol/errors';
import type { DiskRecord, InstanceRecord } from '../world/records';
import type { RegionState } from '../world/region';

/** Most operations on disks need an instance that is not starting or stopping. */
export const resting: ReadonlySet<string> = new Set(['Running', 'Stopped']);

/** Disks can be rewritten only while the instance is stopped. */
export const down: ReadonlySet<string> = new Set(['Stopped']);

/** The stable states of a disk. */
export const settledDisk: ReadonlySet<string> = new Set(['In_use', 'Available']);

/** The disks of an instance, in order of creation, including those being attached or detached. */
export const disksOn = (region: RegionState, instanceId: string): DiskRecord[] =>
  [...region.disks.values()].filter((disk) => disk.attachments.some((row) => row.instanceId === instanceId));

/** The instances that a disk is attached to. */
export const instancesOf = (region: RegionState, disk: DiskRecord): InstanceRecord[] =>
  disk.attachments.flatMap(({ instanceId }) => region.instances.get(instanceId) ?? []);

/**
 * Checks the states of the instances that a disk is attached to.
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

/** Whether a snapshot of the disk is in progress. */
export const isBeingCopied = (region: RegionState, disk: DiskRecord): boolean =>
  [...region.snapshots.values()].some(
    ({ sourceDiskId, status }) => sourceDiskId === disk.diskId && status === 'progressing',
  );
