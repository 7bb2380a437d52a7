import { operations } from '../../catalogue/operations';
import type { EcsOperation } from '../../catalogue/operations';

/** What an overdue payment does to an operation. OPENS: only an overdue instance can be the target. */
export type FinancialEffect = 'ALLOWED' | 'DENIED' | 'OPENS';

/** Where a cell was read: in the document, on the operation's own page, or nowhere. */
export type FinancialBasis = 'DOCUMENTED' | 'OPERATION_PAGE' | 'NOT_STATED';

export interface FinancialCell {
  readonly effect: FinancialEffect;
  readonly basis: FinancialBasis;
  /** The code that the operation's page lists for it; null when the page lists none, and when it is not denied. */
  readonly errorCode: string | null;
}

/** A row by who is overdue: the instance, the disk, or both. "Overdue" is `LockReason: financial` in OperationLocks. */
export interface FinancialRule {
  readonly instance: FinancialCell;
  readonly disk: FinancialCell;
  readonly both: FinancialCell;
  /** How the sources disagree about a cell, and what was chosen; null when they do not. */
  readonly disagreement: string | null;
}

type Side = keyof Pick<FinancialRule, 'instance' | 'disk' | 'both'>;
type Codes = Partial<Record<Side, string>>;
/** `deny`, `pass`: the document. `page`, `opens`: the operation's page. `none`: no source. */
type Reading = 'deny' | 'pass' | 'page' | 'opens' | 'none';

const readings: Readonly<Record<Reading, Pick<FinancialCell, 'effect' | 'basis'>>> = {
  deny: { effect: 'DENIED', basis: 'DOCUMENTED' },
  pass: { effect: 'ALLOWED', basis: 'DOCUMENTED' },
  page: { effect: 'DENIED', basis: 'OPERATION_PAGE' },
  opens: { effect: 'OPENS', basis: 'OPERATION_PAGE' },
  none: { effect: 'ALLOWED', basis: 'NOT_STATED' },
};

function rule(
  [instance, disk, both]: readonly [Reading, Reading, Reading],
  codes: Codes = {},
  disagreement: string | null = null,
): FinancialRule {
  const cell = (side: Side, reading: Reading): FinancialCell => ({
    ...readings[reading],
    errorCode: codes[side] ?? null,
  });
  return {
    instance: cell('instance', instance),
    disk: cell('disk', disk),
    both: cell('both', both),
    disagreement,
  };
}

const inArrears = 'InstanceExpiredOrInArrears';
const ofInstance = { instance: inArrears, both: inArrears };
const ofEither = { ...ofInstance, disk: 'DiskInArrears' };

const normal = rule(['pass', 'pass', 'pass']);
const notStated = rule(['none', 'none', 'none']);
const pageOnly = rule(['page', 'none', 'page'], ofInstance);
const noDiskCode =
  'Disk overdue: the older edition says normal, the current one an error. The page lists a code for the instance only: normal.';
const irrelevant =
  'The older edition calls it irrelevant, the current one has an error for the instance and for the disk: an error.';

