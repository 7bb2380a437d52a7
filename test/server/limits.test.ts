import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, getIntrospectionQuery, parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { estimate } from '../../src/server/limits/estimate';
import { fragmentsOf, measure } from '../../src/server/limits/measure';
import { limits } from '../../src/server/limits/table';
import { createSizeOf } from '../../src/server/limits/values';
import type { Answer, Started } from './start';
import { startServer } from './start';

const graph = {
  typeDefs: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@cost", "@listSize"])
    type Query {
      node: Node
      nodes(first: Int! = 20): Connection
        @listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)
    }
    type Connection { nodes: [Node] edges: [Edge] }
    type Edge { node: Node }
    type Node @key(fields: "id") {
      id: ID!
      node: Node
      few: [Node] @listSize(assumedSize: 3)
      many: [Node!]!
      dear: Node @cost(weight: 50)
    }
    type Mutation { one: Node }
  `,
  resolvers: {
    Query: { node: () => ({ id: '1' }), nodes: () => ({ nodes: [] }) },
    Node: {
      __resolveReference: ({ id }: { id: string }) => ({ id }),
      node: () => ({ id: '2' }),
      few: () => [],
    },
    Mutation: { one: () => ({ id: '1' }) },
  },
};

let server: Started;
beforeAll(async () => {
  server = await startServer({ graph });
});
afterAll(() => server.close());

const nested = (levels: number): string => `${'node { '.repeat(levels)}id${' }'.repeat(levels)}`;
const repeated = (count: number, text: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => text(at)).join(' ');
/** Many selections, and no field more than 50 times in one place: nine levels of 198, four of 50, and the rest. */
const manySelections = (size: number): string => `{
  ${'node { ...G '.repeat(9)}
  ${repeated(4, () => `dear { ${'id '.repeat(49)} }`)} few { ${'id '.repeat(size - 9 * 198 - 4 * 50 - 1)} }
  ${'}'.repeat(9)}
} fragment G on Node { ${'id __typename few { id } '.repeat(49)} }`;
const references = (count: number) =>
  Array.from({ length: count }, (_, at) => ({ __typename: 'Node', id: String(at) }));
const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Node { id } } }';

const problem = ({ status, errors }: Answer) => {
  const { code, limitName, limit, found } = errors?.[0]?.extensions ?? {};
  return { status, code, limitName, limit, found };
};
const over = (limitName: string, limit: number, found?: number) => ({
  status: 400,
  code: 'LIMIT_EXCEEDED',
  limitName,
  limit,
  found,
});

describe('a request at a limit passes, and one beyond it is told which and by how much', () => {
  it.each<[keyof typeof limits, (size: number) => string]>([
    ['depth', (size) => `{ ${nested(size - 1)} }`],
    ['aliases', (size) => `{ node { ${repeated(size, (at) => `a${at}: id`)} } }`],
    ['directives', (size) => `{ node { ${repeated(size, () => 'id @include(if: true)')} } }`],
    ['rootFields', (size) => `{ ${repeated(size, (at) => `a${at}: node { id }`)} }`],
    ['selections', (size) => manySelections(size)],
    ['repetitions', (size) => `{ node { ${repeated(size, () => 'id')} } }`],
  ])('%s', async (name, query) => {
    const most = limits[name];
    const within = await server.ask(query(most));
    expect(within).toMatchObject({ status: 200 });
    expect(within.errors).toBeUndefined();
    const beyond = await server.ask(query(most + 1));
    expect(problem(beyond)).toEqual(over(name, most, most + 1));
    expect(beyond.data).toBeUndefined();
  });

  it('tokens', async () => {
    const written = (count: number): string =>
      `{ _entities(representations: [${repeated(count, () => '{ __typename: "Node", id: "1" }')}]) { __typename } }`;
    expect((await server.ask(written(248))).status).toBe(200);
    expect(problem(await server.ask(written(249)))).toEqual(over('tokens', limits.tokens));
  });

  it('representations', async () => {
    expect((await server.ask(entities, { r: references(500) })).data?._entities).toHaveLength(500);
    expect(problem(await server.ask(entities, { r: references(501) }))).toEqual(
      over('representations', 500, 501),
    );
  });

  it('representations of several fields together, also written out', async () => {
    const query = `query ($r: [_Any!]!) {
      a: _entities(representations: $r) { __typename }
      ...B
      c: _entities(representations: [{ __typename: "Node", id: "1" }]) { __typename }
    } fragment B on Query { b: _entities(representations: $r) { __typename } }`;
    expect((await server.ask(query, { r: references(249) })).status).toBe(200);
    expect(problem(await server.ask(query, { r: references(250) }))).toEqual(
      over('representations', 500, 501),
    );
  });

  it('objects, by the sizes that are asked for', async () => {
    const query = 'query ($n: Int!) { nodes(first: $n) { nodes { many { many { many { id } } } } } }';
    expect((await server.ask(query, { n: 40 })).status).toBe(200);
    expect(problem(await server.ask(query, { n: 100 }))).toEqual(over('objects', limits.objects, 111_101));
  });

  it('bytes of the answer, by the sizes that are asked for', async () => {
    const query = `query ($n: Int!) { nodes(first: $n) { nodes { many { ${'a'.repeat(25_000)}: id } } } }`;
    expect((await server.ask(query, { n: 50 })).status).toBe(200);
    const beyond = await server.ask(query, { n: 100 });
    const found = 25_048_325;
    expect(problem(beyond)).toEqual(over('answerBytes', limits.answerBytes, found));
    expect(beyond.data).toBeUndefined();
    expect(beyond.errors?.[0]?.message).toMatch(
      /^The request has 25048325 bytes to answer with \(.*\); at most 20000000 are allowed\. Ask for smaller pages/,
    );
  });

  it('repetitions of a field that fragments add up to', async () => {
    const fragment = `fragment G on Node { ${'x: id '.repeat(25)} }`;
    expect((await server.ask(`{ node { ...G ... on Node { ...G } } } ${fragment}`)).status).toBe(200);
    expect(problem(await server.ask(`{ node { ...G x: id ... on Node { ...G } } } ${fragment}`))).toEqual(
      over('repetitions', 50, 51),
    );
  });

  it('root fields of a mutation', async () => {
    const query = `mutation { ${repeated(21, (at) => `a${at}: one { id }`)} }`;
    expect(problem(await server.ask(query))).toEqual(over('rootFields', 20, 21));
  });
});

describe('the limits', () => {
  it('let the standard introspection query pass', async () => {
    const { status, errors } = await server.ask(getIntrospectionQuery());
    expect({ status, errors }).toEqual({ status: 200, errors: undefined });
  });

  it('can be set by their table', async () => {
    const small = await startServer({ graph, limits: { depth: 2, tokens: 10 } });
    expect(problem(await small.ask('{ node { node { id } } }'))).toEqual(over('depth', 2, 3));
    expect(problem(await small.ask('{ node { id id id id id id id } }'))).toEqual(over('tokens', 10));
    await small.close();
  });

  it('hold for each request with the same text anew', async () => {
    for (const size of [501, 1, 501]) {
      expect((await server.ask(entities, { r: references(size) })).status).toBe(size === 1 ? 200 : 400);
    }
  });
});

describe('measuring', () => {
  const of = (text: string) => {
    const document = parse(text);
    return measure(document.definitions[0] as OperationDefinitionNode, fragmentsOf(document));
  };

  it('counts through fragments wherever they are used', () => {
    const text = '{ a: x { ...F ... on X @a { ...F } } } fragment F on X { b: y @b { z } }';
    expect(of(text)).toMatchObject({ depth: 3, aliases: 3, directives: 3, rootFields: 1, selections: 8 });
  });

  it('is quick where fragments use each other twice over', () => {
    const levels = 60;
    const fragments = repeated(levels, (at) => `fragment F${at} on X { ...F${at + 1} ...F${at + 1} }`);
    const started = Date.now();
    expect(of(`{ ...F0 } ${fragments} fragment F${levels} on X { a }`).selections).toBeGreaterThan(
      2 ** levels,
    );
    // Following each of the 2 ** 60 paths would never end.
    expect(Date.now() - started).toBeLessThan(30_000);
  });

  it('survives a fragment that uses itself', () => {
    expect(of('{ ...F } fragment F on X { a ...F }')).toMatchObject({ depth: 1 });
  });
});

describe('counting objects', () => {
  const schema = buildSchema(`
    directive @cost(weight: Int!) on FIELD_DEFINITION
    directive @listSize(assumedSize: Int, slicingArguments: [String!], sizedFields: [String!]) on FIELD_DEFINITION
    type Query {
      node: Node
      nodes(first: Int! = 20): Connection @listSize(slicingArguments: ["first"], sizedFields: ["edges", "nodes"])
      byId(ids: [ID!]!): [Node] @listSize(slicingArguments: ["ids"])
      thing: Thing
      chosen(among: [Letter!]): [Node] @listSize(assumedSize: 12)
    }
    type Mutation { act(input: Input!): Payload }
    input Input { ids: [ID!] size: Int }
    type Payload { outcomes: [Outcome!]! }
    type Outcome { ok: Boolean }
    union Thing = Node | Connection
    type Connection { nodes: [Node] edges: [Edge] total: Int }
    type Edge { node: Node }
    type Node { id: ID! few: [Node] @listSize(assumedSize: 3) many: [Node!]! dear: Node @cost(weight: 50) words: [String!] letters: [Letter!]! }
    enum Letter { A B C D E F G H I J K L }
  `);
  const count = (text: string, variables: Record<string, unknown> = {}): number => {
    const document = parse(text);
    const operation = document.definitions[0] as OperationDefinitionNode;
    return estimate(schema, operation, fragmentsOf(document), createSizeOf(operation, variables)).objects;
  };

  it.each<[string, number, Record<string, unknown>]>([
    ['{ node { id } }', 1, {}],
    ['{ node { few { id } many { id } dear { id } } }', 1 + 3 + 10 + 51, {}],
    ['{ nodes { total } }', 1, {}],
    ['{ nodes { nodes { id } } }', 1 + 20, {}],
    ['{ nodes(first: 5) { edges { node { few { id } } } } }', 1 + 5 * (1 + 1 + 3), {}],
    ['query ($n: Int!) { nodes(first: $n) { nodes { id } } }', 1 + 7, { n: 7 }],
    ['query ($n: Int! = 8) { nodes(first: $n) { nodes { id } } }', 1 + 8, {}],
    ['query ($n: Int!) { nodes(first: $n) { nodes { id } } }', 1 + 100, { n: 1e9 }],
    ['query ($n: Int!) { nodes(first: $n) { nodes { id } } }', 1, { n: -1 }],
    ['query ($n: Int!) { nodes(first: $n) { nodes { id } } }', 1 + 20, { n: 'x' }],
    ['{ nodes(first: 2) { ...C ...C } } fragment C on Connection { nodes { id } }', 1 + 4, {}],
    [
      '{ thing { ... on Node { few { id } } ... on Connection { nodes { id } } __typename } }',
      1 + 3 + 10,
      {},
    ],
    // Ten entries of a list of scalars are an object; a list of an enum has each of its values.
    ['{ node { words letters } }', 1 + 1 + 2, {}],
    ['{ nodes(first: 5) { nodes { a: letters b: letters } } }', 1 + 5 * (1 + 1.2 + 1.2), {}],
    // A list of enum values as an argument chooses among the entries.
    ['query ($a: [Letter!]) { chosen(among: $a) { id } }', 12, {}],
    ['query ($a: [Letter!]) { chosen(among: $a) { id } }', 12, { a: null }],
    ['query ($a: [Letter!]) { chosen(among: $a) { id } }', 2, { a: ['A', 'B'] }],
    ['query ($a: [Letter!]) { chosen(among: $a) { id } }', 12, { a: Array.from({ length: 99 }, () => 'A') }],
    ['query ($a: [Letter!]) { chosen(among: $a) { id } }', 0, { a: -7 }],
    ['{ chosen(among: [A, B, C]) { id } }', 3, {}],
    // A mutation answers with an entry for each target in its input.
    ['mutation { act(input: { ids: ["1", "2"], size: 50 }) { outcomes { ok } } }', 3, {}],
    [
      'mutation ($i: Input!) { act(input: $i) { outcomes { ok } } }',
      1 + 4,
      { i: { ids: ['1', '2', '3', '4'] } },
    ],
    [
      'mutation ($i: Input!) { act(input: $i) { outcomes { ok } } }',
      1 + 500,
      { i: { ids: Array(500).fill('1') } },
    ],
    ['mutation ($i: Input!) { act(input: $i) { outcomes { ok } } }', 1 + 10, { i: { size: 3 } }],
    ['query ($i: [ID!]!) { byId(ids: $i) { id } }', 2, { i: ['1', '2'] }],
    ['{ byId(ids: ["1", "2", "3"]) { id } }', 3, {}],
  ])('%s %#', (text, expected, variables) => {
    expect(count(text, variables)).toBe(expected);
  });
});
