import type { Call, Handler } from '../operations/call';
import { checkLock, instanceNamed, regionOf } from '../operations/call';
import { freePrivateAddress, isAddress, isTaken, isWithinVSwitch } from './addresses';
import { mustBe } from './conditions';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { checkGroups, commonGroupErrors } from './group-membership';
import type { GroupErrors } from './group-membership';
import type { InstanceRecord, VSwitchRecord } from '../world/records';

const badStatus: ErrorRow = [
  400,
  'IncorrectInstanceStatus',
  'The current status of instance does not support this operation.',
];
const unknownVSwitch: ErrorRow = [
  404,
  'InvalidVSwitchId.NotFound',
  'Specified virtual switch does not exist.',
];
const notOfVpc: ErrorRow = [
  404,
  'InvalidVSwitch.NotBelongToVpc',
  'The specified virtual switch does not belong to the specified VPC.',
];
const otherZone: ErrorRow = [
  400,
  'InvalidVSwitchId.Mismatch',
  'Specified instance and virtual switch are not in the same zone.',
];
const thereAlready: ErrorRow = [
  404,
  'InvalidParameter.AlreadyInTargetVpc',
  'The specified instance is already in the destination VPC.',
];
const groupsNeeded: ErrorRow = [
  404,
  'InvalidParameter.SecurityGroupId',
  'The specified SecurityGroupId.N is invalid or does not exist.',
];
const groupsUseless: ErrorRow = [
  404,
  'InvalidParameter.MustBeEmpty',
  'The specified parameter SecurityGroupId.N and VpcId need be empty.',
];
const hasIpv6: ErrorRow = [
  403,
  'InvalidIp.Ipv6Assigned',
  'The specified instance has been assigned IPv6 address.',
];
const badAddress: ErrorRow = [
  400,
  'InvalidPrivateIpAddress.Malformed',
  'Specified private IP address is malformed.',
];
const foreignAddress: ErrorRow = [
  400,
  'InvalidPrivateIpAddress.Mismatch',
  'Specified private IP address is not in the CIDR block of virtual switch.',
];
const takenAddress: ErrorRow = [
  400,
  'InvalidPrivateIpAddress.Duplicated',
  'Specified private IP address is duplicated.',
];
const groupErrors: GroupErrors = {
  ...commonGroupErrors,
  tooMany: [404, 'JoinedGroupLimitExceed', 'The specified instance has exceed quota of SecurityGroup.'],
};

/** The named vSwitch. It must be in the instance's zone, and in its network unless VpcId names another one. */
function vSwitchAsked(call: Call, instance: InstanceRecord): VSwitchRecord {
  const vSwitch = regionOf(call, instance).vSwitches.get(call.params.text('VSwitchId') ?? '');
  if (vSwitch === undefined) throw new Refusal(unknownVSwitch);
  if (vSwitch.vpcId !== (call.params.text('VpcId') ?? instance.vpcId)) throw new Refusal(notOfVpc);
  if (vSwitch.zoneId !== instance.zoneId) throw new Refusal(otherZone);
  return vSwitch;
}

/** The groups in the new network, or the current groups when the network stays. */
function groupsAsked(call: Call, instance: InstanceRecord): string[] {
  const [vpcId, groupIds] = [call.params.text('VpcId'), call.params.list('SecurityGroupId')];
  if (vpcId === undefined) {
    if (groupIds !== undefined) throw new Refusal(groupsUseless);
    return instance.securityGroupIds;
  }
  if (vpcId === instance.vpcId) throw new Refusal(thereAlready);
  if (instance.ipv6Addresses.length > 0) throw new Refusal(hasIpv6);
  if (groupIds === undefined) throw new Refusal(groupsNeeded);
  checkGroups(regionOf(call, instance), groupIds, vpcId, groupErrors);
  return groupIds;
}

function addressAsked(call: Call, instance: InstanceRecord, vSwitch: VSwitchRecord): string {
  const region = regionOf(call, instance);
  const [current] = instance.privateIpAddresses;
  const wanted = call.params.text('PrivateIpAddress');
  if (wanted === undefined)
    return current !== undefined && isWithinVSwitch(current, vSwitch)
      ? current
      : freePrivateAddress(region, vSwitch);
  if (!isAddress(wanted)) throw new Refusal(badAddress);
  if (!isWithinVSwitch(wanted, vSwitch)) throw new Refusal(foreignAddress);
  if (wanted !== current && isTaken(region, vSwitch.vpcId, wanted)) throw new Refusal(takenAddress);
  return wanted;
}

/** ModifyInstanceVpcAttribute: changes the address, the vSwitch, or the network and its security groups. */
export const modifyInstanceVpcAttribute: Handler = (call) => {
  const instance = instanceNamed(call, call.params.text('InstanceId'));
  checkLock(call, { instance });
  mustBe(instance, ['Stopped'], badStatus);
  const groupIds = groupsAsked(call, instance);
  const vSwitch = vSwitchAsked(call, instance);
  const address = addressAsked(call, instance, vSwitch);
  call.commit();
  instance.vpcId = vSwitch.vpcId;
  instance.vSwitchId = vSwitch.vSwitchId;
  instance.securityGroupIds = groupIds;
  instance.privateIpAddresses = [address];
  return {};
};
