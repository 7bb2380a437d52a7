import type { Fact } from './facts';

/** One entry of a leader. */
export interface Entry {
  readonly token: number;
  readonly n: number;
  readonly facts: readonly Fact[];
}

/** Why an entry was not taken. */
export type RefusalReason = 'OLD_TOKEN' | 'REPLAYED' | 'FORGED';

export interface FollowerOptions {
  readonly apply: (facts: readonly Fact[]) => void;
  /** Takes what was known of the leader before as missing. */
  readonly forget: () => void;
  /**
   * Fetches the parts of a snapshot, one after the other.
   *
   * @returns null when a part is missing or was not signed.
   */
  readonly part: (token: number, from: number, part: number) => Promise<readonly Fact[] | null>;
  /** Asks whoever leads for a snapshot. */
  readonly want: () => void;
  readonly onRefused: (reason: RefusalReason) => void;
}

/** Entries that wait for a snapshot; with more of them, the next snapshot is better. */
const mostWaiting = 5_000;

/**
 * Follows the leader of one account and region: a snapshot, then every entry after it, without a gap. After a gap, and with
 * each new leader, it begins again with a snapshot. What is older than what it has seen is never taken: neither an
 * entry of an earlier leader, nor an entry for the second time.
 */
export class Follower {
  private readonly options: FollowerOptions;
  private token: number;
  /** The newest entry that was seen, taken or not. */
  private seen = -1;
  /** The newest entry that was taken; null while a snapshot is needed. */
  private taken: number | null = null;
  private waiting: Entry[] = [];
  private loading = false;

  /** @param token no entry of this or an earlier leader counts. */
  constructor(options: FollowerOptions, token = -1) {
    this.options = options;
    this.token = token;
  }

  /** The highest fencing token that was seen. */
  get highestToken(): number {
    return this.token;
  }

  /** Whether it has all that the leader has told. */
  get isComplete(): boolean {
    return this.taken !== null;
  }

  /** From now on, no entry of a leader with this token or a lower one counts. */
  outdate(token: number): void {
    this.lose();
    this.token = Math.max(this.token, token);
    this.seen = Infinity;
    this.waiting = [];
  }

  /** @returns whether it was taken, or kept until there is a snapshot. */
  receive(entry: Entry): boolean {
    const { onRefused, want } = this.options;
    if (entry.token < this.token) {
      onRefused('OLD_TOKEN');
      return false;
    }
    if (entry.token === this.token && entry.n <= this.seen) {
      onRefused('REPLAYED');
      return false;
    }
    if (entry.token > this.token) {
      this.token = entry.token;
      this.lose();
    } else if (this.taken !== null && entry.n !== this.taken + 1) {
      this.lose();
    }
    this.seen = entry.n;
    if (this.taken !== null) this.take(entry);
    else {
      if (this.waiting.length >= mostWaiting) this.waiting = [];
      this.waiting.push(entry);
      const snapshot = entry.facts.find((fact) => fact.fact === 'SNAPSHOT');
      if (snapshot !== undefined) void this.load(entry.token, snapshot.from, snapshot.parts);
      else if (!this.loading) want();
    }
    return true;
  }

  private lose(): void {
    if (this.taken !== null) this.options.forget();
    this.taken = null;
    this.waiting = [];
  }

  private take(entry: Entry): void {
    this.taken = entry.n;
    this.options.apply(entry.facts);
  }

  private async load(token: number, from: number, parts: number): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    try {
      for (let part = 0; part < parts; part += 1) {
        const facts = await this.options.part(token, from, part);
        if (this.token !== token || this.taken !== null) return;
        if (facts === null) return;
        this.options.apply(facts);
      }
      const rest = this.waiting.filter(({ n }) => n > from);
      // It may have begun to listen after the snapshot was begun.
      if (!rest.every(({ n }, index) => n === from + 1 + index)) return;
      this.waiting = [];
      this.taken = from;
      for (const entry of rest) this.take(entry);
    } finally {
      this.loading = false;
      if (this.taken === null) this.options.want();
    }
  }
}
