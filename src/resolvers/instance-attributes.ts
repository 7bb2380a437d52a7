import type * as Gql from '../generated/graphql';
import { instanceOfEntry } from './status-entry';
import { maintenanceActions, periodUnits, privatePoolMatches, renewalStatuses } from './read-words';
import { instanceStatuses } from './words';

/** Small objects on an instance. ECS returns each from a read of its own. */
export const instanceAttributes = {
  EcsInstanceStatusEntry: {
    ...instanceOfEntry,
    status: ({ rawStatus }) => instanceStatuses.nameOf(rawStatus),
  } satisfies Gql.EcsInstanceStatusEntryResolvers,
  EcsAutoRenew: {
    status: ({ rawStatus }) => renewalStatuses.nameOf(rawStatus),
    periodUnit: ({ rawPeriodUnit }) => periodUnits.nameOf(rawPeriodUnit),
  } satisfies Gql.EcsAutoRenewResolvers,
  EcsPrivatePool: {
    match: ({ rawMatchCriteria }) => privatePoolMatches.nameOf(rawMatchCriteria),
    rawMatch: ({ rawMatchCriteria }) => rawMatchCriteria,
  } satisfies Gql.EcsPrivatePoolResolvers,
  EcsMaintenance: {
    action: ({ rawAction }) => maintenanceActions.nameOf(rawAction),
    defaultAction: ({ rawDefaultAction }) => maintenanceActions.nameOf(rawDefaultAction),
    supportedActions: ({ rawSupportedActions }) => rawSupportedActions,
  } satisfies Gql.EcsMaintenanceResolvers,
};
