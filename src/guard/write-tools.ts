import type { EcsPort } from '../ecs/port';
import type { Loaders } from '../loaders/index';
import type { Locations } from '../loaders/locations';
import type { WriteObserver } from './observer';

export interface WriteTools {
  readonly port: EcsPort;
  readonly locations: Locations;
  /** Loaders of its own, never the request's: a lock is read fresh for every write. */
  readonly freshLoaders: () => Loaders;
  readonly deadline: number;
  readonly policyMode: 'enforce' | 'shadow';
  readonly observer: WriteObserver;
}
