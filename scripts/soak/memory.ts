import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Memory while no request runs, in MiB. */
export interface Sample {
  /** The memory of JavaScript, including buffers. */
  readonly heap: number;
  readonly rss: number;
}

const mebibyte = 2 ** 20;

/** Measures memory after garbage collection. */
export function sample(): Sample {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  collect();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { heap: (heapUsed + external) / mebibyte, rss: rss / mebibyte };
}

/** The allowed growth: caches fill, and the emulator keeps nonces for 15 minutes. */
const allowed = { heap: 16, rss: 200 } as const;
/** The first rounds load the SDK, fill caches and trigger code optimisation. */
export const warmUpRounds = 2;

/**
 * The growth from the first third of the rounds to the last; undefined for too few rounds. Heap: exact after a garbage
 * collection, so the medians without the warm-up are compared. Resident memory: it jumps with every burst and is returned
 * late, so the minimum of the last third is compared with the maximum of the first.
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

/** A message about grown memory; undefined when it is flat. */
export function leakOf(samples: readonly Sample[]): string | undefined {
  const grown = growth(samples);
  if (grown === undefined) return undefined;
  const kind = (['heap', 'rss'] as const).find((key) => grown[key] > allowed[key]);
  return kind === undefined
    ? undefined
    : `${kind} grew by ${grown[kind].toFixed(0)} MiB; ${allowed[kind]} are allowed`;
}
