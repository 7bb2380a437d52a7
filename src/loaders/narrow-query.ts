import type { OneFilter } from '../authorization/access';
import type { TagFilter } from '../ecs/port';

/** The parts of a list's query that a group or tags can narrow. */
export interface GroupsAndTags {
  readonly resourceGroupId?: string;
  readonly tags?: readonly TagFilter[];
}

/** The largest number of tags that ECS filters by. */
const mostTags = 20;

/**
 * Adds to a query what the caller may see.
 *
 * @returns the query with the caller's own filter and this one; null when nothing can match both. Where ECS takes no more
 *   tags the filter is left out: the entries are looked at in any case.
 */
export function narrowQuery<Q extends GroupsAndTags>(
  query: Q,
  { groupId, tags: needed }: OneFilter,
): Q | null {
  if (groupId !== null && (query.resourceGroupId ?? groupId) !== groupId) return null;
  const own = query.tags ?? [];
  const isExcluded = ({ key, value }: TagFilter): boolean =>
    own.some((tag) => tag.key === key && tag.value !== undefined && tag.value !== value);
  if (needed.some(isExcluded)) return null;
  const tags = [...own.filter(({ key }) => !needed.some((tag) => tag.key === key)), ...needed];
  return {
    ...query,
    ...(groupId === null ? {} : { resourceGroupId: groupId }),
    ...(needed.length === 0 || tags.length > mostTags ? {} : { tags }),
  };
}
