import type { ParameterTable } from '../operations/parameters/notation';

/** The parameters of the operations on instances. `operations/parameters/notation.ts` explains the notation. */
export const instanceParameters: ParameterTable = {
  StartInstance: 'InstanceId! InitLocalDisk:bool DryRun:bool',
  StopInstance: 'InstanceId! ConfirmStop:bool ForceStop:bool StoppedMode DryRun:bool Hibernate:bool',
  RebootInstance: 'InstanceId! ForceStop:bool DryRun:bool',
  RebootInstances: 'RegionId! InstanceId!:list[100] DryRun:bool ForceReboot:bool BatchOptimization',
  DeleteInstance: 'InstanceId! Force:bool TerminateSubscription:bool DryRun:bool ForceStop:bool',
  DeleteInstances: `
    RegionId! InstanceId!:list[100] DryRun:bool Force:bool TerminateSubscription:bool ClientToken
    ForceStop:bool
  `,
  DescribeInstanceStatus: 'RegionId! ZoneId ClusterId PageNumber:int PageSize:int InstanceId:list[100]',
  DescribeInstances: `
    RegionId! VpcId VSwitchId ZoneId InstanceNetworkType SecurityGroupId InstanceIds:json[100]
    PageNumber:int PageSize:int NextToken MaxResults:int InnerIpAddresses:json[100]
    PrivateIpAddresses:json[100] PublicIpAddresses:json[100] EipAddresses:json[100]
    InstanceChargeType InternetChargeType InstanceName ImageId Status LockReason Filter:objects[4] DeviceAvailable:bool IoOptimized:bool NeedSaleCycle:bool InstanceType
    InstanceTypeFamily KeyPairName ResourceGroupId HpcClusterId RdmaIpAddresses DryRun:bool
    HttpEndpoint HttpTokens HttpPutResponseHopLimit:int Ipv6Address:list[100] Tag:objects[20]
    AdditionalAttributes:list[5]
  `,
  DescribeInstanceAttribute: 'InstanceId!',
  ModifyInstanceAttribute: `
    InstanceId! Password HostName InstanceName Description UserData Recyclable:bool
    CreditSpecification DeletionProtection:bool NetworkInterfaceQueueNumber:int[-1..]
    SecurityGroupIds:list[51] RemoteConnectionOptions.Password RemoteConnectionOptions.Type
    EnableJumboFrame:bool CpuOptions.TopologyType EnableNetworkEncryption:bool
  `,
  ModifyInstanceChargeType: `
    InstanceIds!:json[20] RegionId! Period:int PeriodUnit IncludeDataDisks:bool DryRun:bool
    AutoPay:bool InstanceChargeType ClientToken IsDetailFee:bool
  `,
  ModifyInstanceSpec: `
    InstanceId! InstanceType InternetMaxBandwidthOut:int InternetMaxBandwidthIn:int[1..200]
    Temporary.StartTime Temporary.EndTime Temporary.InternetMaxBandwidthOut:int[1..100] Async:bool
    AllowMigrateAcrossZone:bool SystemDisk.Category ClientToken ModifyMode Disk:objects[128]
    DryRun:bool
  `,
  ModifyPrepayInstanceSpec: `
    InstanceId! RegionId! InstanceType! OperatorType ClientToken AutoPay:bool MigrateAcrossZone:bool
    SystemDisk.Category RebootTime EndTime RebootWhenFinished:bool ModifyMode Disk:objects[128]
  `,
  ModifyInstanceAutoReleaseTime: 'InstanceId! RegionId AutoReleaseTime',
  AttachInstanceRamRole: 'RegionId! RamRoleName! InstanceIds!:json[100] Policy',
  DescribeInstanceRamRole: 'RegionId! PageNumber:int PageSize:int InstanceIds:json[50] RamRoleName',
  DetachInstanceRamRole: 'RegionId! InstanceIds!:json[100] RamRoleName',
  DescribeInstanceVncUrl: 'RegionId! InstanceId!',
  ModifyInstanceVncPasswd: 'InstanceId! RegionId! VncPassword!',
  ModifyInstanceMetadataOptions:
    'RegionId! HttpEndpoint! InstanceId HttpTokens HttpPutResponseHopLimit:int InstanceMetadataTags',
  DescribeUserData: 'RegionId! InstanceId!',
  RenewInstance: 'InstanceId! ClientToken Period:int PeriodUnit ExpectedRenewDay:int',
  DescribeInstanceAutoRenewAttribute:
    'RegionId! InstanceId:csv[100] RenewalStatus PageSize:int PageNumber:int',
  ModifyInstanceAutoRenewAttribute:
    'InstanceId!:csv[100] RegionId! Duration:int AutoRenew:bool RenewalStatus PeriodUnit',
  ReActivateInstances: 'InstanceId! RegionId',
  ModifyInstanceNetworkSpec: `
    InstanceId! InternetMaxBandwidthOut:int InternetMaxBandwidthIn:int[1..200] ISP NetworkChargeType
    AllocatePublicIp:bool StartTime EndTime AutoPay:bool ClientToken
  `,
  AllocatePublicIpAddress: 'InstanceId! IpAddress VlanId',
  ConvertNatPublicIpToEip: 'InstanceId! RegionId!',
  ModifyInstanceVpcAttribute: 'InstanceId! VSwitchId! SecurityGroupId:list[51] PrivateIpAddress VpcId',
  JoinSecurityGroup: 'SecurityGroupId! InstanceId NetworkInterfaceId RegionId',
  LeaveSecurityGroup: 'SecurityGroupId! InstanceId NetworkInterfaceId RegionId',
  AttachKeyPair: 'RegionId! KeyPairName! InstanceIds!:json[50]',
  DetachKeyPair: 'RegionId! KeyPairName! InstanceIds!:json[50]',
  GetInstanceScreenshot: 'RegionId! InstanceId! WakeUp:bool',
  GetInstanceConsoleOutput: 'RegionId! InstanceId! RemoveSymbols:bool',
  DescribeInstanceAttachmentAttributes: 'RegionId! InstanceIds!:json[100] PageNumber:int PageSize:int',
  ModifyInstanceAttachmentAttributes:
    'RegionId! InstanceId! PrivatePoolOptions.MatchCriteria! PrivatePoolOptions.Id',
  DescribeInstanceMaintenanceAttributes: 'RegionId! PageNumber:int PageSize:int InstanceId:list[100]',
  ModifyInstanceMaintenanceAttributes: `
    RegionId! ActionOnMaintenance NotifyOnMaintenance:bool InstanceId:list[100]
    MaintenanceWindow:objects[1]
  `,
  RedeployInstance: 'InstanceId! ForceStop:bool',
  ReportInstancesStatus: `
    RegionId! Description! InstanceId!:list[100] Reason StartTime EndTime IssueCategory
    DiskId:list[100] Device:list[100]
  `,
  StartInstances: 'RegionId! InstanceId!:list[100] BatchOptimization DryRun:bool',
  StopInstances: `
    RegionId! InstanceId!:list[100] BatchOptimization DryRun:bool ForceStop:bool StoppedMode
  `,
  ReleasePublicIpAddress: 'PublicIpAddress! InstanceId RegionId DryRun:bool',
};
