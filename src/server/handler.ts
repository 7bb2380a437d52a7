import type { ApolloServer } from '@apollo/server';
import type { RouterAuth } from '../config';
import type { RequestContext, RequestFacts } from '../context';
import { fixedHeaders } from './answer';
import { createBinding } from './binding';
import type { CallerGate } from './caller-gate';
import type { Exchange } from './exchange';
import { asksForExplorer, sendExplorer } from './explorer';
import { factsOf } from './facts';
import { insistOnOwnName, insistOnPost } from './front';
import { limitInFlight } from './in-flight';
import { createRouterGate } from './router-gate';
import type { Subscriptions } from './subscriptions/subscriptions';

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
  /** The transports of subscriptions; without them, every request is an ordinary one. */
  readonly subscriptions?: Pick<Subscriptions, 'asksByGet' | 'byGet' | 'byPost'>;
}

/** The complete request handler: checks the caller, then serves GraphQL by POST, and the explorer if it is on. */
export function createHandler(options: HandlerOptions): (exchange: Exchange) => Promise<void> | void {
  const { routerAuth, callerGate, requestTimeoutMs, subscriptions } = options;
  const routerGate = createRouterGate(routerAuth);
  const binding = createBinding<RequestContext>({
    server: options.apollo,
    mostBodyBytes,
    async beforeBody(exchange) {
      insistOnPost(exchange);
      routerGate.beforeBody(exchange);
      exchange.caller = await callerGate(exchange);
    },
    afterBody: (exchange, body) => routerGate.afterBody(exchange, body),
    ...(subscriptions && { instead: (exchange, body) => subscriptions.byPost(exchange, body) }),
    context: (exchange) =>
      Promise.resolve(options.createContext(factsOf(exchange, exchange.signal, requestTimeoutMs))),
    headers: fixedHeaders,
  });
  return limitInFlight((exchange) => {
    if (routerAuth.mode === 'none') insistOnOwnName(exchange);
    if (options.explorer && asksForExplorer(exchange)) return sendExplorer(exchange);
    if (subscriptions?.asksByGet(exchange) === true) return subscriptions.byGet(exchange);
    return binding(exchange);
  }, options.mostInFlight);
}
