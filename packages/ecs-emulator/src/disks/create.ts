import { addDisk } from '../world/builders';
import { instanceNamed, snapshotNamed } from '../operations/call';
import type { Call, Handler } from '../operations/call';
import { disksOn } from './attachments';
import { moveDisk, placeOrder } from '../operations/changes';
import { comesWithInstance, diskCategories, performanceLevels, zoneless } from './categories';
import { diskErrors } from './errors';
import { provisionedLimit } from './performance';
import type { ErrorRow } from '../protocol/errors';
import { missingParameter, Refusal } from '../protocol/errors';
import { nextDevice } from '../world/incidents';
import { instanceTypes } from '../instances/instance-types';
import { groupAsked, isDescription, isName, tagsAsked } from '../operations/naming';
import type { DiskRecord, InstanceRecord, SnapshotRecord } from '../world/records';
import { durations } from '../world/transitions';
import { markUse } from '../snapshots/writes';

const badSize: ErrorRow = [
  400,
  'InvalidSize.ValueNotSupported',
  'The specified parameter Size is not valid.',
];
const noSize: ErrorRow = [
  400,
  'MissingParameter',
  'The input parameter either "SnapshotId" or "Size" should be specified.',
];
const zoneAndInstance: ErrorRow = [
  403,
  'InvalidParam.ZoneIdAndInstanceId.Conflict',
  "The specified parameter 'ZoneId' and 'InstanceId' are not blank at the same time.",
];
const unknownZone: ErrorRow = [404, 'InvalidZoneId.NotFound', 'The specified zone does not exist.'];
const notSubscribed: ErrorRow = [
  403,
  'InvalidInstanceChargeType.ValueNotSupported',
  'The InstanceChargeType does not support this action.',
];
const tooMany: ErrorRow = [
  403,
  'InstanceDiskCategoryLimitExceed',
  'The total size of specified disk category in an instance exceeds.',
];
const smallerThanSnapshot: ErrorRow = [
  403,
  'InvalidDiskSize.TooSmall',
  'Specified disk size is less than the size of snapshot.',
];
const notAsSnapshot: ErrorRow = [
  400,
  'InvalidEncrypted.NotMatchSnapshot',
  'The specified parameter Encrypted is different from the Encrypted of the snapshot.',
];
const badMultiAttach: ErrorRow = [
  403,
  'InvalidParameter.MultiAttach',
  'The specified param MultiAttach is not valid.',
];
const multiAttachOnInstance: ErrorRow = [
  403,
  'InvalidParameter.MultiAttachAndInstanceIdConflict',
  'The parameter MultiAttach and InstanceId are conflict.',
];
const categoryNotShared: ErrorRow = [
  403,
  'InvalidParameter.DiskCategoryAndMultiAttachNotMatch',
  'The specified disk category does not support multi attach enabled.',
];

/** The subscription instance that a new disk is for; undefined when only a zone is given. */
function buyer(call: Call): InstanceRecord | undefined {
  const { params } = call;
  const zoneId = params.text('ZoneId');
  if (params.text('InstanceId') === undefined) {
    if (zoneId === undefined && params.text('DiskCategory') === zoneless) return undefined;
    if (zoneId === undefined) throw missingParameter('ZoneId');
    if (!call.region.zoneIds.includes(zoneId)) throw new Refusal(unknownZone);
    return undefined;
  }
  if (zoneId !== undefined) throw new Refusal(zoneAndInstance);
  const instance = instanceNamed(call, params.text('InstanceId'));
  if (params.text('MultiAttach') === 'Enabled') throw new Refusal(multiAttachOnInstance);
  if (instance.instanceChargeType !== 'PrePaid') throw new Refusal(notSubscribed);
  const limit = instanceTypes.get(instance.instanceType)?.disks ?? 17;
  if (disksOn(call.region, instance.instanceId).length >= limit) throw new Refusal(tooMany);
  return instance;
}

function source(call: Call): SnapshotRecord | undefined {
  const snapshotId = call.params.text('SnapshotId');
  if (snapshotId === undefined) return undefined;
  const snapshot = snapshotNamed(call, snapshotId);
  if (snapshot.status !== 'accomplished') throw new Refusal(diskErrors.snapshotNotReady);
  return snapshot;
}

type Make = Pick<
  DiskRecord,
  'category' | 'size' | 'performanceLevel' | 'provisionedIops' | 'burstingEnabled'
>;

