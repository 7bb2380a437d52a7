/** The program as a process: signals and exit codes. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { subscribeBySse } from '../support/subscribers/sse';
import { until } from '../support/subscribers/wait';
import { subscribeByWs } from '../support/subscribers/websocket';
import { addFault, postJson, startChild } from './child';
import type { Child } from './child';

let child: Child | undefined;
const start = async (env: Record<string, string> = {}): Promise<Child> => {
  child = await startChild(env);
  return child;
};
afterEach(() => {
  child?.process.kill('SIGKILL');
  child = undefined;
});

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Comes back when ECS has been called. */
async function called({ emulator }: Child): Promise<void> {
  const log = `${emulator}/_emulator/calls?action=DescribeInstances`;
  while ((await (await fetch(log)).text()).trim() === '[]') await pause(20);
}

/** Asks something that takes so long. */
async function slowly(asked: Child, ms: number): Promise<Response> {
  await addFault(asked, { kind: 'latency', action: 'DescribeInstances', ms });
  return postJson(`${asked.url}/graphql`, { query: '{ ecsInstances(first: 1) { nodes { id } } }' });
}

describe('the process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('ends well on %s', async (signal) => {
    const { process, exit } = await start();
    process.kill(signal);
    expect(await exit).toEqual([0, null]);
  });

  it('answers what is in flight before it ends', async () => {
    const started = await start();
    const answers: string[] = [];
    const asked = slowly(started, 1_500).then(async (response) => {
      answers.push(await response.text());
    });
    await called(started);
    started.process.kill('SIGTERM');
    await asked;
    expect(answers[0]).toContain('"nodes":[{"id":"i-');
    expect(await started.exit).toEqual([0, null]);
  });

  it('completes each subscription before it ends', async () => {
    const started = await start({ LIVE: 'on' });
    const query = 'subscription { ecsSecurityLockChanged { kind } }';
    const sse = await subscribeBySse(started.url, { query });
    const ws = subscribeByWs(started.url, { query });
    await until(() => sse.results.length > 0 && ws.results.length > 0);
    started.process.kill('SIGTERM');
    expect([await sse.ended, await ws.ended]).toEqual([true, 'complete']);
    expect(await started.exit).toEqual([0, null]);
  });

  it('ends when the process that started it is gone', async () => {
    const started = await start();
    started.process.disconnect();
    expect(await started.exit).toEqual([1, null]);
  });

  it('ends at once on a second signal', async () => {
    const started = await start();
    const asked = slowly(started, 10_000).catch(() => 'cut');
    await called(started);
    started.process.kill('SIGTERM');
    await pause(100);
    started.process.kill('SIGTERM');
    expect(await started.exit).toEqual([1, null]);
    expect(await asked).toBe('cut');
  });
});
