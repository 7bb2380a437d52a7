import type { ParameterTable } from '../operations/parameters/notation';

/** What ModifyAutoSnapshotPolicyEx can change. */
const ofPolicy = `
  autoSnapshotPolicyName timePoints repeatWeekdays retentionDays:int EnableCrossRegionCopy:bool
  TargetCopyRegions CopiedSnapshotsRetentionDays:int TargetTags:objects[20]
`;

/** The parameters of the operations on snapshots and their policies. `operations/parameters/notation.ts` explains the notation. */
export const snapshotParameters: ParameterTable = {
  CreateSnapshot: `
    DiskId! SnapshotName Description RetentionDays:int Category ClientToken ResourceGroupId
    InstantAccess:bool InstantAccessRetentionDays:int Tag:objects[20] StorageLocationArn
  `,
  DescribeSnapshots: `
    RegionId! InstanceId DiskId SnapshotLinkId SnapshotIds:json[100] PageNumber:int PageSize:int
    NextToken MaxResults:int SnapshotName Status SnapshotType Filter:objects[4] Usage SourceDiskType
    Encrypted:bool ResourceGroupId DryRun:bool KMSKeyId Category Tag:objects[20]
  `,
  DeleteSnapshot: 'SnapshotId! Force:bool',
  CreateSnapshotGroup: `
    RegionId! InstanceId DiskId:list[128] ExcludeDiskId:list[128] Name Description ClientToken
    ResourceGroupId InstantAccess:bool InstantAccessRetentionDays:int Tag:objects[20] StorageLocationArn
  `,
  ModifyAutoSnapshotPolicy: `
    SystemDiskPolicyEnabled:bool SystemDiskPolicyTimePeriod:int[1..4]
    SystemDiskPolicyRetentionDays:int[1..3] SystemDiskPolicyRetentionLastWeek:bool
    DataDiskPolicyEnabled:bool DataDiskPolicyTimePeriod:int[1..4]
    DataDiskPolicyRetentionDays:int[1..3] DataDiskPolicyRetentionLastWeek:bool
    autoSnapshotPolicyId regionId ${ofPolicy}
  `,
  ModifyAutoSnapshotPolicyEx: `
    autoSnapshotPolicyId! regionId! ${ofPolicy}
  `,
};
