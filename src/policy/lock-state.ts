import { locks } from './locks/index';
import type { EnforcedReason } from './locks/index';

/** The state of a lock. UNKNOWN is never treated as NOT_LOCKED. */
export type LockState = 'LOCKED' | 'NOT_LOCKED' | 'UNKNOWN';

/** The state of each lock that always decides. */
export type LockStates = Readonly<Record<EnforcedReason, LockState>>;

/** The lock reasons that Alibaba Cloud documents for OperationLocks, in lower case. */
const knownReasons = ['security', 'financial', 'recycling', 'dedicatedhostfinancial', 'refunded'] as const;
export type KnownLockReason = (typeof knownReasons)[number];

/**
 * Reads one word of OperationLocks.
 *
 * @param word LockReason as ECS wrote it. Case is ignored: the documents have both `Recycling` and `recycling`.
 * @returns the documented reason, or null for any other word.
 */
export const lockReasonOf = (word: string): KnownLockReason | null =>
  knownReasons.find((reason) => reason === word.toLowerCase()) ?? null;

/** All states that came up, by their words. */
const known = new Map<string, LockStates>();

/**
 * Reads OperationLocks. ("If OperationLocks in the response contains LockReason: security, the instance is locked for
 * security reasons.")
 *
 * @param words the LockReason words: an empty list for an instance without locks; null when the field was absent or
 *   malformed. An absent field proves nothing, so every lock is then UNKNOWN.
 * @returns for each lock: LOCKED if its word is in the list; UNKNOWN if the list has an undocumented word; else
 *   NOT_LOCKED.
 */
export function lockStatesOf(words: readonly string[] | null): LockStates {
  if (words?.length === 0) return noLocks;
  return statesBy((lock) => lockStateOf(lock, words));
}

/** @returns the state of one lock by the same words and rules. */
export function lockStateOf(lock: KnownLockReason, words: readonly string[] | null): LockState {
  const reasons = words?.map(lockReasonOf);
  if (reasons === undefined) return 'UNKNOWN';
  if (reasons.includes(lock)) return 'LOCKED';
  return reasons.includes(null) ? 'UNKNOWN' : 'NOT_LOCKED';
}

/**
 * The locks that count for a disk: those of all instances that it is attached to.
 *
 * @param attached the states of each attached instance. An empty list gives UNKNOWN, because a disk that is In_use must
 *   be attached to an instance.
 */
export function combineLocks(attached: readonly LockStates[]): LockStates {
  const [first, ...others] = attached;
  if (first !== undefined && others.every((other) => other === first)) return first;
  return statesBy((lock) => anyOf(attached.map((each) => each[lock])));
}

/** @returns the state of a lock that counts when any of several has it; UNKNOWN for none. */
export function anyOf(states: readonly LockState[]): LockState {
  if (states.includes('LOCKED')) return 'LOCKED';
  return states.length === 0 || states.includes('UNKNOWN') ? 'UNKNOWN' : 'NOT_LOCKED';
}

/** @returns whether any lock is known to be there. */
export const isAnyLocked = (states: LockStates): boolean =>
  locks.some(({ reason }) => states[reason] === 'LOCKED');

/** Most instances have no lock at all. */
const noLocks: LockStates = statesBy(() => 'NOT_LOCKED');

/** The states of an instance that could not be read. */
export const unknownLocks: LockStates = lockStatesOf(null);

/** @returns a frozen value, the same one for the same states: there are few, and what follows from each can be kept. */
function statesBy(stateOf: (reason: EnforcedReason) => LockState): LockStates {
  const states = locks.map(({ reason }): [EnforcedReason, LockState] => [reason, stateOf(reason)]);
  const key = states.join();
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = Object.freeze(Object.fromEntries(states) as LockStates);
  known.set(key, made);
  return made;
}
