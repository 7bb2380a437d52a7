import type { EcsScope } from '../../ecs/port';
import type { EventRecord, InstanceRecord } from '../../ecs/records';
import type { LiveClock } from '../clock';
import type { Live } from '../live';
import type { LiveRegion } from '../mirrored-port';
import { StateStream } from './state-stream';

export type LockChangeKind =
  'SNAPSHOT' | 'LOCKED' | 'UNLOCKED' | 'UNKNOWN' | 'EVENT_CHANGED' | 'GONE' | 'CONFIRMED';

/** The lock of one instance as it is now; or, for CONFIRMED, that nothing has changed. */
export interface LockChange {
  readonly kind: LockChangeKind;
  /** Null for CONFIRMED, which is about all instances of the stream. */
  readonly instanceId: string | null;
  readonly scope: EcsScope | null;
  /** Null for CONFIRMED, and for an instance that is gone. */
  readonly instance: InstanceRecord | null;
  /** The open event behind the lock. */
  readonly event: EventRecord | null;
  /** When ECS was asked, in milliseconds since the epoch. */
  readonly at: number;
}

/** An instance whose place is known. */
export interface Placed extends EcsScope {
  readonly id: string;
}

export interface LockFeedOptions {
  readonly live: Pick<Live, 'regionOf' | 'changes'>;
  readonly clock: LiveClock;
  /** The accounts and regions to watch. */
  readonly scopes: readonly EcsScope[];
  /** The instances to watch; null for all of these accounts and regions. */
  readonly instances: readonly Placed[] | null;
}

/** A lock that was not confirmed for so long is sent as unknown, in milliseconds. */
const unconfirmedMs = 15_000;
/** A quiet stream says so this often, in milliseconds, so that silence never looks like "unlocked". */
const confirmEveryMs = 10_000;
const tickMs = 1_000;

type State = 'LOCKED' | 'NOT_LOCKED' | 'UNKNOWN' | 'GONE';

/** What a reader was last told of an instance. */
interface Told {
  readonly state: State;
  readonly eventId: string | null;
}

const kindOf: Readonly<Record<State, LockChangeKind>> = {
  LOCKED: 'LOCKED',
  NOT_LOCKED: 'UNLOCKED',
  UNKNOWN: 'UNKNOWN',
  GONE: 'GONE',
};

/**
 * The locks of instances: first as they are, then each change. Without a list of instances, the first part has those whose
 * lock is set or unknown; an instance that was never sent is not locked.
 */
export function watchLocks(options: LockFeedOptions): AsyncIterableIterator<LockChange> {
  const feed = new LockFeed(options);
  return feed.stream;
}

class LockFeed {
  readonly stream: StateStream<LockChange>;
  private readonly options: LockFeedOptions;
  private readonly regions: readonly LiveRegion[];
  private readonly told = new Map<string, Told>();
  private readonly changed = new Map<string, Placed>();
  /** Named instances that were never read here: they are read by their ids before anything is said of them. */
  private readonly unread = new Map<string, Placed>();
  private readonly wanted: ReadonlySet<string> | null;
  private readonly releases: (() => void)[];
  private checkedAt = 0;
  private saidAt = 0;
  /** Until the first states are all sent. */
  private isInSnapshot = true;

  constructor(options: LockFeedOptions) {
    const { live, clock, scopes, instances } = options;
    this.options = options;
    this.regions = scopes.map((scope) => live.regionOf(scope));
    this.wanted = instances === null ? null : new Set(instances.map(keyOf));
    const places = new Set(scopes.map(placeOf));
    this.releases = [
      ...this.regions.map(({ watcher }) => watcher.hold()),
      live.changes.listen(({ type, accountId, regionId, id }) => {
        const placed = { accountId, regionId, id };
        if (type === 'DISK' || !places.has(placeOf(placed)) || this.wanted?.has(keyOf(placed)) === false)
          return;
        this.changed.set(keyOf(placed), placed);
        this.stream.wake();
      }),
    ];
    this.stream = new StateStream({
      begin: () => this.begin(),
      pull: () => this.pull(),
      clock,
      tickMs,
      onEnd: () => this.releases.forEach((release) => release()),
    });
  }

