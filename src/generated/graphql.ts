// Written by `npm run codegen` from schema.graphql. Never edit it by hand.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { InstanceRecord, DiskRecord, EventRecord, LockRecord, InstanceStatusRecord, InstanceHealthRecord, DiskHealthRecord, DiskEventRecord, AutoRenewRecord, PrivatePoolRecord, MaintenanceRecord, InstanceTypeRecord, SnapshotRecord, DiagnosticReportRecord, DiagnosticIssueRecord, TagResourceRecord } from '../ecs/records';
import type { JudgedOperation } from '../guard/judgement';
import type { Readiness, ReadinessReason } from '../guard/readiness/index';
import type { DeniedSource, RejectedSource, VncUrlSource, ScreenshotSource, ConsoleOutputSource } from '../resolvers/protected-read';
import type { AttachmentSource } from '../resolvers/disk';
import type { InstanceConnection, DiskConnection, EventConnection, InstanceEdge, DiskEdge, EventEdge, InstanceTypeConnection, InstanceTypeEdge, SnapshotConnection, SnapshotEdge, DiagnosticReportConnection, DiagnosticReportEdge, ResourceTagConnection, ResourceTagEdge } from '../resolvers/paging';
import type { SystemEventSource } from '../resolvers/system-event';
import type { PayloadSource } from '../resolvers/payload';
import type { LockChange } from '../live/feeds/lock-feed';
import type { ResourceChange } from '../live/feeds/resource-feed';
import type { Outcome, Accepted, AcceptedNotExecuted, Denied, Rejected, Unknown, NotAttempted, NeedsConfirmation, DryRunPassed } from '../guard/outcomes/index';
import type { RequestContext } from '../context';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  DateTime: { input: string; output: string; }
  _FieldSet: { input: string; output: string; }
};

/** A cloud disk. Its status decides whether a lock on its instance stops an operation on it. */
export type Disk = {
  readonly __typename?: 'Disk';
  /** The account's name in this subgraph's configuration. */
  readonly accountId: Scalars['ID']['output'];
  /**
   * As Instance.allowedOperations, for the operations on a disk: it judges the lock alone. A lock on any attached instance
   * counts.
   */
  readonly allowedOperations?: Maybe<ReadonlyArray<EcsOperation>>;
  /**
   * Is this operation in allowedOperations? It judges the lock alone, so DETACH_DISK is true for a system disk; for a button, use
   * isReady.
   */
  readonly allows?: Maybe<Scalars['Boolean']['output']>;
  /** When it was attached last. */
  readonly attachedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where the disk is attached: none, one, or several instances for a multi-attach disk. */
  readonly attachments?: Maybe<ReadonlyArray<EcsDiskAttachment>>;
  /** The policy that takes snapshots of it; null for none. */
  readonly autoSnapshotPolicyId?: Maybe<Scalars['ID']['output']>;
  /** Whether it may go beyond its performance for a while; for cloud_auto only. */
  readonly burstingEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** For example cloud_essd. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** How it is billed. */
  readonly chargeType?: Maybe<EcsChargeType>;
  /** When it was created. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the snapshots that a policy made of it go with it. */
  readonly deleteAutoSnapshot?: Maybe<Scalars['Boolean']['output']>;
  /** Whether the disk is released together with its instance. A locked instance takes its disks along in any case. */
  readonly deleteWithInstance?: Maybe<Scalars['Boolean']['output']>;
  /** The description that it was given. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When it was detached last. */
  readonly detachedAt?: Maybe<Scalars['DateTime']['output']>;
  /** As ECS gives it: for a pay-as-you-go disk a day far ahead. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its health, and the events of it. */
  readonly health?: Maybe<EcsDiskHealth>;
  /** The disk ID, for example d-bp67acfmxazb4p****. */
  readonly id: Scalars['ID']['output'];
  /** The image. */
  readonly imageId?: Maybe<Scalars['ID']['output']>;
  /** Whether it is encrypted. */
  readonly isEncrypted?: Maybe<Scalars['Boolean']['output']>;
  /** Whether several instances may share it. */
  readonly isMultiAttach?: Maybe<Scalars['Boolean']['output']>;
  /** One button: true only for READY and NEEDS_CONFIRMATION; null when a needed fact is unknown. Use it with aliases. */
  readonly isReady?: Maybe<Scalars['Boolean']['output']>;
  /** Its kind. */
  readonly kind?: Maybe<EcsDiskKind>;
  /** When ECS last showed what decides here: the disk's status and place, and the locks of its instances. The oldest counts. */
  readonly lockReadAt?: Maybe<Scalars['DateTime']['output']>;
  /** The same locks, each with whether it decides here. Null when the locks could not be read. */
  readonly locks?: Maybe<ReadonlyArray<EcsLockState>>;
  /**
   * What the disk did, point by point. Up to 400 points, none older than 30 days, and none of the time when it was not
   * in use. One ECS call a disk.
   */
  readonly monitorData?: Maybe<EcsDiskMonitorSeries>;
  /** The name that it was given. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** As Instance.operationDecisions, for the operations on a disk: it judges the lock alone. */
  readonly operationDecisions?: Maybe<ReadonlyArray<EcsOperationDecision>>;
  /** The disk's own locks. Of security, the lock of its instances decides instead. */
  readonly operationLocks?: Maybe<ReadonlyArray<EcsOperationLock>>;
  /** For example PL1; for cloud_essd only. */
  readonly performanceLevel?: Maybe<Scalars['String']['output']>;
  /** Beyond what its size gives; for cloud_auto only. */
  readonly provisionedIops?: Maybe<Scalars['Int']['output']>;
  /** ECS's own word, also where chargeType is UNKNOWN. */
  readonly rawChargeType?: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where kind is UNKNOWN. */
  readonly rawKind?: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where status is UNKNOWN. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /**
   * When ECS was asked for this disk; its fields are at least as new. How old an answer may be: LIVE_MAX_AGE_RECORD_S,
   * or the header ecs-max-age.
   */
  readonly readAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Whether each operation, pressed now with complete input, would be accepted; with the reasons where not. Locks and the state
   * of the disk and its instances are judged; each operation once, in the order of EcsOperation.
   */
  readonly readiness?: Maybe<ReadonlyArray<EcsOperationReadiness>>;
  /** The region that it is in. */
  readonly regionId: Scalars['ID']['output'];
  /** The resource group that it is in. */
  readonly resourceGroupId?: Maybe<Scalars['ID']['output']>;
  /** Its size, in GiB. */
  readonly sizeGiB?: Maybe<Scalars['Int']['output']>;
  /** Snapshots of this disk, in ECS's own order; 1 to 100 at a time. One ECS call a disk. */
  readonly snapshots?: Maybe<EcsSnapshotConnection>;
  /** The snapshot that it was made from; null for none. */
  readonly sourceSnapshotId?: Maybe<Scalars['ID']['output']>;
  /** Its status. */
  readonly status?: Maybe<EcsDiskStatus>;
  /** Its tags. */
  readonly tags?: Maybe<ReadonlyArray<EcsTag>>;
  /** The zone that it is in. */
  readonly zoneId?: Maybe<Scalars['ID']['output']>;
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
  period: EcsMonitorPeriodInput;
  startTime: Scalars['DateTime']['input'];
};


/** A cloud disk. Its status decides whether a lock on its instance stops an operation on it. */
export type DiskOperationDecisionsArgs = {
  among?: InputMaybe<ReadonlyArray<EcsOperationInput>>;
};


/** A cloud disk. Its status decides whether a lock on its instance stops an operation on it. */
export type DiskReadinessArgs = {
  instanceId?: InputMaybe<Scalars['ID']['input']>;
  operations: ReadonlyArray<EcsOperationInput>;
};


/** A cloud disk. Its status decides whether a lock on its instance stops an operation on it. */
export type DiskSnapshotsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

export type EcsAcceptInquiredSystemEventInput = {
  /** The account's name in this subgraph's configuration; needed when there are several. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** The event. */
  readonly eventId: Scalars['ID']['input'];
  /** Where the event is. */
  readonly regionId: Scalars['ID']['input'];
};

export type EcsAllocatePublicIpAddressInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsAttachDiskInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Attach it as the system disk of an instance that has none. */
  readonly bootable?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the disk is released with its instance. A locked instance takes it along in any case. */
  readonly deleteWithInstance?: InputMaybe<Scalars['Boolean']['input']>;
  /** The disk. */
  readonly diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Attach it although it is still attached elsewhere; for cloud_regional_disk_auto only. */
  readonly force: Scalars['Boolean']['input'];
  /** The instance to attach it to, in the same zone. */
  readonly instanceId: Scalars['ID']['input'];
  /** For a Linux system disk: log on with this SSH key pair, and not with a password. */
  readonly keyPairName?: InputMaybe<Scalars['String']['input']>;
  /**
   * For a system disk, the new password of root or Administrator: 8 to 30 characters, of three kinds at least.
   * It never comes back out of this subgraph.
   */
  readonly password?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsAttachInstanceRamRoleInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** ECS takes 100 at a time; more are split, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** A RAM policy, as JSON text of up to 1024 characters, that narrows the role further. */
  readonly policy?: InputMaybe<Scalars['String']['input']>;
  /** The role that programs on the instances get. */
  readonly ramRoleName: Scalars['String']['input'];
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsAttachKeyPairInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** ECS takes 50 at a time; more are split, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** An SSH key pair of the same region, for Linux; takes effect at the next restart. */
  readonly keyPairName: Scalars['String']['input'];
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

/** What happens when the subscription of an instance ends. */
export type EcsAutoRenew = {
  readonly __typename?: 'EcsAutoRenew';
  /** For how long it is renewed, in periodUnit. */
  readonly duration?: Maybe<Scalars['Int']['output']>;
  /** The unit of the period. */
  readonly periodUnit?: Maybe<EcsPeriodUnit>;
  /** ECS's own word, also where periodUnit is UNKNOWN. */
  readonly rawPeriodUnit?: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where status is UNKNOWN. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /** Its status. */
  readonly status?: Maybe<EcsRenewalStatus>;
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
  readonly outcomes: ReadonlyArray<EcsOperationOutcome>;
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
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** ECS takes 100 at a time; more are split, up to 500. */
  readonly eventIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Where the events are. */
  readonly regionId: Scalars['ID']['input'];
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
  readonly name: Scalars['String']['input'];
  /** The value of the tag. */
  readonly value: Scalars['String']['input'];
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
  readonly __typename?: 'EcsConsoleOutput';
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  readonly detail: Scalars['String']['output'];
  /** What ECS answers, for example IncorrectInstanceStatus. Null on success, and where ECS sends no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The operation. */
  readonly operation: EcsOperation;
  /** The instance that was read. */
  readonly targetId: Scalars['ID']['output'];
  /** The lines. */
  readonly text: Scalars['String']['output'];
  /** When it was written. */
  readonly updatedAt?: Maybe<Scalars['DateTime']['output']>;
};


export type EcsConsoleOutputMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

export type EcsConvertNatPublicIpToEipInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsCpuOptions = {
  readonly __typename?: 'EcsCpuOptions';
  /** Physical cores. */
  readonly coreCount?: Maybe<Scalars['Int']['output']>;
  /** 1 when hyper-threading is off. */
  readonly threadsPerCore?: Maybe<Scalars['Int']['output']>;
  /** ContinuousCoreToHTMapping or DiscreteCoreToHTMapping; null for an instance type that has no choice. */
  readonly topologyType?: Maybe<Scalars['String']['output']>;
};

export type EcsCpuOptionsInput = {
  /** 1 switches hyper-threading off. */
  readonly threadsPerCore?: InputMaybe<Scalars['Int']['input']>;
  /** How threads are mapped to cores. */
  readonly topologyType?: InputMaybe<EcsCpuTopologyInput>;
};

export type EcsCpuTopologyInput =
  /** The threads of a core are next to each other. */
  | 'CONTINUOUS_CORE_TO_HT_MAPPING'
  /** The threads of a core are apart. */
  | 'DISCRETE_CORE_TO_HT_MAPPING';

export type EcsCreateDiagnosticReportInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** After startTime. */
  readonly endTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** What is looked at; without it, ECS's default set for instances. */
  readonly metricSetId?: InputMaybe<Scalars['ID']['input']>;
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** To the minute, as endTime. */
  readonly startTime?: InputMaybe<Scalars['DateTime']['input']>;
};

/** Exactly one of zoneId and instanceId; a cloud_regional_disk_auto disk needs neither. */
export type EcsCreateDiskInput = {
  /** The operation is charged when it is called; it runs only if this is true. */
  readonly acceptCharges: Scalars['Boolean']['input'];
  /** The account's name in this subgraph's configuration; needed when there are several. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** For cloud_auto only. */
  readonly burstingEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** For example cloud_essd. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /**
   * Makes a retry safe: ECS runs one token once. Up to 64 ASCII characters; generated when absent. Not with
   * instanceId, where ECS ignores it.
   */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** 2 to 256 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /**
   * Makes a subscription disk and attaches it to this subscription instance. ECS then takes no clientToken,
   * tags, resource group or KMS key.
   */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it is encrypted. */
  readonly isEncrypted?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether several instances may have it at once; for pay-as-you-go only. */
  readonly isMultiAttach?: InputMaybe<Scalars['Boolean']['input']>;
  /** The KMS key to encrypt it with; without it, the service key. */
  readonly kmsKeyId?: InputMaybe<Scalars['ID']['input']>;
  /** 2 to 128 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** For example PL1; for cloud_essd only. */
  readonly performanceLevel?: InputMaybe<Scalars['String']['input']>;
  /** For cloud_auto only: 0 to 50000. */
  readonly provisionedIops?: InputMaybe<Scalars['Int']['input']>;
  /** Where the disk is made. */
  readonly regionId: Scalars['ID']['input'];
  /** The resource group that it is in. */
  readonly resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 65536, within the bounds of the category; needed without snapshotId. */
  readonly sizeGiB?: InputMaybe<Scalars['Int']['input']>;
  /** The snapshot that the disk is made from. */
  readonly snapshotId?: InputMaybe<Scalars['ID']['input']>;
  /** Up to 20. */
  readonly tags?: InputMaybe<ReadonlyArray<EcsTagInput>>;
  /** Makes a pay-as-you-go disk in this zone. */
  readonly zoneId?: InputMaybe<Scalars['ID']['input']>;
};

/** Exactly one of instanceId and snapshotId. */
export type EcsCreateImageInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** With snapshotId. */
  readonly architecture?: InputMaybe<EcsImageArchitectureInput>;
  /** How instances that are made from it start. */
  readonly bootMode?: InputMaybe<EcsBootModeInput>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** 2 to 256 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** 2 to 128 characters. */
  readonly imageFamily?: InputMaybe<Scalars['String']['input']>;
  /** The version of the image. */
  readonly imageVersion?: InputMaybe<Scalars['String']['input']>;
  /** The instance that the image is made from, with all its disks. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** 2 to 128 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** With snapshotId: for example CentOS or Others Linux. */
  readonly platform?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the instance is looked for in every configured region; needed with snapshotId. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** The resource group that it is in. */
  readonly resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** The snapshot of a system disk that the image is made from. */
  readonly snapshotId?: InputMaybe<Scalars['ID']['input']>;
  /** Up to 20. */
  readonly tags?: InputMaybe<ReadonlyArray<EcsTagInput>>;
};

export type EcsCreateSimulatedSystemEventsInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** What to simulate. */
  readonly eventType: EcsSimulatedEventTypeInput;
  /** ECS takes 100 at a time; more are split, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** When the event is due; for a failure, when it is over. */
  readonly notBefore: Scalars['DateTime']['input'];
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsCreateSnapshotInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** 2 to 256 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The disk. */
  readonly diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** 2 to 128 characters; not beginning with auto. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** The resource group that it is in. */
  readonly resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 65536, then it is deleted; without it, it is kept. */
  readonly retentionDays?: InputMaybe<Scalars['Int']['input']>;
  /** Up to 20. */
  readonly tags?: InputMaybe<ReadonlyArray<EcsTagInput>>;
};

export type EcsCreditSpecificationInput =
  /** No more than the credits that it has. */
  | 'STANDARD'
  /** Performance beyond the credits, which is charged. */
  | 'UNLIMITED';

export type EcsDeleteDiskInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** The disk. */
  readonly diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsDeleteInstanceInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Needed for a locked instance, and for one whose lock could not be read: disks set to stay are released with it. */
  readonly confirmDeletionOfLocked: Scalars['Boolean']['input'];
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Delete although it is running. */
  readonly force: Scalars['Boolean']['input'];
  /** With force: true, as ECS does by default, cuts the power; false shuts down in order first, which takes minutes. */
  readonly forceStop?: InputMaybe<Scalars['Boolean']['input']>;
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Delete a subscription instance too, when its subscription has expired. */
  readonly terminateSubscription: Scalars['Boolean']['input'];
};

export type EcsDeleteInstancesInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /**
   * Needed for locked instances, and for those whose lock could not be read: disks set to stay are released
   * with them.
   */
  readonly confirmDeletionOfLocked: Scalars['Boolean']['input'];
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Delete although it is running. */
  readonly force: Scalars['Boolean']['input'];
  /** With force: true, as ECS does by default, cuts the power; false shuts down in order first, which takes minutes. */
  readonly forceStop?: InputMaybe<Scalars['Boolean']['input']>;
  /** ECS takes 100 at a time; BEST_EFFORT splits more, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** What to do with the rest when one target cannot go, for example because it needs the confirmation. */
  readonly mode: EcsBatchMode;
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Delete a subscription instance too, when its subscription has expired. */
  readonly terminateSubscription: Scalars['Boolean']['input'];
};

