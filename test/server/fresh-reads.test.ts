import type { IncomingMessage } from 'node:http';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createFreshReads } from '../../src/server/fresh-reads';
import { HttpRefusal } from '../../src/server/refusal';
import type { Started } from './start';
import { startServer } from './start';

const exchange = (subject: string | null, age?: string) => ({
  request: { headers: age === undefined ? {} : { 'ecs-max-age': age } } as unknown as IncomingMessage,
  caller: { subject, scopes: null },
});

function refusalOf(check: () => void): HttpRefusal | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof HttpRefusal) return error;
    throw error;
  }
}

describe('requests that want ECS as it is now', () => {
  let now = 0;
  const started = () => {
    now = 1_000_000;
    const check = createFreshReads(() => now);
    return (subject: string | null, age = '0') => refusalOf(() => check(exchange(subject, age)));
  };

  test('may come ten at once, and one more each second', () => {
    const ask = started();
    for (let n = 0; n < 10; n += 1) expect(ask('a')).toBeNull();
    expect(ask('a')).toMatchObject({
      status: 429,
      code: 'TOO_MANY_FRESH_READS',
      headers: { 'retry-after': '1' },
      extensions: { retryAfter: 1, retryAfterMs: 1_000 },
    });
    now += 600;
    expect(ask('a')?.extensions.retryAfterMs).toBe(400);
    now += 400;
    expect(ask('a')).toBeNull();
    expect(ask('a')?.status).toBe(429);
    now += 3_600_000;
    for (let n = 0; n < 10; n += 1) expect(ask('a')).toBeNull();
    expect(ask('a')?.status).toBe(429);
  });

  test('are counted for each caller alone; anonymous callers are one', () => {
    const ask = started();
    for (let n = 0; n < 11; n += 1) ask('a');
    expect(ask('b')).toBeNull();
    for (let n = 0; n < 10; n += 1) expect(ask(null)).toBeNull();
    expect(ask(null)?.status).toBe(429);
  });

  test('other ages are not limited, and a malformed one is refused', () => {
    const check = createFreshReads(() => 0);
    for (let n = 0; n < 50; n += 1) {
      check(exchange('a'));
      check(exchange('a', '1'));
    }
    expect(refusalOf(() => check(exchange('a', 'now')))).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
  });

  test('a great many callers take no more memory than ten thousand', () => {
    const ask = started();
    for (let n = 0; n < 11; n += 1) ask('first');
    expect(ask('first')?.status).toBe(429);
    for (let n = 0; n < 10_000; n += 1) ask(`caller-${n}`);
    // Forgotten, so that it begins anew.
    expect(ask('first')).toBeNull();
  });
});

describe('the header over HTTP', () => {
  let server: Started | undefined;
  afterEach(() => server?.close());
  const query = { query: '{ hello }' };

  test('is refused with 429 when a caller sends it too often', async () => {
    server = await startServer({ mirror: true });
    const started = server;
    const post = (age: string) => started.post(query, { 'ecs-max-age': age });
    for (let n = 0; n < 10; n += 1) expect((await post('0')).status).toBe(200);
    const statuses = await Promise.all(Array.from({ length: 10 }, () => post('0')));
    const refused = statuses.filter((answer) => answer.status === 429);
    // On a slow machine a second may have passed.
    expect(refused.length).toBeGreaterThan(0);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    expect(await refused[0]?.json()).toMatchObject({
      errors: [{ extensions: { code: 'TOO_MANY_FRESH_READS', retryAfter: 1 } }],
    });
    expect((await post('5')).status).toBe(200);
    expect(started.facts.at(-1)?.mostAgeMs).toBe(5_000);
  });

  test('is not limited without a mirror: every answer is ECS’s then', async () => {
    server = await startServer();
    for (let n = 0; n < 15; n += 1)
      expect((await server.post(query, { 'ecs-max-age': '0' })).status).toBe(200);
  });

  test.each([true, false])('is refused when it is no number, mirror %p', async (mirror) => {
    server = await startServer({ mirror });
    const answer = await server.post(query, { 'ecs-max-age': '-1' });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });
});
