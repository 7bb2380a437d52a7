import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { EcsPort, EcsRead, EcsReads, EcsScope, WriteCall } from '../../src/ecs/port';
import type { EcsWriteOperation } from '../../src/catalogue/operations';
import { hangzhou, shanghai } from '../support/records';
import { canaries, Endpoint, list, portTo, write } from './endpoint';
import { callOn, startOf } from '../support/written';

const endpoint = new Endpoint();
let port: EcsPort;

beforeAll(async () => {
  await endpoint.start();
  port = portTo(endpoint.host, { userAgent: 'ecs-security-lock-subgraph/1.0' });
});
afterAll(() => endpoint.stop());
beforeEach(() => {
  endpoint.calls.length = 0;
});

const empty: Readonly<Record<string, object>> = {
  DescribeInstances: { Instances: { Instance: [] } },
  DescribeDisks: { Disks: { Disk: [] } },
  DescribeInstanceHistoryEvents: { InstanceSystemEventSet: { InstanceSystemEventType: [] } },
  DescribeInstanceVncUrl: { VncUrl: 'wss://vnc' },
  GetInstanceScreenshot: { Screenshot: 'AAAA' },
  GetInstanceConsoleOutput: { ConsoleOutput: '' },
};

/** The parameters that a read sends. */
async function sent<A extends EcsRead>(
  action: A,
  query: EcsReads[A]['query'],
  scope: EcsScope = hangzhou,
): Promise<Readonly<Record<string, string>>> {
  endpoint.answer({ RequestId: 'r', ...empty[action] });
  await port.read(scope, action, query, list);
  expect(endpoint.last.action).toBe(action);
  return endpoint.last.parameters;
}

/** The parameters that a write sends. */
async function written<O extends EcsWriteOperation>(
  operation: O,
  call: WriteCall<O>,
): Promise<Readonly<Record<string, string>>> {
  endpoint.answer({ RequestId: 'r' });
  await port.write(hangzhou, operation, call, write);
  return endpoint.last.parameters;
}

describe('the trace', () => {
  const traceparent = '00-0123456789abcdef0123456789abcdef-0123456789abcdef-01';

  test('goes along to ECS, with a signature that still holds for what it signs', async () => {
    endpoint.answer({ RequestId: 'r', ...empty.DescribeInstances });
    await port.read(hangzhou, 'DescribeInstances', { maxResults: 10 }, { ...list, traceparent });
    expect(endpoint.last.headers.traceparent).toBe(traceparent);
    expect(endpoint.last.headers.authorization).not.toContain('traceparent');
  });

  test('is not made up where there is none', async () => {
    await written('StartInstance', startOf('i-1'));
    expect(endpoint.last.headers.traceparent).toBeUndefined();
  });
});

