import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Memory at a moment of rest, in MiB. */
export interface Sample {
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
  const { heapUsed, rss } = process.memoryUsage();
  return { heap: heapUsed / mebibyte, rss: rss / mebibyte };
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/**
 * How much the memory may be above what it was after the start: caches fill, the emulator remembers the nonces of a quarter of
 * an hour, and what the process holds of the system's memory goes up and down with the garbage.
 */
const allowed = { heap: 16, rss: 200 } as const;
/** The first rounds load the SDK, fill caches and let code be optimised. */
export const warmUpRounds = 2;

/** How much more there is at the end than after the first rounds; undefined when there were too few to say. */
export function growth(samples: readonly Sample[]): Sample | undefined {
  const warm = samples.slice(warmUpRounds);
  if (warm.length < 2) return undefined;
  const third = Math.max(1, Math.floor(warm.length / 3));
  const of = (part: readonly Sample[], key: keyof Sample): number => median(part.map((each) => each[key]));
  const [first, last] = [warm.slice(0, third), warm.slice(-third)];
  return { heap: of(last, 'heap') - of(first, 'heap'), rss: of(last, 'rss') - of(first, 'rss') };
}

/** What is wrong with the memory, in words; undefined when it is flat. */
export function leakOf(samples: readonly Sample[]): string | undefined {
  const grown = growth(samples);
  if (grown === undefined) return undefined;
  const kind = (['heap', 'rss'] as const).find((key) => grown[key] > allowed[key]);
  return kind === undefined
    ? undefined
    : `${kind} grew by ${grown[kind].toFixed(0)} MiB after the warm-up; ${allowed[kind]} are allowed`;
}
