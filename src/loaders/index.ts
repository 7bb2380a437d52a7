import { fullAccess } from '../authorization/access';
import type { Access } from '../authorization/access';
import type { Marked } from '../authorization/grant';
import { EcsError } from '../ecs/errors';
import type { CallOptions, CallPurpose, EcsScope, HistoryEventsFilter } from '../ecs/port';
import { limitOf, pageSizeOf } from '../catalogue/lookup';
import type {
  DiskRecord,
  EcsPage,
  EventRecord,
  InstanceRecord,
  InstanceStatusRecord,
  SnapshotRecord,
} from '../ecs/records';
import { allPages, firstPages } from './all-pages';
import { createAttributeLoaders } from './attributes';
import type { AttributeLoaders } from './attributes';
import { batchPages, tokenOf, tokenPages } from './batches';
import { createByIdLoader } from './by-id';
import type { ByIdLoader, Visibility } from './by-id';
import { keepOfSeen } from './keep-seen';
import { lazy } from './lazy';
import type { DiskPlanReport } from './disk-search';
import { createDisksOfInstanceLoader } from './disks-of-instance';
import type { DisksOfInstanceLoader } from './disks-of-instance';
import type { Locations } from './locations';
import { activeLockEvent, allEventStatuses, newestFirst, noHistory, openStatuses } from './lock-events';
import type { History } from './lock-events';
import { createPlacedLoader, readInRuns } from './placed';
import type { PlacedLoader } from './placed';
import type { ReadEcs } from './read-ecs';
import type { RegionSizes } from './region-sizes';
import type { WatchedPort } from './watched-port';

/** DescribeInstances, DescribeDisks and the events all take as many ids. */
const idsPerCall = limitOf('DescribeInstances');
/** At most so many pages of a hundred are read of the history of a hundred instances. ECS promises no order. */
const eventPages = 10;

export interface LoadersOptions {
  /** The request's port. Batches also wait for the replies to what else is read through it. */
  readonly port: WatchedPort;
  readonly locations: Locations;
  readonly regionSizes: RegionSizes;
  /** Is told which plan was chosen for the disks of instances. */
  readonly onDiskPlan?: (report: DiskPlanReport) => void;
  readonly purpose?: CallPurpose;
  readonly deadline?: number;
  readonly signal?: AbortSignal;
  /** The caller whose identical reads may share a call. Absent for the checks of a write: they share none. */
  readonly sharedBy?: string;
  /** How old an answer may be; absent means that ECS is asked. */
  readonly mostAge?: NonNullable<CallOptions['mostAge']>;
  /** What is found: what the caller may see or, for a write, act on. Everything when absent. */
  readonly access?: Access;
  /** What the caller may see, where that differs from `access`. */
  readonly readAccess?: Access;
  /** Whether the financial lock decides. */
  readonly judgesOverdue?: boolean;
}

/** The reads of one request: many keys in, few calls of ECS out. */
export interface Loaders {
  readonly instances: ByIdLoader<InstanceRecord>;
  readonly disks: ByIdLoader<DiskRecord>;
  readonly events: ByIdLoader<EventRecord>;
  readonly snapshots: ByIdLoader<SnapshotRecord>;
  /** Status alone, where nothing else of an instance is asked for. */
  readonly statuses: ByIdLoader<InstanceStatusRecord>;
  /** The disks attached to an instance. */
  readonly disksOfInstance: DisksOfInstanceLoader;
  /** The events of an instance. */
  readonly eventsOfInstance: PlacedLoader<History<EventRecord>>;
  /** The event behind the lock of an instance; null when there is none. */
  readonly activeLockEvents: PlacedLoader<EventRecord | null>;
  readonly attributes: AttributeLoaders;
  /** Whether the financial lock decides what is judged by these records. */
  readonly judgesOverdue?: boolean;
  /** Whether a record that was read for a check may be shown to the caller. */
  mayShow(record: Marked): boolean;
  /**
   * Forgets what a write may have changed, so that the next read sees the new state. From then on the request's reads count
   * as checks of a write: they join no call that began before it, and do not wait behind lists.
   */
  forget(ids: readonly string[]): void;
}

