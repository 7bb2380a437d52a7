import { parseArgs } from 'node:util';

export const help = `npm run soak -- [--seconds 60] [--concurrency 24] [--seed 1] [--no-faults]

  --seconds      how long there is load; the rests between, to count up, come on top of it
  --concurrency  requests at a time
  --seed         of the chances: requests and faults
  --no-faults    load alone

Ends with 1 when a write was lost, a client saw an unknown error, or the memory grew.
`;

export interface Options {
  readonly seconds: number;
  readonly concurrency: number;
  readonly seed: number;
  readonly faults: boolean;
}

/** @returns what the command line asks for, or undefined for `--help`. @throws Error that says what is wrong with it */
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
    if (!/^[1-9]\d{0,5}$/.test(values[name])) throw new RangeError(`--${name} is a whole number from 1.`);
    return Number(values[name]);
  };
  return {
    seconds: whole('seconds'),
    concurrency: whole('concurrency'),
    seed: whole('seed'),
    faults: !values['no-faults'],
  };
}
