import { read, readWithDryRun } from './action';
import type { Action } from './action';
import { describeInstanceTypes, describeRegions, describeZones } from './catalogue';
import { describeInstanceVncUrl, getInstanceConsoleOutput, getInstanceScreenshot } from './console';
import { describeDiagnosticReports } from './diagnostics';
import { describeDisks, describeDisksFullStatus } from './disk-reads';
import { diskWrites } from './disk-writes';
import { describeInstanceHistoryEvents, describeInstancesFullStatus } from './events';
import {
  describeInstanceAttachmentAttributes,
  describeInstanceAttribute,
  describeInstanceAutoRenewAttribute,
  describeInstanceMaintenanceAttributes,
  describeInstanceRamRole,
  describeInstances,
  describeInstanceStatus,
  describeUserData,
} from './instance-reads';
import { instanceWrites } from './instance-writes';
import { describeInvocationResults, describeInvocations } from './invocations';
import { describeDiskMonitorData, describeInstanceMonitorData } from './monitor';
import { describeSnapshots } from './snapshots';
import { listTagResources } from './tags';

export type { Action } from './action';

/** Operation name → how it is served: one row an operation. */
export const actions: ReadonlyMap<string, Action> = new Map(
  Object.entries({
    DescribeInstances: readWithDryRun(describeInstances),
    DescribeInstanceStatus: read(describeInstanceStatus),
    DescribeInstanceTypes: read(describeInstanceTypes),
    DescribeInstanceAttribute: read(describeInstanceAttribute),
    DescribeInstanceRamRole: read(describeInstanceRamRole),
    DescribeInstanceVncUrl: read(describeInstanceVncUrl),
    DescribeUserData: read(describeUserData),
    DescribeInstanceAutoRenewAttribute: read(describeInstanceAutoRenewAttribute),
    DescribeDisks: readWithDryRun(describeDisks),
    DescribeSnapshots: readWithDryRun(describeSnapshots),
    GetInstanceScreenshot: read(getInstanceScreenshot),
    GetInstanceConsoleOutput: read(getInstanceConsoleOutput),
    DescribeInstanceAttachmentAttributes: read(describeInstanceAttachmentAttributes),
    DescribeInstancesFullStatus: read(describeInstancesFullStatus),
    DescribeDisksFullStatus: read(describeDisksFullStatus),
    DescribeInstanceHistoryEvents: read(describeInstanceHistoryEvents),
    DescribeDiagnosticReports: read(describeDiagnosticReports),
    DescribeDiskMonitorData: read(describeDiskMonitorData),
    DescribeInstanceMonitorData: read(describeInstanceMonitorData),
    DescribeInstanceMaintenanceAttributes: read(describeInstanceMaintenanceAttributes),
    ListTagResources: read(listTagResources),
    DescribeRegions: read(describeRegions),
    DescribeZones: read(describeZones),
    DescribeInvocations: read(describeInvocations),
    DescribeInvocationResults: read(describeInvocationResults),
    ...instanceWrites,
    ...diskWrites,
  } satisfies Record<string, Action>),
);
