import type { ServerResponse } from 'node:http';
import { createHandler } from 'graphql-sse';
import { fixedHeaders } from '../answer';
import type { Exchange } from '../exchange';
import type { ResultStream } from './results';

/** What the library hands back to us with each result. */
interface Reader {
  readonly results: ResultStream;
  /** Waits until the client has taken what was written. */
  readonly ready: () => Promise<void>;
}

export interface SseOptions {
  /** How long a client may leave its answer unread before its connection is cut, in milliseconds. */
  readonly stalledMs: number;
}

/** Writes the results of a subscription as an event stream; resolves when it has ended. */
export type StreamSender = (exchange: Exchange, results: ResultStream) => Promise<void>;

/**
 * GraphQL over SSE, in its mode of one connection a subscription. The library has the protocol and the heartbeats; what is
 * sent was admitted before. It reads the next result only when the client has taken the last one, so that nothing queues.
 */
export function createSse({ stalledMs }: SseOptions): StreamSender {
  const handle = createHandler<undefined, Reader>({
    // No token: there is no mode with a connection shared by several subscriptions.
    authenticate: () => null,
    onSubscribe: ({ context }) => context.results as never,
    onNext: (_context, { context }) => context.ready(),
  });

  return async ({ response, ...exchange }, results) => {
    let taken: Promise<void> = Promise.resolve();
    const reader: Reader = { results, ready: () => taken };
    const [body, { status }] = await handle({
      method: 'POST',
      url: exchange.request.url ?? '/',
      headers: { get: (name) => headers[name] },
      body: placeholder,
      raw: undefined,
      context: reader,
    });
    if (typeof body !== 'object' || body === null) throw new TypeError('An event stream has events.');
    const stop = (): void => void body.return(undefined);
    if (response.destroyed) return stop();
    response.once('close', stop);
    response.writeHead(status, {
      ...fixedHeaders({ ...exchange, response }),
      'content-type': 'text/event-stream; charset=utf-8',
      // For nginx and what is built on it: pass each event on at once.
      'x-accel-buffering': 'no',
    });
    for await (const part of body) {
      if (response.destroyed) break;
      if (response.write(part)) continue;
      taken = drained(response, stalledMs);
      await taken;
    }
    response.off('close', stop);
    response.end();
  };
}

/** What the library reads of the request: the real one was read before. */
const headers: Readonly<Record<string, string>> = {
  accept: 'text/event-stream',
  'content-type': 'application/json',
};
const placeholder = { query: '{ __typename }' };

/** Waits until the client has taken what was written. One that does not within the time is cut off. */
const drained = (response: ServerResponse, stalledMs: number): Promise<void> =>
  new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      response.off('drain', done).off('close', done);
      resolve();
    };
    const timer = setTimeout(() => response.destroy(), stalledMs).unref();
    response.on('drain', done).on('close', done);
  });
