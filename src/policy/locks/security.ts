import type { EcsOperation } from './operations';

/** What a security lock does to an operation. */
export type LockEffect = 'UNAFFECTED' | 'DENIED' | 'DENIED_WHILE_DISK_IN_USE' | 'ACCEPTED_NOT_EXECUTED';

/** How sure a cell is: read in the lock document, on the operation's own page, or inferred from its neighbours. */
export type Basis = 'DOCUMENTED' | 'OPERATION_PAGE' | 'INFERRED';

/** What ECS answers when the lock stops an operation. */
export type LockErrorCode = 'InstanceLockedForSecurity' | 'IncorrectInstanceStatus';

export interface LockRule {
  readonly effect: LockEffect;
  /** How sure the effect is. */
  readonly effectBasis: Basis;
  /** What ECS answers; null where the lock raises no error, and for the two that fail without a documented code. */
  readonly errorCode: LockErrorCode | null;
  /** How sure the code (or its absence) is; null where the lock raises no error. */
  readonly errorCodeBasis: Basis | null;
  /** The document's sentence, in full. */
  readonly sentence: string;
}

const unaffected = {
  effect: 'UNAFFECTED',
  effectBasis: 'DOCUMENTED',
  errorCode: null,
  errorCodeBasis: null,
  sentence: 'Unaffected.',
} as const satisfies LockRule;

const denied = (errorCode: LockErrorCode, errorCodeBasis: Basis): LockRule => ({
  effect: 'DENIED',
  effectBasis: 'DOCUMENTED',
  errorCode,
  errorCodeBasis,
  sentence: `Fails with ${errorCode}.`,
});

const deniedWithoutCode: LockRule = {
  effect: 'DENIED',
  effectBasis: 'DOCUMENTED',
  errorCode: null,
  errorCodeBasis: 'DOCUMENTED',
  sentence: 'Fails. The document gives no code.',
};

const deniedWhileDiskInUse = (errorCodeBasis: Basis, effectBasis: Basis = 'DOCUMENTED'): LockRule => ({
  effect: 'DENIED_WHILE_DISK_IN_USE',
  effectBasis,
  errorCode: 'InstanceLockedForSecurity',
  errorCodeBasis,
  sentence:
    'Fails with InstanceLockedForSecurity when a cloud disk attached to the locked instance is In_use.',
});

const acceptedNotExecuted: LockRule = {
  effect: 'ACCEPTED_NOT_EXECUTED',
  effectBasis: 'DOCUMENTED',
  errorCode: null,
  errorCodeBasis: 'DOCUMENTED',
  sentence: 'The command is accepted but fails to run. No error is returned.',
};

/**
 * The lock policy: one row an operation, in the document's order. The emulator keeps a reading of its own, and a test
 * compares the two with the document.
 */
