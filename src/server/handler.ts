import type { ApolloServer } from '@apollo/server';
import type { RouterAuth } from '../config';
import type { ClientName, RequestContext, RequestFacts } from '../context';
import { fixedHeaders } from './answer';
import { createBinding } from './binding';
import type { CallerGate } from './caller-gate';
import { headerOf, traceparentOf } from './exchange';
import { asksForHook } from './event-hook';
import type { Exchange } from './exchange';
import { asksForExplorer, sendExplorer } from './explorer';
import { insistOnOwnName, insistOnPost } from './front';
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
  /** How many requests are answered at once. */
  readonly mostInFlight: number;
  /** Answers deliveries of EventBridge; absent when the hook is off. */
  readonly eventHook?: ((exchange: Exchange) => Promise<void>) | undefined;
}

/** The complete request handler: checks the caller, then serves GraphQL by POST, and the explorer if it is on. */
export function createHandler(options: HandlerOptions): (exchange: Exchange) => Promise<void> | void {
  const { routerAuth, callerGate, requestTimeoutMs } = options;
  const routerGate = createRouterGate(routerAuth);
  const binding = createBinding<RequestContext>({
    server: options.apollo,
    mostBodyBytes,
    async beforeBody(exchange) {
      insistOnPost(exchange);
      routerGate.beforeBody(exchange);
      exchange.caller = await callerGate(exchange);
    },
    beforeParse: (body) => routerGate.beforeParse(body),
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
    // EventBridge signs its deliveries: they need neither the router's secret nor a host name of this machine.
    if (options.eventHook !== undefined && asksForHook(exchange)) return options.eventHook(exchange);
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
