import type * as Gql from '../generated/graphql';
import { snapshotStatuses, snapshotTypes } from './read-words';
import { diskKinds } from './words';

export const EcsSnapshot: Gql.EcsSnapshotResolvers = {
  status: ({ rawStatus }) => snapshotStatuses.nameOf(rawStatus),
  type: ({ rawType }) => snapshotTypes.nameOf(rawType),
  sourceDiskKind: ({ rawSourceDiskKind }) => diskKinds.nameOf(rawSourceDiskKind),
  sourceDisk: ({ sourceDiskId, accountId, regionId }, _args, { loaders }) =>
    sourceDiskId === null ? null : loaders.disks.load({ id: sourceDiskId, accountId, regionId }),
};
