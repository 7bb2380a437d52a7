import type { JsonObject } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';
import { lockRowOf } from '../lock/lock-table';
import { refuseIfOverdue } from '../lock/financial-lock';
import { refuseIfLocked } from '../lock/lock';
import type { LockTarget } from '../lock/lock';
import type { Params } from '../protocol/params';
import type { DiskRecord, InstanceRecord, SnapshotRecord } from '../world/records';
import type { AccountState, RegionState, World } from '../world/world';

/** Settings for behaviour that ECS does not document, so a client can be tested against each possibility. */
export interface EmulatorSettings {
  /** Whether DescribeDisks by InstanceId finds multi-attach disks. */
  instanceIdFindsMultiAttach: boolean;
}

/** One authenticated call with checked parameters: the input of a handler. */
export interface Call {
  readonly action: string;
  readonly params: Params;
  readonly world: World;
  readonly account: AccountState;
  /** The region that the call is about: RegionId, else that of the port, else the account's first. */
  readonly region: RegionState;
  /** Where ids without a RegionId are looked for: the port's region, or every region on the any-region port. */
  readonly scope: readonly RegionState[];
  readonly settings: EmulatorSettings;
  /** Resource-clock time of the call in ms since 1970. */
  readonly now: number;
  /** `host:port` that answers for a region of the emulator. */
  readonly endpointOf: (regionId: string) => string;
  /** Signs page tokens; see `paging.ts`. */
  readonly tokenSecret: string;
  /**
   * Ends the checks of a write. A write calls it once, after its last check and before its first change. With DryRun
   * set, it throws, and ECS's dry-run answer is sent.
   */
  commit(): void;
}

/** Answers an operation: the body without RequestId. Refusals are thrown. */
export type Handler = (call: Call) => JsonObject;

function findIn<Row>(
  scope: readonly RegionState[],
  pick: (region: RegionState) => Row | undefined,
): Row | undefined {
  for (const region of scope) {
    const row = pick(region);
    if (row !== undefined) return row;
  }
  return undefined;
}

/**
 * The instance that a call names.
 *
 * @throws Refusal InvalidInstanceId.NotFound when it is in none of the regions that the call reaches
 */
export function instanceNamed(call: Call, instanceId: string | undefined): InstanceRecord {
  const instance = findIn(call.scope, (region) => region.instances.get(instanceId ?? ''));
  if (instance === undefined) throw new Refusal(resourceErrors.instanceNotFound);
  return instance;
}

/**
 * The disk that a call names.
 *
 * @throws Refusal InvalidDiskId.NotFound
 */
export function diskNamed(call: Call, diskId: string | undefined): DiskRecord {
  const disk = findIn(call.scope, (region) => region.disks.get(diskId ?? ''));
  if (disk === undefined) throw new Refusal(resourceErrors.diskNotFound);
  return disk;
}

/**
 * The snapshot that a call names.
 *
 * @throws Refusal InvalidSnapshotId.NotFound
 */
export function snapshotNamed(call: Call, snapshotId: string | undefined): SnapshotRecord {
  const snapshot = findIn(call.scope, (region) => region.snapshots.get(snapshotId ?? ''));
  if (snapshot === undefined) throw new Refusal(resourceErrors.snapshotNotFound);
  return snapshot;
}

/** The region that a resource lives in, within the account of the call. */
export const regionOf = (call: Call, resource: { readonly regionId: string }): RegionState =>
  call.account.regions.get(resource.regionId) ?? call.region;

/**
 * Applies the tables of the security lock and of the financial lock to the targets of the call.
 *
 * @throws Refusal from one of the tables
 */
export function checkLock(call: Call, target: LockTarget): void {
  const resource = target.disk ?? target.instance;
  if (resource === undefined) return;
  const region = regionOf(call, resource);
  refuseIfLocked(call.action, target, region);
  refuseIfOverdue(call.action, target, region);
}

/** Whether ECS accepts the operation on a locked instance without running it. */
export const isAcceptedButNotRun = (call: Call): boolean => lockRowOf(call.action)?.effect === 'not-run';
