import type { Exchange } from './exchange';
import { HttpRefusal } from './refusal';

/** How long a refused client should wait, in seconds. */
const retryAfterSeconds = 1;

type Handler = (exchange: Exchange) => Promise<void> | void;

/**
 * Limits how many requests are answered at once. Each request in flight holds its answer in memory; without a limit,
 * enough valid requests exhaust it and end the process. A refused request costs little: its body is not read.
 *
 * @param most the largest number of requests in flight.
 * @returns a handler that throws an HttpRefusal with 503 and `retry-after` above that number.
 */
export function limitInFlight(handle: Handler, most: number): Handler {
  let inFlight = 0;
  return async (exchange) => {
    if (inFlight >= most) {
      throw new HttpRefusal(
        'OVERLOADED',
        503,
        `${most} requests are being answered; send it again in a moment.`,
        {
          headers: { 'retry-after': String(retryAfterSeconds), connection: 'close' },
          extensions: { retryAfter: retryAfterSeconds, retryAfterMs: retryAfterSeconds * 1_000 },
        },
      );
    }
    inFlight += 1;
    try {
      await handle(exchange);
    } finally {
      inFlight -= 1;
    }
  };
}
