import type { LockState } from './lock-state';
import { findOperation } from './operations';
import type { EcsOperation } from './operations';
import { rules } from './rules';

/** What the policy says of one operation on one target. */
export type Verdict = 'ALLOWED' | 'ACCEPTED_NOT_EXECUTED' | 'DENIED';

export type DenialReason =
  | 'INSTANCE_SECURITY_LOCKED'
  | 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE'
  /** A fact that the rule needs is not known, and what is unknown is not allowed. */
  | 'LOCK_STATE_UNKNOWN';

export interface Decision {
  readonly verdict: Verdict;
  /** Null exactly when the verdict is ALLOWED. */
  readonly reason: DenialReason | null;
}

/**
 * What is known of a target. A field left out has not been read; `UNKNOWN` and `null` say that it was asked for and
 * could not be read. For the verdict both are the same: unknown.
 */
export interface LockFacts {
  /** The lock of the instance that the call names, or of all the instances that the named disk is attached to. */
  readonly lock?: LockState;
  /** The exact status word of the disk that the call names, or of the named instance's system disk. */
  readonly diskStatus?: string | null;
}

export type FactName = keyof LockFacts;

const allowed: Decision = Object.freeze({ verdict: 'ALLOWED', reason: null });
const acceptedNotExecuted: Decision = Object.freeze({
  verdict: 'ACCEPTED_NOT_EXECUTED',
  reason: 'INSTANCE_SECURITY_LOCKED',
});
const deniedBecause = (reason: DenialReason): Decision => Object.freeze({ verdict: 'DENIED', reason });
const instanceLocked = deniedBecause('INSTANCE_SECURITY_LOCKED');
const diskInUse = deniedBecause('DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE');
const unknown = deniedBecause('LOCK_STATE_UNKNOWN');

/** The one disk status that lets the lock count; compared to the letter. */
const inUse = 'In_use';
/** The other documented statuses: "in any other disk status the instance's OperationLocks can be ignored". */
const openStatuses: readonly string[] = ['Available', 'Attaching', 'Detaching', 'Creating', 'ReIniting'];

type Judgement = Decision | { readonly needs: FactName };

/**
 * Judges one operation on one target.
 *
 * @param operation one of the 76; total over them, and any other word is denied.
 * @param facts what is known; a fact that the rule needs and that is missing or unknown denies.
 * @returns the verdict with its reason; the values are shared and frozen.
 */
export function decide(operation: EcsOperation, facts: LockFacts): Decision {
  const judgement = judge(operation, facts);
  return 'needs' in judgement ? unknown : judgement;
}

/**
 * The fact that has to be read next before {@link decide} can say more than "unknown", or null when it can. A caller
 * that asks this before every look-up makes none that the rule does not need.
 */
export function nextFact(operation: EcsOperation, facts: LockFacts): FactName | null {
  const judgement = judge(operation, facts);
  return 'needs' in judgement ? judgement.needs : null;
}

function judge(operation: EcsOperation, facts: LockFacts): Judgement {
  // A caller without types can name anything, `constructor` included.
  const effect = Object.hasOwn(rules, operation) ? rules[operation].effect : null;
  switch (effect) {
    case 'UNAFFECTED':
      return allowed;
    case 'DENIED':
      return byInstanceLock(facts.lock, instanceLocked);
    case 'ACCEPTED_NOT_EXECUTED':
      return byInstanceLock(facts.lock, acceptedNotExecuted);
    case 'DENIED_WHILE_DISK_IN_USE':
      return findOperation(operation)?.subject === 'INSTANCE' ? bySystemDisk(facts) : byDisk(facts);
    case null:
      return unknown;
    default:
      return effect satisfies never;
  }
}

function byInstanceLock(lock: LockState | undefined, whenLocked: Decision): Judgement {
  switch (lock) {
    case undefined:
      return { needs: 'lock' };
    case 'LOCKED':
      return whenLocked;
    case 'NOT_LOCKED':
      return allowed;
    case 'UNKNOWN':
      return unknown;
    default:
      return lock satisfies never;
  }
}

/** A call that names the disk: its status comes first, since in most of them the lock does not count. */
function byDisk(facts: LockFacts): Judgement {
  if (facts.diskStatus === undefined) return { needs: 'diskStatus' };
  if (facts.diskStatus === null) return unknown;
  if (openStatuses.includes(facts.diskStatus)) return allowed;
  return facts.diskStatus === inUse ? byInstanceLock(facts.lock, diskInUse) : unknown;
}

/** ReplaceSystemDisk names the instance: its lock is at hand, and without one no disk needs to be looked up. */
function bySystemDisk(facts: LockFacts): Judgement {
  if (facts.lock === undefined) return { needs: 'lock' };
  return facts.lock === 'NOT_LOCKED' ? allowed : byDisk(facts);
}
