import type { Call } from '../operations/call';
import { regionOf } from '../operations/call';
import { plan } from '../operations/changes';
import type { InstanceRecord } from '../world/records';
import { durations } from '../world/transitions';

/**
 * What an operation on an instance does to the system events that it answers: one that was scheduled is avoided, one
 * that waited for an answer is carried out with it. Simulated events cannot be answered this way.
 *
 * @param types - the event types that the operation answers
 */
export function answerEvents(call: Call, instance: InstanceRecord, types: readonly string[]): void {
  for (const event of regionOf(call, instance).events.values()) {
    if (event.instanceId !== instance.instanceId || event.simulated || !types.includes(event.type)) continue;
    if (event.cycleStatus === 'Scheduled') {
      event.cycleStatus = 'Avoided';
      event.finishTime = call.now;
    } else if (event.cycleStatus === 'Inquiring') {
      event.cycleStatus = 'Executing';
      const change = { from: 'Executing', to: 'Executed', ms: durations.redeploy };
      plan(call, instance, { kind: 'event-status', id: event.eventId, ...change });
    }
  }
}
