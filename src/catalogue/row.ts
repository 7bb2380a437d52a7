/** The types of the catalogue's rows. */

export type OperationAccess = 'READ' | 'WRITE';

/** What the call acts on. */
export type OperationSubject = 'INSTANCE' | 'DISK' | 'SNAPSHOT' | 'EVENT' | 'ACCOUNT' | 'RESOURCE';

/** The entities that can offer an operation. */
export type OperationHolder = 'INSTANCE' | 'DISK';

/** The type of a write's target. */
export type TargetType =
  | 'INSTANCE'
  | 'DISK'
  | 'SNAPSHOT'
  | 'EVENT'
  | 'AUTO_SNAPSHOT_POLICY'
  | 'NETWORK_INTERFACE'
  | 'RESOURCE'
  | 'REGION';

/** SINGLE `Id=a`, REPEAT `Id.1=a&Id.2=b`, JSON `Ids=["a","b"]`, COMMA `Id=a,b`; PAIRS is ResetDisks' list of objects. */
export type IdEncoding = 'SINGLE' | 'REPEAT' | 'JSON' | 'COMMA' | 'PAIRS';

/** How a call names its targets. */
export interface IdParameter {
  /** ECS's name of the parameter, or the names by target type when the operation has one for each. */
  readonly parameter: string | Readonly<Partial<Record<TargetType, string>>>;
  readonly encoding: IdEncoding;
  /** The most ids that one call takes. */
  readonly limit: number;
  /** Reads only: the largest page, when it differs from the limit. */
  readonly pageSize?: number;
}

/** What ECS checks in a call with `DryRun=true`, by the comment on that parameter in the SDK. */
export type DryRunChecks =
  'PARAMETERS_AND_PERMISSIONS' | 'PARAMETERS_AND_LIMITS' | 'PARAMETERS_AND_STATUS' | 'UNDOCUMENTED';

/** BY_CALL: the call itself costs money. BY_ORDER: the call creates an order, which AutoPay pays. */
export type Charge = 'BY_CALL' | 'BY_ORDER';

/** What a RAM policy can limit an operation to. */
export type RamResource =
  | 'anything'
  | 'anyOfEcs'
  | 'command'
  | 'disk'
  | 'eni'
  | 'image'
  | 'instance'
  | 'keyPair'
  | 'role'
  | 'securityGroup'
  | 'snapshot'
  | 'snapshotPolicy'
  | 'vSwitch';

interface CommonRow {
  /** The operation in the spelling of Alibaba Cloud's table. */
  readonly name: string;
  readonly subject: OperationSubject;
  /** The entities that offer the operation; empty for account-wide operations. */
  readonly appliesTo: readonly OperationHolder[];
  /** Null when no parameter names a target. */
  readonly ids: IdParameter | null;
  /** The name in the SDK and in requests, when it differs from the table. */
  readonly sdkName?: string;
}

export interface ReadRow extends CommonRow {
  readonly access: 'READ';
  /** The fields of the graph that it provides, as `Type.field`. */
  readonly fields: readonly string[];
}

export interface WriteRow extends CommonRow {
  readonly access: 'WRITE';
  /** Whether ECS runs a ClientToken only once, which makes a repeat safe. Absent: no ClientToken. */
  readonly clientToken?: true;
  /** Absent: no dry run in ECS. */
  readonly dryRun?: DryRunChecks;
  /** Whether ECS has a best-effort mode for batches (BatchOptimization=SuccessFirst). */
  readonly batchOptimization?: true;
  /** Absent: neither the call nor an order costs money. */
  readonly charged?: Charge;
  /** The operation deletes for good. Only the RAM policy with deletions allows it. */
  readonly deletes?: true;
  /**
   * The fields of the mutation's input that hold a secret, in the graph's names. Absent: none. Passwords, user data, and
   * what a command is and is given count. Names, descriptions and paths do not: ECS shows them to all who may read the
   * target. Values of these fields go to ECS and nowhere else: to no log, audit, metric, span or answer.
   */
  readonly secrets?: readonly string[];
  /**
   * The resources that RAM checks for the write. Source: Alibaba Cloud's page "RAM authorization" of ECS. Two
   * differences: JoinSecurityGroup and LeaveSecurityGroup also take a network interface; ResetDisks is no longer on the
   * page and is treated like ResetDisk.
   */
  readonly ram: readonly RamResource[];
}

export type OperationRow = ReadRow | WriteRow;
