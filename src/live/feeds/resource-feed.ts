import { isDeepStrictEqual } from 'node:util';
import type { EcsScope } from '../../ecs/port';
import type { DiskRecord, InstanceRecord } from '../../ecs/records';
import type { LiveClock } from '../clock';
import type { Live } from '../live';
import type { Placed } from './lock-feed';
import { StateStream } from './state-stream';

export type ResourceChangeKind = 'SNAPSHOT' | 'CHANGED' | 'SETTLED' | 'GONE' | 'UNKNOWN';

/** An instance or a disk as it is now. */
export interface ResourceChange {
  readonly kind: ResourceChangeKind;
  readonly id: string;
  /** Null for an id that was found nowhere. */
  readonly scope: EcsScope | null;
  /** At most one of the two; both null when the resource is gone. */
  readonly instance: InstanceRecord | null;
  readonly disk: DiskRecord | null;
  /** When ECS was asked, in milliseconds since the epoch. */
  readonly at: number;
}

export interface ResourceFeedOptions {
  readonly live: Pick<Live, 'regionOf' | 'changes'>;
  readonly clock: LiveClock;
  readonly resources: readonly Placed[];
  /** A record that is older than this is sent as unknown, in milliseconds. */
  readonly unconfirmedMs: number;
}

const tickMs = 1_000;

interface Seen {
  readonly instance: InstanceRecord | null;
  readonly disk: DiskRecord | null;
  readonly isSettling: boolean;
  readonly isUnknown: boolean;
}

/**
 * Instances and disks: first as they are, then each change. SETTLED says that a change which this program or a hint set in
 * motion has come to a state that lasts.
 */
export function watchResources(options: ResourceFeedOptions): AsyncIterableIterator<ResourceChange> {
  return new ResourceFeed(options).stream;
}

class ResourceFeed {
  readonly stream: StateStream<ResourceChange>;
  private readonly options: ResourceFeedOptions;
  private readonly resources: ReadonlyMap<string, Placed>;
  private readonly seen = new Map<string, Seen>();
  private readonly releases: (() => void)[];

  constructor(options: ResourceFeedOptions) {
    const { live, clock, resources } = options;
    this.options = options;
    this.resources = new Map(resources.map((placed) => [keyOf(placed), placed]));
    const regions = new Set(resources.map((placed) => live.regionOf(placed)));
    this.releases = [
      ...[...regions].map(({ watcher }) => watcher.hold()),
      live.changes.listen((touched) => {
        if (this.resources.has(keyOf(touched))) this.stream.wake();
      }),
    ];
    this.stream = new StateStream({
      // A resource that is watched is kept young as if it were read.
      begin: () => Promise.resolve(this.touch()),
      pull: () => this.pull(),
      clock,
      tickMs,
      onEnd: () => this.releases.forEach((release) => release()),
    });
  }

  private touch(): void {
    for (const placed of this.resources.values())
      this.options.live.regionOf(placed).watcher.touch([placed.id]);
  }

  private pull(): ResourceChange | null {
    const now = this.options.clock.now();
    for (const [key, placed] of this.resources) {
      const state = this.stateOf(placed, now);
      const before = this.seen.get(key);
      if (before === undefined && this.isUnread(placed, state)) continue;
      const kind = kindOf(before, state);
      this.seen.set(key, state);
      if (kind === null) continue;
      const { accountId, regionId, id } = placed;
      const { instance, disk } = state;
      const at = instance?.readAt ?? disk?.readAt ?? now;
      return { kind, id, scope: { accountId, regionId }, instance, disk, at };
    }
    this.touch();
    return null;
  }

  /** What was never read here is read by its id before it counts as gone: its absence says nothing. */
  private isUnread(placed: Placed, { instance, disk, isSettling }: Seen): boolean {
    const { store, watcher } = this.options.live.regionOf(placed);
    const isGone = store.instances.isGone(placed.id) || store.disks.isGone(placed.id);
    if (instance !== null || disk !== null || isGone) return false;
    if (!isSettling) watcher.settle([placed.id]);
    return true;
  }

  private stateOf(placed: Placed, now: number): Seen {
    const { store, watcher } = this.options.live.regionOf(placed);
    const instance = store.instances.peek(placed.id) ?? null;
    const disk = store.disks.peek(placed.id) ?? null;
    const readAt = instance?.readAt ?? disk?.readAt ?? now;
    const isUnknown = now - readAt > this.options.unconfirmedMs;
    return { instance, disk, isSettling: watcher.isSettling(placed.id), isUnknown };
  }
}

function kindOf(before: Seen | undefined, now: Seen): ResourceChangeKind | null {
  const isGone = now.instance === null && now.disk === null;
  if (before === undefined) return isGone ? 'GONE' : 'SNAPSHOT';
  if (isGone) return before.instance === null && before.disk === null ? null : 'GONE';
  if (now.isUnknown) return before.isUnknown ? null : 'UNKNOWN';
  if (before.isSettling && !now.isSettling) return 'SETTLED';
  return before.isUnknown || !isSame(before, now) ? 'CHANGED' : null;
}

/** Whether two states show the same, whenever they were read. */
const isSame = (one: Seen, other: Seen): boolean =>
  one.instance === other.instance && one.disk === other.disk
    ? true
    : isDeepStrictEqual(withoutAge(one), withoutAge(other));

const withoutAge = ({ instance, disk }: Seen): object => ({
  instance: instance && { ...instance, readAt: 0, lockReadAt: 0 },
  disk: disk && { ...disk, readAt: 0 },
});

const keyOf = ({ accountId, regionId, id }: Placed): string => `${accountId}/${regionId}/${id}`;
