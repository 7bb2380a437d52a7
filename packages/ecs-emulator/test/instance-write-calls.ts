import { fleetInstanceId } from '../src/fleet/fleet';
import type { Control } from '../src/control/control';
import type { RegionState } from '../src/world/world';
import type { Parameters } from './helpers';

/** The instance that the calls below are about, in a measured fleet. */
export const target = fleetInstanceId('cn-hangzhou', 0);

/** What the main account owns in cn-hangzhou, for ids that no test can compute. */
export function hangzhou({ world }: Control): RegionState {
  const region = world.accounts.get('1000000000000001')?.regions.get('cn-hangzhou');
  if (region === undefined) throw new Error('no cn-hangzhou');
  return region;
}

/** The id of a security group by its name. */
export function groupId(control: Control, name: string): string {
  const groups = [...hangzhou(control).securityGroups.values()];
  const group = groups.find(({ securityGroupName }) => securityGroupName === name);
  if (group === undefined) throw new Error(`no group ${name}`);
  return group.securityGroupId;
}

/** The vSwitches in the zone of an instance: its own, another of its network, one of the second network. */
export function vSwitchesFor(control: Control, instanceId: string): [string, string, string] {
  const { zoneId } = control.instance(instanceId);
  const rows = [...hangzhou(control).vSwitches.values()].filter((row) => row.zoneId === zoneId);
  const [own, other, far] = rows.map(({ vSwitchId }) => vSwitchId);
  if (own === undefined || other === undefined || far === undefined) throw new Error('too few vSwitches');
  return [own, other, far];
}

/** The command that every region has. */
export const storedCommand = 'c-bp1demo0uptime';

/** A call that ECS accepts, and what has to be the case before it. */
export interface ValidCall {
  readonly given?: (control: Control) => void;
  readonly params: Parameters | ((control: Control) => Parameters);
}

const region = { RegionId: 'cn-hangzhou' };
const InstanceId = target;
const InstanceIds = JSON.stringify([target]);
const stopped = (control: Control): void => {
  control.setStatus(target, 'Stopped');
};
const subscription = (control: Control): void => {
  control.patch(target, { instanceChargeType: 'PrePaid', expiredTime: control.now() + 40 * 24 * 3_600_000 });
};
const onTheInternet = (control: Control): void => {
  control.patch(target, { publicIpAddresses: ['47.96.1.2'], internetMaxBandwidthOut: 5 });
};
const overdue = (control: Control): void => {
  stopped(control);
  control.lock(target, { reason: 'financial' });
};

/** One accepted call for each write on instances. */
export const validCalls: Readonly<Record<string, ValidCall>> = {
  StartInstance: { given: stopped, params: { InstanceId } },
  StopInstance: { params: { InstanceId } },
  RebootInstance: { params: { InstanceId } },
  StartInstances: { given: stopped, params: { ...region, 'InstanceId.1': target } },
  StopInstances: { params: { ...region, 'InstanceId.1': target } },
  RebootInstances: { params: { ...region, 'InstanceId.1': target } },
  DeleteInstance: { given: stopped, params: { InstanceId } },
  DeleteInstances: { given: stopped, params: { ...region, 'InstanceId.1': target } },
  ModifyInstanceAttribute: { params: { InstanceId, InstanceName: 'renamed' } },
  ModifyInstanceChargeType: { params: { ...region, InstanceIds, Period: '1', IsDetailFee: 'true' } },
  ModifyInstanceSpec: { given: stopped, params: { InstanceId, InstanceType: 'ecs.g7.xlarge' } },
  ModifyPrepayInstanceSpec: {
    given: subscription,
    params: { ...region, InstanceId, InstanceType: 'ecs.g7.xlarge' },
  },
  ModifyInstanceAutoReleaseTime: { params: { InstanceId, AutoReleaseTime: '2026-03-02T00:00:30Z' } },
  AttachInstanceRamRole: { params: { ...region, InstanceIds, RamRoleName: 'EcsAppRole' } },
  DetachInstanceRamRole: {
    given: (control) => {
      control.patch(target, { ramRoleName: 'EcsAppRole' });
    },
    params: { ...region, InstanceIds },
  },
  ModifyInstanceVncPasswd: { params: { ...region, InstanceId, VncPassword: 'Ecs123' } },
  ModifyInstanceMetadataOptions: {
    params: { ...region, InstanceId, HttpEndpoint: 'enabled', HttpTokens: 'required' },
  },
  RenewInstance: { given: subscription, params: { InstanceId, Period: '1' } },
  ModifyInstanceAutoRenewAttribute: {
    given: subscription,
    params: { ...region, InstanceId, AutoRenew: 'true', Duration: '3' },
  },
  ReActivateInstances: { given: overdue, params: { InstanceId } },
  ModifyInstanceNetworkSpec: { params: { InstanceId, InternetMaxBandwidthOut: '10' } },
  AllocatePublicIpAddress: {
    given: (control) => {
      control.patch(target, { internetMaxBandwidthOut: 5 });
    },
    params: { InstanceId },
  },
  ReleasePublicIpAddress: { given: onTheInternet, params: { InstanceId, PublicIpAddress: '47.96.1.2' } },
  ConvertNatPublicIpToEip: { given: onTheInternet, params: { ...region, InstanceId } },
  ModifyInstanceVpcAttribute: {
    given: stopped,
    params: (control) => ({ InstanceId, VSwitchId: vSwitchesFor(control, target)[1] }),
  },
  JoinSecurityGroup: { params: (control) => ({ InstanceId, SecurityGroupId: groupId(control, 'data') }) },
  LeaveSecurityGroup: {
    given: (control) => {
      control.patch(target, { securityGroupIds: [groupId(control, 'web'), groupId(control, 'app')] });
    },
    params: (control) => ({ InstanceId, SecurityGroupId: groupId(control, 'web') }),
  },
  AttachKeyPair: { params: { ...region, InstanceIds, KeyPairName: 'ops-2025' } },
  DetachKeyPair: {
    given: (control) => {
      control.patch(target, { keyPairName: 'ops-2025' });
    },
    params: { ...region, InstanceIds, KeyPairName: 'ops-2025' },
  },
  RunCommand: {
    params: { ...region, Type: 'RunShellScript', CommandContent: 'uptime', 'InstanceId.1': target },
  },
  InvokeCommand: { params: { ...region, CommandId: storedCommand, 'InstanceId.1': target } },
  ModifyInstanceAttachmentAttributes: {
    params: { ...region, InstanceId, 'PrivatePoolOptions.MatchCriteria': 'Open' },
  },
  ModifyInstanceMaintenanceAttributes: {
    params: { ...region, 'InstanceId.1': target, ActionOnMaintenance: 'Stop' },
  },
  RedeployInstance: { params: { InstanceId } },
  ReportInstancesStatus: {
    params: { ...region, 'InstanceId.1': target, Reason: 'instance-hang', Description: 'It hangs.' },
  },
};

/** Brings about what a call needs. @returns its parameters */
export function prepare(control: Control, operation: string): Parameters {
  const call = validCalls[operation];
  if (call === undefined) throw new Error(`no call of ${operation}`);
  call.given?.(control);
  return typeof call.params === 'function' ? call.params(control) : call.params;
}
