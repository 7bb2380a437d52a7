import type {
  EcsLockEventFragment,
  EcsSecurityLocksNowQuery,
  EcsSecurityLocksSubscription,
} from '../generated/documents.js';
import type { EcsSecurityLockState } from '../generated/types.js';

/** The security lock of one instance, as far as it is known. `GONE`: ECS does not know the instance, or it is not yours. */
export interface EcsLockSighting {
  readonly state: EcsSecurityLockState | 'GONE';
  readonly event: EcsLockEventFragment | null;
  readonly name: string | null;
  /** When ECS was asked; null where that is not said. */
  readonly at: string | null;
}

export type EcsLocks = Readonly<Record<string, EcsLockSighting>>;

/** What changes a table of locks: an event of the stream, or an answer with the ids that were asked for. */
export type EcsLockNews =
  | { readonly change: EcsSecurityLocksSubscription['ecsSecurityLockChanged'] }
  | { readonly answer: EcsSecurityLocksNowQuery['ecsInstances']; readonly ids: readonly string[] };

type LockedInstance = NonNullable<
  NonNullable<EcsSecurityLocksSubscription['ecsSecurityLockChanged']>['instance']
>;

const seen = (
  { securityLockState, name, activeSecurityLockEvent }: LockedInstance,
  event: EcsLockEventFragment | null,
  at: string | null,
): EcsLockSighting => ({
  state: securityLockState ?? 'UNKNOWN',
  name,
  event: event ?? activeSecurityLockEvent,
  at,
});

/** A table of locks after what came. */
export function withNews(locks: EcsLocks, news: EcsLockNews): EcsLocks {
  if ('answer' in news) return withAnswer(locks, news);
  const { change } = news;
  if (change?.instanceId == null) return locks;
  const { instanceId, instance, event, at, kind } = change;
  const before = locks[instanceId];
  if (kind === 'GONE')
    return { ...locks, [instanceId]: { state: 'GONE', event: null, name: before?.name ?? null, at } };
  return {
    ...locks,
    [instanceId]:
      instance === null
        ? { state: 'UNKNOWN', event, name: before?.name ?? null, at }
        : { ...seen(instance, event, at), ...(kind === 'UNKNOWN' && { state: 'UNKNOWN' as const }) },
  };
}

/** An instance that the answer leaves out may be gone, or its region could not be read: it is not known. */
function withAnswer(
  locks: EcsLocks,
  { answer, ids }: Extract<EcsLockNews, { ids: readonly string[] }>,
): EcsLocks {
  const found = new Map(
    (answer?.nodes ?? []).flatMap((each) => (each === null ? [] : [[each.id, each] as const])),
  );
  const entries = ids.map((id): [string, EcsLockSighting] => {
    const instance = found.get(id);
    return [
      id,
      instance
        ? seen(instance, null, null)
        : { state: 'UNKNOWN', event: null, name: locks[id]?.name ?? null, at: null },
    ];
  });
  return { ...locks, ...Object.fromEntries(entries) };
}

/**
 * All locks as unknown: for a stream that broke. Silence is not "unlocked", also for an instance that it never told of.
 *
 * @param ids - all that were asked for
 */
export const unknownLocks = (locks: EcsLocks, ids: readonly string[]): EcsLocks =>
  Object.fromEntries(
    ids.map((id): [string, EcsLockSighting] => {
      const before = locks[id] ?? { state: 'UNKNOWN', event: null, name: null, at: null };
      return [id, before.state === 'GONE' ? before : { ...before, state: 'UNKNOWN' }];
    }),
  );

/** Runs of up to 100 ids: as many as one subscription or query takes. */
export function runsOf(ids: readonly string[], most = 100): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(ids.length / most) }, (_, index) =>
    ids.slice(index * most, (index + 1) * most),
  );
}
