import { securityLock } from './security';

/**
 * The locks that decide. The first one wins where two deny alike. Every other reason in OperationLocks is shown on its
 * instance or disk and decides nothing.
 */
export const locks = [securityLock] as const;

type DecidingLock = (typeof locks)[number];

/** The reason of a lock that decides, as OperationLocks spells it in lower case. */
export type LockReason = DecidingLock['reason'];

export type DenialReason =
  | DecidingLock['denials'][keyof DecidingLock['denials']]
  /** A fact that the rule needs is not known, and what is not known is not allowed. */
  | 'LOCK_STATE_UNKNOWN';

/** @returns the lock of a reason. */
export function lockNamed(reason: LockReason): DecidingLock {
  const lock = locks.find((one) => one.reason === reason);
  if (lock === undefined) throw new TypeError(`No lock has the reason ${reason}.`);
  return lock;
}
