import type { Call, Handler } from '../operations/call';
import { isoSeconds } from '../world/clock';
import type { ErrorRow, JsonObject } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { byIds, byTags, isWithin, timeRange } from '../operations/filters';
import type { TimeRange } from '../operations/filters';
import { pageOf } from '../operations/paging';
import type { EventRecord } from '../world/activity-records';
import type { InstanceRecord } from '../world/records';
import { openCycleStatuses } from '../world/transitions';
import { pageFields, tokenFields } from '../operations/shape';
import {
  codeOf,
  cycleStatusCodes,
  eventTypeCodes,
  healthCodes,
  instanceStatusCodes,
} from '../operations/status-codes';

const seqOf = (row: { readonly seq: number }): number => row.seq;

/** Finished events are shown for 30 days. */
const keptMs = 30 * 24 * 3_600_000;

/** Without a status filter, ECS shows events in these states only; open events are left out. */
const closedStatuses = ['Avoided', 'Executed', 'Canceled', 'Failed'];
const allStatuses: ReadonlySet<string> = new Set([...openCycleStatuses, ...closedStatuses]);

const badParameter = (name: string): ErrorRow => [
  403,
  'InvalidParameter',
  `The specified parameter ${name} is not valid.`,
];

/** The values of a filter that has a single and a repeated parameter. The repeated one wins. */
const eitherOf = (call: Call, list: string, single: string): string[] | undefined => {
  const one = call.params.text(single);
  return call.params.list(list) ?? (one === undefined ? undefined : [one]);
};

function typeShape(event: EventRecord): JsonObject {
  return {
    EventType: { Name: event.type, Code: codeOf(eventTypeCodes, event.type) },
    EventCycleStatus: { Name: event.cycleStatus, Code: codeOf(cycleStatusCodes, event.cycleStatus) },
  };
}

const inactiveDisks = { InactiveDisk: [] };

function historyShape(event: EventRecord): JsonObject {
  return {
    EventId: event.eventId,
    EventPublishTime: isoSeconds(event.publishTime),
    EventFinishTime: event.finishTime === null ? '' : isoSeconds(event.finishTime),
    NotBefore: isoSeconds(event.notBefore),
    ResourceType: event.resourceType,
    InstanceId: event.instanceId,
    Reason: event.reason,
    ReasonCode: event.reasonCode,
    ImpactLevel: event.impactLevel,
    ...typeShape(event),
    ExtendedAttribute: {
      Device: event.device,
      DiskId: event.diskId,
      InactiveDisks: inactiveDisks,
      HostId: '',
      HostType: '',
      MigrationOptions: { MigrationOption: [] },
      OnlineRepairPolicy: '',
      Rack: '',
      PunishType: event.punishType,
      PunishDomain: event.punishDomain,
      PunishUrl: event.punishUrl,
      Code: event.code,
      CanAccept: event.canAccept,
      ResponseResult: event.responseResult,
    },
  };
}

function eventFilter(call: Call): (event: EventRecord) => boolean {
  const published = timeRange(
    call,
    'EventPublishTime.Start',
    'EventPublishTime.End',
    badParameter('EventPublishTime'),
  );
  const notBefore = timeRange(call, 'NotBefore.Start', 'NotBefore.End', badParameter('NotBefore'));
  const types = eitherOf(call, 'InstanceEventType', 'EventType');
  const ids = call.params.list('EventId');
  return (event) =>
    isWithin(event.publishTime, published) &&
    isWithin(event.notBefore, notBefore) &&
    (types === undefined || types.includes(event.type)) &&
    (ids === undefined || ids.includes(event.eventId));
}

