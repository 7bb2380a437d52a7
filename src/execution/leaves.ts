import { Keep } from './keep';
import type { KeepBudget } from './keep';
import { Recurrence } from './recurrence';

/**
 * Fields of a record that stand side by side and follow from the record alone: their JSON is kept with it. Records that come
 * once, as without the mirror, are not worth that, so it stops where hardly any comes again.
 */
export class Leaves {
  private readonly texts: Keep<string>;
  private readonly recurrence = new Recurrence();

  constructor(budget: KeepBudget) {
    this.texts = new Keep(budget);
  }

  /** @returns the JSON of the fields, or whether it should be kept now. */
  get(record: object, variant: string): string | boolean {
    if (this.recurrence.rests()) return false;
    const known = this.texts.get(record, variant);
    if (known === undefined) return this.recurrence.cameFirst();
    this.recurrence.cameAgain();
    return known;
  }

  keep(record: object, variant: string, text: string): void {
    const bytes = Buffer.from(text);
    // Not the text itself, which consists of pieces that would be kept as well.
    this.texts.set(record, variant, bytes.toString(), bytes.length);
  }
}
