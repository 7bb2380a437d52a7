import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import Client, * as Ecs from '@alicloud/ecs20140526';
import { $OpenApiUtil } from '@alicloud/openapi-core';
import { wellKnown } from '../src/fleet/fleet';
import type { Emulator } from '../src/server';
import { startStill } from './helpers';

const ids = wellKnown['cn-hangzhou'];
const RegionId = 'cn-hangzhou';

let emulator: Emulator;
beforeAll(async () => {
  emulator = await startStill({ regionPorts: 'ephemeral' });
});
afterEach(() => {
  emulator.control.clearFaults();
});
afterAll(() => emulator.close());

const clientOf = (config: Partial<$OpenApiUtil.Config> = {}): Client =>
  new Client(
    new $OpenApiUtil.Config({
      accessKeyId: 'emulator',
      accessKeySecret: 'emulator-secret',
      endpoint: emulator.endpoint,
      protocol: 'HTTP',
      regionId: RegionId,
      ...config,
    }),
  );

/** What the SDK throws. */
interface SdkError {
  name: string;
  code?: string;
  statusCode?: number;
  data?: Record<string, unknown>;
  retryAfter?: number;
  accessDeniedDetail?: Record<string, unknown>;
}

const failureOf = (call: Promise<unknown>): Promise<SdkError> =>
  call.then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => error as SdkError,
  );

describe.each([
  ['version 3', {}],
  ['version 1', { signatureAlgorithm: 'v2' }],
])('the real SDK with signature %s', (_name, config) => {
  test('reads instances with their locks', async () => {
    const request = new Ecs.DescribeInstancesRequest({
      regionId: RegionId,
      instanceIds: JSON.stringify([ids.lockedInstance, ids.runningInstance]),
      additionalAttributes: ['META_OPTIONS'],
    });
    const { body } = await clientOf(config).describeInstances(request);
    expect(
      body?.instances?.instance?.map((row) => [row.instanceId, row.operationLocks?.lockReason]),
    ).toMatchObject([
      [ids.runningInstance, []],
      [ids.lockedInstance, [{ lockReason: 'security' }]],
    ]);
    expect(body?.instances?.instance?.[0]?.metadataOptions?.httpTokens).toBe('optional');
  });

  test('gets a refusal of ECS as a ClientError', async () => {
    const request = new Ecs.GetInstanceScreenshotRequest({
      regionId: RegionId,
      instanceId: ids.lockedInstance,
    });
    expect(await failureOf(clientOf(config).getInstanceScreenshot(request))).toMatchObject({
      name: 'ClientError',
      code: 'IncorrectInstanceStatus',
      statusCode: 405,
    });
  });

  test('is refused with a wrong secret', async () => {
    const request = new Ecs.DescribeRegionsRequest({});
    const client = clientOf({ ...config, accessKeySecret: 'wrong' });
    expect(await failureOf(client.describeRegions(request))).toMatchObject({ code: 'SignatureDoesNotMatch' });
  });
});

test('lists, tags and structures arrive', async () => {
  const request = new Ecs.DescribeInstanceHistoryEventsRequest({
    regionId: RegionId,
    resourceId: [ids.runningInstance, ids.lockedInstance],
    instanceEventCycleStatus: ['Executing'],
    eventPublishTime: new Ecs.DescribeInstanceHistoryEventsRequestEventPublishTime({
      start: '2026-02-01T00:00:00Z',
    }),
  });
  const { body } = await clientOf().describeInstanceHistoryEvents(request);
  const events = body?.instanceSystemEventSet?.instanceSystemEventType ?? [];
  expect(events.map((event) => event.eventId)).toEqual([ids.lockEvent, ids.bannedEvent]);
  expect(events[0]?.extendedAttribute?.punishDomain).toBe('deals.example.com');
});

test('pages through all disks of a region', async () => {
  const seen = new Set<string>();
  let nextToken: string | undefined;
  let total: number | undefined;
  do {
    const request = new Ecs.DescribeDisksRequest({
      regionId: RegionId,
      maxResults: 500,
      ...(nextToken === undefined ? {} : { nextToken }),
    });
    const { body } = await clientOf().describeDisks(request);
    for (const row of body?.disks?.disk ?? []) seen.add(row.diskId ?? '');
    total = body?.totalCount;
    nextToken = body?.nextToken === '' ? undefined : body?.nextToken;
  } while (nextToken !== undefined);
  expect(seen.size).toBe(total);
});

test('another account sees its own fleet', async () => {
  const client = clientOf({ accessKeyId: 'emulator-2', accessKeySecret: 'emulator-secret-2' });
  const { body } = await client.describeInstances(new Ecs.DescribeInstancesRequest({ regionId: RegionId }));
  expect(body?.totalCount).toBe(8);
  expect(body?.instances?.instance?.[0]?.instanceId).toBe(wellKnown.secondAccountInstance);
});

test('a strict port serves its own region', async () => {
  const client = clientOf({ endpoint: emulator.regionEndpoints['cn-shanghai'] ?? '' });
  const request = new Ecs.DescribeInstanceAttributeRequest({ instanceId: ids.runningInstance });
  expect(await failureOf(client.describeInstanceAttribute(request))).toMatchObject({
    code: 'InvalidInstanceId.NotFound',
    statusCode: 404,
  });
});

test('throttling and a refusal of RAM are told apart', async () => {
  emulator.control.setFaults([
    { kind: 'throttle', retryAfterMs: 2000 },
    { kind: 'forbid', afterCalls: 1 },
  ]);
  const ask = () => failureOf(clientOf().describeRegions(new Ecs.DescribeRegionsRequest({})));
  expect(await ask()).toMatchObject({ name: 'ThrottlingError', code: 'Throttling.User', retryAfter: 2000 });
  expect(await ask()).toMatchObject({
    code: 'Forbidden.RAM',
    statusCode: 403,
    accessDeniedDetail: { AuthAction: 'ecs:DescribeRegions' },
  });
});

test('invocations can be asked for', async () => {
  const invocations = await clientOf().describeInvocations(
    new Ecs.DescribeInvocationsRequest({ regionId: RegionId }),
  );
  const results = await clientOf().describeInvocationResults(
    new Ecs.DescribeInvocationResultsRequest({ regionId: RegionId }),
  );
  expect([invocations.body?.totalCount, results.body?.invocation?.totalCount]).toEqual([0, 0]);
});

test('nothing broke inside the emulator on the way', () => {
  expect(emulator.control.calls().filter((call) => call.internalError !== undefined)).toEqual([]);
});
