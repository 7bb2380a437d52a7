import type { DiskRecord, EventRecord, InstanceRecord } from '../../ecs/records';
import type { Journal, ResourceType } from '../journal';
import type { Mirrored, RecordTable } from '../record-table';
import type { RegionStore } from '../region-store';
import type { Fact } from './facts';
import type { RedisClock } from './redis-clock';

/** How many facts go into one entry. */
const mostInEntry = 500;
/** How many records go into one part of a snapshot. */
const recordsInPart = 500;

type SnapshotSource = Pick<
  RegionStore,
  'instances' | 'disks' | 'lockEvents' | 'cycles' | 'instancesCompleteAt' | 'disksCompleteAt'
>;
type Times = Pick<RedisClock, 'toRedisEarly' | 'toRedisLate'>;

/**
 * What the leader of one account and region has learned and not yet told the others. It keeps nothing while this process
 * does not lead.
 */
export class Outbox implements Journal {
  private readonly times: Times;
  private readonly onPending: () => void;
  /** What the others have of each record, apart from its age. */
  private readonly told = { INSTANCE: new Set<string>(), DISK: new Set<string>() };
  private pending: Fact[] = [];
  private isOpen = false;

  /** @param onPending called when there is something to tell. */
  constructor(times: Times, onPending: () => void) {
    this.times = times;
    this.onPending = onPending;
  }

  /** This process begins to lead, or stops: nothing was told yet. */
  reset(isOpen: boolean): void {
    this.isOpen = isOpen;
    this.pending = [];
    this.told.INSTANCE.clear();
    this.told.DISK.clear();
  }

  /** @returns what goes into the next entry; empty when all was told. */
  take(): readonly Fact[] {
    return this.pending.splice(0, mostInEntry);
  }

  learned(...[type, record, isNews]: LearnedArguments): void {
    if (!this.isOpen) return;
    if (isNews || !this.told[type].has(record.id)) {
      this.told[type].add(record.id);
      return this.add(this.recordFact(type, record));
    }
    const readAt = this.times.toRedisEarly(record.readAt);
    const last = this.pending.at(-1);
    if (last?.fact === 'RENEWED' && last.type === type && last.readAt === readAt)
      this.pending[this.pending.length - 1] = { ...last, ids: [...last.ids, record.id] };
    else this.add({ fact: 'RENEWED', type, readAt, ids: [record.id] });
  }

  absent(type: ResourceType, id: string, at: number): void {
    this.told[type].delete(id);
    this.add({ fact: 'ABSENT', type, id, at: this.times.toRedisEarly(at) });
  }

  locks(reason: string, sentAt: number, ids: ReadonlySet<string>): void {
    this.add({ fact: 'LOCKS', reason, sentAt: this.times.toRedisEarly(sentAt), ids: [...ids] });
  }

  distrusted(reason: string, until: number): void {
    this.add({ fact: 'DISTRUSTED', reason, until: this.times.toRedisLate(until) });
  }

  listed(type: ResourceType, sentAt: number): void {
    this.add({ fact: 'LISTED', type, sentAt: this.times.toRedisEarly(sentAt) });
  }

  events(events: Iterable<EventRecord>): void {
    this.add({ fact: 'EVENTS', events: [...events] });
  }

  /**
   * All that the store has and that may be used, in parts. What changes while they are taken is told as well. A list counts
   * as complete only where everything in it may be used.
   */
  *snapshot(store: SnapshotSource): Generator<readonly Fact[]> {
    const { instances, disks, lockEvents, cycles } = store;
    const isWhole = {
      INSTANCE: yield* this.recordParts('INSTANCE', usable(instances)),
      DISK: yield* this.recordParts('DISK', usable(disks)),
    };
    const rest: Fact[] = [{ fact: 'EVENTS', events: [...lockEvents.values()] }];
    for (const { reason, cycle, distrustedUntil } of cycles.known()) {
      if (distrustedUntil > -Infinity)
        rest.push({ fact: 'DISTRUSTED', reason, until: this.times.toRedisLate(distrustedUntil) });
      if (cycle === undefined) continue;
      rest.push({
        fact: 'LOCKS',
        reason,
        sentAt: this.times.toRedisEarly(cycle.sentAt),
        ids: [...cycle.ids],
      });
    }
    const listed = [
      ['INSTANCE', store.instancesCompleteAt],
      ['DISK', store.disksCompleteAt],
    ] as const;
    for (const [type, at] of listed) {
      if (isWhole[type] && at > -Infinity)
        rest.push({ fact: 'LISTED', type, sentAt: this.times.toRedisEarly(at) });
    }
    yield rest;
  }

  /** @returns whether all records were told. */
  private *recordParts(
    ...[type, { records, isWhole }]: ['INSTANCE', Usable<InstanceRecord>] | ['DISK', Usable<DiskRecord>]
  ): Generator<readonly Fact[], boolean> {
    for (let from = 0; from < records.length; from += recordsInPart) {
      const part = records.slice(from, from + recordsInPart);
      for (const { id } of part) this.told[type].add(id);
      yield part.map((record) => this.recordFact(type, record));
    }
    return isWhole;
  }

  private recordFact(type: ResourceType, record: InstanceRecord | DiskRecord): Fact {
    const readAt = this.times.toRedisEarly(record.readAt);
    // The age of the locks comes with the answers of the lock filter; of the record itself it is this.
    return type === 'INSTANCE'
      ? { fact: 'RECORD', type, record: { ...(record as InstanceRecord), readAt, lockReadAt: readAt } }
      : { fact: 'RECORD', type, record: { ...(record as DiskRecord), readAt } };
  }

  private add(fact: Fact): void {
    if (!this.isOpen) return;
    this.pending.push(fact);
    this.onPending();
  }
}

type LearnedArguments =
  | [type: 'INSTANCE', record: InstanceRecord, isNews: boolean]
  | [type: 'DISK', record: DiskRecord, isNews: boolean];

interface Usable<R> {
  readonly records: readonly R[];
  readonly isWhole: boolean;
}

/** The records that no write has touched since they were read. */
function usable<R extends Mirrored>(table: RecordTable<R>): Usable<R> {
  const records = [...table.all()].filter(({ id }) => table.get(id, -Infinity) !== undefined);
  return { records, isWhole: records.length === table.size };
}
