import type { EcsOperation, EcsWriteOperation } from '../catalogue/operations';
import type { TargetType } from '../catalogue/row';
import type { Verdict } from '../policy/decide';
import type { LockState } from '../policy/lock-state';
import type { Outcome } from './outcomes/index';

/** What a write is about to do or has done, for the audit. Never contains its parameters. */
export interface WriteRecord {
  /** Unique for each write. It links the two audit records of the write. */
  readonly writeId: string;
  readonly operation: EcsWriteOperation;
  readonly dryRun: boolean;
  readonly clientToken: string | null;
  readonly targets: readonly {
    readonly id: string;
    readonly type: TargetType;
    readonly accountId: string | null;
    readonly regionId: string | null;
    /** As read for this write; null when the rule needs no lock. */
    readonly lock: LockState | null;
    readonly diskStatus: string | null;
    readonly verdict: Verdict | null;
  }[];
  /** When the locks were read, in milliseconds since the epoch. */
  readonly readAt: number;
}

/** ECS and the policy's tables disagree about a lock. */
export interface Drift {
  readonly operation: EcsOperation;
  readonly accountId: string;
  readonly regionId: string;
  readonly code: string;
  /**
   * Of the security lock: RACE, it was set between our check and the call; RULE, ECS refuses what our table allows. Of the
   * financial lock: FINANCIAL_REFUSED and FINANCIAL_ACCEPTED, ECS refuses what our table allows, or accepts what it denies.
   */
  readonly kind: 'RACE' | 'RULE' | 'FINANCIAL_REFUSED' | 'FINANCIAL_ACCEPTED';
}

/** Receives the writes and the drift, for audit and metrics. */
export interface WriteObserver {
  readonly decided: (record: WriteRecord) => void;
  readonly finished: (record: WriteRecord, outcomes: readonly Outcome[]) => void;
  readonly drifted: (drift: Drift) => void;
}
