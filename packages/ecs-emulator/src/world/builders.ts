import { diskPerformance } from '../disks/performance';
import { resourceId } from './ids';
import type { DiskRecord, ImageRecord, InstanceRecord, SnapshotRecord } from './records';
import type { RegionState, World } from './world';

const day = 24 * 3_600_000;

const firstOf = <Value>(values: Iterable<Value>): Value | undefined => [...values][0];

/** An address in a private network of 65,536, one for each number. */
const address = (prefix: string, n: number): string =>
  `${prefix}.${String(Math.floor(n / 250) % 250)}.${String((n % 250) + 2)}`;

/** Adds an instance to a region. Defaults: running, pay-as-you-go, in the region's own network. */
export function addInstance(
  world: World,
  region: RegionState,
  fields: Partial<InstanceRecord> = {},
): InstanceRecord {
  const { random } = world;
  const seq = world.nextSeq();
  const vSwitch =
    [...region.vSwitches.values()].find(({ zoneId }) => zoneId === fields.zoneId) ??
    firstOf(region.vSwitches.values());
  const created = fields.creationTime ?? world.clock.now() - 90 * day;
  const instanceId = fields.instanceId ?? resourceId(random, 'i', region.regionId);
  const instance: InstanceRecord = {
    seq,
    instanceId,
    regionId: region.regionId,
    zoneId: vSwitch?.zoneId ?? region.zoneIds[0] ?? '',
    instanceName: instanceId,
    description: '',
    hostName: `iZ${instanceId.slice(2)}Z`,
    serialNumber: `${random.letters(8)}-${random.letters(4)}-${random.letters(12)}`,
    status: 'Running',
    stoppedMode: 'Not-applicable',
    instanceType: 'ecs.g7.large',
    imageId: 'aliyun_3_x64_20G_alibase_20240819.vhd',
    osName: 'Alibaba Cloud Linux  3.2104 LTS 64位',
    osNameEn: 'Alibaba Cloud Linux  3.2104 LTS 64 bit',
    osType: 'linux',
    instanceChargeType: 'PostPaid',
    creationTime: created,
    startTime: created + 60_000,
    expiredTime: null,
    autoReleaseTime: null,
    internetChargeType: 'PayByTraffic',
    internetMaxBandwidthIn: 100,
    internetMaxBandwidthOut: 0,
    networkType: 'vpc',
    vpcId: vSwitch?.vpcId ?? '',
    vSwitchId: vSwitch?.vSwitchId ?? '',
    privateIpAddresses: [address('172.16', seq)],
    publicIpAddresses: [],
    innerIpAddresses: [],
    natIpAddress: '',
    ipv6Addresses: [],
    eip: null,
    networkInterfaceId: resourceId(random, 'eni', region.regionId),
    macAddress: `00:16:3e:${[seq >> 16, seq >> 8, seq].map((n) => (n & 255).toString(16).padStart(2, '0')).join(':')}`,
    securityGroupIds: [firstOf(region.securityGroups.keys()) ?? ''],
    keyPairName: '',
    ramRoleName: '',
    resourceGroupId: '',
    deletionProtection: false,
    recyclable: false,
    tags: [],
    spotStrategy: 'NoSpot',
    spotPriceLimit: 0,
    dedicatedHostId: '',
    dedicatedHostName: '',
    deploymentSetId: '',
    hpcClusterId: '',
    creditSpecification: '',
    enableJumboFrame: false,
    cpuTopologyType: 'DiscreteCoreToHTMapping',
    metadataOptions: {
      httpEndpoint: 'enabled',
      httpTokens: 'optional',
      httpPutResponseHopLimit: 1,
      tags: 'disabled',
    },
    privatePool: { matchCriteria: 'None', id: '' },
    autoRenew: { status: 'Normal', duration: 0, periodUnit: 'Month' },
    maintenance: { action: 'AutoRecover', notify: false, windows: [] },
    userData: '',
    healthStatus: 'Ok',
    locks: [],
    shownLocks: null,
    ...fields,
  };
  region.instances.set(instanceId, instance);
  return instance;
}

