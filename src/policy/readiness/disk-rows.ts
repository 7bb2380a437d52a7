import * as a from './disk-needs';
import * as an from './instance-needs';
import { anyState } from './preconditions';
import type { Preconditions } from './preconditions';

/** What the operations on a disk need; as `instance-rows`. */

const badDiskStatus = 'IncorrectDiskStatus';
const badInstanceStatus = 'IncorrectInstanceStatus';
const noSnapshots = 'DiskCategory.OperationNotSupported';
const shared = 'InvalidOperation.MultiAttachDisk';

const settled = a.diskIn('In_use', 'Available')(badDiskStatus);
const onSettledInstances = [an.attachedInStatus('Running', 'Stopped')(badInstanceStatus)];
const onStoppedInstances = [an.attachedInStatus('Stopped')(badInstanceStatus)];

export const diskRows = {
  DescribeDisks: anyState,
  AttachDisk: {
    instance: [an.inStatus('Running', 'Stopped')(badInstanceStatus)],
    disk: [a.attachable(badDiskStatus)],
    beside: 'ANOTHER',
    open: ['LIMIT_REACHED'],
  },
  DetachDisk: {
    disk: [a.diskIn('In_use')(badDiskStatus), a.portableIfData('DiskNotPortable')],
    instance: [an.lettingGo(badInstanceStatus)],
    beside: 'ATTACHED',
  },
  ResizeDisk: {
    disk: [settled],
    attached: onSettledInstances,
    open: ['SNAPSHOT_IN_PROGRESS', 'LIMIT_REACHED'],
  },
  ModifyDiskAttribute: { disk: [a.notBeingCreated(badDiskStatus)] },
  ModifyDiskChargeType: {
    disk: [
      a.notMultiAttach(shared),
      a.dataDisk('InvalidDiskIds.NotFound', 'INFERRED'),
      a.diskIn('In_use')('InvalidDiskIds.NotFound', 'INFERRED'),
    ],
    instance: [
      an.attachedBilledAs('PrePaid')('ChargeTypeViolation'),
      an.attachedInStatus('Running', 'Stopped')('InvalidInstanceStatus.NotSupported'),
    ],
    beside: 'ATTACHED',
  },
  ModifyDiskSpec: {
    disk: [
      a.notMultiAttach(shared),
      settled,
      a.ofChangeableCategory('InvalidDiskCategory.ValueNotSupported'),
    ],
    attached: [an.attachedInStatus('Running', 'Stopped')('InvalidOperation.InstanceStatusUnsupported')],
    open: ['SNAPSHOT_IN_PROGRESS', 'LIMIT_REACHED'],
  },
  ResetDisk: {
    disk: [a.ofCategoryWithSnapshots(noSnapshots), settled],
    attached: onStoppedInstances,
    open: ['NO_SNAPSHOT_OF_DISK', 'SNAPSHOT_IN_PROGRESS'],
  },
  ResetDisks: {
    disk: [a.notMultiAttach(shared), a.ofCategoryWithSnapshots(noSnapshots), settled],
    attached: onStoppedInstances,
    open: ['NO_SNAPSHOT_OF_DISK', 'SNAPSHOT_IN_PROGRESS'],
  },
  ReInitDisk: {
    disk: [a.notMultiAttach(shared), a.diskIn('In_use')(badDiskStatus)],
    attached: onStoppedInstances,
    open: ['SNAPSHOT_IN_PROGRESS', 'SOURCE_SNAPSHOT_DELETED'],
  },
  DeleteDisk: {
    disk: [a.diskIn('Available')(badDiskStatus), a.diskBilledAs('PostPaid')('DiskNotPortable')],
    open: ['SNAPSHOT_IN_PROGRESS'],
  },
  CreateSnapshot: {
    disk: [
      a.ofCategoryWithSnapshots(noSnapshots),
      settled,
      a.attachedOnce('IncorrectDiskStatus.NeverAttached'),
    ],
    attached: onSettledInstances,
    open: ['SNAPSHOT_IN_PROGRESS'],
  },
  DescribeDisksFullStatus: anyState,
  DescribeDiskMonitorData: anyState,
} as const satisfies Readonly<Record<string, Preconditions>>;
