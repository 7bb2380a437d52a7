import type { Call, Handler } from '../operations/call';
import { checkLock, regionOf } from '../operations/call';
import { mustBe, settled } from './conditions';
import type { ErrorRow } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';
import { mostGroups } from './group-membership';
import type { InstanceRecord, SecurityGroupRecord } from '../world/records';

const twoTargets: ErrorRow = [
  403,
  'InvalidParam.EniIdAndInstanceId.Conflict',
  'The parameters NetworkInterfaceId and InstanceId cannot be specified at the same time.',
];
const noTarget: ErrorRow = [
  400,
  'InvalidInstanceId.Malformed',
  'The specified parameter "InstanceId" is not valid.',
];
const noRegion: ErrorRow = [400, 'MissingParameter.RegionId', 'The specified RegionId should not be null.'];
const unknownInterface: ErrorRow = [
  404,
  'InvalidEniId.NotFound',
  'The specified NetworkInterfaceId does not exist.',
];
const unknownGroup: ErrorRow = [
  404,
  'InvalidSecurityGroupId.NotFound',
  'The specified SecurityGroupId does not exist.',
];
const otherVpc: ErrorRow = [
  400,
  'InvalidInstanceId.Mismatch',
  'Specified instance and security group are not in the same VPC.',
];
const memberAlready: ErrorRow = [
  403,
  'InvalidInstanceId.AlreadyExists',
  'The specified instance already exists in the specified security group.',
];
const tooManyGroups: ErrorRow = [
  400,
  'InstanceSecurityGroupLimitExceeded',
  'Exceeding the allowed amount of security groups that an instance can be in.',
];
const noMember: ErrorRow = [
  400,
  'InvalidSecurityGroupAssociation.NotFound',
  'The specified instance or network interface is not in the security group.',
];
const lastGroup: ErrorRow = [
  403,
  'InstanceLastSecurityGroup',
  'The specified security group is the last security group for the instance.',
];

/**
 * The instance named by its id or by the id of its network interface. Each emulated instance has one interface with the
 * same groups.
 */
function memberNamed({ params, scope }: Call): InstanceRecord {
  const [instanceId, interfaceId] = [params.text('InstanceId'), params.text('NetworkInterfaceId')];
  if (instanceId !== undefined && interfaceId !== undefined) throw new Refusal(twoTargets);
  if (instanceId === undefined && interfaceId === undefined) throw new Refusal(noTarget);
  if (interfaceId !== undefined && params.text('RegionId') === undefined) throw new Refusal(noRegion);
  const member = scope
    .flatMap(({ instances }) => [...instances.values()])
    .find((row) => row.instanceId === instanceId || row.networkInterfaceId === interfaceId);
  if (member === undefined)
    throw new Refusal(interfaceId === undefined ? resourceErrors.instanceNotFound : unknownInterface);
  return member;
}

function named(call: Call): { instance: InstanceRecord; group: SecurityGroupRecord } {
  const instance = memberNamed(call);
  const group = regionOf(call, instance).securityGroups.get(call.params.text('SecurityGroupId') ?? '');
  if (group === undefined) throw new Refusal(unknownGroup);
  checkLock(call, { instance });
  mustBe(instance, settled);
  return { instance, group };
}

/** JoinSecurityGroup: adds one group. */
export const joinSecurityGroup: Handler = (call) => {
  const { instance, group } = named(call);
  if (group.vpcId !== instance.vpcId) throw new Refusal(otherVpc);
  if (instance.securityGroupIds.includes(group.securityGroupId)) throw new Refusal(memberAlready);
  if (instance.securityGroupIds.length >= mostGroups) throw new Refusal(tooManyGroups);
  call.commit();
  instance.securityGroupIds = [...instance.securityGroupIds, group.securityGroupId];
  return {};
};

/** LeaveSecurityGroup: removes one group, but never the last one. */
export const leaveSecurityGroup: Handler = (call) => {
  const { instance, group } = named(call);
  const others = instance.securityGroupIds.filter((id) => id !== group.securityGroupId);
  if (others.length === instance.securityGroupIds.length) throw new Refusal(noMember);
  if (others.length === 0) throw new Refusal(lastGroup);
  call.commit();
  instance.securityGroupIds = others;
  return {};
};
