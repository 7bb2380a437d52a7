import { afterEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createDocumentStore } from '../../src/server/document-store';
import type { Started } from './start';
import { startServer } from './start';

/** Documents that never come again do not fill the memory. */

let server: Started | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

describe('parsed documents', () => {
  const one = parse('{ hello }');
  const size = JSON.stringify(one).length + '{ hello }'.length;

  it('are kept up to a size; the one not used for longest goes first', async () => {
    const store = createDocumentStore(2 * size);
    await store.set('a', one);
    await store.set('b', one);
    expect(await store.get('a')).toBe(one);
    await store.set('c', one);
    expect(await store.get('b')).toBeUndefined();
    expect(await store.get('a')).toBe(one);
    expect(await store.get('c')).toBe(one);
  });

  it('count once, however often they are set, and not when they are removed', async () => {
    const store = createDocumentStore(2 * size);
    for (let time = 0; time < 5; time += 1) await store.set('a', one);
    await store.set('b', one);
    expect(await store.get('a')).toBe(one);
    expect(await store.delete('a')).toBe(true);
    expect(await store.delete('a')).toBe(false);
    await store.set('c', one);
    expect(await store.get('b')).toBe(one);
  });

  it('that are too large are not kept, and drive out no other', async () => {
    const store = createDocumentStore(size);
    await store.set('a', one);
    await store.set('b', parse('{ hello hello2: hello }'));
    expect(await store.get('b')).toBeUndefined();
    expect(await store.get('a')).toBe(one);
  });
});

describe('a document', () => {
  const named = (length: number): string =>
    `query ${'N'.repeat(length - 'query  { hello }'.length)} { hello }`;

  it('of the limit is answered', async () => {
    server = await startServer();
    expect(await server.ask(named(100_000))).toMatchObject({ status: 200, data: { hello: 'world' } });
  });

  it('that is longer is refused', async () => {
    server = await startServer();
    expect(await server.ask(named(100_001))).toEqual({
      status: 413,
      errors: [
        {
          message: 'The document is too long: at most 100000 characters are read.',
          extensions: {
            code: 'LIMIT_EXCEEDED',
            limitName: 'documentCharacters',
            limit: 100_000,
            found: 100_001,
          },
        },
      ],
    });
    expect(server.facts).toEqual([]);
  });
});
