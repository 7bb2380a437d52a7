import { parseArgs } from 'node:util';

/** What to measure, and for how long. */
export interface Options {
  /** The names of the measures; all of them when empty. */
  readonly only: readonly string[];
  /** Whether to measure for a shorter time, with less certain results. */
  readonly isQuick: boolean;
  /** How long each call of ECS takes at least, in milliseconds. */
  readonly latencyMs: number;
}

export const help = `npm run bench:live -- [options]

Compares LIVE=on with LIVE=off: upstream calls, how fast a lock arrives, CPU, memory. The program is built, and runs in a process
of its own; the emulator in another. Progress goes to standard error, the result to standard output.

  --only <names>      only these measures, separated by commas: readers, delay, page, subscribers, walk, memory
  --quick             shorter times and fewer samples
  --latency-ms <n>    how long each call of ECS takes at least (default 0: what the emulator needs)
  --help              this text
`;

/** @returns null when only the help was asked for. @throws Error for an unknown option. */
export function optionsOf(args: readonly string[], names: readonly string[]): Options | null {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: '' },
      quick: { type: 'boolean', default: false },
      'latency-ms': { type: 'string', default: '0' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const only = values.only.split(',').filter((name) => name !== '');
  const wrong = only.filter((name) => !names.includes(name));
  if (wrong.length > 0)
    throw new Error(`There is no measure ${wrong.join(', ')}; there are ${names.join(', ')}.`);
  const latencyMs = Number(values['latency-ms']);
  if (!Number.isInteger(latencyMs) || latencyMs < 0) throw new Error('--latency-ms is a whole number.');
  return { only, isQuick: values.quick, latencyMs };
}
