import { afterEach, describe, expect, it } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { codedError } from '../../src/coded-error';
import { EcsError } from '../../src/ecs/errors';
import type { EcsErrorFacts } from '../../src/ecs/errors';
import { errorCodes, isErrorCode } from '../../src/error-codes';
import type { ErrorCode } from '../../src/error-codes';
import { badInput } from '../../src/resolvers/bad-input';
import { operationsPlugin } from '../../src/server/operations';
import type { OperationReport } from '../../src/telemetry/metrics';
import type { Started, StartOptions } from './start';
import { startServer } from './start';
import { rememberingLog } from './tools';

const canary = 'canary-9b1f';
const call = { action: 'DescribeInstances', accountId: 'default', regionId: 'cn-hangzhou' } as const;
const ecsError = (facts: Omit<EcsErrorFacts, keyof typeof call>) => new EcsError({ ...call, ...facts });

let thrown: unknown;
const graph = {
  typeDefs: `
    input Secrets { password: String port: Int tags: [Tag!] word: Word }
    input Tag { key: String! }
    enum Word { YES NO }
    type Query {
      fails: String
      works: String
      nonNull: Strict
      takes(first: Int! = 20, secrets: Secrets): String
    }
    type Strict { always: String! }
    type Mutation { change: String }
  `,
  resolvers: {
    Query: {
      fails: () => {
        throw thrown;
      },
      works: () => 'yes',
      nonNull: () => ({ always: null }),
      takes: () => 'yes',
    },
    Mutation: { change: () => 'changed' },
  },
};

let server: Started | undefined;
const start = async (options: StartOptions = {}): Promise<Started> => {
  server = await startServer({ graph, ...options });
  return server;
};
afterEach(async () => {
  await server?.close();
  server = undefined;
});

/** The error that leaves when a resolver throws this. */
async function leaving(error: unknown, options: StartOptions = {}) {
  thrown = error;
  const { status, data, errors } = await (await start(options)).ask('{ fails works }');
  expect({ status, data }).toEqual({ status: 200, data: { fails: null, works: 'yes' } });
  expect(errors).toHaveLength(1);
  expect(errors?.[0]?.path).toEqual(['fails']);
  return errors?.[0];
}

describe('a fault of ECS', () => {
  it.each<[Omit<EcsErrorFacts, keyof typeof call>, string]>([
    [{ fault: 'CREDENTIALS_MISSING' }, 'ECS_CREDENTIALS_MISSING'],
    [{ fault: 'CREDENTIALS_REFUSED', code: 'InvalidAccessKeyId.NotFound' }, 'ECS_CREDENTIALS_REFUSED'],
    [{ fault: 'FORBIDDEN', code: 'Forbidden.RAM' }, 'ECS_FORBIDDEN'],
    [{ fault: 'THROTTLED', code: 'Throttling.User' }, 'ECS_THROTTLED'],
    [{ fault: 'TIMEOUT' }, 'ECS_TIMEOUT'],
    [{ fault: 'NOT_SENT' }, 'ECS_TIMEOUT'],
    [{ fault: 'UNREACHABLE' }, 'ECS_UNREACHABLE'],
    [{ fault: 'BAD_ANSWER' }, 'ECS_BAD_ANSWER'],
    [{ fault: 'REFUSED', code: 'InvalidParameter' }, 'BAD_USER_INPUT'],
    [{ fault: 'REFUSED', code: 'MissingParameter.RegionId' }, 'BAD_USER_INPUT'],
    [{ fault: 'REFUSED', code: 'InvalidInstanceIds.Malformed' }, 'BAD_USER_INPUT'],
    [{ fault: 'REFUSED', code: 'InstanceLockedForSecurity' }, 'ECS_REFUSED'],
    [{ fault: 'REFUSED', code: 'InternalError' }, 'ECS_REFUSED'],
  ])('%j', async (facts, code) => {
    const error = await leaving(ecsError(facts));
    expect(error?.extensions).toEqual({
      code,
      accountId: 'default',
      regionId: 'cn-hangzhou',
      ...(facts.code !== undefined && { ecsErrorCode: facts.code }),
    });
    expect(error?.message).toMatch(/^DescribeInstances in cn-hangzhou: /);
    expect(isErrorCode(code) && errorCodes[code].statuses).toContain(200);
  });

  it('says when to come again, and which call it was', async () => {
    const error = await leaving(ecsError({ fault: 'THROTTLED', retryAfterMs: 1_500, requestId: 'R-1' }));
    expect(error?.extensions).toMatchObject({ retryAfterMs: 1_500, retryAfter: 2, requestId: 'R-1' });
    const { code: _code, ...others } = error?.extensions ?? {};
    expect(errorCodes.ECS_THROTTLED.extensions).toEqual(expect.arrayContaining(Object.keys(others)));
  });

  it('is one also as the cause of an error of GraphQL', async () => {
    const cause = ecsError({ fault: 'TIMEOUT' });
    const error = await leaving(new GraphQLError(canary, { originalError: cause }));
    expect(error?.extensions.code).toBe('ECS_TIMEOUT');
    expect(error?.message).not.toContain(canary);
  });
});

