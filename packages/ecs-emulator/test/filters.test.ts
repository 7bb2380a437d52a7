import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { wellKnown } from '../src/fleet/fleet';
import { matchesPattern } from '../src/operations/filters';
import type { Emulator } from '../src/server';
import type { DiskRecord, InstanceRecord } from '../src/world/records';
import { ask, column, startStill, testTime } from './helpers';
import type { Parameters } from './helpers';

let emulator: Emulator;
let instances: InstanceRecord[];
let disks: DiskRecord[];
beforeAll(async () => {
  emulator = await startStill();
  const region = emulator.control.world.accounts.get('1000000000000001')?.regions.get('cn-hangzhou');
  instances = [...(region?.instances.values() ?? [])];
  disks = [...(region?.disks.values() ?? [])];
});
afterAll(() => emulator.close());

const ids = wellKnown['cn-hangzhou'];

async function allIds(action: string, parameters: Parameters, name: string): Promise<unknown[]> {
  const found: unknown[] = [];
  let NextToken: string | undefined;
  do {
    const page = await ask(emulator, action, {
      ...parameters,
      MaxResults: '100',
      ...(NextToken ? { NextToken } : {}),
    });
    expect(page.Code).toBeUndefined();
    found.push(...column(page, name));
    NextToken = page.NextToken;
  } while (NextToken);
  return found;
}

