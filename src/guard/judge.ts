import type { EcsWriteOperation } from '../catalogue/operations';
import type { TargetType } from '../catalogue/row';
import { UnreadFacts } from './facts';
import type { TargetFacts } from './facts';
import { judgeOperation } from './judgement';
import type { JudgedOperation } from './judgement';
import type { Looked } from './look';
import { isSentUnread } from './write-request';
import * as outcomes from './outcomes/index';
import type { Outcome } from './outcomes/index';
import type { WriteRequest } from './write-request';
import type { WriteTools } from './write-tools';

/** A judged target, before anything is sent. */
export interface Judged extends Looked {
  /** Null when the policy does not apply to the target, and when the target was not found. */
  readonly judged: JudgedOperation | null;
  /** The final outcome of a target that is not sent; null when it may be sent. */
  readonly stop: Outcome | null;
}

/** The second step of a write: judges each target by the facts. Reads nothing and sends nothing. */
export const judge = (
  looked: readonly Looked[],
  request: WriteRequest,
  tools: Pick<WriteTools, 'policyMode'>,
): readonly Judged[] =>
  looked.map((one) => {
    const judged = judgementOf(one, request.operation);
    return { ...one, judged, stop: stopFor(one, judged, request, tools) };
  });

/** Target types that an operation's rule does not cover: an image made from a snapshot involves no instance. */
const outOfReach: Readonly<Partial<Record<EcsWriteOperation, readonly TargetType[]>>> = {
  CreateImage: ['SNAPSHOT'],
};

/** Judges a target by the facts that were read; null where the policy does not apply to it. */
export function judgementOf(
  { target, facts, absence }: Looked,
  operation: EcsWriteOperation,
): JudgedOperation | null {
  if (absence !== null || outOfReach[operation]?.includes(target.type) === true) return null;
  // Without facts, only operations that no lock affects are allowed.
  return judgeOperation(facts ?? new UnreadFacts(target.id, 'INSTANCE', null), operation);
}

function stopFor(
  { target, scope, facts, absence, disksReleased }: Looked,
  judged: JudgedOperation | null,
  request: WriteRequest,
  { policyMode }: Pick<WriteTools, 'policyMode'>,
): Outcome | null {
  const { operation } = request;
  if (absence?.kind === 'NOT_FOUND') return outcomes.notFound(operation, target, absence.id);
  if (absence !== null) return outcomes.searchFailed(operation, target, absence.failure);
  if (request.confirmed === false && facts !== null && facts.known.locks?.security !== 'NOT_LOCKED') {
    return outcomes.needsConfirmation(operation, target, disksReleased, facts);
  }
  const denial =
    judged === null || policyMode === 'shadow' ? null : stopByPolicy(target, judged, request, facts);
  if (denial !== null) {
    return denial.kind === 'DENIED'
      ? { ...denial, retryAfterMs: facts?.failure?.retryAfterMs ?? null }
      : denial;
  }
  return scope === null ? outcomes.searchFailed(operation, target, facts?.failure ?? null) : null;
}

function stopByPolicy(
  target: Looked['target'],
  judged: JudgedOperation,
  request: WriteRequest,
  facts: TargetFacts | null,
): Outcome | null {
  const { operation, sendToLocked, dryRun } = request;
  switch (judged.verdict) {
    case 'ALLOWED':
      return null;
    case 'DENIED': {
      if (judged.reason !== 'LOCK_STATE_UNKNOWN') return outcomes.denied(operation, target, judged);
      const missing = facts?.missingInstanceId ?? null;
      if (missing !== null) return outcomes.namedNotFound(operation, target, missing);
      return isSentUnread(request) ? null : outcomes.denied(operation, target, judged);
    }
    case 'ACCEPTED_NOT_EXECUTED':
      // ECS would accept the call and not run it, so a dry run says so even with sendToLockedInstances.
      return sendToLocked === true && !dryRun
        ? null
        : outcomes.acceptedNotExecuted(operation, target, judged, null);
    default:
      return judged.verdict satisfies never;
  }
}
