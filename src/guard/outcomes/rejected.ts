import type { EcsWriteOperation } from '../../catalogue/operations';
import type { EcsError } from '../../ecs/errors';
import type { WriteTarget } from '../write-target';
import { text } from '../../policy/texts/say';
import { about } from './about';
import type { OutcomeOfTarget } from './about';
import { categoryOf, categoryOfError, faultText, rejectionDetail, rejectionText } from './refusal-texts';
import type { RejectionCategory } from './refusal-texts';

export interface Rejected extends OutcomeOfTarget {
  readonly kind: 'REJECTED';
  readonly category: RejectionCategory;
  readonly isRetryable: boolean;
  readonly retryAfterMs: number | null;
}

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
    text: rejectionText(operation, code),
    detail: rejectionDetail(operation, target.id, code),
    ecsErrorCode: code,
    requestId,
    category,
    isRetryable: isRetryable || category === 'THROTTLED' || category === 'CONFLICT',
    retryAfterMs: null,
  };
};

/** A call that failed and did not run. */
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
        text: faultText(operation, error.fault),
        detail: `${operation} on ${target.id} was not done. ${error.text}`,
        ecsErrorCode: error.code,
        requestId: error.requestId,
        category: categoryOfError(error),
        isRetryable: error.retryable,
        retryAfterMs: error.retryAfterMs,
      };

/** @param id what does not exist for the caller: the target, or what the call names beside it. */
export const notFound = (operation: EcsWriteOperation, target: WriteTarget, id = target.id): Rejected => ({
  ...about(operation, target),
  kind: 'REJECTED',
  text: text('NOT_FOUND', { action: operation, id }),
  detail: `${id} was not found in any of the searched accounts and regions; ${operation} was not sent.`,
  category: 'NOT_FOUND',
  isRetryable: false,
  retryAfterMs: null,
});

/** The instance that the call names beside the target does not exist where the target is. */
export const namedNotFound = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  instanceId: string,
): Rejected => ({
  ...notFound(operation, target),
  text: text('NOT_FOUND', { action: operation, id: instanceId }),
  detail: `${instanceId} was not found in the account and region of ${target.id}; ${operation} was not sent.`,
});

export const searchFailed = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  failure: EcsError | null,
): Rejected => ({
  ...about(operation, target),
  kind: 'REJECTED',
  text: text('SEARCH_FAILED', { action: operation, id: target.id }),
  detail: `${target.id} was not found, and at least one region could not be read; ${operation} was not sent. Give regionId, or try again in a moment.`,
  category: failure === null ? 'OTHER' : categoryOfError(failure),
  isRetryable: true,
  retryAfterMs: failure?.retryAfterMs ?? null,
});
