import { badInput } from '../bad-input';
import { defineMutation } from '../define-mutation';
import { event, events, instance, instances } from '../targets';
import { idOf, inOrder, listWithin, textWithin } from './checks';

/** The most disks, and the most instances, that one call reports. */
const mostReported = 100;

/** System events, and reports and requests to Alibaba Cloud about an instance. */
export const eventMutations = {
  ecsCreateSimulatedSystemEvents: defineMutation('CreateSimulatedSystemEvents', {
    target: instances,
  }),
  ecsCancelSimulatedSystemEvents: defineMutation('CancelSimulatedSystemEvents', { target: events }),
  ecsAcceptInquiredSystemEvent: defineMutation('AcceptInquiredSystemEvent', { target: event }),
  ecsCreateDiagnosticReport: defineMutation('CreateDiagnosticReport', {
    target: instance,
    check: ({ metricSetId, startTime, endTime }) => {
      idOf('metricSetId', metricSetId, 'MetricSet');
      inOrder(startTime, 'endTime', endTime);
    },
  }),
  ecsReportInstancesStatus: defineMutation('ReportInstancesStatus', {
    target: instances,
    check: ({ instanceIds, description, reason, issueCategory, diskIds, devices, startTime, endTime }) => {
      textWithin('description', description, 1, 2000);
      listWithin('diskIds', diskIds, mostReported);
      for (const id of diskIds ?? []) textWithin('diskIds', id, 1, 128);
      listWithin('devices', devices, mostReported);
      for (const device of devices ?? []) textWithin('devices', device, 1, 128);
      const isAboutDisks =
        reason === 'ABNORMAL_LOCAL_DISK' || reason === 'ABNORMAL_CLOUD_DISK' || issueCategory === 'DISK';
      if (isAboutDisks && diskIds == null) {
        throw badInput('input.diskIds', 'needed for a problem with disks.');
      }
      // If the instances were split into two calls, each call would name disks of the other's instances.
      if ((diskIds ?? devices) != null && new Set(instanceIds).size > mostReported) {
        throw badInput('input.instanceIds', `at most ${mostReported} together with diskIds or devices.`);
      }
      inOrder(startTime, 'endTime', endTime);
    },
  }),
};
