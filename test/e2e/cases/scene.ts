import { addAttachedDisk, addDisk, addInstance, addSnapshot, onceAttached, regionMark } from 'ecs-emulator';
import type { Control, RegionState } from 'ecs-emulator';

/** One running instance that is not locked, with what belongs to it, in a world that has nothing else. */
export interface Scene {
  readonly control: Control;
  readonly region: RegionState;
  readonly instanceId: string;
  readonly systemDisk: string;
  /** In_use on the instance; set to stay when it is deleted. */
  readonly dataDisk: string;
  /** Available, in the zone of the instance, and attached somewhere once. */
  readonly spareDisk: string;
  /** Of the data disk. */
  readonly snapshot: string;
}

let last = 0;

/** Empties the emulator and creates a scene with new ids, whose places no cache remembers. */
export function setScene(control: Control, regionId = 'cn-hangzhou'): Scene {
  control.reset('empty');
  control.clearFaults();
  control.clearCalls();
  return addScene(control, regionId);
}

/** Adds a scene to the emulator's current state. */
export function addScene(control: Control, regionId = 'cn-hangzhou'): Scene {
  const { world } = control;
  const region = world.regions().find((candidate) => candidate.regionId === regionId);
  if (region === undefined) throw new TypeError(`The emulator has no ${regionId}.`);
  last += 1;
  const id = (kind: string, more = ''): string =>
    `${kind}-${regionMark(regionId)}scene${more}${String(last).padStart(6, '0')}`;
  const instance = addInstance(world, region, { instanceId: id('i'), instanceName: 'scene' });
  addAttachedDisk(world, region, instance, 0, { diskId: id('d', 'system') });
  const data = addAttachedDisk(world, region, instance, 1, { diskId: id('d', 'data') });
  addDisk(world, region, { diskId: id('d', 'spare'), zoneId: instance.zoneId, ...onceAttached(world) });
  addSnapshot(world, region, data, { snapshotId: id('s') });
  return {
    control,
    region,
    instanceId: id('i'),
    systemDisk: id('d', 'system'),
    dataDisk: id('d', 'data'),
    spareDisk: id('d', 'spare'),
    snapshot: id('s'),
  };
}

/** The id of a security group of the region by its name. */
export function groupNamed({ region }: Scene, name: string): string {
  const groups = [...region.securityGroups.values()];
  return groups.find(({ securityGroupName }) => securityGroupName === name)?.securityGroupId ?? '';
}

/** Another vSwitch in the instance's zone and network. */
export function otherVSwitch({ control, region, instanceId }: Scene): string {
  const { zoneId, vpcId } = control.instance(instanceId);
  const rows = [...region.vSwitches.values()].filter((row) => row.zoneId === zoneId && row.vpcId === vpcId);
  return rows[1]?.vSwitchId ?? '';
}

export const stopped = ({ control, instanceId }: Scene): void => control.setStatus(instanceId, 'Stopped');

export const onSubscription = ({ control, instanceId }: Scene): void =>
  control.patch(instanceId, {
    instanceChargeType: 'PrePaid',
    expiredTime: control.now() + 40 * 24 * 3_600_000,
  });

/** A time as in ECS's answers, with minutes but no seconds. */
export const atMinute = (time: number): string => `${new Date(time).toISOString().slice(0, 16)}:00Z`;

/** A time ahead, in hours from now. */
export const hoursAhead = ({ control }: Scene, hours: number): string =>
  atMinute(control.now() + hours * 3_600_000);
