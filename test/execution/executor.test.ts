import { describe, expect, test } from '@jest/globals';
import { buildSchema, execute, parse } from 'graphql';
import type { ExecutionResult, GraphQLSchema, GraphQLObjectType, GraphQLScalarType } from 'graphql';
import { answerSlot, WrittenData } from '../../src/execution/answer';
import type { AnswerSlot } from '../../src/execution/answer';
import { createExecutor } from '../../src/execution/executor';
import type { Executor, ExecutorOptions } from '../../src/execution/executor';

const sdl = `
  directive @own on FIELD
  scalar DateTime
  scalar Anything
  type Item { id: ID! name: String time: DateTime any: Anything }
  type Query { items(first: Int = 2): [Item!] item(id: ID!): Item words: [String!] echo(flag: Boolean): Boolean }
  type Mutation { add: Item }
`;

const rows = Object.freeze(
  Array.from({ length: 20 }, (_, index) =>
    Object.freeze({
      id: `i-${index}`,
      name: `"\u0001é😀 ${index}`,
      time: '2026-01-01T00:00:00Z',
      any: { index },
    }),
  ),
);

function schemaWith(values: Readonly<Record<string, unknown>> = {}): GraphQLSchema {
  const schema = buildSchema(sdl);
  const fields = (schema.getType('Query') as GraphQLObjectType).getFields();
  const given: Readonly<Record<string, unknown>> = { items: rows, item: rows[0], words: ['a'], ...values };
  for (const [name, value] of Object.entries(given)) {
    const field = fields[name];
    if (field !== undefined) field.resolve = () => value;
  }
  if (fields.echo !== undefined) fields.echo.resolve = (_source, { flag }: { flag?: boolean }) => flag;
  const add = (schema.getType('Mutation') as GraphQLObjectType).getFields().add;
  if (add !== undefined) add.resolve = () => rows[0];
  return schema;
}

type By = 'compiled' | 'graphql-js';

/** An executor that says who executed. */
function watched(
  schema: GraphQLSchema,
  options: Partial<ExecutorOptions> = {},
): { readonly executor: Executor; readonly by: By[] } {
  const by: By[] = [];
  const executor = createExecutor({
    schema,
    scalars: ['DateTime'],
    ...options,
    onExecute: (one) => by.push(one),
  });
  return { executor, by };
}

/** Executes and returns the JSON of the data, with the bytes of kept lists in it. */
async function written(
  executor: Executor,
  source: string | ReturnType<typeof parse>,
  variables = {},
): Promise<string> {
  const slot: AnswerSlot = {};
  const document = typeof source === 'string' ? parse(source) : source;
  const result = await executor({
    document,
    variableValues: variables,
    contextValue: { [answerSlot]: slot },
  });
  if (!(result.data instanceof WrittenData)) return JSON.stringify(result);
  const text = result.data.answer({});
  if (slot.bytes === undefined) return text;
  const target = Buffer.alloc(slot.bytes.size + 10);
  slot.bytes.writeTo(target);
  return target.toString('utf8', 0, slot.bytes.size);
}

const expected = async (schema: GraphQLSchema, source: string): Promise<string> =>
  JSON.stringify(await execute({ schema, document: parse(source) }));

describe('what is compiled', () => {
  test.each([
    ['a query', '{ item(id: "i-1") { id name time } }', 'compiled'],
    ['__typename', '{ __typename item(id: 1) { __typename } }', 'compiled'],
    ['a mutation', 'mutation { add { id } }', 'graphql-js'],
    ['the schema', '{ __schema { queryType { name } } }', 'graphql-js'],
    ['a type', '{ __type(name: "Item") { name } }', 'graphql-js'],
    ['a directive of somebody’s own', '{ item(id: "i-1") { id @own } }', 'graphql-js'],
    ['a scalar that may be anything', '{ item(id: "i-1") { any } }', 'graphql-js'],
  ])('%s', async (_what, source, who) => {
    const schema = schemaWith();
    const { executor, by } = watched(schema);
    const result = await executor({ document: parse(source), contextValue: {} });
    expect(JSON.stringify(result)).toBe(await expected(schema, source));
    expect(by).toEqual([who]);
  });

  test('nothing of a schema whose types ask objects what they are', async () => {
    const schema = schemaWith();
    (schema.getType('Item') as GraphQLObjectType).isTypeOf = () => true;
    const { executor, by } = watched(schema);
    await executor({ document: parse('{ words }'), contextValue: {} });
    expect(by).toEqual(['graphql-js']);
  });

  test('no operation with wrong variables: graphql-js says what is wrong', async () => {
    const { executor, by } = watched(schemaWith());
    const document = parse('query ($flag: Boolean) { echo(flag: $flag) }');
    const { errors, data } = await executor({ document, contextValue: {}, variableValues: { flag: 'no' } });
    expect(errors?.[0]?.message).toContain('$flag');
    expect(data).toBeUndefined();
    expect(by).toEqual(['graphql-js']);
  });

  test.each(['no operation', 'which one'])('not where it is unclear what to execute: %s', async (what) => {
    const { executor, by } = watched(schemaWith());
    const document = parse(
      what === 'which one' ? 'query A { words } query B { words }' : 'query A { words }',
    );
    const operationName = what === 'which one' ? undefined : 'Nameless';
    const { errors } = await executor({ document, contextValue: {}, operationName });
    expect(errors).toHaveLength(1);
    expect(by).toEqual(['graphql-js']);
  });

  test('an operation of eight and more variants: eight of them', async () => {
    const { executor, by } = watched(schemaWith());
    const names = ['a', 'b', 'c', 'd'];
    const document = parse(
      `query (${names.map((name) => `$${name}: Boolean!`).join(' ')}) {
        ${names.map((name) => `${name}: words @skip(if: $${name})`).join(' ')} words
      }`,
    );
    for (let bits = 0; bits < 16; bits += 1) {
      const variableValues = Object.fromEntries(names.map((name, at) => [name, ((bits >> at) & 1) === 1]));
      const { data } = await executor({ document, variableValues, contextValue: {} });
      const shown = names.filter((name) => variableValues[name] === false);
      expect(Object.keys(data ?? {})).toEqual([...shown, 'words']);
    }
    expect(by.filter((one) => one === 'compiled')).toHaveLength(8);
  });
});

