import { codedError } from '../coded-error';
import type { RequestContext } from '../context';
import type { EcsOperation } from '../catalogue/operations';

/**
 * Asks for the scope `ecs:<operation>`. Callers that are not authenticated (`scopes` null) have none to show, and are
 * not asked. Routers' own authorization directives have been bypassed before; this one cannot be.
 *
 * @throws GraphQLError FORBIDDEN
 */
export function requireScope(operation: EcsOperation, { caller }: Pick<RequestContext, 'caller'>): void {
  if (caller.scopes === null || caller.scopes.includes(`ecs:${operation}`)) return;
  throw codedError('FORBIDDEN', `The caller lacks the scope ecs:${operation}.`);
}
