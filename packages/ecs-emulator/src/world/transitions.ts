import { releaseInstance } from './release';
import { isSecurityLocked } from '../lock/lock';
import type { RegionState } from './region';

/** A change of state that was planned when an operation was accepted. Plain data: it survives a clone. */
export interface Transition {
  /** Resource-clock time in ms since 1970. */
  readonly at: number;
  readonly accountId: string;
  readonly regionId: string;
  readonly kind: TransitionKind;
  readonly id: string;
  /** The change happens only if this is still the state, so a later operation or the control API wins. */
  readonly from: string;
  readonly to: string;
}

export type TransitionKind =
  | 'instance-status'
  | 'instance-start'
  | 'instance-released'
  | 'instance-auto-release'
  | 'instance-bandwidth'
  | 'disk-status'
  | 'disk-detached'
  | 'snapshot-status'
  | 'image-status'
  | 'event-status'
  | 'invocation-status'
  | 'report-status';

type Apply = (region: RegionState, transition: Transition) => void;

const table: Readonly<Record<TransitionKind, Apply>> = {
  'instance-status': (region, { id, from, to, at }) => {
    const instance = region.instances.get(id);
    if (instance?.status !== from) return;
    instance.status = to;
    if (to === 'Running') {
      instance.startTime = at;
      instance.stoppedMode = 'Not-applicable';
    }
  },
  'instance-released': (region, { id, from, at }) => {
    const instance = region.instances.get(id);
    if (instance?.status === from) releaseInstance(region, instance, at);
  },
  // `from` is the release time that was set, in ms. A release time set later has its own plan.
  'instance-auto-release': (region, { id, from, at }) => {
    const instance = region.instances.get(id);
    if (instance !== undefined && String(instance.autoReleaseTime) === from)
      releaseInstance(region, instance, at);
  },
  // `from` and `to` are Mbit/s, at the start or the end of an upgrade.
  'instance-bandwidth': (region, { id, from, to }) => {
    const instance = region.instances.get(id);
    if (instance !== undefined && String(instance.internetMaxBandwidthOut) === from)
      instance.internetMaxBandwidthOut = Number(to);
  },
  // If the instance was locked after the start was requested, it stays stopped.
  'instance-start': (region, { id, from, to }) => {
    const instance = region.instances.get(id);
    if (instance?.status === from && !isSecurityLocked(instance)) instance.status = to;
  },
  'disk-status': (region, { id, from, to }) => {
    const disk = region.disks.get(id);
    if (disk?.status === from) disk.status = to;
  },
  'disk-detached': (region, { id, from, to, at }) => {
    const disk = region.disks.get(id);
    if (disk?.status !== from) return;
    disk.status = to;
    disk.attachments = [];
    disk.detachedTime = at;
  },
  'snapshot-status': (region, { id, from, to, at }) => {
    const snapshot = region.snapshots.get(id);
    if (snapshot?.status !== from) return;
    snapshot.status = to;
    snapshot.progress = to === 'accomplished' ? '100%' : snapshot.progress;
    snapshot.lastModifiedTime = at;
  },
  'image-status': (region, { id, from, to }) => {
    const image = region.images.get(id);
    if (image?.status === from) image.status = to;
  },
  'event-status': (region, { id, from, to, at }) => {
    const event = region.events.get(id);
    if (event?.cycleStatus !== from) return;
    event.cycleStatus = to;
    if (!openCycleStatuses.has(to)) event.finishTime = at;
  },
  'invocation-status': (region, { id, from, to, at }) => {
    for (const target of region.invocations.get(id)?.targets ?? []) {
      if (target.status !== from) continue;
      target.status = to;
      if (to === 'Success') target.exitCode = 0;
      if (to !== 'Running' && to !== 'Pending' && to !== 'Scheduled') target.finishTime = at;
    }
  },
  'report-status': (region, { id, from, to, at }) => {
    const report = region.reports.get(id);
    if (report?.status !== from) return;
    report.status = to;
    report.finishedTime = at;
  },
};

/** Plans that remain when the status of their resource changes, because they change another field. */
const standing: ReadonlySet<TransitionKind> = new Set(['instance-auto-release', 'instance-bandwidth']);

/** Whether a planned change remains when the status of its resource changes otherwise. */
export const outlivesStatus = (kind: TransitionKind): boolean => standing.has(kind);

/** States of an event that has not ended. */
export const openCycleStatuses: ReadonlySet<string> = new Set(['Scheduled', 'Inquiring', 'Executing']);

/** Applies a planned change if the resource is still in the state for which it was planned. */
export function applyTransition(region: RegionState, transition: Transition): void {
  table[transition.kind](region, transition);
}

/**
 * How long each change takes on the resource clock, in ms. The orders of magnitude match the cloud; exact durations are
 * not documented.
 */
export const durations = {
  start: 20_000,
  stop: 15_000,
  reboot: 25_000,
  attachDisk: 5_000,
  /** The operation's page says "about 1 minute". */
  detachDisk: 60_000,
  reInitDisk: 30_000,
  resetDisk: 30_000,
  createDisk: 3_000,
  createSnapshot: 120_000,
  createImage: 300_000,
  redeploy: 60_000,
  runCommand: 3_000,
  diagnose: 60_000,
  /** From the user's consent to a system event until it is executed. */
  acceptedEvent: 60_000,
} as const;
