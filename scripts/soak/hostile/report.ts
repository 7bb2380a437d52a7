import { availableParallelism, loadavg } from 'node:os';
import { print } from '../report';
import { judge } from './judge';
import type { Result } from './judge';
import type { Pod } from './pod';

/** The load of other programs from which on times say little: this test alone keeps about two processors busy. */
const isLoaded = (): boolean => (loadavg()[0] ?? 0) > 2 * availableParallelism();

const columns = ['requests/s', 'p50 ms', 'p99 ms', 'probe ms', 'own ms', 'peak MiB', 'heap MiB'] as const;
const width = 44;

export const printHead = (pod: Pod): void => {
  print(
    `heap ${pod.heap} MiB, pod ${pod.memory} MiB, load of the machine ${loadavg()
      .map((one) => one.toFixed(1))
      .join(' ')}\n`,
  );
  print(`${''.padEnd(width)}${columns.map((name) => name.padStart(11)).join('')}`);
};

const whole = (value: number | undefined): string => (value === undefined ? '-' : value.toFixed(0));

/** Prints one phase: a line of figures, and a line with the shares of the codes. */
export function printResult({ phase, seconds, tally, probed, after }: Result): void {
  const figures = [
    whole(tally.total / seconds),
    whole(tally.percentile(0.5)),
    whole(tally.percentile(0.99)),
    whole(probed.longest),
    whole(probed.ownDelay),
    whole(after?.peak),
    whole(after?.heap),
  ];
  print(`${phase.name.padEnd(width)}${figures.map((text) => text.padStart(11)).join('')}`);
  const shares = [...tally.codes]
    .sort(([, a], [, b]) => b - a)
    .map(([code, count]) => `${code} ${((100 * count) / tally.total).toFixed(1)} %`);
  print(`  ${shares.join(', ')}`);
}

/** Prints the verdict. @returns whether the test passed */
export function printVerdict(results: readonly Result[], pod: Pod): boolean {
  const { faults, warnings } = judge(results, pod, isLoaded());
  for (const warning of warnings) print(`\nwarning: ${warning}`);
  print(faults.length === 0 ? '\nThe program survived.' : `\n${faults.length} faults`);
  for (const fault of faults) print(`  ${fault}`);
  return faults.length === 0;
}
