import { createHash, createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { TrustedDocuments } from '../../src/config';
import { Secret } from '../../src/config/secret';
import { createSchema } from '../../src/server/schema';
import { problemsOfDocuments } from '../../src/server/trusted-documents';
import type { Started, StartOptions } from './start';
import { startServer } from './start';

const hello = 'query Hello { hello }';
const deep = 'query Deep { __schema { types { name fields { name type { name } } } } hello }';
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const documents = new Map([
  ['hello-1', hello],
  ['deep-1', deep],
]);
const persistedQuery = (sha256Hash: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash } },
});

let server: Started | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
const start = async (
  mode: TrustedDocuments['mode'],
  options: StartOptions = {},
): Promise<
  (body: unknown) => Promise<{ status: number; data?: unknown; code: unknown; message: string }>
> => {
  const trustedDocuments: TrustedDocuments = mode === 'off' ? { mode } : { mode, documents };
  const started = await startServer({ trustedDocuments, ...options });
  server = started;
  return async (body) => {
    const response = await started.post(body);
    const { data, errors = [] } = (await response.json()) as {
      data?: unknown;
      errors?: { message: string; extensions: { code: unknown } }[];
    };
    return {
      status: response.status,
      data,
      code: errors[0]?.extensions.code,
      message: errors.map(({ message }) => message).join('\n'),
    };
  };
};
const world = { status: 200, data: { hello: 'world' }, code: undefined };

