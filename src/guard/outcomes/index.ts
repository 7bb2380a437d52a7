import type { Accepted } from './accepted';
import type { AcceptedNotExecuted } from './accepted-not-executed';
import type { Denied } from './denied';
import type { DryRunPassed } from './dry-run-passed';
import type { NeedsConfirmation } from './needs-confirmation';
import type { NotAttempted } from './not-attempted';
import type { Rejected } from './rejected';
import type { Unknown } from './unknown';

export * from './accepted';
export * from './accepted-not-executed';
export * from './denied';
export * from './dry-run-passed';
export * from './needs-confirmation';
export * from './not-attempted';
export * from './rejected';
export * from './unknown';

/** The result of one operation on one target. Results that a user can expect are values, not errors. */
export type Outcome =
  | Accepted
  | AcceptedNotExecuted
  | Denied
  | Rejected
  | Unknown
  | NotAttempted
  | NeedsConfirmation
  | DryRunPassed;
