import { parseArgs } from 'node:util';

export const help = `npm run soak -- [--seconds 60] [--concurrency 24] [--seed 1] [--no-faults]
npm run soak -- --hostile [--seconds 60] [--concurrency 200]

  --seconds      duration of the load, without the pauses for measurements
  --concurrency  requests at a time; with --hostile, connections
  --seed         seed of the random requests and faults
  --no-faults    load without faults
  --hostile      instead of ordinary load: expensive queries, slow clients, huge answers of ECS, and an identity
                 provider that does not answer, against the program with the heap that deploy/kubernetes gives it

Exits with 1 when a write was lost, a client got an unknown error, or memory grew. With --hostile: when the program
ended, needed more memory than the pod has or did not give it back, or a probe failed or took more than a second;
on a busy machine, a slow probe is only a warning.
`;

export interface Options {
  readonly seconds: number;
  readonly concurrency: number;
  readonly seed: number;
  readonly faults: boolean;
  readonly hostile: boolean;
}

/** @returns the options, or undefined for `--help`. @throws Error with a message about a wrong command line */
export function optionsOf(args: readonly string[]): Options | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      help: { type: 'boolean' },
      seconds: { type: 'string', default: '60' },
      concurrency: { type: 'string' },
      seed: { type: 'string', default: '1' },
      'no-faults': { type: 'boolean', default: false },
      hostile: { type: 'boolean', default: false },
    },
  });
  if (values.help === true) return undefined;
  const { seconds, seed, hostile, concurrency = hostile ? '200' : '24' } = values;
  const whole = (name: 'seconds' | 'concurrency' | 'seed', text: string): number => {
    if (!/^[1-9]\d{0,5}$/.test(text))
      throw new RangeError(`--${name} must be a whole number from 1 to 999999.`);
    return Number(text);
  };
  return {
    seconds: whole('seconds', seconds),
    concurrency: whole('concurrency', concurrency),
    seed: whole('seed', seed),
    faults: !values['no-faults'],
    hostile,
  };
}
