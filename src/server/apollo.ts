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
import type { RequestContext } from '../context';
import { createErrors } from './errors';
import { limitsPlugin } from './limits/plugin';
import { limits as allLimits } from './limits/table';
import type { Limits } from './limits/table';
import type { Log } from './log';
import { mutationsPlugin } from './mutations';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly log: Log;
  readonly introspection: boolean;
  /** Production: nothing of the schema in messages, nothing unknown in the log. */
  readonly strict: boolean;
  /** False when nobody may change anything. */
  readonly mutations: boolean;
  readonly limits?: Partial<Limits>;
  readonly plugins?: readonly ApolloServerPlugin<RequestContext>[];
}

/**
 * The ApolloServer: GraphQL over the schema, with the limits and with errors that are fit to leave. Nothing that Apollo
 * would add by itself is on: cache control and tracing cost up to half of the throughput, and `cache-control` is `no-store`
 * whatever a schema says.
 */
export function createApollo(options: ApolloOptions): ApolloServer<RequestContext> {
  const { schema, log, introspection, strict } = options;
  const limits: Limits = { ...allLimits, ...options.limits };
  const errors = createErrors({ log, suggest: !strict, logMessages: !strict });
  return new ApolloServer<RequestContext>({
    schema,
    introspection,
    hideSchemaDetailsFromClientErrors: strict,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    // Without a line feed behind it, which would copy a large answer.
    stringifyResult: (result) => JSON.stringify(result),
    formatError: (formatted, error) => errors.formatError(formatted, error),
    logger: apolloLog(log),
    plugins: [
      errors.plugin,
      limitsPlugin(limits),
      ...(options.mutations ? [] : [mutationsPlugin]),
      ...(options.plugins ?? []),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

/** Apollo logs texts, some of them errors; ours takes fields and a text. */
const apolloLog = (log: Log) => {
  const at =
    (level: keyof Log) =>
    (message: unknown): void =>
      log[level]({ from: 'apollo' }, String(message));
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
};
