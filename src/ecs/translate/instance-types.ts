import type { EcsReads } from '../port';
import type { InstanceTypeRecord } from '../records';
import { pageOf, pageParameters } from './paging';
import { present, someOf } from './parameters';
import type { Translation } from './paging';
import { booleanAt, integerAt, numberAt, textAt, wordsAt } from './read';
import type { Wire } from './read';

type Read = EcsReads['DescribeInstanceTypes'];

/** DescribeInstanceTypes: every list as repeated parameters, at most 10; the endpoint alone says the region. */
export const describeInstanceTypes: Translation<Read['query'], Read['answer']> = {
  parameters: (query) => ({
    ...pageParameters(query),
    ...present({
      InstanceTypes: someOf(query.ids),
      InstanceTypeFamilies: someOf(query.families),
      InstanceCategories: someOf(query.categories),
      CpuArchitectures: someOf(query.architectures),
      GpuSpecs: someOf(query.gpuModels),
      LocalStorageCategories: someOf(query.localStorageCategories),
      MinimumCpuCoreCount: query.minCpu,
      MaximumCpuCoreCount: query.maxCpu,
      MinimumMemorySize: query.minMemoryGiB,
      MaximumMemorySize: query.maxMemoryGiB,
      MinimumGPUAmount: query.minGpuAmount,
      MaximumGPUAmount: query.maxGpuAmount,
      MinimumDiskQuantity: query.minDisks,
      MinimumEniQuantity: query.minNetworkInterfaces,
    }),
  }),
  answer: (body, scope) =>
    pageOf(body, 'InstanceTypes', 'InstanceType', (wire) => {
      const id = textAt(wire, 'InstanceTypeId');
      return id === null
        ? null
        : { accountId: scope.accountId, regionId: scope.regionId, id, ...typeFields(wire) };
    }),
};

function typeFields(wire: Wire): Omit<InstanceTypeRecord, 'accountId' | 'regionId' | 'id'> {
  return {
    family: textAt(wire, 'InstanceTypeFamily'),
    familyLevel: textAt(wire, 'InstanceFamilyLevel'),
    category: textAt(wire, 'InstanceCategory'),
    architecture: textAt(wire, 'CpuArchitecture'),
    processorModel: textAt(wire, 'PhysicalProcessorModel'),
    cpu: integerAt(wire, 'CpuCoreCount'),
    cpuSpeedGHz: numberAt(wire, 'CpuSpeedFrequency'),
    cpuTurboGHz: numberAt(wire, 'CpuTurboFrequency'),
    memoryGiB: numberAt(wire, 'MemorySize'),
    gpuAmount: integerAt(wire, 'GPUAmount'),
    gpuModel: textAt(wire, 'GPUSpec'),
    gpuMemoryGiB: numberAt(wire, 'GPUMemorySize'),
    localStorageCategory: textAt(wire, 'LocalStorageCategory'),
    localStorageAmount: integerAt(wire, 'LocalStorageAmount'),
    localStorageCapacityGiB: integerAt(wire, 'LocalStorageCapacity'),
    maxDisks: integerAt(wire, 'DiskQuantity'),
    nvmeSupport: textAt(wire, 'NvmeSupport'),
    maxNetworkInterfaces: integerAt(wire, 'EniQuantity'),
    privateIpAddressesPerInterface: integerAt(wire, 'EniPrivateIpAddressQuantity'),
    ipv6AddressesPerInterface: integerAt(wire, 'EniIpv6AddressQuantity'),
    bandwidthInKbitPerSecond: integerAt(wire, 'InstanceBandwidthRx'),
    bandwidthOutKbitPerSecond: integerAt(wire, 'InstanceBandwidthTx'),
    packetsInPerSecond: integerAt(wire, 'InstancePpsRx'),
    packetsOutPerSecond: integerAt(wire, 'InstancePpsTx'),
    baselineCredit: integerAt(wire, 'BaselineCredit'),
    initialCredit: integerAt(wire, 'InitialCredit'),
    isJumboFrameSupported: booleanAt(wire, 'JumboFrameSupport'),
    isNetworkEncryptionSupported: booleanAt(wire, 'NetworkEncryptionSupport'),
    supportedBootModes: wordsAt(wire, 'SupportedBootModes', 'SupportedBootMode'),
  };
}
