/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  DateTime: { input: string; output: string; }
};

/** A cloud disk. Its status decides whether a lock on its instance stops an operation on it. */
export type Disk = {
  __typename?: 'Disk';
  /** The account's name in this subgraph's configuration. */
  accountId: Scalars['ID']['output'];
  /**
   * As Instance.allowedOperations, for the operations on a disk: it judges the lock alone. A lock on any attached instance
   * counts.
   */
  allowedOperations: Maybe<Array<EcsOperation>>;
  /**
   * Is this operation in allowedOperations? It judges the lock alone, so DETACH_DISK is true for a system disk; for a button, use
   * isReady.
   */
  allows: Maybe<Scalars['Boolean']['output']>;
  /** When it was attached last. */
  attachedAt: Maybe<Scalars['DateTime']['output']>;
  /** Where the disk is attached: none, one, or several instances for a multi-attach disk. */
  attachments: Maybe<Array<EcsDiskAttachment>>;
  /** The policy that takes snapshots of it; null for none. */
  autoSnapshotPolicyId: Maybe<Scalars['ID']['output']>;
  /** Whether it may go beyond its performance for a while; for cloud_auto only. */
  burstingEnabled: Maybe<Scalars['Boolean']['output']>;
  /** For example cloud_essd. */
  category: Maybe<Scalars['String']['output']>;
  /** How it is billed. */
  chargeType: Maybe<EcsChargeType>;
  /** When it was created. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether the snapshots that a policy made of it go with it. */
  deleteAutoSnapshot: Maybe<Scalars['Boolean']['output']>;
  /** Whether the disk is released together with its instance. A locked instance takes its disks along in any case. */
  deleteWithInstance: Maybe<Scalars['Boolean']['output']>;
  /** The description that it was given. */
  description: Maybe<Scalars['String']['output']>;
  /** When it was detached last. */
  detachedAt: Maybe<Scalars['DateTime']['output']>;
  /** As ECS gives it: for a pay-as-you-go disk a day far ahead. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Its health, and the events of it. */
  health: Maybe<EcsDiskHealth>;
  /** The disk ID, for example d-bp67acfmxazb4p****. */
  id: Scalars['ID']['output'];
  /** The image. */
  imageId: Maybe<Scalars['ID']['output']>;
  /** Whether it is encrypted. */
  isEncrypted: Maybe<Scalars['Boolean']['output']>;
  /** Whether several instances may share it. */
  isMultiAttach: Maybe<Scalars['Boolean']['output']>;
  /** One button: true only for READY and NEEDS_CONFIRMATION; null when a needed fact is unknown. Use it with aliases. */
  isReady: Maybe<Scalars['Boolean']['output']>;
  /** Its kind. */
  kind: Maybe<EcsDiskKind>;
  /** When ECS last showed what decides here: the disk's status and place, and the locks of its instances. The oldest counts. */
  lockReadAt: Maybe<Scalars['DateTime']['output']>;
  /** The same locks, each with whether it decides here. Null when the locks could not be read. */
  locks: Maybe<Array<EcsLockState>>;
  /**
   * What the disk did, point by point. Up to 400 points, none older than 30 days, and none of the time when it was not
   * in use. One ECS call a disk.
   */
  monitorData: Maybe<EcsDiskMonitorSeries>;
  /** The name that it was given. */
  name: Maybe<Scalars['String']['output']>;
  /** As Instance.operationDecisions, for the operations on a disk: it judges the lock alone. */
  operationDecisions: Maybe<Array<EcsOperationDecision>>;
  /** The disk's own locks. Of security, the lock of its instances decides instead. */
  operationLocks: Maybe<Array<EcsOperationLock>>;
  /** For example PL1; for cloud_essd only. */
  performanceLevel: Maybe<Scalars['String']['output']>;
  /** Beyond what its size gives; for cloud_auto only. */
  provisionedIops: Maybe<Scalars['Int']['output']>;
  /** ECS's own word, also where chargeType is UNKNOWN. */
  rawChargeType: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where kind is UNKNOWN. */
  rawKind: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where status is UNKNOWN. */
  rawStatus: Maybe<Scalars['String']['output']>;
  /**
   * When ECS was asked for this disk; its fields are at least as new. How old an answer may be: LIVE_MAX_AGE_RECORD_S,
   * or the header ecs-max-age.
   */
  readAt: Maybe<Scalars['DateTime']['output']>;
  /**
   * Whether each operation, pressed now with complete input, would be accepted; with the reasons where not. Locks and the state
   * of the disk and its instances are judged; each operation once, in the order of EcsOperation.
   */
  readiness: Maybe<Array<EcsOperationReadiness>>;
  /** The region that it is in. */
  regionId: Scalars['ID']['output'];
  /** The resource group that it is in. */
  resourceGroupId: Maybe<Scalars['ID']['output']>;
  /** Its size, in GiB. */
  sizeGiB: Maybe<Scalars['Int']['output']>;
  /** Snapshots of this disk, in ECS's own order; 1 to 100 at a time. One ECS call a disk. */
  snapshots: Maybe<EcsSnapshotConnection>;
  /** The snapshot that it was made from; null for none. */
  sourceSnapshotId: Maybe<Scalars['ID']['output']>;
  /** Its status. */
  status: Maybe<EcsDiskStatus>;
  /** Its tags. */
  tags: Maybe<Array<EcsTag>>;
  /** The zone that it is in. */
  zoneId: Maybe<Scalars['ID']['output']>;
};


/** A cloud disk. Its status decides whether a lock on its instance stops an operation on it. */
export type DiskAllowsArgs = {
  operation: EcsOperationInput;
};


/** A cloud disk. Its status decides whether a lock on its instance stops an operation on it. */
export type DiskIsReadyArgs = {
  instanceId?: InputMaybe<Scalars['ID']['input']>;
  operation: EcsOperationInput;
};


/** A cloud disk. Its status decides whether a lock on its instance stops an operation on it. */
export type DiskMonitorDataArgs = {
  endTime: Scalars['DateTime']['input'];
  period?: EcsMonitorPeriodInput;
  startTime: Scalars['DateTime']['input'];
};


/** A cloud disk. Its status decides whether a lock on its instance stops an operation on it. */
export type DiskOperationDecisionsArgs = {
  among?: InputMaybe<Array<EcsOperationInput>>;
};


/** A cloud disk. Its status decides whether a lock on its instance stops an operation on it. */
export type DiskReadinessArgs = {
  instanceId?: InputMaybe<Scalars['ID']['input']>;
  operations: Array<EcsOperationInput>;
};


/** A cloud disk. Its status decides whether a lock on its instance stops an operation on it. */
export type DiskSnapshotsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

export type EcsAcceptInquiredSystemEventInput = {
  /** The account's name in this subgraph's configuration; needed when there are several. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The event. */
  eventId: Scalars['ID']['input'];
  /** Where the event is. */
  regionId: Scalars['ID']['input'];
};

export type EcsAllocatePublicIpAddressInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsAttachDiskInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Attach it as the system disk of an instance that has none. */
  bootable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the disk is released with its instance. A locked instance takes it along in any case. */
  deleteWithInstance?: InputMaybe<Scalars['Boolean']['input']>;
  /** The disk. */
  diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Attach it although it is still attached elsewhere; for cloud_regional_disk_auto only. */
  force?: Scalars['Boolean']['input'];
  /** The instance to attach it to, in the same zone. */
  instanceId: Scalars['ID']['input'];
  /** For a Linux system disk: log on with this SSH key pair, and not with a password. */
  keyPairName?: InputMaybe<Scalars['String']['input']>;
  /**
   * For a system disk, the new password of root or Administrator: 8 to 30 characters, of three kinds at least.
   * It never comes back out of this subgraph.
   */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsAttachInstanceRamRoleInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** ECS takes 100 at a time; more are split, up to 500. */
  instanceIds: Array<Scalars['ID']['input']>;
  /** A RAM policy, as JSON text of up to 1024 characters, that narrows the role further. */
  policy?: InputMaybe<Scalars['String']['input']>;
  /** The role that programs on the instances get. */
  ramRoleName: Scalars['String']['input'];
  /** Without it, the targets are looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsAttachKeyPairInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** ECS takes 50 at a time; more are split, up to 500. */
  instanceIds: Array<Scalars['ID']['input']>;
  /** An SSH key pair of the same region, for Linux; takes effect at the next restart. */
  keyPairName: Scalars['String']['input'];
  /** Without it, the targets are looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

/** What happens when the subscription of an instance ends. */
export type EcsAutoRenew = {
  __typename?: 'EcsAutoRenew';
  /** For how long it is renewed, in periodUnit. */
  duration: Maybe<Scalars['Int']['output']>;
  /** The unit of the period. */
  periodUnit: Maybe<EcsPeriodUnit>;
  /** ECS's own word, also where periodUnit is UNKNOWN. */
  rawPeriodUnit: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where status is UNKNOWN. */
  rawStatus: Maybe<Scalars['String']['output']>;
  /** Its status. */
  status: Maybe<EcsRenewalStatus>;
};

/** How sure a statement of the policy is. */
export type EcsBasis =
  /** Read in Alibaba Cloud's document about the lock. */
  | 'DOCUMENTED'
  /** Visible nowhere; inferred from the neighbouring rows. */
  | 'INFERRED'
  /** No source says anything. What nothing is known to deny is not denied. */
  | 'NOT_STATED'
  /** Listed on the operation's own page only. */
  | 'OPERATION_PAGE';

export type EcsBatchMode =
  /** If one target cannot be done, send none. */
  | 'ALL_OR_NOTHING'
  /** Send the targets that the lock allows. */
  | 'BEST_EFFORT';

/** What every mutation on several targets returns: one outcome for each distinct target, in the order given. */
export type EcsBatchOperationPayload = {
  /** What became of the operation on each target, in the order given. */
  outcomes: Array<EcsOperationOutcome>;
};

export type EcsBootModeInput =
  /** BIOS. */
  | 'BIOS'
  /** UEFI. */
  | 'UEFI'
  /** UEFI where the instance type has it, else BIOS. */
  | 'UEFI_PREFERRED';

export type EcsCancelSimulatedSystemEventsInput = {
  /** The account's name in this subgraph's configuration; needed when there are several. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** ECS takes 100 at a time; more are split, up to 500. */
  eventIds: Array<Scalars['ID']['input']>;
  /** Where the events are. */
  regionId: Scalars['ID']['input'];
};

export type EcsChargeType =
  /** Pay-as-you-go. */
  | 'POST_PAID'
  /** A subscription. */
  | 'PRE_PAID'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN';

export type EcsChargeTypeInput =
  /** Pay-as-you-go. */
  | 'POST_PAID'
  /** A subscription. */
  | 'PRE_PAID';

export type EcsCommandParameterInput = {
  /** 1 to 64 letters, digits, _ and -. */
  name: Scalars['String']['input'];
  /** The value of the tag. */
  value: Scalars['String']['input'];
};

export type EcsCommandRepeatModeInput =
  /** At every start of the instance, until it is stopped with StopInvocation. */
  | 'EVERY_REBOOT'
  /** At the next start of the instance. */
  | 'NEXT_REBOOT_ONLY'
  /** Now. */
  | 'ONCE'
  /** As frequency says, until it is stopped with StopInvocation. */
  | 'PERIOD';

export type EcsCommandTerminationModeInput =
  /** The process of the command. */
  | 'PROCESS'
  /** The script and whatever it started. */
  | 'PROCESS_TREE';

export type EcsCommandTypeInput =
  /** A batch script, for Windows. */
  | 'RUN_BAT_SCRIPT'
  /** A PowerShell script, for Windows. */
  | 'RUN_POWER_SHELL_SCRIPT'
  /** A shell script, for Linux. */
  | 'RUN_SHELL_SCRIPT';

export type EcsConsoleOutput = EcsProtectedReadResult & {
  __typename?: 'EcsConsoleOutput';
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /** What ECS answers, for example IncorrectInstanceStatus. Null on success, and where ECS sends no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The operation. */
  operation: EcsOperation;
  /** The instance that was read. */
  targetId: Scalars['ID']['output'];
  /** The lines. */
  text: Scalars['String']['output'];
  /** When it was written. */
  updatedAt: Maybe<Scalars['DateTime']['output']>;
};


export type EcsConsoleOutputMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

export type EcsConvertNatPublicIpToEipInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsCpuOptions = {
  __typename?: 'EcsCpuOptions';
  /** Physical cores. */
  coreCount: Maybe<Scalars['Int']['output']>;
  /** 1 when hyper-threading is off. */
  threadsPerCore: Maybe<Scalars['Int']['output']>;
  /** ContinuousCoreToHTMapping or DiscreteCoreToHTMapping; null for an instance type that has no choice. */
  topologyType: Maybe<Scalars['String']['output']>;
};

export type EcsCpuOptionsInput = {
  /** 1 switches hyper-threading off. */
  threadsPerCore?: InputMaybe<Scalars['Int']['input']>;
  /** How threads are mapped to cores. */
  topologyType?: InputMaybe<EcsCpuTopologyInput>;
};

export type EcsCpuTopologyInput =
  /** The threads of a core are next to each other. */
  | 'CONTINUOUS_CORE_TO_HT_MAPPING'
  /** The threads of a core are apart. */
  | 'DISCRETE_CORE_TO_HT_MAPPING';

export type EcsCreateDiagnosticReportInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** After startTime. */
  endTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** What is looked at; without it, ECS's default set for instances. */
  metricSetId?: InputMaybe<Scalars['ID']['input']>;
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** To the minute, as endTime. */
  startTime?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Exactly one of zoneId and instanceId; a cloud_regional_disk_auto disk needs neither. */
export type EcsCreateDiskInput = {
  /** The operation is charged when it is called; it runs only if this is true. */
  acceptCharges?: Scalars['Boolean']['input'];
  /** The account's name in this subgraph's configuration; needed when there are several. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** For cloud_auto only. */
  burstingEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** For example cloud_essd. */
  category?: InputMaybe<Scalars['String']['input']>;
  /**
   * Makes a retry safe: ECS runs one token once. Up to 64 ASCII characters; generated when absent. Not with
   * instanceId, where ECS ignores it.
   */
  clientToken?: InputMaybe<Scalars['String']['input']>;
  /** 2 to 256 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /**
   * Makes a subscription disk and attaches it to this subscription instance. ECS then takes no clientToken,
   * tags, resource group or KMS key.
   */
  instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it is encrypted. */
  isEncrypted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether several instances may have it at once; for pay-as-you-go only. */
  isMultiAttach?: InputMaybe<Scalars['Boolean']['input']>;
  /** The KMS key to encrypt it with; without it, the service key. */
  kmsKeyId?: InputMaybe<Scalars['ID']['input']>;
  /** 2 to 128 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** For example PL1; for cloud_essd only. */
  performanceLevel?: InputMaybe<Scalars['String']['input']>;
  /** For cloud_auto only: 0 to 50000. */
  provisionedIops?: InputMaybe<Scalars['Int']['input']>;
  /** Where the disk is made. */
  regionId: Scalars['ID']['input'];
  /** The resource group that it is in. */
  resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 65536, within the bounds of the category; needed without snapshotId. */
  sizeGiB?: InputMaybe<Scalars['Int']['input']>;
  /** The snapshot that the disk is made from. */
  snapshotId?: InputMaybe<Scalars['ID']['input']>;
  /** Up to 20. */
  tags?: InputMaybe<Array<EcsTagInput>>;
  /** Makes a pay-as-you-go disk in this zone. */
  zoneId?: InputMaybe<Scalars['ID']['input']>;
};

/** Exactly one of instanceId and snapshotId. */
export type EcsCreateImageInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** With snapshotId. */
  architecture?: InputMaybe<EcsImageArchitectureInput>;
  /** How instances that are made from it start. */
  bootMode?: InputMaybe<EcsBootModeInput>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  clientToken?: InputMaybe<Scalars['String']['input']>;
  /** 2 to 256 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** 2 to 128 characters. */
  imageFamily?: InputMaybe<Scalars['String']['input']>;
  /** The version of the image. */
  imageVersion?: InputMaybe<Scalars['String']['input']>;
  /** The instance that the image is made from, with all its disks. */
  instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** 2 to 128 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** With snapshotId: for example CentOS or Others Linux. */
  platform?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the instance is looked for in every configured region; needed with snapshotId. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** The resource group that it is in. */
  resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** The snapshot of a system disk that the image is made from. */
  snapshotId?: InputMaybe<Scalars['ID']['input']>;
  /** Up to 20. */
  tags?: InputMaybe<Array<EcsTagInput>>;
};

export type EcsCreateSimulatedSystemEventsInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** What to simulate. */
  eventType: EcsSimulatedEventTypeInput;
  /** ECS takes 100 at a time; more are split, up to 500. */
  instanceIds: Array<Scalars['ID']['input']>;
  /** When the event is due; for a failure, when it is over. */
  notBefore: Scalars['DateTime']['input'];
  /** Without it, the targets are looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsCreateSnapshotInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  clientToken?: InputMaybe<Scalars['String']['input']>;
  /** 2 to 256 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The disk. */
  diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** 2 to 128 characters; not beginning with auto. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** The resource group that it is in. */
  resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 65536, then it is deleted; without it, it is kept. */
  retentionDays?: InputMaybe<Scalars['Int']['input']>;
  /** Up to 20. */
  tags?: InputMaybe<Array<EcsTagInput>>;
};

export type EcsCreditSpecificationInput =
  /** No more than the credits that it has. */
  | 'STANDARD'
  /** Performance beyond the credits, which is charged. */
  | 'UNLIMITED';

export type EcsDeleteDiskInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** The disk. */
  diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsDeleteInstanceInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Needed for a locked instance, and for one whose lock could not be read: disks set to stay are released with it. */
  confirmDeletionOfLocked?: Scalars['Boolean']['input'];
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Delete although it is running. */
  force?: Scalars['Boolean']['input'];
  /** With force: true, as ECS does by default, cuts the power; false shuts down in order first, which takes minutes. */
  forceStop?: InputMaybe<Scalars['Boolean']['input']>;
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Delete a subscription instance too, when its subscription has expired. */
  terminateSubscription?: Scalars['Boolean']['input'];
};

export type EcsDeleteInstancesInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  clientToken?: InputMaybe<Scalars['String']['input']>;
  /**
   * Needed for locked instances, and for those whose lock could not be read: disks set to stay are released
   * with them.
   */
  confirmDeletionOfLocked?: Scalars['Boolean']['input'];
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Delete although it is running. */
  force?: Scalars['Boolean']['input'];
  /** With force: true, as ECS does by default, cuts the power; false shuts down in order first, which takes minutes. */
  forceStop?: InputMaybe<Scalars['Boolean']['input']>;
  /** ECS takes 100 at a time; BEST_EFFORT splits more, up to 500. */
  instanceIds: Array<Scalars['ID']['input']>;
  /** What to do with the rest when one target cannot go, for example because it needs the confirmation. */
  mode?: EcsBatchMode;
  /** Without it, the targets are looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Delete a subscription instance too, when its subscription has expired. */
  terminateSubscription?: Scalars['Boolean']['input'];
};

export type EcsDeleteSnapshotInput = {
  /** The account's name in this subgraph's configuration; needed when there are several. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Delete it although disks were made from it; these can then no longer be re-initialized. */
  force?: Scalars['Boolean']['input'];
  /** Where the snapshot is. */
  regionId: Scalars['ID']['input'];
  /** The snapshot. */
  snapshotId: Scalars['ID']['input'];
};

export type EcsDenialReason =
  /** A disk is locked for an overdue payment. */
  | 'DISK_FINANCIAL_LOCKED'
  /** The disk is In_use on an instance under a security lock. */
  | 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE'
  /** The instance is locked for an overdue payment. */
  | 'INSTANCE_FINANCIAL_LOCKED'
  /** The instance is under a security lock. */
  | 'INSTANCE_SECURITY_LOCKED'
  /** The lock or the disk's status could not be read, and what is unknown is not allowed. */
  | 'LOCK_STATE_UNKNOWN';

export type EcsDenialSource =
  /** ECS itself. */
  | 'ECS'
  /** The policy of this subgraph. */
  | 'POLICY';

export type EcsDetachDiskInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the disk is released with its instance from now on. */
  deleteWithInstance?: InputMaybe<Scalars['Boolean']['input']>;
  /** The disk. */
  diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The instance to detach it from; the lock of this one counts. */
  instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsDetachInstanceRamRoleInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** ECS takes 100 at a time; more are split, up to 500. */
  instanceIds: Array<Scalars['ID']['input']>;
  /** Without it, whatever role an instance has. */
  ramRoleName?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the targets are looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsDetachKeyPairInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** ECS takes 50 at a time; more are split, up to 500. */
  instanceIds: Array<Scalars['ID']['input']>;
  /** Takes effect at the next restart. */
  keyPairName: Scalars['String']['input'];
  /** Without it, the targets are looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsDiagnosticIssue = {
  __typename?: 'EcsDiagnosticIssue';
  /** For example GuestOS.CPU.HighUtilization. */
  issueId: Maybe<Scalars['ID']['output']>;
  /** For example ECSService.GuestOS. */
  metricCategory: Maybe<Scalars['String']['output']>;
  /** For example GuestOS.WinFirewall. */
  metricId: Maybe<Scalars['ID']['output']>;
  /** ECS's own word, also where severity is UNKNOWN. */
  rawSeverity: Maybe<Scalars['String']['output']>;
  /** How serious it is. */
  severity: Maybe<EcsDiagnosticSeverity>;
};

/** What ECS found when it was asked to look at an instance. */
export type EcsDiagnosticReport = {
  __typename?: 'EcsDiagnosticReport';
  /** The account's name in this subgraph's configuration. */
  accountId: Scalars['ID']['output'];
  /** When it was created. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Until when. */
  endTime: Maybe<Scalars['DateTime']['output']>;
  /** When it ended; null while it goes on. */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** ECS's id. */
  id: Scalars['ID']['output'];
  /** Null when the instance is gone. */
  instance: Maybe<Instance>;
  /** The instance. */
  instanceId: Maybe<Scalars['ID']['output']>;
  /** What was found. */
  issues: Maybe<Array<EcsDiagnosticIssue>>;
  /** The set of metrics that it was looked at with. */
  metricSetId: Maybe<Scalars['ID']['output']>;
  /** ECS's own word, also where severity is UNKNOWN. */
  rawSeverity: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where status is UNKNOWN. */
  rawStatus: Maybe<Scalars['String']['output']>;
  /** The region that it is in. */
  regionId: Scalars['ID']['output'];
  /** How serious it is. */
  severity: Maybe<EcsDiagnosticSeverity>;
  /** From when the instance was looked at. */
  startTime: Maybe<Scalars['DateTime']['output']>;
  /** Its status. */
  status: Maybe<EcsDiagnosticStatus>;
};

export type EcsDiagnosticReportConnection = {
  __typename?: 'EcsDiagnosticReportConnection';
  /** An entry that could not be read is left out, and among the problems. */
  edges: Array<Maybe<EcsDiagnosticReportEdge>>;
  /** The entries without their cursors. */
  nodes: Array<Maybe<EcsDiagnosticReport>>;
  /** Whether there is more, and from where. */
  pageInfo: PageInfo;
  /** The accounts and regions that could not be read, in whole or in part; the rest of the list stands. */
  problems: Array<EcsReadProblem>;
};

export type EcsDiagnosticReportEdge = {
  __typename?: 'EcsDiagnosticReportEdge';
  /** Where the entry stands: for after. */
  cursor: Scalars['String']['output'];
  /** The entry; null when it could not be read. */
  node: Maybe<EcsDiagnosticReport>;
};

export type EcsDiagnosticReportFilter = {
  /** Up to 100. An empty list gives an empty answer. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Up to 100. An empty list gives an empty answer. */
  instanceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** How serious it is. */
  severity?: InputMaybe<EcsDiagnosticSeverityInput>;
  /** Its status. */
  status?: InputMaybe<EcsDiagnosticStatusInput>;
};

export type EcsDiagnosticSeverity =
  /** It needs attention at once. */
  | 'CRITICAL'
  /** For information. */
  | 'INFO'
  /** Nothing is wrong. */
  | 'NORMAL'
  /** Not known yet, or a word that nobody knows. */
  | 'UNKNOWN'
  /** It needs attention. */
  | 'WARN';

