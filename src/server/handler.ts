import type { ApolloServer } from '@apollo/server';
import type { RouterAuth } from '../config';
import type { ClientName, RequestContext, RequestFacts } from '../context';
import { fixedHeaders } from './answer';
import { createBinding } from './binding';
import type { CallerGate } from './caller-gate';
import { headerOf, traceparentOf } from './exchange';
import type { Exchange } from './exchange';
import { asksForExplorer, sendExplorer } from './explorer';
import { insistOnOwnName, insistOnPost } from './front';
import { createFreshReads } from './fresh-reads';
import { limitInFlight } from './in-flight';
import { mostAgeOf } from './most-age';
import { createRouterGate } from './router-gate';

/** The largest body; queries are far shorter, and most of the space is for variables. */
const mostBodyBytes = 1024 * 1024;

export interface HandlerOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly createContext: (facts: RequestFacts) => RequestContext;
  readonly routerAuth: RouterAuth;
  readonly callerGate: CallerGate;
  readonly explorer: boolean;
  /** How long a request may take, in milliseconds. */
  readonly requestTimeoutMs: number;
  /** Whether answers may come from memory: those that must not are limited then. */
  readonly mirror?: boolean;
  /** How many requests are answered at once. */
  readonly mostInFlight: number;
}

/** The complete request handler: checks the caller, then serves GraphQL by POST, and the explorer if it is on. */
export function createHandler(options: HandlerOptions): (exchange: Exchange) => Promise<void> | void {
  const { routerAuth, callerGate, requestTimeoutMs } = options;
  const routerGate = createRouterGate(routerAuth);
  const checkFreshRead = options.mirror === true ? createFreshReads() : mostAgeOf;
  const binding = createBinding<RequestContext>({
    server: options.apollo,
    mostBodyBytes,
    async beforeBody(exchange) {
      insistOnPost(exchange);
      routerGate.beforeBody(exchange);
      exchange.caller = await callerGate(exchange);
      checkFreshRead(exchange);
    },
    afterBody: (exchange, body) => routerGate.afterBody(exchange, body),
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
