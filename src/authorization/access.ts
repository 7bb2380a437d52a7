import { covers, isOfWholePlaces, reaches } from './grant';
import type { Grant, Marked, Place, Tag } from './grant';

/** The one group and the tags that select exactly what is granted in a place. */
export interface OneFilter {
  readonly groupId: string | null;
  readonly tags: readonly Tag[];
}

/** On what a caller may do one thing: read, or run one operation. */
export interface Access {
  /** The configured accounts and regions in which anything is granted, in the order of the configuration. */
  readonly places: readonly Place[];
  /** Those in which everything is granted, whatever its group and tags. */
  readonly wholePlaces: readonly Place[];
  /** Whether in some place the group or the tags of a resource decide. */
  readonly isNarrowed: boolean;
  /** Tells this access from others that see other things; empty when nothing is narrowed. */
  readonly key: string;
  /** Whether everything in the place is granted. Then no resource has to be read first. */
  isWhole(place: Place): boolean;
  /** Whether the resource is granted. All else is to look as if it did not exist. */
  sees(resource: Marked): boolean;
  /** @returns what to filter a list by, so that its pages are full; null when no single filter says it. */
  filterFor(place: Place): OneFilter | null;
}

/** The access of callers who are not limited. */
export const fullAccess = (places: readonly Place[]): Access => ({
  places,
  wholePlaces: places,
  isNarrowed: false,
  key: '',
  isWhole: () => true,
  sees: () => true,
  filterFor: () => null,
});

/**
 * The access that some grants add up to.
 *
 * @param grants all for the same name; none gives access to nothing.
 * @param configured the accounts and regions that are served.
 */
export function accessBy(grants: readonly Grant[], configured: readonly Place[]): Access {
  const whole = grants.filter(isOfWholePlaces);
  const isWhole = (place: Place): boolean => whole.some((grant) => reaches(grant, place));
  const places = configured.filter((place) => grants.some((grant) => reaches(grant, place)));
  const isNarrowed = !places.every(isWhole);
  return {
    places,
    wholePlaces: places.filter(isWhole),
    isNarrowed,
    key: isNarrowed ? JSON.stringify(grants) : '',
    isWhole,
    sees: (resource) => grants.some((grant) => covers(grant, resource)),
    filterFor(place) {
      if (isWhole(place)) return null;
      const [one, ...others] = grants.filter((grant) => reaches(grant, place));
      return one === undefined || others.length > 0 ? null : oneFilter(one);
    },
  };
}

function oneFilter({ groups = [], tags = [] }: Grant): OneFilter | null {
  if (groups.length > 1 || tags.some((choices) => choices.length > 1)) return null;
  const all = tags.flat();
  // Two tags of one key would be a filter of its own meaning in ECS.
  if (new Set(all.map(({ key }) => key)).size < all.length) return null;
  return { groupId: groups[0] ?? null, tags: all };
}
