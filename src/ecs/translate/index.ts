import type { EcsRead, EcsReads } from '../port';
import { describeInstanceVncUrl, getInstanceConsoleOutput, getInstanceScreenshot } from './denied-reads';
import { describeDiagnosticReports } from './diagnostics';
import { describeDisks } from './disks';
import { describeInstanceHistoryEvents } from './events';
import { describeDisksFullStatus, describeInstancesFullStatus } from './health';
import * as attributes from './instance-attributes';
import { describeInstanceTypes } from './instance-types';
import { describeInstances } from './instances';
import { describeDiskMonitorData, describeInstanceMonitorData } from './monitor';
import type { Translation } from './paging';
import { describeSnapshots } from './snapshots';
import { listTagResources } from './tag-resources';

/** How each read is said to ECS, and how its answer is understood. */
export const translations: {
  readonly [A in EcsRead]: Translation<EcsReads[A]['query'], EcsReads[A]['answer']>;
} = {
  DescribeInstances: describeInstances,
  DescribeDisks: describeDisks,
  DescribeInstanceHistoryEvents: describeInstanceHistoryEvents,
  DescribeInstanceVncUrl: describeInstanceVncUrl,
  GetInstanceScreenshot: getInstanceScreenshot,
  GetInstanceConsoleOutput: getInstanceConsoleOutput,
  DescribeUserData: attributes.describeUserData,
  DescribeInstanceAttribute: attributes.describeInstanceAttribute,
  DescribeInstanceStatus: attributes.describeInstanceStatus,
  DescribeInstanceRamRole: attributes.describeInstanceRamRole,
  DescribeInstanceAutoRenewAttribute: attributes.describeInstanceAutoRenewAttribute,
  DescribeInstanceAttachmentAttributes: attributes.describeInstanceAttachmentAttributes,
  DescribeInstanceMaintenanceAttributes: attributes.describeInstanceMaintenanceAttributes,
  DescribeInstancesFullStatus: describeInstancesFullStatus,
  DescribeDisksFullStatus: describeDisksFullStatus,
  DescribeInstanceTypes: describeInstanceTypes,
  DescribeSnapshots: describeSnapshots,
  DescribeDiagnosticReports: describeDiagnosticReports,
  ListTagResources: listTagResources,
  DescribeInstanceMonitorData: describeInstanceMonitorData,
  DescribeDiskMonitorData: describeDiskMonitorData,
};
