import type { Json } from '../protocol/errors';

/** All times in the records are milliseconds since 1970 on the resource clock; null means "never" or "not yet". */
export type Millis = number;

export interface Tag {
  key: string;
  value: string;
}

export interface Lock {
  /** `security`, `financial`, `Recycling`, …, spelled as in ECS. */
  reason: string;
  message: string;
}

/** What an answer shows instead of the true locks: a malformed value, or no field. */
export type ShownLocks = { kind: 'value'; value: Json } | { kind: 'absent' };

export interface Eip {
  allocationId: string;
  ipAddress: string;
  /** Mbit/s. */
  bandwidth: number;
  internetChargeType: string;
}

export interface InstanceRecord {
  /** Order of creation in the whole emulator; lists are sorted by it. */
  seq: number;
  instanceId: string;
  regionId: string;
  zoneId: string;
  instanceName: string;
  description: string;
  hostName: string;
  serialNumber: string;
  status: string;
  stoppedMode: string;
  instanceType: string;
  imageId: string;
  osName: string;
  osNameEn: string;
  osType: string;
  instanceChargeType: string;
  creationTime: Millis;
  startTime: Millis | null;
  expiredTime: Millis | null;
  autoReleaseTime: Millis | null;
  internetChargeType: string;
  /** Mbit/s. */
  internetMaxBandwidthIn: number;
  /** Mbit/s. */
  internetMaxBandwidthOut: number;
  networkType: string;
  vpcId: string;
  vSwitchId: string;
  privateIpAddresses: string[];
  publicIpAddresses: string[];
  innerIpAddresses: string[];
  natIpAddress: string;
  ipv6Addresses: string[];
  eip: Eip | null;
  networkInterfaceId: string;
  macAddress: string;
  securityGroupIds: string[];
  keyPairName: string;
  ramRoleName: string;
  resourceGroupId: string;
  deletionProtection: boolean;
  recyclable: boolean;
  tags: Tag[];
  spotStrategy: string;
  spotPriceLimit: number;
  dedicatedHostId: string;
  dedicatedHostName: string;
  deploymentSetId: string;
  hpcClusterId: string;
  creditSpecification: string;
  enableJumboFrame: boolean;
  cpuTopologyType: string;
  metadataOptions: {
    httpEndpoint: string;
    httpTokens: string;
    httpPutResponseHopLimit: number;
    tags: string;
  };
  privatePool: { matchCriteria: string; id: string };
  autoRenew: { status: string; duration: number; periodUnit: string };
  maintenance: {
    action: string;
    notify: boolean;
    /** `HH:mm:ss` in UTC. */
    windows: { startTime: string; endTime: string }[];
  };
  /** Base64, as DescribeUserData answers it. */
  userData: string;
  healthStatus: string;
  locks: Lock[];
  shownLocks: ShownLocks | null;
}

export interface Attachment {
  instanceId: string;
  device: string;
  attachedTime: Millis;
}

export interface DiskRecord {
  seq: number;
  diskId: string;
  regionId: string;
  zoneId: string;
  diskName: string;
  description: string;
  serialNumber: string;
  /** `system` or `data`. */
  type: string;
  category: string;
  performanceLevel: string;
  /** GiB. */
  size: number;
  status: string;
  attachments: Attachment[];
  /** The instance that a detached system disk belonged to; it can be reattached only to this instance. */
  lastInstanceId: string;
  /** `Enabled` or `Disabled`; an Enabled disk shows no InstanceId of its own. */
  multiAttach: string;
  portable: boolean;
  deleteWithInstance: boolean;
  deleteAutoSnapshot: boolean;
  enableAutoSnapshot: boolean;
  autoSnapshotPolicyId: string;
  diskChargeType: string;
  creationTime: Millis;
  attachedTime: Millis | null;
  detachedTime: Millis | null;
  expiredTime: Millis | null;
  encrypted: boolean;
  kmsKeyId: string;
  imageId: string;
  sourceSnapshotId: string;
  resourceGroupId: string;
  tags: Tag[];
  iops: number;
  /** MB/s. */
  throughput: number;
  provisionedIops: number;
  burstingEnabled: boolean;
  healthStatus: string;
  locks: Lock[];
  shownLocks: ShownLocks | null;
}

export interface SnapshotRecord {
  seq: number;
  snapshotId: string;
  regionId: string;
  snapshotName: string;
  description: string;
  sourceDiskId: string;
  /** GiB. */
  sourceDiskSize: number;
  sourceDiskType: string;
  /** `progressing`, `accomplished` or `failed`. */
  status: string;
  progress: string;
  creationTime: Millis;
  lastModifiedTime: Millis;
  retentionDays: number | null;
  snapshotType: string;
  category: string;
  encrypted: boolean;
  kmsKeyId: string;
  usage: string;
  resourceGroupId: string;
  tags: Tag[];
}

export interface ImageRecord {
  seq: number;
  imageId: string;
  regionId: string;
  imageName: string;
  description: string;
  imageFamily: string;
  sourceInstanceId: string;
  snapshotIds: string[];
  /** GiB of its system disk. */
  size: number;
  osType: string;
  osName: string;
  osNameEn: string;
  /** `Creating` or `Available`. */
  status: string;
  creationTime: Millis;
  resourceGroupId: string;
  tags: Tag[];
}

export interface SecurityGroupRecord {
  securityGroupId: string;
  vpcId: string;
  securityGroupName: string;
  resourceGroupId: string;
  tags: Tag[];
}

export interface KeyPairRecord {
  keyPairName: string;
  fingerPrint: string;
  resourceGroupId: string;
  tags: Tag[];
}

export interface VSwitchRecord {
  vSwitchId: string;
  vpcId: string;
  zoneId: string;
  /** The first two numbers of its addresses, such as `172.16`. */
  addressPrefix: string;
}

export interface AutoSnapshotPolicyRecord {
  autoSnapshotPolicyId: string;
  autoSnapshotPolicyName: string;
  /** Hours and weekdays as JSON arrays in strings, as ECS accepts and returns them. */
  timePoints: string;
  repeatWeekdays: string;
  /** Days; -1 keeps them forever. */
  retentionDays: number;
}
