import type { Call, Handler } from '../operations/call';
import { isoSeconds } from '../world/clock';
import type { ErrorRow } from '../protocol/errors';
import {
  applyFilters,
  byFilterKeys,
  byIds,
  byTags,
  isWithin,
  matchesPattern,
  timeRange,
} from '../operations/filters';
import type { Filter, TimeFilterKey } from '../operations/filters';
import { pageOf } from '../operations/paging';
import type { DiskEventRecord } from '../world/activity-records';
import type { DiskRecord } from '../world/records';
import { diskShape, shownInstanceId } from './shape';
import { codeOf, diskEventTypeCodes, healthCodes } from '../operations/status-codes';
import { pageFields, tokenFields } from '../operations/shape';

const idOf = (disk: DiskRecord): string => disk.diskId;
const seqOf = (row: { readonly seq: number }): number => row.seq;
const flagOf = (value: string): boolean => value.toLowerCase() === 'true';

const badType: ErrorRow = [
  400,
  'InvalidDiskType.ValueNotSupported',
  'The specified disk type is not supported.',
];
const badStatus: ErrorRow = [
  400,
  'InvalidStatus.ValueNotSupported',
  'The specified disk status is not supported.',
];
const badCharge: ErrorRow = [
  404,
  'InvalidDiskChargeType.NotFound',
  'The DiskChargeType does not exist in our records.',
];
const badLockReason: ErrorRow = [404, 'InvalidLockReason.NotFound', 'The specified LockReason is not found.'];
const badMultiAttach: ErrorRow = [
  403,
  'InvalidParameter.MultiAttach',
  'The specified param MultiAttach is not valid.',
];

const statuses = ['In_use', 'Available', 'Attaching', 'Detaching', 'Creating', 'ReIniting'];

function isOnInstance(disk: DiskRecord, instanceId: string, call: Call): boolean {
  if (shownInstanceId(disk) === instanceId) return true;
  return (
    call.settings.instanceIdFindsMultiAttach &&
    disk.multiAttach === 'Enabled' &&
    disk.attachments.some((row) => row.instanceId === instanceId)
  );
}

/** The filters of DescribeDisks with one parameter each; combined with AND. */
const diskFilters: readonly Filter<DiskRecord>[] = [
  { param: 'InstanceId', keeps: isOnInstance },
  {
    param: 'Status',
    everything: 'all',
    allowed: statuses,
    refusal: badStatus,
    keeps: (row, value) => row.status === value,
  },
  {
    param: 'DiskType',
    everything: 'all',
    allowed: ['system', 'data'],
    refusal: badType,
    keeps: (row, value) => row.type === value,
  },
  { param: 'Category', everything: 'all', keeps: (row, value) => row.category === value },
  {
    param: 'MultiAttach',
    allowed: ['Disabled', 'Enabled', 'LegacyShared'],
    refusal: badMultiAttach,
    keeps: (row, value) => row.multiAttach === value,
  },
  {
    param: 'LockReason',
    allowed: ['financial', 'security', 'recycling', 'Recycling', 'dedicatedhostfinancial', 'refunded'],
    refusal: badLockReason,
    keeps: (row, value) => row.locks.some((lock) => lock.reason.toLowerCase() === value.toLowerCase()),
  },
  {
    param: 'DiskChargeType',
    allowed: ['PrePaid', 'PostPaid'],
    refusal: badCharge,
    keeps: (row, value) => row.diskChargeType === value,
  },
  { param: 'ZoneId', keeps: (row, value) => row.zoneId === value },
  { param: 'SnapshotId', keeps: (row, value) => row.sourceSnapshotId === value },
  { param: 'DiskName', keeps: (row, value) => matchesPattern(row.diskName, value) },
  { param: 'AutoSnapshotPolicyId', keeps: (row, value) => row.autoSnapshotPolicyId === value },
  { param: 'ResourceGroupId', keeps: (row, value) => row.resourceGroupId === value },
  { param: 'KMSKeyId', keeps: (row, value) => row.kmsKeyId === value },
  { param: 'Portable', keeps: (row, value) => row.portable === flagOf(value) },
  { param: 'DeleteWithInstance', keeps: (row, value) => row.deleteWithInstance === flagOf(value) },
  { param: 'DeleteAutoSnapshot', keeps: (row, value) => row.deleteAutoSnapshot === flagOf(value) },
  { param: 'EnableAutoSnapshot', keeps: (row, value) => row.enableAutoSnapshot === flagOf(value) },
  {
    param: 'EnableAutomatedSnapshotPolicy',
    keeps: (row, value) => (row.autoSnapshotPolicyId !== '') === flagOf(value),
  },
  { param: 'EnableShared', keeps: (row, value) => (row.multiAttach === 'LegacyShared') === flagOf(value) },
  { param: 'Encrypted', keeps: (row, value) => row.encrypted === flagOf(value) },
];