export type EcsDeleteSnapshotInput = {
  /** The account's name in this subgraph's configuration; needed when there are several. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Delete it although disks were made from it; these can then no longer be re-initialized. */
  readonly force: Scalars['Boolean']['input'];
  /** Where the snapshot is. */
  readonly regionId: Scalars['ID']['input'];
  /** The snapshot. */
  readonly snapshotId: Scalars['ID']['input'];
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
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether the disk is released with its instance from now on. */
  readonly deleteWithInstance?: InputMaybe<Scalars['Boolean']['input']>;
  /** The disk. */
  readonly diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** The instance to detach it from; the lock of this one counts. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsDetachInstanceRamRoleInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** ECS takes 100 at a time; more are split, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Without it, whatever role an instance has. */
  readonly ramRoleName?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsDetachKeyPairInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** ECS takes 50 at a time; more are split, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Takes effect at the next restart. */
  readonly keyPairName: Scalars['String']['input'];
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsDiagnosticIssue = {
  readonly __typename?: 'EcsDiagnosticIssue';
  /** For example GuestOS.CPU.HighUtilization. */
  readonly issueId?: Maybe<Scalars['ID']['output']>;
  /** For example ECSService.GuestOS. */
  readonly metricCategory?: Maybe<Scalars['String']['output']>;
  /** For example GuestOS.WinFirewall. */
  readonly metricId?: Maybe<Scalars['ID']['output']>;
  /** ECS's own word, also where severity is UNKNOWN. */
  readonly rawSeverity?: Maybe<Scalars['String']['output']>;
  /** How serious it is. */
  readonly severity?: Maybe<EcsDiagnosticSeverity>;
};

/** What ECS found when it was asked to look at an instance. */
export type EcsDiagnosticReport = {
  readonly __typename?: 'EcsDiagnosticReport';
  /** The account's name in this subgraph's configuration. */
  readonly accountId: Scalars['ID']['output'];
  /** When it was created. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Until when. */
  readonly endTime?: Maybe<Scalars['DateTime']['output']>;
  /** When it ended; null while it goes on. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** ECS's id. */
  readonly id: Scalars['ID']['output'];
  /** Null when the instance is gone. */
  readonly instance?: Maybe<Instance>;
  /** The instance. */
  readonly instanceId?: Maybe<Scalars['ID']['output']>;
  /** What was found. */
  readonly issues?: Maybe<ReadonlyArray<EcsDiagnosticIssue>>;
  /** The set of metrics that it was looked at with. */
  readonly metricSetId?: Maybe<Scalars['ID']['output']>;
  /** ECS's own word, also where severity is UNKNOWN. */
  readonly rawSeverity?: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where status is UNKNOWN. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /** The region that it is in. */
  readonly regionId: Scalars['ID']['output'];
  /** How serious it is. */
  readonly severity?: Maybe<EcsDiagnosticSeverity>;
  /** From when the instance was looked at. */
  readonly startTime?: Maybe<Scalars['DateTime']['output']>;
  /** Its status. */
  readonly status?: Maybe<EcsDiagnosticStatus>;
};

export type EcsDiagnosticReportConnection = {
  readonly __typename?: 'EcsDiagnosticReportConnection';
  /** An entry that could not be read is left out, and among the problems. */
  readonly edges: ReadonlyArray<Maybe<EcsDiagnosticReportEdge>>;
  /** The entries without their cursors. */
  readonly nodes: ReadonlyArray<Maybe<EcsDiagnosticReport>>;
  /** Whether there is more, and from where. */
  readonly pageInfo: PageInfo;
  /** The accounts and regions that could not be read, in whole or in part; the rest of the list stands. */
  readonly problems: ReadonlyArray<EcsReadProblem>;
};

export type EcsDiagnosticReportEdge = {
  readonly __typename?: 'EcsDiagnosticReportEdge';
  /** Where the entry stands: for after. */
  readonly cursor: Scalars['String']['output'];
  /** The entry; null when it could not be read. */
  readonly node?: Maybe<EcsDiagnosticReport>;
};

export type EcsDiagnosticReportFilter = {
  /** Up to 100. An empty list gives an empty answer. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Up to 100. An empty list gives an empty answer. */
  readonly instanceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** How serious it is. */
  readonly severity?: InputMaybe<EcsDiagnosticSeverityInput>;
  /** Its status. */
  readonly status?: InputMaybe<EcsDiagnosticStatusInput>;
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
  readonly __typename?: 'EcsDiskAttachment';
  /** When it was attached last. */
  readonly attachedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether the lock lets the disk be detached from this instance: DetachDisk is judged on the instance that it names. */
  readonly detachDecision?: Maybe<EcsOperationDecision>;
  /** For example /dev/xvdb. */
  readonly device?: Maybe<Scalars['String']['output']>;
  /** The instance; null when it could not be read. */
  readonly instance?: Maybe<Instance>;
  /** The instance. */
  readonly instanceId: Scalars['ID']['output'];
};

export type EcsDiskConnection = {
  readonly __typename?: 'EcsDiskConnection';
  /** An entry that could not be read is left out, and among the problems. */
  readonly edges: ReadonlyArray<Maybe<EcsDiskEdge>>;
  /** The entries without their cursors. */
  readonly nodes: ReadonlyArray<Maybe<Disk>>;
  /** Whether there is more, and from where. */
  readonly pageInfo: PageInfo;
  /** The accounts and regions that could not be read, in whole or in part; the rest of the list stands. */
  readonly problems: ReadonlyArray<EcsReadProblem>;
  /**
   * How many there are in all accounts and regions asked for; costs a call for each, made only when this is selected. Null where
   * resource groups or tags narrow what the caller may see.
   */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type EcsDiskEdge = {
  readonly __typename?: 'EcsDiskEdge';
  /** Where the entry stands: for after. */
  readonly cursor: Scalars['String']['output'];
  /** The entry; null when it could not be read. */
  readonly node?: Maybe<Disk>;
};

/** A time in which a disk did not work as it should. */
export type EcsDiskEvent = {
  readonly __typename?: 'EcsDiskEvent';
  /** When it ended; null while it goes on. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** ECS's id. */
  readonly id: Scalars['ID']['output'];
  /** As ECS gives it; no page says what it means. */
  readonly impactLevel?: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where type is UNKNOWN. */
  readonly rawType?: Maybe<Scalars['String']['output']>;
  /** When it began. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its type. */
  readonly type?: Maybe<EcsDiskEventType>;
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
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** How it is billed. */
  readonly chargeType?: InputMaybe<EcsChargeTypeInput>;
  /** Up to 100. An empty list gives an empty answer. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** ECS may leave out multi-attach disks here; Instance.disks has them all. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** Its kind. */
  readonly kind?: InputMaybe<EcsDiskKindInput>;
  /** The whole name; * matches any text. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The resource group that it is in. */
  readonly resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Its status. */
  readonly status?: InputMaybe<EcsDiskStatusInput>;
  /** Up to 20; all of them must match. */
  readonly tags?: InputMaybe<ReadonlyArray<EcsTagFilter>>;
  /** The zone that it is in. */
  readonly zoneId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsDiskHealth = {
  readonly __typename?: 'EcsDiskHealth';
  /** What reduces its performance at the moment. */
  readonly events?: Maybe<ReadonlyArray<EcsDiskEvent>>;
  /** ECS's own word, also where status is UNKNOWN. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /** Its status. */
  readonly status?: Maybe<EcsHealthStatus>;
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
  readonly __typename?: 'EcsDiskMonitorPoint';
  /** When the period begins. */
  readonly at: Scalars['DateTime']['output'];
  /** Reads and writes together. */
  readonly operationsPerSecond?: Maybe<Scalars['Float']['output']>;
  /** Read, in bytes a second. */
  readonly readBytesPerSecond?: Maybe<Scalars['Float']['output']>;
  /** How long a read takes, in microseconds. */
  readonly readLatencyMicroseconds?: Maybe<Scalars['Float']['output']>;
  /** Reads a second. */
  readonly readsPerSecond?: Maybe<Scalars['Float']['output']>;
  /** Read and written, in bytes a second. */
  readonly totalBytesPerSecond?: Maybe<Scalars['Float']['output']>;
  /** Written, in bytes a second. */
  readonly writeBytesPerSecond?: Maybe<Scalars['Float']['output']>;
  /** How long a write takes, in microseconds. */
  readonly writeLatencyMicroseconds?: Maybe<Scalars['Float']['output']>;
  /** Writes a second. */
  readonly writesPerSecond?: Maybe<Scalars['Float']['output']>;
};

export type EcsDiskMonitorSeries = {
  readonly __typename?: 'EcsDiskMonitorSeries';
  /** The end. */
  readonly endTime: Scalars['DateTime']['output'];
  /** How far the points are apart. */
  readonly periodSeconds: Scalars['Int']['output'];
  /** Oldest first. ECS leaves out times that it has nothing of. */
  readonly points: ReadonlyArray<EcsDiskMonitorPoint>;
  /** As it was asked for. */
  readonly startTime: Scalars['DateTime']['output'];
};

export type EcsDiskPayload = EcsOperationPayload & {
  readonly __typename?: 'EcsDiskPayload';
  /** The disk as it is now, read after the operation. */
  readonly disk?: Maybe<Disk>;
  /**
   * The instance that the operation names, else the first one that the disk is attached to, as it is now; null where there is
   * none, or where it could not be read.
   */
  readonly instance?: Maybe<Instance>;
  /** What became of the operation. */
  readonly outcome: EcsOperationOutcome;
};

export type EcsDiskRollbackInput = {
  /** The disk. */
  readonly diskId: Scalars['ID']['input'];
  /** The snapshot of this disk to go back to. */
  readonly snapshotId: Scalars['ID']['input'];
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
  readonly __typename?: 'EcsDisksPayload';
  /** The disks as they are now, read after the operation, in the order of the outcomes; null for one that is not there. */
  readonly disks?: Maybe<ReadonlyArray<Maybe<Disk>>>;
  /** The instance of each disk, in the same order, as EcsDiskPayload.instance. */
  readonly instances?: Maybe<ReadonlyArray<Maybe<Instance>>>;
  /** What became of the operation on each target, in the order given. */
  readonly outcomes: ReadonlyArray<EcsOperationOutcome>;
};

/** A dry run found nothing against the operation. */
export type EcsDryRunPassed = EcsOperationOutcome & {
  readonly __typename?: 'EcsDryRunPassed';
  /** What was checked. */
  readonly checkedBy: EcsDryRunScope;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  readonly detail: Scalars['String']['output'];
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The operation. */
  readonly operation: EcsOperation;
  /** ECS's request id; null when nothing was sent to ECS. */
  readonly requestId?: Maybe<Scalars['ID']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  readonly shadowVerdict?: Maybe<EcsVerdict>;
  /** The resource that the operation aimed at, or the region where it names none. */
  readonly targetId: Scalars['ID']['output'];
  /** What the target is. */
  readonly targetType: EcsTargetType;
  /** What the user should know before the real call, for example that it costs money. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
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
  readonly __typename?: 'EcsInstanceConnection';
  /** An entry that could not be read is left out, and among the problems. */
  readonly edges: ReadonlyArray<Maybe<EcsInstanceEdge>>;
  /** The entries without their cursors. */
  readonly nodes: ReadonlyArray<Maybe<Instance>>;
  /** Whether there is more, and from where. */
  readonly pageInfo: PageInfo;
  /** The accounts and regions that could not be read, in whole or in part; the rest of the list stands. */
  readonly problems: ReadonlyArray<EcsReadProblem>;
  /**
   * How many there are in all accounts and regions asked for; costs a call for each, made only when this is selected. Null where
   * resource groups or tags narrow what the caller may see.
   */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type EcsInstanceEdge = {
  readonly __typename?: 'EcsInstanceEdge';
  /** Where the entry stands: for after. */
  readonly cursor: Scalars['String']['output'];
  /** The entry; null when it could not be read. */
  readonly node?: Maybe<Instance>;
};

export type EcsInstanceFilter = {
  /** How it is billed. */
  readonly chargeType?: InputMaybe<EcsChargeTypeInput>;
  /** Up to 100 elastic IP addresses; any of them. An empty list gives an empty answer. */
  readonly eipAddresses?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Up to 100. An empty list gives an empty answer. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The instance type, for example ecs.g7.large. */
  readonly instanceType?: InputMaybe<Scalars['String']['input']>;
  /** A part of the name. */
  readonly keyword?: InputMaybe<Scalars['String']['input']>;
  /** Instances locked for this reason; SECURITY is the one this policy is about. */
  readonly lockReason?: InputMaybe<EcsLockReasonInput>;
  /** The whole name; * matches any text. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Up to 100 private addresses; any of them. An empty list gives an empty answer. */
  readonly privateIpAddresses?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Up to 100 public addresses; any of them. An empty list gives an empty answer. */
  readonly publicIpAddresses?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The resource group that it is in. */
  readonly resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** The security group. */
  readonly securityGroupId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * LOCKED: those under a security lock, as lockReason: SECURITY. NOT_LOCKED: those that are certainly under none; ECS cannot
   * filter by that, so pages may have fewer entries than asked for, even none.
   */
  readonly securityLockState?: InputMaybe<EcsSecurityLockStateInput>;
  /** Its status. */
  readonly status?: InputMaybe<EcsInstanceStatusInput>;
  /** Up to 20; all of them must match. */
  readonly tags?: InputMaybe<ReadonlyArray<EcsTagFilter>>;
  /** The network that it is in. */
  readonly vpcId?: InputMaybe<Scalars['ID']['input']>;
  /** The zone that it is in. */
  readonly zoneId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsInstanceHealth = {
  readonly __typename?: 'EcsInstanceHealth';
  /** The events that are scheduled. Those that wait for an answer, and those under way, are in systemEvents. */
  readonly openEvents?: Maybe<ReadonlyArray<EcsSystemEvent>>;
  /** ECS's own word, also where status is UNKNOWN. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /** Its status. */
  readonly status?: Maybe<EcsHealthStatus>;
};

/** What an instance did in one period, which begins at `at`. Null is a value that ECS does not have. */
export type EcsInstanceMonitorPoint = {
  readonly __typename?: 'EcsInstanceMonitorPoint';
  /** When the period begins. */
  readonly at: Scalars['DateTime']['output'];
  /** Overdrawn. */
  readonly cpuAdvanceCreditBalance?: Maybe<Scalars['Float']['output']>;
  /** Left over. */
  readonly cpuCreditBalance?: Maybe<Scalars['Float']['output']>;
  /** For burstable instances, as all four about credits: spent in the period. */
  readonly cpuCreditUsage?: Maybe<Scalars['Float']['output']>;
  /** The use of all vCPUs together, in percent. */
  readonly cpuPercent?: Maybe<Scalars['Float']['output']>;
  /** Overdrawn and not paid yet. */
  readonly cpuUnpaidSurplusCreditUsage?: Maybe<Scalars['Float']['output']>;
  /** Of all disks together, as all four about disks. */
  readonly diskReadBytesPerSecond?: Maybe<Scalars['Float']['output']>;
  /** Reads a second. */
  readonly diskReadsPerSecond?: Maybe<Scalars['Float']['output']>;
  /** Written, in bytes a second. */
  readonly diskWriteBytesPerSecond?: Maybe<Scalars['Float']['output']>;
  /** Writes a second. */
  readonly diskWritesPerSecond?: Maybe<Scalars['Float']['output']>;
  /** Received over the public network in the period. */
  readonly internetInKbit?: Maybe<Scalars['Float']['output']>;
  /** Both ways over the public network, in kbit/s. */
  readonly internetKbitPerSecond?: Maybe<Scalars['Float']['output']>;
  /** Sent over the public network in the period. */
  readonly internetOutKbit?: Maybe<Scalars['Float']['output']>;
  /** Received over the private network in the period. */
  readonly intranetInKbit?: Maybe<Scalars['Float']['output']>;
  /** Both ways over the private network, in kbit/s. */
  readonly intranetKbitPerSecond?: Maybe<Scalars['Float']['output']>;
  /** Sent over the private network in the period. */
  readonly intranetOutKbit?: Maybe<Scalars['Float']['output']>;
};

export type EcsInstanceMonitorSeries = {
  readonly __typename?: 'EcsInstanceMonitorSeries';
  /** The end. */
  readonly endTime: Scalars['DateTime']['output'];
  /** How far the points are apart. */
  readonly periodSeconds: Scalars['Int']['output'];
  /** Oldest first. ECS leaves out times that it has nothing of. */
  readonly points: ReadonlyArray<EcsInstanceMonitorPoint>;
  /** As it was asked for. */
  readonly startTime: Scalars['DateTime']['output'];
};

export type EcsInstancePayload = EcsOperationPayload & {
  readonly __typename?: 'EcsInstancePayload';
  /** The instance as it is now, read after the operation. */
  readonly instance?: Maybe<Instance>;
  /** What became of the operation. */
  readonly outcome: EcsOperationOutcome;
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
  readonly __typename?: 'EcsInstanceStatusEntry';
  /** The account's name in this subgraph's configuration. */
  readonly accountId: Scalars['ID']['output'];
  /** ECS's id. */
  readonly id: Scalars['ID']['output'];
  /**
   * The instance, so that caches update it: with nothing selected but id, regionId, accountId, status and rawStatus, it costs
   * nothing. Any other field reads it.
   */
  readonly instance?: Maybe<Instance>;
  /** ECS's own word, also where status is UNKNOWN. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /** The region that it is in. */
  readonly regionId: Scalars['ID']['output'];
  /** Its status. */
  readonly status?: Maybe<EcsInstanceStatus>;
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
  readonly __typename?: 'EcsInstanceType';
  /** The account's name in this subgraph's configuration. */
  readonly accountId: Scalars['ID']['output'];
  /** X86 or ARM. */
  readonly architecture?: Maybe<Scalars['String']['output']>;
  /** The most that it receives over the private network, in kbit/s. */
  readonly bandwidthInKbitPerSecond?: Maybe<Scalars['Int']['output']>;
  /** The most that it sends over the private network, in kbit/s. */
  readonly bandwidthOutKbitPerSecond?: Maybe<Scalars['Int']['output']>;
  /** For burstable types: CPU credits an hour. */
  readonly baselineCredit?: Maybe<Scalars['Int']['output']>;
  /** For example General-purpose. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** vCPUs. */
  readonly cpu?: Maybe<Scalars['Int']['output']>;
  /** The base frequency, in GHz. */
  readonly cpuSpeedGHz?: Maybe<Scalars['Float']['output']>;
  /** The turbo frequency, in GHz. */
  readonly cpuTurboGHz?: Maybe<Scalars['Float']['output']>;
  /** For example ecs.g7. */
  readonly family?: Maybe<Scalars['String']['output']>;
  /** For example EnterpriseLevel. */
  readonly familyLevel?: Maybe<Scalars['String']['output']>;
  /** How many GPUs it has. */
  readonly gpuAmount?: Maybe<Scalars['Int']['output']>;
  /** Of one GPU. */
  readonly gpuMemoryGiB?: Maybe<Scalars['Float']['output']>;
  /** The model of its GPUs; null without any. */
  readonly gpuModel?: Maybe<Scalars['String']['output']>;
  /** For example ecs.g7.large. */
  readonly id: Scalars['ID']['output'];
  /** For burstable types: the CPU credits that a new instance begins with. */
  readonly initialCredit?: Maybe<Scalars['Int']['output']>;
  /** The most IPv6 addresses of one interface. */
  readonly ipv6AddressesPerInterface?: Maybe<Scalars['Int']['output']>;
  /** Whether its network takes frames of more than 1500 bytes. */
  readonly isJumboFrameSupported?: Maybe<Scalars['Boolean']['output']>;
  /** Whether traffic within a network is encrypted. */
  readonly isNetworkEncryptionSupported?: Maybe<Scalars['Boolean']['output']>;
  /** How many local disks it has. */
  readonly localStorageAmount?: Maybe<Scalars['Int']['output']>;
  /** Of one local disk. */
  readonly localStorageCapacityGiB?: Maybe<Scalars['Int']['output']>;
  /** For example local_ssd_pro; null for a type without local disks. */
  readonly localStorageCategory?: Maybe<Scalars['String']['output']>;
  /** Cloud disks, the system disk among them. */
  readonly maxDisks?: Maybe<Scalars['Int']['output']>;
  /** The most network interfaces. */
  readonly maxNetworkInterfaces?: Maybe<Scalars['Int']['output']>;
  /** Memory, in GiB. */
  readonly memoryGiB?: Maybe<Scalars['Float']['output']>;
  /** required or unsupported. */
  readonly nvmeSupport?: Maybe<Scalars['String']['output']>;
  /** The most packets that it receives in a second. */
  readonly packetsInPerSecond?: Maybe<Scalars['Int']['output']>;
  /** The most packets that it sends in a second. */
  readonly packetsOutPerSecond?: Maybe<Scalars['Int']['output']>;
  /** The most private IPv4 addresses of one interface. */
  readonly privateIpAddressesPerInterface?: Maybe<Scalars['Int']['output']>;
  /** The model of the processor. */
  readonly processorModel?: Maybe<Scalars['String']['output']>;
  /** The region whose catalogue this is of. */
  readonly regionId: Scalars['ID']['output'];
  /** BIOS, UEFI. */
  readonly supportedBootModes?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
};

export type EcsInstanceTypeConnection = {
  readonly __typename?: 'EcsInstanceTypeConnection';
  /** An entry that could not be read is left out, and among the problems. */
  readonly edges: ReadonlyArray<Maybe<EcsInstanceTypeEdge>>;
  /** The entries without their cursors. */
  readonly nodes: ReadonlyArray<Maybe<EcsInstanceType>>;
  /** Whether there is more, and from where. */
  readonly pageInfo: PageInfo;
  /** The accounts and regions that could not be read, in whole or in part; the rest of the list stands. */
  readonly problems: ReadonlyArray<EcsReadProblem>;
};

export type EcsInstanceTypeEdge = {
  readonly __typename?: 'EcsInstanceTypeEdge';
  /** Where the entry stands: for after. */
  readonly cursor: Scalars['String']['output'];
  /** The entry; null when it could not be read. */
  readonly node?: Maybe<EcsInstanceType>;
};

export type EcsInstanceTypeFilter = {
  /** Up to 2: X86, ARM. */
  readonly architectures?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Up to 10, for example General-purpose. */
  readonly categories?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Up to 10, for example ecs.g7. */
  readonly families?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Up to 10, for example NVIDIA V100. */
  readonly gpuModels?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Up to 10, for example ecs.g7.large. An empty list gives an empty answer, as with every list here. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Up to 2: local_ssd_pro, local_hdd_pro. */
  readonly localStorageCategories?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** At most so many vCPUs. */
  readonly maxCpu?: InputMaybe<Scalars['Int']['input']>;
  /** At most so many GPUs. */
  readonly maxGpuAmount?: InputMaybe<Scalars['Int']['input']>;
  /** At most so much memory, in GiB. */
  readonly maxMemoryGiB?: InputMaybe<Scalars['Float']['input']>;
  /** At least so many vCPUs. */
  readonly minCpu?: InputMaybe<Scalars['Int']['input']>;
  /** Room for at least so many cloud disks. */
  readonly minDisks?: InputMaybe<Scalars['Int']['input']>;
  /** At least so many GPUs. */
  readonly minGpuAmount?: InputMaybe<Scalars['Int']['input']>;
  /** At least so much memory, in GiB. */
  readonly minMemoryGiB?: InputMaybe<Scalars['Float']['input']>;
  /** Room for at least so many network interfaces. */
  readonly minNetworkInterfaces?: InputMaybe<Scalars['Int']['input']>;
};

export type EcsInstancesPayload = EcsBatchOperationPayload & {
  readonly __typename?: 'EcsInstancesPayload';
  /** The instances as they are now, read after the operation, in the order of the outcomes; null for one that is not there. */
  readonly instances?: Maybe<ReadonlyArray<Maybe<Instance>>>;
  /** What became of the operation on each target, in the order given. */
  readonly outcomes: ReadonlyArray<EcsOperationOutcome>;
};

export type EcsInvokeCommandInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** The id of a command, or the name of a public one. */
  readonly commandId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** With PERIOD only, and needed there: rate(5m), at(2026-11-24 13:15:30 Asia/Shanghai), or a cron expression. */
  readonly frequency?: InputMaybe<Scalars['String']['input']>;
  /** ECS takes 100 at a time; more are split, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Up to 10, for the {{names}} in the command. They never come back out of this subgraph. */
  readonly parameters?: InputMaybe<ReadonlyArray<EcsCommandParameterInput>>;
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** When it runs. */
  readonly repeatMode: EcsCommandRepeatModeInput;
  /** The resource group that it is in. */
  readonly resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Send to locked instances too, where ECS accepts the command and runs nothing. */
  readonly sendToLockedInstances: Scalars['Boolean']['input'];
  /** Up to 20. */
  readonly tags?: InputMaybe<ReadonlyArray<EcsTagInput>>;
  /** What a stop or a timeout ends. */
  readonly terminationMode?: InputMaybe<EcsCommandTerminationModeInput>;
  /** 10 to 86400; without it, the command's own. */
  readonly timeoutSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** The user to run it as: root or System when absent. Up to 255 characters. */
  readonly username?: InputMaybe<Scalars['String']['input']>;
  /**
   * For another user than System on Windows: the name, in the parameter store of Operation Orchestration
   * Service, of its password. Never the password itself.
   */
  readonly windowsPasswordName?: InputMaybe<Scalars['String']['input']>;
  /** Up to 200 characters; without it, the command's own. */
  readonly workingDir?: InputMaybe<Scalars['String']['input']>;
};

export type EcsJoinResourceGroupInput = {
  /** The account's name in this subgraph's configuration; needed when there are several. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Where the resource is. */
  readonly regionId: Scalars['ID']['input'];
  /** The resource group that it is in. */
  readonly resourceGroupId: Scalars['ID']['input'];
  /** An id, or the name of a key pair. */
  readonly resourceId: Scalars['ID']['input'];
  /**
   * INSTANCE, DISK, SNAPSHOT, IMAGE, SECURITY_GROUP, NETWORK_INTERFACE, KEY_PAIR, DEDICATED_HOST,
   * DEDICATED_HOST_CLUSTER, LAUNCH_TEMPLATE or COMMAND.
   */
  readonly resourceType: EcsResourceTypeInput;
};

/** Exactly one of instanceId and networkInterfaceId. */
export type EcsJoinSecurityGroupInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** The network interface; its groups change in place of those of an instance. */
  readonly networkInterfaceId?: InputMaybe<Scalars['ID']['input']>;
  /** Without it, the instance is looked for in every configured region; needed with networkInterfaceId. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** The security group. */
  readonly securityGroupId: Scalars['ID']['input'];
};

/** Exactly one of instanceId and networkInterfaceId. */
export type EcsLeaveSecurityGroupInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** The network interface; its groups change in place of those of an instance. */
  readonly networkInterfaceId?: InputMaybe<Scalars['ID']['input']>;
  /** Without it, the instance is looked for in every configured region; needed with networkInterfaceId. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** The security group. */
  readonly securityGroupId: Scalars['ID']['input'];
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
  readonly __typename?: 'EcsLockRule';
  /** How the sources disagree about the operation, and what was chosen; null when they do not. */
  readonly disagreement?: Maybe<Scalars['String']['output']>;
  /** What ECS answers; null for no code, and where no page lists one. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** What the lock then does to the operation. */
  readonly effect: EcsLockRuleEffect;
  /** How sure the effect is. */
  readonly effectBasis: EcsBasis;
  /** The address of the page that states the effect; null when no page does. */
  readonly effectSource?: Maybe<Scalars['String']['output']>;
  /** What a real account last showed; null when the row was never verified. */
  readonly lastVerified?: Maybe<EcsLockVerification>;
  /** The operation that the rule is about. */
  readonly operation: EcsOperation;
  /** What is locked. */
  readonly side: EcsLockSide;
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
  readonly __typename?: 'EcsLockState';
  /** DOCUMENTED where Alibaba Cloud published a table for it; else NOT_STATED: nobody says what it stops, and it decides nothing. */
  readonly basis: EcsBasis;
  /** Whether the lock stops anything here. */
  readonly enforcement: EcsLockEnforcement;
  /** ECS's own text; null when ECS gave none. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where reason is UNKNOWN. */
  readonly rawReason: Scalars['String']['output'];
  /** Why it is locked. */
  readonly reason: EcsLockReason;
};

/** An observation of the real cloud that confirms or contradicts a row of the lock policy. */
export type EcsLockVerification = {
  readonly __typename?: 'EcsLockVerification';
  /** The day in UTC, as 2026-01-31. */
  readonly date: Scalars['String']['output'];
  /** What ECS answered; null when it answered no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** How it was observed. */
  readonly how: EcsVerificationMethod;
  /** Whether the real cloud did what the row says. */
  readonly verdict: EcsVerificationVerdict;
};

export type EcsMaintenance = {
  readonly __typename?: 'EcsMaintenance';
  /** What happens to it when its host is serviced. */
  readonly action?: Maybe<EcsMaintenanceAction>;
  /** What action is when nobody sets it. */
  readonly defaultAction?: Maybe<EcsMaintenanceAction>;
  /** Whether ECS sends an event before it acts. */
  readonly isNotified?: Maybe<Scalars['Boolean']['output']>;
  /** ECS's own word, also where action is UNKNOWN. */
  readonly rawAction?: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where defaultAction is UNKNOWN. */
  readonly rawDefaultAction?: Maybe<Scalars['String']['output']>;
  /** What action can be set to, in ECS's own words. */
  readonly supportedActions?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** When ECS may act. */
  readonly windows?: Maybe<ReadonlyArray<EcsMaintenanceWindow>>;
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
  readonly __typename?: 'EcsMaintenanceWindow';
  /** The end. */
  readonly endTime?: Maybe<Scalars['String']['output']>;
  /** For example 02:00:00. */
  readonly startTime?: Maybe<Scalars['String']['output']>;
};

/** Whole hours in UTC+8, 1 to 23 of them; it may run past midnight. */
export type EcsMaintenanceWindowInput = {
  /** 0 to 23. */
  readonly endHour: Scalars['Int']['input'];
  /** 0 to 23. */
  readonly startHour: Scalars['Int']['input'];
};

export type EcsMetadataOptions = {
  readonly __typename?: 'EcsMetadataOptions';
  /** Whether the instance can reach its metadata at all: enabled or disabled. */
  readonly httpEndpoint?: Maybe<Scalars['String']['output']>;
  /** How many hops the answer to a request for a token may take. */
  readonly httpPutResponseHopLimit?: Maybe<Scalars['Int']['output']>;
  /** required: only with a session token; optional: without one as well. */
  readonly httpTokens?: Maybe<Scalars['String']['output']>;
  /** Whether the metadata shows the instance's tags: enabled or disabled. */
  readonly instanceMetadataTags?: Maybe<Scalars['String']['output']>;
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
  readonly __typename?: 'EcsMirrorHealth';
  /** The account's name in this subgraph's configuration. */
  readonly accountId: Scalars['ID']['output'];
  /** How often ECS's filter for locked instances contradicted a read of the instance itself. */
  readonly contradictionCount: Scalars['Int']['output'];
  /** How many disks are kept. */
  readonly diskCount: Scalars['Int']['output'];
  /** The age of the list of all disks, in seconds. */
  readonly disksAgeSeconds?: Maybe<Scalars['Int']['output']>;
  /** How many instances are kept. */
  readonly instanceCount: Scalars['Int']['output'];
  /** The age of the list of all instances, in seconds. */
  readonly instancesAgeSeconds?: Maybe<Scalars['Int']['output']>;
  /** Whether it is kept young. It sleeps when nobody reads or subscribes for five minutes; its ages then grow. */
  readonly isAwake: Scalars['Boolean']['output'];
  /** True while ECS throttles a call that the mirror needs: the ages grow then. */
  readonly isThrottled: Scalars['Boolean']['output'];
  /** The age of the list of locked instances, in seconds. Reads ask ECS themselves when it is too old. */
  readonly lockAgeSeconds?: Maybe<Scalars['Int']['output']>;
  /** Whether this replica keeps it for itself, for all replicas, or has it from another one. */
  readonly role: EcsMirrorRole;
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
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** The policy. */
  readonly autoSnapshotPolicyId: Scalars['ID']['input'];
  /** 1 to 65535, or -1 to keep the copies. */
  readonly copiedSnapshotsRetentionDays?: InputMaybe<Scalars['Int']['input']>;
  /** The region to copy to. */
  readonly copyRegionId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Whether snapshots are copied to another region, which is charged. */
  readonly enableCrossRegionCopy?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name that it was given. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Where the policy is. */
  readonly regionId: Scalars['ID']['input'];
  /** The days on which snapshots are made: 1 for Monday to 7 for Sunday. */
  readonly repeatWeekdays?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
  /** 1 to 65536, or -1 to keep them. */
  readonly retentionDays?: InputMaybe<Scalars['Int']['input']>;
  /** The hours at which snapshots are made, in UTC+8: 0 to 23. */
  readonly timePoints?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
};

/** Null and absent both mean unchanged; an empty text clears. At least one change. */
export type EcsModifyDiskAttributeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** For disks that can burst. */
  readonly burstingEnabled?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether its automatic snapshots are deleted with it. */
  readonly deleteAutoSnapshot?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the disk is released with its instance. A locked instance takes it along in any case. */
  readonly deleteWithInstance?: InputMaybe<Scalars['Boolean']['input']>;
  /** 2 to 256 characters; an empty text clears it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The disk. */
  readonly diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** 2 to 128 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsModifyDiskChargeTypeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Pay the order at once. Nothing here spends money unless told to. */
  readonly autoPay: Scalars['Boolean']['input'];
  /** What the disks become. */
  readonly chargeType: EcsChargeTypeInput;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Disks of that instance. ECS takes 16 at a time; BEST_EFFORT splits more, up to 500. */
  readonly diskIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** The instance that they are attached to. A lock on any other one that has them counts as well. */
  readonly instanceId: Scalars['ID']['input'];
  /** What to do with the rest when the lock stops one target. */
  readonly mode: EcsBatchMode;
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

/** At least one change. */
export type EcsModifyDiskSpecInput = {
  /** The operation is charged when it is called; it runs only if this is true. */
  readonly acceptCharges: Scalars['Boolean']['input'];
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** For example cloud_essd. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** The disk. */
  readonly diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** For example PL1; for cloud_essd only. */
  readonly performanceLevel?: InputMaybe<Scalars['String']['input']>;
  /** For cloud_auto only: 0 to 50000. */
  readonly provisionedIops?: InputMaybe<Scalars['Int']['input']>;
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsModifyInstanceAttachmentAttributesInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** For TARGET, and needed there: an elasticity assurance or a capacity reservation. */
  readonly privatePoolId?: InputMaybe<Scalars['ID']['input']>;
  /** Whose reserved capacity the instance starts from. */
  readonly privatePoolMatchCriteria: EcsPrivatePoolMatchInput;
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

/** Null and absent both mean unchanged; an empty text clears. At least one change. */
export type EcsModifyInstanceAttributeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** While the instance is stopped, and where the instance type has them. */
  readonly cpuOptions?: InputMaybe<EcsCpuOptionsInput>;
  /** For burstable instances. */
  readonly creditSpecification?: InputMaybe<EcsCreditSpecificationInput>;
  /** Whether ECS refuses to delete the instance; for pay-as-you-go only. */
  readonly deletionProtection?: InputMaybe<Scalars['Boolean']['input']>;
  /** 2 to 256 characters; an empty text clears it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** An MTU of 8500 in place of 1500, where the instance type has it. */
  readonly enableJumboFrame?: InputMaybe<Scalars['Boolean']['input']>;
  /** 2 to 64 characters, 15 on Windows; takes effect at the next restart through ECS. */
  readonly hostName?: InputMaybe<Scalars['String']['input']>;
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** 2 to 128 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /**
   * Queues of the primary network interface, while the instance is stopped; -1 for its type's default. None of the reads of
   * this subgraph shows it.
   */
  readonly networkInterfaceQueueNumber?: InputMaybe<Scalars['Int']['input']>;
  /**
   * The new password of root or Administrator: 8 to 30 characters, of three kinds at least; takes effect at
   * the next restart through ECS. It never comes back out of this subgraph.
   */
  readonly password?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Replaces the whole list: the instance leaves the groups that are not named. At least one. */
  readonly securityGroupIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Plain text of up to 32 KB, which is not run again; an empty text clears it. It is sent Base64-encoded. */
  readonly userData?: InputMaybe<Scalars['String']['input']>;
};

export type EcsModifyInstanceAutoReleaseTimeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * When ECS releases the instance by itself: 30 minutes to 3 years ahead, to the minute. Null, said
   * explicitly, cancels; leaving it out is an error.
   */
  readonly autoReleaseTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsModifyInstanceAutoRenewAttributeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** ECS takes 100 at a time; more are split, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /**
   * For AUTO_RENEWAL, and needed there: how long it renews for. 1 to 4 weeks, 1, 2, 3, 6, 12, 24, 36, 48 or 60
   * months, or 1 to 5 years.
   */
  readonly period?: InputMaybe<Scalars['Int']['input']>;
  /** The unit of the period. */
  readonly periodUnit: EcsPeriodUnitInput;
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether and how it renews. */
  readonly renewalStatus: EcsRenewalStatusInput;
};

export type EcsModifyInstanceChargeTypeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Pay the order at once. Nothing here spends money unless told to. */
  readonly autoPay: Scalars['Boolean']['input'];
  /** What the instances become. */
  readonly chargeType: EcsChargeTypeInput;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Make pay-as-you-go data disks subscription disks too. */
  readonly includeDataDisks: Scalars['Boolean']['input'];
  /** ECS takes 20 at a time; BEST_EFFORT splits more, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** What to do with the rest when the lock stops one target. */
  readonly mode: EcsBatchMode;
  /** For PRE_PAID, and needed there: 1 to 4 weeks, 1 to 9, 12, 24, 36, 48 or 60 months, or 1 to 5 years. */
  readonly period?: InputMaybe<Scalars['Int']['input']>;
  /** The unit of the period. */
  readonly periodUnit: EcsPeriodUnitInput;
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

/** Null and absent both mean unchanged. At least one change. */
export type EcsModifyInstanceMaintenanceAttributesInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** What happens to it when its host is serviced. */
  readonly actionOnMaintenance?: InputMaybe<EcsMaintenanceActionInput>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** ECS takes 100 at a time; more are split, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** When planned maintenance may run. */
  readonly maintenanceWindow?: InputMaybe<EcsMaintenanceWindowInput>;
  /** Whether an event is sent before the maintenance. */
  readonly notifyOnMaintenance?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsModifyInstanceMetadataOptionsInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Whether the instance can reach its metadata at all. */
  readonly httpEndpoint: EcsSwitchInput;
  /** Said always, because ECS may take leaving it out as OPTIONAL, the weaker one. */
  readonly httpTokens: EcsMetadataTokensInput;
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Whether the tags of the instance are among its metadata; ECS may take leaving it out as DISABLED. */
  readonly instanceMetadataTags?: InputMaybe<EcsSwitchInput>;
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

/** At least one change. */
export type EcsModifyInstanceNetworkSpecInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Give it a public address. */
  readonly allocatePublicIp?: InputMaybe<Scalars['Boolean']['input']>;
  /** Pay the order at once. Nothing here spends money unless told to. */
  readonly autoPay: Scalars['Boolean']['input'];
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** When it ends, to the hour: at least 3 hours later. */
  readonly endTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** 1 to 200. */
  readonly internetMaxBandwidthInMbps?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 200; 0 to 100 where traffic is paid for, and for pay-as-you-go. */
  readonly internetMaxBandwidthOutMbps?: InputMaybe<Scalars['Int']['input']>;
  /** How the public bandwidth is billed. */
  readonly networkChargeType?: InputMaybe<EcsNetworkChargeTypeInput>;
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** When a temporary upgrade begins, to the minute; together with endTime. */
  readonly startTime?: InputMaybe<Scalars['DateTime']['input']>;
};