describe('DescribeInstances', () => {
  const some = (pick: (row: InstanceRecord) => boolean): InstanceRecord => {
    const found = instances.find(pick);
    if (found === undefined) throw new Error('the fleet lacks such an instance');
    return found;
  };

  test.each<[string, () => Parameters, (row: InstanceRecord) => boolean]>([
    ['Status', () => ({ Status: 'Stopped' }), (row) => row.status === 'Stopped'],
    ['a passing status', () => ({ Status: 'Starting' }), (row) => row.status === 'Starting'],
    [
      'LockReason in any case',
      () => ({ LockReason: 'security' }),
      (row) => row.locks.some(({ reason }) => /^security$/i.test(reason)),
    ],
    [
      'another LockReason',
      () => ({ LockReason: 'Recycling' }),
      (row) => row.locks.some(({ reason }) => reason === 'Recycling'),
    ],
    ['ZoneId', () => ({ ZoneId: 'cn-hangzhou-h' }), (row) => row.zoneId === 'cn-hangzhou-h'],
    ['VpcId', () => ({ VpcId: instances[0]?.vpcId ?? '' }), () => true],
    [
      'VSwitchId',
      () => ({ VSwitchId: instances[0]?.vSwitchId ?? '' }),
      (row) => row.vSwitchId === instances[0]?.vSwitchId,
    ],
    [
      'SecurityGroupId',
      () => ({ SecurityGroupId: instances[9]?.securityGroupIds[0] ?? '' }),
      (row) => row.securityGroupIds[0] === instances[9]?.securityGroupIds[0],
    ],
    [
      'a tag',
      () => ({ 'Tag.1.Key': 'env', 'Tag.1.Value': 'prod' }),
      (row) => row.tags.some(({ value }) => value === 'prod'),
    ],
    [
      'a tag of any value',
      () => ({ 'Tag.1.Key': 'service' }),
      (row) => row.tags.some(({ key }) => key === 'service'),
    ],
    [
      'two tags',
      () => ({ 'Tag.1.Key': 'env', 'Tag.1.Value': 'prod', 'Tag.2.Key': 'team', 'Tag.2.Value': 'shop' }),
      (row) =>
        row.tags.some(({ value }) => value === 'prod') && row.tags.some(({ value }) => value === 'shop'),
    ],
    [
      'ResourceGroupId',
      () => ({ ResourceGroupId: 'rg-acfmdev000000' }),
      (row) => row.resourceGroupId === 'rg-acfmdev000000',
    ],
    ['a name', () => ({ InstanceName: 'demo-running' }), (row) => row.instanceName === 'demo-running'],
    [
      'the start of a name',
      () => ({ InstanceName: 'prod-*' }),
      (row) => row.instanceName.startsWith('prod-'),
    ],
    [
      'the middle of a name',
      () => ({ InstanceName: '*orders-db*' }),
      (row) => row.instanceName.includes('orders-db'),
    ],
    [
      'InstanceChargeType',
      () => ({ InstanceChargeType: 'PrePaid' }),
      (row) => row.instanceChargeType === 'PrePaid',
    ],
    ['InternetChargeType', () => ({ InternetChargeType: 'PayByTraffic' }), () => true],
    ['InstanceType', () => ({ InstanceType: 'ecs.c7.large' }), (row) => row.instanceType === 'ecs.c7.large'],
    [
      'InstanceTypeFamily',
      () => ({ InstanceTypeFamily: 'ecs.c7' }),
      (row) => row.instanceType.startsWith('ecs.c7.'),
    ],
    ['InstanceNetworkType', () => ({ InstanceNetworkType: 'classic' }), () => false],
    ['KeyPairName', () => ({ KeyPairName: 'ops-2024' }), (row) => row.keyPairName === 'ops-2024'],
    [
      'ImageId',
      () => ({ ImageId: instances[0]?.imageId ?? '' }),
      (row) => row.imageId === instances[0]?.imageId,
    ],
    [
      'private addresses',
      () => ({ PrivateIpAddresses: JSON.stringify([instances[3]?.privateIpAddresses[0], '10.9.9.9']) }),
      (row) => row === instances[3],
    ],
    [
      'public addresses',
      () => ({
        PublicIpAddresses: JSON.stringify(some((row) => row.publicIpAddresses.length > 0).publicIpAddresses),
      }),
      (row) => row === some(({ publicIpAddresses }) => publicIpAddresses.length > 0),
    ],
    [
      'elastic addresses',
      () => ({ EipAddresses: JSON.stringify([some((row) => row.eip !== null).eip?.ipAddress]) }),
      (row) => row === some(({ eip }) => eip !== null),
    ],
    [
      'the time of creation',
      () => ({ 'Filter.1.Key': 'CreationStartTime', 'Filter.1.Value': '2025-06-01T00:00Z' }),
      (row) => row.creationTime >= Date.parse('2025-06-01T00:00Z'),
    ],
    [
      'the time of expiry',
      () => ({ 'Filter.3.Key': 'ExpiredEndTime', 'Filter.3.Value': '2026-05-01T00:00Z' }),
      (row) => row.expiredTime !== null && row.expiredTime <= Date.parse('2026-05-01T00:00Z'),
    ],
    ['HttpTokens', () => ({ HttpTokens: 'required' }), () => false],
    ['RdmaIpAddresses', () => ({ RdmaIpAddresses: '10.1.1.1' }), () => false],
    ['IoOptimized', () => ({ IoOptimized: 'false' }), () => false],
    [
      'several at once',
      () => ({ Status: 'Stopped', LockReason: 'security', 'Tag.1.Key': 'env', 'Tag.1.Value': 'demo' }),
      (row) => row.instanceId === ids.lockedInstance || row.instanceId === ids.twiceLockedInstance,
    ],
  ])('by %s', async (_name, parameters, keeps) => {
    const expected = instances.filter(keeps).map(({ instanceId }) => instanceId);
    expect(await allIds('DescribeInstances', parameters(), 'InstanceId')).toEqual(expected);
  });

  test.each([
    [{ Status: 'Sleeping' }, 'InvalidStatus.NotFound'],
    [{ LockReason: 'boredom' }, 'InvalidLockReason.NotFound'],
    [{ InstanceChargeType: 'Free' }, 'InvalidInstanceChargeType.NotFound'],
    [{ InternetChargeType: 'Free' }, 'InvalidInternetChargeType.ValueNotSupported'],
    [{ InstanceNetworkType: 'pigeon' }, 'InvalidNetworkType.NotFound'],
    [{ 'Tag.1.Value': 'prod' }, 'InvalidTag.Mismatch'],
    [{ 'Filter.1.Key': 'Colour', 'Filter.1.Value': 'x' }, 'InvalidFilterKey.NotFound'],
    [{ 'Filter.1.Key': 'CreationStartTime', 'Filter.1.Value': 'June' }, 'InvalidFilterValue'],
  ])('%j is refused', async (parameters, code) => {
    expect((await ask(emulator, 'DescribeInstances', parameters as Parameters)).Code).toBe(code);
  });

  test('metadata options are shown only when asked for', async () => {
    const one = { InstanceIds: `["${ids.runningInstance}"]` };
    const plain = await ask(emulator, 'DescribeInstances', one);
    const full = await ask(emulator, 'DescribeInstances', {
      ...one,
      'AdditionalAttributes.1': 'META_OPTIONS',
    });
    expect(column(plain, 'MetadataOptions')).toEqual([
      { HttpEndpoint: '', HttpTokens: '', HttpPutResponseHopLimit: 0, InstanceMetadataTags: '' },
    ]);
    expect(column(full, 'MetadataOptions')).toEqual([
      {
        HttpEndpoint: 'enabled',
        HttpTokens: 'optional',
        HttpPutResponseHopLimit: 1,
        InstanceMetadataTags: 'disabled',
      },
    ]);
  });
});

