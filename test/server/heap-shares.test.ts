import { afterEach, expect, it } from '@jest/globals';
import { createHeapShares, usualShares } from '../../src/server/heap-shares';
import type { Started } from './start';
import { startServer } from './start';

/** Answers that do not fit into memory together are refused before they are made. */

let server: Started | undefined;
afterEach(() => server?.close());

it('gives shares up to the whole, and takes each back once', () => {
  const shares = createHeapShares(10);
  const giveBack = shares.take(6);
  expect(() => shares.take(5)).toThrow('no memory');
  shares.take(4);
  giveBack();
  giveBack();
  shares.take(6);
  expect(() => shares.take(1)).toThrow('no memory');
});

it('lets a large answer be made alone', () => {
  const shares = createHeapShares(10);
  const giveBack = shares.take(50);
  expect(() => shares.take(1)).toThrow('no memory');
  giveBack();
  shares.take(1);
  expect(() => shares.take(50)).toThrow('no memory');
});

it.each([
  [304, 77_824],
  [2_096, 536_576],
])('a heap of %i MiB holds %i objects', (mebibytes, objects) => {
  expect(usualShares(mebibytes * 1024 * 1024)).toBe(objects);
});

it('refuses a request whose answer has no room, and takes the next one afterwards', async () => {
  const held: (() => void)[] = [];
  const started = await startServer({
    heapShares: createHeapShares(15),
    graph: {
      typeDefs: 'type Query { things: [Thing] } type Thing { id: ID }',
      resolvers: { Query: { things: () => new Promise((resolve) => held.push(() => resolve([]))) } },
    },
  });
  server = started;
  // A list of no known size counts as ten objects.
  const query = { query: '{ things { id } }' };
  const first = started.post(query);
  while (held.length === 0) await new Promise(setImmediate);

  const second = await started.post(query);
  expect(second.status).toBe(503);
  expect(second.headers.get('retry-after')).toBe('1');
  expect(await second.json()).toEqual({
    errors: [
      {
        message: 'The answers being made leave no memory for this one; send it again in a moment.',
        extensions: { code: 'OVERLOADED', retryAfter: 1, retryAfterMs: 1_000 },
      },
    ],
  });
  expect(held).toHaveLength(1);

  held.splice(0).forEach((release) => release());
  expect((await first).status).toBe(200);
  const third = started.post(query);
  while (held.length === 0) await new Promise(setImmediate);
  held.splice(0).forEach((release) => release());
  expect((await third).status).toBe(200);
});

it('gives the share back when the request fails', async () => {
  const started = await startServer({
    heapShares: createHeapShares(1),
    graph: {
      typeDefs: 'type Query { broken: Thing! } type Thing { id: ID }',
      resolvers: {
        Query: {
          broken: () => {
            throw new Error('broken');
          },
        },
      },
    },
  });
  server = started;
  for (let time = 0; time < 3; time += 1) {
    expect((await started.ask('{ broken { id } }')).status).toBe(200);
    expect((await started.ask('query ($x: Int!) { broken { id @skip(if: $x) } }')).status).toBe(400);
  }
});
