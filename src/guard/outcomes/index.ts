import type { EcsError } from '../ecs/errors';
import type { WriteAnswer } from '../ecs/port';
import type { InstanceRecord } from '../ecs/records';
import type { EcsOperation, EcsWriteOperation } from '../policy/operations';
import type { JudgedOperation } from './allowed';
import { lockCode } from './lock-refusal';
import type {
  Accepted,
  AcceptedNotExecuted,
  Denied,
  DryRunPassed,
  NeedsConfirmation,
  NotAttempted,
  Rejected,
  Unknown,
} from './outcome';
import { categoryOf, categoryOfError, rejectionMessage } from './rejections';
import type { WriteTarget } from './write-request';

/** The outcomes, each made in one place, with its text for the person who pressed the button. */

const about = (operation: EcsWriteOperation, target: WriteTarget) => ({
  operation,
  targetId: target.id,
  targetType: target.type,
  ecsErrorCode: null,
  requestId: null,
  shadowVerdict: null,
});

export const accepted = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  answer: WriteAnswer,
  clientToken: string | null,
  warnings: readonly string[] = [],
): Accepted => ({
  ...about(operation, target),
  kind: 'ACCEPTED',
  message: [`ECS accepted ${operation} on ${target.id}.`, ...warnings].join(' '),
  requestId: answer.requestId,
  answer,
  clientToken,
  warnings,
});

export const acceptedNotExecuted = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  { lockedInstances }: JudgedOperation,
  answer: WriteAnswer | null,
): AcceptedNotExecuted => ({
  ...about(operation, target),
  kind: 'ACCEPTED_NOT_EXECUTED',
  message:
    answer === null
      ? `${target.id} is locked for security reasons: ECS would accept ${operation} and run nothing, so that it was held back. sendToLockedInstances: true sends it all the same.`
      : `ECS accepted ${operation} on ${target.id} and will not run it: the instance is locked for security reasons.`,
  requestId: answer?.requestId ?? null,
  wasSentToEcs: answer !== null,
  commandId: answer?.commandId ?? null,
  invocationId: answer?.invocationId ?? null,
  lockedInstances,
});

/** The lock fell between our check and ECS's answer. */
export const acceptedBeforeLock = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  judged: JudgedOperation,
  answer: WriteAnswer,
): AcceptedNotExecuted => ({
  ...acceptedNotExecuted(operation, target, judged, answer),
  message:
    `ECS accepted ${operation} on ${target.id}, which was locked for security reasons by then: it may not run there. ` +
    'Look at the results of the invocation before you send it again.',
});

export const denied = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  judged: JudgedOperation,
  retryAfterMs: number | null = null,
): Denied => ({
  ...about(operation, target),
  kind: 'DENIED',
  deniedBy: 'POLICY',
  message: judged.message,
  ecsErrorCode: judged.ecsErrorCode,
  judged,
  retryAfterMs,
});

/** ECS refused for the lock what our check had let through; the code is ECS's own. */
export const deniedByEcs = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  judged: JudgedOperation,
  code: string,
  requestId: string | null,
): Denied => ({
  ...denied(operation, target, judged),
  deniedBy: 'ECS',
  ecsErrorCode: code,
  requestId,
});

/** ECS named the lock, and no read shows it (any more, or yet): its word counts. */
export const lockedByEcs = (
  operation: EcsOperation,
  target: { readonly id: string },
  lockedInstances: readonly InstanceRecord[] = [],
): JudgedOperation => ({
  operation,
  verdict: 'DENIED',
  reason: 'INSTANCE_SECURITY_LOCKED',
  ecsErrorCode: lockCode,
  message: `ECS refused ${operation} on ${target.id} because of a security lock. Try again when the lock is lifted.`,
  lockedInstances,
  blockingDisks: [],
});

export const rejected = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  code: string,
  requestId: string | null,
  isRetryable = false,
): Rejected => {
  const category = categoryOf(code);
  return {
    ...about(operation, target),
    kind: 'REJECTED',
    message: rejectionMessage(operation, target.id, code),
    ecsErrorCode: code,
    requestId,
    category,
    isRetryable: isRetryable || category === 'THROTTLED' || category === 'CONFLICT',
    retryAfterMs: null,
  };
};

