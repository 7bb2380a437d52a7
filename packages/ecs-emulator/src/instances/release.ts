import type { Call, Handler } from '../operations/call';
import { checkLock, instanceNamed, regionOf } from '../operations/call';
import { moveInstance } from '../operations/changes';
import { isExpired } from './conditions';
import type { ErrorRow } from '../protocol/errors';
import { Refusal, resourceErrors } from '../protocol/errors';
import type { InstanceRecord } from '../world/records';
import { releaseInstance } from '../world/release';
import { durations } from '../world/transitions';

const protectedInstance: ErrorRow = [
  403,
  'InvalidOperation.DeletionProtection',
  'The operation is not allowed due to deletion protection.',
];
const wrongChargeType: ErrorRow = [
  403,
  'ChargeTypeViolation',
  'The operation is not permitted due to charge type of the instance.',
];
const initializing: ErrorRow = [
  403,
  'IncorrectInstanceStatus.Initializing',
  'The specified instance status does not support this operation.',
];
const otherRegion: ErrorRow = [
  400,
  'InvalidParameter.CrossRegionNotSupport',
  'Instances of multiple regions not support.',
];

/** A subscription can be released only after it expires, and only if the call asks for it explicitly. */
const isDue = (call: Call, instance: InstanceRecord): boolean =>
  call.params.flag('TerminateSubscription') === true && isExpired(instance, call.now);

function checkRelease(call: Call, instance: InstanceRecord): void {
  checkLock(call, { instance });
  if (instance.deletionProtection) throw new Refusal(protectedInstance);
  if (instance.instanceChargeType === 'PrePaid' && !isDue(call, instance)) throw new Refusal(wrongChargeType);
  if (instance.status === 'Pending') throw new Refusal(initializing);
  const mayRun = call.params.flag('Force') === true;
  if (instance.status === 'Stopped' || (instance.status === 'Running' && mayRun)) return;
  throw new Refusal(resourceErrors.incorrectInstanceStatus);
}

/** A running instance is powered off, unless ForceStop=false asks for an orderly shutdown first. */
function release(call: Call, instance: InstanceRecord): void {
  if (instance.status === 'Running' && call.params.flag('ForceStop') === false) {
    const change = { through: 'Stopping', to: 'Released', ms: durations.stop };
    moveInstance(call, instance, change, 'instance-released');
  } else {
    releaseInstance(regionOf(call, instance), instance, call.now);
  }
}

/** DeleteInstance: removes the instance and the disks that are released with it. */
export const deleteInstance: Handler = (call) => {
  const instance = instanceNamed(call, call.params.text('InstanceId'));
  checkRelease(call, instance);
  call.commit();
  release(call, instance);
  return {};
};

/** @throws Refusal with a special code for an instance in another region of the account */
function instanceHere(call: Call, id: string): InstanceRecord {
  const others = [...call.account.regions.values()].filter((region) => region !== call.region);
  if (others.some(({ instances }) => instances.has(id))) throw new Refusal(otherRegion);
  return instanceNamed(call, id);
}

/** DeleteInstances: all or none. According to the operation's page, its dry run does not check the instances. */
export const deleteInstances: Handler = (call) => {
  call.commit();
  const ids = [...new Set(call.params.list('InstanceId') ?? [])];
  const instances = ids.map((id) => instanceHere(call, id));
  for (const instance of instances) checkRelease(call, instance);
  for (const instance of instances) release(call, instance);
  return {};
};
