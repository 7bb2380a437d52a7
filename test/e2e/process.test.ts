/** The program as a process: signals and exit codes. */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';

const root = join(__dirname, '..', '..');
let child: ChildProcess | undefined;

interface Place {
  readonly url: string;
  readonly emulator: string;
}

/** Starts the program and waits for its banner. */
async function start(): Promise<{ child: ChildProcess; place: Place; exit: Promise<unknown[]> }> {
  const env = { ...process.env, NODE_ENV: 'development', PORT: '0', ADMIN_PORT: '0', EMULATOR_PORT: '0' };
  const started = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env,
    stdio: 'pipe',
  });
  child = started;
  const exit = once(started, 'exit');
  let out = '';
  started.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  while (!out.includes('curl -s -X POST')) await Promise.race([once(started.stdout, 'data'), exit]);
  const url = /GraphQL +(\S+)\/graphql/.exec(out)?.[1] ?? '';
  const emulator = /emulator at (\S+);/.exec(out)?.[1] ?? '';
  return { child: started, place: { url, emulator }, exit };
}

const post = (url: string, body: unknown): Promise<Response> =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

/** Asks something that takes so long. */
async function slowly({ url, emulator }: Place, ms: number): Promise<Response> {
  await post(`${emulator}/_emulator/faults`, { kind: 'latency', action: 'DescribeInstances', ms });
  return post(`${url}/graphql`, { query: '{ ecsInstances(first: 1) { nodes { id } } }' });
}

afterEach(() => {
  child?.kill('SIGKILL');
  child = undefined;
});

describe('the process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends well on %s', async (signal) => {
    const { child: started, exit } = await start();
    started.kill(signal);
    expect(await exit).toEqual([0, null]);
  });

  it('answers what is in flight before it ends', async () => {
    const { child: started, place, exit } = await start();
    const answers: string[] = [];
    const asked = slowly(place, 1_500).then(async (response) => {
      answers.push(await response.text());
    });
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    started.kill('SIGTERM');
    await asked;
    expect(answers[0]).toContain('"nodes":[{"id":"i-');
    expect(await exit).toEqual([0, null]);
  });

  it('ends at once on a second signal', async () => {
    const { child: started, place, exit } = await start();
    const asked = slowly(place, 10_000).catch(() => 'cut');
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    started.kill('SIGTERM');
    await new Promise((resolve) => setTimeout(resolve, 100));
    started.kill('SIGTERM');
    expect(await exit).toEqual([1, null]);
    expect(await asked).toBe('cut');
  });
});
