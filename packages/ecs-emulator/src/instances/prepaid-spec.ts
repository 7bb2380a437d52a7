import type { Call, Handler } from '../operations/call';
import { checkLock, instanceNamed } from '../operations/call';
import { placeOrder, restartInstance } from '../operations/changes';
import { parseTime } from '../world/clock';
import { isExpired, mustBe, settled } from './conditions';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { instanceTypes } from './instance-types';
import type { InstanceType } from './instance-types';
import type { InstanceRecord } from '../world/records';
import { durations } from '../world/transitions';
import { newType } from './spec';

const payAsYouGo: ErrorRow = [
  400,
  'InvalidBillingMethod.ValueNotSupported',
  'The operation is not permitted due to an invalid billing method of the instance.',
];
const hasExpired: ErrorRow = [
  403,
  'InvalidInstance.PreInstanceExpired',
  'The specified instance has expired, please renew it first.',
];
const badOperator: ErrorRow = [
  400,
  'InvalidParameter',
  'The specified parameter "OperatorType" is not valid for the specified InstanceType.',
];
const notStopped: ErrorRow = [400, 'InvalidStatus.NotStopped', 'Instance status must be stopped.'];
const badTime: ErrorRow = [400, 'InvalidRebootTime.MalFormed', 'The specified rebootTime is not valid.'];

type Direction = 'upgrade' | 'downgrade';

/** A type with less of any resource is a downgrade. */
function directionOf(now: InstanceType | undefined, then: InstanceType): Direction {
  return now !== undefined && (then.cpu < now.cpu || then.memoryGiB < now.memoryGiB)
    ? 'downgrade'
    : 'upgrade';
}

/** An upgrade of a running instance is visible at once, but takes effect after the next start. */
function checkDirection({ params }: Call, instance: InstanceRecord, direction: Direction): void {
  const said = params.text('OperatorType');
  if (said !== undefined && said !== direction) throw new Refusal(badOperator);
  if (direction === 'downgrade') mustBe(instance, ['Stopped'], notStopped);
  else mustBe(instance, settled);
}

/**
 * ModifyPrepayInstanceSpec: changes the type for the rest of a subscription. An unpaid upgrade (AutoPay=false) changes
 * nothing yet; a downgrade is a refund.
 */
export const modifyPrepayInstanceSpec: Handler = (call) => {
  const { params } = call;
  const instance = instanceNamed(call, params.text('InstanceId'));
  checkLock(call, { instance });
  if (instance.instanceChargeType !== 'PrePaid') throw new Refusal(payAsYouGo);
  if (isExpired(instance, call.now)) throw new Refusal(hasExpired);
  const type = newType(call, instance, params.text('InstanceType') ?? '');
  const direction = directionOf(instanceTypes.get(instance.instanceType), type);
  checkDirection(call, instance, direction);
  for (const time of [params.text('RebootTime'), params.text('EndTime')])
    if (time !== undefined && parseTime(time) === undefined) throw new Refusal(badTime);
  call.commit();
  const isPaid = direction === 'downgrade' || params.flag('AutoPay') !== false;
  if (isPaid) {
    instance.instanceType = type.id;
    if (params.flag('RebootWhenFinished') === true && instance.status === 'Running')
      restartInstance(call, instance, durations.reboot);
  }
  return { OrderId: placeOrder(call, [instance.instanceId], isPaid) };
};
