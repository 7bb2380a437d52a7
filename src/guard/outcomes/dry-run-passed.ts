import type { EcsWriteOperation } from '../../catalogue/operations';
import type { WriteTarget } from '../write-target';
import { about } from './about';
import type { OutcomeOfTarget } from './about';

export interface DryRunPassed extends OutcomeOfTarget {
  readonly kind: 'DRY_RUN_PASSED';
  readonly checkedBy: 'POLICY' | 'POLICY_AND_ECS';
}

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
      ? `The security lock does not stop ${operation} on ${target.id}. ECS has no dry run for it, so nothing else was checked.`
      : `Both the security lock and ECS's own dry run allow ${operation} on ${target.id}.`,
    ...warnings,
  ].join(' '),
  requestId,
  checkedBy,
});
