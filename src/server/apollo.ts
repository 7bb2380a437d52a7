import { ApolloServer } from '@apollo/server';
import type { ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Config } from '../config';
import type { RequestContext } from '../context';
import { WrittenData } from '../execution/answer';
import { compiledExecution } from './compiled-execution';
import { createDocumentStore } from './document-store';
import { createErrors } from './errors';
import { createHeapShares } from './heap-shares';
import type { HeapShares } from './heap-shares';
import type { Errors } from './errors';
import { limitsPlugin } from './limits/plugin';
import { limits as allLimits } from './limits/table';
import type { Limits } from './limits/table';
import type { Log } from './log';
import { mutationsPlugin } from './mutations';
import { knownOperationTypes, noIntrospection } from './validation-rules';
import { subscriptionsPlugin } from './subscriptions/plugin';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly log: Log;
  readonly introspection: boolean;
  /** Production: messages reveal nothing of the schema, and the log omits messages of unknown errors. */
  readonly strict: boolean;
  /** False refuses every mutation. */
  readonly mutations: boolean;
  /** False refuses every subscription; without the mirror there is nothing to subscribe to. */
  readonly isLive?: boolean;
  /** What formats errors; made from the other options when absent. */
  readonly errors?: Errors;
  /** Who executes operations: `src/execution`, which leaves to graphql-js what it does not compile, or graphql-js all of them. */
  readonly execution?: Config['graph']['execution'];
  readonly limits?: Partial<Limits>;
  readonly heapShares?: HeapShares;
  readonly plugins?: readonly ApolloServerPlugin<RequestContext>[];
}

/**
 * The ApolloServer: GraphQL over the schema, with request limits and errors that are safe for clients. Apollo's default
 * plugins are off: cache control and tracing cost up to half of the throughput, and `cache-control` is always `no-store`.
 */
export function createApollo(options: ApolloOptions): ApolloServer<RequestContext> {
  const { schema, log, introspection, strict } = options;
  const limits: Limits = { ...allLimits, ...options.limits };
  const errors = options.errors ?? createErrors({ log, suggest: !strict, logMessages: !strict });
  const compiled = options.execution === 'graphql-js' ? null : compiledExecution(schema);
  return new ApolloServer<RequestContext>({
    ...(compiled === null ? { schema } : { gateway: compiled.gateway }),
    // Ours is the rule that refuses it.
    introspection: true,
    validationRules: [knownOperationTypes, ...(introspection ? [] : [noIntrospection])],
    hideSchemaDetailsFromClientErrors: strict,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    documentStore: createDocumentStore(),
    parseOptions: { maxTokens: limits.tokens },
    // Apollo appends a line feed by default, which would copy a large answer.
    stringifyResult: (result) => {
      const { data } = result;
      return data instanceof WrittenData ? data.answer(result) : JSON.stringify(result);
    },
    formatError: (formatted, error) => errors.formatError(formatted, error),
    logger: apolloLog(log),
    plugins: [
      errors.plugin,
      limitsPlugin(limits, options.heapShares ?? createHeapShares()),
      ...(options.mutations ? [] : [mutationsPlugin]),
      subscriptionsPlugin(options.isLive === true),
      ...(options.plugins ?? []),
      ...(compiled === null ? [] : [compiled.plugin]),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Adapts our log, which takes fields and a text, to Apollo, which logs texts and errors. */
const apolloLog = (log: Log) => {
  const at =
    (level: keyof Log) =>
    (message: unknown): void =>
      log[level]({ from: 'apollo' }, String(message));
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};
