import { codedError } from '../../coded-error';
import { badInput, checkedId } from '../bad-input';
import type { EntityName } from '../bad-input';

/** How many instances and disks one subscription may name. */
export const mostIds = 100;

/**
 * @returns the distinct ids that a subscription names.
 * @throws GraphQLError LIMIT_EXCEEDED for more than 100; BAD_USER_INPUT for none, and for a text that is not an ECS id.
 */
export function watchedIds(ids: readonly string[], entity: EntityName): readonly string[] {
  const distinct = [...new Set(ids)];
  if (distinct.length > mostIds) {
    throw codedError(
      'LIMIT_EXCEEDED',
      `ids: a subscription may name at most ${mostIds}; this one has ${distinct.length}.`,
      { limitName: 'ids', limit: mostIds, found: distinct.length },
    );
  }
  if (distinct.length === 0) throw badInput('ids', 'name at least one.');
  return distinct.map((id) => checkedId('ids', id, entity));
}

/** @returns the ids of instances and those of disks, which their first letters tell apart. Throws as {@link watchedIds}. */
export function watchedResources(ids: readonly string[]): {
  readonly instances: readonly string[];
  readonly disks: readonly string[];
} {
  const checked = watchedIds(ids, 'Instance');
  const other = checked.find((id) => !/^[id]-/.test(id));
  if (other !== undefined)
    throw badInput('ids', 'name instances (their ids begin with i-) and disks (d-) only.');
  return {
    instances: checked.filter((id) => id.startsWith('i-')),
    disks: checked.filter((id) => id.startsWith('d-')),
  };
}
