import type { DiskRecord, EventRecord, InstanceRecord } from '../ecs/records';

/** Which of the two kinds of resources a fact is about. */
export type ResourceType = 'INSTANCE' | 'DISK';

/**
 * Is told what the store of one account and region has learned, so that others can learn the same. Times are milliseconds
 * since the epoch, on this machine's clock.
 */
export interface Journal {
  /** @param isNews false when the record says what the one before it said, and is only younger. */
  learned(type: 'INSTANCE', record: InstanceRecord, isNews: boolean): void;
  learned(type: 'DISK', record: DiskRecord, isNews: boolean): void;
  /** ECS was asked for the id at that moment and did not know it. */
  absent(type: ResourceType, id: string, at: number): void;
  /** A complete answer to "which instances have this lock?". */
  locks(reason: string, sentAt: number, ids: ReadonlySet<string>): void;
  /** The answers of this filter are not believed until then. */
  distrusted(reason: string, until: number): void;
  /** A complete list of all resources of this kind was begun then, and what it had was learned. */
  listed(type: ResourceType, sentAt: number): void;
  /** The open lock events, all of them. */
  events(events: Iterable<EventRecord>): void;
}

/** Tells nobody. */
export const noJournal: Journal = {
  learned: () => undefined,
  absent: () => undefined,
  locks: () => undefined,
  distrusted: () => undefined,
  listed: () => undefined,
  events: () => undefined,
};
