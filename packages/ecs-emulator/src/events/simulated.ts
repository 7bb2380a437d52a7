import { instanceNamed, regionOf } from '../operations/call';
import type { Call, Handler } from '../operations/call';
import { plan } from '../operations/changes';
import { parseTime } from '../world/clock';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { newEvent } from '../world/incidents';
import type { EventRecord } from '../world/activity-records';
import type { InstanceRecord } from '../world/records';
import { openCycleStatuses } from '../world/transitions';

const badParameter = (name: string): ErrorRow => [
  403,
  'InvalidParameter',
  `The specified parameter ${name} is not valid.`,
];
const past: ErrorRow = [
  403,
  'InvalidNotBefore.Passed',
  'The specified parameter NotBefore is earlier than the current time.',
];
const unknownEvent: ErrorRow = [
  403,
  'InvalidEventId.NotFound',
  'The specified parameter EventId does not exist.',
];
const real: ErrorRow = [
  403,
  'CannotCancelSystemEvent.NotSimulated',
  'The specified system event is not a simulated one, and cannot be canceled.',
];

/** Type of a simulated event → its first state. Maintenance is scheduled ahead, a failure executes at once. */
const beginnings: ReadonlyMap<string, string> = new Map([
  ['SystemMaintenance.Reboot', 'Scheduled'],
  ['SystemMaintenance.Stop', 'Scheduled'],
  ['SystemMaintenance.Redeploy', 'Scheduled'],
  ['SystemFailure.Reboot', 'Executing'],
  ['SystemFailure.Stop', 'Executing'],
  ['SystemFailure.Redeploy', 'Executing'],
  ['InstanceFailure.Reboot', 'Executing'],
]);

function rehearse(
  call: Call,
  instance: InstanceRecord,
  event: { type: string; from: string; notBefore: number },
): string {
  const { type, from, notBefore } = event;
  const { eventId } = newEvent(call.world, regionOf(call, instance), {
    instanceId: instance.instanceId,
    type,
    cycleStatus: from,
    publishTime: call.now,
    notBefore,
    reason: 'Simulated system event.',
    simulated: true,
  });
  plan(call, instance, { kind: 'event-status', id: eventId, from, to: 'Executed', ms: notBefore - call.now });
  return eventId;
}

/**
 * CreateSimulatedSystemEvents: one event for each instance. It is Executed at NotBefore and changes nothing else. ECS has
 * no simulated SecurityPunish events.
 */
export const createSimulatedSystemEvents: Handler = (call) => {
  const { params } = call;
  const type = params.text('EventType') ?? '';
  const from = beginnings.get(type);
  if (from === undefined) throw new Refusal(badParameter('EventType'));
  const notBefore = parseTime(params.text('NotBefore') ?? '');
  if (notBefore === undefined) throw new Refusal(badParameter('NotBefore'));
  if (notBefore < call.now) throw new Refusal(past);
  const ids = [...new Set(params.list('InstanceId'))];
  const instances = ids.map((instanceId) => instanceNamed(call, instanceId));
  call.commit();
  const eventIds = instances.map((instance) => rehearse(call, instance, { type, from, notBefore }));
  return { EventIdSet: { EventId: eventIds } };
};

/** CancelSimulatedSystemEvents: cancels simulated events that are still open, all of them or none. */
export const cancelSimulatedSystemEvents: Handler = (call) => {
  const ids = [...new Set(call.params.list('EventId'))];
  const events = ids.map((eventId): EventRecord => {
    const event = call.region.events.get(eventId);
    if (event === undefined) throw new Refusal(unknownEvent);
    if (!event.simulated) throw new Refusal(real);
    if (!openCycleStatuses.has(event.cycleStatus)) throw new Refusal(badParameter('EventId'));
    return event;
  });
  call.commit();
  for (const event of events) {
    event.cycleStatus = 'Canceled';
    event.finishTime = call.now;
  }
  return {};
};
