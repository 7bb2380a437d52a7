import { Counter, Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import type { MirrorState } from '../context';
import type { EcsScope } from '../ecs/port';

/** What is told of the mirror that replicas share. */
export interface SharingReports {
  /** The part of this replica has changed. */
  readonly role: (scope: EcsScope) => void;
  /** An entry in Redis was not believed. */
  readonly refused: (reason: string) => void;
}

/**
 * The metrics of a mirror that replicas share.
 *
 * @param mirrors read at each scrape.
 * @param isUp whether Redis answers, read at each scrape; undefined without REDIS_URL.
 */
export function sharingMetrics(
  registers: Registry[],
  mirrors: () => readonly MirrorState[],
  isUp: () => boolean | undefined,
): SharingReports {
  new Gauge({
    name: 'ecs_subgraph_redis_connected',
    help: 'Whether Redis answers this replica, 1 or 0. Absent without REDIS_URL.',
    registers,
    collect() {
      this.reset();
      const value = isUp();
      if (value === undefined) this.remove();
      else this.set(value ? 1 : 0);
    },
  });
  new Gauge({
    name: 'ecs_subgraph_mirror_role',
    help: 'The part of this replica in the mirror of an account and region: 1 for the role that it has.',
    labelNames: ['account', 'region', 'role'],
    registers,
    collect() {
      this.reset();
      for (const { accountId, regionId, role } of mirrors().filter(({ isAwake }) => isAwake))
        this.set({ account: accountId, region: regionId, role }, 1);
    },
  });
  const roleChanges = new Counter({
    name: 'ecs_subgraph_mirror_role_changes_total',
    help: 'How often this replica began to lead, to follow, or to stand alone, by account and region.',
    labelNames: ['account', 'region'],
    registers,
  });
  const refusals = new Counter({
    name: 'ecs_subgraph_redis_entries_refused_total',
    help: 'Entries in Redis that were not believed: FORGED, REPLAYED, OLD_TOKEN (of an earlier leader) or LATE.',
    labelNames: ['reason'],
    registers,
  });
  return {
    role: ({ accountId, regionId }) => roleChanges.inc({ account: accountId, region: regionId }),
    refused: (reason) => refusals.inc({ reason }),
  };
}
