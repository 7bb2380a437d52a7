import { read, write } from '../operations/action';
import type { ActionTable } from '../operations/action';
import { createDiagnosticReport } from './create';
import { describeDiagnosticReports } from './reads';

/** The operations on diagnostic reports; ClientToken and DryRun as ECS has them. */
export const diagnosticActions: ActionTable = {
  DescribeDiagnosticReports: read(describeDiagnosticReports),
  CreateDiagnosticReport: write(createDiagnosticReport),
};
