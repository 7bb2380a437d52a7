import { EcsError } from '../ecs/errors';
import type { LiveClock } from './clock';

export interface LoopOptions {
  /** One round. May throw an EcsError; any other error is a mistake of this program and ends the loop. */
  readonly cycle: () => Promise<unknown>;
  /** From the start of one round to the start of the next, in milliseconds; asked for each time. */
  readonly paceMs: () => number;
  readonly clock: LiveClock;
  readonly signal: AbortSignal;
  /** Told how each round ended. */
  readonly onCycle: (error: EcsError | null) => void;
}

/** After failures: twice as long each time, in milliseconds. */
const backOff = { first: 1_000, most: 60_000 } as const;

/** A loop that can be hurried. */
export interface Loop {
  /** Begins the next round now; does nothing while a round is under way. */
  wake(): void;
  /** Resolves when the loop has ended. */
  readonly ended: Promise<void>;
}

/** Repeats a cycle until the signal is aborted. A failed round is followed by a longer pause. */
export function startLoop({ cycle, paceMs, clock, signal, onCycle }: LoopOptions): Loop {
  let hurry = new AbortController();
  let failures = 0;

  const round = async (): Promise<number> => {
    const startedAt = clock.now();
    try {
      await cycle();
      failures = 0;
      onCycle(null);
      return Math.max(0, startedAt + paceMs() - clock.now());
    } catch (error) {
      if (signal.aborted) return 0;
      if (!(error instanceof EcsError)) throw error;
      failures += 1;
      onCycle(error);
      const pause = Math.min(backOff.most, backOff.first * 2 ** (failures - 1));
      return Math.max(error.retryAfterMs ?? 0, pause);
    }
  };

  const run = async (): Promise<void> => {
    while (!signal.aborted) {
      const pause = await round();
      hurry = new AbortController();
      await clock.sleep(pause, AbortSignal.any([signal, hurry.signal])).catch(() => undefined);
    }
  };
  return { wake: () => hurry.abort(), ended: run() };
}
