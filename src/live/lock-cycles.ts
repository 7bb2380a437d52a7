import type { InstanceRecord } from '../ecs/records';
import { noJournal } from './journal';
import type { Journal } from './journal';
import type { WatchedLock } from './watched-lock';

/** A complete answer to "which instances have this lock?". */
interface LockCycle {
  /** When its first call was sent, in milliseconds since the epoch. */
  readonly sentAt: number;
  readonly ids: ReadonlySet<string>;
}

/** How long the absence of an instance proves nothing, in milliseconds. */
const distrustedForMs = {
  /** After an instance that the answer left out had the lock when it was read by its id. */
  LEFT_OUT: 60_000,
  /** After an answer listed an instance without the lock: ECS does not honour the filter. */
  NOT_FILTERED: 600_000,
} as const;
export type Contradiction = keyof typeof distrustedForMs;

/**
 * What the answers to DescribeInstances with `LockReason` say of the instances that are not in them.
 *
 * No document says how fresh or how strict that filter is. So absence only renews what a read of the instance itself has
 * shown: it makes no instance unlocked, and clears nothing unknown. After a contradiction it renews nothing for a while.
 */
export class LockCycles {
  private readonly locks: readonly WatchedLock[];
  private readonly last = new Map<string, LockCycle>();
  private readonly inPages = new Map<string, LockCycle>();
  private readonly distrustedUntil = new Map<string, number>();
  private readonly journal: Journal;
  private contradictionCount = 0;

  constructor(locks: readonly WatchedLock[], journal: Journal = noJournal) {
    this.locks = locks;
    this.journal = journal;
  }

  /** How often an answer contradicted a read of the instance itself. */
  get contradictions(): number {
    return this.contradictionCount;
  }

  /** When the oldest of the lock loops last had a complete answer; -Infinity before that. */
  get completeAt(): number {
    return Math.min(...this.locks.map(({ reason }) => this.last.get(reason)?.sentAt ?? -Infinity));
  }

  /** Whether no instance has any of the locks, by the last complete answers. */
  get areAllEmpty(): boolean {
    return this.locks.every(({ reason }) => this.last.get(reason)?.ids.size === 0);
  }

  /** @returns the ids of the last complete answer; undefined before there is one. */
  idsOf(reason: string): ReadonlySet<string> | undefined {
    return this.last.get(reason)?.ids;
  }

  /** @param sentAt when the first call of the answer was sent; an older answer changes nothing. */
  completed(reason: string, sentAt: number, ids: ReadonlySet<string>): void {
    if ((this.last.get(reason)?.sentAt ?? -Infinity) >= sentAt) return;
    this.last.set(reason, { sentAt, ids });
    this.journal.locks(reason, sentAt, ids);
  }

  /**
   * An answer of several pages was read. Entries move up when one before them is unlocked between two pages, and one of them
   * may have been skipped: only when two answers in a row list the same is the first of them believed.
   */
  completedInPages(reason: string, sentAt: number, ids: ReadonlySet<string>): void {
    const before = this.inPages.get(reason);
    if (before !== undefined && before.sentAt > sentAt) return;
    this.inPages.set(reason, { sentAt, ids });
    if (before === undefined || before.sentAt < (this.distrustedUntil.get(reason) ?? -Infinity)) return;
    const isSame = before.ids.size === ids.size && [...ids].every((id) => before.ids.has(id));
    if (isSame) this.completed(reason, before.sentAt, ids);
  }

  /** The answers of this filter were contradicted: they renew nothing for a while. */
  distrust(reason: string, why: Contradiction, now: number): void {
    this.contradictionCount += 1;
    this.distrustUntil(reason, now + distrustedForMs[why]);
  }

  /** Another process found the contradiction: believes the filter no sooner than it does. */
  distrustUntil(reason: string, until: number): void {
    this.distrustedUntil.set(reason, Math.max(until, this.distrustedUntil.get(reason) ?? -Infinity));
    this.last.delete(reason);
    this.journal.distrusted(reason, until);
  }

  /** The lock reasons, each with its last complete answer and until when it is not believed. */
  known(): readonly { reason: string; cycle: LockCycle | undefined; distrustedUntil: number }[] {
    return this.locks.map(({ reason }) => ({
      reason,
      cycle: this.last.get(reason),
      distrustedUntil: this.distrustedUntil.get(reason) ?? -Infinity,
    }));
  }

  /** @returns whether the answers of this filter are believed. */
  isTrusted(reason: string, now: number): boolean {
    return now > (this.distrustedUntil.get(reason) ?? -Infinity);
  }

  /**
   * @returns when the locks of this record were last seen to be as it says, in milliseconds since the epoch; of several
   *   locks the oldest.
   */
  lockReadAt(record: InstanceRecord): number {
    return Math.min(...this.locks.map((lock) => this.confirmedAt(lock, record)));
  }

  private confirmedAt({ reason, stateOf }: WatchedLock, record: InstanceRecord): number {
    const cycle = this.last.get(reason);
    const isRenewed =
      cycle !== undefined &&
      cycle.sentAt > record.readAt &&
      cycle.sentAt > (this.distrustedUntil.get(reason) ?? -Infinity) &&
      !cycle.ids.has(record.id) &&
      stateOf(record) === 'NOT_LOCKED';
    return isRenewed ? cycle.sentAt : record.readAt;
  }
}
