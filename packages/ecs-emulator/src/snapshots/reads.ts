import type { Handler } from '../operations/call';
import { isoSeconds } from '../world/clock';
import type { ErrorRow, JsonObject } from '../protocol/errors';
import { applyFilters, byFilterKeys, byIds, byTags, matchesPattern } from '../operations/filters';
import type { Filter, TimeFilterKey } from '../operations/filters';
import { pageOf } from '../operations/paging';
import type { SnapshotRecord } from '../world/records';
import { tagsShape, tokenFields } from '../operations/shape';

const notFound = (code: string, what: string): ErrorRow => [404, code, `The specified ${what} is not found.`];

/** The filters of DescribeSnapshots that have one parameter each. They are joined by AND. */
const filters: readonly Filter<SnapshotRecord>[] = [
  { param: 'DiskId', keeps: (row, value) => row.sourceDiskId === value },
  {
    param: 'InstanceId',
    keeps: (row, value, call) =>
      call.region.disks.get(row.sourceDiskId)?.attachments.some(({ instanceId }) => instanceId === value) ??
      false,
  },
  { param: 'SnapshotName', keeps: (row, value) => matchesPattern(row.snapshotName, value) },
  {
    param: 'Status',
    everything: 'all',
    allowed: ['progressing', 'accomplished', 'failed'],
    refusal: notFound('InvalidStatus.NotFound', 'Status'),
    keeps: (row, value) => row.status === value,
  },
  {
    param: 'SnapshotType',
    everything: 'all',
    allowed: ['auto', 'user'],
    refusal: notFound('InvalidSnapshotType.NotFound', 'SnapshotType'),
    keeps: (row, value) => row.snapshotType === value,
  },
  {
    param: 'Usage',
    allowed: ['image', 'disk', 'image_disk', 'none'],
    refusal: [404, 'InvalidUsage', 'The specifed Usage is not valid.'],
    keeps: (row, value) => row.usage === value,
  },
  {
    param: 'SourceDiskType',
    allowed: ['System', 'Data', 'system', 'data'],
    refusal: [404, 'InvalidSourceDiskType', 'The specifed SourceDiskType is not valid.'],
    keeps: (row, value) => row.sourceDiskType === value.toLowerCase(),
  },
  { param: 'Encrypted', keeps: (row, value) => row.encrypted === (value.toLowerCase() === 'true') },
  { param: 'ResourceGroupId', keeps: (row, value) => row.resourceGroupId === value },
  { param: 'KMSKeyId', keeps: (row, value) => row.kmsKeyId === value },
  {
    param: 'Category',
    allowed: ['Standard', 'Flash', 'Archive', 'standard', 'flash', 'archive'],
    refusal: [403, 'InvalidSnapshotCategory.Malformed', 'The specified Category is not valid.'],
    keeps: (row, value) => row.category === value.toLowerCase(),
  },
  { param: 'SnapshotLinkId', keeps: (row, value) => linkOf(row) === value },
];

const timeFilters: Readonly<Record<string, TimeFilterKey<SnapshotRecord>>> = {
  CreationStartTime: { timeOf: (row) => row.creationTime, side: 'from' },
  CreationEndTime: { timeOf: (row) => row.creationTime, side: 'to' },
};

/** The snapshots of one disk form a chain. Its id is derived from that of the disk. */
const linkOf = (row: SnapshotRecord): string => row.sourceDiskId.replace(/^d-/, 'sl-');

function snapshotShape(row: SnapshotRecord): JsonObject {
  return {
    SnapshotId: row.snapshotId,
    SnapshotName: row.snapshotName,
    Description: row.description,
    SnapshotSN: row.snapshotId.replace(/^s-/, ''),
    SnapshotLinkId: linkOf(row),
    SnapshotType: row.snapshotType,
    Status: row.status,
    Progress: row.progress,
    Available: row.status === 'accomplished',
    InstantAccess: false,
    InstantAccessRetentionDays: 0,
    RemainTime: row.status === 'progressing' ? 60 : 0,
    CreationTime: isoSeconds(row.creationTime),
    LastModifiedTime: isoSeconds(row.lastModifiedTime),
    RetentionDays: row.retentionDays ?? 0,
    SourceDiskId: row.sourceDiskId,
    SourceDiskSize: String(row.sourceDiskSize),
    SourceDiskType: row.sourceDiskType,
    SourceStorageType: 'disk',
    SourceSnapshotId: '',
    SourceRegionId: row.regionId,
    RegionId: row.regionId,
    Category: row.category,
    Encrypted: row.encrypted,
    KMSKeyId: row.kmsKeyId,
    Usage: row.usage,
    ProductCode: '',
    ResourceGroupId: row.resourceGroupId,
    Tags: tagsShape(row.tags),
  };
}

/** DescribeSnapshots. */
export const describeSnapshots: Handler = (call) => {
  const ids = call.params.jsonList('SnapshotIds');
  const named = byIds([...call.region.snapshots.values()], ids, (row) => row.snapshotId);
  const rows = byFilterKeys(call, byTags(call, applyFilters(call, named, filters)), timeFilters);
  const page = pageOf(call, rows, (row) => row.seq);
  return { ...tokenFields(page), Snapshots: { Snapshot: page.rows.map(snapshotShape) } };
};
