import type { CallOptions } from '../../src/ecs/port';
import { securityLockOf } from '../../src/guard/facts';
import { createLive } from '../../src/live/live';
import type { Live, LiveOptions } from '../../src/live/live';
import { FakePort } from '../support/fake-port';
import { hangzhou } from '../support/records';
import { SteppedClock } from './stepped-clock';

/** The usual ages. */
export const ages = { lockMs: 5_000, recordMs: 60_000 } as const;
/** A reader who accepts answers from memory. */
export const reader: CallOptions = { purpose: 'LIST', mostAge: ages };
/** A reader who wants ECS's own answer of now. */
export const fresh: CallOptions = { purpose: 'CHECK' };

export interface LiveUnderTest {
  readonly ecs: FakePort;
  readonly clock: SteppedClock;
  readonly live: Live;
}

/** A mirror over an ECS in memory, with a clock that a test moves. */
export function startLive(options: Partial<LiveOptions> = {}): LiveUnderTest {
  const ecs = new FakePort([hangzhou]);
  const clock = new SteppedClock();
  ecs.now = clock.now;
  const live = createLive({
    port: ecs,
    clock,
    locks: [{ reason: 'security', stateOf: securityLockOf }],
    callsPerMinute: 60,
    ...ages,
    ...options,
  });
  return { ecs, clock, live };
}
