// Written by `npm run codegen` from graphql and the schema. Never edit it by hand.

export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
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

export type EcsAcceptInquiredSystemEventInput = {
  /** The account's name in this subgraph's configuration; needed when there are several. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The event. */
  readonly eventId: Scalars['ID']['input'];
  /** Where the event is. */
  readonly regionId: Scalars['ID']['input'];
};

export type EcsAllocatePublicIpAddressInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Attach it although it is still attached elsewhere; for cloud_regional_disk_auto only. */
  readonly force?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
  /** ECS takes 50 at a time; more are split, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** An SSH key pair of the same region, for Linux; takes effect at the next restart. */
  readonly keyPairName: Scalars['String']['input'];
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
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
  readonly dryRun?: Scalars['Boolean']['input'];
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

export type EcsConvertNatPublicIpToEipInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly acceptCharges?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsDeleteInstanceInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Needed for a locked instance, and for one whose lock could not be read: disks set to stay are released with it. */
  readonly confirmDeletionOfLocked?: Scalars['Boolean']['input'];
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Delete although it is running. */
  readonly force?: Scalars['Boolean']['input'];
  /** With force: true, as ECS does by default, cuts the power; false shuts down in order first, which takes minutes. */
  readonly forceStop?: InputMaybe<Scalars['Boolean']['input']>;
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Delete a subscription instance too, when its subscription has expired. */
  readonly terminateSubscription?: Scalars['Boolean']['input'];
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
  readonly confirmDeletionOfLocked?: Scalars['Boolean']['input'];
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Delete although it is running. */
  readonly force?: Scalars['Boolean']['input'];
  /** With force: true, as ECS does by default, cuts the power; false shuts down in order first, which takes minutes. */
  readonly forceStop?: InputMaybe<Scalars['Boolean']['input']>;
  /** ECS takes 100 at a time; BEST_EFFORT splits more, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** What to do with the rest when one target cannot go, for example because it needs the confirmation. */
  readonly mode?: EcsBatchMode;
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Delete a subscription instance too, when its subscription has expired. */
  readonly terminateSubscription?: Scalars['Boolean']['input'];
};