export type EcsDiagnosticSeverityInput =
  /** It needs attention at once. */
  | 'CRITICAL'
  /** For information. */
  | 'INFO'
  /** Nothing is wrong. */
  | 'NORMAL'
  /** It needs attention. */
  | 'WARN';

export type EcsDiagnosticStatus =
  /** It failed. */
  | 'FAILED'
  /** It is complete. */
  | 'FINISHED'
  /** It is under way. */
  | 'IN_PROGRESS'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN';

export type EcsDiagnosticStatusInput =
  /** It failed. */
  | 'FAILED'
  /** It is complete. */
  | 'FINISHED'
  /** It is under way. */
  | 'IN_PROGRESS';

export type EcsDiskAttachment = {
  __typename?: 'EcsDiskAttachment';
  /** When it was attached last. */
  attachedAt: Maybe<Scalars['DateTime']['output']>;
  /** Whether the lock lets the disk be detached from this instance: DetachDisk is judged on the instance that it names. */
  detachDecision: Maybe<EcsOperationDecision>;
  /** For example /dev/xvdb. */
  device: Maybe<Scalars['String']['output']>;
  /** The instance; null when it could not be read. */
  instance: Maybe<Instance>;
  /** The instance. */
  instanceId: Scalars['ID']['output'];
};

export type EcsDiskConnection = {
  __typename?: 'EcsDiskConnection';
  /** An entry that could not be read is left out, and among the problems. */
  edges: Array<Maybe<EcsDiskEdge>>;
  /** The entries without their cursors. */
  nodes: Array<Maybe<Disk>>;
  /** Whether there is more, and from where. */
  pageInfo: PageInfo;
  /** The accounts and regions that could not be read, in whole or in part; the rest of the list stands. */
  problems: Array<EcsReadProblem>;
  /**
   * How many there are in all accounts and regions asked for; costs a call for each, made only when this is selected. Null where
   * resource groups or tags narrow what the caller may see.
   */
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type EcsDiskEdge = {
  __typename?: 'EcsDiskEdge';
  /** Where the entry stands: for after. */
  cursor: Scalars['String']['output'];
  /** The entry; null when it could not be read. */
  node: Maybe<Disk>;
};

/** A time in which a disk did not work as it should. */
export type EcsDiskEvent = {
  __typename?: 'EcsDiskEvent';
  /** When it ended; null while it goes on. */
  endedAt: Maybe<Scalars['DateTime']['output']>;
  /** ECS's id. */
  id: Scalars['ID']['output'];
  /** As ECS gives it; no page says what it means. */
  impactLevel: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where type is UNKNOWN. */
  rawType: Maybe<Scalars['String']['output']>;
  /** When it began. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Its type. */
  type: Maybe<EcsDiskEventType>;
};

export type EcsDiskEventType =
  /** Its performance is reduced. */
  | 'DEGRADED'
  /** A local disk is damaged. */
  | 'ERROR_DETECTED'
  /** Its performance is much reduced. */
  | 'SEVERELY_DEGRADED'
  /** Its performance is close to nothing. */
  | 'STALLED'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN';

export type EcsDiskFilter = {
  /** Its category. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** How it is billed. */
  chargeType?: InputMaybe<EcsChargeTypeInput>;
  /** Up to 100. An empty list gives an empty answer. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** ECS may leave out multi-attach disks here; Instance.disks has them all. */
  instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Its kind. */
  kind?: InputMaybe<EcsDiskKindInput>;
  /** The whole name; * matches any text. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The resource group that it is in. */
  resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Its status. */
  status?: InputMaybe<EcsDiskStatusInput>;
  /** Up to 20; all of them must match. */
  tags?: InputMaybe<Array<EcsTagFilter>>;
  /** The zone that it is in. */
  zoneId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsDiskHealth = {
  __typename?: 'EcsDiskHealth';
  /** What reduces its performance at the moment. */
  events: Maybe<Array<EcsDiskEvent>>;
  /** ECS's own word, also where status is UNKNOWN. */
  rawStatus: Maybe<Scalars['String']['output']>;
  /** Its status. */
  status: Maybe<EcsHealthStatus>;
};

export type EcsDiskKind =
  /** A data disk. */
  | 'DATA'
  /** The system disk of an instance. */
  | 'SYSTEM'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN';

export type EcsDiskKindInput =
  /** A data disk. */
  | 'DATA'
  /** The system disk of an instance. */
  | 'SYSTEM';

/** What a disk did in one period, which begins at `at`. Null is a value that ECS does not have. */
export type EcsDiskMonitorPoint = {
  __typename?: 'EcsDiskMonitorPoint';
  /** When the period begins. */
  at: Scalars['DateTime']['output'];
  /** Reads and writes together. */
  operationsPerSecond: Maybe<Scalars['Float']['output']>;
  /** Read, in bytes a second. */
  readBytesPerSecond: Maybe<Scalars['Float']['output']>;
  /** How long a read takes, in microseconds. */
  readLatencyMicroseconds: Maybe<Scalars['Float']['output']>;
  /** Reads a second. */
  readsPerSecond: Maybe<Scalars['Float']['output']>;
  /** Read and written, in bytes a second. */
  totalBytesPerSecond: Maybe<Scalars['Float']['output']>;
  /** Written, in bytes a second. */
  writeBytesPerSecond: Maybe<Scalars['Float']['output']>;
  /** How long a write takes, in microseconds. */
  writeLatencyMicroseconds: Maybe<Scalars['Float']['output']>;
  /** Writes a second. */
  writesPerSecond: Maybe<Scalars['Float']['output']>;
};

export type EcsDiskMonitorSeries = {
  __typename?: 'EcsDiskMonitorSeries';
  /** The end. */
  endTime: Scalars['DateTime']['output'];
  /** How far the points are apart. */
  periodSeconds: Scalars['Int']['output'];
  /** Oldest first. ECS leaves out times that it has nothing of. */
  points: Array<EcsDiskMonitorPoint>;
  /** As it was asked for. */
  startTime: Scalars['DateTime']['output'];
};

export type EcsDiskPayload = EcsOperationPayload & {
  __typename?: 'EcsDiskPayload';
  /** The disk as it is now, read after the operation. */
  disk: Maybe<Disk>;
  /**
   * The instance that the operation names, else the first one that the disk is attached to, as it is now; null where there is
   * none, or where it could not be read.
   */
  instance: Maybe<Instance>;
  /** What became of the operation. */
  outcome: EcsOperationOutcome;
};

export type EcsDiskRollbackInput = {
  /** The disk. */
  diskId: Scalars['ID']['input'];
  /** The snapshot of this disk to go back to. */
  snapshotId: Scalars['ID']['input'];
};

export type EcsDiskStatus =
  /** It is being attached. */
  | 'ATTACHING'
  /** It is not attached. */
  | 'AVAILABLE'
  /** It is being created. */
  | 'CREATING'
  /** It is being detached. */
  | 'DETACHING'
  /** It is attached to an instance. Only here does the lock of its instance count. */
  | 'IN_USE'
  /** It is being initialized. */
  | 'RE_INITING'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN';

export type EcsDiskStatusInput =
  /** It is being attached. */
  | 'ATTACHING'
  /** It is not attached. */
  | 'AVAILABLE'
  /** It is being created. */
  | 'CREATING'
  /** It is being detached. */
  | 'DETACHING'
  /** It is attached to an instance. Only here does the lock of its instance count. */
  | 'IN_USE'
  /** It is being initialized. */
  | 'RE_INITING';

export type EcsDisksPayload = EcsBatchOperationPayload & {
  __typename?: 'EcsDisksPayload';
  /** The disks as they are now, read after the operation, in the order of the outcomes; null for one that is not there. */
  disks: Maybe<Array<Maybe<Disk>>>;
  /** The instance of each disk, in the same order, as EcsDiskPayload.instance. */
  instances: Maybe<Array<Maybe<Instance>>>;
  /** What became of the operation on each target, in the order given. */
  outcomes: Array<EcsOperationOutcome>;
};

/** A dry run found nothing against the operation. */
export type EcsDryRunPassed = EcsOperationOutcome & {
  __typename?: 'EcsDryRunPassed';
  /** What was checked. */
  checkedBy: EcsDryRunScope;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The operation. */
  operation: EcsOperation;
  /** ECS's request id; null when nothing was sent to ECS. */
  requestId: Maybe<Scalars['ID']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  shadowVerdict: Maybe<EcsVerdict>;
  /** The resource that the operation aimed at, or the region where it names none. */
  targetId: Scalars['ID']['output'];
  /** What the target is. */
  targetType: EcsTargetType;
  /** What the user should know before the real call, for example that it costs money. */
  warnings: Array<Scalars['String']['output']>;
};


/** A dry run found nothing against the operation. */
export type EcsDryRunPassedMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};


/** A dry run found nothing against the operation. */
export type EcsDryRunPassedWarningsArgs = {
  locale?: InputMaybe<EcsLocale>;
};

export type EcsDryRunScope =
  /** This operation has no DryRun in ECS: the lock policy alone was checked. */
  | 'POLICY'
  /** The policy of this subgraph, and ECS's own dry run. */
  | 'POLICY_AND_ECS';

export type EcsEventLevel =
  /** It needs attention at once. */
  | 'CRITICAL'
  /** For information. */
  | 'INFO'
  /** It needs attention. */
  | 'WARNING';

export type EcsEventStatus =
  /** It was avoided in time. */
  | 'AVOIDED'
  /** It was canceled. */
  | 'CANCELED'
  /** It is over. */
  | 'EXECUTED'
  /** It is under way. */
  | 'EXECUTING'
  /** It failed. */
  | 'FAILED'
  /** It waits for your consent. */
  | 'INQUIRING'
  /** It is still to come. */
  | 'SCHEDULED'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN';

export type EcsEventStatusInput =
  /** It was avoided in time. */
  | 'AVOIDED'
  /** It was canceled. */
  | 'CANCELED'
  /** It is over. */
  | 'EXECUTED'
  /** It is under way. */
  | 'EXECUTING'
  /** It failed. */
  | 'FAILED'
  /** It waits for your consent. */
  | 'INQUIRING'
  /** It is still to come. */
  | 'SCHEDULED';

export type EcsHardwareProblemInput =
  /** The CPU. */
  | 'CPU'
  /** A disk. */
  | 'DISK'
  /** The fan. */
  | 'FAN'
  /** The memory. */
  | 'MEMORY'
  /** The motherboard. */
  | 'MOTHERBOARD'
  /** The network card. */
  | 'NETWORK_CARD'
  /** None of these. */
  | 'OTHERS'
  /** The power supply. */
  | 'POWER'
  /** The RAID card. */
  | 'RAID_CARD';

export type EcsHealthStatus =
  /** It cannot be used for the moment. */
  | 'IMPAIRED'
  /** It is being made ready. */
  | 'INITIALIZING'
  /** There is not enough data to say. */
  | 'INSUFFICIENT_DATA'
  /** It is being serviced. */
  | 'MAINTAINING'
  /** There is nothing to say of it. */
  | 'NOT_APPLICABLE'
  /** Nothing is wrong. */
  | 'OK'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN'
  /** It works, and not as well as it should. */
  | 'WARNING';

export type EcsImageArchitectureInput =
  /** The 64-bit ARM architecture. */
  | 'ARM64'
  /** The 32-bit x86 architecture. */
  | 'I386'
  /** The 64-bit x86 architecture. */
  | 'X86_64';

export type EcsInstanceConnection = {
  __typename?: 'EcsInstanceConnection';
  /** An entry that could not be read is left out, and among the problems. */
  edges: Array<Maybe<EcsInstanceEdge>>;
  /** The entries without their cursors. */
  nodes: Array<Maybe<Instance>>;
  /** Whether there is more, and from where. */
  pageInfo: PageInfo;
  /** The accounts and regions that could not be read, in whole or in part; the rest of the list stands. */
  problems: Array<EcsReadProblem>;
  /**
   * How many there are in all accounts and regions asked for; costs a call for each, made only when this is selected. Null where
   * resource groups or tags narrow what the caller may see.
   */
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type EcsInstanceEdge = {
  __typename?: 'EcsInstanceEdge';
  /** Where the entry stands: for after. */
  cursor: Scalars['String']['output'];
  /** The entry; null when it could not be read. */
  node: Maybe<Instance>;
};

export type EcsInstanceFilter = {
  /** How it is billed. */
  chargeType?: InputMaybe<EcsChargeTypeInput>;
  /** Up to 100 elastic IP addresses; any of them. An empty list gives an empty answer. */
  eipAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Up to 100. An empty list gives an empty answer. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The instance type, for example ecs.g7.large. */
  instanceType?: InputMaybe<Scalars['String']['input']>;
  /** A part of the name. */
  keyword?: InputMaybe<Scalars['String']['input']>;
  /** Instances locked for this reason; SECURITY is the one this policy is about. */
  lockReason?: InputMaybe<EcsLockReasonInput>;
  /** The whole name; * matches any text. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Up to 100 private addresses; any of them. An empty list gives an empty answer. */
  privateIpAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Up to 100 public addresses; any of them. An empty list gives an empty answer. */
  publicIpAddresses?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The resource group that it is in. */
  resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** The security group. */
  securityGroupId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * LOCKED: those under a security lock, as lockReason: SECURITY. NOT_LOCKED: those that are certainly under none; ECS cannot
   * filter by that, so pages may have fewer entries than asked for, even none.
   */
  securityLockState?: InputMaybe<EcsSecurityLockStateInput>;
  /** Its status. */
  status?: InputMaybe<EcsInstanceStatusInput>;
  /** Up to 20; all of them must match. */
  tags?: InputMaybe<Array<EcsTagFilter>>;
  /** The network that it is in. */
  vpcId?: InputMaybe<Scalars['ID']['input']>;
  /** The zone that it is in. */
  zoneId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsInstanceHealth = {
  __typename?: 'EcsInstanceHealth';
  /** The events that are scheduled. Those that wait for an answer, and those under way, are in systemEvents. */
  openEvents: Maybe<Array<EcsSystemEvent>>;
  /** ECS's own word, also where status is UNKNOWN. */
  rawStatus: Maybe<Scalars['String']['output']>;
  /** Its status. */
  status: Maybe<EcsHealthStatus>;
};

/** What an instance did in one period, which begins at `at`. Null is a value that ECS does not have. */
export type EcsInstanceMonitorPoint = {
  __typename?: 'EcsInstanceMonitorPoint';
  /** When the period begins. */
  at: Scalars['DateTime']['output'];
  /** Overdrawn. */
  cpuAdvanceCreditBalance: Maybe<Scalars['Float']['output']>;
  /** Left over. */
  cpuCreditBalance: Maybe<Scalars['Float']['output']>;
  /** For burstable instances, as all four about credits: spent in the period. */
  cpuCreditUsage: Maybe<Scalars['Float']['output']>;
  /** The use of all vCPUs together, in percent. */
  cpuPercent: Maybe<Scalars['Float']['output']>;
  /** Overdrawn and not paid yet. */
  cpuUnpaidSurplusCreditUsage: Maybe<Scalars['Float']['output']>;
  /** Of all disks together, as all four about disks. */
  diskReadBytesPerSecond: Maybe<Scalars['Float']['output']>;
  /** Reads a second. */
  diskReadsPerSecond: Maybe<Scalars['Float']['output']>;
  /** Written, in bytes a second. */
  diskWriteBytesPerSecond: Maybe<Scalars['Float']['output']>;
  /** Writes a second. */
  diskWritesPerSecond: Maybe<Scalars['Float']['output']>;
  /** Received over the public network in the period. */
  internetInKbit: Maybe<Scalars['Float']['output']>;
  /** Both ways over the public network, in kbit/s. */
  internetKbitPerSecond: Maybe<Scalars['Float']['output']>;
  /** Sent over the public network in the period. */
  internetOutKbit: Maybe<Scalars['Float']['output']>;
  /** Received over the private network in the period. */
  intranetInKbit: Maybe<Scalars['Float']['output']>;
  /** Both ways over the private network, in kbit/s. */
  intranetKbitPerSecond: Maybe<Scalars['Float']['output']>;
  /** Sent over the private network in the period. */
  intranetOutKbit: Maybe<Scalars['Float']['output']>;
};

export type EcsInstanceMonitorSeries = {
  __typename?: 'EcsInstanceMonitorSeries';
  /** The end. */
  endTime: Scalars['DateTime']['output'];
  /** How far the points are apart. */
  periodSeconds: Scalars['Int']['output'];
  /** Oldest first. ECS leaves out times that it has nothing of. */
  points: Array<EcsInstanceMonitorPoint>;
  /** As it was asked for. */
  startTime: Scalars['DateTime']['output'];
};

export type EcsInstancePayload = EcsOperationPayload & {
  __typename?: 'EcsInstancePayload';
  /** The instance as it is now, read after the operation. */
  instance: Maybe<Instance>;
  /** What became of the operation. */
  outcome: EcsOperationOutcome;
};

export type EcsInstanceProblemInput =
  /** A cloud disk. */
  | 'ABNORMAL_CLOUD_DISK'
  /** A local disk. */
  | 'ABNORMAL_LOCAL_DISK'
  /** The network. */
  | 'ABNORMAL_NETWORK'
  /** It cannot be reached. */
  | 'INSTANCE_HANG'
  /** It stays in one status, for example Starting. */
  | 'INSTANCE_STUCK_IN_STATUS'
  /** None of these. */
  | 'OTHERS';

export type EcsInstanceStatus =
  /** It is being made. */
  | 'PENDING'
  /** It is running. */
  | 'RUNNING'
  /** It is starting. */
  | 'STARTING'
  /** It is stopped. */
  | 'STOPPED'
  /** It is stopping. */
  | 'STOPPING'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN';

/** An instance's status, as DescribeInstanceStatus knows it: newest and cheapest. */
export type EcsInstanceStatusEntry = {
  __typename?: 'EcsInstanceStatusEntry';
  /** The account's name in this subgraph's configuration. */
  accountId: Scalars['ID']['output'];
  /** ECS's id. */
  id: Scalars['ID']['output'];
  /**
   * The instance, so that caches update it: with nothing selected but id, regionId, accountId, status and rawStatus, it costs
   * nothing. Any other field reads it.
   */
  instance: Maybe<Instance>;
  /** ECS's own word, also where status is UNKNOWN. */
  rawStatus: Maybe<Scalars['String']['output']>;
  /** The region that it is in. */
  regionId: Scalars['ID']['output'];
  /** Its status. */
  status: Maybe<EcsInstanceStatus>;
};

export type EcsInstanceStatusInput =
  /** It is being made. */
  | 'PENDING'
  /** It is running. */
  | 'RUNNING'
  /** It is starting. */
  | 'STARTING'
  /** It is stopped. */
  | 'STOPPED'
  /** It is stopping. */
  | 'STOPPING';

/** What an instance type offers. */
export type EcsInstanceType = {
  __typename?: 'EcsInstanceType';
  /** The account's name in this subgraph's configuration. */
  accountId: Scalars['ID']['output'];
  /** X86 or ARM. */
  architecture: Maybe<Scalars['String']['output']>;
  /** The most that it receives over the private network, in kbit/s. */
  bandwidthInKbitPerSecond: Maybe<Scalars['Int']['output']>;
  /** The most that it sends over the private network, in kbit/s. */
  bandwidthOutKbitPerSecond: Maybe<Scalars['Int']['output']>;
  /** For burstable types: CPU credits an hour. */
  baselineCredit: Maybe<Scalars['Int']['output']>;
  /** For example General-purpose. */
  category: Maybe<Scalars['String']['output']>;
  /** vCPUs. */
  cpu: Maybe<Scalars['Int']['output']>;
  /** The base frequency, in GHz. */
  cpuSpeedGHz: Maybe<Scalars['Float']['output']>;
  /** The turbo frequency, in GHz. */
  cpuTurboGHz: Maybe<Scalars['Float']['output']>;
  /** For example ecs.g7. */
  family: Maybe<Scalars['String']['output']>;
  /** For example EnterpriseLevel. */
  familyLevel: Maybe<Scalars['String']['output']>;
  /** How many GPUs it has. */
  gpuAmount: Maybe<Scalars['Int']['output']>;
  /** Of one GPU. */
  gpuMemoryGiB: Maybe<Scalars['Float']['output']>;
  /** The model of its GPUs; null without any. */
  gpuModel: Maybe<Scalars['String']['output']>;
  /** For example ecs.g7.large. */
  id: Scalars['ID']['output'];
  /** For burstable types: the CPU credits that a new instance begins with. */
  initialCredit: Maybe<Scalars['Int']['output']>;
  /** The most IPv6 addresses of one interface. */
  ipv6AddressesPerInterface: Maybe<Scalars['Int']['output']>;
  /** Whether its network takes frames of more than 1500 bytes. */
  isJumboFrameSupported: Maybe<Scalars['Boolean']['output']>;
  /** Whether traffic within a network is encrypted. */
  isNetworkEncryptionSupported: Maybe<Scalars['Boolean']['output']>;
  /** How many local disks it has. */
  localStorageAmount: Maybe<Scalars['Int']['output']>;
  /** Of one local disk. */
  localStorageCapacityGiB: Maybe<Scalars['Int']['output']>;
  /** For example local_ssd_pro; null for a type without local disks. */
  localStorageCategory: Maybe<Scalars['String']['output']>;
  /** Cloud disks, the system disk among them. */
  maxDisks: Maybe<Scalars['Int']['output']>;
  /** The most network interfaces. */
  maxNetworkInterfaces: Maybe<Scalars['Int']['output']>;
  /** Memory, in GiB. */
  memoryGiB: Maybe<Scalars['Float']['output']>;
  /** required or unsupported. */
  nvmeSupport: Maybe<Scalars['String']['output']>;
  /** The most packets that it receives in a second. */
  packetsInPerSecond: Maybe<Scalars['Int']['output']>;
  /** The most packets that it sends in a second. */
  packetsOutPerSecond: Maybe<Scalars['Int']['output']>;
  /** The most private IPv4 addresses of one interface. */
  privateIpAddressesPerInterface: Maybe<Scalars['Int']['output']>;
  /** The model of the processor. */
  processorModel: Maybe<Scalars['String']['output']>;
  /** The region whose catalogue this is of. */
  regionId: Scalars['ID']['output'];
  /** BIOS, UEFI. */
  supportedBootModes: Maybe<Array<Scalars['String']['output']>>;
};

export type EcsInstanceTypeConnection = {
  __typename?: 'EcsInstanceTypeConnection';
  /** An entry that could not be read is left out, and among the problems. */
  edges: Array<Maybe<EcsInstanceTypeEdge>>;
  /** The entries without their cursors. */
  nodes: Array<Maybe<EcsInstanceType>>;
  /** Whether there is more, and from where. */
  pageInfo: PageInfo;
  /** The accounts and regions that could not be read, in whole or in part; the rest of the list stands. */
  problems: Array<EcsReadProblem>;
};

export type EcsInstanceTypeEdge = {
  __typename?: 'EcsInstanceTypeEdge';
  /** Where the entry stands: for after. */
  cursor: Scalars['String']['output'];
  /** The entry; null when it could not be read. */
  node: Maybe<EcsInstanceType>;
};

export type EcsInstanceTypeFilter = {
  /** Up to 2: X86, ARM. */
  architectures?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Up to 10, for example General-purpose. */
  categories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Up to 10, for example ecs.g7. */
  families?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Up to 10, for example NVIDIA V100. */
  gpuModels?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Up to 10, for example ecs.g7.large. An empty list gives an empty answer, as with every list here. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Up to 2: local_ssd_pro, local_hdd_pro. */
  localStorageCategories?: InputMaybe<Array<Scalars['String']['input']>>;
  /** At most so many vCPUs. */
  maxCpu?: InputMaybe<Scalars['Int']['input']>;
  /** At most so many GPUs. */
  maxGpuAmount?: InputMaybe<Scalars['Int']['input']>;
  /** At most so much memory, in GiB. */
  maxMemoryGiB?: InputMaybe<Scalars['Float']['input']>;
  /** At least so many vCPUs. */
  minCpu?: InputMaybe<Scalars['Int']['input']>;
  /** Room for at least so many cloud disks. */
  minDisks?: InputMaybe<Scalars['Int']['input']>;
  /** At least so many GPUs. */
  minGpuAmount?: InputMaybe<Scalars['Int']['input']>;
  /** At least so much memory, in GiB. */
  minMemoryGiB?: InputMaybe<Scalars['Float']['input']>;
  /** Room for at least so many network interfaces. */
  minNetworkInterfaces?: InputMaybe<Scalars['Int']['input']>;
};

export type EcsInstancesPayload = EcsBatchOperationPayload & {
  __typename?: 'EcsInstancesPayload';
  /** The instances as they are now, read after the operation, in the order of the outcomes; null for one that is not there. */
  instances: Maybe<Array<Maybe<Instance>>>;
  /** What became of the operation on each target, in the order given. */
  outcomes: Array<EcsOperationOutcome>;
};

export type EcsInvokeCommandInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  clientToken?: InputMaybe<Scalars['String']['input']>;
  /** The id of a command, or the name of a public one. */
  commandId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** With PERIOD only, and needed there: rate(5m), at(2026-11-24 13:15:30 Asia/Shanghai), or a cron expression. */
  frequency?: InputMaybe<Scalars['String']['input']>;
  /** ECS takes 100 at a time; more are split, up to 500. */
  instanceIds: Array<Scalars['ID']['input']>;
  /** Up to 10, for the {{names}} in the command. They never come back out of this subgraph. */
  parameters?: InputMaybe<Array<EcsCommandParameterInput>>;
  /** Without it, the targets are looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** When it runs. */
  repeatMode?: EcsCommandRepeatModeInput;
  /** The resource group that it is in. */
  resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Send to locked instances too, where ECS accepts the command and runs nothing. */
  sendToLockedInstances?: Scalars['Boolean']['input'];
  /** Up to 20. */
  tags?: InputMaybe<Array<EcsTagInput>>;
  /** What a stop or a timeout ends. */
  terminationMode?: InputMaybe<EcsCommandTerminationModeInput>;
  /** 10 to 86400; without it, the command's own. */
  timeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The user to run it as: root or System when absent. Up to 255 characters. */
  username?: InputMaybe<Scalars['String']['input']>;
  /**
   * For another user than System on Windows: the name, in the parameter store of Operation Orchestration
   * Service, of its password. Never the password itself.
   */
  windowsPasswordName?: InputMaybe<Scalars['String']['input']>;
  /** Up to 200 characters; without it, the command's own. */
  workingDir?: InputMaybe<Scalars['String']['input']>;
};

export type EcsJoinResourceGroupInput = {
  /** The account's name in this subgraph's configuration; needed when there are several. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Where the resource is. */
  regionId: Scalars['ID']['input'];
  /** The resource group that it is in. */
  resourceGroupId: Scalars['ID']['input'];
  /** An id, or the name of a key pair. */
  resourceId: Scalars['ID']['input'];
  /**
   * INSTANCE, DISK, SNAPSHOT, IMAGE, SECURITY_GROUP, NETWORK_INTERFACE, KEY_PAIR, DEDICATED_HOST,
   * DEDICATED_HOST_CLUSTER, LAUNCH_TEMPLATE or COMMAND.
   */
  resourceType: EcsResourceTypeInput;
};

/** Exactly one of instanceId and networkInterfaceId. */
export type EcsJoinSecurityGroupInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The instance. */
  instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** The network interface; its groups change in place of those of an instance. */
  networkInterfaceId?: InputMaybe<Scalars['ID']['input']>;
  /** Without it, the instance is looked for in every configured region; needed with networkInterfaceId. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** The security group. */
  securityGroupId: Scalars['ID']['input'];
};

/** Exactly one of instanceId and networkInterfaceId. */
export type EcsLeaveSecurityGroupInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The instance. */
  instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** The network interface; its groups change in place of those of an instance. */
  networkInterfaceId?: InputMaybe<Scalars['ID']['input']>;
  /** Without it, the instance is looked for in every configured region; needed with networkInterfaceId. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** The security group. */
  securityGroupId: Scalars['ID']['input'];
};

