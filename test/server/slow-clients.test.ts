import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Caller } from '../../src/context';
import { usualBodyLimits } from '../../src/server/body';
import { anonymous } from '../../src/server/exchange';
import type { Exchange } from '../../src/server/exchange';
import { createHttpServer } from '../../src/server/http';
import type { Log } from '../../src/server/log';
import type { Started, StartOptions } from './start';
import { startServer } from './start';
import { closeOf, openWire, postHead } from './wire';

/** Clients that send slowly, do not read, or never close: they hold neither memory nor places for long. */

const undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of undo.splice(0).reverse()) await each();
});

async function start(options: StartOptions): Promise<Started & { readonly sockets: Socket[] }> {
  const started = await startServer(options);
  undo.push(() => started.close());
  const sockets: Socket[] = [];
  started.server.on('connection', (socket: Socket) => sockets.push(socket));
  return { ...started, sockets };
}

/** A client that sends a text, and then a byte now and then for ever. It ignores that the other side closes. */
async function drip(port: number, text: string) {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  let received = '';
  socket.setEncoding('utf8').on('data', (part: string) => (received += part));
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.write(text);
  const timer = setInterval(() => socket.write('x'), 20);
  undo.push(() => {
    clearInterval(timer);
    socket.destroy();
  });
  const closed = new Promise((resolve) => socket.once('close', resolve));
  return {
    socket,
    async untilCut(): Promise<string> {
      await closed;
      return received;
    },
  };
}

/** A client that asks and never reads. */
async function deaf(port: number, query: string): Promise<void> {
  const wire = await openWire(port);
  undo.push(() => wire.socket.destroy());
  wire.socket.pause();
  const body = JSON.stringify({ query });
  wire.write(`${postHead(`Content-Length: ${body.length}`)}${body}`);
}

const ended = (socket: Socket | undefined): Promise<unknown> =>
  socket === undefined ? Promise.resolve() : closeOf(socket);

const large = {
  typeDefs: 'type Query { hello: String large: String }',
  resolvers: { Query: { hello: () => 'world', large: () => 'x'.repeat(16 * 1024 * 1024) } },
};
const noLimit = { timeoutMs: 100_000, mostBytes: 1024 * 1024 * 1024 };

describe('a client that drips', () => {
  const connection = { headersTimeout: 200, requestTimeout: 200, connectionsCheckingInterval: 50 };

  it('its head is told so and cut off', async () => {
    const { port } = await start({ connection });
    const client = await drip(port, 'POST /graphql HTTP/1.1\r\nHost: localhost\r\nX: ');
    expect(await client.untilCut()).toContain('HTTP/1.1 408 ');
  });

  it('its body is told so and cut off', async () => {
    const refusals: [number, string][] = [];
    const { port } = await start({
      body: { ...usualBodyLimits, timeoutMs: 200 },
      onRefusal: (status, code) => refusals.push([status, code]),
    });
    const client = await drip(port, postHead('Content-Length: 100000'));
    const received = await client.untilCut();
    expect(received).toContain('HTTP/1.1 408 ');
    expect(received).toContain('"code":"BAD_REQUEST"');
    expect(refusals).toEqual([[408, 'BAD_REQUEST']]);
  });

  it('its body is cut off by the limit of the whole request, too', async () => {
    const { port } = await start({ connection });
    const client = await drip(port, postHead('Content-Length: 100000'));
    expect(await client.untilCut()).toContain('HTTP/1.1 408 ');
  });

  it('gets nothing done after it was told', async () => {
    const { port, facts } = await start({ connection });
    const wire = await openWire(port);
    const body = '{"query":"{ hello }"}';
    const request = `${postHead(`Content-Length: ${body.length}`)}${body}`;
    wire.write(request.slice(0, 20));
    await wire.until('408');
    wire.write(request.slice(20));
    await wire.untilClosed();
    expect(facts).toEqual([]);
  });

  it('takes no place from those who do not', async () => {
    const { port, ask } = await start({ mostInFlight: 1 });
    for (let count = 0; count < 3; count += 1) await drip(port, postHead('Content-Length: 100000'));
    expect(await ask('{ hello }')).toMatchObject({ status: 200, data: { hello: 'world' } });
  });
});

