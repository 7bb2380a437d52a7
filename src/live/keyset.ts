/** Marks a token as ours. ECS's own tokens have no colon. */
const prefix = 'after:';

/** The token of the page after this id, in the order of the ids. It stays valid when the mirror is gone. */
export const keysetToken = (lastId: string): string => `${prefix}${lastId}`;

/** @returns the id after which the page begins; null for a token of ECS. */
export const afterToken = (token: string): string | null =>
  token.startsWith(prefix) ? token.slice(prefix.length) : null;

/** Names the first page of ECS's own list. Without a token, the first page may also come in the order of the ids. */
const ecsFirst = 'first:';

/** Names the first page in the order of the ids. */
export const keysetFirst = keysetToken('');

type Paged = object & { readonly nextToken?: string };

/** @returns whether only ECS's own order will do. */
export const isOfEcs = (query: object): boolean => (query as Paged).nextToken === ecsFirst;

/** The query without our name for ECS's first page, which ECS does not know. */
export function withoutEcsFirst<Q extends object>(query: Q): Q {
  if (!isOfEcs(query)) return query;
  const { nextToken: _ours, ...rest } = query as Paged;
  return rest as Q;
}

/** Names a page that came in ECS's order, where it is the first one. A later page has a token already. */
export const inEcsOrder = <P extends object>(query: object, page: P): P =>
  'maxResults' in query && !('ids' in query) && (!('nextToken' in query) || isOfEcs(query))
    ? { ...page, ownToken: ecsFirst }
    : page;
