import { EcsError } from './errors';
import type { CallOptions, EcsScope } from './port';
import type { SingleFlight } from './single-flight';

/** A read that identical reads may share while it is in flight. */
export interface SharedRead {
  readonly flights: SingleFlight;
  readonly scope: EcsScope;
  readonly action: string;
  /** Equal for reads that may share a call. */
  readonly key: string;
  /** A call that was begun before this moment is not joined, in milliseconds since the epoch. */
  readonly since?: number;
  readonly options: CallOptions;
  /** The clock of the deadline, in milliseconds since the epoch. */
  readonly now: () => number;
}

/**
 * Joins an identical read that is in flight, or begins one.
 *
 * @param call makes the call; its options have the signal of all who wait in place of this caller's.
 * @throws EcsError of the call; NOT_SENT when this caller stops waiting.
 */
export function shareRead<T>(
  { flights, scope, action, key, since, options, now }: SharedRead,
  call: (options: CallOptions) => Promise<T>,
): Promise<T> {
  const { signal, deadline = Infinity } = options;
  const { accountId, regionId } = scope;
  const gone = () => new EcsError({ action, accountId, regionId, fault: 'NOT_SENT' });
  const isJoining = flights.has(key, since);
  return flights
    .share(key, (shared) => call({ ...options, signal: shared }), signal, gone, since)
    .catch((error: unknown) => {
      // The caller who began the call had an earlier deadline than this one.
      const isCutShort = error instanceof EcsError && ['NOT_SENT', 'TIMEOUT'].includes(error.fault);
      const isOver = signal?.aborted === true || now() >= deadline;
      if (!isJoining || !isCutShort || isOver) throw error;
      return call(options);
    });
}