/** A call that failed and cannot have run. */
export const rejectedByFault = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  error: EcsError,
): Rejected =>
  error.fault === 'REFUSED' && error.code !== null
    ? rejected(operation, target, error.code, error.requestId, error.retryable)
    : {
        ...about(operation, target),
        kind: 'REJECTED',
        message: `${operation} on ${target.id} was not done. ${error.text}`,
        ecsErrorCode: error.code,
        requestId: error.requestId,
        category: categoryOfError(error),
        isRetryable: error.retryable,
        retryAfterMs: error.retryAfterMs,
      };

export const notFound = (operation: EcsWriteOperation, target: WriteTarget): Rejected => ({
  ...about(operation, target),
  kind: 'REJECTED',
  message: `${target.id} does not exist in any account and region that was asked; ${operation} was not sent.`,
  category: 'NOT_FOUND',
  isRetryable: false,
  retryAfterMs: null,
});

export const searchFailed = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  failure: EcsError | null,
): Rejected => ({
  ...about(operation, target),
  kind: 'REJECTED',
  message: `${target.id} was looked for, and a region could not be read; ${operation} was not sent. Give regionId, or try again in a moment.`,
  category: failure === null ? 'OTHER' : categoryOfError(failure),
  isRetryable: true,
  retryAfterMs: failure?.retryAfterMs ?? null,
});

export const unknown = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  error: EcsError,
  clientToken: string | null,
  statusAfter: string | null,
): Unknown => ({
  ...about(operation, target),
  kind: 'UNKNOWN',
  message:
    `${operation} on ${target.id} was sent and ${whatCame(error)}: it may have been done. Look at its state before trying ` +
    (clientToken === null ? 'again.' : 'again; with the same clientToken a repeat is safe.'),
  requestId: error.requestId,
  clientToken,
  statusAfter,
});

const whatCame = ({ fault }: EcsError): string =>
  fault === 'BAD_ANSWER' ? 'the answer does not say what became of it' : 'no answer came';

/** @param requestId ECS's, where it refused the whole call because of the denied ones */
export const notAttempted = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  deniedTargetIds: readonly string[],
  requestId: string | null = null,
): NotAttempted => ({
  ...about(operation, target),
  kind: 'NOT_ATTEMPTED',
  requestId,
  message: `${operation} on ${target.id} was not done, because it cannot be done on ${deniedTargetIds.join(', ')}.`,
  deniedTargetIds,
});

export const needsConfirmation = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  diskIdsReleased: readonly string[] | null,
  judged: Pick<JudgedOperation, 'lockedInstances'>,
): NeedsConfirmation => ({
  ...about(operation, target),
  kind: 'NEEDS_CONFIRMATION',
  message:
    (judged.lockedInstances.length > 0
      ? `${target.id} is locked for security reasons: `
      : `Whether ${target.id} is locked could not be read. If it is, `) +
    `deleting it releases its disks too, also those set to stay${named(diskIdsReleased)}. ` +
    'Set confirmDeletionOfLocked to true to go on.',
  confirmWith: 'confirmDeletionOfLocked',
  diskIdsReleased,
  lockedInstances: judged.lockedInstances,
});

const named = (ids: readonly string[] | null): string => {
  if (ids === null) return ' (which could not be read)';
  return ids.length === 0 ? ' (there are none now)' : ` (${ids.join(', ')})`;
};

export const dryRunPassed = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  checkedBy: 'POLICY' | 'POLICY_AND_ECS',
  requestId: string | null,
  warnings: readonly string[] = [],
): DryRunPassed => ({
  ...about(operation, target),
  kind: 'DRY_RUN_PASSED',
  message: [
    checkedBy === 'POLICY'
      ? `The security lock does not stop ${operation} on ${target.id}. ECS has no dry run for it, so that nothing else was checked.`
      : `Neither the security lock nor ECS's own dry run has anything against ${operation} on ${target.id}.`,
    ...warnings,
  ].join(' '),
  requestId,
  checkedBy,
});
