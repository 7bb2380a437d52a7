/** How many subscriptions there may be, how long each lives, and what happens to one whose reader does not read. */
import { connect } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import WebSocket from 'ws';
import { Secret } from '../../../src/config/secret';
import type { CallerGate } from '../../../src/server/caller-gate';
import { HttpRefusal } from '../../../src/server/refusal';
import type { SubscriptionMetrics } from '../../../src/server/subscriptions/registry';
import { startReceiver } from '../../support/subscribers/callback';
import { subscribeBySse } from '../../support/subscribers/sse';
import { until } from '../../support/subscribers/wait';
import { subscribeByWs } from '../../support/subscribers/websocket';
import type { Started, StartOptions } from '../start';
import { startServer } from '../start';
import { rememberingLog } from '../tools';
import { ticking } from './ticking';
import type { Ticking } from './ticking';

const query = 'subscription { ticked { count } }';

let ticks: Ticking;
let server: Started;
let counted: string[];
const metrics: SubscriptionMetrics = {
  opened: (...parts) => void counted.push(['opened', ...parts].join(' ')),
  ended: (...parts) => void counted.push(['ended', ...parts].join(' ')),
  event: (...parts) => void counted.push(['event', ...parts].join(' ')),
  refused: (...parts) => void counted.push(['refused', ...parts].join(' ')),
};
beforeEach(() => {
  ticks = ticking();
  counted = [];
});
afterEach(() => server.close());

const start = async ({ streams, ...options }: StartOptions = {}): Promise<void> => {
  server = await startServer({
    graph: ticks.graph,
    isLive: true,
    streams: { metrics, ...streams },
    ...options,
  });
};

describe('a reader who leaves', () => {
  test('leaves nothing behind, over SSE and over a WebSocket', async () => {
    const { log, lines } = rememberingLog();
    await start({ log });
    const sse = await subscribeBySse(server.url, { query });
    const ws = subscribeByWs(server.url, { query });
    await until(() => ticks.watching() === 2);
    ticks.tick(1);
    await until(() => sse.results.length + ws.results.length === 2);
    sse.leave();
    ws.leave();
    await until(
      () => ticks.watching() === 0 && counted.filter((text) => text.startsWith('ended')).length === 2,
    );
    expect([...counted].sort()).toEqual([
      'ended SSE ticked LEFT',
      'ended WEBSOCKET ticked LEFT',
      'event SSE ticked',
      'event WEBSOCKET ticked',
      'opened SSE ticked',
      'opened WEBSOCKET ticked',
    ]);
    const ended = lines.filter(({ message }) => message === 'unsubscribed');
    expect(
      ended.map(({ fields }) => [fields.transport, fields.subject, fields.events, fields.reason]).sort(),
    ).toEqual([
      ['SSE', null, 1, 'LEFT'],
      ['WEBSOCKET', null, 1, 'LEFT'],
    ]);
  });

  test('makes room for another', async () => {
    await start({ streams: { most: 1 } });
    const first = await subscribeBySse(server.url, { query });
    const second = await subscribeBySse(server.url, { query });
    expect([second.status, second.headers.get('retry-after')]).toEqual([503, '5']);
    expect(second.refusal?.errors?.[0]?.extensions).toMatchObject({ code: 'OVERLOADED', retryAfter: 5 });
    expect(counted).toContain('refused SSE OVERLOADED');
    first.leave();
    await until(() => ticks.watching() === 0);
    const third = await subscribeBySse(server.url, { query });
    expect(third.status).toBe(200);
    third.leave();
  });
});

test('streams are no requests in flight: others are answered however many are open', async () => {
  await start({ mostInFlight: 1 });
  const readers = [
    await subscribeBySse(server.url, { query }),
    await subscribeBySse(server.url, { query, method: 'GET' }),
  ];
  expect((await server.ask('{ hello }')).data).toEqual({ hello: 'world' });
  for (const reader of readers) reader.leave();
});

test('a stream outlives the time that a client has to read an answer', async () => {
  const timeoutMs = 50;
  await start({ http: { unsent: { timeoutMs, mostBytes: 1 } } });
  const reader = await subscribeBySse(server.url, { query });
  await until(() => ticks.watching() === 1);
  // Ten times as long as it would take to be cut off.
  for (let count = 1; count <= 10; count += 1) {
    await new Promise((resolve) => setTimeout(resolve, timeoutMs));
    ticks.tick(count);
    await until(() => reader.results.length === count || ticks.watching() === 0);
    expect(ticks.watching()).toBe(1);
  }
  reader.leave();
});

test('more WebSockets than subscriptions are refused, whether they subscribe or not', async () => {
  await start({ streams: { most: 1 } });
  const open = (): Promise<number> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      socket.on('open', () => resolve(101));
      socket.on('error', () => undefined);
      socket.on('unexpected-response', (_request, { statusCode = 0 }) => resolve(statusCode));
    });
  expect([await open(), await open()]).toEqual([101, 503]);
});

