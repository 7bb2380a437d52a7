import type { Call, Handler } from '../operations/call';
import { checkLock, instanceNamed, regionOf } from '../operations/call';
import { placeOrder } from '../operations/changes';
import { isExpired, mustBe, settled } from './conditions';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { afterPeriod, hasUnit, isOffered, subscriptionPeriods } from './periods';
import type { DiskRecord, InstanceRecord } from '../world/records';

const noInstances: ErrorRow = [400, 'InvalidParameter.InstanceIds', 'The specified InstanceIds are invalid.'];
const badChargeType: ErrorRow = [
  400,
  'InvalidInstanceChargeType.ValueNotSupported',
  'The specified InstanceChargeType is not valid for the instance.',
];
const badStatus: ErrorRow = [
  400,
  'InvalidStatus.ValueNotSupported',
  'The current status of the instance does not support this operation.',
];
const badPeriod: ErrorRow = [400, 'InvalidPeriod', 'The specified period is not valid.'];
const badUnit: ErrorRow = [
  400,
  'InvalidPeriod.UnitMismatch',
  'The specified Period must be correlated with the PeriodUnit.',
];
const willBeReleased: ErrorRow = [
  400,
  'ReleaseTimeHaveBeenSet',
  'The specified instance has been set released time.',
];
const isSpot: ErrorRow = [400, 'InvalidSpotStrategy', 'The specified spotStrategy is not valid.'];
const hasExpired: ErrorRow = [400, 'ExpiredInstance', 'The specified instance has expired.'];

interface ChargeChange {
  readonly to: 'PrePaid' | 'PostPaid';
  /** When the subscription will end; null for pay-as-you-go. */
  readonly expiredTime: number | null;
}

function changeAsked({ params, now }: Call): ChargeChange {
  const to = params.text('InstanceChargeType') ?? 'PrePaid';
  if (to === 'PostPaid') return { to, expiredTime: null };
  if (to !== 'PrePaid') throw new Refusal(badChargeType);
  const [count, unit] = [params.number('Period'), params.text('PeriodUnit') ?? 'Month'];
  if (count === undefined || !hasUnit(subscriptionPeriods, unit)) throw new Refusal(badPeriod);
  if (!isOffered(subscriptionPeriods, count, unit)) throw new Refusal(badUnit);
  return { to, expiredTime: afterPeriod(now, count, unit) };
}

function checkCharge(call: Call, instance: InstanceRecord, { to }: ChargeChange): void {
  checkLock(call, { instance });
  mustBe(instance, settled, badStatus);
  // Economical mode releases the instance's computing resources, so it must be started first.
  if (instance.stoppedMode === 'StopCharging') throw new Refusal(badStatus);
  if (instance.spotStrategy !== 'NoSpot') throw new Refusal(isSpot);
  if (instance.instanceChargeType === to) throw new Refusal(badChargeType);
  if (isExpired(instance, call.now)) throw new Refusal(hasExpired);
  if (instance.autoReleaseTime !== null) throw new Refusal(willBeReleased);
}

/** Disks that change with their instance: the system disk, and data disks if requested or if they cannot stay unchanged. */
function disksToo(call: Call, instance: InstanceRecord, { to }: ChargeChange): DiskRecord[] {
  const withData = to === 'PostPaid' || call.params.flag('IncludeDataDisks') === true;
  return [...regionOf(call, instance).disks.values()].filter(
    (disk) =>
      disk.attachments.length === 1 &&
      disk.attachments[0]?.instanceId === instance.instanceId &&
      (withData || disk.type === 'system'),
  );
}

function applyCharge(call: Call, instance: InstanceRecord, change: ChargeChange): void {
  instance.instanceChargeType = change.to;
  instance.expiredTime = change.expiredTime;
  for (const disk of disksToo(call, instance, change)) {
    disk.diskChargeType = change.to;
    disk.expiredTime = change.expiredTime;
  }
}

/**
 * ModifyInstanceChargeType: changes all instances or none. An unpaid order (AutoPay=false) changes nothing yet; a
 * refund needs no payment. According to the operation's page, its dry run does not check the instances.
 */
export const modifyInstanceChargeType: Handler = (call) => {
  const ids = [...new Set(call.params.jsonList('InstanceIds') ?? [])];
  if (ids.length === 0) throw new Refusal(noInstances);
  const change = changeAsked(call);
  call.commit();
  const instances = ids.map((id) => instanceNamed(call, id));
  for (const instance of instances) checkCharge(call, instance, change);
  const isPaid = change.to === 'PostPaid' || call.params.flag('AutoPay') !== false;
  const fees = call.params.flag('IsDetailFee') === true ? ids : [];
  if (isPaid) for (const instance of instances) applyCharge(call, instance, change);
  return {
    OrderId: placeOrder(call, ids, isPaid),
    FeeOfInstances: {
      FeeOfInstance: fees.map((InstanceId) => ({ InstanceId, Fee: '0.00', Currency: 'CNY' })),
    },
  };
};
