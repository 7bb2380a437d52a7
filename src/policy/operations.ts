/**
 * The 76 operations of Alibaba Cloud's table "Security lock impact on ECS API calls", in its order and spelling.
 *
 * `subject` is what the call acts on; `appliesTo` says on which of our objects the operation is a button:
 * on an instance where the call's target is one (and AttachDisk, CreateDisk, tags, resource group), on a disk where
 * the call names one. Account-wide operations are on neither.
 */
export type OperationSubject = 'INSTANCE' | 'DISK' | 'SNAPSHOT' | 'EVENT' | 'ACCOUNT' | 'RESOURCE';
export type OperationAccess = 'READ' | 'WRITE';
export type OperationHolder = 'INSTANCE' | 'DISK';

interface OperationRow {
  readonly name: string;
  readonly subject: OperationSubject;
  readonly access: OperationAccess;
  readonly appliesTo: readonly OperationHolder[];
}

export const operations = [
  { name: 'StartInstance', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'StopInstance', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'RebootInstance', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'RebootInstances', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'DeleteInstance', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'DeleteInstances', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'DescribeInstanceStatus', subject: 'INSTANCE', access: 'READ', appliesTo: ['INSTANCE'] },
  { name: 'DescribeInstances', subject: 'INSTANCE', access: 'READ', appliesTo: ['INSTANCE'] },
  { name: 'DescribeInstanceTypes', subject: 'ACCOUNT', access: 'READ', appliesTo: [] },
  { name: 'DescribeInstanceAttribute', subject: 'INSTANCE', access: 'READ', appliesTo: ['INSTANCE'] },
  { name: 'ModifyInstanceAttribute', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'ModifyInstanceChargeType', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'ModifyInstanceSpec', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'ModifyPrepayInstanceSpec', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'ModifyInstanceAutoReleaseTime', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'AttachInstanceRamRole', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'DescribeInstanceRamRole', subject: 'INSTANCE', access: 'READ', appliesTo: ['INSTANCE'] },
  { name: 'DetachInstanceRamRole', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'DescribeInstanceVncUrl', subject: 'INSTANCE', access: 'READ', appliesTo: ['INSTANCE'] },
  { name: 'ModifyInstanceVncPasswd', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'ModifyInstanceMetadataOptions', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'DescribeUserData', subject: 'INSTANCE', access: 'READ', appliesTo: ['INSTANCE'] },
  { name: 'RenewInstance', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  {
    name: 'DescribeInstanceAutoRenewAttribute',
    subject: 'INSTANCE',
    access: 'READ',
    appliesTo: ['INSTANCE'],
  },
  { name: 'ModifyInstanceAutoRenewAttribute', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'ReActivateInstances', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'CreateImage', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'CreateDisk', subject: 'ACCOUNT', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'DescribeDisks', subject: 'DISK', access: 'READ', appliesTo: ['DISK'] },
  { name: 'AttachDisk', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE', 'DISK'] },
  { name: 'DetachDisk', subject: 'DISK', access: 'WRITE', appliesTo: ['DISK'] },
  { name: 'ResizeDisk', subject: 'DISK', access: 'WRITE', appliesTo: ['DISK'] },
  { name: 'ModifyDiskAttribute', subject: 'DISK', access: 'WRITE', appliesTo: ['DISK'] },
  { name: 'ModifyDiskChargeType', subject: 'DISK', access: 'WRITE', appliesTo: ['DISK'] },
  { name: 'ModifyDiskSpec', subject: 'DISK', access: 'WRITE', appliesTo: ['DISK'] },
  { name: 'ReplaceSystemDisk', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'ResetDisk', subject: 'DISK', access: 'WRITE', appliesTo: ['DISK'] },
  { name: 'ResetDisks', subject: 'DISK', access: 'WRITE', appliesTo: ['DISK'] },
  { name: 'ReInitDisk', subject: 'DISK', access: 'WRITE', appliesTo: ['DISK'] },
  { name: 'DeleteDisk', subject: 'DISK', access: 'WRITE', appliesTo: ['DISK'] },
  { name: 'CreateSnapshot', subject: 'DISK', access: 'WRITE', appliesTo: ['DISK'] },
  { name: 'DescribeSnapshots', subject: 'SNAPSHOT', access: 'READ', appliesTo: [] },
  { name: 'DeleteSnapshot', subject: 'SNAPSHOT', access: 'WRITE', appliesTo: [] },
  { name: 'ModifyAutoSnapshotPolicy', subject: 'ACCOUNT', access: 'WRITE', appliesTo: [] },
  { name: 'ModifyInstanceNetworkSpec', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'AllocatePublicIpAddress', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'ConvertNatPublicIpToEip', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'ModifyInstanceVpcAttribute', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'JoinSecurityGroup', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'LeaveSecurityGroup', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'AttachKeyPair', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'DetachKeyPair', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'RunCommand', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'InvokeCommand', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'GetInstanceScreenshot', subject: 'INSTANCE', access: 'READ', appliesTo: ['INSTANCE'] },
  { name: 'GetInstanceConsoleOutput', subject: 'INSTANCE', access: 'READ', appliesTo: ['INSTANCE'] },
  {
    name: 'DescribeInstanceAttachmentAttributes',
    subject: 'INSTANCE',
    access: 'READ',
    appliesTo: ['INSTANCE'],
  },
  {
    name: 'ModifyInstanceAttachmentAttributes',
    subject: 'INSTANCE',
    access: 'WRITE',
    appliesTo: ['INSTANCE'],
  },
  { name: 'DescribeInstancesFullStatus', subject: 'INSTANCE', access: 'READ', appliesTo: ['INSTANCE'] },
  { name: 'DescribeDisksFullStatus', subject: 'DISK', access: 'READ', appliesTo: ['DISK'] },
  { name: 'DescribeInstanceHistoryEvents', subject: 'INSTANCE', access: 'READ', appliesTo: ['INSTANCE'] },
  { name: 'CreateSimulatedSystemEvents', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'CancelSimulatedSystemEvents', subject: 'EVENT', access: 'WRITE', appliesTo: [] },
  { name: 'AcceptInquiredSystemEvent', subject: 'EVENT', access: 'WRITE', appliesTo: [] },
  { name: 'CreateDiagnosticReport', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'DescribeDiagnosticReports', subject: 'ACCOUNT', access: 'READ', appliesTo: [] },
  { name: 'DescribeDiskMonitorData', subject: 'DISK', access: 'READ', appliesTo: ['DISK'] },
  { name: 'DescribeInstanceMonitorData', subject: 'INSTANCE', access: 'READ', appliesTo: ['INSTANCE'] },
  {
    name: 'DescribeInstanceMaintenanceAttributes',
    subject: 'INSTANCE',
    access: 'READ',
    appliesTo: ['INSTANCE'],
  },
  {
    name: 'ModifyInstanceMaintenanceAttributes',
    subject: 'INSTANCE',
    access: 'WRITE',
    appliesTo: ['INSTANCE'],
  },
  { name: 'RedeployInstance', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'ReportInstancesStatus', subject: 'INSTANCE', access: 'WRITE', appliesTo: ['INSTANCE'] },
  { name: 'TagResources', subject: 'RESOURCE', access: 'WRITE', appliesTo: ['INSTANCE', 'DISK'] },
  { name: 'ListTagResources', subject: 'RESOURCE', access: 'READ', appliesTo: ['INSTANCE', 'DISK'] },
  { name: 'UntagResources', subject: 'RESOURCE', access: 'WRITE', appliesTo: ['INSTANCE', 'DISK'] },
  { name: 'JoinResourceGroup', subject: 'RESOURCE', access: 'WRITE', appliesTo: ['INSTANCE', 'DISK'] },
] as const satisfies readonly OperationRow[];

/** One of the 76 operations, in ECS's own spelling. */
export type EcsOperation = (typeof operations)[number]['name'];

/** One of the 55 operations that change something. */
export type EcsWriteOperation = Extract<(typeof operations)[number], { access: 'WRITE' }>['name'];

/** One of the 21 operations that only read. */
export type EcsReadOperation = Extract<(typeof operations)[number], { access: 'READ' }>['name'];

export interface Operation extends OperationRow {
  readonly name: EcsOperation;
}

const byName = new Map<string, Operation>(operations.map((operation) => [operation.name, operation]));

/** The row of an operation, or undefined for a name that the table does not have. */
export const findOperation = (name: string): Operation | undefined => byName.get(name);

/** The operations that are a button on an instance or on a disk, in the document's order. */
export const operationsOn = (holder: OperationHolder): readonly EcsOperation[] => onHolder[holder];

const onHolder: Readonly<Record<OperationHolder, readonly EcsOperation[]>> = {
  INSTANCE: namesOn('INSTANCE'),
  DISK: namesOn('DISK'),
};

function namesOn(holder: OperationHolder): readonly EcsOperation[] {
  const rows: readonly Operation[] = operations;
  return Object.freeze(rows.filter((row) => row.appliesTo.includes(holder)).map((row) => row.name));
}
