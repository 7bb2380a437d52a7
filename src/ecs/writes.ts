import type { TargetType } from './targets';
import type { IdEncoding } from './translate/ids';

/**
 * What ECS's own API says of each write of the table: how it names its targets, how many it takes, and whether it has
 * ClientToken and DryRun. ModifyAutoSnapshotPolicy is served by its replacement ModifyAutoSnapshotPolicyEx, and
 * ModifyDiskAttribute by its single form.
 */
export interface WriteFacts {
  /**
   * The wire name of the parameter with the targets' ids, by the target's type where the operation has a parameter for
   * each; null where no parameter names a target.
   */
  readonly idParameter: string | Readonly<Partial<Record<TargetType, string>>> | null;
  readonly idEncoding: IdEncoding;
  /** How many targets one call takes. */
  readonly limit: number;
  readonly clientToken: boolean;
  readonly dryRun: boolean;
  /** ECS can be told to do what it can of a batch (BatchOptimization=SuccessFirst). */
  readonly batchOptimization: boolean;
}

const facts = (
  idParameter: WriteFacts['idParameter'],
  idEncoding: WriteFacts['idEncoding'],
  limit: number,
  ...flags: readonly ('clientToken' | 'dryRun' | 'batchOptimization')[]
): WriteFacts => ({
  idParameter,
  idEncoding,
  limit,
  clientToken: flags.includes('clientToken'),
  dryRun: flags.includes('dryRun'),
  batchOptimization: flags.includes('batchOptimization'),
});

/** An instance, or a target of another type that the call names by a parameter of its own. */
const instanceOr = (type: TargetType, parameter: string): WriteFacts['idParameter'] => ({
  INSTANCE: 'InstanceId',
  [type]: parameter,
});

export const writes = {
  StartInstance: facts('InstanceId', 'SINGLE', 1, 'dryRun'),
  StopInstance: facts('InstanceId', 'SINGLE', 1, 'dryRun'),
  RebootInstance: facts('InstanceId', 'SINGLE', 1, 'dryRun'),
  RebootInstances: facts('InstanceId', 'REPEAT', 100, 'dryRun', 'batchOptimization'),
  DeleteInstance: facts('InstanceId', 'SINGLE', 1, 'dryRun'),
  DeleteInstances: facts('InstanceId', 'REPEAT', 100, 'clientToken', 'dryRun'),
  ModifyInstanceAttribute: facts('InstanceId', 'SINGLE', 1),
  ModifyInstanceChargeType: facts('InstanceIds', 'JSON', 20, 'clientToken', 'dryRun'),
  ModifyInstanceSpec: facts('InstanceId', 'SINGLE', 1, 'clientToken', 'dryRun'),
  ModifyPrepayInstanceSpec: facts('InstanceId', 'SINGLE', 1, 'clientToken'),
  ModifyInstanceAutoReleaseTime: facts('InstanceId', 'SINGLE', 1),
  AttachInstanceRamRole: facts('InstanceIds', 'JSON', 100),
  DetachInstanceRamRole: facts('InstanceIds', 'JSON', 100),
  ModifyInstanceVncPasswd: facts('InstanceId', 'SINGLE', 1),
  ModifyInstanceMetadataOptions: facts('InstanceId', 'SINGLE', 1),
  RenewInstance: facts('InstanceId', 'SINGLE', 1, 'clientToken'),
  ModifyInstanceAutoRenewAttribute: facts('InstanceId', 'COMMA', 100),
  ReActivateInstances: facts('InstanceId', 'SINGLE', 1),
  CreateImage: facts(instanceOr('SNAPSHOT', 'SnapshotId'), 'SINGLE', 1, 'clientToken', 'dryRun'),
  CreateDisk: facts(null, 'SINGLE', 1, 'clientToken'),
  AttachDisk: facts('DiskId', 'SINGLE', 1),
  DetachDisk: facts('DiskId', 'SINGLE', 1),
  ResizeDisk: facts('DiskId', 'SINGLE', 1, 'clientToken'),
  ModifyDiskAttribute: facts('DiskId', 'SINGLE', 1),
  ModifyDiskChargeType: facts('DiskIds', 'JSON', 16, 'clientToken'),
  ModifyDiskSpec: facts('DiskId', 'SINGLE', 1, 'dryRun'),
  ReplaceSystemDisk: facts('InstanceId', 'SINGLE', 1, 'clientToken'),
  ResetDisk: facts('DiskId', 'SINGLE', 1, 'dryRun'),
  ResetDisks: facts('Disk', 'PAIRS', 10, 'dryRun'),
  ReInitDisk: facts('DiskId', 'SINGLE', 1),
  DeleteDisk: facts('DiskId', 'SINGLE', 1),
  CreateSnapshot: facts('DiskId', 'SINGLE', 1, 'clientToken'),
  DeleteSnapshot: facts('SnapshotId', 'SINGLE', 1),
  ModifyAutoSnapshotPolicy: facts('autoSnapshotPolicyId', 'SINGLE', 1),
  ModifyInstanceNetworkSpec: facts('InstanceId', 'SINGLE', 1, 'clientToken'),
  AllocatePublicIpAddress: facts('InstanceId', 'SINGLE', 1),
  ConvertNatPublicIpToEip: facts('InstanceId', 'SINGLE', 1),
  ModifyInstanceVpcAttribute: facts('InstanceId', 'SINGLE', 1),
  JoinSecurityGroup: facts(instanceOr('NETWORK_INTERFACE', 'NetworkInterfaceId'), 'SINGLE', 1),
  LeaveSecurityGroup: facts(instanceOr('NETWORK_INTERFACE', 'NetworkInterfaceId'), 'SINGLE', 1),
  AttachKeyPair: facts('InstanceIds', 'JSON', 50),
  DetachKeyPair: facts('InstanceIds', 'JSON', 50),
  RunCommand: facts('InstanceId', 'REPEAT', 100, 'clientToken'),
  InvokeCommand: facts('InstanceId', 'REPEAT', 100, 'clientToken'),
  ModifyInstanceAttachmentAttributes: facts('InstanceId', 'SINGLE', 1),
  CreateSimulatedSystemEvents: facts('InstanceId', 'REPEAT', 100),
  CancelSimulatedSystemEvents: facts('EventId', 'REPEAT', 100),
  AcceptInquiredSystemEvent: facts('EventId', 'SINGLE', 1),
  CreateDiagnosticReport: facts('ResourceId', 'SINGLE', 1),
  ModifyInstanceMaintenanceAttributes: facts('InstanceId', 'REPEAT', 100),
  RedeployInstance: facts('InstanceId', 'SINGLE', 1),
  ReportInstancesStatus: facts('InstanceId', 'REPEAT', 100),
  TagResources: facts('ResourceId', 'REPEAT', 50),
  UntagResources: facts('ResourceId', 'REPEAT', 50),
  JoinResourceGroup: facts('ResourceId', 'SINGLE', 1),
} as const satisfies Readonly<Record<string, WriteFacts>>;

/** A write of the table, in the document's spelling. */
export type EcsWriteOperation = keyof typeof writes;
