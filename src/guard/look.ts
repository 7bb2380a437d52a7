import { EcsError } from '../ecs/errors';
import type { EcsScope } from '../ecs/port';
import type { Loaders } from '../loaders/index';
import { locksOn } from '../policy/effects';
import { mayBeOverdue } from '../policy/overdue';
import { DiskFacts, InstanceFacts, UnreadFacts } from './facts';
import type { TargetFacts, TargetRecord } from './facts';
import { disksReleasedWith } from './released-disks';
import { unseenBeside } from './unseen-beside';
import type { WriteRequest } from './write-request';
import type { WriteTarget } from './write-target';
import type { WriteTools } from './write-tools';

/** The result of the search for a target: its place, and the facts that its rule needs. */
export interface Looked {
  readonly target: WriteTarget;
  /** Where it is; null when that is unknown. */
  readonly scope: EcsScope | null;
  /** Null when the rule needs no facts, and when there is no target to read. */
  readonly facts: TargetFacts | null;
  /** For a deletion under a lock: the disks that are set to stay but would be released; null when they are unknown. */
  readonly disksReleased: readonly string[] | null;
  /** Why the target is missing; null when it was found or did not need a search. */
  readonly absence: Absence | null;
}

export type Absence =
  /** `id` is the target, or what the call names beside it. */
  | { readonly kind: 'NOT_FOUND'; readonly id: string }
  /** Not in the regions that answered, and at least one region could not be read. */
  | { readonly kind: 'NOT_READ'; readonly failure: EcsError | null };

/**
 * The first step of a write: finds every target, and reads the facts that its rule needs. What the caller may not act on is
 * not found: where groups or tags decide that, every target is read before anything else.
 *
 * @param judgesOverdue whether the financial lock decides; what the loaders say when absent.
 */
export function look(
  request: WriteRequest,
  tools: WriteTools,
  loaders: Loaders,
  judgesOverdue = loaders.judgesOverdue === true,
): Promise<readonly Looked[]> {
  return Promise.all(
    request.targets.map((target) => lookForOne(target, request, tools, loaders, judgesOverdue)),
  );
}

/** Whether a write reads the locks: when a lock affects the operation, and before a deletion that needs confirmation. */
const needsFacts = ({ operation, confirmed }: WriteRequest, judgesOverdue: boolean): boolean =>
  locksOn(operation).length > 0 || confirmed !== undefined || (judgesOverdue && mayBeOverdue(operation));

async function lookForOne(
  target: WriteTarget,
  request: WriteRequest,
  tools: WriteTools,
  loaders: Loaders,
  judgesOverdue: boolean,
): Promise<Looked> {
  const isLockTarget = target.type === 'INSTANCE' || target.type === 'DISK';
  const isJudged = needsFacts(request, judgesOverdue);
  if (!isJudged || !isLockTarget) {
    const scope = knownPlace(target, request, tools);
    if (scope !== null && tools.access.isWhole(scope)) return at(target, scope);
  }
  // Nothing says which group or which tags another target has.
  if (!isLockTarget) return without(target, { kind: 'NOT_FOUND', id: target.id });
  try {
    const found = await find(target, request.scopes, loaders);
    if (found === null) return without(target, { kind: 'NOT_FOUND', id: target.id });
    const { accountId, regionId } = found.record;
    const scope = { accountId, regionId };
    const unseen = tools.access.isWhole(scope) ? null : await unseenBeside(request, scope, loaders);
    if (unseen !== null) return without(target, { kind: 'NOT_FOUND', id: unseen });
    if (!isJudged) return at(target, scope);
    const facts = factsOf(target, found, loaders, judgesOverdue);
    await facts.learnFor([request.operation]);
    return {
      ...at(target, scope, facts),
      disksReleased: await disksReleasedBy(request, facts, found, loaders),
    };
  } catch (error) {
    const failure = error instanceof EcsError ? error : null;
    const only = request.scopes.length === 1 ? (request.scopes[0] ?? null) : null;
    const place = only ?? rememberedPlace(target, request, tools);
    const isLost = place === null && failure?.isPartial === true;
    // Without its group and tags, nothing says that the caller may act on it: not even a deletion that no lock stops.
    const mayBeUnseen = !request.scopes.every((scope) => tools.access.isWhole(scope));
    if (isLost || !isJudged || mayBeUnseen) return without(target, { kind: 'NOT_READ', failure });
    return at(
      target,
      place,
      new UnreadFacts(target.id, target.type === 'DISK' ? 'DISK' : 'INSTANCE', failure, judgesOverdue),
    );
  }
}

const at = (target: WriteTarget, scope: EcsScope | null, facts: TargetFacts | null = null): Looked => ({
  target,
  scope,
  facts,
  disksReleased: null,
  absence: null,
});

/** A target that was not looked for. */
export const unseen = (target: WriteTarget): Looked => at(target, null);

const without = (target: WriteTarget, absence: Absence): Looked => ({ ...unseen(target), absence });

/** The disks that are released with a locked instance although they are set to stay. */
async function disksReleasedBy(
  { confirmed }: WriteRequest,
  { known }: TargetFacts,
  found: TargetRecord,
  loaders: Loaders,
): Promise<readonly string[] | null> {
  if (confirmed === undefined || known.locks?.security === 'NOT_LOCKED' || found.type !== 'INSTANCE')
    return null;
  return disksReleasedWith(found.record, loaders);
}

/** The only possible place of the target, or its last known place; null when it has to be searched for. */
function knownPlace(target: WriteTarget, request: WriteRequest, tools: WriteTools): EcsScope | null {
  return request.scopes.length === 1 ? (request.scopes[0] ?? null) : rememberedPlace(target, request, tools);
}

function rememberedPlace(
  { id }: WriteTarget,
  { scopes }: WriteRequest,
  { locations }: WriteTools,
): EcsScope | null {
  const place = locations.get(id);
  return (
    scopes.find((scope) => scope.accountId === place?.accountId && scope.regionId === place.regionId) ?? null
  );
}

async function find(
  { id, type }: WriteTarget,
  scopes: readonly EcsScope[],
  loaders: Loaders,
): Promise<TargetRecord | null> {
  const one = (key: 'accountId' | 'regionId'): string | undefined => {
    const values = new Set(scopes.map((scope) => scope[key]));
    return values.size === 1 ? [...values][0] : undefined;
  };
  const ref = { id, accountId: one('accountId'), regionId: one('regionId') };
  if (type === 'DISK') {
    const record = await loaders.disks.load(ref);
    return record && { type, record };
  }
  const record = await loaders.instances.load(ref);
  return record && { type: 'INSTANCE', record };
}

const factsOf = (
  { namedInstanceId }: WriteTarget,
  found: TargetRecord,
  loaders: Loaders,
  judgesOverdue: boolean,
): TargetFacts =>
  found.type === 'DISK'
    ? new DiskFacts(found.record, loaders, namedInstanceId, judgesOverdue)
    : new InstanceFacts(found.record, loaders, judgesOverdue);
