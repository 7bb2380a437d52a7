/** What the mirror needs of the world; tests step it. */
export interface LiveClock {
  /** Milliseconds since the epoch; it never goes back. */
  readonly now: () => number;
  /** The clock by which calls have their deadlines; the same where it is absent. */
  readonly hostNow?: () => number;
  /** Waits; rejects when the signal is aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}
