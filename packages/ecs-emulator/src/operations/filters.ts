import type { Call } from './call';
import { parseTime } from '../world/clock';
import type { ErrorRow } from '../protocol/errors';
import { invalidParameter, Refusal } from '../protocol/errors';
import type { Tag } from '../world/records';

/** One filter of a Describe operation: its parameter, the values that ECS accepts, and the rows that it keeps. */
export interface Filter<Row> {
  readonly param: string;
  /** The only values allowed, compared exactly; anything else is refused with `refusal`. */
  readonly allowed?: readonly string[];
  readonly refusal?: ErrorRow;
  /** A value that means "no filter", such as `all`, in any case. */
  readonly everything?: string;
  readonly keeps: (row: Row, value: string, call: Call) => boolean;
}

/**
 * Applies the filters whose parameters are set; they are joined by AND.
 *
 * @throws Refusal when a value is not among the allowed ones
 */
export function applyFilters<Row>(call: Call, rows: Iterable<Row>, filters: readonly Filter<Row>[]): Row[] {
  const active = filters.flatMap((filter) => {
    const value = call.params.text(filter.param);
    if (value === undefined || value.toLowerCase() === filter.everything) return [];
    if (filter.allowed !== undefined && !filter.allowed.includes(value)) {
      throw filter.refusal === undefined ? invalidParameter(filter.param) : new Refusal(filter.refusal);
    }
    return [(row: Row) => filter.keeps(row, value, call)];
  });
  return [...rows].filter((row) => active.every((keeps) => keeps(row)));
}

/** `*` stands for any characters, at the end, the start or inside; without it the whole text must be equal. */
export function matchesPattern(text: string, pattern: string): boolean {
  if (!pattern.includes('*')) return text === pattern;
  const source = pattern
    .split('*')
    .map((part) => part.replace(/[\\^$.+?()[\]{}|]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`, 's').test(text);
}

const tagMismatch: ErrorRow = [
  400,
  'InvalidTag.Mismatch',
  'The specified Tag.n.Key and Tag.n.Value are not match.',
];

/**
 * Keeps the rows that have every `Tag.N` of the call. A tag without a value matches any value of its key.
 *
 * @throws Refusal InvalidTag.Mismatch for a value without a key
 */
export function byTags<Row extends { readonly tags: readonly Tag[] }>(
  call: Call,
  rows: readonly Row[],
): Row[] {
  const wanted = call.params.tags();
  if (wanted.some(({ key }) => key === undefined || key === '')) throw new Refusal(tagMismatch);
  return rows.filter((row) =>
    wanted.every(({ key, value }) =>
      row.tags.some((tag) => tag.key === key && (value === undefined || value === '' || tag.value === value)),
    ),
  );
}

/** Keeps the rows whose id is in the list; an absent list keeps all, an empty one none. */
export const byIds = <Row>(
  rows: readonly Row[],
  ids: readonly string[] | undefined,
  idOf: (row: Row) => string,
): Row[] => {
  if (ids === undefined) return [...rows];
  const wanted = new Set(ids);
  return rows.filter((row) => wanted.has(idOf(row)));
};

/** A range of times in ms since 1970, both ends included. An end that was not given is infinite. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads two time parameters.
 *
 * @throws Refusal with `malformed` for text that is not a time, with `reversed` when the end is before the start
 */
export function timeRange(
  call: Call,
  start: string,
  end: string,
  malformed?: ErrorRow,
  reversed?: ErrorRow,
): TimeRange {
  const read = (name: string, absent: number): number => {
    const text = call.params.text(name);
    if (text === undefined) return absent;
    const time = parseTime(text);
    if (time !== undefined) return time;
    throw malformed === undefined ? invalidParameter(name) : new Refusal(malformed);
  };
  const range = { from: read(start, -Infinity), to: read(end, Infinity) };
  if (range.to < range.from) {
    throw new Refusal(
      reversed ?? [
        403,
        'InvalidParameter.TimeEndBeforeStart',
        `The specified parameter ${end} is earlier than ${start}.`,
      ],
    );
  }
  return range;
}

export const isWithin = (time: number, { from, to }: TimeRange): boolean => time >= from && time <= to;

/** A key of `Filter.N` in DescribeInstances, DescribeDisks and DescribeSnapshots: a bound for a time of the rows. */
export interface TimeFilterKey<Row> {
  readonly timeOf: (row: Row) => number | null;
  readonly side: 'from' | 'to';
}

/**
 * Applies `Filter.N.Key` and `Filter.N.Value`.
 *
 * @throws Refusal InvalidFilterKey.NotFound for an unknown key, InvalidFilterValue for a value that is not a time
 */
export function byFilterKeys<Row>(
  call: Call,
  rows: readonly Row[],
  keys: Readonly<Record<string, TimeFilterKey<Row>>>,
): Row[] {
  return call.params.objects('Filter').reduce<Row[]>(
    (kept, { Key: key = '', Value: value = '' }) => {
      const filter = Object.hasOwn(keys, key) ? keys[key] : undefined;
      if (filter === undefined)
        throw new Refusal([404, 'InvalidFilterKey.NotFound', `Invalid filter.${key}.`]);
      const bound = parseTime(value);
      if (bound === undefined) throw new Refusal([404, 'InvalidFilterValue', `Invalid filter.${value}.`]);
      return kept.filter((row) => {
        const time = filter.timeOf(row);
        if (time === null) return false;
        return filter.side === 'from' ? time >= bound : time <= bound;
      });
    },
    [...rows],
  );
}
