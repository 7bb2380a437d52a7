import type { EcsReads } from '../ecs/port';
import type { InstanceRecord } from '../ecs/records';
import type { NotBefore } from './ages';
import { instanceFilter } from './instance-filter';
import { afterToken, keysetToken } from './keyset';
import type { RegionStore } from './region-store';

type Query = EcsReads['DescribeInstances']['query'];
type Answer = EcsReads['DescribeInstances']['answer'];

interface PageRequest {
  readonly store: RegionStore;
  readonly watcher: { locksSince(notBefore: number): Promise<void> };
  readonly query: Query;
  /** The earliest moments at which the facts of the answer may have been read. */
  readonly from: () => NotBefore;
  /** Asks ECS, and learns from the answer. */
  readonly ask: (query: Query) => Promise<Answer>;
}

/**
 * One page of a region's instances from memory, in the order of their ids; or a count of them.
 *
 * @returns null when ECS has to be asked: the list is not complete or too old, only ECS can judge the filter, or the page
 *   belongs to a list of ECS.
 * @throws EcsError when instances that are too old could not be read again.
 */
export async function instancePage(request: PageRequest): Promise<Answer | null> {
  const { store, watcher, query, from } = request;
  const isCount = 'countOnly' in query;
  const lock = store.locks.find(({ reason }) => reason === query.lockReason);
  if (isCount && lock !== undefined && Object.keys(query).length === 2) {
    await watcher.locksSince(from().lock);
    const isYoung = store.cycles.completeAt >= from().lock;
    const ids = isYoung ? store.cycles.idsOf(lock.reason) : undefined;
    return ids === undefined ? null : counted(ids.size);
  }
  const matches = instanceFilter(query);
  if (matches === null || store.instancesCompleteAt < from().record) return null;
  if (isCount) return counted([...store.instances.all()].filter(matches).length);
  const token = query.nextToken;
  const after = token === undefined ? '' : afterToken(token);
  if (after === null) return null;
  if (store.cycles.completeAt < from().lock) await watcher.locksSince(from().lock);

  const ids = idsAfter(store, after, matches, query.maxResults + 1);
  const wanted = ids.slice(0, query.maxResults);
  const items = await young(request, wanted);
  const last = wanted.at(-1);
  const nextToken = ids.length > wanted.length && last !== undefined ? keysetToken(last) : null;
  return { items: items.filter(matches), malformed: 0, nextToken, totalCount: null };
}

const counted = (totalCount: number): Answer => ({ items: [], malformed: 0, nextToken: null, totalCount });

function idsAfter(
  { instances }: RegionStore,
  after: string,
  matches: (record: InstanceRecord) => boolean,
  most: number,
): readonly string[] {
  const sorted = instances.sortedIds();
  const found: string[] = [];
  for (let index = firstAfter(sorted, after); index < sorted.length && found.length < most; index += 1) {
    const record = instances.peek(sorted[index] ?? '');
    if (record !== undefined && matches(record)) found.push(record.id);
  }
  return found;
}

/** @returns the index of the first text that comes after; `sorted.length` when there is none. */
function firstAfter(sorted: readonly string[], after: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? '') > after) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The records of the page; those that are too old are read again, in one call. */
async function young(
  { store, query, from, ask }: PageRequest,
  ids: readonly string[],
): Promise<readonly InstanceRecord[]> {
  const found = new Map<string, InstanceRecord>();
  const limits = from();
  for (const id of ids) {
    const record = store.instance(id, limits);
    if (record !== undefined) found.set(id, record);
  }
  const old = ids.filter((id) => !found.has(id));
  if (old.length > 0) {
    const { items } = await ask({
      ids: old,
      maxResults: Math.max(100, 'maxResults' in query ? query.maxResults : 0),
    });
    for (const record of items) found.set(record.id, record);
  }
  return ids.map((id) => found.get(id)).filter((record) => record !== undefined);
}
