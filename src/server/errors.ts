import { randomUUID } from 'node:crypto';
import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import { EcsError } from '../ecs/errors';
import { extensionKeys, isErrorCode } from '../error-codes';
import type { ErrorCode, ExtensionKey } from '../error-codes';
import { faultCodeOf, faultMessageOf, retryAfterOf } from '../resolvers/faults';
import { argumentAt } from './argument-places';
import type { Asked } from './argument-places';
import { describedError } from './described-error';
import { limitMessage } from './limits/table';
import type { Log } from './log';
import { inputProblem } from './without-values';

/** Codes whose messages come from graphql-js and may quote the caller's values. */
const quoting: ReadonlySet<ErrorCode> = new Set([
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
]);

type Extensions = Partial<Record<ExtensionKey, string | number | null>>;

/** Messages for bad input that graphql-js throws without a code. */
const inputMessages =
  /^(Argument "\w+" (of (required|non-null) type|has invalid value)|Too many errors processing variables)/;
/** graphql-js misspells "more than" as "more that". */
const tokenLimit = /Document contains more tha[nt] (\d+) tokens/;

export interface ErrorsOptions {
  readonly log: Log;
  /** Whether messages may suggest names of the schema. */
  readonly suggest: boolean;
  /** Whether messages of unknown errors are logged; they may hold what a caller sent. */
  readonly logMessages: boolean;
}

export interface Errors {
  formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError;
  /** Records which request an error belongs to: for the log, and for the argument that is wrong. */
  remember(error: GraphQLError, request: RequestOf): void;
  /** Does so for every request that Apollo answers. */
  readonly plugin: ApolloServerPlugin<{ readonly requestId?: string }>;
}

/**
 * Formats errors for clients. Only codes of the error table and listed extensions are sent. Any other error becomes an
 * internal error with an id that is also in the log.
 */
export function createErrors({ log, suggest, logMessages }: ErrorsOptions): Errors {
  const requests = new WeakMap<object, RequestOf>();
  const requestOf = (error: unknown): RequestOf | undefined =>
    typeof error === 'object' && error !== null ? requests.get(error) : undefined;

  const internal = (cause: unknown, error: unknown): Outgoing => {
    const errorId = randomUUID();
    const requestId = requestOf(error)?.requestId;
    log.error({ errorId, requestId, ...describedError(cause, logMessages) }, 'an unknown error');
    return {
      message: `Something went wrong inside this subgraph; its log has more under ${errorId}.`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    };
  };

  return {
    formatError(formatted, error) {
      const cause = causeOf(error);
      const outgoing =
        (cause instanceof EcsError
          ? ofEcs(cause)
          : ofGraphQL(formatted, error, cause, suggest, requestOf(error)?.asked)) ?? internal(cause, error);
      const { locations, path } = formatted;
      return {
        message: outgoing.message,
        ...(locations && { locations }),
        ...(path && { path }),
        extensions: outgoing.extensions,
      };
    },
    remember: (error, request) => void requests.set(error, request),
    plugin: {
      requestDidStart: () =>
        Promise.resolve({
          didEncounterErrors({ errors, contextValue: { requestId }, document, schema, request }) {
            const variables = request.variables ?? {};
            const asked = document === undefined ? undefined : { document, schema, variables };
            for (const error of errors) requests.set(error, { requestId, asked });
            return Promise.resolve();
          },
        }),
    },
  };
}

export interface RequestOf {
  readonly requestId: string | undefined;
  /** Undefined for a document that could not be parsed. */
  readonly asked: Asked | undefined;
}

interface Outgoing {
  readonly message: string;
  readonly extensions: Extensions & { readonly code: ErrorCode };
}

/** The original error: graphql-js and Apollo wrap what was thrown, sometimes twice. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError !== undefined) cause = cause.originalError;
  return cause;
}

/** A fault of ECS. `requestId` comes from ECS; Alibaba Cloud's support asks for it. */
function ofEcs(error: EcsError): Outgoing {
  const retryAfterMs = retryAfterOf(error);
  return {
    message: faultMessageOf(error),
    extensions: withCode(faultCodeOf(error), {
      ecsErrorCode: error.code,
      requestId: error.requestId,
      regionId: error.regionId,
      accountId: error.accountId,
      retryAfterMs,
      retryAfter: retryAfterMs === null ? null : Math.ceil(retryAfterMs / 1000),
    }),
  };
}

/** An error from GraphQL or a resolver; undefined when its code is not in the table. */
function ofGraphQL(
  { message, extensions }: GraphQLFormattedError,
  error: unknown,
  cause: unknown,
  suggest: boolean,
  asked: Asked | undefined,
): Outgoing | undefined {
  if (!(cause instanceof GraphQLError) || !(error instanceof GraphQLError)) return undefined;
  const tooLong = tokenLimit.exec(message)?.[1];
  if (tooLong !== undefined) {
    const limit = Number(tooLong);
    return {
      message: limitMessage('tokens', limit),
      extensions: { code: 'LIMIT_EXCEEDED', limitName: 'tokens', limit },
    };
  }
  const code: unknown = inputMessages.test(message) ? 'BAD_USER_INPUT' : extensions?.code;
  // Internal errors are logged and sent with an id.
  if (!isErrorCode(code) || code === 'INTERNAL_SERVER_ERROR') return undefined;
  const kept: Extensions = Object.fromEntries(
    extensionKeys.map((key) => [key, extensions?.[key] as string | number | undefined]),
  );
  // A message of our own resolvers names the argument already.
  if (!quoting.has(code) || kept.argument != null) return { message, extensions: withCode(code, kept) };
  const problem = inputProblem(message, cause.message, { suggest, schema: asked?.schema });
  const argument = problem.argument ?? (asked && argumentAt(error, problem.inside, asked));
  return { message: problem.message, extensions: withCode(code, { ...kept, argument }) };
}

/** The code and the extensions that have a value. */
const withCode = (
  code: ErrorCode,
  extensions: Readonly<Partial<Record<ExtensionKey, string | number | null | undefined>>>,
): Outgoing['extensions'] => ({
  ...Object.fromEntries(Object.entries(extensions).filter(([, value]) => value != null)),
  code,
});
