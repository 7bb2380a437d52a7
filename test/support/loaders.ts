import type { EcsPort } from '../../src/ecs/port';
import type { Loaders, LoadersOptions } from '../../src/loaders/index';
import { createLoaders } from '../../src/loaders/index';
import { createLocations } from '../../src/loaders/locations';
import { createRegionSizes } from '../../src/loaders/region-sizes';
import { WatchedPort } from '../../src/loaders/watched-port';

/** A fresh set of loaders over a port, as a request has it; nothing remembered unless a test says so. */
export const loadersOver = (port: EcsPort, options: Partial<LoadersOptions> = {}): Loaders =>
  createLoaders({
    port: new WatchedPort(port),
    locations: createLocations(),
    regionSizes: createRegionSizes(),
    ...options,
  });
