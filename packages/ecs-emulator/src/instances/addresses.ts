import type { VSwitchRecord } from '../world/records';
import type { RegionState, World } from '../world/world';

/** The four numbers of an IPv4 address, or undefined when the text is not one. */
function octetsOf(text: string): number[] | undefined {
  if (!/^\d{1,3}(\.\d{1,3}){3}$/.test(text)) return undefined;
  const octets = text.split('.').map(Number);
  return octets.every((octet) => octet <= 255) ? octets : undefined;
}

export const isAddress = (text: string): boolean => octetsOf(text) !== undefined;

/** Networks that are not reachable from the internet, or are reserved for other purposes. */
const notPublic =
  /^(0|10|127|2[2-5]\d)\.|^100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^169\.254\.|^172\.(1[6-9]|2\d|3[01])\.|^192\.168\./;

/** Whether an address is public. */
export const isPublic = (text: string): boolean => isAddress(text) && !notPublic.test(text);

/** Whether an address belongs to a vSwitch. */
export const isWithinVSwitch = (text: string, { addressPrefix }: VSwitchRecord): boolean =>
  isAddress(text) && text.startsWith(`${addressPrefix}.`);

/** Whether an instance of the network has the address already. */
export const isTaken = (region: RegionState, vpcId: string, address: string): boolean =>
  [...region.instances.values()].some(
    (instance) => instance.vpcId === vpcId && instance.privateIpAddresses.includes(address),
  );

/** The public addresses of a region's instances, including their EIPs. */
export const publicAddresses = (region: RegionState): Set<string> =>
  new Set(
    [...region.instances.values()].flatMap(({ publicIpAddresses, eip }) =>
      eip === null ? publicIpAddresses : [...publicIpAddresses, eip.ipAddress],
    ),
  );

/**
 * An address for each number, from 1 to 254 at the end of it.
 *
 * @param prefix - its first two numbers
 */
const numbered = (prefix: string, n: number): string =>
  `${prefix}.${String(Math.floor(n / 254) % 256)}.${String((n % 254) + 1)}`;

/** A public address that is free in every region; 203.0.113.0 and 198.51.100.0 are for examples, 198.18.0.0/15 for tests. */
export function freePublicAddress(world: World): string {
  const taken = new Set(world.regions().flatMap((region) => [...publicAddresses(region)]));
  let address: string;
  do address = numbered('198.18', world.random.below(254 * 256));
  while (taken.has(address));
  return address;
}

/** A private address of a vSwitch that no instance of its network has. */
export function freePrivateAddress(region: RegionState, vSwitch: VSwitchRecord): string {
  let n = region.instances.size;
  while (isTaken(region, vSwitch.vpcId, numbered(vSwitch.addressPrefix, n))) n += 1;
  return numbered(vSwitch.addressPrefix, n);
}
