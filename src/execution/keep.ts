/** How many bytes all that is kept may have together. When it is full, all begins anew: what is used is made again. */
export class KeepBudget {
  /** Counts how often it began anew. */
  generation = 0;
  private bytes = 0;
  private readonly most: number;

  constructor(most: number) {
    this.most = most;
  }

  /** @returns whether so many bytes may be kept. */
  take(bytes: number): boolean {
    if (bytes > this.most) return false;
    if (this.bytes + bytes > this.most) {
      this.generation += 1;
      this.bytes = 0;
    }
    this.bytes += bytes;
    return true;
  }
}

/** What is kept with objects, by the variant as well: what it follows from besides the object. */
export class Keep<T> {
  private readonly budget: KeepBudget;
  private readonly variants = new Map<string, WeakMap<object, T>>();
  private generation: number;
  private lastVariant = '';
  private last: WeakMap<object, T> | undefined;

  constructor(budget: KeepBudget) {
    this.budget = budget;
    this.generation = budget.generation;
  }

  get(object: object, variant: string): T | undefined {
    return this.of(variant).get(object);
  }

  set(object: object, variant: string, value: T): void {
    this.of(variant).set(object, value);
  }

  private of(variant: string): WeakMap<object, T> {
    if (this.generation !== this.budget.generation) {
      this.generation = this.budget.generation;
      this.variants.clear();
      this.last = undefined;
    }
    if (this.last !== undefined && this.lastVariant === variant) return this.last;
    let kept = this.variants.get(variant);
    if (kept === undefined) this.variants.set(variant, (kept = new WeakMap()));
    this.lastVariant = variant;
    this.last = kept;
    return kept;
  }
}
