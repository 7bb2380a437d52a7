import { diskPerformance } from '../disk-performance';
import { checkLock, diskNamed } from '../call';
import type { Handler } from '../call';
import { placeOrder } from '../changes';
import type { ErrorRow } from '../errors';
import { Refusal, resourceErrors } from '../errors';

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
const notOnline: ErrorRow = [
  403,
  'InvalidOperation.MultiAttachDiskNotSupportResizeOnline',
  'Multi attach disk does not support resize online.',
];

/** Largest size of a data disk, in GiB. */
const largest = 65_536;

const resizable: ReadonlySet<string> = new Set(['In_use', 'Available']);

/** ResizeDisk: a disk only grows; `Type` online is refused for multi-attach disks. */
export const resizeDisk: Handler = (call) => {
  const disk = diskNamed(call, call.params.text('DiskId'));
  checkLock(call, { disk });
  const size = call.params.number('NewSize') ?? 0;
  if (!resizable.has(disk.status)) throw new Refusal(resourceErrors.incorrectDiskStatus);
  if (call.params.text('Type') === 'online' && disk.multiAttach === 'Enabled') throw new Refusal(notOnline);
  if (size <= disk.size) throw new Refusal(tooSmall);
  if (size > largest) throw new Refusal(tooLarge);
  call.commit();
  disk.size = size;
  Object.assign(disk, diskPerformance(disk.category, size, disk.performanceLevel));
  return { OrderId: placeOrder(call, [disk.diskId]) };
};
