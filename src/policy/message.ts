import type { EcsOperation } from '../catalogue/operations';
import type { Decision } from './decide';
import { errorCodeOf, locksOn } from './effects';
import { financialLock } from './locks/financial';
import { lockNamed, locks, wordsOf } from './locks/index';
import type { LockPolicy } from './locks/lock';
import { text } from './texts/say';
import type { Text } from './texts/say';

/** The parts of a detail besides the operation's name. */
export interface Wording {
  /** The instance or disk that the call names, for example `i-bp67acfmxazb4p****`. */
  readonly targetId?: string;
  /** The disks whose status is the reason. */
  readonly blockingDiskIds?: readonly string[];
  /** Why a fact is unknown. */
  readonly unknownBecause?: UnknownCause;
}

/** NOT_READ: no answer. FORBIDDEN: missing RAM permission. NOT_UNDERSTOOD: the answer does not contain the fact. */
export type UnknownCause = 'NOT_READ' | 'FORBIDDEN' | 'NOT_UNDERSTOOD';

/**
 * Returns what a decision means for an end user: it names no API, and has no language yet.
 *
 * @param decision the result of {@link decide}.
 * @param unknownBecause why a fact is unknown; NOT_READ when absent.
 */
export function textFor(
  operation: EcsOperation,
  { verdict, reason, lockReason }: Decision,
  unknownBecause: UnknownCause = 'NOT_READ',
): Text {
  const action = operation;
  if (verdict === 'ALLOWED') {
    return locksOn(operation).length === 0
      ? text('LOCK_DOES_NOT_AFFECT', { action, lock: locks[0].reason })
      : text('LOCK_IS_ABSENT', { action });
  }
  if (reason === 'LOCK_STATE_UNKNOWN' || lockReason === null) {
    return text(`LOCK_UNKNOWN_${unknownBecause}`, { action });
  }
  const parameters = { action, lock: lockReason, wayOut: `way out of ${lockReason}` };
  if (verdict === 'ACCEPTED_NOT_EXECUTED') return text('LOCK_KEEPS_FROM_RUNNING', parameters);
  if (reason === financialLock.denials.instance) return text('UNPAID_INSTANCE', parameters);
  if (reason === financialLock.denials.disk) return text('UNPAID_DISK', parameters);
  return lockReason !== 'financial' && reason === lockNamed(lockReason).denials.diskInUse
    ? text('LOCK_DENIES_DISK', parameters)
    : text('LOCK_DENIES', parameters);
}

/**
 * Returns the same for a developer, in English: it names the operation and the code. Programs read the verdict and the reason.
 *
 * @param operation the operation that was judged.
 * @param decision the result of {@link decide}.
 * @param wording the names to put into the sentence.
 */
export function detailFor(operation: EcsOperation, decision: Decision, wording: Wording = {}): string {
  if (decision.verdict === 'ALLOWED') return allowedDetail(operation);
  const lockReason = decision.lockReason ?? locks[0].reason;
  const { because, name, wayOut } = wordsOf(lockReason);
  const target = wording.targetId ?? 'The target';
  if (decision.verdict === 'ACCEPTED_NOT_EXECUTED') {
    return `${target} is ${because}: ECS would accept ${operation} and not run it. ${wayOut}`;
  }
  const failure = failureOf(operation, decision);
  if (decision.reason === financialLock.denials.disk) {
    return `${diskNames(wording)} ${because}: ${failure} on ${wording.targetId ?? 'the target'} until it is paid. ${wayOut}`;
  }
  if (decision.reason === financialLock.denials.instance) {
    return `The instance is ${because}: ${failure} on ${wording.targetId ?? 'the target'} until it is paid. ${wayOut}`;
  }
  const { denials } = lockReason === 'financial' ? locks[0] : lockNamed(lockReason);
  if (decision.reason === denials.instance) {
    return `${target} is ${because}: ${failure} until the lock is lifted. ${wayOut}`;
  }
  if (decision.reason === denials.diskInUse) {
    return (
      `${diskNames(wording)} in use on an instance that is ${because}: ${failure} ` +
      `until the lock is lifted or the disk is no longer In_use. ${wayOut}`
    );
  }
  return (
    `It is unknown whether a ${name} lock stops ${operation} on ${wording.targetId ?? 'the target'}, ` +
    `so it is not allowed: ${unknownCauses[wording.unknownBecause ?? 'NOT_READ']}`
  );
}

function allowedDetail(operation: EcsOperation): string {
  const affecting = locksOn(operation);
  return affecting.length === 0
    ? `A ${namesOf(locks)} lock does not affect ${operation}.`
    : `No ${namesOf(affecting)} lock stops ${operation}.`;
}

const namesOf = (some: readonly LockPolicy[]): string => some.map(({ words }) => words.name).join(' or ');

const unknownCauses: Readonly<Record<UnknownCause, string>> = {
  NOT_READ: 'its state could not be read. Try again in a moment.',
  FORBIDDEN: 'this subgraph lacks the RAM permission to read its state. Ask the operators of this subgraph.',
  NOT_UNDERSTOOD:
    "ECS's answer does not contain its state, or has a value that this policy does not know. Check it in the ECS console.",
};

function failureOf(operation: EcsOperation, decision: Decision): string {
  const code = errorCodeOf(operation, decision);
  return code === null ? `${operation} fails` : `${operation} fails with ${code}`;
}

function diskNames({ blockingDiskIds = [] }: Wording): string {
  if (blockingDiskIds.length === 0) return 'The disk is';
  return `${blockingDiskIds.join(', ')} ${blockingDiskIds.length === 1 ? 'is' : 'are'}`;
}
