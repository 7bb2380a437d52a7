import type { BatchQuery, BatchRead, EcsReads, EcsScope } from '../ecs/port';
import { limitOf, pageSizeOf } from '../catalogue/lookup';
import type { DiagnosticReportRecord, InstanceTypeRecord } from '../ecs/records';
import { allPages } from './all-pages';
import { byId, readBatch, tokenOf, tokenPages } from './batches';
import { lazy } from './lazy';
import type { Lazy } from './lazy';
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

export function createAttributeLoaders(read: ReadEcs, schedule: BatchSchedule): AttributeLoaders {
  const batched = <A extends BatchRead>(action: A): Lazy<LoaderOf<A>> =>
    lazy(() => {
      const limit = limitOf(action);
      const pageSize = pageSizeOf(action);
      const readPage = (scope: EcsScope, query: BatchQuery): Promise<EcsReads[A]['answer']> =>
        read(scope, action, query);
      return createPlacedLoader<RecordOf<A> | null>(
        (scope, ids) =>
          readInRuns<RecordOf<A> | Error>(ids, limit, (some) =>
            readBatch<RecordOf<A>>({ action, ...scope }, some, pageSize, (query) => readPage(scope, query)),
          ),
        null,
        schedule,
      );
    });

  const instanceType = lazy(() =>
    createPlacedLoader<InstanceTypeRecord | null>(
      (scope, ids) =>
        readInRuns(ids, limitOf('DescribeInstanceTypes'), async (some) => {
          const query = { ids: some, maxResults: limitOf('DescribeInstanceTypes') };
          const action = 'DescribeInstanceTypes';
          const pages = await tokenPages(some, (token) =>
            read(scope, action, { ...query, ...tokenOf(token) }),
          );
          return byId({ action, ...scope }, some, pages);
        }),
      null,
      schedule,
    ),
  );

  const diagnosticReports = lazy(() =>
    createPlacedLoader<History<DiagnosticReportRecord>>(
      (scope, ids) =>
        readInRuns(ids, limitOf('DescribeDiagnosticReports'), async (resourceIds) => {
          const action = 'DescribeDiagnosticReports';
          const { items, malformed } = await allPages({ action, ...scope }, (token) =>
            read(scope, action, { resourceIds, maxResults: 100, ...tokenOf(token) }),
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
      schedule,
    ),
  );

  return new RequestAttributes({
    ramRole: batched('DescribeInstanceRamRole'),
    autoRenew: batched('DescribeInstanceAutoRenewAttribute'),
    privatePool: batched('DescribeInstanceAttachmentAttributes'),
    maintenance: batched('DescribeInstanceMaintenanceAttributes'),
    instanceHealth: batched('DescribeInstancesFullStatus'),
    diskHealth: batched('DescribeDisksFullStatus'),
    instanceType,
    diagnosticReports,
  });
}

type Made = Omit<AttributeLoaders, 'clearAll'>;
type LazyLoaders = { readonly [Name in keyof Made]: Lazy<Made[Name]> };

class RequestAttributes implements AttributeLoaders {
  private readonly loaders: LazyLoaders;

  constructor(loaders: LazyLoaders) {
    this.loaders = loaders;
  }

  get ramRole(): Made['ramRole'] {
    return this.loaders.ramRole.value;
  }

  get autoRenew(): Made['autoRenew'] {
    return this.loaders.autoRenew.value;
  }

  get privatePool(): Made['privatePool'] {
    return this.loaders.privatePool.value;
  }

  get maintenance(): Made['maintenance'] {
    return this.loaders.maintenance.value;
  }

  get instanceHealth(): Made['instanceHealth'] {
    return this.loaders.instanceHealth.value;
  }

  get diskHealth(): Made['diskHealth'] {
    return this.loaders.diskHealth.value;
  }

  get instanceType(): Made['instanceType'] {
    return this.loaders.instanceType.value;
  }

  get diagnosticReports(): Made['diagnosticReports'] {
    return this.loaders.diagnosticReports.value;
  }

  clearAll(): void {
    for (const { ifMade } of Object.values<Lazy<{ clearAll(): void }>>(this.loaders)) ifMade?.clearAll();
  }
}
