import { addAttachedDisk, addDisk, addInstance, addSnapshot } from '../world/builders';
import { environments, groupOf, services, systems } from './names';
import type { Service } from './names';
import { resourceId } from '../world/ids';
import { attachAtOnce, lockInstance, lockOf, newEvent } from '../world/incidents';
import type { InstanceRecord } from '../world/records';
import type { RegionState, World } from '../world/world';

const day = 24 * 3_600_000;

/** Cases that every fleet has, independent of the random choices. They are used in turn. */
const unusual: readonly (readonly [status: string, reasons: readonly string[]])[] = [
  ['Stopped', ['security']],
  ['Running', ['security']],
  ['Stopped', ['financial']],
  ['Stopped', ['Recycling']],
  ['Stopped', ['dedicatedhostfinancial']],
  ['Stopped', ['refunded']],
  ['Stopped', ['security', 'financial']],
  ['Stopped', ['Security']],
  ['Stopped', ['pendingReview']],
  ['Starting', []],
  ['Stopping', []],
  ['Pending', []],
];

/** One of this many instances is unusual. */
const unusualEvery = 6;

/** Transitional states of disks, used in turn. */
const passing = ['Attaching', 'Detaching', 'ReIniting', 'Creating'];
/** One of this many disks is in such a state. */
const passingEvery = 17;

/** System events of all states, used in turn. */
const maintenance: readonly (readonly [type: string, cycleStatus: string])[] = [
  ['SystemMaintenance.Reboot', 'Scheduled'],
  ['SystemMaintenance.Redeploy', 'Inquiring'],
  ['SystemFailure.Reboot', 'Executing'],
  ['SystemMaintenance.Reboot', 'Executed'],
  ['InstanceExpiration.Stop', 'Canceled'],
  ['SystemMaintenance.Reboot', 'Avoided'],
  ['SystemFailure.Redeploy', 'Failed'],
];

function environmentOf(share: number): string {
  let passed = 0;
  for (const [name, part] of environments) {
    passed += part;
    if (share < passed) return name;
  }
  return 'dev';
}

function addOne(world: World, region: RegionState, n: number, service: Service): InstanceRecord {
  const { random } = world;
  const environment = environmentOf(random.next());
  const now = world.clock.now();
  const creationTime = now - (30 + random.below(900)) * day;
  const isPrepaid = environment === 'prod' && random.chance(0.5);
  const isSpot = environment === 'dev' && random.chance(0.4);
  const [status, reasons] =
    n % unusualEvery === 0 ? (unusual[(n / unusualEvery) % unusual.length] ?? []) : [];
  const isStopped = (status ?? (random.chance(0.12) ? 'Stopped' : 'Running')) === 'Stopped';
  const hasEip = service.isPublic && random.chance(0.5);
  const octets = `${String(Math.floor(n / 200))}.${String((n % 200) + 10)}`;
  const instance = addInstance(world, region, {
    zoneId: random.pick(
      ['g', 'h', 'i'].map((letter) => `${region.regionId}-${letter}`) as [string, ...string[]],
    ),
    instanceName: `${environment}-${service.name}-${String(Math.floor(n / services.length) + 1).padStart(2, '0')}`,
    instanceType: service.instanceType,
    osType: service.osType,
    ...systems[service.osType],
    status: status ?? (isStopped ? 'Stopped' : 'Running'),
    stoppedMode: isStopped ? (isPrepaid ? 'KeepCharging' : 'StopCharging') : 'Not-applicable',
    creationTime,
    startTime: now - random.below(25) * day,
    instanceChargeType: isPrepaid ? 'PrePaid' : 'PostPaid',
    expiredTime: isPrepaid ? now + (5 + random.below(300)) * day : null,
    autoRenew: {
      status: isPrepaid && random.chance(0.6) ? 'AutoRenewal' : 'Normal',
      duration: isPrepaid ? 1 : 0,
      periodUnit: 'Month',
    },
    spotStrategy: isSpot ? 'SpotAsPriceGo' : 'NoSpot',
    publicIpAddresses: service.isPublic && !hasEip ? [`198.18.${octets}`] : [],
    eip: hasEip
      ? {
          allocationId: resourceId(random, 'eip', region.regionId),
          ipAddress: `198.19.${octets}`,
          bandwidth: 10,
          internetChargeType: 'PayByTraffic',
        }
      : null,
    internetMaxBandwidthOut: service.isPublic ? 10 : 0,
    securityGroupIds: [random.pick([...region.securityGroups.keys()] as [string, ...string[]])],
    keyPairName:
      service.osType === 'linux' && random.chance(0.7) ? random.pick(['ops-2024', 'ops-2025']) : '',
    ramRoleName: random.chance(0.3) ? 'EcsAppRole' : '',
    resourceGroupId: groupOf(environment),
    deletionProtection: environment === 'prod' && !isPrepaid && random.chance(0.3),
    creditSpecification: service.instanceType.startsWith('ecs.t6') ? 'Standard' : '',
    tags: [
      { key: 'env', value: environment },
      { key: 'team', value: service.team },
      { key: 'service', value: service.name },
    ],
    locks: (reasons ?? [])
      .filter((reason) => reason.toLowerCase() !== 'security')
      .map((reason) => lockOf(reason)),
  });
  for (const reason of reasons ?? []) {
    if (reason.toLowerCase() === 'security') lockInstance(world, region, instance, { reason });
  }
  return instance;
}