describe('an error of our own', () => {
  it('keeps its message and its argument', async () => {
    expect(await leaving(badInput('filter.ids', 'not an ECS id.'))).toMatchObject({
      message: 'filter.ids: not an ECS id.',
      extensions: { code: 'BAD_USER_INPUT', argument: 'filter.ids' },
    });
  });

  it.each(Object.keys(errorCodes).filter((code) => code !== 'INTERNAL_SERVER_ERROR') as ErrorCode[])(
    'keeps its code: %s',
    async (code) => {
      const error = await leaving(codedError(code, 'No.', {}));
      expect(error?.extensions).toMatchObject({ code });
    },
  );

  it('leaves with no extension that is not in the list', async () => {
    const extensions = {
      code: 'FORBIDDEN',
      argument: 'x',
      stack: canary,
      http: { headers: new Map() },
      [canary]: 1,
    };
    const error = await leaving(new GraphQLError('No.', { extensions }));
    expect(error?.extensions).toEqual({ code: 'FORBIDDEN', argument: 'x' });
  });
});

describe('an unknown error', () => {
  it.each<[string, unknown]>([
    ['an error', new TypeError(canary)],
    ['an error with a code of the table', Object.assign(new Error(canary), { code: 'FORBIDDEN' })],
    [
      'one with extensions of the table',
      Object.assign(new Error(canary), { extensions: { code: 'FORBIDDEN' } }),
    ],
    ['an error of GraphQL without a code', new GraphQLError(canary)],
    ['one with a foreign code', new GraphQLError(canary, { extensions: { code: canary } })],
    ['a text', canary],
    ['nothing', undefined],
  ])('becomes an internal one: %s', async (_name, error) => {
    const { log, lines } = rememberingLog();
    const left = await leaving(error, { log, strict: true });
    expect(left?.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      errorId: expect.any(String) as unknown,
    });
    expect(JSON.stringify(left)).not.toContain(canary);
    expect(JSON.stringify(lines)).not.toContain(canary);
    expect(lines).toMatchObject([{ level: 'error', fields: { errorId: left?.extensions.errorId } }]);
    expect(lines[0]?.fields.requestId).toBe(server?.facts[0]?.requestId);
  });

  it('is in the log with its places in the code, and its message in development', async () => {
    const { log, lines } = rememberingLog();
    await leaving(new TypeError(canary), { log });
    expect(lines[0]?.fields).toMatchObject({
      error: 'TypeError',
      message: canary,
      places: expect.arrayContaining([expect.stringMatching(/^at .*errors\.test\.ts/)]) as unknown,
    });
  });

  it('is what a null at the wrong place is', async () => {
    const { errors } = await (await start()).ask('{ nonNull { always } }');
    expect(errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });
});

describe('errors of GraphQL itself', () => {
  it.each([
    ['{ hello', 400, 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 400, 'GRAPHQL_VALIDATION_FAILED'],
    ['query A { works } query B { works }', 400, 'OPERATION_RESOLUTION_FAILURE'],
    ['query ($n: Int!) { takes(first: $n) }', 400, 'BAD_USER_INPUT'],
  ] as const)('%s', async (query, status, code) => {
    const answer = await (await start()).ask(query);
    expect(answer.status).toBe(status);
    expect(answer.errors?.[0]?.extensions.code).toBe(code);
    expect(errorCodes[code].statuses).toContain(status);
  });

  it.each([
    ['a batch', [{ query: '{ works }' }], {}, 400, 'BAD_REQUEST'],
    ['no document', {}, {}, 400, 'BAD_REQUEST'],
    ['a client that reads no JSON', { query: '{ works }' }, { accept: 'text/html' }, 406, 'BAD_REQUEST'],
    [
      'the hash of a document',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } },
      {},
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
  ] as const)('%s', async (_name, body, headers, status, code) => {
    const response = await (await start()).post(body, headers);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(errorCodes[code].statuses).toContain(status);
  });

  it('names the argument that a variable is wrong for', async () => {
    const { ask } = await start();
    const wrong = await ask('query ($s: Secrets) { takes(secrets: $s) }', { s: { tags: [{ key: 5 }] } });
    expect(wrong.errors?.[0]).toMatchObject({
      message:
        'Variable "$s" got an invalid value at "s.tags[0].key"; String cannot represent a non string value.',
      extensions: { code: 'BAD_USER_INPUT', argument: 'secrets.tags[0].key' },
    });
    const absent = await ask('query ($n: Int = 5) { takes(first: $n) }', { n: null });
    expect(absent.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'first' });
    const many = await ask('query ($s: Secrets) { takes(secrets: $s) }', {
      s: { tags: Array.from({ length: 80 }, () => ({ key: 5 })) },
    });
    expect(new Set(many.errors?.map(({ extensions }) => extensions.code))).toEqual(
      new Set(['BAD_USER_INPUT']),
    );
  });

  it.each<[string, string, Record<string, unknown>]>([
    [
      'a variable of the wrong type',
      'query ($s: Secrets) { takes(secrets: $s) }',
      { s: { password: [canary] } },
    ],
    [
      'one with a trap',
      'query ($s: Secrets) { takes(secrets: $s) }',
      { s: { port: `x"; at "y"; ${canary}` } },
    ],
    ['a variable that is no object', 'query ($s: Secrets) { takes(secrets: $s) }', { s: `a; ${canary}` }],
    ['a word', 'query ($s: Secrets) { takes(secrets: $s) }', { s: { word: canary } }],
    ['a literal of the wrong type', `{ takes(secrets: { port: "${canary}" }) }`, {}],
    ['a literal for a word', `{ takes(secrets: { word: "${canary}" }) }`, {}],
    ['a literal for an object', `{ takes(secrets: "${canary}") }`, {}],
    ['a text in the wrong place', `{ takes("${canary}") }`, {}],
    ['a block text in the wrong place', `{ """${canary}""" }`, {}],
    ['a text that does not end', `{ takes(secrets: { password: "${canary}`, {}],
  ])('never repeats what the caller sent: %s', async (_name, query, variables) => {
    const answer = await (await start()).ask(query, variables);
    expect(answer.errors?.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer)).not.toContain(canary);
  });
});

