import type { Access } from '../authorization/access';
import type { EcsPort } from '../ecs/port';
import type { Loaders } from '../loaders/index';
import type { Locations } from '../loaders/locations';
import type { WriteObserver } from './observer';

export interface WriteTools {
  readonly port: EcsPort;
  /** What the caller may run the operation on. */
  readonly access: Access;
  readonly locations: Locations;
  /** Returns new loaders, not those of the request: every write reads the locks again. They find what `access` allows. */
  readonly freshLoaders: () => Loaders;
  readonly deadline: number;
  readonly policyMode: 'enforce' | 'shadow';
  readonly observer: WriteObserver;
}
