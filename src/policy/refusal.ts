import type { EcsOperation } from '../catalogue/operations';
import { locks } from './locks/index';
import type { LockReason } from './locks/index';

/** A refusal of ECS that a lock may have caused. */
export interface LockRefusal {
  readonly lockReason: LockReason;
  /** Whether the code alone proves it. If not, only a fresh read of the lock can. */
  readonly isCertain: boolean;
}

/**
 * Which lock, if any, ECS's error code names. Codes decide, never HTTP statuses: the same code comes with 400, 403 and
 * 405.
 *
 * @returns certain for a lock's own code. Uncertain for its ambiguous code, where the operation's rule has that code, has
 *   none, or has one that is only inferred. Null for every other code.
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
