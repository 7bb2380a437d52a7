import { EcsError } from '../../src/ecs/errors';
import type { EcsFault } from '../../src/ecs/errors';
import type { CallOptions, EcsPort } from '../../src/ecs/port';
import { securityLockOf } from '../../src/guard/facts';
import { createLive } from '../../src/live/live';
import type { Live, LiveOptions } from '../../src/live/live';
import { FakePort } from '../support/fake-port';
import type { FakeCall } from '../support/fake-port';
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

/**
 * A mirror over an ECS in memory, with a clock that a test moves.
 *
 * @param paced what stands between the two.
 */
export function startLive(
  options: Partial<LiveOptions> = {},
  ecs = new FakePort([hangzhou]),
  paced: (clock: SteppedClock) => EcsPort = () => ecs,
): LiveUnderTest {
  const clock = new SteppedClock();
  ecs.now = clock.now;
  ecs.sleep = (ms, { action, scope, options: { signal } }) =>
    clock.sleep(ms, signal ?? new AbortController().signal).catch(() => {
      throw new EcsError({ action, ...scope, fault: 'NOT_SENT' });
    });
  const live = createLive({
    port: paced(clock),
    clock,
    locks: [{ reason: 'security', stateOf: securityLockOf }],
    callsPerMinute: 60,
    ...ages,
    ...options,
  });
  return { ecs, clock, live };
}

/** Calls of the mirror itself, or of readers. */
export const callsBy = ({ ecs }: LiveUnderTest, who: 'MIRROR' | 'READERS', action?: string): number =>
  ecs.callsOf(action).filter(({ options }) => (options.purpose === 'WATCH') === (who === 'MIRROR')).length;

/** Lets every call of the action fail, until the returned function is called. */
export function failing(
  ecs: FakePort,
  action: string,
  fault: EcsFault,
  when?: (call: FakeCall) => boolean,
): () => void {
  let isOver = false;
  ecs.fail(action, fault, { when: (call) => !isOver && (when?.(call) ?? true) });
  return () => {
    isOver = true;
  };
}
