import { fullAccess } from '../authorization/access';
import type { Access } from '../authorization/access';
import type { Marked } from '../authorization/grant';
import { EcsError } from '../ecs/errors';
import type { CallOptions, CallPurpose, CallSignal, EcsScope, HistoryEventsFilter } from '../ecs/port';
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
import type { ByIdLoader, ByIdOptions, Visibility } from './by-id';
import { keepOfSeen } from './keep-seen';
import type { DiskPlanReport } from './disk-search';
import { createDisksOfInstanceLoader } from './disks-of-instance';
import type { DisksOfInstanceLoader } from './disks-of-instance';
import type { Locations } from './locations';
import { activeLockEvent, allEventStatuses, newestFirst, noHistory, openStatuses } from './lock-events';
import type { History } from './lock-events';
import { createPlacedLoader, readInRuns } from './placed';
import type { BatchSchedule, PlacedLoader, PlacedRef } from './placed';
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
  readonly onDiskPlan?: ((report: DiskPlanReport) => void) | undefined;
  readonly purpose?: CallPurpose;
  readonly deadline?: number | undefined;
  readonly signal?: CallSignal | undefined;
  /** The caller whose identical reads may share a call. Absent for the checks of a write: they share none. */
  readonly sharedBy?: string | undefined;
  /** How old an answer may be; absent means that ECS is asked. */
  readonly mostAge?: CallOptions['mostAge'] | undefined;
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
  readonly mayShow: (record: Marked) => boolean;
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
export const createLoaders = (options: LoadersOptions): Loaders => new RequestLoaders(options);

type LoaderName = Exclude<keyof Loaders, 'judgesOverdue' | 'mayShow' | 'forget'>;

/**
 * Each loader is made when it is asked for: most requests need two or three. A class and no object with accessors of its own: V8
 * makes a hidden class for each such object, which keeps what the object refers to until the next full collection.
 */
class RequestLoaders implements Loaders {
  readonly judgesOverdue: boolean;
  private readonly options: LoadersOptions;
  private readonly access: Access;
  private readonly asAsked: CallOptions;
  private isAfterWrite = false;
  private readonly made: { -readonly [Name in LoaderName]?: Loaders[Name] } = {};

  constructor(options: LoadersOptions) {
    this.options = options;
    this.access = options.access ?? fullAccess(options.port.scopes);
    this.judgesOverdue = options.judgesOverdue === true;
    const { purpose = 'LIST', deadline, signal, sharedBy, mostAge } = options;
    this.asAsked = { purpose, deadline, signal, sharedBy, mostAge };
  }

  get instances(): ByIdLoader<InstanceRecord> {
    return (this.made.instances ??= this.byId<InstanceRecord>(
      'DescribeInstances',
      // The default page has 10 entries, however many ids were asked for.
      (scope, ids) =>
        tokenPages(ids, (token) =>
          this.readById(scope, 'DescribeInstances', { ids, maxResults: 100, ...tokenOf(token) }),
        ),
      this.byMarks,
    ));
  }

  get disks(): ByIdLoader<DiskRecord> {
    return (this.made.disks ??= this.byId<DiskRecord>(
      'DescribeDisks',
      (scope, ids) =>
        tokenPages(ids, (token) =>
          this.readById(scope, 'DescribeDisks', { ids, maxResults: 100, ...tokenOf(token) }),
        ),
      this.byMarks,
    ));
  }

  get snapshots(): ByIdLoader<SnapshotRecord> {
    return (this.made.snapshots ??= this.byId<SnapshotRecord>(
      'DescribeSnapshots',
      (scope, ids) => this.read(scope, 'DescribeSnapshots', { ids, maxResults: 100 }),
      this.byMarks,
    ));
  }

  get events(): ByIdLoader<EventRecord> {
    const { access } = this;
    return (this.made.events ??= this.byId<EventRecord>(
      'DescribeInstanceHistoryEvents',
      (scope, eventIds) => tokenPages(eventIds, this.eventPage(scope, { eventIds })),
      access.isNarrowed ? ofSeenInstances(access, this.instances) : undefined,
    ));
  }

  get statuses(): ByIdLoader<InstanceStatusRecord> {
    return (this.made.statuses ??= this.byId<InstanceStatusRecord>('DescribeInstanceStatus', (scope, ids) =>
      this.access.isWhole(scope)
        ? batchPages(ids, pageSizeOf('DescribeInstanceStatus'), (query) =>
            this.read(scope, 'DescribeInstanceStatus', query),
          )
        : statusesOf(scope, ids, this.instances),
    ));
  }

