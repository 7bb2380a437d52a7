import { useCallback, useEffect, useRef, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { inputOf } from '../core/operation.js';
import type { EcsOperationDescriptor, EcsPayload, EcsRunInput, EcsTarget } from '../core/operation.js';
import type { EcsOutcome } from '../core/outcome.js';
import { readinessOf, stateOf } from '../core/readiness.js';
import type {
  EcsButtonState,
  EcsMaskedButtons,
  EcsReadiness,
  EcsReadinessHolder,
  EcsReadinessReason,
} from '../core/readiness.js';

/** The instance or disk of a button: the data of EcsInstanceButtons or EcsDiskButtons, masked or not; null while it loads. */
export type EcsButtonRef = (EcsTarget & EcsReadinessHolder) | EcsMaskedButtons | null | undefined;

/** The arguments of `run`: none where the instance or disk says it all. */
export type EcsRunArguments<D> =
  object extends EcsRunInput<D> ? [input?: EcsRunInput<D>] : [input: EcsRunInput<D>];

/** What became of a press. Either `outcome`, or `error` where no answer came, or where the input was bad. */
export interface EcsRunResult {
  /** The first or only outcome. */
  readonly outcome: EcsOutcome | undefined;
  /** One for each target. */
  readonly outcomes: readonly EcsOutcome[];
  readonly error: Error | undefined;
}

/** A button. */
export interface EcsOperationState<D> extends EcsRunResult {
  readonly state: EcsButtonState;
  readonly verdict: EcsReadiness['verdict'];
  readonly reasons: readonly EcsReadinessReason[];
  /** Presses it, also while it is blocked: the graph decides. It never throws. */
  readonly run: (...input: EcsRunArguments<D>) => Promise<EcsRunResult>;
  /** After an outcome EcsOperationNeedsConfirmation: presses it once more, with the confirmation. */
  readonly confirm: () => Promise<EcsRunResult>;
  readonly isRunning: boolean;
  /** Forgets the outcome. */
  readonly reset: () => void;
}

const nothing: EcsRunResult = { outcome: undefined, outcomes: [], error: undefined };

/**
 * Binds a button to one operation on one instance or disk.
 *
 * @param ref - the instance or disk; several for an operation on many, whose first one's readiness is shown
 * @param operation - a constant of this package, such as `startInstance`
 */
export function useEcsOperation<D extends EcsOperationDescriptor>(
  ref: EcsButtonRef | readonly NonNullable<EcsButtonRef>[],
  operation: D,
): EcsOperationState<D> {
  const client = useApolloClient();
  const [isRunning, setRunning] = useState(false);
  const [result, setResult] = useState(nothing);
  const last = useRef<object>({});
  const isMounted = useRef(true);
  const latest = useRef({ client, ref, operation });
  latest.current = { client, ref, operation };
  useEffect(() => {
    isMounted.current = true;
    return () => {
      isMounted.current = false;
    };
  }, []);

  const send = useCallback(async (input: object): Promise<EcsRunResult> => {
    last.current = input;
    setRunning(true);
    const { client, ref, operation } = latest.current;
    const targets = ref as EcsTarget | readonly EcsTarget[] | null | undefined;
    const answer = await press(client, operation, inputOf(operation, targets, input));
    if (isMounted.current) {
      setResult(answer);
      setRunning(false);
    }
    return answer;
  }, []);

  const run = useCallback((...[input]: EcsRunArguments<D>) => send(input ?? {}), [send]);
  const confirm = useCallback(() => {
    const { outcome } = result;
    const field = outcome?.__typename === 'EcsOperationNeedsConfirmation' ? outcome.confirmWith : undefined;
    return field === undefined ? Promise.resolve(result) : send({ ...last.current, [field]: true });
  }, [send, result]);
  const reset = useCallback(() => setResult(nothing), []);

  const shown = Array.isArray(ref) ? (ref as readonly EcsButtonRef[])[0] : (ref as EcsButtonRef);
  const { verdict, reasons } = readinessOf(shown, operation);
  return { state: stateOf(verdict), verdict, reasons, run, confirm, isRunning, reset, ...result };
}

async function press(
  client: ReturnType<typeof useApolloClient>,
  operation: EcsOperationDescriptor,
  input: object,
): Promise<EcsRunResult> {
  try {
    const { data, error } = await client.mutate({
      mutation: operation.document(),
      variables: { input },
      errorPolicy: 'all',
    });
    const payload: EcsPayload | null | undefined = data?.[operation.field];
    const outcomes = payload?.outcomes ?? (payload?.outcome ? [payload.outcome] : []);
    const lost = outcomes.length === 0 ? new Error('The answer has no outcome.') : undefined;
    return { outcome: outcomes[0], outcomes, error: error ?? lost };
  } catch (error) {
    return { ...nothing, error: error instanceof Error ? error : new Error(String(error)) };
  }
}
