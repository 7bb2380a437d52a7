import { Refusal } from '../protocol/errors';

/** The result of one target of a batch. */
export type TargetResult<Value> =
  | { readonly id: string; readonly value: Value; readonly refusal: undefined }
  | { readonly id: string; readonly value: undefined; readonly refusal: Refusal };

/**
 * Handles the targets of a batch one by one; a refused target does not stop the others.
 *
 * @param ids - each is treated once, at its first position
 * @param run - does the work for one target; a Refusal that it throws becomes that target's result
 */
export function forEachTarget<Value>(
  ids: readonly string[],
  run: (id: string) => Value,
): TargetResult<Value>[] {
  return [...new Set(ids)].map((id) => {
    try {
      return { id, value: run(id), refusal: undefined };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { id, value: undefined, refusal: error };
    }
  });
}
