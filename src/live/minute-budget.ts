import type { EcsScope } from '../ecs/port';
import type { CallBudget } from './call-budget';
import type { LiveClock } from './clock';

interface Bucket {
  left: number;
  /** Milliseconds since the epoch. */
  at: number;
  /** How much of what is left urgent calls may take. */
  spendable: number;
}

/**
 * A budget of calls a minute for each account, region and action. It fills up steadily and holds one minute's calls at
 * most, so that a start is quick and a rest is not saved up.
 *
 * @param callsPerMinute at least 1.
 */
export function createMinuteBudget(callsPerMinute: number, clock: LiveClock): CallBudget {
  const buckets = new Map<string, Bucket>();
  const refilled = (scope: EcsScope, action: string): Bucket => {
    const key = `${scope.accountId}/${scope.regionId}/${action}`;
    const now = clock.now();
    const bucket = buckets.get(key) ?? { left: callsPerMinute, at: now, spendable: callsPerMinute / 2 };
    const gained = (Math.max(0, now - bucket.at) * callsPerMinute) / 60_000;
    bucket.left = Math.min(callsPerMinute, bucket.left + gained);
    bucket.spendable = Math.min(callsPerMinute / 2, bucket.spendable + gained / 2);
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
      // Urgent calls are made even when they cost more than half of the budget; the other half is left to the rest.
      const bucket = refilled(scope, action);
      const counted = Math.min(1, bucket.spendable);
      bucket.spendable -= counted;
      bucket.left -= counted;
    },
  };
}