/** At least one change. */
export type EcsModifyInstanceSpecInput = {
  /** The operation is charged when it is called; it runs only if this is true. */
  readonly acceptCharges: Scalars['Boolean']['input'];
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it may move to another cluster, which can change private addresses and device names. */
  readonly allowMigrateAcrossZone?: InputMaybe<Scalars['Boolean']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** For example ecs.g7.large. */
  readonly instanceType?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 200. */
  readonly internetMaxBandwidthInMbps?: InputMaybe<Scalars['Int']['input']>;
  /** 0 to 100. */
  readonly internetMaxBandwidthOutMbps?: InputMaybe<Scalars['Int']['input']>;
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsModifyInstanceVncPasswdInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** 6 to 8 letters and digits; ECS's own page asks for exactly 6. It never comes back out of this subgraph. */
  readonly vncPassword: Scalars['String']['input'];
};

export type EcsModifyInstanceVpcAttributeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** A stopped instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** An address of the vSwitch; without it, ECS chooses one. */
  readonly privateIpAddress?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** The groups of the new VPC that it joins. */
  readonly securityGroupIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Of the same zone; of the same VPC too, unless vpcId names another. */
  readonly vSwitchId: Scalars['ID']['input'];
  /** The VPC to move to; together with securityGroupIds. */
  readonly vpcId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsModifyPrepayInstanceSpecInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Pay the order at once. Nothing here spends money unless told to. */
  readonly autoPay: Scalars['Boolean']['input'];
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Without it, ECS sees for itself. For a downgrade autoPay does not count. */
  readonly direction?: InputMaybe<EcsSpecDirectionInput>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** When a temporary change ends, to the minute. */
  readonly endTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** For example ecs.g7.large. */
  readonly instanceType: Scalars['String']['input'];
  /** Whether it may move to another cluster, which can change device names. */
  readonly migrateAcrossZone?: InputMaybe<Scalars['Boolean']['input']>;
  /** When to restart it, to the minute. */
  readonly rebootTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** Restart a running instance at once, so that the change takes effect. */
  readonly rebootWhenFinished?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
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
  readonly __typename?: 'EcsOperationAccepted';
  /** The token for a repeat of this target; null for an operation that takes none. */
  readonly clientToken?: Maybe<Scalars['String']['output']>;
  /** The command. */
  readonly commandId?: Maybe<Scalars['ID']['output']>;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  readonly detail: Scalars['String']['output'];
  /** The disk that was made. */
  readonly diskId?: Maybe<Scalars['ID']['output']>;
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** The events that were made. */
  readonly eventIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** The image that was made. */
  readonly imageId?: Maybe<Scalars['ID']['output']>;
  /** What to ask DescribeInvocationResults for. */
  readonly invocationId?: Maybe<Scalars['ID']['output']>;
  /** The public IP address that was assigned. */
  readonly ipAddress?: Maybe<Scalars['String']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The operation. */
  readonly operation: EcsOperation;
  /** The order, for an operation that is charged. */
  readonly orderId?: Maybe<Scalars['ID']['output']>;
  /** The report that was begun. */
  readonly reportId?: Maybe<Scalars['ID']['output']>;
  /** ECS's request id; null when nothing was sent to ECS. */
  readonly requestId?: Maybe<Scalars['ID']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  readonly shadowVerdict?: Maybe<EcsVerdict>;
  /** The snapshot that was made. */
  readonly snapshotId?: Maybe<Scalars['ID']['output']>;
  /** The resource that the operation aimed at, or the region where it names none. */
  readonly targetId: Scalars['ID']['output'];
  /** What the target is. */
  readonly targetType: EcsTargetType;
  /** ECS's task, where the operation starts one. */
  readonly taskId?: Maybe<Scalars['ID']['output']>;
  /** What the user should know although it worked, for example disks that went along. */
  readonly warnings: ReadonlyArray<Scalars['String']['output']>;
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
  readonly __typename?: 'EcsOperationAcceptedNotExecuted';
  /** The command. */
  readonly commandId?: Maybe<Scalars['ID']['output']>;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  readonly detail: Scalars['String']['output'];
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** The event behind the lock; null when there is none, and when ECS no longer lists it. */
  readonly event?: Maybe<SecurityLockEvent>;
  /** What to ask DescribeInvocationResults for. */
  readonly invocationId?: Maybe<Scalars['ID']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The operation. */
  readonly operation: EcsOperation;
  /** ECS's request id; null when nothing was sent to ECS. */
  readonly requestId?: Maybe<Scalars['ID']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  readonly shadowVerdict?: Maybe<EcsVerdict>;
  /** The resource that the operation aimed at, or the region where it names none. */
  readonly targetId: Scalars['ID']['output'];
  /** What the target is. */
  readonly targetType: EcsTargetType;
  /** False when the command was not sent, which is the default. */
  readonly wasSentToEcs: Scalars['Boolean']['output'];
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
  readonly __typename?: 'EcsOperationDecision';
  /** The disks whose status is the reason; empty unless the reason is a disk. */
  readonly blockingDiskIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The same disks; null for one that could not be read. */
  readonly blockingDisks: ReadonlyArray<Maybe<Disk>>;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  readonly detail: Scalars['String']['output'];
  /** What ECS would answer. Null when allowed, and when ECS answers no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** The event behind the lock; null when there is none, and when ECS no longer lists it. */
  readonly event?: Maybe<SecurityLockEvent>;
  /** The lock that decided, or that is unknown; null when no lock did. Of two that deny alike, SECURITY. */
  readonly lockReason?: Maybe<EcsLockReason>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The operation. */
  readonly operation: EcsOperation;
  /** Why it is stopped; null when it is not. */
  readonly reason?: Maybe<EcsDenialReason>;
  /**
   * The verdict with the financial lock enforced too; null unless that lock is in shadow (ECS_FINANCIAL_POLICY). Selecting it
   * may read the disks of an instance.
   */
  readonly shadowVerdict?: Maybe<EcsVerdict>;
  /** What the lock leaves of it. */
  readonly verdict: EcsVerdict;
};


/** A verdict with its reasons. The reason fields are null when the verdict is ALLOWED. */
export type EcsOperationDecisionMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

/** A lock stops the operation. Under the security lock, RE_ACTIVATE_INSTANCES and REDEPLOY_INSTANCE have no documented ecsErrorCode. */
export type EcsOperationDenied = EcsOperationOutcome & {
  readonly __typename?: 'EcsOperationDenied';
  /** The disks whose status is the reason; empty unless the reason is a disk. */
  readonly blockingDiskIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The same disks; null for one that could not be read. */
  readonly blockingDisks: ReadonlyArray<Maybe<Disk>>;
  /** Who said no: the policy check here, or ECS itself when the lock fell between the check and the call. */
  readonly deniedBy: EcsDenialSource;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  readonly detail: Scalars['String']['output'];
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** The event behind the lock; null when there is none, and when ECS no longer lists it. */
  readonly event?: Maybe<SecurityLockEvent>;
  /** The lock that decided, or that is unknown. */
  readonly lockReason?: Maybe<EcsLockReason>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The operation. */
  readonly operation: EcsOperation;
  /** Why it is stopped. */
  readonly reason: EcsDenialReason;
  /** ECS's request id; null when nothing was sent to ECS. */
  readonly requestId?: Maybe<Scalars['ID']['output']>;
  /** For LOCK_STATE_UNKNOWN: how long to wait before asking again, in milliseconds; null where that is not known. */
  readonly retryAfterMs?: Maybe<Scalars['Int']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  readonly shadowVerdict?: Maybe<EcsVerdict>;
  /** The resource that the operation aimed at, or the region where it names none. */
  readonly targetId: Scalars['ID']['output'];
  /** What the target is. */
  readonly targetType: EcsTargetType;
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
  readonly __typename?: 'EcsOperationLock';
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message?: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where reason is UNKNOWN. */
  readonly rawReason: Scalars['String']['output'];
  /** Why it is locked. */
  readonly reason: EcsLockReason;
};

/** Nothing was sent: the instance is locked, or its lock could not be read, and deleting it takes along disks that were set to stay. */
export type EcsOperationNeedsConfirmation = EcsOperationOutcome & {
  readonly __typename?: 'EcsOperationNeedsConfirmation';
  /** The input field to set to true. */
  readonly confirmWith: Scalars['String']['output'];
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  readonly detail: Scalars['String']['output'];
  /** The disks that would go although they were set to stay; null when they could not be read. */
  readonly diskIdsReleased?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** The event behind the lock; null when there is none, and when ECS no longer lists it. */
  readonly event?: Maybe<SecurityLockEvent>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The operation. */
  readonly operation: EcsOperation;
  /** ECS's request id; null when nothing was sent to ECS. */
  readonly requestId?: Maybe<Scalars['ID']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  readonly shadowVerdict?: Maybe<EcsVerdict>;
  /** The resource that the operation aimed at, or the region where it names none. */
  readonly targetId: Scalars['ID']['output'];
  /** What the target is. */
  readonly targetType: EcsTargetType;
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
  readonly __typename?: 'EcsOperationNotAttempted';
  /** The targets because of which nothing was done; empty where the client had gone or the time was over. */
  readonly deniedTargetIds: ReadonlyArray<Scalars['ID']['output']>;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  readonly detail: Scalars['String']['output'];
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The operation. */
  readonly operation: EcsOperation;
  /** ECS's request id; null when nothing was sent to ECS. */
  readonly requestId?: Maybe<Scalars['ID']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  readonly shadowVerdict?: Maybe<EcsVerdict>;
  /** The resource that the operation aimed at, or the region where it names none. */
  readonly targetId: Scalars['ID']['output'];
  /** What the target is. */
  readonly targetType: EcsTargetType;
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
  readonly detail: Scalars['String']['output'];
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The operation. */
  readonly operation: EcsOperation;
  /** ECS's request id; null when nothing was sent to ECS. */
  readonly requestId?: Maybe<Scalars['ID']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  readonly shadowVerdict?: Maybe<EcsVerdict>;
  /** The resource that the operation aimed at, or the region where it names none. */
  readonly targetId: Scalars['ID']['output'];
  /** What the target is. */
  readonly targetType: EcsTargetType;
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
  readonly outcome: EcsOperationOutcome;
};

/** Whether one operation would be accepted now, with the reasons where it would not. */
export type EcsOperationReadiness = {
  readonly __typename?: 'EcsOperationReadiness';
  /** The operation that was judged. */
  readonly operation: EcsOperation;
  /** What stands in the way; empty exactly when the verdict is READY. */
  readonly reasons: ReadonlyArray<EcsReadinessReason>;
  /** The answer. It looks at locks and at the state; RAM permissions, limits and stock are not considered. */
  readonly verdict: EcsReadinessVerdict;
};

/** Refused for another reason, for example IncorrectInstanceStatus, or because the target does not exist. */
export type EcsOperationRejected = EcsOperationOutcome & {
  readonly __typename?: 'EcsOperationRejected';
  /** What a caller can do about it. */
  readonly category: EcsRejectionCategory;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  readonly detail: Scalars['String']['output'];
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** True when the same call may succeed later, as with throttling. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The operation. */
  readonly operation: EcsOperation;
  /** ECS's request id; null when nothing was sent to ECS. */
  readonly requestId?: Maybe<Scalars['ID']['output']>;
  /** How long to wait before trying again, in milliseconds: what ECS named, else until the next try can be made; null where that is not known. */
  readonly retryAfterMs?: Maybe<Scalars['Int']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  readonly shadowVerdict?: Maybe<EcsVerdict>;
  /** The resource that the operation aimed at, or the region where it names none. */
  readonly targetId: Scalars['ID']['output'];
  /** What the target is. */
  readonly targetType: EcsTargetType;
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
  readonly __typename?: 'EcsOperationUnknown';
  /** The token for a repeat of this target; null for an operation that takes none. */
  readonly clientToken?: Maybe<Scalars['String']['output']>;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  readonly detail: Scalars['String']['output'];
  /** What ECS answers, for example InstanceLockedForSecurity. Null on success, and where ECS sends no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The operation. */
  readonly operation: EcsOperation;
  /** ECS's request id; null when nothing was sent to ECS. */
  readonly requestId?: Maybe<Scalars['ID']['output']>;
  /**
   * With a lock in shadow (ECS_POLICY_MODE, ECS_FINANCIAL_POLICY), what the policy would have said; null otherwise. Selecting
   * it may read the target again.
   */
  readonly shadowVerdict?: Maybe<EcsVerdict>;
  /** The target's status, read once more afterwards, in ECS's own word; null when it could not be read. */
  readonly statusAfter?: Maybe<Scalars['String']['output']>;
  /** The resource that the operation aimed at, or the region where it names none. */
  readonly targetId: Scalars['ID']['output'];
  /** What the target is. */
  readonly targetType: EcsTargetType;
};


/**
 * The request was sent, and no answer says what became of it: ECS may have done it. Read the target's state before
 * trying again; with the same clientToken a repeat is safe, without one it may be done twice.
 */
export type EcsOperationUnknownMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

export type EcsOutcomePayload = EcsOperationPayload & {
  readonly __typename?: 'EcsOutcomePayload';
  /** What became of the operation. */
  readonly outcome: EcsOperationOutcome;
};

export type EcsOutcomesPayload = EcsBatchOperationPayload & {
  readonly __typename?: 'EcsOutcomesPayload';
  /** What became of the operation on each target, in the order given. */
  readonly outcomes: ReadonlyArray<EcsOperationOutcome>;
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
  readonly __typename?: 'EcsPrivatePool';
  /** Which pools it starts from. */
  readonly match?: Maybe<EcsPrivatePoolMatch>;
  /** The pool; null where none is named, and when it has expired. */
  readonly privatePoolId?: Maybe<Scalars['ID']['output']>;
  /** ECS's own word, also where match is UNKNOWN. */
  readonly rawMatch?: Maybe<Scalars['String']['output']>;
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
  readonly __typename?: 'EcsProtectedReadDenied';
  /** Who said no: the policy check here, or ECS itself when the lock fell between the check and the call. */
  readonly deniedBy: EcsDenialSource;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  readonly detail: Scalars['String']['output'];
  /** What ECS answers, for example IncorrectInstanceStatus. Null on success, and where ECS sends no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** The event behind the lock; null when there is none, and when ECS no longer lists it. */
  readonly event?: Maybe<SecurityLockEvent>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The operation. */
  readonly operation: EcsOperation;
  /** Why it is stopped. */
  readonly reason: EcsDenialReason;
  /** The instance that was read. */
  readonly targetId: Scalars['ID']['output'];
};


/** The security lock stops the read. */
export type EcsProtectedReadDeniedMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

/** ECS refused for another reason, for example because the instance is not running. */
export type EcsProtectedReadRejected = EcsProtectedReadResult & {
  readonly __typename?: 'EcsProtectedReadRejected';
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  readonly detail: Scalars['String']['output'];
  /** What ECS answers, for example IncorrectInstanceStatus. Null on success, and where ECS sends no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** True when the same read may succeed later. */
  readonly isRetryable: Scalars['Boolean']['output'];
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The operation. */
  readonly operation: EcsOperation;
  /** The instance that was read. */
  readonly targetId: Scalars['ID']['output'];
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
  readonly detail: Scalars['String']['output'];
  /** What ECS answers, for example IncorrectInstanceStatus. Null on success, and where ECS sends no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The operation. */
  readonly operation: EcsOperation;
  /** The instance that was read. */
  readonly targetId: Scalars['ID']['output'];
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
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsReInitDiskInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Start the instance afterwards. */
  readonly autoStartInstance: Scalars['Boolean']['input'];
  /** The disk. */
  readonly diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** For a Linux system disk: log on with this SSH key pair, and not with a password. */
  readonly keyPairName?: InputMaybe<Scalars['String']['input']>;
  /**
   * For a system disk, the new password of root or Administrator: 8 to 30 characters, of three kinds at least.
   * It never comes back out of this subgraph.
   */
  readonly password?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Install the free edition of Security Center, with public images only. */
  readonly useSecurityCenter?: InputMaybe<Scalars['Boolean']['input']>;
};

/** An account and region whose part of a list could not be read, in whole or in part. */
export type EcsReadProblem = {
  readonly __typename?: 'EcsReadProblem';
  /** The account's name in this subgraph's configuration. */
  readonly accountId: Scalars['ID']['output'];
  /** The code that an error of the same kind has in its extensions, for example ECS_THROTTLED. */
  readonly code: Scalars['String']['output'];
  /** For people; never parse it. */
  readonly message: Scalars['String']['output'];
  /** The region that it is in. */
  readonly regionId: Scalars['ID']['output'];
  /** How long to wait before asking again, in milliseconds; null when ECS did not say. */
  readonly retryAfterMs?: Maybe<Scalars['Int']['output']>;
};

/** One thing that stands in the way of an operation, or that has to be confirmed. */
export type EcsReadinessReason = {
  readonly __typename?: 'EcsReadinessReason';
  /** The disks whose status is the reason; empty unless the reason is a disk under a lock. */
  readonly blockingDiskIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Stable: for programs, and for teams with texts of their own. */
  readonly code: EcsReadinessReasonCode;
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  readonly detail: Scalars['String']['output'];
  /**
   * For DELETION_RELEASES_DISKS: the disks that would go although they were set to stay; null when they could not be read, and
   * for any other code. Read only when it is selected.
   */
  readonly diskIdsReleased?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** The code that ECS would answer; null where it answers none. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** The lock that is the reason, or that is unknown; null for any other reason. */
  readonly lockReason?: Maybe<EcsLockReason>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The values that a text for this code may use, in ECS's own words. */
  readonly parameters: ReadonlyArray<EcsTextParameter>;
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
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Cut the power; what is only in memory is lost. */
  readonly forceStop: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsRebootInstancesInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Cut the power; what is only in memory is lost. */
  readonly forceReboot: Scalars['Boolean']['input'];
  /** ECS takes 100 at a time; BEST_EFFORT splits more, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** What to do with the rest when the lock stops one target. */
  readonly mode: EcsBatchMode;
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsRedeployInstanceInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Cut the power; what is only in memory is lost. */
  readonly forceStop: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsRegion = {
  readonly __typename?: 'EcsRegion';
  /** The accounts that are configured for it. */
  readonly accountIds: ReadonlyArray<Scalars['ID']['output']>;
  /** ECS's id. */
  readonly id: Scalars['ID']['output'];
  /** Where a write goes that names no region and no target. */
  readonly isDefault: Scalars['Boolean']['output'];
  /**
   * The mirror of each account that was read from here, where the caller may see the whole account and region; null when the
   * subgraph keeps none (LIVE=off).
   */
  readonly mirrors?: Maybe<ReadonlyArray<EcsMirrorHealth>>;
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
  readonly acceptCharges: Scalars['Boolean']['input'];
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Renew to the account's common day of expiry: 1 to 28. */
  readonly expectedRenewDay?: InputMaybe<Scalars['Int']['input']>;
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** 1 to 4 weeks, or 1 to 9, 12, 24, 36, 48 or 60 months. Give either this or expectedRenewDay. */
  readonly period?: InputMaybe<Scalars['Int']['input']>;
  /** The unit of the period. */
  readonly periodUnit: EcsPeriodUnitInput;
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
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
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** The image that the new disk is made from. */
  readonly imageId: Scalars['ID']['input'];
  /** A stopped instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Whether it is encrypted. */
  readonly isEncrypted?: InputMaybe<Scalars['Boolean']['input']>;
  /** For Linux: log on with this SSH key pair, and not with a password. */
  readonly keyPairName?: InputMaybe<Scalars['String']['input']>;
  /** The KMS key to encrypt it with; without it, the service key. */
  readonly kmsKeyId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * The new password of root or Administrator: 8 to 30 characters, of three kinds at least. It never comes
   * back out of this subgraph.
   */
  readonly password?: InputMaybe<Scalars['String']['input']>;
  /** Keep the password that the image brings; not with password. */
  readonly passwordInherit?: InputMaybe<Scalars['Boolean']['input']>;
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Up to 2048, and not less than the image; without it, 40 or what the image needs. */
  readonly sizeGiB?: InputMaybe<Scalars['Int']['input']>;
  /** Install the free edition of Security Center, with public images only. */
  readonly useSecurityCenter?: InputMaybe<Scalars['Boolean']['input']>;
};

export type EcsReportInstancesStatusInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** What is wrong, for the people at Alibaba Cloud. Do not write secrets here. */
  readonly description: Scalars['String']['input'];
  /** Their device names, up to 100, for example /dev/xvdb. */
  readonly devices?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** The disks concerned, up to 100; needed for the disk problems. For bare metal, their serial numbers. */
  readonly diskIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** When it ended, after startTime. */
  readonly endTime?: InputMaybe<Scalars['DateTime']['input']>;
  /** ECS takes 100 at a time; more are split, up to 500. At most 100 together with diskIds or devices. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** For bare metal instances: which part is broken. */
  readonly issueCategory?: InputMaybe<EcsHardwareProblemInput>;
  /** What the instances suffer from. */
  readonly reason?: InputMaybe<EcsInstanceProblemInput>;
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** When it began. */
  readonly startTime?: InputMaybe<Scalars['DateTime']['input']>;
};

