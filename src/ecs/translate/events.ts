import type { EcsReads } from '../port';
import type { EventRecord } from '../records';
import { pageOf, pageParameters } from './paging';
import { present, someOf } from './parameters';
import type { Translation } from './paging';
import { booleanAt, objectAt, textAt, timeAt } from './read';
import type { Wire } from './read';

type Read = EcsReads['DescribeInstanceHistoryEvents'];

/** DescribeInstanceHistoryEvents: ids as repeated parameters, at most 100; pages of 10 to 100. */
export const describeInstanceHistoryEvents: Translation<Read['query'], Read['answer']> = {
  parameters: (query) => ({
    ...pageParameters(query),
    ...present({
      ResourceType: 'instance',
      ResourceId: someOf(query.resourceIds),
      EventId: someOf(query.eventIds),
      InstanceEventCycleStatus: someOf(query.rawStatuses),
      InstanceEventType: someOf(query.rawTypes),
      EventPublishTime:
        query.publishedAfter === undefined && query.publishedBefore === undefined
          ? undefined
          : present({ Start: query.publishedAfter, End: query.publishedBefore }),
    }),
  }),
  answer: (body, scope) =>
    pageOf(body, 'InstanceSystemEventSet', 'InstanceSystemEventType', (wire) => {
      const id = textAt(wire, 'EventId');
      return id === null
        ? null
        : { accountId: scope.accountId, regionId: scope.regionId, id, ...eventFields(wire) };
    }),
};

/** The fields that events share in DescribeInstanceHistoryEvents and the two full-status reads. */
export function eventFields(wire: Wire): Omit<EventRecord, 'accountId' | 'regionId' | 'id'> {
  const extended = objectAt(wire, 'ExtendedAttribute');
  return {
    rawType: textAt(objectAt(wire, 'EventType'), 'Name'),
    rawStatus: textAt(objectAt(wire, 'EventCycleStatus'), 'Name'),
    resourceType: textAt(wire, 'ResourceType'),
    instanceId: textAt(wire, 'InstanceId'),
    reason: textAt(wire, 'Reason'),
    reasonCode: textAt(wire, 'ReasonCode'),
    impactLevel: textAt(wire, 'ImpactLevel'),
    publishedAt: timeAt(wire, 'EventPublishTime'),
    notBefore: timeAt(wire, 'NotBefore'),
    finishedAt: timeAt(wire, 'EventFinishTime'),
    punishType: textAt(extended, 'PunishType'),
    punishDomain: textAt(extended, 'PunishDomain'),
    punishUrl: textAt(extended, 'PunishUrl'),
    violationCode: textAt(extended, 'Code'),
    canAccept: booleanAt(extended, 'CanAccept'),
    diskId: textAt(extended, 'DiskId'),
    device: textAt(extended, 'Device'),
  };
}
