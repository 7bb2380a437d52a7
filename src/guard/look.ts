import { EcsError } from '../ecs/errors';
import type { EcsScope } from '../ecs/port';
import type { Loaders } from '../loaders/index';
import { locksOn } from '../policy/effects';
import { DiskFacts, InstanceFacts, UnreadFacts } from './facts';
import type { TargetFacts, TargetRecord } from './facts';
import type { WriteRequest } from './write-request';
import type { WriteTarget } from './write-target';
import type { WriteTools } from './write-tools';

/** A target that was looked for: where it is, and what its rule needs to know of it. */
export interface Looked {
  readonly target: WriteTarget;
  /** Where it is; null when that could not be learnt. */
  readonly scope: EcsScope | null;
  /** Null where the rule needs no facts, and where there is no target to read. */
  readonly facts: TargetFacts | null;
  /** For a deletion under a lock: the disks that were set to stay and would go; null when they could not be read. */
  readonly disksReleased: readonly string[] | null;
  /** Why there is no target; null where it was found, or need not be looked for. */
  readonly absence: Absence | null;
}

export type Absence =
  | { readonly kind: 'NOT_FOUND' }
  /** Some region answered and does not have it, another one could not be read: nobody knows where it is. */
  | { readonly kind: 'NOT_READ'; readonly failure: EcsError | null };

/** The first step of a write: looks for every target, and reads what its rule needs. */
export function look(request: WriteRequest, tools: WriteTools, loaders: Loaders): Promise<readonly Looked[]> {
  return Promise.all(request.targets.map((target) => lookForOne(target, request, tools, loaders)));
}

/** Whether a write reads the locks: where a table says that one counts, and before a deletion, which asks first. */
const needsFacts = ({ operation, confirmed }: WriteRequest): boolean =>
  locksOn(operation).length > 0 || confirmed !== undefined;

async function lookForOne(
  target: WriteTarget,
  request: WriteRequest,
  tools: WriteTools,
  loaders: Loaders,
): Promise<Looked> {
  const isLockTarget = target.type === 'INSTANCE' || target.type === 'DISK';
  const isJudged = needsFacts(request);
  if (!isJudged || !isLockTarget) {
    const scope = knownPlace(target, request, tools);
    if (scope !== null) return at(target, scope);
  }
  try {
    const found = await find(target, request.scopes, loaders);
    if (found === null) return without(target, { kind: 'NOT_FOUND' });
    const { accountId, regionId } = found.record;
    const scope = { accountId, regionId };
    if (!isJudged) return at(target, scope);
    const facts = factsOf(target, found, loaders);
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
    if (isLost || !isJudged) return without(target, { kind: 'NOT_READ', failure });
    return at(
      target,
      place,
      new UnreadFacts(target.id, target.type === 'DISK' ? 'DISK' : 'INSTANCE', failure),
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

const without = (target: WriteTarget, absence: Absence): Looked => ({ ...at(target, null), absence });

/** The disks that a locked instance takes along when it is deleted, although they were set to stay. */
async function disksReleasedBy(
  { confirmed }: WriteRequest,
  { known }: TargetFacts,
  found: TargetRecord,
  loaders: Loaders,
): Promise<readonly string[] | null> {
  if (confirmed === undefined || known.locks?.security === 'NOT_LOCKED' || found.type !== 'INSTANCE')
    return null;
  try {
    const disks = await loaders.disksOfInstance.load(found.record);
    return disks.filter(({ deleteWithInstance }) => deleteWithInstance !== true).map(({ id }) => id);
  } catch {
    return null;
  }
}

/** Where the target must be, or was seen before; null when it has to be looked for. */
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

const factsOf = ({ namedInstanceId }: WriteTarget, found: TargetRecord, loaders: Loaders): TargetFacts =>
  found.type === 'DISK'
    ? new DiskFacts(found.record, loaders, namedInstanceId)
    : new InstanceFacts(found.record, loaders);
