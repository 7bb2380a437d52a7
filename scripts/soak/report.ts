import type { Load } from './load';
import { growth, leakOf, warmUpRounds } from './memory';
import type { Sample } from './memory';

export const print = (line: string): void => void process.stdout.write(`${line}\n`);

/** The results of a soak test. */
export interface Results {
  readonly load: Load;
  readonly losses: readonly string[];
  readonly kinds: ReadonlyMap<string, number>;
  readonly samples: readonly Sample[];
  readonly calls: number;
  readonly isDrained: boolean;
}

/** Prints the results. @returns whether the test passed */
export function report({ load, losses, kinds, samples, calls, isDrained }: Results): boolean {
  const table = (title: string, rows: Iterable<readonly [string, number]>): void => {
    print(`\n${title}`);
    for (const [name, count] of [...rows].sort(([a], [b]) => a.localeCompare(b))) {
      print(`  ${name.padEnd(36)} ${String(count).padStart(8)}`);
    }
  };
  table('Requests', load.counts);
  table(`Writes that reached the emulator: ${calls}. Reported outcomes of all targets`, kinds);
  const grown = growth(samples);
  print(`\nMemory at rest, in MiB (the first ${warmUpRounds} rounds are the warm-up)`);
  print(`  heap ${samples.map(({ heap }) => heap.toFixed(0)).join(' ')}`);
  print(`  rss  ${samples.map(({ rss }) => rss.toFixed(0)).join(' ')}`);
  if (grown !== undefined) print(`  growth: heap ${grown.heap.toFixed(1)}, rss ${grown.rss.toFixed(1)}`);

  const leak = leakOf(samples);
  const faults = [
    ...losses.map((loss) => `lost: ${loss}`),
    ...load.broken.map((answer) => `broken answer: ${answer}`),
    ...(leak === undefined ? [] : [`memory: ${leak}`]),
    ...(isDrained ? [] : ['the program did not drain in time']),
  ];
  print(faults.length === 0 ? '\nNothing was lost.' : `\n${faults.length} faults`);
  for (const fault of faults.slice(0, 50)) print(`  ${fault}`);
  return faults.length === 0;
}