describe('with tokens', () => {
  /** A caller as its token says: its name, and when it expires. */
  const bearer = (sub: string, ms: number) => ({ authorization: `${sub} ${Date.now() + ms}` });
  const callerGate: CallerGate = ({ request }) => {
    const [subject, expiresAt] = (request.headers.authorization ?? '').split(' ');
    if (subject === undefined || expiresAt === undefined)
      throw new HttpRefusal('UNAUTHENTICATED', 401, 'No token.');
    return { subject, scopes: [], expiresAt: Number(expiresAt) };
  };
  beforeEach(() => start({ callerGate, streams: { mostPerCaller: 2 } }));

  test('a subscription ends with its token, and says so', async () => {
    const headers = bearer('ada', 1_500);
    const sse = await subscribeBySse(server.url, { query, headers });
    const ws = subscribeByWs(server.url, { query, connectionParams: headers });
    await until(() => ticks.watching() === 2);
    ticks.tick(1);
    expect([await sse.ended, await ws.ended]).toEqual([true, 'complete']);
    for (const results of [sse.results, ws.results]) {
      expect(results).toMatchObject([
        { data: { ticked: { count: 1 } } },
        { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
      ]);
    }
    expect(ticks.watching()).toBe(0);
    expect(counted.filter((text) => text.endsWith('EXPIRED'))).toHaveLength(2);
  });

  test('without one, nothing is let in', async () => {
    expect((await subscribeBySse(server.url, { query })).status).toBe(401);
    expect(await subscribeByWs(server.url, { query }).ended).toBe(4401);
  });

  test('one caller may have so many, and others are not touched by it', async () => {
    const headers = bearer('ada', 300_000);
    const readers = [
      await subscribeBySse(server.url, { query, headers }),
      await subscribeBySse(server.url, { query, headers, method: 'GET' }),
    ];
    const third = await subscribeBySse(server.url, { query, headers });
    expect([third.status, third.refusal?.errors?.[0]?.extensions]).toMatchObject([
      400,
      { code: 'LIMIT_EXCEEDED', limitName: 'subscriptionsPerCaller', limit: 2 },
    ]);
    expect(await subscribeByWs(server.url, { query, headers }).ended).toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED' } },
    ]);
    readers.push(await subscribeBySse(server.url, { query, headers: bearer('grace', 300_000) }));
    expect(readers.map(({ status }) => status)).toEqual([200, 200, 200]);
    for (const reader of readers) reader.leave();
  });
});

describe('a reader who does not read', () => {
  const flood = 'subscription { flooded { count padding } }';

  /** Waits until the server asks its source for nothing more. */
  const untilQuiet = async (): Promise<number> => {
    let before = -1;
    await until(async () => {
      const now = ticks.pulled();
      const isQuiet = now > 0 && now === before;
      before = now;
      await new Promise((resolve) => setTimeout(resolve, 200));
      return isQuiet;
    });
    return ticks.pulled();
  };

  beforeEach(() => {
    ticks = ticking('x'.repeat(100_000));
  });

  const body = JSON.stringify({ query: flood });
  const head = [
    'POST /graphql HTTP/1.1',
    'host: localhost',
    'accept: text/event-stream',
    'content-type: application/json',
    `content-length: ${body.length}`,
  ].join('\r\n');

  test('over SSE, nothing is queued for it, and it is cut off', async () => {
    await start({ streams: { times: { stalledMs: 2_000 } } });
    const socket = connect(server.port, '127.0.0.1').pause();
    socket.on('error', () => undefined);
    socket.write(`${head}\r\n\r\n${body}`);
    const pulled = await untilQuiet();
    // What the system holds for a connection is some megabytes; a queue of ours would have no end.
    expect(pulled * 100_000).toBeLessThan(50_000_000);
    await until(() => counted.includes('ended SSE flooded LEFT'));
    expect(ticks.pulled()).toBeLessThanOrEqual(pulled + 2);
    socket.destroy();
  });

  test('over a WebSocket, the same', async () => {
    await start({ streams: { times: { stalledMs: 2_000 } } });
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.on('error', () => undefined);
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.once('message', () => {
      socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: flood } }));
      socket.pause();
    });
    const pulled = await untilQuiet();
    expect(pulled * 100_000).toBeLessThan(50_000_000);
    await until(() => counted.includes('ended WEBSOCKET flooded LEFT'));
    socket.terminate();
  });

  test('over SSE, it goes on when it reads again', async () => {
    await start();
    const socket = connect(server.port, '127.0.0.1').pause();
    socket.write(`${head}\r\n\r\n${body}`);
    const pulled = await untilQuiet();
    socket.resume();
    await until(() => ticks.pulled() > pulled + 50);
    socket.destroy();
    await until(() => counted.includes('ended SSE flooded LEFT'));
  });
});

test('a WebSocket whose client does not answer pings is cut off', async () => {
  await start({ streams: { times: { pingMs: 100 } } });
  const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
    autoPong: false,
  });
  const closed = new Promise((resolve) => socket.on('close', resolve));
  socket.on('error', () => undefined);
  await closed;
});

describe('when the program stops', () => {
  test('each subscription is completed, by every transport, and no new one begins', async () => {
    const secret = 's'.repeat(16);
    const headers = { 'router-authorization': secret };
    const router = await startReceiver();
    await start({
      routerAuth: { mode: 'secret', secrets: [new Secret(secret)] },
      streams: { callbackOrigins: [router.origin] },
    });
    const sse = await subscribeBySse(server.url, { query, headers });
    const ws = subscribeByWs(server.url, { query, headers });
    const subscription = { callbackUrl: `${router.origin}/one`, subscriptionId: 'one', verifier: 'v' };
    await server.post({ query, extensions: { subscription } }, headers);
    await until(() => ticks.watching() === 3);
    await server.stopStreams(20_000);
    expect([await sse.ended, await ws.ended]).toEqual([true, 'complete']);
    expect(router.messages.map(({ action }) => action)).toEqual(['check', 'complete']);
    expect(counted.filter((text) => text.endsWith('STOPPING'))).toHaveLength(3);
    const late = await subscribeBySse(server.url, { query, headers });
    expect(late.status).toBe(503);
    expect(await server.stop(20_000)).toBe(true);
    router.close();
  });
});
