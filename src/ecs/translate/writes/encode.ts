import type { WireInput } from '../../../resolvers/define-mutation';

/** Parts of the inputs that several operations say to ECS in the same way. */

/** Tags to set, as `Tag.N.Key` and `Tag.N.Value`. */
export const tagList = (
  tags: readonly { readonly key: string; readonly value: string }[] | null | undefined,
) => tags?.map(({ key, value }) => ({ Key: key, Value: value }));

/** ECS takes some times to the minute and refuses seconds. */
export const toMinute = (time: string | null | undefined): string | undefined =>
  time?.replace(/:\d\dZ$/, 'Z');

/** The end of a temporary bandwidth is a whole hour. */
export const toHour = (time: string | null | undefined): string | undefined =>
  time?.replace(/:\d\d:\d\dZ$/, 'Z');

/** Text that travels Base64-encoded; the empty one, which clears, stays empty. */
export const base64 = <Text extends string | null | undefined>(text: Text) =>
  text == null ? undefined : Buffer.from(text).toString('base64');

/** Object parameters without what was not given; undefined when nothing was. */
export function group(fields: WireInput): Record<string, NonNullable<WireInput[string]>> | undefined {
  const given = Object.entries(fields).filter(
    (entry): entry is [string, NonNullable<WireInput[string]>] => entry[1] != null,
  );
  return given.length === 0 ? undefined : Object.fromEntries(given);
}
