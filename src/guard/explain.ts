import { EcsError } from '../ecs/errors';
import type { TargetResult, WriteAnswer } from '../ecs/port';
import type { EcsWriteOperation } from '../policy/operations';
import type { Loaders } from '../loaders/index';
import { lockDenials, reportDrift } from './lock-denials';
import { lockedSince } from './locked-since';
import type { Outcome } from './outcome';
import * as outcomes from './outcomes';
import type { Prepared } from './prepare';
import type { Call, Sent } from './send';
import { warningsFor } from './warnings';
import type { WriteRequest, WriteTools } from './write-request';

/** What ECS answered to one call, as outcomes of its targets. */
export async function outcomesOf(
  sent: Sent,
  call: Call,
  prepared: readonly Prepared[],
  request: WriteRequest,
  tools: WriteTools,
): Promise<ReadonlyMap<string, Outcome>> {
  const each = async (
    make: (one: Prepared) => Outcome | Promise<Outcome>,
  ): Promise<ReadonlyMap<string, Outcome>> =>
    new Map(await Promise.all(prepared.map(async (one) => [one.target.id, await make(one)] as const)));

  switch (sent.kind) {
    case 'ANSWERED':
      return answered(sent.answer, call, prepared, request, tools);
    case 'DRY_RUN_PASSED':
      return each((one) =>
        outcomes.dryRunPassed(
          request.operation,
          one.target,
          'POLICY_AND_ECS',
          sent.requestId,
          warningsFor(request, one),
        ),
      );
    case 'FAILED':
      return refused(sent.error, prepared, request, tools);
    case 'UNKNOWN':
      return each(unknownWith(sent.error, call, request, tools));
    default:
      return sent satisfies never;
  }
}

async function answered(
  answer: WriteAnswer,
  call: Call,
  prepared: readonly Prepared[],
  request: WriteRequest,
  tools: WriteTools,
): Promise<ReadonlyMap<string, Outcome>> {
  const { operation } = request;
  const results = new Map(answer.results.map((result) => [result.targetId, result]));
  const resultOf = ({ target }: Prepared): TargetResult | undefined =>
    results.get(target.id) ?? (target.answersAs === undefined ? undefined : results.get(target.answersAs));
  const codeOf = (one: Prepared): string | null => resultOf(one)?.code ?? null;
  const denials = await lockDenials(prepared, codeOf, request, tools);
  reportDrift([...denials.values()], request, tools);
  const fallen = await lockedSince(prepared, request, tools);
  const unknown = unknownWith(badAnswer(answer, call, operation), call, request, tools);

  const outcomeOf = async (one: Prepared): Promise<Outcome> => {
    const { target, judged } = one;
    const result = resultOf(one);
    const code = codeOf(one);
    // ECS answered for each target, but for this one; or what it said of it is neither success nor a code.
    const isLeftOut = result === undefined ? answer.results.length > 0 : !result.succeeded && code === null;
    if (isLeftOut) return unknown(one);
    if (code !== null) {
      const denial = denials.get(target.id);
      return denial === undefined
        ? outcomes.rejected(operation, target, code, answer.requestId)
        : outcomes.deniedByEcs(operation, target, denial.judged, code, answer.requestId);
    }
    const since = fallen.get(target.id);
    if (since !== undefined) return outcomes.acceptedBeforeLock(operation, target, since, answer);
    return judged?.verdict === 'ACCEPTED_NOT_EXECUTED'
      ? outcomes.acceptedNotExecuted(operation, target, judged, answer)
      : outcomes.accepted(operation, target, answer, call.clientToken, warningsFor(request, one));
  };
  return new Map(
    await Promise.all(prepared.map(async (one) => [one.target.id, await outcomeOf(one)] as const)),
  );
}

const badAnswer = ({ requestId }: WriteAnswer, { scope }: Call, action: EcsWriteOperation): EcsError =>
  new EcsError({ action, ...scope, fault: 'BAD_ANSWER', requestId, mayHaveRun: true });

/** It may have run: what can be said is the state that each target is in now, by one read for all of them. */
function unknownWith(
  error: EcsError,
  { clientToken }: Call,
  { operation }: WriteRequest,
  tools: WriteTools,
): (one: Prepared) => Promise<Outcome> {
  const loaders = tools.freshLoaders();
  return async (one) =>
    outcomes.unknown(operation, one.target, error, clientToken, await statusOf(one, loaders));
}

/**
 * A refusal of the whole call. Where it is the lock's, a fresh read says whose: those are denied, and the others were not
 * attempted.
 */
async function refused(
  error: EcsError,
  prepared: readonly Prepared[],
  request: WriteRequest,
  tools: WriteTools,
): Promise<ReadonlyMap<string, Outcome>> {
  const { operation } = request;
  const { code, requestId } = error;
  const denials = await lockDenials(
    prepared,
    () => (error.fault === 'REFUSED' ? code : null),
    request,
    tools,
  );
  // Where some are seen to be locked, they are the reason; where nobody is, ECS's word stands for all.
  const all = [...denials.values()];
  const seen = all.filter(({ isSeen }) => isSeen);
  reportDrift(seen.length > 0 ? seen : all, request, tools);
  const seenIds = seen.map(({ prepared: { target } }) => target.id);
  return new Map(
    prepared.map(({ target }): [string, Outcome] => {
      const denial = denials.get(target.id);
      if (denial === undefined || code === null)
        return [target.id, outcomes.rejectedByFault(operation, target, error)];
      if (seen.length > 0 && !denial.isSeen) {
        return [target.id, outcomes.notAttempted(operation, target, seenIds, requestId)];
      }
      return [target.id, outcomes.deniedByEcs(operation, target, denial.judged, code, requestId)];
    }),
  );
}

async function statusOf({ target, scope }: Prepared, loaders: Loaders): Promise<string | null> {
  if (scope === null || (target.type !== 'INSTANCE' && target.type !== 'DISK')) return null;
  const loader = target.type === 'DISK' ? loaders.disks : loaders.instances;
  const record = await loader.load({ ...scope, id: target.id }).catch(() => null);
  return record?.rawStatus ?? null;
}
