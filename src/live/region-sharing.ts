import { noJournal } from './journal';
import type { Journal } from './journal';
import type { RegionLists } from './region-lists';
import type { RegionStore } from './region-store';

/** Who keeps the mirror of an account and region: this process for itself, this one for all, or another one for all. */
export type MirrorRole = 'ALONE' | 'LEADS' | 'FOLLOWS';

/** The watcher, as others move it. */
export interface SharedWatcher {
  readonly isAwake: boolean;
  settle(ids: readonly string[]): void;
  settleHere(ids: readonly string[]): void;
  touchForOthers(ids: readonly string[]): void;
  localUse(): { readonly subscribers: number; readonly ids: readonly string[] } | null;
  hurry(): void;
}

/** The parts of a mirror that what others say goes into. */
export interface SharedParts {
  readonly store: RegionStore;
  readonly lists: RegionLists;
  readonly watcher: SharedWatcher;
  /** The open lock event of these instances is another one now. */
  readonly onEvents: (instanceIds: readonly string[]) => void;
}

/** What the mirror of one account and region has in common with those of other processes. */
export interface RegionSharing {
  /** Told all that this process learns. */
  readonly journal: Journal;
  readonly role: MirrorRole;
  /** How many subscribers other processes have. */
  readonly othersSubscribers: number;
  attach(parts: SharedParts): void;
  /** This process begins to use the region, or uses it in another way: the others learn it at once. */
  used(): void;
  /** These ids may have changed: whoever keeps the mirror reads them. */
  settle(ids: readonly string[]): void;
  /**
   * A write to these ids begins. Waits a moment for the news to leave, and never fails.
   *
   * @returns ends the write, in milliseconds since the epoch.
   */
  announce(ids: readonly string[]): Promise<(at: number) => void>;
  /**
   * @returns the moment since which every write of every process is known here. A record that was read before it may show
   *   what was before a write; it counts while it is a few seconds old.
   */
  recordsSince(now: number): number;
}

/** A mirror that no other process shares. */
export const unshared: RegionSharing = {
  journal: noJournal,
  role: 'ALONE',
  othersSubscribers: 0,
  attach: () => undefined,
  used: () => undefined,
  settle: () => undefined,
  announce: () => Promise.resolve(() => undefined),
  recordsSince: () => -Infinity,
};