describe('reads on the wire', () => {
  test('DescribeInstances: ids as a JSON list, a page size, and the attributes that it would leave out', async () => {
    expect(await sent('DescribeInstances', { ids: ['i-1', 'i-2'], maxResults: 100 })).toEqual({
      RegionId: 'cn-hangzhou',
      InstanceIds: '["i-1","i-2"]',
      MaxResults: '100',
      'AdditionalAttributes.1': 'META_OPTIONS',
    });
  });

  test('DescribeInstances: every filter', async () => {
    const query = {
      maxResults: 10,
      nextToken: 'token-1',
      rawStatus: 'Running',
      lockReason: 'security',
      name: '*web*',
      zoneId: 'cn-hangzhou-g',
      vpcId: 'vpc-1',
      rawChargeType: 'PrePaid',
      instanceType: 'ecs.g7.large',
      securityGroupId: 'sg-1',
      privateIpAddresses: ['10.0.0.1'],
      publicIpAddresses: ['1.2.3.4'],
      eipAddresses: ['1.2.3.5', '1.2.3.6'],
      resourceGroupId: 'rg-1',
      tags: [{ key: 'a', value: 'b' }, { key: 'c' }],
    } as const;
    expect(await sent('DescribeInstances', query)).toEqual({
      RegionId: 'cn-hangzhou',
      MaxResults: '10',
      NextToken: 'token-1',
      Status: 'Running',
      LockReason: 'security',
      InstanceName: '*web*',
      ZoneId: 'cn-hangzhou-g',
      VpcId: 'vpc-1',
      InstanceChargeType: 'PrePaid',
      InstanceType: 'ecs.g7.large',
      SecurityGroupId: 'sg-1',
      PrivateIpAddresses: '["10.0.0.1"]',
      PublicIpAddresses: '["1.2.3.4"]',
      EipAddresses: '["1.2.3.5","1.2.3.6"]',
      ResourceGroupId: 'rg-1',
      'Tag.1.Key': 'a',
      'Tag.1.Value': 'b',
      'Tag.2.Key': 'c',
      'AdditionalAttributes.1': 'META_OPTIONS',
    });
  });

  test('a count asks for a numbered page of one, since tokens and totals exclude each other', async () => {
    expect(await sent('DescribeInstances', { lockReason: 'security', countOnly: true })).toEqual({
      RegionId: 'cn-hangzhou',
      LockReason: 'security',
      PageNumber: '1',
      PageSize: '1',
    });
  });

  test('DescribeDisks: every filter', async () => {
    const query = {
      maxResults: 500,
      ids: ['d-1'],
      instanceId: 'i-1',
      rawStatus: 'In_use',
      rawKind: 'system',
      category: 'cloud_essd',
      zoneId: 'cn-hangzhou-g',
      multiAttach: 'Enabled',
      rawChargeType: 'PostPaid',
      name: 'data',
      resourceGroupId: 'rg-1',
      tags: [{ key: 'a' }],
    } as const;
    expect(await sent('DescribeDisks', query, shanghai)).toEqual({
      RegionId: 'cn-shanghai',
      MaxResults: '500',
      DiskIds: '["d-1"]',
      InstanceId: 'i-1',
      Status: 'In_use',
      DiskType: 'system',
      Category: 'cloud_essd',
      ZoneId: 'cn-hangzhou-g',
      MultiAttach: 'Enabled',
      DiskChargeType: 'PostPaid',
      DiskName: 'data',
      ResourceGroupId: 'rg-1',
      'Tag.1.Key': 'a',
    });
  });

  test('DescribeInstanceHistoryEvents: lists as numbered parameters, times as an object', async () => {
    const query = {
      maxResults: 100,
      resourceIds: ['i-1', 'i-2'],
      rawStatuses: ['Executing', 'Inquiring'],
      publishedAfter: '2026-01-01T00:00:00Z',
      publishedBefore: '2026-02-01T00:00:00Z',
    };
    expect(await sent('DescribeInstanceHistoryEvents', query)).toEqual({
      RegionId: 'cn-hangzhou',
      MaxResults: '100',
      ResourceType: 'instance',
      'ResourceId.1': 'i-1',
      'ResourceId.2': 'i-2',
      'InstanceEventCycleStatus.1': 'Executing',
      'InstanceEventCycleStatus.2': 'Inquiring',
      'EventPublishTime.Start': '2026-01-01T00:00:00Z',
      'EventPublishTime.End': '2026-02-01T00:00:00Z',
    });
    expect(
      await sent('DescribeInstanceHistoryEvents', {
        maxResults: 10,
        eventIds: ['e-1'],
        rawStatuses: ['Failed'],
      }),
    ).toEqual({
      RegionId: 'cn-hangzhou',
      MaxResults: '10',
      ResourceType: 'instance',
      'EventId.1': 'e-1',
      'InstanceEventCycleStatus.1': 'Failed',
    });
  });

  test('an empty list of numbered parameters, which would ask for the whole region, is not sent', async () => {
    const query = { maxResults: 10, resourceIds: [], rawStatuses: ['Failed'] };
    await expect(sent('DescribeInstanceHistoryEvents', query)).rejects.toThrow(
      'An empty list would mean everything.',
    );
    expect(endpoint.calls).toHaveLength(0);
  });

  test('the three reads that a lock denies', async () => {
    const named = { RegionId: 'cn-hangzhou', InstanceId: 'i-1' };
    expect(await sent('DescribeInstanceVncUrl', { instanceId: 'i-1' })).toEqual(named);
    expect(await sent('GetInstanceScreenshot', { instanceId: 'i-1', wakeUp: true })).toEqual({
      ...named,
      WakeUp: 'true',
    });
    expect(await sent('GetInstanceConsoleOutput', { instanceId: 'i-1' })).toEqual(named);
  });

  test('quotes, spaces and other alphabets arrive as they were', async () => {
    const name = '*a "b" & c=d/ü+漢*';
    expect((await sent('DescribeInstances', { name, maxResults: 10 })).InstanceName).toBe(name);
  });

  test('an empty list of ids is sent as one, never left out', async () => {
    expect((await sent('DescribeInstances', { ids: [], maxResults: 10 })).InstanceIds).toBe('[]');
  });
});

