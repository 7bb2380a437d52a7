import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config';
import type { EcsPort } from '../ecs/port';
import { financialLockOf, securityLockOf } from '../guard/facts';
import type { LiveClock } from '../live/clock';
import { createLive } from '../live/live';
import type { Live, LiveOptions } from '../live/live';
import type { PacedPort } from '../ecs/paced-port';
import type { MirrorState } from '../context';
import { byHostClock, steadyNow } from './steady-time';

/** The clock of the mirror and its feeds. */
export const liveClock: LiveClock = {
  now: steadyNow,
  hostNow: Date.now,
  // Nothing but the server keeps the process running.
  sleep: (ms, signal) => sleep(ms, undefined, { signal, ref: false }),
};

/** Makes the mirror. It reads nothing before somebody asks. */
export const startLive = (
  { lockMs, recordMs, callsPerMinute }: NonNullable<Config['live']>,
  port: EcsPort,
  {
    financialPolicy,
    ...told
  }: Pick<LiveOptions, 'onLoop' | 'onRead' | 'sharingOf' | 'budget'> & Pick<Config['ecs'], 'financialPolicy'>,
): Live =>
  createLive({
    lockMs,
    recordMs,
    callsPerMinute,
    ...told,
    port,
    // A lock that decides has a loop of its own, and lockReadAt is the oldest of them.
    locks: [
      { reason: 'security', stateOf: securityLockOf },
      ...(financialPolicy === 'enforce' ? [{ reason: 'financial', stateOf: financialLockOf }] : []),
    ],
    clock: liveClock,
  });

/** The calls that the mirror needs. */
const mirrored: readonly string[] = ['DescribeInstances', 'DescribeDisks'];

const dated = (at: number | null): number | null => (at === null ? null : byHostClock(at));

/** @returns what says how each mirror is doing, with what its gates say. */
export const mirrorStates =
  (live: Pick<Live, 'health'>, port: Pick<PacedPort, 'gates'>): (() => readonly MirrorState[]) =>
  () => {
    const throttled = port
      .gates()
      .filter(({ action, state }) => mirrored.includes(action) && state === 'CLOSED');
    return live.health().map((health) => ({
      ...health,
      locksAt: dated(health.locksAt),
      instancesAt: dated(health.instancesAt),
      disksAt: dated(health.disksAt),
      isThrottled: throttled.some(
        ({ accountId, regionId }) => accountId === health.accountId && regionId === health.regionId,
      ),
    }));
  };
