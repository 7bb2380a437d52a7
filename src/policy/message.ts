import type { Decision } from './decide';
import type { EcsOperation } from './operations';
import { rules } from './rules';

/** What stands in a message beside the operation's name. */
export interface Wording {
  /** The instance or disk that the call names, for example `i-bp67acfmxazb4p****`. */
  readonly targetId?: string;
  /** The disks whose status is the reason. */
  readonly blockingDiskIds?: readonly string[];
  /** Why a fact is unknown. */
  readonly unknownBecause?: UnknownCause;
}

/** NOT_READ: no answer came; FORBIDDEN: we may not ask; NOT_UNDERSTOOD: an answer came, and does not tell. */
export type UnknownCause = 'NOT_READ' | 'FORBIDDEN' | 'NOT_UNDERSTOOD';

const appeal =
  'Open "Events > Instances Blocked for Security Reasons" in the ECS console to see the violation and to ask for release.';

/**
 * The sentence for the person in front of the button. For people only: programs read the verdict and the reason.
 *
 * @param operation the operation that was judged.
 * @param decision what {@link decide} said of it.
 * @param wording the names to put into the sentence.
 */
export function messageFor(operation: EcsOperation, decision: Decision, wording: Wording = {}): string {
  if (decision.verdict === 'ALLOWED') {
    return rules[operation].effect === 'UNAFFECTED'
      ? `A security lock does not affect ${operation}.`
      : `No security lock stops ${operation}.`;
  }
  const target = wording.targetId ?? 'The target';
  if (decision.verdict === 'ACCEPTED_NOT_EXECUTED') {
    return `${target} is locked for security reasons: ECS would accept ${operation} and run nothing. ${appeal}`;
  }
  switch (decision.reason) {
    case 'INSTANCE_SECURITY_LOCKED':
      return `${target} is locked for security reasons: ${failure(operation)} until the lock is lifted. ${appeal}`;
    case 'DISK_IN_USE_ON_SECURITY_LOCKED_INSTANCE':
      return (
        `${diskNames(wording)} in use on an instance that is locked for security reasons: ${failure(operation)} ` +
        `until the lock is lifted or the disk is no longer In_use. ${appeal}`
      );
    case 'LOCK_STATE_UNKNOWN':
    case null:
      return (
        `Whether a security lock stops ${operation} on ${wording.targetId ?? 'the target'} is not known, ` +
        `and what is unknown is not allowed: ${unknownCauses[wording.unknownBecause ?? 'NOT_READ']}`
      );
    default:
      return decision.reason satisfies never;
  }
}

const unknownCauses: Readonly<Record<UnknownCause, string>> = {
  NOT_READ: 'it could not be read. Try again in a moment.',
  FORBIDDEN: 'this subgraph lacks the RAM permission to read it. Ask those who run it.',
  NOT_UNDERSTOOD:
    "ECS's answer does not tell, or says it in a word that this policy does not know. Look at it in the ECS console.",
};

function failure(operation: EcsOperation): string {
  const code = rules[operation].errorCode;
  return code === null ? `${operation} fails` : `${operation} fails with ${code}`;
}

function diskNames({ blockingDiskIds = [] }: Wording): string {
  if (blockingDiskIds.length === 0) return 'The disk is';
  return `${blockingDiskIds.join(', ')} ${blockingDiskIds.length === 1 ? 'is' : 'are'}`;
}
