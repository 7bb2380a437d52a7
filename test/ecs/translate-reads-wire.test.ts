import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { EcsPort, EcsRead, EcsReads } from '../../src/ecs/port';
import { readRows } from '../../src/catalogue/lookup';
import { translations } from '../../src/ecs/translate/index';
import { operations } from '../../src/catalogue/operations';
import { hangzhou } from '../support/records';
import { Endpoint, list, portTo } from './endpoint';
import samples from './official-samples-of-reads.json';

/** What the reads beside instances, disks and events send, as it comes over the wire. */

const endpoint = new Endpoint();
let port: EcsPort;

beforeAll(async () => {
  await endpoint.start();
  port = portTo(endpoint.host);
});
afterAll(() => endpoint.stop());
beforeEach(() => {
  endpoint.calls.length = 0;
});

async function sent<A extends keyof typeof samples & EcsRead>(action: A, query: EcsReads[A]['query']) {
  endpoint.answer(samples[action]);
  await port.read(hangzhou, action, query, list);
  expect(endpoint.last.action).toBe(action);
  return endpoint.last.parameters;
}

const page = { ids: ['x-1', 'x-2'], pageNumber: 2, pageSize: 50 } as const;
const paged = { RegionId: 'cn-hangzhou', PageNumber: '2', PageSize: '50' };

describe('ids, in the way that each operation takes them', () => {
  test.each([
    ['DescribeInstanceStatus', { 'InstanceId.1': 'x-1', 'InstanceId.2': 'x-2' }],
    ['DescribeInstanceRamRole', { InstanceIds: '["x-1","x-2"]' }],
    ['DescribeInstanceAutoRenewAttribute', { InstanceId: 'x-1,x-2' }],
    ['DescribeInstanceAttachmentAttributes', { InstanceIds: '["x-1","x-2"]' }],
    ['DescribeInstanceMaintenanceAttributes', { 'InstanceId.1': 'x-1', 'InstanceId.2': 'x-2' }],
    ['DescribeInstancesFullStatus', { 'InstanceId.1': 'x-1', 'InstanceId.2': 'x-2' }],
    ['DescribeDisksFullStatus', { 'DiskId.1': 'x-1', 'DiskId.2': 'x-2' }],
  ] as const)('%s', async (action, ids) => {
    expect(await sent(action, page)).toEqual({ ...paged, ...ids });
  });

  test.each([
    'DescribeInstanceStatus',
    'DescribeInstanceRamRole',
    'DescribeInstanceAutoRenewAttribute',
    'DescribeInstanceAttachmentAttributes',
    'DescribeInstanceMaintenanceAttributes',
    'DescribeInstancesFullStatus',
    'DescribeDisksFullStatus',
  ] as const)('%s: an empty list is never sent, for it would be the whole region', async (action) => {
    await expect(port.read(hangzhou, action, { ...page, ids: [] }, list)).rejects.toThrow(TypeError);
    expect(endpoint.calls).toEqual([]);
  });

  test('nor is any other empty list that is sent as repeated parameters', async () => {
    const types = { maxResults: 10 };
    for (const query of [{ ids: [] }, { families: [] }, { categories: [] }, { gpuModels: [] }]) {
      await expect(
        port.read(hangzhou, 'DescribeInstanceTypes', { ...types, ...query }, list),
      ).rejects.toThrow(TypeError);
    }
    const events = { maxResults: 10, rawStatuses: ['Executing'] };
    for (const query of [{ resourceIds: [] }, { eventIds: [] }, { rawTypes: [] }, { rawStatuses: [] }]) {
      await expect(
        port.read(hangzhou, 'DescribeInstanceHistoryEvents', { ...events, ...query }, list),
      ).rejects.toThrow(TypeError);
    }
    for (const query of [{ ids: [] }, { resourceIds: [] }]) {
      await expect(
        port.read(hangzhou, 'DescribeDiagnosticReports', { maxResults: 10, ...query }, list),
      ).rejects.toThrow(TypeError);
    }
    const tags = { maxResults: 50, resourceType: 'instance', resourceIds: [] };
    await expect(port.read(hangzhou, 'ListTagResources', tags, list)).rejects.toThrow(TypeError);
    expect(endpoint.calls).toEqual([]);
  });
});

