import type { MirrorState, RequestContext } from '../context';
import type { EcsScope } from '../ecs/port';
import type { EcsPage, InstanceRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import { securityLockOf } from '../guard/facts';
import { firstPages } from '../loaders/all-pages';
import { allEventStatuses, isLockEvent } from '../loaders/lock-events';
import { checkedId } from './bad-input';
import type { EntityName } from './bad-input';
import { disksFilter, eventsFilter, instancesFilter } from './filters';
import { lockRules, securityLockRules } from './lock-policy';
import { countAll } from './paging';
import { readQueries } from './read-queries';
import { checkedRef } from './reference';
import { rootList, scopesOf, total, uncounted } from './root-list';
import { requireRead } from './scopes';

interface OneArgs {
  readonly id: string;
  readonly regionId?: string | null | undefined;
  readonly accountId?: string | null | undefined;
}

const refOf = (args: OneArgs, entity: EntityName, context: RequestContext) =>
  checkedRef(
    {
      id: checkedId('id', args.id, entity),
      regionId: args.regionId ?? undefined,
      accountId: args.accountId ?? undefined,
    },
    context,
  );

const fields: Gql.QueryResolvers = {
  ...readQueries,

  ecsInstance: (_root, args, context) => context.loaders.instances.load(refOf(args, 'Instance', context)),
  ecsDisk: (_root, args, context) => context.loaders.disks.load(refOf(args, 'Disk', context)),
  ecsSecurityLockEvent: async (_root, args, context) => {
    const event = await context.loaders.events.load(refOf(args, 'SecurityLockEvent', context));
    return event !== null && isLockEvent(event) ? event : null;
  },

  ecsInstances: (_root, args, context) =>
    rootList(
      // The rest of the filter is in the cursor already.
      args.filter?.securityLockState === 'NOT_LOCKED' ? 'ecsInstances NOT_LOCKED' : 'ecsInstances',
      args,
      instancesFilter(args.filter ?? {}),
      scopesOf(args, context),
      context,
      (filter, options) => ({
        action: 'DescribeInstances',
        read: async (scope, page) => {
          const read = await context.port.read(scope, 'DescribeInstances', { ...filter, ...page }, options);
          return primed(read, context.loaders.instances.prime);
        },
        ...(args.filter?.securityLockState === 'NOT_LOCKED'
          ? { select: isNotLocked, count: uncounted }
          : {
              count: (scope) =>
                context.port
                  .read(scope, 'DescribeInstances', { ...filter, countOnly: true }, options)
                  .then(total),
            }),
      }),
    ),

  ecsDisks: (_root, args, context) =>
    rootList(
      'ecsDisks',
      args,
      disksFilter(args.filter ?? {}),
      scopesOf(args, context),
      context,
      (filter, options) => ({
        action: 'DescribeDisks',
        read: async (scope, page) => {
          const read = await context.port.read(scope, 'DescribeDisks', { ...filter, ...page }, options);
          return primed(read, context.loaders.disks.prime);
        },
        count: (scope) =>
          context.port.read(scope, 'DescribeDisks', { ...filter, countOnly: true }, options).then(total),
      }),
    ),

  ecsSecurityLockEvents: (_root, args, context) =>
    rootList(
      'ecsSecurityLockEvents',
      args,
      eventsFilter(args.filter ?? {}),
      scopesOf(args, context),
      context,
      (filter, options) => ({
        action: 'DescribeInstanceHistoryEvents',
        read: (scope, page) =>
          context.port.read(
            scope,
            'DescribeInstanceHistoryEvents',
            { rawStatuses: allEventStatuses, ...filter, ...page },
            options,
          ),
        count: uncounted,
        select: isLockEvent,
      }),
    ),

  ecsSecurityLockedInstanceCount: (_root, args, context) =>
    countAll(scopesOf(args, context), (scope) => lockedInstances(scope, context)),

  ecsSecurityLockPolicy: () => securityLockRules,
  ecsLockPolicy: (_root, { reason }) => lockRules(reason),

  ecsRegions: (_root, _args, { port: { scopes }, mirrors, rights }) => {
    // They count what is there: only whoever may see all of it may know how much that is.
    const states = mirrors?.().filter((state) => rights.read.isWhole(state)) ?? null;
    const ids = [...new Set(scopes.map(({ regionId }) => regionId))];
    return ids.map((id, index) => ({
      id,
      accountIds: scopes.filter(({ regionId }) => regionId === id).map(({ accountId }) => accountId),
      isDefault: index === 0,
      mirrors: states === null ? null : states.filter(({ regionId }) => regionId === id).map(mirrorHealth),
    }));
  },
};

/** ECS has no filter for it. A lock that is not known is no proof of none. */
const isNotLocked = (instance: InstanceRecord): boolean => securityLockOf(instance) === 'NOT_LOCKED';

/** Root fields that show nothing of an account. */
const open: readonly string[] = ['ecsSecurityLockPolicy', 'ecsLockPolicy'];

type AnyResolver = (root: unknown, args: unknown, context: RequestContext, info: unknown) => unknown;

/** Every other root field is refused to a caller who may read nothing. */
export const Query = Object.fromEntries(
  Object.entries(fields as Readonly<Record<string, AnyResolver>>).map(
    ([name, resolve]): [string, AnyResolver] => [
      name,
      open.includes(name)
        ? resolve
        : (root, args, context, info) => {
            requireRead(context);
            return resolve(root, args, context, info);
          },
    ],
  ),
) as Gql.QueryResolvers;

/** At most so many pages of locked instances are counted one by one. */
const mostLockedPages = 10;

/** One call where the caller may see everything. Elsewhere ECS's total is too large, so the instances are counted here. */
async function lockedInstances(
  scope: EcsScope,
  { port, rights, callOptions }: RequestContext,
): Promise<number | null> {
  const locked = { lockReason: 'security' };
  if (rights.read.isWhole(scope))
    return total(await port.read(scope, 'DescribeInstances', { ...locked, countOnly: true }, callOptions));
  const { items, malformed, end } = await firstPages(mostLockedPages, (nextToken) => {
    const page = { maxResults: 100, ...(nextToken === undefined ? {} : { nextToken }) };
    return port.read(scope, 'DescribeInstances', { ...locked, ...page }, callOptions);
  });
  return end === 'WHOLE' && malformed === 0 ? new Set(items.map(({ id }) => id)).size : null;
}
/** @returns whole seconds since a moment; null when it has not come. */
const secondsSince = (at: number | null): number | null =>
  at === null ? null : Math.max(0, Math.floor((Date.now() - at) / 1_000));

const mirrorHealth = (state: MirrorState): Gql.EcsMirrorHealth => ({
  accountId: state.accountId,
  isAwake: state.isAwake,
  role: state.role,
  lockAgeSeconds: secondsSince(state.locksAt),
  instancesAgeSeconds: secondsSince(state.instancesAt),
  disksAgeSeconds: secondsSince(state.disksAt),
  instanceCount: state.instances,
  diskCount: state.disks,
  isThrottled: state.isThrottled,
  contradictionCount: state.contradictions,
});

function primed<T>(page: EcsPage<T>, prime: (record: T) => void): EcsPage<T> {
  page.items.forEach(prime);
  return page;
}
