import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { EcsScope } from '../../ecs/port';
import type { CallBudget } from '../call-budget';
import type { LiveClock } from '../clock';
import { createMinuteBudget } from '../minute-budget';

export interface SharedBudgetOptions {
  /** The connection to Redis; its commands fail within a second when Redis is away. */
  readonly client: unknown;
  readonly prefix: string;
  /** For all processes together. */
  readonly callsPerMinute: number;
  /** How many processes there are: each takes its part while Redis is away. */
  readonly replicas: number;
  readonly clock: LiveClock;
}

/** A process takes so many parts of a minute's calls at once, and asks Redis again when they are used up. */
const blocksInMinute = 12;
/** The longest pause before asking again, in milliseconds: another process may have left something. */
const mostPauseMs = 5_000;

/**
 * One budget for the mirrors of all processes. Each takes blocks of calls ahead; only the loops of the mirror ever wait for
 * it, and no reader. A minute begins with its first call, by Redis's clock: the hosts' clocks may differ.
 */
export function createSharedBudget(options: SharedBudgetOptions): CallBudget {
  const { client, prefix, callsPerMinute, replicas, clock } = options;
  const own = createMinuteBudget(callsPerMinute, clock);
  const block = Math.max(1, Math.floor(callsPerMinute / blocksInMinute));
  const limiter = new RateLimiterRedis({
    storeClient: client,
    rejectIfRedisNotReady: true,
    keyPrefix: `${prefix}:calls`,
    points: callsPerMinute,
    duration: 60,
    insuranceLimiter: new RateLimiterMemory({
      points: Math.max(block, Math.floor(callsPerMinute / replicas)),
      duration: 60,
    }),
  });
  const left = new Map<string, number>();
  const urgent = new Map<string, { readonly minute: number; readonly spent: number }>();
  const keyOf = ({ accountId, regionId }: EcsScope, action: string): string =>
    `${accountId}:${regionId}:${action}`;

  /** @returns for how long to wait before asking again, in milliseconds; 0 when there is a new block. */
  const takeBlock = async (key: string): Promise<number> => {
    try {
      await limiter.consume(key, block);
      left.set(key, (left.get(key) ?? 0) + block);
      return 0;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) return mostPauseMs;
      return Math.min(mostPauseMs, Math.max(100, refused.msBeforeNext));
    }
  };

  return {
    async take(scope, action, signal) {
      const key = keyOf(scope, action);
      await own.take(scope, action, signal);
      while ((left.get(key) ?? 0) < 1) {
        const pauseMs = await takeBlock(key);
        if (pauseMs > 0) await clock.sleep(pauseMs, signal);
        signal.throwIfAborted();
      }
      left.set(key, (left.get(key) ?? 0) - 1);
    },
    spend(scope, action) {
      own.spend(scope, action);
      // As there: urgent calls cost no more than half, and the other half is left to the rest.
      const key = keyOf(scope, action);
      const minute = Math.floor(clock.now() / 60_000);
      const known = urgent.get(key);
      const spent = known?.minute === minute ? known.spent : 0;
      if (spent >= callsPerMinute / 2) return;
      urgent.set(key, { minute, spent: spent + 1 });
      limiter.penalty(key, 1).catch(() => undefined);
    },
  };
}
