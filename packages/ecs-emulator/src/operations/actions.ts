import { read, readWithDryRun } from './action';
import type { Action } from './action';
import { describeInstanceTypes, describeRegions, describeZones } from '../regions/reads';
import {
  describeInstanceVncUrl,
  getInstanceConsoleOutput,
  getInstanceScreenshot,
} from '../instances/console';
import { describeDiagnosticReports } from '../diagnostics/reads';
import { describeDisks, describeDisksFullStatus } from '../disks/reads';
import { diskWrites } from '../disks/actions';
import { describeInstanceHistoryEvents, describeInstancesFullStatus } from '../events/reads';
import {
  describeInstanceAttachmentAttributes,
  describeInstanceAttribute,
  describeInstanceAutoRenewAttribute,
  describeInstanceMaintenanceAttributes,
  describeInstanceRamRole,
  describeInstances,
  describeInstanceStatus,
  describeUserData,
} from '../instances/reads';
import { instanceWrites } from '../instances/actions';
import { describeInvocationResults, describeInvocations } from '../commands/invocations';
import { describeDiskMonitorData, describeInstanceMonitorData } from '../monitor/reads';
import { describeSnapshots } from '../snapshots/reads';
import { listTagResources } from '../tags/reads';

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
