import type { Call } from '../operations/call';
import { plan } from '../operations/changes';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import type { InstanceRecord } from '../world/records';

/** Most Mbit/s outwards; a subscription that pays by bandwidth may have twice as much. */
export const mostBandwidth = (instance: InstanceRecord): number =>
  instance.instanceChargeType === 'PrePaid' && instance.internetChargeType === 'PayByBandwidth' ? 200 : 100;

/** Most Mbit/s inwards that go with so many outwards. */
export const mostInbound = (out: number): number => Math.max(10, out);

/** An upgrade for a time, in ms since 1970. */
export interface Spell {
  readonly start: number;
  readonly end: number;
}

/** What an operation answers to a spell that cannot be. */
export interface SpellErrors {
  readonly start: ErrorRow;
  readonly end: ErrorRow;
}

const shortest = 3 * 3_600_000;

/** @throws Refusal when the spell has passed, or is shorter than three hours */
export function checkSpell({ start, end }: Spell, now: number, errors: SpellErrors): void {
  // An upgrade may begin at once: a start in the minute that has just begun is no start in the past.
  if (start < now - 60_000) throw new Refusal(errors.start);
  if (end - start < shortest) throw new Refusal(errors.end);
}

/**
 * Raises the bandwidth for a spell: up when it begins, back when it ends.
 *
 * @param out - Mbit/s outwards while it lasts
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
