import type { RequestContext } from '../../context';
import type { EcsScope } from '../../ecs/port';

/** A change of something that has a place; null for a change that is about the whole stream. */
interface Seen {
  readonly scope: EcsScope | null;
}

/**
 * Whether the caller may see a change. It is asked again for each event: a resource may leave what the caller may see, and
 * then it looks as if it were deleted.
 */
export const mayStillSee = ({ scope }: Seen, { port }: Pick<RequestContext, 'port'>): boolean =>
  scope === null ||
  port.scopes.some(({ accountId, regionId }) => accountId === scope.accountId && regionId === scope.regionId);
