import type { Call } from '../operations/call';
import { regionOf } from '../operations/call';
import { plan } from '../operations/changes';
import type { InstanceRecord } from '../world/records';
import { durations } from '../world/transitions';

/**
 * Applies the effect of an operation on the system events of its instance: a Scheduled event becomes Avoided, and an
 * Inquiring event starts to execute. Simulated events do not change.
 *
 * @param types - the types of events that the operation affects
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
