/** The words of the catalogue: what a row may say of an operation. */

export type OperationAccess = 'READ' | 'WRITE';

/** What the call acts on. */
export type OperationSubject = 'INSTANCE' | 'DISK' | 'SNAPSHOT' | 'EVENT' | 'ACCOUNT' | 'RESOURCE';

/** The entities of the graph that an operation can be a button on. */
export type OperationHolder = 'INSTANCE' | 'DISK';

/** What one target of a write is. */
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

/** How a call names what it acts on. */
export interface IdParameter {
  /** ECS's name of the parameter; by the target's type where the operation has a parameter for each. */
  readonly parameter: string | Readonly<Partial<Record<TargetType, string>>>;
  readonly encoding: IdEncoding;
  /** How many ids one call takes. */
  readonly limit: number;
  /** Reads only: the largest page, where it is not the limit. */
  readonly pageSize?: number;
}

/** What ECS checks in a call with `DryRun=true`, by the comment on that parameter in the SDK. */
export type DryRunChecks =
  'PARAMETERS_AND_PERMISSIONS' | 'PARAMETERS_AND_LIMITS' | 'PARAMETERS_AND_STATUS' | 'UNDOCUMENTED';

/** BY_CALL: ECS charges when it is called. BY_ORDER: it makes an order, which AutoPay pays. */
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
  /** The entities on which the operation is a button; account-wide operations are on none. */
  readonly appliesTo: readonly OperationHolder[];
  /** Null where no parameter names a target. */
  readonly ids: IdParameter | null;
  /** The name in the SDK and on the wire, where it is not the table's. */
  readonly sdkName?: string;
}

export interface ReadRow extends CommonRow {
  readonly access: 'READ';
  /** The fields of the graph that it answers, as `Type.field`. */
  readonly fields: readonly string[];
}

export interface WriteRow extends CommonRow {
  readonly access: 'WRITE';
  /** Whether ECS runs a ClientToken once, so that a repeat is safe. Absent: it has none. */
  readonly clientToken?: true;
  /** Absent: ECS has no dry run for it. */
  readonly dryRun?: DryRunChecks;
  /** Whether ECS can be told to do what it can of a batch (BatchOptimization=SuccessFirst). */
  readonly batchOptimization?: true;
  /** Absent: it costs nothing by itself. */
  readonly charged?: Charge;
  /** What it removes is gone for good. RAM allows it only where somebody chose the policy with deletions. */
  readonly deletes?: true;
  /**
   * What RAM checks the write against: Alibaba Cloud's page "RAM authorization" of ECS. Two rows say more than the page:
   * JoinSecurityGroup and LeaveSecurityGroup also take a network interface, and ResetDisks, which the page has dropped,
   * is read as ResetDisk.
   */
  readonly ram: readonly RamResource[];
}

export type OperationRow = ReadRow | WriteRow;
