import type { EcsOperation } from '../catalogue/operations';
import { locks } from './locks/index';
import type { LockReason } from './locks/index';

/** The lock that may have caused a refusal of ECS. */
export interface LockRefusal {
  readonly lockReason: LockReason;
  /** Whether the code alone proves it. If not, only a fresh read of the lock can. */
  readonly isCertain: boolean;
}

/**
 * Returns the lock that ECS's error code names, if any. Only the code decides, not the HTTP status: the same code comes
 * with 400, 403 and 405.
 *
 * @returns a certain result for a lock's own code. An uncertain result for its ambiguous code, when the operation's rule
 *   has that code, no code, or an inferred code. Null for every other code.
 */
export function lockRefusalOf(operation: EcsOperation, code: string): LockRefusal | null {
  for (const { reason, codes, rules } of locks) {
    if (code === codes.own) return { lockReason: reason, isCertain: true };
    const rule = rules[operation];
    if (code !== codes.ambiguous || rule.effect === 'UNAFFECTED') continue;
    const isUncertain =
      rule.errorCode === codes.ambiguous || rule.errorCode === null || rule.errorCodeBasis === 'INFERRED';
    if (isUncertain) return { lockReason: reason, isCertain: false };
  }
  return null;
}
