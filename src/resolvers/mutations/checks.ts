import { badInput, checkedId, checkedName } from '../bad-input';
import type { EntityName } from '../bad-input';

/*
 * Checks of an input that its types cannot express. Each check takes the field's name without `input.`, accepts null and
 * undefined, and throws BAD_USER_INPUT for an invalid value. No message repeats the value: it may be a secret.
 */

type Absent = null | undefined;

const fieldNamed = (field: string): string => `input.${field}`;

/** A whole number within bounds, or one of some other allowed values. */
export function numberWithin(
  field: string,
  value: number | Absent,
  least: number,
  most: number,
  ...others: readonly number[]
): void {
  if (value == null || (value >= least && value <= most) || others.includes(value)) return;
  throw badInput(fieldNamed(field), [`${least} to ${most}`, ...others].join(', or ') + '.');
}

/** A text within bounds. An empty text clears the field, and passes only with `orEmpty`. */
export function textWithin(
  field: string,
  value: string | Absent,
  least: number,
  most: number,
  orEmpty: 'or empty' | '' = '',
): void {
  if (value == null || (value === '' && orEmpty !== '')) return;
  // ECS counts characters, not UTF-16 units.
  const length = [...value].length;
  if (length >= least && length <= most) return;
  const bounds = least === 0 ? `up to ${most} characters` : `${least} to ${most} characters`;
  throw badInput(fieldNamed(field), `${bounds}${orEmpty === '' ? '' : ', or an empty text'}.`);
}

/** An ECS id. */
export function idOf(field: string, value: string | Absent, entity: EntityName): void {
  if (value != null) checkedId(fieldNamed(field), value, entity);
}

/** A name, or an id without a common shape. */
export function nameOf(field: string, value: string | Absent): void {
  if (value != null) checkedName(fieldNamed(field), value);
}

/** A list of ids. An empty list would not be sent at all, which has another meaning. */
export function idsOf(
  field: string,
  values: readonly string[] | Absent,
  most: number,
  entity: EntityName,
): void {
  listWithin(field, values, most);
  for (const value of values ?? []) checkedId(fieldNamed(field), value, entity);
}

/** A list of distinct entries. An empty list would not be sent at all, which has another meaning. */
export function listWithin(
  field: string,
  values: readonly (string | number)[] | Absent,
  most: number,
  least = 1,
): void {
  if (values == null) return;
  const { size } = new Set(values);
  if (size < least || size > most) throw badInput(fieldNamed(field), `${least} to ${most} entries.`);
  if (size < values.length) throw badInput(fieldNamed(field), 'give each entry only once.');
}

/** Exactly one of several alternative fields. */
export function exactlyOne<Input extends object>(
  input: Input,
  ...fields: readonly (keyof Input & string)[]
): void {
  if (given(input, fields).length === 1) return;
  throw badInput(fieldNamed(fields[0] ?? ''), `give exactly one of ${fields.join(' and ')}.`);
}

/** A field that is required under a condition, and not allowed without it. */
export function onlyWith(field: string, isGiven: boolean, condition: string, holds: boolean): void {
  if (isGiven === holds) return;
  throw badInput(fieldNamed(field), holds ? `needed with ${condition}.` : `only with ${condition}.`);
}

/** At least one change. ECS would accept a call without one and change nothing. */
export function someChange<Input extends object>(
  argument: string,
  changes: Input | Absent,
  ...fields: readonly (keyof Input & string)[]
): void {
  if (changes == null || given(changes, fields).length > 0) return;
  throw badInput(argument, `nothing to change; give at least one of ${fields.join(', ')}.`);
}

/** Fields that are not allowed together with another one. */
export function notWith<Input extends object>(
  input: Input,
  field: keyof Input & string,
  ...others: readonly (keyof Input & string)[]
): void {
  const [other] = input[field] == null ? [] : given(input, others);
  if (other !== undefined) throw badInput(fieldNamed(other), `not together with ${field}.`);
}

/** A time within bounds in the future. */
export function timeWithin(
  field: string,
  time: string | Absent,
  leastMs: number,
  mostYears: number,
  bounds: string,
): void {
  if (time == null) return;
  const latest = new Date();
  const earliest = latest.getTime() + leastMs;
  latest.setUTCFullYear(latest.getUTCFullYear() + mostYears);
  const moment = Date.parse(time);
  if (moment < earliest || moment > latest.getTime()) throw badInput(fieldNamed(field), `${bounds}.`);
}

/** A time that must be after another one. */
export function inOrder(start: string | Absent, field: string, end: string | Absent, leastHours = 0): void {
  if (start == null || end == null) return;
  if (Date.parse(end) - Date.parse(start) >= Math.max(1, leastHours * 3_600_000)) return;
  throw badInput(
    fieldNamed(field),
    leastHours === 0 ? 'must be after startTime.' : `must be at least ${leastHours} hours after startTime.`,
  );
}

const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];

/** An operating system password, by ECS's rule. */
export function passwordOf(field: string, value: string | Absent): void {
  if (value == null) return;
  const isLong = value.length >= 8 && value.length <= 30 && /^[\x21-\x7e]*$/.test(value);
  if (isLong && kinds.filter((kind) => kind.test(value)).length >= 3) return;
  throw badInput(
    fieldNamed(field),
    '8 to 30 characters, with at least three of: lower-case letters, upper-case letters, digits, special characters.',
  );
}

/** Tags to set. */
export function tagsOf(
  tags: readonly { readonly key: string; readonly value: string }[] | Absent,
  least = 0,
): void {
  if (tags == null) return;
  listWithin(
    'tags',
    tags.map(({ key }) => key),
    20,
    least,
  );
  for (const { key, value } of tags) {
    textWithin('tags', key, 1, 128);
    textWithin('tags', value, 0, 128);
  }
}

const given = <Input extends object>(
  input: Input,
  fields: readonly (keyof Input & string)[],
): readonly string[] => fields.filter((field) => input[field] != null);