describe('lists that are kept', () => {
  const query = '{ items { name id } more: items { id } item(id: 1) { name } }';

  test('come out as they are, the first time and later', async () => {
    const schema = schemaWith();
    const { executor } = watched(schema);
    const document = parse(query);
    for (let time = 0; time < 3; time += 1)
      expect(await written(executor, document)).toBe(await expected(schema, query));
  });

  test('are not kept when they can change', async () => {
    const list = Array.from({ length: 20 }, (_, index) => ({ id: `i-${index}` }));
    const { executor } = watched(schemaWith({ items: list }));
    const document = parse('{ items { id } }');
    const before = await written(executor, document);
    list.reverse();
    expect(await written(executor, document)).not.toBe(before);
    expect(await written(executor, document)).toContain('[{"id":"i-19"}');
  });

  test('are not kept when an object in them can change', async () => {
    const list = Object.freeze(Array.from({ length: 20 }, (_, index) => ({ id: `i-${index}`, name: 'old' })));
    const { executor } = watched(schemaWith({ items: list }));
    const document = parse('{ items { name } }');
    await written(executor, document);
    for (const one of list) one.name = 'new';
    expect(await written(executor, document)).not.toContain('old');
  });

  test('are not kept when a resolver may read something', async () => {
    const schema = schemaWith();
    let reads = 0;
    const { name } = (schema.getType('Item') as GraphQLObjectType).getFields();
    if (name !== undefined) name.resolve = () => `read ${(reads += 1)}`;
    const { executor } = watched(schema);
    const document = parse('{ items { name } }');
    await written(executor, document);
    expect(await written(executor, document)).toContain('"read 21"');
  });

  test('are plain data for whoever does not send bytes', async () => {
    const schema = schemaWith();
    const { executor } = watched(schema);
    const document = parse(query);
    await executor({ document, contextValue: {} });
    const { data } = await executor({ document, contextValue: {} });
    expect(JSON.stringify({ data })).toBe(await expected(schema, query));
  });

  test('stand beside errors in one answer', async () => {
    const slot: AnswerSlot = {};
    const { executor } = watched(schemaWith({ words: new Error('no words') }));
    const { data, errors }: ExecutionResult = await executor({
      document: parse('{ items { id } words }'),
      contextValue: { [answerSlot]: slot },
    });
    expect(errors?.map(({ message, path }) => [message, path])).toEqual([['no words', ['words']]]);
    const text = (data as unknown as WrittenData).answer({ errors: [{ message: 'told' }] });
    expect(text).toBe('');
    const target = Buffer.alloc(slot.bytes?.size ?? 0);
    slot.bytes?.writeTo(target);
    expect(target.toString()).toMatch(/^\{"errors":\[\{"message":"told"\}\],"data":\{"items":\[\{"id":"i-0"/);
    expect(JSON.parse(target.toString())).toHaveProperty('data.words', null);
  });
});

test('a scalar that serializes to nothing is the error that graphql-js gives', async () => {
  const schema = schemaWith();
  Object.assign(schema.getType('DateTime') as GraphQLScalarType, { serialize: () => null });
  const { executor, by } = watched(schema);
  const source = '{ item(id: 1) { time } }';
  const result = await executor({ document: parse(source), contextValue: {} });
  expect(JSON.stringify(result)).toBe(await expected(schema, source));
  expect(by).toEqual(['compiled']);
});
