import { isDeepStrictEqual } from 'node:util';
import type { Reading } from '../ecs/records';
import { Bars } from './bars';

/** A record with an id and the moment it was read. */
export interface Mirrored extends Reading {
  readonly id: string;
}

/** Who is told what a table learns. */
export interface TableListener<R> {
  /** What a record says has changed; not when it was only read again. */
  onChange(id: string, before: R | null, after: R | null, at: number): void;
  /** A younger record was kept. */
  onLearned?(record: R, isNews: boolean): void;
  /** ECS did not know the id at that moment. */
  onAbsent?(id: string, at: number): void;
}

/** How long a removed id is remembered, in milliseconds: longer than any call may take. */
const rememberedForMs = 120_000;

/**
 * The newest record of each resource of one kind. Records are immutable and are replaced as a whole.
 *
 * Time goes forward only: an answer that was sent before the one that is kept, before a write to the resource had ended,
 * or before the resource was found to be gone, changes nothing.
 */
export class RecordTable<R extends Mirrored> {
  private readonly records = new Map<string, R>();
  private readonly bars = new Bars();
  private readonly gone = new Map<string, number>();
  private readonly listener: TableListener<R>;
  private ids: readonly string[] | null = null;

  constructor(listener: TableListener<R>) {
    this.listener = listener;
  }

  get size(): number {
    return this.records.size;
  }

  /** The newest record, however old it is and whether or not it may be used. */
  peek(id: string): R | undefined {
    return this.records.get(id);
  }

  all(): IterableIterator<R> {
    return this.records.values();
  }

  /** @returns the record, unless it was read before that moment or a write has happened since. */
  get(id: string, notBefore: number): R | undefined {
    const record = this.records.get(id);
    if (record === undefined || record.readAt < notBefore) return undefined;
    return this.bars.allows(id, record.readAt) ? record : undefined;
  }

  /** Keeps the record if it is newer than what is known. @returns whether it was kept. */
  learn(record: R): boolean {
    const { id, readAt } = record;
    const known = this.records.get(id);
    const isOld = known !== undefined && known.readAt >= readAt;
    if (isOld || !this.bars.allows(id, readAt) || readAt <= (this.gone.get(id) ?? -Infinity)) return false;
    this.gone.delete(id);
    this.records.set(id, record);
    if (known === undefined) this.ids = null;
    const isNews = known === undefined || !isSame(known, record);
    if (isNews) this.listener.onChange(id, known ?? null, record, readAt);
    this.listener.onLearned?.(record, isNews);
    return true;
  }

  /**
   * Removes a resource that a read of its id did not find; one that was never known counts as gone from then on as well.
   *
   * @param at when that read was sent. A record that was read later stays.
   */
  remove(id: string, at: number): void {
    this.listener.onAbsent?.(id, at);
    const known = this.records.get(id);
    if ((known !== undefined && known.readAt >= at) || !this.bars.allows(id, at)) return;
    this.forgetOldGone(at);
    this.gone.set(id, Math.max(at, this.gone.get(id) ?? -Infinity));
    if (known === undefined) return;
    this.records.delete(id);
    this.ids = null;
    this.listener.onChange(id, known, null, at);
  }

  /** Whether the last read of its id, not long ago, did not find it. False also for what was never read. */
  isGone(id: string): boolean {
    return this.gone.has(id);
  }

  /** A write to the resource begins: no reading from before its end counts any more. */
  bar(id: string): void {
    this.bars.begin(id);
  }

  /** The write has ended. Call it once for each call of {@link bar}. */
  unbar(id: string, at: number): void {
    this.bars.end(id, at);
  }

  /** The ids in order, for paging. */
  sortedIds(): readonly string[] {
    this.ids ??= [...this.records.keys()].sort();
    return this.ids;
  }

  private forgetOldGone(now: number): void {
    for (const [id, at] of this.gone) if (now - at > rememberedForMs) this.gone.delete(id);
  }
}

/** Whether two records say the same, apart from when they were read. */
function isSame<R extends Mirrored>(one: R, other: R): boolean {
  return isDeepStrictEqual({ ...one, readAt: 0, lockReadAt: 0 }, { ...other, readAt: 0, lockReadAt: 0 });
}
