import { isBeingCopied } from './attachments';
import { addDisk } from '../world/builders';
import { checkLock, instanceNamed, regionOf } from '../operations/call';
import type { Call, Handler } from '../operations/call';
import { diskErrors } from './errors';
import type { ErrorRow } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';
import { imageNamed } from '../images/images';
import type { Image } from '../images/images';
import { systemDiskOf } from '../lock/lock';
import { keyPairAsked } from '../instances/login';
import type { DiskRecord, InstanceRecord } from '../world/records';
import { releaseDisk } from '../world/release';

const passwordTwice: ErrorRow = [
  400,
  'InvalidPasswordParam.Mismatch',
  'The input password should be null when passwdInherit is true.',
];
const belowImage: ErrorRow = [
  404,
  'InvalidSystemDiskSize.LessThanImageSize',
  'The specified parameter SystemDisk.Size is less than the image size.',
];
const belowOld: ErrorRow = [
  404,
  'InvalidSystemDiskSize.LessThanMinSize',
  'The specified parameter SystemDisk.Size is less than the min size.',
];
const tooLarge: ErrorRow = [
  404,
  'InvalidSystemDiskSize.MoreThanMaxSize',
  'The specified SystemDisk.Size parameter exceeds the maximum size.',
];
const keyWithoutEncryption: ErrorRow = [
  403,
  'InvalidEncrypted.NotMatchKmsKeyId',
  'The specified parameter Encrypted must be true when KmsKeyId is not empty.',
];

/** Largest system disk, in GiB. */
const largest = 2048;

/** The size of the new disk, in GiB; at least that of the old one. */
function sizeAsked(call: Call, old: DiskRecord, image: Image): number {
  const size = call.params.number('SystemDisk.Size') ?? Math.max(old.size, image.size);
  if (size < image.size) throw new Refusal(belowImage);
  if (size < old.size) throw new Refusal(belowOld);
  if (size > largest) throw new Refusal(tooLarge);
  return size;
}

function encryptionAsked({ params }: Call): Pick<DiskRecord, 'encrypted' | 'kmsKeyId'> {
  const encrypted = params.flag('Encrypted') ?? false;
  const kmsKeyId = params.text('KMSKeyId') ?? '';
  if (kmsKeyId !== '' && !encrypted) throw new Refusal(keyWithoutEncryption);
  return { encrypted, kmsKeyId };
}

/** Replaces the old disk. The new one keeps its category, billing and resource group, but has a new id. */
function swap(
  call: Call,
  instance: InstanceRecord,
  old: DiskRecord,
  fields: Partial<DiskRecord>,
): DiskRecord {
  const region = regionOf(call, instance);
  const { instanceId } = instance;
  releaseDisk(region, old);
  return addDisk(call.world, region, {
    type: 'system',
    status: 'In_use',
    zoneId: old.zoneId,
    category: old.category,
    performanceLevel: old.performanceLevel,
    diskChargeType: old.diskChargeType,
    expiredTime: old.expiredTime,
    resourceGroupId: old.resourceGroupId,
    portable: false,
    deleteWithInstance: true,
    attachments: [{ instanceId, device: '/dev/xvda', attachedTime: call.now }],
    attachedTime: call.now,
    creationTime: call.now,
    ...fields,
  });
}

/** ReplaceSystemDisk: replaces the system disk of a stopped instance with a new one made from an image. */
export const replaceSystemDisk: Handler = (call) => {
  const { params } = call;
  const instance = instanceNamed(call, params.text('InstanceId'));
  checkLock(call, { instance });
  const image = imageNamed(call, params.text('ImageId') ?? '');
  if (instance.status !== 'Stopped') throw new Refusal(resourceErrors.incorrectInstanceStatus);
  const region = regionOf(call, instance);
  const old = systemDiskOf(instance, region);
  if (old === undefined) throw new Refusal(diskErrors.noSystemDisk);
  if (old.status !== 'In_use') throw new Refusal(resourceErrors.incorrectDiskStatus);
  if (isBeingCopied(region, old)) throw new Refusal(diskErrors.diskCreatingSnapshot);
  const size = sizeAsked(call, old, image);
  const encryption = encryptionAsked(call);
  if (params.flag('PasswordInherit') === true && params.text('Password') !== undefined) {
    throw new Refusal(passwordTwice);
  }
  const keyPairName = keyPairAsked(call, instance, image.osType);
  call.commit();
  const { imageId, osType, osName, osNameEn } = image;
  const disk = swap(call, instance, old, { size, imageId, ...encryption });
  Object.assign(instance, { imageId, osType, osName, osNameEn });
  if (keyPairName !== undefined) instance.keyPairName = keyPairName;
  return { DiskId: disk.diskId };
};
