import type { ApolloServerPlugin } from '@apollo/server';
import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import type { RequestContext } from '../../src/context';
import { createApollo } from '../../src/server/apollo';

const nothing = (): void => undefined;
const log = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Asks a server whose fields count their calls. */
async function asked(query: string) {
  const calls = { fine: 0, broken: 0 };
  const seen: string[] = [];
  const schema = buildSchema('type Query { fine: String broken: String }');
  const { fine, broken } = schema.getQueryType()?.getFields() ?? {};
  if (fine !== undefined) fine.resolve = () => `fine ${(calls.fine += 1)}`;
  if (broken !== undefined)
    broken.resolve = () => {
      calls.broken += 1;
      throw new Error('broken');
    };
  const watching: ApolloServerPlugin<RequestContext> = {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: () => Promise.resolve(void seen.push('errors')),
        willSendResponse: () => Promise.resolve(void seen.push('response')),
      }),
  };
  const apollo = createApollo({
    schema,
    log,
    introspection: false,
    strict: true,
    mutations: true,
    plugins: [watching],
  });
  await apollo.start();
  const { body } = await apollo.executeOperation(
    { query },
    { contextValue: { requestId: 'request-1' } as unknown as RequestContext },
  );
  await apollo.stop();
  return { result: body.kind === 'single' ? body.singleResult : null, calls, seen };
}

test('a query is executed once, and answered without errors', async () => {
  const { result, calls, seen } = await asked('{ fine }');
  expect(result).toEqual({ data: { fine: 'fine 1' } });
  expect([calls, seen]).toEqual([{ fine: 1, broken: 0 }, ['response']]);
});

test('a query with errors is executed once, and Apollo treats its errors', async () => {
  const { result, calls, seen } = await asked('{ fine broken }');
  expect(result?.data).toEqual({ fine: 'fine 1', broken: null });
  // Apollo's pipeline has formatted the error: its text says nothing of what is inside.
  expect(result?.errors).toEqual([
    expect.objectContaining({
      path: ['broken'],
      extensions: expect.objectContaining({ code: 'INTERNAL_SERVER_ERROR' }) as unknown,
    }),
  ]);
  expect([calls, seen]).toEqual([{ fine: 1, broken: 1 }, ['errors', 'response']]);
});
