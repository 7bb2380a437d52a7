import { afterEach, expect, it } from '@jest/globals';
import { usualInFlight } from '../../src/config/derived';
import type { Started } from './start';
import { startServer } from './start';

let server: Started | undefined;
afterEach(() => server?.close());

it('answers so many requests at once, refuses more, and answers again when one is done', async () => {
  const held: (() => void)[] = [];
  const refusals: [number, string][] = [];
  const started = await startServer({
    mostInFlight: 2,
    onRefusal: (status, code) => refusals.push([status, code]),
    graph: {
      typeDefs: 'type Query { hello: String }',
      resolvers: {
        Query: { hello: () => new Promise((resolve) => held.push(() => resolve('world'))) },
      },
    },
  });
  server = started;
  const query = { query: '{ hello }' };
  const first = started.post(query);
  const second = started.post(query);
  while (held.length < 2) await new Promise(setImmediate);

  const third = await started.post(query);
  expect(third.status).toBe(503);
  expect(third.headers.get('retry-after')).toBe('1');
  expect(await third.json()).toEqual({
    errors: [
      {
        message: '2 requests are being answered; send it again in a moment.',
        extensions: { code: 'OVERLOADED', retryAfter: 1, retryAfterMs: 1_000 },
      },
    ],
  });
  expect(refusals).toEqual([[503, 'OVERLOADED']]);

  held.splice(0).forEach((release) => release());
  expect((await first).status).toBe(200);
  expect((await second).status).toBe(200);
  const fourth = started.post(query);
  while (held.length < 1) await new Promise(setImmediate);
  held.splice(0).forEach((release) => release());
  expect((await fourth).status).toBe(200);
});

it('counts a request that is refused for another reason as done', async () => {
  const started = await startServer({ mostInFlight: 1 });
  server = started;
  for (let time = 0; time < 3; time += 1) {
    expect((await started.post('{ this is no JSON')).status).toBe(400);
  }
  expect(await started.ask('{ hello }')).toMatchObject({ status: 200, data: { hello: 'world' } });
});

it.each([
  [256, 21],
  [32, 4],
  [64_000, 200],
])('a heap of %i MiB holds %i requests', (mebibytes, requests) => {
  expect(usualInFlight(mebibytes * 1024 * 1024)).toBe(requests);
});
