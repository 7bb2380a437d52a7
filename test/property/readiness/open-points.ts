import type { EcsOperation } from '../../../src/catalogue/operations';
import type { OpenPoint } from '../../../src/policy/readiness/reasons';
import { preconditionsOf } from '../../../src/policy/readiness/table';
import type { Scene } from './world';

/** Whether a scene has what an operation leaves open: only there may ECS refuse what is ready. */
const holds: Readonly<Record<OpenPoint, (scene: Scene, operation: EcsOperation) => boolean>> = {
  SNAPSHOT_IN_PROGRESS: ({ region }) =>
    [...region.snapshots.values()].some(({ status }) => status === 'progressing'),
  NO_SNAPSHOT_OF_DISK: ({ region, disk }) =>
    ![...region.snapshots.values()].some(
      ({ sourceDiskId, status }) => sourceDiskId === disk.diskId && status === 'accomplished',
    ),
  SOURCE_SNAPSHOT_DELETED: ({ disk, region }) =>
    disk.sourceSnapshotId !== '' && !region.snapshots.has(disk.sourceSnapshotId),
  DISKS_OF_INSTANCE: ({ region, instance }) =>
    [...region.disks.values()].some(
      ({ attachments, status, locks }) =>
        (status !== 'In_use' || locks.length > 0) &&
        attachments.some(({ instanceId }) => instanceId === instance.instanceId),
    ),
  RAM_ROLE_ATTACHED: ({ instance }) => instance.ramRoleName !== '',
  LIMIT_REACHED: ({ disk, instance }, operation) => {
    switch (operation) {
      case 'ResizeDisk':
        return disk.size === 65_536;
      case 'ModifyDiskSpec':
        // A subscription cannot go down, and a level above needs a larger disk.
        return disk.diskChargeType === 'PrePaid' && disk.category === 'cloud_essd' && disk.size < 461;
      case 'ModifyPrepayInstanceSpec':
        return instance.instanceType === 'ecs.g7.4xlarge';
      case 'JoinSecurityGroup':
        return instance.securityGroupIds.length >= 5;
      default:
        return false;
    }
  },
};

export const isOpenIn = (scene: Scene, operation: EcsOperation): boolean =>
  preconditionsOf(operation)?.open?.some((point) => holds[point](scene, operation)) === true;
