import { accessBy, fullAccess } from './access';
import type { Access } from './access';
import { isOurs, parseScope, reading } from './grammar';
import { isOfWholePlaces } from './grant';
import type { Grant, Place } from './grant';

/** Everything that a caller may do. */
export interface Rights {
  /** What the caller may see. */
  readonly read: Access;
  /** @param operation a write or a guarded read, by ECS's name. */
  to(operation: string): Access;
  /** The tag keys that decide what the caller may do. The caller must not set or remove them: that would move the limits. */
  readonly boundTagKeys: ReadonlySet<string>;
  /** Whether resource groups decide what the caller may do. The caller must not move anything between groups. */
  readonly isBoundToGroups: boolean;
}

/** How the scopes of a token are read. */
export interface RightsOptions {
  /** The accounts and regions that are served. */
  readonly places: readonly Place[];
  /** Whether reading needs a scope. When it does not, every caller reads everything. */
  readonly readScopes: 'off' | 'required';
  /** Is told of a scope of ours that grants nothing, and why. */
  readonly onUnusable?: (scope: string, why: string) => void;
}

/** @param scopes the scopes of the token; null for callers who are not identified, of whom no scopes are asked. */
export function rightsOf(
  scopes: readonly string[] | null,
  { places, readScopes, onUnusable = () => undefined }: RightsOptions,
): Rights {
  const full = fullAccess(places);
  if (scopes === null) return { read: full, to: () => full, boundTagKeys: new Set(), isBoundToGroups: false };
  const byName = new Map<string, Grant[]>();
  for (const scope of scopes.filter(isOurs)) {
    const grant = parseScope(scope);
    if (typeof grant === 'string') {
      onUnusable(scope, grant);
      continue;
    }
    for (const name of grant.names) byName.set(name, [...(byName.get(name) ?? []), grant]);
    if (readScopes === 'off' && grant.names.includes(reading))
      onUnusable(scope, 'READ_SCOPES is off, so that every valid token reads everything');
  }
  const accesses = new Map([...byName].map(([name, grants]) => [name, accessBy(grants, places)]));
  const nothing = accessBy([], places);
  const narrowing = [...byName.values()].flatMap(thatNarrow);
  return {
    read: readScopes === 'off' ? full : (accesses.get(reading) ?? nothing),
    to: (operation) => accesses.get(operation) ?? nothing,
    boundTagKeys: new Set(narrowing.flatMap(({ tags = [] }) => tags.flat().map(({ key }) => key))),
    isBoundToGroups: narrowing.some(({ groups }) => groups !== undefined),
  };
}

/** The grants by group or tag to which another grant of the same name does not already give the whole places. */
const thatNarrow = (grants: readonly Grant[]): readonly Grant[] =>
  grants.filter(
    (grant) =>
      !isOfWholePlaces(grant) &&
      !grants.some(
        (other) =>
          isOfWholePlaces(other) &&
          contains(other.accounts, grant.accounts) &&
          contains(other.regions, grant.regions),
      ),
  );

/** Whether a list, where undefined stands for everything, has all of another one. */
const contains = (all: readonly string[] | undefined, some: readonly string[] | undefined): boolean =>
  all === undefined || (some?.every((one) => all.includes(one)) ?? false);
