import { storedCommand } from '../../../packages/ecs-emulator/test/instance-write-calls';
import type { Parameters } from './call';
import type { Scene } from './world';

/**
 * Complete calls on a target, several for an operation that can be asked for different things. If the state permits an
 * operation at all, ECS accepts one of them.
 */

type Inputs = (scene: Scene) => readonly Parameters[];

const time = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19)}Z`;
const flags = ['true', 'false'];
const types = ['ecs.g7.large', 'ecs.g7.xlarge', 'ecs.g7.2xlarge', 'ecs.g7.4xlarge', 'ecs.c7.large'];
const categories = ['cloud_efficiency', 'cloud_ssd', 'cloud_essd', 'cloud_auto', 'cloud_essd_entry', 'cloud'];
const levels = ['PL0', 'PL1', 'PL2', 'PL3'];
const minute = 60_000;

const one =
  (...variants: readonly Parameters[]): Inputs =>
  ({ instance: { instanceId: InstanceId } }) =>
    variants.map((more) => ({ InstanceId, ...more }));
const numbered =
  (...variants: readonly Parameters[]): Inputs =>
  ({ instance: { instanceId } }) =>
    variants.map((more) => ({ 'InstanceId.1': instanceId, ...more }));
const asJson =
  (...variants: readonly Parameters[]): Inputs =>
  ({ instance: { instanceId } }) =>
    variants.map((more) => ({ InstanceIds: JSON.stringify([instanceId]), ...more }));
const resource =
  (
    type: 'instance' | 'disk',
    id: 'ResourceId' | 'ResourceId.1',
    ...variants: readonly Parameters[]
  ): Inputs =>
  ({ instance, disk }) =>
    variants.map((more) => ({
      ResourceType: type,
      [id]: type === 'instance' ? instance.instanceId : disk.diskId,
      ...more,
    }));
const groups: Inputs = ({ instance: { instanceId: InstanceId }, region }) =>
  [...region.securityGroups.keys()].map((SecurityGroupId) => ({ InstanceId, SecurityGroupId }));

const deletions = flags.flatMap((Force) =>
  flags.map((TerminateSubscription) => ({ Force, TerminateSubscription })),
);
/** To each other type: the present one is no change. */
const otherTypes: Inputs = ({ instance: { instanceId: InstanceId, instanceType } }) =>
  types.filter((type) => type !== instanceType).map((InstanceType) => ({ InstanceId, InstanceType }));
const commands = ['RunShellScript', 'RunBatScript'].map((Type) => ({ Type, CommandContent: 'uptime' }));

/** On an instance. */
export const instanceInputs: Readonly<Record<string, Inputs>> = {
  StartInstance: one({}),
  StopInstance: one({}, { ForceStop: 'true' }, { StoppedMode: 'StopCharging' }),
  RebootInstance: one({}, { ForceStop: 'true' }),
  RebootInstances: numbered({}, { ForceReboot: 'true' }),
  DeleteInstance: one(...deletions),
  DeleteInstances: numbered(...deletions),
  ModifyInstanceAttribute: one({ InstanceName: 'renamed' }, { Description: 'described' }),
  ModifyInstanceChargeType: asJson(
    { InstanceChargeType: 'PrePaid', Period: '1' },
    { InstanceChargeType: 'PostPaid' },
  ),
  ModifyInstanceSpec: (scene) => [
    ...otherTypes(scene),
    ...one({ InternetMaxBandwidthOut: '7' }, { InternetMaxBandwidthOut: '0' })(scene),
  ],
  ModifyPrepayInstanceSpec: otherTypes,
  ModifyInstanceAutoReleaseTime: ({ instance: { instanceId: InstanceId }, now }) => [
    { InstanceId },
    { InstanceId, AutoReleaseTime: time(now + 40 * minute) },
  ],
  AttachInstanceRamRole: asJson({ RamRoleName: 'EcsAppRole' }),
  DetachInstanceRamRole: asJson({}, { RamRoleName: 'EcsAppRole' }),
  ModifyInstanceVncPasswd: one({ VncPassword: 'Ecs123' }),
  ModifyInstanceMetadataOptions: one({ HttpEndpoint: 'enabled', HttpTokens: 'required' }),
  RenewInstance: one({ Period: '1' }, { ExpectedRenewDay: '5' }),
  ModifyInstanceAutoRenewAttribute: one(
    { RenewalStatus: 'AutoRenewal', Duration: '1' },
    { RenewalStatus: 'Normal' },
  ),
  ReActivateInstances: one({}),
  CreateImage: one({}, { ImageName: 'image-1' }),
  CreateDisk: one(
    { DiskCategory: 'cloud_essd', Size: '40' },
    { DiskCategory: 'cloud_efficiency', Size: '40' },
  ),
  AttachDisk: ({ instance: { instanceId: InstanceId }, spare: { diskId: DiskId } }) => [
    { InstanceId, DiskId },
    { InstanceId, DiskId, DeleteWithInstance: 'true' },
  ],
  ReplaceSystemDisk: one({ ImageId: 'aliyun_3_x64_20G_alibase_20240819.vhd' }),
  ModifyInstanceNetworkSpec: one({ InternetMaxBandwidthOut: '7' }, { NetworkChargeType: 'PayByTraffic' }),
  AllocatePublicIpAddress: one({}),
  ConvertNatPublicIpToEip: one({}),
  ModifyInstanceVpcAttribute: ({ instance: { instanceId: InstanceId }, region }) =>
    [...region.vSwitches.keys()].map((VSwitchId) => ({ InstanceId, VSwitchId })),
  JoinSecurityGroup: groups,
  LeaveSecurityGroup: groups,
  AttachKeyPair: asJson({ KeyPairName: 'ops-2025' }, { KeyPairName: 'ops-2024' }),
  DetachKeyPair: asJson({ KeyPairName: 'ops-2025' }, { KeyPairName: 'ops-2024' }),
  RunCommand: numbered(...commands),
  InvokeCommand: ({ instance: { instanceId }, region }) =>
    [storedCommand, ...region.commands.keys()].map((CommandId) => ({
      'InstanceId.1': instanceId,
      CommandId,
    })),
  ModifyInstanceAttachmentAttributes: one(
    { 'PrivatePoolOptions.MatchCriteria': 'Open' },
    { 'PrivatePoolOptions.MatchCriteria': 'None' },
  ),
  CreateSimulatedSystemEvents: ({ instance: { instanceId }, now }) => [
    { 'InstanceId.1': instanceId, EventType: 'SystemMaintenance.Reboot', NotBefore: time(now + minute) },
  ],
  CreateDiagnosticReport: ({ instance: { instanceId: ResourceId } }) => [{ ResourceId }],
  ModifyInstanceMaintenanceAttributes: numbered({ ActionOnMaintenance: 'Stop' }),
  RedeployInstance: one({}, { ForceStop: 'true' }),
  ReportInstancesStatus: numbered({ Reason: 'instance-hang', Description: 'It hangs.' }),
  TagResources: resource('instance', 'ResourceId.1', { 'Tag.1.Key': 'key' }),
  UntagResources: resource('instance', 'ResourceId.1', { All: 'true' }, { 'TagKey.1': 'key' }),
  JoinResourceGroup: ({ instance: { instanceId: ResourceId }, world }) =>
    groupsOf(world).map((ResourceGroupId) => ({ ResourceType: 'instance', ResourceId, ResourceGroupId })),
};

const disk =
  (...variants: readonly Parameters[]): Inputs =>
  ({ disk: { diskId: DiskId } }) =>
    variants.map((more) => ({ DiskId, ...more }));
const beside =
  (make: (diskId: string, instanceId: string) => readonly Parameters[]): Inputs =>
  ({ disk: { diskId }, region }) =>
    [...region.instances.keys()].flatMap((instanceId) => make(diskId, instanceId));
const snapshots =
  (make: (diskId: string, snapshotId: string) => Parameters): Inputs =>
  ({ disk: { diskId }, region }) =>
    [...region.snapshots.keys(), 's-nowhere'].map((snapshotId) => make(diskId, snapshotId));

/** On a disk. Those that name an instance beside it have its id as InstanceId. */
export const diskInputs: Readonly<Record<string, Inputs>> = {
  AttachDisk: beside((DiskId, InstanceId) => [
    { DiskId, InstanceId },
    { DiskId, InstanceId, DeleteWithInstance: 'true' },
  ]),
  DetachDisk: beside((DiskId, InstanceId) => [
    { DiskId, InstanceId },
    { DiskId, InstanceId, DeleteWithInstance: 'true' },
  ]),
  ResizeDisk: disk(...['60', '600', '65000'].map((NewSize) => ({ NewSize })), {
    NewSize: '600',
    Type: 'online',
  }),
  ModifyDiskAttribute: disk({ DiskName: 'renamed' }, { Description: 'described' }),
  ModifyDiskChargeType: beside((diskId, InstanceId) =>
    ['PrePaid', 'PostPaid'].map((DiskChargeType) => ({
      InstanceId,
      DiskIds: JSON.stringify([diskId]),
      DiskChargeType,
    })),
  ),
  ModifyDiskSpec: disk(
    ...categories.map((DiskCategory) => ({ DiskCategory })),
    ...levels.map((PerformanceLevel) => ({ PerformanceLevel })),
    { ProvisionedIops: '100' },
  ),
  ResetDisk: snapshots((DiskId, SnapshotId) => ({ DiskId, SnapshotId })),
  ResetDisks: snapshots((diskId, snapshotId) => ({
    'Disk.1.DiskId': diskId,
    'Disk.1.SnapshotId': snapshotId,
  })),
  ReInitDisk: disk({}, { AutoStartInstance: 'true' }),
  DeleteDisk: disk({}),
  CreateSnapshot: disk({}, { SnapshotName: 'kept' }),
  TagResources: resource('disk', 'ResourceId.1', { 'Tag.1.Key': 'key' }),
  UntagResources: resource('disk', 'ResourceId.1', { All: 'true' }, { 'TagKey.1': 'key' }),
  JoinResourceGroup: ({ disk: { diskId: ResourceId }, world }) =>
    groupsOf(world).map((ResourceGroupId) => ({ ResourceType: 'disk', ResourceId, ResourceGroupId })),
};

function groupsOf(world: Scene['world']): readonly string[] {
  const [account] = world.accounts.values();
  return [...(account?.resourceGroups ?? [])];
}
