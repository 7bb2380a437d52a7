import type { EcsRead, EcsReads, EcsScope } from '../../src/ecs/port';
import { EcsError } from '../../src/ecs/errors';
import { createRawReader } from '../../src/ecs/sdk-adapter';
import type { SdkPortOptions } from '../../src/ecs/sdk-adapter';
import { outcomeOf } from './outcome';
import type { Outcome } from './outcome';

/** The whole of what the read-only part can do: the reads of the catalogue, one at a time. */
export type Ask = <A extends EcsRead>(
  scope: EcsScope,
  action: A,
  query: EcsReads[A]['query'],
) => Promise<Outcome>;

/** How calls wait. Tests pass their own. */
export interface Patience {
  /** Between two calls, in milliseconds. */
  readonly gapMs: number;
  /** Ends early, with an error, when the run is interrupted. */
  readonly sleep: (ms: number) => Promise<void>;
  readonly now: () => number;
  /** Tells the person who waits. */
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

const mostWaits = 3;
const minuteMs = 60_000;

/** @returns the reads. They wait for throttling to pass, and repeat a call that got no answer once. */
export function readerOf(options: SdkPortOptions, patience: Patience): Ask {
  const reader = createRawReader(options);
  return (scope, action, query) =>
    patiently(action, patience, async () => ({
      kind: 'ANSWERED',
      body: await reader.read(scope, action, query, { purpose: 'LIST', signal: patience.signal }),
    }));
}

/**
 * Makes a call, and makes it again after throttling, which lasts to the next minute.
 *
 * @param name of the call, for the lines that say why it takes long.
 * @param mayRepeat whether a call without an answer may be made once more.
 */
export async function patiently(
  name: string,
  { gapMs, sleep, now, say, signal }: Patience,
  call: () => Promise<Outcome>,
  mayRepeat = true,
): Promise<Outcome> {
  await sleep(gapMs);
  let hasRepeated = !mayRepeat;
  for (let waits = 0; ;) {
    try {
      signal.throwIfAborted();
      return await call();
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof EcsError)) throw error;
      if (error.fault === 'THROTTLED' && waits < mostWaits) {
        waits += 1;
        // ECS counts by the minute of its clock; a second more, since the clocks may differ.
        const ms = error.retryAfterMs ?? minuteMs - (now() % minuteMs) + 1_000;
        say(`${name}: ECS throttles; waiting ${Math.ceil(ms / 1_000)} s (${waits} of ${mostWaits})`);
        await sleep(ms);
      } else if (error.retryable && error.fault !== 'THROTTLED' && !hasRepeated) {
        hasRepeated = true;
        say(`${name}: ${error.text} Asking once more.`);
        await sleep(1_000);
      } else return outcomeOf(error);
    }
  }
}
