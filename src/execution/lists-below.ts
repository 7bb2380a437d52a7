import { Keep } from './keep';
import type { Kept, KeptLists } from './kept-lists';
import { Recurrence } from './recurrence';

const referenceBytes = 8;

interface ListBelow {
  readonly entries: readonly unknown[];
  readonly kept: Kept;
}

/**
 * The list of one field below a record, such as the disks of an instance. Its JSON is kept with the record, and holds while
 * the list has the same entries.
 */
export class ListsBelow {
  private readonly lists: KeptLists;
  private readonly known: Keep<ListBelow>;
  private readonly recurrence = new Recurrence();

  constructor(lists: KeptLists) {
    this.lists = lists;
    this.known = new Keep(lists.budget);
  }

  /** @returns what is kept of this list, or whether it should be kept now. */
  get(record: object, entries: readonly unknown[], variant: string): Kept | boolean {
    if (this.recurrence.rests()) return false;
    const known = this.known.get(record, variant);
    if (known === undefined || !isSame(known.entries, entries)) return this.recurrence.cameFirst();
    this.recurrence.cameAgain();
    return known.kept;
  }

  /** @returns undefined for a list that is too long to be kept. */
  keep(record: object, entries: readonly unknown[], variant: string, text: string): Kept | undefined {
    const kept = this.lists.make(text);
    const size = kept.bytes.length + entries.length * referenceBytes;
    return this.known.set(record, variant, { entries: [...entries], kept }, size) ? kept : undefined;
  }
}

const isSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((value, index) => value === others[index]);
