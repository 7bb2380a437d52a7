import type { Config } from '../config';
import type { PacedPort } from '../ecs/paced-port';
import type { LiveOptions } from '../live/live';
import type * as BudgetModule from '../live/shared/shared-budget';
import type * as SharingModule from '../live/shared/sharing';
import type { Sharing } from '../live/shared/sharing';
import type { Log } from '../server/log';
import type { SharingReports } from '../telemetry/sharing';
import { liveClock } from './live';

/** What the mirror takes from the others. */
export interface SharedMirror {
  readonly sharing: Sharing;
  readonly options: Pick<LiveOptions, 'sharingOf' | 'budget'>;
}

/** @returns what connects the mirror with those of the other replicas; null without REDIS_URL. Never waits for Redis. */
export function shareMirror(
  { live, ecs: { replicas } }: Config,
  port: Pick<PacedPort, 'throttledElsewhere'>,
  log: Log,
  metrics: SharingReports,
): SharedMirror | null {
  if (live?.redis == null) return null;
  // The client of Redis is loaded only where there is one.
  const { createSharedBudget } = require('../live/shared/shared-budget') as typeof BudgetModule;
  const { startSharing } = require('../live/shared/sharing') as typeof SharingModule;
  const sharing = startSharing({
    url: live.redis.url.reveal(),
    secret: live.redis.secret.reveal(),
    clocks: { now: liveClock.now, steady: () => performance.now() },
    onRole(scope, role) {
      metrics.role(scope);
      log.info({ ...scope, role }, 'the part of this replica in the shared mirror has changed');
    },
    onRedis(isUp, fault) {
      if (isUp) log.info({}, 'Redis is there: the replicas share one mirror');
      else
        log.warn(
          { code: fault?.code ?? 'TIMEOUT' },
          `${fault?.message ?? 'Redis does not answer'}; this replica keeps a mirror of its own until it is back`,
        );
    },
    onRefused: metrics.refused,
    onThrottled: (scope, { action, ...throttling }) => port.throttledElsewhere(scope, action, throttling),
  });
  const { bus, regionOf } = sharing;
  const budget = createSharedBudget({
    client: bus.client,
    prefix: bus.prefix,
    callsPerMinute: live.callsPerMinute,
    replicas,
    clock: liveClock,
  });
  return { sharing, options: { sharingOf: regionOf, budget } };
}
