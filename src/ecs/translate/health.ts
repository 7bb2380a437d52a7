import type { EcsReads, EcsScope } from '../port';
import type { DiskEventRecord, EventRecord } from '../records';
import { eventFields } from './events';
import { batchParameters, pageOf } from './paging';
import type { Translation } from './paging';
import { isWire, listAt, objectAt, textAt, timeAt } from './read';
import type { Wire } from './read';

type Of<A extends keyof EcsReads> = Translation<EcsReads[A]['query'], EcsReads[A]['answer']>;

/** DescribeInstancesFullStatus: 100 ids as repeated parameters. */
export const describeInstancesFullStatus: Of<'DescribeInstancesFullStatus'> = {
  parameters: (query) => batchParameters('DescribeInstancesFullStatus', query),
  answer: (body, scope) =>
    pageOf(body, 'InstanceFullStatusSet', 'InstanceFullStatusType', (wire) => {
      const id = textAt(wire, 'InstanceId');
      if (id === null) return null;
      return {
        ...scope,
        id,
        rawStatus: textAt(objectAt(wire, 'HealthStatus'), 'Name'),
        openEvents: entriesAt(wire, 'ScheduledSystemEventSet', 'ScheduledSystemEventType', (entry) =>
          openEvent(entry, scope, id),
        ),
      };
    }),
};

/** The events of a row say neither whose they are nor of what type of resource: the row does. */
function openEvent(wire: Wire, scope: EcsScope, instanceId: string): EventRecord | null {
  const id = textAt(wire, 'EventId');
  return id === null ? null : { ...scope, id, ...eventFields(wire), resourceType: 'instance', instanceId };
}

/** DescribeDisksFullStatus: 100 ids as repeated parameters. */
export const describeDisksFullStatus: Of<'DescribeDisksFullStatus'> = {
  parameters: (query) => batchParameters('DescribeDisksFullStatus', query),
  answer: (body, scope) =>
    pageOf(body, 'DiskFullStatusSet', 'DiskFullStatusType', (wire) => {
      const id = textAt(wire, 'DiskId');
      if (id === null) return null;
      return {
        ...scope,
        id,
        rawStatus: textAt(objectAt(wire, 'HealthStatus'), 'Name'),
        events: entriesAt(wire, 'DiskEventSet', 'DiskEventType', (entry) => diskEvent(entry, scope)),
      };
    }),
};

function diskEvent(wire: Wire, scope: EcsScope): DiskEventRecord | null {
  const id = textAt(wire, 'EventId');
  if (id === null) return null;
  return {
    ...scope,
    id,
    rawType: textAt(objectAt(wire, 'EventType'), 'Name'),
    impactLevel: textAt(wire, 'ImpactLevel'),
    startedAt: timeAt(wire, 'EventTime'),
    endedAt: timeAt(wire, 'EventEndTime'),
  };
}

/** A list inside an entry: what cannot be read of it is left out; null when it is no list at all. */
function entriesAt<T>(
  wire: Wire,
  outer: string,
  inner: string,
  record: (entry: Wire) => T | null,
): readonly T[] | null {
  const entries = listAt(wire, outer, inner);
  return (
    entries?.map((entry) => (isWire(entry) ? record(entry) : null)).filter((one) => one !== null) ?? null
  );
}
