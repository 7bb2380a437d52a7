import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Memory at a moment of rest, in MiB. */
export interface Sample {
  /** What JavaScript holds, buffers included. */
  readonly heap: number;
  readonly rss: number;
}

const mebibyte = 2 ** 20;

/** What is in use when all that can go has gone. */
export function sample(): Sample {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: (heapUsed + external) / mebibyte, rss: rss / mebibyte };
}

/** How much more there may be at the end: caches fill, and the emulator remembers the nonces of a quarter of an hour. */
const allowed = { heap: 16, rss: 200 } as const;
/** The first rounds load the SDK, fill caches and let code be optimised. */
export const warmUpRounds = 2;

/**
 * How much more there is in the last third than in the first; undefined when there were too few rounds to say. The heap is
 * exact after a collection, so that its medians are compared, without the warm-up. What the process holds of the system's
 * memory jumps with every burst and is not given back at once: there the least of the end counts against the most of the
 * beginning.
 */
export function growth(samples: readonly Sample[]): Sample | undefined {
  const warm = samples.slice(warmUpRounds);
  if (warm.length < 2) return undefined;
  const third = (some: readonly Sample[]): number => Math.max(1, Math.floor(some.length / 3));
  const heaps = (some: readonly Sample[]): number => median(some.map(({ heap }) => heap));
  const last = samples.slice(-third(samples)).map(({ rss }) => rss);
  const first = samples.slice(0, third(samples)).map(({ rss }) => rss);
  return {
    heap: heaps(warm.slice(-third(warm))) - heaps(warm.slice(0, third(warm))),
    rss: Math.min(...last) - Math.max(...first),
  };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** What is wrong with the memory, in words; undefined when it is flat. */
export function leakOf(samples: readonly Sample[]): string | undefined {
  const grown = growth(samples);
  if (grown === undefined) return undefined;
  const kind = (['heap', 'rss'] as const).find((key) => grown[key] > allowed[key]);
  return kind === undefined
    ? undefined
    : `${kind} grew by ${grown[kind].toFixed(0)} MiB; ${allowed[kind]} are allowed`;
}
