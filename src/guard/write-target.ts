import type { TargetType } from '../catalogue/row';

/** One thing that a write acts on. */
export interface WriteTarget {
  readonly type: TargetType;
  readonly id: string;
  /** The instance that the call names beside a disk, where the lock of that one counts (DetachDisk). */
  readonly namedInstanceId?: string;
  /** The id by which ECS may answer for it in place of its own (ResetDisks: the snapshot). */
  readonly answersAs?: string;
}
