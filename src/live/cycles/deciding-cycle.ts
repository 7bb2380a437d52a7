import type { CycleTools } from './cycle-tools';
import type { HotIds } from './hot-ids';
import { readById } from './read-by-id';

/** What part of the largest accepted age is waited for before a fact is read again. */
const part = { due: 0.75, alongWith: 0.375 } as const;
/** No more than this many unknown locks are read by id in one round. */
const mostUnknown = 100;

/** How often to look, in milliseconds; where no age is accepted, there is nothing to do. */
export const decidingPaceMs = (lockMs: number): number =>
  lockMs === 0 ? 60_000 : Math.max(100, lockMs / 10);

/**
 * Reads again, before it is too old, what decides and is asked for again and again: disks where a lock is set or unknown,
 * and unknown locks. Otherwise the first reader after that moment would wait for ECS, and with more readers there would be
 * more such moments.
 *
 * @param lockMs the largest accepted age of facts that decide, in milliseconds.
 * @throws EcsError of a call that failed; readers then ask themselves.
 */
export async function decidingCycle(tools: CycleTools, hot: HotIds, lockMs: number): Promise<void> {
  const { store, now } = tools;
  const at = now();
  const repeated = hot.repeated(at, 2 * lockMs);
  if (repeated.length === 0) return;
  const isDiskDeciding = store.diskNotBefore({ lock: at - lockMs, record: -Infinity }) > -Infinity;
  const disks = repeated.flatMap((id) => (isDiskDeciding ? (store.disks.peek(id) ?? []) : []));
  const isDue = disks.some(({ readAt }) => at - readAt >= lockMs * part.due);
  // They then age together, in whole calls.
  const old = isDue ? disks.filter(({ readAt }) => at - readAt >= lockMs * part.alongWith) : [];
  const unknown = new Set(store.unconfirmed(at - lockMs * part.due, mostUnknown));
  await readById(tools, {
    instances: repeated.filter((id) => unknown.has(id)),
    disks: old.map(({ id }) => id),
  });
}
