import { disksOn } from '../disks/attachments';
import { checkLock, diskNamed, instanceNamed, regionOf } from '../operations/call';
import type { Call, Handler } from '../operations/call';
import { diskErrors } from '../disks/errors';
import type { ErrorRow } from '../protocol/errors';
import { missingParameter, Refusal, resourceErrors } from '../protocol/errors';
import { resourceId } from '../world/ids';
import { groupAsked, isDescription, isName, tagsAsked } from '../operations/naming';
import type { DiskRecord } from '../world/records';
import { requireCopyable, startSnapshot } from './writes';

const namedAndExcluded: ErrorRow = [
  400,
  'InvalidParameter.Conflict',
  'The specified parameter DiskId.N conflicts with ExcludeDiskId.N.',
];
const badName: ErrorRow = [400, 'InvalidName.Malformed', 'The specified parameter Name is not valid.'];

/** The disk categories that a snapshot group can contain. */
const consistent: ReadonlySet<string> = new Set(['cloud_essd', 'cloud_auto', 'cloud_essd_entry']);

/** The disks of a group: the named ones, or all disks of an instance except the excluded ones. */
function disksAsked(call: Call): DiskRecord[] {
  const [named, excluded] = [call.params.list('DiskId'), call.params.list('ExcludeDiskId')];
  const instanceId = call.params.text('InstanceId');
  if (named !== undefined && excluded !== undefined) throw new Refusal(namedAndExcluded);
  if (instanceId === undefined && named === undefined) throw missingParameter('InstanceId');
  const picked = [...new Set(named)].map((diskId) => diskNamed(call, diskId));
  if (instanceId === undefined) return picked;
  const instance = instanceNamed(call, instanceId);
  const own = disksOn(regionOf(call, instance), instanceId);
  if (picked.some((disk) => !own.includes(disk))) throw new Refusal(resourceErrors.diskNotFound);
  return named === undefined ? own.filter(({ diskId }) => excluded?.includes(diskId) !== true) : picked;
}

/**
 * CreateSnapshotGroup: takes snapshots of several disks at one moment, all or none. The lock document does not list it,
 * but its own page names the lock, so each disk is checked as for CreateSnapshot.
 */
export const createSnapshotGroup: Handler = (call) => {
  const { params, world, region } = call;
  const disks = disksAsked(call);
  if (disks.length === 0) throw missingParameter('DiskId.1');
  for (const disk of disks) checkLock(call, { disk });
  const [snapshotName, description] = [params.text('Name') ?? '', params.text('Description') ?? ''];
  if (snapshotName !== '' && !isName(snapshotName)) throw new Refusal(badName);
  if (description !== '' && !isDescription(description)) throw new Refusal(diskErrors.badDescription);
  for (const disk of disks) {
    if (disk.multiAttach === 'Enabled') throw new Refusal(diskErrors.multiAttach);
    if (!consistent.has(disk.category)) throw new Refusal(diskErrors.categoryHasNoSnapshots);
    requireCopyable(call, disk);
  }
  const resourceGroupId = groupAsked(call);
  const tags = tagsAsked(params);
  call.commit();
  for (const disk of disks) {
    startSnapshot(call, disk, { snapshotName, description, resourceGroupId, tags: [...tags] });
  }
  return { SnapshotGroupId: resourceId(world.random, 'ssg', region.regionId) };
};
