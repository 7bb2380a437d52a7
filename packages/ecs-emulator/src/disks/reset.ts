import { down, isBeingCopied, requireOwners, settledDisk } from './attachments';
import { checkLock, diskNamed, regionOf, snapshotNamed } from '../operations/call';
import type { Call, Handler } from '../operations/call';
import { moveDisk } from '../operations/changes';
import { diskCategories } from './categories';
import { diskErrors } from './errors';
import type { ErrorRow, JsonObject } from '../protocol/errors';
import { missingParameter, Refusal, resourceErrors } from '../protocol/errors';
import type { DiskRecord } from '../world/records';
import { durations } from '../world/transitions';

const otherDisk: ErrorRow = [
  403,
  'InvalidParameter.Mismatch',
  'The specified snapshot is not created from the specified disk.',
];
const unfinished: ErrorRow = [
  403,
  'IncorrectDiskStatus.HasUnfinishedSnapshot',
  'The current disk has unfinished snapshot.',
];

/** The checks on disk and snapshot that both rollback operations share. */
function requireResettable(call: Call, disk: DiskRecord, snapshotId: string | undefined): void {
  const snapshot = snapshotNamed(call, snapshotId);
  const region = regionOf(call, disk);
  if (snapshot.sourceDiskId !== disk.diskId) throw new Refusal(otherDisk);
  if (diskCategories.get(disk.category)?.snapshots === false) {
    throw new Refusal(diskErrors.categoryHasNoSnapshots);
  }
  if (!settledDisk.has(disk.status)) throw new Refusal(resourceErrors.incorrectDiskStatus);
  requireOwners(region, disk, down);
  if (snapshot.status !== 'accomplished') throw new Refusal(diskErrors.snapshotNotReady);
  if (isBeingCopied(region, disk)) throw new Refusal(unfinished);
}

/** The status during a rollback is not documented; ReIniting is used because it blocks other operations. */
function rollBack(call: Call, disk: DiskRecord): void {
  moveDisk(call, disk, { through: 'ReIniting', to: disk.status, ms: durations.resetDisk });
}

/** ResetDisk: rolls a disk back to one of its snapshots; the instances that it is attached to must be stopped. */
export const resetDisk: Handler = (call) => {
  const disk = diskNamed(call, call.params.text('DiskId'));
  checkLock(call, { disk });
  requireResettable(call, disk, call.params.text('SnapshotId'));
  call.commit();
  rollBack(call, disk);
  return {};
};

interface Target {
  readonly diskId: string;
  readonly snapshotId: string;
}

function targetsAsked(call: Call): Target[] {
  const targets = call.params.objects('Disk').map(({ DiskId: diskId = '', SnapshotId: snapshotId = '' }) => ({
    diskId,
    snapshotId,
  }));
  if (targets.some(({ diskId }) => diskId === '')) throw missingParameter('Disk.N.DiskId');
  if (targets.some(({ snapshotId }) => snapshotId === '')) throw missingParameter('Disk.N.SnapshotId');
  return targets;
}

function diskOf(call: Call, { diskId, snapshotId }: Target): DiskRecord {
  const disk = diskNamed(call, diskId);
  checkLock(call, { disk });
  if (disk.multiAttach === 'Enabled') throw new Refusal(diskErrors.multiAttach);
  requireResettable(call, disk, snapshotId);
  return disk;
}

function progress({ diskId, snapshotId }: Target, refusal: Refusal | undefined): JsonObject {
  return {
    OperationStatus: refusal === undefined ? 'Success' : 'Failed',
    ErrorCode: refusal?.code ?? '',
    ErrorMsg: refusal?.message ?? '',
    RelatedItemSet: {
      RelatedItem: [
        { Name: 'DiskId', Value: diskId },
        { Name: 'SnapshotId', Value: snapshotId },
      ],
    },
  };
}

/**
 * ResetDisks: each disk has its own result, and a refused disk does not block the others. If every disk is refused, the
 * call fails with the first reason. A dry run fails if any disk is refused.
 */
export const resetDisks: Handler = (call) => {
  const targets = targetsAsked(call);
  const judged = targets.map((target) => {
    try {
      return { target, disk: diskOf(call, target), refusal: undefined };
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return { target, disk: undefined, refusal: error };
    }
  });
  const first = judged.find(({ refusal }) => refusal !== undefined)?.refusal;
  const isHopeless = judged.every(({ refusal }) => refusal !== undefined);
  if (first !== undefined && (isHopeless || call.params.flag('DryRun') === true)) throw first;
  call.commit();
  const done = new Set<DiskRecord>();
  for (const { disk } of judged) {
    if (disk === undefined || done.has(disk)) continue;
    done.add(disk);
    rollBack(call, disk);
  }
  return {
    OperationProgressSet: {
      OperationProgress: judged.map(({ target, refusal }) => progress(target, refusal)),
    },
  };
};
