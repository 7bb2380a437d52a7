import type { RequestContext } from '../context';
import type { CallOptions, EcsScope } from '../ecs/port';
import type { EcsPage } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import { eventStatuses as allEventStatuses, isLockEvent } from '../loaders/lock-events';
import { operations } from '../policy/operations';
import { rules } from '../policy/rules';
import { checkedId, checkedScopes } from './bad-input';
import type { EntityName } from './bad-input';
import { readConnection } from './paging';
import type { Connection, ListRequest } from './paging';
import { checkedRef } from './reference';
import { disksFilter, eventsFilter, instancesFilter } from './filters';
import { operationName } from './words';

interface ListArgs {
  readonly regionIds?: readonly string[] | null | undefined;
  readonly accountIds?: readonly string[] | null | undefined;
  readonly first: number;
  readonly after?: string | null | undefined;
}

interface OneArgs {
  readonly id: string;
  readonly regionId?: string | null | undefined;
  readonly accountId?: string | null | undefined;
}

const callOptions = ({ deadline, signal, caller }: RequestContext): CallOptions => ({
  purpose: 'LIST',
  deadline,
  signal,
  sharedBy: caller.subject ?? '',
});

const scopesOf = (
  args: Pick<ListArgs, 'regionIds' | 'accountIds'>,
  { port }: RequestContext,
): readonly EcsScope[] => checkedScopes(port.scopes, args, { region: 'regionIds', account: 'accountIds' });

const refOf = (args: OneArgs, entity: EntityName, context: RequestContext) =>
  checkedRef(
    {
      id: checkedId('id', args.id, entity),
      regionId: args.regionId ?? undefined,
      accountId: args.accountId ?? undefined,
    },
    context,
  );

type Asked<T> = Pick<ListRequest<T>, 'read' | 'count'> & { readonly select?: (entry: T) => boolean };

/** Reads a root list. A filter that can match nothing, such as an empty list of ids, makes no call. */
function list<T extends { readonly id: string }>(
  field: string,
  args: ListArgs,
  filter: object | null,
  context: RequestContext,
  asked: Asked<T>,
): Promise<Connection<T>> {
  const scopes = filter === null ? [] : scopesOf(args, context);
  return readConnection(context, {
    ...asked,
    list: JSON.stringify([field, scopes.map(({ accountId, regionId }) => [accountId, regionId]), filter]),
    scopes,
    first: args.first,
    after: filter === null ? null : args.after,
  });
}

export const Query: Gql.QueryResolvers = {
  ecsInstance: (_root, args, context) => context.loaders.instances.load(refOf(args, 'Instance', context)),
  ecsDisk: (_root, args, context) => context.loaders.disks.load(refOf(args, 'Disk', context)),
  ecsSecurityLockEvent: async (_root, args, context) => {
    const event = await context.loaders.events.load(refOf(args, 'SecurityLockEvent', context));
    return event !== null && isLockEvent(event) ? event : null;
  },

  ecsInstances: (_root, args, context) => {
    const filter = instancesFilter(args.filter ?? {});
    const options = callOptions(context);
    return list('ecsInstances', args, filter, context, {
      read: async (scope, page) => {
        const read = await context.port.read(scope, 'DescribeInstances', { ...filter, ...page }, options);
        return primed(read, context.loaders.instances.prime);
      },
      count: (scope) =>
        context.port.read(scope, 'DescribeInstances', { ...filter, countOnly: true }, options).then(total),
    });
  },

  ecsDisks: (_root, args, context) => {
    const filter = disksFilter(args.filter ?? {});
    const options = callOptions(context);
    return list('ecsDisks', args, filter, context, {
      read: async (scope, page) => {
        const read = await context.port.read(scope, 'DescribeDisks', { ...filter, ...page }, options);
        return primed(read, context.loaders.disks.prime);
      },
      count: (scope) =>
        context.port.read(scope, 'DescribeDisks', { ...filter, countOnly: true }, options).then(total),
    });
  },

  ecsSecurityLockEvents: (_root, args, context) => {
    const filter = eventsFilter(args.filter ?? {});
    const options = callOptions(context);
    return list('ecsSecurityLockEvents', args, filter, context, {
      read: (scope, page) =>
        context.port.read(
          scope,
          'DescribeInstanceHistoryEvents',
          { rawStatuses: allEventStatuses, ...filter, ...page },
          options,
        ),
      count: () => Promise.resolve(null),
      select: isLockEvent,
    });
  },

  ecsSecurityLockedInstanceCount: async (_root, args, context) => {
    const counts = await Promise.all(
      scopesOf(args, context).map((scope) =>
        context.port
          .read(scope, 'DescribeInstances', { lockReason: 'security', countOnly: true }, callOptions(context))
          .then(total),
      ),
    );
    return counts.reduce<number | null>(
      (sum, some) => (sum === null || some === null ? null : sum + some),
      0,
    );
  },

  ecsSecurityLockPolicy: () => policyRows,

  ecsRegions: (_root, _args, { port: { scopes } }) => {
    const ids = [...new Set(scopes.map(({ regionId }) => regionId))];
    return ids.map((id, index) => ({
      id,
      accountIds: scopes.filter(({ regionId }) => regionId === id).map(({ accountId }) => accountId),
      isDefault: index === 0,
    }));
  },
};

const total = ({ totalCount }: EcsPage<unknown>): number | null => totalCount;

function primed<T>(page: EcsPage<T>, prime: (record: T) => void): EcsPage<T> {
  page.items.forEach(prime);
  return page;
}

/** The policy does not change while the program runs. */
const policyRows: readonly Gql.EcsSecurityLockRule[] = operations.map(
  ({ name, subject, access, appliesTo }) => {
    const { effect, effectBasis, errorCode, errorCodeBasis, sentence } = rules[name];
    return {
      operation: operationName(name),
      subject,
      access,
      appliesTo,
      effect,
      effectBasis,
      ecsErrorCode: errorCode,
      errorCodeBasis,
      sentence,
    };
  },
);
