import { describe, expect, test } from '@jest/globals';
import type { EcsRead, EcsReads } from '../../src/ecs/port';
import { translations } from '../../src/ecs/translate/index';
import { beijingTimeAt, percentAt } from '../../src/ecs/translate/read';
import { hangzhou } from '../support/records';
import samples from './official-samples-of-reads.json';

/** What ECS answers to the reads beside instances, disks and events. */

type Sampled = keyof typeof samples & EcsRead;

const answer = <A extends EcsRead>(action: A, body: object): EcsReads[A]['answer'] | null =>
  translations[action].answer({ ...body }, hangzhou, 0);

const itemsOf = (page: unknown): readonly Record<string, unknown>[] =>
  (page as { readonly items: readonly Record<string, unknown>[] }).items;

/** The only entry of Alibaba Cloud's own sample answer. */
function sample(action: Sampled): unknown {
  const page = answer(action, samples[action]);
  expect(page).toMatchObject({ malformed: 0, items: [expect.anything()] });
  return itemsOf(page)[0];
}

describe('Alibaba Cloud’s sample answers', () => {
  test('DescribeInstanceStatus', () => {
    expect(sample('DescribeInstanceStatus')).toEqual({
      ...hangzhou,
      id: 'i-bp1j4i2jdf3owlhe****',
      rawStatus: 'Running',
    });
  });

  test('DescribeInstanceRamRole', () => {
    expect(sample('DescribeInstanceRamRole')).toEqual({
      ...hangzhou,
      id: 'i-bp67acfmxazb4p****',
      ramRoleName: 'EcsServiceRole-EcsDocGuideTest',
    });
  });

  test('DescribeInstanceAutoRenewAttribute', () => {
    expect(sample('DescribeInstanceAutoRenewAttribute')).toEqual({
      ...hangzhou,
      id: 'i-bp18x3z4hc7bixhx****',
      rawStatus: 'Normal',
      duration: 1,
      rawPeriodUnit: 'week',
    });
  });

  test('DescribeInstanceAttachmentAttributes', () => {
    expect(sample('DescribeInstanceAttachmentAttributes')).toEqual({
      ...hangzhou,
      id: 'i-bp67acfmxazb4****',
      rawMatchCriteria: 'Open',
      privatePoolId: 'eap-bp67acfmxazb4****',
    });
  });

  test('DescribeInstanceMaintenanceAttributes', () => {
    expect(sample('DescribeInstanceMaintenanceAttributes')).toEqual({
      ...hangzhou,
      id: 'i-bp67acfmxazb4p****',
      isNotified: false,
      rawAction: 'Stop',
      rawDefaultAction: 'AutoRecover',
      rawSupportedActions: ['Stop'],
      windows: [{ startTime: '02:00:00', endTime: '18:00:00' }],
    });
  });

  test('DescribeInstancesFullStatus: an event of a row belongs to the row’s instance', () => {
    expect(sample('DescribeInstancesFullStatus')).toEqual({
      ...hangzhou,
      id: 'i-bp67acfmxazb4p****',
      rawStatus: 'Warning',
      openEvents: [
        expect.objectContaining({
          ...hangzhou,
          id: 'e-bp1hygp5b04o56l0****',
          rawType: 'SystemMaintenance.Reboot',
          rawStatus: 'Scheduled',
          resourceType: 'instance',
          instanceId: 'i-bp67acfmxazb4p****',
          reason: 'A simulated event.',
          publishedAt: '2017-11-30T06:32:31Z',
          notBefore: '2017-12-07T00:00:00Z',
          finishedAt: null,
          diskId: 'd-bp67acfmxazb4p****',
          device: '/dev/vdb',
        }),
      ],
    });
  });

  test('DescribeDisksFullStatus', () => {
    expect(sample('DescribeDisksFullStatus')).toEqual({
      ...hangzhou,
      id: 'd-bp67acfmxazb4p****',
      rawStatus: 'Impaired',
      events: [
        {
          ...hangzhou,
          id: 'e-bp67acfmxazb4p****',
          rawType: 'Stalled',
          impactLevel: '100',
          startedAt: '2018-05-08T02:43:10Z',
          endedAt: '2018-05-06T02:48:52Z',
        },
      ],
    });
  });

  test('DescribeInstanceTypes', () => {
    expect(answer('DescribeInstanceTypes', samples.DescribeInstanceTypes)?.nextToken).toBe(
      'e71d8a535bd9cc11',
    );
    expect(sample('DescribeInstanceTypes')).toEqual({
      ...hangzhou,
      id: 'ecs.g6.large',
      family: 'ecs.g6',
      familyLevel: 'EnterpriseLevel',
      category: 'Big data',
      architecture: 'X86',
      processorModel: 'Intel Xeon(Ice Lake) Platinum 8369B',
      cpu: 4,
      cpuSpeedGHz: 2.7,
      cpuTurboGHz: 3.5,
      memoryGiB: 16,
      gpuAmount: 0,
      gpuModel: 'NVIDIA V100',
      gpuMemoryGiB: 32,
      localStorageCategory: 'local_ssd_pro',
      localStorageAmount: 1,
      localStorageCapacityGiB: 5000,
      maxDisks: 17,
      nvmeSupport: 'unsupported',
      maxNetworkInterfaces: 3,
      privateIpAddressesPerInterface: 10,
      ipv6AddressesPerInterface: 1,
      bandwidthInKbitPerSecond: 1_024_000,
      bandwidthOutKbitPerSecond: 1_024_000,
      packetsInPerSecond: 500_000,
      packetsOutPerSecond: 500_000,
      baselineCredit: 4,
      initialCredit: 120,
      isJumboFrameSupported: null,
      isNetworkEncryptionSupported: true,
      supportedBootModes: ['BIOS'],
    });
  });

  test('DescribeSnapshots', () => {
    expect(answer('DescribeSnapshots', samples.DescribeSnapshots)).toMatchObject({
      nextToken: 'caeba0bbb2be03f84eb48b699f0a4883',
      totalCount: 1,
    });
    expect(sample('DescribeSnapshots')).toEqual({
      ...hangzhou,
      id: 's-bp67acfmxazb4p****',
      name: 'testSnapshotName',
      description: 'testDescription',
      rawStatus: 'accomplished',
      progressPercent: 100,
      remainingSeconds: 38,
      rawType: 'all',
      isAvailable: false,
      category: 'standard',
      usage: 'image',
      sourceDiskId: 'd-bp67acfmxazb4ph****',
      sourceDiskSizeGiB: 40,
      rawSourceDiskKind: 'system',
      isEncrypted: false,
      retentionDays: 30,
      resourceGroupId: 'rg-bp67acfmxazb4p****',
      tags: [{ key: 'TestKey', value: 'TestValue' }],
      createdAt: '2020-08-20T14:52:28Z',
      modifiedAt: '2020-08-25T14:18:09Z',
    });
  });

  test('DescribeDiagnosticReports', () => {
    expect(sample('DescribeDiagnosticReports')).toEqual({
      ...hangzhou,
      id: 'dr-uf6i0tv2refv8wz*****',
      resourceId: 'i-uf6i0tv2refv8wz*****',
      metricSetId: 'dms-bp17p0qwtr72zmu*****',
      rawStatus: 'Finished',
      rawSeverity: 'Normal',
      startTime: '2022-07-11T12:00:00Z',
      endTime: '2022-07-11T14:00:00Z',
      createdAt: '2022-07-11T12:00:00Z',
      finishedAt: '2022-07-11T14:00:00Z',
      issues: [
        {
          issueId: 'GuestOS.CPU.HighUtiliz*****',
          metricId: 'GuestOS.WinFirewall',
          metricCategory: 'ECSService.GuestOS',
          rawSeverity: 'Info',
        },
      ],
    });
  });

  test('ListTagResources: an entry is told from the others by type, resource and key', () => {
    expect(sample('ListTagResources')).toEqual({
      ...hangzhou,
      id: '["instance","i-bp1j6qtvdm8w0z1o****","TestKey"]',
      resourceId: 'i-bp1j6qtvdm8w0z1o****',
      resourceType: 'instance',
      key: 'TestKey',
      value: 'TestValue',
    });
  });

  test('DescribeInstanceMonitorData', () => {
    expect(answer('DescribeInstanceMonitorData', samples.DescribeInstanceMonitorData)).toEqual([
      {
        at: '2014-10-30T05:00:00Z',
        cpuPercent: 2,
        diskReadBytesPerSecond: 1000,
        diskWriteBytesPerSecond: 13_585,
        diskReadsPerSecond: 1000,
        diskWritesPerSecond: 200,
        internetInKbit: 122,
        internetOutKbit: 343,
        internetKbitPerSecond: 10,
        intranetInKbit: 122,
        intranetOutKbit: 343,
        intranetKbitPerSecond: 10,
        cpuCreditUsage: 30,
        cpuCreditBalance: 120,
        cpuAdvanceCreditBalance: 0.4,
        cpuUnpaidSurplusCreditUsage: 0.5,
      },
    ]);
  });

  test('DescribeDiskMonitorData', () => {
    expect(answer('DescribeDiskMonitorData', samples.DescribeDiskMonitorData)).toEqual([
      {
        at: '2014-07-23T12:07:00Z',
        readBytesPerSecond: 0,
        writeBytesPerSecond: 204,
        totalBytesPerSecond: 204,
        readsPerSecond: 0,
        writesPerSecond: 0,
        operationsPerSecond: 0,
        readLatencyMicroseconds: 0,
        writeLatencyMicroseconds: 0,
      },
    ]);
  });

  test('DescribeInstanceAttribute and DescribeUserData', () => {
    expect(answer('DescribeInstanceAttribute', samples.DescribeInstanceAttribute)).toEqual({
      isJumboFrameEnabled: false,
    });
    expect(answer('DescribeUserData', samples.DescribeUserData)).toEqual({
      contentBase64: 'ZWNobyBoZWxsbyBlY321ABC',
    });
  });
});

