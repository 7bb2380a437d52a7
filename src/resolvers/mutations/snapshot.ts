import { badInput } from '../bad-input';
import { defineMutation } from '../define-mutation';
import { autoSnapshotPolicy, disk, instanceOr, rollbacks, snapshot } from '../targets';
import {
  exactlyOne,
  idOf,
  listWithin,
  nameOf,
  notWith,
  numberWithin,
  someChange,
  tagsOf,
  textWithin,
} from './checks';

const mostDays = 65_536;
const mostCopyDays = 65_535;
/** The value for unlimited retention. */
const forever = -1;

/** Snapshots, images, snapshot policies, and resetting disks to a snapshot. */
export const snapshotMutations = {
  ecsCreateImage: defineMutation('CreateImage', {
    target: instanceOr('snapshotId', 'SNAPSHOT'),
    check: (input) => {
      exactlyOne(input, 'instanceId', 'snapshotId');
      notWith(input, 'instanceId', 'platform', 'architecture');
      textWithin('name', input.name, 2, 128);
      textWithin('description', input.description, 2, 256, 'or empty');
      textWithin('imageFamily', input.imageFamily, 2, 128);
      textWithin('imageVersion', input.imageVersion, 1, 40);
      textWithin('platform', input.platform, 1, 64);
      idOf('resourceGroupId', input.resourceGroupId, 'ResourceGroup');
      tagsOf(input.tags);
    },
  }),
  ecsCreateSnapshot: defineMutation('CreateSnapshot', {
    target: disk,
    check: (input) => {
      textWithin('name', input.name, 2, 128);
      textWithin('description', input.description, 2, 256, 'or empty');
      numberWithin('retentionDays', input.retentionDays, 1, mostDays);
      idOf('resourceGroupId', input.resourceGroupId, 'ResourceGroup');
      tagsOf(input.tags);
    },
  }),
  ecsDeleteSnapshot: defineMutation('DeleteSnapshot', {
    target: snapshot,
  }),
  ecsModifyAutoSnapshotPolicy: defineMutation('ModifyAutoSnapshotPolicy', {
    target: autoSnapshotPolicy,
    check: (input) => {
      someChange(
        'input',
        input,
        'name',
        'timePoints',
        'repeatWeekdays',
        'retentionDays',
        'enableCrossRegionCopy',
        'copyRegionId',
        'copiedSnapshotsRetentionDays',
      );
      textWithin('name', input.name, 1, 128);
      listWithin('timePoints', input.timePoints, 24);
      for (const hour of input.timePoints ?? []) numberWithin('timePoints', hour, 0, 23);
      listWithin('repeatWeekdays', input.repeatWeekdays, 7);
      for (const day of input.repeatWeekdays ?? []) numberWithin('repeatWeekdays', day, 1, 7);
      numberWithin('retentionDays', input.retentionDays, 1, mostDays, forever);
      nameOf('copyRegionId', input.copyRegionId);
      numberWithin(
        'copiedSnapshotsRetentionDays',
        input.copiedSnapshotsRetentionDays,
        1,
        mostCopyDays,
        forever,
      );
    },
  }),
  ecsResetDisks: defineMutation('ResetDisks', {
    target: rollbacks,
    check: ({ disks }) => {
      for (const { diskId, snapshotId } of disks) {
        idOf('disks.snapshotId', snapshotId, 'Snapshot');
        const others = disks.filter((other) => other.diskId === diskId && other.snapshotId !== snapshotId);
        if (others.length > 0) throw badInput('input.disks', 'a disk can be reset to one snapshot only.');
      }
    },
  }),
};
