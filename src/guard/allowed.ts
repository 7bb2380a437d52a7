import { operationsOn } from '../catalogue/lookup';
import type { EcsOperation } from '../catalogue/operations';
import { decide, knownDiskStatuses } from '../policy/decide';
import type { LockFacts } from '../policy/decide';
import type { TargetFacts } from './facts';

/**
 * The operations on a target that the locks allow and that would take effect, in the document's order.
 *
 * @returns a frozen list, shared by all targets in the same state. It is not a promise when no fact has to be read.
 */
export function allowedOperations(
  target: TargetFacts,
): readonly EcsOperation[] | Promise<readonly EcsOperation[]> {
  const learning = target.learnFor(operationsOn(target.holder));
  const list = () => allowedList(target);
  return learning === undefined ? list() : learning.then(list);
}

const lists = new Map<string, readonly EcsOperation[]>();

function allowedList({ holder, known: { locks, diskStatus } }: TargetFacts): readonly EcsOperation[] {
  // The policy treats an unknown status like an unread one. One key for both limits the size of the cache.
  const status = diskStatus != null && knownDiskStatuses.includes(diskStatus) ? diskStatus : null;
  const key = `${holder}/${locks === undefined ? '-' : Object.values(locks).join()}/${status ?? '-'}`;
  const cached = lists.get(key);
  if (cached !== undefined) return cached;
  const facts: LockFacts = { diskStatus: status, ...(locks && { locks }) };
  const list = Object.freeze(
    operationsOn(holder).filter((operation) => decide(operation, facts).verdict === 'ALLOWED'),
  );
  lists.set(key, list);
  return list;
}
