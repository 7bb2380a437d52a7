/** How long things take among processes, in milliseconds. */
export interface Timing {
  /** From beat to beat: the lease is prolonged, and each process says that it lives. */
  readonly beatMs: number;
  /** The length of a lease. */
  readonly leaseMs: number;
  /** A leader stops so long before its lease ends. */
  readonly marginMs: number;
  /** A leader that nothing is heard of for so long is no leader: each process then watches for itself. */
  readonly silentMs: number;
  /** Without a good answer of Redis for so long, it counts as away. */
  readonly awayMs: number;
  /** How long facts are gathered before they are sent. */
  readonly flushMs: number;
  /** The shortest time between two questions for a snapshot. */
  readonly wantMs: number;
  /** How long a write waits for its announcement at most. */
  readonly announceMs: number;
  /** How old a record may be where a write of another process may have gone unannounced. */
  readonly unsharedAgeMs: number;
}

export const usualTiming: Timing = {
  beatMs: 1_000,
  leaseMs: 5_000,
  marginMs: 1_000,
  silentMs: 6_000,
  awayMs: 2_500,
  flushMs: 20,
  wantMs: 1_000,
  announceMs: 250,
  unsharedAgeMs: 5_000,
};
