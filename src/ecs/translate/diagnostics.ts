import type { EcsReads } from '../port';
import type { DiagnosticIssueRecord } from '../records';
import { pageOf, pageParameters } from './paging';
import { present, someOf } from './parameters';
import type { Translation } from './paging';
import { isWire, listAt, textAt, timeAt } from './read';
import type { Wire } from './read';

type Read = EcsReads['DescribeDiagnosticReports'];

/** DescribeDiagnosticReports: reports and resources as repeated parameters, at most 100; pages of at most 100. */
export const describeDiagnosticReports: Translation<Read['query'], Read['answer']> = {
  parameters: (query) => ({
    ...pageParameters(query),
    ...present({
      ReportIds: someOf(query.ids),
      ResourceIds: someOf(query.resourceIds),
      Status: query.rawStatus,
      Severity: query.rawSeverity,
    }),
  }),
  answer: (body, scope) =>
    pageOf(body, 'Reports', 'Report', (wire) => {
      const id = textAt(wire, 'ReportId');
      if (id === null) return null;
      return {
        ...scope,
        id,
        resourceId: textAt(wire, 'ResourceId'),
        metricSetId: textAt(wire, 'MetricSetId'),
        rawStatus: textAt(wire, 'Status'),
        rawSeverity: textAt(wire, 'Severity'),
        startTime: timeAt(wire, 'StartTime'),
        endTime: timeAt(wire, 'EndTime'),
        createdAt: timeAt(wire, 'CreationTime'),
        finishedAt: timeAt(wire, 'FinishedTime'),
        issues: issues(wire),
      };
    }),
};

function issues(wire: Wire): readonly DiagnosticIssueRecord[] | null {
  const entries = listAt(wire, 'Issues', 'Issue');
  return (
    entries?.filter(isWire).map((entry) => ({
      issueId: textAt(entry, 'IssueId'),
      metricId: textAt(entry, 'MetricId'),
      metricCategory: textAt(entry, 'MetricCategory'),
      rawSeverity: textAt(entry, 'Severity'),
    })) ?? null
  );
}
