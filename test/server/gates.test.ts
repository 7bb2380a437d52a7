import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { RouterAuth } from '../../src/config';
import { Secret } from '../../src/config/secret';
import type { Started } from './start';
import { startServer } from './start';

const [old, fresh] = ['o'.repeat(16), 'f'.repeat(16)];
const auth = (mode: 'secret' | 'hmac'): RouterAuth => ({
  mode,
  secrets: [new Secret(old), new Secret(fresh)],
});

let server: Started | undefined;
const start = async (routerAuth: RouterAuth): Promise<Started> => {
  const parsed = jest.fn();
  const plugins = [{ requestDidStart: () => Promise.resolve(parsed()) }];
  server = await startServer({ routerAuth, plugins: plugins as never });
  seen = parsed;
  return server;
};
let seen: jest.Mock | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

const query = { query: '{ hello }' };

describe('a secret in a header', () => {
  it.each([
    ['the old one', old, 200],
    ['the new one', fresh, 200],
    ['another', 'x'.repeat(16), 401],
    ['a part', old.slice(1), 401],
    ['both', `${old},${fresh}`, 401],
    ['an empty one', '', 401],
  ])('%s', async (_name, secret, status) => {
    const { post } = await start(auth('secret'));
    const response = await post(query, { 'router-authorization': secret });
    expect(response.status).toBe(status);
    expect(seen).toHaveBeenCalledTimes(status === 200 ? 1 : 0);
  });

  it('that is missing is told so, without the query being read', async () => {
    const { post } = await start(auth('secret'));
    const response = await post('{ this is no JSON');
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({
      errors: [
        { message: expect.stringContaining('router-authorization'), extensions: { code: 'UNAUTHENTICATED' } },
      ],
    });
    expect(seen).not.toHaveBeenCalled();
  });

  it('lets the server be called by other names', async () => {
    const { post } = await start(auth('secret'));
    expect((await post(query, { 'router-authorization': old, host: 'ecs.svc' })).status).toBe(200);
  });
});

