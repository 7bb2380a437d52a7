import { disksOn, isBeingCopied, resting } from '../disks/attachments';
import { checkLock, instanceNamed, regionOf, snapshotNamed } from '../operations/call';
import type { Call } from '../operations/call';
import { diskErrors } from '../disks/errors';
import type { ErrorRow } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';
import { systemDiskOf } from '../lock/lock';
import type { DiskRecord, InstanceRecord, SnapshotRecord } from '../world/records';

const noSource: ErrorRow = [
  400,
  'MissingParameter',
  'The input parameter SnapshotId or InstanceId or DiskDeviceMapping that is mandatory for processing this request is not supplied.',
];
const incorrectInstanceStatus: ErrorRow = [
  400,
  'IncorrectInstanceStatus',
  'The current status of the instance does not support this operation.',
];
const notOfSystemDisk: ErrorRow = [
  403,
  'OperationDenied',
  'The specified snapshot is not allowed to create image.',
];
const noSystemSnapshot: ErrorRow = [
  400,
  'OperationDenied',
  'The specified parameter DiskDeviceMapping.n.SnapshotId does not contain system disk snapshot.',
];
const badDevice: ErrorRow = [
  400,
  'InvalidDevice.Malformed',
  'The specified parameter DiskDeviceMapping.n.Device is not valid.',
];
const deviceTaken: ErrorRow = [
  400,
  'InvalidDevice.InUse',
  'The specified parameter DiskDeviceMapping.n.Device has been occupied.',
];
const badSize: ErrorRow = [
  400,
  'InvalidSize.ValueNotSupported',
  'The specified parameter DiskDeviceMapping.n.Size beyond the permitted range.',
];
const badDiskType: ErrorRow = [
  400,
  'InvalidDiskType.ValueNotSupported',
  'The specified disk type is not supported.',
];

/** The source of an image: an instance, whose disks are copied, or existing snapshots. */
export interface ImageSource {
  readonly instance: InstanceRecord | undefined;
  readonly disks: readonly DiskRecord[];
  readonly snapshots: readonly SnapshotRecord[];
  /** The size of the system disk in GiB. */
  readonly size: number;
}

function ready(call: Call, snapshotId: string): SnapshotRecord {
  const snapshot = snapshotNamed(call, snapshotId);
  if (snapshot.status !== 'accomplished') throw new Refusal(diskErrors.snapshotNotReady);
  return snapshot;
}

function fromInstance(call: Call, instanceId: string): ImageSource {
  const instance = instanceNamed(call, instanceId);
  checkLock(call, { instance });
  if (!resting.has(instance.status)) throw new Refusal(incorrectInstanceStatus);
  const region = regionOf(call, instance);
  const system = systemDiskOf(instance, region);
  if (system === undefined) throw new Refusal(diskErrors.noSystemDisk);
  const disks = disksOn(region, instanceId);
  if (disks.some(({ status }) => status !== 'In_use')) throw new Refusal(resourceErrors.incorrectDiskStatus);
  if (disks.some((disk) => isBeingCopied(region, disk))) throw new Refusal(diskErrors.creatingSnapshot);
  return { instance, disks, snapshots: [], size: system.size };
}

interface Mapping {
  readonly snapshot: SnapshotRecord | undefined;
  readonly device: string | undefined;
  readonly diskType: string;
  readonly size: number;
}

const present = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

function mappingsAsked(call: Call): Mapping[] {
  return call.params.objects('DiskDeviceMapping').map((fields) => {
    const snapshotId = present(fields.SnapshotId);
    const snapshot = snapshotId === undefined ? undefined : ready(call, snapshotId);
    const diskType = present(fields.DiskType) ?? snapshot?.sourceDiskType ?? 'data';
    const size = Number(present(fields.Size) ?? snapshot?.sourceDiskSize ?? 20);
    if (diskType !== 'system' && diskType !== 'data') throw new Refusal(badDiskType);
    if (!Number.isInteger(size) || size < (snapshot?.sourceDiskSize ?? 5) || size > 32_768) {
      throw new Refusal(badSize);
    }
    return { snapshot, diskType, size, device: present(fields.Device) };
  });
}

function fromMappings(call: Call): ImageSource {
  const mappings = mappingsAsked(call);
  const devices = mappings.flatMap(({ device }) => device ?? []);
  if (devices.some((device) => !/^\/dev\/xvd[a-z]$/.test(device))) throw new Refusal(badDevice);
  if (new Set(devices).size < devices.length) throw new Refusal(deviceTaken);
  const [system, ...others] = mappings.filter(({ diskType }) => diskType === 'system');
  if (system?.snapshot === undefined || others.length > 0) throw new Refusal(noSystemSnapshot);
  const snapshots = mappings.flatMap(({ snapshot }) => snapshot ?? []);
  return { instance: undefined, disks: [], snapshots, size: system.size };
}

function fromSnapshot(call: Call, snapshotId: string): ImageSource {
  const snapshot = ready(call, snapshotId);
  if (snapshot.sourceDiskType !== 'system') throw new Refusal(notOfSystemDisk);
  return { instance: undefined, disks: [], snapshots: [snapshot], size: snapshot.sourceDiskSize };
}

/**
 * The source that a call names. InstanceId wins over DiskDeviceMapping, and DiskDeviceMapping over SnapshotId.
 *
 * @throws Refusal when the call names no source, or one that does not exist or cannot be copied in its state
 */
export function imageSourceAsked(call: Call): ImageSource {
  const [instanceId, snapshotId] = [call.params.text('InstanceId'), call.params.text('SnapshotId')];
  if (instanceId !== undefined) return fromInstance(call, instanceId);
  if (call.params.objects('DiskDeviceMapping').length > 0) return fromMappings(call);
  if (snapshotId !== undefined) return fromSnapshot(call, snapshotId);
  throw new Refusal(noSource);
}
