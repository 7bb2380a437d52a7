import type { EcsWriteOperation } from '../../catalogue/operations';
import type { WriteAnswer } from '../../ecs/port';
import type { InstanceRecord } from '../../ecs/records';
import type { JudgedOperation } from '../judgement';
import type { WriteTarget } from '../write-target';
import { text } from '../../policy/texts/say';
import { about } from './about';
import type { OutcomeOfTarget } from './about';

export interface AcceptedNotExecuted extends OutcomeOfTarget {
  readonly kind: 'ACCEPTED_NOT_EXECUTED';
  readonly wasSentToEcs: boolean;
  readonly commandId: string | null;
  readonly invocationId: string | null;
  readonly lockedInstances: readonly InstanceRecord[];
}

export const acceptedNotExecuted = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  { lockedInstances, lockReason }: JudgedOperation,
  answer: WriteAnswer | null,
): AcceptedNotExecuted => ({
  ...about(operation, target),
  kind: 'ACCEPTED_NOT_EXECUTED',
  text: text(answer === null ? 'NOT_SENT_WOULD_NOT_RUN' : 'ACCEPTED_NOT_RUN', {
    action: operation,
    lock: lockReason ?? '',
  }),
  detail:
    answer === null
      ? `${target.id} is locked for security reasons: ECS would accept ${operation} and not run it, so it was not sent. Set sendToLockedInstances to true to send it anyway.`
      : `ECS accepted ${operation} on ${target.id} and will not run it: the instance is locked for security reasons.`,
  requestId: answer?.requestId ?? null,
  wasSentToEcs: answer !== null,
  commandId: answer?.commandId ?? null,
  invocationId: answer?.invocationId ?? null,
  lockedInstances,
});

/** The lock was set between our check and ECS's answer. */
export const acceptedBeforeLock = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  judged: JudgedOperation,
  answer: WriteAnswer,
): AcceptedNotExecuted => ({
  ...acceptedNotExecuted(operation, target, judged, answer),
  text: text('ACCEPTED_MAY_NOT_RUN', { action: operation, lock: judged.lockReason ?? '' }),
  detail:
    `ECS accepted ${operation} on ${target.id}, which was locked for security reasons by then: it may not run there. ` +
    'Check the results of the invocation before you send it again.',
});
