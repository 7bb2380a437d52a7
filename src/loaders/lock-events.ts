import type { EventRecord } from '../ecs/records';

/** What is known of the history of a resource. */
export interface History<T> {
  /** Newest first. */
  readonly entries: readonly T[];
  /** How many entries could not be read; each may be this resource's. */
  readonly malformed: number;
  /** Whether the history goes on behind what was read; which entries are missing nobody knows. */
  readonly isCut: boolean;
}

export const noHistory: History<never> = { entries: [], malformed: 0, isCut: false };

/** All seven: asked for none, ECS answers only the four finished ones, and an open lock event stays hidden. */
export const eventStatuses = [
  'Scheduled',
  'Inquiring',
  'Executing',
  'Executed',
  'Avoided',
  'Canceled',
  'Failed',
] as const;

/** The states of an event that is not closed yet; they are asked for alone where only the open ones matter. */
export const openStatuses: readonly string[] = ['Scheduled', 'Inquiring', 'Executing'];

/** What the console calls Pending: the event is not closed yet. Null for a status that nobody knows. */
export const isOpen = ({ rawStatus }: EventRecord): boolean | null =>
  (eventStatuses as readonly (string | null)[]).includes(rawStatus)
    ? openStatuses.includes(rawStatus ?? '')
    : null;

/** The type filter of the API does not document these types, so they are picked out of the answer. */
export const isLockEvent = (event: EventRecord): boolean =>
  event.rawType?.startsWith('SecurityPunish.') ?? false;

/**
 * The event behind a lock: the newest open SecurityPunish.Locked. WebsiteBanned is listed, and is never the lock's.
 *
 * @param events newest first.
 */
export const activeLockEvent = (events: readonly EventRecord[]): EventRecord | null =>
  events.find((event) => event.rawType === 'SecurityPunish.Locked' && isOpen(event) === true) ?? null;

/** Newest first; an event without a time comes last. */
export const newestFirst = (left: EventRecord, right: EventRecord): number =>
  (right.publishedAt ?? '').localeCompare(left.publishedAt ?? '') || left.id.localeCompare(right.id);
