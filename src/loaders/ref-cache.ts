/** A resource by its id, with what is known of where it is. */
export interface ResourceRef {
  readonly id: string;
  readonly regionId?: string | undefined;
  readonly accountId?: string | undefined;
}

/** A reference, and for whom it is read. */
export interface ViewedRef extends ResourceRef {
  /** True for a check of ours, which must not overlook what the caller may not see; else it is read for the caller. */
  readonly isForCheck: boolean;
}

interface Entry<V> {
  readonly ref: ViewedRef;
  readonly value: V;
}

/**
 * DataLoader's `cacheMap`, by id first: all entries of an id can be forgotten at once, and no key has to be made. An id
 * has few entries, one for each way to say where it is.
 */
export class RefCache<V> {
  private readonly entriesOf = new Map<string, Entry<V>[]>();

  /** @returns the value of exactly this reference: an id with its region and the bare id are two. */
  get(ref: ViewedRef): V | undefined {
    return this.entriesOf.get(ref.id)?.find((entry) => isSame(entry.ref, ref))?.value;
  }

  set(ref: ViewedRef, value: V): void {
    const entries = this.entriesOf.get(ref.id);
    if (entries === undefined) {
      this.entriesOf.set(ref.id, [{ ref, value }]);
      return;
    }
    const index = entries.findIndex((entry) => isSame(entry.ref, ref));
    entries.splice(index < 0 ? entries.length : index, 1, { ref, value });
  }

  delete(ref: ViewedRef): void {
    const others = (this.entriesOf.get(ref.id) ?? []).filter((entry) => !isSame(entry.ref, ref));
    this.entriesOf.set(ref.id, others);
  }

  /** Removes every entry of an id, wherever it was said to be. */
  forget(id: string): void {
    this.entriesOf.delete(id);
  }

  clear(): void {
    this.entriesOf.clear();
  }
}

const isSame = (one: ViewedRef, other: ViewedRef): boolean =>
  one.regionId === other.regionId && one.accountId === other.accountId && one.isForCheck === other.isForCheck;