describe('the other parameters', () => {
  test('DescribeInstanceTypes: every filter; the endpoint says the region', async () => {
    expect(
      await sent('DescribeInstanceTypes', {
        maxResults: 100,
        nextToken: 'token-1',
        ids: ['ecs.g7.large'],
        families: ['ecs.g7', 'ecs.c7'],
        categories: ['General-purpose'],
        architectures: ['X86'],
        gpuModels: ['NVIDIA V100'],
        localStorageCategories: ['local_ssd_pro'],
        minCpu: 2,
        maxCpu: 8,
        minMemoryGiB: 0.5,
        maxMemoryGiB: 32,
        minGpuAmount: 0,
        maxGpuAmount: 4,
        minDisks: 4,
        minNetworkInterfaces: 3,
      }),
    ).toEqual({
      MaxResults: '100',
      NextToken: 'token-1',
      'InstanceTypes.1': 'ecs.g7.large',
      'InstanceTypeFamilies.1': 'ecs.g7',
      'InstanceTypeFamilies.2': 'ecs.c7',
      'InstanceCategories.1': 'General-purpose',
      'CpuArchitectures.1': 'X86',
      'GpuSpecs.1': 'NVIDIA V100',
      'LocalStorageCategories.1': 'local_ssd_pro',
      MinimumCpuCoreCount: '2',
      MaximumCpuCoreCount: '8',
      MinimumMemorySize: '0.5',
      MaximumMemorySize: '32',
      MinimumGPUAmount: '0',
      MaximumGPUAmount: '4',
      MinimumDiskQuantity: '4',
      MinimumEniQuantity: '3',
    });
  });

  test('DescribeSnapshots: every filter', async () => {
    expect(
      await sent('DescribeSnapshots', {
        maxResults: 20,
        nextToken: 'token-1',
        ids: ['s-1', 's-2'],
        diskId: 'd-1',
        instanceId: 'i-1',
        rawStatus: 'failed',
        rawType: 'auto',
        name: 'nightly*',
        resourceGroupId: 'rg-1',
        tags: [{ key: 'env', value: 'prod' }],
      }),
    ).toEqual({
      RegionId: 'cn-hangzhou',
      MaxResults: '20',
      NextToken: 'token-1',
      SnapshotIds: '["s-1","s-2"]',
      DiskId: 'd-1',
      InstanceId: 'i-1',
      Status: 'failed',
      SnapshotType: 'auto',
      SnapshotName: 'nightly*',
      ResourceGroupId: 'rg-1',
      'Tag.1.Key': 'env',
      'Tag.1.Value': 'prod',
    });
  });

  test('DescribeSnapshots: a count is a page by number', async () => {
    expect(await sent('DescribeSnapshots', { diskId: 'd-1', countOnly: true })).toEqual({
      RegionId: 'cn-hangzhou',
      DiskId: 'd-1',
      PageNumber: '1',
      PageSize: '1',
    });
  });

  test('DescribeDiagnosticReports: reports and resources as repeated parameters', async () => {
    const query = { ids: ['dr-1'], resourceIds: ['i-1', 'i-2'], rawStatus: 'Finished', rawSeverity: 'Warn' };
    expect(await sent('DescribeDiagnosticReports', { ...query, maxResults: 10 })).toEqual({
      RegionId: 'cn-hangzhou',
      MaxResults: '10',
      'ReportIds.1': 'dr-1',
      'ResourceIds.1': 'i-1',
      'ResourceIds.2': 'i-2',
      Status: 'Finished',
      Severity: 'Warn',
    });
  });

  test('ListTagResources: ids and tags; its pages have a size of their own', async () => {
    const query = { resourceType: 'disk', resourceIds: ['d-1'], tags: [{ key: 'env' }], nextToken: 't' };
    expect(await sent('ListTagResources', { ...query, maxResults: 20 })).toEqual({
      RegionId: 'cn-hangzhou',
      ResourceType: 'disk',
      'ResourceId.1': 'd-1',
      'Tag.1.Key': 'env',
      NextToken: 't',
    });
  });

  test('monitoring data: one resource, a range, a period', async () => {
    const range = {
      startTime: '2026-01-01T00:00:00Z',
      endTime: '2026-01-01T01:00:00Z',
      periodSeconds: 600,
    } as const;
    const expected = { StartTime: range.startTime, EndTime: range.endTime, Period: '600' };
    expect(await sent('DescribeInstanceMonitorData', { instanceId: 'i-1', ...range })).toEqual({
      InstanceId: 'i-1',
      ...expected,
    });
    expect(await sent('DescribeDiskMonitorData', { diskId: 'd-1', ...range })).toEqual({
      DiskId: 'd-1',
      ...expected,
    });
  });

  test('one instance alone', async () => {
    const { InstanceId } = samples.DescribeUserData;
    expect(await sent('DescribeUserData', { instanceId: InstanceId })).toEqual({
      RegionId: 'cn-hangzhou',
      InstanceId,
    });
    const attribute = samples.DescribeInstanceAttribute;
    expect(await sent('DescribeInstanceAttribute', { instanceId: attribute.InstanceId })).toEqual({
      InstanceId: attribute.InstanceId,
    });
  });
});

test('the tables of reads, of translations and of the policy name the same operations', () => {
  const named = operations.flatMap(({ name, access }) => (access === 'READ' ? [name] : [])).sort();
  expect(named).toHaveLength(21);
  expect(readRows.map(({ name }) => name).sort()).toEqual(named);
  expect(Object.keys(translations).sort()).toEqual(named);
});
