import type { EcsWriteOperation } from '../../../src/policy/operations';
import type { Input } from './graph';

/** An input, and the parameters that it becomes. */
export interface Case {
  readonly input: Input;
  /** All of them but for ClientToken. */
  readonly wire: Readonly<Record<string, unknown>>;
}

const place = { regionId: 'cn-hangzhou', accountId: 'main' };
const token = { clientToken: 'token-1' };
const one = { ...place, instanceId: 'i-one' };
const both = { ...place, instanceIds: ['i-one', 'i-two'] };
const disk = { ...place, diskId: 'd-one' };
const tags = [
  { key: 'team', value: 'core' },
  { key: 'empty', value: '' },
];
const wireTags = [
  { Key: 'team', Value: 'core' },
  { Key: 'empty', Value: '' },
];
const list = '["i-one","i-two"]';
const password = 'Str0ng+Pass';
const commandInput = {
  ...both,
  ...token,
  timeoutSeconds: 600,
  workingDir: '/home/web',
  username: 'web',
  windowsPasswordName: 'axtPassword',
  parameters: [
    { name: 'path', value: '/srv' },
    { name: 'flag', value: '' },
  ],
  repeatMode: 'PERIOD',
  frequency: 'rate(5m)',
  terminationMode: 'PROCESS_TREE',
  resourceGroupId: 'rg-one',
  tags,
};
const commandWire = {
  InstanceId: ['i-one', 'i-two'],
  Timeout: 600,
  WorkingDir: '/home/web',
  Username: 'web',
  WindowsPasswordName: 'axtPassword',
  Parameters: { path: '/srv', flag: '' },
  RepeatMode: 'Period',
  Frequency: 'rate(5m)',
  TerminationMode: 'ProcessTree',
  ResourceGroupId: 'rg-one',
  Tag: wireTags,
};