export type EcsResetDiskInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** The disk. */
  readonly diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** The snapshot of this disk to go back to. */
  readonly snapshotId: Scalars['ID']['input'];
};

export type EcsResetDisksInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Each disk once. ECS takes 10 at a time; more are split, up to 500. */
  readonly disks: ReadonlyArray<EcsDiskRollbackInput>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsResizeDiskInput = {
  /** The operation is charged when it is called; it runs only if this is true. */
  readonly acceptCharges: Scalars['Boolean']['input'];
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** The disk. */
  readonly diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** The new size, up to 65536; a disk cannot shrink. */
  readonly newSizeGiB: Scalars['Int']['input'];
  /** Without a restart of the instance. */
  readonly online: Scalars['Boolean']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

/** An instance or a disk at one moment. */
export type EcsResourceChange = {
  readonly __typename?: 'EcsResourceChange';
  /** When ECS was asked, rounded down. */
  readonly at: Scalars['DateTime']['output'];
  /** Null when the id is an instance's, and for GONE. */
  readonly disk?: Maybe<Disk>;
  /** ECS's id. */
  readonly id: Scalars['ID']['output'];
  /** Null when the id is a disk's, and for GONE. */
  readonly instance?: Maybe<Instance>;
  /** Its kind. */
  readonly kind: EcsResourceChangeKind;
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
  readonly __typename?: 'EcsResourceTag';
  /** The account's name in this subgraph's configuration. */
  readonly accountId: Scalars['ID']['output'];
  /** The key of the tag. */
  readonly key: Scalars['String']['output'];
  /** The region that it is in. */
  readonly regionId: Scalars['ID']['output'];
  /** The resource that has it. */
  readonly resourceId: Scalars['ID']['output'];
  /** ECS's own word, for example instance. */
  readonly resourceType?: Maybe<Scalars['String']['output']>;
  /** The value of the tag. */
  readonly value: Scalars['String']['output'];
};

export type EcsResourceTagConnection = {
  readonly __typename?: 'EcsResourceTagConnection';
  /** An entry that could not be read is left out, and among the problems. */
  readonly edges: ReadonlyArray<Maybe<EcsResourceTagEdge>>;
  /** The entries without their cursors. */
  readonly nodes: ReadonlyArray<Maybe<EcsResourceTag>>;
  /** Whether there is more, and from where. */
  readonly pageInfo: PageInfo;
  /** The accounts and regions that could not be read, in whole or in part; the rest of the list stands. */
  readonly problems: ReadonlyArray<EcsReadProblem>;
};

export type EcsResourceTagEdge = {
  readonly __typename?: 'EcsResourceTagEdge';
  /** Where the entry stands: for after. */
  readonly cursor: Scalars['String']['output'];
  /** The entry; null when it could not be read. */
  readonly node?: Maybe<EcsResourceTag>;
};

/** ECS wants resourceIds or tags, or both. */
export type EcsResourceTagFilter = {
  /** Up to 50. An empty list gives an empty answer. */
  readonly resourceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The type of the resource. */
  readonly resourceType: EcsResourceTypeInput;
  /** Up to 20; all of them must match. */
  readonly tags?: InputMaybe<ReadonlyArray<EcsTagFilter>>;
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
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** The script, as plain text of up to 18 KB; it is sent Base64-encoded. It never comes back out of this subgraph. */
  readonly content: Scalars['String']['input'];
  /** Up to 512 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** With PERIOD only, and needed there: rate(5m), at(2026-11-24 13:15:30 Asia/Shanghai), or a cron expression. */
  readonly frequency?: InputMaybe<Scalars['String']['input']>;
  /** ECS takes 100 at a time; more are split, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Keep the command, so that ecsInvokeCommand can run it again. */
  readonly keepCommand: Scalars['Boolean']['input'];
  /** Up to 128 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /**
   * Up to 10, for the {{names}} in the script. Without this list a script is run as it is; an empty one lets
   * ECS fill in its own, such as {{ACS::InstanceId}}. They never come back out of this subgraph.
   */
  readonly parameters?: InputMaybe<ReadonlyArray<EcsCommandParameterInput>>;
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** When it runs. */
  readonly repeatMode: EcsCommandRepeatModeInput;
  /** The resource group that it is in. */
  readonly resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Send to locked instances too, where ECS accepts the command and runs nothing. */
  readonly sendToLockedInstances: Scalars['Boolean']['input'];
  /** Up to 20. */
  readonly tags?: InputMaybe<ReadonlyArray<EcsTagInput>>;
  /** What a stop or a timeout ends. */
  readonly terminationMode?: InputMaybe<EcsCommandTerminationModeInput>;
  /** 10 to 86400. */
  readonly timeoutSeconds: Scalars['Int']['input'];
  /** Its type. */
  readonly type: EcsCommandTypeInput;
  /** The user to run it as: root or System when absent. Up to 255 characters. */
  readonly username?: InputMaybe<Scalars['String']['input']>;
  /**
   * For another user than System on Windows: the name, in the parameter store of Operation Orchestration
   * Service, of its password. Never the password itself.
   */
  readonly windowsPasswordName?: InputMaybe<Scalars['String']['input']>;
  /** Up to 200 characters. */
  readonly workingDir?: InputMaybe<Scalars['String']['input']>;
};

export type EcsScreenshot = EcsProtectedReadResult & {
  readonly __typename?: 'EcsScreenshot';
  /** image/png or image/jpeg, from the bytes: Alibaba Cloud's pages disagree. */
  readonly contentType: Scalars['String']['output'];
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  readonly detail: Scalars['String']['output'];
  /** What ECS answers, for example IncorrectInstanceStatus. Null on success, and where ECS sends no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** The image, Base64-encoded, as ECS sent it. */
  readonly imageBase64: Scalars['String']['output'];
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The operation. */
  readonly operation: EcsOperation;
  /** The instance that was read. */
  readonly targetId: Scalars['ID']['output'];
};


export type EcsScreenshotMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

/** The security lock of one instance at one moment; or, for CONFIRMED, that nothing has changed. */
export type EcsSecurityLockChange = {
  readonly __typename?: 'EcsSecurityLockChange';
  /** When ECS was asked, rounded down. */
  readonly at: Scalars['DateTime']['output'];
  /** The open event behind the lock. Null without one, and while it is not known yet: EVENT_CHANGED follows. */
  readonly event?: Maybe<SecurityLockEvent>;
  /** As it is at this moment. Null for GONE and CONFIRMED. */
  readonly instance?: Maybe<Instance>;
  /** Null for CONFIRMED, which is about all instances of the stream. */
  readonly instanceId?: Maybe<Scalars['ID']['output']>;
  /** Its kind. */
  readonly kind: EcsSecurityLockChangeKind;
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
  readonly __typename?: 'EcsSecurityLockEventConnection';
  /** An entry that could not be read is left out, and among the problems. */
  readonly edges: ReadonlyArray<Maybe<EcsSecurityLockEventEdge>>;
  /** The entries without their cursors. */
  readonly nodes: ReadonlyArray<Maybe<SecurityLockEvent>>;
  /** Whether there is more, and from where. */
  readonly pageInfo: PageInfo;
  /** The accounts and regions that could not be read, in whole or in part; the rest of the list stands. */
  readonly problems: ReadonlyArray<EcsReadProblem>;
  /** Null where ECS does not count them: it counts events of all types together. */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type EcsSecurityLockEventEdge = {
  readonly __typename?: 'EcsSecurityLockEventEdge';
  /** Where the entry stands: for after. */
  readonly cursor: Scalars['String']['output'];
  /** The entry; null when it could not be read. */
  readonly node?: Maybe<SecurityLockEvent>;
};

export type EcsSecurityLockEventFilter = {
  /** Up to 100. An empty list gives an empty answer. */
  readonly instanceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** No older than this. */
  readonly publishedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** No newer than this. */
  readonly publishedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Without it, all of them. An empty list gives an empty answer. */
  readonly statuses?: InputMaybe<ReadonlyArray<EcsEventStatusInput>>;
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
  readonly __typename?: 'EcsSecurityLockRule';
  /** Whether it changes something. */
  readonly access: EcsOperationAccess;
  /** Where it is offered in allowedOperations; empty for operations on the account as a whole. */
  readonly appliesTo: ReadonlyArray<EcsOperationHolder>;
  /** What ECS answers: InstanceLockedForSecurity, or IncorrectInstanceStatus for a few. Null for no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** What the lock does to it. */
  readonly effect: EcsLockEffect;
  /** How sure the effect is. */
  readonly effectBasis: EcsBasis;
  /** The address of the page that states the effect; null when it is inferred. */
  readonly effectSource?: Maybe<Scalars['String']['output']>;
  /** How sure ecsErrorCode is; null for an operation that the lock does not stop. */
  readonly errorCodeBasis?: Maybe<EcsBasis>;
  /** The address of the page that states the code, or that there is none; null when it is inferred, and when the lock stops nothing. */
  readonly errorCodeSource?: Maybe<Scalars['String']['output']>;
  /** What a real account last showed; null when the row was never verified. */
  readonly lastVerified?: Maybe<EcsLockVerification>;
  /** The operation. */
  readonly operation: EcsOperation;
  /** The document's sentence. */
  readonly sentence: Scalars['String']['output'];
  /** What it acts on. */
  readonly subject: EcsOperationSubject;
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
  readonly __typename?: 'EcsSnapshot';
  /** The account's name in this subgraph's configuration. */
  readonly accountId: Scalars['ID']['output'];
  /** For example standard. */
  readonly category?: Maybe<Scalars['String']['output']>;
  /** When it was created. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** The description that it was given. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** ECS's id. */
  readonly id: Scalars['ID']['output'];
  /** Whether disks can be made from it. */
  readonly isAvailable?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it is encrypted. */
  readonly isEncrypted?: Maybe<Scalars['Boolean']['output']>;
  /** When it was last changed. */
  readonly modifiedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The name that it was given. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** How far it is, in percent. */
  readonly progressPercent?: Maybe<Scalars['Int']['output']>;
  /** ECS's own word, also where sourceDiskKind is UNKNOWN. */
  readonly rawSourceDiskKind?: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where status is UNKNOWN. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where type is UNKNOWN. */
  readonly rawType?: Maybe<Scalars['String']['output']>;
  /** The region that it is in. */
  readonly regionId: Scalars['ID']['output'];
  /** While it is made: how long that will still take. */
  readonly remainingSeconds?: Maybe<Scalars['Int']['output']>;
  /** The resource group that it is in. */
  readonly resourceGroupId?: Maybe<Scalars['ID']['output']>;
  /** Null or 0 when it is kept for good. */
  readonly retentionDays?: Maybe<Scalars['Int']['output']>;
  /** Null when the disk is gone. */
  readonly sourceDisk?: Maybe<Disk>;
  /** The disk that it was taken of; null when you may not see it. */
  readonly sourceDiskId?: Maybe<Scalars['ID']['output']>;
  /** The kind of that disk. */
  readonly sourceDiskKind?: Maybe<EcsDiskKind>;
  /** The size of that disk, in GiB. */
  readonly sourceDiskSizeGiB?: Maybe<Scalars['Int']['output']>;
  /** Its status. */
  readonly status?: Maybe<EcsSnapshotStatus>;
  /** Its tags. */
  readonly tags?: Maybe<ReadonlyArray<EcsTag>>;
  /** Its type. */
  readonly type?: Maybe<EcsSnapshotType>;
  /** image, disk, image_disk or none: what was made of it, and therefore keeps it from being deleted. */
  readonly usage?: Maybe<Scalars['String']['output']>;
};

export type EcsSnapshotConnection = {
  readonly __typename?: 'EcsSnapshotConnection';
  /** An entry that could not be read is left out, and among the problems. */
  readonly edges: ReadonlyArray<Maybe<EcsSnapshotEdge>>;
  /** The entries without their cursors. */
  readonly nodes: ReadonlyArray<Maybe<EcsSnapshot>>;
  /** Whether there is more, and from where. */
  readonly pageInfo: PageInfo;
  /** The accounts and regions that could not be read, in whole or in part; the rest of the list stands. */
  readonly problems: ReadonlyArray<EcsReadProblem>;
  /**
   * How many there are in all accounts and regions asked for; costs a call for each, made only when this is selected. Null where
   * resource groups or tags narrow what the caller may see.
   */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type EcsSnapshotEdge = {
  readonly __typename?: 'EcsSnapshotEdge';
  /** Where the entry stands: for after. */
  readonly cursor: Scalars['String']['output'];
  /** The entry; null when it could not be read. */
  readonly node?: Maybe<EcsSnapshot>;
};

export type EcsSnapshotFilter = {
  /** The disk. */
  readonly diskId?: InputMaybe<Scalars['ID']['input']>;
  /** Up to 100. An empty list gives an empty answer. */
  readonly ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Snapshots of the disks that are attached to it now. */
  readonly instanceId?: InputMaybe<Scalars['ID']['input']>;
  /** The whole name; * matches any text. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** The resource group that it is in. */
  readonly resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Its status. */
  readonly status?: InputMaybe<EcsSnapshotStatusInput>;
  /** Up to 20; all of them must match. */
  readonly tags?: InputMaybe<ReadonlyArray<EcsTagFilter>>;
  /** Its type. */
  readonly type?: InputMaybe<EcsSnapshotTypeInput>;
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
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Start with an empty local disk in place of a broken one. */
  readonly initLocalDisk?: InputMaybe<Scalars['Boolean']['input']>;
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsStopInstanceInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Cut the power; what is only in memory is lost. */
  readonly forceStop: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether a pay-as-you-go instance goes on being charged; without it, as the account is set up. */
  readonly stoppedMode?: InputMaybe<EcsStoppedModeInput>;
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
  readonly __typename?: 'EcsSystemEvent';
  /** The account's name in this subgraph's configuration. */
  readonly accountId: Scalars['ID']['output'];
  /** For example /dev/xvdb. */
  readonly device?: Maybe<Scalars['String']['output']>;
  /** The disk that the event is about, where it is about one. */
  readonly diskId?: Maybe<Scalars['ID']['output']>;
  /** When it ended; null while it goes on. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** ECS's id. */
  readonly id: Scalars['ID']['output'];
  /** As ECS gives it; no page says what it means. */
  readonly impactLevel?: Maybe<Scalars['String']['output']>;
  /** Null when the instance is gone. */
  readonly instance?: Maybe<Instance>;
  /** The instance. */
  readonly instanceId?: Maybe<Scalars['ID']['output']>;
  /** Whether the event is not closed yet. Null when its status is UNKNOWN. */
  readonly isPending?: Maybe<Scalars['Boolean']['output']>;
  /** When ECS acts, at the earliest. */
  readonly notBefore?: Maybe<Scalars['DateTime']['output']>;
  /** When ECS announced it. */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** ECS's own word, also where status is UNKNOWN. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /** For people; never parse it. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** ECS's code for the reason. */
  readonly reasonCode?: Maybe<Scalars['String']['output']>;
  /** The region that it is in. */
  readonly regionId: Scalars['ID']['output'];
  /** The same event as an entity, with what was punished; null when it is not a security lock event. */
  readonly securityLockEvent?: Maybe<SecurityLockEvent>;
  /** Its status. */
  readonly status?: Maybe<EcsEventStatus>;
  /** For example SystemMaintenance.Reboot. */
  readonly type?: Maybe<Scalars['String']['output']>;
};

export type EcsSystemEventConnection = {
  readonly __typename?: 'EcsSystemEventConnection';
  /** An entry that could not be read is left out, and among the problems. */
  readonly edges: ReadonlyArray<Maybe<EcsSystemEventEdge>>;
  /** The entries without their cursors. */
  readonly nodes: ReadonlyArray<Maybe<EcsSystemEvent>>;
  /** Whether there is more, and from where. */
  readonly pageInfo: PageInfo;
  /** The accounts and regions that could not be read, in whole or in part; the rest of the list stands. */
  readonly problems: ReadonlyArray<EcsReadProblem>;
  /**
   * How many there are in all accounts and regions asked for; costs a call for each, made only when this is selected. Null where
   * resource groups or tags narrow what the caller may see.
   */
  readonly totalCount?: Maybe<Scalars['Int']['output']>;
};

export type EcsSystemEventEdge = {
  readonly __typename?: 'EcsSystemEventEdge';
  /** Where the entry stands: for after. */
  readonly cursor: Scalars['String']['output'];
  /** The entry; null when it could not be read. */
  readonly node?: Maybe<EcsSystemEvent>;
};

export type EcsSystemEventFilter = {
  /** Up to 100. An empty list gives an empty answer. */
  readonly instanceIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** No older than this. */
  readonly publishedAfter?: InputMaybe<Scalars['DateTime']['input']>;
  /** No newer than this. */
  readonly publishedBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Without it, all of them. An empty list gives an empty answer. */
  readonly statuses?: InputMaybe<ReadonlyArray<EcsEventStatusInput>>;
  /** Up to 30, in ECS's own words, for example SystemMaintenance.Reboot. An empty list gives an empty answer. */
  readonly types?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type EcsTag = {
  readonly __typename?: 'EcsTag';
  /** The key of the tag. */
  readonly key: Scalars['String']['output'];
  /** The value of the tag. */
  readonly value: Scalars['String']['output'];
};

export type EcsTagFilter = {
  /** The key of the tag. */
  readonly key: Scalars['String']['input'];
  /** Any value when absent. */
  readonly value?: InputMaybe<Scalars['String']['input']>;
};

export type EcsTagInput = {
  /** 1 to 128 characters. */
  readonly key: Scalars['String']['input'];
  /** Up to 128 characters; may be empty. */
  readonly value: Scalars['String']['input'];
};

export type EcsTagResourcesInput = {
  /** The account's name in this subgraph's configuration; needed when there are several. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Where the resources are. */
  readonly regionId: Scalars['ID']['input'];
  /** Ids, or names for key pairs. ECS takes 50 at a time; more are split, up to 500. */
  readonly resourceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The type of the resource. */
  readonly resourceType: EcsResourceTypeInput;
  /** 1 to 20; a key that a resource has already gets the new value. */
  readonly tags: ReadonlyArray<EcsTagInput>;
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
  readonly __typename?: 'EcsTextParameter';
  /** For example status or needed. */
  readonly name: Scalars['String']['output'];
  /** One value or several, for example Running and Stopped. */
  readonly values: ReadonlyArray<Scalars['String']['output']>;
};

/** Either tagKeys or allTags. */
export type EcsUntagResourcesInput = {
  /** The account's name in this subgraph's configuration; needed when there are several. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Remove every tag. */
  readonly allTags: Scalars['Boolean']['input'];
  /** Check, and change nothing. */
  readonly dryRun: Scalars['Boolean']['input'];
  /** Where the resources are. */
  readonly regionId: Scalars['ID']['input'];
  /** Ids, or names for key pairs. ECS takes 50 at a time; more are split, up to 500. */
  readonly resourceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The type of the resource. */
  readonly resourceType: EcsResourceTypeInput;
  /** 1 to 20. */
  readonly tagKeys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

export type EcsUserData = {
  readonly __typename?: 'EcsUserData';
  /** As ECS keeps it. */
  readonly base64: Scalars['String']['output'];
  /** How long it is, decoded. */
  readonly sizeBytes: Scalars['Int']['output'];
  /** The script or the text; null when it is not text, for example because it is compressed. */
  readonly text?: Maybe<Scalars['String']['output']>;
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
  readonly __typename?: 'EcsVncUrl';
  /** For developers, in English: the operation, the code, and where to read about it. Never parse it. */
  readonly detail: Scalars['String']['output'];
  /** What ECS answers, for example IncorrectInstanceStatus. Null on success, and where ECS sends no code. */
  readonly ecsErrorCode?: Maybe<Scalars['String']['output']>;
  /** For the end user, in one of the languages; it names no API. Never parse it. */
  readonly message: Scalars['String']['output'];
  /** The operation. */
  readonly operation: EcsOperation;
  /** The instance that was read. */
  readonly targetId: Scalars['ID']['output'];
  /** Good for about 15 seconds. */
  readonly url: Scalars['String']['output'];
};


export type EcsVncUrlMessageArgs = {
  locale?: InputMaybe<EcsLocale>;
};

/**
 * An ECS instance. Reference it from another subgraph with its region where you have it: with `id` alone
 * it is looked for in every region this subgraph is configured for.
 */
export type Instance = {
  readonly __typename?: 'Instance';
  /** The account's name in this subgraph's configuration. */
  readonly accountId: Scalars['ID']['output'];
  /**
   * The event behind the security lock: the newest SecurityPunish.Locked that is still open. Null when there is no lock, and
   * also when ECS no longer lists the event: trust isSecurityLocked for the lock itself.
   */
  readonly activeSecurityLockEvent?: Maybe<SecurityLockEvent>;
  /**
   * The operations on this instance that the locks allow and that would take effect, in the order of EcsOperation: the security lock,
   * and with ECS_FINANCIAL_POLICY=enforce the lock for an overdue payment. RUN_COMMAND is absent while the instance is locked: ECS would accept it and run
   * nothing. It judges these locks alone: RAM permissions, the instance's status and other locks are not considered; for that, see
   * readiness. It takes no argument, so that another subgraph can build on it with @requires.
   *
   * Where the lock is unknown, the operations that it could stop are absent. Null means that the instance itself was not
   * read; treat it as none.
   */
  readonly allowedOperations?: Maybe<ReadonlyArray<EcsOperation>>;
  /**
   * Is this operation in allowedOperations? It judges the lock alone, so START_INSTANCE is true on a running instance; for a
   * button, use isReady.
   */
  readonly allows?: Maybe<Scalars['Boolean']['output']>;
  /** When ECS releases the instance by itself; null when it does not. */
  readonly autoReleaseTime?: Maybe<Scalars['DateTime']['output']>;
  /** How its subscription is renewed; null for an instance that has none. */
  readonly autoRenew?: Maybe<EcsAutoRenew>;
  /** How it is billed. */
  readonly chargeType?: Maybe<EcsChargeType>;
  /** The last lines of the system log. One ECS call an instance. */
  readonly consoleOutput?: Maybe<EcsProtectedReadResult>;
  /** vCPUs. */
  readonly cpu?: Maybe<Scalars['Int']['output']>;
  /** How its CPU is presented to it. */
  readonly cpuOptions?: Maybe<EcsCpuOptions>;
  /** When it was created. */
  readonly createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Standard or Unlimited, for a burstable instance type; null for any other. */
  readonly creditSpecification?: Maybe<Scalars['String']['output']>;
  /** Whether it is protected from being released. */
  readonly deletionProtection?: Maybe<Scalars['Boolean']['output']>;
  /** The description that it was given. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Diagnostic reports on this instance, newest first; 1 to 100 at a time. */
  readonly diagnosticReports?: Maybe<EcsDiagnosticReportConnection>;
  /** The disks attached to the instance, multi-attach disks included. */
  readonly disks?: Maybe<ReadonlyArray<Disk>>;
  /** The elastic IP address that is bound to it; null for none. */
  readonly eipAddress?: Maybe<Scalars['String']['output']>;
  /** As ECS gives it: for a pay-as-you-go instance a day far ahead. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its health, and the events that are still to come. */
  readonly health?: Maybe<EcsInstanceHealth>;
  /** The host name that its operating system was given. */
  readonly hostName?: Maybe<Scalars['String']['output']>;
  /** The ECS instance ID, for example i-bp67acfmxazb4p****. */
  readonly id: Scalars['ID']['output'];
  /** The image. */
  readonly imageId?: Maybe<Scalars['ID']['output']>;
  /** For example ecs.g7.large. */
  readonly instanceType?: Maybe<Scalars['String']['output']>;
  /** The catalogue's entry for its instance type. */
  readonly instanceTypeDetails?: Maybe<EcsInstanceType>;
  /** The most that it receives over the public network, in Mbit/s. */
  readonly internetMaxBandwidthInMbps?: Maybe<Scalars['Int']['output']>;
  /** The most that it sends over the public network, in Mbit/s. */
  readonly internetMaxBandwidthOutMbps?: Maybe<Scalars['Int']['output']>;
  /** Whether its network takes frames of more than 1500 bytes. One ECS call an instance. */
  readonly isJumboFrameEnabled?: Maybe<Scalars['Boolean']['output']>;
  /** One button: true only for READY and NEEDS_CONFIRMATION; null when a needed fact is unknown. Use it with aliases. */
  readonly isReady?: Maybe<Scalars['Boolean']['output']>;
  /** True when one of operationLocks has the reason SECURITY; null when securityLockState is UNKNOWN. */
  readonly isSecurityLocked?: Maybe<Scalars['Boolean']['output']>;
  /** The SSH key pair that is bound to it; null for none. */
  readonly keyPairName?: Maybe<Scalars['String']['output']>;
  /** When ECS last showed its locks as they are here; not before readAt. */
  readonly lockReadAt?: Maybe<Scalars['DateTime']['output']>;
  /** The same locks, each with whether it decides here. Null when the locks could not be read. */
  readonly locks?: Maybe<ReadonlyArray<EcsLockState>>;
  /** What happens to it when its host is serviced or fails. */
  readonly maintenance?: Maybe<EcsMaintenance>;
  /** Memory, in MiB. */
  readonly memoryMiB?: Maybe<Scalars['Int']['output']>;
  /** How programs on it may read its metadata. */
  readonly metadataOptions?: Maybe<EcsMetadataOptions>;
  /**
   * What the instance did, point by point. Up to 400 points, none older than 30 days; a stopped instance may have none.
   * One ECS call an instance.
   */
  readonly monitorData?: Maybe<EcsInstanceMonitorSeries>;
  /** The name that it was given. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** PayByBandwidth or PayByTraffic; ECS calls it InternetChargeType. */
  readonly networkChargeType?: Maybe<Scalars['String']['output']>;
  /**
   * The same judgement of the lock alone with its reasons: one decision for each operation on this instance, or among those
   * asked for.
   */
  readonly operationDecisions?: Maybe<ReadonlyArray<EcsOperationDecision>>;
  /** Every lock on the instance, whatever its reason. Null when the locks could not be read. */
  readonly operationLocks?: Maybe<ReadonlyArray<EcsOperationLock>>;
  /** For example Alibaba Cloud Linux 3.2104 LTS 64-bit. */
  readonly osName?: Maybe<Scalars['String']['output']>;
  /** Its addresses in its network. */
  readonly privateIpAddresses?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reserved capacity that it starts from; null for a kind of instance that cannot have any. */
  readonly privatePool?: Maybe<EcsPrivatePool>;
  /** Addresses of the instance itself; an elastic IP address is apart, in eipAddress. */
  readonly publicIpAddresses?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The RAM role that programs on the instance can use; null for none. */
  readonly ramRoleName?: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where chargeType is UNKNOWN. */
  readonly rawChargeType?: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where status is UNKNOWN. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where stoppedMode is UNKNOWN. */
  readonly rawStoppedMode?: Maybe<Scalars['String']['output']>;
  /**
   * When ECS was asked for this instance; its fields are at least as new. How old an answer may be: LIVE_MAX_AGE_RECORD_S,
   * or the header ecs-max-age.
   */
  readonly readAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Whether each operation, pressed now with complete input, would be accepted; with the reasons where not. Locks and the
   * instance's state are judged; each operation once, in the order of EcsOperation.
   */
  readonly readiness?: Maybe<ReadonlyArray<EcsOperationReadiness>>;
  /** The region that it is in. */
  readonly regionId: Scalars['ID']['output'];
  /** The resource group that it is in. */
  readonly resourceGroupId?: Maybe<Scalars['ID']['output']>;
  /** What the screen shows now. One ECS call an instance. */
  readonly screenshot?: Maybe<EcsProtectedReadResult>;
  /** The security groups that it is in. */
  readonly securityGroupIds?: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Security lock events of this instance, newest first; 1 to 100 at a time. */
  readonly securityLockEvents?: Maybe<EcsSecurityLockEventConnection>;
  /** Whether the instance is under a security lock. UNKNOWN when the locks could not be read, or have a reason nobody knows. */
  readonly securityLockState?: Maybe<EcsSecurityLockState>;
  /** When it began. */
  readonly startedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its status. */
  readonly status?: Maybe<EcsInstanceStatus>;
  /** Whether a stopped instance goes on being charged for its CPU and memory. */
  readonly stoppedMode?: Maybe<EcsStoppedMode>;
  /** All system events of this instance, newest first; 1 to 100 at a time. */
  readonly systemEvents?: Maybe<EcsSystemEventConnection>;
  /** Its tags. */
  readonly tags?: Maybe<ReadonlyArray<EcsTag>>;
  /**
   * What the instance was given to run at its start; null for nothing. It often holds secrets: it needs the scope
   * ecs:DescribeUserData. One ECS call an instance.
   */
  readonly userData?: Maybe<EcsUserData>;
  /** The vSwitch that it is in. */
  readonly vSwitchId?: Maybe<Scalars['ID']['output']>;
  /** A VNC address, good for a short time and a credential while it lasts. One ECS call an instance. */
  readonly vncUrl?: Maybe<EcsProtectedReadResult>;
  /** The network that it is in. */
  readonly vpcId?: Maybe<Scalars['ID']['output']>;
  /** The zone that it is in. */
  readonly zoneId?: Maybe<Scalars['ID']['output']>;
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
  first: Scalars['Int']['input'];
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
  period: EcsMonitorPeriodInput;
  startTime: Scalars['DateTime']['input'];
};


/**
 * An ECS instance. Reference it from another subgraph with its region where you have it: with `id` alone
 * it is looked for in every region this subgraph is configured for.
 */
export type InstanceOperationDecisionsArgs = {
  among?: InputMaybe<ReadonlyArray<EcsOperationInput>>;
};


/**
 * An ECS instance. Reference it from another subgraph with its region where you have it: with `id` alone
 * it is looked for in every region this subgraph is configured for.
 */
export type InstanceReadinessArgs = {
  operations: ReadonlyArray<EcsOperationInput>;
};


/**
 * An ECS instance. Reference it from another subgraph with its region where you have it: with `id` alone
 * it is looked for in every region this subgraph is configured for.
 */
export type InstanceScreenshotArgs = {
  wakeUp: Scalars['Boolean']['input'];
};


/**
 * An ECS instance. Reference it from another subgraph with its region where you have it: with `id` alone
 * it is looked for in every region this subgraph is configured for.
 */
export type InstanceSecurityLockEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};


/**
 * An ECS instance. Reference it from another subgraph with its region where you have it: with `id` alone
 * it is looked for in every region this subgraph is configured for.
 */
export type InstanceSystemEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first: Scalars['Int']['input'];
};

export type Mutation = {
  readonly __typename?: 'Mutation';
  /** AcceptInquiredSystemEvent. Unaffected by the lock. It permits what an event in status INQUIRING proposes. */
  readonly ecsAcceptInquiredSystemEvent?: Maybe<EcsOutcomePayload>;
  /** AllocatePublicIpAddress. Denied on a locked instance. */
  readonly ecsAllocatePublicIpAddress?: Maybe<EcsInstancePayload>;
  /** AttachDisk. Unaffected by the lock. */
  readonly ecsAttachDisk?: Maybe<EcsDiskPayload>;
  /** AttachInstanceRamRole. Unaffected by the lock. */
  readonly ecsAttachInstanceRamRole?: Maybe<EcsInstancesPayload>;
  /** AttachKeyPair. Unaffected by the lock. */
  readonly ecsAttachKeyPair?: Maybe<EcsInstancesPayload>;
  /** CancelSimulatedSystemEvents. Unaffected by the lock. */
  readonly ecsCancelSimulatedSystemEvents?: Maybe<EcsOutcomesPayload>;
  /** ConvertNatPublicIpToEip. Denied on a locked instance. The elastic IP address has a price of its own. */
  readonly ecsConvertNatPublicIpToEip?: Maybe<EcsInstancePayload>;
  /** CreateDiagnosticReport. Unaffected by the lock. */
  readonly ecsCreateDiagnosticReport?: Maybe<EcsOutcomePayload>;
  /** CreateDisk. Unaffected by the lock. Charged when it is called: there is no AutoPay to withhold. */
  readonly ecsCreateDisk?: Maybe<EcsDiskPayload>;
  /**
   * CreateImage. Denied on a locked instance; made from a snapshot it is unaffected by the lock. The snapshots
   * behind an image are charged while they are kept.
   */
  readonly ecsCreateImage?: Maybe<EcsInstancePayload>;
  /**
   * CreateSimulatedSystemEvents. Unaffected by the lock. It simulates the event and its notices alone: the
   * instances go on running.
   */
  readonly ecsCreateSimulatedSystemEvents?: Maybe<EcsOutcomesPayload>;
  /** CreateSnapshot. Denied while the disk is In_use on a locked instance. A snapshot is charged while it is kept. */
  readonly ecsCreateSnapshot?: Maybe<EcsDiskPayload>;
  /** DeleteDisk. Denied while the disk is In_use on a locked instance. What is on the disk is lost. */
  readonly ecsDeleteDisk?: Maybe<EcsOutcomePayload>;
  /**
   * DeleteInstance. Unaffected by the lock; a locked instance takes along disks that were set to stay, so it
   * asks for a confirmation.
   */
  readonly ecsDeleteInstance?: Maybe<EcsOutcomePayload>;
  /**
   * DeleteInstances. Unaffected by the lock; a locked instance takes along disks that were set to stay, so it
   * asks for a confirmation.
   */
  readonly ecsDeleteInstances?: Maybe<EcsOutcomesPayload>;
  /** DeleteSnapshot. Unaffected by the lock. */
  readonly ecsDeleteSnapshot?: Maybe<EcsOutcomePayload>;
  /** DetachDisk. Denied while the disk is In_use on a locked instance; judged on the instance that it names. */
  readonly ecsDetachDisk?: Maybe<EcsDiskPayload>;
  /** DetachInstanceRamRole. Unaffected by the lock. */
  readonly ecsDetachInstanceRamRole?: Maybe<EcsInstancesPayload>;
  /** DetachKeyPair. Unaffected by the lock. */
  readonly ecsDetachKeyPair?: Maybe<EcsInstancesPayload>;
  /**
   * InvokeCommand. On a locked instance ECS accepts it and runs nothing; it is not sent unless
   * sendToLockedInstances says otherwise.
   */
  readonly ecsInvokeCommand?: Maybe<EcsInstancesPayload>;
  /** JoinResourceGroup. Unaffected by the lock. */
  readonly ecsJoinResourceGroup?: Maybe<EcsOutcomePayload>;
  /** JoinSecurityGroup. Unaffected by the lock. */
  readonly ecsJoinSecurityGroup?: Maybe<EcsInstancePayload>;
  /** LeaveSecurityGroup. Unaffected by the lock. */
  readonly ecsLeaveSecurityGroup?: Maybe<EcsInstancePayload>;
  /** ModifyAutoSnapshotPolicy. Unaffected by the lock. Sent as ModifyAutoSnapshotPolicyEx, which took its place. */
  readonly ecsModifyAutoSnapshotPolicy?: Maybe<EcsOutcomePayload>;
  /** ModifyDiskAttribute. Unaffected by the lock. */
  readonly ecsModifyDiskAttribute?: Maybe<EcsDiskPayload>;
  /**
   * ModifyDiskChargeType. Denied while the disk is In_use on a locked instance. Makes an order, which is paid
   * at once only with autoPay.
   */
  readonly ecsModifyDiskChargeType?: Maybe<EcsDisksPayload>;
  /**
   * ModifyDiskSpec. Denied while the disk is In_use on a locked instance. Charged when it is called: there is
   * no AutoPay to withhold.
   */
  readonly ecsModifyDiskSpec?: Maybe<EcsDiskPayload>;
  /** ModifyInstanceAttachmentAttributes. Denied on a locked instance. */
  readonly ecsModifyInstanceAttachmentAttributes?: Maybe<EcsInstancePayload>;
  /** ModifyInstanceAttribute. Denied on a locked instance. */
  readonly ecsModifyInstanceAttribute?: Maybe<EcsInstancePayload>;
  /** ModifyInstanceAutoReleaseTime. Denied on a locked instance. */
  readonly ecsModifyInstanceAutoReleaseTime?: Maybe<EcsInstancePayload>;
  /** ModifyInstanceAutoRenewAttribute. Unaffected by the lock. AUTO_RENEWAL is charged every time that it renews. */
  readonly ecsModifyInstanceAutoRenewAttribute?: Maybe<EcsInstancesPayload>;
  /** ModifyInstanceChargeType. Denied on a locked instance. Makes an order, which is paid at once only with autoPay. */
  readonly ecsModifyInstanceChargeType?: Maybe<EcsInstancesPayload>;
  /** ModifyInstanceMaintenanceAttributes. Unaffected by the lock. */
  readonly ecsModifyInstanceMaintenanceAttributes?: Maybe<EcsInstancesPayload>;
  /** ModifyInstanceMetadataOptions. Unaffected by the lock. */
  readonly ecsModifyInstanceMetadataOptions?: Maybe<EcsInstancePayload>;
  /** ModifyInstanceNetworkSpec. Denied on a locked instance. Makes an order, which is paid at once only with autoPay. */
  readonly ecsModifyInstanceNetworkSpec?: Maybe<EcsInstancePayload>;
  /**
   * ModifyInstanceSpec. Denied on a locked instance. For pay-as-you-go instances. Charged at the new price at
   * once: there is no AutoPay to withhold.
   */
  readonly ecsModifyInstanceSpec?: Maybe<EcsInstancePayload>;
  /** ModifyInstanceVncPasswd. Unaffected by the lock. */
  readonly ecsModifyInstanceVncPasswd?: Maybe<EcsInstancePayload>;
  /** ModifyInstanceVpcAttribute. Unaffected by the lock. */
  readonly ecsModifyInstanceVpcAttribute?: Maybe<EcsInstancePayload>;
  /**
   * ModifyPrepayInstanceSpec. Denied on a locked instance. For subscription instances. Makes an order, which
   * is paid at once only with autoPay.
   */
  readonly ecsModifyPrepayInstanceSpec?: Maybe<EcsInstancePayload>;
  /**
   * ReActivateInstances. Denied on a locked instance, without an error code. It names one instance, whatever
   * its own name says.
   */
  readonly ecsReActivateInstances?: Maybe<EcsInstancePayload>;
  /** ReInitDisk. Denied while the disk is In_use on a locked instance. What is on the disk is lost. */
  readonly ecsReInitDisk?: Maybe<EcsDiskPayload>;
  /** RebootInstance. Denied on a locked instance. */
  readonly ecsRebootInstance?: Maybe<EcsInstancePayload>;
  /** RebootInstances. Denied on a locked instance. */
  readonly ecsRebootInstances?: Maybe<EcsInstancesPayload>;
  /** RedeployInstance. Denied on a locked instance, without an error code. What is on local disks is lost. */
  readonly ecsRedeployInstance?: Maybe<EcsInstancePayload>;
  /** RenewInstance. Unaffected by the lock. Charged when it is called: there is no AutoPay to withhold. */
  readonly ecsRenewInstance?: Maybe<EcsInstancePayload>;
  /**
   * ReplaceSystemDisk. Denied while the disk is In_use on a locked instance: here its system disk. What is on
   * the old one is lost, and a larger one is charged.
   */
  readonly ecsReplaceSystemDisk?: Maybe<EcsInstancePayload>;
  /** ReportInstancesStatus. Unaffected by the lock. */
  readonly ecsReportInstancesStatus?: Maybe<EcsOutcomesPayload>;
  /** ResetDisk. Denied while the disk is In_use on a locked instance. What was written after the snapshot is lost. */
  readonly ecsResetDisk?: Maybe<EcsDiskPayload>;
  /** ResetDisks. Unaffected by the lock. What was written after the snapshots is lost. */
  readonly ecsResetDisks?: Maybe<EcsDisksPayload>;
  /**
   * ResizeDisk. Denied while the disk is In_use on a locked instance. Charged when it is called: there is no
   * AutoPay to withhold.
   */
  readonly ecsResizeDisk?: Maybe<EcsDiskPayload>;
  /**
   * RunCommand. On a locked instance ECS accepts it and runs nothing; it is not sent unless
   * sendToLockedInstances says otherwise.
   */
  readonly ecsRunCommand?: Maybe<EcsInstancesPayload>;
  /** StartInstance. Denied on a locked instance. */
  readonly ecsStartInstance?: Maybe<EcsInstancePayload>;
  /** StopInstance. Unaffected by the lock. */
  readonly ecsStopInstance?: Maybe<EcsInstancePayload>;
  /** TagResources. Unaffected by the lock. */
  readonly ecsTagResources?: Maybe<EcsOutcomesPayload>;
  /** UntagResources. Unaffected by the lock. */
  readonly ecsUntagResources?: Maybe<EcsOutcomesPayload>;
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
  readonly __typename?: 'PageInfo';
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  readonly hasNextPage: Scalars['Boolean']['output'];
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

export type Query = {
  readonly __typename?: 'Query';
  /** Diagnostic reports, in ECS's own order, forward only; as ecsInstances. */
  readonly ecsDiagnosticReports?: Maybe<EcsDiagnosticReportConnection>;
  /** One disk, or null when ECS does not know it. Without a region, every configured region is asked. */
  readonly ecsDisk?: Maybe<Disk>;
  /** Disks, in ECS's own order, forward only; as ecsInstances. */
  readonly ecsDisks?: Maybe<EcsDiskConnection>;
  /** One instance, or null when ECS does not know it. Without a region, every configured region is asked. */
  readonly ecsInstance?: Maybe<Instance>;
  /**
   * The status of instances and nothing else: for watching an operation, at a fraction of what reading the instances
   * costs. Up to 100 ids; the answers in their order, each once, null for one that ECS does not know.
   */
  readonly ecsInstanceStatuses?: Maybe<ReadonlyArray<Maybe<EcsInstanceStatusEntry>>>;
  /**
   * ECS's catalogue of instance types, in its own order, forward only. It is that of one region: without regionId and
   * accountId, of the first that are configured.
   */
  readonly ecsInstanceTypes?: Maybe<EcsInstanceTypeConnection>;
  /**
   * Instances, in ECS's own order, forward only: account after account, region after region. Without regionIds and
   * accountIds, all that are configured.
   */
  readonly ecsInstances?: Maybe<EcsInstanceConnection>;
  /**
   * What is published on the lock of a reason: one rule for each operation and for each side that can be locked. Empty for a reason
   * without a published table: it decides nothing.
   */
  readonly ecsLockPolicy?: Maybe<ReadonlyArray<EcsLockRule>>;
  /** The regions that this subgraph is configured for and the caller may read in, the default first. */
  readonly ecsRegions?: Maybe<ReadonlyArray<EcsRegion>>;
  /**
   * Tags on resources of one type, also of those that are no entity here, in ECS's own order, forward only: one entry a
   * tag. The tags of an instance or a disk are cheaper in its field tags.
   */
  readonly ecsResourceTags?: Maybe<EcsResourceTagConnection>;
  /** One security lock event, or null when ECS does not list it (any more). Without a region, every configured region is asked. */
  readonly ecsSecurityLockEvent?: Maybe<SecurityLockEvent>;
  /**
   * Security lock events, in ECS's own order, forward only; as ecsInstances. ECS lists open events without limit and
   * finished ones for 30 days. They are picked out of events of all types, so that a page may have fewer than were asked
   * for, or none, although there is a next one.
   */
  readonly ecsSecurityLockEvents?: Maybe<EcsSecurityLockEventConnection>;
  /** The lock policy itself: one rule for each operation, in the order of Alibaba Cloud's own table. */
  readonly ecsSecurityLockPolicy?: Maybe<ReadonlyArray<EcsSecurityLockRule>>;
  /**
   * How many instances are under a security lock: one ECS call an account and region, however many there are. Where resource
   * groups or tags narrow what the caller may see, they are counted one by one, and the answer is null beyond 1,000.
   */
  readonly ecsSecurityLockedInstanceCount?: Maybe<Scalars['Int']['output']>;
  /** Snapshots of disks, in ECS's own order, forward only; as ecsInstances. */
  readonly ecsSnapshots?: Maybe<EcsSnapshotConnection>;
  /**
   * System events of instances, security lock events among them, in ECS's own order, forward only; as ecsInstances. ECS
   * lists open events without limit and finished ones for 30 days.
   */
  readonly ecsSystemEvents?: Maybe<EcsSystemEventConnection>;
};


export type QueryEcsDiagnosticReportsArgs = {
  accountIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EcsDiagnosticReportFilter>;
  first: Scalars['Int']['input'];
  regionIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type QueryEcsDiskArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
  regionId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryEcsDisksArgs = {
  accountIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EcsDiskFilter>;
  first: Scalars['Int']['input'];
  regionIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type QueryEcsInstanceArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
  regionId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryEcsInstanceStatusesArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  ids: ReadonlyArray<Scalars['ID']['input']>;
  regionId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryEcsInstanceTypesArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EcsInstanceTypeFilter>;
  first: Scalars['Int']['input'];
  regionId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryEcsInstancesArgs = {
  accountIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EcsInstanceFilter>;
  first: Scalars['Int']['input'];
  regionIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type QueryEcsLockPolicyArgs = {
  reason: EcsLockReasonInput;
};


export type QueryEcsResourceTagsArgs = {
  accountIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter: EcsResourceTagFilter;
  first: Scalars['Int']['input'];
  regionIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type QueryEcsSecurityLockEventArgs = {
  accountId?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
  regionId?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryEcsSecurityLockEventsArgs = {
  accountIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EcsSecurityLockEventFilter>;
  first: Scalars['Int']['input'];
  regionIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type QueryEcsSecurityLockedInstanceCountArgs = {
  accountIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  regionIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type QueryEcsSnapshotsArgs = {
  accountIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EcsSnapshotFilter>;
  first: Scalars['Int']['input'];
  regionIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};


export type QueryEcsSystemEventsArgs = {
  accountIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<EcsSystemEventFilter>;
  first: Scalars['Int']['input'];
  regionIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** An event in which Alibaba Cloud blocked an instance for a security violation. */
export type SecurityLockEvent = {
  readonly __typename?: 'SecurityLockEvent';
  /** The account's name in this subgraph's configuration. */
  readonly accountId: Scalars['ID']['output'];
  /** Whether the event can be handled with AcceptInquiredSystemEvent. */
  readonly canAccept?: Maybe<Scalars['Boolean']['output']>;
  /** When it ended; null while it goes on. */
  readonly finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** ECS's id. */
  readonly id: Scalars['ID']['output'];
  /** Null when the instance is gone. */
  readonly instance?: Maybe<Instance>;
  /** The instance. */
  readonly instanceId?: Maybe<Scalars['ID']['output']>;
  /** What the console calls Pending: the event is not closed yet. Null when its status is UNKNOWN. */
  readonly isPending?: Maybe<Scalars['Boolean']['output']>;
  /** As the console ranks it: every such event is critical. The API has no level. */
  readonly level: EcsEventLevel;
  /** As the console calls it: Instance Blocked for Security Violation. Null for a type that the console does not name. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** When it takes effect at the earliest. */
  readonly notBefore?: Maybe<Scalars['DateTime']['output']>;
  /** When ECS announced it. */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The domain that was blocked, where one was. */
  readonly punishDomain?: Maybe<Scalars['String']['output']>;
  /** For example ecs_message_alert. */
  readonly punishType?: Maybe<Scalars['String']['output']>;
  /** The address that was blocked, where one was. */
  readonly punishUrl?: Maybe<Scalars['String']['output']>;
  /** ECS's own word, also where status is UNKNOWN. */
  readonly rawStatus?: Maybe<Scalars['String']['output']>;
  /** ECS's own word, for example SecurityPunish.Locked. */
  readonly rawType?: Maybe<Scalars['String']['output']>;
  /** What Alibaba Cloud says was violated, in its own words. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** The region that it is in. */
  readonly regionId: Scalars['ID']['output'];
  /** Its status. */
  readonly status?: Maybe<EcsEventStatus>;
  /** Its type. */
  readonly type?: Maybe<EcsSecurityLockEventType>;
  /** For example PR111. */
  readonly violationCode?: Maybe<Scalars['String']['output']>;
};

export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * Instances and disks as they change: first as they are now, then each change. For watching an operation until it has
   * settled.
   */
  readonly ecsResourceChanged?: Maybe<EcsResourceChange>;
  /**
   * The security lock of instances: first as it is now, then each change. With ids, each instance comes first as it is, and
   * GONE for one that ECS does not know. Without ids, all instances of the regions and accounts named: first those whose lock
   * is set or unknown, so that an instance that never comes is not locked.
   *
   * Each event is the state at that moment, which can be read again, and not a difference. A slow reader gets the latest state
   * of an instance and misses what is no longer true.
   */
  readonly ecsSecurityLockChanged?: Maybe<EcsSecurityLockChange>;
};


export type SubscriptionEcsResourceChangedArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


export type SubscriptionEcsSecurityLockChangedArgs = {
  accountIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  regionIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Disk: Disk;
  Instance: Instance;
  SecurityLockEvent: SecurityLockEvent;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Disk:
    ( { __typename: 'Disk' }
    & ( GraphQLRecursivePick<FederationTypes['Disk'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Disk'], {"regionId":true,"id":true}> ) );
  Instance:
    ( { __typename: 'Instance' }
    & ( GraphQLRecursivePick<FederationTypes['Instance'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Instance'], {"regionId":true,"id":true}> ) );
  SecurityLockEvent:
    ( { __typename: 'SecurityLockEvent' }
    & ( GraphQLRecursivePick<FederationTypes['SecurityLockEvent'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['SecurityLockEvent'], {"regionId":true,"id":true}> ) );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  EcsBatchOperationPayload:
    | ( PayloadSource & { __typename: 'EcsDisksPayload' } )
    | ( PayloadSource & { __typename: 'EcsInstancesPayload' } )
    | ( PayloadSource & { __typename: 'EcsOutcomesPayload' } )
  ;
  EcsOperationOutcome:
    | ( DryRunPassed & { __typename: 'EcsDryRunPassed' } )
    | ( Accepted & { __typename: 'EcsOperationAccepted' } )
    | ( AcceptedNotExecuted & { __typename: 'EcsOperationAcceptedNotExecuted' } )
    | ( Denied & { __typename: 'EcsOperationDenied' } )
    | ( NeedsConfirmation & { __typename: 'EcsOperationNeedsConfirmation' } )
    | ( NotAttempted & { __typename: 'EcsOperationNotAttempted' } )
    | ( Rejected & { __typename: 'EcsOperationRejected' } )
    | ( Unknown & { __typename: 'EcsOperationUnknown' } )
  ;
  EcsOperationPayload:
    | ( PayloadSource & { __typename: 'EcsDiskPayload' } )
    | ( PayloadSource & { __typename: 'EcsInstancePayload' } )
    | ( PayloadSource & { __typename: 'EcsOutcomePayload' } )
  ;
  EcsProtectedReadResult:
    | ( ConsoleOutputSource & { __typename: 'EcsConsoleOutput' } )
    | ( DeniedSource & { __typename: 'EcsProtectedReadDenied' } )
    | ( RejectedSource & { __typename: 'EcsProtectedReadRejected' } )
    | ( ScreenshotSource & { __typename: 'EcsScreenshot' } )
    | ( VncUrlSource & { __typename: 'EcsVncUrl' } )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Disk: ResolverTypeWrapper<DiskRecord>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  EcsAcceptInquiredSystemEventInput: EcsAcceptInquiredSystemEventInput;
  EcsAllocatePublicIpAddressInput: EcsAllocatePublicIpAddressInput;
  EcsAttachDiskInput: EcsAttachDiskInput;
  EcsAttachInstanceRamRoleInput: EcsAttachInstanceRamRoleInput;
  EcsAttachKeyPairInput: EcsAttachKeyPairInput;
  EcsAutoRenew: ResolverTypeWrapper<AutoRenewRecord>;
  EcsBasis: EcsBasis;
  EcsBatchMode: EcsBatchMode;
  EcsBatchOperationPayload: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['EcsBatchOperationPayload']>;
  EcsBootModeInput: EcsBootModeInput;
  EcsCancelSimulatedSystemEventsInput: EcsCancelSimulatedSystemEventsInput;
  EcsChargeType: EcsChargeType;
  EcsChargeTypeInput: EcsChargeTypeInput;
  EcsCommandParameterInput: EcsCommandParameterInput;
  EcsCommandRepeatModeInput: EcsCommandRepeatModeInput;
  EcsCommandTerminationModeInput: EcsCommandTerminationModeInput;
  EcsCommandTypeInput: EcsCommandTypeInput;
  EcsConsoleOutput: ResolverTypeWrapper<ConsoleOutputSource>;
  EcsConvertNatPublicIpToEipInput: EcsConvertNatPublicIpToEipInput;
  EcsCpuOptions: ResolverTypeWrapper<EcsCpuOptions>;
  EcsCpuOptionsInput: EcsCpuOptionsInput;
  EcsCpuTopologyInput: EcsCpuTopologyInput;
  EcsCreateDiagnosticReportInput: EcsCreateDiagnosticReportInput;
  EcsCreateDiskInput: EcsCreateDiskInput;
  EcsCreateImageInput: EcsCreateImageInput;
  EcsCreateSimulatedSystemEventsInput: EcsCreateSimulatedSystemEventsInput;
  EcsCreateSnapshotInput: EcsCreateSnapshotInput;
  EcsCreditSpecificationInput: EcsCreditSpecificationInput;
  EcsDeleteDiskInput: EcsDeleteDiskInput;
  EcsDeleteInstanceInput: EcsDeleteInstanceInput;
  EcsDeleteInstancesInput: EcsDeleteInstancesInput;
  EcsDeleteSnapshotInput: EcsDeleteSnapshotInput;
  EcsDenialReason: EcsDenialReason;
  EcsDenialSource: EcsDenialSource;
  EcsDetachDiskInput: EcsDetachDiskInput;
  EcsDetachInstanceRamRoleInput: EcsDetachInstanceRamRoleInput;
  EcsDetachKeyPairInput: EcsDetachKeyPairInput;
  EcsDiagnosticIssue: ResolverTypeWrapper<DiagnosticIssueRecord>;
  EcsDiagnosticReport: ResolverTypeWrapper<DiagnosticReportRecord>;
  EcsDiagnosticReportConnection: ResolverTypeWrapper<DiagnosticReportConnection>;
  EcsDiagnosticReportEdge: ResolverTypeWrapper<DiagnosticReportEdge>;
  EcsDiagnosticReportFilter: EcsDiagnosticReportFilter;
  EcsDiagnosticSeverity: EcsDiagnosticSeverity;
  EcsDiagnosticSeverityInput: EcsDiagnosticSeverityInput;
  EcsDiagnosticStatus: EcsDiagnosticStatus;
  EcsDiagnosticStatusInput: EcsDiagnosticStatusInput;
  EcsDiskAttachment: ResolverTypeWrapper<AttachmentSource>;
  EcsDiskConnection: ResolverTypeWrapper<DiskConnection>;
  EcsDiskEdge: ResolverTypeWrapper<DiskEdge>;
  EcsDiskEvent: ResolverTypeWrapper<DiskEventRecord>;
  EcsDiskEventType: EcsDiskEventType;
  EcsDiskFilter: EcsDiskFilter;
  EcsDiskHealth: ResolverTypeWrapper<DiskHealthRecord>;
  EcsDiskKind: EcsDiskKind;
  EcsDiskKindInput: EcsDiskKindInput;
  EcsDiskMonitorPoint: ResolverTypeWrapper<EcsDiskMonitorPoint>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  EcsDiskMonitorSeries: ResolverTypeWrapper<EcsDiskMonitorSeries>;
  EcsDiskPayload: ResolverTypeWrapper<PayloadSource>;
  EcsDiskRollbackInput: EcsDiskRollbackInput;
  EcsDiskStatus: EcsDiskStatus;
  EcsDiskStatusInput: EcsDiskStatusInput;
  EcsDisksPayload: ResolverTypeWrapper<PayloadSource>;
  EcsDryRunPassed: ResolverTypeWrapper<DryRunPassed>;
  EcsDryRunScope: EcsDryRunScope;
  EcsEventLevel: EcsEventLevel;
  EcsEventStatus: EcsEventStatus;
  EcsEventStatusInput: EcsEventStatusInput;
  EcsHardwareProblemInput: EcsHardwareProblemInput;
  EcsHealthStatus: EcsHealthStatus;
  EcsImageArchitectureInput: EcsImageArchitectureInput;
  EcsInstanceConnection: ResolverTypeWrapper<InstanceConnection>;
  EcsInstanceEdge: ResolverTypeWrapper<InstanceEdge>;
  EcsInstanceFilter: EcsInstanceFilter;
  EcsInstanceHealth: ResolverTypeWrapper<InstanceHealthRecord>;
  EcsInstanceMonitorPoint: ResolverTypeWrapper<EcsInstanceMonitorPoint>;
  EcsInstanceMonitorSeries: ResolverTypeWrapper<EcsInstanceMonitorSeries>;
  EcsInstancePayload: ResolverTypeWrapper<PayloadSource>;
  EcsInstanceProblemInput: EcsInstanceProblemInput;
  EcsInstanceStatus: EcsInstanceStatus;
  EcsInstanceStatusEntry: ResolverTypeWrapper<InstanceStatusRecord>;
  EcsInstanceStatusInput: EcsInstanceStatusInput;
  EcsInstanceType: ResolverTypeWrapper<InstanceTypeRecord>;
  EcsInstanceTypeConnection: ResolverTypeWrapper<InstanceTypeConnection>;
  EcsInstanceTypeEdge: ResolverTypeWrapper<InstanceTypeEdge>;
  EcsInstanceTypeFilter: EcsInstanceTypeFilter;
  EcsInstancesPayload: ResolverTypeWrapper<PayloadSource>;
  EcsInvokeCommandInput: EcsInvokeCommandInput;
  EcsJoinResourceGroupInput: EcsJoinResourceGroupInput;
  EcsJoinSecurityGroupInput: EcsJoinSecurityGroupInput;
  EcsLeaveSecurityGroupInput: EcsLeaveSecurityGroupInput;
  EcsLocale: EcsLocale;
  EcsLockEffect: EcsLockEffect;
  EcsLockEnforcement: EcsLockEnforcement;
  EcsLockReason: EcsLockReason;
  EcsLockReasonInput: EcsLockReasonInput;
  EcsLockRule: ResolverTypeWrapper<EcsLockRule>;
  EcsLockRuleEffect: EcsLockRuleEffect;
  EcsLockSide: EcsLockSide;
  EcsLockState: ResolverTypeWrapper<EcsLockState>;
  EcsLockVerification: ResolverTypeWrapper<EcsLockVerification>;
  EcsMaintenance: ResolverTypeWrapper<MaintenanceRecord>;
  EcsMaintenanceAction: EcsMaintenanceAction;
  EcsMaintenanceActionInput: EcsMaintenanceActionInput;
  EcsMaintenanceWindow: ResolverTypeWrapper<EcsMaintenanceWindow>;
  EcsMaintenanceWindowInput: EcsMaintenanceWindowInput;
  EcsMetadataOptions: ResolverTypeWrapper<EcsMetadataOptions>;
  EcsMetadataTokensInput: EcsMetadataTokensInput;
  EcsMirrorHealth: ResolverTypeWrapper<EcsMirrorHealth>;
  EcsMirrorRole: EcsMirrorRole;
  EcsModifyAutoSnapshotPolicyInput: EcsModifyAutoSnapshotPolicyInput;
  EcsModifyDiskAttributeInput: EcsModifyDiskAttributeInput;
  EcsModifyDiskChargeTypeInput: EcsModifyDiskChargeTypeInput;
  EcsModifyDiskSpecInput: EcsModifyDiskSpecInput;
  EcsModifyInstanceAttachmentAttributesInput: EcsModifyInstanceAttachmentAttributesInput;
  EcsModifyInstanceAttributeInput: EcsModifyInstanceAttributeInput;
  EcsModifyInstanceAutoReleaseTimeInput: EcsModifyInstanceAutoReleaseTimeInput;
  EcsModifyInstanceAutoRenewAttributeInput: EcsModifyInstanceAutoRenewAttributeInput;
  EcsModifyInstanceChargeTypeInput: EcsModifyInstanceChargeTypeInput;
  EcsModifyInstanceMaintenanceAttributesInput: EcsModifyInstanceMaintenanceAttributesInput;
  EcsModifyInstanceMetadataOptionsInput: EcsModifyInstanceMetadataOptionsInput;
  EcsModifyInstanceNetworkSpecInput: EcsModifyInstanceNetworkSpecInput;
  EcsModifyInstanceSpecInput: EcsModifyInstanceSpecInput;
  EcsModifyInstanceVncPasswdInput: EcsModifyInstanceVncPasswdInput;
  EcsModifyInstanceVpcAttributeInput: EcsModifyInstanceVpcAttributeInput;
  EcsModifyPrepayInstanceSpecInput: EcsModifyPrepayInstanceSpecInput;
  EcsMonitorPeriodInput: EcsMonitorPeriodInput;
  EcsNetworkChargeTypeInput: EcsNetworkChargeTypeInput;
  EcsOperation: EcsOperation;
  EcsOperationAccepted: ResolverTypeWrapper<Accepted>;
  EcsOperationAcceptedNotExecuted: ResolverTypeWrapper<AcceptedNotExecuted>;
  EcsOperationAccess: EcsOperationAccess;
  EcsOperationDecision: ResolverTypeWrapper<JudgedOperation>;
  EcsOperationDenied: ResolverTypeWrapper<Denied>;
  EcsOperationHolder: EcsOperationHolder;
  EcsOperationInput: EcsOperationInput;
  EcsOperationLock: ResolverTypeWrapper<LockRecord>;
  EcsOperationNeedsConfirmation: ResolverTypeWrapper<NeedsConfirmation>;
  EcsOperationNotAttempted: ResolverTypeWrapper<NotAttempted>;
  EcsOperationOutcome: ResolverTypeWrapper<Outcome>;
  EcsOperationPayload: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['EcsOperationPayload']>;
  EcsOperationReadiness: ResolverTypeWrapper<Readiness>;
  EcsOperationRejected: ResolverTypeWrapper<Rejected>;
  EcsOperationSubject: EcsOperationSubject;
  EcsOperationUnknown: ResolverTypeWrapper<Unknown>;
  EcsOutcomePayload: ResolverTypeWrapper<PayloadSource>;
  EcsOutcomesPayload: ResolverTypeWrapper<PayloadSource>;
  EcsPeriodUnit: EcsPeriodUnit;
  EcsPeriodUnitInput: EcsPeriodUnitInput;
  EcsPrivatePool: ResolverTypeWrapper<PrivatePoolRecord>;
  EcsPrivatePoolMatch: EcsPrivatePoolMatch;
  EcsPrivatePoolMatchInput: EcsPrivatePoolMatchInput;
  EcsProtectedReadDenied: ResolverTypeWrapper<DeniedSource>;
  EcsProtectedReadRejected: ResolverTypeWrapper<RejectedSource>;
  EcsProtectedReadResult: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['EcsProtectedReadResult']>;
  EcsReActivateInstancesInput: EcsReActivateInstancesInput;
  EcsReInitDiskInput: EcsReInitDiskInput;
  EcsReadProblem: ResolverTypeWrapper<EcsReadProblem>;
  EcsReadinessReason: ResolverTypeWrapper<ReadinessReason>;
  EcsReadinessReasonCode: EcsReadinessReasonCode;
  EcsReadinessVerdict: EcsReadinessVerdict;
  EcsRebootInstanceInput: EcsRebootInstanceInput;
  EcsRebootInstancesInput: EcsRebootInstancesInput;
  EcsRedeployInstanceInput: EcsRedeployInstanceInput;
  EcsRegion: ResolverTypeWrapper<EcsRegion>;
  EcsRejectionCategory: EcsRejectionCategory;
  EcsRenewInstanceInput: EcsRenewInstanceInput;
  EcsRenewalStatus: EcsRenewalStatus;
  EcsRenewalStatusInput: EcsRenewalStatusInput;
  EcsReplaceSystemDiskInput: EcsReplaceSystemDiskInput;
  EcsReportInstancesStatusInput: EcsReportInstancesStatusInput;
  EcsResetDiskInput: EcsResetDiskInput;
  EcsResetDisksInput: EcsResetDisksInput;
  EcsResizeDiskInput: EcsResizeDiskInput;
  EcsResourceChange: ResolverTypeWrapper<ResourceChange>;
  EcsResourceChangeKind: EcsResourceChangeKind;
  EcsResourceTag: ResolverTypeWrapper<TagResourceRecord>;
  EcsResourceTagConnection: ResolverTypeWrapper<ResourceTagConnection>;
  EcsResourceTagEdge: ResolverTypeWrapper<ResourceTagEdge>;
  EcsResourceTagFilter: EcsResourceTagFilter;
  EcsResourceTypeInput: EcsResourceTypeInput;
  EcsRunCommandInput: EcsRunCommandInput;
  EcsScreenshot: ResolverTypeWrapper<ScreenshotSource>;
  EcsSecurityLockChange: ResolverTypeWrapper<LockChange>;
  EcsSecurityLockChangeKind: EcsSecurityLockChangeKind;
  EcsSecurityLockEventConnection: ResolverTypeWrapper<EventConnection>;
  EcsSecurityLockEventEdge: ResolverTypeWrapper<EventEdge>;
  EcsSecurityLockEventFilter: EcsSecurityLockEventFilter;
  EcsSecurityLockEventType: EcsSecurityLockEventType;
  EcsSecurityLockRule: ResolverTypeWrapper<EcsSecurityLockRule>;
  EcsSecurityLockState: EcsSecurityLockState;
  EcsSecurityLockStateInput: EcsSecurityLockStateInput;
  EcsSimulatedEventTypeInput: EcsSimulatedEventTypeInput;
  EcsSnapshot: ResolverTypeWrapper<SnapshotRecord>;
  EcsSnapshotConnection: ResolverTypeWrapper<SnapshotConnection>;
  EcsSnapshotEdge: ResolverTypeWrapper<SnapshotEdge>;
  EcsSnapshotFilter: EcsSnapshotFilter;
  EcsSnapshotStatus: EcsSnapshotStatus;
  EcsSnapshotStatusInput: EcsSnapshotStatusInput;
  EcsSnapshotType: EcsSnapshotType;
  EcsSnapshotTypeInput: EcsSnapshotTypeInput;
  EcsSpecDirectionInput: EcsSpecDirectionInput;
  EcsStartInstanceInput: EcsStartInstanceInput;
  EcsStopInstanceInput: EcsStopInstanceInput;
  EcsStoppedMode: EcsStoppedMode;
  EcsStoppedModeInput: EcsStoppedModeInput;
  EcsSwitchInput: EcsSwitchInput;
  EcsSystemEvent: ResolverTypeWrapper<SystemEventSource>;
  EcsSystemEventConnection: ResolverTypeWrapper<EventConnection>;
  EcsSystemEventEdge: ResolverTypeWrapper<EventEdge>;
  EcsSystemEventFilter: EcsSystemEventFilter;
  EcsTag: ResolverTypeWrapper<EcsTag>;
  EcsTagFilter: EcsTagFilter;
  EcsTagInput: EcsTagInput;
  EcsTagResourcesInput: EcsTagResourcesInput;
  EcsTargetType: EcsTargetType;
  EcsTextParameter: ResolverTypeWrapper<EcsTextParameter>;
  EcsUntagResourcesInput: EcsUntagResourcesInput;
  EcsUserData: ResolverTypeWrapper<EcsUserData>;
  EcsVerdict: EcsVerdict;
  EcsVerificationMethod: EcsVerificationMethod;
  EcsVerificationVerdict: EcsVerificationVerdict;
  EcsVncUrl: ResolverTypeWrapper<VncUrlSource>;
  Instance: ResolverTypeWrapper<InstanceRecord>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SecurityLockEvent: ResolverTypeWrapper<EventRecord>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Disk: DiskRecord;
  ID: Scalars['ID']['output'];
  Boolean: Scalars['Boolean']['output'];
  Int: Scalars['Int']['output'];
  EcsAcceptInquiredSystemEventInput: EcsAcceptInquiredSystemEventInput;
  EcsAllocatePublicIpAddressInput: EcsAllocatePublicIpAddressInput;
  EcsAttachDiskInput: EcsAttachDiskInput;
  EcsAttachInstanceRamRoleInput: EcsAttachInstanceRamRoleInput;
  EcsAttachKeyPairInput: EcsAttachKeyPairInput;
  EcsAutoRenew: AutoRenewRecord;
  EcsBatchOperationPayload: ResolversInterfaceTypes<ResolversParentTypes>['EcsBatchOperationPayload'];
  EcsCancelSimulatedSystemEventsInput: EcsCancelSimulatedSystemEventsInput;
  EcsCommandParameterInput: EcsCommandParameterInput;
  EcsConsoleOutput: ConsoleOutputSource;
  EcsConvertNatPublicIpToEipInput: EcsConvertNatPublicIpToEipInput;
  EcsCpuOptions: EcsCpuOptions;
  EcsCpuOptionsInput: EcsCpuOptionsInput;
  EcsCreateDiagnosticReportInput: EcsCreateDiagnosticReportInput;
  EcsCreateDiskInput: EcsCreateDiskInput;
  EcsCreateImageInput: EcsCreateImageInput;
  EcsCreateSimulatedSystemEventsInput: EcsCreateSimulatedSystemEventsInput;
  EcsCreateSnapshotInput: EcsCreateSnapshotInput;
  EcsDeleteDiskInput: EcsDeleteDiskInput;
  EcsDeleteInstanceInput: EcsDeleteInstanceInput;
  EcsDeleteInstancesInput: EcsDeleteInstancesInput;
  EcsDeleteSnapshotInput: EcsDeleteSnapshotInput;
  EcsDetachDiskInput: EcsDetachDiskInput;
  EcsDetachInstanceRamRoleInput: EcsDetachInstanceRamRoleInput;
  EcsDetachKeyPairInput: EcsDetachKeyPairInput;
  EcsDiagnosticIssue: DiagnosticIssueRecord;
  EcsDiagnosticReport: DiagnosticReportRecord;
  EcsDiagnosticReportConnection: DiagnosticReportConnection;
  EcsDiagnosticReportEdge: DiagnosticReportEdge;
  EcsDiagnosticReportFilter: EcsDiagnosticReportFilter;
  EcsDiskAttachment: AttachmentSource;
  EcsDiskConnection: DiskConnection;
  EcsDiskEdge: DiskEdge;
  EcsDiskEvent: DiskEventRecord;
  EcsDiskFilter: EcsDiskFilter;
  EcsDiskHealth: DiskHealthRecord;
  EcsDiskMonitorPoint: EcsDiskMonitorPoint;
  Float: Scalars['Float']['output'];
  EcsDiskMonitorSeries: EcsDiskMonitorSeries;
  EcsDiskPayload: PayloadSource;
  EcsDiskRollbackInput: EcsDiskRollbackInput;
  EcsDisksPayload: PayloadSource;
  EcsDryRunPassed: DryRunPassed;
  EcsInstanceConnection: InstanceConnection;
  EcsInstanceEdge: InstanceEdge;
  EcsInstanceFilter: EcsInstanceFilter;
  EcsInstanceHealth: InstanceHealthRecord;
  EcsInstanceMonitorPoint: EcsInstanceMonitorPoint;
  EcsInstanceMonitorSeries: EcsInstanceMonitorSeries;
  EcsInstancePayload: PayloadSource;
  EcsInstanceStatusEntry: InstanceStatusRecord;
  EcsInstanceType: InstanceTypeRecord;
  EcsInstanceTypeConnection: InstanceTypeConnection;
  EcsInstanceTypeEdge: InstanceTypeEdge;
  EcsInstanceTypeFilter: EcsInstanceTypeFilter;
  EcsInstancesPayload: PayloadSource;
  EcsInvokeCommandInput: EcsInvokeCommandInput;
  EcsJoinResourceGroupInput: EcsJoinResourceGroupInput;
  EcsJoinSecurityGroupInput: EcsJoinSecurityGroupInput;
  EcsLeaveSecurityGroupInput: EcsLeaveSecurityGroupInput;
  EcsLockRule: EcsLockRule;
  EcsLockState: EcsLockState;
  EcsLockVerification: EcsLockVerification;
  EcsMaintenance: MaintenanceRecord;
  EcsMaintenanceWindow: EcsMaintenanceWindow;
  EcsMaintenanceWindowInput: EcsMaintenanceWindowInput;
  EcsMetadataOptions: EcsMetadataOptions;
  EcsMirrorHealth: EcsMirrorHealth;
  EcsModifyAutoSnapshotPolicyInput: EcsModifyAutoSnapshotPolicyInput;
  EcsModifyDiskAttributeInput: EcsModifyDiskAttributeInput;
  EcsModifyDiskChargeTypeInput: EcsModifyDiskChargeTypeInput;
  EcsModifyDiskSpecInput: EcsModifyDiskSpecInput;
  EcsModifyInstanceAttachmentAttributesInput: EcsModifyInstanceAttachmentAttributesInput;
  EcsModifyInstanceAttributeInput: EcsModifyInstanceAttributeInput;
  EcsModifyInstanceAutoReleaseTimeInput: EcsModifyInstanceAutoReleaseTimeInput;
  EcsModifyInstanceAutoRenewAttributeInput: EcsModifyInstanceAutoRenewAttributeInput;
  EcsModifyInstanceChargeTypeInput: EcsModifyInstanceChargeTypeInput;
  EcsModifyInstanceMaintenanceAttributesInput: EcsModifyInstanceMaintenanceAttributesInput;
  EcsModifyInstanceMetadataOptionsInput: EcsModifyInstanceMetadataOptionsInput;
  EcsModifyInstanceNetworkSpecInput: EcsModifyInstanceNetworkSpecInput;
  EcsModifyInstanceSpecInput: EcsModifyInstanceSpecInput;
  EcsModifyInstanceVncPasswdInput: EcsModifyInstanceVncPasswdInput;
  EcsModifyInstanceVpcAttributeInput: EcsModifyInstanceVpcAttributeInput;
  EcsModifyPrepayInstanceSpecInput: EcsModifyPrepayInstanceSpecInput;
  EcsOperationAccepted: Accepted;
  EcsOperationAcceptedNotExecuted: AcceptedNotExecuted;
  EcsOperationDecision: JudgedOperation;
  EcsOperationDenied: Denied;
  EcsOperationLock: LockRecord;
  EcsOperationNeedsConfirmation: NeedsConfirmation;
  EcsOperationNotAttempted: NotAttempted;
  EcsOperationOutcome: Outcome;
  EcsOperationPayload: ResolversInterfaceTypes<ResolversParentTypes>['EcsOperationPayload'];
  EcsOperationReadiness: Readiness;
  EcsOperationRejected: Rejected;
  EcsOperationUnknown: Unknown;
  EcsOutcomePayload: PayloadSource;
  EcsOutcomesPayload: PayloadSource;
  EcsPrivatePool: PrivatePoolRecord;
  EcsProtectedReadDenied: DeniedSource;
  EcsProtectedReadRejected: RejectedSource;
  EcsProtectedReadResult: ResolversInterfaceTypes<ResolversParentTypes>['EcsProtectedReadResult'];
  EcsReActivateInstancesInput: EcsReActivateInstancesInput;
  EcsReInitDiskInput: EcsReInitDiskInput;
  EcsReadProblem: EcsReadProblem;
  EcsReadinessReason: ReadinessReason;
  EcsRebootInstanceInput: EcsRebootInstanceInput;
  EcsRebootInstancesInput: EcsRebootInstancesInput;
  EcsRedeployInstanceInput: EcsRedeployInstanceInput;
  EcsRegion: EcsRegion;
  EcsRenewInstanceInput: EcsRenewInstanceInput;
  EcsReplaceSystemDiskInput: EcsReplaceSystemDiskInput;
  EcsReportInstancesStatusInput: EcsReportInstancesStatusInput;
  EcsResetDiskInput: EcsResetDiskInput;
  EcsResetDisksInput: EcsResetDisksInput;
  EcsResizeDiskInput: EcsResizeDiskInput;
  EcsResourceChange: ResourceChange;
  EcsResourceTag: TagResourceRecord;
  EcsResourceTagConnection: ResourceTagConnection;
  EcsResourceTagEdge: ResourceTagEdge;
  EcsResourceTagFilter: EcsResourceTagFilter;
  EcsRunCommandInput: EcsRunCommandInput;
  EcsScreenshot: ScreenshotSource;
  EcsSecurityLockChange: LockChange;
  EcsSecurityLockEventConnection: EventConnection;
  EcsSecurityLockEventEdge: EventEdge;
  EcsSecurityLockEventFilter: EcsSecurityLockEventFilter;
  EcsSecurityLockRule: EcsSecurityLockRule;
  EcsSnapshot: SnapshotRecord;
  EcsSnapshotConnection: SnapshotConnection;
  EcsSnapshotEdge: SnapshotEdge;
  EcsSnapshotFilter: EcsSnapshotFilter;
  EcsStartInstanceInput: EcsStartInstanceInput;
  EcsStopInstanceInput: EcsStopInstanceInput;
  EcsSystemEvent: SystemEventSource;
  EcsSystemEventConnection: EventConnection;
  EcsSystemEventEdge: EventEdge;
  EcsSystemEventFilter: EcsSystemEventFilter;
  EcsTag: EcsTag;
  EcsTagFilter: EcsTagFilter;
  EcsTagInput: EcsTagInput;
  EcsTagResourcesInput: EcsTagResourcesInput;
  EcsTextParameter: EcsTextParameter;
  EcsUntagResourcesInput: EcsUntagResourcesInput;
  EcsUserData: EcsUserData;
  EcsVncUrl: VncUrlSource;
  Instance: InstanceRecord;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Query: Record<PropertyKey, never>;
  SecurityLockEvent: EventRecord;
  Subscription: Record<PropertyKey, never>;
  String: Scalars['String']['output'];
};

export type ContactDirectiveArgs = {
  description?: Maybe<Scalars['String']['input']>;
  name: Scalars['String']['input'];
  url?: Maybe<Scalars['String']['input']>;
};

export type ContactDirectiveResolver<Result, Parent, ContextType = RequestContext, Args = ContactDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DiskResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Disk'] = ResolversParentTypes['Disk'], FederationReferenceType extends FederationReferenceTypes['Disk'] = FederationReferenceTypes['Disk']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Disk']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  allowedOperations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsOperation']>>, ParentType, ContextType>;
  allows?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<DiskAllowsArgs, 'operation'>>;
  attachedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  attachments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsDiskAttachment']>>, ParentType, ContextType>;
  autoSnapshotPolicyId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  burstingEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  chargeType?: Resolver<Maybe<ResolversTypes['EcsChargeType']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deleteAutoSnapshot?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  deleteWithInstance?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detachedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['EcsDiskHealth']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isEncrypted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isMultiAttach?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isReady?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<DiskIsReadyArgs, 'operation'>>;
  kind?: Resolver<Maybe<ResolversTypes['EcsDiskKind']>, ParentType, ContextType>;
  lockReadAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  locks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsLockState']>>, ParentType, ContextType>;
  monitorData?: Resolver<Maybe<ResolversTypes['EcsDiskMonitorSeries']>, ParentType, ContextType, RequireFields<DiskMonitorDataArgs, 'endTime' | 'period' | 'startTime'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operationDecisions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsOperationDecision']>>, ParentType, ContextType, Partial<DiskOperationDecisionsArgs>>;
  operationLocks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsOperationLock']>>, ParentType, ContextType>;
  performanceLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  provisionedIops?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rawChargeType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  readiness?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsOperationReadiness']>>, ParentType, ContextType, RequireFields<DiskReadinessArgs, 'operations'>>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  resourceGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sizeGiB?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  snapshots?: Resolver<Maybe<ResolversTypes['EcsSnapshotConnection']>, ParentType, ContextType, RequireFields<DiskSnapshotsArgs, 'first'>>;
  sourceSnapshotId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EcsDiskStatus']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsTag']>>, ParentType, ContextType>;
  zoneId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type EcsAutoRenewResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsAutoRenew'] = ResolversParentTypes['EcsAutoRenew']> = {
  duration?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  periodUnit?: Resolver<Maybe<ResolversTypes['EcsPeriodUnit']>, ParentType, ContextType>;
  rawPeriodUnit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EcsRenewalStatus']>, ParentType, ContextType>;
};

export type EcsBatchOperationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsBatchOperationPayload'] = ResolversParentTypes['EcsBatchOperationPayload']> = {
  __resolveType: TypeResolveFn<'EcsDisksPayload' | 'EcsInstancesPayload' | 'EcsOutcomesPayload', ParentType, ContextType>;
};

export type EcsConsoleOutputResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsConsoleOutput'] = ResolversParentTypes['EcsConsoleOutput']> = {
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EcsConsoleOutputMessageArgs>>;
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsCpuOptionsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsCpuOptions'] = ResolversParentTypes['EcsCpuOptions']> = {
  coreCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  threadsPerCore?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  topologyType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EcsDiagnosticIssueResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsDiagnosticIssue'] = ResolversParentTypes['EcsDiagnosticIssue']> = {
  issueId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  metricCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  metricId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rawSeverity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['EcsDiagnosticSeverity']>, ParentType, ContextType>;
};

export type EcsDiagnosticReportResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsDiagnosticReport'] = ResolversParentTypes['EcsDiagnosticReport']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instance?: Resolver<Maybe<ResolversTypes['Instance']>, ParentType, ContextType>;
  instanceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  issues?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsDiagnosticIssue']>>, ParentType, ContextType>;
  metricSetId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rawSeverity?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['EcsDiagnosticSeverity']>, ParentType, ContextType>;
  startTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EcsDiagnosticStatus']>, ParentType, ContextType>;
};

export type EcsDiagnosticReportConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsDiagnosticReportConnection'] = ResolversParentTypes['EcsDiagnosticReportConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['EcsDiagnosticReportEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['EcsDiagnosticReport']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['EcsReadProblem']>, ParentType, ContextType>;
};

export type EcsDiagnosticReportEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsDiagnosticReportEdge'] = ResolversParentTypes['EcsDiagnosticReportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['EcsDiagnosticReport']>, ParentType, ContextType>;
};

export type EcsDiskAttachmentResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsDiskAttachment'] = ResolversParentTypes['EcsDiskAttachment']> = {
  attachedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  detachDecision?: Resolver<Maybe<ResolversTypes['EcsOperationDecision']>, ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instance?: Resolver<Maybe<ResolversTypes['Instance']>, ParentType, ContextType>;
  instanceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EcsDiskConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsDiskConnection'] = ResolversParentTypes['EcsDiskConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['EcsDiskEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Disk']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['EcsReadProblem']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EcsDiskEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsDiskEdge'] = ResolversParentTypes['EcsDiskEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Disk']>, ParentType, ContextType>;
};

export type EcsDiskEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsDiskEvent'] = ResolversParentTypes['EcsDiskEvent']> = {
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  impactLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['EcsDiskEventType']>, ParentType, ContextType>;
};

export type EcsDiskHealthResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsDiskHealth'] = ResolversParentTypes['EcsDiskHealth']> = {
  events?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsDiskEvent']>>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EcsHealthStatus']>, ParentType, ContextType>;
};

export type EcsDiskMonitorPointResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsDiskMonitorPoint'] = ResolversParentTypes['EcsDiskMonitorPoint']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  operationsPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  readBytesPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  readLatencyMicroseconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  readsPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  totalBytesPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  writeBytesPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  writeLatencyMicroseconds?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  writesPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type EcsDiskMonitorSeriesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsDiskMonitorSeries'] = ResolversParentTypes['EcsDiskMonitorSeries']> = {
  endTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  periodSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  points?: Resolver<ReadonlyArray<ResolversTypes['EcsDiskMonitorPoint']>, ParentType, ContextType>;
  startTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type EcsDiskPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsDiskPayload'] = ResolversParentTypes['EcsDiskPayload']> = {
  disk?: Resolver<Maybe<ResolversTypes['Disk']>, ParentType, ContextType>;
  instance?: Resolver<Maybe<ResolversTypes['Instance']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['EcsOperationOutcome'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsDisksPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsDisksPayload'] = ResolversParentTypes['EcsDisksPayload']> = {
  disks?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Disk']>>>, ParentType, ContextType>;
  instances?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Instance']>>>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['EcsOperationOutcome']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsDryRunPassedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsDryRunPassed'] = ResolversParentTypes['EcsDryRunPassed']> = {
  checkedBy?: Resolver<ResolversTypes['EcsDryRunScope'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EcsDryRunPassedMessageArgs>>;
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  shadowVerdict?: Resolver<Maybe<ResolversTypes['EcsVerdict']>, ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  targetType?: Resolver<ResolversTypes['EcsTargetType'], ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType, Partial<EcsDryRunPassedWarningsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsInstanceConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsInstanceConnection'] = ResolversParentTypes['EcsInstanceConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['EcsInstanceEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Instance']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['EcsReadProblem']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EcsInstanceEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsInstanceEdge'] = ResolversParentTypes['EcsInstanceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Instance']>, ParentType, ContextType>;
};

export type EcsInstanceHealthResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsInstanceHealth'] = ResolversParentTypes['EcsInstanceHealth']> = {
  openEvents?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsSystemEvent']>>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EcsHealthStatus']>, ParentType, ContextType>;
};

export type EcsInstanceMonitorPointResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsInstanceMonitorPoint'] = ResolversParentTypes['EcsInstanceMonitorPoint']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  cpuAdvanceCreditBalance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  cpuCreditBalance?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  cpuCreditUsage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  cpuPercent?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  cpuUnpaidSurplusCreditUsage?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  diskReadBytesPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  diskReadsPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  diskWriteBytesPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  diskWritesPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  internetInKbit?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  internetKbitPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  internetOutKbit?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  intranetInKbit?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  intranetKbitPerSecond?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  intranetOutKbit?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type EcsInstanceMonitorSeriesResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsInstanceMonitorSeries'] = ResolversParentTypes['EcsInstanceMonitorSeries']> = {
  endTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  periodSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  points?: Resolver<ReadonlyArray<ResolversTypes['EcsInstanceMonitorPoint']>, ParentType, ContextType>;
  startTime?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type EcsInstancePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsInstancePayload'] = ResolversParentTypes['EcsInstancePayload']> = {
  instance?: Resolver<Maybe<ResolversTypes['Instance']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['EcsOperationOutcome'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsInstanceStatusEntryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsInstanceStatusEntry'] = ResolversParentTypes['EcsInstanceStatusEntry']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instance?: Resolver<Maybe<ResolversTypes['Instance']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EcsInstanceStatus']>, ParentType, ContextType>;
};

export type EcsInstanceTypeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsInstanceType'] = ResolversParentTypes['EcsInstanceType']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  architecture?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  bandwidthInKbitPerSecond?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  bandwidthOutKbitPerSecond?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  baselineCredit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  cpu?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cpuSpeedGHz?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  cpuTurboGHz?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  family?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  familyLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  gpuAmount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gpuMemoryGiB?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  gpuModel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  initialCredit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ipv6AddressesPerInterface?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isJumboFrameSupported?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isNetworkEncryptionSupported?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  localStorageAmount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  localStorageCapacityGiB?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  localStorageCategory?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  maxDisks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  maxNetworkInterfaces?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  memoryGiB?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  nvmeSupport?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  packetsInPerSecond?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  packetsOutPerSecond?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  privateIpAddressesPerInterface?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  processorModel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  supportedBootModes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type EcsInstanceTypeConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsInstanceTypeConnection'] = ResolversParentTypes['EcsInstanceTypeConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['EcsInstanceTypeEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['EcsInstanceType']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['EcsReadProblem']>, ParentType, ContextType>;
};

export type EcsInstanceTypeEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsInstanceTypeEdge'] = ResolversParentTypes['EcsInstanceTypeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['EcsInstanceType']>, ParentType, ContextType>;
};

export type EcsInstancesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsInstancesPayload'] = ResolversParentTypes['EcsInstancesPayload']> = {
  instances?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Instance']>>>, ParentType, ContextType>;
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['EcsOperationOutcome']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsLockRuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsLockRule'] = ResolversParentTypes['EcsLockRule']> = {
  disagreement?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['EcsLockRuleEffect'], ParentType, ContextType>;
  effectBasis?: Resolver<ResolversTypes['EcsBasis'], ParentType, ContextType>;
  effectSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastVerified?: Resolver<Maybe<ResolversTypes['EcsLockVerification']>, ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  side?: Resolver<ResolversTypes['EcsLockSide'], ParentType, ContextType>;
};

export type EcsLockStateResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsLockState'] = ResolversParentTypes['EcsLockState']> = {
  basis?: Resolver<ResolversTypes['EcsBasis'], ParentType, ContextType>;
  enforcement?: Resolver<ResolversTypes['EcsLockEnforcement'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawReason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['EcsLockReason'], ParentType, ContextType>;
};

export type EcsLockVerificationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsLockVerification'] = ResolversParentTypes['EcsLockVerification']> = {
  date?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  how?: Resolver<ResolversTypes['EcsVerificationMethod'], ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['EcsVerificationVerdict'], ParentType, ContextType>;
};

export type EcsMaintenanceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsMaintenance'] = ResolversParentTypes['EcsMaintenance']> = {
  action?: Resolver<Maybe<ResolversTypes['EcsMaintenanceAction']>, ParentType, ContextType>;
  defaultAction?: Resolver<Maybe<ResolversTypes['EcsMaintenanceAction']>, ParentType, ContextType>;
  isNotified?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  rawAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawDefaultAction?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  supportedActions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  windows?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsMaintenanceWindow']>>, ParentType, ContextType>;
};

export type EcsMaintenanceWindowResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsMaintenanceWindow'] = ResolversParentTypes['EcsMaintenanceWindow']> = {
  endTime?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startTime?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EcsMetadataOptionsResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsMetadataOptions'] = ResolversParentTypes['EcsMetadataOptions']> = {
  httpEndpoint?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  httpPutResponseHopLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  httpTokens?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instanceMetadataTags?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EcsMirrorHealthResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsMirrorHealth'] = ResolversParentTypes['EcsMirrorHealth']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  contradictionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  diskCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  disksAgeSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  instanceCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  instancesAgeSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isAwake?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isThrottled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lockAgeSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['EcsMirrorRole'], ParentType, ContextType>;
};

export type EcsOperationAcceptedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsOperationAccepted'] = ResolversParentTypes['EcsOperationAccepted']> = {
  clientToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  commandId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  diskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  eventIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  imageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  invocationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  ipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EcsOperationAcceptedMessageArgs>>;
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reportId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  shadowVerdict?: Resolver<Maybe<ResolversTypes['EcsVerdict']>, ParentType, ContextType>;
  snapshotId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  targetType?: Resolver<ResolversTypes['EcsTargetType'], ParentType, ContextType>;
  taskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  warnings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType, Partial<EcsOperationAcceptedWarningsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsOperationAcceptedNotExecutedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsOperationAcceptedNotExecuted'] = ResolversParentTypes['EcsOperationAcceptedNotExecuted']> = {
  commandId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['SecurityLockEvent']>, ParentType, ContextType>;
  invocationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EcsOperationAcceptedNotExecutedMessageArgs>>;
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  shadowVerdict?: Resolver<Maybe<ResolversTypes['EcsVerdict']>, ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  targetType?: Resolver<ResolversTypes['EcsTargetType'], ParentType, ContextType>;
  wasSentToEcs?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsOperationDecisionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsOperationDecision'] = ResolversParentTypes['EcsOperationDecision']> = {
  blockingDiskIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  blockingDisks?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Disk']>>, ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['SecurityLockEvent']>, ParentType, ContextType>;
  lockReason?: Resolver<Maybe<ResolversTypes['EcsLockReason']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EcsOperationDecisionMessageArgs>>;
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['EcsDenialReason']>, ParentType, ContextType>;
  shadowVerdict?: Resolver<Maybe<ResolversTypes['EcsVerdict']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['EcsVerdict'], ParentType, ContextType>;
};

