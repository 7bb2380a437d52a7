import { groupOf } from '../src/fleet/names';
import { addSnapshot } from '../src/world/builders';
import type { Control } from '../src/control/control';
import type { RegionState } from '../src/world/world';
import { hangzhou, storedCommand } from './instance-write-calls';
import type { Parameters } from './helpers';

/** Chooses ids of what there is at the moment; now and then of something that is not there. */
export interface Pick {
  readonly instance: (n: number) => string;
  readonly disk: (n: number) => string;
  /** A disk of the instance as a rule, else any. */
  readonly diskOn: (instanceId: string, n: number) => string;
  /** The disk that a snapshot was taken of. */
  readonly sourceOf: (snapshotId: string) => string;
  readonly snapshot: (n: number) => string;
  readonly event: (n: number) => string;
  readonly image: (n: number) => string;
  readonly vSwitch: (n: number) => string;
  readonly securityGroup: (n: number) => string;
  readonly policy: () => string;
}

const chosen = (ids: Iterable<string>, nowhere: string, n: number): string => {
  const all = [...ids];
  return n % 11 === 10 ? nowhere : (all[n % Math.max(all.length, 1)] ?? nowhere);
};

/** Chooses within a region as it is now; the same number gives the same id as long as nothing comes or goes. */
export const pickFrom = (region: RegionState): Pick => ({
  instance: (n) => chosen(region.instances.keys(), 'i-nowhere', n),
  disk: (n) => chosen(region.disks.keys(), 'd-nowhere', n),
  diskOn: (instanceId, n) => {
    const own = [...region.disks.values()].filter((disk) =>
      disk.attachments.some((row) => row.instanceId === instanceId),
    );
    return own[n % (own.length + 1)]?.diskId ?? chosen(region.disks.keys(), 'd-nowhere', n);
  },
  sourceOf: (snapshotId) => region.snapshots.get(snapshotId)?.sourceDiskId ?? 'd-nowhere',
  snapshot: (n) => chosen(region.snapshots.keys(), 's-nowhere', n),
  event: (n) => chosen(region.events.keys(), 'e-nowhere', n),
  image: (n) => {
    const own = [...region.images.keys()];
    return own[n % (own.length + 1)] ?? 'aliyun_3_x64_20G_alibase_20240819.vhd';
  },
  vSwitch: (n) => chosen(region.vSwitches.keys(), 'vsw-nowhere', n),
  securityGroup: (n) => chosen(region.securityGroups.keys(), 'sg-nowhere', n),
  policy: () => chosen(region.autoSnapshotPolicies.keys(), 'sp-nowhere', 0),
});

/** The numbers and flags that a random call is made of. */
export interface Dice {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly flag: boolean;
  readonly dryRun: boolean;
}

type Make = (pick: Pick, dice: Dice, now: number) => Parameters;

const flag = (value: boolean): string => String(value);
const sizes = ['40', '60', '500', '1300', '3000'];
const categories = ['cloud', 'cloud_efficiency', 'cloud_ssd', 'cloud_essd', 'cloud_auto'];
const levels = ['PL0', 'PL1', 'PL2', 'PL3'];
const entry = (list: readonly string[], n: number): string => list[n % list.length] ?? '';
const later = (now: number, minutes: number): string =>
  new Date(now + minutes * 60_000).toISOString().replace(/\.\d{3}Z$/, 'Z');

