import type { EcsOperation, EcsWriteOperation } from '../../catalogue/operations';
import type { InstanceRecord } from '../../ecs/records';
import { lockNamed } from '../../policy/locks/index';
import type { EnforcedReason } from '../../policy/locks/index';
import type { JudgedOperation } from '../judgement';
import type { WriteTarget } from '../write-target';
import { text } from '../../policy/texts/say';
import { about } from './about';
import type { OutcomeOfTarget } from './about';

export interface Denied extends OutcomeOfTarget {
  readonly kind: 'DENIED';
  readonly deniedBy: 'POLICY' | 'ECS';
  readonly judged: JudgedOperation;
  readonly retryAfterMs: number | null;
}

export const denied = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  judged: JudgedOperation,
  retryAfterMs: number | null = null,
): Denied => ({
  ...about(operation, target),
  kind: 'DENIED',
  deniedBy: 'POLICY',
  text: judged.text,
  detail: judged.detail,
  ecsErrorCode: judged.ecsErrorCode,
  judged,
  retryAfterMs,
});

/** ECS refused because of the lock, after our check had passed. The code is ECS's own. */
export const deniedByEcs = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  judged: JudgedOperation,
  code: string,
  requestId: string | null,
): Denied => ({
  ...denied(operation, target, judged),
  deniedBy: 'ECS',
  ecsErrorCode: code,
  requestId,
});

/** ECS's code names the lock, but no read shows it, any more or yet. ECS's code counts. */
export const lockedByEcs = (
  operation: EcsOperation,
  targetId: string,
  lockReason: EnforcedReason,
  lockedInstances: readonly InstanceRecord[] = [],
): JudgedOperation => {
  const { denials, codes, words } = lockNamed(lockReason);
  return {
    operation,
    verdict: 'DENIED',
    shadowVerdict: null,
    reason: denials.instance,
    lockReason,
    ecsErrorCode: codes.own,
    text: text('LOCK_REFUSED', { action: operation, lock: lockReason }),
    detail: `ECS refused ${operation} on ${targetId} because of a ${words.name} lock. Try again when the lock is lifted.`,
    lockedInstances,
    blockingDisks: [],
  };
};
