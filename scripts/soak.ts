/**
 * A soak test: the program with its emulator, many clients and faults, for any length of time. It passes when every write
 * that reached the emulator is accounted for, no client got an unknown error, and memory does not grow.
 * `npm run soak -- --help`
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Emulator } from 'ecs-emulator';
import { readConfig } from '../src/config';
import { startApp } from '../src/main';
import { auditInto } from './soak/audit';
import { longestLatencyMs, stirUp } from './soak/faults';
import { balance } from './soak/ledger';
import type { Entry } from './soak/ledger';
import { Load } from './soak/load';
import { soakHostile } from './soak/hostile/main';
import { sample } from './soak/memory';
import type { Sample } from './soak/memory';
import { help, optionsOf } from './soak/options';
import type { Options } from './soak/options';
import { Chance } from './soak/random';
import { print, report } from './soak/report';
import type { Fleet } from './soak/requests';

const leastRounds = 8;
const longestRoundSeconds = 20;

/** The environment of the program. Its timeouts are shorter than the delays of the faults. */
const environment = {
  PORT: '0',
  ADMIN_PORT: '0',
  EMULATOR_PORT: '0',
  LOG_LEVEL: 'silent',
  REQUEST_TIMEOUT_MS: '6000',
  ECS_READ_TIMEOUT_MS: '1500',
  ECS_WRITE_TIMEOUT_MS: '2000',
};

/** A few of the emulator's instances and disks, so each is used many times. */
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
  const entries = new Map<string, Entry>();
  const app = await startApp(
    readConfig(environment),
    { log: auditInto((id) => entries.get(id)) },
    () => import('ecs-emulator'),
  );
  const { emulator } = app;
  if (emulator === undefined) throw new TypeError('The soak needs the emulator.');
  const { control } = emulator;
  const chance = new Chance(seed);
  const load = new Load({ url: app.url, entries, fleet: fleetOf(emulator), chance, concurrency });

  const losses: string[] = [];
  const kinds = new Map<string, number>();
  const samples: Sample[] = [];
  let calls = 0;
  let isLoaded = false;
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

  const rounds = Math.max(leastRounds, Math.ceil(seconds / longestRoundSeconds));
  for (let round = 0; round < rounds; round += 1) {
    isLoaded = true;
    await load.run(Date.now() + (seconds * 1_000) / rounds);
    isLoaded = false;
    control.clearFaults();
    // Delayed calls must end before the results are compared.
    await sleep(longestLatencyMs + 500);
    const counted = balance([...entries.values()], control.calls());
    losses.push(...counted.losses);
    calls += counted.calls;
    for (const [kind, count] of counted.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + count);
    entries.clear();
    control.clearCalls();
    control.reset();
    samples.push(sample());
  }
  clearInterval(ticker);
  clearInterval(stirring);
  const isDrained = await app.close();
  return report({ load, losses, kinds, samples, calls, isDrained });
}

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2));
  if (options === undefined) print(help);
  else process.exitCode = (await (options.hostile ? soakHostile(options) : soak(options))) ? 0 : 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
