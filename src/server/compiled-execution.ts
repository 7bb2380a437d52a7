import { HeaderMap } from '@apollo/server';
import type { ApolloServer, ApolloServerPlugin, GraphQLRequest, GraphQLResponse } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { RequestContext } from '../context';
import { createExecutor } from '../execution/executor';
import type { Execution } from '../execution/executor';
import { executionOfSchema } from './schema';

type Gateway = NonNullable<ConstructorParameters<typeof ApolloServer>[0]['gateway']>;

/** What Apollo Server is given, so that `src/execution` executes. */
export interface CompiledExecution {
  readonly gateway: Gateway;
  /** Comes after all plugins that answer operations themselves. */
  readonly plugin: ApolloServerPlugin<RequestContext>;
}

/**
 * Connects `src/execution` to Apollo Server. A query without errors is answered by the plugin: on its way through the gateway,
 * Apollo copies its request context twice and makes an object with accessors, which costs more than a small query. All else
 * goes through the gateway, so that Apollo treats errors as with `schema`.
 */
export function compiledExecution(schema: GraphQLSchema): CompiledExecution {
  const execute = createExecutor({ schema, ...executionOfSchema });
  /** The queries that the plugin has executed and leaves to the gateway, by their context. */
  const executed = new WeakMap<object, Promise<ExecutionResult>>();
  let onSchema: Parameters<Gateway['onSchemaLoadOrUpdate']>[0] | undefined;

  const gateway: Gateway = {
    onSchemaLoadOrUpdate(callback) {
      onSchema = callback;
      return () => (onSchema = undefined);
    },
    load() {
      onSchema?.({ apiSchema: schema, coreSupergraphSdl: '' });
      return Promise.resolve({
        executor: ({ document, request, context }) =>
          executed.get(context as object) ?? execute(executionOf(document, request, context)),
      });
    },
    stop: () => Promise.resolve(),
  };

  const plugin: ApolloServerPlugin<RequestContext> = {
    requestDidStart: () =>
      Promise.resolve({
        async responseForOperation({
          document,
          request,
          contextValue,
          operation,
        }): Promise<GraphQLResponse | null> {
          if (operation?.operation !== OperationTypeNode.QUERY) return null;
          const execution = execute(executionOf(document, request, contextValue));
          const result = await execution.catch(() => null);
          if (result !== null && result.errors === undefined) {
            const http = { headers: new HeaderMap() };
            return { http, body: { kind: 'single', singleResult: { data: result.data ?? null } } };
          }
          executed.set(contextValue, execution);
          return null;
        },
      }),
  };

  return { gateway, plugin };
}

const executionOf = (
  document: Execution['document'],
  { operationName, variables }: Pick<GraphQLRequest, 'operationName' | 'variables'>,
  contextValue: unknown,
): Execution => ({ document, contextValue, operationName, variableValues: variables });
