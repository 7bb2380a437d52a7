import type { EcsWriteOperation } from '../catalogue/operations';
import type { EcsScope, WriteInputOf } from '../ecs/port';
import type { WriteTarget } from './write-target';

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