/** A language of texts for end users. */
export type EcsLocale =
  /** English. */
  | 'EN'
  /** Simplified Chinese, in the terms of the ECS console. */
  | 'ZH_CN';

/** What a security lock does to an operation. */
export type EcsLockEffect =
  /** ECS answers success, and nothing runs. */
  | 'ACCEPTED_NOT_EXECUTED'
  /** It is stopped. */
  | 'DENIED'
  /** ECS refuses it while the disk is In_use on a locked instance. */
  | 'DENIED_WHILE_DISK_IN_USE'
  /** Nothing. */
  | 'UNAFFECTED';

/** Whether a lock stops anything here. */
export type EcsLockEnforcement =
  /** What its table denies is denied. */
  | 'ENFORCED'
  /** It decides nothing. */
  | 'IGNORED'
  /** It stops nothing. shadowVerdict says what it would. */
  | 'SHADOW';

export type EcsLockReason =
  /** An unpaid bill for its dedicated host. */
  | 'DEDICATED_HOST_FINANCIAL'
  /** An unpaid bill. */
  | 'FINANCIAL'
  /** A spot instance that is being taken back. */
  | 'RECYCLING'
  /** The subscription was refunded. */
  | 'REFUNDED'
  /** A security violation. */
  | 'SECURITY'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN';

export type EcsLockReasonInput =
  /** An unpaid bill for its dedicated host. */
  | 'DEDICATED_HOST_FINANCIAL'
  /** An unpaid bill. */
  | 'FINANCIAL'
  /** A spot instance that is being taken back. */
  | 'RECYCLING'
  /** The subscription was refunded. */
  | 'REFUNDED'
  /** A security violation. */
  | 'SECURITY';

/** One rule of the table of a lock: an operation, and the side that is locked. */
export type EcsLockRule = {
  __typename?: 'EcsLockRule';
  /** How the sources disagree about the operation, and what was chosen; null when they do not. */
  disagreement: Maybe<Scalars['String']['output']>;
  /** What ECS answers; null for no code, and where no page lists one. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** What the lock then does to the operation. */
  effect: EcsLockRuleEffect;
  /** How sure the effect is. */
  effectBasis: EcsBasis;
  /** The address of the page that states the effect; null when no page does. */
  effectSource: Maybe<Scalars['String']['output']>;
  /** What a real account last showed; null when the row was never verified. */
  lastVerified: Maybe<EcsLockVerification>;
  /** The operation that the rule is about. */
  operation: EcsOperation;
  /** What is locked. */
  side: EcsLockSide;
};

/** What a lock does to an operation, by the lock's table. */
export type EcsLockRuleEffect =
  /** ECS answers success, and nothing runs. */
  | 'ACCEPTED_NOT_EXECUTED'
  /** The lock does not stop it, as far as any source says: see effectBasis. */
  | 'ALLOWED'
  /** ECS refuses it. */
  | 'DENIED'
  /** ECS refuses it while the disk is In_use. */
  | 'DENIED_WHILE_DISK_IN_USE'
  /** ECS accepts it only under this lock. */
  | 'OPENS';

/** What of an instance and its disk is locked. */
export type EcsLockSide =
  /** The instance and the disk. */
  | 'BOTH'
  /** The disk alone. */
  | 'DISK'
  /** The instance alone. For SECURITY, its disks count by their status. */
  | 'INSTANCE';

/** A lock that ECS shows, and what it means here. */
export type EcsLockState = {
  __typename?: 'EcsLockState';
  /** DOCUMENTED where Alibaba Cloud published a table for it; else NOT_STATED: nobody says what it stops, and it decides nothing. */
  basis: EcsBasis;
  /** Whether the lock stops anything here. */
  enforcement: EcsLockEnforcement;
  /** ECS's own text; null when ECS gave none. */
  message: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where reason is UNKNOWN. */
  rawReason: Scalars['String']['output'];
  /** Why it is locked. */
  reason: EcsLockReason;
};

/** An observation of the real cloud that confirms or contradicts a row of the lock policy. */
export type EcsLockVerification = {
  __typename?: 'EcsLockVerification';
  /** The day in UTC, as 2026-01-31. */
  date: Scalars['String']['output'];
  /** What ECS answered; null when it answered no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** How it was observed. */
  how: EcsVerificationMethod;
  /** Whether the real cloud did what the row says. */
  verdict: EcsVerificationVerdict;
};

export type EcsMaintenance = {
  __typename?: 'EcsMaintenance';
  /** What happens to it when its host is serviced. */
  action: Maybe<EcsMaintenanceAction>;
  /** What action is when nobody sets it. */
  defaultAction: Maybe<EcsMaintenanceAction>;
  /** Whether ECS sends an event before it acts. */
  isNotified: Maybe<Scalars['Boolean']['output']>;
  /** ECS's own word, also where action is UNKNOWN. */
  rawAction: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where defaultAction is UNKNOWN. */
  rawDefaultAction: Maybe<Scalars['String']['output']>;
  /** What action can be set to, in ECS's own words. */
  supportedActions: Maybe<Array<Scalars['String']['output']>>;
  /** When ECS may act. */
  windows: Maybe<Array<EcsMaintenanceWindow>>;
};

export type EcsMaintenanceAction =
  /** It is restarted elsewhere. */
  | 'AUTO_RECOVER'
  /** Redeployed elsewhere; what is on local disks is lost. */
  | 'AUTO_REDEPLOY'
  /** It is stopped. */
  | 'STOP'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN';

export type EcsMaintenanceActionInput =
  /** It is restarted elsewhere. */
  | 'AUTO_RECOVER'
  /** Redeployed elsewhere; what is on local disks is lost. */
  | 'AUTO_REDEPLOY'
  /** It is stopped. */
  | 'STOP';

/** A time of day, in UTC+8. */
export type EcsMaintenanceWindow = {
  __typename?: 'EcsMaintenanceWindow';
  /** The end. */
  endTime: Maybe<Scalars['String']['output']>;
  /** For example 02:00:00. */
  startTime: Maybe<Scalars['String']['output']>;
};

/** Whole hours in UTC+8, 1 to 23 of them; it may run past midnight. */
export type EcsMaintenanceWindowInput = {
  /** 0 to 23. */
  endHour: Scalars['Int']['input'];
  /** 0 to 23. */
  startHour: Scalars['Int']['input'];
};

export type EcsMetadataOptions = {
  __typename?: 'EcsMetadataOptions';
  /** Whether the instance can reach its metadata at all: enabled or disabled. */
  httpEndpoint: Maybe<Scalars['String']['output']>;
  /** How many hops the answer to a request for a token may take. */
  httpPutResponseHopLimit: Maybe<Scalars['Int']['output']>;
  /** required: only with a session token; optional: without one as well. */
  httpTokens: Maybe<Scalars['String']['output']>;
  /** Whether the metadata shows the instance's tags: enabled or disabled. */
  instanceMetadataTags: Maybe<Scalars['String']['output']>;
};

export type EcsMetadataTokensInput =
  /** Metadata can be read without a session token too. */
  | 'OPTIONAL'
  /** Metadata can be read with a session token only. */
  | 'REQUIRED';

/**
 * What the subgraph keeps in memory of the instances and disks of one account and region. It answers reads from there while
 * that is young enough. An age is the time since the last complete answer was asked for; null before there is one.
 */
export type EcsMirrorHealth = {
  __typename?: 'EcsMirrorHealth';
  /** The account's name in this subgraph's configuration. */
  accountId: Scalars['ID']['output'];
  /** How often ECS's filter for locked instances contradicted a read of the instance itself. */
  contradictionCount: Scalars['Int']['output'];
  /** How many disks are kept. */
  diskCount: Scalars['Int']['output'];
  /** The age of the list of all disks, in seconds. */
  disksAgeSeconds: Maybe<Scalars['Int']['output']>;
  /** How many instances are kept. */
  instanceCount: Scalars['Int']['output'];
  /** The age of the list of all instances, in seconds. */
  instancesAgeSeconds: Maybe<Scalars['Int']['output']>;
  /** Whether it is kept young. It sleeps when nobody reads or subscribes for five minutes; its ages then grow. */
  isAwake: Scalars['Boolean']['output'];
  /** True while ECS throttles a call that the mirror needs: the ages grow then. */
  isThrottled: Scalars['Boolean']['output'];
  /** The age of the list of locked instances, in seconds. Reads ask ECS themselves when it is too old. */
  lockAgeSeconds: Maybe<Scalars['Int']['output']>;
  /** Whether this replica keeps it for itself, for all replicas, or has it from another one. */
  role: EcsMirrorRole;
};

export type EcsMirrorRole =
  /** This replica asks ECS for itself: it is the only one, or the others cannot be reached. */
  | 'ALONE'
  /** Another replica asks ECS, and this one learns from it. */
  | 'FOLLOWS'
  /** This replica asks ECS for all. */
  | 'LEADS';

/** Null and absent both mean unchanged. At least one change. */
export type EcsModifyAutoSnapshotPolicyInput = {
  /** The account's name in this subgraph's configuration; needed when there are several. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** The policy. */
  autoSnapshotPolicyId: Scalars['ID']['input'];
  /** 1 to 65535, or -1 to keep the copies. */
  copiedSnapshotsRetentionDays?: InputMaybe<Scalars['Int']['input']>;
  /** The region to copy to. */
  copyRegionId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Whether snapshots are copied to another region, which is charged. */
  enableCrossRegionCopy?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name that it was given. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Where the policy is. */
  regionId: Scalars['ID']['input'];
  /** The days on which snapshots are made: 1 for Monday to 7 for Sunday. */
  repeatWeekdays?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** 1 to 65536, or -1 to keep them. */
  retentionDays?: InputMaybe<Scalars['Int']['input']>;
  /** The hours at which snapshots are made, in UTC+8: 0 to 23. */
  timePoints?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** Null and absent both mean unchanged; an empty text clears. At least one change. */
export type EcsModifyDiskAttributeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** For disks that can burst. */
  burstingEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether its automatic snapshots are deleted with it. */
  deleteAutoSnapshot?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the disk is released with its instance. A locked instance takes it along in any case. */
  deleteWithInstance?: InputMaybe<Scalars['Boolean']['input']>;
  /** 2 to 256 characters; an empty text clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The disk. */
  diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** 2 to 128 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsModifyDiskChargeTypeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Pay the order at once. Nothing here spends money unless told to. */
  autoPay?: Scalars['Boolean']['input'];
  /** What the disks become. */
  chargeType: EcsChargeTypeInput;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Disks of that instance. ECS takes 16 at a time; BEST_EFFORT splits more, up to 500. */
  diskIds: Array<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The instance that they are attached to. A lock on any other one that has them counts as well. */
  instanceId: Scalars['ID']['input'];
  /** What to do with the rest when the lock stops one target. */
  mode?: EcsBatchMode;
  /** Without it, the targets are looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

/** At least one change. */
export type EcsModifyDiskSpecInput = {
  /** The operation is charged when it is called; it runs only if this is true. */
  acceptCharges?: Scalars['Boolean']['input'];
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** For example cloud_essd. */
  category?: InputMaybe<Scalars['String']['input']>;
  /** The disk. */
  diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** For example PL1; for cloud_essd only. */
  performanceLevel?: InputMaybe<Scalars['String']['input']>;
  /** For cloud_auto only: 0 to 50000. */
  provisionedIops?: InputMaybe<Scalars['Int']['input']>;
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsModifyInstanceAttachmentAttributesInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** For TARGET, and needed there: an elasticity assurance or a capacity reservation. */
  privatePoolId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose reserved capacity the instance starts from. */
  privatePoolMatchCriteria: EcsPrivatePoolMatchInput;
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

/** Null and absent both mean unchanged; an empty text clears. At least one change. */
export type EcsModifyInstanceAttributeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** While the instance is stopped, and where the instance type has them. */
  cpuOptions?: InputMaybe<EcsCpuOptionsInput>;
  /** For burstable instances. */
  creditSpecification?: InputMaybe<EcsCreditSpecificationInput>;
  /** Whether ECS refuses to delete the instance; for pay-as-you-go only. */
  deletionProtection?: InputMaybe<Scalars['Boolean']['input']>;
  /** 2 to 256 characters; an empty text clears it. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** An MTU of 8500 in place of 1500, where the instance type has it. */
  enableJumboFrame?: InputMaybe<Scalars['Boolean']['input']>;
  /** 2 to 64 characters, 15 on Windows; takes effect at the next restart through ECS. */
  hostName?: InputMaybe<Scalars['String']['input']>;
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** 2 to 128 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /**
   * Queues of the primary network interface, while the instance is stopped; -1 for its type's default. None of the reads of
   * this subgraph shows it.
   */
  networkInterfaceQueueNumber?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The new password of root or Administrator: 8 to 30 characters, of three kinds at least; takes effect at
   * the next restart through ECS. It never comes back out of this subgraph.
   */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Replaces the whole list: the instance leaves the groups that are not named. At least one. */
  securityGroupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Plain text of up to 32 KB, which is not run again; an empty text clears it. It is sent Base64-encoded. */
  userData?: InputMaybe<Scalars['String']['input']>;
};

export type EcsModifyInstanceAutoReleaseTimeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * When ECS releases the instance by itself: 30 minutes to 3 years ahead, to the minute. Null, said
   * explicitly, cancels; leaving it out is an error.
   */
  autoReleaseTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsModifyInstanceAutoRenewAttributeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** ECS takes 100 at a time; more are split, up to 500. */
  instanceIds: Array<Scalars['ID']['input']>;
  /**
   * For AUTO_RENEWAL, and needed there: how long it renews for. 1 to 4 weeks, 1, 2, 3, 6, 12, 24, 36, 48 or 60
   * months, or 1 to 5 years.
   */
  period?: InputMaybe<Scalars['Int']['input']>;
  /** The unit of the period. */
  periodUnit?: EcsPeriodUnitInput;
  /** Without it, the targets are looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether and how it renews. */
  renewalStatus: EcsRenewalStatusInput;
};

export type EcsModifyInstanceChargeTypeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Pay the order at once. Nothing here spends money unless told to. */
  autoPay?: Scalars['Boolean']['input'];
  /** What the instances become. */
  chargeType: EcsChargeTypeInput;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Make pay-as-you-go data disks subscription disks too. */
  includeDataDisks?: Scalars['Boolean']['input'];
  /** ECS takes 20 at a time; BEST_EFFORT splits more, up to 500. */
  instanceIds: Array<Scalars['ID']['input']>;
  /** What to do with the rest when the lock stops one target. */
  mode?: EcsBatchMode;
  /** For PRE_PAID, and needed there: 1 to 4 weeks, 1 to 9, 12, 24, 36, 48 or 60 months, or 1 to 5 years. */
  period?: InputMaybe<Scalars['Int']['input']>;
  /** The unit of the period. */
  periodUnit?: EcsPeriodUnitInput;
  /** Without it, the targets are looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

/** Null and absent both mean unchanged. At least one change. */
export type EcsModifyInstanceMaintenanceAttributesInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** What happens to it when its host is serviced. */
  actionOnMaintenance?: InputMaybe<EcsMaintenanceActionInput>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** ECS takes 100 at a time; more are split, up to 500. */
  instanceIds: Array<Scalars['ID']['input']>;
  /** When planned maintenance may run. */
  maintenanceWindow?: InputMaybe<EcsMaintenanceWindowInput>;
  /** Whether an event is sent before the maintenance. */
  notifyOnMaintenance?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without it, the targets are looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsModifyInstanceMetadataOptionsInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Whether the instance can reach its metadata at all. */
  httpEndpoint: EcsSwitchInput;
  /** Said always, because ECS may take leaving it out as OPTIONAL, the weaker one. */
  httpTokens: EcsMetadataTokensInput;
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** Whether the tags of the instance are among its metadata; ECS may take leaving it out as DISABLED. */
  instanceMetadataTags?: InputMaybe<EcsSwitchInput>;
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

/** At least one change. */
export type EcsModifyInstanceNetworkSpecInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Give it a public address. */
  allocatePublicIp?: InputMaybe<Scalars['Boolean']['input']>;
  /** Pay the order at once. Nothing here spends money unless told to. */
  autoPay?: Scalars['Boolean']['input'];
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** When it ends, to the hour: at least 3 hours later. */
  endTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** 1 to 200. */
  internetMaxBandwidthInMbps?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 200; 0 to 100 where traffic is paid for, and for pay-as-you-go. */
  internetMaxBandwidthOutMbps?: InputMaybe<Scalars['Int']['input']>;
  /** How the public bandwidth is billed. */
  networkChargeType?: InputMaybe<EcsNetworkChargeTypeInput>;
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** When a temporary upgrade begins, to the minute; together with endTime. */
  startTime?: InputMaybe<Scalars['DateTime']['input']>;
};

/** At least one change. */
export type EcsModifyInstanceSpecInput = {
  /** The operation is charged when it is called; it runs only if this is true. */
  acceptCharges?: Scalars['Boolean']['input'];
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it may move to another cluster, which can change private addresses and device names. */
  allowMigrateAcrossZone?: InputMaybe<Scalars['Boolean']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** For example ecs.g7.large. */
  instanceType?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200. */
  internetMaxBandwidthInMbps?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 100. */
  internetMaxBandwidthOutMbps?: InputMaybe<Scalars['Int']['input']>;
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsModifyInstanceVncPasswdInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** 6 to 8 letters and digits; ECS's own page asks for exactly 6. It never comes back out of this subgraph. */
  vncPassword: Scalars['String']['input'];
};

export type EcsModifyInstanceVpcAttributeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** A stopped instance. */
  instanceId: Scalars['ID']['input'];
  /** An address of the vSwitch; without it, ECS chooses one. */
  privateIpAddress?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** The groups of the new VPC that it joins. */
  securityGroupIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Of the same zone; of the same VPC too, unless vpcId names another. */
  vSwitchId: Scalars['ID']['input'];
  /** The VPC to move to; together with securityGroupIds. */
  vpcId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsModifyPrepayInstanceSpecInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Pay the order at once. Nothing here spends money unless told to. */
  autoPay?: Scalars['Boolean']['input'];
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Without it, ECS sees for itself. For a downgrade autoPay does not count. */
  direction?: InputMaybe<EcsSpecDirectionInput>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** When a temporary change ends, to the minute. */
  endTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** For example ecs.g7.large. */
  instanceType: Scalars['String']['input'];
  /** Whether it may move to another cluster, which can change device names. */
  migrateAcrossZone?: InputMaybe<Scalars['Boolean']['input']>;
  /** When to restart it, to the minute. */
  rebootTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** Restart a running instance at once, so that the change takes effect. */
  rebootWhenFinished?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsMonitorPeriodInput =
  /** 3600 seconds: at most 400 hours at a time. */
  | 'ONE_HOUR'
  /** 60 seconds: at most 400 minutes at a time. */
  | 'ONE_MINUTE'
  /** 600 seconds: at most 66 hours and 40 minutes at a time. */
  | 'TEN_MINUTES';

export type EcsNetworkChargeTypeInput =
  /** By the bandwidth, used or not. */
  | 'PAY_BY_BANDWIDTH'
  /** By the traffic. */
  | 'PAY_BY_TRAFFIC';

/**
 * The ECS API operations that Alibaba Cloud's security-lock table names, in its order.
 * An operation that is missing here is not in that table.
 */
