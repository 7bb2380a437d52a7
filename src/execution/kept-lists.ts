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

/**
 * The bytes of lists that many answers share: at most so many together. When it is full, it begins anew, as what was used is
 * written again at its next use.
 */
export class KeptLists {
  private bytes = 0;
  private count = 0;
  private generation = 0;
  private readonly most: number;

  /** @param most how many bytes are kept. */
  constructor(most: number) {
    this.most = most;
  }

  forField(): FieldLists {
    const variants = new Map<string, WeakMap<object, Kept>>();
    let generation = this.generation;
    const listsOf = (variant: string): WeakMap<object, Kept> => {
      if (generation !== this.generation) {
        generation = this.generation;
        variants.clear();
      }
      let lists = variants.get(variant);
      if (lists === undefined) variants.set(variant, (lists = new WeakMap()));
      return lists;
    };
    return {
      get: (list, variant) => listsOf(variant).get(list),
      keep: (list, variant, text) => {
        const bytes = Buffer.from(text);
        if (bytes.length > this.most) return undefined;
        if (this.bytes + bytes.length > this.most) {
          this.generation += 1;
          this.bytes = 0;
        }
        this.bytes += bytes.length;
        this.count += 1;
        const kept: Kept = { id: this.count, token: `${start}${this.count}${end}`, bytes };
        listsOf(variant).set(list, kept);
        return kept;
      },
    };
  }
}
