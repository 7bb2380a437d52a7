import { rules } from '../policy/rules';
import type { EcsOperation } from '../policy/operations';

/** The code that always means the lock. */
export const lockCode = 'InstanceLockedForSecurity';
/** The code that means the lock for some operations, and a wrong status for all. */
const ambiguousCode = 'IncorrectInstanceStatus';

/**
 * Whether ECS's error code is the lock's refusal. Codes decide, never HTTP statuses: the same code comes with 400, 403
 * and 405.
 *
 * @returns YES for the lock's own code; MAYBE for IncorrectInstanceStatus where the rule has that code, has it only by
 *   inference, or has none, so that a fresh read of the lock has to tell; else NO.
 */
export function isLockRefusal(operation: EcsOperation, code: string): 'YES' | 'MAYBE' | 'NO' {
  if (code === lockCode) return 'YES';
  const rule = rules[operation];
  if (code !== ambiguousCode || rule.effect === 'UNAFFECTED') return 'NO';
  const isUncertain =
    rule.errorCode === ambiguousCode || rule.errorCode === null || rule.errorCodeBasis === 'INFERRED';
  return isUncertain ? 'MAYBE' : 'NO';
}
