import type {
  AutoRenewRecord,
  DiagnosticReportRecord,
  DiskHealthRecord,
  DiskMonitorPoint,
  DiskRecord,
  EcsPage,
  EventRecord,
  InstanceAttributeRecord,
  InstanceHealthRecord,
  InstanceMonitorPoint,
  InstanceRecord,
  InstanceStatusRecord,
  InstanceTypeRecord,
  MaintenanceRecord,
  PrivatePoolRecord,
  RamRoleRecord,
  SnapshotRecord,
  TagResourceRecord,
} from './records';
import type { EcsScope } from './scope';
import type { TargetType } from '../catalogue/row';
import type { WithoutInput, WriteInputOf } from './translate/writes/index';
import type { EcsWriteOperation } from '../catalogue/operations';

export type { EcsScope, EcsWriteOperation, WithoutInput, WriteInputOf };

/**
 * What a call is for. The paced port reserves capacity for CHECK and WRITE. LIST is what a caller reads, FRESH
 * what a caller reads who accepts no answer from memory, WATCH what the mirror reads for later: it waits behind all others.
 */
export type CallPurpose = 'CHECK' | 'WRITE' | 'LIST' | 'FRESH' | 'WATCH';

/** Says when nobody waits for an answer any more: an AbortSignal, or less than that. */
export interface CallSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void, options?: { readonly once: true }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

export interface CallOptions {
  readonly purpose: CallPurpose;
  /** When the caller gives up, in milliseconds since the epoch. */
  readonly deadline?: number | undefined;
  /** Aborted when nobody waits for the answer any more. A write that was sent is still awaited. */
  readonly signal?: CallSignal | undefined;
  /** W3C trace context of the request, handed on to ECS. */
  readonly traceparent?: string | undefined;
  /**
   * How old the answer may be, in milliseconds: then it may come from the mirror. Absent means that ECS is asked. The
   * first is for facts that decide (locks, and disks where a lock is set or unknown), the second for all others.
   */
  readonly mostAge?: { readonly lockMs: number; readonly recordMs: number } | undefined;
  /**
   * Which records of the mirror may answer a caller who sees only some. By id, ECS is asked for all others just as for what
   * is not known, and in a call of the caller's own, so that no call tells whether there is something to hide. Lists are
   * asked of ECS. Absent where every record may answer.
   */
  readonly maySee?: ((record: InstanceRecord | DiskRecord) => boolean) | undefined;
  /** The subject of the caller, for writes: see ECS_CALLER_IN_SESSION. Absent where nobody is known. */
  readonly caller?: string | undefined;
  /** Identical reads of one caller that are in flight at the same moment share a call; absent means never. */
  readonly sharedBy?: string | undefined;
}

/** One page of a list: the first without a token. ECS reads fewer than 10 as 10. */
export interface PageQuery {
  readonly maxResults: number;
  readonly nextToken?: string;
}

/** A page that is asked for only to learn how many there are. */
export interface CountQuery {
  readonly countOnly: true;
}

/** A list of ids, no longer than the catalogue allows, and which page of the answer to give. */
export interface BatchQuery {
  /** Never empty: for an empty list ECS answers for the whole region. */
  readonly ids: readonly string[];
  /** 1, 2, 3, … */
  readonly pageNumber: number;
  readonly pageSize: number;
}

export interface InstancesFilter {
  /** 1 to 100 ids; never empty, because ECS then answers for the whole region. */
  readonly ids?: readonly string[];
  readonly rawStatus?: string;
  readonly lockReason?: string;
  /** `*` matches any text. */
  readonly name?: string;
  readonly zoneId?: string;
  readonly vpcId?: string;
  readonly rawChargeType?: string;
  readonly instanceType?: string;
  readonly securityGroupId?: string;
  readonly privateIpAddresses?: readonly string[];
  readonly publicIpAddresses?: readonly string[];
  readonly eipAddresses?: readonly string[];
  readonly resourceGroupId?: string;
  readonly tags?: readonly TagFilter[];
}

export interface DisksFilter {
  readonly ids?: readonly string[];
  readonly instanceId?: string;
  readonly rawStatus?: string;
  readonly rawKind?: string;
  readonly category?: string;
  readonly zoneId?: string;
  readonly multiAttach?: 'Disabled' | 'Enabled';
  readonly rawChargeType?: string;
  readonly name?: string;
  readonly resourceGroupId?: string;
  readonly tags?: readonly TagFilter[];
}

