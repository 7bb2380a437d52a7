import type { EcsOperation, EcsWriteOperation } from '../catalogue/operations';
import type { TargetType } from '../catalogue/row';
import type { Verdict } from '../policy/decide';
import type { LockState } from '../policy/lock-state';
import type { Outcome } from './outcomes/index';

/** What a write is about to do or has done, for the audit; never a parameter of it. */
export interface WriteRecord {
  /** Of this write alone, so that its two audit records can be put together. */
  readonly writeId: string;
  readonly operation: EcsWriteOperation;
  readonly dryRun: boolean;
  readonly clientToken: string | null;
  readonly targets: readonly {
    readonly id: string;
    readonly type: TargetType;
    readonly accountId: string | null;
    readonly regionId: string | null;
    /** As read for this write; null where the rule needs no lock. */
    readonly lock: LockState | null;
    readonly diskStatus: string | null;
    readonly verdict: Verdict | null;
  }[];
  /** When the locks were read, in milliseconds since the epoch. */
  readonly readAt: number;
}

/** ECS refused for a lock what we had let through: a write, or one of the reads that a lock denies. */
export interface Drift {
  readonly operation: EcsOperation;
  readonly accountId: string;
  readonly regionId: string;
  readonly code: string;
  /** RACE: the lock fell between our check and the call. RULE: ECS refuses what our table leaves open. */
  readonly kind: 'RACE' | 'RULE';
}

/** Who watches the writes, and what the policy did not foresee: the audit, the metrics. */
export interface WriteObserver {
  readonly decided: (record: WriteRecord) => void;
  readonly finished: (record: WriteRecord, outcomes: readonly Outcome[]) => void;
  readonly drifted: (drift: Drift) => void;
}
