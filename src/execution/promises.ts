/** As graphql-js tells promises. */
export const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';

/** Joins texts and what comes between them. @returns no promise when there is none. */
export function allOf(
  texts: readonly string[],
  promises: readonly Promise<string>[],
  last: string,
): string | Promise<string> {
  if (promises.length === 0) return last;
  return Promise.all(promises).then((found) => {
    let joined = '';
    for (const [index, text] of found.entries()) joined += (texts[index] ?? '') + text;
    return joined + last;
  });
}
