import type { Basis, LockPolicy, LockRule } from './lock';

/** The codes that ECS answers when the lock stops an operation. */
type ErrorCode = 'InstanceLockedForSecurity' | 'IncorrectInstanceStatus';

const unaffected = {
  effect: 'UNAFFECTED',
  effectBasis: 'DOCUMENTED',
  errorCode: null,
  errorCodeBasis: null,
  sentence: 'Unaffected.',
} as const satisfies LockRule;

const denied = (errorCode: ErrorCode, errorCodeBasis: Basis): LockRule => ({
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
 * The security lock, by Alibaba Cloud's document "Security lock impact on ECS API calls". The emulator has a table of its
 * own, and a test compares both with the document.
 */
export const securityLock = {
  reason: 'security',
  document:
    'https://www.alibabacloud.com/help/en/ecs/developer-reference/api-behavior-when-an-instance-is-locked-for-security-reasons',
  codes: { own: 'InstanceLockedForSecurity', ambiguous: 'IncorrectInstanceStatus' },
  denials: {
    instance: 'INSTANCE_SECURITY_LOCKED',
    diskInUse: 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE',
  },
  words: {
    name: 'security',
    because: 'locked for security reasons',
    wayOut:
      'Open "Events > Instances Blocked for Security Reasons" in the ECS console to see the violation and to ask for release.',
  },
  rules: {
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
  },
} as const satisfies LockPolicy;
