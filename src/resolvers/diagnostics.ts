import type * as Gql from '../generated/graphql';
import { diagnosticSeverities, diagnosticStatuses } from './read-words';

/** Diagnostic reports and what they found. */
export const diagnostics = {
  EcsDiagnosticReport: {
    instanceId: ({ resourceId }) => resourceId,
    instance: ({ resourceId, accountId, regionId }, _args, { loaders }) =>
      resourceId === null ? null : loaders.instances.load({ id: resourceId, accountId, regionId }),
    status: ({ rawStatus }) => diagnosticStatuses.nameOf(rawStatus),
    severity: ({ rawSeverity }) => diagnosticSeverities.nameOf(rawSeverity),
  } satisfies Gql.EcsDiagnosticReportResolvers,
  EcsDiagnosticIssue: {
    severity: ({ rawSeverity }) => diagnosticSeverities.nameOf(rawSeverity),
  } satisfies Gql.EcsDiagnosticIssueResolvers,
};
