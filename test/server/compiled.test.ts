/** The two ways to execute, over HTTP: the same answers to the byte, with the same headers. */
import { request } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EcsError } from '../../src/ecs/errors';
import { startServer } from './start';
import type { Started, StartOptions } from './start';

const shared = Object.freeze(
  Array.from({ length: 500 }, (_, index) =>
    Object.freeze({ id: `i-${index}`, name: `näme ${index} "quoted"` }),
  ),
);
const fault = new EcsError({
  action: 'DescribeDisks',
  accountId: 'a',
  regionId: 'cn-hangzhou',
  fault: 'TIMEOUT',
});

const options: StartOptions = {
  graph: {
    typeDefs: `
      type Item { id: ID! name: String must: String! }
      type Query { items: [Item!] many: [[Item!]!] late: Item fails: Item broken: Item fresh(first: Int!): [Item!] }
      type Mutation { set(id: ID!): Item }
    `,
    resolvers: {
      Query: {
        items: () => shared,
        many: () => Array.from({ length: 8 }, () => shared),
        late: () => Promise.resolve(shared[1]),
        fails: () => Promise.reject(fault),
        broken: () => ({ id: 'i-1' }),
        fresh: (_root: unknown, { first }: { first: number }) => shared.slice(0, first),
      },
      Mutation: { set: () => shared[0] },
    },
  },
};

let compiled: Started;
let plain: Started;
beforeAll(async () => {
  compiled = await startServer({ ...options, execution: 'compiled' });
  plain = await startServer({ ...options, execution: 'graphql-js' });
});
afterAll(() => Promise.all([compiled.close(), plain.close()]));

interface Raw {
  readonly status: number | undefined;
  readonly headers: object;
  readonly body: string;
}

const errorId = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g;
/** An internal error has an id of its own, which is as long as all others. */
const withoutIds = (text: string): string => text.replace(errorId, '-'.repeat(36));

/** Asks without a client that understands the answer. */
const ask = (port: number, body: object): Promise<Raw> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'x-request-id': 'one' };
    const asking = request(
      { port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          const { date: _date, ...others } = response.headers;
          resolve({
            status: response.statusCode,
            headers: others,
            body: withoutIds(Buffer.concat(chunks).toString()),
          });
        });
      },
    );
    asking.on('error', reject).end(JSON.stringify(body));
  });

describe('the same answer by both', () => {
  test.each([
    ['small', { query: '{ late { id name } }' }],
    ['a shared list', { query: '{ items { id } late { name } }' }],
    ['large', { query: '{ many { id name } items { name } }' }],
    [
      'larger than a slab of memory',
      { query: '{ a: many { id name } b: many { id name } c: many { name } }' },
    ],
    ['with a fault of ECS', { query: '{ items { id } fails { id } }' }],
    ['with null where it may not be', { query: '{ items { id } broken { must } }' }],
    ['nothing but null', { query: '{ fails { id } }' }],
    ['variables', { query: 'query ($n: Int!) { fresh(first: $n) { id } }', variables: { n: 3 } }],
    ['wrong variables', { query: 'query ($n: Int!) { fresh(first: $n) { id } }', variables: { n: 'x' } }],
    ['invalid', { query: '{ nothing }' }],
    ['unknown operation', { query: 'query A { late { id } }', operationName: 'B' }],
    ['introspection', { query: '{ __schema { queryType { name } } }' }],
    ['a mutation', { query: 'mutation { set(id: 1) { id } }' }],
    ['the sdl', { query: '{ _service { sdl } }' }],
  ])('%s', async (_what, body) => {
    for (let time = 0; time < 3; time += 1) {
      const [one, other] = await Promise.all([ask(compiled.port, body), ask(plain.port, body)]);
      expect(one).toEqual(other);
      expect(one.headers).toHaveProperty('content-length', String(Buffer.byteLength(one.body)));
    }
  });

  test('when many ask at once', async () => {
    const body = { query: '{ many { id name } items { name } }' };
    const { body: expected } = await ask(plain.port, body);
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask(compiled.port, body)));
    expect(new Set(answers.map((answer) => answer.body))).toEqual(new Set([expected]));
  });
});
