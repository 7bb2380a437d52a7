import { detachedDiskId, fleetDiskId, fleetInstanceId, sharedDiskId } from '../src/fleet/fleet';
import type { RegionState } from '../src/world/world';
import type { Emulator } from '../src/server';
import { ask, bodyOf, callAcs3, rowsOf, startStill } from './helpers';
import type { Body, Parameters } from './helpers';

const region = 'cn-hangzhou';

/** The ids of the fleet that the tests of disk writes work on, all of them in cn-hangzhou. */
export const fleet = {
  /** Instances with a system disk and a data disk each. */
  one: fleetInstanceId(region, 0),
  two: fleetInstanceId(region, 1),
  three: fleetInstanceId(region, 2),
  systemDisk: fleetDiskId(region, 0, 0),
  dataDisk: fleetDiskId(region, 0, 1),
  otherDataDisk: fleetDiskId(region, 1, 1),
  /** Attached to nothing. */
  spare: detachedDiskId(region, 0),
  spareToo: detachedDiskId(region, 1),
  /** A multi-attach disk on `one` and `two`. */
  shared: sharedDiskId(region, 0),
} as const;

/** An emulator with that fleet, whose resources stand still. */
export const startWithDisks = (): Promise<Emulator> =>
  startStill({
    fleet: { instancesPerRegion: 3, disksPerInstance: 2, detachedDisks: 2, sharedDisks: 1 },
    regions: [region],
    regionPorts: 'none',
  });

/** Calls with no more than these parameters. @returns status and code, `[200, undefined]` for a success */
export async function answer(
  emulator: Emulator,
  action: string,
  parameters: Parameters,
): Promise<[status: number, code: string | undefined]> {
  const { status, text } = await callAcs3(emulator.endpoint, action, parameters);
  return [status, bodyOf({ status, text, headers: {} }).Code];
}

/** Calls and wants a success. @returns the body */
export async function done(emulator: Emulator, action: string, parameters: Parameters): Promise<Body> {
  const body = bodyOf(await callAcs3(emulator.endpoint, action, parameters));
  if (body.Code !== undefined) throw new Error(`${action}: ${body.Code}`);
  return body;
}

/** One disk as DescribeDisks shows it; undefined when it is not there. */
export async function diskSeen(
  emulator: Emulator,
  diskId: string,
): Promise<Record<string, unknown> | undefined> {
  return rowsOf(await ask(emulator, 'DescribeDisks', { DiskIds: JSON.stringify([diskId]) }))[0];
}

/** The ids of the disks that DescribeDisks finds on an instance. */
export async function disksSeenOn(emulator: Emulator, instanceId: string): Promise<unknown[]> {
  const body = await ask(emulator, 'DescribeDisks', { InstanceId: instanceId, MaxResults: '100' });
  return rowsOf(body).map(({ DiskId }) => DiskId);
}

/** One instance as DescribeInstances shows it. */
export async function instanceSeen(
  emulator: Emulator,
  instanceId: string,
): Promise<Record<string, unknown> | undefined> {
  return rowsOf(await ask(emulator, 'DescribeInstances', { InstanceIds: JSON.stringify([instanceId]) }))[0];
}

/** One snapshot as DescribeSnapshots shows it. */
export async function snapshotSeen(
  emulator: Emulator,
  snapshotId: unknown,
): Promise<Record<string, unknown> | undefined> {
  return rowsOf(await ask(emulator, 'DescribeSnapshots', { SnapshotIds: JSON.stringify([snapshotId]) }))[0];
}

/** The region itself, for what no read shows. */
export function regionState(emulator: Emulator): RegionState {
  const found = emulator.control.world.regions().find(({ instances }) => instances.has(fleet.one));
  if (found === undefined) throw new Error('no region');
  return found;
}

/** A finished snapshot of a disk, taken by ECS's own means. */
export async function snapshotOf(emulator: Emulator, diskId: string): Promise<string> {
  const { SnapshotId } = await done(emulator, 'CreateSnapshot', { DiskId: diskId });
  emulator.control.advance(120_000);
  return String(SnapshotId);
}
