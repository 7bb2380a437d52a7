/**
 * Readers for answers that cannot be trusted to have their documented shape. Each gives null where the value is absent
 * or of another type; ECS's empty string is null too.
 */

export type Wire = Readonly<Record<string, unknown>>;

export const isWire = (value: unknown): value is Wire =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object under a name; an empty one where there is none, so that reading goes on. */
export function objectAt(wire: Wire, name: string): Wire {
  const value = wire[name];
  return isWire(value) ? value : {};
}

export function textAt(wire: Wire, name: string): string | null {
  const value = wire[name];
  if (typeof value === 'string') return value === '' ? null : value;
  return typeof value === 'number' ? String(value) : null;
}

/**
 * A code or a request id. Both go out to users and into logs, so that a text that is no word is none: whoever answers in
 * ECS's place could put a secret there. The asterisks are those of ECS's own samples, which mask their ids.
 */
export const wordOf = (value: unknown): string | null =>
  typeof value === 'string' && /^[A-Za-z0-9][\w.*-]{0,127}$/.test(value) ? value : null;

export function numberAt(wire: Wire, name: string): number | null {
  const value = wire[name];
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : null;
}

/** An integer that fits GraphQL's Int; anything else is null. */
export function integerAt(wire: Wire, name: string): number | null {
  const value = numberAt(wire, name);
  return value !== null && Number.isInteger(value) && Math.abs(value) < 2 ** 31 ? value : null;
}

/** ECS writes some booleans as words. */
export function booleanAt(wire: Wire, name: string): boolean | null {
  const value = wire[name];
  if (typeof value === 'boolean') return value;
  if (value === 'true') return true;
  return value === 'false' ? false : null;
}

const moment = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2})?(?:\.\d+)?Z$/;

/**
 * A time as RFC 3339 in UTC with seconds, whatever precision ECS used. A malformed one is null: an official sample says
 * "2017-12-05T2340:00Z".
 */
export function timeAt(wire: Wire, name: string): string | null {
  const text = textAt(wire, name);
  const match = text === null ? null : moment.exec(text);
  if (match === null) return null;
  const time = `${match[1] ?? ''}${match[2] ?? ':00'}Z`;
  return isOfCalendar(time) ? time : null;
}

const daysOf = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Whether there is such a time: JavaScript lets 30 February be 2 March. By arithmetic, because a disk has five times, and
 * a Date for each would cost more than all else of its record.
 */
function isOfCalendar(time: string): boolean {
  const part = (from: number, to: number): number => Number(time.slice(from, to));
  const [year, month, day] = [part(0, 4), part(5, 7), part(8, 10)];
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && isLeap ? 29 : (daysOf[month - 1] ?? 0);
  return day >= 1 && day <= days && part(11, 13) < 24 && part(14, 16) < 60 && part(17, 19) < 60;
}

/** A time that ECS writes as `yyyy-MM-dd HH:mm:ss` in UTC+8, as RFC 3339 in UTC; a malformed one is null. */
export function beijingTimeAt(wire: Wire, name: string): string | null {
  const text = textAt(wire, name);
  if (text === null || !/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text.replace(' ', 'T')}+08:00`);
  return Number.isNaN(time) ? null : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** ECS writes progress as `70%`; other texts are null. */
export function percentAt(wire: Wire, name: string): number | null {
  const match = /^(\d{1,3})%$/.exec(textAt(wire, name) ?? '');
  return match?.[1] === undefined ? null : Number(match[1]);
}

/** The list under `wire[outer][inner]`, as ECS wraps its lists; null when it is not there or not a list. */
export function listAt(wire: Wire, outer: string, inner: string): readonly unknown[] | null {
  const value = objectAt(wire, outer)[inner];
  return Array.isArray(value) ? (value as readonly unknown[]) : null;
}

/** A wrapped list of words; null when it is not there. Words of another type are left out. */
export function wordsAt(wire: Wire, outer: string, inner: string): readonly string[] | null {
  const entries = listAt(wire, outer, inner);
  return entries?.filter((word): word is string => typeof word === 'string' && word !== '') ?? null;
}
