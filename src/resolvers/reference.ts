import type { RequestContext } from '../context';
import type { ByIdLoader } from '../loaders/by-id';
import type { PlacedRef } from '../loaders/placed';
import type { ResourceRef } from '../loaders/ref-cache';
import { checkedId, checkedScopes } from './bad-input';
import type { EntityName } from './bad-input';
import { requireRead } from './scopes';

/**
 * Resolves an entity that another subgraph refers to. Only the key is used: the other fields of a representation do not
 * come from ECS.
 *
 * @returns null when ECS does not know the id.
 * @throws GraphQLError BAD_USER_INPUT; FORBIDDEN for a caller who may read nothing.
 */
export function referenceTo<R extends PlacedRef>(
  entity: EntityName,
  reference: { readonly id?: unknown; readonly regionId?: unknown },
  context: RequestContext,
  loader: ByIdLoader<R>,
): R | Promise<R | null> {
  try {
    requireRead(context);
    const id = checkedId('id', typeof reference.id === 'string' ? reference.id : '', entity);
    const regionId = typeof reference.regionId === 'string' ? reference.regionId : undefined;
    const ref = checkedRef({ id, regionId }, context);
    return loader.peek(ref) ?? loader.load(ref);
  } catch (error) {
    // What is thrown at once would fail the whole list of entities.
    return Promise.reject(error instanceof Error ? error : new TypeError(String(error)));
  }
}

/** Checks that the reference's region and account, if present, are configured. */
export function checkedRef(ref: ResourceRef, { port }: RequestContext): ResourceRef {
  if (ref.regionId === undefined && ref.accountId === undefined) return ref;
  checkedScopes(
    port.scopes,
    {
      regionIds: ref.regionId === undefined ? undefined : [ref.regionId],
      accountIds: ref.accountId === undefined ? undefined : [ref.accountId],
    },
    { region: 'regionId', account: 'accountId' },
  );
  return ref;
}
