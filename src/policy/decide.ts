import { diskStatuses } from '../catalogue/disk-statuses';
import { findOperation } from '../catalogue/lookup';
import type { EcsOperation } from '../catalogue/operations';
import type { LockState, LockStates } from './lock-state';
import { financialLock } from './locks/financial';
import { locks } from './locks/index';
import type { DenialReason, LockReason } from './locks/index';
import { judgeOverdue } from './overdue';
import type { Overdue } from './overdue';

/** The policy's decision on one operation on one target. */
export type Verdict = 'ALLOWED' | 'ACCEPTED_NOT_EXECUTED' | 'DENIED';

export interface Decision {
  readonly verdict: Verdict;
  /** Null exactly when the verdict is ALLOWED. */
  readonly reason: DenialReason | null;
  /** The lock that decided; null when no lock did. */
  readonly lockReason: LockReason | null;
}

/**
 * The known facts of a target. An absent field has not been read yet; `UNKNOWN` and `null` mean that the read failed. For
 * the verdict, both are unknown.
 */
export interface LockFacts {
  /** The locks of the instance that the call names, or of all instances that the named disk is attached to. */
  readonly locks?: LockStates;
  /** The exact status word of the disk that the call names, or of the named instance's system disk. */
  readonly diskStatus?: string | null;
  /** Who is overdue; absent where the financial lock does not decide. */
  readonly overdue?: Overdue;
}

/** A fact to read. `disks`: the financial locks of the named instance's disks. */
export type FactName = 'locks' | 'diskStatus' | 'disks';

const allowed: Decision = Object.freeze({ verdict: 'ALLOWED', reason: null, lockReason: null });
/** The decision on an operation that no table contains. */
const notInAnyTable: Decision = Object.freeze({
  verdict: 'DENIED',
  reason: 'LOCK_STATE_UNKNOWN',
  lockReason: null,
});

/** The possible decisions of one lock; each value is shared and frozen. */
interface LockDecisions {
  readonly acceptedNotExecuted: Decision;
  readonly instanceLocked: Decision;
  readonly diskInUse: Decision;
  readonly unknown: Decision;
}

const decisionsOf = ({ reason, denials }: (typeof locks)[number]): LockDecisions => {
  const decision = (verdict: Verdict, why: DenialReason): Decision =>
    Object.freeze({ verdict, reason: why, lockReason: reason });
  return {
    acceptedNotExecuted: decision('ACCEPTED_NOT_EXECUTED', denials.instance),
    instanceLocked: decision('DENIED', denials.instance),
    diskInUse: decision('DENIED', denials.diskInUse),
    unknown: decision('DENIED', 'LOCK_STATE_UNKNOWN'),
  };
};

const byFinancialLock = (verdict: Verdict, reason: DenialReason): Decision =>
  Object.freeze({ verdict, reason, lockReason: financialLock.reason });
const financialDecisions = {
  instance: byFinancialLock('DENIED', financialLock.denials.instance),
  disk: byFinancialLock('DENIED', financialLock.denials.disk),
  unknown: byFinancialLock('DENIED', 'LOCK_STATE_UNKNOWN'),
};

const judges = locks.map((lock) => ({
  lock,
  reason: lock.reason,
  decisions: decisionsOf(lock),
}));
type Judge = (typeof judges)[number];

/** The only disk status in which the lock counts. */
const inUse: string = diskStatuses.IN_USE;
/** The other documented statuses: "in any other disk status the instance's OperationLocks can be ignored". */
const openStatuses: readonly string[] = [
  diskStatuses.AVAILABLE,
  diskStatuses.ATTACHING,
  diskStatuses.DETACHING,
  diskStatuses.CREATING,
  diskStatuses.RE_INITING,
];
/** Every disk status that the policy knows; any other word denies. */
export const knownDiskStatuses: readonly string[] = Object.freeze([inUse, ...openStatuses]);

/** @returns whether a disk's status is known to be another one than in use. */
export const isOutOfUse = (status: string | null): boolean =>
  status !== null && openStatuses.includes(status);

/** The fact that must be read before the rule can be judged. */
interface Missing {
  readonly needs: FactName;
  /** The decision until the fact is read. */
  readonly unknown: Decision;
}
type Judgement = Decision | Missing;

/**
 * Judges one operation on one target. Every lock is asked, and the strictest answer counts.
 *
 * @param operation an operation of the table; any other word is denied.
 * @param facts the known facts; when a rule needs a missing or unknown fact, the operation is denied.
 * @returns the verdict with its reason; the values are shared and frozen.
 */