/** Where each read keeps its entries, and the field that none can be without. */
const lists: readonly (readonly [action: EcsRead, outer: string, inner: string, key: string])[] = [
  ['DescribeInstanceStatus', 'InstanceStatuses', 'InstanceStatus', 'InstanceId'],
  ['DescribeInstanceRamRole', 'InstanceRamRoleSets', 'InstanceRamRoleSet', 'InstanceId'],
  ['DescribeInstanceAutoRenewAttribute', 'InstanceRenewAttributes', 'InstanceRenewAttribute', 'InstanceId'],
  ['DescribeInstanceAttachmentAttributes', 'Instances', 'Instance', 'InstanceId'],
  ['DescribeInstanceMaintenanceAttributes', 'MaintenanceAttributes', 'MaintenanceAttribute', 'InstanceId'],
  ['DescribeInstancesFullStatus', 'InstanceFullStatusSet', 'InstanceFullStatusType', 'InstanceId'],
  ['DescribeDisksFullStatus', 'DiskFullStatusSet', 'DiskFullStatusType', 'DiskId'],
  ['DescribeInstanceTypes', 'InstanceTypes', 'InstanceType', 'InstanceTypeId'],
  ['DescribeSnapshots', 'Snapshots', 'Snapshot', 'SnapshotId'],
  ['DescribeDiagnosticReports', 'Reports', 'Report', 'ReportId'],
];

