import type { EcsScope } from '../ecs/port';
import type { CallBudget } from './call-budget';
import type { LiveClock } from './clock';

/**
 * A budget of calls a minute for each account, region and action. It fills up steadily and holds one minute's calls at
 * most, so that a start is quick and a rest is not saved up.
 *
 * @param callsPerMinute at least 1.
 */
export function createMinuteBudget(callsPerMinute: number, clock: LiveClock): CallBudget {
  const buckets = new Map<string, { left: number; at: number }>();
  const refilled = (scope: EcsScope, action: string): { left: number; at: number } => {
    const key = `${scope.accountId}/${scope.regionId}/${action}`;
    const now = clock.now();
    const bucket = buckets.get(key) ?? { left: callsPerMinute, at: now };
    const gained = (Math.max(0, now - bucket.at) * callsPerMinute) / 60_000;
    bucket.left = Math.min(callsPerMinute, bucket.left + gained);
    bucket.at = now;
    buckets.set(key, bucket);
    return bucket;
  };
  return {
    async take(scope, action, signal) {
      for (;;) {
        const bucket = refilled(scope, action);
        if (bucket.left >= 1) {
          bucket.left -= 1;
          return;
        }
        await clock.sleep(Math.ceil(((1 - bucket.left) * 60_000) / callsPerMinute), signal);
      }
    },
    spend(scope, action) {
      // A debt is bounded, so that urgent calls cannot stop the others for longer than a minute.
      const bucket = refilled(scope, action);
      bucket.left = Math.max(-callsPerMinute, bucket.left - 1);
    },
  };
}
