import { AsyncLocalStorage } from 'node:async_hooks';
import { subscribe } from 'node:diagnostics_channel';
import type { ClientRequest, IncomingMessage } from 'node:http';

/** An answer that is larger than the limit. The rest of it was not read. */
export class AnswerTooLarge extends Error {}

interface Watch {
  readonly mostBytes: number;
  refuse: () => void;
}

const watches = new AsyncLocalStorage<Watch>();
let callsUnderWay = 0;

/** Out here, because a function made inside would keep the call. */
const nothing = (): void => undefined;

/**
 * Makes a call, and ends it when an answer to one of its HTTP requests is too large. The SDK offers neither a limit nor a
 * place for one: it collects a body of any size in memory. So the requests are found where Node announces them.
 *
 * @param mostBytes the largest body that is read, in bytes.
 * @throws AnswerTooLarge as soon as the size is known, from the header or while the body comes. The connection is cut.
 */
export function withAnswerLimit<T>(mostBytes: number, call: () => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const watch: Watch = { mostBytes, refuse: () => reject(new AnswerTooLarge()) };
    // The SDK's timers keep the watch until the time limit of the call, and so all that it leads to: the whole answer.
    const letGo = (): void => {
      watch.refuse = nothing;
      callsUnderWay -= 1;
      // While it is on, each promise of the whole process costs three times as much.
      if (callsUnderWay === 0) watches.disable();
    };
    callsUnderWay += 1;
    watches
      .run(watch, async () => call())
      .finally(letGo)
      .then(resolve, reject);
  });
}

function limit(response: IncomingMessage, watch: Watch): void {
  const { mostBytes } = watch;
  const cut = (): void => {
    watch.refuse();
    // With an error, so that the SDK lets go of what it has collected; it does not listen for anything else.
    response.destroy(new AnswerTooLarge());
  };
  if (Number(response.headers['content-length'] ?? '0') > mostBytes) return cut();
  let size = 0;
  // A listener of 'data' starts the flow, so this one waits for the SDK's: otherwise the SDK would miss the beginning.
  response.once('resume', () => {
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBytes) cut();
    });
  });
}

subscribe('http.client.request.start', (message) => {
  const watch = watches.getStore();
  if (watch === undefined) return;
  const { request } = message as { readonly request: ClientRequest };
  request.prependOnceListener('response', (response: IncomingMessage) => limit(response, watch));
});
