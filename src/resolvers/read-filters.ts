import type {
  DiagnosticReportsFilter,
  HistoryEventsFilter,
  InstanceTypesFilter,
  SnapshotsFilter,
  TagResourcesFilter,
} from '../ecs/port';
import { resourceTypes } from '../ecs/translate/words';
import type * as Gql from '../generated/graphql';
import { badInput, checkedId, checkedIds, checkedText } from './bad-input';
import { checkedTags, eventsFilter, withoutUndefined } from './filters';
import { diagnosticSeverities, diagnosticStatuses, snapshotStatuses, snapshotTypes } from './read-words';

/*
 * Checks the filters of the other lists and translates them to ECS's terms. Null when nothing can match, as in `filters`.
 */

export function instanceTypesFilter(filter: Gql.EcsInstanceTypeFilter): InstanceTypesFilter | null {
  const lists = {
    ids: checkedTexts('filter.ids', filter.ids, 10),
    families: checkedTexts('filter.families', filter.families, 10),
    categories: checkedTexts('filter.categories', filter.categories, 10),
    architectures: checkedTexts('filter.architectures', filter.architectures, 2),
    gpuModels: checkedTexts('filter.gpuModels', filter.gpuModels, 10),
    localStorageCategories: checkedTexts('filter.localStorageCategories', filter.localStorageCategories, 2),
  };
  if (Object.values(lists).some((list) => list?.length === 0)) return null;
  return withoutUndefined({
    ...lists,
    minCpu: checkedBound('filter.minCpu', filter.minCpu),
    maxCpu: checkedBound('filter.maxCpu', filter.maxCpu),
    minMemoryGiB: checkedBound('filter.minMemoryGiB', filter.minMemoryGiB),
    maxMemoryGiB: checkedBound('filter.maxMemoryGiB', filter.maxMemoryGiB),
    minGpuAmount: checkedBound('filter.minGpuAmount', filter.minGpuAmount),
    maxGpuAmount: checkedBound('filter.maxGpuAmount', filter.maxGpuAmount),
    minDisks: checkedBound('filter.minDisks', filter.minDisks),
    minNetworkInterfaces: checkedBound('filter.minNetworkInterfaces', filter.minNetworkInterfaces),
  });
}

export function systemEventsFilter(filter: Gql.EcsSystemEventFilter): Partial<HistoryEventsFilter> | null {
  const rawTypes = checkedTexts('filter.types', filter.types, 30);
  const common = eventsFilter(filter);
  if (common === null || rawTypes?.length === 0) return null;
  return withoutUndefined({ ...common, rawTypes });
}

export function snapshotsFilter(filter: Gql.EcsSnapshotFilter): SnapshotsFilter | null {
  const ids = checkedIds('filter.ids', filter.ids, 'Snapshot');
  if (ids?.length === 0) return null;
  return withoutUndefined({
    ids,
    diskId: filter.diskId == null ? undefined : checkedId('filter.diskId', filter.diskId, 'Disk'),
    instanceId:
      filter.instanceId == null ? undefined : checkedId('filter.instanceId', filter.instanceId, 'Instance'),
    rawStatus: filter.status == null ? undefined : snapshotStatuses.wordOf(filter.status),
    rawType: filter.type == null ? undefined : snapshotTypes.wordOf(filter.type),
    name: checkedText('filter.name', filter.name),
    resourceGroupId: checkedText('filter.resourceGroupId', filter.resourceGroupId),
    tags: checkedTags(filter.tags),
  });
}

export function diagnosticReportsFilter(
  filter: Gql.EcsDiagnosticReportFilter,
): DiagnosticReportsFilter | null {
  const ids = checkedIds('filter.ids', filter.ids, 'DiagnosticReport');
  const resourceIds = checkedIds('filter.instanceIds', filter.instanceIds, 'Instance');
  if (ids?.length === 0 || resourceIds?.length === 0) return null;
  return withoutUndefined({
    ids,
    resourceIds,
    rawStatus: filter.status == null ? undefined : diagnosticStatuses.wordOf(filter.status),
    rawSeverity: filter.severity == null ? undefined : diagnosticSeverities.wordOf(filter.severity),
  });
}

export function resourceTagsFilter(filter: Gql.EcsResourceTagFilter): TagResourcesFilter | null {
  const resourceIds = checkedTexts('filter.resourceIds', filter.resourceIds, 50);
  const tags = checkedTags(filter.tags);
  if (resourceIds?.length === 0) return null;
  if (resourceIds === undefined && tags === undefined)
    throw badInput('filter', 'give resourceIds or tags; ECS needs at least one of them.');
  return {
    resourceType: resourceTypes[filter.resourceType],
    ...withoutUndefined({ resourceIds, tags }),
  };
}

/** @returns the distinct texts. Throws BAD_USER_INPUT when there are too many. */
function checkedTexts(
  argument: string,
  texts: readonly string[] | null | undefined,
  most: number,
): readonly string[] | undefined {
  if (texts == null) return undefined;
  const distinct = [...new Set(texts)];
  if (distinct.length > most)
    throw badInput(argument, `give at most ${most}; this request has ${distinct.length}.`);
  return distinct.map((text) => checkedText(argument, text) ?? text);
}

function checkedBound(argument: string, bound: number | null | undefined): number | undefined {
  if (bound == null) return undefined;
  if (bound < 0) throw badInput(argument, 'must not be negative.');
  return bound;
}