export function decide(operation: EcsOperation, facts: LockFacts): Decision {
  const judgement = judge(operation, facts);
  return 'needs' in judgement ? judgement.unknown : judgement;
}

/**
 * Returns the fact to read next: without it, the answer of {@link decide} is "unknown". Returns null when no fact is
 * missing. Callers that read only this fact make no unnecessary reads.
 */
export function nextFact(operation: EcsOperation, facts: LockFacts): FactName | null {
  const judgement = judge(operation, facts);
  return 'needs' in judgement ? judgement.needs : null;
}

function judge(operation: EcsOperation, facts: LockFacts): Judgement {
  // Untyped callers can pass any text, for example `constructor`.
  if (findOperation(operation) === undefined) return notInAnyTable;
  let strictest = allowed;
  let missing: Missing | null = null;
  const judgements = judges.map((each) => judgeBy(each, operation, facts));
  if (facts.overdue !== undefined) judgements.push(judgeFinancially(operation, facts.overdue));
  for (const judgement of judgements) {
    if ('needs' in judgement) missing ??= judgement;
    else if (strictness(judgement) > strictness(strictest)) strictest = judgement;
  }
  // When a lock is known to deny, no other fact matters.
  return missing === null || strictness(strictest) === 3 ? strictest : missing;
}

/** 0 for ALLOWED to 3 for a lock that is known to deny. */
function strictness({ verdict, reason }: Decision): number {
  switch (verdict) {
    case 'ALLOWED':
      return 0;
    case 'ACCEPTED_NOT_EXECUTED':
      return 1;
    case 'DENIED':
      return reason === 'LOCK_STATE_UNKNOWN' ? 2 : 3;
    default:
      return verdict satisfies never;
  }
}

function judgeFinancially(operation: EcsOperation, overdue: Overdue): Judgement {
  const answer = judgeOverdue(operation, overdue);
  switch (answer.kind) {
    case 'PASSES':
      return allowed;
    case 'DENIES':
      return financialDecisions[answer.side];
    case 'UNKNOWN':
      return financialDecisions.unknown;
    case 'NOT_READ':
      return {
        needs: answer.side === 'instance' ? 'locks' : 'disks',
        unknown: financialDecisions.unknown,
      };
    default:
      return answer satisfies never;
  }
}

function judgeBy(by: Judge, operation: EcsOperation, facts: LockFacts): Judgement {
  const { effect } = by.lock.rules[operation];
  switch (effect) {
    case 'UNAFFECTED':
      return allowed;
    case 'DENIED':
      return byInstance(by, facts, by.decisions.instanceLocked);
    case 'ACCEPTED_NOT_EXECUTED':
      return byInstance(by, facts, by.decisions.acceptedNotExecuted);
    case 'DENIED_WHILE_DISK_IN_USE':
      return findOperation(operation)?.subject === 'INSTANCE' ? bySystemDisk(by, facts) : byDisk(by, facts);
    default:
      return effect satisfies never;
  }
}

function byInstance(
  { reason, decisions }: Judge,
  { locks: states }: LockFacts,
  whenLocked: Decision,
): Judgement {
  const state: LockState | undefined = states?.[reason];
  switch (state) {
    case undefined:
      return { needs: 'locks', unknown: decisions.unknown };
    case 'LOCKED':
      return whenLocked;
    case 'NOT_LOCKED':
      return allowed;
    case 'UNKNOWN':
      return decisions.unknown;
    default:
      return state satisfies never;
  }
}

/** A call that names the disk. The disk's status is judged first: in most statuses the lock does not count. */
function byDisk(by: Judge, facts: LockFacts): Judgement {
  const { diskStatus } = facts;
  const { unknown, diskInUse } = by.decisions;
  if (diskStatus === undefined) return { needs: 'diskStatus', unknown };
  if (diskStatus === null) return unknown;
  if (openStatuses.includes(diskStatus)) return allowed;
  return diskStatus === inUse ? byInstance(by, facts, diskInUse) : unknown;
}

/** ReplaceSystemDisk names the instance, so the lock is judged first: without a lock, no disk has to be read. */
function bySystemDisk(by: Judge, facts: LockFacts): Judgement {
  const state = facts.locks?.[by.reason];
  if (state === undefined) return { needs: 'locks', unknown: by.decisions.unknown };
  return state === 'NOT_LOCKED' ? allowed : byDisk(by, facts);
}
