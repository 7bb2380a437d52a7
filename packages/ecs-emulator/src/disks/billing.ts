import { resting } from './attachments';
import { checkLock, instanceNamed } from '../operations/call';
import type { Call, Handler } from '../operations/call';
import { placeOrder } from '../operations/changes';
import { diskErrors } from './errors';
import type { ErrorRow } from '../protocol/errors';
import { invalidParameter, Refusal } from '../protocol/errors';
import type { DiskRecord, InstanceRecord } from '../world/records';

const unknownInstance: ErrorRow = [
  400,
  'InvalidInstanceId.NotFound',
  'The specified InstanceId does not exist.',
];
const unknownDisks: ErrorRow = [
  404,
  'InvalidDiskIds.NotFound',
  'Some of the specified data disks do not exist.',
];
const notSubscribed: ErrorRow = [
  400,
  'ChargeTypeViolation',
  'The operation is not permitted due to charge type of the instance.',
];
const badStatus: ErrorRow = [
  404,
  'InvalidInstanceStatus.NotSupported',
  'The status of the specified instance is invalid.',
];
const subscribedAlready: ErrorRow = [
  404,
  'InvalidDiskIds.NotPortable',
  'The specified DiskId is not portable.',
];
const billedByUseAlready: ErrorRow = [
  404,
  'InvalidAction.NotSupported',
  'The specified action is not supported.',
];

/** The instance of the call; for an unknown one, this operation answers 400 and others answer 404. */
function owner(call: Call): InstanceRecord {
  try {
    return instanceNamed(call, call.params.text('InstanceId'));
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(unknownInstance) : error;
  }
}

/** The named data disks, which must exist. Whether they are attached to the instance is checked after the lock. */
function disksAsked(call: Call): DiskRecord[] {
  const ids = [...new Set(call.params.jsonList('DiskIds'))];
  const disks = ids.flatMap((diskId) => call.region.disks.get(diskId) ?? []);
  if (disks.length === 0 || disks.length < ids.length) throw new Refusal(unknownDisks);
  return disks;
}

function requireFit(disk: DiskRecord, { instanceId }: InstanceRecord, chargeType: string): void {
  if (disk.multiAttach === 'Enabled') throw new Refusal(diskErrors.multiAttach);
  const isHere = disk.status === 'In_use' && disk.attachments.some((row) => row.instanceId === instanceId);
  if (!isHere || disk.type === 'system') throw new Refusal(unknownDisks);
  if (disk.diskChargeType !== chargeType) return;
  throw new Refusal(chargeType === 'PrePaid' ? subscribedAlready : billedByUseAlready);
}

/**
 * ModifyDiskChargeType: switches data disks of a subscription instance between pay-as-you-go and subscription. An
 * unpaid order (AutoPay=false) leaves the disks unchanged.
 */
export const modifyDiskChargeType: Handler = (call) => {
  const { params } = call;
  const instance = owner(call);
  const disks = disksAsked(call);
  const chargeType = params.text('DiskChargeType') ?? 'PrePaid';
  if (chargeType !== 'PrePaid' && chargeType !== 'PostPaid') throw invalidParameter('DiskChargeType');
  for (const disk of disks) checkLock(call, { instance, disk });
  for (const disk of disks) requireFit(disk, instance, chargeType);
  if (instance.instanceChargeType !== 'PrePaid') throw new Refusal(notSubscribed);
  if (!resting.has(instance.status)) throw new Refusal(badStatus);
  const paid = params.flag('AutoPay') ?? true;
  call.commit();
  for (const disk of paid ? disks : []) {
    disk.diskChargeType = chargeType;
    disk.portable = chargeType === 'PostPaid';
    disk.expiredTime = chargeType === 'PrePaid' ? instance.expiredTime : null;
  }
  const orderId = placeOrder(
    call,
    disks.map(({ diskId }) => diskId),
    paid,
  );
  return { OrderId: orderId };
};
