/** Nothing but a subscription is let in by any transport, and nothing by a caller or a page that may not ask. */
import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import WebSocket from 'ws';
import { Secret } from '../../../src/config/secret';
import { startReceiver } from '../../support/subscribers/callback';
import type { CallbackReceiver } from '../../support/subscribers/callback';
import { subscribeBySse } from '../../support/subscribers/sse';
import { until } from '../../support/subscribers/wait';
import { subscribeByWs } from '../../support/subscribers/websocket';
import type { Started, StartOptions } from '../start';
import { startServer } from '../start';
import { rememberingLog } from '../tools';
import { ticking } from './ticking';
import type { Ticking } from './ticking';

const secret = 's'.repeat(16);
const withSecret = { 'router-authorization': secret };
const query = 'subscription { ticked { count } }';

let ticks: Ticking;
let server: Started;
let router: CallbackReceiver;
beforeEach(async () => {
  ticks = ticking();
  router = await startReceiver();
});
afterEach(async () => {
  await server.close();
  router.close();
});

const start = async (options: StartOptions = {}): Promise<void> => {
  server = await startServer({ graph: ticks.graph, isLive: true, streams: {}, ...options });
};
const startWithSecret = (options: StartOptions = {}): Promise<void> =>
  start({
    routerAuth: { mode: 'secret', secrets: [new Secret(secret)] },
    streams: { callbackOrigins: [router.origin] },
    ...options,
  });
const callback = (more: object = {}) => ({
  subscription: { callbackUrl: `${router.origin}/one`, subscriptionId: 'one', verifier: 'v', ...more },
});
const codeOf = (answer: { errors?: readonly { extensions: Record<string, unknown> }[] } | null): unknown =>
  answer?.errors?.[0]?.extensions.code;

