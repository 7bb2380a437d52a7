import type { RequestContext } from '../context';
import type { CountQuery, EcsScope, PageQuery } from '../ecs/port';
import type { InstanceStatusRecord } from '../ecs/records';
import type * as Gql from '../generated/graphql';
import { allEventStatuses } from '../loaders/lock-events';
import { checkedIds, checkedScopes } from './bad-input';
import {
  diagnosticReportsFilter,
  instanceTypesFilter,
  resourceTagsFilter,
  snapshotsFilter,
  systemEventsFilter,
} from './read-filters';
import { checkedRef } from './reference';
import { rootList, scopesOf, total, uncounted } from './root-list';

/** The root fields of the reads beside instances, disks and lock events. */
export const readQueries: Gql.QueryResolvers = {
  ecsInstanceStatuses: (_root, { ids, regionId, accountId }, context) => {
    const place = { regionId: regionId ?? undefined, accountId: accountId ?? undefined };
    const statuses = (checkedIds('ids', ids, 'Instance') ?? []).map((id) =>
      context.loaders.statuses.load(checkedRef({ id, ...place }, context)),
    );
    // Each entry fails on its own. The generated types allow lists of promises, but not of promises that may be null.
    return statuses as Promise<InstanceStatusRecord>[];
  },

  ecsInstanceTypes: (_root, args, context) =>
    rootList(
      'ecsInstanceTypes',
      args,
      instanceTypesFilter(args.filter ?? {}),
      oneScope(args, context),
      context,
      (filter, options) => ({
        action: 'DescribeInstanceTypes',
        read: (scope, page) =>
          context.port.read(scope, 'DescribeInstanceTypes', { ...filter, ...page }, options),
        count: uncounted,
      }),
    ),

  ecsSystemEvents: (_root, args, context) =>
    rootList(
      'ecsSystemEvents',
      args,
      systemEventsFilter(args.filter ?? {}),
      scopesOf(args, context),
      context,
      (filter, options) => {
        const read = (scope: EcsScope, page: PageQuery | CountQuery) =>
          context.port.read(
            scope,
            'DescribeInstanceHistoryEvents',
            { rawStatuses: allEventStatuses, ...filter, ...page },
            options,
          );
        return {
          action: 'DescribeInstanceHistoryEvents',
          read,
          count: (scope) => read(scope, countOnly).then(total),
        };
      },
    ),

  ecsSnapshots: (_root, args, context) =>
    rootList(
      'ecsSnapshots',
      args,
      snapshotsFilter(args.filter ?? {}),
      scopesOf(args, context),
      context,
      (filter, options) => {
        const read = (scope: EcsScope, page: PageQuery | CountQuery) =>
          context.port.read(scope, 'DescribeSnapshots', { ...filter, ...page }, options);
        return { action: 'DescribeSnapshots', read, count: (scope) => read(scope, countOnly).then(total) };
      },
    ),

  ecsDiagnosticReports: (_root, args, context) =>
    rootList(
      'ecsDiagnosticReports',
      args,
      diagnosticReportsFilter(args.filter ?? {}),
      scopesOf(args, context),
      context,
      (filter, options) => ({
        action: 'DescribeDiagnosticReports',
        read: (scope, page) =>
          context.port.read(scope, 'DescribeDiagnosticReports', { ...filter, ...page }, options),
        count: uncounted,
      }),
    ),

  ecsResourceTags: (_root, args, context) =>
    rootList(
      'ecsResourceTags',
      args,
      resourceTagsFilter(args.filter),
      scopesOf(args, context),
      context,
      (filter, options) => ({
        action: 'ListTagResources',
        read: (scope, page) => context.port.read(scope, 'ListTagResources', { ...filter, ...page }, options),
        count: uncounted,
      }),
    ),
};

const countOnly: CountQuery = { countOnly: true };

/** ECS's list of instance types hardly differs between accounts and regions, so the first match is enough. */
function oneScope(
  { regionId, accountId }: Pick<Gql.QueryEcsInstanceTypesArgs, 'regionId' | 'accountId'>,
  { port }: RequestContext,
) {
  const asked = {
    regionIds: regionId == null ? undefined : [regionId],
    accountIds: accountId == null ? undefined : [accountId],
  };
  return checkedScopes(port.scopes, asked, { region: 'regionId', account: 'accountId' }).slice(0, 1);
}
