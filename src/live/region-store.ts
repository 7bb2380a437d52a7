import type { EcsScope } from '../ecs/port';
import type { DiskRecord, EventRecord, InstanceRecord } from '../ecs/records';
import type { NotBefore } from './ages';
import { DiskLists } from './disk-lists';
import { noJournal } from './journal';
import type { Journal } from './journal';
import { LockCycles } from './lock-cycles';
import { RecordTable } from './record-table';
import type { Mirrored } from './record-table';
import type { WatchedLock, WatchedLockState } from './watched-lock';

/** What has changed: a record's content, never only its age. */
export type StoreChange = EcsScope & { readonly id: string; readonly at: number } & (
    | {
        readonly type: 'INSTANCE';
        readonly before: InstanceRecord | null;
        readonly after: InstanceRecord | null;
      }
    | { readonly type: 'DISK'; readonly before: DiskRecord | null; readonly after: DiskRecord | null }
  );

export interface RegionStoreOptions {
  readonly scope: EcsScope;
  readonly locks: readonly WatchedLock[];
  readonly onChange: (change: StoreChange) => void;
  /** Told what is learned, for other processes. */
  readonly journal?: Journal;
}

/** What is known of the instances and disks of one account and region, each with its age. */
export class RegionStore {
  readonly scope: EcsScope;
  readonly locks: readonly WatchedLock[];
  readonly cycles: LockCycles;
  readonly instances: RecordTable<InstanceRecord>;
  readonly disks: RecordTable<DiskRecord>;
  /** The open lock event of an instance, by the instance's id. */
  readonly lockEvents = new Map<string, EventRecord>();
  private readonly diskLists = new DiskLists();
  private readonly notUnlocked = new Set<string>();
  private readonly served = new Map<string, InstanceRecord>();
  private readonly journal: Journal;
  private instancesAt = -Infinity;

  constructor({ scope, locks, onChange, journal = noJournal }: RegionStoreOptions) {
    this.scope = scope;
    this.locks = locks;
    this.journal = journal;
    this.cycles = new LockCycles(locks, journal);
    this.instances = new RecordTable({
      onChange: (id, before, after, at) => {
        this.served.delete(id);
        if (after !== null && this.lockOf(after) !== 'NOT_LOCKED') this.notUnlocked.add(id);
        else this.notUnlocked.delete(id);
        onChange({ ...scope, type: 'INSTANCE', id, before, after, at });
      },
      onLearned: (record, isNews) => journal.learned('INSTANCE', record, isNews),
      onAbsent: (id, at) => journal.absent('INSTANCE', id, at),
    });
    this.disks = new RecordTable({
      onChange: (id, before, after, at) => {
        this.diskLists.moved(id, before, after);
        onChange({ ...scope, type: 'DISK', id, before, after, at });
      },
      onLearned: (record, isNews) => journal.learned('DISK', record, isNews),
      onAbsent: (id, at) => journal.absent('DISK', id, at),
    });
  }

  /** When the last complete list of all instances was begun; -Infinity before there is one. */
  get instancesCompleteAt(): number {
    return this.instancesAt;
  }

  /** When the last complete list of all disks was begun; -Infinity before there is one. */
  get disksCompleteAt(): number {
    return this.diskLists.completeAt;
  }

  /** The strictest state of the watched locks in a record. */
  lockOf(record: InstanceRecord): WatchedLockState {
    const states = this.locks.map(({ stateOf }) => stateOf(record));
    if (states.includes('LOCKED')) return 'LOCKED';
    return states.includes('UNKNOWN') ? 'UNKNOWN' : 'NOT_LOCKED';
  }

  /** The instances whose lock is set or unknown. */
  lockedOrUnknown(): readonly string[] {
    return [...this.notUnlocked];
  }

  /** @returns the instance with the age of its locks; undefined when a fact is too old or a write has happened since. */
  instance(id: string, notBefore: NotBefore): InstanceRecord | undefined {
    const record = this.instances.get(id, notBefore.record);
    if (record === undefined) return undefined;
    const lockReadAt = this.cycles.lockReadAt(record);
    return lockReadAt < notBefore.lock ? undefined : this.withLockAge(record, lockReadAt);
  }

  /**
   * @returns the ids of the disks attached to an instance; undefined when the list is not known to be complete and young
   *   enough. Each disk's own age is another matter: see {@link diskNotBefore}.
   */
  diskIdsOf(instanceId: string, notBefore: NotBefore): readonly string[] | undefined {
    return this.diskLists.of(instanceId, notBefore.record);
  }

  /**
   * Where a lock is set or unknown, a disk's status and place decide as well: a disk that was free a minute ago may be on
   * a locked instance now. So they do while no complete answer of the lock filters says that nothing is locked.
   */
  diskNotBefore({ lock, record }: NotBefore): number {
    const isNothingLocked =
      this.notUnlocked.size === 0 && this.cycles.completeAt >= lock && this.cycles.areAllEmpty;
    return isNothingLocked ? record : Math.max(lock, record);
  }

