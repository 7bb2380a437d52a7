import type { Call } from '../operations/call';
import { plan } from '../operations/changes';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import type { InstanceRecord } from '../world/records';

/** The outbound limit in Mbit/s; a subscription that pays by bandwidth may have twice as much. */
export const mostBandwidth = (instance: InstanceRecord): number =>
  instance.instanceChargeType === 'PrePaid' && instance.internetChargeType === 'PayByBandwidth' ? 200 : 100;

/** The inbound limit in Mbit/s for an outbound bandwidth. */
export const mostInbound = (out: number): number => Math.max(10, out);

/** The period of a temporary upgrade, in ms since 1970. */
export interface Spell {
  readonly start: number;
  readonly end: number;
}

/** An operation's errors for an invalid period. */
export interface SpellErrors {
  readonly start: ErrorRow;
  readonly end: ErrorRow;
}

const shortest = 3 * 3_600_000;

/** @throws Refusal when the period is in the past, or shorter than three hours */
export function checkSpell({ start, end }: Spell, now: number, errors: SpellErrors): void {
  // An upgrade may begin at once, so a start in the current minute is not in the past.
  if (start < now - 60_000) throw new Refusal(errors.start);
  if (end - start < shortest) throw new Refusal(errors.end);
}

/**
 * Raises the bandwidth for a period: up when it begins, back when it ends.
 *
 * @param out - outbound Mbit/s during the period
 */
export function raiseForSpell(
  call: Call,
  instance: InstanceRecord,
  out: number,
  { start, end }: Spell,
): void {
  const [usual, raised] = [String(instance.internetMaxBandwidthOut), String(out)];
  const step = { kind: 'instance-bandwidth', id: instance.instanceId } as const;
  if (start <= call.now) instance.internetMaxBandwidthOut = out;
  else plan(call, instance, { ...step, from: usual, to: raised, ms: start - call.now });
  plan(call, instance, { ...step, from: raised, to: usual, ms: end - call.now });
}
