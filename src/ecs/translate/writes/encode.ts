import type { WireInput, WireParameters } from '../../wire';
import { present } from '../parameters';

/** How domain values are said to ECS. Each function gives undefined for null and undefined, so that nothing is sent. */

/** The value of a field that may be left out: null means the same as leaving it out. */
export type Maybe<T> = T | null;

export type Tags = readonly { readonly key: string; readonly value: string }[];

/** The input of an operation that takes nothing but its targets. */
export type NoInput = object;

/** ECS takes some times to the minute and refuses seconds. */
export const toMinute = (time: Maybe<string> | undefined): string | undefined =>
  time?.replace(/:\d\dZ$/, 'Z');

/** The end of a temporary bandwidth is a whole hour. */
export const toHour = (time: Maybe<string> | undefined): string | undefined =>
  time?.replace(/:\d\d:\d\dZ$/, 'Z');

/** Text that travels Base64-encoded; the empty one, which clears, stays empty. */
export const base64 = (text: Maybe<string> | undefined): string | undefined =>
  text == null ? undefined : Buffer.from(text).toString('base64');

/** ECS wants some lists of numbers as a JSON list of texts. */
export const textList = (numbers: Maybe<readonly number[]> | undefined): string | undefined =>
  numbers == null ? undefined : JSON.stringify(numbers.map(String));

/** Object parameters without what was not given; undefined when nothing was. */
export function group(fields: WireInput): WireParameters | undefined {
  const given = present(fields);
  return Object.keys(given).length === 0 ? undefined : given;
}
