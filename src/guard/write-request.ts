import type { EcsPort, EcsScope, WriteInputOf } from '../ecs/port';
import type { DiskRecord, InstanceRecord } from '../ecs/records';
import type { TargetType } from '../ecs/targets';
import type { Loaders } from '../loaders/index';
import type { Locations } from '../loaders/locations';
import type { LockState } from '../policy/lock-state';
import type { Verdict } from '../policy/decide';
import type { EcsOperation, EcsWriteOperation } from '../policy/operations';
import type { Outcome } from './outcome';

/** One thing that a write acts on. */
export interface WriteTarget {
  readonly type: TargetType;
  readonly id: string;
  /** The instance that the call names beside a disk, where the lock of that one counts (DetachDisk). */
  readonly namedInstanceId?: string;
  /** The id by which ECS may answer for it in place of its own (ResetDisks: the snapshot). */
  readonly answersAs?: string;
}

export type BatchMode = 'ALL_OR_NOTHING' | 'BEST_EFFORT';

/** A write as a caller asks for it, already checked for its form. */
export interface WriteRequest<O extends EcsWriteOperation = EcsWriteOperation> {
  readonly operation: O;
  readonly targets: readonly WriteTarget[];
  readonly mode: BatchMode;
  /** The configured accounts and regions that the call may go to; one, where the caller named it. */
  readonly scopes: readonly EcsScope[];
  /** What the caller wants done, in domain words. It may hold secrets: hand it to the port, and to nothing else. */
  readonly input: WriteInputOf<O>;
  readonly dryRun: boolean;
  /** The caller's token; undefined lets one be made where the operation takes one. */
  readonly clientToken?: string;
  /** ECS ignores ClientToken in this call: it is sent without one, and never repeated. */
  readonly ignoresToken?: boolean;
  /** Whether the operation is charged by being called, without an order that could stay unpaid. */
  readonly isCharged?: boolean;
  /** For the commands: send to locked instances too. */
  readonly sendToLocked?: boolean;
  /** For the deletions: the caller knows what goes along. Absent for everything else. */
  readonly confirmed?: boolean;
}

export interface WriteTools {
  readonly port: EcsPort;
  readonly locations: Locations;
  /** Loaders of its own, never the request's: a lock is read fresh for every write. */
  readonly freshLoaders: () => Loaders;
  readonly deadline: number;
  readonly policyMode: 'enforce' | 'shadow';
  readonly observer: WriteObserver;
}

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

export interface WriteResult {
  /** One for each distinct target, in the order given. */
  readonly outcomes: readonly Outcome[];
  /** Where each target was found. */
  readonly placed: ReadonlyMap<string, EcsScope>;
  /** The targets that were read and of which nothing was sent: they are still what was read. */
  readonly unchanged: readonly (InstanceRecord | DiskRecord)[];
}

/** The one thing that a batch can be refused for only after its targets were looked for. */
export type NotAtomic = 'OVER_LIMIT' | 'SEVERAL_REGIONS';
