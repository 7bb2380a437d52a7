import { fleetInstanceId } from 'ecs-emulator';
import { Clients } from '../live/client';
import { cpuOf, startEmulatorProcess, startMeasured } from '../live/processes';
import type { EmulatorProcess } from '../live/processes';
import { regionId } from '../live/region';
import { say } from '../live/report';
import { instanceIds, queries } from '../serving/queries';
import type { Query } from '../serving/queries';
import { tableOf } from './table';

const connections = 10;

interface Seen {
  readonly perSecond: number;
  /** Of the program's process, in milliseconds a request. */
  readonly cpu: number;
  readonly callsPerRequest: number;
}

/**
 * The queries of `bench:serving` over 100 instances with 3 disks each, two of them locked.
 *
 * @param ms how long each query is asked.
 * @returns a table.
 */
export async function measureQueries(ms: number): Promise<string> {
  const emulator = await startEmulatorProcess(
    { fleet: { instancesPerRegion: 100, disksPerInstance: 3, locked: 0.02 } },
    0,
  );
  const seen = { off: [] as Seen[], on: [] as Seen[] };
  try {
    for (const live of ['off', 'on'] as const) {
      const program = await startMeasured(emulator, { LIVE: live });
      const clients = new Clients(program.url, connections);
      const cpu = (): Promise<number> => cpuOf(program);
      try {
        for (const query of queries) {
          say(`${query.name} with LIVE=${live}`);
          await ask(clients, query, ms / 4);
          seen[live].push(await measure(clients, query, ms, cpu, emulator));
        }
      } finally {
        clients.close();
        await program.stop();
      }
    }
  } finally {
    await emulator.stop();
  }
  const cells = (one: Seen | undefined): readonly string[] =>
    one === undefined
      ? []
      : [one.perSecond.toFixed(0), `${one.cpu.toFixed(1)} ms`, one.callsPerRequest.toFixed(2)];
  const head = (live: string): readonly string[] =>
    ['requests/s', 'CPU', 'calls'].map((what) => `${what}, ${live}`);
  return tableOf([
    ['query', ...head('LIVE=off'), ...head('LIVE=on')],
    ...queries.map(({ name, what }, index) => [
      `${name}: ${what}`,
      ...cells(seen.off[index]),
      ...cells(seen.on[index]),
    ]),
  ]);
}

async function measure(
  clients: Clients,
  query: Query,
  ms: number,
  cpu: () => Promise<number>,
  emulator: EmulatorProcess,
): Promise<Seen> {
  await emulator.calls();
  const before = await cpu();
  const startedAt = performance.now();
  const requests = await ask(clients, query, ms);
  const seconds = (performance.now() - startedAt) / 1_000;
  return {
    perSecond: requests / seconds,
    cpu: ((await cpu()) - before) / requests,
    callsPerRequest: (await emulator.calls()) / requests,
  };
}

/** Asks on all connections at once. @returns how many requests were answered. */
async function ask(clients: Clients, { name, query, variables }: Query, ms: number): Promise<number> {
  const end = performance.now() + ms;
  const asked = inFleet(variables);
  let requests = 0;
  const askAgain = async (): Promise<void> => {
    while (performance.now() < end) {
      if ((await clients.ask(query, asked)) === null) throw new Error(`${name} was not answered.`);
      requests += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, askAgain));
  return requests;
}

/** The variables with the ids of the emulator's fleet. */
function inFleet(variables: Query['variables']): object {
  const text = JSON.stringify(variables ?? {}).replaceAll(/i-bp1serving\d{8}/g, (id) =>
    fleetInstanceId(regionId, instanceIds.indexOf(id)),
  );
  return JSON.parse(text) as object;
}
