/** Plain data, as read from ECS: a field that was absent or misshapen is null, and ECS's own words are kept. */

/** How old a record is. */
export interface Reading {
  /** When the call that brought the record was sent, in milliseconds since the epoch: it is at least as new as that. */
  readonly readAt: number;
}

export interface LockRecord {
  /** ECS's word, for example `security`. */
  readonly reason: string;
  readonly message: string | null;
}

export interface TagRecord {
  readonly key: string;
  readonly value: string;
}

export interface InstanceRecord extends Reading {
  readonly accountId: string;
  readonly regionId: string;
  readonly id: string;
  readonly zoneId: string | null;
  readonly name: string | null;
  readonly description: string | null;
  readonly hostName: string | null;
  readonly rawStatus: string | null;
  readonly rawStoppedMode: string | null;
  readonly instanceType: string | null;
  readonly cpu: number | null;
  readonly memoryMiB: number | null;
  readonly osName: string | null;
  /** `linux` or `windows`. */
  readonly osType: string | null;
  readonly rawChargeType: string | null;
  /** `NoSpot`, or what a spot instance is priced by. */
  readonly rawSpotStrategy: string | null;
  /** Empty for an instance that is on no dedicated host. */
  readonly dedicatedHostId: string | null;
  readonly imageId: string | null;
  readonly vpcId: string | null;
  readonly vSwitchId: string | null;
  readonly resourceGroupId: string | null;
  readonly securityGroupIds: readonly string[] | null;
  readonly privateIpAddresses: readonly string[] | null;
  readonly publicIpAddresses: readonly string[] | null;
  readonly eipAddress: string | null;
  readonly internetMaxBandwidthInMbps: number | null;
  readonly internetMaxBandwidthOutMbps: number | null;
  readonly networkChargeType: string | null;
  readonly creditSpecification: string | null;
  readonly cpuOptions: CpuOptionsRecord | null;
  readonly keyPairName: string | null;
  readonly deletionProtection: boolean | null;
  readonly metadataOptions: MetadataOptionsRecord | null;
  readonly tags: readonly TagRecord[] | null;
  /** RFC 3339 in UTC with seconds, as all times here. */
  readonly createdAt: string | null;
  readonly startedAt: string | null;
  readonly expiresAt: string | null;
  readonly autoReleaseTime: string | null;
  /** When the locks were last seen to be as they are here; not before `readAt`. In milliseconds since the epoch. */
  readonly lockReadAt: number;
  /** Null when OperationLocks was absent or misshapen, which is not the same as an empty list. */
  readonly operationLocks: readonly LockRecord[] | null;
}

export interface MetadataOptionsRecord {
  readonly httpEndpoint: string | null;
  readonly httpTokens: string | null;
  readonly httpPutResponseHopLimit: number | null;
  readonly instanceMetadataTags: string | null;
}

export interface CpuOptionsRecord {
  readonly coreCount: number | null;
  readonly threadsPerCore: number | null;
  readonly topologyType: string | null;
}

export interface AttachmentRecord {
  readonly instanceId: string;
  readonly device: string | null;
  readonly attachedAt: string | null;
}

export interface DiskRecord extends Reading {
  readonly accountId: string;
  readonly regionId: string;
  readonly id: string;
  readonly zoneId: string | null;
  readonly name: string | null;
  readonly description: string | null;
  readonly rawKind: string | null;
  readonly category: string | null;
  readonly performanceLevel: string | null;
  readonly provisionedIops: number | null;
  readonly burstingEnabled: boolean | null;
  readonly sizeGiB: number | null;
  /** ECS's exact word: a lock counts only for `In_use`. */
  readonly rawStatus: string | null;
  readonly rawChargeType: string | null;
  readonly isEncrypted: boolean | null;
  readonly isMultiAttach: boolean | null;
  /** Whether it may leave its instance; ECS's Portable. */
  readonly isPortable: boolean | null;
  readonly deleteWithInstance: boolean | null;
  readonly deleteAutoSnapshot: boolean | null;
  readonly resourceGroupId: string | null;
  readonly imageId: string | null;
  readonly sourceSnapshotId: string | null;
  readonly autoSnapshotPolicyId: string | null;
  readonly tags: readonly TagRecord[] | null;
  readonly createdAt: string | null;
  readonly attachedAt: string | null;
  readonly detachedAt: string | null;
  readonly expiresAt: string | null;
  readonly operationLocks: readonly LockRecord[] | null;
  /** The instances that it is attached to, by Attachments, MountInstances and InstanceId together. */
  readonly attachments: readonly AttachmentRecord[];
  /** False when some attachment could not be read, so that it may be attached to other instances as well. */
  readonly attachmentsKnown: boolean;
}

/** An entry of DescribeInstanceHistoryEvents; a security lock event is one whose type begins with `SecurityPunish.`. */
export interface EventRecord {
  readonly accountId: string;
  readonly regionId: string;
  readonly id: string;
  /** For example `SecurityPunish.Locked`. */
  readonly rawType: string | null;
  /** For example `Executing`. */
  readonly rawStatus: string | null;
  readonly resourceType: string | null;
  readonly instanceId: string | null;
  readonly reason: string | null;
  readonly reasonCode: string | null;
  readonly impactLevel: string | null;
  readonly publishedAt: string | null;
  readonly notBefore: string | null;
  readonly finishedAt: string | null;
  readonly punishType: string | null;
  readonly punishDomain: string | null;
  readonly punishUrl: string | null;
  readonly violationCode: string | null;
  readonly canAccept: boolean | null;
  readonly diskId: string | null;
  readonly device: string | null;
}

/** One page of a list. */
export interface EcsPage<T> {
  readonly items: readonly T[];
  /** How many entries of the page had no usable id; they are left out of `items`. */
  readonly malformed: number;
  /** Null on the last page. */
  readonly nextToken: string | null;
  /** For a first page that can come in more than one order: the token that names this very page. */
  readonly ownToken?: string;
  /** Meaningful only where the page was asked for by number. */
  readonly totalCount: number | null;
}