it('a caller who cannot be identified yet takes no place', async () => {
  const waiting: ((caller: Caller) => void)[] = [];
  const { post } = await start({
    mostInFlight: 1,
    callerGate: ({ request }) =>
      request.headers.authorization === undefined
        ? anonymous
        : new Promise((resolve) => waiting.push(resolve)),
  });
  const asked = post({ query: '{ hello }' }, { authorization: 'Bearer t' });
  while (waiting.length === 0) await new Promise(setImmediate);
  expect((await post({ query: '{ hello }' })).status).toBe(200);
  waiting.forEach((resolve) => resolve(anonymous));
  expect((await asked).status).toBe(200);
});

it('bodies hold only so much memory together', async () => {
  const { port, post } = await start({ body: { ...usualBodyLimits, mostBytesTogether: 2_000 } });
  const first = await openWire(port);
  first.write(`${postHead('Content-Length: 1900\r\nExpect: 100-continue')}`);
  await first.until('100 Continue');
  first.write('x'.repeat(1_800));
  const body = { query: '{ hello }', variables: { x: 'x'.repeat(1_000) } };
  let refused: Response;
  // Until the first body has come.
  do refused = await post(body);
  while (refused.status === 200);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });

  first.write('x'.repeat(100));
  await first.until('HTTP/1.1 400 ');
  first.socket.destroy();
  expect((await post(body)).status).toBe(200);
});

it('connections over their number are closed at once', async () => {
  let drops = 0;
  const { port, sockets, ask } = await start({ http: { mostConnections: 2, onDrop: () => (drops += 1) } });
  const [first] = [await openWire(port), await openWire(port)];
  expect(await (await openWire(port)).untilClosed()).toBe('');
  expect(drops).toBe(1);
  first?.socket.destroy();
  await ended(sockets[0]);
  expect(await ask('{ hello }')).toMatchObject({ status: 200 });
});

describe('an answer that is not read', () => {
  it('is cut off at its time', async () => {
    const { port, sockets, ask } = await start({
      graph: large,
      http: { unsent: { ...noLimit, timeoutMs: 200 } },
    });
    await deaf(port, '{ large }');
    while (sockets.length === 0) await new Promise(setImmediate);
    await ended(sockets[0]);
    expect(await ask('{ hello }')).toMatchObject({ status: 200 });
  });

  it('gives way to a newer one when both hold too much memory', async () => {
    const { port, sockets } = await start({
      graph: large,
      http: { unsent: { ...noLimit, mostBytes: 20 * 1024 * 1024 } },
    });
    await deaf(port, '{ large }');
    while (sockets[0]?.writableNeedDrain !== true) await new Promise(setImmediate);
    await deaf(port, '{ large }');
    await ended(sockets[0]);
    expect(sockets[1]?.destroyed).toBe(false);
  });

  it('is not cut off while it is read', async () => {
    const { post, sockets } = await start({
      graph: large,
      http: { unsent: { ...noLimit, mostBytes: 1 } },
    });
    const text = await (await post({ query: '{ large }' })).text();
    expect(text).toHaveLength(16 * 1024 * 1024 + '{"data":{"large":""}}'.length);
    expect(sockets).toHaveLength(1);
  });
});

it('a stream that goes on after its handler is not an answer that nobody reads', async () => {
  const exchanges: Exchange[] = [];
  const noLog: Log = {
    debug: () => undefined,
    info: () => undefined,
    warn: () => undefined,
    error: () => undefined,
  };
  const { listen, stop } = createHttpServer(
    (exchange) => {
      exchange.response.writeHead(200, { 'content-type': 'text/event-stream' });
      exchange.response.write(':\n\n');
      exchanges.push(exchange);
    },
    noLog,
    { unsent: { timeoutMs: 20, mostBytes: 1 } },
  );
  const port = await listen('127.0.0.1', 0);
  undo.push(() => stop(0));
  const answer = await fetch(`http://127.0.0.1:${port}/`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const [exchange] = exchanges;
  expect(exchange?.response.destroyed).toBe(false);
  exchange?.response.end('the end');
  expect(await answer.text()).toBe(':\n\nthe end');
});
