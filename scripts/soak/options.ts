import { parseArgs } from 'node:util';

export const help = `npm run soak -- [--seconds 60] [--concurrency 24] [--seed 1] [--no-faults]

  --seconds      duration of the load, without the pauses for measurements
  --concurrency  requests at a time
  --seed         seed of the random requests and faults
  --no-faults    load without faults

Exits with 1 when a write was lost, a client got an unknown error, or memory grew.
`;

export interface Options {
  readonly seconds: number;
  readonly concurrency: number;
  readonly seed: number;
  readonly faults: boolean;
}

/** @returns the options, or undefined for `--help`. @throws Error with a message about a wrong command line */
export function optionsOf(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean' },
      seconds: { type: 'string', default: '60' },
      concurrency: { type: 'string', default: '24' },
      seed: { type: 'string', default: '1' },
      'no-faults': { type: 'boolean', default: false },
    },
  });
  if (values.help === true) return undefined;
  const whole = (name: 'seconds' | 'concurrency' | 'seed'): number => {
    if (!/^[1-9]\d{0,5}$/.test(values[name]))
      throw new RangeError(`--${name} must be a whole number from 1 to 999999.`);
    return Number(values[name]);
  };
  return {
    seconds: whole('seconds'),
    concurrency: whole('concurrency'),
    seed: whole('seed'),
    faults: !values['no-faults'],
  };
}