export interface TagFilter {
  readonly key: string;
  readonly value?: string;
}

export interface HistoryEventsFilter {
  /** 1 to 100 resources. */
  readonly resourceIds?: readonly string[];
  readonly eventIds?: readonly string[];
  /** ECS answers only finished events unless it is told which statuses to give. */
  readonly rawStatuses: readonly string[];
  /** Up to 30. */
  readonly rawTypes?: readonly string[];
  readonly publishedAfter?: string;
  readonly publishedBefore?: string;
}

/** Each list is of at most 10. */
export interface InstanceTypesFilter {
  readonly ids?: readonly string[];
  readonly families?: readonly string[];
  readonly categories?: readonly string[];
  readonly architectures?: readonly string[];
  readonly gpuModels?: readonly string[];
  readonly localStorageCategories?: readonly string[];
  readonly minCpu?: number;
  readonly maxCpu?: number;
  readonly minMemoryGiB?: number;
  readonly maxMemoryGiB?: number;
  readonly minGpuAmount?: number;
  readonly maxGpuAmount?: number;
  readonly minDisks?: number;
  readonly minNetworkInterfaces?: number;
}

export interface SnapshotsFilter {
  readonly ids?: readonly string[];
  readonly diskId?: string;
  readonly instanceId?: string;
  readonly rawStatus?: string;
  readonly rawType?: string;
  readonly name?: string;
  readonly resourceGroupId?: string;
  readonly tags?: readonly TagFilter[];
}

export interface DiagnosticReportsFilter {
  readonly ids?: readonly string[];
  readonly resourceIds?: readonly string[];
  readonly rawStatus?: string;
  readonly rawSeverity?: string;
}

/** ECS wants ids or tags, or both. */
export interface TagResourcesFilter {
  readonly resourceType: string;
  /** 1 to 50. */
  readonly resourceIds?: readonly string[];
  readonly tags?: readonly TagFilter[];
}

/** A time series: at most 400 points, none older than 30 days. */
export interface MonitorRange {
  readonly startTime: string;
  readonly endTime: string;
  readonly periodSeconds: 60 | 600 | 3600;
}

export interface OneInstance {
  readonly instanceId: string;
}

export interface Screenshot {
  readonly imageBase64: string;
}

export interface ConsoleOutput {
  readonly text: string;
  readonly updatedAt: string | null;
}

/** What each read asks and answers. */
export interface EcsReads {
  DescribeInstances: {
    query: InstancesFilter & (PageQuery | CountQuery);
    answer: EcsPage<InstanceRecord>;
  };
  DescribeDisks: { query: DisksFilter & (PageQuery | CountQuery); answer: EcsPage<DiskRecord> };
  DescribeInstanceHistoryEvents: {
    query: HistoryEventsFilter & (PageQuery | CountQuery);
    answer: EcsPage<EventRecord>;
  };
  DescribeInstanceVncUrl: { query: OneInstance; answer: { readonly url: string } };
  GetInstanceScreenshot: { query: OneInstance & { readonly wakeUp: boolean }; answer: Screenshot };
  GetInstanceConsoleOutput: { query: OneInstance; answer: ConsoleOutput };
  /** Base64; null for an instance without user data. */
  DescribeUserData: { query: OneInstance; answer: { readonly contentBase64: string | null } };
  DescribeInstanceAttribute: { query: OneInstance; answer: InstanceAttributeRecord };
  DescribeInstanceStatus: { query: BatchQuery; answer: EcsPage<InstanceStatusRecord> };
  DescribeInstanceRamRole: { query: BatchQuery; answer: EcsPage<RamRoleRecord> };
  DescribeInstanceAutoRenewAttribute: { query: BatchQuery; answer: EcsPage<AutoRenewRecord> };
  DescribeInstanceAttachmentAttributes: { query: BatchQuery; answer: EcsPage<PrivatePoolRecord> };
  DescribeInstanceMaintenanceAttributes: { query: BatchQuery; answer: EcsPage<MaintenanceRecord> };
  DescribeInstancesFullStatus: { query: BatchQuery; answer: EcsPage<InstanceHealthRecord> };
  DescribeDisksFullStatus: { query: BatchQuery; answer: EcsPage<DiskHealthRecord> };
  DescribeInstanceTypes: { query: InstanceTypesFilter & PageQuery; answer: EcsPage<InstanceTypeRecord> };
  DescribeSnapshots: {
    query: SnapshotsFilter & (PageQuery | CountQuery);
    answer: EcsPage<SnapshotRecord>;
  };
  DescribeDiagnosticReports: {
    query: DiagnosticReportsFilter & PageQuery;
    answer: EcsPage<DiagnosticReportRecord>;
  };
  /** Its pages have 50 entries, whatever is asked for. */
  ListTagResources: { query: TagResourcesFilter & PageQuery; answer: EcsPage<TagResourceRecord> };
  DescribeInstanceMonitorData: {
    query: OneInstance & MonitorRange;
    answer: readonly InstanceMonitorPoint[];
  };
  DescribeDiskMonitorData: {
    query: { readonly diskId: string } & MonitorRange;
    answer: readonly DiskMonitorPoint[];
  };
}

