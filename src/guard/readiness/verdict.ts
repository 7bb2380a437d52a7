import type { EcsOperation } from '../../catalogue/operations';
import type { InstanceRecord } from '../../ecs/records';
import { isReleasing } from '../../policy/readiness/table';
import type { Finding } from '../../policy/readiness/assess';
import type { TextParameters } from '../../policy/readiness/need';
import type { OtherReason, StateReason } from '../../policy/readiness/reasons';
import type { DenialReason } from '../../policy/locks/index';
import type { LockFacts } from '../../policy/decide';
import type { Text } from '../../policy/texts/say';
import type { JudgedOperation } from '../judgement';

/** Whether an operation, sent now with complete input, would be accepted. */
export type ReadinessVerdict =
  'READY' | 'NEEDS_CONFIRMATION' | 'WOULD_NOT_RUN' | 'NOT_NOW' | 'DENIED' | 'UNKNOWN';

export type ReadinessReasonCode = StateReason | OtherReason | DenialReason;

export interface ReadinessReason {
  readonly operation: EcsOperation;
  readonly code: ReadinessReasonCode;
  readonly parameters: TextParameters;
  /** For an end user. */
  readonly text: Text;
  /** For a developer. */
  readonly detail: string;
  /** The code that ECS would answer; null where it answers none. */
  readonly ecsErrorCode: string | null;
  /** The judgement of the lock that is the reason; null for any other reason. */
  readonly judged: JudgedOperation | null;
  /** The instance whose disks are released with it; null for any other reason. */
  readonly releasing: InstanceRecord | null;
}

/** The verdict on one operation. Without reasons exactly when it is READY. */
export interface Readiness {
  readonly operation: EcsOperation;
  readonly verdict: ReadinessVerdict;
  readonly reasons: readonly ReadinessReason[];
}

/** What a verdict is made of. */
export interface Judged {
  readonly judged: JudgedOperation;
  readonly findings: readonly Finding[];
  /** Why the call cannot name the instance that it names beside the disk. */
  readonly isInstanceMissing?: boolean;
  readonly locks: LockFacts['locks'];
  /** The target, when it is an instance. */
  readonly instance: InstanceRecord | null;
}

const ready = new Map<EcsOperation, Readiness>();

/** A ready operation has no reasons, so all targets share one value for each operation. */
function readyFor(operation: EcsOperation): Readiness {
  const known = ready.get(operation);
  if (known !== undefined) return known;
  const value: Readiness = Object.freeze({ operation, verdict: 'READY', reasons: Object.freeze([]) });
  ready.set(operation, value);
  return value;
}

/**
 * Folds the decision of the locks and the preconditions into one verdict. A refusal that is certain counts first, then what is
 * not known, then what ECS accepts without running it.
 */
export function readinessFrom(operation: EcsOperation, about: Judged): Readiness {
  const { judged, findings, isInstanceMissing = false, locks, instance } = about;
  const isLockUnknown = judged.reason === 'LOCK_STATE_UNKNOWN';
  const found = (kind: Finding['kind']): boolean => findings.some((finding) => finding.kind === kind);
  const isConfirmed = isReleasing(operation) && locks?.security !== 'NOT_LOCKED';
  const verdict = ((): ReadinessVerdict => {
    if (judged.verdict === 'DENIED' && !isLockUnknown) return 'DENIED';
    if (isInstanceMissing || found('UNMET')) return 'NOT_NOW';
    if (isLockUnknown || found('UNKNOWN')) return 'UNKNOWN';
    if (judged.verdict === 'ACCEPTED_NOT_EXECUTED' || found('NOT_RUN')) return 'WOULD_NOT_RUN';
    return isConfirmed ? 'NEEDS_CONFIRMATION' : 'READY';
  })();
  if (verdict === 'READY') return readyFor(operation);
  const reasons = [
    // The lock of an instance that does not exist is unknown for no other reason.
    ...(judged.reason === null || (isInstanceMissing && isLockUnknown) ? [] : [lockReason(judged)]),
    ...(isInstanceMissing ? [reason(operation, 'INSTANCE_NOT_FOUND')] : []),
    ...findings.map(({ reason: code, errorCode, parameters }) =>
      reason(operation, code, errorCode, parameters),
    ),
    ...(isConfirmed ? [{ ...reason(operation, 'DELETION_RELEASES_DISKS'), releasing: instance }] : []),
  ];
  return { operation, verdict, reasons };
}

const reason = (
  operation: EcsOperation,
  code: StateReason | OtherReason,
  ecsErrorCode: string | null = null,
  parameters: TextParameters = {},
): ReadinessReason => ({
  operation,
  code,
  parameters,
  text: { key: code, parameters },
  detail: detailOf(operation, code, ecsErrorCode, parameters),
  ecsErrorCode,
  judged: null,
  releasing: null,
});

/** For a developer: the code, its parameters as ECS writes them, and what ECS would answer. */
function detailOf(
  operation: EcsOperation,
  code: StateReason | OtherReason,
  ecsErrorCode: string | null,
  parameters: TextParameters,
): string {
  const values = Object.entries(parameters).map(([name, value]) => `${name}: ${[value].flat().join(' or ')}`);
  const shown = values.length === 0 ? code : `${code} (${values.join(', ')})`;
  return ecsErrorCode === null
    ? `${operation}: ${shown}.`
    : `${operation}: ${shown}. ECS would answer ${ecsErrorCode}.`;
}

const lockReason = (judged: JudgedOperation): ReadinessReason => ({
  operation: judged.operation,
  code: judged.reason ?? 'LOCK_STATE_UNKNOWN',
  parameters: judged.lockReason === null ? {} : { lock: judged.lockReason },
  text: judged.text,
  detail: judged.detail,
  ecsErrorCode: judged.ecsErrorCode,
  judged,
  releasing: null,
});

/** The best verdict first: where a call can name one of several instances, it may name the best. */
const order: readonly ReadinessVerdict[] = [
  'READY',
  'NEEDS_CONFIRMATION',
  'WOULD_NOT_RUN',
  'UNKNOWN',
  'NOT_NOW',
  'DENIED',
];

/** @returns the best of them; null of none. */
export const bestOf = (some: readonly Readiness[]): Readiness | null =>
  [...some].sort((one, other) => order.indexOf(one.verdict) - order.indexOf(other.verdict))[0] ?? null;

/** @returns whether a button may be pressed; null where that is not known. */
export const isReady = ({ verdict }: Readiness): boolean | null =>
  verdict === 'UNKNOWN' ? null : verdict === 'READY' || verdict === 'NEEDS_CONFIRMATION';