/**
 * Makes the loaders of one request: no answer outlives it, and no caller sees the answers of another. Accounts and regions
 * outside `access` are never asked. What a group or a tag keeps from the caller is as if it did not exist.
 */
export function createLoaders(options: LoadersOptions): Loaders {
  const { port, locations, regionSizes } = options;
  const access = options.access ?? fullAccess(port.scopes);
  const readAccess = options.readAccess ?? access;
  const asAsked: CallOptions = {
    purpose: options.purpose ?? 'LIST',
    ...(options.deadline === undefined ? {} : { deadline: options.deadline }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.sharedBy === undefined ? {} : { sharedBy: options.sharedBy }),
    ...(options.mostAge === undefined ? {} : { mostAge: options.mostAge }),
  };
  const { mostAge: _any, ...fresh } = asAsked;
  const afterWrite: CallOptions = { ...fresh, purpose: 'CHECK' };
  let isAfterWrite = false;
  const read: ReadEcs = (scope, action, query) =>
    port.read(scope, action, query, isAfterWrite ? afterWrite : asAsked);
  /** A read by id. Where some of what is there is hidden, it must not be found sooner than what does not exist. */
  const readById: ReadEcs = (scope, action, query) => {
    if (isAfterWrite || access.isWhole(scope)) return read(scope, action, query);
    return port.read(scope, action, query, { ...asAsked, maySee: (record) => access.sees(record) });
  };
  const eventPage =
    (scope: EcsScope, filter: Partial<HistoryEventsFilter>) =>
    (nextToken: string | undefined): Promise<EcsPage<EventRecord>> => {
      const query = { rawStatuses: allEventStatuses, ...filter, maxResults: 100, ...tokenOf(nextToken) };
      return read(scope, 'DescribeInstanceHistoryEvents', query);
    };
  const byId = { scopes: access.places, locations, schedule: port.schedule, limit: idsPerCall };
  const byItsMarks = access.isNarrowed
    ? { visibility: { isSeen: (record: Marked) => access.sees(record) } }
    : {};

  const instances = lazy(() =>
    createByIdLoader<InstanceRecord>({
      ...byId,
      ...byItsMarks,
      action: 'DescribeInstances',
      // The default page has 10 entries, however many ids were asked for.
      fetch: (scope, ids) =>
        tokenPages(ids, (token) =>
          readById(scope, 'DescribeInstances', { ids, maxResults: 100, ...tokenOf(token) }),
        ),
    }),
  );
  const disks = lazy(() =>
    createByIdLoader<DiskRecord>({
      ...byId,
      ...byItsMarks,
      action: 'DescribeDisks',
      fetch: (scope, ids) =>
        tokenPages(ids, (token) =>
          readById(scope, 'DescribeDisks', { ids, maxResults: 100, ...tokenOf(token) }),
        ),
    }),
  );
  const snapshots = lazy(() =>
    createByIdLoader<SnapshotRecord>({
      ...byId,
      ...byItsMarks,
      action: 'DescribeSnapshots',
      fetch: (scope, ids) => read(scope, 'DescribeSnapshots', { ids, maxResults: 100 }),
    }),
  );
  const events = lazy(() =>
    createByIdLoader<EventRecord>({
      ...byId,
      ...(access.isNarrowed ? { visibility: ofSeenInstances(access, instances.value) } : {}),
      action: 'DescribeInstanceHistoryEvents',
      fetch: (scope, eventIds) => tokenPages(eventIds, eventPage(scope, { eventIds })),
    }),
  );
  const statuses = lazy(() =>
    createByIdLoader<InstanceStatusRecord>({
      ...byId,
      action: 'DescribeInstanceStatus',
      fetch: (scope, ids) =>
        access.isWhole(scope)
          ? batchPages(ids, pageSizeOf('DescribeInstanceStatus'), (query) =>
              read(scope, 'DescribeInstanceStatus', query),
            )
          : statusesOf(scope, ids, instances.value),
    }),
  );
  const disksOfInstance = lazy(() =>
    createDisksOfInstanceLoader(
      {
        read,
        sizes: regionSizes,
        onPlan: options.onDiskPlan ?? (() => undefined),
        diskIdsOf: (scope, id) => port.diskIdsOf(scope, id, isAfterWrite ? afterWrite : asAsked),
        allDisks: (scope, scan) => port.allDisks(scope, isAfterWrite ? afterWrite : asAsked, scan),
      },
      disks.value.prime,
      port.schedule,
      access.isNarrowed ? (disk) => access.sees(disk) : undefined,
    ),
  );
  const eventsOfInstance = lazy(() =>
    createPlacedLoader<History<EventRecord>>(
      (scope, ids) =>
        readInRuns(ids, idsPerCall, async (resourceIds) => {
          const history = await firstPages(eventPages, eventPage(scope, { resourceIds }));
          const sorted = [...history.items].sort(newestFirst);
          const historyOf = (id: string): History<EventRecord> => ({
            entries: sorted.filter(({ instanceId }) => instanceId === id),
            malformed: history.malformed,
            end: history.end,
          });
          return new Map(resourceIds.map((id) => [id, historyOf(id)]));
        }),
      noHistory,
      port.schedule,
    ),
  );
  // Read by themselves: the history may be cut off before the open event.
  const activeLockEvents = lazy(() =>
    createPlacedLoader<EventRecord | null>(
      (scope, ids) =>
        readInRuns<EventRecord | Error | null>(ids, idsPerCall, async (resourceIds) => {
          const place = { action: 'DescribeInstanceHistoryEvents', ...scope };
          const page = eventPage(scope, { resourceIds, rawStatuses: openStatuses });
          const { items, malformed } = await allPages(place, page);
          const sorted = [...items].sort(newestFirst);
          // An entry that could not be read may be the event of any instance.
          const none = malformed === 0 ? null : new EcsError({ ...place, fault: 'BAD_ANSWER' });
          const activeOf = (id: string) =>
            activeLockEvent(sorted.filter(({ instanceId }) => instanceId === id));
          return new Map(resourceIds.map((id) => [id, activeOf(id) ?? none]));
        }),
      null,
      port.schedule,
    ),
  );

  const attributes = lazy(() => createAttributeLoaders(read, port.schedule));

  return {
    get instances() {
      return instances.value;
    },
    get disks() {
      return disks.value;
    },
    get events() {
      return events.value;
    },
    get snapshots() {
      return snapshots.value;
    },
    get statuses() {
      return statuses.value;
    },
    get attributes() {
      return attributes.value;
    },
    get disksOfInstance() {
      return disksOfInstance.value;
    },
    get eventsOfInstance() {
      return eventsOfInstance.value;
    },
    get activeLockEvents() {
      return activeLockEvents.value;
    },
    judgesOverdue: options.judgesOverdue === true,
    mayShow: (record) => readAccess.sees(record),
    forget(ids) {
      isAfterWrite = true;
      for (const { ifMade } of [instances, disks, snapshots, statuses])
        for (const id of ids) ifMade?.forget(id);
      // A disk moves between instances, and a write on one resource can raise an event on another.
      for (const { ifMade } of [disksOfInstance, eventsOfInstance, activeLockEvents, attributes])
        ifMade?.clearAll();
    },
  };
}

/** Events have no group and no tags: their instance decides. */
const ofSeenInstances = (access: Access, instances: ByIdLoader<InstanceRecord>): Visibility<EventRecord> => ({
  isSeen: (event) => access.isWhole(event),
  keepSeen: async (scope, events) =>
    access.isWhole(scope) ? events : keepOfSeen(events, ({ instanceId }) => instanceId, scope, instances),
});

/** Statuses alone do not say whether the caller may see them, so there they come from the instances themselves. */
async function statusesOf(
  { accountId, regionId }: EcsScope,
  ids: readonly string[],
  instances: ByIdLoader<InstanceRecord>,
): Promise<Pick<EcsPage<InstanceStatusRecord>, 'items' | 'malformed'>> {
  const found = await Promise.all(ids.map((id) => instances.load({ id, accountId, regionId })));
  const items = found
    .filter((instance) => instance !== null)
    .map(({ id, rawStatus }) => ({ accountId, regionId, id, rawStatus }));
  return { items, malformed: 0 };
}
