/*
 * What the mirror saves and what it costs, side by side with LIVE=off. Run it with `npm run bench:live`; `-- --help` lists its
 * options. The whole takes about five minutes. Close other programs: what they take is missing here.
 */
import { measureDelay } from './live/delay';
import { measureMemory } from './live/memory';
import { help, optionsOf } from './live/options';
import type { Options } from './live/options';
import { measurePage } from './live/page';
import { measureReaders } from './live/readers';
import { printTable, say } from './live/report';
import type { Row } from './live/report';
import { measureSubscribers } from './live/subscribers';
import { measureWalk } from './live/walk';

const measures: Readonly<Record<string, (options: Options) => Promise<readonly Row[]>>> = {
  readers: measureReaders,
  delay: measureDelay,
  page: measurePage,
  subscribers: measureSubscribers,
  walk: measureWalk,
  memory: measureMemory,
};

async function main(): Promise<void> {
  const options = optionsOf(process.argv.slice(2), Object.keys(measures));
  if (options === null) return void process.stdout.write(help);
  const { only } = options;
  const names = Object.keys(measures).filter((name) => only.length === 0 || only.includes(name));
  const startedAt = performance.now();
  const rows: Row[] = [];
  for (const [index, name] of names.entries()) {
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(0);
    say(`[${index + 1} of ${names.length}, after ${seconds} s] ${name}`);
    rows.push(...((await measures[name]?.(options)) ?? []));
  }
  printTable(rows);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  // The emulator's process would keep this one alive.
  process.exit(1);
});
