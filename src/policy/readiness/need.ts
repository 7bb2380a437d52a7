import type { Basis } from '../locks/lock';
import type { StateReason } from './reasons';
import type { Surroundings } from './state';

/** Values for the placeholders of a text: ECS's words, ids and numbers. */
export type TextParameters = Readonly<Record<string, string | readonly string[]>>;

/** One precondition of an operation: the state that an object must be in. */
export interface Need<State> {
  readonly reason: StateReason;
  /** The code that ECS answers where it does not hold, from the operation's own list of errors. */
  readonly errorCode: string;
  /** OPERATION_PAGE: the page states it, or lists the code for it. INFERRED: by similar operations. */
  readonly basis: Basis;
  /** Null where a fact is missing, or is a word that nobody knows. */
  readonly holds: (state: State, surroundings: Surroundings) => boolean | null;
  readonly parameters?: (state: State) => TextParameters;
}

/** Makes a need of an operation: what must be the case, with the code and the source that the operation gives. */
export type Needs<State> = (errorCode: string, basis?: Basis) => Need<State>;

/** Whether ECS's word is one of those wanted. Null for no word, and for one that is not known at all. */
export function isOneOf(
  word: string | null,
  wanted: readonly string[],
  known: readonly string[],
): boolean | null {
  if (word === null || !known.includes(word)) return null;
  return wanted.includes(word);
}

/** The opposite of what may be unknown. */
export const not = (value: boolean | null): boolean | null => (value === null ? null : !value);

/** Whether one of them holds; unknown where one may. */
export function anyOf(...values: readonly (boolean | null)[]): boolean | null {
  if (values.includes(true)) return true;
  return values.includes(null) ? null : false;
}