export type EcsOperation =
  /** AcceptInquiredSystemEvent: unaffected. */
  | 'ACCEPT_INQUIRED_SYSTEM_EVENT'
  /** AllocatePublicIpAddress: denied. */
  | 'ALLOCATE_PUBLIC_IP_ADDRESS'
  /** AttachDisk: unaffected. */
  | 'ATTACH_DISK'
  /** AttachInstanceRamRole: unaffected. */
  | 'ATTACH_INSTANCE_RAM_ROLE'
  /** AttachKeyPair: unaffected. */
  | 'ATTACH_KEY_PAIR'
  /** CancelSimulatedSystemEvents: unaffected. */
  | 'CANCEL_SIMULATED_SYSTEM_EVENTS'
  /** ConvertNatPublicIpToEip: denied. */
  | 'CONVERT_NAT_PUBLIC_IP_TO_EIP'
  /** CreateDiagnosticReport: unaffected. */
  | 'CREATE_DIAGNOSTIC_REPORT'
  /** CreateDisk: unaffected. */
  | 'CREATE_DISK'
  /** CreateImage: denied. */
  | 'CREATE_IMAGE'
  /** CreateSimulatedSystemEvents: unaffected. */
  | 'CREATE_SIMULATED_SYSTEM_EVENTS'
  /** CreateSnapshot: denied while the disk is In_use. */
  | 'CREATE_SNAPSHOT'
  /** DeleteDisk: denied while the disk is In_use. */
  | 'DELETE_DISK'
  /** DeleteInstance: unaffected. */
  | 'DELETE_INSTANCE'
  /** DeleteInstances: unaffected. */
  | 'DELETE_INSTANCES'
  /** DeleteSnapshot: unaffected. */
  | 'DELETE_SNAPSHOT'
  /** DescribeDiagnosticReports: unaffected. */
  | 'DESCRIBE_DIAGNOSTIC_REPORTS'
  /** DescribeDisks: unaffected. */
  | 'DESCRIBE_DISKS'
  /** DescribeDisksFullStatus: unaffected. */
  | 'DESCRIBE_DISKS_FULL_STATUS'
  /** DescribeDiskMonitorData: unaffected. */
  | 'DESCRIBE_DISK_MONITOR_DATA'
  /** DescribeInstances: unaffected. */
  | 'DESCRIBE_INSTANCES'
  /** DescribeInstancesFullStatus: unaffected. */
  | 'DESCRIBE_INSTANCES_FULL_STATUS'
  /** DescribeInstanceAttachmentAttributes: unaffected. */
  | 'DESCRIBE_INSTANCE_ATTACHMENT_ATTRIBUTES'
  /** DescribeInstanceAttribute: unaffected. */
  | 'DESCRIBE_INSTANCE_ATTRIBUTE'
  /** DescribeInstanceAutoRenewAttribute: unaffected. */
  | 'DESCRIBE_INSTANCE_AUTO_RENEW_ATTRIBUTE'
  /** DescribeInstanceHistoryEvents: unaffected. */
  | 'DESCRIBE_INSTANCE_HISTORY_EVENTS'
  /** DescribeInstanceMaintenanceAttributes: unaffected. */
  | 'DESCRIBE_INSTANCE_MAINTENANCE_ATTRIBUTES'
  /** DescribeInstanceMonitorData: unaffected. */
  | 'DESCRIBE_INSTANCE_MONITOR_DATA'
  /** DescribeInstanceRamRole: unaffected. */
  | 'DESCRIBE_INSTANCE_RAM_ROLE'
  /** DescribeInstanceStatus: unaffected. */
  | 'DESCRIBE_INSTANCE_STATUS'
  /** DescribeInstanceTypes: unaffected. */
  | 'DESCRIBE_INSTANCE_TYPES'
  /** DescribeInstanceVncUrl: denied. */
  | 'DESCRIBE_INSTANCE_VNC_URL'
  /** DescribeSnapshots: unaffected. */
  | 'DESCRIBE_SNAPSHOTS'
  /** DescribeUserData: unaffected. */
  | 'DESCRIBE_USER_DATA'
  /** DetachDisk: denied while the disk is In_use. */
  | 'DETACH_DISK'
  /** DetachInstanceRamRole: unaffected. */
  | 'DETACH_INSTANCE_RAM_ROLE'
  /** DetachKeyPair: unaffected. */
  | 'DETACH_KEY_PAIR'
  /** GetInstanceConsoleOutput: denied. */
  | 'GET_INSTANCE_CONSOLE_OUTPUT'
  /** GetInstanceScreenshot: denied. */
  | 'GET_INSTANCE_SCREENSHOT'
  /** InvokeCommand: accepted, and not executed. */
  | 'INVOKE_COMMAND'
  /** JoinResourceGroup: unaffected. */
  | 'JOIN_RESOURCE_GROUP'
  /** JoinSecurityGroup: unaffected. */
  | 'JOIN_SECURITY_GROUP'
  /** LeaveSecurityGroup: unaffected. */
  | 'LEAVE_SECURITY_GROUP'
  /** ListTagResources: unaffected. */
  | 'LIST_TAG_RESOURCES'
  /** ModifyAutoSnapshotPolicy: unaffected. */
  | 'MODIFY_AUTO_SNAPSHOT_POLICY'
  /** ModifyDiskAttribute: unaffected. */
  | 'MODIFY_DISK_ATTRIBUTE'
  /** ModifyDiskChargeType: denied while the disk is In_use. */
  | 'MODIFY_DISK_CHARGE_TYPE'
  /** ModifyDiskSpec: denied while the disk is In_use. */
  | 'MODIFY_DISK_SPEC'
  /** ModifyInstanceAttachmentAttributes: denied. */
  | 'MODIFY_INSTANCE_ATTACHMENT_ATTRIBUTES'
  /** ModifyInstanceAttribute: denied. */
  | 'MODIFY_INSTANCE_ATTRIBUTE'
  /** ModifyInstanceAutoReleaseTime: denied. */
  | 'MODIFY_INSTANCE_AUTO_RELEASE_TIME'
  /** ModifyInstanceAutoRenewAttribute: unaffected. */
  | 'MODIFY_INSTANCE_AUTO_RENEW_ATTRIBUTE'
  /** ModifyInstanceChargeType: denied. */
  | 'MODIFY_INSTANCE_CHARGE_TYPE'
  /** ModifyInstanceMaintenanceAttributes: unaffected. */
  | 'MODIFY_INSTANCE_MAINTENANCE_ATTRIBUTES'
  /** ModifyInstanceMetadataOptions: unaffected. */
  | 'MODIFY_INSTANCE_METADATA_OPTIONS'
  /** ModifyInstanceNetworkSpec: denied. */
  | 'MODIFY_INSTANCE_NETWORK_SPEC'
  /** ModifyInstanceSpec: denied. */
  | 'MODIFY_INSTANCE_SPEC'
  /** ModifyInstanceVncPasswd: unaffected. */
  | 'MODIFY_INSTANCE_VNC_PASSWD'
  /** ModifyInstanceVpcAttribute: unaffected. */
  | 'MODIFY_INSTANCE_VPC_ATTRIBUTE'
  /** ModifyPrepayInstanceSpec: denied. */
  | 'MODIFY_PREPAY_INSTANCE_SPEC'
  /** RebootInstance: denied. */
  | 'REBOOT_INSTANCE'
  /** RebootInstances: denied. */
  | 'REBOOT_INSTANCES'
  /** RedeployInstance: denied. */
  | 'REDEPLOY_INSTANCE'
  /** RenewInstance: unaffected. */
  | 'RENEW_INSTANCE'
  /** ReplaceSystemDisk: denied while the disk is In_use. */
  | 'REPLACE_SYSTEM_DISK'
  /** ReportInstancesStatus: unaffected. */
  | 'REPORT_INSTANCES_STATUS'
  /** ResetDisk: denied while the disk is In_use. */
  | 'RESET_DISK'
  /** ResetDisks: unaffected. */
  | 'RESET_DISKS'
  /** ResizeDisk: denied while the disk is In_use. */
  | 'RESIZE_DISK'
  /** ReActivateInstances: denied. */
  | 'RE_ACTIVATE_INSTANCES'
  /** ReInitDisk: denied while the disk is In_use. */
  | 'RE_INIT_DISK'
  /** RunCommand: accepted, and not executed. */
  | 'RUN_COMMAND'
  /** StartInstance: denied. */
  | 'START_INSTANCE'
  /** StopInstance: unaffected. */
  | 'STOP_INSTANCE'
  /** TagResources: unaffected. */
  | 'TAG_RESOURCES'
  /** UntagResources: unaffected. */
  | 'UNTAG_RESOURCES';

/** ECS took the request. Most operations finish later: watch the target's status. */
export type EcsOperationAccepted = EcsOperationOutcome & {
  __typename?: 'EcsOperationAccepted';
  /** The token for a repeat of this target; null for an operation that takes none. */
  clientToken: Maybe<Scalars['String']['output']>;
  /** The command. */
  commandId: Maybe<Scalars['ID']['output']>;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /** The disk that was made. */
  diskId: Maybe<Scalars['ID']['output']>;
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** The events that were made. */
  eventIds: Maybe<Array<Scalars['ID']['output']>>;
  /** The image that was made. */
  imageId: Maybe<Scalars['ID']['output']>;
  /** What to ask DescribeInvocationResults for. */
  invocationId: Maybe<Scalars['ID']['output']>;
  /** The public IP address that was assigned. */
  ipAddress: Maybe<Scalars['String']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The operation. */
  operation: EcsOperation;
  /** The order, for an operation that is charged. */
  orderId: Maybe<Scalars['ID']['output']>;
  /** The report that was begun. */
  reportId: Maybe<Scalars['ID']['output']>;
  /** ECS's request id; null when nothing was sent to ECS. */
  requestId: Maybe<Scalars['ID']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  shadowVerdict: Maybe<EcsVerdict>;
  /** The snapshot that was made. */
  snapshotId: Maybe<Scalars['ID']['output']>;
  /** The resource that the operation aimed at, or the region where it names none. */
  targetId: Scalars['ID']['output'];
  /** What the target is. */
  targetType: EcsTargetType;
  /** ECS's task, where the operation starts one. */
  taskId: Maybe<Scalars['ID']['output']>;
  /** What the user should know although it worked, for example disks that went along. */
  warnings: Array<Scalars['String']['output']>;
};


/** ECS took the request. Most operations finish later: watch the target's status. */
export type EcsOperationAcceptedMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};


/** ECS took the request. Most operations finish later: watch the target's status. */
export type EcsOperationAcceptedWarningsArgs = {
  locale?: InputMaybe<EcsLocale>;
};

/** The instance is locked: ECS accepts such a command and never runs it. */
export type EcsOperationAcceptedNotExecuted = EcsOperationOutcome & {
  __typename?: 'EcsOperationAcceptedNotExecuted';
  /** The command. */
  commandId: Maybe<Scalars['ID']['output']>;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** The event behind the lock; null when there is none, and when ECS no longer lists it. */
  event: Maybe<SecurityLockEvent>;
  /** What to ask DescribeInvocationResults for. */
  invocationId: Maybe<Scalars['ID']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The operation. */
  operation: EcsOperation;
  /** ECS's request id; null when nothing was sent to ECS. */
  requestId: Maybe<Scalars['ID']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  shadowVerdict: Maybe<EcsVerdict>;
  /** The resource that the operation aimed at, or the region where it names none. */
  targetId: Scalars['ID']['output'];
  /** What the target is. */
  targetType: EcsTargetType;
  /** False when the command was not sent, which is the default. */
  wasSentToEcs: Scalars['Boolean']['output'];
};


/** The instance is locked: ECS accepts such a command and never runs it. */
export type EcsOperationAcceptedNotExecutedMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

export type EcsOperationAccess =
  /** It changes nothing. */
  | 'READ'
  /** It changes something. */
  | 'WRITE';

/** A verdict with its reasons. The reason fields are null when the verdict is ALLOWED. */
export type EcsOperationDecision = {
  __typename?: 'EcsOperationDecision';
  /** The disks whose status is the reason; empty unless the reason is a disk. */
  blockingDiskIds: Array<Scalars['ID']['output']>;
  /** The same disks; null for one that could not be read. */
  blockingDisks: Array<Maybe<Disk>>;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /** What ECS would answer. Null when allowed, and when ECS answers no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** The event behind the lock; null when there is none, and when ECS no longer lists it. */
  event: Maybe<SecurityLockEvent>;
  /** The lock that decided, or that is unknown; null when no lock did. Of two that deny alike, SECURITY. */
  lockReason: Maybe<EcsLockReason>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The operation. */
  operation: EcsOperation;
  /** Why it is stopped; null when it is not. */
  reason: Maybe<EcsDenialReason>;
  /**
   * The verdict with the financial lock enforced too; null unless that lock is in shadow (ECS_FINANCIAL_POLICY). Selecting it
   * may read the disks of an instance.
   */
  shadowVerdict: Maybe<EcsVerdict>;
  /** What the lock leaves of it. */
  verdict: EcsVerdict;
};


/** A verdict with its reasons. The reason fields are null when the verdict is ALLOWED. */
export type EcsOperationDecisionMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

/** A lock stops the operation. Under the security lock, RE_ACTIVATE_INSTANCES and REDEPLOY_INSTANCE have no documented ecsErrorCode. */
export type EcsOperationDenied = EcsOperationOutcome & {
  __typename?: 'EcsOperationDenied';
  /** The disks whose status is the reason; empty unless the reason is a disk. */
  blockingDiskIds: Array<Scalars['ID']['output']>;
  /** The same disks; null for one that could not be read. */
  blockingDisks: Array<Maybe<Disk>>;
  /** Who said no: the policy check here, or ECS itself when the lock fell between the check and the call. */
  deniedBy: EcsDenialSource;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** The event behind the lock; null when there is none, and when ECS no longer lists it. */
  event: Maybe<SecurityLockEvent>;
  /** The lock that decided, or that is unknown. */
  lockReason: Maybe<EcsLockReason>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The operation. */
  operation: EcsOperation;
  /** Why it is stopped. */
  reason: EcsDenialReason;
  /** ECS's request id; null when nothing was sent to ECS. */
  requestId: Maybe<Scalars['ID']['output']>;
  /** For LOCK_STATE_UNKNOWN: how long to wait before asking again, in milliseconds; null where that is not known. */
  retryAfterMs: Maybe<Scalars['Int']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  shadowVerdict: Maybe<EcsVerdict>;
  /** The resource that the operation aimed at, or the region where it names none. */
  targetId: Scalars['ID']['output'];
  /** What the target is. */
  targetType: EcsTargetType;
};


/** A lock stops the operation. Under the security lock, RE_ACTIVATE_INSTANCES and REDEPLOY_INSTANCE have no documented ecsErrorCode. */
export type EcsOperationDeniedMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

/** On which of the entities an operation is a button. */
export type EcsOperationHolder =
  /** A disk. */
  | 'DISK'
  /** An instance. */
  | 'INSTANCE';

/** EcsOperation as an argument: the same names (a test keeps them equal), so that what comes out is never what goes in. */
export type EcsOperationInput =
  /** AcceptInquiredSystemEvent: unaffected. */
  | 'ACCEPT_INQUIRED_SYSTEM_EVENT'
  /** AllocatePublicIpAddress: denied. */
  | 'ALLOCATE_PUBLIC_IP_ADDRESS'
  /** AttachDisk: unaffected. */
  | 'ATTACH_DISK'
  /** AttachInstanceRamRole: unaffected. */
  | 'ATTACH_INSTANCE_RAM_ROLE'
  /** AttachKeyPair: unaffected. */
  | 'ATTACH_KEY_PAIR'
  /** CancelSimulatedSystemEvents: unaffected. */
  | 'CANCEL_SIMULATED_SYSTEM_EVENTS'
  /** ConvertNatPublicIpToEip: denied. */
  | 'CONVERT_NAT_PUBLIC_IP_TO_EIP'
  /** CreateDiagnosticReport: unaffected. */
  | 'CREATE_DIAGNOSTIC_REPORT'
  /** CreateDisk: unaffected. */
  | 'CREATE_DISK'
  /** CreateImage: denied. */
  | 'CREATE_IMAGE'
  /** CreateSimulatedSystemEvents: unaffected. */
  | 'CREATE_SIMULATED_SYSTEM_EVENTS'
  /** CreateSnapshot: denied while the disk is In_use. */
  | 'CREATE_SNAPSHOT'
  /** DeleteDisk: denied while the disk is In_use. */
  | 'DELETE_DISK'
  /** DeleteInstance: unaffected. */
  | 'DELETE_INSTANCE'
  /** DeleteInstances: unaffected. */
  | 'DELETE_INSTANCES'
  /** DeleteSnapshot: unaffected. */
  | 'DELETE_SNAPSHOT'
  /** DescribeDiagnosticReports: unaffected. */
  | 'DESCRIBE_DIAGNOSTIC_REPORTS'
  /** DescribeDisks: unaffected. */
  | 'DESCRIBE_DISKS'
  /** DescribeDisksFullStatus: unaffected. */
  | 'DESCRIBE_DISKS_FULL_STATUS'
  /** DescribeDiskMonitorData: unaffected. */
  | 'DESCRIBE_DISK_MONITOR_DATA'
  /** DescribeInstances: unaffected. */
  | 'DESCRIBE_INSTANCES'
  /** DescribeInstancesFullStatus: unaffected. */
  | 'DESCRIBE_INSTANCES_FULL_STATUS'
  /** DescribeInstanceAttachmentAttributes: unaffected. */
  | 'DESCRIBE_INSTANCE_ATTACHMENT_ATTRIBUTES'
  /** DescribeInstanceAttribute: unaffected. */
  | 'DESCRIBE_INSTANCE_ATTRIBUTE'
  /** DescribeInstanceAutoRenewAttribute: unaffected. */
  | 'DESCRIBE_INSTANCE_AUTO_RENEW_ATTRIBUTE'
  /** DescribeInstanceHistoryEvents: unaffected. */
  | 'DESCRIBE_INSTANCE_HISTORY_EVENTS'
  /** DescribeInstanceMaintenanceAttributes: unaffected. */
  | 'DESCRIBE_INSTANCE_MAINTENANCE_ATTRIBUTES'
  /** DescribeInstanceMonitorData: unaffected. */
  | 'DESCRIBE_INSTANCE_MONITOR_DATA'
  /** DescribeInstanceRamRole: unaffected. */
  | 'DESCRIBE_INSTANCE_RAM_ROLE'
  /** DescribeInstanceStatus: unaffected. */
  | 'DESCRIBE_INSTANCE_STATUS'
  /** DescribeInstanceTypes: unaffected. */
  | 'DESCRIBE_INSTANCE_TYPES'
  /** DescribeInstanceVncUrl: denied. */
  | 'DESCRIBE_INSTANCE_VNC_URL'
  /** DescribeSnapshots: unaffected. */
  | 'DESCRIBE_SNAPSHOTS'
  /** DescribeUserData: unaffected. */
  | 'DESCRIBE_USER_DATA'
  /** DetachDisk: denied while the disk is In_use. */
  | 'DETACH_DISK'
  /** DetachInstanceRamRole: unaffected. */
  | 'DETACH_INSTANCE_RAM_ROLE'
  /** DetachKeyPair: unaffected. */
  | 'DETACH_KEY_PAIR'
  /** GetInstanceConsoleOutput: denied. */
  | 'GET_INSTANCE_CONSOLE_OUTPUT'
  /** GetInstanceScreenshot: denied. */
  | 'GET_INSTANCE_SCREENSHOT'
  /** InvokeCommand: accepted, and not executed. */
  | 'INVOKE_COMMAND'
  /** JoinResourceGroup: unaffected. */
  | 'JOIN_RESOURCE_GROUP'
  /** JoinSecurityGroup: unaffected. */
  | 'JOIN_SECURITY_GROUP'
  /** LeaveSecurityGroup: unaffected. */
  | 'LEAVE_SECURITY_GROUP'
  /** ListTagResources: unaffected. */
  | 'LIST_TAG_RESOURCES'
  /** ModifyAutoSnapshotPolicy: unaffected. */
  | 'MODIFY_AUTO_SNAPSHOT_POLICY'
  /** ModifyDiskAttribute: unaffected. */
  | 'MODIFY_DISK_ATTRIBUTE'
  /** ModifyDiskChargeType: denied while the disk is In_use. */
  | 'MODIFY_DISK_CHARGE_TYPE'
  /** ModifyDiskSpec: denied while the disk is In_use. */
  | 'MODIFY_DISK_SPEC'
  /** ModifyInstanceAttachmentAttributes: denied. */
  | 'MODIFY_INSTANCE_ATTACHMENT_ATTRIBUTES'
  /** ModifyInstanceAttribute: denied. */
  | 'MODIFY_INSTANCE_ATTRIBUTE'
  /** ModifyInstanceAutoReleaseTime: denied. */
  | 'MODIFY_INSTANCE_AUTO_RELEASE_TIME'
  /** ModifyInstanceAutoRenewAttribute: unaffected. */
  | 'MODIFY_INSTANCE_AUTO_RENEW_ATTRIBUTE'
  /** ModifyInstanceChargeType: denied. */
  | 'MODIFY_INSTANCE_CHARGE_TYPE'
  /** ModifyInstanceMaintenanceAttributes: unaffected. */
  | 'MODIFY_INSTANCE_MAINTENANCE_ATTRIBUTES'
  /** ModifyInstanceMetadataOptions: unaffected. */
  | 'MODIFY_INSTANCE_METADATA_OPTIONS'
  /** ModifyInstanceNetworkSpec: denied. */
  | 'MODIFY_INSTANCE_NETWORK_SPEC'
  /** ModifyInstanceSpec: denied. */
  | 'MODIFY_INSTANCE_SPEC'
  /** ModifyInstanceVncPasswd: unaffected. */
  | 'MODIFY_INSTANCE_VNC_PASSWD'
  /** ModifyInstanceVpcAttribute: unaffected. */
  | 'MODIFY_INSTANCE_VPC_ATTRIBUTE'
  /** ModifyPrepayInstanceSpec: denied. */
  | 'MODIFY_PREPAY_INSTANCE_SPEC'
  /** RebootInstance: denied. */
  | 'REBOOT_INSTANCE'
  /** RebootInstances: denied. */
  | 'REBOOT_INSTANCES'
  /** RedeployInstance: denied. */
  | 'REDEPLOY_INSTANCE'
  /** RenewInstance: unaffected. */
  | 'RENEW_INSTANCE'
  /** ReplaceSystemDisk: denied while the disk is In_use. */
  | 'REPLACE_SYSTEM_DISK'
  /** ReportInstancesStatus: unaffected. */
  | 'REPORT_INSTANCES_STATUS'
  /** ResetDisk: denied while the disk is In_use. */
  | 'RESET_DISK'
  /** ResetDisks: unaffected. */
  | 'RESET_DISKS'
  /** ResizeDisk: denied while the disk is In_use. */
  | 'RESIZE_DISK'
  /** ReActivateInstances: denied. */
  | 'RE_ACTIVATE_INSTANCES'
  /** ReInitDisk: denied while the disk is In_use. */
  | 'RE_INIT_DISK'
  /** RunCommand: accepted, and not executed. */
  | 'RUN_COMMAND'
  /** StartInstance: denied. */
  | 'START_INSTANCE'
  /** StopInstance: unaffected. */
  | 'STOP_INSTANCE'
  /** TagResources: unaffected. */
  | 'TAG_RESOURCES'
  /** UntagResources: unaffected. */
  | 'UNTAG_RESOURCES';

export type EcsOperationLock = {
  __typename?: 'EcsOperationLock';
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where reason is UNKNOWN. */
  rawReason: Scalars['String']['output'];
  /** Why it is locked. */
  reason: EcsLockReason;
};

/** Nothing was sent: the instance is locked, or its lock could not be read, and deleting it takes along disks that were set to stay. */
export type EcsOperationNeedsConfirmation = EcsOperationOutcome & {
  __typename?: 'EcsOperationNeedsConfirmation';
  /** The input field to set to true. */
  confirmWith: Scalars['String']['output'];
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /** The disks that would go although they were set to stay; null when they could not be read. */
  diskIdsReleased: Maybe<Array<Scalars['ID']['output']>>;
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** The event behind the lock; null when there is none, and when ECS no longer lists it. */
  event: Maybe<SecurityLockEvent>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The operation. */
  operation: EcsOperation;
  /** ECS's request id; null when nothing was sent to ECS. */
  requestId: Maybe<Scalars['ID']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  shadowVerdict: Maybe<EcsVerdict>;
  /** The resource that the operation aimed at, or the region where it names none. */
  targetId: Scalars['ID']['output'];
  /** What the target is. */
  targetType: EcsTargetType;
};


/** Nothing was sent: the instance is locked, or its lock could not be read, and deleting it takes along disks that were set to stay. */
export type EcsOperationNeedsConfirmationMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

/**
 * Nothing was done to it, because another target of the same call cannot be done, or because the client had gone or the
 * request had no time left. requestId is null where nothing was sent, and ECS's where it refused the whole call.
 */
export type EcsOperationNotAttempted = EcsOperationOutcome & {
  __typename?: 'EcsOperationNotAttempted';
  /** The targets because of which nothing was done; empty where the client had gone or the time was over. */
  deniedTargetIds: Array<Scalars['ID']['output']>;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The operation. */
  operation: EcsOperation;
  /** ECS's request id; null when nothing was sent to ECS. */
  requestId: Maybe<Scalars['ID']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  shadowVerdict: Maybe<EcsVerdict>;
  /** The resource that the operation aimed at, or the region where it names none. */
  targetId: Scalars['ID']['output'];
  /** What the target is. */
  targetType: EcsTargetType;
};


/**
 * Nothing was done to it, because another target of the same call cannot be done, or because the client had gone or the
 * request had no time left. requestId is null where nothing was sent, and ECS's where it refused the whole call.
 */
export type EcsOperationNotAttemptedMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

/**
 * What became of one operation on one target. A client that knows none of the types below can still show
 * the message and the code; fields of the same name have the same type everywhere, so that one selection
 * may spread over all of them.
 */
