/** Longer names of operations are truncated, because they become metric labels and log fields. */
export const longestName = 64;

/**
 * @returns an operation's name, truncated for the log and the metrics. It is a copy: V8 keeps a part of a text as a view of the
 *   whole, so that a name that is kept would keep its document.
 */
export const shortName = (name: string): string =>
  Buffer.from(name.slice(0, longestName), 'utf16le').toString('utf16le');

/**
 * A limited number of the most recently used names. Clients choose operation names, so without a limit a client could
 * use up memory.
 */
export class RecentNames {
  private readonly names = new Map<string, true>();
  private readonly most: number;
  private readonly dropped: (name: string) => void;

  /**
   * @param most the largest number of names kept.
   * @param dropped called with each name that is evicted.
   */
  constructor(most: number, dropped: (name: string) => void) {
    this.most = most;
    this.dropped = dropped;
  }

  /** Marks a name as just used. */
  use(name: string): void {
    this.names.delete(name);
    this.names.set(name, true);
    if (this.names.size <= this.most) return;
    const [oldest] = this.names.keys();
    if (oldest === undefined) return;
    this.names.delete(oldest);
    this.dropped(oldest);
  }
}