describe('DescribeDisks', () => {
  test.each<[string, Parameters, (row: DiskRecord) => boolean]>([
    ['Status', { Status: 'Available' }, (row) => row.status === 'Available'],
    ['any status', { Status: 'All' }, () => true],
    ['DiskType', { DiskType: 'system' }, (row) => row.type === 'system'],
    ['Category', { Category: 'cloud_ssd' }, (row) => row.category === 'cloud_ssd'],
    ['MultiAttach', { MultiAttach: 'Enabled' }, (row) => row.multiAttach === 'Enabled'],
    ['ZoneId', { ZoneId: 'cn-hangzhou-i' }, (row) => row.zoneId === 'cn-hangzhou-i'],
    [
      'ResourceGroupId',
      { ResourceGroupId: 'rg-acfmstaging000000' },
      (row) => row.resourceGroupId === 'rg-acfmstaging000000',
    ],
    ['a tag', { 'Tag.1.Key': 'env', 'Tag.1.Value': 'demo' }, (row) => row.tags.length > 0],
    [
      'LockReason',
      { LockReason: 'security' },
      (row) => row.locks.some(({ reason }) => reason === 'security'),
    ],
    ['Portable', { Portable: 'false' }, (row) => !row.portable],
    ['DeleteWithInstance', { DeleteWithInstance: 'true' }, (row) => row.deleteWithInstance],
    ['DiskChargeType', { DiskChargeType: 'PrePaid' }, (row) => row.diskChargeType === 'PrePaid'],
    ['DiskName', { DiskName: 'left-over-*' }, (row) => row.diskName.startsWith('left-over-')],
    ['Encrypted', { Encrypted: 'true' }, (row) => row.encrypted],
  ])('by %s', async (_name, parameters, keeps) => {
    const expected = disks.filter(keeps).map(({ diskId }) => diskId);
    expect(await allIds('DescribeDisks', parameters, 'DiskId')).toEqual(expected);
  });

  test.each([
    [{ Status: 'Used' }, 'InvalidStatus.ValueNotSupported'],
    [{ DiskType: 'floppy' }, 'InvalidDiskType.ValueNotSupported'],
    [{ MultiAttach: 'Maybe' }, 'InvalidParameter.MultiAttach'],
    [{ LockReason: 'boredom' }, 'InvalidLockReason.NotFound'],
    [{ DiskChargeType: 'Free' }, 'InvalidDiskChargeType.NotFound'],
  ])('%j is refused', async (parameters, code) => {
    expect((await ask(emulator, 'DescribeDisks', parameters as Parameters)).Code).toBe(code);
  });

  test('by InstanceId finds multi-attach disks only when so configured', async () => {
    const single = [ids.systemDisk, ids.diskInUse];
    const shared = [ids.sharedWithLocked, ids.sharedUnlocked];
    const asked = { InstanceId: ids.runningInstance };
    expect(await allIds('DescribeDisks', asked, 'DiskId')).toEqual(single);
    emulator.control.configure({ instanceIdFindsMultiAttach: true });
    expect(await allIds('DescribeDisks', asked, 'DiskId')).toEqual([...single, ...shared]);
    emulator.control.configure({ instanceIdFindsMultiAttach: false });
  });

  test.each([
    ['In_use', true],
    ['Detaching', true],
    ['Available', false],
    ['Attaching', false],
    ['Creating', false],
    ['ReIniting', false],
  ])('a disk that is %s names its instance, and is found by it: %s', async (status, isNamed) => {
    emulator.control.setStatus(ids.diskInUse, status);
    const body = await ask(emulator, 'DescribeDisks', { DiskIds: `["${ids.diskInUse}"]` });
    expect(column(body, 'InstanceId')).toEqual([isNamed ? ids.runningInstance : '']);
    const named = isNamed ? [{ InstanceId: ids.runningInstance }] : [];
    expect(column(body, 'Attachments')).toMatchObject([{ Attachment: named }]);
    const found = await allIds('DescribeDisks', { InstanceId: ids.runningInstance }, 'DiskId');
    expect(found.includes(ids.diskInUse)).toBe(isNamed);
    emulator.control.setStatus(ids.diskInUse, 'In_use');
  });

  test('a multi-attach disk names its instances in Attachments alone', async () => {
    const body = await ask(emulator, 'DescribeDisks', {
      DiskIds: `["${ids.sharedWithLocked}","${ids.diskInUse}"]`,
    });
    expect(column(body, 'InstanceId')).toEqual([ids.runningInstance, '']);
    expect(column(body, 'Attachments')).toMatchObject([
      { Attachment: [{ InstanceId: ids.runningInstance, Device: '/dev/xvdb' }] },
      { Attachment: [{ InstanceId: ids.runningInstance }, { InstanceId: ids.lockedInstance }] },
    ]);
  });
});

