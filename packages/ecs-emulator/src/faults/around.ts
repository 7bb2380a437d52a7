import { setTimeout as sleep } from 'node:timers/promises';
import type { Call } from '../operations/call';
import type { Json, JsonObject } from '../protocol/errors';
import { isJsonObject } from '../protocol/errors';
import type { ActiveFault } from './faults';
import type { Rendered } from '../protocol/answer';
import type { World } from '../world/world';
import { changedBody, happenAfterRead, insteadOfAnswer, refusalOfFault, refused } from './effects';
import type { FaultKind } from './rules';

/** What the server does with the connection. */
export type Outcome =
  | { readonly kind: 'answer'; readonly answer: Rendered }
  | { readonly kind: 'truncated'; readonly answer: Rendered }
  /** White space follows the answer up to `bytes`; `declared` says whether a content-length announces it. */
  | { readonly kind: 'padded'; readonly answer: Rendered; readonly bytes: number; readonly declared: boolean }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' };

/** One call, with the faults that affect it. */
export interface FaultedCall {
  readonly call: Call;
  readonly isRead: boolean;
  readonly faults: readonly ActiveFault[];
  /** Counts a fault that took effect, and records it in the call log. */
  readonly use: (fault: ActiveFault) => void;
  /** Runs the operation, on an earlier world if one is given; returns the whole body. */
  readonly run: (past: World | undefined) => JsonObject;
  readonly render: (body: Json) => Rendered;
  /** Ends a latency early when aborted. */
  readonly closing: AbortSignal;
}

const ofKind = (faults: readonly ActiveFault[], kind: FaultKind): ActiveFault | undefined =>
  faults.find(({ rule }) => rule.kind === kind);

async function waitFirst({ faults, use, closing }: FaultedCall): Promise<void> {
  const latency = ofKind(faults, 'latency');
  if (latency === undefined) return;
  use(latency);
  await sleep(latency.rule.ms ?? 1000, undefined, { signal: closing, ref: false }).catch(() => undefined);
}

/** The answer of a fault that stops the call before it reaches ECS; undefined for none. Refusals are thrown. */
function withoutEcs({ call, use }: FaultedCall, faults: readonly ActiveFault[]): Outcome | undefined {
  const kept = insteadOfAnswer(faults);
  if (kept !== undefined) {
    use(kept.fault);
    if (kept.instead.kind !== 'raw') return kept.instead;
    const { status, contentType, text } = kept.instead;
    return { kind: 'answer', answer: { status, headers: { 'content-type': contentType }, text } };
  }
  for (const fault of faults) {
    const refusal = refusalOfFault(fault.rule, call);
    if (refusal === undefined) continue;
    use(fault);
    throw refusal;
  }
  return undefined;
}

/** Runs the operation and returns its body as changed by the faults; also applies the faults that act after a read. */
function throughEcs({ call, isRead, use, run }: FaultedCall, faults: readonly ActiveFault[]): Json {
  const stale = isRead ? faults.find(({ past }) => past !== undefined) : undefined;
  if (stale !== undefined) use(stale);
  const answered = run(stale?.past);
  if (isRead) for (const fault of faults) if (happenAfterRead(fault.rule, call, answered)) use(fault);
  let body: Json = answered;
  for (const fault of faults) {
    const changed: Json | undefined = isJsonObject(body) ? changedBody(fault.rule, call, body) : undefined;
    if (changed === undefined) continue;
    body = changed;
    use(fault);
  }
  return body;
}

/** How a rendered answer is sent. */
function sent({ use }: FaultedCall, faults: readonly ActiveFault[], answer: Rendered): Outcome {
  const truncating = ofKind(faults, 'truncate');
  if (truncating !== undefined) {
    use(truncating);
    return { kind: 'truncated', answer };
  }
  const padding = ofKind(faults, 'oversized');
  if (padding === undefined) return { kind: 'answer', answer };
  use(padding);
  const { bytes = 64 * 1024 * 1024, variant } = padding.rule;
  return { kind: 'padded', answer, bytes, declared: variant !== 'undeclared' };
}

/**
 * Applies the faults of a call in order: latency, then faults that stop the call before ECS, then the operation, then
 * faults that change the answer.
 *
 * @throws Refusal of ECS or of a fault
 */
export async function underFaults(faulted: FaultedCall): Promise<Outcome> {
  await waitFirst(faulted);
  // While this call waited, another one may have used up a fault.
  const faults = faulted.faults.filter(({ remaining }) => remaining > 0);
  const outcome = withoutEcs(faulted, faults);
  if (outcome !== undefined) return outcome;
  const body = throughEcs(faulted, faults);
  const dropping = ofKind(faults, 'accept-then-drop');
  if (dropping !== undefined) {
    faulted.use(dropping);
    return { kind: 'reset' };
  }
  const failing = ofKind(faults, 'accept-then-error');
  if (failing !== undefined) {
    faulted.use(failing);
    throw refused(failing.rule);
  }
  return sent(faulted, faults, faulted.render(body));
}