export const rules: Readonly<Record<EcsOperation, LockRule>> = {
  StartInstance: denied('InstanceLockedForSecurity', 'DOCUMENTED'),
  StopInstance: unaffected,
  RebootInstance: denied('InstanceLockedForSecurity', 'DOCUMENTED'),
  RebootInstances: denied('InstanceLockedForSecurity', 'DOCUMENTED'),
  DeleteInstance: unaffected,
  DeleteInstances: unaffected,
  DescribeInstanceStatus: unaffected,
  DescribeInstances: unaffected,
  DescribeInstanceTypes: unaffected,
  DescribeInstanceAttribute: unaffected,
  ModifyInstanceAttribute: denied('InstanceLockedForSecurity', 'DOCUMENTED'),
  ModifyInstanceChargeType: denied('InstanceLockedForSecurity', 'DOCUMENTED'),
  ModifyInstanceSpec: denied('InstanceLockedForSecurity', 'DOCUMENTED'),
  ModifyPrepayInstanceSpec: denied('InstanceLockedForSecurity', 'DOCUMENTED'),
  ModifyInstanceAutoReleaseTime: denied('InstanceLockedForSecurity', 'DOCUMENTED'),
  AttachInstanceRamRole: unaffected,
  DescribeInstanceRamRole: unaffected,
  DetachInstanceRamRole: unaffected,
  DescribeInstanceVncUrl: denied('IncorrectInstanceStatus', 'DOCUMENTED'),
  ModifyInstanceVncPasswd: unaffected,
  ModifyInstanceMetadataOptions: unaffected,
  DescribeUserData: unaffected,
  RenewInstance: unaffected,
  DescribeInstanceAutoRenewAttribute: unaffected,
  ModifyInstanceAutoRenewAttribute: unaffected,
  ReActivateInstances: deniedWithoutCode,
  CreateImage: denied('InstanceLockedForSecurity', 'DOCUMENTED'),
  CreateDisk: unaffected,
  DescribeDisks: unaffected,
  AttachDisk: unaffected,
  DetachDisk: deniedWhileDiskInUse('OPERATION_PAGE'),
  ResizeDisk: deniedWhileDiskInUse('OPERATION_PAGE'),
  ModifyDiskAttribute: unaffected,
  ModifyDiskChargeType: deniedWhileDiskInUse('DOCUMENTED'),
  ModifyDiskSpec: deniedWhileDiskInUse('INFERRED', 'INFERRED'),
  ReplaceSystemDisk: deniedWhileDiskInUse('OPERATION_PAGE'),
  ResetDisk: deniedWhileDiskInUse('OPERATION_PAGE'),
  ResetDisks: unaffected,
  ReInitDisk: deniedWhileDiskInUse('OPERATION_PAGE'),
  DeleteDisk: deniedWhileDiskInUse('INFERRED'),
  CreateSnapshot: deniedWhileDiskInUse('OPERATION_PAGE'),
  DescribeSnapshots: unaffected,
  DeleteSnapshot: unaffected,
  ModifyAutoSnapshotPolicy: unaffected,
  ModifyInstanceNetworkSpec: denied('InstanceLockedForSecurity', 'OPERATION_PAGE'),
  AllocatePublicIpAddress: denied('InstanceLockedForSecurity', 'OPERATION_PAGE'),
  ConvertNatPublicIpToEip: denied('InstanceLockedForSecurity', 'INFERRED'),
  ModifyInstanceVpcAttribute: unaffected,
  JoinSecurityGroup: unaffected,
  LeaveSecurityGroup: unaffected,
  AttachKeyPair: unaffected,
  DetachKeyPair: unaffected,
  RunCommand: acceptedNotExecuted,
  InvokeCommand: acceptedNotExecuted,
  GetInstanceScreenshot: denied('IncorrectInstanceStatus', 'INFERRED'),
  GetInstanceConsoleOutput: denied('IncorrectInstanceStatus', 'INFERRED'),
  DescribeInstanceAttachmentAttributes: unaffected,
  ModifyInstanceAttachmentAttributes: denied('InstanceLockedForSecurity', 'INFERRED'),
  DescribeInstancesFullStatus: unaffected,
  DescribeDisksFullStatus: unaffected,
  DescribeInstanceHistoryEvents: unaffected,
  CreateSimulatedSystemEvents: unaffected,
  CancelSimulatedSystemEvents: unaffected,
  AcceptInquiredSystemEvent: unaffected,
  CreateDiagnosticReport: unaffected,
  DescribeDiagnosticReports: unaffected,
  DescribeDiskMonitorData: unaffected,
  DescribeInstanceMonitorData: unaffected,
  DescribeInstanceMaintenanceAttributes: unaffected,
  ModifyInstanceMaintenanceAttributes: unaffected,
  RedeployInstance: deniedWithoutCode,
  ReportInstancesStatus: unaffected,
  TagResources: unaffected,
  ListTagResources: unaffected,
  UntagResources: unaffected,
  JoinResourceGroup: unaffected,
};
