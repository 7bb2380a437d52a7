import { EcsError, isFaultOfEcs } from '../ecs/errors';
import type { TargetResult, WriteAnswer } from '../ecs/port';
import { hasEffect } from '../policy/effects';
import type { Loaders } from '../loaders/index';
import { reportDrift } from './drift';
import type { Judged } from './judge';
import type { JudgedOperation } from './judgement';
import * as outcomes from './outcomes/index';
import type { Outcome } from './outcomes/index';
import type { Call, Plan } from './plan';
import { judgeAgainFor, secondLook } from './second-look';
import { sendRest } from './send-rest';
import type { Refused } from './second-look';
import type { Sent, SentCall } from './send';
import { warningsFor } from './warnings';
import type { WriteRequest } from './write-request';
import type { WriteTools } from './write-tools';

type Outcomes = ReadonlyMap<string, Outcome>;

/**
 * The last step of a write: turns the results of the calls into an outcome for each target. Reads a target again when ECS
 * refused it with a code that may mean a lock.
 */
export async function explain(
  sentCalls: readonly SentCall[],
  { going, heldBackBy, closed, sends }: Plan,
  request: WriteRequest,
  tools: WriteTools,
): Promise<Outcomes> {
  if (heldBackBy !== null) {
    return each(going, ({ target }) => outcomes.notAttempted(request.operation, target, heldBackBy));
  }
  if (closed !== null) {
    return each(going, ({ target }) => outcomes.notBegun(request.operation, target, closed));
  }
  if (sends.length === 0) {
    return each(going, (one) =>
      outcomes.dryRunPassed(request.operation, one.target, 'POLICY', null, warningsFor(request, one)),
    );
  }
  const maps = await Promise.all(
    sentCalls.map((sentCall) => outcomesOfCall(sentCall, going, request, tools)),
  );
  return new Map(maps.flatMap((map) => [...map]));
}

function outcomesOfCall(
  { call, sent }: SentCall,
  going: readonly Judged[],
  request: WriteRequest,
  tools: WriteTools,
): Promise<Outcomes> {
  const ids = new Set(call.targets.map(({ id }) => id));
  const ofCall = going.filter(({ target }) => ids.has(target.id));
  return outcomesOf(sent, call, ofCall, request, tools);
}

async function each(
  some: readonly Judged[],
  make: (one: Judged) => Outcome | Promise<Outcome>,
): Promise<Outcomes> {
  return new Map(await Promise.all(some.map(async (one) => [one.target.id, await make(one)] as const)));
}

function outcomesOf(
  sent: Sent,
  call: Call,
  going: readonly Judged[],
  request: WriteRequest,
  tools: WriteTools,
): Promise<Outcomes> {
  switch (sent.kind) {
    case 'ANSWERED':
      return answered(sent.answer, call, going, request, tools);
    case 'DRY_RUN_PASSED':
      return each(going, (one) =>
        outcomes.dryRunPassed(
          request.operation,
          one.target,
          'POLICY_AND_ECS',
          sent.requestId,
          warningsFor(request, one),
        ),
      );
    case 'FAILED':
      return failed(sent.error, call, going, request, tools);
    case 'UNKNOWN':
      return each(
        going,
        unknownWith(() => sent.error, call, request, tools),
      );
    default:
      return sent satisfies never;
  }
}

/** ECS answered, either for the whole call or for each target. */
async function answered(
  answer: WriteAnswer,
  call: Call,
  going: readonly Judged[],
  request: WriteRequest,
  tools: WriteTools,
): Promise<Outcomes> {
  const { operation } = request;
  const results = new Map(answer.results.map((result) => [result.targetId, result]));
  const resultOf = ({ target }: Judged): TargetResult | undefined =>
    results.get(target.id) ?? (target.answersAs === undefined ? undefined : results.get(target.answersAs));
  const refused = going.flatMap((one): readonly Refused[] => {
    const code = resultOf(one)?.code ?? null;
    return code === null || isFaultOfEcs(code) ? [] : [{ id: one.target.id, code }];
  });
  const denials = await secondLook(
    operation,
    refused,
    judgeAgainFor(request, tools),
    tools.financialPolicy === 'enforce',
  );
  reportDrift([...denials.values()], going, request, tools);
  const fallen = await lockedSince(going, request, tools);
  const unknown = unknownWith(
    (one) => {
      const code = resultOf(one)?.code ?? null;
      const { requestId } = answer;
      const fault = code === null ? 'BAD_ANSWER' : 'REFUSED';
      return new EcsError({ action: operation, ...call.scope, fault, code, requestId, mayHaveRun: true });
    },
    call,
    request,
    tools,
  );

  return each(going, (one) => {
    const { target, judged } = one;
    const result = resultOf(one);
    const code = result?.code ?? null;
    // ECS answered for other targets but not for this one, or its result has neither success nor a code.
    const isLeftOut = result === undefined ? answer.results.length > 0 : !result.succeeded && code === null;
    if (isLeftOut || (code !== null && isFaultOfEcs(code))) return unknown(one);
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
      : outcomes.accepted(operation, target, answer, call.token?.toRepeat ?? null, warningsFor(request, one));
  });
}

