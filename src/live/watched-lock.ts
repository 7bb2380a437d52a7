import type { InstanceRecord } from '../ecs/records';

/** The state of one lock as a record shows it. */
export type WatchedLockState = 'LOCKED' | 'NOT_LOCKED' | 'UNKNOWN';

/** A lock reason that decides, and therefore has a loop of its own. */
export interface WatchedLock {
  /** ECS's word, as the filter `LockReason` of DescribeInstances takes it. */
  readonly reason: string;
  readonly stateOf: (instance: InstanceRecord) => WatchedLockState;
}
