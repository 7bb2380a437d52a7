import { isoMinutes, isoSeconds } from '../world/clock';
import type { JsonObject } from '../protocol/errors';
import type { Attachment, DiskRecord } from '../world/records';
import { locksShape, tagsShape } from '../operations/shape';

const secondsOrEmpty = (time: number | null): string => (time === null ? '' : isoSeconds(time));

/**
 * A disk shows its instance only in these states, and only when multi-attach is off. Documented for `InstanceId` of
 * DescribeDisks; inferred for `Attachments`, and for the filter by InstanceId.
 */
const showsInstance: ReadonlySet<string> = new Set(['In_use', 'Detaching']);

/** The single instance that a disk shows, or undefined. */
export const shownInstanceId = (disk: DiskRecord): string | undefined =>
  disk.multiAttach !== 'Enabled' && showsInstance.has(disk.status)
    ? disk.attachments[0]?.instanceId
    : undefined;

/** The attachments that a disk shows: of a multi-attach disk all. */
const shownAttachments = (disk: DiskRecord): readonly Attachment[] =>
  disk.multiAttach === 'Enabled' || showsInstance.has(disk.status) ? disk.attachments : [];

/** One `Disks.Disk` of DescribeDisks. */
export function diskShape(disk: DiskRecord): JsonObject {
  const attachments = shownAttachments(disk);
  const [first] = attachments;
  const shown = shownInstanceId(disk);
  return {
    DiskId: disk.diskId,
    DiskName: disk.diskName,
    Description: disk.description,
    SerialNumber: disk.serialNumber,
    RegionId: disk.regionId,
    ZoneId: disk.zoneId,
    Type: disk.type,
    Category: disk.category,
    PerformanceLevel: disk.performanceLevel,
    Size: disk.size,
    Status: disk.status,
    InstanceId: shown ?? '',
    Device: shown === undefined ? '' : (first?.device ?? ''),
    MultiAttach: disk.multiAttach,
    Attachments: {
      Attachment: attachments.map(({ instanceId, device, attachedTime }) => ({
        InstanceId: instanceId,
        Device: device,
        AttachedTime: isoSeconds(attachedTime),
      })),
    },
    // Only the legacy Shared Block Storage fills these.
    MountInstances: { MountInstance: [] },
    MountInstanceNum: attachments.length,
    AttachedTime: secondsOrEmpty(disk.attachedTime),
    DetachedTime: secondsOrEmpty(disk.detachedTime),
    CreationTime: isoSeconds(disk.creationTime),
    ExpiredTime: disk.expiredTime === null ? '2999-09-08T16:00Z' : isoMinutes(disk.expiredTime),
    DiskChargeType: disk.diskChargeType,
    Portable: disk.portable,
    DeleteWithInstance: disk.deleteWithInstance,
    DeleteAutoSnapshot: disk.deleteAutoSnapshot,
    EnableAutoSnapshot: disk.enableAutoSnapshot,
    EnableAutomatedSnapshotPolicy: disk.autoSnapshotPolicyId !== '',
    AutoSnapshotPolicyId: disk.autoSnapshotPolicyId,
    SourceSnapshotId: disk.sourceSnapshotId,
    ImageId: disk.imageId,
    ProductCode: '',
    Encrypted: disk.encrypted,
    KMSKeyId: disk.kmsKeyId,
    ResourceGroupId: disk.resourceGroupId,
    ...locksShape(disk, 'OperationLock', false),
    Tags: tagsShape(disk.tags),
    IOPS: disk.iops,
    IOPSRead: disk.iops,
    IOPSWrite: disk.iops,
    Throughput: disk.throughput,
    ThroughputRead: disk.throughput,
    ThroughputWrite: disk.throughput,
    ProvisionedIops: disk.provisionedIops,
    BurstingEnabled: disk.burstingEnabled,
    BdfId: '',
    StorageSetId: '',
    StorageSetPartitionNumber: 0,
    StorageClusterId: '',
    Placement: { ZoneIds: '' },
  };
}
