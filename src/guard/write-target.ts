import type { TargetType } from '../catalogue/row';

/** One thing that a write acts on. */
export interface WriteTarget {
  readonly type: TargetType;
  readonly id: string;
  /** The instance that the call names beside a disk, when its lock decides (DetachDisk). */
  readonly namedInstanceId?: string;
  /** Another id under which ECS may report the target's result (ResetDisks: the snapshot). */
  readonly answersAs?: string;
}