/** For each write a complete input, or several where fields exclude each other, and a sparse one where defaults matter. */
export const cases: Readonly<Record<EcsWriteOperation, readonly Case[]>> = {
  StartInstance: [
    { input: { ...one, initLocalDisk: true }, wire: { InstanceId: 'i-one', InitLocalDisk: true } },
    { input: { instanceId: 'i-one' }, wire: { InstanceId: 'i-one' } },
  ],
  StopInstance: [
    {
      input: { ...one, forceStop: true, stoppedMode: 'STOP_CHARGING' },
      wire: { InstanceId: 'i-one', ForceStop: true, StoppedMode: 'StopCharging' },
    },
    { input: { instanceId: 'i-one' }, wire: { InstanceId: 'i-one', ForceStop: false } },
  ],
  RebootInstance: [{ input: { ...one, forceStop: true }, wire: { InstanceId: 'i-one', ForceStop: true } }],
  RebootInstances: [
    {
      input: { ...both, forceReboot: true, mode: 'ALL_OR_NOTHING' },
      wire: { InstanceId: ['i-one', 'i-two'], ForceReboot: true },
    },
    {
      input: { ...both, mode: 'BEST_EFFORT' },
      wire: { InstanceId: ['i-one', 'i-two'], ForceReboot: false, BatchOptimization: 'SuccessFirst' },
    },
  ],
  DeleteInstance: [
    {
      input: {
        ...one,
        force: true,
        forceStop: false,
        terminateSubscription: true,
        confirmDeletionOfLocked: true,
      },
      wire: { InstanceId: 'i-one', Force: true, ForceStop: false, TerminateSubscription: true },
    },
    {
      input: { instanceId: 'i-one' },
      wire: { InstanceId: 'i-one', Force: false, TerminateSubscription: false },
    },
  ],
  DeleteInstances: [
    {
      input: {
        ...both,
        ...token,
        force: true,
        forceStop: true,
        terminateSubscription: true,
        confirmDeletionOfLocked: true,
        mode: 'BEST_EFFORT',
      },
      wire: { InstanceId: ['i-one', 'i-two'], Force: true, ForceStop: true, TerminateSubscription: true },
    },
  ],
  ModifyInstanceAttribute: [
    {
      input: {
        ...one,
        name: 'web-1',
        description: '',
        hostName: 'web-1.internal',
        password,
        userData: '#!/bin/sh\necho ü',
        deletionProtection: false,
        securityGroupIds: ['sg-one', 'sg-two'],
        creditSpecification: 'UNLIMITED',
        enableJumboFrame: true,
        networkInterfaceQueueNumber: -1,
        cpuOptions: { threadsPerCore: 1, topologyType: 'DISCRETE_CORE_TO_HT_MAPPING' },
      },
      wire: {
        InstanceId: 'i-one',
        InstanceName: 'web-1',
        Description: '',
        HostName: 'web-1.internal',
        Password: password,
        UserData: 'IyEvYmluL3NoCmVjaG8gw7w=',
        DeletionProtection: false,
        SecurityGroupIds: ['sg-one', 'sg-two'],
        CreditSpecification: 'Unlimited',
        EnableJumboFrame: true,
        NetworkInterfaceQueueNumber: -1,
        CpuOptions: { ThreadsPerCore: 1, TopologyType: 'DiscreteCoreToHTMapping' },
      },
    },
    {
      input: { instanceId: 'i-one', name: null, userData: '', description: null },
      wire: { InstanceId: 'i-one', UserData: '' },
    },
  ],
  ModifyInstanceChargeType: [
    {
      input: {
        ...both,
        ...token,
        chargeType: 'PRE_PAID',
        period: 2,
        periodUnit: 'WEEK',
        includeDataDisks: true,
        autoPay: true,
        mode: 'ALL_OR_NOTHING',
      },
      wire: {
        InstanceIds: list,
        InstanceChargeType: 'PrePaid',
        Period: 2,
        PeriodUnit: 'Week',
        IncludeDataDisks: true,
        AutoPay: true,
      },
    },
    {
      input: { ...both, chargeType: 'POST_PAID' },
      wire: { InstanceIds: list, InstanceChargeType: 'PostPaid', IncludeDataDisks: false, AutoPay: false },
    },
  ],
  ModifyInstanceSpec: [
    {
      input: {
        ...one,
        ...token,
        instanceType: 'ecs.g7.large',
        internetMaxBandwidthOutMbps: 0,
        internetMaxBandwidthInMbps: 10,
        allowMigrateAcrossZone: false,
        acceptCharges: true,
      },
      wire: {
        InstanceId: 'i-one',
        InstanceType: 'ecs.g7.large',
        InternetMaxBandwidthOut: 0,
        InternetMaxBandwidthIn: 10,
        AllowMigrateAcrossZone: false,
      },
    },
  ],
  ModifyPrepayInstanceSpec: [
    {
      input: {
        ...one,
        ...token,
        instanceType: 'ecs.g7.large',
        direction: 'UPGRADE',
        migrateAcrossZone: true,
        rebootWhenFinished: true,
        rebootTime: '2030-01-01T12:05:59+08:00',
        endTime: '2030-02-01T00:00:00Z',
        autoPay: true,
      },
      wire: {
        InstanceId: 'i-one',
        InstanceType: 'ecs.g7.large',
        OperatorType: 'upgrade',
        MigrateAcrossZone: true,
        RebootWhenFinished: true,
        RebootTime: '2030-01-01T04:05Z',
        EndTime: '2030-02-01T00:00Z',
        AutoPay: true,
      },
    },
    {
      input: { instanceId: 'i-one', instanceType: 'ecs.g7.large' },
      wire: { InstanceId: 'i-one', InstanceType: 'ecs.g7.large', AutoPay: false },
    },
  ],
  ModifyInstanceAutoReleaseTime: [
    { input: { ...one, autoReleaseTime: null }, wire: { InstanceId: 'i-one' } },
  ],
  AttachInstanceRamRole: [
    {
      input: { ...both, ramRoleName: 'web', policy: '{"Version":"1"}' },
      wire: { InstanceIds: list, RamRoleName: 'web', Policy: '{"Version":"1"}' },
    },
  ],
  DetachInstanceRamRole: [
    { input: { ...both, ramRoleName: 'web' }, wire: { InstanceIds: list, RamRoleName: 'web' } },
    { input: both, wire: { InstanceIds: list } },
  ],
  ModifyInstanceVncPasswd: [
    { input: { ...one, vncPassword: 'Ecs123' }, wire: { InstanceId: 'i-one', VncPassword: 'Ecs123' } },
  ],
  ModifyInstanceMetadataOptions: [
    {
      input: {
        ...one,
        httpEndpoint: 'ENABLED',
        httpTokens: 'REQUIRED',
        instanceMetadataTags: 'DISABLED',
      },
      wire: {
        InstanceId: 'i-one',
        HttpEndpoint: 'enabled',
        HttpTokens: 'required',
        InstanceMetadataTags: 'disabled',
      },
    },
  ],
  RenewInstance: [
    {
      input: { ...one, ...token, period: 60, periodUnit: 'MONTH', acceptCharges: true },
      wire: { InstanceId: 'i-one', Period: 60, PeriodUnit: 'Month' },
    },
    {
      input: { ...one, expectedRenewDay: 28, acceptCharges: true },
      wire: { InstanceId: 'i-one', ExpectedRenewDay: 28 },
    },
  ],
  ModifyInstanceAutoRenewAttribute: [
    {
      input: { ...both, renewalStatus: 'AUTO_RENEWAL', period: 5, periodUnit: 'YEAR' },
      wire: { InstanceId: 'i-one,i-two', RenewalStatus: 'AutoRenewal', Duration: 5, PeriodUnit: 'Year' },
    },
    {
      input: { ...both, renewalStatus: 'NOT_RENEWAL' },
      wire: { InstanceId: 'i-one,i-two', RenewalStatus: 'NotRenewal' },
    },
  ],
  ReActivateInstances: [{ input: one, wire: { InstanceId: 'i-one' } }],
  CreateImage: [
    {
      input: {
        ...one,
        ...token,
        name: 'web',
        description: 'as deployed',
        imageFamily: 'web-daily',
        imageVersion: '7',
        bootMode: 'UEFI_PREFERRED',
        resourceGroupId: 'rg-one',
        tags,
      },
      wire: {
        InstanceId: 'i-one',
        ImageName: 'web',
        Description: 'as deployed',
        ImageFamily: 'web-daily',
        ImageVersion: '7',
        BootMode: 'UEFI-Preferred',
        ResourceGroupId: 'rg-one',
        Tag: wireTags,
      },
    },
    {
      input: { ...place, snapshotId: 's-one', platform: 'Others Linux', architecture: 'X86_64' },
      wire: { SnapshotId: 's-one', Platform: 'Others Linux', Architecture: 'x86_64' },
    },
  ],
  CreateDisk: [
    {
      input: {
        ...place,
        ...token,
        zoneId: 'cn-hangzhou-g',
        sizeGiB: 65_536,
        category: 'cloud_auto',
        performanceLevel: 'PL1',
        snapshotId: 's-one',
        name: 'data',
        description: '',
        isEncrypted: true,
        kmsKeyId: '0e478b7a-4262-4802-b8cb-00d3fb40826X',
        isMultiAttach: false,
        provisionedIops: 0,
        burstingEnabled: true,
        resourceGroupId: 'rg-one',
        tags,
        acceptCharges: true,
      },
      wire: {
        ZoneId: 'cn-hangzhou-g',
        Size: 65_536,
        DiskCategory: 'cloud_auto',
        PerformanceLevel: 'PL1',
        SnapshotId: 's-one',
        DiskName: 'data',
        Description: '',
        Encrypted: true,
        KMSKeyId: '0e478b7a-4262-4802-b8cb-00d3fb40826X',
        MultiAttach: 'Disabled',
        ProvisionedIops: 0,
        BurstingEnabled: true,
        ResourceGroupId: 'rg-one',
        Tag: wireTags,
      },
    },
    {
      input: {
        ...place,
        category: 'cloud_regional_disk_auto',
        isMultiAttach: true,
        sizeGiB: 40,
        acceptCharges: true,
      },
      wire: { DiskCategory: 'cloud_regional_disk_auto', MultiAttach: 'Enabled', Size: 40 },
    },
  ],
  AttachDisk: [
    {
      input: {
        ...place,
        diskId: 'd-free',
        instanceId: 'i-one',
        deleteWithInstance: true,
        bootable: true,
        keyPairName: 'web:key_1',
        password,
        force: true,
      },
      wire: {
        DiskId: 'd-free',
        InstanceId: 'i-one',
        DeleteWithInstance: true,
        Bootable: true,
        KeyPairName: 'web:key_1',
        Password: password,
        Force: true,
      },
    },
  ],
  DetachDisk: [
    {
      input: { ...disk, instanceId: 'i-one', deleteWithInstance: false },
      wire: { DiskId: 'd-one', InstanceId: 'i-one', DeleteWithInstance: false },
    },
  ],
  ResizeDisk: [
    {
      input: { ...disk, ...token, newSizeGiB: 80, online: true, acceptCharges: true },
      wire: { DiskId: 'd-one', NewSize: 80, Type: 'online' },
    },
    {
      input: { diskId: 'd-one', newSizeGiB: 80, acceptCharges: true },
      wire: { DiskId: 'd-one', NewSize: 80, Type: 'offline' },
    },
  ],
  ModifyDiskAttribute: [
    {
      input: {
        ...disk,
        name: '',
        description: 'logs',
        deleteWithInstance: false,
        deleteAutoSnapshot: true,
        burstingEnabled: false,
      },
      wire: {
        DiskId: 'd-one',
        DiskName: '',
        Description: 'logs',
        DeleteWithInstance: false,
        DeleteAutoSnapshot: true,
        BurstingEnabled: false,
      },
    },
  ],
  ModifyDiskChargeType: [
    {
      input: {
        ...place,
        ...token,
        diskIds: ['d-one', 'd-free'],
        instanceId: 'i-one',
        chargeType: 'PRE_PAID',
        autoPay: true,
        mode: 'ALL_OR_NOTHING',
      },
      wire: { DiskIds: '["d-one","d-free"]', InstanceId: 'i-one', DiskChargeType: 'PrePaid', AutoPay: true },
    },
    {
      input: { diskIds: ['d-one'], instanceId: 'i-one', chargeType: 'POST_PAID' },
      wire: { DiskIds: '["d-one"]', InstanceId: 'i-one', DiskChargeType: 'PostPaid', AutoPay: false },
    },
  ],
  ModifyDiskSpec: [
    {
      input: {
        ...disk,
        category: 'cloud_essd',
        performanceLevel: 'PL2',
        provisionedIops: 50_000,
        acceptCharges: true,
      },
      wire: { DiskId: 'd-one', DiskCategory: 'cloud_essd', PerformanceLevel: 'PL2', ProvisionedIops: 50_000 },
    },
  ],
  ReplaceSystemDisk: [
    {
      input: {
        ...one,
        ...token,
        imageId: 'aliyun_3_x64_20G_alibase_20240528.vhd',
        sizeGiB: 60,
        keyPairName: 'web',
        password,
        passwordInherit: false,
        isEncrypted: true,
        kmsKeyId: 'key-hzz6',
        useSecurityCenter: true,
      },
      wire: {
        InstanceId: 'i-one',
        ImageId: 'aliyun_3_x64_20G_alibase_20240528.vhd',
        SystemDisk: { Size: 60 },
        KeyPairName: 'web',
        Password: password,
        PasswordInherit: false,
        Encrypted: true,
        KMSKeyId: 'key-hzz6',
        SecurityEnhancementStrategy: 'Active',
      },
    },
    {
      input: { instanceId: 'i-one', imageId: 'm-one', passwordInherit: true },
      wire: { InstanceId: 'i-one', ImageId: 'm-one', PasswordInherit: true },
    },
  ],
  ResetDisk: [{ input: { ...disk, snapshotId: 's-one' }, wire: { DiskId: 'd-one', SnapshotId: 's-one' } }],
  ResetDisks: [
    {
      input: {
        ...place,
        disks: [
          { diskId: 'd-one', snapshotId: 's-one' },
          { diskId: 'd-free', snapshotId: 's-free' },
        ],
      },
      wire: {
        Disk: [
          { DiskId: 'd-one', SnapshotId: 's-one' },
          { DiskId: 'd-free', SnapshotId: 's-free' },
        ],
      },
    },
  ],
  ReInitDisk: [
    {
      input: { ...disk, keyPairName: 'web', password, autoStartInstance: true, useSecurityCenter: false },
      wire: {
        DiskId: 'd-one',
        KeyPairName: 'web',
        Password: password,
        AutoStartInstance: true,
        SecurityEnhancementStrategy: 'Deactive',
      },
    },
  ],
  DeleteDisk: [{ input: { ...place, diskId: 'd-free' }, wire: { DiskId: 'd-free' } }],
  CreateSnapshot: [
    {
      input: {
        ...disk,
        ...token,
        name: 'before',
        description: 'the change',
        retentionDays: 65_536,
        resourceGroupId: 'rg-one',
        tags,
      },
      wire: {
        DiskId: 'd-one',
        SnapshotName: 'before',
        Description: 'the change',
        RetentionDays: 65_536,
        ResourceGroupId: 'rg-one',
        Tag: wireTags,
      },
    },
  ],
  DeleteSnapshot: [
    { input: { ...place, snapshotId: 's-one', force: true }, wire: { SnapshotId: 's-one', Force: true } },
  ],
  ModifyAutoSnapshotPolicy: [
    {
      input: {
        ...place,
        autoSnapshotPolicyId: 'sp-one',
        name: 'nightly',
        timePoints: [0, 23],
        repeatWeekdays: [1, 7],
        retentionDays: -1,
        enableCrossRegionCopy: true,
        copyRegionId: 'cn-shanghai',
        copiedSnapshotsRetentionDays: 30,
      },
      wire: {
        autoSnapshotPolicyId: 'sp-one',
        autoSnapshotPolicyName: 'nightly',
        timePoints: '["0","23"]',
        repeatWeekdays: '["1","7"]',
        retentionDays: -1,
        EnableCrossRegionCopy: true,
        TargetCopyRegions: '["cn-shanghai"]',
        CopiedSnapshotsRetentionDays: 30,
      },
    },
  ],
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
  AttachKeyPair: [
    { input: { ...both, keyPairName: 'web' }, wire: { InstanceIds: list, KeyPairName: 'web' } },
  ],
  DetachKeyPair: [
    { input: { ...both, keyPairName: 'web' }, wire: { InstanceIds: list, KeyPairName: 'web' } },
  ],
  RunCommand: [
    {
      input: {
        ...commandInput,
        type: 'RUN_POWER_SHELL_SCRIPT',
        content: 'echo {{path}}',
        name: 'say',
        description: 'says where',
        keepCommand: true,
        sendToLockedInstances: true,
      },
      wire: {
        ...commandWire,
        Type: 'RunPowerShellScript',
        CommandContent: 'ZWNobyB7e3BhdGh9fQ==',
        ContentEncoding: 'Base64',
        Name: 'say',
        Description: 'says where',
        KeepCommand: true,
        EnableParameter: true,
      },
    },
    {
      input: { instanceIds: ['i-one'], type: 'RUN_SHELL_SCRIPT', content: 'echo {{path}}' },
      wire: {
        InstanceId: ['i-one'],
        Type: 'RunShellScript',
        CommandContent: 'ZWNobyB7e3BhdGh9fQ==',
        ContentEncoding: 'Base64',
        KeepCommand: false,
        Timeout: 60,
        RepeatMode: 'Once',
      },
    },
    {
      input: { instanceIds: ['i-one'], type: 'RUN_BAT_SCRIPT', content: 'dir', parameters: [] },
      wire: {
        InstanceId: ['i-one'],
        Type: 'RunBatScript',
        CommandContent: 'ZGly',
        ContentEncoding: 'Base64',
        KeepCommand: false,
        EnableParameter: true,
        Timeout: 60,
        RepeatMode: 'Once',
      },
    },
  ],
  InvokeCommand: [
    {
      input: { ...commandInput, commandId: 'c-one', sendToLockedInstances: true },
      wire: { ...commandWire, CommandId: 'c-one' },
    },
    {
      input: { instanceIds: ['i-one'], commandId: 'ACS-ECS-InstallJava-for-linux.sh' },
      wire: { InstanceId: ['i-one'], CommandId: 'ACS-ECS-InstallJava-for-linux.sh', RepeatMode: 'Once' },
    },
  ],
  ModifyInstanceAttachmentAttributes: [
    {
      input: { ...one, privatePoolMatchCriteria: 'TARGET', privatePoolId: 'eap-one' },
      wire: { InstanceId: 'i-one', PrivatePoolOptions: { MatchCriteria: 'Target', Id: 'eap-one' } },
    },
    {
      input: { instanceId: 'i-one', privatePoolMatchCriteria: 'OPEN' },
      wire: { InstanceId: 'i-one', PrivatePoolOptions: { MatchCriteria: 'Open' } },
    },
  ],
  CreateSimulatedSystemEvents: [
    {
      input: { ...both, eventType: 'SYSTEM_FAILURE_REDEPLOY', notBefore: '2030-01-01T08:00:00+08:00' },
      wire: {
        InstanceId: ['i-one', 'i-two'],
        EventType: 'SystemFailure.Redeploy',
        NotBefore: '2030-01-01T00:00:00Z',
      },
    },
  ],
  CancelSimulatedSystemEvents: [
    { input: { ...place, eventIds: ['e-one', 'e-two'] }, wire: { EventId: ['e-one', 'e-two'] } },
  ],
  AcceptInquiredSystemEvent: [{ input: { ...place, eventId: 'e-one' }, wire: { EventId: 'e-one' } }],
  CreateDiagnosticReport: [
    {
      input: {
        ...one,
        metricSetId: 'dms-instancedefault',
        startTime: '2030-01-01T00:00:01Z',
        endTime: '2030-01-01T02:00:00Z',
      },
      wire: {
        ResourceId: 'i-one',
        MetricSetId: 'dms-instancedefault',
        StartTime: '2030-01-01T00:00Z',
        EndTime: '2030-01-01T02:00Z',
      },
    },
  ],
  ModifyInstanceMaintenanceAttributes: [
    {
      input: {
        ...both,
        maintenanceWindow: { startHour: 22, endHour: 2 },
        actionOnMaintenance: 'AUTO_RECOVER',
        notifyOnMaintenance: false,
      },
      wire: {
        InstanceId: ['i-one', 'i-two'],
        MaintenanceWindow: [{ StartTime: '22:00:00', EndTime: '02:00:00' }],
        ActionOnMaintenance: 'AutoRecover',
        NotifyOnMaintenance: false,
      },
    },
  ],
  RedeployInstance: [{ input: { ...one, forceStop: true }, wire: { InstanceId: 'i-one', ForceStop: true } }],
  ReportInstancesStatus: [
    {
      input: {
        ...both,
        description: 'the disk does not answer',
        reason: 'ABNORMAL_LOCAL_DISK',
        issueCategory: 'RAID_CARD',
        diskIds: ['d-one', 'S3Z8NB0K'],
        devices: ['/dev/xvdb'],
        startTime: '2026-01-01T00:00:00Z',
        endTime: '2026-01-01T00:00:01Z',
      },
      wire: {
        InstanceId: ['i-one', 'i-two'],
        Description: 'the disk does not answer',
        Reason: 'abnormal-local-disk',
        IssueCategory: 'hardware-raidcard-error',
        DiskId: ['d-one', 'S3Z8NB0K'],
        Device: ['/dev/xvdb'],
        StartTime: '2026-01-01T00:00:00Z',
        EndTime: '2026-01-01T00:00:01Z',
      },
    },
  ],
  TagResources: [
    {
      input: { ...place, resourceType: 'INSTANCE', resourceIds: ['i-one', 'i-two'], tags },
      wire: { ResourceType: 'instance', ResourceId: ['i-one', 'i-two'], Tag: wireTags },
    },
    {
      input: { ...place, resourceType: 'KEY_PAIR', resourceIds: ['钥匙_1'], tags },
      wire: { ResourceType: 'keypair', ResourceId: ['钥匙_1'], Tag: wireTags },
    },
  ],
  UntagResources: [
    {
      input: { ...place, resourceType: 'AUTO_SNAPSHOT_POLICY', resourceIds: ['sp-one'], tagKeys: ['team'] },
      wire: { ResourceType: 'snapshotpolicy', ResourceId: ['sp-one'], TagKey: ['team'], All: false },
    },
    {
      input: { ...place, resourceType: 'DISK', resourceIds: ['d-one'], allTags: true },
      wire: { ResourceType: 'disk', ResourceId: ['d-one'], All: true },
    },
  ],
  JoinResourceGroup: [
    {
      input: { ...place, resourceType: 'SECURITY_GROUP', resourceId: 'sg-one', resourceGroupId: 'rg-one' },
      wire: { ResourceType: 'securitygroup', ResourceId: 'sg-one', ResourceGroupId: 'rg-one' },
    },
  ],
};

/** Fields that no complete input has: each is in a case of its own in another test. */
export const testedElsewhere: Readonly<Partial<Record<EcsWriteOperation, readonly string[]>>> = {
  CreateDisk: ['instanceId'],
};
