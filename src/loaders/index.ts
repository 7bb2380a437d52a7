import { EcsError } from '../ecs/errors';
import type { CallOptions, CallPurpose, EcsScope, HistoryEventsFilter } from '../ecs/port';
import { limitOf, pageSizeOf } from '../catalogue/lookup';
import type { DiskRecord, EcsPage, EventRecord, InstanceRecord, InstanceStatusRecord } from '../ecs/records';
import { allPages, firstPages } from './all-pages';
import { createAttributeLoaders } from './attributes';
import type { AttributeLoaders } from './attributes';
import { batchPages } from './batches';
import { createByIdLoader } from './by-id';
import type { ByIdLoader } from './by-id';
import type { DiskPlanReport } from './disk-search';
import { createDisksOfInstanceLoader } from './disks-of-instance';
import type { DisksOfInstanceLoader } from './disks-of-instance';
import type { Locations } from './locations';
import { activeLockEvent, eventStatuses, newestFirst, noHistory, openStatuses } from './lock-events';
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
}

/** The reads of one request: many keys in, few calls of ECS out. */
export interface Loaders {
  readonly instances: ByIdLoader<InstanceRecord>;
  readonly disks: ByIdLoader<DiskRecord>;
  readonly events: ByIdLoader<EventRecord>;
  /** Status alone, where nothing else of an instance is asked for. */
  readonly statuses: ByIdLoader<InstanceStatusRecord>;
  /** The disks attached to an instance. */
  readonly disksOfInstance: DisksOfInstanceLoader;
  /** The events of an instance. */
  readonly eventsOfInstance: PlacedLoader<History<EventRecord>>;
  /** The event behind the lock of an instance; null when there is none. */
  readonly activeLockEvents: PlacedLoader<EventRecord | null>;
  readonly attributes: AttributeLoaders;
  /**
   * Forgets what a write may have changed, so that the next read sees the new state. From then on the request's reads count
   * as checks of a write: they join no call that began before it, and do not wait behind lists.
   */
  forget(ids: readonly string[]): void;
}

/** Makes the loaders of one request: no answer outlives it, and no caller sees the answers of another. */
export function createLoaders(options: LoadersOptions): Loaders {
  const { port, locations, regionSizes } = options;
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
  const eventPage =
    (scope: EcsScope, filter: Partial<HistoryEventsFilter>) =>
    (nextToken: string | undefined): Promise<EcsPage<EventRecord>> => {
      const query = { rawStatuses: eventStatuses, ...filter, maxResults: 100, ...tokenOf(nextToken) };
      return read(scope, 'DescribeInstanceHistoryEvents', query);
    };
  const byId = { scopes: port.scopes, locations, schedule: port.schedule, limit: idsPerCall };

  const instances = createByIdLoader<InstanceRecord>({
    ...byId,
    action: 'DescribeInstances',
    // The default page has 10 entries, however many ids were asked for.
    fetch: (scope, ids) => read(scope, 'DescribeInstances', { ids, maxResults: 100 }),
  });
  const disks = createByIdLoader<DiskRecord>({
    ...byId,
    action: 'DescribeDisks',
    fetch: (scope, ids) => read(scope, 'DescribeDisks', { ids, maxResults: 100 }),
  });
  const events = createByIdLoader<EventRecord>({
    ...byId,
    action: 'DescribeInstanceHistoryEvents',
    fetch: (scope, eventIds) =>
      allPages({ action: 'DescribeInstanceHistoryEvents', ...scope }, eventPage(scope, { eventIds })),
  });
  const statuses = createByIdLoader<InstanceStatusRecord>({
    ...byId,
    action: 'DescribeInstanceStatus',
    fetch: (scope, ids) =>
      batchPages(ids, pageSizeOf('DescribeInstanceStatus'), (query) =>
        read(scope, 'DescribeInstanceStatus', query),
      ),
  });
  const disksOfInstance = createDisksOfInstanceLoader(
    {
      read,
      sizes: regionSizes,
      onPlan: options.onDiskPlan ?? (() => undefined),
      diskIdsOf: (scope, id) => port.diskIdsOf(scope, id, isAfterWrite ? afterWrite : asAsked),
      allDisks: (scope, scan) => port.allDisks(scope, isAfterWrite ? afterWrite : asAsked, scan),
    },
    disks.prime,
    port.schedule,
  );
  const eventsOfInstance = createPlacedLoader<History<EventRecord>>(
    (scope, ids) =>
      readInRuns(ids, idsPerCall, async (resourceIds) => {
        const history = await firstPages(eventPages, eventPage(scope, { resourceIds }));
        const sorted = [...history.items].sort(newestFirst);
        const historyOf = (id: string): History<EventRecord> => ({
          entries: sorted.filter(({ instanceId }) => instanceId === id),
          malformed: history.malformed,
          isCut: !history.isWhole,
        });
        return new Map(resourceIds.map((id) => [id, historyOf(id)]));
      }),
    noHistory,
    port.schedule,
  );
  // Read by themselves: the history may be cut off before the open event.
  const activeLockEvents = createPlacedLoader<EventRecord | null>(
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
  );

  const attributes = createAttributeLoaders(read, port.schedule);

  return {
    instances,
    disks,
    events,
    statuses,
    attributes,
    disksOfInstance,
    eventsOfInstance,
    activeLockEvents,
    forget(ids) {
      isAfterWrite = true;
      for (const id of ids) {
        instances.forget(id);
        disks.forget(id);
        statuses.forget(id);
      }
      // A disk moves between instances, and a write on one resource can raise an event on another.
      disksOfInstance.clearAll();
      eventsOfInstance.clearAll();
      activeLockEvents.clearAll();
      attributes.clearAll();
    },
  };
}

const tokenOf = (nextToken: string | undefined): { nextToken?: string } =>
  nextToken === undefined ? {} : { nextToken };