/**
 * ECS accepts some operations under a lock and does not run them. When a lock is set between our check and the call,
 * ECS's answer does not show it, so this function reads the lock again. Makes no read for any other operation.
 *
 * @returns the judgement of each target that is locked now.
 */
async function lockedSince(
  going: readonly Judged[],
  request: WriteRequest,
  tools: WriteTools,
): Promise<ReadonlyMap<string, JudgedOperation>> {
  const open = going.filter(({ judged }) => judged?.verdict !== 'ACCEPTED_NOT_EXECUTED');
  if (!hasEffect(request.operation, 'ACCEPTED_NOT_EXECUTED') || open.length === 0) return new Map();
  const again = await judgeAgainFor(request, tools)(open.map(({ target }) => target.id));
  return new Map([...again].filter(([, { verdict }]) => verdict === 'ACCEPTED_NOT_EXECUTED'));
}

/**
 * The whole call failed and did not run. When a lock is the reason, a second read shows which targets are locked: those
 * are denied. The others are sent once more where the caller wants what is possible; else they were not attempted.
 */
async function failed(
  error: EcsError,
  call: Call,
  going: readonly Judged[],
  request: WriteRequest,
  tools: WriteTools,
): Promise<Outcomes> {
  const { operation } = request;
  const { code, requestId, fault } = error;
  if (fault === 'NOT_SENT') {
    const why = tools.window.whyClosed() ?? 'TIME_OVER';
    return each(going, ({ target }) => outcomes.notBegun(operation, target, why));
  }
  const refused =
    fault === 'REFUSED' && code !== null ? going.map(({ target: { id } }) => ({ id, code })) : [];
  const denials = await secondLook(
    operation,
    refused,
    judgeAgainFor(request, tools),
    tools.financialPolicy === 'enforce',
  );
  // Targets with a visible lock are the reason. When no lock is visible, ECS's code counts for all targets.
  const all = [...denials.values()];
  const seen = all.filter(({ isSeen }) => isSeen);
  reportDrift(seen.length > 0 ? seen : all, going, request, tools);
  const seenIds = seen.map(({ id }) => id);
  const rest = await sendRest(call, denials, request, tools);
  const ofRest =
    rest === null ? new Map<string, Outcome>() : await outcomesOfCall(rest, going, request, tools);
  return each(going, ({ target }) => {
    const ofTarget = ofRest.get(target.id);
    if (ofTarget !== undefined) return ofTarget;
    const denial = denials.get(target.id);
    if (denial === undefined) return outcomes.rejectedByFault(operation, target, error);
    return seen.length > 0 && !denial.isSeen
      ? outcomes.notAttempted(operation, target, seenIds, requestId)
      : outcomes.deniedByEcs(operation, target, denial.judged, denial.code, requestId);
  });
}

/** The call may have run. The outcome gives each target's state now; one read serves all targets. */
function unknownWith(
  errorOf: (one: Judged) => EcsError,
  { token }: Call,
  { operation }: WriteRequest,
  tools: WriteTools,
): (one: Judged) => Promise<Outcome> {
  const loaders = tools.freshLoaders();
  return async (one) => {
    const status = await statusOf(one, loaders);
    return outcomes.unknown(operation, one.target, errorOf(one), token?.toRepeat ?? null, status);
  };
}

async function statusOf({ target, scope }: Judged, loaders: Loaders): Promise<string | null> {
  if (scope === null || (target.type !== 'INSTANCE' && target.type !== 'DISK')) return null;
  const loader = target.type === 'DISK' ? loaders.disks : loaders.instances;
  const record = await loader.load({ ...scope, id: target.id }).catch(() => null);
  return record?.rawStatus ?? null;
}
