import type { EcsOperation } from '../catalogue/operations';
import type { DiskRecord, InstanceRecord } from '../ecs/records';
import { decide } from '../policy/decide';
import type { Decision } from '../policy/decide';
import { blamesDisk, errorCodeOf } from '../policy/effects';
import { detailFor, textFor } from '../policy/message';
import type { Text } from '../policy/texts/say';
import type { TargetFacts } from './facts';

/** A verdict on one operation and one target, with its reasons. */
export interface JudgedOperation extends Decision {
  readonly operation: EcsOperation;
  /** The code that ECS would answer; null when allowed, and when there is no code. */
  readonly ecsErrorCode: string | null;
  /** For an end user. */
  readonly text: Text;
  /** For a developer. */
  readonly detail: string;
  /** The instances whose lock is the reason. */
  readonly lockedInstances: readonly InstanceRecord[];
  /** The disks whose status is the reason. */
  readonly blockingDisks: readonly DiskRecord[];
}

/**
 * Judges some operations on a target, with reasons. Reads the facts that their rules need.
 *
 * @param operations the operations to judge; fewer operations may need fewer reads.
 * @returns one judgement for each operation, in the same order. It is not a promise when no fact has to be read.
 */
export function judgeOperations(
  target: TargetFacts,
  operations: readonly EcsOperation[],
): readonly JudgedOperation[] | Promise<readonly JudgedOperation[]> {
  const learning = target.learnFor(operations);
  const judged = () => operations.map((operation) => judgeOperation(target, operation));
  return learning === undefined ? judged() : learning.then(judged);
}

/** Judges one operation by the facts that have been read; a missing fact denies. */
export function judgeOperation(target: TargetFacts, operation: EcsOperation): JudgedOperation {
  const decision = decide(operation, target.known);
  if (decision.verdict === 'ALLOWED') return allowedJudgement(operation, decision);
  const blockingDisks = blamesDisk(decision) ? target.decidingDisks : [];
  return {
    ...decision,
    operation,
    ecsErrorCode: errorCodeOf(operation, decision),
    text: textFor(operation, decision, target.unknownBecause),
    detail: detailFor(operation, decision, {
      targetId: target.id,
      unknownBecause: target.unknownBecause,
      blockingDiskIds: blockingDisks.map(({ id }) => id),
    }),
    lockedInstances: target.lockedInstances,
    blockingDisks,
  };
}

const judgements = new Map<EcsOperation, JudgedOperation>();

/** An allowed operation has no target-specific reasons, so all targets share one value for each operation. */
function allowedJudgement(operation: EcsOperation, decision: Decision): JudgedOperation {
  const known = judgements.get(operation);
  if (known !== undefined) return known;
  const judgement: JudgedOperation = Object.freeze({
    ...decision,
    operation,
    ecsErrorCode: null,
    text: Object.freeze(textFor(operation, decision)),
    detail: detailFor(operation, decision),
    lockedInstances: Object.freeze([]),
    blockingDisks: Object.freeze([]),
  });
  judgements.set(operation, judgement);
  return judgement;
}
