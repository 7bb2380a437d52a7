import type { EcsReads } from '../port';
import { tagRecords } from './instances';
import { pageOf, pageParameters } from './paging';
import { jsonList, present, tagList } from './parameters';
import type { Translation } from './paging';
import { booleanAt, integerAt, percentAt, textAt, timeAt } from './read';

type Read = EcsReads['DescribeSnapshots'];

/** DescribeSnapshots: ids as a JSON list, at most 100; one disk or one instance; pages of at most 100. */
export const describeSnapshots: Translation<Read['query'], Read['answer']> = {
  parameters: (query) => ({
    ...pageParameters(query),
    ...present({
      SnapshotIds: jsonList(query.ids),
      DiskId: query.diskId,
      InstanceId: query.instanceId,
      Status: query.rawStatus,
      SnapshotType: query.rawType,
      SnapshotName: query.name,
      ResourceGroupId: query.resourceGroupId,
      Tag: tagList(query.tags),
    }),
  }),
  answer: (body, scope) =>
    pageOf(body, 'Snapshots', 'Snapshot', (wire) => {
      const id = textAt(wire, 'SnapshotId');
      if (id === null) return null;
      return {
        ...scope,
        id,
        name: textAt(wire, 'SnapshotName'),
        description: textAt(wire, 'Description'),
        rawStatus: textAt(wire, 'Status'),
        progressPercent: percentAt(wire, 'Progress'),
        remainingSeconds: integerAt(wire, 'RemainTime'),
        rawType: textAt(wire, 'SnapshotType'),
        isAvailable: booleanAt(wire, 'Available'),
        category: textAt(wire, 'Category'),
        usage: textAt(wire, 'Usage'),
        sourceDiskId: textAt(wire, 'SourceDiskId'),
        sourceDiskSizeGiB: integerAt(wire, 'SourceDiskSize'),
        rawSourceDiskKind: textAt(wire, 'SourceDiskType'),
        isEncrypted: booleanAt(wire, 'Encrypted'),
        retentionDays: integerAt(wire, 'RetentionDays'),
        resourceGroupId: textAt(wire, 'ResourceGroupId'),
        tags: tagRecords(wire),
        createdAt: timeAt(wire, 'CreationTime'),
        modifiedAt: timeAt(wire, 'LastModifiedTime'),
      };
    }),
};
