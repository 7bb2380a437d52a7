import type { Handler } from '../operations/call';
import { isoSeconds } from '../world/clock';
import { invalidParameter } from '../protocol/errors';
import { pageOf } from '../operations/paging';

const statuses = ['inprogress', 'finished', 'failed'];
const severities = ['unknown', 'normal', 'info', 'warn', 'critical'];

/** DescribeDiagnosticReports. The values of its two enumerations are not case-sensitive. */
export const describeDiagnosticReports: Handler = (call) => {
  const status = call.params.text('Status')?.toLowerCase();
  const severity = call.params.text('Severity')?.toLowerCase();
  if (status !== undefined && !statuses.includes(status)) throw invalidParameter('Status');
  if (severity !== undefined && !severities.includes(severity)) throw invalidParameter('Severity');
  const [reportIds, resourceIds] = [call.params.list('ReportIds'), call.params.list('ResourceIds')];
  const rows = [...call.region.reports.values()].filter(
    (row) =>
      (reportIds === undefined || reportIds.includes(row.reportId)) &&
      (resourceIds === undefined || resourceIds.includes(row.resourceId)) &&
      (status === undefined || row.status.toLowerCase() === status) &&
      (severity === undefined || row.severity.toLowerCase() === severity),
  );
  const page = pageOf(call, rows, (row) => row.seq);
  return {
    NextToken: page.nextToken,
    Reports: {
      Report: page.rows.map((row) => ({
        ReportId: row.reportId,
        ResourceId: row.resourceId,
        ResourceType: 'instance',
        MetricSetId: row.metricSetId,
        Status: row.status,
        Severity: row.severity,
        StartTime: isoSeconds(row.startTime),
        EndTime: isoSeconds(row.endTime),
        CreationTime: isoSeconds(row.creationTime),
        FinishedTime: row.finishedTime === null ? '' : isoSeconds(row.finishedTime),
        Issues: {
          Issue: row.issues.map((issue) => ({
            MetricId: issue.metricId,
            MetricCategory: issue.metricCategory,
            IssueId: issue.issueId,
            Severity: issue.severity,
          })),
        },
      })),
    },
  };
};
