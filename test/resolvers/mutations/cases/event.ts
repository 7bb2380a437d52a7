import { place, one, both } from './parts';
import type { Cases } from './parts';

export const eventCases = {
  CreateSimulatedSystemEvents: [
    {
      input: { ...both, eventType: 'SYSTEM_FAILURE_REDEPLOY', notBefore: '2030-01-01T08:00:00+08:00' },
      wire: {
        InstanceId: ['i-one', 'i-two'],
        EventType: 'SystemFailure.Redeploy',
        NotBefore: '2030-01-01T00:00:00Z',
      },
    },
  ],
  CancelSimulatedSystemEvents: [
    { input: { ...place, eventIds: ['e-one', 'e-two'] }, wire: { EventId: ['e-one', 'e-two'] } },
  ],
  AcceptInquiredSystemEvent: [{ input: { ...place, eventId: 'e-one' }, wire: { EventId: 'e-one' } }],
  CreateDiagnosticReport: [
    {
      input: {
        ...one,
        metricSetId: 'dms-instancedefault',
        startTime: '2030-01-01T00:00:01Z',
        endTime: '2030-01-01T02:00:00Z',
      },
      wire: {
        ResourceId: 'i-one',
        MetricSetId: 'dms-instancedefault',
        StartTime: '2030-01-01T00:00Z',
        EndTime: '2030-01-01T02:00Z',
      },
    },
  ],
  ReportInstancesStatus: [
    {
      input: {
        ...both,
        description: 'the disk does not answer',
        reason: 'ABNORMAL_LOCAL_DISK',
        issueCategory: 'RAID_CARD',
        diskIds: ['d-one', 'S3Z8NB0K'],
        devices: ['/dev/xvdb'],
        startTime: '2026-01-01T00:00:00Z',
        endTime: '2026-01-01T00:00:01Z',
      },
      wire: {
        InstanceId: ['i-one', 'i-two'],
        Description: 'the disk does not answer',
        Reason: 'abnormal-local-disk',
        IssueCategory: 'hardware-raidcard-error',
        DiskId: ['d-one', 'S3Z8NB0K'],
        Device: ['/dev/xvdb'],
        StartTime: '2026-01-01T00:00:00Z',
        EndTime: '2026-01-01T00:00:01Z',
      },
    },
  ],
} satisfies Cases;
