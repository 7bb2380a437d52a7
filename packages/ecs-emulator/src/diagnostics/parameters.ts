import type { ParameterTable } from '../operations/parameters/notation';

/** The parameters of the operations on diagnostic reports. `operations/parameters/notation.ts` explains the notation. */
export const diagnosticParameters: ParameterTable = {
  CreateDiagnosticReport: 'RegionId! ResourceId! MetricSetId StartTime EndTime AdditionalOptions:map',
  DescribeDiagnosticReports:
    'RegionId! ReportIds:list[100] ResourceIds:list[100] Status Severity NextToken MaxResults:int',
};
