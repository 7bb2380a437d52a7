import type { RequestContext } from '../context';
import type { ByIdLoader } from '../loaders/by-id';
import type { PlacedRef } from '../loaders/placed';
import type { ResourceRef } from '../loaders/ref-cache';
import { checkedId, checkedScopes } from './bad-input';
import type { EntityName } from './bad-input';

/**
 * An entity that another subgraph refers to. Only the key counts: whatever else a representation carries was not read
 * from ECS.
 *
 * @returns a copy, since `@apollo/subgraph` writes `__typename` on what it gets; null for an id that ECS does not know.
 */
export async function referenceTo<R extends PlacedRef>(
  entity: EntityName,
  reference: { readonly id?: unknown; readonly regionId?: unknown },
  context: RequestContext,
  loader: ByIdLoader<R>,
): Promise<R | null> {
  const id = checkedId('id', typeof reference.id === 'string' ? reference.id : '', entity);
  const regionId = typeof reference.regionId === 'string' ? reference.regionId : undefined;
  const record = await loader.load(checkedRef({ id, regionId }, context));
  return record === null ? null : { ...record };
}

/** A reference whose region and account, where it has them, are configured. */
export function checkedRef(ref: ResourceRef, { port }: RequestContext): ResourceRef {
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
