import type { LiveClock } from '../clock';

export interface StateStreamOptions<C> {
  /** Done before the first change; its error is the first thing that the reader gets. */
  readonly begin: () => Promise<void>;
  /** @returns the next change to send; null while there is none. */
  readonly pull: () => C | null;
  readonly clock: LiveClock;
  /** How long to wait before asking `pull` again when nothing woke the stream, in milliseconds. */
  readonly tickMs: number;
  /** Called once when the reader is gone or the stream has failed. */
  readonly onEnd: () => void;
}

/**
 * Changes for one reader. Nothing is queued: a change is made of the state at the moment when the reader takes it, so that
 * a slow reader skips what is no longer true.
 */
export class StateStream<C> implements AsyncIterableIterator<C> {
  private readonly options: StateStreamOptions<C>;
  private readonly end = new AbortController();
  private pause = new AbortController();
  private started: Promise<void> | undefined;
  private isStarted = false;

  constructor(options: StateStreamOptions<C>) {
    this.options = options;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  /** There may be something to pull. */
  wake(): void {
    this.pause.abort();
  }

  async next(): Promise<IteratorResult<C>> {
    const { begin, pull, clock, tickMs } = this.options;
    try {
      this.started ??= begin();
      // Once: each race leaves a reaction behind at a promise that lasts as long as the stream.
      if (!this.isStarted) await Promise.race([this.started, this.ended]);
      this.isStarted = true;
      while (!this.end.signal.aborted) {
        this.pause = new AbortController();
        const change = pull();
        if (change !== null) return { done: false, value: change };
        // The end aborts the pause too. AbortSignal.any would leave an entry at the signal of the end for each tick.
        await clock.sleep(tickMs, this.pause.signal).catch(() => undefined);
      }
      return { done: true, value: undefined };
    } catch (error) {
      this.finish();
      throw error;
    }
  }

  return(): Promise<IteratorResult<C>> {
    this.finish();
    return Promise.resolve({ done: true, value: undefined });
  }

  throw(error: unknown): Promise<IteratorResult<C>> {
    this.finish();
    return Promise.reject(error instanceof Error ? error : new Error('The stream was ended.'));
  }

  private finish(): void {
    if (this.end.signal.aborted) return;
    this.end.abort();
    this.pause.abort();
    this.options.onEnd();
  }

  private readonly ended = new Promise<void>((resolve) => {
    this.end.signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
