import type { EcsOperation } from '../catalogue/operations';
import type { InstanceRecord } from '../ecs/records';
import { lockRefusalOf } from '../policy/refusal';
import { judge } from './judge';
import type { JudgedOperation } from './judgement';
import { look } from './look';
import { lockedByEcs } from './outcomes/index';
import type { WriteRequest } from './write-request';
import type { WriteTools } from './write-tools';

/** A target that ECS refused, with its code. */
export interface Refused {
  readonly id: string;
  readonly code: string;
  /** The instances to name as locked when only ECS's code shows the lock. */
  readonly instances?: readonly InstanceRecord[];
}

/** A refusal that was caused by a lock. */
export interface LockDenial {
  readonly id: string;
  readonly code: string;
  readonly judged: JudgedOperation;
  /** Whether a read made after the refusal shows the lock. */
  readonly isSeen: boolean;
  /** Whether that read shows that no lock stops the operation. Not the opposite of `isSeen`: it may have failed. */
  readonly isOpen: boolean;
}

/** Reads and judges targets again. The result has no entry for a target that could not be judged. */
export type JudgeAgain = (ids: readonly string[]) => Promise<ReadonlyMap<string, JudgedOperation>>;

/**
 * Finds out which refusals of ECS were caused by a lock, by a second read. A lock's own code counts in any case; an
 * ambiguous code counts only if the read shows the lock. Makes no read when no code can mean a lock.
 *
 * @param judgesOverdue whether the financial lock decides.
 * @returns the denials by target id.
 */
export async function secondLook(
  operation: EcsOperation,
  refused: readonly Refused[],
  judgeAgain: JudgeAgain,
  judgesOverdue = false,
): Promise<ReadonlyMap<string, LockDenial>> {
  const suspects = refused.flatMap((one) => {
    const refusal = lockRefusalOf(operation, one.code, judgesOverdue);
    return refusal === null ? [] : [{ ...one, refusal }];
  });
  if (suspects.length === 0) return new Map();
  const again = await judgeAgain(suspects.map(({ id }) => id));
  const denials = new Map<string, LockDenial>();
  for (const { id, code, instances, refusal } of suspects) {
    const judged = again.get(id);
    if (judged !== undefined && showsLock(judged)) {
      denials.set(id, { id, code, judged, isSeen: true, isOpen: false });
    } else if (refusal.isCertain) {
      const byWord = lockedByEcs(operation, id, refusal.lockReason, instances);
      const isOpen = judged?.verdict === 'ALLOWED';
      denials.set(id, { id, code, judged: byWord, isSeen: false, isOpen });
    }
  }
  return denials;
}

const showsLock = ({ verdict, reason }: JudgedOperation): boolean =>
  verdict !== 'ALLOWED' && reason !== 'LOCK_STATE_UNKNOWN';

/** @returns a function that reads the targets of a write again, with fresh loaders, and judges them. */
export const judgeAgainFor =
  (request: WriteRequest, tools: WriteTools): JudgeAgain =>
  async (ids) => {
    const targets = request.targets.filter(({ id }) => ids.includes(id));
    // What the call names beside its targets was looked for before it was sent.
    const again = { ...request, targets, beside: [] };
    const judged = judge(await look(again, tools, tools.freshLoaders()), again, tools);
    return new Map(
      judged.flatMap(({ target, judged: one }) => (one === null ? [] : [[target.id, one] as const])),
    );
  };