export type EcsDeleteSnapshotInput = {
  /** The account's name in this subgraph's configuration; needed when there are several. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Delete it although disks were made from it; these can then no longer be re-initialized. */
  readonly force?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The instance to detach it from; the lock of this one counts. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsDetachInstanceRamRoleInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
  /** ECS takes 50 at a time; more are split, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Takes effect at the next restart. */
  readonly keyPairName: Scalars['String']['input'];
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
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

export type EcsInvokeCommandInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** The id of a command, or the name of a public one. */
  readonly commandId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** With PERIOD only, and needed there: rate(5m), at(2026-11-24 13:15:30 Asia/Shanghai), or a cron expression. */
  readonly frequency?: InputMaybe<Scalars['String']['input']>;
  /** ECS takes 100 at a time; more are split, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Up to 10, for the {{names}} in the command. They never come back out of this subgraph. */
  readonly parameters?: InputMaybe<ReadonlyArray<EcsCommandParameterInput>>;
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** When it runs. */
  readonly repeatMode?: EcsCommandRepeatModeInput;
  /** The resource group that it is in. */
  readonly resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Send to locked instances too, where ECS accepts the command and runs nothing. */
  readonly sendToLockedInstances?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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

/** Whole hours in UTC+8, 1 to 23 of them; it may run past midnight. */
export type EcsMaintenanceWindowInput = {
  /** 0 to 23. */
  readonly endHour: Scalars['Int']['input'];
  /** 0 to 23. */
  readonly startHour: Scalars['Int']['input'];
};

export type EcsMetadataTokensInput =
  /** Metadata can be read without a session token too. */
  | 'OPTIONAL'
  /** Metadata can be read with a session token only. */
  | 'REQUIRED';

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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
  /** 2 to 128 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsModifyDiskChargeTypeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Pay the order at once. Nothing here spends money unless told to. */
  readonly autoPay?: Scalars['Boolean']['input'];
  /** What the disks become. */
  readonly chargeType: EcsChargeTypeInput;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Disks of that instance. ECS takes 16 at a time; BEST_EFFORT splits more, up to 500. */
  readonly diskIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The instance that they are attached to. A lock on any other one that has them counts as well. */
  readonly instanceId: Scalars['ID']['input'];
  /** What to do with the rest when the lock stops one target. */
  readonly mode?: EcsBatchMode;
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

/** At least one change. */
export type EcsModifyDiskSpecInput = {
  /** The operation is charged when it is called; it runs only if this is true. */
  readonly acceptCharges?: Scalars['Boolean']['input'];
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** For example cloud_essd. */
  readonly category?: InputMaybe<Scalars['String']['input']>;
  /** The disk. */
  readonly diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsModifyInstanceAutoRenewAttributeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** ECS takes 100 at a time; more are split, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /**
   * For AUTO_RENEWAL, and needed there: how long it renews for. 1 to 4 weeks, 1, 2, 3, 6, 12, 24, 36, 48 or 60
   * months, or 1 to 5 years.
   */
  readonly period?: InputMaybe<Scalars['Int']['input']>;
  /** The unit of the period. */
  readonly periodUnit?: EcsPeriodUnitInput;
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether and how it renews. */
  readonly renewalStatus: EcsRenewalStatusInput;
};

export type EcsModifyInstanceChargeTypeInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Pay the order at once. Nothing here spends money unless told to. */
  readonly autoPay?: Scalars['Boolean']['input'];
  /** What the instances become. */
  readonly chargeType: EcsChargeTypeInput;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Make pay-as-you-go data disks subscription disks too. */
  readonly includeDataDisks?: Scalars['Boolean']['input'];
  /** ECS takes 20 at a time; BEST_EFFORT splits more, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** What to do with the rest when the lock stops one target. */
  readonly mode?: EcsBatchMode;
  /** For PRE_PAID, and needed there: 1 to 4 weeks, 1 to 9, 12, 24, 36, 48 or 60 months, or 1 to 5 years. */
  readonly period?: InputMaybe<Scalars['Int']['input']>;
  /** The unit of the period. */
  readonly periodUnit?: EcsPeriodUnitInput;
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly autoPay?: Scalars['Boolean']['input'];
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly acceptCharges?: Scalars['Boolean']['input'];
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Whether it may move to another cluster, which can change private addresses and device names. */
  readonly allowMigrateAcrossZone?: InputMaybe<Scalars['Boolean']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly autoPay?: Scalars['Boolean']['input'];
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Without it, ECS sees for itself. For a downgrade autoPay does not count. */
  readonly direction?: InputMaybe<EcsSpecDirectionInput>;
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
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

export type EcsOperationAccess =
  /** It changes nothing. */
  | 'READ'
  /** It changes something. */
  | 'WRITE';

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

export type EcsReActivateInstancesInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsReInitDiskInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Start the instance afterwards. */
  readonly autoStartInstance?: Scalars['Boolean']['input'];
  /** The disk. */
  readonly diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Cut the power; what is only in memory is lost. */
  readonly forceStop?: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsRebootInstancesInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Cut the power; what is only in memory is lost. */
  readonly forceReboot?: Scalars['Boolean']['input'];
  /** ECS takes 100 at a time; BEST_EFFORT splits more, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** What to do with the rest when the lock stops one target. */
  readonly mode?: EcsBatchMode;
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsRedeployInstanceInput = {
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Cut the power; what is only in memory is lost. */
  readonly forceStop?: Scalars['Boolean']['input'];
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
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
  readonly acceptCharges?: Scalars['Boolean']['input'];
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Renew to the account's common day of expiry: 1 to 28. */
  readonly expectedRenewDay?: InputMaybe<Scalars['Int']['input']>;
  /** The instance. */
  readonly instanceId: Scalars['ID']['input'];
  /** 1 to 4 weeks, or 1 to 9, 12, 24, 36, 48 or 60 months. Give either this or expectedRenewDay. */
  readonly period?: InputMaybe<Scalars['Int']['input']>;
  /** The unit of the period. */
  readonly periodUnit?: EcsPeriodUnitInput;
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Without it, the targets are looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
};

export type EcsResizeDiskInput = {
  /** The operation is charged when it is called; it runs only if this is true. */
  readonly acceptCharges?: Scalars['Boolean']['input'];
  /** The account's name in this subgraph's configuration; without it, all are searched. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Makes a retry safe: repeat with the one of the outcome. Up to 64 ASCII characters; generated when absent. */
  readonly clientToken?: InputMaybe<Scalars['String']['input']>;
  /** The disk. */
  readonly diskId: Scalars['ID']['input'];
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** The new size, up to 65536; a disk cannot shrink. */
  readonly newSizeGiB: Scalars['Int']['input'];
  /** Without a restart of the instance. */
  readonly online?: Scalars['Boolean']['input'];
  /** Without it, the target is looked for in every configured region. */
  readonly regionId?: InputMaybe<Scalars['ID']['input']>;
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
  readonly dryRun?: Scalars['Boolean']['input'];
  /** With PERIOD only, and needed there: rate(5m), at(2026-11-24 13:15:30 Asia/Shanghai), or a cron expression. */
  readonly frequency?: InputMaybe<Scalars['String']['input']>;
  /** ECS takes 100 at a time; more are split, up to 500. */
  readonly instanceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Keep the command, so that ecsInvokeCommand can run it again. */
  readonly keepCommand?: Scalars['Boolean']['input'];
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
  readonly repeatMode?: EcsCommandRepeatModeInput;
  /** The resource group that it is in. */
  readonly resourceGroupId?: InputMaybe<Scalars['ID']['input']>;
  /** Send to locked instances too, where ECS accepts the command and runs nothing. */
  readonly sendToLockedInstances?: Scalars['Boolean']['input'];
  /** Up to 20. */
  readonly tags?: InputMaybe<ReadonlyArray<EcsTagInput>>;
  /** What a stop or a timeout ends. */
  readonly terminationMode?: InputMaybe<EcsCommandTerminationModeInput>;
  /** 10 to 86400. */
  readonly timeoutSeconds?: Scalars['Int']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Cut the power; what is only in memory is lost. */
  readonly forceStop?: Scalars['Boolean']['input'];
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
  readonly dryRun?: Scalars['Boolean']['input'];
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

/** Either tagKeys or allTags. */
export type EcsUntagResourcesInput = {
  /** The account's name in this subgraph's configuration; needed when there are several. */
  readonly accountId?: InputMaybe<Scalars['ID']['input']>;
  /** Remove every tag. */
  readonly allTags?: Scalars['Boolean']['input'];
  /** Check, and change nothing. */
  readonly dryRun?: Scalars['Boolean']['input'];
  /** Where the resources are. */
  readonly regionId: Scalars['ID']['input'];
  /** Ids, or names for key pairs. ECS takes 50 at a time; more are split, up to 500. */
  readonly resourceIds: ReadonlyArray<Scalars['ID']['input']>;
  /** The type of the resource. */
  readonly resourceType: EcsResourceTypeInput;
  /** 1 to 20. */
  readonly tagKeys?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
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
