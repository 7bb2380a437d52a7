import { disksOn, resting } from './attachments';
import { checkLock, diskNamed, instanceNamed, regionOf } from '../operations/call';
import type { Call, Handler } from '../operations/call';
import { moveDisk } from '../operations/changes';
import { zoneless } from './categories';
import { diskErrors } from './errors';
import type { ErrorRow } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';
import { nextDevice } from '../world/incidents';
import { instanceTypes } from '../instances/instance-types';
import { systemDiskOf } from '../lock/lock';
import { keyPairAsked } from '../instances/login';
import type { DiskRecord, InstanceRecord } from '../world/records';
import type { RegionState } from '../world/region';
import { durations } from '../world/transitions';

const otherZone: ErrorRow = [
  403,
  'ResourcesNotInSameZone',
  'The specified instance and disk are not in the same zone.',
];
// This code has status 400 here and 403 in other operations.
const incorrectInstanceStatus: ErrorRow = [
  400,
  'IncorrectInstanceStatus',
  'The current status of the resource does not support this operation.',
];
const attachedHere: ErrorRow = [404, 'InvalidDisk.InUse', 'The specified disk has been occupied.'];
const diskLimit: ErrorRow = [
  403,
  'InstanceDiskLimitExceeded',
  'The amount of the disk on instance in question reach its limits.',
];
const attachLimit: ErrorRow = [
  403,
  'DiskAttachedNumberExceeded',
  'The attaching times of the specified disk exceeded.',
];
const badDevice: ErrorRow = [400, 'InvalidDevice.Malformed', 'The specified device is not valid.'];
const deviceTaken: ErrorRow = [403, 'InvalidDevice.InUse', 'The specified device has been occupied.'];
const notForced: ErrorRow = [
  400,
  'InvalidParameterForce.DiskCategoryNotSupported',
  'The specified disk category does not support force attach operation.',
];
const notBootable: ErrorRow = [
  400,
  'InvalidDisk.DiskNotBootable',
  'The specified disk is not a bootable disk, can not be attached as system disk.',
];
const sharedAsSystem: ErrorRow = [
  403,
  'InvalidOperation.CanNotAttachMultiAttachDiskAsSystemDisk',
  'Multi attach disk can not be attached as system disk.',
];
const otherOrigin: ErrorRow = [
  400,
  'InvalidInstance.NotOriginInstance',
  'The specified disk can not attached to other instance as system disk.',
];
const noLogin: ErrorRow = [
  400,
  'InvalidParameter.AllEmpty',
  'The specified parameter Password and KeyPairName should not be empty at the same time.',
];
const notAttachedHere: ErrorRow = [
  403,
  'DependencyViolation',
  'The specified disk has not been attached on the specified instance.',
];

/** The most instances that a multi-attach disk can be attached to. */
const mostInstances = 16;

const isShared = (disk: DiskRecord): boolean => disk.multiAttach === 'Enabled';

function requireFree(disk: DiskRecord, { instanceId }: InstanceRecord): void {
  if (disk.attachments.some((row) => row.instanceId === instanceId)) {
    if (isShared(disk)) throw new Refusal(attachedHere);
    throw new Refusal(resourceErrors.incorrectDiskStatus);
  }
  if (disk.status === 'Available') return;
  if (!isShared(disk) || disk.status !== 'In_use') throw new Refusal(resourceErrors.incorrectDiskStatus);
  if (disk.attachments.length >= mostInstances) throw new Refusal(attachLimit);
}

/** Checks whether a disk can become the system disk of an instance again. */
function requireBootable(region: RegionState, disk: DiskRecord, instance: InstanceRecord): void {
  if (isShared(disk)) throw new Refusal(sharedAsSystem);
  // Only a disk created from an image has an operating system.
  if (disk.imageId === '') throw new Refusal(notBootable);
  if (disk.lastInstanceId !== instance.instanceId) throw new Refusal(otherOrigin);
  if (instance.status !== 'Stopped') throw new Refusal(incorrectInstanceStatus);
  if (systemDiskOf(instance, region) !== undefined) throw new Refusal(deviceTaken);
}

