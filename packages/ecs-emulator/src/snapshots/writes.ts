import { isBeingCopied, requireOwners, resting, settledDisk } from '../disks/attachments';
import { addSnapshot } from '../world/builders';
import { checkLock, diskNamed, regionOf, snapshotNamed } from '../operations/call';
import type { Call, Handler } from '../operations/call';
import { plan } from '../operations/changes';
import { diskCategories } from '../disks/categories';
import { diskErrors } from '../disks/errors';
import type { ErrorRow } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';
import { groupAsked, isDescription, isName, tagsAsked } from '../operations/naming';
import type { DiskRecord, SnapshotRecord } from '../world/records';
import { durations } from '../world/transitions';

const badName: ErrorRow = [
  400,
  'InvalidSnapshotName.Malformed',
  'The specified SnapshotName is wrongly formed.',
];
const badDescription: ErrorRow = [
  404,
  'InvalidDescription.Malformed',
  'The specified description is wrongly formed.',
];
const badDays: ErrorRow = [
  400,
  'InvalidRetentionDays.Malformed',
  'The specified RetentionDays is not valid.',
];
const badCategory: ErrorRow = [
  403,
  'InvalidSnapshotCategory.Malformed',
  'The specified Category is not valid.',
];
const flashAtOnce: ErrorRow = [
  403,
  'InvalidCategoryAndInstantAccess.Malformed',
  "The snapshot Category and InstantAccess can't be used together.",
];
const usedByImage: ErrorRow = [
  403,
  'SnapshotCreatedImage',
  'The snapshot has been used to create user defined image(s).',
];
const usedByDisk: ErrorRow = [403, 'SnapshotCreatedDisk', 'The snapshot has been used to create disk(s).'];

/**
 * Checks that a snapshot of a disk can be created.
 *
 * @throws Refusal when the category or the state of the disk does not allow it
 */
export function requireCopyable(call: Call, disk: DiskRecord): void {
  const region = regionOf(call, disk);
  if (diskCategories.get(disk.category)?.snapshots === false) {
    throw new Refusal(diskErrors.categoryHasNoSnapshots);
  }
  if (!settledDisk.has(disk.status)) throw new Refusal(resourceErrors.incorrectDiskStatus);
  if (disk.attachedTime === null) throw new Refusal(diskErrors.neverAttached);
  requireOwners(region, disk, resting);
  if (isBeingCopied(region, disk)) throw new Refusal(diskErrors.creatingSnapshot);
}

/** Starts a snapshot of a disk. It is accomplished after a while. */
export function startSnapshot(
  call: Call,
  disk: DiskRecord,
  fields: Partial<SnapshotRecord> = {},
): SnapshotRecord {
  const snapshot = addSnapshot(call.world, regionOf(call, disk), disk, {
    snapshotName: '',
    status: 'progressing',
    progress: '0%',
    creationTime: call.now,
    ...fields,
  });
  const ms = durations.createSnapshot;
  const id = snapshot.snapshotId;
  plan(call, disk, { kind: 'snapshot-status', id, from: 'progressing', to: 'accomplished', ms });
  return snapshot;
}

/** Records in the Usage of a snapshot what it was used for. */
export function markUse(snapshot: SnapshotRecord, use: 'disk' | 'image'): void {
  if (snapshot.usage === 'none') snapshot.usage = use;
  else if (snapshot.usage !== use) snapshot.usage = 'image_disk';
}

type Words = Pick<
  SnapshotRecord,
  'snapshotName' | 'description' | 'retentionDays' | 'category' | 'resourceGroupId' | 'tags'
>;

function wordsAsked(call: Call): Words {
  const { params } = call;
  const snapshotName = params.text('SnapshotName') ?? '';
  const description = params.text('Description') ?? '';
  const retentionDays = params.number('RetentionDays') ?? null;
  const category = (params.text('Category') ?? 'standard').toLowerCase();
  // Names that begin with `auto` are reserved for automatic snapshots.
  if (snapshotName !== '' && (!isName(snapshotName) || snapshotName.startsWith('auto'))) {
    throw new Refusal(badName);
  }
  if (description !== '' && !isDescription(description)) throw new Refusal(badDescription);
  if (retentionDays !== null && (retentionDays < 1 || retentionDays > 65_536)) throw new Refusal(badDays);
  if (category !== 'standard' && category !== 'flash') throw new Refusal(badCategory);
  if (category === 'flash' && params.flag('InstantAccess') === true) throw new Refusal(flashAtOnce);
  const [tags, resourceGroupId] = [tagsAsked(params), groupAsked(call)];
  return { snapshotName, description, retentionDays, category, tags, resourceGroupId };
}

/** CreateSnapshot: of an In_use or Available disk that was attached at least once. It is progressing, then accomplished. */
export const createSnapshot: Handler = (call) => {
  const disk = diskNamed(call, call.params.text('DiskId'));
  checkLock(call, { disk });
  const words = wordsAsked(call);
  requireCopyable(call, disk);
  call.commit();
  return { SnapshotId: startSnapshot(call, disk, words).snapshotId };
};

/** DeleteSnapshot: also one in progress. A snapshot from which a disk was created needs `Force`. */
export const deleteSnapshot: Handler = (call) => {
  const { snapshotId, ...snapshot } = snapshotNamed(call, call.params.text('SnapshotId'));
  const region = regionOf(call, snapshot);
  if ([...region.images.values()].some((image) => image.snapshotIds.includes(snapshotId))) {
    throw new Refusal(usedByImage);
  }
  const madeDisk = [...region.disks.values()].some((disk) => disk.sourceSnapshotId === snapshotId);
  if (madeDisk && call.params.flag('Force') !== true) throw new Refusal(usedByDisk);
  call.commit();
  region.snapshots.delete(snapshotId);
  return {};
};