/** The requested category, size and performance. */
function makeAsked(call: Call, snapshot: SnapshotRecord | undefined): Make {
  const { params } = call;
  const category = params.text('DiskCategory') ?? 'cloud';
  const facts = diskCategories.get(category);
  if (facts === undefined || comesWithInstance.has(category)) throw new Refusal(diskErrors.badCategory);
  const size = params.number('Size') ?? snapshot?.sourceDiskSize;
  if (size === undefined) throw new Refusal(noSize);
  if (size < facts.smallest || size > facts.largest) throw new Refusal(badSize);
  if (snapshot !== undefined && size < snapshot.sourceDiskSize) throw new Refusal(smallerThanSnapshot);
  const level = params.text('PerformanceLevel');
  if (level !== undefined && !performanceLevels.has(level)) throw new Refusal(diskErrors.badPerformanceLevel);
  const performanceLevel = category === 'cloud_essd' ? (level ?? 'PL1') : '';
  if (size < (performanceLevels.get(performanceLevel) ?? 0)) throw new Refusal(diskErrors.levelNotMatch);
  const provisionedIops = params.number('ProvisionedIops') ?? 0;
  const burstingEnabled = params.flag('BurstingEnabled') ?? false;
  if (category !== 'cloud_auto' && provisionedIops > 0) throw new Refusal(diskErrors.provisionedCategory);
  if (provisionedIops > provisionedLimit(size)) throw new Refusal(diskErrors.provisionedLimit);
  if (category !== 'cloud_auto' && burstingEnabled) throw new Refusal(diskErrors.burstingCategory);
  return { category, size, performanceLevel, provisionedIops, burstingEnabled };
}

function sharingAsked(call: Call, { category, burstingEnabled }: Make): string {
  const multiAttach = call.params.text('MultiAttach') ?? 'Disabled';
  if (multiAttach !== 'Enabled' && multiAttach !== 'Disabled') throw new Refusal(badMultiAttach);
  if (multiAttach === 'Disabled') return multiAttach;
  if (diskCategories.get(category)?.multiAttach !== true) throw new Refusal(categoryNotShared);
  if (burstingEnabled) throw new Refusal(diskErrors.burstingMultiAttach);
  return multiAttach;
}

function encryptionAsked(
  { params }: Call,
  snapshot: SnapshotRecord | undefined,
): Pick<DiskRecord, 'encrypted' | 'kmsKeyId'> {
  const asked = params.flag('Encrypted');
  const encrypted = asked ?? snapshot?.encrypted ?? false;
  if (snapshot?.encrypted === true && !encrypted) throw new Refusal(notAsSnapshot);
  const kmsKeyId = params.text('KMSKeyId') ?? (encrypted ? (snapshot?.kmsKeyId ?? '') : '');
  if (kmsKeyId !== '' && !encrypted) throw new Refusal(diskErrors.keyWithoutEncryption);
  return { encrypted, kmsKeyId };
}

/**
 * CreateDisk: with a ZoneId, creates a pay-as-you-go disk, first Creating, then Available. With an InstanceId, creates a
 * subscription disk attached to the instance, and ignores the call's tags and resource group.
 */
export const createDisk: Handler = (call) => {
  const { params, world, region } = call;
  const instance = buyer(call);
  const snapshot = source(call);
  const make = makeAsked(call, snapshot);
  const multiAttach = sharingAsked(call, make);
  const encryption = encryptionAsked(call, snapshot);
  const [diskName, description] = [params.text('DiskName') ?? '', params.text('Description') ?? ''];
  if (diskName !== '' && !isName(diskName)) throw new Refusal(diskErrors.badName);
  if (description !== '' && !isDescription(description)) throw new Refusal(diskErrors.badDescription);
  const [tags, resourceGroupId] = [tagsAsked(params), groupAsked(call)];
  call.commit();
  const common = { diskName, description, multiAttach, ...make, ...encryption, creationTime: call.now };
  const origin = { sourceSnapshotId: snapshot?.snapshotId ?? '' };
  const pace = { through: 'Creating', ms: durations.createDisk };
  if (snapshot !== undefined) markUse(snapshot, 'disk');
  if (instance === undefined) {
    const zoneId = params.text('ZoneId') ?? '';
    const disk = addDisk(world, region, { ...common, ...origin, zoneId, tags, resourceGroupId });
    moveDisk(call, disk, { ...pace, to: 'Available' });
    return { DiskId: disk.diskId };
  }
  const { instanceId, zoneId, expiredTime } = instance;
  const disk = addDisk(world, region, {
    ...common,
    ...origin,
    zoneId,
    expiredTime,
    diskChargeType: 'PrePaid',
    portable: false,
    attachments: [{ instanceId, device: nextDevice(region, instanceId), attachedTime: call.now }],
    attachedTime: call.now,
  });
  moveDisk(call, disk, { ...pace, to: 'In_use' });
  return { DiskId: disk.diskId, OrderId: placeOrder(call, [disk.diskId]) };
};
