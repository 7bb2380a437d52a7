import type { EcsWriteOperation } from '../../catalogue/operations';
import type { InstanceRecord } from '../../ecs/records';
import type { JudgedOperation } from '../judgement';
import type { WriteTarget } from '../write-target';
import { text } from '../../policy/texts/say';
import { about } from './about';
import type { OutcomeOfTarget } from './about';

export interface NeedsConfirmation extends OutcomeOfTarget {
  readonly kind: 'NEEDS_CONFIRMATION';
  readonly confirmWith: string;
  readonly diskIdsReleased: readonly string[] | null;
  readonly lockedInstances: readonly InstanceRecord[];
}

export const needsConfirmation = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  diskIdsReleased: readonly string[] | null,
  judged: Pick<JudgedOperation, 'lockedInstances'>,
): NeedsConfirmation => ({
  ...about(operation, target),
  kind: 'NEEDS_CONFIRMATION',
  text:
    judged.lockedInstances.length > 0
      ? text('CONFIRM_LOCKED', { lock: 'security' })
      : text('CONFIRM_UNKNOWN', {}),
  detail:
    (judged.lockedInstances.length > 0
      ? `${target.id} is locked for security reasons: `
      : `Whether ${target.id} is locked could not be read. If it is, `) +
    `deleting it also releases the disks that are set to stay${named(diskIdsReleased)}. ` +
    'Set confirmDeletionOfLocked to true to delete it.',
  confirmWith: 'confirmDeletionOfLocked',
  diskIdsReleased,
  lockedInstances: judged.lockedInstances,
});

const named = (ids: readonly string[] | null): string => {
  if (ids === null) return ' (which could not be read)';
  return ids.length === 0 ? ' (there are none now)' : ` (${ids.join(', ')})`;
};
