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
  private refreshing: Promise<void> | null = null;

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

  /** Reads the wanted ids that will be too old soon. Two loops may ask for it: they share the reading. */
  refresh(tools: CycleTools): Promise<void> {
    this.refreshing ??= this.readAgeing(tools).finally(() => (this.refreshing = null));
    return this.refreshing;
  }

  private async readAgeing(tools: CycleTools): Promise<void> {
    const { store, budget, now, signal } = tools;
    const at = now();
    for (const [id, wantedAt] of this.wantedAt) if (at - wantedAt > wantedForMs) this.wantedAt.delete(id);
    const instances = this.ageing((id) => store.instances.peek(id)?.readAt, at);
    const disks = this.ageing((id) => store.disks.peek(id)?.readAt, at);
    for (const run of inRunsOf(instances, idsPerCall)) {
      await budget.take(store.scope, 'DescribeInstances', signal);
      await readById(tools, { instances: run, disks: [] }, true);
    }
    for (const run of inRunsOf(disks, idsPerCall)) {
      await budget.take(store.scope, 'DescribeDisks', signal);
      await readById(tools, { instances: [], disks: run }, true);
    }
  }

  /** When one cannot wait any longer, all that are half as old go along: they then age together, in whole calls. */
  private ageing(readAtOf: (id: string) => number | undefined, now: number): readonly string[] {
    const ageOf = (id: string): number => now - (readAtOf(id) ?? Infinity);
    const ids = [...this.wantedAt.keys()].filter((id) => ageOf(id) > this.recordMs / 4);
    return ids.some((id) => ageOf(id) > this.recordMs / 2) ? ids : [];
  }
}
