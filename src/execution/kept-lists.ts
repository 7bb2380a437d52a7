import { Keep } from './keep';
import type { KeepBudget } from './keep';

/** A list whose JSON is kept as bytes. */
export interface Kept {
  /** The number in its token. */
  readonly id: number;
  /** What stands for the list in the text of an answer. */
  readonly token: string;
  readonly bytes: Buffer;
}

/** Begins and ends a token. JSON writes neither of them as it is. */
export const tokenStart = 1;
export const tokenEnd = 2;
const [start, end] = [tokenStart, tokenEnd].map((code) => String.fromCharCode(code)) as [string, string];

/** The lists of one field of one plan, by the list itself and by the variant: what the fields in it follow from besides. */
export interface FieldLists {
  get(list: object, variant: string): Kept | undefined;
  /** @returns undefined for a list that is too long to be kept. */
  keep(list: object, variant: string, text: string): Kept | undefined;
}

/** Shorter lists are copied as text: the token would cost as much. */
export const leastKept = 128;

/** The bytes of lists that many answers share. */
export class KeptLists {
  private count = 0;
  readonly budget: KeepBudget;

  constructor(budget: KeepBudget) {
    this.budget = budget;
  }

  forField(): FieldLists {
    const lists = new Keep<Kept>(this.budget);
    return {
      get: (list, variant) => lists.get(list, variant),
      keep: (list, variant, text) => {
        const kept = this.make(text);
        return lists.set(list, variant, kept, kept.bytes.length) ? kept : undefined;
      },
    };
  }

  /** @returns the JSON of a list as bytes, with a token of its own. */
  make(text: string): Kept {
    this.count += 1;
    return { id: this.count, token: `${start}${this.count}${end}`, bytes: Buffer.from(text) };
  }
}
