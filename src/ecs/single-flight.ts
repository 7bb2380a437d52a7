import { setMaxListeners } from 'node:events';
import { myTurn } from '../turns';
import type { CallSignal } from './port';

/** A call that is under way, and how many callers still wait for it. */
interface Flight {
  readonly answer: Promise<unknown>;
  readonly controller: AbortController;
  /** In milliseconds since the epoch. */
  readonly begunAt: number;
  waiting: number;
}

/**
 * Lets identical reads that are in flight at the same moment share one call. Nothing is kept: a read that begins after
 * the answer came is a call of its own.
 */
export class SingleFlight {
  private readonly flights = new Map<string, Flight>();
  private readonly now: () => number;

  /** @param now milliseconds since the epoch. */
  constructor(now: () => number = Date.now) {
    this.now = now;
  }

  /** @returns whether a read with this key is in flight that was begun at that moment or later. */
  has(key: string, since = -Infinity): boolean {
    return this.joinable(key, since) !== undefined;
  }

  /** Closes the reads that are in flight to new callers. Those who wait already still get the answer. */
  departAll(): void {
    this.flights.clear();
  }

  /**
   * @param key equal for identical reads of the same caller.
   * @param call makes the call; its signal is aborted when nobody waits for it any more.
   * @param signal aborted when this caller stops waiting.
   * @param gone makes the error for a caller who stopped waiting.
   * @param since a call that was begun earlier is not joined, in milliseconds since the epoch.
   */
  share<T>(
    key: string,
    call: (signal: AbortSignal) => Promise<T>,
    signal: CallSignal | undefined,
    gone: () => Error,
    since = -Infinity,
  ): Promise<T> {
    // A caller who stopped waiting must not begin a call.
    if (signal?.aborted === true) return Promise.reject(gone());
    const flight = this.joinable(key, since) ?? this.begin(key, call);
    flight.waiting += 1;
    return this.await(flight, signal, gone) as Promise<T>;
  }

  private joinable(key: string, since: number): Flight | undefined {
    const flight = this.flights.get(key);
    return flight !== undefined && flight.begunAt >= since ? flight : undefined;
  }

  private begin<T>(key: string, call: (signal: AbortSignal) => Promise<T>): Flight {
    const controller = new AbortController();
    // One signal serves repeats of the call: more than ten listeners are no leak.
    setMaxListeners(0, controller.signal);
    const answer = call(controller.signal).finally(() => {
      if (this.flights.get(key) === flight) this.flights.delete(key);
    });
    // When nobody waits any more, an error here would otherwise be an unhandled rejection.
    answer.catch(() => undefined);
    const flight: Flight = { answer, controller, begunAt: this.now(), waiting: 0 };
    this.flights.set(key, flight);
    return flight;
  }

  private async await(flight: Flight, signal: CallSignal | undefined, gone: () => Error): Promise<unknown> {
    let leave: (() => void) | undefined;
    const left = new Promise<never>((_resolve, reject) => {
      leave = () => reject(gone());
      signal?.addEventListener('abort', leave, { once: true });
    });
    try {
      const answer = await Promise.race([flight.answer, left]);
      // Each goes on by itself: an answer for many may be the last that their requests waited for.
      if (flight.waiting > 1) await myTurn();
      return answer;
    } finally {
      if (leave !== undefined) signal?.removeEventListener('abort', leave);
      flight.waiting -= 1;
      if (flight.waiting === 0) flight.controller.abort();
    }
  }
}
