import { afterEach, describe, expect, it } from '@jest/globals';
import type { Started, StartOptions } from './start';
import { startServer } from './start';
import { rememberingLog } from './tools';
import { openWire } from './wire';

let server: Started | undefined;
const start = async (options: StartOptions = {}): Promise<Started> => {
  server = await startServer(options);
  return server;
};
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const query = { query: '{ hello }' };

interface Refused {
  errors: [{ message: string; extensions: Record<string, unknown> }];
}

describe('what is served', () => {
  it('answers a POST with JSON', async () => {
    const response = await (await start()).post(query);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ data: { hello: 'world' } });
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('content-length')).toBe('26');
  });

  it('answers with characters beyond one byte', async () => {
    const graph = {
      typeDefs: 'type Query { hello: String }',
      resolvers: { Query: { hello: () => '杭州 ü' } },
    };
    expect(await (await start({ graph })).ask('{ hello }')).toMatchObject({ data: { hello: '杭州 ü' } });
  });

  it.each([100_000, 700_000, 3_000_000])(
    'answers whole with %i characters, of one byte and of more',
    async (size) => {
      const graph = {
        typeDefs: 'type Query { latin: String wide: String }',
        resolvers: { Query: { latin: () => 'a'.repeat(size), wide: () => '杭'.repeat(size / 4) } },
      };
      const { ask } = await start({ graph });
      for (let round = 0; round < 3; round += 1) {
        const [latin, wide] = await Promise.all([ask('{ latin }'), ask('{ wide }')]);
        expect(latin.data?.latin === 'a'.repeat(size) && wide.data?.wide === '杭'.repeat(size / 4)).toBe(
          true,
        );
      }
    },
  );

  it('takes over a request id that is well-formed, and makes one otherwise', async () => {
    const { post, facts } = await start();
    const given = await post(query, { 'x-request-id': 'router-42' });
    const wrong = await post(query, { 'x-request-id': 'a b' });
    expect(given.headers.get('x-request-id')).toBe('router-42');
    expect(wrong.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(facts.map(({ requestId }) => requestId)).toEqual(['router-42', wrong.headers.get('x-request-id')]);
  });

  it('hands down who asks, until when, and whether anybody still waits', async () => {
    const { post, facts } = await start({ requestTimeoutMs: 5_000 });
    const before = Date.now();
    await post(query, { 'apollographql-client-name': 'console', 'apollographql-client-version': '<script>' });
    expect(facts[0]).toMatchObject({
      caller: { subject: null, scopes: null },
      client: { name: 'console', version: null },
    });
    expect(facts[0]?.deadline).toBeGreaterThanOrEqual(before + 5_000);
    expect(facts[0]?.deadline).toBeLessThan(Date.now() + 5_001);
    expect(facts[0]?.signal.aborted).toBe(false);
  });

  it('tells the resolvers when the client goes away', async () => {
    const gone = new Promise<void>((resolve, reject) => {
      const graph = {
        typeDefs: 'type Query { hello: String }',
        resolvers: {
          Query: {
            hello: (_: unknown, _args: unknown, { signal }: { signal: AbortSignal }) =>
              new Promise((answer) => {
                signal.addEventListener('abort', () => {
                  resolve();
                  answer(null);
                });
              }),
          },
        },
      };
      start({ graph })
        .then(async ({ url }) => {
          const controller = new AbortController();
          const asked = fetch(`${url}/graphql`, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify(query),
            signal: controller.signal,
          }).catch(() => undefined);
          await new Promise((wait) => setTimeout(wait, 50));
          controller.abort();
          await asked;
        })
        .catch(reject);
    });
    await gone;
  });
});

describe('what is turned away', () => {
  it.each<[string, string, RequestInit, number, Record<string, string>]>([
    ['a GET', '/graphql?query={hello}', { method: 'GET' }, 405, { allow: 'POST' }],
    ['a PUT', '/graphql', { method: 'PUT', body: '{}' }, 405, { allow: 'POST' }],
    ['an OPTIONS', '/graphql', { method: 'OPTIONS' }, 405, { allow: 'POST' }],
    ['another path', '/', { method: 'POST' }, 404, {}],
    ['a path below', '/graphql/x', { method: 'POST' }, 404, {}],
    ['a text', '/graphql', { method: 'POST', body: 'x', headers: { 'content-type': 'text/plain' } }, 415, {}],
    ['no type', '/graphql', { method: 'POST' }, 415, { accept: 'application/json' }],
    [
      'a form',
      '/graphql',
      {
        method: 'POST',
        body: 'query={hello}',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      },
      415,
      {},
    ],
    [
      'utf-7',
      '/graphql',
      { method: 'POST', body: '{}', headers: { 'content-type': 'application/json; charset=utf-7' } },
      415,
      {},
    ],
    [
      'a compressed body',
      '/graphql',
      {
        method: 'POST',
        body: '{}',
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      },
      415,
      { 'accept-encoding': 'identity' },
    ],
  ])('%s', async (_name, path, init, status, headers) => {
    const { url } = await start();
    const response = await fetch(`${url}${path}`, init);
    const { errors } = (await response.json()) as Refused;
    expect(response.status).toBe(status);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('x-request-id')).toMatch(/./);
    expect(Object.fromEntries(response.headers)).toMatchObject(headers);
    expect(errors[0].message).not.toBe('');
  });

  it.each([
    ['broken JSON', '{"query"', 'Invalid JSON'],
    ['no JSON', '', 'Invalid JSON'],
    ['an array', [query], 'Operation batching disabled'],
    ['a number', '5', 'POST body missing'],
    ['no query', {}, 'POST body missing'],
    ['an empty query', { query: '' }, 'non-empty'],
    [
      'a stored query',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
      'PersistedQueryNotSupported',
    ],
  ])('%s in the body', async (_name, body, text) => {
    const response = await (await start()).post(body);
    const { errors } = (await response.json()) as Refused;
    expect(errors[0].message).toContain(text);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.status).toBe(text.startsWith('Persisted') ? 200 : 400);
  });

  it('bytes that are not UTF-8, without quoting them', async () => {
    const { url } = await start();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: Buffer.from('{"query":"\xff"}', 'latin1'),
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('not UTF-8');
  });

  it('other names for this machine, when nobody is asked for a secret', async () => {
    const { port } = await start();
    for (const [host, status] of [
      ['localhost:4001', 404],
      ['127.0.0.1', 404],
      ['host.docker.internal', 404],
      ['attacker.example', 421],
      ['localhost.attacker.example', 421],
      ['127.0.0.1.attacker.example', 421],
    ] as const) {
      const wire = await openWire(port);
      wire.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
      expect(await wire.untilClosed()).toContain(`HTTP/1.1 ${status} `);
    }
  });

  it('is told of an own failure only that there was one', async () => {
    const { log, lines } = rememberingLog();
    const graphServer = await start({
      log,
      createContext: () => {
        throw new Error('canary');
      },
    });
    const response = await graphServer.post(query);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toContain('INTERNAL_SERVER_ERROR');
    expect(text).not.toContain('canary');
    expect(lines).toHaveLength(1);
  });
});