function deviceAsked(call: Call, region: RegionState, { instanceId }: InstanceRecord): string {
  const device = call.params.text('Device');
  if (device === undefined) return nextDevice(region, instanceId);
  if (!/^\/dev\/xvd[b-z]$/.test(device)) throw new Refusal(badDevice);
  const taken = disksOn(region, instanceId).some((disk) =>
    disk.attachments.some((row) => row.instanceId === instanceId && row.device === device),
  );
  if (taken) throw new Refusal(deviceTaken);
  return device;
}

/**
 * AttachDisk: an Available disk goes through Attaching to In_use. A multi-attach disk that another instance uses stays
 * In_use, because no separate state is documented for a single attachment.
 */
export const attachDisk: Handler = (call) => {
  const { params } = call;
  const instance = instanceNamed(call, params.text('InstanceId'));
  const disk = diskNamed(call, params.text('DiskId'));
  checkLock(call, { instance, disk });
  const region = regionOf(call, instance);
  const bootable = params.flag('Bootable') ?? false;
  const deleteWithInstance = params.flag('DeleteWithInstance');
  if (params.flag('Force') === true && disk.category !== zoneless) {
    throw new Refusal(notForced);
  }
  if (disk.zoneId !== instance.zoneId && disk.category !== zoneless) throw new Refusal(otherZone);
  requireFree(disk, instance);
  if (bootable) requireBootable(region, disk, instance);
  if (!resting.has(instance.status)) throw new Refusal(incorrectInstanceStatus);
  if (deleteWithInstance === true && isShared(disk)) throw new Refusal(diskErrors.multiAttachStays);
  const limit = instanceTypes.get(instance.instanceType)?.disks ?? 17;
  if (disksOn(region, instance.instanceId).length >= limit) throw new Refusal(diskLimit);
  const device = bootable ? '/dev/xvda' : deviceAsked(call, region, instance);
  const keyPairName = bootable ? keyPairAsked(call, instance, instance.osType) : undefined;
  if (bootable && keyPairName === undefined && params.text('Password') === undefined) {
    throw new Refusal(noLogin);
  }
  call.commit();
  const isFirst = disk.attachments.length === 0;
  disk.attachments = [
    ...disk.attachments,
    { instanceId: instance.instanceId, device, attachedTime: call.now },
  ];
  disk.attachedTime = call.now;
  disk.type = bootable ? 'system' : 'data';
  disk.portable = !bootable;
  disk.deleteWithInstance = deleteWithInstance ?? false;
  if (keyPairName !== undefined) instance.keyPairName = keyPairName;
  if (isFirst) moveDisk(call, disk, { through: 'Attaching', to: 'In_use', ms: durations.attachDisk });
  return {};
};

/**
 * DetachDisk: an In_use disk goes through Detaching to Available in about a minute. A multi-attach disk loses one
 * attachment at once and stays In_use on the others; only its last attachment takes a minute.
 */
export const detachDisk: Handler = (call) => {
  const { params } = call;
  const instance = instanceNamed(call, params.text('InstanceId'));
  const disk = diskNamed(call, params.text('DiskId'));
  checkLock(call, { instance, disk });
  const deleteWithInstance = params.flag('DeleteWithInstance');
  if (disk.status !== 'In_use') throw new Refusal(resourceErrors.incorrectDiskStatus);
  const others = disk.attachments.filter((row) => row.instanceId !== instance.instanceId);
  if (others.length === disk.attachments.length) throw new Refusal(notAttachedHere);
  const isSystem = disk.type === 'system';
  if (!isSystem && !disk.portable) throw new Refusal(diskErrors.notPortable);
  if (!(isSystem ? instance.status === 'Stopped' : resting.has(instance.status))) {
    throw new Refusal(resourceErrors.incorrectInstanceStatus);
  }
  if (deleteWithInstance === true && isShared(disk)) throw new Refusal(diskErrors.multiAttachStays);
  call.commit();
  if (deleteWithInstance !== undefined) disk.deleteWithInstance = deleteWithInstance;
  if (isSystem) disk.lastInstanceId = instance.instanceId;
  if (others.length > 0) disk.attachments = others;
  else {
    const change = { through: 'Detaching', to: 'Available', ms: durations.detachDisk };
    moveDisk(call, disk, change, 'disk-detached');
  }
  return {};
};
