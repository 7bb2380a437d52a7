import type { CallSignal } from '../ecs/port';

/**
 * Says that the client of a request has gone. Node's AbortSignal says it as well, but costs 2 µs, and what it refers to stays
 * in memory until the next full collection: a tenth of the time of a small request.
 */
export class RequestSignal implements CallSignal {
  private readonly listeners = new Set<() => void>();
  private isAborted = false;

  get aborted(): boolean {
    return this.isAborted;
  }

  /** Each listener is called once, as there is one end. */
  addEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.add(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    this.listeners.delete(listener);
  }

  /** Tells all who listen; they do not throw. Later calls do nothing. */
  abort(): void {
    if (this.isAborted) return;
    this.isAborted = true;
    for (const listener of this.listeners) listener();
    this.listeners.clear();
  }
}
