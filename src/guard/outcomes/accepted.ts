import type { EcsWriteOperation } from '../../catalogue/operations';
import type { WriteAnswer } from '../../ecs/port';
import type { WriteTarget } from '../write-target';
import type { Text } from '../../policy/texts/say';
import { text } from '../../policy/texts/say';
import { about } from './about';
import type { OutcomeOfTarget } from './about';

export interface Accepted extends OutcomeOfTarget {
  readonly kind: 'ACCEPTED';
  readonly answer: WriteAnswer;
  readonly clientToken: string | null;
  readonly warnings: readonly Text[];
}

export const accepted = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  answer: WriteAnswer,
  clientToken: string | null,
  warnings: readonly Text[] = [],
): Accepted => ({
  ...about(operation, target),
  kind: 'ACCEPTED',
  text: text('ACCEPTED', { action: operation }),
  detail: `ECS accepted ${operation} on ${target.id}.`,
  requestId: answer.requestId,
  answer,
  clientToken,
  warnings,
});
