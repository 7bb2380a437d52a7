import type { Call, Handler } from '../operations/call';
import { checkLock, instanceNamed, regionOf } from '../operations/call';
import { freePublicAddress, isAddress, isPublic, publicAddresses } from './addresses';
import { mustBe, mustLast, settled } from './conditions';
import type { ErrorRow } from '../protocol/errors';
import { Refusal } from '../protocol/errors';
import { resourceId } from '../world/ids';
import type { InstanceRecord } from '../world/records';

const noBandwidth: ErrorRow = [
  400,
  'AllocateIpInvalidInstanceBandwidth',
  'OperationDenied The InternetMaxBandwidthOut of the specified instance cannot be less than 0.',
];
const allocatedAlready: ErrorRow = [
  403,
  'AllocatedAlready',
  'There is an IpAddress allocated already for the specified instance.',
];
const badAddress: ErrorRow = [
  400,
  'InvalidIpAddress.Malformed',
  'The specified parameter "IpAddress" is not valid.',
];
const notPublic: ErrorRow = [403, 'InvalidIpAddress.NotPublic', 'The specified IP is not public address.'];
const inUse: ErrorRow = [403, 'IpInUse', 'The specified IP is already in use.'];
const unknownVlan: ErrorRow = [
  404,
  'InvalidVlanId.NotFound',
  'The VlanId provided does not exist in our records.',
];

/** @returns the address that the call names, or undefined when ECS chooses one */
function addressAsked({ params, world }: Call): string | undefined {
  if (params.text('VlanId') !== undefined) throw new Refusal(unknownVlan);
  const address = params.text('IpAddress');
  if (address === undefined) return undefined;
  if (!isAddress(address)) throw new Refusal(badAddress);
  if (!isPublic(address)) throw new Refusal(notPublic);
  if (world.regions().some((region) => publicAddresses(region).has(address))) throw new Refusal(inUse);
  return address;
}

/** AllocatePublicIpAddress: an instance that already has an address keeps it, and the answer returns it. */
export const allocatePublicIpAddress: Handler = (call) => {
  const instance = instanceNamed(call, call.params.text('InstanceId'));
  checkLock(call, { instance });
  mustLast(instance, call.now);
  mustBe(instance, settled);
  if (instance.eip !== null) throw new Refusal(allocatedAlready);
  if (instance.internetMaxBandwidthOut === 0) throw new Refusal(noBandwidth);
  const wanted = instance.publicIpAddresses[0] ?? addressAsked(call);
  call.commit();
  const IpAddress = wanted ?? freePublicAddress(call.world);
  instance.publicIpAddresses = [IpAddress];
  return { IpAddress };
};

const unknownAddress: ErrorRow = [
  400,
  'InvalidIpAddress.NotFound',
  'The specified parameter "IpAddress" is not found in your records.',
];

/** The instance with the address, among those that the call reaches. */
function ownerOf(call: Call, address: string): InstanceRecord {
  const id = call.params.text('InstanceId');
  const candidates =
    id === undefined
      ? call.scope.flatMap(({ instances }) => [...instances.values()])
      : [instanceNamed(call, id)];
  const owner = candidates.find(({ publicIpAddresses }) => publicIpAddresses.includes(address));
  if (owner === undefined) throw new Refusal(unknownAddress);
  return owner;
}

/** ReleasePublicIpAddress: not in the lock document, but its own page names the lock. */
export const releasePublicIpAddress: Handler = (call) => {
  const address = call.params.text('PublicIpAddress') ?? '';
  const instance = ownerOf(call, address);
  checkLock(call, { instance });
  mustBe(instance, settled);
  call.commit();
  instance.publicIpAddresses = instance.publicIpAddresses.filter((other) => other !== address);
  return {};
};

const convertErrors = {
  hasEip: [403, 'OperationDenied', 'The operation is denied: the instance has an EIP.'],
  noAddress: [404, 'InvalidInstance.IpAddressMissing', 'The specified instance has no public IP address.'],
  noBandwidth: [403, 'InvalidInstance.ZeroBandwidth', 'The public bandwidth of the specified instance is 0.'],
  byBandwidth: [
    403,
    'InvalidInternetChargeType.ValueNotSupported',
    'The internet charge type of the specified instance does not support this operation.',
  ],
  endsSoon: [
    403,
    'InvalidEndTime.OperateNotSupport',
    'The specified instance expires within 24 hours, which does not support this operation.',
  ],
} as const satisfies Record<string, ErrorRow>;

const day = 24 * 3_600_000;

function checkSubscription(
  { instanceChargeType, internetChargeType, expiredTime }: InstanceRecord,
  now: number,
): void {
  if (instanceChargeType !== 'PrePaid') return;
  if (internetChargeType === 'PayByBandwidth') throw new Refusal(convertErrors.byBandwidth);
  if (expiredTime !== null && expiredTime < now + day) throw new Refusal(convertErrors.endsSoon);
}

/** ConvertNatPublicIpToEip: the address becomes a separate EIP and keeps the bandwidth. */
export const convertNatPublicIpToEip: Handler = (call) => {
  const instance = instanceNamed(call, call.params.text('InstanceId'));
  checkLock(call, { instance });
  mustBe(instance, settled);
  if (instance.eip !== null) throw new Refusal(convertErrors.hasEip);
  const [ipAddress] = instance.publicIpAddresses;
  if (ipAddress === undefined) throw new Refusal(convertErrors.noAddress);
  if (instance.internetMaxBandwidthOut === 0) throw new Refusal(convertErrors.noBandwidth);
  checkSubscription(instance, call.now);
  call.commit();
  instance.eip = {
    allocationId: resourceId(call.world.random, 'eip', regionOf(call, instance).regionId),
    ipAddress,
    bandwidth: instance.internetMaxBandwidthOut,
    internetChargeType: instance.internetChargeType,
  };
  instance.publicIpAddresses = [];
  instance.internetMaxBandwidthOut = 0;
  return {};
};
