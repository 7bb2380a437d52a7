import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import type { Result } from './sse';

export interface WsReader {
  readonly results: Result[];
  /** Resolves when the subscription has ended: `complete`, the errors it was refused with, or the code of the close. */
  readonly ended: Promise<unknown>;
  readonly leave: () => void;
}

export interface WsRequest {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: Record<string, unknown>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly connectionParams?: Record<string, unknown>;
}

/** Subscribes over a WebSocket of its own. */
export function subscribeByWs(url: string, request: WsRequest): WsReader {
  const { headers = {}, connectionParams, ...operation } = request;
  const results: Result[] = [];
  class WithHeaders extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, { headers: { ...headers } });
    }
  }
  const client = createClient({
    url: `${url.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: WithHeaders,
    retryAttempts: 0,
    ...(connectionParams && { connectionParams }),
  });
  const ended = new Promise<unknown>((resolve) => {
    client.subscribe(operation, {
      next: (result) => void results.push(result as Result),
      complete: () => resolve('complete'),
      error: (error) => {
        const { code } = (typeof error === 'object' ? error : {}) as { code?: unknown };
        resolve(Array.isArray(error) ? error : (code ?? 'failed'));
      },
    });
  });
  return { results, ended, leave: () => void client.dispose() };
}
