import type { EcsScope } from '../ecs/port';

/** Remembers where a resource was found, so that a bare id is looked for everywhere only once. */
export interface Locations {
  get(id: string): EcsScope | undefined;
  remember(id: string, scope: EcsScope): void;
  readonly size: number;
}

/**
 * A bounded memory that all requests share. It holds where a resource is, which never changes, and no other data.
 *
 * @param limit how many ids it holds; the least recently used one goes first. The default takes about 10 MB.
 */
export function createLocations(limit = 50_000): Locations {
  const places = new Map<string, EcsScope>();
  return {
    get(id) {
      const scope = places.get(id);
      if (scope === undefined) return undefined;
      places.delete(id);
      places.set(id, scope);
      return scope;
    },
    remember(id, { accountId, regionId }) {
      places.delete(id);
      places.set(id, { accountId, regionId });
      if (places.size <= limit) return;
      for (const oldest of places.keys()) {
        places.delete(oldest);
        break;
      }
    },
    get size() {
      return places.size;
    },
  };
}
