import type { EcsWriteOperation } from '../catalogue/operations';
import { hasEffect } from '../policy/effects';
import type { EcsScope, WriteInputOf } from '../ecs/port';
import type { WriteTarget } from './write-target';

/**
 * Whether a command goes out although the lock could not be read. The caller accepted both cases: the command runs, or ECS
 * accepts it and does not run it.
 */
export const isSentUnread = ({ operation, sendToLocked, dryRun }: WriteRequest): boolean =>
  sendToLocked === true && !dryRun && hasEffect(operation, 'ACCEPTED_NOT_EXECUTED');

export type BatchMode = 'ALL_OR_NOTHING' | 'BEST_EFFORT';

/** A resource that a write names beside its targets, for example the instance that a disk is attached to. */
export interface NamedBeside {
  readonly type: 'INSTANCE' | 'DISK' | 'SNAPSHOT';
  readonly id: string;
}

/** A write as the caller asks for it. Its form is already checked. */
export interface WriteRequest<O extends EcsWriteOperation = EcsWriteOperation> {
  readonly operation: O;
  readonly targets: readonly WriteTarget[];
  /** The instances, disks and snapshots that the call names; targets among them are left out. */
  readonly beside?: readonly NamedBeside[];
  readonly mode: BatchMode;
  /** The configured accounts and regions that the call may go to; only one when the caller names it. */
  readonly scopes: readonly EcsScope[];
  /** The parameters, in the terms of the graph. They may contain secrets: pass them to the port only. */
  readonly input: WriteInputOf<O>;
  readonly dryRun: boolean;
  /** The caller's token. When undefined, a token is generated if the operation takes one. */
  readonly clientToken?: string;
  /** ECS ignores ClientToken in this call: it is sent without one, and never repeated. */
  readonly ignoresToken?: boolean;
  /** Whether the call itself costs money, without an order that could stay unpaid. */
  readonly isCharged?: boolean;
  /** For commands: also send them to locked instances. */
  readonly sendToLocked?: boolean;
  /** For deletions: the caller has confirmed that disks may be released too. Absent for other operations. */
  readonly confirmed?: boolean;
}
