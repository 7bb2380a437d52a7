import type { EcsWriteOperation } from '../../catalogue/operations';
import type { EcsError } from '../../ecs/errors';
import type { WriteTarget } from '../write-target';
import { text } from '../../policy/texts/say';
import { about } from './about';
import type { OutcomeOfTarget } from './about';

export interface Unknown extends OutcomeOfTarget {
  readonly kind: 'UNKNOWN';
  readonly clientToken: string | null;
  /** The target's status, read after the call. */
  readonly statusAfter: string | null;
}

export const unknown = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  error: EcsError,
  clientToken: string | null,
  statusAfter: string | null,
): Unknown => ({
  ...about(operation, target),
  kind: 'UNKNOWN',
  text: text('RESULT_UNKNOWN', { action: operation }),
  detail:
    `${operation} on ${target.id} was sent, but ${whatCame(error)}: it may have been done. Check its state before trying ` +
    (clientToken === null
      ? 'again: a repeat may do it twice.'
      : 'again; with the same clientToken a repeat is safe.'),
  ecsErrorCode: error.code,
  requestId: error.requestId,
  clientToken,
  statusAfter,
});

const whatCame = ({ fault, code }: EcsError): string => {
  if (fault === 'REFUSED') return `ECS answered with ${code ?? 'an error'}, a fault of its own`;
  return fault === 'BAD_ANSWER' || fault === 'TOO_LARGE'
    ? 'the answer does not give its result'
    : 'no answer came';
};
