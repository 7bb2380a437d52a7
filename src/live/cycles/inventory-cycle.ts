import { scanPages } from './scan-pages';
import type { CycleTools } from './cycle-tools';
import { readById } from './read-by-id';

/**
 * Reads all instances of the region, by pages of 100. An instance that the list did not have is read by its id before it
 * counts as gone.
 *
 * @param between called before each page, for what is more urgent.
 * @throws EcsError when a page failed; the cycle then removes nothing.
 */
export async function instanceCycle(tools: CycleTools, between: () => Promise<void>): Promise<void> {
  const { store } = tools;
  const seen = await scanPages(tools, 'DescribeInstances', 100, between, (record) =>
    store.instances.learn(record),
  );
  const missing = store.instancesCompleted(seen.sentAt, seen.ids);
  await readById(tools, { instances: missing, disks: [] });
}

/** Reads all disks of the region, by pages of 500; otherwise like {@link instanceCycle}. */
export async function diskCycle(tools: CycleTools, between: () => Promise<void>): Promise<void> {
  const { store } = tools;
  const seen = await scanPages(tools, 'DescribeDisks', 500, between, (record) => store.disks.learn(record));
  const missing = store.disksCompleted(seen.sentAt, seen.ids);
  await readById(tools, { instances: [], disks: missing });
}
