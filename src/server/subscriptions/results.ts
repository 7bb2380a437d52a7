import type { GraphQLFormattedError } from 'graphql';
import type { OpenSubscription } from './registry';
import type { CallSignal } from '../../ecs/port';

/** One event as it is sent. The last one may have errors and no data: the subscription has failed. */
export interface StreamResult {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly GraphQLFormattedError[];
}

export interface ResultsOptions {
  /** The events of the root field, or the errors with which it could not begin. */
  readonly source: AsyncIterable<unknown> | readonly GraphQLFormattedError[];
  readonly subscription: OpenSubscription;
  /** Makes the answer of one event. */
  readonly execute: (event: unknown) => Promise<StreamResult>;
  readonly formatError: (error: unknown) => GraphQLFormattedError;
  /** Sent last when the token of the caller has expired. */
  readonly expired: () => GraphQLFormattedError;
}

/** The results of one subscription. Nothing is read from its source before the reader asks for the next one. */
export interface ResultStream extends AsyncIterableIterator<StreamResult> {
  /** The reader has left: ends the subscription also while it waits for an event. */
  return(): Promise<IteratorResult<StreamResult>>;
}

/** @returns the results; an iterator that never throws: errors are results. */
export function resultsOf(options: ResultsOptions): ResultStream {
  const { subscription } = options;
  const results = generate(options);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => results.next(),
    async return() {
      subscription.end('LEFT');
      // A generator that was never asked for a result does not run its own end.
      subscription.close();
      return results.return(undefined);
    },
    async throw() {
      return this.return();
    },
  };
}

async function* generate(options: ResultsOptions): AsyncGenerator<StreamResult, undefined> {
  const { source, subscription, execute, formatError, expired } = options;
  try {
    if (isErrors(source)) {
      subscription.end('FAILED');
      yield { errors: source };
      return;
    }
    try {
      for await (const event of untilAborted(source, subscription.signal)) {
        const result = await execute(event);
        subscription.sent();
        yield result;
      }
    } catch (error) {
      subscription.end('FAILED');
      yield { errors: [formatError(error)] };
    }
    if (subscription.reason === 'EXPIRED') yield { errors: [expired()] };
  } finally {
    subscription.close();
  }
}

const isErrors = (source: ResultsOptions['source']): source is readonly GraphQLFormattedError[] =>
  Array.isArray(source);

/** The events until the signal is aborted. A source that waits is not waited for. */
async function* untilAborted(source: AsyncIterable<unknown>, signal: CallSignal): AsyncGenerator {
  const events = source[Symbol.asyncIterator]();
  try {
    while (!signal.aborted) {
      const step = await orAborted(events.next(), signal);
      if (step === null || step.done === true) return;
      yield step.value;
    }
  } finally {
    void events.return?.();
  }
}

/** @returns what the promise brings; null when the signal is aborted first. It leaves no listener behind. */
const orAborted = <T>(promise: Promise<T>, signal: CallSignal): Promise<T | null> =>
  new Promise((resolve, reject) => {
    const onAbort = (): void => resolve(null);
    signal.addEventListener('abort', onAbort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
