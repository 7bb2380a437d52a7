import { jsonList, tagList } from '../parameters';
import { bootModes, imageArchitectures, wordOf } from '../words';
import type { NameIn } from '../words';
import { textList } from './encode';
import type { Maybe, Tags } from './encode';

interface Image {
  readonly name?: Maybe<string>;
  readonly description?: Maybe<string>;
  readonly imageFamily?: Maybe<string>;
  readonly imageVersion?: Maybe<string>;
  readonly platform?: Maybe<string>;
  readonly architecture?: Maybe<NameIn<typeof imageArchitectures>>;
  readonly bootMode?: Maybe<NameIn<typeof bootModes>>;
  readonly resourceGroupId?: Maybe<string>;
  readonly tags?: Maybe<Tags>;
}

interface Snapshot {
  readonly name?: Maybe<string>;
  readonly description?: Maybe<string>;
  readonly retentionDays?: Maybe<number>;
  readonly resourceGroupId?: Maybe<string>;
  readonly tags?: Maybe<Tags>;
}

interface AutoSnapshotPolicy {
  readonly name?: Maybe<string>;
  /** Hours of the day, 0 to 23. */
  readonly timePoints?: Maybe<readonly number[]>;
  /** 1 to 7, Monday first. */
  readonly repeatWeekdays?: Maybe<readonly number[]>;
  readonly retentionDays?: Maybe<number>;
  readonly enableCrossRegionCopy?: Maybe<boolean>;
  readonly copyRegionId?: Maybe<string>;
  readonly copiedSnapshotsRetentionDays?: Maybe<number>;
}

interface Rollbacks {
  readonly disks: readonly { readonly diskId: string; readonly snapshotId: string }[];
}

/**
 * The snapshot that a disk goes back to.
 *
 * @throws TypeError for a disk that the input does not name.
 */
function snapshotOf({ disks }: Rollbacks, id: string): string {
  const rollback = disks.find(({ diskId }) => diskId === id);
  if (rollback === undefined) throw new TypeError('A disk without a snapshot cannot be reset.');
  return rollback.snapshotId;
}

/** What keeps the state of disks: snapshots, images, policies, and the way back to them. */
export const snapshot = {
  CreateImage: (input: Image) => ({
    ImageName: input.name,
    Description: input.description,
    ImageFamily: input.imageFamily,
    ImageVersion: input.imageVersion,
    Platform: input.platform,
    Architecture: wordOf(imageArchitectures, input.architecture),
    BootMode: wordOf(bootModes, input.bootMode),
    ResourceGroupId: input.resourceGroupId,
    Tag: tagList(input.tags),
  }),
  CreateSnapshot: (input: Snapshot) => ({
    SnapshotName: input.name,
    Description: input.description,
    RetentionDays: input.retentionDays,
    ResourceGroupId: input.resourceGroupId,
    Tag: tagList(input.tags),
  }),
  DeleteSnapshot: ({ force }: { readonly force: boolean }) => ({ Force: force }),
  /** The names of ModifyAutoSnapshotPolicyEx: some of them begin with a lower-case letter, on the wire too. */
  ModifyAutoSnapshotPolicy: (input: AutoSnapshotPolicy) => ({
    autoSnapshotPolicyName: input.name,
    timePoints: textList(input.timePoints),
    repeatWeekdays: textList(input.repeatWeekdays),
    retentionDays: input.retentionDays,
    EnableCrossRegionCopy: input.enableCrossRegionCopy,
    TargetCopyRegions: input.copyRegionId == null ? undefined : jsonList([input.copyRegionId]),
    CopiedSnapshotsRetentionDays: input.copiedSnapshotsRetentionDays,
  }),
  /** The encoding PAIRS: the list of the targets holds the snapshot of each. */
  ResetDisks: (input: Rollbacks, ids: readonly string[]) => ({
    Disk: ids.map((id) => ({ DiskId: id, SnapshotId: snapshotOf(input, id) })),
  }),
};