describe("Hive Gateway's signature", () => {
  const sign = (text: string, secret = old): string =>
    createHmac('sha256', secret).update(text).digest('base64');
  const signed = (body: object, signature: unknown) => ({
    ...body,
    extensions: { 'hmac-signature': signature },
  });
  const variables = { b: [1, { d: null, c: 'ü' }], a: true };
  const text = '{"query":"{ hello }","variables":{"a":true,"b":[1,{"c":"ü","d":null}]}}';

  it.each<[string, object, number]>([
    ['of the query', signed(query, sign('{"query":"{ hello }"}')), 200],
    ['with the new secret', signed(query, sign('{"query":"{ hello }"}', fresh)), 200],
    ['of the variables, whatever their order', signed({ ...query, variables }, sign(text)), 200],
    ['of no variables', signed({ ...query, variables: {} }, sign('{"query":"{ hello }"}')), 200],
    ['of null for variables', signed({ ...query, variables: null }, sign('{"query":"{ hello }"}')), 200],
    ['over other variables', signed({ ...query, variables: { ...variables, a: false } }, sign(text)), 401],
    ['over another query', signed({ query: '{ other }' }, sign('{"query":"{ hello }"}')), 401],
    ['with another secret', signed(query, sign('{"query":"{ hello }"}', 'x'.repeat(16))), 401],
    ['that is cut', signed(query, sign('{"query":"{ hello }"}').slice(0, 20)), 401],
    ['that is no text', signed(query, 5), 401],
    ['over what cannot be parsed', signed({ query: '{' }, 'x'), 401],
    ['that is missing', query, 401],
    ['of a batch', [query], 401],
  ])('%s', async (_name, body, status) => {
    const { post } = await start(auth('hmac'));
    expect((await post(body)).status).toBe(status);
    expect(seen).toHaveBeenCalledTimes(status === 200 ? 1 : 0);
  });

  const extensions = { 'hmac-signature': 'AAAA' };
  const withVariable = (text: string): string =>
    `{"query":"{ hello }","variables":{"a":${text}},"extensions":${JSON.stringify(extensions)}}`;

  it.each([
    ['nested without end', `${'['.repeat(500_000)}${']'.repeat(500_000)}`, 'bodyLevels', 50],
    ['of objects nested without end', `${'{"a":'.repeat(150_000)}1${'}'.repeat(150_000)}`, 'bodyLevels', 50],
    ['of half a million entries', `[${'0,'.repeat(500_000)}0]`, 'bodyEntries', 20_000],
    ['of a hundred thousand keys', `{${'"a":0,'.repeat(100_000)}"a":0}`, 'bodyEntries', 20_000],
  ])('over variables %s: the body is not parsed', async (_name, value, limitName, limit) => {
    const { post } = await start(auth('hmac'));
    const parse = jest.spyOn(JSON, 'parse');
    const response = await post(withVariable(value));
    const text = await response.text();
    expect(parse).not.toHaveBeenCalled();
    parse.mockRestore();
    expect(response.status).toBe(400);
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ extensions: { code: 'LIMIT_EXCEEDED', limitName, limit } }],
    });
    expect(seen).not.toHaveBeenCalled();
  });

  it('counts no brackets in texts', async () => {
    const { post } = await start(auth('hmac'));
    const a = `${'[{,:'.repeat(30_000)}"\\"`;
    const canonical = JSON.stringify({ query: '{ hello }', variables: { a } });
    expect((await post(signed({ ...query, variables: { a } }, sign(canonical)))).status).toBe(200);
  });

  it('of a full page of representations is checked', async () => {
    const { post } = await start(auth('hmac'));
    const representations = Array.from({ length: 500 }, (_, id) => ({ __typename: 'A', id, name: 'x' }));
    const canonical = JSON.stringify({ query: '{ hello }', variables: { representations } });
    expect((await post(signed({ ...query, variables: { representations } }, sign(canonical)))).status).toBe(
      200,
    );
  });

  it('does not cover operationName: a document with several operations is refused, whichever is named', async () => {
    const { post } = await start(auth('hmac'));
    const document = 'query A { hello } mutation B { __typename }';
    const body = signed({ query: document }, sign(JSON.stringify({ query: document })));
    for (const operationName of ['A', 'B', 'C', undefined]) {
      const response = await post({ ...body, operationName });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({
        errors: [
          {
            message: expect.stringContaining('one operation a document'),
            extensions: { code: 'BAD_REQUEST' },
          },
        ],
      });
    }
    expect(seen).not.toHaveBeenCalled();
  });

  it('of one operation with fragments lets its name through', async () => {
    const { post } = await start(auth('hmac'));
    const document = 'query A { ...F } fragment F on Query { hello }';
    const body = signed({ query: document }, sign(JSON.stringify({ query: document })));
    expect((await post({ ...body, operationName: 'A' })).status).toBe(200);
  });

  it('of a text that is no document is reported by GraphQL', async () => {
    const { post } = await start(auth('hmac'));
    const response = await post(signed({ query: '{' }, sign('{"query":"{"}')));
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'GRAPHQL_PARSE_FAILED' } }],
    });
  });

  it.each([
    ['a long one', `{${'a{'.repeat(20_000)}`],
    ['a deep list', `{a(b:${'['.repeat(20_000)})}`],
  ])('of a document that is no use, %s, is reported by GraphQL', async (_what, query) => {
    const { post } = await start(auth('hmac'));
    const response = await post(signed({ query }, sign(JSON.stringify({ query }))));
    expect(response.status).toBe(400);
  });

  it('of no query is refused', async () => {
    const { post } = await start(auth('hmac'));
    for (const text of ['{}', '{"query":undefined}'])
      expect((await post(signed({}, sign(text)))).status).toBe(401);
    expect((await post(signed({ query: 5 }, sign('{"query":5}')))).status).toBe(401);
  });
});

describe('any other way to know the router', () => {
  it('takes documents with several operations', async () => {
    const { post } = await start(auth('secret'));
    const body = { query: 'query A { hello } query B { __typename }', operationName: 'B' };
    expect((await post(body, { 'router-authorization': old })).status).toBe(200);
  });
});
