import { addAttachedDisk, addDisk, addInstance, onceAttached } from '../world/builders';
import { detachedDiskId, fleetDiskId, fleetInstanceId, sharedDiskId } from './spec';
import type { FleetSpec } from './spec';
import { attachAtOnce, lockInstance } from '../world/incidents';
import type { RegionState, World } from '../world/world';

/** Whether the n-th instance is locked when this share of them is. Locks are spread evenly: 0.5 locks every second one. */
const isLockedByShare = (n: number, share: number): boolean =>
  Math.floor((n + 1) * share) > Math.floor(n * share);

/** Adds the fleet that a `FleetSpec` describes to one region. */
export function addMeasuredFleet(
  world: World,
  region: RegionState,
  spec: FleetSpec,
  accountIndex: number,
): void {
  const { regionId } = region;
  for (let n = 0; n < spec.instancesPerRegion; n += 1) {
    const instanceId = fleetInstanceId(regionId, n, accountIndex);
    const instance = addInstance(world, region, { instanceId, instanceName: `fleet-${String(n)}` });
    for (let k = 0; k < (spec.disksPerInstance ?? 1); k += 1) {
      addAttachedDisk(world, region, instance, k, { diskId: fleetDiskId(regionId, n, k, accountIndex) });
    }
    const { locked = 0 } = spec;
    const isLocked = typeof locked === 'number' ? isLockedByShare(n, locked) : locked.includes(instanceId);
    if (isLocked) lockInstance(world, region, instance);
  }
  for (let n = 0; n < (spec.detachedDisks ?? 0); n += 1) {
    addDisk(world, region, { diskId: detachedDiskId(regionId, n, accountIndex), ...onceAttached(world) });
  }
  for (let n = 0; n < (spec.sharedDisks ?? 0); n += 1) {
    const disk = addDisk(world, region, {
      diskId: sharedDiskId(regionId, n, accountIndex),
      multiAttach: 'Enabled',
    });
    for (const owner of [n, n + 1]) {
      const instanceId = fleetInstanceId(regionId, owner, accountIndex);
      if (region.instances.has(instanceId)) attachAtOnce(world, region, disk, instanceId);
    }
  }
}