const diskTimeFilters: Readonly<Record<string, TimeFilterKey<DiskRecord>>> = {
  CreationStartTime: { timeOf: (row) => row.creationTime, side: 'from' },
  CreationEndTime: { timeOf: (row) => row.creationTime, side: 'to' },
};

/**
 * DescribeDisks. Whether the InstanceId filter finds multi-attach disks is not documented, so it is a setting. By default
 * it does not, because the InstanceId field of these disks is empty.
 */
export const describeDisks: Handler = (call) => {
  const named = byIds([...call.region.disks.values()], call.params.jsonList('DiskIds'), idOf);
  const filtered = byFilterKeys(call, byTags(call, applyFilters(call, named, diskFilters)), diskTimeFilters);
  const page = pageOf(call, filtered, seqOf);
  return { ...tokenFields(page), Disks: { Disk: page.rows.map(diskShape) } };
};

const diskStatusCodes: Readonly<Record<string, number>> = {
  In_use: 128,
  Available: 129,
  Attaching: 131,
  Detaching: 130,
  Creating: 132,
  ReIniting: 133,
};

/** DescribeDisksFullStatus: status, health and events of disks. */
export const describeDisksFullStatus: Handler = (call) => {
  const range = timeRange(call, 'EventTime.Start', 'EventTime.End');
  const eventIds = call.params.list('EventId');
  const eventType = call.params.text('EventType');
  const eventsOf = (disk: DiskRecord): DiskEventRecord[] =>
    [...call.region.diskEvents.values()].filter(
      (event) =>
        event.diskId === disk.diskId &&
        isWithin(event.time, range) &&
        (eventType === undefined || event.type === eventType) &&
        (eventIds === undefined || eventIds.includes(event.eventId)),
    );
  const asksForEvents =
    eventIds !== undefined || eventType !== undefined || range.from !== -Infinity || range.to !== Infinity;
  const status = call.params.text('Status');
  const health = call.params.text('HealthStatus');
  const group = call.params.text('ResourceGroupId');
  const named = byTags(call, byIds([...call.region.disks.values()], call.params.list('DiskId'), idOf));
  const rows = named.filter(
    (disk) =>
      (status === undefined || disk.status === status) &&
      (health === undefined || disk.healthStatus === health) &&
      (group === undefined || disk.resourceGroupId === group) &&
      (!asksForEvents || eventsOf(disk).length > 0),
  );
  const page = pageOf(call, rows, seqOf);
  return {
    ...pageFields(page),
    DiskFullStatusSet: {
      DiskFullStatusType: page.rows.map((disk) => ({
        DiskId: disk.diskId,
        InstanceId: shownInstanceId(disk) ?? '',
        Device: disk.attachments[0]?.device ?? '',
        Status: { Name: disk.status, Code: codeOf(diskStatusCodes, disk.status) },
        HealthStatus: { Name: disk.healthStatus, Code: codeOf(healthCodes, disk.healthStatus) },
        DiskEventSet: {
          DiskEventType: eventsOf(disk).map((event) => ({
            EventId: event.eventId,
            EventTime: isoSeconds(event.time),
            EventEndTime: event.endTime === null ? '' : isoSeconds(event.endTime),
            ImpactLevel: event.impactLevel,
            EventType: { Name: event.type, Code: codeOf(diskEventTypeCodes, event.type) },
          })),
        },
      })),
    },
  };
};
