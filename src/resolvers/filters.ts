import type { DisksFilter, HistoryEventsFilter, InstancesFilter, TagFilter } from '../ecs/port';
import type * as Gql from '../generated/graphql';
import { badInput, checkedId, checkedIds, checkedText } from './bad-input';
import { chargeTypes, diskKinds, diskStatuses, eventStatuses, instanceStatuses, lockReasons } from './words';

/*
 * Checks the filters of the lists and translates them to ECS's terms. A result is null when nothing can match: an empty
 * list of ids must never return the whole region.
 */

export function instancesFilter(filter: Gql.EcsInstanceFilter): InstancesFilter | null {
  const ids = checkedIds('filter.ids', filter.ids, 'Instance');
  if (filter.name != null && filter.keyword != null)
    throw badInput('filter.keyword', 'give either name or keyword.');
  const addresses = {
    privateIpAddresses: checkedAddresses('filter.privateIpAddresses', filter.privateIpAddresses),
    publicIpAddresses: checkedAddresses('filter.publicIpAddresses', filter.publicIpAddresses),
    eipAddresses: checkedAddresses('filter.eipAddresses', filter.eipAddresses),
  };
  if (ids?.length === 0 || Object.values(addresses).some((some) => some?.length === 0)) return null;
  const keyword = checkedText('filter.keyword', filter.keyword);
  const isLocked = filter.securityLockState === 'LOCKED';
  if (isLocked && filter.lockReason != null && filter.lockReason !== 'SECURITY')
    throw badInput('filter.securityLockState', 'LOCKED goes with no other lockReason than SECURITY.');
  const lockReason = isLocked ? 'SECURITY' : filter.lockReason;
  return withoutUndefined({
    ids,
    ...addresses,
    lockReason: lockReason == null ? undefined : lockReasons.wordOf(lockReason),
    rawStatus: filter.status == null ? undefined : instanceStatuses.wordOf(filter.status),
    rawChargeType: filter.chargeType == null ? undefined : chargeTypes.wordOf(filter.chargeType),
    instanceType: checkedText('filter.instanceType', filter.instanceType),
    name: keyword === undefined ? checkedText('filter.name', filter.name) : `*${keyword}*`,
    zoneId: checkedText('filter.zoneId', filter.zoneId),
    vpcId: checkedText('filter.vpcId', filter.vpcId),
    securityGroupId: checkedText('filter.securityGroupId', filter.securityGroupId),
    resourceGroupId: checkedText('filter.resourceGroupId', filter.resourceGroupId),
    tags: checkedTags(filter.tags),
  });
}

export function disksFilter(filter: Gql.EcsDiskFilter): DisksFilter | null {
  const ids = checkedIds('filter.ids', filter.ids, 'Disk');
  if (ids?.length === 0) return null;
  return withoutUndefined({
    ids,
    instanceId:
      filter.instanceId == null ? undefined : checkedId('filter.instanceId', filter.instanceId, 'Instance'),
    rawStatus: filter.status == null ? undefined : diskStatuses.wordOf(filter.status),
    rawKind: filter.kind == null ? undefined : diskKinds.wordOf(filter.kind),
    rawChargeType: filter.chargeType == null ? undefined : chargeTypes.wordOf(filter.chargeType),
    category: checkedText('filter.category', filter.category),
    name: checkedText('filter.name', filter.name),
    zoneId: checkedText('filter.zoneId', filter.zoneId),
    resourceGroupId: checkedText('filter.resourceGroupId', filter.resourceGroupId),
    tags: checkedTags(filter.tags),
  });
}

export function eventsFilter(filter: Gql.EcsSecurityLockEventFilter): Partial<HistoryEventsFilter> | null {
  const resourceIds = checkedIds('filter.instanceIds', filter.instanceIds, 'Instance');
  const { statuses, publishedAfter, publishedBefore } = filter;
  if (resourceIds?.length === 0 || statuses?.length === 0) return null;
  if (publishedAfter != null && publishedBefore != null && publishedAfter > publishedBefore) {
    throw badInput('filter.publishedBefore', 'must not be before publishedAfter.');
  }
  return withoutUndefined({
    resourceIds,
    rawStatuses: statuses == null ? undefined : [...new Set(statuses)].map(eventStatuses.wordOf),
    publishedAfter: publishedAfter ?? undefined,
    publishedBefore: publishedBefore ?? undefined,
  });
}

const address = /^[0-9a-fA-F.:]{2,45}$/;

function checkedAddresses(
  argument: string,
  addresses: readonly string[] | null | undefined,
): readonly string[] | undefined {
  if (addresses == null) return undefined;
  const distinct = [...new Set(addresses)];
  if (distinct.length > 100)
    throw badInput(argument, `give at most 100 addresses; this request has ${distinct.length}.`);
  if (!distinct.every((one) => address.test(one))) throw badInput(argument, 'not an IP address.');
  return distinct;
}

/** @returns the tags, or undefined without any. Throws BAD_USER_INPUT for more than 20, and for a tag without a key. */
export function checkedTags(
  tags: readonly Gql.EcsTagFilter[] | null | undefined,
): readonly TagFilter[] | undefined {
  if (tags == null || tags.length === 0) return undefined;
  if (tags.length > 20)
    throw badInput('filter.tags', `give at most 20 tags; this request has ${tags.length}.`);
  return tags.map(({ key, value }) => {
    if (key === '') throw badInput('filter.tags', 'a tag needs a key.');
    return value == null ? { key } : { key, value };
  });
}

type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** Leaves out absent values: they would be sent as text. */
export const withoutUndefined = <T extends object>(fields: T): Defined<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Defined<T>;
