/** CORS_ORIGINS over HTTP: what a browser is told for each kind of request, and by whom it is told it. */
import { afterEach, describe, expect, it, test } from '@jest/globals';
import { readConfig } from '../../src/config';
import { Secret } from '../../src/config/secret';
import type { Started, StartOptions } from './start';
import { startServer } from './start';

const sandbox = 'https://studio.apollographql.com';
const console_ = 'https://console.example';

let server: Started | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const start = async (options: StartOptions = {}): Promise<Started> => (server = await startServer(options));

const corsOf = ({ headers }: Response): Record<string, string> =>
  Object.fromEntries([...headers].filter(([name]) => name.startsWith('access-control-')));

const preflight = (origin: string, more: Record<string, string> = {}, path = '/graphql') =>
  fetch(`${server?.url ?? ''}${path}`, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', ...more },
  });

/** Settings, the origin of a page, whether it may ask. */
const cells: readonly (readonly [NonNullable<StartOptions['origins']>, string, boolean])[] = [
  [{ loopback: true }, 'http://localhost:5173', true],
  [{ loopback: true }, 'http://127.0.0.1:5173', true],
  [{ loopback: true }, 'http://[::1]:5173', true],
  [{ loopback: true }, 'https://localhost', true],
  [{ loopback: true }, 'http://localhost.evil.example', false],
  [{ loopback: true }, 'http://localhost:5173.evil.example', false],
  [{ loopback: true }, 'http://evil.example', false],
  [{ loopback: true }, 'null', false],
  [{ loopback: true }, sandbox, false],
  [{ named: [sandbox] }, sandbox, true],
  [{ named: [console_] }, console_, true],
  [{ named: [console_] }, 'http://console.example', false],
  [{ named: [console_] }, 'https://console.example:8443', false],
  [{ named: [console_] }, 'https://a.console.example', false],
  [{ named: [console_] }, 'http://localhost:5173', false],
  [{}, 'http://localhost:5173', false],
  [{}, console_, false],
];

