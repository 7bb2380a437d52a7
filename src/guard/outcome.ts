import type { InstanceRecord } from '../ecs/records';
import type { WriteAnswer } from '../ecs/port';
import type { TargetType } from '../ecs/targets';
import type { Verdict } from '../policy/decide';
import type { EcsWriteOperation } from '../policy/operations';
import type { JudgedOperation } from './allowed';

/** What every outcome says. */
interface Common {
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

export interface Accepted extends Common {
  readonly kind: 'ACCEPTED';
  readonly answer: WriteAnswer;
  readonly clientToken: string | null;
  readonly warnings: readonly string[];
}

export interface AcceptedNotExecuted extends Common {
  readonly kind: 'ACCEPTED_NOT_EXECUTED';
  readonly wasSentToEcs: boolean;
  readonly commandId: string | null;
  readonly invocationId: string | null;
  readonly lockedInstances: readonly InstanceRecord[];
}

export interface Denied extends Common {
  readonly kind: 'DENIED';
  readonly deniedBy: 'POLICY' | 'ECS';
  readonly judged: JudgedOperation;
  readonly retryAfterMs: number | null;
}

export type RejectionCategory =
  'THROTTLED' | 'CONFLICT' | 'NOT_FOUND' | 'INVALID_STATE' | 'FORBIDDEN' | 'PAYMENT' | 'OTHER';

export interface Rejected extends Common {
  readonly kind: 'REJECTED';
  readonly category: RejectionCategory;
  readonly isRetryable: boolean;
  readonly retryAfterMs: number | null;
}

export interface Unknown extends Common {
  readonly kind: 'UNKNOWN';
  readonly clientToken: string | null;
  /** The target's status, read once more afterwards. */
  readonly statusAfter: string | null;
}

export interface NotAttempted extends Common {
  readonly kind: 'NOT_ATTEMPTED';
  readonly deniedTargetIds: readonly string[];
}

export interface NeedsConfirmation extends Common {
  readonly kind: 'NEEDS_CONFIRMATION';
  readonly confirmWith: string;
  readonly diskIdsReleased: readonly string[] | null;
  readonly lockedInstances: readonly InstanceRecord[];
}

export interface DryRunPassed extends Common {
  readonly kind: 'DRY_RUN_PASSED';
  readonly checkedBy: 'POLICY' | 'POLICY_AND_ECS';
}

/** What became of one operation on one target. Expected results are values; nothing a user may meet is an error. */
export type Outcome =
  | Accepted
  | AcceptedNotExecuted
  | Denied
  | Rejected
  | Unknown
  | NotAttempted
  | NeedsConfirmation
  | DryRunPassed;
