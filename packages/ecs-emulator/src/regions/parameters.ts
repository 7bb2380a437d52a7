import type { ParameterTable } from '../operations/parameters/notation';

/** The parameters of the operations on regions, zones and instance types. `operations/parameters/notation.ts` explains the notation. */
export const regionParameters: ParameterTable = {
  DescribeInstanceTypes: `
    InstanceTypeFamily InstanceTypes:list[10] MinimumCpuCoreCount:int MaximumCpuCoreCount:int
    MinimumMemorySize:number MaximumMemorySize:number MinimumGPUAmount:int MaximumGPUAmount:int
    GPUSpec InstanceCategory CpuArchitecture MinimumCpuSpeedFrequency:number
    MaximumCpuSpeedFrequency:number MinimumCpuTurboFrequency:number MaximumCpuTurboFrequency:number
    PhysicalProcessorModel InstanceFamilyLevel MinimumInstancePpsRx:int MinimumInstancePpsTx:int
    MinimumInstanceBandwidthRx:int MinimumInstanceBandwidthTx:int MinimumPrimaryEniQueueNumber:int
    MinimumSecondaryEniQueueNumber:int MinimumEniQuantity:int MinimumQueuePairNumber:int
    MinimumEriQuantity:int MinimumEniPrivateIpAddressQuantity:int MinimumEniIpv6AddressQuantity:int
    MinimumLocalStorageAmount:int MinimumLocalStorageCapacity:int MinimumDiskQuantity:int
    LocalStorageCategory NvmeSupport MinimumBaselineCredit:int MinimumInitialCredit:int
    InstanceTypeFamilies:list[10] GpuSpecs:list[10] InstanceCategories:list[10]
    CpuArchitectures:list[10] PhysicalProcessorModels:list[10] LocalStorageCategories:list[10]
    MaxResults:int NextToken AdditionalAttributes:list
  `,
  DescribeRegions: 'InstanceChargeType ResourceType AcceptLanguage',
  DescribeZones: 'RegionId! AcceptLanguage InstanceChargeType SpotStrategy Verbose:bool',
};
