import type { EcsWriteOperation } from '../../catalogue/operations';
import type { WriteAnswer } from '../../ecs/port';
import type { WriteTarget } from '../write-target';
import { about } from './about';
import type { OutcomeOfTarget } from './about';

export interface Accepted extends OutcomeOfTarget {
  readonly kind: 'ACCEPTED';
  readonly answer: WriteAnswer;
  readonly clientToken: string | null;
  readonly warnings: readonly string[];
}

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
