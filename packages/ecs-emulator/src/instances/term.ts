import type { Handler } from '../operations/call';
import { checkLock, instanceNamed } from '../operations/call';
import { moveInstance, plan } from '../operations/changes';
import { parseTime } from '../world/clock';
import { isOverdue } from '../lock/financial-lock';
import { mustBe } from './conditions';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { afterPeriod } from './periods';
import { durations } from '../world/transitions';

const badTime: ErrorRow = [
  400,
  'InvalidAutoReleaseTime.Malformed',
  'The specified paramter autoReleaseTime is not valid.',
];
const wrongChargeType: ErrorRow = [
  403,
  'ChargeTypeViolation',
  'The operation is not permitted due to charge type of the instance.',
];
const unknown: ErrorRow = [404, 'NoSuchResource', 'The specified resource is not found.'];

const minute = 60_000;

/** A release time is in whole minutes, from half an hour to three years ahead. */
function releaseTime(text: string, now: number): number {
  const time = parseTime(text);
  if (time === undefined) throw new Refusal(badTime);
  const whole = time - (time % minute);
  if (time < now + 30 * minute || time > afterPeriod(now, 3, 'Year')) throw new Refusal(badTime);
  return whole;
}

/** ModifyInstanceAutoReleaseTime: sets the time of automatic release; without a time, cancels it. */
export const modifyInstanceAutoReleaseTime: Handler = (call) => {
  const id = call.params.text('InstanceId') ?? '';
  if (!call.scope.some(({ instances }) => instances.has(id))) throw new Refusal(unknown);
  const instance = instanceNamed(call, id);
  checkLock(call, { instance });
  if (instance.instanceChargeType !== 'PostPaid') throw new Refusal(wrongChargeType);
  const text = call.params.text('AutoReleaseTime');
  const time = text === undefined ? null : releaseTime(text, call.now);
  call.commit();
  instance.autoReleaseTime = time;
  if (time !== null) {
    const change = { from: String(time), to: 'Released', ms: time - call.now };
    plan(call, instance, { kind: 'instance-auto-release', id: instance.instanceId, ...change });
  }
  return {};
};

const isSubscription: ErrorRow = [
  404,
  'InvalidPayType.NotSupport',
  'The specified pre pay instance not support.',
];
const notOverdue: ErrorRow = [
  400,
  'ReopenInstance.InstanceStatusNotValid',
  'Instance status is not Expired, ImageExpired or EcsAndImageExpired.',
];

/** ReActivateInstances: restarts an instance stopped for an overdue payment; the payment counts as made. */
export const reActivateInstances: Handler = (call) => {
  const instance = instanceNamed(call, call.params.text('InstanceId'));
  checkLock(call, { instance });
  if (instance.instanceChargeType === 'PrePaid') throw new Refusal(isSubscription);
  mustBe(instance, ['Stopped']);
  if (!isOverdue(instance)) throw new Refusal(notOverdue);
  call.commit();
  instance.locks = instance.locks.filter(({ reason }) => reason.toLowerCase() !== 'financial');
  instance.shownLocks = null;
  moveInstance(call, instance, { through: 'Starting', to: 'Running', ms: durations.start });
  return {};
};
