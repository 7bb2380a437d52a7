import type { EcsPage, InstanceRecord } from '../../ecs/records';
import type { WatchedLock } from '../watched-lock';
import type { CycleTools } from './cycle-tools';
import { readById } from './read-by-id';
import { pageQuery } from './scan-pages';

/**
 * Asks which instances have a lock: one call for a region of any size, while no more than a hundred are locked.
 *
 * Each row is judged by its own OperationLocks. An instance that left the answer is read by its id before it counts as
 * unlocked, and before the answer says anything of the others: it may be one that cannot be believed. A page that failed, or an entry that could not be read, ends the cycle without a conclusion.
 *
 * @returns whether the answer was complete.
 * @throws EcsError of the call that failed; what was read before it is kept.
 */
export async function lockCycle(tools: CycleTools, lock: WatchedLock): Promise<boolean> {
  const { store, now } = tools;
  const sentAt = now();
  const ids = new Set<string>();
  let nextToken: string | null = null;
  let pages = 0;
  do {
    pages += 1;
    tools.budget.spend(store.scope, 'DescribeInstances');
    const page: EcsPage<InstanceRecord> = await tools.read('DescribeInstances', {
      lockReason: lock.reason,
      ...pageQuery(100, nextToken),
    });
    for (const record of page.items) {
      store.instances.learn(record);
      if (lock.stateOf(record) === 'NOT_LOCKED') {
        store.cycles.distrust(lock.reason, 'NOT_FILTERED', now());
        return false;
      }
      ids.add(record.id);
    }
    if (page.malformed > 0) return false;
    if (page.nextToken !== null && page.nextToken === nextToken) return false;
    nextToken = page.nextToken;
  } while (nextToken !== null);
  const left = store.locksLeft(lock, sentAt, ids);
  if (left.length > 0) {
    await readById(tools, { instances: left, disks: [] });
    const isContradicted = left.some((id) => {
      const record = store.instances.peek(id);
      return record !== undefined && record.readAt >= sentAt && lock.stateOf(record) === 'LOCKED';
    });
    if (isContradicted) {
      // An answer of several pages may have skipped it.
      if (pages === 1) store.cycles.distrust(lock.reason, 'LEFT_OUT', now());
      return false;
    }
  }
  if (pages === 1) store.cycles.completed(lock.reason, sentAt, ids);
  else store.cycles.completedInPages(lock.reason, sentAt, ids);
  return true;
}
