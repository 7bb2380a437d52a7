import { types } from 'node:util';

/**
 * What a log may know of an unknown error: its kind and its places in the code. Its message may hold what a caller sent.
 *
 * @param withMessage whether the message may be written all the same.
 */
export function describedError(thrown: unknown, withMessage: boolean): object {
  if (!types.isNativeError(thrown)) return { error: typeof thrown };
  const places = thrown.stack
    ?.split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('at '))
    .slice(0, 10);
  return { error: thrown.name, ...(withMessage && { message: thrown.message }), places };
}
