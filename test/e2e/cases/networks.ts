import { groupNamed, otherVSwitch, stopped } from './scene';
import type { Scene } from './scene';
import type { WriteCases } from './write-case';

const one = ({ instanceId }: Scene) => ({ instanceId });
const all = ({ instanceId }: Scene) => ({ instanceIds: [instanceId] });

/** Access to instances, and their networks. */
export const networkCases = {
  AttachInstanceRamRole: {
    input: (scene) => ({ ...all(scene), ramRoleName: 'EcsAppRole' }),
    given: ({ control }) => {
      for (const { ramRoles } of control.world.accounts.values()) ramRoles.add('EcsAppRole');
    },
    shows: {
      select: 'ramRoleName',
      value: () => ({ ramRoleName: 'EcsAppRole' }),
      reads: ['DescribeInstanceRamRole'],
    },
  },
  DetachInstanceRamRole: {
    given: ({ control, instanceId }) => control.patch(instanceId, { ramRoleName: 'EcsAppRole' }),
    input: all,
    shows: {
      select: 'ramRoleName',
      value: () => ({ ramRoleName: null }),
      reads: ['DescribeInstanceRamRole'],
    },
  },
  ModifyInstanceVncPasswd: {
    input: (scene) => ({ ...one(scene), vncPassword: 'Ecs123' }),
    leavesNoTrace: true,
  },
  AttachKeyPair: {
    input: (scene) => ({ ...all(scene), keyPairName: 'ops-2025' }),
    shows: { select: 'keyPairName', value: () => ({ keyPairName: 'ops-2025' }) },
  },
  DetachKeyPair: {
    given: ({ control, instanceId }) => control.patch(instanceId, { keyPairName: 'ops-2025' }),
    input: (scene) => ({ ...all(scene), keyPairName: 'ops-2025' }),
    shows: { select: 'keyPairName', value: () => ({ keyPairName: null }) },
  },
  ModifyInstanceNetworkSpec: {
    input: (scene) => ({
      ...one(scene),
      internetMaxBandwidthOutMbps: 10,
      networkChargeType: 'PAY_BY_BANDWIDTH',
    }),
    shows: {
      select: 'internetMaxBandwidthOutMbps networkChargeType',
      value: () => ({ internetMaxBandwidthOutMbps: 10, networkChargeType: 'PayByBandwidth' }),
    },
  },
  AllocatePublicIpAddress: {
    given: ({ control, instanceId }) => control.patch(instanceId, { internetMaxBandwidthOut: 5 }),
    input: one,
    shows: {
      select: 'publicIpAddresses',
      value: ({ control, instanceId }) => ({
        publicIpAddresses: control.instance(instanceId).publicIpAddresses,
      }),
    },
  },
  ConvertNatPublicIpToEip: {
    given: ({ control, instanceId }) =>
      control.patch(instanceId, { publicIpAddresses: ['47.96.1.2'], internetMaxBandwidthOut: 5 }),
    input: one,
    shows: {
      select: 'publicIpAddresses eipAddress',
      value: () => ({ publicIpAddresses: [], eipAddress: '47.96.1.2' }),
    },
  },
  ModifyInstanceVpcAttribute: {
    given: stopped,
    input: (scene) => ({ ...one(scene), vSwitchId: otherVSwitch(scene) }),
    shows: { select: 'vSwitchId', value: (scene) => ({ vSwitchId: otherVSwitch(scene) }) },
  },
  JoinSecurityGroup: {
    given: (scene) => scene.control.patch(scene.instanceId, { securityGroupIds: [groupNamed(scene, 'web')] }),
    input: (scene) => ({ ...one(scene), securityGroupId: groupNamed(scene, 'data') }),
    shows: {
      select: 'securityGroupIds',
      value: (scene) => ({ securityGroupIds: ['web', 'data'].map((name) => groupNamed(scene, name)) }),
    },
  },
  LeaveSecurityGroup: {
    given: (scene) =>
      scene.control.patch(scene.instanceId, {
        securityGroupIds: ['web', 'app'].map((name) => groupNamed(scene, name)),
      }),
    input: (scene) => ({ ...one(scene), securityGroupId: groupNamed(scene, 'web') }),
    shows: {
      select: 'securityGroupIds',
      value: (scene) => ({ securityGroupIds: [groupNamed(scene, 'app')] }),
    },
  },
} satisfies WriteCases;
