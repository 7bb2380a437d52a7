import type { PlacedRef } from './placed';
import type { ResourceRef } from './ref-cache';

/**
 * Records that are known, by whatever a reference says of them: the bare id, the region, the account. What came first stays.
 */
export class RecordMemory<R extends PlacedRef> {
  /** Not sorted by id yet: of most lists, no record is asked for by its id. */
  private unsorted: R[] = [];
  private readonly first = new Map<string, R>();
  /** Two regions may use the same id. */
  private readonly others = new Map<string, R[]>();

  get(ref: ResourceRef): R | undefined {
    this.sort();
    const record = this.first.get(ref.id);
    if (record === undefined || fits(record, ref)) return record;
    return this.others.get(ref.id)?.find((other) => fits(other, ref));
  }

  add(record: R): void {
    this.unsorted.push(record);
  }

  forget(id: string): void {
    this.sort();
    this.first.delete(id);
    this.others.delete(id);
  }

  private sort(): void {
    if (this.unsorted.length === 0) return;
    const records = this.unsorted;
    this.unsorted = [];
    for (const record of records) this.place(record);
  }

  private place(record: R): void {
    const { id } = record;
    const known = this.first.get(id);
    if (known === undefined) return void this.first.set(id, record);
    if (fits(known, record)) return;
    const others = this.others.get(id);
    if (others === undefined) this.others.set(id, [record]);
    else if (!others.some((other) => fits(other, record))) others.push(record);
  }
}

const fits = (record: PlacedRef, { regionId, accountId }: ResourceRef): boolean =>
  (regionId === undefined || regionId === record.regionId) &&
  (accountId === undefined || accountId === record.accountId);