/** DescribeInstanceHistoryEvents: system events of instances, SecurityPunish events included. */
export const describeInstanceHistoryEvents: Handler = (call) => {
  const statuses = eitherOf(call, 'InstanceEventCycleStatus', 'EventCycleStatus') ?? closedStatuses;
  if (statuses.some((status) => !allStatuses.has(status))) {
    throw new Refusal(badParameter('EventCycleStatus'));
  }
  const resources = eitherOf(call, 'ResourceId', 'InstanceId');
  const resourceType = call.params.text('ResourceType') ?? 'instance';
  const group = call.params.text('ResourceGroupId');
  const { instances, events } = call.region;
  // Events are filtered by the tags and the resource group of their instance. Those of a released instance never match.
  const grouped: ReadonlySet<string> = new Set(
    byTags(call, [...instances.values()])
      .filter((row) => group === undefined || row.resourceGroupId === group)
      .map((row) => row.instanceId),
  );
  const isGrouped = group !== undefined || call.params.tags().length > 0;
  const matches = eventFilter(call);
  const rows = [...events.values()].filter(
    (event) =>
      statuses.includes(event.cycleStatus) &&
      event.resourceType === resourceType &&
      (event.finishTime === null || call.now - event.finishTime <= keptMs) &&
      (resources === undefined || resources.includes(event.instanceId)) &&
      (!isGrouped || grouped.has(event.instanceId)) &&
      matches(event),
  );
  const page = pageOf(call, rows, seqOf);
  return {
    ...tokenFields(page),
    InstanceSystemEventSet: { InstanceSystemEventType: page.rows.map(historyShape) },
  };
};

/**
 * The word of a HealthStatus filter as answers write it. The operation's page lists `OK` among the values, and recorded
 * answers say `Ok`, so both are taken. Other values are case-sensitive, as the page says.
 */
const healthWord = (asked: string | undefined): string | undefined => (asked === 'OK' ? 'Ok' : asked);

function scheduledShape(event: EventRecord): JsonObject {
  return {
    EventId: event.eventId,
    EventPublishTime: isoSeconds(event.publishTime),
    NotBefore: isoSeconds(event.notBefore),
    Reason: event.reason,
    ImpactLevel: event.impactLevel,
    ...typeShape(event),
    ExtendedAttribute: { Device: event.device, DiskId: event.diskId, InactiveDisks: inactiveDisks },
  };
}

const isBounded = (range: TimeRange): boolean => range.from !== -Infinity || range.to !== Infinity;

/**
 * DescribeInstancesFullStatus: status, health and scheduled events of instances. Its page calls them "system events in the
 * Scheduled state", so events that wait for an answer or are under way are in the history only.
 */
export const describeInstancesFullStatus: Handler = (call) => {
  const matches = eventFilter(call);
  const eventsOf = (instance: InstanceRecord): EventRecord[] =>
    [...call.region.events.values()].filter(
      (event) =>
        event.instanceId === instance.instanceId && event.cycleStatus === 'Scheduled' && matches(event),
    );
  const asksForEvents =
    eitherOf(call, 'InstanceEventType', 'EventType') !== undefined ||
    call.params.list('EventId') !== undefined ||
    isBounded(timeRange(call, 'EventPublishTime.Start', 'EventPublishTime.End')) ||
    isBounded(timeRange(call, 'NotBefore.Start', 'NotBefore.End'));
  const status = call.params.text('Status');
  const health = healthWord(call.params.text('HealthStatus'));
  const named = byIds(
    [...call.region.instances.values()],
    call.params.list('InstanceId'),
    (row) => row.instanceId,
  );
  const rows = named.filter(
    (instance) =>
      (status === undefined || instance.status === status) &&
      (health === undefined || instance.healthStatus === health) &&
      (!asksForEvents || eventsOf(instance).length > 0),
  );
  const page = pageOf(call, rows, seqOf);
  return {
    ...pageFields(page),
    InstanceFullStatusSet: {
      InstanceFullStatusType: page.rows.map((instance) => ({
        InstanceId: instance.instanceId,
        Status: { Name: instance.status, Code: codeOf(instanceStatusCodes, instance.status) },
        HealthStatus: { Name: instance.healthStatus, Code: codeOf(healthCodes, instance.healthStatus) },
        ScheduledSystemEventSet: { ScheduledSystemEventType: eventsOf(instance).map(scheduledShape) },
      })),
    },
  };
};
