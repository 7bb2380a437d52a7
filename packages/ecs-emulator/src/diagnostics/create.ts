import type { ReportRecord } from '../world/activity-records';
import { regionOf } from '../operations/call';
import type { Call, Handler } from '../operations/call';
import { plan } from '../operations/changes';
import { parseTime } from '../world/clock';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { resourceId } from '../world/ids';
import { isSecurityLocked } from '../lock/lock';
import type { InstanceRecord } from '../world/records';
import { durations } from '../world/transitions';

const unknownResource: ErrorRow = [400, 'InvalidResource.NotExists', 'The specified resource not exists.'];
const badParameter = (name: string): ErrorRow => [
  400,
  'InvalidParameter',
  `The specified parameter ${name} is not valid.`,
];

const hour = 3_600_000;

/** The issues that a diagnosis of an instance finds: a lock, and an instance that is not running. */
function findings(instance: InstanceRecord): ReportRecord['issues'] {
  return [
    ...(isSecurityLocked(instance)
      ? [
          {
            metricId: 'Instance.SecurityPunishStatus',
            metricCategory: 'ECSService.SecurityGroup',
            issueId: 'Instance.SecurityPunish.Locked',
            severity: 'Critical',
          },
        ]
      : []),
    ...(instance.status === 'Running'
      ? []
      : [
          {
            metricId: 'Instance.Status',
            metricCategory: 'ECSService.InstanceStatus',
            issueId: 'Instance.NotRunning',
            severity: 'Info',
          },
        ]),
  ];
}

function rangeAsked(call: Call): Pick<ReportRecord, 'startTime' | 'endTime'> {
  const read = (name: string, absent: number): number => {
    const text = call.params.text(name);
    const time = text === undefined ? absent : parseTime(text);
    if (time === undefined) throw new Refusal(badParameter(name));
    return time;
  };
  const endTime = read('EndTime', call.now);
  const startTime = read('StartTime', endTime - hour);
  if (endTime < startTime) throw new Refusal(badParameter('EndTime'));
  return { startTime, endTime };
}

/** CreateDiagnosticReport: InProgress, then Finished. The issues are those at the time of the call. */
export const createDiagnosticReport: Handler = (call) => {
  const instance = call.region.instances.get(call.params.text('ResourceId') ?? '');
  if (instance === undefined) throw new Refusal(unknownResource);
  const metricSetId = call.params.text('MetricSetId') ?? 'dms-instancedefault';
  if (!/^dms-[A-Za-z0-9]+$/.test(metricSetId)) throw new Refusal(badParameter('MetricSetId'));
  const range = rangeAsked(call);
  call.commit();
  const { world, now } = call;
  const reportId = resourceId(world.random, 'dr', instance.regionId);
  const issues = findings(instance);
  regionOf(call, instance).reports.set(reportId, {
    seq: world.nextSeq(),
    reportId,
    regionId: instance.regionId,
    resourceId: instance.instanceId,
    metricSetId,
    status: 'InProgress',
    severity: issues[0]?.severity ?? 'Normal',
    ...range,
    creationTime: now,
    finishedTime: null,
    issues,
  });
  const ms = durations.diagnose;
  plan(call, instance, { kind: 'report-status', id: reportId, from: 'InProgress', to: 'Finished', ms });
  return { ReportId: reportId };
};
