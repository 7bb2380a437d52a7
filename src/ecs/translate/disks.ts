import type { EcsReads } from '../port';
import type { AttachmentRecord, DiskRecord } from '../records';
import { lockRecords, tagRecords } from './instances';
import { defined, jsonList, pageOf, pageParameters, tagList } from './paging';
import type { Translation } from './paging';
import { booleanAt, integerAt, isWire, listAt, textAt, timeAt } from './read';
import type { Wire } from './read';

type Read = EcsReads['DescribeDisks'];

/** DescribeDisks: ids as a JSON list, at most 100; one instance id; pages of 10 to 500. */
export const describeDisks: Translation<Read['query'], Read['answer']> = {
  parameters: (query) => ({
    ...pageParameters(query),
    ...defined({
      DiskIds: jsonList(query.ids),
      InstanceId: query.instanceId,
      Status: query.rawStatus,
      DiskType: query.rawKind,
      Category: query.category,
      ZoneId: query.zoneId,
      MultiAttach: query.multiAttach,
      DiskChargeType: query.rawChargeType,
      DiskName: query.name,
      ResourceGroupId: query.resourceGroupId,
      Tag: tagList(query.tags),
    }),
  }),
  answer: (body, scope) =>
    pageOf(body, 'Disks', 'Disk', (wire) => {
      const id = textAt(wire, 'DiskId');
      return id === null ? null : { ...scope, id, ...diskFields(wire) };
    }),
};

function diskFields(wire: Wire): Omit<DiskRecord, 'accountId' | 'regionId' | 'id'> {
  const multiAttach = textAt(wire, 'MultiAttach');
  return {
    zoneId: textAt(wire, 'ZoneId'),
    name: textAt(wire, 'DiskName'),
    description: textAt(wire, 'Description'),
    rawKind: textAt(wire, 'Type'),
    category: textAt(wire, 'Category'),
    performanceLevel: textAt(wire, 'PerformanceLevel'),
    sizeGiB: integerAt(wire, 'Size'),
    rawStatus: textAt(wire, 'Status'),
    rawChargeType: textAt(wire, 'DiskChargeType'),
    isEncrypted: booleanAt(wire, 'Encrypted'),
    isMultiAttach: multiAttach === null ? null : multiAttach !== 'Disabled',
    deleteWithInstance: booleanAt(wire, 'DeleteWithInstance'),
    resourceGroupId: textAt(wire, 'ResourceGroupId'),
    imageId: textAt(wire, 'ImageId'),
    sourceSnapshotId: textAt(wire, 'SourceSnapshotId'),
    autoSnapshotPolicyId: textAt(wire, 'AutoSnapshotPolicyId'),
    tags: tagRecords(wire),
    createdAt: timeAt(wire, 'CreationTime'),
    attachedAt: timeAt(wire, 'AttachedTime'),
    detachedAt: timeAt(wire, 'DetachedTime'),
    expiresAt: timeAt(wire, 'ExpiredTime'),
    operationLocks: lockRecords(wire, 'OperationLock'),
    attachments: attachments(wire),
  };
}

/**
 * Where a disk is attached. InstanceId is empty for a multi-attach disk, Attachments is missing for legacy shared block
 * storage, which has MountInstances: every instance that any of the three names counts, once.
 */
function attachments(wire: Wire): readonly AttachmentRecord[] {
  const found = new Map<string, AttachmentRecord>();
  const add = (entry: unknown): void => {
    const instanceId = isWire(entry) ? textAt(entry, 'InstanceId') : null;
    if (!isWire(entry) || instanceId === null || found.has(instanceId)) return;
    found.set(instanceId, {
      instanceId,
      device: textAt(entry, 'Device'),
      attachedAt: timeAt(entry, 'AttachedTime'),
    });
  };
  for (const entry of listAt(wire, 'Attachments', 'Attachment') ?? []) add(entry);
  for (const entry of listAt(wire, 'MountInstances', 'MountInstance') ?? []) add(entry);
  add(wire);
  return [...found.values()];
}
