import type { EcsWriteOperation } from '../../catalogue/operations';
import type { WriteTarget } from '../write-target';
import type { WindowClosed } from '../write-window';
import { text } from '../../policy/texts/say';
import { about } from './about';
import type { OutcomeOfTarget } from './about';

export interface NotAttempted extends OutcomeOfTarget {
  readonly kind: 'NOT_ATTEMPTED';
  readonly deniedTargetIds: readonly string[];
}

/** @param requestId ECS's request id, when ECS refused the whole call because of the denied targets. */
export const notAttempted = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  deniedTargetIds: readonly string[],
  requestId: string | null = null,
): NotAttempted => ({
  ...about(operation, target),
  kind: 'NOT_ATTEMPTED',
  requestId,
  text: text('NOT_ATTEMPTED', { action: operation, ids: deniedTargetIds }),
  detail: `${operation} on ${target.id} was not done, because it cannot be done on ${deniedTargetIds.join(', ')}.`,
  deniedTargetIds,
});

const whyNotBegun: Readonly<Record<WindowClosed, string>> = {
  CALLER_GONE: 'the client had closed the connection.',
  TIME_OVER: 'the time for the writes of one request was over. Send it in a request of its own.',
};

/** Nothing was sent, because the client had gone or the request had no time left. */
export const notBegun = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  why: WindowClosed,
): NotAttempted => ({
  ...about(operation, target),
  kind: 'NOT_ATTEMPTED',
  text: text(`NOT_BEGUN_${why}`, { action: operation }),
  detail: `${operation} on ${target.id} was not sent: ${whyNotBegun[why]}`,
  deniedTargetIds: [],
});
