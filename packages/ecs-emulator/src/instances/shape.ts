import { isoMinutes } from '../world/clock';
import type { JsonObject } from '../protocol/errors';
import { familyOf, instanceTypes } from './instance-types';
import type { InstanceRecord } from '../world/records';
import { locksShape, tagsShape } from '../operations/shape';

const minutesOrEmpty = (time: number | null): string => (time === null ? '' : isoMinutes(time));

/** The parts that DescribeInstances and DescribeInstanceAttribute share. */
function commonShape(instance: InstanceRecord): JsonObject {
  const type = instanceTypes.get(instance.instanceType);
  return {
    InstanceId: instance.instanceId,
    InstanceName: instance.instanceName,
    Description: instance.description,
    HostName: instance.hostName,
    SerialNumber: instance.serialNumber,
    Status: instance.status,
    StoppedMode: instance.stoppedMode,
    RegionId: instance.regionId,
    ZoneId: instance.zoneId,
    ClusterId: '',
    VlanId: '',
    ImageId: instance.imageId,
    InstanceType: instance.instanceType,
    Cpu: type?.cpu ?? 2,
    Memory: (type?.memoryGiB ?? 4) * 1024,
    InstanceChargeType: instance.instanceChargeType,
    InstanceNetworkType: instance.networkType,
    InternetChargeType: instance.internetChargeType,
    InternetMaxBandwidthIn: instance.internetMaxBandwidthIn,
    InternetMaxBandwidthOut: instance.internetMaxBandwidthOut,
    CreationTime: isoMinutes(instance.creationTime),
    ExpiredTime: instance.expiredTime === null ? '2099-12-31T15:59Z' : isoMinutes(instance.expiredTime),
    CreditSpecification: instance.creditSpecification,
    SecurityGroupIds: { SecurityGroupId: [...instance.securityGroupIds] },
    PublicIpAddress: { IpAddress: [...instance.publicIpAddresses] },
    InnerIpAddress: { IpAddress: [...instance.innerIpAddresses] },
    VpcAttributes: {
      VpcId: instance.vpcId,
      VSwitchId: instance.vSwitchId,
      NatIpAddress: instance.natIpAddress,
      PrivateIpAddress: { IpAddress: [...instance.privateIpAddresses] },
    },
  };
}

function eipShape({ eip }: InstanceRecord): JsonObject {
  return {
    AllocationId: eip?.allocationId ?? '',
    IpAddress: eip?.ipAddress ?? '',
    InternetChargeType: eip?.internetChargeType ?? '',
    Bandwidth: eip?.bandwidth ?? 0,
  };
}

function networkInterfaceShape(instance: InstanceRecord): JsonObject {
  const primary = instance.privateIpAddresses[0] ?? '';
  return {
    Type: 'Primary',
    NetworkInterfaceId: instance.networkInterfaceId,
    MacAddress: instance.macAddress,
    PrimaryIpAddress: primary,
    PrivateIpSets: {
      PrivateIpSet: instance.privateIpAddresses.map((address) => ({
        PrivateIpAddress: address,
        Primary: address === primary,
      })),
    },
    Ipv6Sets: { Ipv6Set: instance.ipv6Addresses.map((address) => ({ Ipv6Address: address })) },
    Ipv4PrefixSets: { Ipv4PrefixSet: [] },
    Ipv6PrefixSets: { Ipv6PrefixSet: [] },
  };
}

/**
 * One `Instances.Instance` of DescribeInstances.
 *
 * @param withMetadata - whether AdditionalAttributes asked for META_OPTIONS; without it ECS leaves the values empty
 */
export function instanceShape(instance: InstanceRecord, withMetadata: boolean): JsonObject {
  const type = instanceTypes.get(instance.instanceType);
  const { metadataOptions } = instance;
  return {
    ...commonShape(instance),
    ...locksShape(instance, 'LockReason', true),
    InstanceTypeFamily: familyOf(instance.instanceType),
    OSName: instance.osName,
    OSNameEn: instance.osNameEn,
    OSType: instance.osType,
    StartTime: minutesOrEmpty(instance.startTime),
    AutoReleaseTime: minutesOrEmpty(instance.autoReleaseTime),
    SaleCycle: instance.instanceChargeType === 'PrePaid' ? 'month' : '',
    SpotStrategy: instance.spotStrategy,
    SpotPriceLimit: instance.spotPriceLimit,
    SpotDuration: instance.spotStrategy === 'NoSpot' ? 0 : 1,
    SpotInterruptionBehavior: instance.spotStrategy === 'NoSpot' ? '' : 'Terminate',
    DeviceAvailable: true,
    IoOptimized: true,
    DeletionProtection: instance.deletionProtection,
    Recyclable: instance.recyclable,
    KeyPairName: instance.keyPairName,
    ResourceGroupId: instance.resourceGroupId,
    DeploymentSetId: instance.deploymentSetId,
    DeploymentSetGroupNo: 0,
    HpcClusterId: instance.hpcClusterId,
    GPUAmount: type?.gpu?.amount ?? 0,
    GPUSpec: type?.gpu?.spec ?? '',
    LocalStorageAmount: type?.local?.amount ?? 0,
    LocalStorageCapacity: type?.local?.capacityGiB ?? 0,
    ISP: '',
    Tags: tagsShape(instance.tags),
    EipAddress: { ...eipShape(instance), IsSupportUnassociate: true },
    NetworkInterfaces: { NetworkInterface: [networkInterfaceShape(instance)] },
    RdmaIpAddress: { IpAddress: [] },
    HibernationOptions: { Configured: false },
    DedicatedHostAttribute: {
      DedicatedHostId: instance.dedicatedHostId,
      DedicatedHostName: instance.dedicatedHostName,
      DedicatedHostClusterId: '',
    },
    EcsCapacityReservationAttr: {
      CapacityReservationPreference: '',
      CapacityReservationId: instance.privatePool.id,
    },
    DedicatedInstanceAttribute: { Affinity: '', Tenancy: '' },
    CpuOptions: {
      CoreCount: Math.max(1, (type?.cpu ?? 2) / 2),
      ThreadsPerCore: 2,
      Numa: 'ON',
      TopologyType: instance.cpuTopologyType,
    },
    MetadataOptions: {
      HttpEndpoint: withMetadata ? metadataOptions.httpEndpoint : '',
      HttpTokens: withMetadata ? metadataOptions.httpTokens : '',
      HttpPutResponseHopLimit: withMetadata ? metadataOptions.httpPutResponseHopLimit : 0,
      InstanceMetadataTags: withMetadata ? metadataOptions.tags : '',
    },
    ImageOptions: { LoginAsNonRoot: false },
  };
}

/** The answer of DescribeInstanceAttribute: the same instance, with fewer fields and a lock without its message. */
export function instanceAttributeShape(instance: InstanceRecord): JsonObject {
  return {
    ...commonShape(instance),
    ...locksShape(instance, 'LockReason', false),
    IoOptimized: 'true',
    EnableJumboFrame: instance.enableJumboFrame,
    EipAddress: eipShape(instance),
    DedicatedHostAttribute: {
      DedicatedHostId: instance.dedicatedHostId,
      DedicatedHostName: instance.dedicatedHostName,
    },
  };
}
