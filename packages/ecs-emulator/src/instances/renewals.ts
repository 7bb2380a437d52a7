import type { Call, Handler } from '../operations/call';
import { checkLock, instanceNamed, regionOf } from '../operations/call';
import { placeOrder } from '../operations/changes';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { afterPeriod, autoRenewPeriods, hasUnit, isOffered, nextRenewDay, renewalPeriods } from './periods';
import type { InstanceRecord } from '../world/records';

const wrongChargeType: ErrorRow = [
  403,
  'ChargeTypeViolation',
  'The operation is not permitted due to charge type of the instance.',
];
const noPeriod: ErrorRow = [
  400,
  'InvalidPeriod.NotFound',
  'The specified period and expectedRenewDay cannot both be empty.',
];
const twoPeriods: ErrorRow = [
  400,
  'InvalidExpectedRenewDay.Conflict',
  'The specified expectedRenewDay is in conflict with period.',
];
const badDay: ErrorRow = [
  400,
  'InvalidExpectedRenewDay.ValueNotSupported',
  'The specified parameter ExpectedRenewDay is not valid.',
];
const badUnit: ErrorRow = [
  400,
  'InvalidPeriodUnit.ValueNotSupported',
  'The specified parameter PeriodUnit is not valid.',
];
const badPeriod: ErrorRow = [400, 'InvalidPeriod', 'The specified period is not valid.'];

/** @returns a function from the current end of a subscription to its new end */
function extensionAsked({ params }: Call): (time: number) => number {
  const [count, day] = [params.number('Period'), params.number('ExpectedRenewDay')];
  const unit = params.text('PeriodUnit') ?? 'Month';
  if (count !== undefined && day !== undefined) throw new Refusal(twoPeriods);
  if (day !== undefined) {
    if (day < 1 || day > 28) throw new Refusal(badDay);
    return (time) => nextRenewDay(time, day);
  }
  if (count === undefined) throw new Refusal(noPeriod);
  if (!hasUnit(renewalPeriods, unit)) throw new Refusal(badUnit);
  if (!isOffered(renewalPeriods, count, unit)) throw new Refusal(badPeriod);
  return (time) => afterPeriod(time, count, unit);
}

/** RenewInstance: extends the subscription of the instance and its disks. It is paid at once. */
export const renewInstance: Handler = (call) => {
  const instance = instanceNamed(call, call.params.text('InstanceId'));
  checkLock(call, { instance });
  if (instance.instanceChargeType !== 'PrePaid') throw new Refusal(wrongChargeType);
  const extend = extensionAsked(call);
  call.commit();
  const { instanceId } = instance;
  // An expired subscription is renewed from today, not from its end.
  const end = extend(Math.max(instance.expiredTime ?? call.now, call.now));
  instance.expiredTime = end;
  const disks = [...regionOf(call, instance).disks.values()].filter(
    (disk) =>
      disk.diskChargeType === 'PrePaid' && disk.attachments.some((row) => row.instanceId === instanceId),
  );
  for (const disk of disks) disk.expiredTime = end;
  return { OrderId: placeOrder(call, [instanceId, ...disks.map(({ diskId }) => diskId)]) };
};

const unknownInstance: ErrorRow = [
  403,
  'InvalidParameter.InvalidInstanceId',
  'The specified parameter InstanceId is not valid.',
];
const payAsYouGo: ErrorRow = [
  403,
  'ChargeTypeViolation',
  'Pay-As-You-Go instances do not support this operation.',
];
const badStatusWord: ErrorRow = [
  403,
  'InvalidParameter.RenewalStatus',
  'The specified parameter RenewalStatus is not valid.',
];
const badRenewUnit: ErrorRow = [403, badUnit[1], badUnit[2]];
const badDuration: ErrorRow = [
  403,
  'InvalidParameter.Duration',
  'The specified parameter Duration is not valid.',
];

const renewalStatuses: ReadonlySet<string> = new Set(['AutoRenewal', 'Normal', 'NotRenewal']);

/** @returns the attributes of an instance as the call wants them; a period is kept only by what renews itself */
function autoRenewAsked({ params }: Call): (now: InstanceRecord['autoRenew']) => InstanceRecord['autoRenew'] {
  // RenewalStatus takes precedence over AutoRenew, whose absence means false.
  const status =
    params.text('RenewalStatus') ?? (params.flag('AutoRenew') === true ? 'AutoRenewal' : 'Normal');
  if (!renewalStatuses.has(status)) throw new Refusal(badStatusWord);
  const [duration, unit] = [params.number('Duration'), params.text('PeriodUnit') ?? 'Month'];
  if (!hasUnit(autoRenewPeriods, unit)) throw new Refusal(badRenewUnit);
  if (duration !== undefined && !isOffered(autoRenewPeriods, duration, unit)) throw new Refusal(badDuration);
  return (now) => {
    if (status !== 'AutoRenewal') return { status, duration: 0, periodUnit: 'Month' };
    if (duration !== undefined) return { status, duration, periodUnit: unit };
    return now.duration > 0 ? { ...now, status } : { status, duration: 1, periodUnit: unit };
  };
}

/** ModifyInstanceAutoRenewAttribute: subscriptions only, all of them or none; ids in one comma-separated text. */
export const modifyInstanceAutoRenewAttribute: Handler = (call) => {
  const ids = [...new Set(call.params.commaList('InstanceId') ?? [])];
  const instances = ids.map((id) => {
    const instance = call.region.instances.get(id);
    if (instance === undefined) throw new Refusal(unknownInstance);
    checkLock(call, { instance });
    if (instance.instanceChargeType !== 'PrePaid') throw new Refusal(payAsYouGo);
    return instance;
  });
  const change = autoRenewAsked(call);
  call.commit();
  for (const instance of instances) instance.autoRenew = change(instance.autoRenew);
  return {};
};
