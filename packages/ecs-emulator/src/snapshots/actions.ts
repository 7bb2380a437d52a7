import { readWithDryRun, write } from '../operations/action';
import type { ActionTable } from '../operations/action';
import { createSnapshotGroup } from './group';
import { modifyAutoSnapshotPolicyEx } from './policy';
import { describeSnapshots } from './reads';
import { createSnapshot, deleteSnapshot } from './writes';

/**
 * The operations on snapshots and their policies; ClientToken and DryRun as ECS has them.
 * CreateSnapshotGroup is not in the lock document. ModifyAutoSnapshotPolicy has no row: ECS has retired it for
 * ModifyAutoSnapshotPolicyEx, and answers it with InvalidAction.NotFound, as it answers any unknown name.
 */
export const snapshotActions: ActionTable = {
  DescribeSnapshots: readWithDryRun(describeSnapshots),
  CreateSnapshot: write(createSnapshot, { clientToken: true }),
  DeleteSnapshot: write(deleteSnapshot),
  CreateSnapshotGroup: write(createSnapshotGroup, { clientToken: true }),
  ModifyAutoSnapshotPolicyEx: write(modifyAutoSnapshotPolicyEx),
};
