/** What is known of an instance's security lock. UNKNOWN is never treated as NOT_LOCKED. */
export type LockState = 'LOCKED' | 'NOT_LOCKED' | 'UNKNOWN';

/** The lock reasons that Alibaba Cloud documents for OperationLocks, by their lower-case word. */
const knownReasons = ['security', 'financial', 'recycling', 'dedicatedhostfinancial', 'refunded'] as const;
export type KnownLockReason = (typeof knownReasons)[number];

/**
 * Reads one word of OperationLocks.
 *
 * @param word LockReason as ECS wrote it; the documents spell it `Recycling` and `recycling`, so case does not count.
 * @returns the documented reason, or null for a word that nobody knows.
 */
export const lockReasonOf = (word: string): KnownLockReason | null =>
  knownReasons.find((reason) => reason === word.toLowerCase()) ?? null;

/**
 * Reads an instance's OperationLocks. ("If OperationLocks in the response contains LockReason: security, the instance
 * is locked for security reasons.")
 *
 * @param words the LockReason words, an empty list for an instance without locks, or null when the field was absent or
 *   misshapen: absence proves nothing, so that is UNKNOWN.
 * @returns LOCKED if one of them is `security`; UNKNOWN if one is a word that nobody knows; else NOT_LOCKED, since the
 *   other documented reasons are not this policy's.
 */
export function lockStateOf(words: readonly string[] | null): LockState {
  if (words === null) return 'UNKNOWN';
  const reasons = words.map(lockReasonOf);
  if (reasons.includes('security')) return 'LOCKED';
  return reasons.includes(null) ? 'UNKNOWN' : 'NOT_LOCKED';
}

/**
 * The lock that counts for a disk: that of any instance it is attached to.
 *
 * @param states one state an attached instance. An empty list is UNKNOWN: a disk that is In_use is attached somewhere.
 */
export function combineLocks(states: readonly LockState[]): LockState {
  if (states.includes('LOCKED')) return 'LOCKED';
  return states.length === 0 || states.includes('UNKNOWN') ? 'UNKNOWN' : 'NOT_LOCKED';
}
