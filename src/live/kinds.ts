import type { NotBefore } from './ages';
import type { MirroredKind } from './kind-reads';
import { filterOf } from './list-filter';
import type { LiveRegion } from './live-region';

/** How the instances of a region are mirrored. */
export function instanceKind({ store, lists, watcher }: LiveRegion): MirroredKind<'DescribeInstances'> {
  const { scope, instances, locks } = store;
  return {
    scope,
    action: 'DescribeInstances',
    table: instances,
    lists: lists.instances,
    getter: (limits) => (id) => store.instance(id, limits),
    // Which instances are locked is a fact that decides.
    listedSince: ({ lockReason }, { lock, record }) =>
      lockReason === undefined ? record : Math.max(lock, record),
    factsSince: ({ lock, record }) => Math.max(lock, record),
    belongsTo: (query) => {
      const { matches } = filterOf(query);
      const lock = locks.find(({ reason }) => reason === query.lockReason);
      return (record) => matches(record) && lock?.stateOf(record) !== 'NOT_LOCKED';
    },
    renew: async (ids, { lock, record }) => {
      const isOnlyLockOld = ids.some((id) => instances.get(id, record) !== undefined);
      // One lock call renews the locks of the whole region, and all who wait for it share it.
      if (isOnlyLockOld) await watcher.locksSince(lock);
      return isOnlyLockOld;
    },
    completed: ({ sentAt, ids }) => watcher.settle(store.instancesCompleted(sentAt, ids)),
    touch: (ids) => watcher.touch(ids),
  };
}

/** How the disks of a region are mirrored. */
export function diskKind({ store, lists, watcher }: LiveRegion): MirroredKind<'DescribeDisks'> {
  const { scope, disks } = store;
  const isLockOld = ({ lock }: NotBefore): boolean => store.cycles.completeAt < lock;
  return {
    scope,
    action: 'DescribeDisks',
    table: disks,
    lists: lists.disks,
    getter: (limits) => {
      const notBefore = store.diskNotBefore(limits);
      return (id) => disks.get(id, notBefore);
    },
    listedSince: (_query, limits) => store.diskNotBefore(limits),
    factsSince: (limits) => store.diskNotBefore(limits),
    belongsTo: (query) => filterOf(query).matches,
    renew: async (ids, limits) => {
      // Where nothing is locked, disks may be older: a lock call can show it.
      const mayHelp = isLockOld(limits) && ids.some((id) => disks.get(id, limits.record) !== undefined);
      if (mayHelp) await watcher.locksSince(limits.lock);
      return mayHelp;
    },
    completed: ({ sentAt, ids }) => watcher.settle(store.disksCompleted(sentAt, ids)),
    touch: (ids) => watcher.touch(ids),
  };
}
