import { hardwareProblems, instanceProblems, simulatedEventTypes, wordOf } from '../words';
import type { NameIn } from '../words';
import { toMinute } from './encode';
import type { Maybe } from './encode';

interface Simulation {
  readonly eventType: NameIn<typeof simulatedEventTypes>;
  readonly notBefore: string;
}

interface Diagnosis {
  readonly metricSetId?: Maybe<string>;
  readonly startTime?: Maybe<string>;
  readonly endTime?: Maybe<string>;
}

interface Report {
  readonly description: string;
  readonly reason?: Maybe<NameIn<typeof instanceProblems>>;
  readonly issueCategory?: Maybe<NameIn<typeof hardwareProblems>>;
  readonly diskIds?: Maybe<readonly string[]>;
  readonly devices?: Maybe<readonly string[]>;
  readonly startTime?: Maybe<string>;
  readonly endTime?: Maybe<string>;
}

/** Events of the system, and what is told to or asked of Alibaba Cloud about an instance. */
export const event = {
  CreateSimulatedSystemEvents: ({ eventType, notBefore }: Simulation) => ({
    EventType: simulatedEventTypes[eventType],
    NotBefore: notBefore,
  }),
  CreateDiagnosticReport: ({ metricSetId, startTime, endTime }: Diagnosis) => ({
    MetricSetId: metricSetId,
    StartTime: toMinute(startTime),
    EndTime: toMinute(endTime),
  }),
  ReportInstancesStatus: (input: Report) => ({
    Description: input.description,
    Reason: wordOf(instanceProblems, input.reason),
    IssueCategory: wordOf(hardwareProblems, input.issueCategory),
    DiskId: input.diskIds,
    Device: input.devices,
    StartTime: input.startTime,
    EndTime: input.endTime,
  }),
};
