import type { DiskRecord, InstanceRecord } from '../ecs/records';
import { decide } from '../policy/decide';
import type { Decision, LockFacts } from '../policy/decide';
import { operationsOn } from '../policy/operations';
import type { EcsOperation } from '../policy/operations';
import { rules } from '../policy/rules';
import { messageFor } from '../policy/words';
import type { TargetFacts } from './facts';

/** A verdict on one operation and one target, with what there is to say about it. */
export interface JudgedOperation extends Decision {
  readonly operation: EcsOperation;
  /** What ECS would answer; null when allowed, and where it answers no code. */
  readonly ecsErrorCode: string | null;
  readonly message: string;
  /** The instances whose lock is the reason. */
  readonly lockedInstances: readonly InstanceRecord[];
  /** The disks whose status is the reason. */
  readonly blockingDisks: readonly DiskRecord[];
}

/**
 * The operations on a target that the lock leaves open and that would take effect, in the document's order.
 *
 * @returns a frozen list that all targets in the same state share; at once where no fact has to be read.
 */
export function allowedOperations(
  target: TargetFacts,
): readonly EcsOperation[] | Promise<readonly EcsOperation[]> {
  const learning = target.learnFor(operationsOn(target.holder));
  const list = () => allowedList(target);
  return learning === undefined ? list() : learning.then(list);
}

/**
 * The judgement of each of some operations on a target, with its reasons.
 *
 * @param operations those that were asked for; fewer of them may need fewer reads.
 */
export function judgeOperations(
  target: TargetFacts,
  operations: readonly EcsOperation[],
): readonly JudgedOperation[] | Promise<readonly JudgedOperation[]> {
  const learning = target.learnFor(operations);
  const judged = () => operations.map((operation) => judgeOperation(target, operation));
  return learning === undefined ? judged() : learning.then(judged);
}

/** The judgement of one operation, of a target whose facts have been learnt. */
export function judgeOperation(target: TargetFacts, operation: EcsOperation): JudgedOperation {
  const decision = decide(operation, target.known);
  if (decision.verdict === 'ALLOWED') return allowedJudgement(operation, decision);
  const blockingDisks =
    decision.reason === 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE' ? target.decidingDisks : [];
  return {
    ...decision,
    operation,
    ecsErrorCode: decision.reason === 'LOCK_STATE_UNKNOWN' ? null : rules[operation].errorCode,
    message: messageFor(operation, decision, {
      targetId: target.id,
      unknownBecause: target.unknownBecause,
      blockingDiskIds: blockingDisks.map(({ id }) => id),
    }),
    lockedInstances: target.lockedInstances,
    blockingDisks,
  };
}

const judgements = new Map<EcsOperation, JudgedOperation>();

/** What is allowed needs no reasons, so that all targets share one value an operation. */
function allowedJudgement(operation: EcsOperation, decision: Decision): JudgedOperation {
  const known = judgements.get(operation);
  if (known !== undefined) return known;
  const judgement: JudgedOperation = Object.freeze({
    ...decision,
    operation,
    ecsErrorCode: null,
    message: messageFor(operation, decision),
    lockedInstances: Object.freeze([]),
    blockingDisks: Object.freeze([]),
  });
  judgements.set(operation, judgement);
  return judgement;
}

const lists = new Map<string, readonly EcsOperation[]>();
/** The words of DescribeDisks; any other is one class with "not known", so that the lists stay few. */
const diskStatuses = ['In_use', 'Available', 'Attaching', 'Detaching', 'Creating', 'ReIniting'];

function allowedList({ holder, known }: TargetFacts): readonly EcsOperation[] {
  const diskStatus =
    known.diskStatus != null && diskStatuses.includes(known.diskStatus) ? known.diskStatus : null;
  const key = `${holder}/${known.lock ?? '-'}/${diskStatus ?? '-'}`;
  const cached = lists.get(key);
  if (cached !== undefined) return cached;
  const facts: LockFacts = known.lock === undefined ? { diskStatus } : { lock: known.lock, diskStatus };
  const list = Object.freeze(
    operationsOn(holder).filter((operation) => decide(operation, facts).verdict === 'ALLOWED'),
  );
  lists.set(key, list);
  return list;
}
