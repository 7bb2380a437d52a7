import type { ParameterTable } from '../operations/parameters/notation';

/** The parameters of the operations on disks. `operations/parameters/notation.ts` explains the notation. */
export const diskParameters: ParameterTable = {
  CreateDisk: `
    RegionId! ZoneId SnapshotId DiskName Size:int[1..65536] DiskCategory Description Encrypted:bool
    ClientToken InstanceId ResourceGroupId KMSKeyId PerformanceLevel AdvancedFeatures StorageSetId
    EncryptAlgorithm StorageSetPartitionNumber:int[1..] StorageClusterId MultiAttach Tag:objects[20]
    Arn:objects[10] ProvisionedIops:int[0..] BurstingEnabled:bool
  `,
  DescribeDisks: `
    RegionId! ZoneId DiskIds:json[100] InstanceId DiskType Category Status SnapshotId Portable:bool
    DeleteWithInstance:bool DeleteAutoSnapshot:bool PageNumber:int PageSize:int NextToken
    MaxResults:int DiskName AutoSnapshotPolicyId EnableAutoSnapshot:bool
    EnableAutomatedSnapshotPolicy:bool DiskChargeType LockReason Filter:objects[4] ResourceGroupId
    EnableShared:bool Encrypted:bool DryRun:bool KMSKeyId MultiAttach Tag:objects[20]
    AdditionalAttributes:list[5]
  `,
  AttachDisk:
    'InstanceId! DiskId! Device DeleteWithInstance:bool Bootable:bool Password KeyPairName Force:bool',
  DetachDisk: 'InstanceId! DiskId! DeleteWithInstance:bool',
  ResizeDisk: 'DiskId! NewSize!:int[1..65536] Type ClientToken',
  ModifyDiskAttribute: `
    DiskId DiskName Description DeleteWithInstance:bool DeleteAutoSnapshot:bool
    EnableAutoSnapshot:bool RegionId DiskIds:list[100] BurstingEnabled:bool
  `,
  ModifyDiskChargeType: 'InstanceId! RegionId! DiskIds!:json[16] AutoPay:bool ClientToken DiskChargeType',
  ModifyDiskSpec: `
    DiskId! PerformanceLevel DiskCategory DryRun:bool ProvisionedIops:int
    PerformanceControlOptions.IOPS PerformanceControlOptions.Throughput
    PerformanceControlOptions.Recover DestinationZoneId
  `,
  ReplaceSystemDisk: `
    InstanceId! ImageId! SystemDisk.Size:int ClientToken UseAdditionalService:bool Password
    PasswordInherit:bool KeyPairName DiskId Platform Architecture SecurityEnhancementStrategy
    Encrypted:bool KMSKeyId EncryptAlgorithm Arn:objects[10]
  `,
  ResetDisk: 'DiskId! SnapshotId! DryRun:bool',
  ResetDisks: 'RegionId! Disk!:objects[16] DryRun:bool',
  ReInitDisk: 'DiskId! Password KeyPairName AutoStartInstance:bool SecurityEnhancementStrategy',
  DeleteDisk: 'DiskId!',
  DescribeDisksFullStatus: `
    RegionId! Status HealthStatus EventType EventTime.Start EventTime.End PageNumber:int
    PageSize:int DiskId:list[100] EventId:list[100] ResourceGroupId Tag:objects[20]
  `,
};
