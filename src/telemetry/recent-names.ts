/** Longer names of operations are cut: they become labels of metrics and fields of the log. */
const longestName = 64;

/** @returns an operation's name, as long as it may be in the log and the metrics. */
export const shortName = (name: string): string => name.slice(0, longestName);

/**
 * The names used most recently, a limited number of them. Clients choose the names of operations, so that each name kept
 * is memory that a client can ask for.
 */
export class RecentNames {
  private readonly names = new Map<string, true>();
  private readonly most: number;
  private readonly dropped: (name: string) => void;

  /**
   * @param most how many names are kept.
   * @param dropped is told of each name that makes room for another one.
   */
  constructor(most: number, dropped: (name: string) => void) {
    this.most = most;
    this.dropped = dropped;
  }

  /** Notes that a name was used now. */
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
