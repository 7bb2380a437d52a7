import { operationsOn } from '../catalogue/lookup';
import type { EcsOperation } from '../catalogue/operations';
import { decide, knownDiskStatuses, nextFact } from '../policy/decide';
import type { FactName, LockFacts } from '../policy/decide';

/** What the policy says of some operations by the facts that are known of a target. */
export interface PolicyAnswer {
  /** The fact to read next; null when no rule of these operations needs another one. */
  readonly missing: FactName | null;
  /** Those of the operations that are allowed; frozen, and shared by all targets in the same state. */
  readonly allowed: readonly EcsOperation[];
}

type ByStatus = Map<LockFacts['diskStatus'], PolicyAnswer>;
type ByOverdue = Map<LockFacts['overdue'], ByStatus>;
type ByFacts = Map<LockFacts['locks'], ByOverdue>;

/** Lock states are values that are shared, and statuses are few, so this stays small. */
const answers = new WeakMap<readonly EcsOperation[], ByFacts>();

/** @param operations a frozen list, whose answers are kept, or any other one. */
export function policyAnswer(operations: readonly EcsOperation[], facts: LockFacts): PolicyAnswer {
  if (!Object.isFrozen(operations)) return judge(operations, facts);
  const { locks, overdue } = facts;
  // The policy treats an unknown status like an unread one. One key for both limits how many answers there are.
  const diskStatus =
    facts.diskStatus == null || knownDiskStatuses.includes(facts.diskStatus) ? facts.diskStatus : null;
  let byFacts = answers.get(operations);
  if (byFacts === undefined) answers.set(operations, (byFacts = new Map() as ByFacts));
  let byOverdue = byFacts.get(locks);
  if (byOverdue === undefined) byFacts.set(locks, (byOverdue = new Map() as ByOverdue));
  let byStatus = byOverdue.get(overdue);
  if (byStatus === undefined) byOverdue.set(overdue, (byStatus = new Map() as ByStatus));
  let answer = byStatus.get(diskStatus);
  if (answer === undefined)
    byStatus.set(
      diskStatus,
      (answer = judge(operations, diskStatus === undefined ? facts : { ...facts, diskStatus })),
    );
  return answer;
}

function judge(operations: readonly EcsOperation[], facts: LockFacts): PolicyAnswer {
  let missing: FactName | null = null;
  for (const operation of operations) missing ??= nextFact(operation, facts);
  return {
    missing,
    allowed: Object.freeze(operations.filter((operation) => decide(operation, facts).verdict === 'ALLOWED')),
  };
}

const alone = new Map<EcsOperation, readonly EcsOperation[]>();

/** @returns the frozen list of this operation alone. */
export function onlyOperation(operation: EcsOperation): readonly EcsOperation[] {
  const known = alone.get(operation);
  if (known !== undefined) return known;
  const list = Object.freeze([operation]);
  // Untyped callers can pass any text.
  if (operationsOn('INSTANCE').includes(operation) || operationsOn('DISK').includes(operation))
    alone.set(operation, list);
  return list;
}
