import type { WireInput, WireParameters, WireValue } from '../wire';

/** Leaves out what is null or undefined: absence never becomes a word. */
export function present(parameters: WireInput): WireParameters {
  return Object.fromEntries(
    Object.entries(parameters).filter((entry): entry is [string, WireValue] => entry[1] != null),
  );
}

/** Texts as a JSON list; undefined when there is no list. An empty list stays a list. */
export const jsonList = (texts: readonly string[] | undefined): string | undefined =>
  texts === undefined ? undefined : JSON.stringify(texts);

/** Tags to set or to look for, as `Tag.N.Key` and `Tag.N.Value`; undefined when there is no list. */
export const tagList = (
  tags: readonly { readonly key: string; readonly value?: string }[] | null | undefined,
): readonly WireParameters[] | undefined =>
  tags?.map(({ key, value }) => present({ Key: key, Value: value }));

/**
 * A list that is sent as repeated or comma-separated parameters, where an empty one sends nothing, and nothing means the
 * whole region.
 *
 * @throws TypeError for an empty list: a caller with nothing to ask for makes no call.
 */
export function someOf<T extends readonly string[] | undefined>(list: T): T {
  if (list?.length === 0) throw new TypeError('An empty list would mean everything.');
  return list;
}
