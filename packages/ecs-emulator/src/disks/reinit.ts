import { down, instancesOf, isBeingCopied, requireOwners } from './attachments';
import { checkLock, diskNamed, regionOf } from '../operations/call';
import type { Call, Handler } from '../operations/call';
import { moveDisk, plan } from '../operations/changes';
import { diskErrors } from './errors';
import type { ErrorRow } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';
import { keyPairAsked } from '../instances/login';
import type { InstanceRecord } from '../world/records';
import { durations } from '../world/transitions';

const sourceGone: ErrorRow = [
  403,
  'InvalidSourceSnapshot',
  'The snapshot which is used to create the specified disk has been deleted.',
];

/** Starts the instance after the disk is ready, for AutoStartInstance. An instance locked by then stays stopped. */
function startAfterwards(call: Call, instance: InstanceRecord): void {
  const id = instance.instanceId;
  const ms = durations.reInitDisk;
  plan(call, instance, { kind: 'instance-start', id, from: 'Stopped', to: 'Starting', ms });
  plan(call, instance, {
    kind: 'instance-status',
    id,
    from: 'Starting',
    to: 'Running',
    ms: ms + durations.start,
  });
}

/** ReInitDisk: a disk in use goes through ReIniting back to In_use; its instance must be stopped. */
export const reInitDisk: Handler = (call) => {
  const disk = diskNamed(call, call.params.text('DiskId'));
  checkLock(call, { disk });
  const region = regionOf(call, disk);
  if (disk.multiAttach === 'Enabled') throw new Refusal(diskErrors.multiAttach);
  if (disk.status !== 'In_use') throw new Refusal(resourceErrors.incorrectDiskStatus);
  requireOwners(region, disk, down);
  if (isBeingCopied(region, disk)) throw new Refusal(diskErrors.diskCreatingSnapshot);
  if (disk.sourceSnapshotId !== '' && !region.snapshots.has(disk.sourceSnapshotId)) {
    throw new Refusal(sourceGone);
  }
  const [owner] = instancesOf(region, disk);
  const isSystem = disk.type === 'system' && owner !== undefined;
  const keyPairName = isSystem ? keyPairAsked(call, owner, owner.osType) : undefined;
  call.commit();
  moveDisk(call, disk, { through: 'ReIniting', to: 'In_use', ms: durations.reInitDisk });
  if (isSystem && keyPairName !== undefined) owner.keyPairName = keyPairName;
  if (owner !== undefined && call.params.flag('AutoStartInstance') === true) startAfterwards(call, owner);
  return {};
};
