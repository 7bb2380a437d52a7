import type { EcsReadinessFragment } from '../generated/documents.js';
import type { EcsOperation, EcsReadinessVerdict } from '../generated/types.js';

/** Whether one operation would be accepted now, and why not. */
export type EcsReadiness = EcsReadinessFragment;
/** One reason, with a text for the user. */
export type EcsReadinessReason = EcsReadiness['reasons'][number];

/** What a button is: it can be pressed, something stands in the way, or that is not known (then it is not offered). */
export type EcsButtonState = 'ready' | 'blocked' | 'unknown';

/** An instance or disk with `readiness`, as EcsInstanceButtons and EcsDiskButtons select it. */
export interface EcsReadinessHolder {
  readonly readiness?: readonly EcsReadiness[] | null;
}

/** Fragment data that code generation has masked: it is there, only its type is not. */
export interface EcsMaskedButtons {
  readonly ' $fragmentRefs'?:
    { readonly EcsInstanceButtonsFragment: unknown } | { readonly EcsDiskButtonsFragment: unknown };
}

const states: Readonly<Record<EcsReadinessVerdict, EcsButtonState>> = {
  READY: 'ready',
  NEEDS_CONFIRMATION: 'ready',
  WOULD_NOT_RUN: 'blocked',
  NOT_NOW: 'blocked',
  DENIED: 'blocked',
  UNKNOWN: 'unknown',
};

/** A verdict as the state of a button; a verdict that is newer than this package is `unknown`. */
export const stateOf = (verdict: EcsReadinessVerdict): EcsButtonState =>
  (states as Readonly<Record<string, EcsButtonState>>)[verdict] ?? 'unknown';

/**
 * What is known of one operation on one instance or disk. What was not asked for, and what was not read, is UNKNOWN.
 *
 * @param ref - with `readiness`, masked or not; null while it loads
 * @param operation - the enum value or the constant, such as `startInstance`
 */
export function readinessOf(
  ref: EcsReadinessHolder | EcsMaskedButtons | null | undefined,
  operation: EcsOperation | { readonly operation: EcsOperation },
): EcsReadiness {
  const name = typeof operation === 'string' ? operation : operation.operation;
  const found = (ref as EcsReadinessHolder | null | undefined)?.readiness?.find(
    (each) => each.operation === name,
  );
  return found ?? { operation: name, verdict: 'UNKNOWN', reasons: [] };
}
