/**
 * A soak: the program over its emulator, with many clients and with faults, for as long as one likes. It ends well when
 * every write that reached the emulator is accounted for, no client saw an unknown error, and the memory is flat.
 * `npm run soak -- --help`
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/config';
import type { Emulator } from '../src/emulator/server';
import { startApp } from '../src/main';
import { auditInto } from './soak/audit';
import { longestLatencyMs, stirUp } from './soak/faults';
import { balance } from './soak/ledger';
import { Load } from './soak/load';
import { growth, leakOf, sample, warmUpRounds } from './soak/memory';
import type { Sample } from './soak/memory';
import { Chance } from './soak/random';
import type { Fleet } from './soak/requests';

const help = `npm run soak -- [--seconds 60] [--concurrency 24] [--seed 1] [--no-faults]

  --seconds      how long there is load; the rests between, to count up, come on top of it
  --concurrency  requests at a time
  --seed         of the chances: requests and faults
  --no-faults    load alone

Ends with 1 when a write was lost, a client saw an unknown error, or the memory grew.
`;

const roundsWanted = 8;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

interface Options {
  readonly seconds: number;
  readonly concurrency: number;
  readonly seed: number;
  readonly faults: boolean;
}

/** The environment of the program: times so short that faults outlast them. */
const environment = {
  PORT: '0',
  ADMIN_PORT: '0',
  EMULATOR_PORT: '0',
  LOG_LEVEL: 'silent',
  REQUEST_TIMEOUT_MS: '6000',
  ECS_READ_TIMEOUT_MS: '1500',
  ECS_WRITE_TIMEOUT_MS: '2000',
};

/** Some of the emulator's instances and disks: few enough that they are met again and again. */
function fleetOf({ control }: Emulator): Fleet {
  const regions = control.world.regions().filter(({ accountId }) => accountId === '1000000000000001');
  return {
    instanceIds: regions.flatMap(({ instances }) => [...instances.keys()].slice(0, 100)),
    disks: regions.flatMap(({ disks }) =>
      [...disks.values()].slice(0, 200).map(({ diskId, attachments }) => ({
        id: diskId,
        instanceId: attachments[0]?.instanceId ?? null,
      })),
    ),
  };
}

async function soak({ seconds, concurrency, seed, faults }: Options): Promise<boolean> {
  const loads: Load[] = [];
  const app = await startApp(readConfig(environment), {
    log: auditInto((id) => loads.map(({ entries }) => entries.get(id)).find((entry) => entry !== undefined)),
  });
  const { emulator } = app;
  if (emulator === undefined) throw new TypeError('The soak needs the emulator.');
  const { control } = emulator;
  const chance = new Chance(seed);
  const load = new Load({ url: app.url, fleet: fleetOf(emulator), chance, concurrency });
  loads.push(load);

  const losses: string[] = [];
  const kinds = new Map<string, number>();
  const samples: Sample[] = [];
  let calls = 0;
  const progress = (text: string): void =>
    print(
      `${text}  ${String(load.counts.get('requests') ?? 0).padStart(7)} requests  ${String(calls).padStart(6)} writes counted` +
        `  ${losses.length} lost  ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`,
    );
  const startedAt = Date.now();
  const ticker = setInterval(
    () => progress(`${((Date.now() - startedAt) / 1_000).toFixed(0).padStart(5)} s`),
    5_000,
  );
  const stirring = setInterval(() => {
    if (faults && isLoaded) stirUp(control, chance);
  }, 150);
  let isLoaded = false;

  const rounds = Math.max(roundsWanted, Math.ceil(seconds / 20));
  for (let round = 0; round < rounds; round += 1) {
    isLoaded = true;
    await load.run(Date.now() + (seconds * 1_000) / rounds);
    isLoaded = false;
    control.clearFaults();
    // What a fault holds back still has to happen, or not.
    await sleep(longestLatencyMs + 500);
    const counted = balance([...load.entries.values()], control.calls());
    losses.push(...counted.losses);
    calls += counted.calls;
    for (const [kind, count] of counted.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    load.entries.clear();
    control.clearCalls();
    control.reset();
    samples.push(sample());
  }
  clearInterval(ticker);
  clearInterval(stirring);
  const isDrained = await app.close();
  return report({ load, losses, kinds, samples, calls, isDrained });
}

interface Results {
  readonly load: Load;
  readonly losses: readonly string[];
  readonly kinds: ReadonlyMap<string, number>;
  readonly samples: readonly Sample[];
  readonly calls: number;
  readonly isDrained: boolean;
}

/** Prints what came of it. @returns whether all is well */
function report({ load, losses, kinds, samples, calls, isDrained }: Results): boolean {
  const table = (title: string, rows: Iterable<readonly [string, number]>): void => {
    print(`\n${title}`);
    for (const [name, count] of [...rows].sort(([a], [b]) => a.localeCompare(b))) {
      print(`  ${name.padEnd(36)} ${String(count).padStart(8)}`);
    }
  };
  table('Asked', load.counts);
  table(`Writes that reached the emulator: ${calls}. Told of their targets, and of those held back`, kinds);
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

function optionsOf(args: readonly string[]): Options | undefined {
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

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  if (options === undefined) print(help);
  else process.exitCode = (await soak(options)) ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
