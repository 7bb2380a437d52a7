import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { entry, freePort, startEmulatorProcess, variablesOf } from '../live/processes';
import { percentile, say } from '../live/report';
import { tableOf } from './table';

/** How long after the start of the process, in milliseconds. */
interface Started {
  readonly firstAnswer: number;
  readonly ready: number;
  /** From being ready to the first answer for which ECS was asked. */
  readonly firstOfEcs: number;
}

/**
 * How long a start takes, beside that of Apollo Server with the same schema.
 *
 * @param times how often each is started; they take turns.
 * @returns a table of medians.
 */
export async function measureStart(times: number): Promise<string> {
  const emulator = await startEmulatorProcess({ fleet: { instancesPerRegion: 10, disksPerInstance: 1 } }, 0);
  const bare: number[] = [];
  const ours: Started[] = [];
  try {
    for (let time = 1; time <= times; time += 1) {
      say(`start ${time} of ${times}`);
      bare.push(await startBare());
      ours.push(await startOurs(variablesOf(emulator, {})));
    }
  } finally {
    await emulator.stop();
  }
  const median = (values: readonly number[]): string => `${percentile(values, 0.5).toFixed(0)} ms`;
  return tableOf([
    ['start', 'this program', 'Apollo Server, same schema'],
    ['first answer', median(ours.map(({ firstAnswer }) => firstAnswer)), median(bare)],
    ['ready', median(ours.map(({ ready }) => ready)), 'as above'],
    ['first answer of ECS after that', median(ours.map(({ firstOfEcs }) => firstOfEcs)), '-'],
  ]);
}

async function startBare(): Promise<number> {
  const PORT = String(await freePort());
  return await timed([join(__dirname, 'bare-apollo.cjs')], { NODE_ENV: 'production', PORT }, (since) =>
    untilOk(since, () => ask(PORT, '{ __typename }')),
  );
}

async function startOurs(variables: Readonly<Record<string, string>>): Promise<Started> {
  const [PORT, ADMIN_PORT] = [String(await freePort()), String(await freePort())];
  return await timed(entry, { ...variables, PORT, ADMIN_PORT }, async (since) => {
    const firstAnswer = await untilOk(since, () => ask(PORT, '{ __typename }'));
    const ready = await untilOk(since, () => fetch(`http://127.0.0.1:${ADMIN_PORT}/readyz`));
    const readyAt = performance.now();
    const firstOfEcs = await untilOk(readyAt, () => ask(PORT, '{ ecsInstances(first: 1) { nodes { id } } }'));
    return { firstAnswer, ready, firstOfEcs };
  });
}

async function timed<T>(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  measure: (since: number) => Promise<T>,
): Promise<T> {
  const since = performance.now();
  const child = spawn(process.execPath, args, { env: { PATH: process.env.PATH, ...env }, stdio: 'ignore' });
  const exit = once(child, 'exit');
  try {
    return await measure(since);
  } finally {
    child.kill('SIGKILL');
    await exit;
  }
}

const ask = (port: string, query: string): Promise<Response> =>
  fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });

/** @returns the time since then until the first answer with status 200. */
async function untilOk(since: number, ask: () => Promise<Response>): Promise<number> {
  while (performance.now() - since < 60_000) {
    const answer = await ask().catch(() => undefined);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return performance.now() - since;
    await sleep(2);
  }
  throw new Error('The server did not start within a minute.');
}