const one: Make = (pick, { a }) => ({ InstanceId: pick.instance(a) });
const several: Make = (pick, { a, b, flag: first }) => ({
  'InstanceId.1': pick.instance(a),
  'InstanceId.2': pick.instance(b),
  BatchOptimization: first ? 'SuccessFirst' : 'AllTogether',
});
const asJson: Make = (pick, { a, b }) => ({
  InstanceIds: JSON.stringify([pick.instance(a), pick.instance(b)]),
});
const both: Make = (pick, { a, b }) => ({ InstanceId: pick.instance(a), DiskId: pick.disk(b) });
const onInstance: Make = (pick, { a, b }) => {
  const InstanceId = pick.instance(a);
  return { InstanceId, DiskId: pick.diskOn(InstanceId, b) };
};
const rollBack: Make = (pick, { a, b, c }) => {
  const SnapshotId = pick.snapshot(a);
  return { SnapshotId, DiskId: c % 9 === 0 ? pick.disk(b) : pick.sourceOf(SnapshotId) };
};
const disk: Make = (pick, { a }) => ({ DiskId: pick.disk(a) });
const resources: Make = (pick, { a, b, flag: disks }) => {
  const of = disks ? pick.disk : pick.instance;
  return { ResourceType: disks ? 'disk' : 'instance', 'ResourceId.1': of(a), 'ResourceId.2': of(b) };
};

/**
 * Makes a fleet of three instances various: one with an address and an event that waits for an answer, one stopped and
 * one subscribed, each disk with a snapshot.
 */
export function vary(control: Control): void {
  const { world } = control;
  const region = hangzhou(control);
  const [first, second, third] = [...region.instances.values()];
  if (first === undefined || second === undefined || third === undefined)
    throw new Error('too few instances');
  control.patch(first.instanceId, { publicIpAddresses: ['47.96.1.2'], internetMaxBandwidthOut: 5 });
  control.addEvent({
    instanceId: first.instanceId,
    type: 'SystemMaintenance.Redeploy',
    cycleStatus: 'Inquiring',
  });
  control.setStatus(second.instanceId, 'Stopped');
  control.patch(third.instanceId, {
    instanceChargeType: 'PrePaid',
    expiredTime: control.now() + 40 * 24 * 3_600_000,
  });
  for (const row of [...region.disks.values()]) addSnapshot(world, region, row);
}