  /** A complete list of all instances was read. @returns the ids that have to be read: they may be gone, for example. */
  instancesCompleted(sentAt: number, seen: ReadonlySet<string>): readonly string[] {
    this.instancesAt = Math.max(this.instancesAt, sentAt);
    this.journal.listed('INSTANCE', sentAt);
    return doubtful(this.instances, sentAt, seen);
  }

  /** A complete list of all disks was read. @returns the ids that have to be read: they may be gone, for example. */
  disksCompleted(sentAt: number, seen: ReadonlySet<string>): readonly string[] {
    this.diskLists.completed(sentAt);
    this.journal.listed('DISK', sentAt);
    return doubtful(this.disks, sentAt, seen);
  }

  /**
   * @param sentAt when a complete answer for the lock was asked for.
   * @param ids the instances in it.
   * @returns the ids that have the lock here and were not in the answer: read them before they count as unlocked.
   */
  locksLeft({ stateOf }: WatchedLock, sentAt: number, ids: ReadonlySet<string>): readonly string[] {
    return [...this.notUnlocked].filter((id) => {
      const record = this.instances.peek(id);
      return record !== undefined && record.readAt < sentAt && !ids.has(id) && stateOf(record) === 'LOCKED';
    });
  }

  /**
   * @param notBefore in milliseconds since the epoch.
   * @returns instances whose lock is set or unknown and was not confirmed since then, the oldest first: only a read of
   *   the instance itself can tell.
   */
  unconfirmed(notBefore: number, most: number): readonly string[] {
    const old: { readonly id: string; readonly at: number }[] = [];
    for (const id of this.notUnlocked) {
      const record = this.instances.peek(id);
      const at = record === undefined ? Infinity : this.cycles.lockReadAt(record);
      if (at < notBefore) old.push({ id, at });
    }
    return old
      .sort((one, other) => one.at - other.at)
      .slice(0, most)
      .map(({ id }) => id);
  }

  /**
   * A write begins. From now on, nothing that was read of these resources, of their disks or of their instances counts.
   *
   * @param named every id that the write names.
   * @returns ends the write: what is read after that moment counts again. It also returns the ids, to read them.
   */
  bar(named: readonly string[]): (at: number) => readonly string[] {
    const barred = this.related(named);
    for (const id of barred) {
      this.instances.bar(id);
      this.disks.bar(id);
      this.diskLists.bar(id);
    }
    return (at) => {
      for (const id of barred) {
        this.instances.unbar(id, at);
        this.disks.unbar(id, at);
        this.diskLists.unbar(id, at);
      }
      return [...barred].filter((id) => this.instances.peek(id) ?? this.disks.peek(id));
    };
  }

  /** Takes these as the open lock events, instead of those before. @returns the instances whose event is another one now. */
  replaceLockEvents(found: ReadonlyMap<string, EventRecord>): readonly string[] {
    const ids = new Set([...this.lockEvents.keys(), ...found.keys()]);
    const changed = [...ids].filter((id) => {
      const [before, after] = [this.lockEvents.get(id), found.get(id)];
      return before?.id !== after?.id || before?.rawStatus !== after?.rawStatus;
    });
    this.lockEvents.clear();
    for (const [id, event] of found) this.lockEvents.set(id, event);
    if (changed.length > 0) this.journal.events(found.values());
    return changed;
  }

  /** These ids, the disks last seen on them and the instances that they were last seen on: what a write to them may change. */
  related(named: readonly string[]): ReadonlySet<string> {
    const all = new Set(named);
    for (const id of named) {
      for (const { instanceId } of this.disks.peek(id)?.attachments ?? []) all.add(instanceId);
      for (const diskId of this.diskLists.lastSeenOn(id)) all.add(diskId);
    }
    return all;
  }

  /** The same record with the present age of its locks. One copy serves all readers until the age changes. */
  private withLockAge(record: InstanceRecord, lockReadAt: number): InstanceRecord {
    if (record.lockReadAt === lockReadAt) return record;
    const known = this.served.get(record.id);
    if (known?.lockReadAt === lockReadAt && known.readAt === record.readAt) return known;
    const served = { ...record, lockReadAt };
    this.served.set(record.id, served);
    return served;
  }
}

/** The ids that a list did not have although they are known; and those that it had and that could not be kept. */
function doubtful<R extends Mirrored>(
  table: RecordTable<R>,
  sentAt: number,
  seen: ReadonlySet<string>,
): readonly string[] {
  const missing = [...table.all()].filter(({ id, readAt }) => readAt < sentAt && !seen.has(id));
  const unkept = [...seen].filter((id) => table.peek(id) === undefined);
  return [...missing.map(({ id }) => id), ...unkept];
}
