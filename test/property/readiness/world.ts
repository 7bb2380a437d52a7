import {
  addAttachedDisk,
  addDisk,
  addInstance,
  addSnapshot,
  onceAttached,
  startEmulator,
  steppedClock,
} from 'ecs-emulator';
import type { DiskRecord, Emulator, InstanceRecord, RegionState } from 'ecs-emulator';
import type { World } from '../../../packages/ecs-emulator/src/world/world';
import { translations } from '../../../src/ecs/translate/index';
import { FakePort } from '../../support/fake-port';
import { hangzhou } from '../../support/records';
import { accountId, regionId, run } from './call';
import type { DiskDraw, InstanceDraw } from './state';

/** A region with a target and what a complete call can name beside it. */
export interface Scene {
  readonly world: World;
  readonly region: RegionState;
  readonly now: number;
  readonly instance: InstanceRecord;
  /** A running subscription that nothing is wrong with, on which disks can be attached. */
  readonly partner: InstanceRecord;
  /** The disk of the draw. */
  readonly disk: DiskRecord;
  /** A free disk in the same zone. */
  readonly spare: DiskRecord;
}

/** Starts an emulator for its furniture: networks, groups, key pairs, commands and roles. It gets no calls over HTTP. */
export const startFurnished = (): Promise<Emulator> =>
  startEmulator({
    fleet: 'empty',
    regions: [regionId],
    regionPorts: 'none',
    clock: steppedClock(Date.parse('2026-03-01T00:00:00Z')),
  });

const none = () => undefined;

/** Makes the state of a draw. What the last one made is gone. */
export function sceneOf({ control }: Emulator, draw: InstanceDraw, diskDraw: DiskDraw): Scene {
  const { world } = control;
  const region = world.accounts.get(accountId)?.regions.get(regionId);
  if (region === undefined) throw new Error('no region');
  for (const rows of [region.instances, region.disks, region.snapshots, region.images]) rows.clear();
  const now = control.now();
  const instance = addInstance(world, region, instanceFields(region, draw, now));
  const partner = addInstance(world, region, {
    zoneId: instance.zoneId,
    instanceChargeType: 'PrePaid',
    expiredTime: now + 40 * 24 * 3_600_000,
  });
  // Nothing is attached to it beside its system disk.
  const free = addInstance(world, region, { zoneId: instance.zoneId });
  for (const one of [instance, partner, free]) addAttachedDisk(world, region, one, 0);
  addWindowsCommand(region);
  const spare = addDisk(world, region, { zoneId: instance.zoneId, ...onceAttached(world) });
  const disk = addDisk(world, region, diskFields(diskDraw, instance, partner, world));
  addSnapshots(world, region, disk, diskDraw);
  return { world, region, now, instance, partner, disk, spare };
}

function instanceFields(region: RegionState, draw: InstanceDraw, now: number): Partial<InstanceRecord> {
  const vSwitch = [...region.vSwitches.values()][0];
  const groups = [...region.securityGroups.values()].filter(({ vpcId }) => vpcId === vSwitch?.vpcId);
  const isSubscription = draw.chargeType === 'PrePaid';
  return {
    ...draw.fields,
    status: draw.status,
    instanceChargeType: draw.chargeType,
    expiredTime: isSubscription ? now + draw.leftMs : null,
    // Only pay-as-you-go instances can be spot instances, and end by themselves.
    ...(isSubscription ? { spotStrategy: 'NoSpot' } : {}),
    autoReleaseTime: draw.endsItself && !isSubscription ? now + 3_600_000 : null,
    stoppedMode: draw.status === 'Stopped' ? (draw.fields.stoppedMode ?? '') : 'Not-applicable',
    publicIpAddresses: draw.hasPublicIp && !draw.hasEip ? ['47.96.1.2'] : [],
    eip: draw.hasEip
      ? { allocationId: 'eip-1', ipAddress: '47.96.1.3', bandwidth: 5, internetChargeType: 'PayByTraffic' }
      : null,
    // Beyond those of the region, groups that this test never asks to leave.
    securityGroupIds: [
      ...groups.map(({ securityGroupId }) => securityGroupId).slice(0, 2),
      'sg-3',
      'sg-4',
      'sg-5',
    ].slice(0, draw.groups),
    locks: draw.locks.map((reason) => ({ reason, message: '' })),
  };
}

function diskFields(
  draw: DiskDraw,
  instance: InstanceRecord,
  partner: InstanceRecord,
  world: World,
): Partial<DiskRecord> {
  const on: Readonly<Record<DiskDraw['place'], readonly InstanceRecord[]>> = {
    NOWHERE: [],
    HERE: [instance],
    ELSEWHERE: [partner],
    SHARED: [instance, partner],
  };
  const attachments = on[draw.place].map(({ instanceId }) => ({
    instanceId,
    device: '/dev/xvdb',
    attachedTime: world.clock.now(),
  }));
  const isAttached = attachments.length > 0;
  // In other statuses ECS does not say on which instance the disk is, so that nobody can know whose bill it is.
  const isNamed = !isAttached || draw.isShared || ['In_use', 'Detaching'].includes(draw.status);
  return {
    ...draw.fields,
    ...(draw.isShared ? { type: 'data', category: 'cloud_essd' } : {}),
    ...(draw.wasAttached || isAttached ? onceAttached(world) : {}),
    zoneId: instance.zoneId,
    status: draw.status,
    multiAttach: draw.isShared ? 'Enabled' : 'Disabled',
    sourceSnapshotId: draw.isSourceGone ? 's-gone' : '',
    attachments,
    locks: draw.isInArrears && isNamed ? [{ reason: 'financial', message: '' }] : [],
  };
}

/** The furniture has a command for Linux. */
function addWindowsCommand({ commands }: RegionState): void {
  const [stored] = commands.values();
  if (stored !== undefined)
    commands.set('c-windows', { ...stored, commandId: 'c-windows', type: 'RunBatScript' });
}

function addSnapshots(world: World, region: RegionState, disk: DiskRecord, { snapshots }: DiskDraw): void {
  if (snapshots !== 'NONE') addSnapshot(world, region, disk);
  if (snapshots === 'IN_PROGRESS')
    addSnapshot(world, region, disk, { status: 'progressing', progress: '10%' });
}

/** The port that shows the scene: records as they are read from ECS's answers. */
export function portOver({ world }: Scene): FakePort {
  const port = new FakePort([hangzhou]);
  const read = (action: string) => {
    const body = run(world, action, { RegionId: regionId, MaxResults: '100' }, none);
    return JSON.parse(JSON.stringify(body)) as Readonly<Record<string, unknown>>;
  };
  const instances = translations.DescribeInstances.answer(read('DescribeInstances'), hangzhou, 0);
  port.instances = [...(instances?.items ?? [])];
  port.disks = [...(translations.DescribeDisks.answer(read('DescribeDisks'), hangzhou, 0)?.items ?? [])];
  return port;
}
