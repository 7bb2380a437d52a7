import type { EcsOutcomeFragment } from '../generated/documents.js';

/** What became of one operation on one target. */
export type EcsOutcome = EcsOutcomeFragment;

type OutcomeOf<Name extends EcsOutcome['__typename']> = Extract<EcsOutcome, { readonly __typename: Name }>;

/** One case for each type of outcome. */
export interface EcsOutcomeCases<Result> {
  /** ECS took the request; most operations finish later. */
  readonly accepted: (outcome: OutcomeOf<'EcsOperationAccepted'>) => Result;
  /** ECS would take the command, and never run it: the instance is locked. */
  readonly acceptedNotExecuted: (outcome: OutcomeOf<'EcsOperationAcceptedNotExecuted'>) => Result;
  /** A lock stops it. */
  readonly denied: (outcome: OutcomeOf<'EcsOperationDenied'>) => Result;
  /** Refused for another reason. */
  readonly rejected: (outcome: OutcomeOf<'EcsOperationRejected'>) => Result;
  /** It was sent, and nobody knows what became of it: read the target before trying again. */
  readonly unknown: (outcome: OutcomeOf<'EcsOperationUnknown'>) => Result;
  /** Nothing was done to this target, because of another. */
  readonly notAttempted: (outcome: OutcomeOf<'EcsOperationNotAttempted'>) => Result;
  /** Nothing was sent: ask the user, then run it again with the field that `confirmWith` names. */
  readonly needsConfirmation: (outcome: OutcomeOf<'EcsOperationNeedsConfirmation'>) => Result;
  readonly dryRunPassed: (outcome: OutcomeOf<'EcsDryRunPassed'>) => Result;
}

/** A type that the schema got after this package was built: it has what every outcome has. */
export type EcsOutcomeBase = Pick<
  EcsOutcome,
  'operation' | 'targetId' | 'targetType' | 'message' | 'ecsErrorCode' | 'requestId' | 'shadowVerdict'
>;

const cases: Readonly<Record<EcsOutcome['__typename'], keyof EcsOutcomeCases<unknown>>> = {
  EcsOperationAccepted: 'accepted',
  EcsOperationAcceptedNotExecuted: 'acceptedNotExecuted',
  EcsOperationDenied: 'denied',
  EcsOperationRejected: 'rejected',
  EcsOperationUnknown: 'unknown',
  EcsOperationNotAttempted: 'notAttempted',
  EcsOperationNeedsConfirmation: 'needsConfirmation',
  EcsDryRunPassed: 'dryRunPassed',
};

/**
 * Calls the case of an outcome. The compiler asks for all eight cases, or for `otherwise`.
 *
 * @throws TypeError for a type that is newer than this package, when there is no `otherwise`
 */
export function matchOutcome<Result>(
  outcome: EcsOutcome,
  handlers:
    | (EcsOutcomeCases<Result> & { readonly otherwise?: (outcome: EcsOutcomeBase) => Result })
    | (Partial<EcsOutcomeCases<Result>> & { readonly otherwise: (outcome: EcsOutcomeBase) => Result }),
): Result {
  const name = (cases as Readonly<Record<string, keyof EcsOutcomeCases<unknown>>>)[outcome.__typename];
  const handler = (name === undefined ? undefined : handlers[name]) as
    ((outcome: EcsOutcome) => Result) | undefined;
  const chosen = handler ?? handlers.otherwise;
  if (chosen === undefined)
    throw new TypeError(`matchOutcome: no case for ${outcome.__typename}; add one, or \`otherwise\`.`);
  return chosen(outcome);
}

/** Whether ECS took the request and runs it. */
export const isAccepted = (outcome: EcsOutcome): outcome is OutcomeOf<'EcsOperationAccepted'> =>
  outcome.__typename === 'EcsOperationAccepted';