describe('a kind of operation that the schema does not have', () => {
  it.each([
    ['subscription { x }', 'Subscriptions are not served here; send a query or a mutation.'],
    ['subscription Watch { works }', 'Subscriptions are not served here; send a query or a mutation.'],
  ])("is the caller's mistake, and no error of the server: %s", async (query, message) => {
    const { log, lines } = rememberingLog();
    const reports: OperationReport[] = [];
    const { ask } = await start({
      log,
      plugins: [
        operationsPlugin(log, (report) => {
          reports.push(report);
        }),
      ],
    });
    const { status, data, errors } = await ask(query);
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors?.map((error) => [error.message, error.extensions])).toEqual([
      [message, { code: 'GRAPHQL_VALIDATION_FAILED' }],
    ]);
    expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
    expect(reports.map(({ result }) => result)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('is named, with what is served', async () => {
    const onlyQueries = { typeDefs: 'type Query { works: String }', resolvers: {} };
    const { ask } = await start({ graph: onlyQueries });
    expect((await ask('mutation { change }')).errors?.[0]?.message).toBe(
      'Mutations are not served here; send a query.',
    );
  });
});

describe('production', () => {
  it.each<[string, Record<string, unknown>]>([
    ['{ work }', {}],
    ['{ takes(secret: {}) }', {}],
    ['query ($s: Secrets) { takes(secrets: $s) }', { s: { word: 'YESS' } }],
    ['query ($s: Secrets) { takes(secrets: $s) }', { s: { passwort: 'x' } }],
  ])('suggests nothing of the schema, and development does: %s', async (query, variables) => {
    const open = await (await start()).ask(query, variables);
    expect(JSON.stringify(open)).toContain('Did you mean');
    await server?.close();
    const strict = await (await start({ strict: true })).ask(query, variables);
    expect(strict.errors?.length).toBe(open.errors?.length);
    expect(JSON.stringify(strict)).not.toContain('Did you mean');
  });

  it.each(['{ __schema { types { name } } }', '{ works __type(name: "Query") { name } }'])(
    'answers no introspection, and says where the schema is: %s',
    async (query) => {
      const { ask } = await start({ strict: true, introspection: false });
      const { status, errors } = await ask(query);
      expect({ status, code: errors?.[0]?.extensions.code }).toEqual({
        status: 400,
        code: 'GRAPHQL_VALIDATION_FAILED',
      });
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.message).toMatch(
        /^Introspection is off here\. Take the schema from .*INTROSPECTION=true\.$/,
      );
      expect(errors?.[0]?.message).not.toContain('Apollo');
      expect((await ask('{ works __typename }')).data).toEqual({ works: 'yes', __typename: 'Query' });
    },
  );

  it('answers introspection where it is on', async () => {
    const { ask } = await start({ strict: true, introspection: true });
    expect((await ask('{ __schema { queryType { name } } }')).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
  });

  it('changes nothing for callers that it does not know', async () => {
    const { ask } = await start({ mutations: false });
    const refused = await ask('mutation { change }');
    expect(refused).toMatchObject({ status: 403, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect((await ask('{ works }')).data).toEqual({ works: 'yes' });
  });
});
