import type { RequestContext } from '../context';
import type { CallOptions, EcsScope } from '../ecs/port';
import type { EcsPage } from '../ecs/records';
import { checkedFirst, checkedScopes } from './bad-input';
import { readConnection } from './paging';
import type { Connection, ListRequest } from './paging';

/** The arguments of a list over accounts and regions. */
export interface ListArgs {
  readonly regionIds?: readonly string[] | null | undefined;
  readonly accountIds?: readonly string[] | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

/** The accounts and regions that a list reads: those it names, or all configured ones. */
export const scopesOf = (
  args: Pick<ListArgs, 'regionIds' | 'accountIds'>,
  { port }: RequestContext,
): readonly EcsScope[] => checkedScopes(port.scopes, args, { region: 'regionIds', account: 'accountIds' });

export type Asked<T> = Pick<ListRequest<T>, 'action' | 'read' | 'count' | 'select'>;

/**
 * Reads a root list.
 *
 * @param field what the cursors belong to, together with the filter and the scopes.
 * @param filter null when nothing can match, for example an empty list of ids. Then no call is made.
 * @param asked returns how to read the list with a filter.
 */
export function rootList<T extends { readonly id: string }, Filter extends object>(
  field: string,
  args: Pick<ListArgs, 'first' | 'after'>,
  filter: Filter | null,
  scopes: readonly EcsScope[],
  context: RequestContext,
  asked: (filter: Filter, options: CallOptions) => Asked<T>,
): Connection<T> | Promise<Connection<T>> {
  const places = scopes.map(({ accountId, regionId }) => [accountId, regionId]);
  // A cursor of what somebody else may see would point to other entries.
  const list = JSON.stringify([field, places, filter, context.rights.read.key]);
  const first = checkedFirst(args.first);
  if (filter === null) return nothing(list);
  const { after } = args;
  const request = asked(filter, context.callOptions);
  return readConnection(context, {
    ...request,
    isThin: context.port.isThin(request.action),
    list,
    scopes,
    first,
    after,
    filter,
  });
}

const nothing = (list: string): Connection<never> => ({
  edges: [],
  list,
  hasNextPage: false,
  hasPreviousPage: false,
  end: null,
  problems: [],
  count: () => Promise.resolve(0),
});

export const total = ({ totalCount }: EcsPage<unknown>): number | null => totalCount;

/** For lists without a total from ECS. */
export const uncounted = (): Promise<null> => Promise.resolve(null);
