import { codedError } from '../../coded-error';
import type { Feeds, RequestContext } from '../../context';
import type { EcsScope } from '../../ecs/port';
import type * as Gql from '../../generated/graphql';
import type { LockChange, Placed } from '../../live/feeds/lock-feed';
import type { ResourceChange } from '../../live/feeds/resource-feed';
import type { ByIdLoader } from '../../loaders/by-id';
import type { PlacedRef } from '../../loaders/placed';
import { scopesOf } from '../root-list';
import { requireRead } from '../scopes';
import { events } from './events';
import type { StreamContext } from './events';
import { watchedIds, watchedResources } from './watched-ids';

/**
 * Bare ids are looked up once at the start, in batches: then their places are known, and their records are in the mirror.
 * An id that ECS does not know, or that the caller may not see, gets GONE once and is not watched.
 */
export const Subscription: Gql.SubscriptionResolvers = {
  ecsSecurityLockChanged: {
    async subscribe(_root, args, context) {
      requireRead(context);
      const feeds = feedsOf(context);
      const scopes = scopesOf(args, context);
      const found =
        args.ids == null
          ? null
          : await lookUp(watchedIds(args.ids, 'Instance'), context.loaders.instances, scopes);
      const places = found === null ? scopes : placesOf(found.known);
      const watch = () => feeds.locks(places, found?.known ?? null);
      return events(
        {
          field: 'ecsSecurityLockChanged',
          first: (found?.unknown ?? []).map(goneLock),
          watch: places.length === 0 ? null : watch,
          idOf: ({ instanceId }) => instanceId,
          hidden: ({ instanceId }) => goneLock(instanceId),
        },
        keptOf(context),
      );
    },
  },
  ecsResourceChanged: {
    async subscribe(_root, { ids }, context) {
      requireRead(context);
      const feeds = feedsOf(context);
      const asked = watchedResources(ids);
      const { loaders, port } = context;
      const [instances, disks] = await Promise.all([
        lookUp(asked.instances, loaders.instances, port.scopes),
        lookUp(asked.disks, loaders.disks, port.scopes),
      ]);
      const known = [...instances.known, ...disks.known];
      return events(
        {
          field: 'ecsResourceChanged',
          first: [...instances.unknown, ...disks.unknown].map(goneResource),
          watch: known.length === 0 ? null : () => feeds.resources(known),
          idOf: ({ id }) => id,
          hidden: ({ id }) => goneResource(id),
        },
        keptOf(context),
      );
    },
  },
};

const keptOf = ({ rights, signal }: RequestContext): StreamContext => ({ rights, signal });

function feedsOf({ feeds }: RequestContext): Feeds {
  if (feeds !== null) return feeds;
  throw codedError('FORBIDDEN', subscriptionsAreOff);
}

/** What is said of every subscription without the mirror. */
export const subscriptionsAreOff =
  'Subscriptions are off: they read from the mirror, and LIVE=off switches it off.';

interface LookedUp {
  readonly known: readonly Placed[];
  readonly unknown: readonly string[];
}

async function lookUp<R extends PlacedRef>(
  ids: readonly string[],
  loader: ByIdLoader<R>,
  scopes: readonly EcsScope[],
): Promise<LookedUp> {
  const records = await Promise.all(ids.map((id) => loader.load({ id })));
  const known = records
    .filter((record) => record !== null)
    .filter((record) => scopes.some((scope) => isSamePlace(scope, record)))
    .map(({ accountId, regionId, id }) => ({ accountId, regionId, id }));
  const found = new Set(known.map(({ id }) => id));
  return { known, unknown: ids.filter((id) => !found.has(id)) };
}

const isSamePlace = (one: EcsScope, other: EcsScope): boolean =>
  one.accountId === other.accountId && one.regionId === other.regionId;

/** The accounts and regions of resources, each once. */
const placesOf = (resources: readonly Placed[]): readonly EcsScope[] =>
  resources
    .filter((one, at) => resources.findIndex((other) => isSamePlace(one, other)) === at)
    .map(({ accountId, regionId }) => ({ accountId, regionId }));

/** Dated now, so that the time does not tell what was deleted from what is hidden. */
const goneLock = (instanceId: string | null): LockChange => ({
  kind: 'GONE',
  instanceId,
  scope: null,
  instance: null,
  event: null,
  at: Date.now(),
});

const goneResource = (id: string): ResourceChange => ({
  kind: 'GONE',
  id,
  scope: null,
  instance: null,
  disk: null,
  at: Date.now(),
});
