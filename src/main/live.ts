import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from '../config';
import type { EcsPort } from '../ecs/port';
import { securityLockOf } from '../guard/facts';
import type { LiveClock } from '../live/clock';
import { createLive } from '../live/live';
import type { Live } from '../live/live';

/** The clock of the mirror and its feeds. */
export const liveClock: LiveClock = {
  now: Date.now,
  // Nothing but the server keeps the process running.
  sleep: (ms, signal) => sleep(ms, undefined, { signal, ref: false }),
};

/** Makes the mirror. It reads nothing before somebody asks. */
export const startLive = (config: NonNullable<Config['live']>, port: EcsPort): Live =>
  createLive({
    ...config,
    port,
    locks: [{ reason: 'security', stateOf: securityLockOf }],
    clock: liveClock,
  });
