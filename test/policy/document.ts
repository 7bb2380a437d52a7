/**
 * A manual copy of Alibaba Cloud's document "Security lock impact on ECS API calls": its operations in its order, with
 * the lock's effect, the error code and the source of the code. It is independent of all other tables here, which are
 * compared with it.
 */

export type Effect = 'unaffected' | 'denied' | 'denied while In_use' | 'accepted, not run';
/** Where the code can be read: in the document, on the operation's own page, or nowhere (inferred from its neighbours). */
export type CodeSource = 'document' | 'page' | 'inferred';

const locked = 'InstanceLockedForSecurity';
const status = 'IncorrectInstanceStatus';

export const document: readonly (readonly [
  operation: string,
  access: 'read' | 'write',
  effect: Effect,
  code: typeof locked | typeof status | null,
  codeSource: CodeSource | null,
])[] = [
  ['StartInstance', 'write', 'denied', locked, 'document'],
  ['StopInstance', 'write', 'unaffected', null, null],
  ['RebootInstance', 'write', 'denied', locked, 'document'],
  ['RebootInstances', 'write', 'denied', locked, 'document'],
  ['DeleteInstance', 'write', 'unaffected', null, null],
  ['DeleteInstances', 'write', 'unaffected', null, null],
  ['DescribeInstanceStatus', 'read', 'unaffected', null, null],
  ['DescribeInstances', 'read', 'unaffected', null, null],
  ['DescribeInstanceTypes', 'read', 'unaffected', null, null],
  ['DescribeInstanceAttribute', 'read', 'unaffected', null, null],
  ['ModifyInstanceAttribute', 'write', 'denied', locked, 'document'],
  ['ModifyInstanceChargeType', 'write', 'denied', locked, 'document'],
  ['ModifyInstanceSpec', 'write', 'denied', locked, 'document'],
  ['ModifyPrepayInstanceSpec', 'write', 'denied', locked, 'document'],
  ['ModifyInstanceAutoReleaseTime', 'write', 'denied', locked, 'document'],
  ['AttachInstanceRamRole', 'write', 'unaffected', null, null],
  ['DescribeInstanceRamRole', 'read', 'unaffected', null, null],
  ['DetachInstanceRamRole', 'write', 'unaffected', null, null],
  ['DescribeInstanceVncUrl', 'read', 'denied', status, 'document'],
  ['ModifyInstanceVncPasswd', 'write', 'unaffected', null, null],
  ['ModifyInstanceMetadataOptions', 'write', 'unaffected', null, null],
  ['DescribeUserData', 'read', 'unaffected', null, null],
  ['RenewInstance', 'write', 'unaffected', null, null],
  ['DescribeInstanceAutoRenewAttribute', 'read', 'unaffected', null, null],
  ['ModifyInstanceAutoRenewAttribute', 'write', 'unaffected', null, null],
  ['ReActivateInstances', 'write', 'denied', null, 'document'],
  ['CreateImage', 'write', 'denied', locked, 'document'],
  ['CreateDisk', 'write', 'unaffected', null, null],
  ['DescribeDisks', 'read', 'unaffected', null, null],
  ['AttachDisk', 'write', 'unaffected', null, null],
  ['DetachDisk', 'write', 'denied while In_use', locked, 'page'],
  ['ResizeDisk', 'write', 'denied while In_use', locked, 'page'],
  ['ModifyDiskAttribute', 'write', 'unaffected', null, null],
  ['ModifyDiskChargeType', 'write', 'denied while In_use', locked, 'document'],
  ['ModifyDiskSpec', 'write', 'denied while In_use', locked, 'inferred'],
  ['ReplaceSystemDisk', 'write', 'denied while In_use', locked, 'page'],
  ['ResetDisk', 'write', 'denied while In_use', locked, 'page'],
  ['ResetDisks', 'write', 'unaffected', null, null],
  ['ReInitDisk', 'write', 'denied while In_use', locked, 'page'],
  ['DeleteDisk', 'write', 'denied while In_use', locked, 'inferred'],
  ['CreateSnapshot', 'write', 'denied while In_use', locked, 'page'],
  ['DescribeSnapshots', 'read', 'unaffected', null, null],
  ['DeleteSnapshot', 'write', 'unaffected', null, null],
  ['ModifyAutoSnapshotPolicy', 'write', 'unaffected', null, null],
  ['ModifyInstanceNetworkSpec', 'write', 'denied', locked, 'page'],
  ['AllocatePublicIpAddress', 'write', 'denied', locked, 'page'],
  ['ConvertNatPublicIpToEip', 'write', 'denied', locked, 'inferred'],
  ['ModifyInstanceVpcAttribute', 'write', 'unaffected', null, null],
  ['JoinSecurityGroup', 'write', 'unaffected', null, null],
  ['LeaveSecurityGroup', 'write', 'unaffected', null, null],
  ['AttachKeyPair', 'write', 'unaffected', null, null],
  ['DetachKeyPair', 'write', 'unaffected', null, null],
  ['RunCommand', 'write', 'accepted, not run', null, 'document'],
  ['InvokeCommand', 'write', 'accepted, not run', null, 'document'],
  ['GetInstanceScreenshot', 'read', 'denied', status, 'inferred'],
  ['GetInstanceConsoleOutput', 'read', 'denied', status, 'inferred'],
  ['DescribeInstanceAttachmentAttributes', 'read', 'unaffected', null, null],
  ['ModifyInstanceAttachmentAttributes', 'write', 'denied', locked, 'inferred'],
  ['DescribeInstancesFullStatus', 'read', 'unaffected', null, null],
  ['DescribeDisksFullStatus', 'read', 'unaffected', null, null],
  ['DescribeInstanceHistoryEvents', 'read', 'unaffected', null, null],
  ['CreateSimulatedSystemEvents', 'write', 'unaffected', null, null],
  ['CancelSimulatedSystemEvents', 'write', 'unaffected', null, null],
  ['AcceptInquiredSystemEvent', 'write', 'unaffected', null, null],
  ['CreateDiagnosticReport', 'write', 'unaffected', null, null],
  ['DescribeDiagnosticReports', 'read', 'unaffected', null, null],
  ['DescribeDiskMonitorData', 'read', 'unaffected', null, null],
  ['DescribeInstanceMonitorData', 'read', 'unaffected', null, null],
  ['DescribeInstanceMaintenanceAttributes', 'read', 'unaffected', null, null],
  ['ModifyInstanceMaintenanceAttributes', 'write', 'unaffected', null, null],
  ['RedeployInstance', 'write', 'denied', null, 'document'],
  ['ReportInstancesStatus', 'write', 'unaffected', null, null],
  ['TagResources', 'write', 'unaffected', null, null],
  ['ListTagResources', 'read', 'unaffected', null, null],
  ['UntagResources', 'write', 'unaffected', null, null],
  ['JoinResourceGroup', 'write', 'unaffected', null, null],
];

/** How many rows there are of each kind, so that none comes or goes unseen. */
export const counts: Readonly<Record<'all' | 'write' | 'read' | Effect, number>> = {
  all: 76,
  write: 55,
  read: 21,
  unaffected: 47,
  denied: 18,
  'denied while In_use': 9,
  'accepted, not run': 2,
};

/** The one row denied while In_use that names an instance and is judged by that instance's system disk. */
export const judgedBySystemDisk = 'ReplaceSystemDisk';