  get disksOfInstance(): DisksOfInstanceLoader {
    const { access, options, schedule } = this;
    const { port, regionSizes: sizes, onDiskPlan: onPlan = () => undefined } = options;
    return (this.made.disksOfInstance ??= createDisksOfInstanceLoader(
      {
        read: this.read,
        sizes,
        onPlan,
        diskIdsOf: (scope, id) => port.diskIdsOf(scope, id, this.callOptions),
        allDisks: (scope, scan) => port.allDisks(scope, this.callOptions, scan),
      },
      this.disks.prime,
      schedule,
      access.isNarrowed ? (disk) => access.sees(disk) : undefined,
    ));
  }

  get eventsOfInstance(): PlacedLoader<History<EventRecord>> {
    return (this.made.eventsOfInstance ??= createPlacedLoader<History<EventRecord>>(
      (scope, ids) =>
        readInRuns(ids, idsPerCall, async (resourceIds) => {
          const history = await firstPages(eventPages, this.eventPage(scope, { resourceIds }));
          const sorted = [...history.items].sort(newestFirst);
          const historyOf = (id: string): History<EventRecord> => ({
            entries: sorted.filter(({ instanceId }) => instanceId === id),
            malformed: history.malformed,
            end: history.end,
          });
          return new Map(resourceIds.map((id) => [id, historyOf(id)]));
        }),
      noHistory,
      this.schedule,
    ));
  }

  /** Read by themselves: the history may be cut off before the open event. */
  get activeLockEvents(): PlacedLoader<EventRecord | null> {
    return (this.made.activeLockEvents ??= createPlacedLoader<EventRecord | null>(
      (scope, ids) =>
        readInRuns<EventRecord | Error | null>(ids, idsPerCall, async (resourceIds) => {
          const place = { action: 'DescribeInstanceHistoryEvents', ...scope };
          const page = this.eventPage(scope, { resourceIds, rawStatuses: openStatuses });
          const { items, malformed } = await allPages(place, page);
          const sorted = [...items].sort(newestFirst);
          // An entry that could not be read may be the event of any instance.
          const none = malformed === 0 ? null : new EcsError({ ...place, fault: 'BAD_ANSWER' });
          const activeOf = (id: string) =>
            activeLockEvent(sorted.filter(({ instanceId }) => instanceId === id));
          return new Map(resourceIds.map((id) => [id, activeOf(id) ?? none]));
        }),
      null,
      this.schedule,
    ));
  }

  get attributes(): AttributeLoaders {
    return (this.made.attributes ??= createAttributeLoaders(this.read, this.schedule));
  }

  readonly mayShow = (record: Marked): boolean => (this.options.readAccess ?? this.access).sees(record);

  forget(ids: readonly string[]): void {
    this.isAfterWrite = true;
    const { instances, disks, snapshots, statuses, ...others } = this.made;
    for (const loader of [instances, disks, snapshots, statuses]) for (const id of ids) loader?.forget(id);
    // A disk moves between instances, and a write on one resource can raise an event on another.
    const { disksOfInstance, eventsOfInstance, activeLockEvents, attributes } = others;
    for (const loader of [disksOfInstance, eventsOfInstance, activeLockEvents, attributes])
      loader?.clearAll();
  }

  private get schedule(): BatchSchedule {
    return this.options.port.schedule;
  }

  private get callOptions(): CallOptions {
    if (!this.isAfterWrite) return this.asAsked;
    const { mostAge: _any, ...fresh } = this.asAsked;
    return { ...fresh, purpose: 'CHECK' };
  }

  private readonly read: ReadEcs = (scope, action, query) =>
    this.options.port.read(scope, action, query, this.callOptions);

  /** A read by id. Where some of what is there is hidden, it must not be found sooner than what does not exist. */
  private readonly readById: ReadEcs = (scope, action, query) => {
    const { access, asAsked } = this;
    if (this.isAfterWrite || access.isWhole(scope)) return this.read(scope, action, query);
    return this.options.port.read(scope, action, query, {
      ...asAsked,
      maySee: (record) => access.sees(record),
    });
  };

  private eventPage(scope: EcsScope, filter: Partial<HistoryEventsFilter>) {
    return (nextToken: string | undefined): Promise<EcsPage<EventRecord>> => {
      const query = { rawStatuses: allEventStatuses, ...filter, maxResults: 100, ...tokenOf(nextToken) };
      return this.read(scope, 'DescribeInstanceHistoryEvents', query);
    };
  }

  private byId<R extends PlacedRef>(
    action: string,
    fetch: ByIdOptions<R>['fetch'],
    visibility?: Visibility<R>,
  ): ByIdLoader<R> {
    const { access, schedule } = this;
    const { locations } = this.options;
    return createByIdLoader<R>({
      scopes: access.places,
      locations,
      schedule,
      limit: idsPerCall,
      action,
      visibility,
      fetch,
    });
  }

  /** Where the group and the tags of a resource decide whether the caller sees it. */
  private get byMarks(): { isSeen(record: Marked): boolean } | undefined {
    const { access } = this;
    return access.isNarrowed ? { isSeen: (record) => access.sees(record) } : undefined;
  }
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
