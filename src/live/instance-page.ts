import type { CallOptions } from '../ecs/port';
import type { InstanceRecord } from '../ecs/records';
import type { Ages } from './ages';
import { afterToken, keysetFirst, keysetToken } from './keyset';
import type { Answer, KindReads, Query } from './kind-reads';
import { filterOf } from './list-filter';
import type { RegionLists } from './region-lists';
import type { RegionStore } from './region-store';

interface PageRequest {
  readonly store: RegionStore;
  readonly lists: RegionLists;
  readonly watcher: { locksSince(notBefore: number): Promise<void> };
  readonly reads: KindReads<'DescribeInstances'>;
  readonly query: Query<'DescribeInstances'>;
  readonly options: CallOptions;
  readonly mostAge: Ages;
}

/** Lists that may not be so old, in milliseconds, come from ECS; the records in them still come from memory. */
const leastAgeMs = 10_000;

/**
 * One page of a region's instances from memory, in the order of their ids; or a count of them.
 *
 * @returns null when ECS has to be asked: the list is not complete or too old, only ECS can judge the filter, or the page
 *   belongs to a list of ECS.
 * @throws EcsError when instances that are too old could not be read again.
 */
export async function instancePage(request: PageRequest): Promise<Answer<'DescribeInstances'> | null> {
  const { store, query, reads, options, mostAge } = request;
  if ('countOnly' in query && query.lockReason !== undefined)
    return await lockCount(request, query.lockReason);
  const { matches, isWhole } = filterOf(query);
  if (!isWhole) return null;
  const from = reads.limits(mostAge);
  if ('countOnly' in query) return isListYoung(request, 0) ? counted(store, matches, from.record) : null;

  const token = query.nextToken;
  const after = token === undefined ? '' : afterToken(token);
  if (after === null) return null;
  // Where ECS has to be asked every other time, each list would come now in its order and now in that of the ids.
  if (token === undefined && mostAge.recordMs < leastAgeMs) return null;
  // A reader who begins needs time to go on.
  if (token === undefined && !isListYoung(request, mostAge.recordMs / 3)) return null;
  if (token !== undefined && !isListYoung(request, 0)) await relist(request);
  if (token !== undefined && !isListYoung(request, 0)) return null;

  const ids = idsAfter(store, after, matches, query.maxResults + 1, from.record);
  const wanted = ids.slice(0, query.maxResults);
  const { items, malformed } = await reads.young(wanted, options, mostAge);
  const last = wanted.at(-1);
  const nextToken = ids.length > wanted.length && last !== undefined ? keysetToken(last) : null;
  const page = { items: items.filter(matches), malformed, nextToken, totalCount: null };
  return token === undefined ? { ...page, ownToken: keysetFirst } : page;
}

/** How many instances have a lock, by the last answer of its loop. */
async function lockCount(
  { store, watcher, reads, query, mostAge }: PageRequest,
  reason: string,
): Promise<Answer<'DescribeInstances'> | null> {
  const isAlone = Object.keys(query).length === 2;
  if (!isAlone || !store.locks.some((lock) => lock.reason === reason)) return null;
  const { lock } = reads.limits(mostAge);
  if (store.cycles.completeAt < lock) await watcher.locksSince(lock);
  const ids = store.cycles.completeAt < reads.limits(mostAge).lock ? undefined : store.cycles.idsOf(reason);
  return ids === undefined ? null : { items: [], malformed: 0, nextToken: null, totalCount: ids.size };
}

/** @param restMs for how much longer it has to stay so, in milliseconds. */
const isListYoung = ({ store, reads, mostAge }: PageRequest, restMs: number): boolean =>
  store.instancesCompleteAt >= reads.limits(mostAge).record + restMs;

/** ECS cannot begin a page after an id: reads the whole list again, once for all who go on with such a page. */
async function relist({ lists, reads, options, mostAge }: PageRequest): Promise<void> {
  const { record } = reads.limits(mostAge);
  await lists.relists.join(async () => {
    let token: string | null = null;
    do {
      const next: string | null = (
        await reads.ask({ maxResults: 100, ...(token === null ? {} : { nextToken: token }) }, options)
      ).nextToken;
      if (next !== null && next === token) return;
      token = next;
    } while (token !== null);
  }, record);
}

/** @returns null when a record is too old to be counted, or not to be counted. */
function counted(
  { instances }: RegionStore,
  matches: (record: InstanceRecord) => boolean,
  notBefore: number,
): Answer<'DescribeInstances'> | null {
  let totalCount = 0;
  for (const { id } of instances.all()) {
    const record = instances.get(id, notBefore);
    if (record === undefined) return null;
    if (matches(record)) totalCount += 1;
  }
  return { items: [], malformed: 0, nextToken: null, totalCount };
}

/** The ids of a page. An instance whose record cannot be used may match: it is on the page until it was read again. */
function idsAfter(
  { instances }: RegionStore,
  after: string,
  matches: (record: InstanceRecord) => boolean,
  most: number,
  notBefore: number,
): readonly string[] {
  const sorted = instances.sortedIds();
  const found: string[] = [];
  for (let index = firstAfter(sorted, after); index < sorted.length && found.length < most; index += 1) {
    const id = sorted[index] ?? '';
    const record = instances.get(id, notBefore);
    if (record === undefined || matches(record)) found.push(id);
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
