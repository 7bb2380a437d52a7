import type { EcsScope } from '../ecs/port';

/** How many calls the mirror may make, apart from those that readers pay for. */
export interface CallBudget {
  /** Waits until the action may be called once more. Rejects when the signal is aborted. */
  take(scope: EcsScope, action: string, signal: AbortSignal): Promise<void>;
  /** Counts a call that is made in any case. */
  spend(scope: EcsScope, action: string): void;
}
