import { resourceId } from './ids';
import type { EventRecord } from './activity-records';
import type { DiskRecord, InstanceRecord, Lock } from './records';
import type { RegionState, World } from './world';
import { openCycleStatuses } from './transitions';

/** Details of a SecurityPunish.Locked event that a lock opens. */
export interface Punishment {
  readonly reason?: string;
  readonly punishType?: string;
  readonly punishDomain?: string;
  readonly punishUrl?: string;
  /** The violation code, for example PR111. */
  readonly code?: string;
  readonly cycleStatus?: string;
}

/** The example in the document on security locks. */
export const defaultPunishReason =
  'Violation of Article 15 of the Measures for the Administration of Internet Information Services';

/** The text that ECS returns with a lock reason. */
const lockMessage = (reason: string): string =>
  `The specified instance is locked due to ${reason.toLowerCase()} reason.`;

export const lockOf = (reason: string, message = lockMessage(reason)): Lock => ({ reason, message });

/** An event; fields that are not given are empty. */
export function newEvent(
  world: World,
  region: RegionState,
  fields: Partial<EventRecord> & Pick<EventRecord, 'instanceId' | 'type'>,
): EventRecord {
  const now = world.clock.now();
  const event: EventRecord = {
    seq: world.nextSeq(),
    eventId: resourceId(world.random, 'e', region.regionId),
    regionId: region.regionId,
    resourceType: 'instance',
    cycleStatus: 'Executing',
    publishTime: now,
    notBefore: now,
    finishTime: null,
    reason: '',
    reasonCode: '',
    impactLevel: '100',
    diskId: '',
    device: '',
    punishType: '',
    punishDomain: '',
    punishUrl: '',
    code: '',
    canAccept: '',
    responseResult: '',
    simulated: false,
    ...fields,
  };
  region.events.set(event.eventId, event);
  return event;
}

const punishType = 'SecurityPunish.Locked';

/**
 * Locks an instance; a security lock also opens its SecurityPunish.Locked event, unless one is open. The status stays:
 * no document says whether the lock stops an instance, so a test sets the status itself.
 */
export function lockInstance(
  world: World,
  region: RegionState,
  instance: InstanceRecord,
  {
    reason = 'security',
    message,
    punishment,
  }: { reason?: string; message?: string; punishment?: Punishment } = {},
): void {
  const kept = instance.locks.filter((lock) => lock.reason !== reason);
  instance.locks = [...kept, lockOf(reason, message)];
  instance.shownLocks = null;
  if (reason.toLowerCase() !== 'security' || openPunishments(region, instance).length > 0) return;
  newEvent(world, region, {
    instanceId: instance.instanceId,
    type: punishType,
    cycleStatus: punishment?.cycleStatus ?? 'Executing',
    reason: punishment?.reason ?? defaultPunishReason,
    punishType: punishment?.punishType ?? 'ecs_message_alert',
    punishDomain: punishment?.punishDomain ?? '',
    punishUrl: punishment?.punishUrl ?? '',
    code: punishment?.code ?? 'PR111',
    canAccept: 'true',
    responseResult: 'false',
  });
}

/**
 * Removes the lock with the given reason, or all locks without a reason. Open SecurityPunish.Locked events end when no
 * security lock is left.
 */
export function unlockInstance(
  world: World,
  region: RegionState,
  instance: InstanceRecord,
  reason?: string,
): void {
  const isLifted = (lock: Lock): boolean =>
    reason === undefined || lock.reason.toLowerCase() === reason.toLowerCase();
  instance.locks = instance.locks.filter((lock) => !isLifted(lock));
  instance.shownLocks = null;
  if (instance.locks.some((lock) => lock.reason.toLowerCase() === 'security')) return;
  for (const event of openPunishments(region, instance)) {
    event.cycleStatus = 'Executed';
    event.finishTime = world.clock.now();
  }
}

const openPunishments = (region: RegionState, { instanceId }: InstanceRecord): EventRecord[] =>
  [...region.events.values()].filter(
    (event) =>
      event.instanceId === instanceId &&
      event.type === punishType &&
      openCycleStatuses.has(event.cycleStatus),
  );

/** The next free device name of an instance: /dev/xvda for the system disk, then /dev/xvdb and so on. */
export function nextDevice(region: RegionState, instanceId: string): string {
  const taken = new Set(
    [...region.disks.values()].flatMap((disk) =>
      disk.attachments.filter((row) => row.instanceId === instanceId).map((row) => row.device),
    ),
  );
  const letters = 'bcdefghijklmnopqrstuvwxyz';
  for (const letter of letters) if (!taken.has(`/dev/xvd${letter}`)) return `/dev/xvd${letter}`;
  return '/dev/xvdaa';
}

/** Attaches a disk at once; an attached disk becomes a multi-attach disk. */
export function attachAtOnce(
  world: World,
  region: RegionState,
  disk: DiskRecord,
  instanceId: string,
  device = nextDevice(region, instanceId),
): void {
  const now = world.clock.now();
  const others = disk.attachments.filter((row) => row.instanceId !== instanceId);
  disk.attachments = [...others, { instanceId, device, attachedTime: now }];
  if (others.length > 0) disk.multiAttach = 'Enabled';
  disk.status = 'In_use';
  disk.attachedTime = now;
}

/** Detaches a disk at once, from one instance or from all. Without attachments its status is Available. */
export function detachAtOnce(world: World, disk: DiskRecord, instanceId?: string): void {
  disk.attachments =
    instanceId === undefined ? [] : disk.attachments.filter((row) => row.instanceId !== instanceId);
  if (disk.attachments.length > 0) return;
  disk.status = 'Available';
  disk.detachedTime = world.clock.now();
}
