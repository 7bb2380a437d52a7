interface Walk {
  /** When its first page was asked for, in milliseconds since the epoch. */
  readonly sentAt: number;
  readonly ids: Set<string>;
  readonly pages: number;
  readonly lastAt: number;
}

/** A list that a reader has read to its end. */
export interface WholeList {
  readonly sentAt: number;
  readonly ids: ReadonlySet<string>;
}

/** More walks than this, and the one that went on least lately is forgotten. */
const mostWalks = 20;

/**
 * Follows readers who page through a whole list without a filter. A list that a reader has read to its end need not be
 * read once more for the mirror.
 */
export class ListWalks {
  /** By the token of the page that comes next. */
  private readonly walks = new Map<string, Walk>();

  /**
   * A reader has got a page.
   *
   * @param token of this page; undefined for the first.
   * @param sentAt when it was asked for, in milliseconds since the epoch.
   * @returns the list when this was its last page, and the pages before are known; else null.
   */
  page(
    token: string | undefined,
    page: { readonly ids: readonly string[]; readonly nextToken: string | null },
    sentAt: number,
  ): WholeList | null {
    const before = token === undefined ? { sentAt, ids: new Set<string>(), pages: 0 } : this.walks.get(token);
    if (before === undefined) return null;
    if (token !== undefined) this.walks.delete(token);
    for (const id of page.ids) before.ids.add(id);
    if (page.nextToken === null) return before;
    if (page.nextToken === token) return null;
    this.walks.delete(page.nextToken);
    this.walks.set(page.nextToken, { ...before, pages: before.pages + 1, lastAt: sentAt });
    for (const oldest of this.walks.keys()) {
      if (this.walks.size <= mostWalks) break;
      this.walks.delete(oldest);
    }
    return null;
  }

  /**
   * @param since when the reader must have asked for a page at the earliest, in milliseconds since the epoch.
   * @param pages how many pages the reader must have read.
   * @returns whether a reader is in the middle of a list, and not yet at its end.
   */
  isUnderWay(since: number, pages: number): boolean {
    return [...this.walks.values()].some((walk) => walk.pages >= pages && walk.lastAt >= since);
  }
}
