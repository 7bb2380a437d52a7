import type { Handler } from '../call';
import type { ErrorRow } from '../errors';
import { resourceErrors } from '../errors';
import { describeInstanceTypes, describeRegions, describeZones } from './catalogue';
import { describeInstanceVncUrl, getInstanceConsoleOutput, getInstanceScreenshot } from './console';
import { describeDiagnosticReports } from './diagnostics';
import { describeDisks, describeDisksFullStatus } from './disk-reads';
import { resizeDisk } from './disk-size';
import { describeInstanceHistoryEvents, describeInstancesFullStatus } from './events';
import { startInstance } from './instance-power';
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
import { describeInvocationResults, describeInvocations } from './invocations';
import { describeDiskMonitorData, describeInstanceMonitorData } from './monitor';
import { describeSnapshots } from './snapshots';
import { listTagResources } from './tags';

/** How an operation is served. */
export interface Action {
  readonly handler: Handler;
  readonly access: 'read' | 'write';
  /** What DryRun answers when nothing is wrong; absent where the operation has no DryRun. */
  readonly dryRun?: ErrorRow;
  /** Whether the operation takes a ClientToken. */
  readonly clientToken?: boolean;
}

const read = (handler: Handler): Action => ({ handler, access: 'read' });

const readWithDryRun = (handler: Handler): Action => ({
  handler,
  access: 'read',
  dryRun: resourceErrors.dryRunOperation,
});

interface WriteOptions {
  readonly dryRun?: 'single' | 'batch';
  readonly clientToken?: boolean;
}

/** Batch operations say DRYRUN.SUCCESS where the others say DryRunOperation. */
const dryRuns = { single: resourceErrors.dryRunOperation, batch: resourceErrors.dryRunSuccess } as const;

const write = (handler: Handler, { dryRun, clientToken }: WriteOptions = {}): Action => ({
  handler,
  access: 'write',
  ...(dryRun === undefined ? {} : { dryRun: dryRuns[dryRun] }),
  ...(clientToken === undefined ? {} : { clientToken }),
});

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
    StartInstance: write(startInstance, { dryRun: 'single' }),
    ResizeDisk: write(resizeDisk, { clientToken: true }),
  } satisfies Record<string, Action>),
);
