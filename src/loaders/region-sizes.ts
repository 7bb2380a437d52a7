import type { EcsScope } from '../ecs/port';

/** How many disks a region was last seen to have: enough to choose a plan by, never to answer with. */
export interface RegionSizes {
  disksIn(scope: EcsScope): number | undefined;
  learn(scope: EcsScope, disks: number): void;
}

/** How long a size is believed, in milliseconds; a wrong one costs calls, not correctness. */
const believedForMs = 10 * 60 * 1000;

/** @param now the wall clock, in milliseconds. */
export function createRegionSizes(now: () => number = Date.now): RegionSizes {
  const sizes = new Map<string, { disks: number; at: number }>();
  const key = ({ accountId, regionId }: EcsScope): string => `${accountId}/${regionId}`;
  return {
    disksIn(scope) {
      const size = sizes.get(key(scope));
      return size === undefined || now() - size.at > believedForMs ? undefined : size.disks;
    },
    learn: (scope, disks) => void sizes.set(key(scope), { disks, at: now() }),
  };
}
