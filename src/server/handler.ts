import type { ApolloServer } from '@apollo/server';
import type { RouterAuth, TrustedDocuments } from '../config';
import type { ClientName, RequestContext, RequestFacts } from '../context';
import { fixedHeaders } from './answer';
import { createBinding } from './binding';
import type { CallerGate } from './caller-gate';
import { headerOf, traceparentOf } from './exchange';
import type { Exchange } from './exchange';
import { asksForExplorer, sendExplorer } from './explorer';
import { insistOnOwnName, insistOnPost } from './front';
import { limitInFlight } from './in-flight';
import { createRouterGate } from './router-gate';
import { createDocumentGate } from './trusted-documents';

/** The largest body; queries are far shorter, and most of the space is for variables. */
export const mostBodyBytes = 1024 * 1024;

export interface HandlerOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly createContext: (facts: RequestFacts) => RequestContext;
  readonly routerAuth: RouterAuth;
  readonly callerGate: CallerGate;
  readonly trustedDocuments: TrustedDocuments;
  readonly explorer: boolean;
  /** How long a request may take, in milliseconds. */
  readonly requestTimeoutMs: number;
  /** How many requests are answered at once. */
  readonly mostInFlight: number;
}

/** The complete request handler: checks the caller, then serves GraphQL by POST, and the explorer if it is on. */
export function createHandler(options: HandlerOptions): (exchange: Exchange) => Promise<void> | void {
  const { routerAuth, callerGate, requestTimeoutMs } = options;
  const routerGate = createRouterGate(routerAuth);
  const lookUp = createDocumentGate(options.trustedDocuments);
  const binding = createBinding<RequestContext>({
    server: options.apollo,
    mostBodyBytes,
    async beforeBody(exchange) {
      insistOnPost(exchange);
      routerGate.beforeBody(exchange);
      exchange.caller = await callerGate(exchange);
    },
    beforeParse: (body) => routerGate.beforeParse(body),
    afterBody(exchange, given) {
      // First the document: a signature is of its text. Whoever cannot sign is told nothing about the manifest.
      const { body, refusal } = lookUp(given);
      routerGate.afterBody(exchange, body);
      if (refusal !== undefined) throw refusal;
      return body;
    },
    context: (exchange) =>
      Promise.resolve(
        options.createContext({
          requestId: exchange.requestId,
          caller: exchange.caller,
          client: clientOf(exchange),
          deadline: Date.now() + requestTimeoutMs,
          signal: exchange.signal,
          traceparent: traceparentOf(exchange.request),
        }),
      ),
    headers: fixedHeaders,
  });
  return limitInFlight((exchange) => {
    if (routerAuth.mode === 'none') insistOnOwnName(exchange);
    if (options.explorer && asksForExplorer(exchange)) return sendExplorer(exchange);
    return binding(exchange);
  }, options.mostInFlight);
}

const wellFormed = /^[\w .,@/:+-]{1,64}$/;

/** The client's name and version, as routers pass them on; null when absent or not safe to log. */
function clientOf({ request }: Exchange): ClientName {
  const first = (...names: readonly string[]): string | null => {
    const value = names.map((name) => headerOf(request, name)).find((each) => each !== undefined);
    return value !== undefined && wellFormed.test(value) ? value : null;
  };
  return {
    name: first('apollographql-client-name', 'graphql-client-name'),
    version: first('apollographql-client-version', 'graphql-client-version'),
  };
}
