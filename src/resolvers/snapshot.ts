import type * as Gql from '../generated/graphql';
import { snapshotStatuses, snapshotTypes } from './read-words';
import { seenId } from './seen-ids';
import { diskKinds } from './words';

export const EcsSnapshot: Gql.EcsSnapshotResolvers = {
  status: ({ rawStatus }) => snapshotStatuses.nameOf(rawStatus),
  type: ({ rawType }) => snapshotTypes.nameOf(rawType),
  sourceDiskKind: ({ rawSourceDiskKind }) => diskKinds.nameOf(rawSourceDiskKind),
  sourceDiskId: (snapshot, _args, context) => seenId('disks', snapshot.sourceDiskId, snapshot, context),
  sourceDisk: ({ sourceDiskId, accountId, regionId }, _args, { loaders }) =>
    sourceDiskId === null ? null : loaders.disks.load({ id: sourceDiskId, accountId, regionId }),
};
