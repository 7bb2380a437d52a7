import type { EcsWriteOperation } from '../../catalogue/operations';
import type { WriteTarget } from '../write-target';
import type { Text } from '../../policy/texts/say';
import { text } from '../../policy/texts/say';
import { about } from './about';
import type { OutcomeOfTarget } from './about';

export interface DryRunPassed extends OutcomeOfTarget {
  readonly kind: 'DRY_RUN_PASSED';
  readonly checkedBy: 'POLICY' | 'POLICY_AND_ECS';
  readonly warnings: readonly Text[];
}

export const dryRunPassed = (
  operation: EcsWriteOperation,
  target: WriteTarget,
  checkedBy: 'POLICY' | 'POLICY_AND_ECS',
  requestId: string | null,
  warnings: readonly Text[] = [],
): DryRunPassed => ({
  ...about(operation, target),
  kind: 'DRY_RUN_PASSED',
  text: text(checkedBy === 'POLICY' ? 'DRY_RUN_OF_LOCK' : 'DRY_RUN', { action: operation }),
  detail:
    checkedBy === 'POLICY'
      ? `The security lock does not stop ${operation} on ${target.id}. ECS has no dry run for it, so nothing else was checked.`
      : `Both the security lock and ECS's own dry run allow ${operation} on ${target.id}.`,
  requestId,
  checkedBy,
  warnings,
});
