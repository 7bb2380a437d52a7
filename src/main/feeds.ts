import type { Config } from '../config';
import type { Feeds } from '../context';
import { watchLocks } from '../live/feeds/lock-feed';
import { watchResources } from '../live/feeds/resource-feed';
import type { Live } from '../live/live';
import { liveClock } from './live';

/** A record must be older than its usual largest age by so much, and than this, before it is sent as unknown. */
const unconfirmed = { times: 2, leastMs: 15_000 } as const;

/** @returns what subscriptions read. */
export function createFeeds(live: Live, { recordMs }: NonNullable<Config['live']>): Feeds {
  const unconfirmedMs = Math.max(recordMs * unconfirmed.times, unconfirmed.leastMs);
  return {
    locks: (scopes, instances) => watchLocks({ live, clock: liveClock, scopes, instances }),
    resources: (resources) => watchResources({ live, clock: liveClock, resources, unconfirmedMs }),
  };
}
