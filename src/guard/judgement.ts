import type { EcsOperation } from '../catalogue/operations';
import type { DiskRecord, InstanceRecord } from '../ecs/records';
import { decide } from '../policy/decide';
import type { Decision, LockFacts, Verdict } from '../policy/decide';
import { financialLock } from '../policy/locks/financial';
import { blamesDisk, errorCodeOf } from '../policy/effects';
import { detailFor, textFor } from '../policy/message';
import type { Text } from '../policy/texts/say';
import type { TargetFacts } from './facts';
import { keptJudgements } from './kept-judgements';
import { policyAnswer } from './policy-answer';

/** A verdict on one operation and one target, with its reasons. */
export interface JudgedOperation extends Decision {
  readonly operation: EcsOperation;
  /** The verdict that would count with the financial lock enforced; null when that lock is not in shadow. */
  readonly shadowVerdict: Verdict | null;
  /** The code that ECS would answer; null when allowed, and when there is no code. */
  readonly ecsErrorCode: string | null;
  /** For an end user. */
  readonly text: Text;
  /** For a developer. */
  readonly detail: string;
  /** The instances whose security lock is the reason. */
  readonly lockedInstances: readonly InstanceRecord[];
  /** The disks whose status is the reason. */
  readonly blockingDisks: readonly DiskRecord[];
}

/**
 * Judges some operations on a target, with reasons. Reads the facts that their rules need.
 *
 * @param operations the operations to judge; fewer operations may need fewer reads.
 * @param shadow the same target with the financial lock deciding, for shadow verdicts; null for none.
 * @returns one judgement for each operation, in the same order. It is not a promise when no fact has to be read.
 */
export function judgeOperations(
  target: TargetFacts,
  operations: readonly EcsOperation[],
  shadow: TargetFacts | null = null,
): readonly JudgedOperation[] | Promise<readonly JudgedOperation[]> {
  const learning = [target.learnFor(operations), shadow?.learnFor(operations)].filter(
    (one) => one !== undefined,
  );
  const areAllAllowed = ({ known }: TargetFacts): boolean =>
    policyAnswer(operations, known).allowed.length === operations.length;
  const judged = () =>
    areAllAllowed(target) && (shadow === null || areAllAllowed(shadow))
      ? allAllowed(operations, target.known, shadow === null ? null : 'ALLOWED')
      : keptJudgements(target, operations, shadow, () =>
          operations.map((operation) => judgeOperation(target, operation, shadow)),
        );
  return learning.length === 0 ? judged() : Promise.all(learning).then(judged);
}

type AllowedLists = WeakMap<readonly EcsOperation[], readonly JudgedOperation[]>;
const allowedLists: AllowedLists = new WeakMap();
const allowedInShadow: AllowedLists = new WeakMap();

/**
 * All targets share one frozen list for each list of operations.
 *
 * @param facts by which all of them are allowed.
 */
function allAllowed(
  operations: readonly EcsOperation[],
  facts: LockFacts,
  shadowVerdict: 'ALLOWED' | null,
): readonly JudgedOperation[] {
  const lists = shadowVerdict === null ? allowedLists : allowedInShadow;
  const known = lists.get(operations);
  if (known !== undefined) return known;
  const list = Object.freeze(
    operations.map((operation) => allowedJudgement(operation, decide(operation, facts), shadowVerdict)),
  );
  if (Object.isFrozen(operations)) lists.set(operations, list);
  return list;
}

/** Judges one operation by the facts that have been read; a missing fact denies. */
export function judgeOperation(
  target: TargetFacts,
  operation: EcsOperation,
  shadow: TargetFacts | null = null,
): JudgedOperation {
  const decision = decide(operation, target.known);
  const shadowVerdict = shadow === null ? null : decide(operation, shadow.known).verdict;
  if (decision.verdict === 'ALLOWED') return allowedJudgement(operation, decision, shadowVerdict);
  const isFinancial = decision.lockReason === financialLock.reason;
  const blamed = isFinancial ? target.overdueDisks : target.decidingDisks;
  const blockingDisks = blamesDisk(decision) ? blamed : [];
  return {
    ...decision,
    operation,
    shadowVerdict,
    ecsErrorCode: errorCodeOf(operation, decision),
    text: textFor(operation, decision, target.unknownBecause),
    detail: detailFor(operation, decision, {
      targetId: target.id,
      unknownBecause: target.unknownBecause,
      blockingDiskIds: blockingDisks.map(({ id }) => id),
    }),
    lockedInstances: isFinancial ? [] : target.lockedInstances,
    blockingDisks,
  };
}

const judgements = new Map<string, JudgedOperation>();

/** An allowed operation has no target-specific reasons, so all targets share one value for each operation. */
function allowedJudgement(
  operation: EcsOperation,
  decision: Decision,
  shadowVerdict: Verdict | null,
): JudgedOperation {
  const key = `${operation} ${shadowVerdict ?? ''}`;
  const known = judgements.get(key);
  if (known !== undefined) return known;
  const judgement: JudgedOperation = Object.freeze({
    ...decision,
    operation,
    shadowVerdict,
    ecsErrorCode: null,
    text: Object.freeze(textFor(operation, decision)),
    detail: detailFor(operation, decision),
    lockedInstances: Object.freeze([]),
    blockingDisks: Object.freeze([]),
  });
  judgements.set(key, judgement);
  return judgement;
}