export type EcsOperationOutcome = {
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The operation. */
  operation: EcsOperation;
  /** ECS's request id; null when nothing was sent to ECS. */
  requestId: Maybe<Scalars['ID']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  shadowVerdict: Maybe<EcsVerdict>;
  /** The resource that the operation aimed at, or the region where it names none. */
  targetId: Scalars['ID']['output'];
  /** What the target is. */
  targetType: EcsTargetType;
};


/**
 * What became of one operation on one target. A client that knows none of the types below can still show
 * the message and the code; fields of the same name have the same type everywhere, so that one selection
 * may spread over all of them.
 */
export type EcsOperationOutcomeMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

/** What every mutation on one target returns. */
export type EcsOperationPayload = {
  /** What became of the operation. */
  outcome: EcsOperationOutcome;
};

/** Whether one operation would be accepted now, with the reasons where it would not. */
export type EcsOperationReadiness = {
  __typename?: 'EcsOperationReadiness';
  /** The operation that was judged. */
  operation: EcsOperation;
  /** What stands in the way; empty exactly when the verdict is READY. */
  reasons: Array<EcsReadinessReason>;
  /** The answer. It looks at locks and at the state; RAM permissions, limits and stock are not considered. */
  verdict: EcsReadinessVerdict;
};

/** Refused for another reason, for example IncorrectInstanceStatus, or because the target does not exist. */
export type EcsOperationRejected = EcsOperationOutcome & {
  __typename?: 'EcsOperationRejected';
  /** What a caller can do about it. */
  category: EcsRejectionCategory;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** True when the same call may succeed later, as with throttling. */
  isRetryable: Scalars['Boolean']['output'];
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The operation. */
  operation: EcsOperation;
  /** ECS's request id; null when nothing was sent to ECS. */
  requestId: Maybe<Scalars['ID']['output']>;
  /** How long to wait before trying again, in milliseconds: what ECS named, else until the next try can be made; null where that is not known. */
  retryAfterMs: Maybe<Scalars['Int']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  shadowVerdict: Maybe<EcsVerdict>;
  /** The resource that the operation aimed at, or the region where it names none. */
  targetId: Scalars['ID']['output'];
  /** What the target is. */
  targetType: EcsTargetType;
};


/** Refused for another reason, for example IncorrectInstanceStatus, or because the target does not exist. */
export type EcsOperationRejectedMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

/** What an operation acts on. */
export type EcsOperationSubject =
  /** The account as a whole. */
  | 'ACCOUNT'
  /** A disk. */
  | 'DISK'
  /** A system event. */
  | 'EVENT'
  /** An instance. */
  | 'INSTANCE'
  /** Any resource that has tags or a resource group. */
  | 'RESOURCE'
  /** A snapshot. */
  | 'SNAPSHOT';

/**
 * The request was sent, and no answer says what became of it: ECS may have done it. Read the target's state before
 * trying again; with the same clientToken a repeat is safe, without one it may be done twice.
 */
export type EcsOperationUnknown = EcsOperationOutcome & {
  __typename?: 'EcsOperationUnknown';
  /** The token for a repeat of this target; null for an operation that takes none. */
  clientToken: Maybe<Scalars['String']['output']>;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The operation. */
  operation: EcsOperation;
  /** ECS's request id; null when nothing was sent to ECS. */
  requestId: Maybe<Scalars['ID']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  shadowVerdict: Maybe<EcsVerdict>;
  /** The target's status, read once more afterwards, in ECS's own word; null when it could not be read. */
  statusAfter: Maybe<Scalars['String']['output']>;
  /** The resource that the operation aimed at, or the region where it names none. */
  targetId: Scalars['ID']['output'];
  /** What the target is. */
  targetType: EcsTargetType;
};


/**
 * The request was sent, and no answer says what became of it: ECS may have done it. Read the target's state before
 * trying again; with the same clientToken a repeat is safe, without one it may be done twice.
 */
export type EcsOperationUnknownMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

export type EcsOutcomePayload = EcsOperationPayload & {
  __typename?: 'EcsOutcomePayload';
  /** What became of the operation. */
  outcome: EcsOperationOutcome;
};

export type EcsOutcomesPayload = EcsBatchOperationPayload & {
  __typename?: 'EcsOutcomesPayload';
  /** What became of the operation on each target, in the order given. */
  outcomes: Array<EcsOperationOutcome>;
};

export type EcsPeriodUnit =
  /** Months. */
  | 'MONTH'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN'
  /** Weeks. */
  | 'WEEK'
  /** Years. */
  | 'YEAR';

export type EcsPeriodUnitInput =
  /** Months. */
  | 'MONTH'
  /** Weeks. */
  | 'WEEK'
  /** Years. */
  | 'YEAR';

/** Which reserved capacity an instance starts from. */
export type EcsPrivatePool = {
  __typename?: 'EcsPrivatePool';
  /** Which pools it starts from. */
  match: Maybe<EcsPrivatePoolMatch>;
  /** The pool; null where none is named, and when it has expired. */
  privatePoolId: Maybe<Scalars['ID']['output']>;
  /** ECS's own word, also where match is UNKNOWN. */
  rawMatch: Maybe<Scalars['String']['output']>;
};

export type EcsPrivatePoolMatch =
  /** None. */
  | 'NONE'
  /** Any open pool, else the public one. */
  | 'OPEN'
  /** The pool of privatePoolId, and no other. */
  | 'TARGET'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN';

export type EcsPrivatePoolMatchInput =
  /** None. */
  | 'NONE'
  /** Any open pool, else the public one. */
  | 'OPEN'
  /** The pool of privatePoolId, and no other. */
  | 'TARGET';

/** The security lock stops the read. */
export type EcsProtectedReadDenied = EcsProtectedReadResult & {
  __typename?: 'EcsProtectedReadDenied';
  /** Who said no: the policy check here, or ECS itself when the lock fell between the check and the call. */
  deniedBy: EcsDenialSource;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /** What ECS answers, for example IncorrectInstanceStatus. Null on success, and where ECS sends no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** The event behind the lock; null when there is none, and when ECS no longer lists it. */
  event: Maybe<SecurityLockEvent>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The operation. */
  operation: EcsOperation;
  /** Why it is stopped. */
  reason: EcsDenialReason;
  /** The instance that was read. */
  targetId: Scalars['ID']['output'];
};


/** The security lock stops the read. */
export type EcsProtectedReadDeniedMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

/** ECS refused for another reason, for example because the instance is not running. */
export type EcsProtectedReadRejected = EcsProtectedReadResult & {
  __typename?: 'EcsProtectedReadRejected';
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /** What ECS answers, for example IncorrectInstanceStatus. Null on success, and where ECS sends no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** True when the same read may succeed later. */
  isRetryable: Scalars['Boolean']['output'];
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The operation. */
  operation: EcsOperation;
  /** The instance that was read. */
  targetId: Scalars['ID']['output'];
};


/** ECS refused for another reason, for example because the instance is not running. */
export type EcsProtectedReadRejectedMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

/**
 * What came of a read that the security lock can deny. A client that knows none of the types below can still show the
 * message and the code.
 */
export type EcsProtectedReadResult = {
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /** What ECS answers, for example IncorrectInstanceStatus. Null on success, and where ECS sends no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The operation. */
  operation: EcsOperation;
  /** The instance that was read. */
  targetId: Scalars['ID']['output'];
};


/**
 * What came of a read that the security lock can deny. A client that knows none of the types below can still show the
 * message and the code.
 */
export type EcsProtectedReadResultMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

export type EcsReActivateInstancesInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsReInitDiskInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Start the instance afterwards. */
  autoStartInstance?: Scalars['Boolean']['input'];
  /** The disk. */
  diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** For a Linux system disk: log on with this SSH key pair, and not with a password. */
  keyPairName?: InputMaybe<Scalars['String']['input']>;
  /**
   * For a system disk, the new password of root or Administrator: 8 to 30 characters, of three kinds at least.
   * It never comes back out of this subgraph.
   */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Install the free edition of Security Center, with public images only. */
  useSecurityCenter?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An account and region whose part of a list could not be read, in whole or in part. */
export type EcsReadProblem = {
  __typename?: 'EcsReadProblem';
  /** The account's name in this subgraph's configuration. */
  accountId: Scalars['ID']['output'];
  /** The code that an error of the same kind has in its extensions, for example ECS_THROTTLED. */
  code: Scalars['String']['output'];
  /** For people; never parse it. */
  message: Scalars['String']['output'];
  /** The region that it is in. */
  regionId: Scalars['ID']['output'];
  /** How long to wait before asking again, in milliseconds; null when ECS did not say. */
  retryAfterMs: Maybe<Scalars['Int']['output']>;
};

/** One thing that stands in the way of an operation, or that has to be confirmed. */
export type EcsReadinessReason = {
  __typename?: 'EcsReadinessReason';
  /** The disks whose status is the reason; empty unless the reason is a disk under a lock. */
  blockingDiskIds: Array<Scalars['ID']['output']>;
  /** Stable: for programs, and for teams with texts of their own. */
  code: EcsReadinessReasonCode;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /**
   * For DELETION_RELEASES_DISKS: the disks that would go although they were set to stay; null when they could not be read, and
   * for any other code. Read only when it is selected.
   */
  diskIdsReleased: Maybe<Array<Scalars['ID']['output']>>;
  /** The code that ECS would answer; null where it answers none. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** The lock that is the reason, or that is unknown; null for any other reason. */
  lockReason: Maybe<EcsLockReason>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The values that a text for this code may use, in ECS's own words. */
  parameters: Array<EcsTextParameter>;
};


/** One thing that stands in the way of an operation, or that has to be confirmed. */
export type EcsReadinessReasonMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

/** Why an operation is not simply ready. */
export type EcsReadinessReasonCode =
  /** The instance that the disk is attached to is billed in another way. Parameter: needed. */
  | 'ATTACHED_INSTANCE_CHARGE_TYPE'
  /** An instance that the disk is attached to has another status. Parameter: needed. */
  | 'ATTACHED_INSTANCE_STATUS'
  /** Deleting it also releases disks that were set to stay, because it is locked or may be. */
  | 'DELETION_RELEASES_DISKS'
  /** The disk is already attached to the instance that is named. */
  | 'DISK_ALREADY_ON_INSTANCE'
  /** The disk's category does not permit it. Parameter: category. */
  | 'DISK_CATEGORY'
  /** The disk is billed in another way. Parameters: chargeType, needed. */
  | 'DISK_CHARGE_TYPE'
  /** A disk is locked for an overdue payment. */
  | 'DISK_FINANCIAL_LOCKED'
  /** The disk is in another zone than the instance that is named. */
  | 'DISK_IN_OTHER_ZONE'
  /** The disk is In_use on an instance under a security lock. */
  | 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE'
  /** Several instances may share the disk. */
  | 'DISK_IS_MULTI_ATTACH'
  /** The disk is a system disk. */
  | 'DISK_IS_SYSTEM_DISK'
  /** The disk was never attached to an instance. */
  | 'DISK_NEVER_ATTACHED'
  /** The disk is not attached to the instance that is named. */
  | 'DISK_NOT_ON_INSTANCE'
  /** The disk may not leave its instance. */
  | 'DISK_NOT_PORTABLE'
  /** The disk has another status than the operation needs. Parameters: status, needed. */
  | 'DISK_STATUS'
  /** ECS did not show a fact that the operation needs, or has a word for it that is not known here. */
  | 'FACT_UNKNOWN'
  /** The instance is billed in another way. Parameters: chargeType, needed. */
  | 'INSTANCE_CHARGE_TYPE'
  /** Deletion protection is on. */
  | 'INSTANCE_DELETION_PROTECTED'
  /** The instance's subscription has expired. */
  | 'INSTANCE_EXPIRED'
  /** The instance's subscription ends within a day. */
  | 'INSTANCE_EXPIRES_SOON'
  /** The instance is locked for an overdue payment. */
  | 'INSTANCE_FINANCIAL_LOCKED'
  /** The instance has an elastic IP address. */
  | 'INSTANCE_HAS_ELASTIC_IP'
  /** The instance has no public bandwidth. */
  | 'INSTANCE_HAS_NO_BANDWIDTH'
  /** The instance has no key pair. */
  | 'INSTANCE_HAS_NO_KEY_PAIR'
  /** The instance has no public IP address. */
  | 'INSTANCE_HAS_NO_PUBLIC_IP'
  /** The instance has an unpaid bill. */
  | 'INSTANCE_IN_ARREARS'
  /** The instance was stopped in economical mode. */
  | 'INSTANCE_IN_ECONOMICAL_MODE'
  /** The instance is in one security group only. */
  | 'INSTANCE_IN_LAST_SECURITY_GROUP'
  /** The instance is a spot instance. */
  | 'INSTANCE_IS_SPOT'
  /** The instance runs Windows. */
  | 'INSTANCE_IS_WINDOWS'
  /** The instance's public bandwidth is billed in another way. */
  | 'INSTANCE_NETWORK_CHARGE_TYPE'
  /** The instance that is named beside the disk does not exist, or not for you. */
  | 'INSTANCE_NOT_FOUND'
  /** The instance has no unpaid bill. */
  | 'INSTANCE_NOT_IN_ARREARS'
  /** The instance is on a dedicated host. */
  | 'INSTANCE_ON_DEDICATED_HOST'
  /** The instance has a time of automatic release. */
  | 'INSTANCE_RELEASE_TIME_SET'
  /** The instance is under a security lock. */
  | 'INSTANCE_SECURITY_LOCKED'
  /** The instance has another status than the operation needs. Parameters: status, needed. */
  | 'INSTANCE_STATUS'
  /** The instance is a subscription that is not over yet. */
  | 'INSTANCE_SUBSCRIPTION_RUNS'
  /** It is not known whether a lock stops it. */
  | 'LOCK_STATE_UNKNOWN'
  /** The instance's system disk has another status. Parameter: needed. */
  | 'SYSTEM_DISK_STATUS';

/** Whether an operation, pressed now with complete input, would be accepted. */
export type EcsReadinessVerdict =
  /** A lock denies it. */
  | 'DENIED'
  /** It would be accepted once its confirmation is given; the reasons say what that costs. */
  | 'NEEDS_CONFIRMATION'
  /** The state of the instance or the disk does not permit it. That may change. */
  | 'NOT_NOW'
  /** It would be accepted, and it would run. */
  | 'READY'
  /** A fact that it needs is not known: do not offer it. */
  | 'UNKNOWN'
  /** ECS would accept it, and nothing would run. */
  | 'WOULD_NOT_RUN';

export type EcsRebootInstanceInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Cut the power; what is only in memory is lost. */
  forceStop?: Scalars['Boolean']['input'];
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsRebootInstancesInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Cut the power; what is only in memory is lost. */
  forceReboot?: Scalars['Boolean']['input'];
  /** ECS takes 100 at a time; BEST_EFFORT splits more, up to 500. */
  instanceIds: Array<Scalars['ID']['input']>;
  /** What to do with the rest when the lock stops one target. */
  mode?: EcsBatchMode;
  /** Without it, the targets are looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsRedeployInstanceInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Cut the power; what is only in memory is lost. */
  forceStop?: Scalars['Boolean']['input'];
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsRegion = {
  __typename?: 'EcsRegion';
  /** The accounts that are configured for it. */
  accountIds: Array<Scalars['ID']['output']>;
  /** ECS's id. */
  id: Scalars['ID']['output'];
  /** Where a write goes that names no region and no target. */
  isDefault: Scalars['Boolean']['output'];
  /**
   * The mirror of each account that was read from here, where the caller may see the whole account and region; null when the
   * subgraph keeps none (LIVE=off).
   */
  mirrors: Maybe<Array<EcsMirrorHealth>>;
};

export type EcsRejectionCategory =
  /** Another operation on the same target is under way. */
  | 'CONFLICT'
  /** The credentials of this subgraph, or the account, may not do it. */
  | 'FORBIDDEN'
  /** The target's status does not permit the operation. */
  | 'INVALID_STATE'
  /** Something that the call names does not exist. */
  | 'NOT_FOUND'
  /** See ECS's page for the code. */
  | 'OTHER'
  /** There is an unpaid order, or the balance is too low. */
  | 'PAYMENT'
  /** ECS limits calls by the minute: try again in a minute. */
  | 'THROTTLED';

export type EcsRenewInstanceInput = {
  /** The operation is charged when it is called; it runs only if this is true. */
  acceptCharges?: Scalars['Boolean']['input'];
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Renew to the account's common day of expiry: 1 to 28. */
  expectedRenewDay?: InputMaybe<Scalars['Int']['input']>;
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** 1 to 4 weeks, or 1 to 9, 12, 24, 36, 48 or 60 months. Give either this or expectedRenewDay. */
  period?: InputMaybe<Scalars['Int']['input']>;
  /** The unit of the period. */
  periodUnit?: EcsPeriodUnitInput;
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsRenewalStatus =
  /** It renews itself. */
  | 'AUTO_RENEWAL'
  /** Not renewed by itself; reminders are sent before it expires. */
  | 'NORMAL'
  /** Neither renewed nor reminded of, but once three days before it expires. */
  | 'NOT_RENEWAL'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN';

export type EcsRenewalStatusInput =
  /** It renews itself. */
  | 'AUTO_RENEWAL'
  /** Not renewed by itself; reminders are sent before it expires. */
  | 'NORMAL'
  /** Neither renewed nor reminded of, but once three days before it expires. */
  | 'NOT_RENEWAL';

export type EcsReplaceSystemDiskInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The image that the new disk is made from. */
  imageId: Scalars['ID']['input'];
  /** A stopped instance. */
  instanceId: Scalars['ID']['input'];
  /** Whether it is encrypted. */
  isEncrypted?: InputMaybe<Scalars['Boolean']['input']>;
  /** For Linux: log on with this SSH key pair, and not with a password. */
  keyPairName?: InputMaybe<Scalars['String']['input']>;
  /** The KMS key to encrypt it with; without it, the service key. */
  kmsKeyId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * The new password of root or Administrator: 8 to 30 characters, of three kinds at least. It never comes
   * back out of this subgraph.
   */
  password?: InputMaybe<Scalars['String']['input']>;
  /** Keep the password that the image brings; not with password. */
  passwordInherit?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Up to 2048, and not less than the image; without it, 40 or what the image needs. */
  sizeGiB?: InputMaybe<Scalars['Int']['input']>;
  /** Install the free edition of Security Center, with public images only. */
  useSecurityCenter?: InputMaybe<Scalars['Boolean']['input']>;
};

export type EcsReportInstancesStatusInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** What is wrong, for the people at Alibaba Cloud. Do not write secrets here. */
  description: Scalars['String']['input'];
  /** Their device names, up to 100, for example /dev/xvdb. */
  devices?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The disks concerned, up to 100; needed for the disk problems. For bare metal, their serial numbers. */
  diskIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** When it ended, after startTime. */
  endTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** ECS takes 100 at a time; more are split, up to 500. At most 100 together with diskIds or devices. */
  instanceIds: Array<Scalars['ID']['input']>;
  /** For bare metal instances: which part is broken. */
  issueCategory?: InputMaybe<EcsHardwareProblemInput>;
  /** What the instances suffer from. */
  reason?: InputMaybe<EcsInstanceProblemInput>;
  /** Without it, the targets are looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** When it began. */
  startTime?: InputMaybe<Scalars['DateTime']['input']>;
};

export type EcsResetDiskInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** The disk. */
  diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** The snapshot of this disk to go back to. */
  snapshotId: Scalars['ID']['input'];
};

export type EcsResetDisksInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Each disk once. ECS takes 10 at a time; more are split, up to 500. */
  disks: Array<EcsDiskRollbackInput>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Without it, the targets are looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsResizeDiskInput = {
  /** The operation is charged when it is called; it runs only if this is true. */
  acceptCharges?: Scalars['Boolean']['input'];
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  clientToken?: InputMaybe<Scalars['String']['input']>;
  /** The disk. */
  diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** The new size, up to 65536; a disk cannot shrink. */
  newSizeGiB: Scalars['Int']['input'];
  /** Without a restart of the instance. */
  online?: Scalars['Boolean']['input'];
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

/** An instance or a disk at one moment. */
export type EcsResourceChange = {
  __typename?: 'EcsResourceChange';
  /** When ECS was asked, rounded down. */
  at: Scalars['DateTime']['output'];
  /** Null when the id is an instance's, and for GONE. */
  disk: Maybe<Disk>;
  /** ECS's id. */
  id: Scalars['ID']['output'];
  /** Null when the id is a disk's, and for GONE. */
  instance: Maybe<Instance>;
  /** Its kind. */
  kind: EcsResourceChangeKind;
};

export type EcsResourceChangeKind =
  /** Something is different from what was sent before. */
  | 'CHANGED'
  /** ECS does not know it, or not any more, or the caller may not see it. */
  | 'GONE'
  /** What a mutation of this subgraph, or a hint, had set in motion has come to a state that lasts. */
  | 'SETTLED'
  /** The state at the beginning of the stream. */
  | 'SNAPSHOT'
  /** It could not be read lately: what was sent before may no longer be true. */
  | 'UNKNOWN';

/** One tag on one resource. */
export type EcsResourceTag = {
  __typename?: 'EcsResourceTag';
  /** The account's name in this subgraph's configuration. */
  accountId: Scalars['ID']['output'];
  /** The key of the tag. */
  key: Scalars['String']['output'];
  /** The region that it is in. */
  regionId: Scalars['ID']['output'];
  /** The resource that has it. */
  resourceId: Scalars['ID']['output'];
  /** ECS's own word, for example instance. */
  resourceType: Maybe<Scalars['String']['output']>;
  /** The value of the tag. */
  value: Scalars['String']['output'];
};

export type EcsResourceTagConnection = {
  __typename?: 'EcsResourceTagConnection';
  /** An entry that could not be read is left out, and among the problems. */
  edges: Array<Maybe<EcsResourceTagEdge>>;
  /** The entries without their cursors. */
  nodes: Array<Maybe<EcsResourceTag>>;
  /** Whether there is more, and from where. */
  pageInfo: PageInfo;
  /** The accounts and regions that could not be read, in whole or in part; the rest of the list stands. */
  problems: Array<EcsReadProblem>;
};

export type EcsResourceTagEdge = {
  __typename?: 'EcsResourceTagEdge';
  /** Where the entry stands: for after. */
  cursor: Scalars['String']['output'];
  /** The entry; null when it could not be read. */
  node: Maybe<EcsResourceTag>;
};

/** ECS wants resourceIds or tags, or both. */
export type EcsResourceTagFilter = {
  /** Up to 50. An empty list gives an empty answer. */
  resourceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** The type of the resource. */
  resourceType: EcsResourceTypeInput;
  /** Up to 20; all of them must match. */
  tags?: InputMaybe<Array<EcsTagFilter>>;
};

export type EcsResourceTypeInput =
  /** An automatic snapshot policy. */
  | 'AUTO_SNAPSHOT_POLICY'
  /** A capacity reservation. */
  | 'CAPACITY_RESERVATION'
  /** A command. */
  | 'COMMAND'
  /** A dedicated host. */
  | 'DEDICATED_HOST'
  /** A cluster of dedicated hosts. */
  | 'DEDICATED_HOST_CLUSTER'
  /** A disk. */
  | 'DISK'
  /** An elasticity assurance. */
  | 'ELASTICITY_ASSURANCE'
  /** A custom image. */
  | 'IMAGE'
  /** An instance. */
  | 'INSTANCE'
  /** A run of a command. */
  | 'INVOCATION'
  /** An SSH key pair. */
  | 'KEY_PAIR'
  /** A launch template. */
  | 'LAUNCH_TEMPLATE'
  /** An elastic network interface. */
  | 'NETWORK_INTERFACE'
  /** A reserved instance. */
  | 'RESERVED_INSTANCE'
  /** A security group. */
  | 'SECURITY_GROUP'
  /** A snapshot. */
  | 'SNAPSHOT';

export type EcsRunCommandInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  clientToken?: InputMaybe<Scalars['String']['input']>;
  /** The script, as plain text of up to 18 KB; it is sent Base64-encoded. It never comes back out of this subgraph. */
  content: Scalars['String']['input'];
  /** Up to 512 characters. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** With PERIOD only, and needed there: rate(5m), at(2026-11-24 13:15:30 Asia/Shanghai), or a cron expression. */
  frequency?: InputMaybe<Scalars['String']['input']>;
  /** ECS takes 100 at a time; more are split, up to 500. */
  instanceIds: Array<Scalars['ID']['input']>;
  /** Keep the command, so that ecsInvokeCommand can run it again. */
  keepCommand?: Scalars['Boolean']['input'];
  /** Up to 128 characters. */
  name?: InputMaybe<Scalars['String']['input']>;
  /**
   * Up to 10, for the {{names}} in the script. Without this list a script is run as it is; an empty one lets
   * ECS fill in its own, such as {{ACS::InstanceId}}. They never come back out of this subgraph.
   */
  parameters?: InputMaybe<Array<EcsCommandParameterInput>>;
  /** Without it, the targets are looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** When it runs. */
  repeatMode?: EcsCommandRepeatModeInput;
  /** The resource group that it is in. */
  resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Send to locked instances too, where ECS accepts the command and runs nothing. */
  sendToLockedInstances?: Scalars['Boolean']['input'];
  /** Up to 20. */
  tags?: InputMaybe<Array<EcsTagInput>>;
  /** What a stop or a timeout ends. */
  terminationMode?: InputMaybe<EcsCommandTerminationModeInput>;
  /** 10 to 86400. */
  timeoutSeconds?: Scalars['Int']['input'];
  /** Its type. */
  type: EcsCommandTypeInput;
  /** The user to run it as: root or System when absent. Up to 255 characters. */
  username?: InputMaybe<Scalars['String']['input']>;
  /**
   * For another user than System on Windows: the name, in the parameter store of Operation Orchestration
   * Service, of its password. Never the password itself.
   */
  windowsPasswordName?: InputMaybe<Scalars['String']['input']>;
  /** Up to 200 characters. */
  workingDir?: InputMaybe<Scalars['String']['input']>;
};