export type EcsRead = keyof EcsReads;

/** The reads that answer for a list of ids, each once. */
export type BatchRead = {
  [A in EcsRead]: EcsReads[A]['query'] extends BatchQuery ? A : never;
}[EcsRead];

/** One call of a write, in domain words: camelCase names, SCREAMING_SNAKE enum words, times as RFC 3339. */
export interface WriteCall<O extends EcsWriteOperation = EcsWriteOperation> {
  /** What the call acts on, no more than the operation takes at a time. */
  readonly targets: readonly { readonly type: TargetType; readonly id: string }[];
  readonly input: WriteInputOf<O>;
  /** Null where the operation takes none, and in a dry run. */
  readonly clientToken: string | null;
  readonly dryRun: boolean;
  /** Whether ECS shall do what it can of a batch, where it takes that parameter; by default one target fails the call. */
  readonly isBestEffort: boolean;
}

/** What a write answers beside its request id; each field null where the operation does not return it. */
export interface WriteAnswer {
  readonly requestId: string;
  readonly orderId: string | null;
  readonly taskId: string | null;
  readonly imageId: string | null;
  readonly snapshotId: string | null;
  readonly diskId: string | null;
  readonly commandId: string | null;
  readonly invocationId: string | null;
  readonly ipAddress: string | null;
  readonly reportId: string | null;
  readonly eventIds: readonly string[] | null;
  /** One entry a target where the operation answers for each; empty elsewhere. */
  readonly results: readonly TargetResult[];
}

export interface TargetResult {
  /** Null when the entry names no target; it is then not known which target it is for. */
  readonly targetId: string | null;
  readonly succeeded: boolean;
  /** ECS's code for the target, null when it succeeded. */
  readonly code: string | null;
}

/** What this program needs of ECS. Every error that it throws is an EcsError. */
export interface EcsPort {
  /** Every account and region that is configured, the default first. */
  readonly scopes: readonly EcsScope[];
  read<A extends EcsRead>(
    scope: EcsScope,
    action: A,
    query: EcsReads[A]['query'],
    options: CallOptions,
  ): Promise<EcsReads[A]['answer']>;
  /**
   * The ids of an instance's disks, where they are known without a call and young enough. Absent from ports without a
   * mirror. Each disk is then read by its id.
   */
  diskIdsOf?(scope: EcsScope, instanceId: string, options: CallOptions): readonly string[] | undefined;
  /**
   * Reads all disks of a region, once for all who need them at the same moment. Absent from ports without a mirror.
   *
   * @param scan reads them; not called when a scan of another caller is under way that is young enough.
   * @throws EcsError of the scan.
   */
  allDisks?(
    scope: EcsScope,
    options: CallOptions,
    scan: () => Promise<readonly DiskRecord[]>,
  ): Promise<readonly DiskRecord[]>;
  /** @param operation the ECS operation, in the document's spelling. */
  write<O extends EcsWriteOperation>(
    scope: EcsScope,
    operation: O,
    call: WriteCall<O>,
    options: CallOptions,
  ): Promise<WriteAnswer>;
}
