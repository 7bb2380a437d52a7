import type { EcsOperation } from '../catalogue/operations';
import { locks } from './locks/index';
import { financialCodes, financialLock } from './locks/financial';
import type { EnforcedReason, LockReason } from './locks/index';

/** The lock that may have caused a refusal of ECS. */
export type LockRefusal =
  /** The code alone proves it. */
  | { readonly lockReason: EnforcedReason; readonly isCertain: true }
  /** Only a fresh read of the lock can prove it. */
  | { readonly lockReason: LockReason; readonly isCertain: false };

/**
 * Returns the lock that ECS's error code names, if any. Only the code decides, not the HTTP status: the same code comes
 * with 400, 403 and 405.
 *
 * @param judgesOverdue whether the financial lock decides; its codes may also mean an expired subscription.
 * @returns a certain result for a lock's own code. An uncertain result for its ambiguous code, when the operation's rule
 *   has that code, no code, or an inferred code. Null for every other code.
 */
export function lockRefusalOf(
  operation: EcsOperation,
  code: string,
  judgesOverdue = false,
): LockRefusal | null {
  for (const { reason, codes, rules } of locks) {
    if (code === codes.own) return { lockReason: reason, isCertain: true };
    const rule = rules[operation];
    if (code !== codes.ambiguous || rule.effect === 'UNAFFECTED') continue;
    const isUncertain =
      rule.errorCode === codes.ambiguous || rule.errorCode === null || rule.errorCodeBasis === 'INFERRED';
    if (isUncertain) return { lockReason: reason, isCertain: false };
  }
  return judgesOverdue && financialCodes.includes(code)
    ? { lockReason: financialLock.reason, isCertain: false }
    : null;
}