export type EcsOperationDeniedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsOperationDenied'] = ResolversParentTypes['EcsOperationDenied']> = {
  blockingDiskIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  blockingDisks?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Disk']>>, ParentType, ContextType>;
  deniedBy?: Resolver<ResolversTypes['EcsDenialSource'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['SecurityLockEvent']>, ParentType, ContextType>;
  lockReason?: Resolver<Maybe<ResolversTypes['EcsLockReason']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EcsOperationDeniedMessageArgs>>;
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['EcsDenialReason'], ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  retryAfterMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  shadowVerdict?: Resolver<Maybe<ResolversTypes['EcsVerdict']>, ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  targetType?: Resolver<ResolversTypes['EcsTargetType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsOperationLockResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsOperationLock'] = ResolversParentTypes['EcsOperationLock']> = {
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawReason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['EcsLockReason'], ParentType, ContextType>;
};

export type EcsOperationNeedsConfirmationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsOperationNeedsConfirmation'] = ResolversParentTypes['EcsOperationNeedsConfirmation']> = {
  confirmWith?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  diskIdsReleased?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['SecurityLockEvent']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EcsOperationNeedsConfirmationMessageArgs>>;
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  shadowVerdict?: Resolver<Maybe<ResolversTypes['EcsVerdict']>, ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  targetType?: Resolver<ResolversTypes['EcsTargetType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsOperationNotAttemptedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsOperationNotAttempted'] = ResolversParentTypes['EcsOperationNotAttempted']> = {
  deniedTargetIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EcsOperationNotAttemptedMessageArgs>>;
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  shadowVerdict?: Resolver<Maybe<ResolversTypes['EcsVerdict']>, ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  targetType?: Resolver<ResolversTypes['EcsTargetType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsOperationOutcomeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsOperationOutcome'] = ResolversParentTypes['EcsOperationOutcome']> = {
  __resolveType: TypeResolveFn<'EcsDryRunPassed' | 'EcsOperationAccepted' | 'EcsOperationAcceptedNotExecuted' | 'EcsOperationDenied' | 'EcsOperationNeedsConfirmation' | 'EcsOperationNotAttempted' | 'EcsOperationRejected' | 'EcsOperationUnknown', ParentType, ContextType>;
};

export type EcsOperationPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsOperationPayload'] = ResolversParentTypes['EcsOperationPayload']> = {
  __resolveType: TypeResolveFn<'EcsDiskPayload' | 'EcsInstancePayload' | 'EcsOutcomePayload', ParentType, ContextType>;
};

export type EcsOperationReadinessResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsOperationReadiness'] = ResolversParentTypes['EcsOperationReadiness']> = {
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['EcsReadinessReason']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['EcsReadinessVerdict'], ParentType, ContextType>;
};

