import { inRunsOf } from '../../catalogue/in-runs-of';
import type { CycleTools } from './cycle-tools';
import { readById } from './read-by-id';

/** How long an id counts as wanted after it was read, in milliseconds. */
const wantedForMs = 120_000;
/** No more than this many ids are remembered; a region that is read as a whole needs the whole cycle anyway. */
const mostIds = 2_000;
const idsPerCall = 100;

/**
 * The ids that readers asked for lately. In a large region, the cycle over all pages is slower than the largest accepted
 * age; what is wanted is then read first, by id.
 */
export class HotIds {
  private readonly wantedAt = new Map<string, number>();
  private readonly recordMs: number;

  /** @param recordMs the largest accepted age, in milliseconds. */
  constructor(recordMs: number) {
    this.recordMs = recordMs;
  }

  touch(ids: readonly string[], now: number): void {
    for (const id of ids) {
      this.wantedAt.delete(id);
      this.wantedAt.set(id, now);
    }
    for (const id of this.wantedAt.keys()) {
      if (this.wantedAt.size <= mostIds) break;
      this.wantedAt.delete(id);
    }
  }

  /** Reads the wanted ids that will be too old soon, if a whole call's worth of one kind or the oldest cannot wait. */
  async refresh(tools: CycleTools): Promise<void> {
    const { store, budget, now, signal } = tools;
    const at = now();
    for (const [id, wantedAt] of this.wantedAt) if (at - wantedAt > wantedForMs) this.wantedAt.delete(id);
    const isAgeing = (readAt: number): boolean => at - readAt > this.recordMs / 2;
    const ageing = [...this.wantedAt.keys()];
    const instances = ageing.filter((id) => isAgeing(store.instances.peek(id)?.readAt ?? Infinity));
    const disks = ageing.filter((id) => isAgeing(store.disks.peek(id)?.readAt ?? Infinity));
    for (const run of inRunsOf(instances, idsPerCall)) {
      await budget.take(store.scope, 'DescribeInstances', signal);
      await readById(tools, { instances: run, disks: [] });
    }
    for (const run of inRunsOf(disks, idsPerCall)) {
      await budget.take(store.scope, 'DescribeDisks', signal);
      await readById(tools, { instances: [], disks: run });
    }
  }
}
