import type { ParameterTable } from './notation';

/** Commands, events, diagnostics, tags and resource groups; then the operations outside the lock document that a client needs. The notation is explained in `notation.ts`. */
export const otherParameters: ParameterTable = {
  RunCommand: `
    RegionId! Type! CommandContent! ResourceGroupId Name Description WorkingDir Timeout:int
    EnableParameter:bool RepeatMode Timed:bool Frequency Parameters:map KeepCommand:bool
    ContentEncoding Username WindowsPasswordName InstanceId:list[100] Tag:objects[20] ContainerId
    ContainerName ClientToken ResourceTag:objects[10] TerminationMode Launcher OssOutputDelivery
  `,
  InvokeCommand: `
    RegionId! CommandId! ResourceGroupId RepeatMode Timed:bool Frequency Parameters:map Username
    WindowsPasswordName InstanceId:list[100] ContainerId ContainerName Timeout:int Tag:objects[20]
    ClientToken ResourceTag:objects[10] TerminationMode Launcher OssOutputDelivery WorkingDir
  `,
  DescribeInstanceHistoryEvents: `
    RegionId! InstanceId EventCycleStatus EventType NotBefore.Start NotBefore.End
    EventPublishTime.Start EventPublishTime.End ImpactLevel PageNumber:int PageSize:int ResourceType
    EventId:list[100] InstanceEventCycleStatus:list[10] InstanceEventType:list[30]
    ResourceId:list[100] Tag:objects[20] ResourceGroupId MaxResults:int NextToken
  `,
  CreateSimulatedSystemEvents: 'RegionId! EventType! NotBefore! InstanceId!:list[100] TriggerRealOps:bool',
  CancelSimulatedSystemEvents: 'RegionId! EventId!:list[100]',
  AcceptInquiredSystemEvent: 'RegionId! EventId! Choice',
  CreateDiagnosticReport: 'RegionId! ResourceId! MetricSetId StartTime EndTime AdditionalOptions:map',
  DescribeDiagnosticReports:
    'RegionId! ReportIds:list[100] ResourceIds:list[100] Status Severity NextToken MaxResults:int',
  ReportInstancesStatus: `
    RegionId! Description! InstanceId!:list[100] Reason StartTime EndTime IssueCategory
    DiskId:list[100] Device:list[100]
  `,
  TagResources: 'RegionId! ResourceType! ResourceId!:list[50] Tag!:objects[20]',
  ListTagResources:
    'RegionId! ResourceType! NextToken ResourceId:list[50] Tag:objects[20] TagFilter:objects[5]',
  UntagResources: 'RegionId! ResourceType! ResourceId!:list[50] All:bool TagKey:list[20]',
  JoinResourceGroup: 'ResourceType ResourceId RegionId ResourceGroupId',
  StartInstances: 'RegionId! InstanceId!:list[100] BatchOptimization DryRun:bool',
  StopInstances: `
    RegionId! InstanceId!:list[100] BatchOptimization DryRun:bool ForceStop:bool StoppedMode
  `,
  ReleasePublicIpAddress: 'PublicIpAddress! InstanceId RegionId DryRun:bool',
  DescribeRegions: 'InstanceChargeType ResourceType AcceptLanguage',
  DescribeZones: 'RegionId! AcceptLanguage InstanceChargeType SpotStrategy Verbose:bool',
  DescribeInvocations: `
    RegionId! InvokeId CommandId CommandName CommandType InstanceId InvokeStatus ResourceGroupId
    RepeatMode Timed:bool IncludeOutput:bool ContentEncoding PageNumber:int PageSize:int
    MaxResults:int NextToken Tag:objects[20]
  `,
  DescribeInvocationResults: `
    RegionId! InvokeId CommandId InstanceId InvokeRecordStatus IncludeHistory:bool ResourceGroupId
    ContentEncoding PageNumber:int PageSize:int MaxResults:int NextToken Tag:objects[20]
  `,
  ModifyAutoSnapshotPolicyEx: `
    autoSnapshotPolicyId! regionId! autoSnapshotPolicyName timePoints repeatWeekdays retentionDays:int
    EnableCrossRegionCopy:bool TargetCopyRegions CopiedSnapshotsRetentionDays:int TargetTags:objects[20]
  `,
};