/** Adds a disk to a region. Defaults: an empty ESSD of 40 GiB, not attached. */
export function addDisk(world: World, region: RegionState, fields: Partial<DiskRecord> = {}): DiskRecord {
  const { random } = world;
  const diskId = fields.diskId ?? resourceId(random, 'd', region.regionId);
  const category = fields.category ?? 'cloud_essd';
  const size = fields.size ?? 40;
  const performanceLevel = fields.performanceLevel ?? (category === 'cloud_essd' ? 'PL1' : '');
  const provisionedIops = fields.provisionedIops ?? 0;
  const disk: DiskRecord = {
    seq: world.nextSeq(),
    diskId,
    regionId: region.regionId,
    zoneId: region.zoneIds[0] ?? '',
    diskName: '',
    description: '',
    serialNumber: diskId.slice(2),
    type: 'data',
    category,
    performanceLevel,
    size,
    status: 'Available',
    attachments: [],
    lastInstanceId: '',
    multiAttach: 'Disabled',
    portable: true,
    deleteWithInstance: false,
    deleteAutoSnapshot: true,
    enableAutoSnapshot: false,
    autoSnapshotPolicyId: '',
    diskChargeType: 'PostPaid',
    creationTime: world.clock.now() - 90 * day,
    attachedTime: null,
    detachedTime: null,
    expiredTime: null,
    encrypted: false,
    kmsKeyId: '',
    imageId: '',
    sourceSnapshotId: '',
    resourceGroupId: '',
    tags: [],
    ...diskPerformance({ category, size, performanceLevel, provisionedIops }),
    provisionedIops,
    burstingEnabled: false,
    healthStatus: 'Ok',
    locks: [],
    shownLocks: null,
    ...fields,
  };
  region.disks.set(diskId, disk);
  return disk;
}

/** The history of a disk that is detached now; without a history it has no snapshots. */
export const onceAttached = (world: World): Pick<DiskRecord, 'attachedTime' | 'detachedTime'> => ({
  attachedTime: world.clock.now() - 60 * day,
  detachedTime: world.clock.now() - 30 * day,
});

/** Adds a disk that is attached to an instance; the first one, by its device, is the system disk. */
export function addAttachedDisk(
  world: World,
  region: RegionState,
  instance: InstanceRecord,
  index: number,
  fields: Partial<DiskRecord> = {},
): DiskRecord {
  const device = `/dev/xvd${'abcdefghijklmnop'[index] ?? 'z'}`;
  const isSystem = index === 0;
  return addDisk(world, region, {
    type: isSystem ? 'system' : 'data',
    zoneId: instance.zoneId,
    status: 'In_use',
    attachments: [{ instanceId: instance.instanceId, device, attachedTime: instance.creationTime }],
    attachedTime: instance.creationTime,
    creationTime: instance.creationTime,
    deleteWithInstance: isSystem,
    portable: !isSystem,
    imageId: isSystem ? instance.imageId : '',
    diskChargeType: instance.instanceChargeType,
    expiredTime: instance.expiredTime,
    resourceGroupId: instance.resourceGroupId,
    diskName: `${instance.instanceName}-${isSystem ? 'system' : `data-${String(index)}`}`,
    ...fields,
  });
}

/** Adds a finished snapshot of a disk. */
export function addSnapshot(
  world: World,
  region: RegionState,
  disk: DiskRecord,
  fields: Partial<SnapshotRecord> = {},
): SnapshotRecord {
  const creationTime = fields.creationTime ?? world.clock.now() - day;
  const snapshot: SnapshotRecord = {
    seq: world.nextSeq(),
    snapshotId: resourceId(world.random, 's', region.regionId),
    regionId: region.regionId,
    snapshotName: `${disk.diskName}-snapshot`,
    description: '',
    sourceDiskId: disk.diskId,
    sourceDiskSize: disk.size,
    sourceDiskType: disk.type,
    status: 'accomplished',
    progress: '100%',
    creationTime,
    lastModifiedTime: creationTime,
    retentionDays: null,
    snapshotType: 'user',
    category: 'standard',
    encrypted: disk.encrypted,
    kmsKeyId: disk.kmsKeyId,
    usage: 'none',
    resourceGroupId: disk.resourceGroupId,
    tags: [],
    ...fields,
  };
  region.snapshots.set(snapshot.snapshotId, snapshot);
  return snapshot;
}

/** Adds a custom image. Defaults: Linux, 40 GiB, available. */
export function addImage(world: World, region: RegionState, fields: Partial<ImageRecord> = {}): ImageRecord {
  const imageId = fields.imageId ?? resourceId(world.random, 'm', region.regionId);
  const image: ImageRecord = {
    seq: world.nextSeq(),
    imageId,
    regionId: region.regionId,
    imageName: imageId,
    description: '',
    imageFamily: '',
    sourceInstanceId: '',
    snapshotIds: [],
    size: 40,
    osType: 'linux',
    osName: '',
    osNameEn: '',
    status: 'Available',
    creationTime: world.clock.now(),
    resourceGroupId: '',
    tags: [],
    ...fields,
  };
  region.images.set(imageId, image);
  return image;
}
