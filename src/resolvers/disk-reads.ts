import type { CountQuery, EcsScope, PageQuery } from '../ecs/port';
import type { DiskRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import { checkedRange } from './monitor-range';
import { readConnection } from './paging';
import { total } from './root-list';

const placeOf = ({ accountId, regionId }: DiskRecord): EcsScope => ({ accountId, regionId });

/** The fields of a disk that its own record does not have. */
export const diskReads: Gql.DiskResolvers = {
  health: (disk, _args, { loaders }) => loaders.attributes.diskHealth.load(disk),
  snapshots: (disk, { first, after }, context) => {
    const options = context.callOptions;
    const read = (scope: EcsScope, page: PageQuery | CountQuery) =>
      context.port.read(scope, 'DescribeSnapshots', { diskId: disk.id, ...page }, options);
    return readConnection(context, {
      list: `Disk.snapshots ${disk.accountId} ${disk.regionId} ${disk.id}`,
      action: 'DescribeSnapshots',
      isThin: context.port.isThin('DescribeSnapshots'),
      scopes: [placeOf(disk)],
      first,
      after,
      read,
      count: (scope) => read(scope, { countOnly: true }).then(total),
    });
  },
  monitorData: async (disk, args, context) => {
    const range = checkedRange(args);
    const query = { diskId: disk.id, ...range };
    const points = await context.port.read(
      placeOf(disk),
      'DescribeDiskMonitorData',
      query,
      context.callOptions,
    );
    return { ...range, points };
  },
};
