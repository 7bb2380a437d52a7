import { EcsError } from '../ecs/errors';
import type { EcsScope } from '../ecs/port';
import type { DiskRecord, InstanceRecord } from '../ecs/records';
import type { TargetType } from '../ecs/targets';
import type { Loaders } from '../loaders/index';
import type { EcsWriteOperation } from '../policy/operations';
import { rules } from '../policy/rules';
import { judgeOperation } from './allowed';
import type { JudgedOperation } from './allowed';
import { DiskFacts, InstanceFacts, UnreadFacts } from './facts';
import type { TargetFacts } from './facts';
import type { Outcome } from './outcome';
import { notFound, searchFailed } from './outcomes';
import type { WriteRequest, WriteTarget, WriteTools } from './write-request';

/** A target that was looked for and judged, before anything is sent. */
export interface Prepared {
  readonly target: WriteTarget;
  /** Where it is; null when that could not be learnt, and then `stop` says why. */
  readonly scope: EcsScope | null;
  /** Null where the rule needs no facts. */
  readonly facts: TargetFacts | null;
  /** Null where the policy has no say: nothing that it could stop is named. */
  readonly judged: JudgedOperation | null;
  /** The outcome of a target that goes no further. */
  readonly stop: Outcome | null;
  /** For a deletion under a lock: the disks that were set to stay and would go; null when they could not be read. */
  readonly disksReleased: readonly string[] | null;
}

/** Whether a write reads the lock: where the table says that it counts, and before a deletion, which asks first. */
const needsFacts = ({ operation, confirmed }: WriteRequest): boolean =>
  rules[operation].effect !== 'UNAFFECTED' || confirmed !== undefined;

/** What a rule does not reach although it reaches the operation: an image made from a snapshot touches no instance. */
const outOfReach: Readonly<Partial<Record<EcsWriteOperation, readonly TargetType[]>>> = {
  CreateImage: ['SNAPSHOT'],
};

/** Looks for every target, reads its lock where the rule needs that, and judges it. */
export function prepare(
  request: WriteRequest,
  tools: WriteTools,
  loaders: Loaders,
): Promise<readonly Prepared[]> {
  return Promise.all(request.targets.map((target) => prepareOne(target, request, tools, loaders)));
}

async function prepareOne(
  target: WriteTarget,
  request: WriteRequest,
  tools: WriteTools,
  loaders: Loaders,
): Promise<Prepared> {
  const isLockTarget = target.type === 'INSTANCE' || target.type === 'DISK';
  if (!needsFacts(request) || !isLockTarget) {
    const scope = knownPlace(target, request, tools);
    if (scope !== null) return { target, scope, ...withoutFacts(request, target) };
  }
  const only = request.scopes.length === 1 ? (request.scopes[0] ?? null) : null;
  try {
    const record = await find(target, request.scopes, loaders);
    if (record === null) return stopped(target, notFound(request.operation, target));
    const scope = { accountId: record.accountId, regionId: record.regionId };
    if (!needsFacts(request)) return { target, scope, ...withoutFacts(request, target) };
    const facts = factsOf(target, record, loaders);
    await facts.learnFor([request.operation]);
    return { target, scope, ...(await judgedBy(facts, request, record, loaders)) };
  } catch (error) {
    const failure = error instanceof EcsError ? error : null;
    const place = only ?? rememberedPlace(target, request, tools);
    // Some region answered and does not have it, another one could not be read: nobody knows where it is.
    const isLost = place === null && failure?.isPartial === true;
    if (isLost || !needsFacts(request)) {
      return stopped(target, searchFailed(request.operation, target, failure));
    }
    const facts = new UnreadFacts(target.id, target.type === 'DISK' ? 'DISK' : 'INSTANCE', failure);
    return { target, scope: place, ...(await judgedBy(facts, request, null, loaders)) };
  }
}

const stopped = (target: WriteTarget, stop: Outcome): Prepared => ({
  target,
  scope: null,
  facts: null,
  judged: null,
  stop,
  disksReleased: null,
});

/**
 * What the table leaves open goes on whatever the lock. An operation that it does not leave open is denied, unless the
 * target is listed as out of the rule's reach.
 */
const withoutFacts = (
  { operation }: WriteRequest,
  { id, type }: WriteTarget,
): Omit<Prepared, 'target' | 'scope'> => ({
  facts: null,
  judged:
    outOfReach[operation]?.includes(type) === true
      ? null
      : judgeOperation(new UnreadFacts(id, 'INSTANCE', null), operation),
  stop: null,
  disksReleased: null,
});

async function judgedBy(
  facts: TargetFacts,
  request: WriteRequest,
  record: InstanceRecord | DiskRecord | null,
  loaders: Loaders,
): Promise<Omit<Prepared, 'target' | 'scope'>> {
  const isDeletionUnderLock = request.confirmed !== undefined && facts.known.lock !== 'NOT_LOCKED';
  return {
    facts,
    judged: judgeOperation(facts, request.operation),
    stop: null,
    disksReleased: isDeletionUnderLock && record !== null ? await disksSetToStay(record, loaders) : null,
  };
}

/** The disks that a locked instance takes along although they were set to stay. */
async function disksSetToStay(
  instance: InstanceRecord | DiskRecord,
  loaders: Loaders,
): Promise<readonly string[] | null> {
  try {
    const disks = await loaders.disksOfInstance.load(instance);
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

function find(
  { id, type }: WriteTarget,
  scopes: readonly EcsScope[],
  loaders: Loaders,
): Promise<InstanceRecord | DiskRecord | null> {
  const one = (key: 'accountId' | 'regionId'): string | undefined => {
    const values = new Set(scopes.map((scope) => scope[key]));
    return values.size === 1 ? [...values][0] : undefined;
  };
  const ref = { id, accountId: one('accountId'), regionId: one('regionId') };
  return type === 'DISK' ? loaders.disks.load(ref) : loaders.instances.load(ref);
}

const factsOf = (target: WriteTarget, record: InstanceRecord | DiskRecord, loaders: Loaders): TargetFacts =>
  'attachments' in record
    ? new DiskFacts(record, loaders, target.namedInstanceId)
    : new InstanceFacts(record, loaders);
