import { networkChargeTypes, wordOf } from '../words';
import type { NameIn } from '../words';
import { toHour, toMinute } from './encode';
import type { Maybe } from './encode';

interface NetworkSpec {
  readonly internetMaxBandwidthOutMbps?: Maybe<number>;
  readonly internetMaxBandwidthInMbps?: Maybe<number>;
  readonly networkChargeType?: Maybe<NameIn<typeof networkChargeTypes>>;
  readonly allocatePublicIp?: Maybe<boolean>;
  readonly startTime?: Maybe<string>;
  readonly endTime?: Maybe<string>;
  readonly autoPay: boolean;
}

interface Vpc {
  readonly vSwitchId: string;
  readonly vpcId?: Maybe<string>;
  readonly securityGroupIds?: Maybe<readonly string[]>;
  readonly privateIpAddress?: Maybe<string>;
}

const membership = ({ securityGroupId }: { readonly securityGroupId: string }) => ({
  SecurityGroupId: securityGroupId,
});

/** How an instance is reached: bandwidth, addresses, networks, security groups. */
export const network = {
  ModifyInstanceNetworkSpec: (input: NetworkSpec) => ({
    InternetMaxBandwidthOut: input.internetMaxBandwidthOutMbps,
    InternetMaxBandwidthIn: input.internetMaxBandwidthInMbps,
    NetworkChargeType: wordOf(networkChargeTypes, input.networkChargeType),
    AllocatePublicIp: input.allocatePublicIp,
    StartTime: toMinute(input.startTime),
    EndTime: toHour(input.endTime),
    AutoPay: input.autoPay,
  }),
  ModifyInstanceVpcAttribute: ({ vSwitchId, vpcId, securityGroupIds, privateIpAddress }: Vpc) => ({
    VSwitchId: vSwitchId,
    VpcId: vpcId,
    SecurityGroupId: securityGroupIds,
    PrivateIpAddress: privateIpAddress,
  }),
  JoinSecurityGroup: membership,
  LeaveSecurityGroup: membership,
};