describe.each([
  ['a mutation', 'mutation { write }', 'BAD_REQUEST'],
  ['a query', '{ hello }', 'BAD_REQUEST'],
  ['a document that is not GraphQL', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', 'subscription { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a document without the operation',
    'query A { hello } subscription B { ticked { count } }',
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['two root fields', 'subscription { ticked { count } failing { count } }', 'GRAPHQL_VALIDATION_FAILED'],
])('%s', (_name, text, code) => {
  test.each(['GET', 'POST'] as const)('is refused over SSE by %s', async (method) => {
    await start();
    const { status, refusal } = await subscribeBySse(server.url, { method, query: text });
    expect([status, codeOf(refusal)]).toEqual([400, code]);
    expect([ticks.written(), ticks.watching()]).toEqual([0, 0]);
  });

  test('is refused over a WebSocket', async () => {
    await start();
    const { ended, results } = subscribeByWs(server.url, { query: text });
    expect(await ended).toMatchObject([{ extensions: { code } }]);
    expect([ticks.written(), ticks.watching(), results.length]).toEqual([0, 0, 0]);
  });

  test('is refused with a callback, and nothing is sent to the address', async () => {
    await startWithSecret();
    const response = await server.post({ query: text, extensions: callback() }, withSecret);
    expect([response.status, codeOf((await response.json()) as never)]).toEqual([400, code]);
    expect([ticks.written(), router.messages]).toEqual([0, []]);
  });
});

describe('a subscription', () => {
  test('as an ordinary POST is refused, and told how to come', async () => {
    await start();
    const { status, errors } = await server.ask(query);
    expect(status).toBe(400);
    expect(errors).toMatchObject([
      {
        message: expect.stringMatching(/text\/event-stream.*WebSocket.*callback/),
        extensions: { code: 'BAD_REQUEST' },
      },
    ]);
  });

  test('that a POST asks for among other answers is streamed, and a query is answered as ever', async () => {
    await start();
    const headers = { accept: 'application/json, text/event-stream' };
    const reader = await subscribeBySse(server.url, { query, headers });
    expect(reader.headers.get('content-type')).toMatch(/^text\/event-stream/);
    reader.leave();
    const answer = await server.post({ query: '{ hello }' }, headers);
    expect(await answer.json()).toEqual({ data: { hello: 'world' } });
  });

  test('is refused by every transport without the mirror', async () => {
    await startWithSecret({ isLive: false });
    const sse = await subscribeBySse(server.url, { query, headers: withSecret });
    expect([sse.status, codeOf(sse.refusal)]).toEqual([403, 'FORBIDDEN']);
    expect(sse.refusal?.errors?.[0]?.message).toContain('LIVE=off');
    expect(await subscribeByWs(server.url, { query, headers: withSecret }).ended).toMatchObject([
      { extensions: { code: 'FORBIDDEN' } },
    ]);
    const response = await server.post({ query, extensions: callback() }, withSecret);
    expect(response.status).toBe(403);
    expect(router.messages).toEqual([]);
  });

  test('over the limits of an operation is refused', async () => {
    await start({ limits: { selections: 1 } });
    const { status, refusal } = await subscribeBySse(server.url, { query });
    expect([status, codeOf(refusal)]).toEqual([400, 'LIMIT_EXCEEDED']);
  });

  test('whose source fails ends with an error that says nothing of the cause', async () => {
    await start();
    const reader = await subscribeBySse(server.url, { query: 'subscription { failing { count } }' });
    expect(await reader.ended).toBe(true);
    expect(JSON.stringify(reader.results)).toMatch(/INTERNAL_SERVER_ERROR/);
    expect(JSON.stringify(reader.results)).not.toContain('hunter2');
  });

  test('with a bad variable ends with an error that names it, and not its value', async () => {
    await start();
    const reader = await subscribeBySse(server.url, {
      query: 'subscription T($from: Int) { ticked(from: $from) { count } }',
      variables: { from: 'hunter2' },
    });
    expect(await reader.ended).toBe(true);
    expect(reader.results).toMatchObject([
      { errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'from' } }] },
    ]);
    expect(JSON.stringify(reader.results)).not.toContain('hunter2');
  });

  test('whose event has an error goes on, by every transport, and says nothing of the cause', async () => {
    await startWithSecret();
    const request = { query: 'subscription { ticked { count broken } }', headers: withSecret };
    const sse = await subscribeBySse(server.url, request);
    const ws = subscribeByWs(server.url, request);
    await server.post({ query: request.query, extensions: callback() }, withSecret);
    await until(() => ticks.watching() === 3);
    ticks.tick(1);
    ticks.tick(2);
    const all = () => [sse.results, ws.results, router.results()];
    await until(() => all().every((results) => results.length === 2));
    for (const results of all()) {
      expect(results.map(({ data }) => data?.ticked?.count)).toEqual([1, 2]);
      expect(results[0]?.errors).toMatchObject([{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
      expect(JSON.stringify(results)).not.toContain('hunter2');
    }
    sse.leave();
    ws.leave();
  });
});

describe('a web page', () => {
  const ofPage = (origin: string) => ({ headers: { origin, ...withSecret } });
  const wsStatus = (origin: string): Promise<number> =>
    new Promise((resolve) => {
      const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', {
        origin,
      });
      socket.on('unexpected-response', (_request, { statusCode = 0 }) => {
        resolve(statusCode);
        socket.terminate();
      });
      socket.on('error', () => undefined);
      socket.on('open', () => {
        resolve(101);
        socket.close();
      });
    });

  test.each([
    [{ loopback: true }, 'https://evil.example', 403],
    [{ loopback: true }, 'http://localhost.evil.example', 403],
    [{ loopback: true }, 'null', 403],
    [{ loopback: true }, 'http://localhost:5173', 200],
    [{ named: ['https://console.example'] }, 'https://console.example', 200],
    [{ named: ['https://console.example'] }, 'http://console.example', 403],
    [{}, 'http://localhost:5173', 403],
  ] as const)('with the origins %j, one of %s', async (origins, origin, status) => {
    await start({ origins });
    for (const method of ['GET', 'POST'] as const) {
      const reader = await subscribeBySse(server.url, { method, query, ...ofPage(origin) });
      expect(reader.status).toBe(status);
      expect(reader.headers.get('access-control-allow-origin')).toBe(status === 200 ? origin : null);
      reader.leave();
    }
    expect(await wsStatus(origin)).toBe(status === 200 ? 101 : status);
    await until(() => ticks.watching() === 0);
  });

  test('of this server itself may subscribe', async () => {
    await start();
    const reader = await subscribeBySse(server.url, { query, ...ofPage(server.url) });
    expect(reader.status).toBe(200);
    reader.leave();
  });
});