describe('DescribeInstanceHistoryEvents', () => {
  const eventIds = (parameters: Parameters): Promise<unknown[]> =>
    allIds('DescribeInstanceHistoryEvents', parameters, 'EventId');

  test('shows finished events only, unless states are asked for', async () => {
    expect(await eventIds({ 'ResourceId.1': ids.runningInstance })).toEqual([ids.pastLockEvent]);
    expect(
      await eventIds({
        'ResourceId.1': ids.runningInstance,
        'InstanceEventCycleStatus.1': 'Executing',
        'InstanceEventCycleStatus.2': 'Executed',
      }),
    ).toEqual([ids.pastLockEvent, ids.bannedEvent]);
  });

  test.each<[string, Parameters, readonly string[]]>([
    ['its id', { 'EventId.1': ids.lockEvent, EventCycleStatus: 'Executing' }, [ids.lockEvent]],
    ['an instance', { InstanceId: ids.lockedInstance, EventCycleStatus: 'Executing' }, [ids.lockEvent]],
    [
      'resources, which win over the instance',
      { InstanceId: ids.lockedInstance, 'ResourceId.1': ids.runningInstance },
      [ids.pastLockEvent],
    ],
    [
      'a type',
      { EventType: 'SecurityPunish.WebsiteBanned', EventCycleStatus: 'Executing' },
      [ids.bannedEvent],
    ],
    [
      'types and a time of publishing',
      {
        'InstanceEventType.1': 'SecurityPunish.Locked',
        'EventPublishTime.Start': '2026-02-16T00:00:00Z',
        'EventPublishTime.End': '2026-02-18T00:00:00Z',
      },
      [ids.pastLockEvent],
    ],
    [
      'a time of taking effect',
      { 'NotBefore.End': '2026-02-17T12:00:00Z', 'ResourceId.1': ids.runningInstance },
      [ids.pastLockEvent],
    ],
    ['a tag of the instance', { 'Tag.1.Key': 'env', 'Tag.1.Value': 'demo' }, [ids.pastLockEvent]],
    ['another type of resource', { ResourceType: 'ddh' }, []],
  ])('by %s', async (_name, parameters, expected) => {
    expect(await eventIds(parameters)).toEqual(expected);
  });

  test('shows finished events for 30 days, and open ones for ever', async () => {
    const day = 24 * 3_600_000;
    const old = {
      instanceId: ids.stoppedInstance,
      type: 'SystemFailure.Reboot',
      publishTime: testTime - 60 * day,
    };
    const over = emulator.control.addEvent({
      ...old,
      cycleStatus: 'Executed',
      finishTime: testTime - 31 * day,
    });
    const open = emulator.control.addEvent({ ...old, cycleStatus: 'Scheduled' });
    const states = { 'InstanceEventCycleStatus.1': 'Executed', 'InstanceEventCycleStatus.2': 'Scheduled' };
    const shown = await eventIds({ 'ResourceId.1': ids.stoppedInstance, ...states });
    expect([shown.includes(over.eventId), shown.includes(open.eventId)]).toEqual([false, true]);
  });

  test.each([
    [{ EventCycleStatus: 'Pending' }, 'InvalidParameter'],
    [
      { 'NotBefore.Start': '2026-02-01T00:00:00Z', 'NotBefore.End': '2026-01-01T00:00:00Z' },
      'InvalidParameter.TimeEndBeforeStart',
    ],
    [{ 'NotBefore.Start': 'Monday' }, 'InvalidParameter'],
  ])('%j is refused', async (parameters, code) => {
    expect((await ask(emulator, 'DescribeInstanceHistoryEvents', parameters as Parameters)).Code).toBe(code);
  });

  test('shows the penalty of a lock', async () => {
    const body = await ask(emulator, 'DescribeInstanceHistoryEvents', {
      'EventId.1': ids.lockEvent,
      EventCycleStatus: 'Executing',
    });
    expect(column(body, 'ExtendedAttribute')).toMatchObject([
      {
        PunishType: 'ecs_message_alert',
        PunishDomain: 'deals.example.com',
        Code: 'PR111',
        CanAccept: 'true',
      },
    ]);
  });
});

