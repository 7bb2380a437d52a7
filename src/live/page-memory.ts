import { Bars } from './bars';

/** What ECS answered for one page of a list, or for a count. */
export interface RememberedPage {
  /** When it was asked for, in milliseconds since the epoch. */
  readonly sentAt: number;
  readonly ids: readonly string[];
  readonly nextToken: string | null;
  readonly totalCount: number | null;
}

/** More pages than this, and the one that was used least lately is forgotten. */
const mostPages = 500;
/** A write may change any list: one bar for all. */
const anyList = '';

/**
 * Which ids ECS listed for a query, so that many readers of one list cost one call. What the ids stand for is in the
 * tables, each with its own age.
 */
export class PageMemory {
  private readonly pages = new Map<string, RememberedPage>();
  private readonly bars = new Bars();

  /** @returns the page, unless it was read before that moment or a write has happened since. */
  get(query: object, notBefore: number): RememberedPage | undefined {
    const key = JSON.stringify(query);
    const page = this.pages.get(key);
    if (page === undefined || page.sentAt < notBefore) return undefined;
    this.pages.delete(key);
    if (!this.bars.allows(anyList, page.sentAt)) return undefined;
    this.pages.set(key, page);
    return page;
  }

  /** Keeps a page, unless a younger one is known. */
  put(query: object, page: RememberedPage): void {
    const key = JSON.stringify(query);
    if ((this.pages.get(key)?.sentAt ?? -Infinity) > page.sentAt) return;
    this.pages.delete(key);
    this.pages.set(key, page);
    for (const oldest of this.pages.keys()) {
      if (this.pages.size <= mostPages) break;
      this.pages.delete(oldest);
    }
  }

  /** A write begins: from now on no page counts that was asked for before the write has ended. */
  bar(): void {
    this.bars.begin(anyList);
  }

  unbar(at: number): void {
    this.bars.end(anyList, at);
  }
}
