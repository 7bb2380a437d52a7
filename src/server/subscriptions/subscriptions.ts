import type { Server } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config, RouterAuth } from '../../config';
import { fixedHeaders, sendText } from '../answer';
import type { Exchange } from '../exchange';
import { insistOnGraphqlPath, insistOnOwnName } from '../front';
import type { Log } from '../log';
import type { Origins } from '../origins';
import { createRouterGate } from '../router-gate';
import { acceptsStream, asksForStream } from './accept';
import { createAdmission } from './admission';
import type { AdmissionOptions } from './admission';
import { createCallbacks } from './callback';
import { asksForCallback } from './callback-request';
import { bodyOfSearch } from './params';
import { OperationRefused } from './refused';
import { Registry } from './registry';
import type { SubscriptionMetrics } from './registry';
import { createSse } from './sse';
import { createWebSockets } from './websocket';

export interface SubscriptionsOptions extends Omit<AdmissionOptions, 'registry' | 'metrics' | 'routerGate'> {
  readonly settings: Config['subscriptions'];
  readonly routerAuth: RouterAuth;
  /**
   * Browsers let any page open a WebSocket to this server, and send it a GET, with the reader's network in its back. So
   * both are answered only to pages of these origins.
   */
  readonly origins: Origins;
  readonly log: Log;
  readonly metrics: SubscriptionMetrics;
  readonly times?: Partial<StreamTimes>;
}

/** Times in milliseconds. */
export interface StreamTimes {
  /** How long a client may leave what it was sent unread before its connection is cut. */
  readonly stalledMs: number;
  /** How often a WebSocket is asked whether it is alive. */
  readonly pingMs: number;
}

export const usualTimes: StreamTimes = { stalledMs: 30_000, pingMs: 12_000 };

/** The transports of subscriptions, beside the handler of ordinary requests. */
export interface Subscriptions {
  /** Whether a request without a body asks for an event stream. */
  asksByGet(exchange: Exchange): boolean;
  /** Answers it. Resolves when the stream has begun. */
  byGet(exchange: Exchange): Promise<void>;
  /** @returns false for a POST that is an ordinary request; else it is answered, and its stream has begun. */
  byPost(exchange: Exchange, body: unknown): Promise<boolean>;
  /** Accepts WebSockets. */
  attach(server: Server): void;
  /** Completes every subscription. @returns resolves when their readers have been told, at the latest after this time. */
  stop(timeoutMs: number): Promise<void>;
}

export function createSubscriptions(options: SubscriptionsOptions): Subscriptions {
  const { settings, routerAuth, origins, callerGate, log, metrics } = options;
  const routerGate = createRouterGate(routerAuth);
  const times = { ...usualTimes, ...options.times };
  const registry = new Registry({ ...settings, log, metrics });
  const admit = createAdmission({ ...options, routerGate, registry });
  const sendStream = createSse(times);
  const callbacks = createCallbacks(admit, {
    isRouterProved: routerAuth.mode === 'secret',
    origins: settings.callbackOrigins,
  });
  const webSockets = createWebSockets({
    admit,
    times,
    log,
    most: settings.most,
    insist(request) {
      insistOnGraphqlPath({ request });
      if (routerAuth.mode === 'none') insistOnOwnName({ request });
      origins.insist({ request });
    },
    async knock(asking) {
      routerGate.beforeBody(asking);
      await callerGate(asking);
    },
  });

  const stream = async (exchange: Exchange, body: unknown): Promise<void> => {
    origins.insist(exchange);
    const results = await orRefused(exchange, () => admit(exchange, body, 'SSE'));
    if (results === null) return;
    // The request is answered; its stream goes on, and no longer counts as a request in flight.
    void sendStream(exchange, results).catch(() => exchange.response.destroy());
  };

  return {
    asksByGet: (exchange) => exchange.request.method === 'GET' && acceptsStream(exchange),
    byGet(exchange) {
      insistOnGraphqlPath(exchange);
      return stream(exchange, bodyOfSearch(exchange));
    },
    async byPost(exchange, body) {
      if (asksForCallback(body)) {
        await orRefused(exchange, () => callbacks.serve(exchange, body));
        return true;
      }
      if (!asksForStream(exchange, body)) return false;
      await stream(exchange, body);
      return true;
    },
    attach: (server) => webSockets.attach(server),
    async stop(timeoutMs) {
      const told = async (): Promise<void> => {
        await registry.stop();
        await Promise.all([webSockets.stop(), callbacks.stop()]);
      };
      await Promise.race([told(), sleep(timeoutMs, undefined, { ref: false })]);
    },
  };
}

/** Sends the errors of a refused operation, as Apollo would. @returns null then. */
async function orRefused<T>(exchange: Exchange, work: () => Promise<T>): Promise<T | null> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof OperationRefused)) throw error;
    const headers = { ...fixedHeaders(exchange), 'content-type': 'application/json; charset=utf-8' };
    sendText(exchange.response, error.status, headers, JSON.stringify({ errors: error.errors }));
    return null;
  }
}
