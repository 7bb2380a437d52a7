import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ApolloServer } from '@apollo/server';
import { getNamedType, getNullableType, isEnumType, isInputObjectType, isListType } from 'graphql';
import type { GraphQLFormattedError, GraphQLInputType } from 'graphql';
import type { RequestContext } from '../../src/context';
import { createApollo } from '../../src/server/apollo';
import { createSchema } from '../../src/server/schema';
import { silentLog } from './tools';

const schema = createSchema();
const apolloWith = (strict: boolean): ApolloServer<RequestContext> =>
  createApollo({ schema, log: silentLog, introspection: true, strict, mutations: true });
const apollo = apolloWith(false);
const strictApollo = apolloWith(true);
beforeAll(() => Promise.all([apollo.start(), strictApollo.start()]));
afterAll(() => Promise.all([apollo.stop(), strictApollo.stop()]));

/** Asks with input that no resolver gets to see. */
async function errorsOf(
  query: string,
  variables: Record<string, unknown> = {},
  operationName?: string,
  server = apollo,
): Promise<readonly GraphQLFormattedError[]> {
  const { body } = await server.executeOperation(
    { query, variables, ...(operationName !== undefined && { operationName }) },
    { contextValue: {} as RequestContext },
  );
  return body.kind === 'single' ? (body.singleResult.errors ?? []) : [];
}

const argumentsOf = async (...asked: Parameters<typeof errorsOf>): Promise<unknown[]> =>
  (await errorsOf(...asked)).map(({ extensions }) => extensions?.argument);

const resize = (input: string, variables = ''): string =>
  `mutation ${variables} { ecsResizeDisk(input: ${input}) { __typename } }`;
const byObject = resize('$i', '($i: EcsResizeDiskInput!)');
const disk = { diskId: 'd-1', newSizeGiB: 50 };