describe('what the HTTP request must be', () => {
  test.each<[string, RequestInit, string, number]>([
    ['GET without accept', {}, '/graphql?query=subscription{ticked{count}}', 405],
    ['GET for JSON', { headers: { accept: 'application/json' } }, '/graphql?query={hello}', 405],
    ['another path', { headers: { accept: 'text/event-stream' } }, '/other?query={hello}', 404],
    ['no query', { headers: { accept: 'text/event-stream' } }, '/graphql', 400],
    [
      'variables that are no JSON',
      { headers: { accept: 'text/event-stream' } },
      '/graphql?query=a&variables={',
      400,
    ],
    [
      'variables that are no object',
      { headers: { accept: 'text/event-stream' } },
      '/graphql?query=a&variables=[]',
      400,
    ],
    ['PUT', { method: 'PUT', headers: { accept: 'text/event-stream' } }, '/graphql', 405],
  ])('%s', async (_name, init, path, status) => {
    await start();
    expect((await fetch(`${server.url}${path}`, init)).status).toBe(status);
  });
});

describe('the router', () => {
  test('must have the secret, by every transport', async () => {
    await startWithSecret();
    const headers = { 'router-authorization': 'x'.repeat(16) };
    for (const method of ['GET', 'POST'] as const)
      expect((await subscribeBySse(server.url, { method, query, headers })).status).toBe(401);
    expect(await subscribeByWs(server.url, { query, headers }).ended).toBe(4401);
    const response = await server.post({ query, extensions: callback() }, headers);
    expect(response.status).toBe(401);
    expect([router.messages, ticks.watching()]).toEqual([[], 0]);
  });

  test('may send the secret as a parameter of the WebSocket, but not over a header', async () => {
    await startWithSecret();
    const reader = subscribeByWs(server.url, { query, connectionParams: { headers: withSecret } });
    await until(() => ticks.watching() === 1);
    reader.leave();
    const wrong = { 'router-authorization': 'x'.repeat(16) };
    expect(
      await subscribeByWs(server.url, { query, headers: wrong, connectionParams: withSecret }).ended,
    ).toBe(4401);
  });

  describe('with a signature', () => {
    const sign = (variables: object): string =>
      createHmac('sha256', secret)
        .update(JSON.stringify({ query: signed, variables }))
        .digest('base64');
    const signed = 'subscription T($from: Int) { ticked(from: $from) { count } }';
    const hmac = { mode: 'hmac', secrets: [new Secret(secret)] } as const;

    test.each(['GET', 'POST'] as const)(
      'by %s, it must belong to the query and the variables',
      async (method) => {
        await start({ routerAuth: hmac });
        const request = (signature: string) => ({
          method,
          query: signed,
          variables: { from: 1 },
          extensions: { 'hmac-signature': signature },
        });
        const good = await subscribeBySse(server.url, request(sign({ from: 1 })));
        expect(good.status).toBe(200);
        good.leave();
        expect((await subscribeBySse(server.url, request(sign({ from: 2 })))).status).toBe(401);
      },
    );

    test('over a WebSocket, each subscription has its own', async () => {
      await start({ routerAuth: hmac });
      const request = (signature: string) => ({
        query: signed,
        variables: { from: 1 },
        extensions: { 'hmac-signature': signature },
      });
      const good = subscribeByWs(server.url, request(sign({ from: 1 })));
      await until(() => ticks.watching() === 1);
      good.leave();
      expect(await subscribeByWs(server.url, request(sign({ from: 2 }))).ended).toMatchObject([
        { extensions: { code: 'UNAUTHENTICATED' } },
      ]);
    });

    describe.each([
      ['nested without end', (text: string) => text.repeat(3_000), 'bodyLevels'],
      ['as deep as a message can be', (text: string) => text.repeat(120_000), 'bodyLevels'],
    ])('over variables %s', (_name, nest, limitName) => {
      const extensions = '{"hmac-signature":"AAAA"}';
      const variables = `{"from":${nest('[')}${nest(']')}}`;
      const refused = { errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limitName } }] };
      const isTooLongForUrl = variables.length > 16_000;

      test.each(isTooLongForUrl ? ['POST'] : ['GET', 'POST'])('is refused over SSE by %s', async (method) => {
        const { log, lines } = rememberingLog();
        await start({ routerAuth: hmac, log });
        const headers = { accept: 'text/event-stream', 'content-type': 'application/json' };
        const body = `{"query":${JSON.stringify(signed)},"variables":${variables},"extensions":${extensions}}`;
        const search = `?query=${encodeURIComponent(signed)}&variables=${variables}&extensions=${extensions}`;
        const response =
          method === 'POST'
            ? await server.post(body, headers)
            : await fetch(`${server.url}/graphql${search}`, { headers });
        expect([response.status, await response.json()]).toMatchObject([400, refused]);
        expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
      });

      test('is refused over a WebSocket, which stays open', async () => {
        const { log, lines } = rememberingLog();
        await start({ routerAuth: hmac, log });
        const socket = new WebSocket(`${server.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
        const messages: { type: string; payload: unknown }[] = [];
        socket.on('message', (data: Buffer) => messages.push(JSON.parse(data.toString()) as never));
        const came = (type: string) => messages.find((message) => message.type === type);
        socket.on('open', () => socket.send('{"type":"connection_init"}'));
        await until(() => came('connection_ack') !== undefined);
        const payload = `{"query":${JSON.stringify(signed)},"variables":${variables},"extensions":${extensions}}`;
        socket.send(`{"id":"one","type":"subscribe","payload":${payload}}`);
        await until(() => came('error') !== undefined);
        expect({ errors: came('error')?.payload }).toMatchObject(refused);
        expect(socket.readyState).toBe(WebSocket.OPEN);
        socket.terminate();
        expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
      });
    });

    test('cannot ask for a callback: it does not sign the address', async () => {
      await start({ routerAuth: hmac, streams: { callbackOrigins: [router.origin] } });
      const extensions = { ...callback(), 'hmac-signature': sign({ from: 1 }) };
      const response = await server.post({ query: signed, variables: { from: 1 }, extensions });
      expect([response.status, router.messages]).toEqual([400, []]);
    });
  });
});

describe('a callback', () => {
  test.each<[string, object]>([
    ['to another origin', { callbackUrl: 'http://169.254.169.254/latest' }],
    ['with a user in its URL', { callbackUrl: 'http://127.0.0.1@evil.example/' }],
    ['to a file', { callbackUrl: 'file:///etc/passwd' }],
    ['to no URL', { callbackUrl: 'one' }],
    ['without an id', { subscriptionId: '' }],
    ['without a verifier', { verifier: 5 }],
    ['with a bad heartbeat', { heartbeatIntervalMs: -1 }],
  ])('%s is refused, and nothing is sent', async (_name, more) => {
    await startWithSecret();
    const response = await server.post({ query, extensions: callback(more) }, withSecret);
    expect([response.status, codeOf((await response.json()) as never)]).toEqual([400, 'BAD_REQUEST']);
    expect([router.messages, ticks.watching()]).toEqual([[], 0]);
  });

  test('that the router does not confirm begins nothing', async () => {
    await startWithSecret();
    router.status = 404;
    const response = await server.post({ query, extensions: callback() }, withSecret);
    expect(response.status).toBe(400);
    expect(router.messages.map(({ action }) => action)).toEqual(['check']);
    await until(() => ticks.watching() === 0);
  });

  test('that is redirected ends there', async () => {
    const elsewhere = await startReceiver();
    await startWithSecret();
    router.status = 307;
    router.location = elsewhere.origin;
    const response = await server.post({ query, extensions: callback() }, withSecret);
    expect([response.status, elsewhere.messages]).toEqual([400, []]);
    elsewhere.close();
  });
});