describe.each(lists)('%s, misshapen', (action, outer, inner, key) => {
  const entries = (...some: readonly unknown[]) => answer(action, { [outer]: { [inner]: some } });

  test('an entry without its id, or that is no object, costs only itself', () => {
    const page = entries({}, null, 'text', { [key]: '' }, { [key]: 'good-1' });
    expect(page).toMatchObject({ malformed: 4, items: [{ id: 'good-1' }] });
  });

  test('every other field may be missing or of another type: it is null, or an empty list of tags', () => {
    const names = wireNames(action);
    expect(names.length).toBeGreaterThan(1);
    for (const wrong of [undefined, null, { nested: true }, [['list']]]) {
      const fields = Object.fromEntries(names.map((name) => [name, wrong]));
      const page = entries({ ...fields, [key]: 'good-1' });
      const { accountId, regionId, id, tags, ...rest } = itemsOf(page)[0] ?? {};
      expect({ accountId, regionId, id }).toEqual({ ...hangzhou, id: 'good-1' });
      expect(tags === undefined || tags === null || Array.isArray(tags)).toBe(true);
      expect(Object.values(rest).every((value) => value === null)).toBe(true);
    }
  });

  test.each([{}, { [outer]: null }, { [outer]: [] }, { [outer]: { [inner]: {} } }])(
    'an answer without the list is no answer: %j',
    (body) => {
      expect(answer(action, body)).toBeNull();
    },
  );
});

