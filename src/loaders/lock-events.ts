import { eventStatuses } from '../catalogue/event-statuses';
import type { EventRecord } from '../ecs/records';
import type { PagesEnd } from './all-pages';

/** What is known of the history of a resource. */
export interface History<T> {
  /** Newest first. */
  readonly entries: readonly T[];
  /** How many entries could not be read; each may belong to this resource. */
  readonly malformed: number;
  /** WHOLE when all of it was read. Otherwise there is more, and it is not known which entries are missing. */
  readonly end: PagesEnd;
}

export const noHistory: History<never> = { entries: [], malformed: 0, end: 'WHOLE' };

/** All statuses. Without a list of them ECS answers only the four finished ones, and hides an open lock event. */
export const allEventStatuses: readonly string[] = Object.values(eventStatuses);

/** The statuses of an event that is not closed yet. */
export const openStatuses: readonly string[] = [
  eventStatuses.SCHEDULED,
  eventStatuses.INQUIRING,
  eventStatuses.EXECUTING,
];

/** @returns whether the event is not closed yet (the console calls that Pending); null for an undocumented status. */
export const isOpen = ({ rawStatus }: EventRecord): boolean | null =>
  rawStatus !== null && allEventStatuses.includes(rawStatus) ? openStatuses.includes(rawStatus) : null;

/** Filters the answer: the type filter of the API does not document these types. */
export const isLockEvent = (event: EventRecord): boolean =>
  event.rawType?.startsWith('SecurityPunish.') ?? false;

/**
 * The event behind a lock: the newest open SecurityPunish.Locked. WebsiteBanned locks no instance.
 *
 * @param events newest first.
 */
export const activeLockEvent = (events: readonly EventRecord[]): EventRecord | null =>
  events.find((event) => event.rawType === 'SecurityPunish.Locked' && isOpen(event) === true) ?? null;

/** Newest first; an event without a time comes last. */
export const newestFirst = (left: EventRecord, right: EventRecord): number =>
  (right.publishedAt ?? '').localeCompare(left.publishedAt ?? '') || left.id.localeCompare(right.id);
