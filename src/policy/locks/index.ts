import { securityLock } from './security';

/**
 * The locks that the policy has a table for. When two locks deny equally, the first one is the reason. Other reasons in
 * OperationLocks are shown on the instance or disk, but the policy ignores them.
 */
export const locks = [securityLock] as const;

type DecidingLock = (typeof locks)[number];

/** The reason of such a lock, as in OperationLocks but in lower case. */
export type LockReason = DecidingLock['reason'];

export type DenialReason =
  | DecidingLock['denials'][keyof DecidingLock['denials']]
  /** A fact that the rule needs is unknown. The policy denies by default. */
  | 'LOCK_STATE_UNKNOWN';

/** @returns the lock of a reason. */
export function lockNamed(reason: LockReason): DecidingLock {
  const lock = locks.find((one) => one.reason === reason);
  if (lock === undefined) throw new TypeError(`No lock has the reason ${reason}.`);
  return lock;
}
