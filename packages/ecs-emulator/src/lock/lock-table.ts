import type { ErrorRow } from '../protocol/errors';

/**
 * How a security lock affects each operation, by "Security lock impact on ECS API calls" (document 25695) and the
 * operations' pages. This table is written independently of the one in the subgraph, so tests can compare the two.
 */
export type LockEffect =
  /** The lock has no effect. */
  | 'none'
  /** Refused when the instance that the call names is locked. */
  | 'instance'
  /** Refused when the disk that the call names is `In_use` and attached to a locked instance. */
  | 'disk'
  /** As `disk`, but the lock is checked on the instance that the call names besides the disk. */
  | 'disk-of-instance'
  /** As `disk`, but the disk is the system disk of the instance that the call names. */
  | 'system-disk'
  /** Accepted, but nothing runs on a locked instance. */
  | 'not-run';

export interface LockRow {
  readonly effect: LockEffect;
  readonly refusal: ErrorRow | undefined;
}

const code = 'InstanceLockedForSecurity';
const denied = 'The specified operation is denied as your instance is locked for security reasons.';
const diskDenied = 'The instance is locked due to security.';
const snapshotDenied = 'The disk attached instance is locked due to security.';
const badStatus = 'The current status of the resource does not support this operation.';

const none: LockRow = { effect: 'none', refusal: undefined };
const instance: LockRow = { effect: 'instance', refusal: [403, code, denied] };
const disk: LockRow = { effect: 'disk', refusal: [403, code, diskDenied] };
const snapshot: LockRow = { effect: 'disk', refusal: [403, code, snapshotDenied] };
const notRun: LockRow = { effect: 'not-run', refusal: undefined };

/** The operations in the order of the document. */
export const lockTable: Readonly<Record<string, LockRow>> = {
  StartInstance: instance,
  StopInstance: none,
  RebootInstance: instance,
  RebootInstances: instance,
  DeleteInstance: none,
  DeleteInstances: none,
  DescribeInstanceStatus: none,
  DescribeInstances: none,
  DescribeInstanceTypes: none,
  DescribeInstanceAttribute: none,
  ModifyInstanceAttribute: instance,
  ModifyInstanceChargeType: instance,
  ModifyInstanceSpec: instance,
  ModifyPrepayInstanceSpec: instance,
  ModifyInstanceAutoReleaseTime: instance,
  AttachInstanceRamRole: none,
  DescribeInstanceRamRole: none,
  DetachInstanceRamRole: none,
  // Every copy of the document names IncorrectInstanceStatus here, not the lock's own code.
  DescribeInstanceVncUrl: { effect: 'instance', refusal: [403, 'IncorrectInstanceStatus', badStatus] },
  ModifyInstanceVncPasswd: none,
  ModifyInstanceMetadataOptions: none,
  DescribeUserData: none,
  RenewInstance: none,
  DescribeInstanceAutoRenewAttribute: none,
  ModifyInstanceAutoRenewAttribute: none,
  // The document says only that it fails; the operation's page lists the code.
  ReActivateInstances: instance,
  // Refused only when the image is made from the instance. The only operation here that answers 400.
  CreateImage: { effect: 'instance', refusal: [400, code, denied] },
  CreateDisk: none,
  DescribeDisks: none,
  AttachDisk: none,
  DetachDisk: { effect: 'disk-of-instance', refusal: [403, code, diskDenied] },
  ResizeDisk: disk,
  ModifyDiskAttribute: none,
  ModifyDiskChargeType: disk,
  ModifyDiskSpec: disk,
  ReplaceSystemDisk: { effect: 'system-disk', refusal: [403, code, diskDenied] },
  ResetDisk: disk,
  ResetDisks: none,
  ReInitDisk: disk,
  DeleteDisk: disk,
  CreateSnapshot: snapshot,
  DescribeSnapshots: none,
  DeleteSnapshot: none,
  ModifyAutoSnapshotPolicy: none,
  ModifyInstanceNetworkSpec: instance,
  AllocatePublicIpAddress: instance,
  ConvertNatPublicIpToEip: instance,
  ModifyInstanceVpcAttribute: none,
  JoinSecurityGroup: none,
  LeaveSecurityGroup: none,
  AttachKeyPair: none,
  DetachKeyPair: none,
  RunCommand: notRun,
  InvokeCommand: notRun,
  GetInstanceScreenshot: { effect: 'instance', refusal: [405, 'IncorrectInstanceStatus', badStatus] },
  GetInstanceConsoleOutput: { effect: 'instance', refusal: [405, 'IncorrectInstanceStatus', badStatus] },
  DescribeInstanceAttachmentAttributes: none,
  ModifyInstanceAttachmentAttributes: instance,
  DescribeInstancesFullStatus: none,
  DescribeDisksFullStatus: none,
  DescribeInstanceHistoryEvents: none,
  CreateSimulatedSystemEvents: none,
  CancelSimulatedSystemEvents: none,
  AcceptInquiredSystemEvent: none,
  CreateDiagnosticReport: none,
  DescribeDiagnosticReports: none,
  DescribeDiskMonitorData: none,
  DescribeInstanceMonitorData: none,
  DescribeInstanceMaintenanceAttributes: none,
  ModifyInstanceMaintenanceAttributes: none,
  // Same as ReActivateInstances.
  RedeployInstance: instance,
  ReportInstancesStatus: none,
  TagResources: none,
  ListTagResources: none,
  UntagResources: none,
  JoinResourceGroup: none,
};

/**
 * Operations that the document does not list although their pages name the lock. StopInstances follows StopInstance,
 * which the document allows although its page names the lock.
 */
const outsideTheDocument: Readonly<Record<string, LockRow>> = {
  StartInstances: instance,
  StopInstances: none,
  ReleasePublicIpAddress: instance,
  CreateSnapshotGroup: snapshot,
};

/** How the lock affects an operation; undefined for operations in neither table. */
export const lockRowOf = (operation: string): LockRow | undefined =>
  lockTable[operation] ?? outsideTheDocument[operation];