/** The names in the sample's entries. */
function wireNames(action: EcsRead): readonly string[] {
  const [, outer = '', inner = ''] = lists.find(([name]) => name === action) ?? [];
  const body = samples[action as Sampled] as unknown as Record<string, Record<string, object[]>>;
  return Object.keys(body[outer]?.[inner]?.[0] ?? {});
}

describe('the others, misshapen', () => {
  test('a tag needs a resource and a key; its value may be empty', () => {
    const page = answer('ListTagResources', {
      TagResources: {
        TagResource: [{ ResourceId: 'i-1', TagKey: 'env' }, { ResourceId: 'i-1' }, { TagKey: 'env' }, 'text'],
      },
    });
    expect(page).toMatchObject({ malformed: 3, items: [{ resourceId: 'i-1', key: 'env', value: '' }] });
  });

  test.each(['DescribeInstanceMonitorData', 'DescribeDiskMonitorData'] as const)(
    '%s: a point without a time is left out, and the rest is put in order',
    (action) => {
      const inner = action.replace('Describe', '');
      const points = [{ TimeStamp: '2026-01-01T00:02:00Z' }, {}, null, { TimeStamp: '2026-01-01T00:01Z' }];
      const series = answer(action, { MonitorData: { [inner]: points } });
      expect(series?.map(({ at }) => at)).toEqual(['2026-01-01T00:01:00Z', '2026-01-01T00:02:00Z']);
      expect(Object.values({ ...series?.[0], at: null }).every((value) => value === null)).toBe(true);
      expect(answer(action, { MonitorData: {} })).toBeNull();
    },
  );

  test('one instance: an answer about none is no answer; without user data there is none', () => {
    expect(answer('DescribeInstanceAttribute', { EnableJumboFrame: true })).toBeNull();
    expect(answer('DescribeUserData', { UserData: 'AAAA' })).toBeNull();
    expect(answer('DescribeUserData', { InstanceId: 'i-1', UserData: '' })).toEqual({ contentBase64: null });
    expect(answer('DescribeInstanceAttribute', { InstanceId: 'i-1', EnableJumboFrame: 'true' })).toEqual({
      isJumboFrameEnabled: true,
    });
  });

  test('lists inside an entry lose what cannot be read', () => {
    const page = answer('DescribeInstancesFullStatus', {
      InstanceFullStatusSet: {
        InstanceFullStatusType: [
          {
            InstanceId: 'i-1',
            ScheduledSystemEventSet: { ScheduledSystemEventType: [{}, null, { EventId: 'e-1' }] },
          },
        ],
      },
    });
    expect(page?.items[0]?.openEvents).toMatchObject([{ id: 'e-1', instanceId: 'i-1', rawType: null }]);
  });
});

describe('readers', () => {
  test.each([
    ['2018-03-22 10:04:57', '2018-03-22T02:04:57Z'],
    ['2018-03-22 04:00:00', '2018-03-21T20:00:00Z'],
    ['2018-03-22T10:04:57Z', null],
    ['2018-13-22 10:04:57', null],
    ['', null],
    [17, null],
  ])('a time of day in UTC+8: %s', (text, time) => {
    expect(beijingTimeAt({ at: text }, 'at')).toBe(time);
  });

  test.each([
    ['0%', 0],
    ['100%', 100],
    ['7', null],
    ['7.5%', null],
    [7, null],
    [undefined, null],
  ])('progress: %s', (text, percent) => {
    expect(percentAt({ at: text }, 'at')).toBe(percent);
  });
});
