/** What the mirror needs of the world; tests step it. */
export interface LiveClock {
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Waits; rejects when the signal is aborted. */
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}
