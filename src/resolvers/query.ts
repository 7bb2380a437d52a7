import type { MirrorState, RequestContext } from '../context';
import type { EcsPage } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import { eventStatuses as allEventStatuses, isLockEvent } from '../loaders/lock-events';
import { operations } from '../catalogue/operations';
import { securityLock } from '../policy/locks/security';
import { checkedId } from './bad-input';
import type { EntityName } from './bad-input';
import { disksFilter, eventsFilter, instancesFilter } from './filters';
import { countAll } from './paging';
import { readQueries } from './read-queries';
import { checkedRef } from './reference';
import { rootList, scopesOf, total, uncounted } from './root-list';
import { operationName } from './words';

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

export const Query: Gql.QueryResolvers = {
  ...readQueries,

  ecsInstance: (_root, args, context) => context.loaders.instances.load(refOf(args, 'Instance', context)),
  ecsDisk: (_root, args, context) => context.loaders.disks.load(refOf(args, 'Disk', context)),
  ecsSecurityLockEvent: async (_root, args, context) => {
    const event = await context.loaders.events.load(refOf(args, 'SecurityLockEvent', context));
    return event !== null && isLockEvent(event) ? event : null;
  },

  ecsInstances: (_root, args, context) =>
    rootList(
      'ecsInstances',
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
        count: (scope) =>
          context.port.read(scope, 'DescribeInstances', { ...filter, countOnly: true }, options).then(total),
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
    countAll(scopesOf(args, context), (scope) =>
      context.port
        .read(scope, 'DescribeInstances', { lockReason: 'security', countOnly: true }, context.callOptions)
        .then(total),
    ),

  ecsSecurityLockPolicy: () => policyRows,

  ecsRegions: (_root, _args, { port: { scopes }, mirrors }) => {
    const states = mirrors?.() ?? null;
    const ids = [...new Set(scopes.map(({ regionId }) => regionId))];
    return ids.map((id, index) => ({
      id,
      accountIds: scopes.filter(({ regionId }) => regionId === id).map(({ accountId }) => accountId),
      isDefault: index === 0,
      mirrors: states === null ? null : states.filter(({ regionId }) => regionId === id).map(mirrorHealth),
    }));
  },
};

/** @returns whole seconds since a moment; null when it has not come. */
const secondsSince = (at: number | null): number | null =>
  at === null ? null : Math.max(0, Math.floor((Date.now() - at) / 1_000));

const mirrorHealth = (state: MirrorState): Gql.EcsMirrorHealth => ({
  accountId: state.accountId,
  isAwake: state.isAwake,
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

/** The policy does not change while the program runs. */
const policyRows: readonly Gql.EcsSecurityLockRule[] = operations.map(
  ({ name, subject, access, appliesTo }) => {
    const { effect, effectBasis, errorCode, errorCodeBasis, sentence } = securityLock.rules[name];
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