export type EcsScreenshot = EcsProtectedReadResult & {
  __typename?: 'EcsScreenshot';
  /** image/png or image/jpeg, from the bytes: Alibaba Cloud's pages disagree. */
  contentType: Scalars['String']['output'];
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /** What ECS answers, for example IncorrectInstanceStatus. Null on success, and where ECS sends no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** The image, Base64-encoded, as ECS sent it. */
  imageBase64: Scalars['String']['output'];
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The operation. */
  operation: EcsOperation;
  /** The instance that was read. */
  targetId: Scalars['ID']['output'];
};


export type EcsScreenshotMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

/** The security lock of one instance at one moment; or, for CONFIRMED, that nothing has changed. */
export type EcsSecurityLockChange = {
  __typename?: 'EcsSecurityLockChange';
  /** When ECS was asked, rounded down. */
  at: Scalars['DateTime']['output'];
  /** The open event behind the lock. Null without one, and while it is not known yet: EVENT_CHANGED follows. */
  event: Maybe<SecurityLockEvent>;
  /** As it is at this moment. Null for GONE and CONFIRMED. */
  instance: Maybe<Instance>;
  /** Null for CONFIRMED, which is about all instances of the stream. */
  instanceId: Maybe<Scalars['ID']['output']>;
  /** Its kind. */
  kind: EcsSecurityLockChangeKind;
};

export type EcsSecurityLockChangeKind =
  /**
   * Nothing has changed: every state that was sent is still so. It comes about every ten seconds when nothing else does. When
   * neither comes for 30 seconds, the stream is broken: show the locks as unknown, and subscribe again.
   */
  | 'CONFIRMED'
  /** The lock is as it was, and another event is behind it, or none. */
  | 'EVENT_CHANGED'
  /** ECS does not know the instance, or not any more, or the caller may not see it. */
  | 'GONE'
  /** The lock is set. */
  | 'LOCKED'
  /** The state at the beginning of the stream: instance says whether it is locked. */
  | 'SNAPSHOT'
  /** The lock is not known: ECS did not confirm it lately, or its answers contradict each other. Treat it as locked. */
  | 'UNKNOWN'
  /** ECS was asked, and the lock is off. */
  | 'UNLOCKED';

export type EcsSecurityLockEventConnection = {
  __typename?: 'EcsSecurityLockEventConnection';
  /** An entry that could not be read is left out, and among the problems. */
  edges: Array<Maybe<EcsSecurityLockEventEdge>>;
  /** The entries without their cursors. */
  nodes: Array<Maybe<SecurityLockEvent>>;
  /** Whether there is more, and from where. */
  pageInfo: PageInfo;
  /** The accounts and regions that could not be read, in whole or in part; the rest of the list stands. */
  problems: Array<EcsReadProblem>;
  /** Null where ECS does not count them: it counts events of all types together. */
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type EcsSecurityLockEventEdge = {
  __typename?: 'EcsSecurityLockEventEdge';
  /** Where the entry stands: for after. */
  cursor: Scalars['String']['output'];
  /** The entry; null when it could not be read. */
  node: Maybe<SecurityLockEvent>;
};

export type EcsSecurityLockEventFilter = {
  /** Up to 100. An empty list gives an empty answer. */
  instanceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** No older than this. */
  publishedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** No newer than this. */
  publishedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Without it, all of them. An empty list gives an empty answer. */
  statuses?: InputMaybe<Array<EcsEventStatusInput>>;
};

export type EcsSecurityLockEventType =
  /** SecurityPunish.Locked: the instance is blocked. */
  | 'LOCKED'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN'
  /** SecurityPunish.WebsiteBanned: a domain or an address is blocked. */
  | 'WEBSITE_BANNED';

/** One row of the lock policy. */
export type EcsSecurityLockRule = {
  __typename?: 'EcsSecurityLockRule';
  /** Whether it changes something. */
  access: EcsOperationAccess;
  /** Where it is offered in allowedOperations; empty for operations on the account as a whole. */
  appliesTo: Array<EcsOperationHolder>;
  /** What ECS answers: InstanceLockedForSecurity, or IncorrectInstanceStatus for a few. Null for no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** What the lock does to it. */
  effect: EcsLockEffect;
  /** How sure the effect is. */
  effectBasis: EcsBasis;
  /** The address of the page that states the effect; null when it is inferred. */
  effectSource: Maybe<Scalars['String']['output']>;
  /** How sure ecsErrorCode is; null for an operation that the lock does not stop. */
  errorCodeBasis: Maybe<EcsBasis>;
  /** The address of the page that states the code, or that there is none; null when it is inferred, and when the lock stops nothing. */
  errorCodeSource: Maybe<Scalars['String']['output']>;
  /** What a real account last showed; null when the row was never verified. */
  lastVerified: Maybe<EcsLockVerification>;
  /** The operation. */
  operation: EcsOperation;
  /** The document's sentence. */
  sentence: Scalars['String']['output'];
  /** What it acts on. */
  subject: EcsOperationSubject;
};

export type EcsSecurityLockState =
  /** It is locked. */
  | 'LOCKED'
  /** It is not locked. */
  | 'NOT_LOCKED'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN';

/** The states of a security lock that lists can be asked for. */
export type EcsSecurityLockStateInput =
  /** It is locked. */
  | 'LOCKED'
  /** It is not locked. */
  | 'NOT_LOCKED';

export type EcsSimulatedEventTypeInput =
  /** It is restarted because of a fault of its own. */
  | 'INSTANCE_FAILURE_REBOOT'
  /** It is restarted because of a fault of the host. */
  | 'SYSTEM_FAILURE_REBOOT'
  /** It is redeployed because of a fault of the host. */
  | 'SYSTEM_FAILURE_REDEPLOY'
  /** It is stopped because of a fault of the host. */
  | 'SYSTEM_FAILURE_STOP'
  /** It is restarted for maintenance. */
  | 'SYSTEM_MAINTENANCE_REBOOT'
  /** It is redeployed for maintenance. */
  | 'SYSTEM_MAINTENANCE_REDEPLOY'
  /** It is stopped for maintenance. */
  | 'SYSTEM_MAINTENANCE_STOP';

/** A copy of a disk at one moment. */
export type EcsSnapshot = {
  __typename?: 'EcsSnapshot';
  /** The account's name in this subgraph's configuration. */
  accountId: Scalars['ID']['output'];
  /** For example standard. */
  category: Maybe<Scalars['String']['output']>;
  /** When it was created. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** The description that it was given. */
  description: Maybe<Scalars['String']['output']>;
  /** ECS's id. */
  id: Scalars['ID']['output'];
  /** Whether disks can be made from it. */
  isAvailable: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is encrypted. */
  isEncrypted: Maybe<Scalars['Boolean']['output']>;
  /** When it was last changed. */
  modifiedAt: Maybe<Scalars['DateTime']['output']>;
  /** The name that it was given. */
  name: Maybe<Scalars['String']['output']>;
  /** How far it is, in percent. */
  progressPercent: Maybe<Scalars['Int']['output']>;
  /** ECS's own word, also where sourceDiskKind is UNKNOWN. */
  rawSourceDiskKind: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where status is UNKNOWN. */
  rawStatus: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where type is UNKNOWN. */
  rawType: Maybe<Scalars['String']['output']>;
  /** The region that it is in. */
  regionId: Scalars['ID']['output'];
  /** While it is made: how long that will still take. */
  remainingSeconds: Maybe<Scalars['Int']['output']>;
  /** The resource group that it is in. */
  resourceGroupId: Maybe<Scalars['ID']['output']>;
  /** Null or 0 when it is kept for good. */
  retentionDays: Maybe<Scalars['Int']['output']>;
  /** Null when the disk is gone. */
  sourceDisk: Maybe<Disk>;
  /** The disk that it was taken of; null when you may not see it. */
  sourceDiskId: Maybe<Scalars['ID']['output']>;
  /** The kind of that disk. */
  sourceDiskKind: Maybe<EcsDiskKind>;
  /** The size of that disk, in GiB. */
  sourceDiskSizeGiB: Maybe<Scalars['Int']['output']>;
  /** Its status. */
  status: Maybe<EcsSnapshotStatus>;
  /** Its tags. */
  tags: Maybe<Array<EcsTag>>;
  /** Its type. */
  type: Maybe<EcsSnapshotType>;
  /** image, disk, image_disk or none: what was made of it, and therefore keeps it from being deleted. */
  usage: Maybe<Scalars['String']['output']>;
};

export type EcsSnapshotConnection = {
  __typename?: 'EcsSnapshotConnection';
  /** An entry that could not be read is left out, and among the problems. */
  edges: Array<Maybe<EcsSnapshotEdge>>;
  /** The entries without their cursors. */
  nodes: Array<Maybe<EcsSnapshot>>;
  /** Whether there is more, and from where. */
  pageInfo: PageInfo;
  /** The accounts and regions that could not be read, in whole or in part; the rest of the list stands. */
  problems: Array<EcsReadProblem>;
  /**
   * How many there are in all accounts and regions asked for; costs a call for each, made only when this is selected. Null where
   * resource groups or tags narrow what the caller may see.
   */
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type EcsSnapshotEdge = {
  __typename?: 'EcsSnapshotEdge';
  /** Where the entry stands: for after. */
  cursor: Scalars['String']['output'];
  /** The entry; null when it could not be read. */
  node: Maybe<EcsSnapshot>;
};

export type EcsSnapshotFilter = {
  /** The disk. */
  diskId?: InputMaybe<Scalars['ID']['input']>;
  /** Up to 100. An empty list gives an empty answer. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Snapshots of the disks that are attached to it now. */
  instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** The whole name; * matches any text. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The resource group that it is in. */
  resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Its status. */
  status?: InputMaybe<EcsSnapshotStatusInput>;
  /** Up to 20; all of them must match. */
  tags?: InputMaybe<Array<EcsTagFilter>>;
  /** Its type. */
  type?: InputMaybe<EcsSnapshotTypeInput>;
};

export type EcsSnapshotStatus =
  /** It is complete. */
  | 'ACCOMPLISHED'
  /** It failed. */
  | 'FAILED'
  /** It is under way. */
  | 'PROGRESSING'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN';

export type EcsSnapshotStatusInput =
  /** It is complete. */
  | 'ACCOMPLISHED'
  /** It failed. */
  | 'FAILED'
  /** It is under way. */
  | 'PROGRESSING';

export type EcsSnapshotType =
  /** Made by an automatic snapshot policy. */
  | 'AUTO'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN'
  /** Made by hand. */
  | 'USER';

export type EcsSnapshotTypeInput =
  /** Made by a policy. */
  | 'AUTO'
  /** Made by a person or a program. */
  | 'USER';

export type EcsSpecDirectionInput =
  /** To a smaller type. */
  | 'DOWNGRADE'
  /** To a larger type. */
  | 'UPGRADE';

export type EcsStartInstanceInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Start with an empty local disk in place of a broken one. */
  initLocalDisk?: InputMaybe<Scalars['Boolean']['input']>;
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsStopInstanceInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Cut the power; what is only in memory is lost. */
  forceStop?: Scalars['Boolean']['input'];
  /** The instance. */
  instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether a pay-as-you-go instance goes on being charged; without it, as the account is set up. */
  stoppedMode?: InputMaybe<EcsStoppedModeInput>;
};

export type EcsStoppedMode =
  /** Stopped, and charged all the same. */
  | 'KEEP_CHARGING'
  /** There is nothing to say of it. */
  | 'NOT_APPLICABLE'
  /** Stopped in economical mode: CPU and memory are given up. */
  | 'STOP_CHARGING'
  /** A word that is not known here; where there is a raw field, it has the word. */
  | 'UNKNOWN';

export type EcsStoppedModeInput =
  /** It goes on being charged, and starts again for certain. */
  | 'KEEP_CHARGING'
  /** CPU and memory are given back: it is charged no more for them, and may find none when it starts. */
  | 'STOP_CHARGING';

export type EcsSwitchInput =
  /** Off. */
  | 'DISABLED'
  /** On. */
  | 'ENABLED';

/** Something that Alibaba Cloud did, does or will do to an instance, and that its owner should know of. */
export type EcsSystemEvent = {
  __typename?: 'EcsSystemEvent';
  /** The account's name in this subgraph's configuration. */
  accountId: Scalars['ID']['output'];
  /** For example /dev/xvdb. */
  device: Maybe<Scalars['String']['output']>;
  /** The disk that the event is about, where it is about one. */
  diskId: Maybe<Scalars['ID']['output']>;
  /** When it ended; null while it goes on. */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** ECS's id. */
  id: Scalars['ID']['output'];
  /** As ECS gives it; no page says what it means. */
  impactLevel: Maybe<Scalars['String']['output']>;
  /** Null when the instance is gone. */
  instance: Maybe<Instance>;
  /** The instance. */
  instanceId: Maybe<Scalars['ID']['output']>;
  /** Whether the event is not closed yet. Null when its status is UNKNOWN. */
  isPending: Maybe<Scalars['Boolean']['output']>;
  /** When ECS acts, at the earliest. */
  notBefore: Maybe<Scalars['DateTime']['output']>;
  /** When ECS announced it. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** ECS's own word, also where status is UNKNOWN. */
  rawStatus: Maybe<Scalars['String']['output']>;
  /** For people; never parse it. */
  reason: Maybe<Scalars['String']['output']>;
  /** ECS's code for the reason. */
  reasonCode: Maybe<Scalars['String']['output']>;
  /** The region that it is in. */
  regionId: Scalars['ID']['output'];
  /** The same event as an entity, with what was punished; null when it is not a security lock event. */
  securityLockEvent: Maybe<SecurityLockEvent>;
  /** Its status. */
  status: Maybe<EcsEventStatus>;
  /** For example SystemMaintenance.Reboot. */
  type: Maybe<Scalars['String']['output']>;
};

export type EcsSystemEventConnection = {
  __typename?: 'EcsSystemEventConnection';
  /** An entry that could not be read is left out, and among the problems. */
  edges: Array<Maybe<EcsSystemEventEdge>>;
  /** The entries without their cursors. */
  nodes: Array<Maybe<EcsSystemEvent>>;
  /** Whether there is more, and from where. */
  pageInfo: PageInfo;
  /** The accounts and regions that could not be read, in whole or in part; the rest of the list stands. */
  problems: Array<EcsReadProblem>;
  /**
   * How many there are in all accounts and regions asked for; costs a call for each, made only when this is selected. Null where
   * resource groups or tags narrow what the caller may see.
   */
  totalCount: Maybe<Scalars['Int']['output']>;
};

export type EcsSystemEventEdge = {
  __typename?: 'EcsSystemEventEdge';
  /** Where the entry stands: for after. */
  cursor: Scalars['String']['output'];
  /** The entry; null when it could not be read. */
  node: Maybe<EcsSystemEvent>;
};

export type EcsSystemEventFilter = {
  /** Up to 100. An empty list gives an empty answer. */
  instanceIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** No older than this. */
  publishedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** No newer than this. */
  publishedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Without it, all of them. An empty list gives an empty answer. */
  statuses?: InputMaybe<Array<EcsEventStatusInput>>;
  /** Up to 30, in ECS's own words, for example SystemMaintenance.Reboot. An empty list gives an empty answer. */
  types?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type EcsTag = {
  __typename?: 'EcsTag';
  /** The key of the tag. */
  key: Scalars['String']['output'];
  /** The value of the tag. */
  value: Scalars['String']['output'];
};

export type EcsTagFilter = {
  /** The key of the tag. */
  key: Scalars['String']['input'];
  /** Any value when absent. */
  value?: InputMaybe<Scalars['String']['input']>;
};

export type EcsTagInput = {
  /** 1 to 128 characters. */
  key: Scalars['String']['input'];
  /** Up to 128 characters; may be empty. */
  value: Scalars['String']['input'];
};

export type EcsTagResourcesInput = {
  /** The account's name in this subgraph's configuration; needed when there are several. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Where the resources are. */
  regionId: Scalars['ID']['input'];
  /** Ids, or names for key pairs. ECS takes 50 at a time; more are split, up to 500. */
  resourceIds: Array<Scalars['ID']['input']>;
  /** The type of the resource. */
  resourceType: EcsResourceTypeInput;
  /** 1 to 20; a key that a resource has already gets the new value. */
  tags: Array<EcsTagInput>;
};

/** What a target is. */
export type EcsTargetType =
  /** An automatic snapshot policy. */
  | 'AUTO_SNAPSHOT_POLICY'
  /** A disk. */
  | 'DISK'
  /** A system event. */
  | 'EVENT'
  /** An instance. */
  | 'INSTANCE'
  /** An elastic network interface. */
  | 'NETWORK_INTERFACE'
  /** The operation names no resource. */
  | 'REGION'
  /** Another resource that has tags or a resource group. */
  | 'RESOURCE'
  /** A snapshot. */
  | 'SNAPSHOT';

/** A value for a text. */
export type EcsTextParameter = {
  __typename?: 'EcsTextParameter';
  /** For example status or needed. */
  name: Scalars['String']['output'];
  /** One value or several, for example Running and Stopped. */
  values: Array<Scalars['String']['output']>;
};

/** Either tagKeys or allTags. */
export type EcsUntagResourcesInput = {
  /** The account's name in this subgraph's configuration; needed when there are several. */
  accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Remove every tag. */
  allTags?: Scalars['Boolean']['input'];
  /** Check, and change nothing. */
  dryRun?: Scalars['Boolean']['input'];
  /** Where the resources are. */
  regionId: Scalars['ID']['input'];
  /** Ids, or names for key pairs. ECS takes 50 at a time; more are split, up to 500. */
  resourceIds: Array<Scalars['ID']['input']>;
  /** The type of the resource. */
  resourceType: EcsResourceTypeInput;
  /** 1 to 20. */
  tagKeys?: InputMaybe<Array<Scalars['String']['input']>>;
};

export type EcsUserData = {
  __typename?: 'EcsUserData';
  /** As ECS keeps it. */
  base64: Scalars['String']['output'];
  /** How long it is, decoded. */
  sizeBytes: Scalars['Int']['output'];
  /** The script or the text; null when it is not text, for example because it is compressed. */
  text: Maybe<Scalars['String']['output']>;
};

/** What the policy says of one operation on one object, now. */
export type EcsVerdict =
  /** ECS would answer success, and nothing would run. */
  | 'ACCEPTED_NOT_EXECUTED'
  /** Nothing stops it. */
  | 'ALLOWED'
  /** It is stopped. */
  | 'DENIED';

export type EcsVerificationMethod =
  /** A refusal that a running server met. */
  | 'DRIFT'
  /** A dry run on an instance that was locked. */
  | 'DRY_RUN'
  /** A read of an instance that was locked. */
  | 'READ';

/** What an observation of the real cloud says of a row. */
export type EcsVerificationVerdict =
  /** It did. */
  | 'CONFIRMED'
  /** It did something else. */
  | 'CONTRADICTED';

export type EcsVncUrl = EcsProtectedReadResult & {
  __typename?: 'EcsVncUrl';
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  detail: Scalars['String']['output'];
  /** What ECS answers, for example IncorrectInstanceStatus. Null on success, and where ECS sends no code. */
  ecsErrorCode: Maybe<Scalars['String']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  message: Scalars['String']['output'];
  /** The operation. */
  operation: EcsOperation;
  /** The instance that was read. */
  targetId: Scalars['ID']['output'];
  /** Good for about 15 seconds. */
  url: Scalars['String']['output'];
};


export type EcsVncUrlMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

/**
 * An ECS instance. Reference it from another subgraph with its region where you have it: with `id` alone
 * it is looked for in every region this subgraph is configured for.
 */
export type Instance = {
  __typename?: 'Instance';
  /** The account's name in this subgraph's configuration. */
  accountId: Scalars['ID']['output'];
  /**
   * The event behind the security lock: the newest SecurityPunish.Locked that is still open. Null when there is no lock, and
   * also when ECS no longer lists the event: trust isSecurityLocked for the lock itself.
   */
  activeSecurityLockEvent: Maybe<SecurityLockEvent>;
  /**
   * The operations on this instance that the locks allow and that would take effect, in the order of EcsOperation: the security lock,
   * and with ECS_FINANCIAL_POLICY=enforce the lock for an overdue payment. RUN_COMMAND is absent while the instance is locked: ECS would accept it and run
   * nothing. It judges these locks alone: RAM permissions, the instance's status and other locks are not considered; for that, see
   * readiness. It takes no argument, so that another subgraph can build on it with @requires.
   *
   * Where the lock is unknown, the operations that it could stop are absent. Null means that the instance itself was not
   * read; treat it as none.
   */
  allowedOperations: Maybe<Array<EcsOperation>>;
  /**
   * Is this operation in allowedOperations? It judges the lock alone, so START_INSTANCE is true on a running instance; for a
   * button, use isReady.
   */
  allows: Maybe<Scalars['Boolean']['output']>;
  /** When ECS releases the instance by itself; null when it does not. */
  autoReleaseTime: Maybe<Scalars['DateTime']['output']>;
  /** How its subscription is renewed; null for an instance that has none. */
  autoRenew: Maybe<EcsAutoRenew>;
  /** How it is billed. */
  chargeType: Maybe<EcsChargeType>;
  /** The last lines of the system log. One ECS call an instance. */
  consoleOutput: Maybe<EcsProtectedReadResult>;
  /** vCPUs. */
  cpu: Maybe<Scalars['Int']['output']>;
  /** How its CPU is presented to it. */
  cpuOptions: Maybe<EcsCpuOptions>;
  /** When it was created. */
  createdAt: Maybe<Scalars['DateTime']['output']>;
  /** Standard or Unlimited, for a burstable instance type; null for any other. */
  creditSpecification: Maybe<Scalars['String']['output']>;
  /** Whether it is protected from being released. */
  deletionProtection: Maybe<Scalars['Boolean']['output']>;
  /** The description that it was given. */
  description: Maybe<Scalars['String']['output']>;
  /** Diagnostic reports on this instance, newest first; 1 to 100 at a time. */
  diagnosticReports: Maybe<EcsDiagnosticReportConnection>;
  /** The disks attached to the instance, multi-attach disks included. */
  disks: Maybe<Array<Disk>>;
  /** The elastic IP address that is bound to it; null for none. */
  eipAddress: Maybe<Scalars['String']['output']>;
  /** As ECS gives it: for a pay-as-you-go instance a day far ahead. */
  expiresAt: Maybe<Scalars['DateTime']['output']>;
  /** Its health, and the events that are still to come. */
  health: Maybe<EcsInstanceHealth>;
  /** The host name that its operating system was given. */
  hostName: Maybe<Scalars['String']['output']>;
  /** The ECS instance ID, for example i-bp67acfmxazb4p****. */
  id: Scalars['ID']['output'];
  /** The image. */
  imageId: Maybe<Scalars['ID']['output']>;
  /** For example ecs.g7.large. */
  instanceType: Maybe<Scalars['String']['output']>;
  /** The catalogue's entry for its instance type. */
  instanceTypeDetails: Maybe<EcsInstanceType>;
  /** The most that it receives over the public network, in Mbit/s. */
  internetMaxBandwidthInMbps: Maybe<Scalars['Int']['output']>;
  /** The most that it sends over the public network, in Mbit/s. */
  internetMaxBandwidthOutMbps: Maybe<Scalars['Int']['output']>;
  /** Whether its network takes frames of more than 1500 bytes. One ECS call an instance. */
  isJumboFrameEnabled: Maybe<Scalars['Boolean']['output']>;
  /** One button: true only for READY and NEEDS_CONFIRMATION; null when a needed fact is unknown. Use it with aliases. */
  isReady: Maybe<Scalars['Boolean']['output']>;
  /** True when one of operationLocks has the reason SECURITY; null when securityLockState is UNKNOWN. */
  isSecurityLocked: Maybe<Scalars['Boolean']['output']>;
  /** The SSH key pair that is bound to it; null for none. */
  keyPairName: Maybe<Scalars['String']['output']>;
  /** When ECS last showed its locks as they are here; not before readAt. */
  lockReadAt: Maybe<Scalars['DateTime']['output']>;
  /** The same locks, each with whether it decides here. Null when the locks could not be read. */
  locks: Maybe<Array<EcsLockState>>;
  /** What happens to it when its host is serviced or fails. */
  maintenance: Maybe<EcsMaintenance>;
  /** Memory, in MiB. */
  memoryMiB: Maybe<Scalars['Int']['output']>;
  /** How programs on it may read its metadata. */
  metadataOptions: Maybe<EcsMetadataOptions>;
  /**
   * What the instance did, point by point. Up to 400 points, none older than 30 days; a stopped instance may have none.
   * One ECS call an instance.
   */
  monitorData: Maybe<EcsInstanceMonitorSeries>;
  /** The name that it was given. */
  name: Maybe<Scalars['String']['output']>;
  /** PayByBandwidth or PayByTraffic; ECS calls it InternetChargeType. */
  networkChargeType: Maybe<Scalars['String']['output']>;
  /**
   * The same judgement of the lock alone with its reasons: one decision for each operation on this instance, or among those
   * asked for.
   */
  operationDecisions: Maybe<Array<EcsOperationDecision>>;
  /** Every lock on the instance, whatever its reason. Null when the locks could not be read. */
  operationLocks: Maybe<Array<EcsOperationLock>>;
  /** For example Alibaba Cloud Linux 3.2104 LTS 64-bit. */
  osName: Maybe<Scalars['String']['output']>;
  /** Its addresses in its network. */
  privateIpAddresses: Maybe<Array<Scalars['String']['output']>>;
  /** The reserved capacity that it starts from; null for a kind of instance that cannot have any. */
  privatePool: Maybe<EcsPrivatePool>;
  /** Addresses of the instance itself; an elastic IP address is apart, in eipAddress. */
  publicIpAddresses: Maybe<Array<Scalars['String']['output']>>;
  /** The RAM role that programs on the instance can use; null for none. */
  ramRoleName: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where chargeType is UNKNOWN. */
  rawChargeType: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where status is UNKNOWN. */
  rawStatus: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where stoppedMode is UNKNOWN. */
  rawStoppedMode: Maybe<Scalars['String']['output']>;
  /**
   * When ECS was asked for this instance; its fields are at least as new. How old an answer may be: LIVE_MAX_AGE_RECORD_S,
   * or the header ecs-max-age.
   */
  readAt: Maybe<Scalars['DateTime']['output']>;
  /**
   * Whether each operation, pressed now with complete input, would be accepted; with the reasons where not. Locks and the
   * instance's state are judged; each operation once, in the order of EcsOperation.
   */
  readiness: Maybe<Array<EcsOperationReadiness>>;
  /** The region that it is in. */
  regionId: Scalars['ID']['output'];
  /** The resource group that it is in. */
  resourceGroupId: Maybe<Scalars['ID']['output']>;
  /** What the screen shows now. One ECS call an instance. */
  screenshot: Maybe<EcsProtectedReadResult>;
  /** The security groups that it is in. */
  securityGroupIds: Maybe<Array<Scalars['ID']['output']>>;
  /** Security lock events of this instance, newest first; 1 to 100 at a time. */
  securityLockEvents: Maybe<EcsSecurityLockEventConnection>;
  /** Whether the instance is under a security lock. UNKNOWN when the locks could not be read, or have a reason nobody knows. */
  securityLockState: Maybe<EcsSecurityLockState>;
  /** When it began. */
  startedAt: Maybe<Scalars['DateTime']['output']>;
  /** Its status. */
  status: Maybe<EcsInstanceStatus>;
  /** Whether a stopped instance goes on being charged for its CPU and memory. */
  stoppedMode: Maybe<EcsStoppedMode>;
  /** All system events of this instance, newest first; 1 to 100 at a time. */
  systemEvents: Maybe<EcsSystemEventConnection>;
  /** Its tags. */
  tags: Maybe<Array<EcsTag>>;
  /**
   * What the instance was given to run at its start; null for nothing. It often holds secrets: it needs the scope
   * ecs:DescribeUserData. One ECS call an instance.
   */
  userData: Maybe<EcsUserData>;
  /** The vSwitch that it is in. */
  vSwitchId: Maybe<Scalars['ID']['output']>;
  /** A VNC address, good for a short time and a credential while it lasts. One ECS call an instance. */
  vncUrl: Maybe<EcsProtectedReadResult>;
  /** The network that it is in. */
  vpcId: Maybe<Scalars['ID']['output']>;
  /** The zone that it is in. */
  zoneId: Maybe<Scalars['ID']['output']>;
};


/**
 * An ECS instance. Reference it from another subgraph with its region where you have it: with `id` alone
 * it is looked for in every region this subgraph is configured for.
 */
export type InstanceAllowsArgs = {
  operation: EcsOperationInput;
};


/**
 * An ECS instance. Reference it from another subgraph with its region where you have it: with `id` alone
 * it is looked for in every region this subgraph is configured for.
 */
export type InstanceDiagnosticReportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * An ECS instance. Reference it from another subgraph with its region where you have it: with `id` alone
 * it is looked for in every region this subgraph is configured for.
 */
export type InstanceIsReadyArgs = {
  operation: EcsOperationInput;
};


/**
 * An ECS instance. Reference it from another subgraph with its region where you have it: with `id` alone
 * it is looked for in every region this subgraph is configured for.
 */
export type InstanceMonitorDataArgs = {
  endTime: Scalars['DateTime']['input'];
  period?: EcsMonitorPeriodInput;
  startTime: Scalars['DateTime']['input'];
};


/**
 * An ECS instance. Reference it from another subgraph with its region where you have it: with `id` alone
 * it is looked for in every region this subgraph is configured for.
 */
export type InstanceOperationDecisionsArgs = {
  among?: InputMaybe<Array<EcsOperationInput>>;
};


/**
 * An ECS instance. Reference it from another subgraph with its region where you have it: with `id` alone
 * it is looked for in every region this subgraph is configured for.
 */
export type InstanceReadinessArgs = {
  operations: Array<EcsOperationInput>;
};


/**
 * An ECS instance. Reference it from another subgraph with its region where you have it: with `id` alone
 * it is looked for in every region this subgraph is configured for.
 */
export type InstanceScreenshotArgs = {
  wakeUp?: Scalars['Boolean']['input'];
};


/**
 * An ECS instance. Reference it from another subgraph with its region where you have it: with `id` alone
 * it is looked for in every region this subgraph is configured for.
 */
export type InstanceSecurityLockEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};


/**
 * An ECS instance. Reference it from another subgraph with its region where you have it: with `id` alone
 * it is looked for in every region this subgraph is configured for.
 */
export type InstanceSystemEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** AcceptInquiredSystemEvent. Unaffected by the lock. It permits what an event in status INQUIRING proposes. */
  ecsAcceptInquiredSystemEvent: Maybe<EcsOutcomePayload>;
  /** AllocatePublicIpAddress. Denied on a locked instance. */
  ecsAllocatePublicIpAddress: Maybe<EcsInstancePayload>;
  /** AttachDisk. Unaffected by the lock. */
  ecsAttachDisk: Maybe<EcsDiskPayload>;
  /** AttachInstanceRamRole. Unaffected by the lock. */
  ecsAttachInstanceRamRole: Maybe<EcsInstancesPayload>;
  /** AttachKeyPair. Unaffected by the lock. */
  ecsAttachKeyPair: Maybe<EcsInstancesPayload>;
  /** CancelSimulatedSystemEvents. Unaffected by the lock. */
  ecsCancelSimulatedSystemEvents: Maybe<EcsOutcomesPayload>;
  /** ConvertNatPublicIpToEip. Denied on a locked instance. The elastic IP address has a price of its own. */
  ecsConvertNatPublicIpToEip: Maybe<EcsInstancePayload>;
  /** CreateDiagnosticReport. Unaffected by the lock. */
  ecsCreateDiagnosticReport: Maybe<EcsOutcomePayload>;
  /** CreateDisk. Unaffected by the lock. Charged when it is called: there is no AutoPay to withhold. */
  ecsCreateDisk: Maybe<EcsDiskPayload>;
  /**
   * CreateImage. Denied on a locked instance; made from a snapshot it is unaffected by the lock. The snapshots
   * behind an image are charged while they are kept.
   */
  ecsCreateImage: Maybe<EcsInstancePayload>;
  /**
   * CreateSimulatedSystemEvents. Unaffected by the lock. It simulates the event and its notices alone: the
   * instances go on running.
   */
  ecsCreateSimulatedSystemEvents: Maybe<EcsOutcomesPayload>;
  /** CreateSnapshot. Denied while the disk is In_use on a locked instance. A snapshot is charged while it is kept. */
  ecsCreateSnapshot: Maybe<EcsDiskPayload>;
  /** DeleteDisk. Denied while the disk is In_use on a locked instance. What is on the disk is lost. */
  ecsDeleteDisk: Maybe<EcsOutcomePayload>;
  /**
   * DeleteInstance. Unaffected by the lock; a locked instance takes along disks that were set to stay, so it
   * asks for a confirmation.
   */
  ecsDeleteInstance: Maybe<EcsOutcomePayload>;
  /**
   * DeleteInstances. Unaffected by the lock; a locked instance takes along disks that were set to stay, so it
   * asks for a confirmation.
   */
  ecsDeleteInstances: Maybe<EcsOutcomesPayload>;
  /** DeleteSnapshot. Unaffected by the lock. */
  ecsDeleteSnapshot: Maybe<EcsOutcomePayload>;
  /** DetachDisk. Denied while the disk is In_use on a locked instance; judged on the instance that it names. */
  ecsDetachDisk: Maybe<EcsDiskPayload>;
  /** DetachInstanceRamRole. Unaffected by the lock. */
  ecsDetachInstanceRamRole: Maybe<EcsInstancesPayload>;
  /** DetachKeyPair. Unaffected by the lock. */
  ecsDetachKeyPair: Maybe<EcsInstancesPayload>;
  /**
   * InvokeCommand. On a locked instance ECS accepts it and runs nothing; it is not sent unless
   * sendToLockedInstances says otherwise.
   */
  ecsInvokeCommand: Maybe<EcsInstancesPayload>;
  /** JoinResourceGroup. Unaffected by the lock. */
  ecsJoinResourceGroup: Maybe<EcsOutcomePayload>;
  /** JoinSecurityGroup. Unaffected by the lock. */
  ecsJoinSecurityGroup: Maybe<EcsInstancePayload>;
  /** LeaveSecurityGroup. Unaffected by the lock. */
  ecsLeaveSecurityGroup: Maybe<EcsInstancePayload>;
  /** ModifyAutoSnapshotPolicy. Unaffected by the lock. Sent as ModifyAutoSnapshotPolicyEx, which took its place. */
  ecsModifyAutoSnapshotPolicy: Maybe<EcsOutcomePayload>;
  /** ModifyDiskAttribute. Unaffected by the lock. */
  ecsModifyDiskAttribute: Maybe<EcsDiskPayload>;
  /**
   * ModifyDiskChargeType. Denied while the disk is In_use on a locked instance. Makes an order, which is paid
   * at once only with autoPay.
   */
  ecsModifyDiskChargeType: Maybe<EcsDisksPayload>;
  /**
   * ModifyDiskSpec. Denied while the disk is In_use on a locked instance. Charged when it is called: there is
   * no AutoPay to withhold.
   */
  ecsModifyDiskSpec: Maybe<EcsDiskPayload>;
  /** ModifyInstanceAttachmentAttributes. Denied on a locked instance. */
  ecsModifyInstanceAttachmentAttributes: Maybe<EcsInstancePayload>;
  /** ModifyInstanceAttribute. Denied on a locked instance. */
  ecsModifyInstanceAttribute: Maybe<EcsInstancePayload>;
  /** ModifyInstanceAutoReleaseTime. Denied on a locked instance. */
  ecsModifyInstanceAutoReleaseTime: Maybe<EcsInstancePayload>;
  /** ModifyInstanceAutoRenewAttribute. Unaffected by the lock. AUTO_RENEWAL is charged every time that it renews. */
  ecsModifyInstanceAutoRenewAttribute: Maybe<EcsInstancesPayload>;
  /** ModifyInstanceChargeType. Denied on a locked instance. Makes an order, which is paid at once only with autoPay. */
  ecsModifyInstanceChargeType: Maybe<EcsInstancesPayload>;
  /** ModifyInstanceMaintenanceAttributes. Unaffected by the lock. */
  ecsModifyInstanceMaintenanceAttributes: Maybe<EcsInstancesPayload>;
  /** ModifyInstanceMetadataOptions. Unaffected by the lock. */
  ecsModifyInstanceMetadataOptions: Maybe<EcsInstancePayload>;
  /** ModifyInstanceNetworkSpec. Denied on a locked instance. Makes an order, which is paid at once only with autoPay. */
  ecsModifyInstanceNetworkSpec: Maybe<EcsInstancePayload>;
  /**
   * ModifyInstanceSpec. Denied on a locked instance. For pay-as-you-go instances. Charged at the new price at
   * once: there is no AutoPay to withhold.
   */
  ecsModifyInstanceSpec: Maybe<EcsInstancePayload>;
  /** ModifyInstanceVncPasswd. Unaffected by the lock. */
  ecsModifyInstanceVncPasswd: Maybe<EcsInstancePayload>;
  /** ModifyInstanceVpcAttribute. Unaffected by the lock. */
  ecsModifyInstanceVpcAttribute: Maybe<EcsInstancePayload>;
  /**
   * ModifyPrepayInstanceSpec. Denied on a locked instance. For subscription instances. Makes an order, which
   * is paid at once only with autoPay.
   */
  ecsModifyPrepayInstanceSpec: Maybe<EcsInstancePayload>;
  /**
   * ReActivateInstances. Denied on a locked instance, without an error code. It names one instance, whatever
   * its own name says.
   */
  ecsReActivateInstances: Maybe<EcsInstancePayload>;
  /** ReInitDisk. Denied while the disk is In_use on a locked instance. What is on the disk is lost. */
  ecsReInitDisk: Maybe<EcsDiskPayload>;
  /** RebootInstance. Denied on a locked instance. */
  ecsRebootInstance: Maybe<EcsInstancePayload>;
  /** RebootInstances. Denied on a locked instance. */
  ecsRebootInstances: Maybe<EcsInstancesPayload>;
  /** RedeployInstance. Denied on a locked instance, without an error code. What is on local disks is lost. */
  ecsRedeployInstance: Maybe<EcsInstancePayload>;
  /** RenewInstance. Unaffected by the lock. Charged when it is called: there is no AutoPay to withhold. */
  ecsRenewInstance: Maybe<EcsInstancePayload>;
  /**
   * ReplaceSystemDisk. Denied while the disk is In_use on a locked instance: here its system disk. What is on
   * the old one is lost, and a larger one is charged.
   */
  ecsReplaceSystemDisk: Maybe<EcsInstancePayload>;
  /** ReportInstancesStatus. Unaffected by the lock. */
  ecsReportInstancesStatus: Maybe<EcsOutcomesPayload>;
  /** ResetDisk. Denied while the disk is In_use on a locked instance. What was written after the snapshot is lost. */
  ecsResetDisk: Maybe<EcsDiskPayload>;
  /** ResetDisks. Unaffected by the lock. What was written after the snapshots is lost. */
  ecsResetDisks: Maybe<EcsDisksPayload>;
  /**
   * ResizeDisk. Denied while the disk is In_use on a locked instance. Charged when it is called: there is no
   * AutoPay to withhold.
   */
  ecsResizeDisk: Maybe<EcsDiskPayload>;
  /**
   * RunCommand. On a locked instance ECS accepts it and runs nothing; it is not sent unless
   * sendToLockedInstances says otherwise.
   */
  ecsRunCommand: Maybe<EcsInstancesPayload>;
  /** StartInstance. Denied on a locked instance. */
  ecsStartInstance: Maybe<EcsInstancePayload>;
  /** StopInstance. Unaffected by the lock. */
  ecsStopInstance: Maybe<EcsInstancePayload>;
  /** TagResources. Unaffected by the lock. */
  ecsTagResources: Maybe<EcsOutcomesPayload>;
  /** UntagResources. Unaffected by the lock. */
  ecsUntagResources: Maybe<EcsOutcomesPayload>;
};


