/** From a change in ECS to a page: the emulator signs an event, the hook checks it, and the mirror reads the resource. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import type { EventTarget } from 'ecs-emulator';
import { subscribeBySse } from '../support/subscribers/sse';
import { until } from '../support/subscribers/wait';
import { startStack } from './stack';
import type { Stack } from './stack';

const token = 'the token of the target';

interface Delivered {
  readonly headers: Record<string, string>;
  readonly body: string;
}

/** What stands in front of the hook: its address is the one that is signed. It keeps what passes. */
interface Front {
  readonly url: string;
  readonly passed: Delivered[];
  /** The address of the program, as soon as there is one. */
  behind: string | null;
  readonly server: Server;
}

async function startFront(): Promise<Front> {
  const passed: Delivered[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).filter(([name]) => /^(x-eventbridge-|content-type)/.test(name)),
      ) as Record<string, string>;
      const delivered = { headers, body: Buffer.concat(chunks).toString('utf8') };
      passed.push(delivered);
      void deliver(front, delivered).then(
        ({ status }) => response.writeHead(status).end(),
        () => response.writeHead(502).end(),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const front: Front = {
    url: `http://127.0.0.1:${port}/from-eventbridge?bus=a`,
    passed,
    behind: null,
    server,
  };
  return front;
}

const deliver = ({ behind }: Front, { headers, body }: Delivered): Promise<Response> =>
  fetch(`${behind ?? ''}/hooks/eventbridge`, { method: 'POST', headers, body });

const opened: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of opened.splice(0).reverse()) await close();
});

/** The whole program with its hook, and an emulator that sends it signed events. */
async function startHooked(
  target: Omit<EventTarget, 'url'>,
  { keyFile, wallClock }: { readonly keyFile?: string; readonly wallClock?: () => number } = {},
): Promise<{ stack: Stack; front: Front; id: string; receipts: (result: string) => Promise<number> }> {
  const folder = mkdtempSync(join(tmpdir(), 'events-'));
  opened.push(() => rmSync(folder, { recursive: true }));
  const front = await startFront();
  opened.push(() => {
    front.server.closeAllConnections();
    front.server.close();
  });
  const ours = join(folder, 'key.pem');
  const stack = await startStack({
    events: { lookEveryMs: 10, retryAfterMs: 50, token, keyFile: ours, ...target, url: front.url },
    ...(wallClock && { wallClock }),
    env: {
      LIVE: 'on',
      // Long enough that nothing but an event lets the program read an instance again.
      LIVE_MAX_AGE_RECORD_S: '3600',
      EVENTBRIDGE_HOOK: 'on',
      EVENTBRIDGE_URL: front.url,
      EVENTBRIDGE_TOKEN: token,
      EVENTBRIDGE_KEY_FILE: keyFile ?? ours,
    },
  });
  opened.push(() => stack.close());
  front.behind = stack.url;
  const { data } = await stack.ask<{ ecsInstances: { nodes: { id: string }[] } }>(
    '{ ecsInstances(first: 10, filter: { status: RUNNING }) { nodes { id } } }',
  );
  const receipts = async (result: string): Promise<number> => {
    const line = `eventbridge_deliveries_total{result="${result}"} `;
    return Number((await stack.metrics()).split(line)[1]?.split('\n')[0] ?? 0);
  };
  return { stack, front, id: data.ecsInstances.nodes[0]?.id ?? '', receipts };
}

/** Watches an instance as a page does. */
async function watch({ url }: Stack, id: string) {
  const reader = await subscribeBySse(url, {
    query:
      'subscription ($ids: [ID!]!) { ecsResourceChanged(ids: $ids) { kind instance { status isSecurityLocked } } }',
    variables: { ids: [id] },
  });
  opened.push(() => reader.leave());
  await until(() => reader.results.length > 0);
  return () => reader.results.map(({ data }) => data?.ecsResourceChanged);
}

const readsOf = (stack: Stack, id: string) =>
  stack.calls().filter(({ parameters }) => parameters.InstanceIds === JSON.stringify([id]));

test.each(['newer', 'older'] as const)(
  'an event of the %s signature lets the instance be read at once, and a subscriber sees the change',
  async (edition) => {
    const { stack, front, id, receipts } = await startHooked({ edition });
    const changes = await watch(stack, id);
    stack.forgetCalls();
    // A lock causes no event; the stop that often comes with it does.
    stack.control.lock(id);
    stack.control.setStatus(id, 'Stopped');
    await until(() =>
      changes().some(
        (change) => JSON.stringify(change?.instance) === '{"status":"STOPPED","isSecurityLocked":true}',
      ),
    );
    expect(readsOf(stack, id).length).toBeGreaterThan(0);
    expect(await receipts('ACCEPTED')).toBe(1);
    expect(stack.control.deliveries()).toMatchObject([{ attempt: 1, status: 200, problem: null }]);
    const [event] = front.passed;
    if (event === undefined) throw new Error('Nothing passed.');

    // The same once more: it is taken, so that it is not sent again, and does nothing.
    stack.forgetCalls();
    expect((await deliver(front, event)).status).toBe(200);
    expect(await receipts('REPEATED')).toBe(1);

    // Another instance in the same event, signed by nobody.
    const forged = { ...event, body: event.body.replaceAll(id, 'i-bp1forged000000000') };
    const answer = await deliver(front, forged);
    expect([answer.status, await answer.json()]).toMatchObject([
      401,
      { errors: [{ message: expect.stringContaining('not signed by EventBridge for this address') }] },
    ]);
    expect(await receipts('NOT_SIGNED')).toBe(1);
    expect(JSON.stringify(stack.calls())).not.toContain('forged');

    const bare = await deliver(front, { headers: { 'content-type': 'application/json' }, body: event.body });
    expect(bare.status).toBe(401);
  },
);

test('an event that was signed too long ago is refused, sent again, and given up', async () => {
  const { stack, id, receipts } = await startHooked(
    { retries: 1 },
    { wallClock: () => Date.now() - 120_000 },
  );
  await watch(stack, id);
  stack.control.setStatus(id, 'Stopped');
  await until(() => stack.control.deliveries().length === 2);
  expect(stack.control.deliveries()).toMatchObject([
    { attempt: 1, status: 401 },
    { attempt: 2, status: 401 },
  ]);
  expect([await receipts('EXPIRED'), await receipts('ACCEPTED')]).toEqual([2, 0]);
});

test.each(['newer', 'older'] as const)('with another key, the %s signature is refused', async (edition) => {
  const folder = mkdtempSync(join(tmpdir(), 'events-'));
  opened.push(() => rmSync(folder, { recursive: true }));
  const keyFile = join(folder, 'other.pem');
  const { publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(keyFile, publicKey.export({ type: 'spki', format: 'pem' }));
  const { stack, front, id, receipts } = await startHooked({ edition, retries: 0 }, { keyFile });
  stack.forgetCalls();
  stack.control.setStatus(id, 'Stopped');
  await until(() => front.passed.length > 0 && stack.control.deliveries().length === 1);
  expect(stack.control.deliveries()).toMatchObject([{ status: 401, problem: 'answered 401' }]);
  expect(await receipts('NOT_SIGNED')).toBe(1);
  expect(readsOf(stack, id)).toEqual([]);
});
