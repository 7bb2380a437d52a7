import type { Call, Handler } from '../operations/call';
import { checkLock, instanceNamed } from '../operations/call';
import { freePublicAddress } from './addresses';
import { checkSpell, mostBandwidth, mostInbound, raiseForSpell } from './bandwidth';
import type { Spell } from './bandwidth';
import { placeOrder } from '../operations/changes';
import { parseTime } from '../world/clock';
import { mustBe, settled } from './conditions';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import type { InstanceRecord } from '../world/records';

const badStatus: ErrorRow = [
  403,
  'IncorrectInstanceStatus',
  'The current status of the instance does not support this operation.',
];
const hasEip: ErrorRow = [
  403,
  'InvalidInstance.InstanceNotSupported',
  'The special vpc instance with eip not need bandwidth.',
];
const badOut: ErrorRow = [
  400,
  'InvalidInternetMaxBandwidthOut.ValueNotSupported',
  'The specified InternetMaxBandwidthOut is beyond the permitted range.',
];
const badIn: ErrorRow = [
  400,
  'InvalidInternetMaxBandwidthIn.ValueNotSupported',
  'The specified InternetMaxBandwidthIn is beyond the permitted range.',
];
const badChargeType: ErrorRow = [
  400,
  'InvalidInternetChargeType.ValueNotSupported',
  'The specified InternetChargeType is invalid.',
];
const nothingToAllocate: ErrorRow = [
  400,
  'InvalidParam.AllocatePublicIp',
  'The specified param AllocatePublicIp is invalid.',
];
const noSpell: ErrorRow = [
  400,
  'ChargeTypeViolation',
  'The operation is not permitted due to billing method of the instance.',
];
const noUpgrade: ErrorRow = [
  400,
  'InvalidBandwidth.ValueNotSupported',
  'Instance upgrade bandwidth of temporary not allow less then existed.',
];
const badSpell = {
  start: [
    400,
    'InvalidStartTime.ValueNotSupported',
    'The specified StartTime is out of the permitted range.',
  ],
  end: [400, 'InvalidEndTime.ValueNotSupported', 'The specified EndTime is out of the permitted range.'],
} as const satisfies Record<string, ErrorRow>;

const chargeTypes: ReadonlySet<string> = new Set(['PayByBandwidth', 'PayByTraffic']);

/** A temporary upgrade ends on the hour: `2026-03-01T18Z`, without minutes. */
const hourly = /^(\d{4}-\d\d-\d\dT\d\d)Z$/;
const readTime = (text: string): number | undefined => parseTime(text.replace(hourly, '$1:00Z'));

/** @returns the period of a temporary upgrade, or undefined for a permanent change */
function spellAsked({ params, now }: Call): Spell | undefined {
  const [startText, endText] = [params.text('StartTime'), params.text('EndTime')];
  if (startText === undefined && endText === undefined) return undefined;
  const start = startText === undefined ? now : readTime(startText);
  const end = endText === undefined ? undefined : readTime(endText);
  if (start === undefined) throw new Refusal(badSpell.start);
  if (end === undefined) throw new Refusal(badSpell.end);
  checkSpell({ start, end }, now, badSpell);
  return { start, end };
}

interface NetworkChange {
  readonly out: number;
  readonly inbound: number | undefined;
  readonly chargeType: string;
  readonly needsAddress: boolean;
  readonly spell: Spell | undefined;
}

function changeAsked(call: Call, instance: InstanceRecord): NetworkChange {
  const { params } = call;
  const chargeType = params.text('NetworkChargeType') ?? instance.internetChargeType;
  if (!chargeTypes.has(chargeType)) throw new Refusal(badChargeType);
  const out = params.number('InternetMaxBandwidthOut') ?? instance.internetMaxBandwidthOut;
  if (out < 0 || out > mostBandwidth({ ...instance, internetChargeType: chargeType }))
    throw new Refusal(badOut);
  const inbound = params.number('InternetMaxBandwidthIn');
  if (inbound !== undefined && inbound > mostInbound(out)) throw new Refusal(badIn);
  const spell = spellAsked(call);
  if (spell !== undefined && instance.instanceChargeType !== 'PrePaid') throw new Refusal(noSpell);
  if (spell !== undefined && out <= instance.internetMaxBandwidthOut) throw new Refusal(noUpgrade);
  const asksForAddress = params.flag('AllocatePublicIp') === true;
  if (asksForAddress && out === 0) throw new Refusal(nothingToAllocate);
  // A subscription gets its address with its first bandwidth; pay-as-you-go must request one.
  const isFirst =
    instance.instanceChargeType === 'PrePaid' && instance.internetMaxBandwidthOut === 0 && out > 0;
  const needsAddress = instance.publicIpAddresses.length === 0 && (asksForAddress || isFirst);
  return { out, inbound, chargeType, needsAddress, spell };
}

function apply(call: Call, instance: InstanceRecord, change: NetworkChange): void {
  if (change.needsAddress) instance.publicIpAddresses = [freePublicAddress(call.world)];
  if (change.spell !== undefined) {
    raiseForSpell(call, instance, change.out, change.spell);
    return;
  }
  instance.internetMaxBandwidthOut = change.out;
  instance.internetMaxBandwidthIn = change.inbound ?? instance.internetMaxBandwidthIn;
  instance.internetChargeType = change.chargeType;
}

/**
 * ModifyInstanceNetworkSpec: changes bandwidth, its billing, or the public address. A subscription's unpaid order
 * (AutoPay=false) changes nothing yet.
 */
export const modifyInstanceNetworkSpec: Handler = (call) => {
  const instance = instanceNamed(call, call.params.text('InstanceId'));
  checkLock(call, { instance });
  mustBe(instance, settled, badStatus);
  if (instance.eip !== null) throw new Refusal(hasEip);
  const change = changeAsked(call, instance);
  call.commit();
  const isPaid = instance.instanceChargeType !== 'PrePaid' || call.params.flag('AutoPay') !== false;
  if (isPaid) apply(call, instance, change);
  return { OrderId: placeOrder(call, [instance.instanceId], isPaid) };
};
