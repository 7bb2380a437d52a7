import type { Access } from '../authorization/access';
import type { CallSignal, EcsPort } from '../ecs/port';
import type { Loaders } from '../loaders/index';
import type { Locations } from '../loaders/locations';
import type { WriteObserver } from './observer';
import type { FinancialPolicy } from '../policy/overdue';
import type { WriteWindow } from './write-window';

export type { FinancialPolicy };

export interface WriteTools {
  readonly port: EcsPort;
  /** What the caller may run the operation on. */
  readonly access: Access;
  readonly locations: Locations;
  /** Returns new loaders, not those of the request: every write reads the locks again. They find what `access` allows. */
  readonly freshLoaders: () => Loaders;
  /** When the request times out, in milliseconds since the epoch. */
  readonly deadline: number;
  /** Aborted when the client disconnects. What was sent is finished, and what was not is not sent any more. */
  readonly signal: CallSignal;
  /** Whether the request may still begin a write. All writes of the request share it. */
  readonly window: WriteWindow;
  readonly policyMode: 'enforce' | 'shadow';
  /** Whether the financial lock decides; with `enforce`, `freshLoaders` say so. */
  readonly financialPolicy?: FinancialPolicy;
  readonly observer: WriteObserver;
}
