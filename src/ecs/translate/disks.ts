import { diskStatuses } from '../../catalogue/disk-statuses';
import type { EcsReads } from '../port';
import type { AttachmentRecord, DiskRecord } from '../records';
import { lockRecords, tagRecords } from './instances';
import { pageOf, pageParameters } from './paging';
import { jsonList, present, tagList } from './parameters';
import type { Translation } from './paging';
import { booleanAt, integerAt, isWire, listAt, textAt, timeAt } from './read';
import type { Wire } from './read';

type Read = EcsReads['DescribeDisks'];

/** DescribeDisks: ids as a JSON list, at most 100; one instance id; pages of 10 to 500. */
export const describeDisks: Translation<Read['query'], Read['answer']> = {
  parameters: (query) => ({
    ...pageParameters(query),
    ...present({
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
  answer: (body, scope, sentAt) =>
    pageOf(body, 'Disks', 'Disk', (wire) => {
      const id = textAt(wire, 'DiskId');
      return id === null ? null : { ...scope, id, readAt: sentAt, ...diskFields(wire) };
    }),
};

function diskFields(wire: Wire): Omit<DiskRecord, 'accountId' | 'regionId' | 'id' | 'readAt'> {
  const multiAttach = textAt(wire, 'MultiAttach');
  return {
    zoneId: textAt(wire, 'ZoneId'),
    name: textAt(wire, 'DiskName'),
    description: textAt(wire, 'Description'),
    rawKind: textAt(wire, 'Type'),
    category: textAt(wire, 'Category'),
    performanceLevel: textAt(wire, 'PerformanceLevel'),
    provisionedIops: integerAt(wire, 'ProvisionedIops'),
    burstingEnabled: booleanAt(wire, 'BurstingEnabled'),
    sizeGiB: integerAt(wire, 'Size'),
    rawStatus: textAt(wire, 'Status'),
    rawChargeType: textAt(wire, 'DiskChargeType'),
    isEncrypted: booleanAt(wire, 'Encrypted'),
    isMultiAttach: multiAttach === null ? null : multiAttach !== 'Disabled',
    isPortable: booleanAt(wire, 'Portable'),
    deleteWithInstance: booleanAt(wire, 'DeleteWithInstance'),
    deleteAutoSnapshot: booleanAt(wire, 'DeleteAutoSnapshot'),
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
    ...attachmentsOf(wire),
  };
}

/** The lists that name instances, and the name of their entries. */
const attachmentLists = [
  ['Attachments', 'Attachment'],
  ['MountInstances', 'MountInstance'],
] as const;

/**
 * Where a disk is attached. InstanceId is empty for a multi-attach disk, Attachments is missing for legacy shared block
 * storage, which has MountInstances: every instance that any of the three names counts, once.
 *
 * A list or an entry that cannot be read may name an instance that nobody sees then, and its lock: the attachments are
 * not known. So it is where a multi-attach disk in use, or one that names an instance, has no list of its instances.
 */
function attachmentsOf(wire: Wire): Pick<DiskRecord, 'attachments' | 'attachmentsKnown'> {
  const found = new Map<string, AttachmentRecord>();
  const add = (entry: Wire): boolean => {
    const instanceId = textAt(entry, 'InstanceId');
    if (instanceId === null) return false;
    const attachment = {
      instanceId,
      device: textAt(entry, 'Device'),
      attachedAt: timeAt(entry, 'AttachedTime'),
    };
    found.set(instanceId, found.get(instanceId) ?? attachment);
    return true;
  };
  const areListsRead = attachmentLists.map(([outer, inner]) => {
    const entries = wire[outer] == null ? [] : listAt(wire, outer, inner);
    return entries?.map((entry) => isWire(entry) && add(entry)).every(Boolean) ?? false;
  });
  const isListed = found.size > 0;
  const isNamed = add(wire);
  const mayHaveSeveral = !isAbsent(wire.MultiAttach) && wire.MultiAttach !== 'Disabled';
  const isListMissing =
    mayHaveSeveral && !isListed && (isNamed || textAt(wire, 'Status') === diskStatuses.IN_USE);
  return {
    attachments: [...found.values()],
    attachmentsKnown: areListsRead.every(Boolean) && (isNamed || isAbsent(wire.InstanceId)) && !isListMissing,
  };
}

const isAbsent = (value: unknown): boolean => value == null || value === '';
