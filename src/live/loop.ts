import { EcsError } from '../ecs/errors';
import type { LiveClock } from './clock';

export interface LoopOptions {
  /** One round. What it throws is told, and the next round comes later. */
  readonly cycle: () => Promise<unknown>;
  /** From the start of one round to the start of the next, in milliseconds; asked for each time. */
  readonly paceMs: () => number;
  readonly clock: LiveClock;
  readonly signal: AbortSignal;
  /** Told how each round ended. */
  readonly onCycle: (error: Error | null) => void;
  /** How long the first round waits, in milliseconds. */
  readonly delayMs?: number;
}

/** After failures: twice as long each time, in milliseconds. */
const backOff = { first: 1_000, most: 60_000 } as const;

/** A loop that can be hurried. */
export interface Loop {
  /** Begins the next round now; does nothing while the cycle of a round is under way. */
  wake(): void;
  /** Resolves when the loop has ended. */
  readonly ended: Promise<void>;
}

/** Repeats a cycle until the signal is aborted. A failed round is followed by a longer pause. */
export function startLoop({ cycle, paceMs, clock, signal, onCycle, delayMs = 0 }: LoopOptions): Loop {
  let hurry = new AbortController();
  let failures = 0;
  // One listener for all rests. AbortSignal.any would leave an entry at the signal, which lasts as long as the loop, for each.
  signal.addEventListener('abort', () => hurry.abort(), { once: true });

  const round = async (): Promise<number> => {
    const startedAt = clock.now();
    try {
      await cycle();
      hurry = new AbortController();
      failures = 0;
      onCycle(null);
      return Math.max(0, startedAt + paceMs() - clock.now());
    } catch (error) {
      hurry = new AbortController();
      if (signal.aborted) return 0;
      failures += 1;
      onCycle(error instanceof Error ? error : new Error(String(error)));
      const pause = Math.min(backOff.most, backOff.first * 2 ** (failures - 1));
      const asked = error instanceof EcsError ? (error.retryAfterMs ?? 0) : 0;
      return Math.max(asked, pause);
    }
  };

  const rest = async (ms: number): Promise<void> => {
    if (signal.aborted) return;
    await clock.sleep(ms, hurry.signal).catch(() => undefined);
  };

  const run = async (): Promise<void> => {
    if (delayMs > 0) await rest(delayMs);
    while (!signal.aborted) await rest(await round());
  };
  return { wake: () => hurry.abort(), ended: run() };
}
