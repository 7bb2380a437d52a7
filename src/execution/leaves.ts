import { Keep } from './keep';
import type { KeepBudget } from './keep';
import type { FieldPlan } from './types';

/** What an entry of a WeakMap takes besides its text, in bytes, roughly. */
const entryBytes = 100;

/** So many objects may come that were not kept, more than were, before keeping stops for a while. */
const mostMisses = 2_000;
/** How many objects come then before it is tried again. */
const restLength = 20_000;

/**
 * Fields of a record that stand side by side and follow from the record alone: their JSON is kept with it. Records that come
 * once, as without the mirror, are not worth that, so it stops where hardly any comes again.
 */
export class Leaves {
  readonly fields: readonly FieldPlan[];
  private readonly texts: Keep<string>;
  private readonly budget: KeepBudget;
  private misses = 0;
  private resting = 0;

  constructor(fields: readonly FieldPlan[], budget: KeepBudget) {
    this.fields = fields;
    this.budget = budget;
    this.texts = new Keep(budget);
  }

  /** @returns the JSON of the fields, or whether it should be kept now. */
  get(record: object, variant: string): string | boolean {
    if (this.resting > 0) {
      this.resting -= 1;
      return false;
    }
    const known = this.texts.get(record, variant);
    if (known !== undefined) {
      if (this.misses > 0) this.misses -= 1;
      return known;
    }
    this.misses += 1;
    if (this.misses <= mostMisses) return true;
    this.misses = 0;
    this.resting = restLength;
    return false;
  }

  keep(record: object, variant: string, text: string): void {
    // Not the text itself, which consists of pieces that would be kept as well.
    if (this.budget.take(entryBytes + text.length))
      this.texts.set(record, variant, Buffer.from(text).toString());
  }
}
