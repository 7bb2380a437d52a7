import type { DiskRecord, EventRecord, InstanceRecord } from '../../ecs/records';
import type { ResourceType } from '../journal';
import type { RegionStore } from '../region-store';
import type { Fact } from './facts';
import type { RedisClock } from './redis-clock';

export interface FactsTarget {
  readonly store: RegionStore;
  readonly times: Pick<RedisClock, 'toLocalEarly' | 'toLocalLate'>;
  /** These ids have to be read before anything can be said of them. */
  readonly onDoubt: (ids: readonly string[]) => void;
  /** The open lock event of these instances is another one now. */
  readonly onEvents: (instanceIds: readonly string[]) => void;
}

/**
 * Brings what a leader tells into the store of a process that follows. The store's own rules hold for it as for an answer
 * of ECS: nothing goes back in time, and nothing of before a write counts.
 */
export class FactsReader {
  private readonly target: FactsTarget;
  /** What the leader last said of each resource, also where the store knows something younger. */
  private readonly told = {
    INSTANCE: new Map<string, InstanceRecord>(),
    DISK: new Map<string, DiskRecord>(),
  };

  constructor(target: FactsTarget) {
    this.target = target;
  }

  /** Another leader begins, or something was missed: nothing is known of what was told. */
  forget(): void {
    this.told.INSTANCE.clear();
    this.told.DISK.clear();
  }

  apply(facts: readonly Fact[]): void {
    for (const fact of facts) this.applyOne(fact);
  }

  private applyOne(fact: Fact): void {
    const { store, times, onDoubt, onEvents } = this.target;
    switch (fact.fact) {
      case 'RECORD':
        return this.record(fact.type, fact.record, times.toLocalEarly(fact.record.readAt));
      case 'RENEWED': {
        const readAt = times.toLocalEarly(fact.readAt);
        for (const id of fact.ids) {
          const told = this.told[fact.type].get(id);
          if (told !== undefined && told.readAt < readAt) this.record(fact.type, told, readAt);
        }
        return;
      }
      case 'ABSENT':
        this.told[fact.type].delete(fact.id);
        return this.tableOf(fact.type).remove(fact.id, times.toLocalEarly(fact.at));
      case 'LOCKS':
        return this.locks(fact.reason, times.toLocalEarly(fact.sentAt), new Set(fact.ids));
      case 'DISTRUSTED':
        return store.cycles.distrustUntil(fact.reason, times.toLocalLate(fact.until));
      case 'LISTED': {
        const sentAt = times.toLocalEarly(fact.sentAt);
        const seen = new Set(this.told[fact.type].keys());
        const doubtful =
          fact.type === 'INSTANCE'
            ? store.instancesCompleted(sentAt, seen)
            : store.disksCompleted(sentAt, seen);
        return onDoubt(doubtful);
      }
      case 'EVENTS': {
        const events = fact.events.map((event): [string, EventRecord] => [event.instanceId ?? '', event]);
        const changed = store.replaceLockEvents(new Map(events));
        if (changed.length > 0) onEvents(changed);
        return;
      }
      case 'SNAPSHOT':
        return;
      default:
        return fact satisfies never;
    }
  }

  private record(type: ResourceType, told: InstanceRecord | DiskRecord, readAt: number): void {
    if (type === 'INSTANCE') {
      const record: InstanceRecord = { ...(told as InstanceRecord), readAt, lockReadAt: readAt };
      this.told.INSTANCE.set(record.id, record);
      this.target.store.instances.learn(record);
    } else {
      const record: DiskRecord = { ...(told as DiskRecord), readAt };
      this.told.DISK.set(record.id, record);
      this.target.store.disks.learn(record);
    }
  }

  /** As in the loop itself: what has the lock here and is not in the answer is read before the answer says anything. */
  private locks(reason: string, sentAt: number, ids: ReadonlySet<string>): void {
    const { store, onDoubt } = this.target;
    const lock = store.locks.find((one) => one.reason === reason);
    if (lock === undefined || !store.cycles.isTrusted(reason, sentAt)) return;
    const left = store.locksLeft(lock, sentAt, ids);
    if (left.length > 0) onDoubt(left);
    else store.cycles.completed(reason, sentAt, ids);
  }

  private tableOf(type: ResourceType): { remove(id: string, at: number): void } {
    return type === 'INSTANCE' ? this.target.store.instances : this.target.store.disks;
  }
}
