import { leastKept } from './kept-lists';
import type { Run, Text } from './types';

/**
 * Writes a list that may be kept.
 *
 * @param above the record with which it would be kept; undefined where it would be by itself.
 * @returns the JSON; a text that must not be kept is in `other`.
 */
export function writeToKeep(
  run: Run,
  above: object | undefined,
  write: () => Text,
): { readonly toKeep: string } | { readonly toKeep: undefined; readonly other: Text } {
  const before = run.impurities;
  run.isKeeping = true;
  run.above = above;
  let text: Text;
  try {
    text = write();
  } finally {
    run.isKeeping = false;
    run.above = undefined;
  }
  const mayBeKept = typeof text === 'string' && text.length >= leastKept && run.impurities === before;
  return mayBeKept ? { toKeep: text as string } : { toKeep: undefined, other: text };
}
