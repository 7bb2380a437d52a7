import { eventStatuses } from '../../src/catalogue/event-statuses';
import type { EcsRead } from '../../src/ecs/port';
import * as words from '../../src/ecs/translate/words';

const known = (table: Readonly<Record<string, string>>, ...more: readonly string[]): ReadonlySet<string> =>
  new Set([...Object.values(table), ...more].map((word) => word.toLowerCase()));

const lockReasons = known(words.lockReasons);
const chargeTypes = known(words.chargeTypes);
const instanceStatuses = known(words.instanceStatuses);
const diskStatuses = known(words.diskStatuses);
const events = known(eventStatuses);
const health = known(words.healthStatuses);
/** The graph shows categories as texts; a new one is still worth a look. Source: DescribeDisks. */
const diskCategories = known(
  {},
  ...['cloud', 'cloud_efficiency', 'cloud_ssd', 'cloud_essd', 'cloud_auto', 'cloud_essd_entry'],
  ...['cloud_regional_disk_auto', 'elastic_ephemeral_disk_standard', 'elastic_ephemeral_disk_premium'],
  ...['local_ssd_pro', 'local_hdd_pro', 'ephemeral', 'ephemeral_ssd'],
);

/** The words that this program knows, by read and path of the answer. */
const tables: Readonly<Partial<Record<EcsRead, Readonly<Record<string, ReadonlySet<string>>>>>> = {
  DescribeInstances: {
    'Instances.Instance[].Status': instanceStatuses,
    'Instances.Instance[].StoppedMode': known(words.stoppedModes),
    'Instances.Instance[].InstanceChargeType': chargeTypes,
    'Instances.Instance[].InternetChargeType': known(words.networkChargeTypes),
    'Instances.Instance[].CreditSpecification': known(words.creditSpecifications),
    'Instances.Instance[].OperationLocks.LockReason[].LockReason': lockReasons,
    'Instances.Instance[].MetadataOptions.HttpTokens': known(words.metadataTokens),
    'Instances.Instance[].MetadataOptions.HttpEndpoint': known(words.switches),
  },
  DescribeInstanceAttribute: {
    Status: instanceStatuses,
    InstanceChargeType: chargeTypes,
    'OperationLocks.LockReason[].LockReason': lockReasons,
  },
  DescribeInstanceStatus: { 'InstanceStatuses.InstanceStatus[].Status': instanceStatuses },
  DescribeDisks: {
    'Disks.Disk[].Status': diskStatuses,
    'Disks.Disk[].Type': known(words.diskKinds),
    'Disks.Disk[].Category': diskCategories,
    'Disks.Disk[].DiskChargeType': chargeTypes,
    'Disks.Disk[].MultiAttach': known(words.switches),
    'Disks.Disk[].OperationLocks.OperationLock[].LockReason': lockReasons,
  },
  DescribeInstanceHistoryEvents: {
    'InstanceSystemEventSet.InstanceSystemEventType[].EventCycleStatus.Name': events,
  },
  DescribeInstanceAutoRenewAttribute: {
    'InstanceRenewAttributes.InstanceRenewAttribute[].RenewalStatus': known(words.renewalStatuses),
    'InstanceRenewAttributes.InstanceRenewAttribute[].PeriodUnit': known(words.periodUnits),
  },
  DescribeInstanceAttachmentAttributes: {
    'Instances.Instance[].PrivatePoolOptionsMatchCriteria': known(words.privatePoolMatches),
  },
  DescribeInstanceMaintenanceAttributes: {
    'MaintenanceAttributes.MaintenanceAttribute[].ActionOnMaintenance.Value': known(words.maintenanceActions),
  },
  DescribeInstancesFullStatus: {
    'InstanceFullStatusSet.InstanceFullStatusType[].Status.Name': instanceStatuses,
    'InstanceFullStatusSet.InstanceFullStatusType[].HealthStatus.Name': health,
    'InstanceFullStatusSet.InstanceFullStatusType[].ScheduledSystemEventSet.ScheduledSystemEventType[].EventCycleStatus.Name':
      events,
  },
  DescribeDisksFullStatus: {
    'DiskFullStatusSet.DiskFullStatusType[].Status.Name': diskStatuses,
    'DiskFullStatusSet.DiskFullStatusType[].HealthStatus.Name': health,
    'DiskFullStatusSet.DiskFullStatusType[].DiskEventSet.DiskEventType[].EventType.Name': known(
      words.diskEventTypes,
    ),
  },
  DescribeSnapshots: {
    'Snapshots.Snapshot[].Status': known(words.snapshotStatuses),
    'Snapshots.Snapshot[].SnapshotType': known(words.snapshotTypes),
    'Snapshots.Snapshot[].SourceDiskType': known(words.diskKinds),
  },
  DescribeDiagnosticReports: {
    'Reports.Report[].Status': known(words.diagnosticStatuses),
    // A report that is not done has no severity yet.
    'Reports.Report[].Severity': known(words.diagnosticSeverities, 'Unknown'),
    'Reports.Report[].Issues.Issue[].Severity': known(words.diagnosticSeverities, 'Unknown'),
  },
  ListTagResources: { 'TagResources.TagResource[].ResourceType': known(words.resourceTypes) },
};

/**
 * The known words at a place, in lower case, because Alibaba Cloud's own pages differ in case.
 *
 * @returns undefined where no enum stands.
 */
export const wordsAt = (action: EcsRead, path: string): ReadonlySet<string> | undefined =>
  tables[action]?.[path];

/** A word as a report may show it. What does not look like a word of an enum could be a value. */
export const shownWord = (word: string): string => (/^[A-Za-z][\w.-]{0,47}$/.test(word) ? word : '<text>');
