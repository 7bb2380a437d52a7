import type { EcsScope } from '../ecs/port';
import { limitOf, writeRow } from '../catalogue/lookup';
import { inRunsOf } from '../catalogue/in-runs-of';
import { tokenFamily, tokenOfCall, tokenToRepeat } from './client-token';
import type { Judged } from './judge';
import type { WriteRequest } from './write-request';
import type { WriteTarget } from './write-target';
import type { WindowClosed } from './write-window';

/** One call: some targets of a write, all in one account and region. */
export interface Call {
  readonly scope: EcsScope;
  readonly targets: readonly WriteTarget[];
  /** Null when the operation takes no token, and in a dry run, which changes nothing. */
  readonly token: CallToken | null;
  /** What is left of a call that ECS refused for a lock on some of its targets. It is not split again. */
  readonly isRest?: true;
}

export interface CallToken {
  /** The ClientToken of the call. */
  readonly sent: string;
  /** The token with which the caller can repeat the targets of this call. */
  readonly toRepeat: string;
}

/** Why a batch cannot be ALL_OR_NOTHING. This is known only after the search for its targets. */
export type NotAtomic = 'OVER_LIMIT' | 'SEVERAL_REGIONS';

/** What to do with the targets that no judgement stopped. */
export interface Plan {
  readonly going: readonly Judged[];
  /** The calls for these targets. */
  readonly calls: readonly Call[];
  /** The calls to send: all of `calls`, or none. */
  readonly sends: readonly Call[];
  /** The stopped targets that keep the whole batch from being sent; null when they do not. */
  readonly heldBackBy: readonly string[] | null;
  /** Why nothing is begun any more; null when the request may still write. */
  readonly closed: WindowClosed | null;
}

/**
 * The third step of a write: decides which calls to send, and with which tokens. Sends nothing.
 *
 * @param closed why the request may not begin a write any more; null when it may.
 * @returns the plan, or why an ALL_OR_NOTHING batch is not possible.
 */
export function plan(
  judged: readonly Judged[],
  request: WriteRequest,
  closed: WindowClosed | null,
): Plan | NotAtomic {
  const going = judged.filter(({ stop }) => stop === null);
  const calls = callsFor(going, request);
  const isAllOrNothing = request.mode === 'ALL_OR_NOTHING' && request.targets.length > 1;
  if (isAllOrNothing && calls.length > 1) {
    return new Set(calls.map(({ scope }) => keyOf(scope))).size > 1 ? 'SEVERAL_REGIONS' : 'OVER_LIMIT';
  }
  const stopped = judged.filter(({ stop }) => stop !== null).map(({ target }) => target.id);
  const heldBackBy = isAllOrNothing && stopped.length > 0 ? stopped : null;
  const isSent = heldBackBy === null && closed === null && !isPolicyAlone(request);
  return { going, calls, heldBackBy, closed, sends: isSent ? calls : [] };
}

/** Whether this is a dry run that ECS does not support: nothing is sent. */
const isPolicyAlone = ({ dryRun, operation }: WriteRequest): boolean =>
  dryRun && writeRow(operation).dryRun === undefined;

const keyOf = ({ accountId, regionId }: EcsScope): string => JSON.stringify([accountId, regionId]);

interface Run {
  readonly scope: EcsScope;
  /** The number of this part of the batch; 0 when the batch is not split. */
  readonly part: number;
  readonly going: Judged[];
}

/**
 * The calls for the targets: one for each account and region, split by ECS's limit.
 *
 * When the operation takes a ClientToken, a target's part depends on its position in the request, not on which targets
 * the lock allows this time. So the same mutation with the same token makes the same calls, and ECS does not run them
 * twice. When a call has other targets than before, ECS answers IdempotentParameterMismatch and does not run it again.
 *
 * @param going the targets to send.
 * @param request the write; its targets are distinct.
 */
function callsFor(going: readonly Judged[], request: WriteRequest): readonly Call[] {
  const limit = limitOf(request.operation);
  const takesToken = writeRow(request.operation).clientToken === true;
  const isSafeToRepeat = takesToken && request.ignoresToken !== true;
  const family = isSafeToRepeat && !request.dryRun ? tokenFamily(request.clientToken) : null;
  const positions = new Map(request.targets.map(({ id }, position) => [id, position]));

  const runs = new Map<string, Run>();
  for (const one of going) {
    if (one.scope === null) continue;
    const part = takesToken ? Math.floor((positions.get(one.target.id) ?? 0) / limit) : 0;
    const key = JSON.stringify([one.scope.accountId, one.scope.regionId, part]);
    const run = runs.get(key) ?? { scope: one.scope, part, going: [] };
    run.going.push(one);
    runs.set(key, run);
  }
  return [...runs.values()].flatMap(({ scope, part, going: some }) =>
    inRunsOf(some, limit).map((run) => ({
      scope,
      targets: run.map(({ target }) => target),
      token: family && { sent: tokenOfCall(family, scope, part), toRepeat: tokenToRepeat(family, part) },
    })),
  );
}
