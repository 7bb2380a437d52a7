import type { EcsWriteOperation } from '../../catalogue/operations';
import type { TargetType } from '../../catalogue/row';
import type { Verdict } from '../../policy/decide';
import type { Text } from '../../policy/texts/say';
import type { WriteTarget } from '../write-target';

/** The fields of every outcome. */
export interface OutcomeOfTarget {
  readonly operation: EcsWriteOperation;
  readonly targetId: string;
  readonly targetType: TargetType;
  /** For an end user. */
  readonly text: Text;
  /** For a developer. */
  readonly detail: string;
  readonly ecsErrorCode: string | null;
  /** ECS's request id; null when nothing was sent. */
  readonly requestId: string | null;
  /** In shadow mode, the verdict that the policy would have enforced, as far as the write has read what it depends on. */
  readonly shadowVerdict: Verdict | null;
  /** Reads what else that verdict depends on; absent where nothing is missing. */
  readonly askShadow?: () => Promise<Verdict | null>;
}

/** @returns the fields of every outcome, for a write that was not sent and has no code. */
export const about = (operation: EcsWriteOperation, target: WriteTarget) => ({
  operation,
  targetId: target.id,
  targetType: target.type,
  ecsErrorCode: null,
  requestId: null,
  shadowVerdict: null,
});
