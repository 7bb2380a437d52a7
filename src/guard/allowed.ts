import { operationsOn } from '../catalogue/lookup';
import type { EcsOperation } from '../catalogue/operations';
import type { TargetFacts } from './facts';
import { onlyOperation, policyAnswer } from './policy-answer';

/**
 * The operations on a target that the locks allow and that would take effect, in the document's order.
 *
 * @returns a frozen list, shared by all targets in the same state. It is not a promise when no fact has to be read.
 */
export const allowedOperations = (
  target: TargetFacts,
): readonly EcsOperation[] | Promise<readonly EcsOperation[]> =>
  allowedAmong(target, operationsOn(target.holder));

/** @returns whether the locks allow the operation; not a promise when no fact has to be read. */
export function isAllowed(target: TargetFacts, operation: EcsOperation): boolean | Promise<boolean> {
  const allowed = allowedAmong(target, onlyOperation(operation));
  return 'then' in allowed ? allowed.then(({ length }) => length > 0) : allowed.length > 0;
}

function allowedAmong(
  target: TargetFacts,
  operations: readonly EcsOperation[],
): readonly EcsOperation[] | Promise<readonly EcsOperation[]> {
  const learning = target.learnFor(operations);
  const list = () => policyAnswer(operations, target.known).allowed;
  return learning === undefined ? list() : learning.then(list);
}
