import { inRunsOf } from '../../catalogue/in-runs-of';
import type { CycleTools } from './cycle-tools';
import { readById } from './read-by-id';

/** How long an id counts as wanted after it was read, in milliseconds. */
const wantedForMs = 120_000;
/** Reads at the same moment, in milliseconds, are one: a page may read an id twice. */
const sameMomentMs = 100;
/** No more than this many ids are remembered; a region that is read as a whole needs the whole cycle anyway. */
const mostIds = 2_000;
const idsPerCall = 100;

/** When an id was read last, and when before that, in milliseconds since the epoch. */
interface Wanted {
  readonly at: number;
  readonly before: number;
}

/**
 * The ids that readers asked for lately. In a large region, the cycle over all pages is slower than the largest accepted
 * age; what is wanted is then read first, by id.
 */
export class HotIds {
  private readonly wanted = new Map<string, Wanted>();
  private readonly recordMs: number;
  private refreshing: Promise<void> | null = null;

  /** @param recordMs the largest accepted age, in milliseconds. */
  constructor(recordMs: number) {
    this.recordMs = recordMs;
  }

  touch(ids: readonly string[], now: number): void {
    for (const id of ids) {
      const known = this.wanted.get(id);
      const isSameMoment = known !== undefined && now - known.at < sameMomentMs;
      this.wanted.delete(id);
      this.wanted.set(id, isSameMoment ? known : { at: now, before: known?.at ?? -Infinity });
    }
    for (const id of this.wanted.keys()) {
      if (this.wanted.size <= mostIds) break;
      this.wanted.delete(id);
    }
  }

  /**
   * @param withinMs how far the last two reads of an id, and now, may lie apart.
   * @returns the ids that are read again and again, so that somebody will soon ask once more.
   */
  repeated(now: number, withinMs: number): readonly string[] {
    return [...this.wanted]
      .filter(([, { at, before }]) => now - at <= withinMs && at - before <= withinMs)
      .map(([id]) => id);
  }

  /** Reads the wanted ids that will be too old soon. Two loops may ask for it: they share the reading. */
  refresh(tools: CycleTools): Promise<void> {
    this.refreshing ??= this.readAgeing(tools).finally(() => (this.refreshing = null));
    return this.refreshing;
  }

  private async readAgeing(tools: CycleTools): Promise<void> {
    const { store, budget, now, signal } = tools;
    const at = now();
    for (const [id, wanted] of this.wanted) if (at - wanted.at > wantedForMs) this.wanted.delete(id);
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
    const ids = [...this.wanted.keys()].filter((id) => ageOf(id) > this.recordMs / 4);
    return ids.some((id) => ageOf(id) > this.recordMs / 2) ? ids : [];
  }
}
