import type { ApolloServer } from '@apollo/server';
import type { RouterAuth, TrustedDocuments } from '../config';
import type { RequestContext, RequestFacts } from '../context';
import { answerSlot } from '../execution/answer';
import type { AnswerSlot } from '../execution/answer';
import { fixedHeaders } from './answer';
import { createBinding } from './binding';
import type { BodyLimits } from './body';
import type { CallerGate } from './caller-gate';
import { answerPreflight, isPreflight, openToPage } from './cors';
import { asksForHook } from './event-hook';
import type { Exchange } from './exchange';
import { insistOnLength } from './document-length';
import type { Explorer } from './explorer';
import { factsOf } from './facts';
import { asksForGraphql, insistOnOwnName, insistOnPost } from './front';
import { createFreshReads } from './fresh-reads';
import { createInFlight } from './in-flight';
import { mostAgeOf } from './most-age';
import type { Origins } from './origins';
import { createRouterGate } from './router-gate';
import type { Subscriptions } from './subscriptions/subscriptions';
import { createDocumentGate } from './trusted-documents';

export interface HandlerOptions {
  readonly apollo: ApolloServer<RequestContext>;
  readonly createContext: (facts: RequestFacts) => RequestContext;
  readonly routerAuth: RouterAuth;
  readonly callerGate: CallerGate;
  readonly origins: Origins;
  readonly trustedDocuments: TrustedDocuments;
  /** Pages to try queries; absent when they are off. */
  readonly explorer?: Explorer | undefined;
  /** How long a request may take, in milliseconds. */
  readonly requestTimeoutMs: number;
  /** Whether answers may come from memory: those that must not are limited then. */
  readonly mirror?: boolean;
  /** How many requests are answered at once. */
  readonly mostInFlight: number;
  /** Answers deliveries of EventBridge; absent when the hook is off. */
  readonly eventHook?: ((exchange: Exchange) => Promise<void>) | undefined;
  readonly body?: BodyLimits;
  /** The transports of subscriptions; without them, every request is an ordinary one. */
  readonly subscriptions?: Pick<Subscriptions, 'asksByGet' | 'byGet' | 'byPost'>;
}

/** The complete request handler: checks the caller, then serves GraphQL by POST, and the explorer if it is on. */
export function createHandler(options: HandlerOptions): (exchange: Exchange) => Promise<void> | void {
  const { routerAuth, callerGate, origins, requestTimeoutMs, body, subscriptions } = options;
  const inFlight = createInFlight(options.mostInFlight);
  const routerGate = createRouterGate(routerAuth);
  const lookUp = createDocumentGate(options.trustedDocuments);
  const checkFreshRead = options.mirror === true ? createFreshReads() : mostAgeOf;
  const binding = createBinding<RequestContext>({
    server: options.apollo,
    ...(body !== undefined && { body }),
    run: (work) => inFlight.run(work),
    async beforeBody(exchange) {
      insistOnPost(exchange);
      routerGate.beforeBody(exchange);
      inFlight.insistOnPlace();
      exchange.caller = await callerGate(exchange);
      checkFreshRead(exchange);
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
    ...(subscriptions && { instead: (exchange, body) => subscriptions.byPost(exchange, body) }),
    context: (exchange, slot) => {
      const facts = factsOf(exchange, exchange.signal, requestTimeoutMs);
      const context: RequestContext & { [answerSlot]?: AnswerSlot } = options.createContext(facts);
      context[answerSlot] = slot;
      return Promise.resolve(context);
    },
    headers: fixedHeaders,
  });
  return (exchange) => {
    // EventBridge signs its deliveries: they need neither the router's secret nor a host name of this machine.
    if (options.eventHook !== undefined && asksForHook(exchange)) return options.eventHook(exchange);
    if (routerAuth.mode === 'none') insistOnOwnName(exchange);
    if (options.explorer?.(exchange) === true) return;
    if (asksForGraphql(exchange)) {
      openToPage(exchange, origins);
      if (isPreflight(exchange)) return answerPreflight(exchange, origins);
    }
    if (subscriptions?.asksByGet(exchange) === true) return subscriptions.byGet(exchange);
    return binding(exchange);
  };
}
