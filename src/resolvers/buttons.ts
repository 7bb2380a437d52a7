import type * as Gql from '../generated/graphql';
import { allowedOperations, isAllowed } from '../guard/allowed';
import { judgeOperations } from '../guard/judgement';
import type { JudgedOperation } from '../guard/judgement';
import type { TargetFacts } from '../guard/facts';
import { findOperation, operationsOn } from '../catalogue/lookup';
import type { EcsOperation } from '../catalogue/operations';
import type { OperationHolder } from '../catalogue/row';
import { badInput } from './bad-input';
import { operationNamesOf, operationOf } from './words';

/** The fields that Instance and Disk share: which operations a lock allows. */

export function allowedNames(
  target: TargetFacts,
): readonly Gql.EcsOperation[] | Promise<readonly Gql.EcsOperation[]> {
  const list = allowedOperations(target);
  return 'then' in list ? list.then(operationNamesOf) : operationNamesOf(list);
}

export const allows = (target: TargetFacts, name: Gql.EcsOperationInput): boolean | Promise<boolean> =>
  isAllowed(target, applicable('operation', name, target.holder));

/**
 * Each operation once, in the policy's order and not in the order of `among`.
 *
 * @param shadow the target for shadow verdicts; null where there are none, or nobody asks for them.
 */
export function decisions(
  target: TargetFacts,
  among: readonly Gql.EcsOperationInput[] | null | undefined,
  shadow: TargetFacts | null = null,
): readonly JudgedOperation[] | Promise<readonly JudgedOperation[]> {
  return judgeOperations(
    target,
    among == null ? operationsOn(target.holder) : chosen('among', among, target.holder),
    shadow,
  );
}

/**
 * The operations that an argument names, each once, in the policy's order. Throws BAD_USER_INPUT for one that the holder does
 * not offer.
 */
export function chosen(
  argument: string,
  names: readonly Gql.EcsOperationInput[],
  holder: OperationHolder,
): readonly EcsOperation[] {
  const asked = new Set(names.map((name) => applicable(argument, name, holder)));
  return operationsOn(holder).filter((operation) => asked.has(operation));
}

/** The operation of a name. Throws BAD_USER_INPUT when the holder does not offer it. */
export function applicable(
  argument: string,
  name: Gql.EcsOperationInput,
  holder: OperationHolder,
): EcsOperation {
  const operation = operationOf(name);
  if (findOperation(operation)?.appliesTo.includes(holder) === true) return operation;
  const other = holder === 'INSTANCE' ? 'an instance' : 'a disk';
  throw badInput(
    argument,
    `${name} is not an operation on ${other}; ecsSecurityLockPolicy { appliesTo } lists where it applies.`,
  );
}
