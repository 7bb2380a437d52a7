import type { ApolloServer } from '@apollo/server';
import type { RouterAuth, TrustedDocuments } from '../config';
import type { ClientName, RequestContext, RequestFacts } from '../context';
import { fixedHeaders } from './answer';
import { createBinding } from './binding';
import type { BodyLimits } from './body';
import type { CallerGate } from './caller-gate';
import { headerOf, traceparentOf } from './exchange';
import { asksForHook } from './event-hook';
import type { Exchange } from './exchange';
import { insistOnLength } from './document-length';
import { asksForExplorer, sendExplorer } from './explorer';
import { insistOnOwnName, insistOnPost } from './front';
import { createInFlight } from './in-flight';
import { mostAgeOf } from './most-age';
import { createRouterGate } from './router-gate';
import { createDocumentGate } from './trusted-documents';

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
  /** Answers deliveries of EventBridge; absent when the hook is off. */
  readonly eventHook?: ((exchange: Exchange) => Promise<void>) | undefined;
  readonly body?: BodyLimits;
}

/** The complete request handler: checks the caller, then serves GraphQL by POST, and the explorer if it is on. */
export function createHandler(options: HandlerOptions): (exchange: Exchange) => Promise<void> | void {
  const { routerAuth, callerGate, requestTimeoutMs, body } = options;
  const inFlight = createInFlight(options.mostInFlight);
  const routerGate = createRouterGate(routerAuth);
  const lookUp = createDocumentGate(options.trustedDocuments);
  const binding = createBinding<RequestContext>({
    server: options.apollo,
    ...(body !== undefined && { body }),
    run: (work) => inFlight.run(work),
    async beforeBody(exchange) {
      insistOnPost(exchange);
      routerGate.beforeBody(exchange);
      inFlight.insistOnPlace();
      exchange.caller = await callerGate(exchange);
    },
    beforeParse: (bytes) => routerGate.beforeParse(bytes),
    afterBody(exchange, given) {
      // First the document: a signature is of its text. Whoever cannot sign is told nothing about the manifest.
      const looked = lookUp(given);
      routerGate.afterBody(exchange, looked.body);
      if (looked.refusal !== undefined) throw looked.refusal;
      insistOnLength(looked.body);
      return looked.body;
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
          mostAgeMs: mostAgeOf(exchange),
        }),
      ),
    headers: fixedHeaders,
  });
  return (exchange) => {
    // EventBridge signs its deliveries: they need neither the router's secret nor a host name of this machine.
    if (options.eventHook !== undefined && asksForHook(exchange)) return options.eventHook(exchange);
    if (routerAuth.mode === 'none') insistOnOwnName(exchange);
    if (options.explorer && asksForExplorer(exchange)) return sendExplorer(exchange);
    return binding(exchange);
  };
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
