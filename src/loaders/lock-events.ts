import type { EventRecord } from '../ecs/records';

/** What is known of the history of a resource. */
export interface History<T> {
  /** Newest first. */
  readonly entries: readonly T[];
  /** How many entries could not be read; each may belong to this resource. */
  readonly malformed: number;
  /** Whether there is more than was read. It is not known which entries are missing. */
  readonly isCut: boolean;
}

export const noHistory: History<never> = { entries: [], malformed: 0, isCut: false };

/** All statuses. Without a list of them ECS answers only the four finished ones, and hides an open lock event. */
export const eventStatuses = [
  'Scheduled',
  'Inquiring',
  'Executing',
  'Executed',
  'Avoided',
  'Canceled',
  'Failed',
] as const;

/** The statuses of an event that is not closed yet. */
export const openStatuses: readonly string[] = ['Scheduled', 'Inquiring', 'Executing'];

/** @returns whether the event is not closed yet (the console calls that Pending); null for an undocumented status. */
export const isOpen = ({ rawStatus }: EventRecord): boolean | null =>
  (eventStatuses as readonly (string | null)[]).includes(rawStatus)
    ? openStatuses.includes(rawStatus ?? '')
    : null;

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
