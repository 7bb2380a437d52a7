import { inRunsOf } from '../../catalogue/in-runs-of';
import { limitOf } from '../../catalogue/lookup';
import type { CycleTools } from './cycle-tools';

/** The ids of instances and disks are told apart by what the store knows of them. */
export interface Ids {
  readonly instances: readonly string[];
  readonly disks: readonly string[];
}

/**
 * Reads resources by id into the store. Those that ECS does not know are removed. Throws the EcsError of a failed call.
 *
 * @param isPaid whether the budget was asked for these calls; else they are made in any case, and counted.
 */
export async function readById(tools: CycleTools, { instances, disks }: Ids, isPaid = false): Promise<void> {
  const { store } = tools;
  const spend = (action: string): void => {
    if (!isPaid) tools.budget.spend(store.scope, action);
  };
  for (const ids of inRunsOf(instances, limitOf('DescribeInstances'))) {
    spend('DescribeInstances');
    const query = { ids, maxResults: 100 };
    await readRun(tools, ids, () => tools.read('DescribeInstances', query), store.instances);
  }
  for (const ids of inRunsOf(disks, limitOf('DescribeDisks'))) {
    spend('DescribeDisks');
    await readRun(tools, ids, () => tools.read('DescribeDisks', { ids, maxResults: 100 }), store.disks);
  }
}

async function readRun<R extends { readonly id: string }>(
  { now }: CycleTools,
  ids: readonly string[],
  read: () => Promise<{ readonly items: readonly R[]; readonly malformed: number; nextToken: string | null }>,
  table: { learn(record: R): boolean; remove(id: string, at: number): void },
): Promise<void> {
  const sentAt = now();
  const { items, malformed, nextToken } = await read();
  const found = new Set(items.map(({ id }) => id));
  items.forEach((record) => table.learn(record));
  // An entry that could not be read, or a further page, may be the one that is missing.
  if (malformed > 0 || nextToken !== null) return;
  for (const id of ids) if (!found.has(id)) table.remove(id, sentAt);
}
