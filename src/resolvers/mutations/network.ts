import { badInput } from '../bad-input';
import { defineMutation } from '../define-mutation';
import { instance, instanceOr } from '../targets';
import { exactlyOne, idOf, idsOf, inOrder, numberWithin, onlyWith, someChange } from './checks';

const member = instanceOr('networkInterfaceId', 'NETWORK_INTERFACE');

interface Membership {
  readonly instanceId?: string | null;
  readonly networkInterfaceId?: string | null;
  readonly securityGroupId: string;
}

const checkMembership = (input: Membership): void => {
  exactlyOne(input, 'instanceId', 'networkInterfaceId');
  idOf('securityGroupId', input.securityGroupId, 'SecurityGroup');
};

/** The network of an instance: bandwidth, addresses, networks, security groups. */
export const network = {
  ecsModifyInstanceNetworkSpec: defineMutation('ModifyInstanceNetworkSpec', {
    target: instance,
    check: (input) => {
      someChange(
        'input',
        input,
        'internetMaxBandwidthOutMbps',
        'internetMaxBandwidthInMbps',
        'networkChargeType',
        'allocatePublicIp',
      );
      numberWithin('internetMaxBandwidthOutMbps', input.internetMaxBandwidthOutMbps, 0, 200);
      numberWithin('internetMaxBandwidthInMbps', input.internetMaxBandwidthInMbps, 1, 200);
      onlyWith('endTime', input.endTime != null, 'startTime', input.startTime != null);
      inOrder(input.startTime, 'endTime', input.endTime, 3);
    },
  }),
  ecsAllocatePublicIpAddress: defineMutation('AllocatePublicIpAddress', { target: instance }),
  ecsConvertNatPublicIpToEip: defineMutation('ConvertNatPublicIpToEip', { target: instance }),
  ecsModifyInstanceVpcAttribute: defineMutation('ModifyInstanceVpcAttribute', {
    target: instance,
    check: (input) => {
      idOf('vSwitchId', input.vSwitchId, 'VSwitch');
      idOf('vpcId', input.vpcId, 'Vpc');
      idsOf('securityGroupIds', input.securityGroupIds, 50, 'SecurityGroup');
      if (input.vpcId != null && input.securityGroupIds == null) {
        throw badInput('input.securityGroupIds', 'needed with vpcId.');
      }
      if (input.privateIpAddress != null && !/^[0-9a-fA-F.:]{2,45}$/.test(input.privateIpAddress)) {
        throw badInput('input.privateIpAddress', 'not an IP address.');
      }
    },
  }),
  ecsJoinSecurityGroup: defineMutation('JoinSecurityGroup', {
    target: member,
    check: checkMembership,
  }),
  ecsLeaveSecurityGroup: defineMutation('LeaveSecurityGroup', {
    target: member,
    check: checkMembership,
  }),
};
