import { myTurn } from '../turns';
import { HttpRefusal } from './refusal';

/** How long a refused client should wait, in seconds. */
export const retryAfterSeconds = 1;

/** The refusal of a request that does not fit into memory. @param text what is full. */
export const overloaded = (text: string): HttpRefusal =>
  new HttpRefusal('OVERLOADED', 503, `${text}; send it again in a moment.`, {
    headers: { 'retry-after': String(retryAfterSeconds), connection: 'close' },
    extensions: { retryAfter: retryAfterSeconds, retryAfterMs: retryAfterSeconds * 1_000 },
  });

/** Limits how many requests are answered at once. */
export interface InFlight {
  /** Throws an HttpRefusal when as many are answered. It costs little: the body is not read yet. */
  insistOnPlace(): void;
  /** Does the work of a request in one of the places, or throws the same HttpRefusal. */
  run(work: () => Promise<void>): Promise<void>;
}

/**
 * Each request in flight holds its answer in memory; without a limit, enough valid requests exhaust it and end the
 * process. A place is taken only when the caller is known and the body is there, so that slow clients, or an identity
 * provider that does not answer, take none.
 *
 * @param most the largest number of requests in flight.
 */
export function createInFlight(most: number): InFlight {
  let inFlight = 0;
  const insistOnPlace = (): void => {
    if (inFlight >= most) throw overloaded(`${most} requests are being answered`);
  };
  return {
    insistOnPlace,
    async run(work) {
      insistOnPlace();
      inFlight += 1;
      try {
        await myTurn();
        await work();
      } finally {
        inFlight -= 1;
      }
    },
  };
}