  private async begin(): Promise<void> {
    const { clock, instances } = this.options;
    const now = clock.now();
    await Promise.all(this.regions.map(({ watcher }) => watcher.locksSince(now - tickMs)));
    const first =
      instances ??
      this.regions.flatMap(({ store }) => store.lockedOrUnknown().map((id) => ({ ...store.scope, id })));
    for (const placed of first) this.changed.set(keyOf(placed), placed);
    this.saidAt = clock.now();
  }

  private pull(): LockChange | null {
    const now = this.options.clock.now();
    this.checkAges(now);
    for (const [key, placed] of this.changed) {
      this.changed.delete(key);
      const change = this.changeOf(key, placed, now);
      if (change !== null) {
        this.saidAt = now;
        return change;
      }
    }
    return this.confirmation(now);
  }

  /** What was told long ago may be unconfirmed now. */
  private checkAges(now: number): void {
    if (now - this.checkedAt < tickMs) return;
    this.checkedAt = now;
    for (const [key] of this.told) {
      const placed = placedOf(key);
      if (this.stateOf(key, placed, now)?.state !== this.told.get(key)?.state) this.changed.set(key, placed);
    }
    for (const [key, placed] of this.unread) {
      if (this.stateOf(key, placed, now) === null) continue;
      this.unread.delete(key);
      this.changed.set(key, placed);
    }
    this.readUnread();
  }

  private readUnread(): void {
    for (const placed of this.unread.values()) {
      const { watcher } = this.options.live.regionOf(placed);
      if (!watcher.isSettling(placed.id)) watcher.settle([placed.id]);
    }
  }

  private changeOf(key: string, placed: Placed, now: number): LockChange | null {
    const found = this.stateOf(key, placed, now);
    if (found === null) {
      if (this.wanted !== null) this.unread.set(key, placed);
      this.readUnread();
      return null;
    }
    const { state, record, at, event } = found;
    const told = this.told.get(key);
    const eventId = event?.id ?? null;
    const isNew = told === undefined && (this.wanted !== null || state === 'LOCKED' || state === 'UNKNOWN');
    const isOther = told !== undefined && (told.state !== state || told.eventId !== eventId);
    if (!isNew && !isOther) return null;
    this.told.set(key, { state, eventId });
    const isFirst = told === undefined && this.isInSnapshot && state !== 'GONE';
    const kind = isFirst ? 'SNAPSHOT' : told?.state === state ? 'EVENT_CHANGED' : kindOf[state];
    const { accountId, regionId, id } = placed;
    return { kind, instanceId: id, scope: { accountId, regionId }, instance: record, event, at };
  }

  /** @returns null for an instance of which nothing is known: its absence here says nothing. */
  private stateOf(
    key: string,
    placed: Placed,
    now: number,
  ): { state: State; record: InstanceRecord | null; at: number; event: EventRecord | null } | null {
    const { store } = this.options.live.regionOf(placed);
    const record = store.instances.peek(placed.id);
    if (record === undefined) {
      const isGone = this.told.has(key) || store.instances.isGone(placed.id);
      return isGone ? { state: 'GONE', record: null, at: now, event: null } : null;
    }
    const at = store.cycles.lockReadAt(record);
    const event = store.lockEvents.get(placed.id) ?? null;
    // A lock that nobody has seen for so long is not shown as set or not set: the record says that it is unknown.
    if (now - at > unconfirmedMs)
      return { state: 'UNKNOWN', record: { ...record, operationLocks: null, lockReadAt: at }, at, event };
    const [told] = store.locks;
    const state = told?.stateOf(record) ?? 'UNKNOWN';
    return { state, record: { ...record, lockReadAt: at }, at, event };
  }

  /** Everything that was told is still so: says it, when every region was asked lately. */
  private confirmation(now: number): LockChange | null {
    this.isInSnapshot = false;
    if (now - this.saidAt < confirmEveryMs) return null;
    const at = Math.min(...this.regions.map(({ store }) => store.cycles.completeAt));
    if (now - at > unconfirmedMs) return null;
    this.saidAt = now;
    return { kind: 'CONFIRMED', instanceId: null, scope: null, instance: null, event: null, at };
  }
}

const placeOf = ({ accountId, regionId }: EcsScope): string => `${accountId}/${regionId}`;
const keyOf = (placed: Placed): string => `${placeOf(placed)}/${placed.id}`;

function placedOf(key: string): Placed {
  const [accountId = '', regionId = '', id = ''] = key.split('/');
  return { accountId, regionId, id };
}
