import * as an from './instance-needs';
import { systemDiskIn } from './disk-needs';
import { anyState } from './preconditions';
import type { Preconditions } from './preconditions';

/**
 * What the operations on an instance need, by their pages in ECS's API reference and by the errors that these list. The
 * emulator has rules of its own, and a test compares both in random states.
 */

const badStatus = 'IncorrectInstanceStatus';
const unpaid = 'InstanceExpiredOrInArrears';
const settled = ['Running', 'Stopped'];
/** Every status but Pending. */
const made = ['Starting', 'Running', 'Stopping', 'Stopped'];

const paidFor = [an.notExpired(unpaid), an.notInArrears(unpaid)];

const powered: Preconditions = { instance: [an.inStatus('Running')(badStatus), ...paidFor] };
const released: Preconditions = {
  instance: [
    an.unprotected('InvalidOperation.DeletionProtection'),
    an.releasable('ChargeTypeViolation'),
    an.inStatus(...settled)(badStatus),
  ],
  releasesDisks: true,
};
const command: Preconditions = { runs: [an.inStatus('Running')(badStatus)] };
const watched: Preconditions = { instance: [an.inStatus('Running')(badStatus)] };

export const instanceRows = {
  StartInstance: {
    instance: [
      an.inStatus('Stopped')(badStatus),
      an.notExpired('InstanceExpired'),
      an.notInArrears('InstanceExpired'),
    ],
    open: ['DISKS_OF_INSTANCE'],
  },
  StopInstance: powered,
  RebootInstance: powered,
  RebootInstances: powered,
  DeleteInstance: released,
  DeleteInstances: released,
  DescribeInstanceStatus: anyState,
  DescribeInstances: anyState,
  DescribeInstanceAttribute: anyState,
  // Its name and description can be changed in every status.
  ModifyInstanceAttribute: anyState,
  ModifyInstanceChargeType: {
    instance: [
      an.inStatus(...settled)('InvalidStatus.ValueNotSupported'),
      an.notInEconomicalMode('InvalidStatus.ValueNotSupported', 'INFERRED'),
      an.notSpot('InvalidSpotStrategy'),
      an.notExpired('ExpiredInstance'),
      an.withoutReleaseTime('ReleaseTimeHaveBeenSet'),
    ],
  },
  ModifyInstanceSpec: {
    instance: [
      an.billedAs('PostPaid')('ChargeTypeViolation'),
      an.inStatus(...settled)('InvalidStatus.ValueNotSupported'),
      an.stoppedOrWithoutElasticIp('InvalidInstance.EipNotSupport'),
    ],
  },
  ModifyPrepayInstanceSpec: {
    instance: [
      an.billedAs('PrePaid')('InvalidBillingMethod.ValueNotSupported'),
      an.notExpired('InvalidInstance.PreInstanceExpired'),
      an.inStatus(...settled)(badStatus),
    ],
    open: ['LIMIT_REACHED'],
  },
  ModifyInstanceAutoReleaseTime: { instance: [an.billedAs('PostPaid')('ChargeTypeViolation')] },
  AttachInstanceRamRole: { open: ['RAM_ROLE_ATTACHED'] },
  DescribeInstanceRamRole: anyState,
  DetachInstanceRamRole: anyState,
  DescribeInstanceVncUrl: watched,
  ModifyInstanceVncPasswd: { instance: [an.inStatus(...made)(badStatus, 'INFERRED')] },
  ModifyInstanceMetadataOptions: anyState,
  DescribeUserData: anyState,
  RenewInstance: { instance: [an.billedAs('PrePaid')('ChargeTypeViolation')] },
  DescribeInstanceAutoRenewAttribute: anyState,
  ModifyInstanceAutoRenewAttribute: { instance: [an.billedAs('PrePaid')('ChargeTypeViolation')] },
  ReActivateInstances: {
    instance: [
      an.billedAs('PostPaid')('InvalidPayType.NotSupport'),
      an.inStatus('Stopped')(badStatus),
      an.inArrears('ReopenInstance.InstanceStatusNotValid'),
    ],
  },
  CreateImage: {
    instance: [an.inStatus(...settled)(badStatus)],
    open: ['DISKS_OF_INSTANCE', 'SNAPSHOT_IN_PROGRESS'],
  },
  CreateDisk: {
    instance: [an.billedAs('PrePaid')('InvalidInstanceChargeType.ValueNotSupported')],
    open: ['LIMIT_REACHED'],
  },
  ReplaceSystemDisk: {
    instance: [an.inStatus('Stopped')(badStatus)],
    systemDisk: [systemDiskIn('In_use')('IncorrectDiskStatus')],
    open: ['SNAPSHOT_IN_PROGRESS'],
  },
  ModifyInstanceNetworkSpec: {
    instance: [
      an.inStatus(...settled)(badStatus),
      an.withoutElasticIp('InvalidInstance.InstanceNotSupported'),
    ],
  },
  AllocatePublicIpAddress: {
    instance: [
      ...paidFor,
      an.inStatus(...settled)(badStatus),
      an.withoutElasticIp('AllocatedAlready'),
      an.withBandwidth('AllocateIpInvalidInstanceBandwidth'),
    ],
  },
  ConvertNatPublicIpToEip: {
    instance: [
      an.inStatus(...settled)(badStatus),
      an.withoutElasticIp('OperationDenied', 'INFERRED'),
      an.withPublicIp('InvalidInstance.IpAddressMissing'),
      an.withBandwidth('InvalidInstance.ZeroBandwidth'),
      an.paidByTrafficIfSubscribed('InvalidInternetChargeType.ValueNotSupported'),
      an.lastsAnotherDay('InvalidEndTime.OperateNotSupport'),
    ],
  },
  ModifyInstanceVpcAttribute: { instance: [an.inStatus('Stopped')(badStatus)] },
  JoinSecurityGroup: { instance: [an.inStatus(...settled)(badStatus)], open: ['LIMIT_REACHED'] },
  LeaveSecurityGroup: {
    instance: [an.inStatus(...settled)(badStatus), an.inSeveralSecurityGroups('InstanceLastSecurityGroup')],
  },
  AttachKeyPair: {
    instance: [
      an.notWindows('DependencyViolation.WindowsInstance'),
      an.inStatus(...made)(badStatus, 'INFERRED'),
    ],
  },
  DetachKeyPair: {
    instance: [
      an.notWindows('DependencyViolation.WindowsInstance'),
      an.withKeyPair('InvalidKeyPairName.NotFound', 'INFERRED'),
      an.inStatus(...made)(badStatus, 'INFERRED'),
    ],
  },
  RunCommand: command,
  InvokeCommand: command,
  GetInstanceScreenshot: watched,
  GetInstanceConsoleOutput: watched,
  DescribeInstanceAttachmentAttributes: anyState,
  ModifyInstanceAttachmentAttributes: {
    instance: [an.notSpot('SpotNotSupported'), an.notOnDedicatedHost('DedicatedHostNotSupported')],
  },
  DescribeInstancesFullStatus: anyState,
  DescribeInstanceHistoryEvents: anyState,
  CreateSimulatedSystemEvents: anyState,
  CreateDiagnosticReport: anyState,
  DescribeInstanceMonitorData: anyState,
  DescribeInstanceMaintenanceAttributes: anyState,
  ModifyInstanceMaintenanceAttributes: anyState,
  RedeployInstance: {
    instance: [
      an.inStatus(...settled)(badStatus),
      ...paidFor,
      an.notOnDedicatedHost('InvalidOperation.RedeployInstance', 'INFERRED'),
    ],
  },
  ReportInstancesStatus: anyState,
  TagResources: { open: ['LIMIT_REACHED'] },
  ListTagResources: anyState,
  UntagResources: anyState,
  JoinResourceGroup: anyState,
} as const satisfies Readonly<Record<string, Preconditions>>;