describe('the argument that an error names is the schema’s, whatever the client calls it', () => {
  test.each<[string, string, Record<string, unknown>, string]>([
    ['a field of a variable', byObject, { i: { ...disk, newSizeGiB: 'x' } }, 'input.newSizeGiB'],
    ['a field that a variable has too much', byObject, { i: { ...disk, newSizeGib: 1 } }, 'input.newSizeGib'],
    ['a field that a variable lacks', byObject, { i: { diskId: 'd-1' } }, 'input.newSizeGiB'],
    ['a variable that is no object', byObject, { i: 5 }, 'input'],
    ['a variable that is absent', byObject, {}, 'input'],
    ['a variable that is null', byObject, { i: null }, 'input'],
    [
      'a variable in a field',
      resize('{ diskId: "d-1", newSizeGiB: $s }', '($s: Int!)'),
      { s: 'x' },
      'input.newSizeGiB',
    ],
    [
      'an absent variable in a field',
      resize('{ diskId: "d-1", newSizeGiB: $s }', '($s: Int!)'),
      {},
      'input.newSizeGiB',
    ],
    [
      'a null where the variable has a default',
      resize('{ diskId: "d-1", newSizeGiB: $s, clientToken: $t }', '($s: Int = 5, $t: String)'),
      { s: null, t: null },
      'input.newSizeGiB',
    ],
    [
      'a null in an argument where the variable has a default',
      'query ($f: Int = 5) { ecsInstances(first: $f) { totalCount } }',
      { f: null },
      'first',
    ],
    ['a literal', resize('{ diskId: "d-1", newSizeGiB: "x" }'), {}, 'input.newSizeGiB'],
    ['a literal’s unknown field', resize('{ diskId: "d-1", newSizeGiB: 5, size: 5 }'), {}, 'input.size'],
    ['a literal’s missing field', resize('{ diskId: "d-1" }'), {}, 'input.newSizeGiB'],
    [
      'a literal’s repeated field',
      resize('{ diskId: "d-1", diskId: "d-2", newSizeGiB: 5 }'),
      {},
      'input.diskId',
    ],
    ['a missing argument', 'mutation { ecsResizeDisk { __typename } }', {}, 'input'],
    ['an unknown argument', '{ ecsDisk(id: "d-1", zone: "a") { id } }', {}, 'zone'],
    ['an argument of the wrong type', '{ ecsInstances(first: "x") { totalCount } }', {}, 'first'],
    [
      'a variable of the wrong type',
      'query ($n: String) { ecsInstances(first: $n) { totalCount } }',
      {},
      'first',
    ],
    [
      'a variable that is not declared',
      '{ ecsInstances(filter: { name: $n }) { totalCount } }',
      {},
      'filter.name',
    ],
    [
      'a default of the wrong type',
      'query ($n: EcsInstanceFilter = { tags: [{ key: 5 }] }) { ecsInstances(filter: $n) { totalCount } }',
      {},
      'filter.tags[0].key',
    ],
    [
      'a time that is none',
      'query ($t: DateTime) { ecsSecurityLockEvents(filter: { publishedAfter: $t }) { edges { cursor } } }',
      { t: 'yesterday' },
      'filter.publishedAfter',
    ],
    [
      'an entry of a list in a variable',
      'query ($many: [ID!]!) { ecsInstanceStatuses(ids: $many) { id } }',
      { many: ['i-1', 'i-2', 'i-3', { id: 'i-4' }] },
      'ids[3]',
    ],
    ['an entry of a list', '{ ecsInstanceStatuses(ids: ["i-1", true]) { id } }', {}, 'ids[1]'],
    [
      'a variable in an entry of a list',
      'query ($key: String!) { ecsInstances(filter: { tags: [{ key: "a" }, { key: $key }] }) { totalCount } }',
      { key: 5 },
      'filter.tags[1].key',
    ],
    [
      'a variable that is used in a fragment',
      'query ($o: EcsOperationInput!) { ecsDisk(id: "d-1") { ...f } } fragment f on Disk { allows(operation: $o) }',
      { o: 'NOPE' },
      'operation',
    ],
    ['a directive', 'query ($x: Boolean!) { ecsRegions @include(if: $x) { id } }', { x: 'x' }, 'if'],
  ])('%s', async (_name, query, variables, argument) => {
    expect(await argumentsOf(query, variables)).toEqual([argument]);
    expect(await argumentsOf(query, variables, undefined, strictApollo)).toEqual([argument]);
  });

  test('of two operations with the same variable, by the one that was asked for', async () => {
    const query = `query A($x: Int) { ecsInstances(first: $x) { totalCount } }
      query B($x: ID!) { ecsDisk(id: $x) { id } }`;
    expect(await argumentsOf(query, { x: true }, 'A')).toEqual(['first']);
    expect(await argumentsOf(query, { x: true }, 'B')).toEqual(['id']);
  });

  test.each(['{ nothing }', 'query ($x: Int) { ecsRegions { id } }', '{ ecsRegions }'])(
    'an error that is about no argument names none: %s',
    async (query) => {
      expect(await argumentsOf(query)).toEqual([undefined]);
    },
  );
});

/** A value that a type does not take, and where in it the fault is. */
function wrongFor(type: GraphQLInputType): { readonly value: unknown; readonly at: string } {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const { value, at } = wrongFor(nullable.ofType);
    return { value: [value], at: `[0]${at}` };
  }
  if (isInputObjectType(nullable)) return { value: 'x', at: '' };
  if (isEnumType(nullable)) return { value: 'no such word', at: '' };
  return { value: getNamedType(nullable).name === 'Boolean' ? 'x' : true, at: '' };
}

const literal = (value: unknown): string =>
  Array.isArray(value) ? `[${value.map(literal).join(', ')}]` : JSON.stringify(value);

const inputFields = Object.values(schema.getMutationType()?.getFields() ?? {}).flatMap((mutation) => {
  const input = getNullableType(mutation.args[0]?.type);
  if (!isInputObjectType(input)) return [];
  return Object.values(input.getFields()).map((field) => ({
    mutation: mutation.name,
    input: input.name,
    field: field.name,
    type: field.type,
  }));
});

