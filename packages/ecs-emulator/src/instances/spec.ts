import type { Call, Handler } from '../operations/call';
import { checkLock, instanceNamed, regionOf } from '../operations/call';
import { checkSpell, mostInbound, raiseForSpell } from './bandwidth';
import { parseTime } from '../world/clock';
import { mustBe, settled } from './conditions';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { instanceTypes } from './instance-types';
import type { InstanceType } from './instance-types';
import type { InstanceRecord } from '../world/records';

const wrongChargeType: ErrorRow = [
  403,
  'ChargeTypeViolation',
  'The operation is not permitted due to charge type of the instance.',
];
const twoChanges: ErrorRow = [400, 'InvalidParameter.Mismatch', 'Too many parameters in one request.'];
const noChange: ErrorRow = [400, 'InvalidParameter', 'The specified parameter "InstanceType" is not valid.'];
const unknownType: ErrorRow = [
  400,
  'InvalidInstanceType.ValueNotSupported',
  'The specified InstanceType does not exist or beyond the permitted range.',
];
const noSuchChange: ErrorRow = [
  400,
  'DependencyViolation.InstanceType',
  'The current InstanceType cannot be changed to the specified InstanceType.',
];
const tooManyDisks: ErrorRow = [
  400,
  'InstanceTypeNotSupported.TooManyDisksAttached',
  'The specified instance type does not support so many disks.',
];
const notStopped: ErrorRow = [
  400,
  'InvalidInstanceStatus.NotStopped',
  'The specified Instance status is not stopped.',
];
const badStatus: ErrorRow = [
  403,
  'InvalidStatus.ValueNotSupported',
  'The current status of the resource does not support this operation.',
];
const badBandwidth: ErrorRow = [
  403,
  'InvalidParameter.InternetMaxBandwidthOut',
  'The specified parameter InternetMaxBandwidthOut is invalid.',
];
const badInbound: ErrorRow = [
  400,
  'InvalidParameter.Bandwidth',
  'The specified parameter Bandwidth is not valid.',
];
const hasEip: ErrorRow = [
  403,
  'InvalidInstance.EipNotSupport',
  'The specified instance with eip is not supported, please unassociate eip first.',
];
const noStart: ErrorRow = [404, 'MissingTemporary.StartTime', 'Temporary.StartTime is not specified.'];
const noEnd: ErrorRow = [404, 'MissingTemporary.EndTime', 'Temporary.EndTime is not specified.'];
const badSpell = {
  start: [400, 'InvalidTemporary.StartTime', 'The specifed Temporary.StartTime is not valid.'],
  end: [400, 'InvalidTemporary.EndTime', 'The specifed Temporary.EndTime is not valid.'],
} as const satisfies Record<string, ErrorRow>;

/**
 * The new type of an instance.
 *
 * @throws Refusal when the type is unknown, does not match the architecture or the disks, or is the current type
 */
export function newType(call: Call, instance: InstanceRecord, typeId: string): InstanceType {
  const [now, then] = [instanceTypes.get(instance.instanceType), instanceTypes.get(typeId)];
  if (then === undefined) throw new Refusal(unknownType);
  if (then === now || (now !== undefined && now.architecture !== then.architecture))
    throw new Refusal(noSuchChange);
  const disks = [...regionOf(call, instance).disks.values()].filter(({ attachments }) =>
    attachments.some(({ instanceId }) => instanceId === instance.instanceId),
  );
  if (disks.length > then.disks) throw new Refusal(tooManyDisks);
  return then;
}

/** A checked change; calling it applies it. */
type Prepared = () => void;

function typeChange(call: Call, instance: InstanceRecord, typeId: string): Prepared {
  mustBe(instance, ['Stopped'], notStopped);
  const { id } = newType(call, instance, typeId);
  return () => {
    instance.instanceType = id;
  };
}

function bandwidthChange({ params }: Call, instance: InstanceRecord): Prepared {
  mustBe(instance, settled, badStatus);
  if (instance.eip !== null) throw new Refusal(hasEip);
  const out = params.number('InternetMaxBandwidthOut') ?? instance.internetMaxBandwidthOut;
  const inbound = params.number('InternetMaxBandwidthIn');
  if (out < 0 || out > 100) throw new Refusal(badBandwidth);
  if (inbound !== undefined && inbound > mostInbound(out)) throw new Refusal(badInbound);
  return () => {
    instance.internetMaxBandwidthOut = out;
    if (inbound !== undefined) instance.internetMaxBandwidthIn = inbound;
  };
}

function temporaryChange(call: Call, instance: InstanceRecord, out: number): Prepared {
  mustBe(instance, settled, badStatus);
  if (instance.eip !== null) throw new Refusal(hasEip);
  const [startText, endText] = [
    call.params.text('Temporary.StartTime'),
    call.params.text('Temporary.EndTime'),
  ];
  if (startText === undefined) throw new Refusal(noStart);
  if (endText === undefined) throw new Refusal(noEnd);
  const [start, end] = [parseTime(startText), parseTime(endText)];
  if (start === undefined) throw new Refusal(badSpell.start);
  if (end === undefined) throw new Refusal(badSpell.end);
  if (out <= instance.internetMaxBandwidthOut) throw new Refusal(badBandwidth);
  checkSpell({ start, end }, call.now, badSpell);
  return () => {
    raiseForSpell(call, instance, out, { start, end });
  };
}

/** ModifyInstanceSpec: changes either the type or the bandwidth of a pay-as-you-go instance. */
export const modifyInstanceSpec: Handler = (call) => {
  const { params } = call;
  const instance = instanceNamed(call, params.text('InstanceId'));
  checkLock(call, { instance });
  if (instance.instanceChargeType !== 'PostPaid') throw new Refusal(wrongChargeType);
  const typeId = params.text('InstanceType');
  const temporary = params.number('Temporary.InternetMaxBandwidthOut');
  const hasBandwidth = ['InternetMaxBandwidthOut', 'InternetMaxBandwidthIn'].some(
    (name) => params.number(name) !== undefined,
  );
  const wanted = [typeId !== undefined, temporary !== undefined, hasBandwidth].filter(Boolean).length;
  if (wanted > 1) throw new Refusal(twoChanges);
  let change: Prepared;
  if (typeId !== undefined) change = typeChange(call, instance, typeId);
  else if (temporary !== undefined) change = temporaryChange(call, instance, temporary);
  else if (hasBandwidth) change = bandwidthChange(call, instance);
  else throw new Refusal(noChange);
  call.commit();
  change();
  return {};
};
