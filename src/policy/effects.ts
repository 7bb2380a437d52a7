import type { EcsOperation } from '../catalogue/operations';
import { lockNamed, locks } from './locks/index';
import type { LockReason } from './locks/index';
import type { LockEffect, LockPolicy, LockRule } from './locks/lock';
import type { Decision } from './decide';

/** @returns the rule of one lock for an operation. */
export const ruleOf = (reason: LockReason, operation: EcsOperation): LockRule =>
  lockNamed(reason).rules[operation];

/** @returns the locks that affect an operation. */
export const locksOn = (operation: EcsOperation): readonly LockPolicy[] =>
  locks.filter(({ rules }) => rules[operation].effect !== 'UNAFFECTED');

/** @returns whether any lock has this effect on an operation. */
export const hasEffect = (operation: EcsOperation, effect: LockEffect): boolean =>
  locks.some(({ rules }) => rules[operation].effect === effect);

/** @returns the code that ECS answers when this decision stops the operation; null when there is none or it is unknown. */
export function errorCodeOf(
  operation: EcsOperation,
  { verdict, reason, lockReason }: Decision,
): string | null {
  if (verdict === 'ALLOWED' || reason === 'LOCK_STATE_UNKNOWN' || lockReason === null) return null;
  return ruleOf(lockReason, operation).errorCode;
}

/** @returns whether a disk's status is a reason, together with the lock of its instance. */
export const blamesDisk = ({ reason, lockReason }: Decision): boolean =>
  lockReason !== null && reason === lockNamed(lockReason).denials.diskInUse;
