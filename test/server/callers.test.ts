/** CALLER_AUTH=jwt over HTTP, with keys that a server of the test publishes. */
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CallerAuth } from '../../src/config';
import { KeyServer, SigningKey } from './key-server';
import { createCallerGate } from '../../src/server/caller-gate';
import type { Started } from './start';
import { startServer } from './start';
import { openWire, postHead } from './wire';

const key = new SigningKey('one');
const keys = new KeyServer();
beforeAll(() => keys.start());
afterAll(() => keys.stop());

let server: Started | undefined;
const auth = (): CallerAuth => ({
  mode: 'jwt',
  jwksUrl: keys.url,
  staleMs: 600_000,
  issuer: 'issuer',
  audience: 'ecs',
  algorithms: ['ES256'],
});
const start = async (): Promise<Started> => {
  server = await startServer({ callerAuth: auth() });
  return server;
};
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const ask = ({ post }: Started, sub: unknown): Promise<Response> => {
  const exp = Math.floor(Date.now() / 1_000) + 300;
  const token = key.token({ iss: 'issuer', aud: 'ecs', exp, sub });
  return post({ query: '{ hello }' }, { authorization: `Bearer ${token}` });
};

describe('the subject of a token', () => {
  it('is the caller', async () => {
    keys.publish(key);
    const started = await start();
    expect((await ask(started, 'ada')).status).toBe(200);
    expect(started.facts.map(({ caller }) => caller.subject)).toEqual(['ada']);
  });

  it.each([[''], [' '], [5], [null], [true], [['ada']], [{ name: 'ada' }]])(
    'that is %j is none',
    async (sub) => {
      keys.publish(key);
      const started = await start();
      const response = await ask(started, sub);
      expect(response.status).toBe(401);
      expect(await response.text()).toContain('"code":"UNAUTHENTICATED"');
      expect(started.facts).toEqual([]);
    },
  );
});

it('without keys nothing is served, and the answer says when to try again', async () => {
  keys.answer('', 500);
  const started = await start();
  const response = await ask(started, 'ada');
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '10']);
  expect(await response.text()).toContain('JWT_JWKS_URL');
});

it('the keys are fetched at the start, and looked at until the program stops', async () => {
  keys.publish(key);
  const [set, clear] = [jest.spyOn(globalThis, 'setInterval'), jest.spyOn(globalThis, 'clearInterval')];
  const until = new AbortController();
  const result = await new Promise((resolve) => {
    void createCallerGate(auth(), { until: until.signal, onFetch: resolve });
  });
  expect(result).toBe('OK');
  const timer = set.mock.results.find(({ value }) => value !== undefined)?.value as NodeJS.Timeout;
  expect(timer.hasRef()).toBe(false);
  until.abort();
  expect(clear).toHaveBeenCalledWith(timer);
  jest.restoreAllMocks();
});

it('two authorization headers are refused, whichever is good', async () => {
  keys.publish(key);
  const started = await start();
  const body = JSON.stringify({ query: '{ hello }' });
  const wire = await openWire(started.port);
  const exp = Math.floor(Date.now() / 1_000) + 300;
  const token = key.token({ iss: 'issuer', aud: 'ecs', exp, sub: 'ada' });
  const headers = [`Authorization: Bearer ${token}`, 'Authorization: Bearer x', 'Connection: close'];
  wire.write(`${postHead([...headers, `Content-Length: ${body.length}`].join('\r\n'))}${body}`);
  expect(await wire.untilClosed()).toContain('HTTP/1.1 401 ');
});
