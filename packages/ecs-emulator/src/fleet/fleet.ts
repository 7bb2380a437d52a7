import { furnish } from './furnish';
import type { EmulatorOptions } from '../options';
import { addCompany } from './company';
import { addShowcase, addSmallShowcase } from './showcase';
import { addMeasuredFleet } from './measured';
import { resourceGroups } from './names';
import type { World } from '../world/world';

export { detachedDiskId, fleetDiskId, fleetInstanceId, sharedDiskId } from './spec';
export type { FleetSpec } from './spec';
export { wellKnown } from './showcase';

/** The number of instances of the default fleet in each region. Further regions get the last number. */
const companySizes = [260, 90];

/** The same for every account but the first: a small shop. */
const smallSizes = [8, 4];

const sizeOf = (sizes: readonly number[], index: number): number => sizes[index] ?? sizes.at(-1) ?? 0;

/**
 * Fills an empty world with a fleet.
 *
 * @param accountIds - in the order of the options; the first account gets the large fleet
 */
export function seedWorld(
  world: World,
  accountIds: readonly string[],
  regionIds: readonly string[],
  fleet: NonNullable<EmulatorOptions['fleet']>,
): void {
  accountIds.forEach((accountId, accountIndex) => {
    const account = world.addAccount(accountId, regionIds);
    account.ramRoles.add('EcsAppRole').add('EcsReadOnlyRole');
    for (const group of resourceGroups) account.resourceGroups.add(group);
    [...account.regions.values()].forEach((region, regionIndex) => {
      furnish(world, region);
      if (fleet === 'empty') return;
      if (fleet !== 'default') {
        if (accountIndex === 0 || fleet.accounts === 'all')
          addMeasuredFleet(world, region, fleet, accountIndex);
      } else if (accountIndex === 0) {
        const showcased = addShowcase(world, region, regionIndex);
        addCompany(world, region, sizeOf(companySizes, regionIndex) - showcased);
      } else {
        addSmallShowcase(world, region, accountIndex);
        addCompany(world, region, sizeOf(smallSizes, regionIndex) - 1);
      }
    });
  });
}