/** Adds the disks of an instance: a system disk and those of its service. A Pending instance has none. */
function addDisks(
  world: World,
  region: RegionState,
  instance: InstanceRecord,
  service: Service,
  n: number,
): void {
  if (instance.status === 'Pending') return;
  addAttachedDisk(world, region, instance, 0, { category: 'cloud_essd', performanceLevel: 'PL0' });
  service.dataDisks.forEach(([size, category], index) => {
    const turn = region.disks.size;
    const status =
      turn % passingEvery === 0 ? (passing[(turn / passingEvery) % passing.length] ?? 'In_use') : 'In_use';
    const disk = addAttachedDisk(world, region, instance, index + 1, { size, category, status });
    if (status === 'Creating') disk.attachments = [];
    if (n % 9 === 0) disk.deleteWithInstance = true;
    if (n % 7 === 0 && index === 0)
      addSnapshot(world, region, disk, { snapshotType: n % 2 === 0 ? 'auto' : 'user' });
  });
}

function addEventFor(world: World, region: RegionState, instance: InstanceRecord, turn: number): void {
  const [type = '', cycleStatus = ''] = maintenance[turn % maintenance.length] ?? [];
  const isOver = !['Scheduled', 'Inquiring', 'Executing'].includes(cycleStatus);
  const publishTime = world.clock.now() - (3 + (turn % 20)) * day;
  newEvent(world, region, {
    instanceId: instance.instanceId,
    type,
    cycleStatus,
    publishTime,
    notBefore: publishTime + 5 * day,
    finishTime: isOver ? publishTime + 2 * day : null,
    reason: 'System maintenance is scheduled due to a hardware exchange.',
  });
}

/**
 * Adds a realistic fleet of a company to one region.
 *
 * @param count - the number of instances
 */
export function addCompany(world: World, region: RegionState, count: number): void {
  const added: InstanceRecord[] = [];
  for (let n = 0; n < count; n += 1) {
    const service = services[n % services.length];
    if (service === undefined) continue;
    const instance = addOne(world, region, n, service);
    addDisks(world, region, instance, service, n);
    if (n % 11 === 0) addEventFor(world, region, instance, n / 11);
    added.push(instance);
  }
  addLooseDisks(world, region, count);
  addSharedDisks(world, region, added);
  addReports(world, region, added);
}

function addLooseDisks(world: World, region: RegionState, count: number): void {
  for (let n = 0; n < Math.ceil(count / 20); n += 1) {
    addDisk(world, region, {
      diskName: `left-over-${String(n + 1)}`,
      size: 40 + 20 * n,
      attachedTime: world.clock.now() - (n + 31) * day,
      detachedTime: world.clock.now() - (n + 1) * day,
      status: n % 5 === 4 ? 'Creating' : 'Available',
      locks: n % 7 === 3 ? [lockOf('financial')] : [],
    });
  }
}

function addSharedDisks(world: World, region: RegionState, instances: readonly InstanceRecord[]): void {
  const databases = instances.filter(({ instanceName }) => instanceName.includes('orders-db'));
  databases.slice(0, 8).forEach((instance, index) => {
    const partner = databases[index + 1];
    if (partner === undefined) return;
    const disk = addDisk(world, region, {
      diskName: `orders-quorum-${String(index + 1)}`,
      multiAttach: 'Enabled',
      size: 20,
    });
    attachAtOnce(world, region, disk, instance.instanceId);
    attachAtOnce(world, region, disk, partner.instanceId);
  });
}

function addReports(world: World, region: RegionState, instances: readonly InstanceRecord[]): void {
  const now = world.clock.now();
  instances.slice(0, 3).forEach(({ instanceId }, index) => {
    const reportId = resourceId(world.random, 'dr', region.regionId);
    const isClean = index === 0;
    region.reports.set(reportId, {
      seq: world.nextSeq(),
      reportId,
      regionId: region.regionId,
      resourceId: instanceId,
      metricSetId: 'dms-instancedefault',
      status: 'Finished',
      severity: isClean ? 'Normal' : 'Warn',
      startTime: now - day,
      endTime: now - day + 3_600_000,
      creationTime: now - day,
      finishedTime: now - day + 3_720_000,
      issues: isClean
        ? []
        : [
            {
              metricId: 'GuestOS.DiskUtil',
              metricCategory: 'ECSService.GuestOS',
              issueId: 'GuestOS.Disk.HighUtilization',
              severity: 'Warn',
            },
          ],
    });
  });
}
