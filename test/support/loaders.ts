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

/** @returns the same loaders with other parts. Not a copy: each loader is made when it is asked for. */
export const otherLoaders = (loaders: Loaders, parts: Partial<Loaders>): Loaders =>
  Object.create(loaders, Object.getOwnPropertyDescriptors(parts)) as Loaders;