export type EcsOperationRejectedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsOperationRejected'] = ResolversParentTypes['EcsOperationRejected']> = {
  category?: Resolver<ResolversTypes['EcsRejectionCategory'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EcsOperationRejectedMessageArgs>>;
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  retryAfterMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  shadowVerdict?: Resolver<Maybe<ResolversTypes['EcsVerdict']>, ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  targetType?: Resolver<ResolversTypes['EcsTargetType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsOperationUnknownResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsOperationUnknown'] = ResolversParentTypes['EcsOperationUnknown']> = {
  clientToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EcsOperationUnknownMessageArgs>>;
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  requestId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  shadowVerdict?: Resolver<Maybe<ResolversTypes['EcsVerdict']>, ParentType, ContextType>;
  statusAfter?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  targetType?: Resolver<ResolversTypes['EcsTargetType'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsOutcomePayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsOutcomePayload'] = ResolversParentTypes['EcsOutcomePayload']> = {
  outcome?: Resolver<ResolversTypes['EcsOperationOutcome'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsOutcomesPayloadResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsOutcomesPayload'] = ResolversParentTypes['EcsOutcomesPayload']> = {
  outcomes?: Resolver<ReadonlyArray<ResolversTypes['EcsOperationOutcome']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsPrivatePoolResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsPrivatePool'] = ResolversParentTypes['EcsPrivatePool']> = {
  match?: Resolver<Maybe<ResolversTypes['EcsPrivatePoolMatch']>, ParentType, ContextType>;
  privatePoolId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  rawMatch?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EcsProtectedReadDeniedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsProtectedReadDenied'] = ResolversParentTypes['EcsProtectedReadDenied']> = {
  deniedBy?: Resolver<ResolversTypes['EcsDenialSource'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['SecurityLockEvent']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EcsProtectedReadDeniedMessageArgs>>;
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['EcsDenialReason'], ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsProtectedReadRejectedResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsProtectedReadRejected'] = ResolversParentTypes['EcsProtectedReadRejected']> = {
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  isRetryable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EcsProtectedReadRejectedMessageArgs>>;
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsProtectedReadResultResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsProtectedReadResult'] = ResolversParentTypes['EcsProtectedReadResult']> = {
  __resolveType: TypeResolveFn<'EcsConsoleOutput' | 'EcsProtectedReadDenied' | 'EcsProtectedReadRejected' | 'EcsScreenshot' | 'EcsVncUrl', ParentType, ContextType>;
};

export type EcsReadProblemResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsReadProblem'] = ResolversParentTypes['EcsReadProblem']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  retryAfterMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EcsReadinessReasonResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsReadinessReason'] = ResolversParentTypes['EcsReadinessReason']> = {
  blockingDiskIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['EcsReadinessReasonCode'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  diskIdsReleased?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lockReason?: Resolver<Maybe<ResolversTypes['EcsLockReason']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EcsReadinessReasonMessageArgs>>;
  parameters?: Resolver<ReadonlyArray<ResolversTypes['EcsTextParameter']>, ParentType, ContextType>;
};

export type EcsRegionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsRegion'] = ResolversParentTypes['EcsRegion']> = {
  accountIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isDefault?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mirrors?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsMirrorHealth']>>, ParentType, ContextType>;
};

export type EcsResourceChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsResourceChange'] = ResolversParentTypes['EcsResourceChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  disk?: Resolver<Maybe<ResolversTypes['Disk']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instance?: Resolver<Maybe<ResolversTypes['Instance']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EcsResourceChangeKind'], ParentType, ContextType>;
};

export type EcsResourceTagResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsResourceTag'] = ResolversParentTypes['EcsResourceTag']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  resourceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  resourceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EcsResourceTagConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsResourceTagConnection'] = ResolversParentTypes['EcsResourceTagConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['EcsResourceTagEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['EcsResourceTag']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['EcsReadProblem']>, ParentType, ContextType>;
};

export type EcsResourceTagEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsResourceTagEdge'] = ResolversParentTypes['EcsResourceTagEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['EcsResourceTag']>, ParentType, ContextType>;
};

export type EcsScreenshotResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsScreenshot'] = ResolversParentTypes['EcsScreenshot']> = {
  contentType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  imageBase64?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EcsScreenshotMessageArgs>>;
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type EcsSecurityLockChangeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsSecurityLockChange'] = ResolversParentTypes['EcsSecurityLockChange']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  event?: Resolver<Maybe<ResolversTypes['SecurityLockEvent']>, ParentType, ContextType>;
  instance?: Resolver<Maybe<ResolversTypes['Instance']>, ParentType, ContextType>;
  instanceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['EcsSecurityLockChangeKind'], ParentType, ContextType>;
};

export type EcsSecurityLockEventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsSecurityLockEventConnection'] = ResolversParentTypes['EcsSecurityLockEventConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['EcsSecurityLockEventEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['SecurityLockEvent']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['EcsReadProblem']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EcsSecurityLockEventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsSecurityLockEventEdge'] = ResolversParentTypes['EcsSecurityLockEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['SecurityLockEvent']>, ParentType, ContextType>;
};

export type EcsSecurityLockRuleResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsSecurityLockRule'] = ResolversParentTypes['EcsSecurityLockRule']> = {
  access?: Resolver<ResolversTypes['EcsOperationAccess'], ParentType, ContextType>;
  appliesTo?: Resolver<ReadonlyArray<ResolversTypes['EcsOperationHolder']>, ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  effect?: Resolver<ResolversTypes['EcsLockEffect'], ParentType, ContextType>;
  effectBasis?: Resolver<ResolversTypes['EcsBasis'], ParentType, ContextType>;
  effectSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  errorCodeBasis?: Resolver<Maybe<ResolversTypes['EcsBasis']>, ParentType, ContextType>;
  errorCodeSource?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lastVerified?: Resolver<Maybe<ResolversTypes['EcsLockVerification']>, ParentType, ContextType>;
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['EcsOperationSubject'], ParentType, ContextType>;
};

export type EcsSnapshotResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsSnapshot'] = ResolversParentTypes['EcsSnapshot']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isAvailable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isEncrypted?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  modifiedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  progressPercent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  rawSourceDiskKind?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  remainingSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  resourceGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  retentionDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  sourceDisk?: Resolver<Maybe<ResolversTypes['Disk']>, ParentType, ContextType>;
  sourceDiskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  sourceDiskKind?: Resolver<Maybe<ResolversTypes['EcsDiskKind']>, ParentType, ContextType>;
  sourceDiskSizeGiB?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EcsSnapshotStatus']>, ParentType, ContextType>;
  tags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsTag']>>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['EcsSnapshotType']>, ParentType, ContextType>;
  usage?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EcsSnapshotConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsSnapshotConnection'] = ResolversParentTypes['EcsSnapshotConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['EcsSnapshotEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['EcsSnapshot']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['EcsReadProblem']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EcsSnapshotEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsSnapshotEdge'] = ResolversParentTypes['EcsSnapshotEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['EcsSnapshot']>, ParentType, ContextType>;
};

export type EcsSystemEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsSystemEvent'] = ResolversParentTypes['EcsSystemEvent']> = {
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  device?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diskId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  impactLevel?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instance?: Resolver<Maybe<ResolversTypes['Instance']>, ParentType, ContextType>;
  instanceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isPending?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  notBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasonCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  securityLockEvent?: Resolver<Maybe<ResolversTypes['SecurityLockEvent']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EcsEventStatus']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EcsSystemEventConnectionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsSystemEventConnection'] = ResolversParentTypes['EcsSystemEventConnection']> = {
  edges?: Resolver<ReadonlyArray<Maybe<ResolversTypes['EcsSystemEventEdge']>>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['EcsSystemEvent']>>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['EcsReadProblem']>, ParentType, ContextType>;
  totalCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type EcsSystemEventEdgeResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsSystemEventEdge'] = ResolversParentTypes['EcsSystemEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['EcsSystemEvent']>, ParentType, ContextType>;
};

