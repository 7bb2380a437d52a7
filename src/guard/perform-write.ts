import { randomUUID } from 'node:crypto';
import type { EcsScope } from '../ecs/port';
import { writes } from '../ecs/writes';
import { outcomesOf } from './answers';
import { callsFor } from './calls';
import type { Outcome } from './outcome';
import * as outcomes from './outcomes';
import { prepare } from './prepare';
import type { Prepared } from './prepare';
import { send } from './send';
import { warningsFor } from './warnings';
import type { Call } from './send';
import type { NotAtomic, WriteRecord, WriteRequest, WriteResult, WriteTools } from './write-request';

/**
 * Does one write: looks for its targets, reads their locks fresh where the rule needs that, decides, sends what is let
 * through, and says of each target what became of it.
 *
 * @returns an outcome for each distinct target in the order given; or why a batch that must be all or nothing cannot be.
 */
export async function performWrite(asked: WriteRequest, tools: WriteTools): Promise<WriteResult | NotAtomic> {
  const request = { ...asked, targets: distinct(asked) };
  const prepared = await prepare(request, tools, tools.freshLoaders());
  const judged = prepared.map((one) =>
    one.stop === null ? { ...one, stop: stopFor(one, request, tools) } : one,
  );
  const going = judged.filter(({ stop }) => stop === null);
  const calls = callsFor(going, request);
  const isOneOfAll = request.mode === 'ALL_OR_NOTHING' && request.targets.length > 1;
  if (isOneOfAll && calls.length > 1) {
    return new Set(going.map(({ scope }) => scopeKey(scope))).size > 1 ? 'SEVERAL_REGIONS' : 'OVER_LIMIT';
  }

  const record = recordOf(request, judged, calls);
  tools.observer.decided(record);
  const blocked = judged.filter(({ stop }) => stop !== null).map(({ target }) => target.id);
  const isHeldBack = isOneOfAll && blocked.length > 0;
  const results = isHeldBack
    ? new Map(
        going.map(({ target }) => [target.id, outcomes.notAttempted(request.operation, target, blocked)]),
      )
    : await doCalls(calls, going, request, tools);

  const all = judged.map(({ target, stop, judged: judgement }): Outcome => {
    const outcome = stop ?? results.get(target.id);
    if (outcome === undefined) throw new TypeError('A target was left without an outcome.');
    return tools.policyMode === 'shadow'
      ? { ...outcome, shadowVerdict: judgement?.verdict ?? null }
      : outcome;
  });
  tools.observer.finished(record, all);
  const sent = new Set(isHeldBack || isPolicyAlone(request) ? [] : going.map(({ target }) => target.id));
  const unchanged = judged.flatMap(({ target, facts }) =>
    facts?.record == null || sent.has(target.id) ? [] : [facts.record],
  );
  return { outcomes: all, placed: placesOf(judged), unchanged };
}

/** Each target once, at its first position. */
function distinct({ targets }: WriteRequest): WriteRequest['targets'] {
  const seen = new Set<string>();
  return targets.filter(({ id }) => !seen.has(id) && seen.add(id));
}

/** The outcome of a target that goes no further, or null. */
function stopFor(one: Prepared, request: WriteRequest, tools: WriteTools): Outcome | null {
  const stop = stopByPolicy(one, request, tools);
  if (stop !== null || one.scope !== null) return stop;
  return outcomes.searchFailed(request.operation, one.target, one.facts?.failure ?? null);
}

function stopByPolicy(one: Prepared, request: WriteRequest, { policyMode }: WriteTools): Outcome | null {
  const { target, judged, facts, disksReleased } = one;
  const { operation } = request;
  if (request.confirmed === false && facts !== null && facts.known.lock !== 'NOT_LOCKED') {
    return outcomes.needsConfirmation(operation, target, disksReleased, facts);
  }
  if (judged === null || policyMode === 'shadow') return null;
  switch (judged.verdict) {
    case 'ALLOWED':
      return null;
    case 'DENIED':
      return outcomes.denied(operation, target, judged, facts?.failure?.retryAfterMs ?? null);
    case 'ACCEPTED_NOT_EXECUTED':
      // A dry run sends nothing, whatever would be sent: it would not run.
      return request.sendToLocked === true && !request.dryRun
        ? null
        : outcomes.acceptedNotExecuted(operation, target, judged, null);
    default:
      return judged.verdict satisfies never;
  }
}

const scopeKey = (scope: EcsScope | null): string => `${scope?.accountId ?? ''}/${scope?.regionId ?? ''}`;

/** A dry run that ECS has no means for: nothing is sent. */
const isPolicyAlone = ({ dryRun, operation }: WriteRequest): boolean => dryRun && !writes[operation].dryRun;

async function doCalls(
  calls: readonly Call[],
  going: readonly Prepared[],
  request: WriteRequest,
  tools: WriteTools,
): Promise<ReadonlyMap<string, Outcome>> {
  if (isPolicyAlone(request)) {
    return new Map(
      going.map((one) => [
        one.target.id,
        outcomes.dryRunPassed(request.operation, one.target, 'POLICY', null, warningsFor(request, one)),
      ]),
    );
  }
  const maps = await Promise.all(
    calls.map(async (call) => {
      const ids = new Set(call.targets.map(({ id }) => id));
      const prepared = going.filter(({ target }) => ids.has(target.id));
      return outcomesOf(await send(call, request, tools), call, prepared, request, tools);
    }),
  );
  return new Map(maps.flatMap((map) => [...map]));
}

function recordOf(request: WriteRequest, judged: readonly Prepared[], calls: readonly Call[]): WriteRecord {
  return {
    writeId: randomUUID(),
    operation: request.operation,
    dryRun: request.dryRun,
    clientToken: calls[0]?.clientToken ?? null,
    readAt: Date.now(),
    targets: judged.map(({ target, scope, facts, judged: judgement }) => ({
      id: target.id,
      type: target.type,
      accountId: scope?.accountId ?? null,
      regionId: scope?.regionId ?? null,
      lock: facts?.known.lock ?? null,
      diskStatus: facts?.known.diskStatus ?? null,
      verdict: judgement?.verdict ?? null,
    })),
  };
}

const placesOf = (judged: readonly Prepared[]): ReadonlyMap<string, EcsScope> =>
  new Map(judged.flatMap(({ target, scope }) => (scope === null ? [] : [[target.id, scope] as const])));
