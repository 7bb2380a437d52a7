import { codedError } from '../coded-error';
import type { RequestContext } from '../context';
import type { EcsOperation } from '../catalogue/operations';

/**
 * Checks that the caller has the scope `ecs:<operation>`. Does nothing when callers are not authenticated (`scopes` is
 * null). The authorization directives of routers have been bypassed before; this check does not depend on a router.
 *
 * @throws GraphQLError FORBIDDEN
 */
export function requireScope(operation: EcsOperation, { caller }: Pick<RequestContext, 'caller'>): void {
  if (caller.scopes === null || caller.scopes.includes(`ecs:${operation}`)) return;
  throw codedError('FORBIDDEN', `The caller lacks the scope ecs:${operation}.`);
}
