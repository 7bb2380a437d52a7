import type { EcsScope } from '../ecs/port';
import type { PlacedRef } from './placed';

/** A by-id loader of the caller's, of whatever. */
export interface SeenBy {
  load(ref: PlacedRef): Promise<object | null>;
}

/**
 * Keeps the entries that belong to a resource which the caller may see. The resources are read in as few calls as for any
 * other purpose; one that does not exist is treated like one that the caller may not see.
 *
 * @param idOf the resource that an entry belongs to; an entry without one is dropped.
 * @throws EcsError when a resource cannot be read.
 */
export async function keepOfSeen<T>(
  entries: readonly T[],
  idOf: (entry: T) => string | null,
  { accountId, regionId }: EcsScope,
  loader: SeenBy,
): Promise<readonly T[]> {
  const seen = await Promise.all(
    entries.map(async (entry) => {
      const id = idOf(entry);
      return id !== null && (await loader.load({ id, accountId, regionId })) !== null;
    }),
  );
  return entries.filter((_, index) => seen[index] === true);
}
