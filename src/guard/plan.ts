import type { EcsScope } from '../ecs/port';
import { limitOf, writeRow } from '../catalogue/lookup';
import { inRunsOf } from '../catalogue/in-runs-of';
import { tokenFamily, tokenOfCall, tokenToRepeat } from './client-token';
import type { Judged } from './judge';
import type { WriteRequest } from './write-request';
import type { WriteTarget } from './write-target';

/** One call: some targets of a write, all in one account and region. */
export interface Call {
  readonly scope: EcsScope;
  readonly targets: readonly WriteTarget[];
  /** Null where the operation takes none, and in a dry run, which changes nothing. */
  readonly token: CallToken | null;
}

export interface CallToken {
  /** The ClientToken of the call. */
  readonly sent: string;
  /** What the caller gives to repeat the targets of this call. */
  readonly toRepeat: string;
}

/** The one thing that a batch can be refused for only after its targets were looked for. */
export type NotAtomic = 'OVER_LIMIT' | 'SEVERAL_REGIONS';

/** What is to be done with the targets that no judgement stopped. */
export interface Plan {
  readonly going: readonly Judged[];
  /** The calls that they need. */
  readonly calls: readonly Call[];
  /** Those of the calls that are to be sent: all, or none. */
  readonly sends: readonly Call[];
  /** The stopped targets because of which none is sent; null where they hold nobody back. */
  readonly heldBackBy: readonly string[] | null;
}

/**
 * The third step of a write: which calls go out, with which tokens. Sends nothing.
 *
 * @returns why a batch that must be all or nothing cannot be, where that is so.
 */
export function plan(judged: readonly Judged[], request: WriteRequest): Plan | NotAtomic {
  const going = judged.filter(({ stop }) => stop === null);
  const calls = callsFor(going, request);
  const isAllOrNothing = request.mode === 'ALL_OR_NOTHING' && request.targets.length > 1;
  if (isAllOrNothing && calls.length > 1) {
    return new Set(calls.map(({ scope }) => keyOf(scope))).size > 1 ? 'SEVERAL_REGIONS' : 'OVER_LIMIT';
  }
  const stopped = judged.filter(({ stop }) => stop !== null).map(({ target }) => target.id);
  const heldBackBy = isAllOrNothing && stopped.length > 0 ? stopped : null;
  return { going, calls, heldBackBy, sends: heldBackBy === null && !isPolicyAlone(request) ? calls : [] };
}

/** A dry run that ECS has no means for: nothing is sent. */
const isPolicyAlone = ({ dryRun, operation }: WriteRequest): boolean =>
  dryRun && writeRow(operation).dryRun === undefined;

const keyOf = ({ accountId, regionId }: EcsScope): string => JSON.stringify([accountId, regionId]);

interface Run {
  readonly scope: EcsScope;
  /** Which part of the targets asked for this is; 0 where they are not cut. */
  readonly part: number;
  readonly going: Judged[];
}

/**
 * The calls that the targets need: one an account and region, and no larger than ECS takes.
 *
 * Where the operation takes a ClientToken, the part of a target follows from its place in what was asked, never from what
 * the lock let through this time. So the same mutation with the same token, made again, makes the same calls, which ECS
 * does not run twice. One that sends other targets in a call meets IdempotentParameterMismatch, and not a second run.
 *
 * @param going the targets that go on.
 * @param request each target once.
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
