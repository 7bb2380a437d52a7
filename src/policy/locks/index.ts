import { financialLock } from './financial';
import { securityLock } from './security';

/**
 * The locks that always decide, by the instance alone. The financial lock has two sides and a setting, see `overdue.ts`. When
 * two locks deny equally, the first one is the reason, and the financial lock comes last. Other reasons in OperationLocks are
 * shown on the instance or disk, but the policy ignores them.
 */
export const locks = [securityLock] as const;

type EnforcedLock = (typeof locks)[number];
type LockWithTable = EnforcedLock | typeof financialLock;

/** The reason of a lock that always decides, as in OperationLocks but in lower case. */
export type EnforcedReason = EnforcedLock['reason'];

/** The reason of a lock that the policy has a table for. */
export type LockReason = LockWithTable['reason'];

export type DenialReason =
  | EnforcedLock['denials'][keyof EnforcedLock['denials']]
  | (typeof financialLock.denials)[keyof typeof financialLock.denials]
  /** A fact that the rule needs is unknown. The policy denies by default. */
  | 'LOCK_STATE_UNKNOWN';

/** @returns the lock of a reason, of those that always decide. */
export function lockNamed(reason: EnforcedReason): EnforcedLock {
  const lock = locks.find((one) => one.reason === reason);
  if (lock === undefined) throw new TypeError(`No lock has the reason ${reason}.`);
  return lock;
}

/** @returns the words of a lock with a table, for texts. */
export const wordsOf = (reason: LockReason): LockWithTable['words'] =>
  reason === 'financial' ? financialLock.words : lockNamed(reason).words;
