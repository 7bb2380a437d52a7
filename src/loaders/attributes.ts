import type { BatchQuery, BatchRead, EcsReads, EcsScope } from '../ecs/port';
import { limitOf, pageSizeOf } from '../catalogue/lookup';
import type { DiagnosticReportRecord, InstanceTypeRecord } from '../ecs/records';
import { allPages } from './all-pages';
import { byId, readBatch, tokenOf, tokenPages } from './batches';
import { noHistory } from './lock-events';
import type { History } from './lock-events';
import { createPlacedLoader, readInRuns } from './placed';
import type { BatchSchedule, PlacedLoader } from './placed';
import type { ReadEcs } from './read-ecs';

type RecordOf<A extends BatchRead> = EcsReads[A]['answer']['items'][number];
/** What ECS answers for an instance or a disk; null when it has no entry for it. */
type LoaderOf<A extends BatchRead> = PlacedLoader<RecordOf<A> | null>;

/** What other reads than DescribeInstances and DescribeDisks say of instances and disks, many at a time. */
export interface AttributeLoaders {
  readonly ramRole: LoaderOf<'DescribeInstanceRamRole'>;
  readonly autoRenew: LoaderOf<'DescribeInstanceAutoRenewAttribute'>;
  readonly privatePool: LoaderOf<'DescribeInstanceAttachmentAttributes'>;
  readonly maintenance: LoaderOf<'DescribeInstanceMaintenanceAttributes'>;
  readonly instanceHealth: LoaderOf<'DescribeInstancesFullStatus'>;
  readonly diskHealth: LoaderOf<'DescribeDisksFullStatus'>;
  /** By the name of the type; null when the region does not have it. */
  readonly instanceType: PlacedLoader<InstanceTypeRecord | null>;
  /** The reports on an instance. */
  readonly diagnosticReports: PlacedLoader<History<DiagnosticReportRecord>>;
  clearAll(): void;
}

export const createAttributeLoaders = (read: ReadEcs, schedule: BatchSchedule): AttributeLoaders =>
  new RequestAttributes(read, schedule);

/** Each loader is made when it is asked for. */
class RequestAttributes implements AttributeLoaders {
  private readonly read: ReadEcs;
  private readonly schedule: BatchSchedule;
  private readonly made: {
    -readonly [Name in keyof Omit<AttributeLoaders, 'clearAll'>]?: AttributeLoaders[Name];
  } = {};

  constructor(read: ReadEcs, schedule: BatchSchedule) {
    this.read = read;
    this.schedule = schedule;
  }

  get ramRole(): LoaderOf<'DescribeInstanceRamRole'> {
    return (this.made.ramRole ??= this.batched('DescribeInstanceRamRole'));
  }

  get autoRenew(): LoaderOf<'DescribeInstanceAutoRenewAttribute'> {
    return (this.made.autoRenew ??= this.batched('DescribeInstanceAutoRenewAttribute'));
  }

  get privatePool(): LoaderOf<'DescribeInstanceAttachmentAttributes'> {
    return (this.made.privatePool ??= this.batched('DescribeInstanceAttachmentAttributes'));
  }

  get maintenance(): LoaderOf<'DescribeInstanceMaintenanceAttributes'> {
    return (this.made.maintenance ??= this.batched('DescribeInstanceMaintenanceAttributes'));
  }

  get instanceHealth(): LoaderOf<'DescribeInstancesFullStatus'> {
    return (this.made.instanceHealth ??= this.batched('DescribeInstancesFullStatus'));
  }

  get diskHealth(): LoaderOf<'DescribeDisksFullStatus'> {
    return (this.made.diskHealth ??= this.batched('DescribeDisksFullStatus'));
  }

  get instanceType(): PlacedLoader<InstanceTypeRecord | null> {
    return (this.made.instanceType ??= createPlacedLoader<InstanceTypeRecord | null>(
      (scope, ids) =>
        readInRuns(ids, limitOf('DescribeInstanceTypes'), async (some) => {
          const query = { ids: some, maxResults: limitOf('DescribeInstanceTypes') };
          const action = 'DescribeInstanceTypes';
          const pages = await tokenPages(some, (token) =>
            this.read(scope, action, { ...query, ...tokenOf(token) }),
          );
          return byId({ action, ...scope }, some, pages);
        }),
      null,
      this.schedule,
    ));
  }

  get diagnosticReports(): PlacedLoader<History<DiagnosticReportRecord>> {
    return (this.made.diagnosticReports ??= createPlacedLoader<History<DiagnosticReportRecord>>(
      (scope, ids) =>
        readInRuns(ids, limitOf('DescribeDiagnosticReports'), async (resourceIds) => {
          const action = 'DescribeDiagnosticReports';
          const { items, malformed } = await allPages({ action, ...scope }, (token) =>
            this.read(scope, action, { resourceIds, maxResults: 100, ...tokenOf(token) }),
          );
          const sorted = [...items].sort((left, right) =>
            (right.createdAt ?? '').localeCompare(left.createdAt ?? ''),
          );
          return new Map(
            resourceIds.map((id) => {
              const entries = sorted.filter(({ resourceId }) => resourceId === id);
              return [id, { entries, malformed, end: 'WHOLE' }];
            }),
          );
        }),
      noHistory,
      this.schedule,
    ));
  }

  clearAll(): void {
    for (const loader of Object.values(this.made)) loader.clearAll();
  }

  private batched<A extends BatchRead>(action: A): LoaderOf<A> {
    const limit = limitOf(action);
    const pageSize = pageSizeOf(action);
    const readPage = (scope: EcsScope, query: BatchQuery): Promise<EcsReads[A]['answer']> =>
      this.read(scope, action, query);
    return createPlacedLoader<RecordOf<A> | null>(
      (scope, ids) =>
        readInRuns<RecordOf<A> | Error>(ids, limit, (some) =>
          readBatch<RecordOf<A>>({ action, ...scope }, some, pageSize, (query) => readPage(scope, query)),
        ),
      null,
      this.schedule,
    );
  }
}