describe('writes on the wire', () => {
  test('an operation without RegionId has none: the endpoint says the region', async () => {
    expect(await written('StartInstance', { ...startOf('i-1'), dryRun: true })).toEqual({
      InstanceId: 'i-1',
      DryRun: 'true',
    });
  });

  test('an operation with RegionId gets that of the scope', async () => {
    expect(
      await written('RebootInstances', callOn('INSTANCE', ['i-1', 'i-2'], { forceReboot: false })),
    ).toEqual({
      RegionId: 'cn-hangzhou',
      'InstanceId.1': 'i-1',
      'InstanceId.2': 'i-2',
      ForceReboot: 'false',
    });
  });

  test('lists of objects, and objects', async () => {
    expect(
      await written(
        'ResetDisks',
        callOn('DISK', ['d-1', 'd-2'], {
          disks: [
            { diskId: 'd-1', snapshotId: 's-1' },
            { diskId: 'd-2', snapshotId: 's-2' },
          ],
        }),
      ),
    ).toMatchObject({ 'Disk.1.DiskId': 'd-1', 'Disk.1.SnapshotId': 's-1', 'Disk.2.DiskId': 'd-2' });
    expect(
      await written(
        'TagResources',
        callOn('INSTANCE', ['i-1'], { resourceType: 'INSTANCE', tags: [{ key: 'k', value: '' }] }),
      ),
    ).toEqual({
      RegionId: 'cn-hangzhou',
      ResourceType: 'instance',
      'ResourceId.1': 'i-1',
      'Tag.1.Key': 'k',
      'Tag.1.Value': '',
    });
    expect(
      await written(
        'ModifyInstanceAttachmentAttributes',
        callOn('INSTANCE', ['i-1'], { privatePoolMatchCriteria: 'OPEN' }),
      ),
    ).toMatchObject({ 'PrivatePoolOptions.MatchCriteria': 'Open' });
  });

  test('a map is sent as JSON', async () => {
    expect(
      await written(
        'InvokeCommand',
        callOn('INSTANCE', ['i-1'], {
          commandId: 'c-1',
          parameters: [{ name: 'a', value: '1' }],
          repeatMode: 'ONCE',
        }),
      ),
    ).toMatchObject({ Parameters: '{"a":"1"}', 'InstanceId.1': 'i-1' });
  });

  test('ModifyAutoSnapshotPolicy is sent as its replacement, with its lower-case names', async () => {
    expect(
      await written('ModifyAutoSnapshotPolicy', callOn('AUTO_SNAPSHOT_POLICY', ['sp-1'], { name: 'daily' })),
    ).toEqual({ regionId: 'cn-hangzhou', autoSnapshotPolicyId: 'sp-1', autoSnapshotPolicyName: 'daily' });
    expect(endpoint.last.action).toBe('ModifyAutoSnapshotPolicyEx');
  });

  test('an operation that the SDK does not have is our own fault, and nothing is sent', async () => {
    const unknown = 'MeltInstance' as EcsWriteOperation;
    await expect(port.write(hangzhou, unknown, startOf('i-1'), write)).rejects.toMatchObject({
      name: 'EcsError',
      fault: 'BAD_ANSWER',
      mayHaveRun: false,
    });
    expect(endpoint.calls).toHaveLength(0);
  });
});

describe('every call', () => {
  test('takes no more of its scope than the account and the region', async () => {
    endpoint.answer({ RequestId: 'r', Instances: { Instance: [{ InstanceId: 'i-1' }] } });
    const position = { ...hangzhou, token: 'token-1', offset: 3 };
    const page = await port.read(position, 'DescribeInstances', { maxResults: 10 }, list);
    expect(page.items[0]).toMatchObject({ ...hangzhou, id: 'i-1' });
    expect(page.items[0]).not.toHaveProperty('token');
    expect(page.items[0]).not.toHaveProperty('offset');
  });

  test('is signed, and says which program asks', async () => {
    await sent('DescribeInstances', { maxResults: 10 });
    const { headers } = endpoint.last;
    expect(headers.authorization).toMatch(/^ACS3-HMAC-SHA256 Credential=CANARY-KEY-ID,/);
    expect(headers['user-agent']).toContain('ecs-security-lock-subgraph/1.0');
    expect(headers['x-acs-version']).toBe('2014-05-26');
    expect(headers).not.toHaveProperty('x-acs-security-token');
  });

  test('carries the session token of temporary credentials', async () => {
    endpoint.answer({ RequestId: 'r', Instances: { Instance: [] } });
    const { accessKeyId, accessKeySecret, securityToken } = canaries;
    const sts = portTo(endpoint.host, {
      accounts: [
        { accountId: 'main', credentials: { kind: 'static', accessKeyId, accessKeySecret, securityToken } },
      ],
    });
    await sts.read(hangzhou, 'DescribeInstances', { maxResults: 10 }, list);
    expect(endpoint.last.headers['x-acs-security-token']).toBe(securityToken);
  });

  test('of an account is signed with that account’s key', async () => {
    endpoint.answer({ RequestId: 'r', Instances: { Instance: [] } });
    const two = portTo(endpoint.host, {
      accounts: ['first', 'second'].map((accountId) => ({
        accountId,
        credentials: { kind: 'static', accessKeyId: `key-of-${accountId}`, accessKeySecret: 's' },
      })),
    });
    expect(two.scopes).toEqual([
      { accountId: 'first', regionId: 'cn-hangzhou' },
      { accountId: 'first', regionId: 'cn-shanghai' },
      { accountId: 'second', regionId: 'cn-hangzhou' },
      { accountId: 'second', regionId: 'cn-shanghai' },
    ]);
    for (const scope of two.scopes) {
      await two.read(scope, 'DescribeInstances', { maxResults: 10 }, list);
      expect(endpoint.last.headers.authorization).toContain(`Credential=key-of-${scope.accountId},`);
      expect(endpoint.last.parameters.RegionId).toBe(scope.regionId);
    }
  });
});