export type MutationEcsAcceptInquiredSystemEventArgs = {
  input: EcsAcceptInquiredSystemEventInput;
};


export type MutationEcsAllocatePublicIpAddressArgs = {
  input: EcsAllocatePublicIpAddressInput;
};


export type MutationEcsAttachDiskArgs = {
  input: EcsAttachDiskInput;
};


export type MutationEcsAttachInstanceRamRoleArgs = {
  input: EcsAttachInstanceRamRoleInput;
};


export type MutationEcsAttachKeyPairArgs = {
  input: EcsAttachKeyPairInput;
};


export type MutationEcsCancelSimulatedSystemEventsArgs = {
  input: EcsCancelSimulatedSystemEventsInput;
};


export type MutationEcsConvertNatPublicIpToEipArgs = {
  input: EcsConvertNatPublicIpToEipInput;
};


export type MutationEcsCreateDiagnosticReportArgs = {
  input: EcsCreateDiagnosticReportInput;
};


export type MutationEcsCreateDiskArgs = {
  input: EcsCreateDiskInput;
};


export type MutationEcsCreateImageArgs = {
  input: EcsCreateImageInput;
};


export type MutationEcsCreateSimulatedSystemEventsArgs = {
  input: EcsCreateSimulatedSystemEventsInput;
};


export type MutationEcsCreateSnapshotArgs = {
  input: EcsCreateSnapshotInput;
};


export type MutationEcsDeleteDiskArgs = {
  input: EcsDeleteDiskInput;
};


export type MutationEcsDeleteInstanceArgs = {
  input: EcsDeleteInstanceInput;
};


export type MutationEcsDeleteInstancesArgs = {
  input: EcsDeleteInstancesInput;
};


export type MutationEcsDeleteSnapshotArgs = {
  input: EcsDeleteSnapshotInput;
};


export type MutationEcsDetachDiskArgs = {
  input: EcsDetachDiskInput;
};


export type MutationEcsDetachInstanceRamRoleArgs = {
  input: EcsDetachInstanceRamRoleInput;
};


export type MutationEcsDetachKeyPairArgs = {
  input: EcsDetachKeyPairInput;
};


export type MutationEcsInvokeCommandArgs = {
  input: EcsInvokeCommandInput;
};


export type MutationEcsJoinResourceGroupArgs = {
  input: EcsJoinResourceGroupInput;
};


export type MutationEcsJoinSecurityGroupArgs = {
  input: EcsJoinSecurityGroupInput;
};


export type MutationEcsLeaveSecurityGroupArgs = {
  input: EcsLeaveSecurityGroupInput;
};


export type MutationEcsModifyAutoSnapshotPolicyArgs = {
  input: EcsModifyAutoSnapshotPolicyInput;
};


export type MutationEcsModifyDiskAttributeArgs = {
  input: EcsModifyDiskAttributeInput;
};


export type MutationEcsModifyDiskChargeTypeArgs = {
  input: EcsModifyDiskChargeTypeInput;
};


export type MutationEcsModifyDiskSpecArgs = {
  input: EcsModifyDiskSpecInput;
};


export type MutationEcsModifyInstanceAttachmentAttributesArgs = {
  input: EcsModifyInstanceAttachmentAttributesInput;
};


export type MutationEcsModifyInstanceAttributeArgs = {
  input: EcsModifyInstanceAttributeInput;
};


export type MutationEcsModifyInstanceAutoReleaseTimeArgs = {
  input: EcsModifyInstanceAutoReleaseTimeInput;
};


export type MutationEcsModifyInstanceAutoRenewAttributeArgs = {
  input: EcsModifyInstanceAutoRenewAttributeInput;
};


export type MutationEcsModifyInstanceChargeTypeArgs = {
  input: EcsModifyInstanceChargeTypeInput;
};


export type MutationEcsModifyInstanceMaintenanceAttributesArgs = {
  input: EcsModifyInstanceMaintenanceAttributesInput;
};


export type MutationEcsModifyInstanceMetadataOptionsArgs = {
  input: EcsModifyInstanceMetadataOptionsInput;
};


export type MutationEcsModifyInstanceNetworkSpecArgs = {
  input: EcsModifyInstanceNetworkSpecInput;
};


export type MutationEcsModifyInstanceSpecArgs = {
  input: EcsModifyInstanceSpecInput;
};


export type MutationEcsModifyInstanceVncPasswdArgs = {
  input: EcsModifyInstanceVncPasswdInput;
};


export type MutationEcsModifyInstanceVpcAttributeArgs = {
  input: EcsModifyInstanceVpcAttributeInput;
};


export type MutationEcsModifyPrepayInstanceSpecArgs = {
  input: EcsModifyPrepayInstanceSpecInput;
};


export type MutationEcsReActivateInstancesArgs = {
  input: EcsReActivateInstancesInput;
};


export type MutationEcsReInitDiskArgs = {
  input: EcsReInitDiskInput;
};


export type MutationEcsRebootInstanceArgs = {
  input: EcsRebootInstanceInput;
};


export type MutationEcsRebootInstancesArgs = {
  input: EcsRebootInstancesInput;
};


export type MutationEcsRedeployInstanceArgs = {
  input: EcsRedeployInstanceInput;
};


export type MutationEcsRenewInstanceArgs = {
  input: EcsRenewInstanceInput;
};


export type MutationEcsReplaceSystemDiskArgs = {
  input: EcsReplaceSystemDiskInput;
};


export type MutationEcsReportInstancesStatusArgs = {
  input: EcsReportInstancesStatusInput;
};


export type MutationEcsResetDiskArgs = {
  input: EcsResetDiskInput;
};


export type MutationEcsResetDisksArgs = {
  input: EcsResetDisksInput;
};


export type MutationEcsResizeDiskArgs = {
  input: EcsResizeDiskInput;
};


export type MutationEcsRunCommandArgs = {
  input: EcsRunCommandInput;
};


export type MutationEcsStartInstanceArgs = {
  input: EcsStartInstanceInput;
};


export type MutationEcsStopInstanceArgs = {
  input: EcsStopInstanceInput;
};


export type MutationEcsTagResourcesArgs = {
  input: EcsTagResourcesInput;
};


export type MutationEcsUntagResourcesArgs = {
  input: EcsUntagResourcesInput;
};

