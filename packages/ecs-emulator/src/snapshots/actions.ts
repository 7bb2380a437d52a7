import { readWithDryRun, write } from '../operations/action';
import type { ActionTable } from '../operations/action';
import { createSnapshotGroup } from './group';
import { modifyAutoSnapshotPolicy, modifyAutoSnapshotPolicyEx } from './policy';
import { describeSnapshots } from './reads';
import { createSnapshot, deleteSnapshot } from './writes';

/**
 * The operations on snapshots and their policies; ClientToken and DryRun as ECS has them.
 * CreateSnapshotGroup is not in the lock document.
 */
export const snapshotActions: ActionTable = {
  DescribeSnapshots: readWithDryRun(describeSnapshots),
  CreateSnapshot: write(createSnapshot, { clientToken: true }),
  DeleteSnapshot: write(deleteSnapshot),
  CreateSnapshotGroup: write(createSnapshotGroup, { clientToken: true }),
  ModifyAutoSnapshotPolicy: write(modifyAutoSnapshotPolicy),
  ModifyAutoSnapshotPolicyEx: write(modifyAutoSnapshotPolicyEx),
};
