import type { EcsPort, EcsRead, EcsScope } from '../ecs/port';
import type { CallBudget } from './call-budget';
import { ChangeHub } from './change-hub';
import type { LiveClock } from './clock';
import { withKeysetPages } from './keyset-port';
import { MirroredPort } from './mirrored-port';
import type { LiveRegion } from './mirrored-port';
import type { ReadSource } from './mirrored-port';
import { createMinuteBudget } from './minute-budget';
import { RegionLists } from './region-lists';
import { unshared } from './region-sharing';
import type { MirrorRole, RegionSharing } from './region-sharing';
import { RegionStore } from './region-store';
import { RegionWatcher } from './region-watcher';
import type { LoopReport } from './region-watcher';
import type { WatchedLock } from './watched-lock';

export interface LiveOptions {
  /** The paced port: what the mirror reads has the lowest priority there. */
  readonly port: EcsPort;
  /** The locks that decide. Subscriptions tell of the first one. */
  readonly locks: readonly WatchedLock[];
  readonly clock: LiveClock;
  /** The largest accepted ages, in milliseconds. */
  readonly lockMs: number;
  readonly recordMs: number;
  readonly callsPerMinute: number;
  readonly asleepAfterMs?: number;
  readonly budget?: CallBudget;
  /** What the mirror of an account and region has in common with other processes; nothing when absent. */
  readonly sharingOf?: (scope: EcsScope) => RegionSharing;
  readonly onLoop?: (scope: EcsScope, report: LoopReport) => void;
  /** Told of each read that accepts an answer from memory. */
  readonly onRead?: (scope: EcsScope, action: EcsRead, source: ReadSource) => void;
}

/** The state of the mirror of one account and region. */
export interface MirrorHealth extends EcsScope {
  readonly isAwake: boolean;
  readonly role: MirrorRole;
  readonly instances: number;
  readonly disks: number;
  /** When the last complete answer of each kind was begun, in milliseconds since the epoch; null before there is one. */
  readonly locksAt: number | null;
  readonly instancesAt: number | null;
  readonly disksAt: number | null;
  /** How often the filter for locks contradicted a read of the instance itself. */
  readonly contradictions: number;
}

/** Watches ECS once for any number of readers. */
export interface Live {
  /** Answers from memory where the caller accepts the age; see {@link MirroredPort}. */
  readonly port: EcsPort;
  readonly changes: ChangeHub;
  /** The region of an account; makes it on first use. */
  readonly regionOf: (scope: EcsScope) => LiveRegion;
  /**
   * An instance or a disk of this region may have changed: reads it again, in the account that is known to have it, or else
   * in each. A hint proves nothing.
   */
  readonly hintIn: (regionId: string, id: string) => void;
  readonly health: () => readonly MirrorHealth[];
  /** Ends all loops. */
  readonly stop: () => Promise<void>;
}

const usualSleepMs = 5 * 60_000;

/** Makes the mirror of all accounts and regions of a port. Nothing is read before the first reader or subscriber. */
export function createLive(options: LiveOptions): Live {
  const { locks, clock, lockMs, recordMs, callsPerMinute, onLoop } = options;
  const port = withKeysetPages(options.port);
  const budget = options.budget ?? createMinuteBudget(callsPerMinute, clock);
  const changes = new ChangeHub();
  const regions = new Map<string, LiveRegion>();

  const create = ({ accountId, regionId }: EcsScope): LiveRegion => {
    const scope: EcsScope = Object.freeze({ accountId, regionId });
    const sharing = options.sharingOf?.(scope) ?? unshared;
    const { journal } = sharing;
    const store = new RegionStore({ scope, locks, journal, onChange: (change) => changes.changed(change) });
    const lists = new RegionLists(clock.now);
    const onEvents = (ids: readonly string[]): void => changes.eventsChanged(scope, ids);
    const watcher = new RegionWatcher({
      store,
      sharing,
      isBeingRead: (kind) => lists.isBeingRead(kind),
      port,
      budget,
      clock,
      lockMs,
      recordMs,
      asleepAfterMs: options.asleepAfterMs ?? usualSleepMs,
      onLoop: (report) => onLoop?.(scope, report),
      onEvents,
    });
    sharing.attach({ store, lists, watcher, onEvents });
    return { store, lists, watcher, sharing };
  };
  const regionOf = (scope: EcsScope): LiveRegion => {
    const key = `${scope.accountId}/${scope.regionId}`;
    const region = regions.get(key) ?? create(scope);
    regions.set(key, region);
    return region;
  };

  return {
    port: new MirroredPort({ port, clock, regionOf, onRead: options.onRead }),
    changes,
    regionOf,
    hintIn(regionId, id) {
      // Where nobody looks, there is nothing to keep young.
      const awake = [...regions.values()].filter(
        ({ store, watcher }) => store.scope.regionId === regionId && watcher.isAwake,
      );
      const known = awake.filter(({ store }) => store.instances.peek(id) ?? store.disks.peek(id));
      for (const { watcher } of known.length > 0 ? known : awake) watcher.settle([id]);
    },
    health: () => [...regions.values()].map(healthOf),
    async stop() {
      await Promise.all([...regions.values()].map(({ watcher }) => watcher.stop()));
    },
  };
}

const healthOf = ({ store, watcher, sharing }: LiveRegion): MirrorHealth => ({
  ...store.scope,
  isAwake: watcher.isAwake,
  role: sharing.role,
  instances: store.instances.size,
  disks: store.disks.size,
  locksAt: timeOf(store.cycles.completeAt),
  instancesAt: timeOf(store.instancesCompleteAt),
  disksAt: timeOf(store.disksCompleteAt),
  contradictions: store.cycles.contradictions,
});

const timeOf = (at: number): number | null => (at === -Infinity ? null : at);
