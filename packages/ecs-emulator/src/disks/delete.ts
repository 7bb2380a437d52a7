import { isBeingCopied } from './attachments';
import { checkLock, diskNamed, regionOf } from '../operations/call';
import type { Handler } from '../operations/call';
import { diskErrors } from './errors';
import type { ErrorRow } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';
import { releaseDisk } from '../world/release';

const initializing: ErrorRow = [
  403,
  'IncorrectDiskStatus.Initializing',
  'The current disk status does not support this operation.',
];

/**
 * DeleteDisk: deletes an Available pay-as-you-go disk. For an unknown id, the operation's error table lists an error but
 * its text says that the call is ignored. The emulator refuses it, so a write to the wrong region does not look successful.
 */
export const deleteDisk: Handler = (call) => {
  const disk = diskNamed(call, call.params.text('DiskId'));
  checkLock(call, { disk });
  const region = regionOf(call, disk);
  if (disk.status === 'Creating') throw new Refusal(initializing);
  if (disk.status !== 'Available') throw new Refusal(resourceErrors.incorrectDiskStatus);
  if (disk.diskChargeType === 'PrePaid') throw new Refusal(diskErrors.notPortable);
  if (isBeingCopied(region, disk)) throw new Refusal(diskErrors.diskCreatingSnapshot);
  call.commit();
  releaseDisk(region, disk);
  return {};
};
