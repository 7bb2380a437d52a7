import type { EcsRead, EcsReads } from '../../ecs/port';
import type { LiveClock } from '../clock';
import type { CallBudget } from '../call-budget';
import type { RegionStore } from '../region-store';

/** What a loop of one account and region works with. */
export interface CycleTools {
  readonly store: RegionStore;
  /** Reads with the lowest priority. Rejects with an EcsError. */
  readonly read: <A extends EcsRead>(
    action: A,
    query: EcsReads[A]['query'],
  ) => Promise<EcsReads[A]['answer']>;
  readonly budget: CallBudget;
  readonly clock: LiveClock;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Aborted when the watcher stops or falls asleep. */
  readonly signal: AbortSignal;
}
