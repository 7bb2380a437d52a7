import { scanPages } from './scan-pages';
import type { CycleTools } from './cycle-tools';
import { readById } from './read-by-id';

export interface InventoryTools extends CycleTools {
  /** Called before each page, for what is more urgent. */
  readonly between: () => Promise<unknown>;
  /** The largest accepted age of a record, in milliseconds. */
  readonly recordMs: number;
  /** Whether readers are about to read the same list: their answers count as well. */
  readonly isBeingRead: () => boolean;
}

/** How often to look whether the readers have come to the end, and how long to wait for them at most, in milliseconds. */
const yielding = { everyMs: 250, mostMs: 120_000 } as const;

/**
 * Reads all instances of the region, by pages of 100. An instance that the list did not have is read by its id before it
 * counts as gone. While readers read the same list, it waits for them, and ends when they have come to its end.
 *
 * @throws EcsError when a page failed; the cycle then removes nothing.
 */
export async function instanceCycle(tools: InventoryTools): Promise<void> {
  const { store } = tools;
  const goOn = pacer(tools, () => store.instancesCompleteAt);
  const seen = await scanPages(tools, 'DescribeInstances', 100, goOn, (record) =>
    store.instances.learn(record),
  );
  if (seen === null) return;
  const instances = store.instancesCompleted(seen.sentAt, seen.ids);
  await readById(tools, { instances, disks: [] });
}

/** Reads all disks of the region, by pages of 500; otherwise like {@link instanceCycle}. */
export async function diskCycle(tools: InventoryTools): Promise<void> {
  const { store } = tools;
  const goOn = pacer(tools, () => store.disksCompleteAt);
  const seen = await scanPages(tools, 'DescribeDisks', 500, goOn, (record) => store.disks.learn(record));
  if (seen === null) return;
  const disks = store.disksCompleted(seen.sentAt, seen.ids);
  await readById(tools, { instances: [], disks });
}

/** @returns what decides before each page whether to go on. */
function pacer(tools: InventoryTools, completeAt: () => number): () => Promise<boolean> {
  const { clock, signal, isBeingRead, between, recordMs } = tools;
  const startedAt = clock.now();
  const before = completeAt();
  // The pace of this loop is half of that age: a list so young is one of a reader.
  if (before > startedAt - recordMs / 4) return () => Promise.resolve(false);
  return async () => {
    while (isBeingRead() && clock.now() - startedAt < yielding.mostMs)
      await clock.sleep(yielding.everyMs, signal);
    if (completeAt() > before) return false;
    await between();
    return true;
  };
}
