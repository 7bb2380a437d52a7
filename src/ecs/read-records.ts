import type { EcsScope } from './scope';
import type { EventRecord, TagRecord } from './resource-records';

/** The records of all reads but those of instances, disks and events. A field that could not be read is null. */

/** A resource that a record belongs to, or is. */
interface Placed extends EcsScope {
  readonly id: string;
}

export interface InstanceStatusRecord extends Placed {
  readonly rawStatus: string | null;
}

export interface InstanceTypeRecord extends Placed {
  readonly family: string | null;
  readonly familyLevel: string | null;
  readonly category: string | null;
  readonly architecture: string | null;
  readonly processorModel: string | null;
  readonly cpu: number | null;
  readonly cpuSpeedGHz: number | null;
  readonly cpuTurboGHz: number | null;
  readonly memoryGiB: number | null;
  readonly gpuAmount: number | null;
  readonly gpuModel: string | null;
  readonly gpuMemoryGiB: number | null;
  readonly localStorageCategory: string | null;
  readonly localStorageAmount: number | null;
  readonly localStorageCapacityGiB: number | null;
  readonly maxDisks: number | null;
  readonly nvmeSupport: string | null;
  readonly maxNetworkInterfaces: number | null;
  readonly privateIpAddressesPerInterface: number | null;
  readonly ipv6AddressesPerInterface: number | null;
  readonly bandwidthInKbitPerSecond: number | null;
  readonly bandwidthOutKbitPerSecond: number | null;
  readonly packetsInPerSecond: number | null;
  readonly packetsOutPerSecond: number | null;
  readonly baselineCredit: number | null;
  readonly initialCredit: number | null;
  readonly isJumboFrameSupported: boolean | null;
  readonly isNetworkEncryptionSupported: boolean | null;
  readonly supportedBootModes: readonly string[] | null;
}

/** What DescribeInstanceAttribute knows beyond DescribeInstances. */
export interface InstanceAttributeRecord {
  readonly isJumboFrameEnabled: boolean | null;
}

export interface RamRoleRecord extends Placed {
  readonly ramRoleName: string | null;
}

export interface AutoRenewRecord extends Placed {
  readonly rawStatus: string | null;
  readonly duration: number | null;
  readonly rawPeriodUnit: string | null;
}

export interface PrivatePoolRecord extends Placed {
  readonly rawMatchCriteria: string | null;
  readonly privatePoolId: string | null;
}

export interface MaintenanceRecord extends Placed {
  readonly isNotified: boolean | null;
  readonly rawAction: string | null;
  readonly rawDefaultAction: string | null;
  readonly rawSupportedActions: readonly string[] | null;
  readonly windows: readonly MaintenanceWindowRecord[] | null;
}

export interface MaintenanceWindowRecord {
  /** `HH:mm:ss` in UTC+8, as ECS has it. */
  readonly startTime: string | null;
  readonly endTime: string | null;
}

export interface InstanceHealthRecord extends Placed {
  readonly rawStatus: string | null;
  /** Scheduled, or waiting for an answer; null when the list could not be read. */
  readonly openEvents: readonly EventRecord[] | null;
}

export interface DiskHealthRecord extends Placed {
  readonly rawStatus: string | null;
  readonly events: readonly DiskEventRecord[] | null;
}

export interface DiskEventRecord extends Placed {
  readonly rawType: string | null;
  readonly impactLevel: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
}

export interface DiagnosticReportRecord extends Placed {
  readonly resourceId: string | null;
  readonly metricSetId: string | null;
  readonly rawStatus: string | null;
  readonly rawSeverity: string | null;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly createdAt: string | null;
  readonly finishedAt: string | null;
  readonly issues: readonly DiagnosticIssueRecord[] | null;
}

export interface DiagnosticIssueRecord {
  readonly issueId: string | null;
  readonly metricId: string | null;
  readonly metricCategory: string | null;
  readonly rawSeverity: string | null;
}

export interface SnapshotRecord extends Placed {
  readonly name: string | null;
  readonly description: string | null;
  readonly rawStatus: string | null;
  readonly progressPercent: number | null;
  readonly remainingSeconds: number | null;
  readonly rawType: string | null;
  readonly isAvailable: boolean | null;
  readonly category: string | null;
  readonly usage: string | null;
  readonly sourceDiskId: string | null;
  readonly sourceDiskSizeGiB: number | null;
  readonly rawSourceDiskKind: string | null;
  readonly isEncrypted: boolean | null;
  readonly retentionDays: number | null;
  readonly resourceGroupId: string | null;
  readonly tags: readonly TagRecord[] | null;
  readonly createdAt: string | null;
  readonly modifiedAt: string | null;
}

/** One tag on one resource. Its id is made here, so that a list can tell its entries apart. */
export interface TagResourceRecord extends Placed, TagRecord {
  readonly resourceId: string;
  readonly resourceType: string | null;
}

/** One point of an instance's monitoring data; a value that ECS does not give is null. */
export interface InstanceMonitorPoint {
  readonly at: string;
  readonly cpuPercent: number | null;
  readonly diskReadBytesPerSecond: number | null;
  readonly diskWriteBytesPerSecond: number | null;
  readonly diskReadsPerSecond: number | null;
  readonly diskWritesPerSecond: number | null;
  readonly internetInKbit: number | null;
  readonly internetOutKbit: number | null;
  readonly internetKbitPerSecond: number | null;
  readonly intranetInKbit: number | null;
  readonly intranetOutKbit: number | null;
  readonly intranetKbitPerSecond: number | null;
  readonly cpuCreditUsage: number | null;
  readonly cpuCreditBalance: number | null;
  readonly cpuAdvanceCreditBalance: number | null;
  readonly cpuUnpaidSurplusCreditUsage: number | null;
}

export interface DiskMonitorPoint {
  readonly at: string;
  readonly readBytesPerSecond: number | null;
  readonly writeBytesPerSecond: number | null;
  readonly totalBytesPerSecond: number | null;
  readonly readsPerSecond: number | null;
  readonly writesPerSecond: number | null;
  readonly operationsPerSecond: number | null;
  readonly readLatencyMicroseconds: number | null;
  readonly writeLatencyMicroseconds: number | null;
}
