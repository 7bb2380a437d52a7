import type * as Gql from '../generated/graphql';
import * as inputWords from '../ecs/translate/words';
import { words } from './words';

/** ECS's words in the answers of the other reads. Where a mutation sets the same thing, it is said in the same words. */

export const healthStatuses = words<Exclude<Gql.EcsHealthStatus, 'UNKNOWN'>>({
  OK: 'Ok',
  IMPAIRED: 'Impaired',
  WARNING: 'Warning',
  MAINTAINING: 'Maintaining',
  INITIALIZING: 'Initializing',
  INSUFFICIENT_DATA: 'InsufficientData',
  NOT_APPLICABLE: 'NotApplicable',
});

export const diskEventTypes = words<Exclude<Gql.EcsDiskEventType, 'UNKNOWN'>>({
  DEGRADED: 'Degraded',
  SEVERELY_DEGRADED: 'SeverelyDegraded',
  STALLED: 'Stalled',
  ERROR_DETECTED: 'ErrorDetected',
});

export const renewalStatuses = words(inputWords.renewalStatuses);
export const periodUnits = words(inputWords.periodUnits);
export const privatePoolMatches = words(inputWords.privatePoolMatches);
export const maintenanceActions = words(inputWords.maintenanceActions);

export const diagnosticStatuses = words<Gql.EcsDiagnosticStatusInput>({
  IN_PROGRESS: 'InProgress',
  FINISHED: 'Finished',
  FAILED: 'Failed',
});

/** ECS's own `Unknown`, for a report that is not done, is UNKNOWN as well. */
export const diagnosticSeverities = words<Gql.EcsDiagnosticSeverityInput>({
  NORMAL: 'Normal',
  INFO: 'Info',
  WARN: 'Warn',
  CRITICAL: 'Critical',
});

export const snapshotStatuses = words<Gql.EcsSnapshotStatusInput>({
  PROGRESSING: 'progressing',
  ACCOMPLISHED: 'accomplished',
  FAILED: 'failed',
});

export const snapshotTypes = words<Gql.EcsSnapshotTypeInput>({ AUTO: 'auto', USER: 'user' });

export const monitorPeriods: Readonly<Record<Gql.EcsMonitorPeriodInput, 60 | 600 | 3600>> = {
  ONE_MINUTE: 60,
  TEN_MINUTES: 600,
  ONE_HOUR: 3600,
};