test('every mutation’s input is tried', () => expect(inputFields.length).toBeGreaterThan(400));

test.each(inputFields)('$mutation: $field, in a variable and in a literal', async (one) => {
  const { mutation, input, field, type } = one;
  const { value, at } = wrongFor(type);
  const call = (variables: string, text: string): string =>
    `mutation ${variables} { ${mutation}(input: ${text}) { __typename } }`;
  const expected = `input.${field}${at}`;
  const asked: [string, Record<string, unknown>][] = [
    [call(`($mine: ${input}!)`, '$mine'), { mine: { [field]: value } }],
    [call('', `{ ${field}: ${literal(value)} }`), {}],
  ];
  for (const [query, variables] of asked) {
    const errors = await errorsOf(query, variables);
    const named = errors.map(({ extensions }) => extensions?.argument);
    expect(named).toContain(expected);
    // The other errors are those of missing fields.
    for (const argument of named) expect(argument).toMatch(/^input\.\w/);
  }
});

describe('the message about an enum', () => {
  const status = (value: string) => `{ ecsInstances(filter: { status: ${value} }) { totalCount } }`;
  const byVariable =
    'query ($s: EcsInstanceStatusInput) { ecsInstances(filter: { status: $s }) { totalCount } }';
  const choices = 'EcsInstanceStatusInput: PENDING, STARTING, RUNNING, STOPPING, STOPPED.';

  test.each<[string, string, Record<string, unknown>, string]>([
    ['a literal', status('DELETED'), {}, `The value DELETED is not one of ${choices}`],
    ['a near literal', status('running'), {}, `The value running is not one of ${choices} Did you mean`],
    ['another spelling', byVariable, { s: 'Run_ning' }, `The value Run_ning is not one of ${choices}`],
    ['a text', status('"RUNNING"'), {}, `The value is not one of ${choices}`],
    ['a variable', byVariable, { s: 'DELETED' }, `The value DELETED is not one of ${choices}`],
    ['a variable of another type', byVariable, { s: 5 }, `The value is not one of ${choices}`],
  ])('names the value and the choices: %s', async (_name, query, variables, message) => {
    const [error] = await errorsOf(query, variables);
    expect(error?.message).toContain(message);
    expect(error?.extensions).toMatchObject({ argument: 'filter.status' });
    const [strict] = await errorsOf(query, variables, undefined, strictApollo);
    expect(strict?.message).toContain('is not one of EcsInstanceStatusInput.');
    expect(strict?.message).not.toMatch(/STOPPED|Did you mean/);
  });

  test.each(['hunter2', 'Hunter2!', 'Correct Horse', 'a"b', '5f4dcc3b', 'ABC_123x'])(
    'does not repeat what may be a secret: %s',
    async (secret) => {
      const errors = [
        ...(await errorsOf(byVariable, { s: secret })),
        ...(await errorsOf(status(JSON.stringify(secret)))),
      ];
      expect(errors).toHaveLength(2);
      expect(JSON.stringify(errors)).not.toContain(JSON.stringify(secret).slice(1, -1));
    },
  );

  test('lists no more choices than one can read', async () => {
    const [error] = await errorsOf('{ ecsDisk(id: "d-1") { allows(operation: RESIZE_DISKS) } }');
    expect(error?.message).toMatch(
      /^The value RESIZE_DISKS is not one of EcsOperationInput\. Did you mean the enum value "RESIZE_DISK"/,
    );
  });
});

test('a name in a variable that is none is not repeated', async () => {
  const errors = await errorsOf(byObject, { i: { ...disk, 'a secret': 1 } });
  expect(errors).toMatchObject([{ extensions: { argument: 'input' } }]);
  expect(JSON.stringify(errors)).not.toContain('a secret');
});