export type EcsTagResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsTag'] = ResolversParentTypes['EcsTag']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EcsTextParameterResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsTextParameter'] = ResolversParentTypes['EcsTextParameter']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EcsUserDataResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsUserData'] = ResolversParentTypes['EcsUserData']> = {
  base64?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sizeBytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type EcsVncUrlResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['EcsVncUrl'] = ResolversParentTypes['EcsVncUrl']> = {
  detail?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ecsErrorCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType, Partial<EcsVncUrlMessageArgs>>;
  operation?: Resolver<ResolversTypes['EcsOperation'], ParentType, ContextType>;
  targetId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InstanceResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Instance'] = ResolversParentTypes['Instance'], FederationReferenceType extends FederationReferenceTypes['Instance'] = FederationReferenceTypes['Instance']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Instance']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  activeSecurityLockEvent?: Resolver<Maybe<ResolversTypes['SecurityLockEvent']>, ParentType, ContextType>;
  allowedOperations?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsOperation']>>, ParentType, ContextType>;
  allows?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<InstanceAllowsArgs, 'operation'>>;
  autoReleaseTime?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  autoRenew?: Resolver<Maybe<ResolversTypes['EcsAutoRenew']>, ParentType, ContextType>;
  chargeType?: Resolver<Maybe<ResolversTypes['EcsChargeType']>, ParentType, ContextType>;
  consoleOutput?: Resolver<Maybe<ResolversTypes['EcsProtectedReadResult']>, ParentType, ContextType>;
  cpu?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  cpuOptions?: Resolver<Maybe<ResolversTypes['EcsCpuOptions']>, ParentType, ContextType>;
  createdAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  creditSpecification?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  deletionProtection?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  diagnosticReports?: Resolver<Maybe<ResolversTypes['EcsDiagnosticReportConnection']>, ParentType, ContextType, RequireFields<InstanceDiagnosticReportsArgs, 'first'>>;
  disks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Disk']>>, ParentType, ContextType>;
  eipAddress?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  health?: Resolver<Maybe<ResolversTypes['EcsInstanceHealth']>, ParentType, ContextType>;
  hostName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  imageId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  instanceType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  instanceTypeDetails?: Resolver<Maybe<ResolversTypes['EcsInstanceType']>, ParentType, ContextType>;
  internetMaxBandwidthInMbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  internetMaxBandwidthOutMbps?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  isJumboFrameEnabled?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  isReady?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType, RequireFields<InstanceIsReadyArgs, 'operation'>>;
  isSecurityLocked?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  keyPairName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lockReadAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  locks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsLockState']>>, ParentType, ContextType>;
  maintenance?: Resolver<Maybe<ResolversTypes['EcsMaintenance']>, ParentType, ContextType>;
  memoryMiB?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  metadataOptions?: Resolver<Maybe<ResolversTypes['EcsMetadataOptions']>, ParentType, ContextType>;
  monitorData?: Resolver<Maybe<ResolversTypes['EcsInstanceMonitorSeries']>, ParentType, ContextType, RequireFields<InstanceMonitorDataArgs, 'endTime' | 'period' | 'startTime'>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  networkChargeType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  operationDecisions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsOperationDecision']>>, ParentType, ContextType, Partial<InstanceOperationDecisionsArgs>>;
  operationLocks?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsOperationLock']>>, ParentType, ContextType>;
  osName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  privateIpAddresses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  privatePool?: Resolver<Maybe<ResolversTypes['EcsPrivatePool']>, ParentType, ContextType>;
  publicIpAddresses?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  ramRoleName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawChargeType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStoppedMode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  readAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  readiness?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsOperationReadiness']>>, ParentType, ContextType, RequireFields<InstanceReadinessArgs, 'operations'>>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  resourceGroupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  screenshot?: Resolver<Maybe<ResolversTypes['EcsProtectedReadResult']>, ParentType, ContextType, RequireFields<InstanceScreenshotArgs, 'wakeUp'>>;
  securityGroupIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  securityLockEvents?: Resolver<Maybe<ResolversTypes['EcsSecurityLockEventConnection']>, ParentType, ContextType, RequireFields<InstanceSecurityLockEventsArgs, 'first'>>;
  securityLockState?: Resolver<Maybe<ResolversTypes['EcsSecurityLockState']>, ParentType, ContextType>;
  startedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EcsInstanceStatus']>, ParentType, ContextType>;
  stoppedMode?: Resolver<Maybe<ResolversTypes['EcsStoppedMode']>, ParentType, ContextType>;
  systemEvents?: Resolver<Maybe<ResolversTypes['EcsSystemEventConnection']>, ParentType, ContextType, RequireFields<InstanceSystemEventsArgs, 'first'>>;
  tags?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsTag']>>, ParentType, ContextType>;
  userData?: Resolver<Maybe<ResolversTypes['EcsUserData']>, ParentType, ContextType>;
  vSwitchId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  vncUrl?: Resolver<Maybe<ResolversTypes['EcsProtectedReadResult']>, ParentType, ContextType>;
  vpcId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  zoneId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  ecsAcceptInquiredSystemEvent?: Resolver<Maybe<ResolversTypes['EcsOutcomePayload']>, ParentType, ContextType, RequireFields<MutationEcsAcceptInquiredSystemEventArgs, 'input'>>;
  ecsAllocatePublicIpAddress?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsAllocatePublicIpAddressArgs, 'input'>>;
  ecsAttachDisk?: Resolver<Maybe<ResolversTypes['EcsDiskPayload']>, ParentType, ContextType, RequireFields<MutationEcsAttachDiskArgs, 'input'>>;
  ecsAttachInstanceRamRole?: Resolver<Maybe<ResolversTypes['EcsInstancesPayload']>, ParentType, ContextType, RequireFields<MutationEcsAttachInstanceRamRoleArgs, 'input'>>;
  ecsAttachKeyPair?: Resolver<Maybe<ResolversTypes['EcsInstancesPayload']>, ParentType, ContextType, RequireFields<MutationEcsAttachKeyPairArgs, 'input'>>;
  ecsCancelSimulatedSystemEvents?: Resolver<Maybe<ResolversTypes['EcsOutcomesPayload']>, ParentType, ContextType, RequireFields<MutationEcsCancelSimulatedSystemEventsArgs, 'input'>>;
  ecsConvertNatPublicIpToEip?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsConvertNatPublicIpToEipArgs, 'input'>>;
  ecsCreateDiagnosticReport?: Resolver<Maybe<ResolversTypes['EcsOutcomePayload']>, ParentType, ContextType, RequireFields<MutationEcsCreateDiagnosticReportArgs, 'input'>>;
  ecsCreateDisk?: Resolver<Maybe<ResolversTypes['EcsDiskPayload']>, ParentType, ContextType, RequireFields<MutationEcsCreateDiskArgs, 'input'>>;
  ecsCreateImage?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsCreateImageArgs, 'input'>>;
  ecsCreateSimulatedSystemEvents?: Resolver<Maybe<ResolversTypes['EcsOutcomesPayload']>, ParentType, ContextType, RequireFields<MutationEcsCreateSimulatedSystemEventsArgs, 'input'>>;
  ecsCreateSnapshot?: Resolver<Maybe<ResolversTypes['EcsDiskPayload']>, ParentType, ContextType, RequireFields<MutationEcsCreateSnapshotArgs, 'input'>>;
  ecsDeleteDisk?: Resolver<Maybe<ResolversTypes['EcsOutcomePayload']>, ParentType, ContextType, RequireFields<MutationEcsDeleteDiskArgs, 'input'>>;
  ecsDeleteInstance?: Resolver<Maybe<ResolversTypes['EcsOutcomePayload']>, ParentType, ContextType, RequireFields<MutationEcsDeleteInstanceArgs, 'input'>>;
  ecsDeleteInstances?: Resolver<Maybe<ResolversTypes['EcsOutcomesPayload']>, ParentType, ContextType, RequireFields<MutationEcsDeleteInstancesArgs, 'input'>>;
  ecsDeleteSnapshot?: Resolver<Maybe<ResolversTypes['EcsOutcomePayload']>, ParentType, ContextType, RequireFields<MutationEcsDeleteSnapshotArgs, 'input'>>;
  ecsDetachDisk?: Resolver<Maybe<ResolversTypes['EcsDiskPayload']>, ParentType, ContextType, RequireFields<MutationEcsDetachDiskArgs, 'input'>>;
  ecsDetachInstanceRamRole?: Resolver<Maybe<ResolversTypes['EcsInstancesPayload']>, ParentType, ContextType, RequireFields<MutationEcsDetachInstanceRamRoleArgs, 'input'>>;
  ecsDetachKeyPair?: Resolver<Maybe<ResolversTypes['EcsInstancesPayload']>, ParentType, ContextType, RequireFields<MutationEcsDetachKeyPairArgs, 'input'>>;
  ecsInvokeCommand?: Resolver<Maybe<ResolversTypes['EcsInstancesPayload']>, ParentType, ContextType, RequireFields<MutationEcsInvokeCommandArgs, 'input'>>;
  ecsJoinResourceGroup?: Resolver<Maybe<ResolversTypes['EcsOutcomePayload']>, ParentType, ContextType, RequireFields<MutationEcsJoinResourceGroupArgs, 'input'>>;
  ecsJoinSecurityGroup?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsJoinSecurityGroupArgs, 'input'>>;
  ecsLeaveSecurityGroup?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsLeaveSecurityGroupArgs, 'input'>>;
  ecsModifyAutoSnapshotPolicy?: Resolver<Maybe<ResolversTypes['EcsOutcomePayload']>, ParentType, ContextType, RequireFields<MutationEcsModifyAutoSnapshotPolicyArgs, 'input'>>;
  ecsModifyDiskAttribute?: Resolver<Maybe<ResolversTypes['EcsDiskPayload']>, ParentType, ContextType, RequireFields<MutationEcsModifyDiskAttributeArgs, 'input'>>;
  ecsModifyDiskChargeType?: Resolver<Maybe<ResolversTypes['EcsDisksPayload']>, ParentType, ContextType, RequireFields<MutationEcsModifyDiskChargeTypeArgs, 'input'>>;
  ecsModifyDiskSpec?: Resolver<Maybe<ResolversTypes['EcsDiskPayload']>, ParentType, ContextType, RequireFields<MutationEcsModifyDiskSpecArgs, 'input'>>;
  ecsModifyInstanceAttachmentAttributes?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsModifyInstanceAttachmentAttributesArgs, 'input'>>;
  ecsModifyInstanceAttribute?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsModifyInstanceAttributeArgs, 'input'>>;
  ecsModifyInstanceAutoReleaseTime?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsModifyInstanceAutoReleaseTimeArgs, 'input'>>;
  ecsModifyInstanceAutoRenewAttribute?: Resolver<Maybe<ResolversTypes['EcsInstancesPayload']>, ParentType, ContextType, RequireFields<MutationEcsModifyInstanceAutoRenewAttributeArgs, 'input'>>;
  ecsModifyInstanceChargeType?: Resolver<Maybe<ResolversTypes['EcsInstancesPayload']>, ParentType, ContextType, RequireFields<MutationEcsModifyInstanceChargeTypeArgs, 'input'>>;
  ecsModifyInstanceMaintenanceAttributes?: Resolver<Maybe<ResolversTypes['EcsInstancesPayload']>, ParentType, ContextType, RequireFields<MutationEcsModifyInstanceMaintenanceAttributesArgs, 'input'>>;
  ecsModifyInstanceMetadataOptions?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsModifyInstanceMetadataOptionsArgs, 'input'>>;
  ecsModifyInstanceNetworkSpec?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsModifyInstanceNetworkSpecArgs, 'input'>>;
  ecsModifyInstanceSpec?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsModifyInstanceSpecArgs, 'input'>>;
  ecsModifyInstanceVncPasswd?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsModifyInstanceVncPasswdArgs, 'input'>>;
  ecsModifyInstanceVpcAttribute?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsModifyInstanceVpcAttributeArgs, 'input'>>;
  ecsModifyPrepayInstanceSpec?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsModifyPrepayInstanceSpecArgs, 'input'>>;
  ecsReActivateInstances?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsReActivateInstancesArgs, 'input'>>;
  ecsReInitDisk?: Resolver<Maybe<ResolversTypes['EcsDiskPayload']>, ParentType, ContextType, RequireFields<MutationEcsReInitDiskArgs, 'input'>>;
  ecsRebootInstance?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsRebootInstanceArgs, 'input'>>;
  ecsRebootInstances?: Resolver<Maybe<ResolversTypes['EcsInstancesPayload']>, ParentType, ContextType, RequireFields<MutationEcsRebootInstancesArgs, 'input'>>;
  ecsRedeployInstance?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsRedeployInstanceArgs, 'input'>>;
  ecsRenewInstance?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsRenewInstanceArgs, 'input'>>;
  ecsReplaceSystemDisk?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsReplaceSystemDiskArgs, 'input'>>;
  ecsReportInstancesStatus?: Resolver<Maybe<ResolversTypes['EcsOutcomesPayload']>, ParentType, ContextType, RequireFields<MutationEcsReportInstancesStatusArgs, 'input'>>;
  ecsResetDisk?: Resolver<Maybe<ResolversTypes['EcsDiskPayload']>, ParentType, ContextType, RequireFields<MutationEcsResetDiskArgs, 'input'>>;
  ecsResetDisks?: Resolver<Maybe<ResolversTypes['EcsDisksPayload']>, ParentType, ContextType, RequireFields<MutationEcsResetDisksArgs, 'input'>>;
  ecsResizeDisk?: Resolver<Maybe<ResolversTypes['EcsDiskPayload']>, ParentType, ContextType, RequireFields<MutationEcsResizeDiskArgs, 'input'>>;
  ecsRunCommand?: Resolver<Maybe<ResolversTypes['EcsInstancesPayload']>, ParentType, ContextType, RequireFields<MutationEcsRunCommandArgs, 'input'>>;
  ecsStartInstance?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsStartInstanceArgs, 'input'>>;
  ecsStopInstance?: Resolver<Maybe<ResolversTypes['EcsInstancePayload']>, ParentType, ContextType, RequireFields<MutationEcsStopInstanceArgs, 'input'>>;
  ecsTagResources?: Resolver<Maybe<ResolversTypes['EcsOutcomesPayload']>, ParentType, ContextType, RequireFields<MutationEcsTagResourcesArgs, 'input'>>;
  ecsUntagResources?: Resolver<Maybe<ResolversTypes['EcsOutcomesPayload']>, ParentType, ContextType, RequireFields<MutationEcsUntagResourcesArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  ecsDiagnosticReports?: Resolver<Maybe<ResolversTypes['EcsDiagnosticReportConnection']>, ParentType, ContextType, RequireFields<QueryEcsDiagnosticReportsArgs, 'first'>>;
  ecsDisk?: Resolver<Maybe<ResolversTypes['Disk']>, ParentType, ContextType, RequireFields<QueryEcsDiskArgs, 'id'>>;
  ecsDisks?: Resolver<Maybe<ResolversTypes['EcsDiskConnection']>, ParentType, ContextType, RequireFields<QueryEcsDisksArgs, 'first'>>;
  ecsInstance?: Resolver<Maybe<ResolversTypes['Instance']>, ParentType, ContextType, RequireFields<QueryEcsInstanceArgs, 'id'>>;
  ecsInstanceStatuses?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['EcsInstanceStatusEntry']>>>, ParentType, ContextType, RequireFields<QueryEcsInstanceStatusesArgs, 'ids'>>;
  ecsInstanceTypes?: Resolver<Maybe<ResolversTypes['EcsInstanceTypeConnection']>, ParentType, ContextType, RequireFields<QueryEcsInstanceTypesArgs, 'first'>>;
  ecsInstances?: Resolver<Maybe<ResolversTypes['EcsInstanceConnection']>, ParentType, ContextType, RequireFields<QueryEcsInstancesArgs, 'first'>>;
  ecsLockPolicy?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsLockRule']>>, ParentType, ContextType, RequireFields<QueryEcsLockPolicyArgs, 'reason'>>;
  ecsRegions?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsRegion']>>, ParentType, ContextType>;
  ecsResourceTags?: Resolver<Maybe<ResolversTypes['EcsResourceTagConnection']>, ParentType, ContextType, RequireFields<QueryEcsResourceTagsArgs, 'filter' | 'first'>>;
  ecsSecurityLockEvent?: Resolver<Maybe<ResolversTypes['SecurityLockEvent']>, ParentType, ContextType, RequireFields<QueryEcsSecurityLockEventArgs, 'id'>>;
  ecsSecurityLockEvents?: Resolver<Maybe<ResolversTypes['EcsSecurityLockEventConnection']>, ParentType, ContextType, RequireFields<QueryEcsSecurityLockEventsArgs, 'first'>>;
  ecsSecurityLockPolicy?: Resolver<Maybe<ReadonlyArray<ResolversTypes['EcsSecurityLockRule']>>, ParentType, ContextType>;
  ecsSecurityLockedInstanceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType, Partial<QueryEcsSecurityLockedInstanceCountArgs>>;
  ecsSnapshots?: Resolver<Maybe<ResolversTypes['EcsSnapshotConnection']>, ParentType, ContextType, RequireFields<QueryEcsSnapshotsArgs, 'first'>>;
  ecsSystemEvents?: Resolver<Maybe<ResolversTypes['EcsSystemEventConnection']>, ParentType, ContextType, RequireFields<QueryEcsSystemEventsArgs, 'first'>>;
};

export type SecurityLockEventResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['SecurityLockEvent'] = ResolversParentTypes['SecurityLockEvent'], FederationReferenceType extends FederationReferenceTypes['SecurityLockEvent'] = FederationReferenceTypes['SecurityLockEvent']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SecurityLockEvent']> | FederationReferenceType, FederationReferenceType, ContextType>;
  accountId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  canAccept?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  instance?: Resolver<Maybe<ResolversTypes['Instance']>, ParentType, ContextType>;
  instanceId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  isPending?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  level?: Resolver<ResolversTypes['EcsEventLevel'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notBefore?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  punishDomain?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  punishType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  punishUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawStatus?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rawType?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  regionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['EcsEventStatus']>, ParentType, ContextType>;
  type?: Resolver<Maybe<ResolversTypes['EcsSecurityLockEventType']>, ParentType, ContextType>;
  violationCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = RequestContext, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  ecsResourceChanged?: SubscriptionResolver<Maybe<ResolversTypes['EcsResourceChange']>, "ecsResourceChanged", ParentType, ContextType, RequireFields<SubscriptionEcsResourceChangedArgs, 'ids'>>;
  ecsSecurityLockChanged?: SubscriptionResolver<Maybe<ResolversTypes['EcsSecurityLockChange']>, "ecsSecurityLockChanged", ParentType, ContextType, Partial<SubscriptionEcsSecurityLockChangedArgs>>;
};

export type Resolvers<ContextType = RequestContext> = {
  DateTime?: GraphQLScalarType;
  Disk?: DiskResolvers<ContextType>;
  EcsAutoRenew?: EcsAutoRenewResolvers<ContextType>;
  EcsBatchOperationPayload?: EcsBatchOperationPayloadResolvers<ContextType>;
  EcsConsoleOutput?: EcsConsoleOutputResolvers<ContextType>;
  EcsCpuOptions?: EcsCpuOptionsResolvers<ContextType>;
  EcsDiagnosticIssue?: EcsDiagnosticIssueResolvers<ContextType>;
  EcsDiagnosticReport?: EcsDiagnosticReportResolvers<ContextType>;
  EcsDiagnosticReportConnection?: EcsDiagnosticReportConnectionResolvers<ContextType>;
  EcsDiagnosticReportEdge?: EcsDiagnosticReportEdgeResolvers<ContextType>;
  EcsDiskAttachment?: EcsDiskAttachmentResolvers<ContextType>;
  EcsDiskConnection?: EcsDiskConnectionResolvers<ContextType>;
  EcsDiskEdge?: EcsDiskEdgeResolvers<ContextType>;
  EcsDiskEvent?: EcsDiskEventResolvers<ContextType>;
  EcsDiskHealth?: EcsDiskHealthResolvers<ContextType>;
  EcsDiskMonitorPoint?: EcsDiskMonitorPointResolvers<ContextType>;
  EcsDiskMonitorSeries?: EcsDiskMonitorSeriesResolvers<ContextType>;
  EcsDiskPayload?: EcsDiskPayloadResolvers<ContextType>;
  EcsDisksPayload?: EcsDisksPayloadResolvers<ContextType>;
  EcsDryRunPassed?: EcsDryRunPassedResolvers<ContextType>;
  EcsInstanceConnection?: EcsInstanceConnectionResolvers<ContextType>;
  EcsInstanceEdge?: EcsInstanceEdgeResolvers<ContextType>;
  EcsInstanceHealth?: EcsInstanceHealthResolvers<ContextType>;
  EcsInstanceMonitorPoint?: EcsInstanceMonitorPointResolvers<ContextType>;
  EcsInstanceMonitorSeries?: EcsInstanceMonitorSeriesResolvers<ContextType>;
  EcsInstancePayload?: EcsInstancePayloadResolvers<ContextType>;
  EcsInstanceStatusEntry?: EcsInstanceStatusEntryResolvers<ContextType>;
  EcsInstanceType?: EcsInstanceTypeResolvers<ContextType>;
  EcsInstanceTypeConnection?: EcsInstanceTypeConnectionResolvers<ContextType>;
  EcsInstanceTypeEdge?: EcsInstanceTypeEdgeResolvers<ContextType>;
  EcsInstancesPayload?: EcsInstancesPayloadResolvers<ContextType>;
  EcsLockRule?: EcsLockRuleResolvers<ContextType>;
  EcsLockState?: EcsLockStateResolvers<ContextType>;
  EcsLockVerification?: EcsLockVerificationResolvers<ContextType>;
  EcsMaintenance?: EcsMaintenanceResolvers<ContextType>;
  EcsMaintenanceWindow?: EcsMaintenanceWindowResolvers<ContextType>;
  EcsMetadataOptions?: EcsMetadataOptionsResolvers<ContextType>;
  EcsMirrorHealth?: EcsMirrorHealthResolvers<ContextType>;
  EcsOperationAccepted?: EcsOperationAcceptedResolvers<ContextType>;
  EcsOperationAcceptedNotExecuted?: EcsOperationAcceptedNotExecutedResolvers<ContextType>;
  EcsOperationDecision?: EcsOperationDecisionResolvers<ContextType>;
  EcsOperationDenied?: EcsOperationDeniedResolvers<ContextType>;
  EcsOperationLock?: EcsOperationLockResolvers<ContextType>;
  EcsOperationNeedsConfirmation?: EcsOperationNeedsConfirmationResolvers<ContextType>;
  EcsOperationNotAttempted?: EcsOperationNotAttemptedResolvers<ContextType>;
  EcsOperationOutcome?: EcsOperationOutcomeResolvers<ContextType>;
  EcsOperationPayload?: EcsOperationPayloadResolvers<ContextType>;
  EcsOperationReadiness?: EcsOperationReadinessResolvers<ContextType>;
  EcsOperationRejected?: EcsOperationRejectedResolvers<ContextType>;
  EcsOperationUnknown?: EcsOperationUnknownResolvers<ContextType>;
  EcsOutcomePayload?: EcsOutcomePayloadResolvers<ContextType>;
  EcsOutcomesPayload?: EcsOutcomesPayloadResolvers<ContextType>;
  EcsPrivatePool?: EcsPrivatePoolResolvers<ContextType>;
  EcsProtectedReadDenied?: EcsProtectedReadDeniedResolvers<ContextType>;
  EcsProtectedReadRejected?: EcsProtectedReadRejectedResolvers<ContextType>;
  EcsProtectedReadResult?: EcsProtectedReadResultResolvers<ContextType>;
  EcsReadProblem?: EcsReadProblemResolvers<ContextType>;
  EcsReadinessReason?: EcsReadinessReasonResolvers<ContextType>;
  EcsRegion?: EcsRegionResolvers<ContextType>;
  EcsResourceChange?: EcsResourceChangeResolvers<ContextType>;
  EcsResourceTag?: EcsResourceTagResolvers<ContextType>;
  EcsResourceTagConnection?: EcsResourceTagConnectionResolvers<ContextType>;
  EcsResourceTagEdge?: EcsResourceTagEdgeResolvers<ContextType>;
  EcsScreenshot?: EcsScreenshotResolvers<ContextType>;
  EcsSecurityLockChange?: EcsSecurityLockChangeResolvers<ContextType>;
  EcsSecurityLockEventConnection?: EcsSecurityLockEventConnectionResolvers<ContextType>;
  EcsSecurityLockEventEdge?: EcsSecurityLockEventEdgeResolvers<ContextType>;
  EcsSecurityLockRule?: EcsSecurityLockRuleResolvers<ContextType>;
  EcsSnapshot?: EcsSnapshotResolvers<ContextType>;
  EcsSnapshotConnection?: EcsSnapshotConnectionResolvers<ContextType>;
  EcsSnapshotEdge?: EcsSnapshotEdgeResolvers<ContextType>;
  EcsSystemEvent?: EcsSystemEventResolvers<ContextType>;
  EcsSystemEventConnection?: EcsSystemEventConnectionResolvers<ContextType>;
  EcsSystemEventEdge?: EcsSystemEventEdgeResolvers<ContextType>;
  EcsTag?: EcsTagResolvers<ContextType>;
  EcsTextParameter?: EcsTextParameterResolvers<ContextType>;
  EcsUserData?: EcsUserDataResolvers<ContextType>;
  EcsVncUrl?: EcsVncUrlResolvers<ContextType>;
  Instance?: InstanceResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  SecurityLockEvent?: SecurityLockEventResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RequestContext> = {
  contact?: ContactDirectiveResolver<any, any, ContextType>;
};
