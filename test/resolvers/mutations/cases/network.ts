import { place, token, one } from './parts';
import type { Cases } from './parts';

export const networkCases = {
  ModifyInstanceNetworkSpec: [
    {
      input: {
        ...one,
        ...token,
        internetMaxBandwidthOutMbps: 200,
        internetMaxBandwidthInMbps: 200,
        networkChargeType: 'PAY_BY_TRAFFIC',
        allocatePublicIp: true,
        startTime: '2030-01-01T00:30:00Z',
        endTime: '2030-01-01T04:00:00Z',
        autoPay: true,
      },
      wire: {
        InstanceId: 'i-one',
        InternetMaxBandwidthOut: 200,
        InternetMaxBandwidthIn: 200,
        NetworkChargeType: 'PayByTraffic',
        AllocatePublicIp: true,
        StartTime: '2030-01-01T00:30Z',
        EndTime: '2030-01-01T04Z',
        AutoPay: true,
      },
    },
    {
      input: { instanceId: 'i-one', internetMaxBandwidthOutMbps: 0 },
      wire: { InstanceId: 'i-one', InternetMaxBandwidthOut: 0, AutoPay: false },
    },
  ],
  AllocatePublicIpAddress: [{ input: one, wire: { InstanceId: 'i-one' } }],
  ConvertNatPublicIpToEip: [{ input: one, wire: { InstanceId: 'i-one' } }],
  ModifyInstanceVpcAttribute: [
    {
      input: {
        ...one,
        vSwitchId: 'vsw-one',
        vpcId: 'vpc-one',
        securityGroupIds: ['sg-one'],
        privateIpAddress: '10.0.0.7',
      },
      wire: {
        InstanceId: 'i-one',
        VSwitchId: 'vsw-one',
        VpcId: 'vpc-one',
        SecurityGroupId: ['sg-one'],
        PrivateIpAddress: '10.0.0.7',
      },
    },
  ],
  JoinSecurityGroup: [
    {
      input: { ...one, securityGroupId: 'sg-one' },
      wire: { InstanceId: 'i-one', SecurityGroupId: 'sg-one' },
    },
    {
      input: { ...place, networkInterfaceId: 'eni-one', securityGroupId: 'sg-one' },
      wire: { NetworkInterfaceId: 'eni-one', SecurityGroupId: 'sg-one' },
    },
  ],
  LeaveSecurityGroup: [
    {
      input: { ...one, securityGroupId: 'sg-one' },
      wire: { InstanceId: 'i-one', SecurityGroupId: 'sg-one' },
    },
    {
      input: { ...place, networkInterfaceId: 'eni-one', securityGroupId: 'sg-one' },
      wire: { NetworkInterfaceId: 'eni-one', SecurityGroupId: 'sg-one' },
    },
  ],
} satisfies Cases;
