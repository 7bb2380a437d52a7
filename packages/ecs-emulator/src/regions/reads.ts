import type { Call, Handler } from '../operations/call';
import type { JsonObject } from '../protocol/errors';
import { instanceTypes } from '../instances/instance-types';
import type { InstanceType } from '../instances/instance-types';
import { pageOf } from '../operations/paging';

function instanceTypeShape(type: InstanceType): JsonObject {
  const { local, gpu } = type;
  return {
    InstanceTypeId: type.id,
    InstanceTypeFamily: type.family,
    InstanceFamilyLevel: type.burstable ? 'CreditEntryLevel' : 'EnterpriseLevel',
    InstanceCategory: type.category,
    CpuArchitecture: type.architecture,
    PhysicalProcessorModel: type.processor,
    CpuSpeedFrequency: type.speed,
    CpuTurboFrequency: type.turbo,
    CpuCoreCount: type.cpu,
    MemorySize: type.memoryGiB,
    GPUAmount: gpu?.amount ?? 0,
    GPUSpec: gpu?.spec ?? '',
    GPUMemorySize: gpu?.memoryGiB ?? 0,
    LocalStorageCategory: local?.category ?? '',
    LocalStorageAmount: local?.amount ?? 0,
    LocalStorageCapacity: local?.capacityGiB ?? 0,
    DiskQuantity: type.disks,
    NvmeSupport: 'required',
    EniQuantity: type.enis,
    EniTotalQuantity: type.enis,
    EniPrivateIpAddressQuantity: 6,
    EniIpv6AddressQuantity: 6,
    EniTrunkSupported: false,
    PrimaryEniQueueNumber: 2,
    SecondaryEniQueueNumber: 2,
    MaximumQueueNumberPerEni: 2,
    TotalEniQueueQuantity: 2 * type.enis,
    QueuePairNumber: 0,
    EriQuantity: 0,
    InstanceBandwidthRx: type.bandwidth,
    InstanceBandwidthTx: type.bandwidth,
    InstancePpsRx: type.pps,
    InstancePpsTx: type.pps,
    BaselineCredit: type.burstable ? 30 : 0,
    InitialCredit: type.burstable ? 60 : 0,
    NetworkCardQuantity: 0,
    NetworkCards: { NetworkCardInfo: [] },
    NetworkEncryptionSupport: false,
    SupportedBootModes: { SupportedBootMode: ['UEFI'] },
    EnhancedNetwork: { SriovSupport: false, VfQueueNumberPerEni: 0 },
  };
}

/** Filters of DescribeInstanceTypes by number: the parameter without its Minimum or Maximum → the value to compare. */
const bounds: Readonly<Record<string, (type: InstanceType) => number>> = {
  CpuCoreCount: (type) => type.cpu,
  MemorySize: (type) => type.memoryGiB,
  GPUAmount: (type) => type.gpu?.amount ?? 0,
  CpuSpeedFrequency: (type) => type.speed,
  CpuTurboFrequency: (type) => type.turbo,
  InstancePpsRx: (type) => type.pps,
  InstancePpsTx: (type) => type.pps,
  InstanceBandwidthRx: (type) => type.bandwidth,
  InstanceBandwidthTx: (type) => type.bandwidth,
  EniQuantity: (type) => type.enis,
  DiskQuantity: (type) => type.disks,
  LocalStorageAmount: (type) => type.local?.amount ?? 0,
  LocalStorageCapacity: (type) => type.local?.capacityGiB ?? 0,
};

/** Filters of DescribeInstanceTypes by word: the single parameter, the repeated one, and the value to compare. */
const words: readonly (readonly [single: string, list: string, of: (type: InstanceType) => string])[] = [
  ['', 'InstanceTypes', (type) => type.id],
  ['InstanceTypeFamily', 'InstanceTypeFamilies', (type) => type.family],
  ['InstanceCategory', 'InstanceCategories', (type) => type.category],
  ['CpuArchitecture', 'CpuArchitectures', (type) => type.architecture],
  ['PhysicalProcessorModel', 'PhysicalProcessorModels', (type) => type.processor],
  ['GPUSpec', 'GpuSpecs', (type) => type.gpu?.spec ?? ''],
  ['LocalStorageCategory', 'LocalStorageCategories', (type) => type.local?.category ?? ''],
];

function keepsType(call: Call, type: InstanceType): boolean {
  const withinBounds = Object.entries(bounds).every(([name, of]) => {
    const value = of(type);
    return (
      value >= (call.params.number(`Minimum${name}`) ?? -Infinity) &&
      value <= (call.params.number(`Maximum${name}`) ?? Infinity)
    );
  });
  return (
    withinBounds &&
    words.every(([single, list, of]) => {
      const wanted = call.params.list(list);
      const one = call.params.text(single);
      return (one === undefined || one === of(type)) && (wanted === undefined || wanted.includes(of(type)));
    })
  );
}

/** DescribeInstanceTypes: a small part of ECS's catalogue. */
export const describeInstanceTypes: Handler = (call) => {
  const rows = [...instanceTypes.values()].map((type, position) => ({ type, position }));
  const page = pageOf(
    call,
    rows.filter(({ type }) => keepsType(call, type)),
    ({ position }) => position,
  );
  return {
    NextToken: page.nextToken,
    InstanceTypes: { InstanceType: page.rows.map(({ type }) => instanceTypeShape(type)) },
  };
};

const localNames: Readonly<Record<string, string>> = {
  'cn-hangzhou': '华东1（杭州）',
  'cn-shanghai': '华东2（上海）',
  'cn-beijing': '华北2（北京）',
  'cn-shenzhen': '华南1（深圳）',
  'cn-qingdao': '华北1（青岛）',
  'cn-hongkong': '中国香港',
  'ap-southeast-1': '新加坡',
};

/** DescribeRegions: the emulated regions. RegionEndpoint is the address of the emulator for each. */
export const describeRegions: Handler = (call) => ({
  Regions: {
    Region: [...call.account.regions.keys()].map((regionId) => ({
      RegionId: regionId,
      LocalName: localNames[regionId] ?? regionId,
      RegionEndpoint: call.endpointOf(regionId),
      Status: 'available',
    })),
  },
});

const diskCategories = ['cloud_efficiency', 'cloud_ssd', 'cloud_essd', 'cloud_auto'];

/** DescribeZones: the zones of one region, with the instance types and disk categories on sale there. */
export const describeZones: Handler = (call) => ({
  Zones: {
    Zone: call.region.zoneIds.map((zoneId) => ({
      ZoneId: zoneId,
      LocalName: `${localNames[call.region.regionId] ?? call.region.regionId} ${zoneId.slice(-1).toUpperCase()}`,
      ZoneType: 'AvailabilityZone',
      AvailableDiskCategories: { DiskCategories: diskCategories },
      AvailableInstanceTypes: { InstanceTypes: [...instanceTypes.keys()] },
      AvailableResourceCreation: { ResourceTypes: ['VSwitch', 'IoOptimized', 'Instance', 'Disk'] },
      AvailableVolumeCategories: { VolumeCategories: ['cloud_ssd', 'cloud_efficiency'] },
      AvailableDedicatedHostTypes: { DedicatedHostType: [] },
      DedicatedHostGenerations: { DedicatedHostGeneration: [] },
      AvailableResources: { ResourcesInfo: [] },
    })),
  },
});
