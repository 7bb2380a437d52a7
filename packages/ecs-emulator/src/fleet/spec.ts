import { regionMark } from '../world/ids';

/** A fleet of an exact size, for tests. Its ids can be computed: see `fleetInstanceId` and `fleetDiskId`. */
export interface FleetSpec {
  /** The number of instances in each region of each account that gets the fleet. */
  readonly instancesPerRegion: number;
  /** The number of disks of each instance, the system disk included; 1 when absent. */
  readonly disksPerInstance?: number;
  /** The share of instances with a security lock, spread evenly; or the ids of the locked ones. None when absent. */
  readonly locked?: number | readonly string[];
  /** The number of disks in each region that are not attached. */
  readonly detachedDisks?: number;
  /** The number of multi-attach disks in each region. The n-th is attached to the instances n and n + 1. */
  readonly sharedDisks?: number;
  /** Whether only the first account gets the fleet, or every one; `first` when absent. */
  readonly accounts?: 'first' | 'all';
}

const family = (accountIndex: number): string =>
  accountIndex === 0 ? 'fleet' : `acct${String(accountIndex % 10)}`;

/**
 * The id of an instance of a measured fleet.
 *
 * @param n - 0, 1, 2, … within the region
 * @param accountIndex - the position of the account in the options
 */
export const fleetInstanceId = (regionId: string, n: number, accountIndex = 0): string =>
  `i-${regionMark(regionId)}${family(accountIndex)}${String(n).padStart(12, '0')}`;

/**
 * The id of a disk of a measured fleet.
 *
 * @param n - the instance it belongs to
 * @param k - 0 for the system disk, then 1, 2, …
 */
export const fleetDiskId = (regionId: string, n: number, k: number, accountIndex = 0): string =>
  `d-${regionMark(regionId)}${family(accountIndex)}${String(n).padStart(9, '0')}k${String(k).padStart(2, '0')}`;

/** The id of the n-th detached disk of a measured fleet. */
export const detachedDiskId = (regionId: string, n: number, accountIndex = 0): string =>
  `d-${regionMark(regionId)}${family(accountIndex)}free${String(n).padStart(8, '0')}`;

/** The id of the n-th shared disk of a measured fleet. */
export const sharedDiskId = (regionId: string, n: number, accountIndex = 0): string =>
  `d-${regionMark(regionId)}${family(accountIndex)}share${String(n).padStart(7, '0')}`;
