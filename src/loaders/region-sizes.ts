import type { EcsScope } from '../ecs/port';
import type { SearchKind } from './disk-plan';
import { scopeKey } from './placed';

/** How many disks a region had when it was last read. It only helps to choose a plan; no answer is made of it. */
export interface RegionSizes {
  /** @param kind which of the region's disks. */
  disksIn(scope: EcsScope, kind: SearchKind): number | undefined;
  learn(scope: EcsScope, kind: SearchKind, disks: number): void;
  /** @returns all zones that were ever seen in the region, including these. */
  zonesIn(scope: EcsScope, seen: readonly string[]): readonly string[];
}

/** How long a size is used, in milliseconds. A wrong size costs calls, and never makes an answer wrong. */
const believedForMs = 10 * 60 * 1000;

/** @param now the wall clock, in milliseconds. */
export function createRegionSizes(now: () => number = Date.now): RegionSizes {
  const sizes = new Map<string, { disks: number; at: number }>();
  const key = (scope: EcsScope, kind: SearchKind): string => `${scopeKey(scope)}/${kind}`;
  const zones = new Map<string, Set<string>>();
  return {
    disksIn(scope, kind) {
      const size = sizes.get(key(scope, kind));
      return size === undefined || now() - size.at > believedForMs ? undefined : size.disks;
    },
    learn: (scope, kind, disks) => void sizes.set(key(scope, kind), { disks, at: now() }),
    zonesIn(scope, seen) {
      const place = scopeKey(scope);
      const all = new Set([...(zones.get(place) ?? []), ...seen]);
      zones.set(place, all);
      return [...all];
    },
  };
}
