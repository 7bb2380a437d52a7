import { createHash, randomUUID } from 'node:crypto';
import type { EcsScope } from '../ecs/port';
import { writes } from '../ecs/writes';
import type { Prepared } from './prepare';
import type { Call } from './send';
import type { WriteRequest } from './write-request';

/** ECS takes no longer token. */
const longestToken = 64;

interface Run {
  readonly scope: EcsScope;
  /** Which part of the targets asked for this is; 0 where they are not cut. */
  readonly part: number;
  readonly going: Prepared[];
}

/**
 * The calls that the targets need: one an account and region, and no larger than ECS takes.
 *
 * Where the operation takes a ClientToken, which target goes into which call, and that call's token, follow from what was
 * asked alone, never from what the lock let through or where a target was found this time. So the same mutation with the
 * same token, made again, makes the same calls, which ECS does not run twice; and one that can send less or more than the
 * first time meets ECS's IdempotentParameterMismatch, and not a second run.
 *
 * @param going the targets that go on.
 * @param request each target once.
 */
export function callsFor(going: readonly Prepared[], request: WriteRequest): readonly Call[] {
  const { limit, clientToken: takesToken } = writes[request.operation];
  const isSafeToRepeat = takesToken && request.ignoresToken !== true;
  const token = isSafeToRepeat && !request.dryRun ? (request.clientToken ?? randomUUID()) : null;
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
      clientToken: token === null ? null : tokenFor(token, scope, part, request),
    })),
  );
}

/** One token is one call: ECS would take the second for a repeat of the first. */
function tokenFor(token: string, scope: EcsScope, part: number, request: WriteRequest): string {
  const { scopes, targets, operation } = request;
  const place = scopes.findIndex(
    ({ accountId, regionId }) => accountId === scope.accountId && regionId === scope.regionId,
  );
  const labels = [
    ...(targets.length > 1 && scopes.length > 1 ? [place + 1] : []),
    ...(targets.length > writes[operation].limit ? [part + 1] : []),
  ];
  if (labels.length === 0) return token;
  const label = `-${labels.join('-')}`;
  // Cut off, two tokens could become one.
  const room = longestToken - label.length;
  const stem = token.length <= room ? token : createHash('sha256').update(token).digest('hex').slice(0, room);
  return stem + label;
}

const inRunsOf = <T>(list: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, run) => list.slice(run * size, (run + 1) * size));
