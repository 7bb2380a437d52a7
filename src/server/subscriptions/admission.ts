import type { ApolloServer } from '@apollo/server';
import { createSourceEventStream, execute, GraphQLError } from 'graphql';
import type { ExecutionResult, GraphQLFormattedError } from 'graphql';
import { codedError } from '../../coded-error';
import type { TrustedDocuments } from '../../config';
import type { RequestContext, RequestFacts, StreamRequest, Transport } from '../../context';
import type { CallerGate } from '../caller-gate';
import type { Errors } from '../errors';
import type { Exchange } from '../exchange';
import { insistOnLength } from '../document-length';
import { factsOf } from '../facts';
import { createDocumentGate } from '../trusted-documents';
import type { RouterGate } from '../router-gate';
import { paramsOf } from './params';
import type { Params } from './params';
import { preparedOf } from './plugin';
import type { Prepared } from './plugin';
import { codeOfRefusal, OperationRefused } from './refused';
import type { OpenSubscription, Registry, SubscriptionMetrics } from './registry';
import { resultsOf } from './results';
import type { ResultStream, StreamResult } from './results';

export interface AdmissionOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly createContext: (facts: RequestFacts) => RequestContext;
  readonly routerGate: RouterGate;
  readonly trustedDocuments: TrustedDocuments;
  readonly callerGate: CallerGate;
  readonly errors: Pick<Errors, 'formatError' | 'remember'>;
  readonly registry: Registry;
  readonly metrics: Pick<SubscriptionMetrics, 'refused'>;
  /** How long the first read, and each event, may take, in milliseconds. */
  readonly requestTimeoutMs: number;
}

/** A request for a subscription, by whatever way it came. */
export type Asking = Pick<Exchange, 'request' | 'requestId' | 'signal'>;

/**
 * Lets one subscription in, or refuses it. Every transport calls this and nothing else, so that none can leave a check out:
 * the router, the caller, the limits and rules of an operation, and the number of subscriptions.
 *
 * @returns its results; whoever takes them must end them with `return`.
 * @throws HttpRefusal or OperationRefused.
 */
export type Admit = (asking: Asking, body: unknown, transport: Transport) => Promise<ResultStream>;

export function createAdmission(options: AdmissionOptions): Admit {
  const { apollo, createContext, routerGate, callerGate, registry, metrics, requestTimeoutMs } = options;
  const lookUp = createDocumentGate(options.trustedDocuments);

  /** @throws OperationRefused with what Apollo and its plugins say. */
  const prepare = async (params: Params, stream: StreamRequest, facts: RequestFacts): Promise<Prepared> => {
    const { body, http } = await apollo.executeOperation(params, { contextValue: createContext(facts) });
    const errors = body.kind === 'single' ? body.singleResult.errors : undefined;
    const prepared = preparedOf(stream);
    if (prepared !== undefined && errors === undefined) return prepared;
    throw new OperationRefused(http.status ?? 400, errors ?? []);
  };

  const admit: Admit = async (asking, body, transport) => {
    routerGate.beforeBody(asking);
    // First the document: a signature is of its text. Whoever cannot sign is told nothing about the manifest.
    const looked = lookUp(body);
    routerGate.afterBody(asking, looked.body);
    if (looked.refusal !== undefined) throw looked.refusal;
    insistOnLength(looked.body);
    const caller = await callerGate(asking);
    const params = paramsOf(looked.body);
    const stream: StreamRequest = { transport };
    const asked = { ...asking, caller };
    const facts = factsOf(asked, asking.signal, requestTimeoutMs, stream);
    const prepared = await prepare(params, stream, facts);
    const subscription = registry.enter({
      requestId: asking.requestId,
      transport,
      field: prepared.field,
      caller,
      client: facts.client,
    });
    // Each event is answered as a request of its own: with loaders that have read nothing, and its own deadline.
    const contextOf = (): RequestContext =>
      createContext(factsOf(asked, subscription.signal, requestTimeoutMs, stream));
    return begin(options, prepared, params, subscription, contextOf);
  };

  return async (asking, body, transport) => {
    try {
      return await admit(asking, body, transport);
    } catch (error) {
      metrics.refused(transport, codeOfRefusal(error));
      throw error;
    }
  };
}

async function begin(
  options: AdmissionOptions,
  { schema, document }: Prepared,
  { operationName, variables }: Params,
  subscription: OpenSubscription,
  contextOf: () => RequestContext,
): Promise<ResultStream> {
  const format = (error: GraphQLError): GraphQLFormattedError => {
    options.errors.remember(error, {
      requestId: contextOf().requestId,
      asked: { document, schema, variables: variables ?? {} },
    });
    return options.errors.formatError(withCode(error).toJSON(), error);
  };
  const formatThrown = (thrown: unknown): GraphQLFormattedError =>
    format(
      thrown instanceof GraphQLError
        ? thrown
        : new GraphQLError('The subscription failed.', {
            originalError: thrown instanceof Error ? thrown : new Error('Something was thrown.'),
          }),
    );
  const formatted = ({ data, errors }: ExecutionResult): StreamResult => ({
    ...(data !== undefined && { data }),
    ...(errors !== undefined && { errors: errors.map(format) }),
  });
  const args = { schema, document, operationName, variableValues: variables };
  const source = await createSourceEventStream({ ...args, contextValue: contextOf() }).catch(
    (thrown: unknown): ExecutionResult => ({
      errors: [
        thrown instanceof GraphQLError ? thrown : new GraphQLError('', { originalError: thrown as Error }),
      ],
    }),
  );
  return resultsOf({
    source: Symbol.asyncIterator in source ? source : (source.errors ?? []).map(format),
    subscription,
    execute: async (rootValue) => formatted(await execute({ ...args, rootValue, contextValue: contextOf() })),
    formatError: formatThrown,
    expired: () =>
      format(codedError('UNAUTHENTICATED', 'The token has expired; subscribe again with a new one.')),
  });
}

/** graphql-js gives no code to an error about a variable; for a query, Apollo does. */
function withCode(error: GraphQLError): GraphQLError {
  if (error.extensions.code !== undefined || !error.message.startsWith('Variable "$')) return error;
  const { message, nodes, originalError } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    originalError: originalError ?? null,
    extensions: { ...error.extensions, code: 'BAD_USER_INPUT' },
  });
}