/** The rows of which any source says something. */
const stated: Readonly<Partial<Record<EcsOperation, FinancialRule>>> = {
  StartInstance: rule(
    ['deny', 'deny', 'deny'],
    { instance: 'InstanceExpired', disk: 'DiskInArrears', both: 'InstanceExpired' },
    'Disk overdue: the older edition says normal, the current one an error. The page lists DiskInArrears: an error.',
  ),
  StopInstance: rule(['deny', 'deny', 'deny'], ofInstance, irrelevant),
  RebootInstance: rule(['deny', 'deny', 'deny'], ofInstance, irrelevant),
  RebootInstances: pageOnly,
  DeleteInstance: normal,
  DescribeInstanceStatus: normal,
  DescribeInstances: normal,
  DescribeInstanceTypes: normal,
  ModifyInstanceAttribute: rule(
    ['pass', 'pass', 'deny'],
    {},
    'Disk overdue: the older edition says normal, the current one an error. Both overdue: the older edition says an error in one table and normal in another. The page lists no code: normal for one, an error for both.',
  ),
  ModifyInstanceChargeType: rule(['page', 'none', 'page']),
  ModifyInstanceSpec: rule(
    ['pass', 'pass', 'deny'],
    { both: 'Account.Arrearage' },
    'Disk overdue: the older edition says normal, the current one an error. The page lists a code for the account only: normal for one, an error for both.',
  ),
  ModifyPrepayInstanceSpec: rule(
    ['none', 'none', 'none'],
    {},
    'The page lists InvalidInstance.PreInstanceExpired, for an expired subscription, and Account.Arrearage, for the account. No table names it: not stated.',
  ),
  ReActivateInstances: rule(['opens', 'none', 'opens']),
  CreateImage: normal,
  CreateDisk: rule(
    ['pass', 'deny', 'deny'],
    { disk: 'Account.Arrearage', both: 'Account.Arrearage' },
    'Instance overdue: the older edition says normal, the current one an error. The page lists a code for the account only: normal.',
  ),
  DescribeDisks: normal,
  AttachDisk: rule(
    ['deny', 'deny', 'deny'],
    ofEither,
    'Instance overdue: the older edition says normal, the current one an error. The page lists InstanceExpiredOrInArrears: an error.',
  ),
  DetachDisk: normal,
  ResizeDisk: rule(['page', 'page', 'page'], ofEither),
  ModifyDiskAttribute: normal,
  ModifyDiskChargeType: rule(
    ['none', 'none', 'none'],
    {},
    'The page lists Account.Arrearage, for the account. No table names it: not stated.',
  ),
  ModifyDiskSpec: rule(['page', 'page', 'page'], ofEither),
  ReplaceSystemDisk: rule(['deny', 'pass', 'deny'], ofInstance, noDiskCode),
  ResetDisk: rule(['deny', 'deny', 'deny'], ofInstance),
  ResetDisks: pageOnly,
  ReInitDisk: rule(['deny', 'pass', 'deny'], ofInstance, noDiskCode),
  DeleteDisk: normal,
  CreateSnapshot: rule(
    ['pass', 'pass', 'pass'],
    {},
    'Both editions say normal; the page lists DiskInArrears. The document is about this lock: normal.',
  ),
  DescribeSnapshots: normal,
  DeleteSnapshot: normal,
  ModifyAutoSnapshotPolicy: normal,
  ModifyInstanceNetworkSpec: pageOnly,
  AllocatePublicIpAddress: rule(['deny', 'pass', 'deny'], ofInstance, noDiskCode),
  ConvertNatPublicIpToEip: rule(['page', 'none', 'page'], {
    instance: 'InvalidInstance.OverduePayment',
    both: 'InvalidInstance.OverduePayment',
  }),
  ModifyInstanceVpcAttribute: rule(['page', 'none', 'page']),
  JoinSecurityGroup: normal,
  LeaveSecurityGroup: normal,
  DescribeInstanceMonitorData: normal,
  RedeployInstance: pageOnly,
};

/** The codes that ECS answers when the lock stops an operation. They may mean an expired subscription, too. */
export const financialCodes: readonly string[] = [
  inArrears,
  'DiskInArrears',
  'InstanceExpired',
  'InvalidInstance.OverduePayment',
];

/**
 * What is published on the lock for an overdue payment. ECS_FINANCIAL_POLICY says whether it decides.
 *
 * Sources: "API behavior for accounts that have overdue payments", whose current edition has one table for an overdue
 * instance and one for an overdue disk, and whose older edition has one table for both; and the operations' own pages.
 * Where the editions disagree about a cell, the codes on the operation's page settle it; where they do not, the older
 * edition counts, because it looks at instance and disk together. What no source says is ALLOWED and NOT_STATED: unlike the
 * document of the security lock, this one does not say that all other operations are unaffected.
 */
export const financialLock = {
  reason: 'financial',
  document: 'https://help.aliyun.com/document_detail/25694.html',
  denials: { instance: 'INSTANCE_FINANCIAL_LOCKED', disk: 'DISK_FINANCIAL_LOCKED' },
  words: {
    name: 'financial',
    because: 'locked for an overdue payment',
    wayOut:
      'Pay what is overdue or renew the subscription; a pay-as-you-go instance that was stopped is then reactivated (ReActivateInstances).',
  },
  rules: Object.fromEntries(operations.map(({ name }) => [name, stated[name] ?? notStated])) as Readonly<
    Record<EcsOperation, FinancialRule>
  >,
} as const;