describe.each(cells)('with %j, a page of %s', (origins, origin, isAllowed) => {
  it(`is ${isAllowed ? 'let' : 'not let'} through by a preflight`, async () => {
    await start({ origins });
    const headers = 'content-type,authorization,x-of-a-tool';
    const response = await preflight(origin, { 'access-control-request-headers': headers });
    expect(response.status).toBe(isAllowed ? 204 : 403);
    expect(corsOf(response)).toEqual(
      isAllowed
        ? {
            'access-control-allow-origin': origin,
            'access-control-allow-methods': 'POST',
            'access-control-allow-headers': headers,
            'access-control-expose-headers': 'retry-after, www-authenticate, x-request-id',
            'access-control-max-age': '600',
          }
        : {},
    );
    expect(response.headers.get('vary')).toMatch(/^origin\b/);
    if (!isAllowed) expect(await response.text()).toContain('CORS_ORIGINS');
  });

  it(`is ${isAllowed ? 'let' : 'not let'} read answers and refusals`, async () => {
    const { post } = await start({ origins });
    const answers = [
      await post({ query: '{ hello }' }, { origin }),
      await post({ query: '{ nothing }' }, { origin }),
      await post('{ hello }', { origin, 'content-type': 'text/plain' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 400, 415]);
    for (const answer of answers) {
      expect(answer.headers.get('vary')).toBe('origin');
      expect(corsOf(answer)).toEqual(
        isAllowed
          ? {
              'access-control-allow-origin': origin,
              'access-control-expose-headers': 'retry-after, www-authenticate, x-request-id',
            }
          : {},
      );
    }
  });
});

test('a page of this server may ask whatever is listed', async () => {
  const { url, post } = await start();
  const response = await post({ query: '{ hello }' }, { origin: url });
  expect(response.headers.get('access-control-allow-origin')).toBe(url);
});

test('an answer to no page says that it depends on the page', async () => {
  const { post } = await start({ origins: { loopback: true } });
  const response = await post({ query: '{ hello }' });
  expect(response.headers.get('vary')).toBe('origin');
  expect(corsOf(response)).toEqual({});
});

test('cookies are never let through', async () => {
  const { post } = await start({ origins: { loopback: true } });
  const origin = 'http://localhost:5173';
  for (const response of [await preflight(origin), await post({ query: '{ hello }' }, { origin })])
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
});

test('a preflight needs neither secret nor token; the request that follows does, and its refusal can be read', async () => {
  const origin = 'http://localhost:5173';
  const { post } = await start({
    origins: { loopback: true },
    routerAuth: { mode: 'secret', secrets: [new Secret('s'.repeat(16))] },
  });
  expect((await preflight(origin)).status).toBe(204);
  const refused = await post({ query: '{ hello }' }, { origin });
  expect(refused.status).toBe(401);
  expect(refused.headers.get('access-control-allow-origin')).toBe(origin);
});

test('a page of the internet may ask this machine only where its origin is listed', async () => {
  const asks = { 'access-control-request-private-network': 'true' };
  await start({ origins: { named: [sandbox] } });
  expect(corsOf(await preflight(sandbox, asks))).toHaveProperty(
    'access-control-allow-private-network',
    'true',
  );
  expect(corsOf(await preflight(sandbox))).not.toHaveProperty('access-control-allow-private-network');
  expect(corsOf(await preflight(console_, asks))).toEqual({});
});

describe('what a page may not do without a preflight', () => {
  const origin = 'http://localhost:5173';

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])(
    'is to POST %s, not even a page that may ask',
    async (type) => {
      const { post, facts } = await start({ origins: { loopback: true } });
      expect((await post('{"query":"{ hello }"}', { origin, 'content-type': type })).status).toBe(415);
      expect(facts).toEqual([]);
    },
  );

  it('is to GET a query', async () => {
    const { url, facts } = await start({ origins: { loopback: true } });
    const response = await fetch(`${url}/graphql?query={hello}`, { headers: { origin } });
    expect(response.status).toBe(405);
    expect(facts).toEqual([]);
  });
});

describe('OPTIONS', () => {
  it('that is no preflight is refused as other methods are', async () => {
    const { url } = await start({ origins: { loopback: true } });
    const response = await fetch(`${url}/graphql`, { method: 'OPTIONS' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
  });

  it('opens no other path', async () => {
    await start({ origins: { loopback: true } });
    for (const path of ['/', '/elsewhere', '/graphql/']) {
      const response = await preflight('http://localhost:5173', {}, path);
      expect(response.status).toBe(404);
      expect(corsOf(response)).toEqual({});
    }
  });
});

describe('CORS_ORIGINS', () => {
  const cloud = { ECS_BACKEND: 'aliyun', ECS_REGIONS: 'cn-hangzhou', ECS_CREDENTIALS: 'ram-role' };
  const production = { ...cloud, NODE_ENV: 'production', CURSOR_SECRET: 'c'.repeat(32) };

  it.each([
    ['the emulator in development', {}, { loopback: true, named: [sandbox] }],
    ['the real cloud in development', cloud, { loopback: true, named: [] }],
    ['production', production, { loopback: false, named: [] }],
    ['a list', { CORS_ORIGINS: console_ }, { loopback: false, named: [console_] }],
    [
      'a list in production',
      { ...production, CORS_ORIGINS: `${console_},${sandbox}` },
      { loopback: false, named: [console_, sandbox] },
    ],
  ])('with %s', (_name, env, origins) => {
    expect(readConfig(env).http.origins).toEqual(origins);
  });

  it.each(['*', 'https://*.example', 'https://console.example/', 'console.example', 'null'])(
    'does not take %s',
    (value) => {
      expect(() => readConfig({ CORS_ORIGINS: value })).toThrow('CORS_ORIGINS');
    },
  );
});
