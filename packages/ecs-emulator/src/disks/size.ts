import { isBeingCopied, requireOwners, resting, settledDisk } from './attachments';
import { checkLock, diskNamed, regionOf } from '../operations/call';
import type { Handler } from '../operations/call';
import { placeOrder } from '../operations/changes';
import { diskCategories } from './categories';
import { diskErrors } from './errors';
import { diskPerformance } from './performance';
import type { ErrorRow } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';

const badType: ErrorRow = [400, 'InvalidParam.Type', 'The specified type is not supported.'];
const tooSmall: ErrorRow = [
  403,
  'InvalidDiskSize.TooSmall',
  'Specified new disk size is less than the original disk size.',
];
const tooLarge: ErrorRow = [
  403,
  'InvalidDiskSize.TooLarge',
  'Specified new disk size is beyond the permitted range.',
];
const sharedOnline: ErrorRow = [
  403,
  'InvalidOperation.MultiAttachDiskNotSupportResizeOnline',
  'Multi attach disk does not support resize online.',
];
const notRunning: ErrorRow = [
  403,
  'InvalidInstanceStatus.NotRunning',
  'The status of instance to which the disk attachs must be running when resizing online.',
];

/** Largest system disk, in GiB. */
const largestSystemDisk = 2048;

const running: ReadonlySet<string> = new Set(['Running']);

/** ResizeDisk: a disk can only grow. `Type` online requires running instances and excludes multi-attach disks. */
export const resizeDisk: Handler = (call) => {
  const disk = diskNamed(call, call.params.text('DiskId'));
  checkLock(call, { disk });
  const region = regionOf(call, disk);
  const size = call.params.number('NewSize') ?? 0;
  const type = call.params.text('Type') ?? 'offline';
  if (type !== 'offline' && type !== 'online') throw new Refusal(badType);
  if (!settledDisk.has(disk.status)) throw new Refusal(resourceErrors.incorrectDiskStatus);
  if (type === 'online' && disk.multiAttach === 'Enabled') throw new Refusal(sharedOnline);
  if (type === 'online') requireOwners(region, disk, running, notRunning);
  else requireOwners(region, disk, resting);
  if (isBeingCopied(region, disk)) throw new Refusal(diskErrors.diskCreatingSnapshot);
  if (size <= disk.size) throw new Refusal(tooSmall);
  const largest = diskCategories.get(disk.category)?.largest ?? 65_536;
  if (size > (disk.type === 'system' ? Math.min(largest, largestSystemDisk) : largest)) {
    throw new Refusal(tooLarge);
  }
  call.commit();
  disk.size = size;
  Object.assign(disk, diskPerformance(disk));
  return { OrderId: placeOrder(call, [disk.diskId]) };
};