export type PageInfo = {
  __typename?: 'PageInfo';
  endCursor: Maybe<Scalars['String']['output']>;
  hasNextPage: Scalars['Boolean']['output'];
  hasPreviousPage: Scalars['Boolean']['output'];
  startCursor: Maybe<Scalars['String']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** Diagnostic reports, in ECS's own order, forward only; as ecsInstances. */
  ecsDiagnosticReports: Maybe<EcsDiagnosticReportConnection>;
  /** One disk, or null when ECS does not know it. Without a region, every configured region is asked. */
  ecsDisk: Maybe<Disk>;
  /** Disks, in ECS's own order, forward only; as ecsInstances. */
  ecsDisks: Maybe<EcsDiskConnection>;
  /** One instance, or null when ECS does not know it. Without a region, every configured region is asked. */
  ecsInstance: Maybe<Instance>;
  /**
   * The status of instances and nothing else: for watching an operation, at a fraction of what reading the instances
   * costs. Up to 100 ids; the answers in their order, each once, null for one that ECS does not know.
   */
  ecsInstanceStatuses: Maybe<Array<Maybe<EcsInstanceStatusEntry>>>;
  /**
   * ECS's catalogue of instance types, in its own order, forward only. It is that of one region: without regionId and
   * accountId, of the first that are configured.
   */
  ecsInstanceTypes: Maybe<EcsInstanceTypeConnection>;
  /**
   * Instances, in ECS's own order, forward only: account after account, region after region. Without regionIds and
   * accountIds, all that are configured.
   */
  ecsInstances: Maybe<EcsInstanceConnection>;
  /**
   * What is published on the lock of a reason: one rule for each operation and for each side that can be locked. Empty for a reason
   * without a published table: it decides nothing.
   */
  ecsLockPolicy: Maybe<Array<EcsLockRule>>;
  /** The regions that this subgraph is configured for and the caller may read in, the default first. */
  ecsRegions: Maybe<Array<EcsRegion>>;
  /**
   * Tags on resources of one type, also of those that are no entity here, in ECS's own order, forward only: one entry a
   * tag. The tags of an instance or a disk are cheaper in its field tags.
   */
  ecsResourceTags: Maybe<EcsResourceTagConnection>;
  /** One security lock event, or null when ECS does not list it (any more). Without a region, every configured region is asked. */
  ecsSecurityLockEvent: Maybe<SecurityLockEvent>;
  /**
   * Security lock events, in ECS's own order, forward only; as ecsInstances. ECS lists open events without limit and
   * finished ones for 30 days. They are picked out of events of all types, so that a page may have fewer than were asked
   * for, or none, although there is a next one.
   */
  ecsSecurityLockEvents: Maybe<EcsSecurityLockEventConnection>;
  /** The lock policy itself: one rule for each operation, in the order of Alibaba Cloud's own table. */
  ecsSecurityLockPolicy: Maybe<Array<EcsSecurityLockRule>>;
  /**
   * How many instances are under a security lock: one ECS call an account and region, however many there are. Where resource
   * groups or tags narrow what the caller may see, they are counted one by one, and the answer is null beyond 1,000.
   */
  ecsSecurityLockedInstanceCount: Maybe<Scalars['Int']['output']>;
  /** Snapshots of disks, in ECS's own order, forward only; as ecsInstances. */
  ecsSnapshots: Maybe<EcsSnapshotConnection>;
  /**
   * System events of instances, security lock events among them, in ECS's own order, forward only; as ecsInstances. ECS
   * lists open events without limit and finished ones for 30 days.
   */
  ecsSystemEvents: Maybe<EcsSystemEventConnection>;
};


export type QueryEcsDiagnosticReportsArgs = {
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EcsDiagnosticReportFilter>;
  first?: Scalars['Int']['input'];
  regionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QueryEcsDiskArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
  regionId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryEcsDisksArgs = {
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EcsDiskFilter>;
  first?: Scalars['Int']['input'];
  regionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QueryEcsInstanceArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
  regionId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryEcsInstanceStatusesArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  ids: Array<Scalars['ID']['input']>;
  regionId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryEcsInstanceTypesArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EcsInstanceTypeFilter>;
  first?: Scalars['Int']['input'];
  regionId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryEcsInstancesArgs = {
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EcsInstanceFilter>;
  first?: Scalars['Int']['input'];
  regionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QueryEcsLockPolicyArgs = {
  reason: EcsLockReasonInput;
};


export type QueryEcsResourceTagsArgs = {
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter: EcsResourceTagFilter;
  first?: Scalars['Int']['input'];
  regionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QueryEcsSecurityLockEventArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
  regionId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryEcsSecurityLockEventsArgs = {
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EcsSecurityLockEventFilter>;
  first?: Scalars['Int']['input'];
  regionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QueryEcsSecurityLockedInstanceCountArgs = {
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  regionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QueryEcsSnapshotsArgs = {
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EcsSnapshotFilter>;
  first?: Scalars['Int']['input'];
  regionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};


export type QueryEcsSystemEventsArgs = {
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EcsSystemEventFilter>;
  first?: Scalars['Int']['input'];
  regionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** An event in which Alibaba Cloud blocked an instance for a security violation. */
export type SecurityLockEvent = {
  __typename?: 'SecurityLockEvent';
  /** The account's name in this subgraph's configuration. */
  accountId: Scalars['ID']['output'];
  /** Whether the event can be handled with AcceptInquiredSystemEvent. */
  canAccept: Maybe<Scalars['Boolean']['output']>;
  /** When it ended; null while it goes on. */
  finishedAt: Maybe<Scalars['DateTime']['output']>;
  /** ECS's id. */
  id: Scalars['ID']['output'];
  /** Null when the instance is gone. */
  instance: Maybe<Instance>;
  /** The instance. */
  instanceId: Maybe<Scalars['ID']['output']>;
  /** What the console calls Pending: the event is not closed yet. Null when its status is UNKNOWN. */
  isPending: Maybe<Scalars['Boolean']['output']>;
  /** As the console ranks it: every such event is critical. The API has no level. */
  level: EcsEventLevel;
  /** As the console calls it: Instance Blocked for Security Violation. Null for a type that the console does not name. */
  name: Maybe<Scalars['String']['output']>;
  /** When it takes effect at the earliest. */
  notBefore: Maybe<Scalars['DateTime']['output']>;
  /** When ECS announced it. */
  publishedAt: Maybe<Scalars['DateTime']['output']>;
  /** The domain that was blocked, where one was. */
  punishDomain: Maybe<Scalars['String']['output']>;
  /** For example ecs_message_alert. */
  punishType: Maybe<Scalars['String']['output']>;
  /** The address that was blocked, where one was. */
  punishUrl: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where status is UNKNOWN. */
  rawStatus: Maybe<Scalars['String']['output']>;
  /** ECS's own word, for example SecurityPunish.Locked. */
  rawType: Maybe<Scalars['String']['output']>;
  /** What Alibaba Cloud says was violated, in its own words. */
  reason: Maybe<Scalars['String']['output']>;
  /** The region that it is in. */
  regionId: Scalars['ID']['output'];
  /** Its status. */
  status: Maybe<EcsEventStatus>;
  /** Its type. */
  type: Maybe<EcsSecurityLockEventType>;
  /** For example PR111. */
  violationCode: Maybe<Scalars['String']['output']>;
};

export type Subscription = {
  __typename?: 'Subscription';
  /**
   * Instances and disks as they change: first as they are now, then each change. For watching an operation until it has
   * settled.
   */
  ecsResourceChanged: Maybe<EcsResourceChange>;
  /**
   * The security lock of instances: first as it is now, then each change. With ids, each instance comes first as it is, and
   * GONE for one that ECS does not know. Without ids, all instances of the regions and accounts named: first those whose lock
   * is set or unknown, so that an instance that never comes is not locked.
   *
   * Each event is the state at that moment, which can be read again, and not a difference. A slow reader gets the latest state
   * of an instance and misses what is no longer true.
   */
  ecsSecurityLockChanged: Maybe<EcsSecurityLockChange>;
};


export type SubscriptionEcsResourceChangedArgs = {
  ids: Array<Scalars['ID']['input']>;
};


export type SubscriptionEcsSecurityLockChangedArgs = {
  accountIds?: InputMaybe<Array<Scalars['ID']['input']>>;
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  regionIds?: InputMaybe<Array<Scalars['ID']['input']>>;
};

export type EcsDiskButtonsFragment = { __typename: 'Disk', id: string, regionId: string, accountId: string, readiness: Array<(
    { __typename?: 'EcsOperationReadiness' }
    & { ' $fragmentRefs'?: { 'EcsReadinessFragment': EcsReadinessFragment } }
  )> | null } & { ' $fragmentName'?: 'EcsDiskButtonsFragment' };

export type EcsInstanceButtonsFragment = { __typename: 'Instance', id: string, regionId: string, accountId: string, readiness: Array<(
    { __typename?: 'EcsOperationReadiness' }
    & { ' $fragmentRefs'?: { 'EcsReadinessFragment': EcsReadinessFragment } }
  )> | null } & { ' $fragmentName'?: 'EcsInstanceButtonsFragment' };

export type EcsLockBannerFragment = { __typename: 'Instance', id: string, regionId: string, accountId: string, name: string | null, securityLockState: EcsSecurityLockState | null, activeSecurityLockEvent: (
    { __typename?: 'SecurityLockEvent' }
    & { ' $fragmentRefs'?: { 'EcsLockEventFragment': EcsLockEventFragment } }
  ) | null } & { ' $fragmentName'?: 'EcsLockBannerFragment' };

export type EcsLockEventFragment = { __typename?: 'SecurityLockEvent', id: string, regionId: string, accountId: string, name: string | null, level: EcsEventLevel, type: EcsSecurityLockEventType | null, status: EcsEventStatus | null, isPending: boolean | null, reason: string | null, violationCode: string | null, punishDomain: string | null, punishUrl: string | null, publishedAt: string | null, finishedAt: string | null, instanceId: string | null } & { ' $fragmentName'?: 'EcsLockEventFragment' };

type EcsOutcome_EcsDryRunPassed_Fragment = { __typename: 'EcsDryRunPassed', checkedBy: EcsDryRunScope, operation: EcsOperation, targetId: string, targetType: EcsTargetType, message: string, ecsErrorCode: string | null, requestId: string | null, shadowVerdict: EcsVerdict | null } & { ' $fragmentName'?: 'EcsOutcome_EcsDryRunPassed_Fragment' };

type EcsOutcome_EcsOperationAccepted_Fragment = { __typename: 'EcsOperationAccepted', orderId: string | null, taskId: string | null, imageId: string | null, snapshotId: string | null, diskId: string | null, commandId: string | null, invocationId: string | null, ipAddress: string | null, reportId: string | null, eventIds: Array<string> | null, clientToken: string | null, warnings: Array<string>, operation: EcsOperation, targetId: string, targetType: EcsTargetType, message: string, ecsErrorCode: string | null, requestId: string | null, shadowVerdict: EcsVerdict | null } & { ' $fragmentName'?: 'EcsOutcome_EcsOperationAccepted_Fragment' };

type EcsOutcome_EcsOperationAcceptedNotExecuted_Fragment = { __typename: 'EcsOperationAcceptedNotExecuted', wasSentToEcs: boolean, commandId: string | null, invocationId: string | null, operation: EcsOperation, targetId: string, targetType: EcsTargetType, message: string, ecsErrorCode: string | null, requestId: string | null, shadowVerdict: EcsVerdict | null } & { ' $fragmentName'?: 'EcsOutcome_EcsOperationAcceptedNotExecuted_Fragment' };

type EcsOutcome_EcsOperationDenied_Fragment = { __typename: 'EcsOperationDenied', reason: EcsDenialReason, deniedBy: EcsDenialSource, blockingDiskIds: Array<string>, retryAfterMs: number | null, operation: EcsOperation, targetId: string, targetType: EcsTargetType, message: string, ecsErrorCode: string | null, requestId: string | null, shadowVerdict: EcsVerdict | null } & { ' $fragmentName'?: 'EcsOutcome_EcsOperationDenied_Fragment' };

type EcsOutcome_EcsOperationNeedsConfirmation_Fragment = { __typename: 'EcsOperationNeedsConfirmation', confirmWith: string, diskIdsReleased: Array<string> | null, operation: EcsOperation, targetId: string, targetType: EcsTargetType, message: string, ecsErrorCode: string | null, requestId: string | null, shadowVerdict: EcsVerdict | null } & { ' $fragmentName'?: 'EcsOutcome_EcsOperationNeedsConfirmation_Fragment' };

type EcsOutcome_EcsOperationNotAttempted_Fragment = { __typename: 'EcsOperationNotAttempted', deniedTargetIds: Array<string>, operation: EcsOperation, targetId: string, targetType: EcsTargetType, message: string, ecsErrorCode: string | null, requestId: string | null, shadowVerdict: EcsVerdict | null } & { ' $fragmentName'?: 'EcsOutcome_EcsOperationNotAttempted_Fragment' };

type EcsOutcome_EcsOperationRejected_Fragment = { __typename: 'EcsOperationRejected', category: EcsRejectionCategory, isRetryable: boolean, retryAfterMs: number | null, operation: EcsOperation, targetId: string, targetType: EcsTargetType, message: string, ecsErrorCode: string | null, requestId: string | null, shadowVerdict: EcsVerdict | null } & { ' $fragmentName'?: 'EcsOutcome_EcsOperationRejected_Fragment' };

type EcsOutcome_EcsOperationUnknown_Fragment = { __typename: 'EcsOperationUnknown', clientToken: string | null, statusAfter: string | null, operation: EcsOperation, targetId: string, targetType: EcsTargetType, message: string, ecsErrorCode: string | null, requestId: string | null, shadowVerdict: EcsVerdict | null } & { ' $fragmentName'?: 'EcsOutcome_EcsOperationUnknown_Fragment' };

export type EcsOutcomeFragment =
  | EcsOutcome_EcsDryRunPassed_Fragment
  | EcsOutcome_EcsOperationAccepted_Fragment
  | EcsOutcome_EcsOperationAcceptedNotExecuted_Fragment
  | EcsOutcome_EcsOperationDenied_Fragment
  | EcsOutcome_EcsOperationNeedsConfirmation_Fragment
  | EcsOutcome_EcsOperationNotAttempted_Fragment
  | EcsOutcome_EcsOperationRejected_Fragment
  | EcsOutcome_EcsOperationUnknown_Fragment
;

export type EcsReadinessFragment = { __typename?: 'EcsOperationReadiness', operation: EcsOperation, verdict: EcsReadinessVerdict, reasons: Array<{ __typename?: 'EcsReadinessReason', code: EcsReadinessReasonCode, message: string, blockingDiskIds: Array<string>, parameters: Array<{ __typename?: 'EcsTextParameter', name: string, values: Array<string> }> }> } & { ' $fragmentName'?: 'EcsReadinessFragment' };

export type DisksPageQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type DisksPageQuery = { __typename?: 'Query', ecsDisks: { __typename?: 'EcsDiskConnection', nodes: Array<(
      { __typename: 'Disk', id: string, regionId: string, accountId: string, name: string | null, kind: EcsDiskKind | null, sizeGiB: number | null, status: EcsDiskStatus | null, attachments: Array<{ __typename?: 'EcsDiskAttachment', instanceId: string, instance: { __typename?: 'Instance', id: string, name: string | null } | null }> | null }
      & { ' $fragmentRefs'?: { 'EcsDiskButtonsFragment': EcsDiskButtonsFragment } }
    ) | null>, pageInfo: { __typename?: 'PageInfo', endCursor: string | null, hasNextPage: boolean }, problems: Array<{ __typename?: 'EcsReadProblem', regionId: string, message: string }> } | null };

export type EventsPageQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type EventsPageQuery = { __typename?: 'Query', ecsSecurityLockEvents: { __typename?: 'EcsSecurityLockEventConnection', nodes: Array<{ __typename: 'SecurityLockEvent', id: string, regionId: string, type: EcsSecurityLockEventType | null, rawType: string | null, reason: string | null, isPending: boolean | null, publishedAt: string | null, instanceId: string | null, instance: { __typename?: 'Instance', id: string, name: string | null } | null } | null>, pageInfo: { __typename?: 'PageInfo', endCursor: string | null, hasNextPage: boolean }, problems: Array<{ __typename?: 'EcsReadProblem', regionId: string, message: string }> } | null };

export type InstancesPageQueryVariables = Exact<{
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EcsInstanceFilter>;
}>;


export type InstancesPageQuery = { __typename?: 'Query', ecsInstances: { __typename?: 'EcsInstanceConnection', nodes: Array<(
      { __typename: 'Instance', id: string, regionId: string, accountId: string, name: string | null, status: EcsInstanceStatus | null, rawStatus: string | null, securityLockState: EcsSecurityLockState | null, privateIpAddresses: Array<string> | null, publicIpAddresses: Array<string> | null }
      & { ' $fragmentRefs'?: { 'EcsInstanceButtonsFragment': EcsInstanceButtonsFragment } }
    ) | null>, pageInfo: { __typename?: 'PageInfo', endCursor: string | null, hasNextPage: boolean }, problems: Array<{ __typename?: 'EcsReadProblem', regionId: string, message: string }> } | null };

export type DisksOfInstanceQueryVariables = Exact<{
  id: Scalars['ID']['input'];
  regionId?: InputMaybe<Scalars['ID']['input']>;
  accountId?: InputMaybe<Scalars['ID']['input']>;
}>;


export type DisksOfInstanceQuery = { __typename?: 'Query', ecsInstance: { __typename?: 'Instance', id: string, disks: Array<{ __typename?: 'Disk', id: string, name: string | null, kind: EcsDiskKind | null, sizeGiB: number | null, deleteWithInstance: boolean | null }> | null } | null };

export const EcsReadinessFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EcsReadiness"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EcsOperationReadiness"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"blockingDiskIds"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}}]}}]} as unknown as DocumentNode<EcsReadinessFragment, unknown>;
export const EcsDiskButtonsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EcsDiskButtons"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Disk"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"readiness"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"operations"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ATTACH_DISK"},{"kind":"EnumValue","value":"DETACH_DISK"},{"kind":"EnumValue","value":"RESIZE_DISK"},{"kind":"EnumValue","value":"MODIFY_DISK_ATTRIBUTE"},{"kind":"EnumValue","value":"RE_INIT_DISK"},{"kind":"EnumValue","value":"DELETE_DISK"},{"kind":"EnumValue","value":"CREATE_SNAPSHOT"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EcsReadiness"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EcsReadiness"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EcsOperationReadiness"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"blockingDiskIds"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}}]}}]} as unknown as DocumentNode<EcsDiskButtonsFragment, unknown>;
export const EcsInstanceButtonsFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EcsInstanceButtons"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Instance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"readiness"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"operations"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"START_INSTANCE"},{"kind":"EnumValue","value":"STOP_INSTANCE"},{"kind":"EnumValue","value":"REBOOT_INSTANCE"},{"kind":"EnumValue","value":"REBOOT_INSTANCES"},{"kind":"EnumValue","value":"DELETE_INSTANCE"},{"kind":"EnumValue","value":"MODIFY_INSTANCE_ATTRIBUTE"},{"kind":"EnumValue","value":"RUN_COMMAND"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EcsReadiness"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EcsReadiness"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EcsOperationReadiness"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"blockingDiskIds"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}}]}}]} as unknown as DocumentNode<EcsInstanceButtonsFragment, unknown>;
export const EcsLockEventFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EcsLockEvent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecurityLockEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isPending"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"violationCode"}},{"kind":"Field","name":{"kind":"Name","value":"punishDomain"}},{"kind":"Field","name":{"kind":"Name","value":"punishUrl"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"instanceId"}}]}}]} as unknown as DocumentNode<EcsLockEventFragment, unknown>;
export const EcsLockBannerFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EcsLockBanner"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Instance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"securityLockState"}},{"kind":"Field","name":{"kind":"Name","value":"activeSecurityLockEvent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EcsLockEvent"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EcsLockEvent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SecurityLockEvent"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"level"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"isPending"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"violationCode"}},{"kind":"Field","name":{"kind":"Name","value":"punishDomain"}},{"kind":"Field","name":{"kind":"Name","value":"punishUrl"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"instanceId"}}]}}]} as unknown as DocumentNode<EcsLockBannerFragment, unknown>;
export const EcsOutcomeFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EcsOutcome"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EcsOperationOutcome"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"targetId"}},{"kind":"Field","name":{"kind":"Name","value":"targetType"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"ecsErrorCode"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"shadowVerdict"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EcsOperationAccepted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderId"}},{"kind":"Field","name":{"kind":"Name","value":"taskId"}},{"kind":"Field","name":{"kind":"Name","value":"imageId"}},{"kind":"Field","name":{"kind":"Name","value":"snapshotId"}},{"kind":"Field","name":{"kind":"Name","value":"diskId"}},{"kind":"Field","name":{"kind":"Name","value":"commandId"}},{"kind":"Field","name":{"kind":"Name","value":"invocationId"}},{"kind":"Field","name":{"kind":"Name","value":"ipAddress"}},{"kind":"Field","name":{"kind":"Name","value":"reportId"}},{"kind":"Field","name":{"kind":"Name","value":"eventIds"}},{"kind":"Field","name":{"kind":"Name","value":"clientToken"}},{"kind":"Field","name":{"kind":"Name","value":"warnings"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EcsOperationAcceptedNotExecuted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"wasSentToEcs"}},{"kind":"Field","name":{"kind":"Name","value":"commandId"}},{"kind":"Field","name":{"kind":"Name","value":"invocationId"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EcsOperationDenied"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"deniedBy"}},{"kind":"Field","name":{"kind":"Name","value":"blockingDiskIds"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EcsOperationRejected"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"isRetryable"}},{"kind":"Field","name":{"kind":"Name","value":"retryAfterMs"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EcsOperationUnknown"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clientToken"}},{"kind":"Field","name":{"kind":"Name","value":"statusAfter"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EcsOperationNotAttempted"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deniedTargetIds"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EcsOperationNeedsConfirmation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmWith"}},{"kind":"Field","name":{"kind":"Name","value":"diskIdsReleased"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EcsDryRunPassed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"checkedBy"}}]}}]}}]} as unknown as DocumentNode<EcsOutcomeFragment, unknown>;
export const DisksPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DisksPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ecsDisks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sizeGiB"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"attachments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"instanceId"}},{"kind":"Field","name":{"kind":"Name","value":"instance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EcsDiskButtons"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EcsReadiness"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EcsOperationReadiness"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"blockingDiskIds"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EcsDiskButtons"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Disk"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"readiness"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"operations"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"ATTACH_DISK"},{"kind":"EnumValue","value":"DETACH_DISK"},{"kind":"EnumValue","value":"RESIZE_DISK"},{"kind":"EnumValue","value":"MODIFY_DISK_ATTRIBUTE"},{"kind":"EnumValue","value":"RE_INIT_DISK"},{"kind":"EnumValue","value":"DELETE_DISK"},{"kind":"EnumValue","value":"CREATE_SNAPSHOT"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EcsReadiness"}}]}}]}}]} as unknown as DocumentNode<DisksPageQuery, DisksPageQueryVariables>;
export const EventsPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventsPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ecsSecurityLockEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"rawType"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"isPending"}},{"kind":"Field","name":{"kind":"Name","value":"publishedAt"}},{"kind":"Field","name":{"kind":"Name","value":"instanceId"}},{"kind":"Field","name":{"kind":"Name","value":"instance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}}]} as unknown as DocumentNode<EventsPageQuery, EventsPageQueryVariables>;
export const InstancesPageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InstancesPage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"EcsInstanceFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ecsInstances"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rawStatus"}},{"kind":"Field","name":{"kind":"Name","value":"securityLockState"}},{"kind":"Field","name":{"kind":"Name","value":"privateIpAddresses"}},{"kind":"Field","name":{"kind":"Name","value":"publicIpAddresses"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"EcsInstanceButtons"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problems"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EcsReadiness"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EcsOperationReadiness"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"operation"}},{"kind":"Field","name":{"kind":"Name","value":"verdict"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"blockingDiskIds"}},{"kind":"Field","name":{"kind":"Name","value":"parameters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"EcsInstanceButtons"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Instance"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"regionId"}},{"kind":"Field","name":{"kind":"Name","value":"accountId"}},{"kind":"Field","name":{"kind":"Name","value":"readiness"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"operations"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"START_INSTANCE"},{"kind":"EnumValue","value":"STOP_INSTANCE"},{"kind":"EnumValue","value":"REBOOT_INSTANCE"},{"kind":"EnumValue","value":"REBOOT_INSTANCES"},{"kind":"EnumValue","value":"DELETE_INSTANCE"},{"kind":"EnumValue","value":"MODIFY_INSTANCE_ATTRIBUTE"},{"kind":"EnumValue","value":"RUN_COMMAND"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"EcsReadiness"}}]}}]}}]} as unknown as DocumentNode<InstancesPageQuery, InstancesPageQueryVariables>;
export const DisksOfInstanceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DisksOfInstance"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"accountId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ecsInstance"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"regionId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"regionId"}}},{"kind":"Argument","name":{"kind":"Name","value":"accountId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"accountId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"disks"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"sizeGiB"}},{"kind":"Field","name":{"kind":"Name","value":"deleteWithInstance"}}]}}]}}]}}]} as unknown as DocumentNode<DisksOfInstanceQuery, DisksOfInstanceQueryVariables>;