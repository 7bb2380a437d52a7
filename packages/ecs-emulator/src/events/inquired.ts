import type { Handler } from '../operations/call';
import { plan } from '../operations/changes';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { durations } from '../world/transitions';

const notInquiring: ErrorRow = [
  404,
  'InvalidEventId.NoInquiringEventFound',
  'No inquiring event is found by the specified EventId.',
];
const cannotAccept: ErrorRow = [
  403,
  'OperationDenied.AcceptNotSupported',
  'The specified system event does not support being accepted.',
];

/**
 * AcceptInquiredSystemEvent: an Inquiring event goes through Executing to Executed. No page says whether a
 * SecurityPunish event can be accepted. Here it can unless its `canAccept` is false, and it stays open until the lock is
 * lifted, because no operation lifts a lock.
 */
export const acceptInquiredSystemEvent: Handler = (call) => {
  const event = call.region.events.get(call.params.text('EventId') ?? '');
  if (event?.cycleStatus !== 'Inquiring') throw new Refusal(notInquiring);
  if (event.canAccept === 'false') throw new Refusal(cannotAccept);
  call.commit();
  const isPunishment = event.type.startsWith('SecurityPunish.');
  event.cycleStatus = 'Executing';
  if (isPunishment) {
    event.responseResult = 'true';
    return {};
  }
  const ms = durations.acceptedEvent;
  plan(call, event, { kind: 'event-status', id: event.eventId, from: 'Executing', to: 'Executed', ms });
  return {};
};
