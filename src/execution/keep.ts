interface Clearable {
  clear(): void;
}

/**
 * How many bytes all that is kept may have together. When it is full, all of it is thrown away, as what is used is made again
 * at its next use.
 */
export class KeepBudget {
  private bytes = 0;
  private readonly most: number;
  /** All that have something. */
  private readonly keeps = new Set<Clearable>();

  constructor(most: number) {
    this.most = most;
  }

  /** @returns whether so many bytes may be kept there. */
  take(bytes: number, keep: Clearable): boolean {
    if (bytes > this.most) return false;
    if (this.bytes + bytes > this.most) {
      for (const each of this.keeps) each.clear();
      this.keeps.clear();
      this.bytes = 0;
    }
    this.bytes += bytes;
    this.keeps.add(keep);
    return true;
  }
}

/** What an entry of a WeakMap takes besides what is kept, in bytes, roughly. */
const entryBytes = 200;

/** What is kept with objects, by the variant as well: what it follows from besides the object. */
export class Keep<T> implements Clearable {
  private readonly budget: KeepBudget;
  private readonly variants = new Map<string, WeakMap<object, T>>();
  private lastVariant = '';
  private last: WeakMap<object, T> | undefined;

  constructor(budget: KeepBudget) {
    this.budget = budget;
  }

  get(object: object, variant: string): T | undefined {
    return this.of(variant).get(object);
  }

  /** @returns whether there was room for so many bytes. */
  set(object: object, variant: string, value: T, bytes: number): boolean {
    if (!this.budget.take(bytes + entryBytes, this)) return false;
    this.of(variant).set(object, value);
    return true;
  }

  clear(): void {
    this.variants.clear();
    this.last = undefined;
  }

  private of(variant: string): WeakMap<object, T> {
    if (this.last !== undefined && this.lastVariant === variant) return this.last;
    let kept = this.variants.get(variant);
    if (kept === undefined) this.variants.set(variant, (kept = new WeakMap()));
    this.lastVariant = variant;
    this.last = kept;
    return kept;
  }
}
