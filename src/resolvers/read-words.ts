import * as wire from '../ecs/translate/words';
import type * as Gql from '../generated/graphql';
import { words } from './words';
import type { Words } from './words';

/** Maps ECS's words in the answers of the other reads. */

type Known<Name extends string> = Words<Exclude<Name, 'UNKNOWN'>>;

export const healthStatuses: Known<Gql.EcsHealthStatus> = words(wire.healthStatuses);
export const diskEventTypes: Known<Gql.EcsDiskEventType> = words(wire.diskEventTypes);
export const renewalStatuses: Words<Gql.EcsRenewalStatusInput> = words(wire.renewalStatuses);
export const periodUnits: Words<Gql.EcsPeriodUnitInput> = words(wire.periodUnits);
export const privatePoolMatches: Words<Gql.EcsPrivatePoolMatchInput> = words(wire.privatePoolMatches);
export const maintenanceActions: Words<Gql.EcsMaintenanceActionInput> = words(wire.maintenanceActions);
export const diagnosticStatuses: Words<Gql.EcsDiagnosticStatusInput> = words(wire.diagnosticStatuses);

/** ECS's own `Unknown`, for an unfinished report, also becomes UNKNOWN. */
export const diagnosticSeverities: Words<Gql.EcsDiagnosticSeverityInput> = words(wire.diagnosticSeverities);

export const snapshotStatuses: Words<Gql.EcsSnapshotStatusInput> = words(wire.snapshotStatuses);
export const snapshotTypes: Words<Gql.EcsSnapshotTypeInput> = words(wire.snapshotTypes);

export const monitorPeriods: Readonly<Record<Gql.EcsMonitorPeriodInput, 60 | 600 | 3600>> = {
  ONE_MINUTE: 60,
  TEN_MINUTES: 600,
  ONE_HOUR: 3600,
};
