import { types } from 'node:util';

/**
 * Describes an unknown error for the log: its name and stack frames. Its message is left out by default, because it may
 * hold what a caller sent.
 *
 * @param withMessage whether to include the message.
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
