import type { RequestContext } from '../../context';
import type { EcsScope } from '../../ecs/port';
import type { DiskRecord, InstanceRecord } from '../../ecs/records';
import { mayStillSee } from './may-still-see';

interface Change {
  readonly scope: EcsScope | null;
  readonly instance?: InstanceRecord | null;
  readonly disk?: DiskRecord | null;
}

export interface EventsOptions<F extends string, C extends Change> {
  /** The root field; each event is an object with it. */
  readonly field: F;
  /** Sent first: what is known without the mirror. */
  readonly first: readonly C[];
  /** Begins to watch; null when there is nothing to watch. Called only when the reader asks for the next event. */
  readonly watch: (() => AsyncIterableIterator<C>) | null;
  /** The id of what a change is about; null for the whole stream. */
  readonly idOf: (change: C) => string | null;
  /** The same change of something that the caller may not see: as if it were deleted. */
  readonly hidden: (change: C) => C;
}

/** What a stream keeps of the context of its request: the rest, with its loaders, would be kept for as long as it lasts. */
export type StreamContext = Pick<RequestContext, 'rights' | 'signal'>;

/**
 * The events of one subscription. What the caller may not see (any more) is sent once as gone, if it was sent before at all.
 * Ends when the request's signal is aborted.
 */
export async function* events<F extends string, C extends Change>(
  { field, first, watch, idOf, hidden }: EventsOptions<F, C>,
  context: StreamContext,
): AsyncGenerator<Record<F, C>> {
  const event = (change: C): Record<F, C> => ({ [field]: change }) as Record<F, C>;
  for (const change of first) yield event(change);
  if (watch === null || context.signal.aborted) return;
  const changes = watch();
  // A generator that waits cannot be ended from outside; its source can.
  const end = (): void => void changes.return?.();
  context.signal.addEventListener('abort', end, { once: true });
  const shown = new Set<string>();
  try {
    for await (const change of changes) {
      const id = idOf(change);
      if (mayStillSee(change, context)) {
        if (id !== null) shown.add(id);
        yield event(change);
      } else if (id !== null && shown.delete(id)) yield event(hidden(change));
    }
  } finally {
    context.signal.removeEventListener('abort', end);
    end();
  }
}
