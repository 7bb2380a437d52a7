import type { EcsWriteOperation } from '../../catalogue/operations';
import type { TargetType } from '../../catalogue/row';
import type { Verdict } from '../../policy/decide';
import type { WriteTarget } from '../write-target';

/** What every outcome says. */
export interface OutcomeOfTarget {
  readonly operation: EcsWriteOperation;
  readonly targetId: string;
  readonly targetType: TargetType;
  readonly message: string;
  readonly ecsErrorCode: string | null;
  /** ECS's request id; null when nothing was sent. */
  readonly requestId: string | null;
  /** In shadow mode, what the policy would have said. */
  readonly shadowVerdict: Verdict | null;
}

/** @returns what every outcome says, with nothing sent and no code. */
export const about = (operation: EcsWriteOperation, target: WriteTarget) => ({
  operation,
  targetId: target.id,
  targetType: target.type,
  ecsErrorCode: null,
  requestId: null,
  shadowVerdict: null,
});