describe('the other reads', () => {
  test('DescribeInstancesFullStatus takes OK as its page writes it, and Ok as answers have it', async () => {
    const countOf = async (HealthStatus: string) =>
      (await ask(emulator, 'DescribeInstancesFullStatus', { HealthStatus })).TotalCount;
    expect(await countOf('Ok')).toBe(instances.length);
    expect(await countOf('OK')).toBe(instances.length);
    expect(await countOf('ok')).toBe(0);
  });

  test('DescribeInstancesFullStatus shows Scheduled events only', async () => {
    const body = await ask(emulator, 'DescribeInstancesFullStatus', { PageSize: '100' });
    const sets = column(body, 'ScheduledSystemEventSet') as {
      ScheduledSystemEventType: { EventCycleStatus: { Name: string } }[];
    }[];
    const states = sets.flatMap((set) =>
      set.ScheduledSystemEventType.map((row) => row.EventCycleStatus.Name),
    );
    expect(new Set(states)).toEqual(new Set(['Scheduled']));
    const filtered = await ask(emulator, 'DescribeInstancesFullStatus', { Status: 'Starting' });
    expect(filtered.TotalCount).toBe(instances.filter(({ status }) => status === 'Starting').length);
  });

  test('DescribeInstanceTypes by bounds and words', async () => {
    const big = await ask(emulator, 'DescribeInstanceTypes', {
      MinimumCpuCoreCount: '8',
      CpuArchitecture: 'X86',
      MaximumMemorySize: '32',
    });
    expect(column(big, 'InstanceTypeId')).toEqual([
      'ecs.g7.2xlarge',
      'ecs.c7.2xlarge',
      'ecs.gn6v.c8g1.2xlarge',
    ]);
    const named = await ask(emulator, 'DescribeInstanceTypes', { 'InstanceTypes.1': 'ecs.g7.large' });
    expect(column(named, 'MemorySize')).toEqual([8]);
  });

  test('DescribeSnapshots by disk and by instance', async () => {
    expect(await allIds('DescribeSnapshots', { DiskId: ids.diskInUse }, 'SnapshotId')).toEqual([
      ids.snapshot,
    ]);
    expect(await allIds('DescribeSnapshots', { InstanceId: ids.runningInstance }, 'SnapshotId')).toEqual([
      ids.snapshot,
    ]);
  });

  test('ListTagResources by tag filter', async () => {
    const body = await ask(emulator, 'ListTagResources', {
      ResourceType: 'disk',
      'TagFilter.1.TagKey': 'env',
      'TagFilter.1.TagValues.1': 'demo',
    });
    expect(column(body, 'ResourceId')).toEqual([ids.spareDisk]);
  });

  test('monitor data has one point per period, and its limits are checked', async () => {
    const asked = { InstanceId: ids.runningInstance, EndTime: '2026-03-01T12:00:00Z' };
    const hour = await ask(emulator, 'DescribeInstanceMonitorData', {
      ...asked,
      StartTime: '2026-03-01T11:00:00Z',
    });
    expect(column(hour, 'TimeStamp')).toHaveLength(61);
    const codes = await Promise.all(
      [
        { StartTime: '2026-03-01T11:00:00Z', Period: '61' },
        { StartTime: '2026-02-01T11:00:00Z', Period: '60' },
        { StartTime: '2026-01-01T11:00:00Z', Period: '3600' },
        { StartTime: '2026-03-01T13:00:00Z', Period: '60' },
        { StartTime: 'now', Period: '60' },
      ].map(
        async (extra) => (await ask(emulator, 'DescribeInstanceMonitorData', { ...asked, ...extra })).Code,
      ),
    );
    expect(codes).toEqual([
      'InvalidPeriod.ValueNotSupported',
      'InvalidParameter.TooManyDataQueried',
      'InvalidStartTime.TooEarly',
      'InvalidStartTime.ValueNotSupported',
      'InvalidStartTime.Malformed',
    ]);
  });
});

test('a pattern with * matches names', () => {
  expect(
    [
      ['prod-web', 'prod-*'],
      ['prod-web', '*web'],
      ['prod-web', 'p*d*b'],
      ['prod-web', 'prod'],
      ['prod.web', 'prod?web'],
      ['a(b', 'a(*'],
    ].map(([text = '', pattern = '']) => matchesPattern(text, pattern)),
  ).toEqual([true, true, true, false, false, true]);
});