/** Write → its parameters from some numbers; every write that the emulator serves has a row. */
export const randomWrites: Readonly<Record<string, Make>> = {
  StartInstance: one,
  StopInstance: (pick, dice) => ({ ...one(pick, dice, 0), ForceStop: flag(dice.flag) }),
  RebootInstance: one,
  StartInstances: several,
  StopInstances: several,
  RebootInstances: several,
  DeleteInstance: (pick, dice) => ({ ...one(pick, dice, 0), Force: flag(dice.flag) }),
  DeleteInstances: (pick, dice) => ({ ...several(pick, dice, 0), Force: flag(dice.c % 2 === 0) }),
  ModifyInstanceAttribute: (pick, dice) => ({
    ...one(pick, dice, 0),
    InstanceName: `name-${String(dice.c)}`,
  }),
  ModifyInstanceChargeType: (pick, dice) => ({
    ...asJson(pick, dice, 0),
    Period: '1',
    IncludeDataDisks: flag(dice.flag),
    InstanceChargeType: dice.c % 2 === 0 ? 'PrePaid' : 'PostPaid',
  }),
  ModifyInstanceSpec: (pick, dice) => ({ ...one(pick, dice, 0), InstanceType: 'ecs.g7.xlarge' }),
  ModifyPrepayInstanceSpec: (pick, dice) => ({ ...one(pick, dice, 0), InstanceType: 'ecs.g7.2xlarge' }),
  ModifyInstanceAutoReleaseTime: (pick, dice, now) => ({
    ...one(pick, dice, 0),
    AutoReleaseTime: dice.flag ? '' : later(now, 40),
  }),
  AttachInstanceRamRole: (pick, dice) => ({ ...asJson(pick, dice, 0), RamRoleName: 'EcsAppRole' }),
  DetachInstanceRamRole: asJson,
  ModifyInstanceVncPasswd: (pick, dice) => ({ ...one(pick, dice, 0), VncPassword: 'Ecs123' }),
  ModifyInstanceMetadataOptions: (pick, dice) => ({
    ...one(pick, dice, 0),
    HttpEndpoint: 'enabled',
    HttpTokens: dice.flag ? 'required' : 'optional',
  }),
  RenewInstance: (pick, dice) => ({ ...one(pick, dice, 0), Period: '1' }),
  ModifyInstanceAutoRenewAttribute: (pick, dice) => ({
    ...one(pick, dice, 0),
    AutoRenew: flag(dice.flag),
    Duration: '1',
  }),
  ReActivateInstances: one,
  ModifyInstanceNetworkSpec: (pick, dice) => ({
    ...one(pick, dice, 0),
    InternetMaxBandwidthOut: String(dice.c % 20),
  }),
  AllocatePublicIpAddress: one,
  ReleasePublicIpAddress: (pick, dice) => ({ ...one(pick, dice, 0), PublicIpAddress: '47.96.1.2' }),
  ConvertNatPublicIpToEip: one,
  ModifyInstanceVpcAttribute: (pick, dice) => ({
    ...one(pick, dice, 0),
    VSwitchId: pick.vSwitch(dice.b),
    'SecurityGroupId.1': pick.securityGroup(dice.c),
  }),
  JoinSecurityGroup: (pick, dice) => ({
    ...one(pick, dice, 0),
    SecurityGroupId: pick.securityGroup(dice.b),
  }),
  LeaveSecurityGroup: (pick, dice) => ({
    ...one(pick, dice, 0),
    SecurityGroupId: pick.securityGroup(dice.b),
  }),
  AttachKeyPair: (pick, dice) => ({ ...asJson(pick, dice, 0), KeyPairName: 'ops-2025' }),
  DetachKeyPair: (pick, dice) => ({ ...asJson(pick, dice, 0), KeyPairName: 'ops-2025' }),
  RunCommand: (pick, dice) => ({
    ...several(pick, dice, 0),
    Type: 'RunShellScript',
    CommandContent: 'uptime',
  }),
  InvokeCommand: (pick, dice) => ({ ...several(pick, dice, 0), CommandId: storedCommand }),
  ModifyInstanceAttachmentAttributes: (pick, dice) => ({
    ...one(pick, dice, 0),
    'PrivatePoolOptions.MatchCriteria': dice.flag ? 'Open' : 'None',
  }),
  ModifyInstanceMaintenanceAttributes: (pick, dice) => ({
    ...several(pick, dice, 0),
    ActionOnMaintenance: 'Stop',
  }),
  RedeployInstance: (pick, dice) => ({ ...one(pick, dice, 0), ForceStop: flag(dice.flag) }),
  ReportInstancesStatus: (pick, dice) => ({
    ...several(pick, dice, 0),
    Reason: 'instance-hang',
    Description: 'It hangs.',
  }),

  CreateImage: (pick, { a, b, flag: fromSnapshot }) =>
    fromSnapshot ? { SnapshotId: pick.snapshot(b) } : { InstanceId: pick.instance(a) },
  CreateDisk: (pick, { a, b, c, flag: forInstance }) => ({
    ...(forInstance ? { InstanceId: pick.instance(a) } : { ZoneId: 'cn-hangzhou-g' }),
    ...(c % 3 === 0 ? { SnapshotId: pick.snapshot(b) } : {}),
    ...(c % 5 === 0 ? { MultiAttach: 'Enabled' } : {}),
    DiskCategory: entry(categories, c),
    Size: entry(sizes, b),
  }),
  AttachDisk: (pick, dice) => ({
    ...both(pick, dice, 0),
    ...(dice.c % 4 === 0 ? { Bootable: 'true', Password: 'Sup3r.secret' } : {}),
    DeleteWithInstance: flag(dice.flag),
  }),
  DetachDisk: onInstance,
  ResizeDisk: (pick, dice) => ({ ...disk(pick, dice, 0), NewSize: entry(sizes, dice.b) }),
  ModifyDiskAttribute: (pick, dice) => ({
    ...disk(pick, dice, 0),
    DiskName: `disk-${String(dice.b)}`,
    DeleteWithInstance: flag(dice.flag),
  }),
  ModifyDiskChargeType: (pick, { a, b, c, flag: subscribe }) => {
    const InstanceId = pick.instance(a);
    return {
      InstanceId,
      DiskIds: JSON.stringify([b, ...(c % 4 === 0 ? [c] : [])].map((n) => pick.diskOn(InstanceId, n))),
      DiskChargeType: subscribe ? 'PrePaid' : 'PostPaid',
    };
  },
  ModifyDiskSpec: (pick, dice) => ({
    ...disk(pick, dice, 0),
    ...(dice.flag
      ? { DiskCategory: entry(categories, dice.b) }
      : { PerformanceLevel: entry(levels, dice.b) }),
  }),
  ReplaceSystemDisk: (pick, dice) => ({ ...one(pick, dice, 0), ImageId: pick.image(dice.b) }),
  ResetDisk: rollBack,
  ResetDisks: (pick, dice) => {
    const [first, second] = [rollBack(pick, dice, 0), rollBack(pick, { ...dice, a: dice.b, b: dice.a }, 0)];
    return {
      'Disk.1.DiskId': first.DiskId ?? '',
      'Disk.1.SnapshotId': first.SnapshotId ?? '',
      'Disk.2.DiskId': second.DiskId ?? '',
      'Disk.2.SnapshotId': second.SnapshotId ?? '',
    };
  },
  ReInitDisk: (pick, dice) => ({ ...disk(pick, dice, 0), AutoStartInstance: flag(dice.flag) }),
  DeleteDisk: disk,
  CreateSnapshot: disk,
  DeleteSnapshot: (pick, dice) => ({ SnapshotId: pick.snapshot(dice.a), Force: flag(dice.flag) }),
  CreateSnapshotGroup: (pick, { a, b, flag: named }) =>
    named ? { 'DiskId.1': pick.disk(a), 'DiskId.2': pick.disk(b) } : { InstanceId: pick.instance(a) },
  ModifyAutoSnapshotPolicy: (_pick, { c, flag }) => ({
    SystemDiskPolicyEnabled: String(flag),
    DataDiskPolicyTimePeriod: String((c % 5) + 1),
  }),
  ModifyAutoSnapshotPolicyEx: (pick, { c }) => ({
    regionId: 'cn-hangzhou',
    autoSnapshotPolicyId: pick.policy(),
    retentionDays: String((c % 30) - 1),
  }),
  CreateSimulatedSystemEvents: (pick, dice, now) => ({
    ...several(pick, dice, 0),
    EventType: dice.c % 2 === 0 ? 'SystemMaintenance.Reboot' : 'SystemFailure.Stop',
    NotBefore: later(now, dice.c),
  }),
  CancelSimulatedSystemEvents: (pick, { a, b }) => ({
    'EventId.1': pick.event(a),
    'EventId.2': pick.event(b),
  }),
  AcceptInquiredSystemEvent: (pick, { a }) => ({ EventId: pick.event(a) }),
  CreateDiagnosticReport: (pick, { a }) => ({ ResourceId: pick.instance(a) }),
  TagResources: (pick, dice) => ({ ...resources(pick, dice, 0), 'Tag.1.Key': `key-${String(dice.c)}` }),
  UntagResources: (pick, dice) => ({ ...resources(pick, dice, 0), All: 'true' }),
  JoinResourceGroup: (pick, { a, c, flag: disks }) => ({
    ResourceType: disks ? 'disk' : 'instance',
    ResourceId: disks ? pick.disk(a) : pick.instance(a),
    ResourceGroupId:
      c % 5 === 0 ? `rg-${String(c)}` : groupOf(['prod', 'staging', 'dev', 'shared'][c % 4] ?? ''),
  }),
};
