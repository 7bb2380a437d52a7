import type { RegionLists } from './region-lists';
import type { RegionSharing } from './region-sharing';
import type { RegionStore } from './region-store';
import type { RegionWatcher } from './region-watcher';

/** What is kept of one account and region, and who keeps it young. */
export interface LiveRegion {
  readonly store: RegionStore;
  readonly lists: RegionLists;
  readonly watcher: RegionWatcher;
  readonly sharing: RegionSharing;
}
