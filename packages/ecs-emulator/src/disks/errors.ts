import type { ErrorRow } from '../protocol/errors';

/** Errors that operations on disks, snapshots and images share; the messages come from their error tables. */
export const diskErrors = {
  neverAttached: [
    403,
    'IncorrectDiskStatus.NeverAttached',
    'The specified disk has never been attached to any instance.',
  ],
  creatingSnapshot: [
    403,
    'IncorrectDiskStatus.CreatingSnapshot',
    'A previous snapshot creation is in process.',
  ],
  /** The same error in operations that change the disk rather than its snapshots. */
  diskCreatingSnapshot: [
    403,
    'DiskCreatingSnapshot',
    'The operation is denied due to a snapshot of the specified disk is not completed yet.',
  ],
  snapshotNotReady: [403, 'InvalidSnapshotId.NotReady', 'The specified snapshot has not completed yet.'],
  categoryHasNoSnapshots: [
    400,
    'DiskCategory.OperationNotSupported',
    'The operation is not supported to the specified disk due to its disk category.',
  ],
  multiAttach: [
    403,
    'InvalidOperation.MultiAttachDisk',
    'Multi attach disk does not support this operation.',
  ],
  multiAttachStays: [
    403,
    'DeleteWithInstance.Conflict',
    'Multi attach disk cannot be set to DeleteWithInstance attribute.',
  ],
  notPortable: [403, 'DiskNotPortable', 'The specified disk is not a portable disk.'],
  badName: [400, 'InvalidDiskName.Malformed', 'The specified disk name is wrongly formed.'],
  badDescription: [400, 'InvalidDescription.Malformed', 'The specified description is wrongly formed.'],
  burstingCategory: [
    400,
    'BurstingEnabledForDiskCategoryUnsupported',
    'The specified disk category does not support bursting enabled.',
  ],
  burstingMultiAttach: [
    400,
    'BurstingEnabledForMultiAttachDiskUnsupported',
    'The multi attach disk does not support bursting enabled.',
  ],
  provisionedCategory: [
    400,
    'ProvisionedIopsForDiskCategoryUnsupported',
    'The specified disk category does not support provisioned iops.',
  ],
  provisionedLimit: [400, 'InvalidProvisionedIops.LimitExceed', 'The provisioned iops exceeds the limit.'],
  badPerformanceLevel: [
    400,
    'InvalidPerformanceLevel.Malformed',
    'The specified parameter PerformanceLevel is not valid.',
  ],
  levelNotMatch: [
    403,
    'OperationDenied.PerformanceLevelNotMatch',
    'The specified PerformanceLevel and disk size do not match.',
  ],
  badCategory: [
    400,
    'InvalidDiskCategory.ValueNotSupported',
    'The specified parameter "DiskCategory" is not valid.',
  ],
  noSystemDisk: [
    400,
    'InvalidInstance.NotFoundSystemDisk',
    'The specified instance does not have system disk.',
  ],
  keyWithoutEncryption: [
    400,
    'InvalidEncrypted.NotMatchKmsKeyId',
    'The specified parameter Encrypted must be true when KmsKeyId is not empty.',
  ],
} as const satisfies Record<string, ErrorRow>;
