import type { Access } from '../authorization/access';
import type { Marked } from '../authorization/grant';
import type { CallOptions, EcsPort, EcsRead, EcsReads, EcsScope } from '../ecs/port';
import type { EcsPage } from '../ecs/records';
import type { Loaders } from './index';
import { keepOfSeen } from './keep-seen';
import type { SeenBy } from './keep-seen';
import { narrowQuery } from './narrow-query';
import type { GroupsAndTags } from './narrow-query';

/** Reads for the caller. */
export interface ReadPort extends Pick<EcsPort, 'read'> {
  /** The configured accounts and regions in which the caller may read anything. */
  readonly scopes: readonly EcsScope[];
  /** Whether what the caller may not see is left out only after the read, so that pages come back thin. */
  isThin(action: EcsRead): boolean;
}

/** What says whether the caller may see an entry of a read. */
type Decider =
  /** Its own group and tags. */
  | 'ITSELF'
  /** Those of the instance or disk that it belongs to. */
  | 'ITS_RESOURCE'
  /** Nothing: it belongs to no resource. */
  | 'NOTHING'
  /** The read is about one resource, or some, that a resolver already has, so that the caller sees it. */
  | 'WHO_ASKS';

const deciders: Readonly<Record<EcsRead, Decider>> = {
  DescribeInstances: 'ITSELF',
  DescribeDisks: 'ITSELF',
  DescribeSnapshots: 'ITSELF',
  DescribeInstanceHistoryEvents: 'ITS_RESOURCE',
  DescribeDiagnosticReports: 'ITS_RESOURCE',
  ListTagResources: 'ITS_RESOURCE',
  DescribeInstanceTypes: 'NOTHING',
  DescribeInstanceVncUrl: 'WHO_ASKS',
  GetInstanceScreenshot: 'WHO_ASKS',
  GetInstanceConsoleOutput: 'WHO_ASKS',
  DescribeUserData: 'WHO_ASKS',
  DescribeInstanceAttribute: 'WHO_ASKS',
  DescribeInstanceStatus: 'WHO_ASKS',
  DescribeInstanceRamRole: 'WHO_ASKS',
  DescribeInstanceAutoRenewAttribute: 'WHO_ASKS',
  DescribeInstanceAttachmentAttributes: 'WHO_ASKS',
  DescribeInstanceMaintenanceAttributes: 'WHO_ASKS',
  DescribeInstancesFullStatus: 'WHO_ASKS',
  DescribeDisksFullStatus: 'WHO_ASKS',
  DescribeInstanceMonitorData: 'WHO_ASKS',
  DescribeDiskMonitorData: 'WHO_ASKS',
};

type Query<A extends EcsRead> = EcsReads[A]['query'];
type Answer<A extends EcsRead> = EcsReads[A]['answer'];

const nothing: EcsPage<never> = { items: [], malformed: 0, nextToken: null, totalCount: null };

/**
 * The port through which resolvers read lists: no entry leaves it that the caller may not see. Where one group or one tag
 * says what that is, ECS is asked for these alone; the entries are looked at all the same. ECS's totals count what the
 * caller may not see as well, so there are none.
 *
 * @param port the port of the request.
 * @param access what the caller may see.
 * @param loaders the loaders of the request, with the same access.
 */
export function createSeenPort(port: EcsPort, access: Access, loaders: Loaders): ReadPort {
  let made: Keepers | undefined;
  // Made for callers whose access is narrowed alone: the loaders that it names would be made with it.
  const keepers = (): Keepers => (made ??= keepersBy(access, loaders));
  return {
    scopes: access.places,
    isThin: (action) =>
      access.places.some(
        (place) =>
          !access.isWhole(place) &&
          (deciders[action] === 'ITS_RESOURCE' ||
            (deciders[action] === 'ITSELF' && access.filterFor(place) === null)),
      ),
    async read<A extends EcsRead>(
      scope: EcsScope,
      action: A,
      query: Query<A>,
      options: CallOptions,
    ): Promise<Answer<A>> {
      if (!access.places.some((place) => isSame(place, scope)))
        throw new TypeError('A place was to be read that the caller may not see.');
      const decider = deciders[action];
      if (access.isWhole(scope) || decider === 'NOTHING' || decider === 'WHO_ASKS')
        return port.read(scope, action, query, options);
      if ('countOnly' in query || !(await seesWhatIsNamed(query, scope, loaders))) return nothing;
      const filter = decider === 'ITSELF' ? access.filterFor(scope) : null;
      const narrowed =
        filter === null ? query : (narrowQuery(query as GroupsAndTags, filter) as Query<A> | null);
      if (narrowed === null) return nothing;
      const asked =
        filter === null ? { ...options, maySee: (record: Marked) => access.sees(record) } : options;
      const page = (await port.read(scope, action, narrowed, asked)) as EcsPage<never>;
      return { ...page, items: await keepers()[action as Kept](page.items, scope) } as Answer<A>;
    },
  };
}

const isSame = (one: EcsScope, other: EcsScope): boolean =>
  one.accountId === other.accountId && one.regionId === other.regionId;

/** The reads whose entries are looked at. */
type Kept =
  | 'DescribeInstances'
  | 'DescribeDisks'
  | 'DescribeSnapshots'
  | 'DescribeInstanceHistoryEvents'
  | 'DescribeDiagnosticReports'
  | 'ListTagResources';

type Keep<T> = (items: readonly T[], scope: EcsScope) => readonly T[] | Promise<readonly T[]>;
type Keepers = { readonly [A in Kept]: Keep<Answer<A> extends EcsPage<infer T> ? T : never> };

function keepersBy(access: Access, { instances, disks, snapshots }: Loaders): Keepers {
  const itself = <T extends Marked>(items: readonly T[]): readonly T[] =>
    items.filter((item) => access.sees(item));
  // Tags of other things cannot be judged: what they are on is not read here.
  const tagged = new Map<string | null, SeenBy>([
    ['instance', instances],
    ['disk', disks],
    ['snapshot', snapshots],
  ]);
  return {
    DescribeInstances: itself,
    DescribeDisks: itself,
    DescribeSnapshots: itself,
    DescribeInstanceHistoryEvents: (items, scope) =>
      keepOfSeen(items, ({ instanceId }) => instanceId, scope, instances),
    DescribeDiagnosticReports: (items, scope) =>
      keepOfSeen(items, ({ resourceId }) => resourceId, scope, instances),
    async ListTagResources(items, scope) {
      const kept = await Promise.all(
        items.map(async (item) => {
          const loader = tagged.get(item.resourceType);
          return loader === undefined
            ? []
            : keepOfSeen([item], ({ resourceId }) => resourceId, scope, loader);
        }),
      );
      return kept.flat();
    },
  };
}

/** A list of what belongs to a resource that the caller may not see is empty, as if there were no such resource. */
async function seesWhatIsNamed(
  query: object,
  { accountId, regionId }: EcsScope,
  { instances, disks }: Loaders,
): Promise<boolean> {
  const place = { accountId, regionId };
  const { instanceId, diskId } = query as { readonly instanceId?: string; readonly diskId?: string };
  const [instance, disk] = await Promise.all([
    instanceId === undefined || instances.load({ id: instanceId, ...place }),
    diskId === undefined || disks.load({ id: diskId, ...place }),
  ]);
  return instance !== null && disk !== null;
}