describe.each(['prefer', 'only'] as const)('TRUSTED_DOCUMENTS=%s', (mode) => {
  it.each<[string, object]>([
    ["Apollo's extension", persistedQuery('hello-1')],
    ['the hash of the text', persistedQuery(sha256(hello))],
    ['documentId', { documentId: 'hello-1' }],
    ['documentId as the specification has it', { documentId: `sha256:${sha256(hello)}` }],
    ["documentId as Hive's clients send it", { documentId: 'console~1.2.3~hello-1' }],
    ['an id and the same text', { documentId: 'hello-1', query: hello }],
    ['an id, and a query that is null', { documentId: 'hello-1', query: null }],
    ['the exact text', { query: hello }],
    ['the exact text with an id that is not known', { query: hello, ...persistedQuery('x') }],
    [
      'an id and variables that it does not need',
      { documentId: 'hello-1', variables: { x: 1 }, operationName: 'Hello' },
    ],
  ])('answers a document by %s', async (_how, body) => {
    expect(await (await start(mode))(body)).toMatchObject(world);
  });

  it.each<[string, object]>([
    ['documentId', { documentId: 'hello-1', query: '{ __typename }' }],
    ["Apollo's extension", { query: '{ __typename }', ...persistedQuery('hello-1') }],
  ])('refuses an id beside another text: %s', async (_how, body) => {
    expect(await (await start(mode))(body)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('applies limits as to any document', async () => {
    const ask = await start(mode, { limits: { rootFields: 1 } });
    expect(await ask({ documentId: 'deep-1' })).toMatchObject({ status: 400, code: 'LIMIT_EXCEEDED' });
  });

  it('leaves what is no request to Apollo', async () => {
    const ask = await start(mode);
    for (const body of [[{ query: hello }], {}, { variables: {} }, '"text"', 'null']) {
      const { status, data, code } = await ask(body);
      expect({ status, data, code }).toEqual({ status: 400, data: undefined, code: 'BAD_REQUEST' });
    }
  });

  it("checks the router's signature over the document's text, and names no document to others", async () => {
    const secret = 'a secret of the router';
    const ask = await start(mode, { routerAuth: { mode: 'hmac', secrets: [new Secret(secret)] } });
    const signature = createHmac('sha256', secret)
      .update(JSON.stringify({ query: hello }))
      .digest('base64');
    const extensions = { 'hmac-signature': signature };
    expect(await ask({ documentId: 'hello-1', extensions })).toMatchObject(world);
    expect(
      await ask({ extensions: { ...extensions, ...persistedQuery('hello-1').extensions } }),
    ).toMatchObject(world);
    for (const body of [
      { documentId: 'deep-1', extensions },
      { documentId: 'no such', extensions },
      { documentId: 'hello-1', query: '{ __typename }', extensions: {} },
      { query: '{ __typename }', extensions },
    ]) {
      expect(await ask(body)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    }
  });
});

describe('TRUSTED_DOCUMENTS=prefer', () => {
  it('answers other documents too, with and without an id that is not known', async () => {
    const ask = await start('prefer');
    expect(await ask({ query: '{ hello }' })).toMatchObject(world);
    expect(await ask({ query: '{ hello }', ...persistedQuery('x') })).toMatchObject(world);
    expect(await ask({ query: '{ hello }', documentId: 'x' })).toMatchObject(world);
  });

  it("answers an id that is not known so that Apollo's clients send the document", async () => {
    const ask = await start('prefer');
    for (const body of [persistedQuery('x'), { documentId: 'x' }, { documentId: '__proto__' }]) {
      expect(await ask(body)).toMatchObject({
        status: 200,
        code: 'PERSISTED_QUERY_NOT_FOUND',
        message: 'The manifest has no document with this id; send the document itself.',
      });
    }
  });
});

describe('TRUSTED_DOCUMENTS=only', () => {
  it.each<[string, unknown]>([
    ['another document', { query: '{ hello }' }],
    ['a document that differs by a space', { query: `${hello} ` }],
    ['another document with an id', { query: '{ hello }', documentId: 'x' }],
    ['an id that is not known', { documentId: 'x' }],
    ["Apollo's id that is not known", persistedQuery('x')],
    ['introspection', { query: '{ __schema { queryType { name } } }' }],
    ['a query that is no text', { query: [hello] }],
    ['a query without letters', { query: '' }],
  ])('refuses %s, and says what to do', async (_what, body) => {
    const refusals: [number, string][] = [];
    const ask = await start('only', { onRefusal: (...refusal) => refusals.push(refusal) });
    const { message, ...answer } = await ask(body);
    expect(answer).toEqual({ status: 400, data: undefined, code: 'DOCUMENT_NOT_TRUSTED' });
    expect(message).toMatch(
      /send one by its id or its exact text, or have this one added to the manifest\.$/,
    );
    expect(refusals).toEqual([[400, 'DOCUMENT_NOT_TRUSTED']]);
  });

  it("refuses a version of Apollo's extension that nobody knows", async () => {
    const ask = await start('only');
    const extensions = { persistedQuery: { version: 2, sha256Hash: 'hello-1' } };
    expect(await ask({ extensions })).toMatchObject({ code: 'PERSISTED_QUERY_NOT_SUPPORTED' });
    expect(await ask({ query: '{ hello }', extensions })).toMatchObject({ code: 'DOCUMENT_NOT_TRUSTED' });
  });
});

describe('TRUSTED_DOCUMENTS=off', () => {
  it('keeps no documents', async () => {
    const ask = await start('off');
    expect(await ask(persistedQuery('hello-1'))).toMatchObject({ code: 'PERSISTED_QUERY_NOT_SUPPORTED' });
    expect(await ask({ documentId: 'hello-1' })).toMatchObject({ status: 400, code: 'BAD_REQUEST' });
    expect(await ask({ query: '{ hello }', documentId: 'x' })).toMatchObject(world);
  });
});

describe('documents at the start', () => {
  it('are compared with GraphQL and with the schema', () => {
    const trusted = new Map([
      ['good', '{ ecsRegions { id } }'],
      ['old', '{ ecsRegions { id gone } }'],
      ['torn', '{ ecsRegions { id '],
    ]);
    expect(problemsOfDocuments(createSchema(), { mode: 'only', documents: trusted })).toEqual({
      broken: [expect.stringMatching(/^torn: Syntax Error/)],
      unfit: [expect.stringMatching(/^old: Cannot query field "gone"/)],
    });
    expect(problemsOfDocuments(createSchema(), { mode: 'off' })).toEqual({ broken: [], unfit: [] });
  });
});
