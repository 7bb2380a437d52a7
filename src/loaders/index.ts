import type { CallOptions, CallPurpose, EcsPort } from '../ecs/port';
import { reads } from '../ecs/reads';
import type { DiskRecord, EventRecord, InstanceRecord, InstanceStatusRecord } from '../ecs/records';
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
import { eventStatuses, newestFirst } from './lock-events';
import { createPlacedLoader, inChunks } from './placed';
import type { PlacedLoader } from './placed';
import type { RegionSizes } from './region-sizes';
import { watched } from './watched-port';

/** DescribeInstances, DescribeDisks and the events all take as many ids. */
const idsPerCall = reads.DescribeInstances.limit;
/** The history of a hundred instances is read newest page first, and no further than this many pages of a hundred. */
const eventPages = 10;

export interface LoadersOptions {
  readonly port: EcsPort;
  readonly locations: Locations;
  readonly regionSizes: RegionSizes;
  /** Told which plan was chosen for the disks of instances. */
  readonly onDiskPlan?: (report: DiskPlanReport) => void;
  readonly purpose?: CallPurpose;
  readonly deadline?: number;
  readonly signal?: AbortSignal;
  /** The caller whose identical reads may share a call; absent for the checks of a write. */
  readonly sharedBy?: string;
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
  /** Every event of an instance, newest first. */
  readonly eventsOfInstance: PlacedLoader<readonly EventRecord[]>;
  readonly attributes: AttributeLoaders;
  /** Forgets what a write may have changed; the next read of the request sees the new state. */
  forget(ids: readonly string[]): void;
}

/** A fresh set for a request, so that no answer outlives it and no caller sees another's. */
export function createLoaders(options: LoadersOptions): Loaders {
  const { locations, regionSizes } = options;
  const port = watched(options.port);
  const callOptions: CallOptions = {
    purpose: options.purpose ?? 'LIST',
    ...(options.deadline === undefined ? {} : { deadline: options.deadline }),
    ...(options.signal === undefined ? {} : { signal: options.signal }),
    ...(options.sharedBy === undefined ? {} : { sharedBy: options.sharedBy }),
  };
  const byId = { scopes: port.scopes, locations, schedule: port.schedule, limit: idsPerCall };

  const instances = createByIdLoader<InstanceRecord>({
    ...byId,
    action: 'DescribeInstances',
    // The default page has 10 entries, however many ids were asked for.
    fetch: (scope, ids) => port.read(scope, 'DescribeInstances', { ids, maxResults: 100 }, callOptions),
  });
  const disks = createByIdLoader<DiskRecord>({
    ...byId,
    action: 'DescribeDisks',
    fetch: (scope, ids) => port.read(scope, 'DescribeDisks', { ids, maxResults: 100 }, callOptions),
  });
  const events = createByIdLoader<EventRecord>({
    ...byId,
    action: 'DescribeInstanceHistoryEvents',
    fetch: async (scope, eventIds) => ({
      items: await allPages({ action: 'DescribeInstanceHistoryEvents', ...scope }, (nextToken) =>
        port.read(
          scope,
          'DescribeInstanceHistoryEvents',
          { eventIds, rawStatuses: eventStatuses, maxResults: 100, ...tokenOf(nextToken) },
          callOptions,
        ),
      ),
      malformed: 0,
    }),
  });
  const statuses = createByIdLoader<InstanceStatusRecord>({
    ...byId,
    action: 'DescribeInstanceStatus',
    fetch: (scope, ids) =>
      batchPages(ids, reads.DescribeInstanceStatus.pageSize, (query) =>
        port.read(scope, 'DescribeInstanceStatus', query, callOptions),
      ),
  });
  const disksOfInstance = createDisksOfInstanceLoader(
    { port, options: callOptions, sizes: regionSizes, onPlan: options.onDiskPlan ?? (() => undefined) },
    disks.prime,
    port.schedule,
  );
  const eventsOfInstance = createPlacedLoader<readonly EventRecord[]>(
    (scope, ids) =>
      inChunks(ids, idsPerCall, async (resourceIds) => {
        const found = await firstPages(eventPages, (nextToken) =>
          port.read(
            scope,
            'DescribeInstanceHistoryEvents',
            { resourceIds, rawStatuses: eventStatuses, maxResults: 100, ...tokenOf(nextToken) },
            callOptions,
          ),
        );
        const sorted = [...found].sort(newestFirst);
        return new Map(resourceIds.map((id) => [id, sorted.filter(({ instanceId }) => instanceId === id)]));
      }),
    [],
    port.schedule,
  );

  const attributes = createAttributeLoaders(port, callOptions, port.schedule);

  return {
    instances,
    disks,
    events,
    statuses,
    attributes,
    disksOfInstance,
    eventsOfInstance,
    forget(ids) {
      for (const id of ids) {
        instances.forget(id);
        disks.forget(id);
        statuses.forget(id);
      }
      // A disk moves between instances, and a write on one resource can raise an event on another.
      disksOfInstance.clearAll();
      eventsOfInstance.clearAll();
      attributes.clearAll();
    },
  };
}

const tokenOf = (nextToken: string | undefined): { nextToken?: string } =>
  nextToken === undefined ? {} : { nextToken };
