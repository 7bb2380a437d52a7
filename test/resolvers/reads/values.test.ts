import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { wellKnown } from 'ecs-emulator';
import type { InstanceRecord } from 'ecs-emulator';
import { startGraph } from '../../support/graph';
import type { Graph } from '../../support/graph';

/** Values of fields: unknown words, missing values, times and units. */

const { runningInstance, stoppedInstance, diskInUse } = wellKnown['cn-hangzhou'];

let graph: Graph;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());
beforeEach(() => {
  graph.emulator.control.clearFaults();
  graph.forgetCalls();
});

async function ofInstance(selection: string, id: string = runningInstance): Promise<unknown> {
  const { data, errors } = await graph.query<{ ecsInstance: unknown }>(
    `{ ecsInstance(id: "${id}", regionId: "cn-hangzhou") { ${selection} } }`,
  );
  expect(errors).toEqual([]);
  return data.ecsInstance;
}

async function ofDisk(selection: string): Promise<unknown> {
  const { data, errors } = await graph.query<{ ecsDisk: unknown }>(
    `{ ecsDisk(id: "${diskInUse}", regionId: "cn-hangzhou") { ${selection} } }`,
  );
  expect(errors).toEqual([]);
  return data.ecsDisk;
}

const patch = (fields: Partial<InstanceRecord>): void =>
  graph.emulator.control.patch(stoppedInstance, fields);

describe('an unknown word is UNKNOWN, with ECS’s own word beside it', () => {
  test('maintenance, private pool, renewal, health', async () => {
    patch({
      maintenance: { notify: true, action: 'Evaporate', windows: [] },
      privatePool: { matchCriteria: 'Closed', id: 'eap-bp1somewhere00001' },
      instanceChargeType: 'PrePaid',
      autoRenew: { status: 'Perhaps', duration: 2, periodUnit: 'Fortnight' },
      healthStatus: 'Feverish',
    });
    expect(
      await ofInstance(
        `maintenance { action rawAction isNotified } privatePool { match rawMatch privatePoolId }
         autoRenew { status rawStatus duration periodUnit rawPeriodUnit } health { status rawStatus }`,
        stoppedInstance,
      ),
    ).toEqual({
      maintenance: { action: 'UNKNOWN', rawAction: 'Evaporate', isNotified: true },
      privatePool: { match: 'UNKNOWN', rawMatch: 'Closed', privatePoolId: 'eap-bp1somewhere00001' },
      autoRenew: {
        status: 'UNKNOWN',
        rawStatus: 'Perhaps',
        duration: 2,
        periodUnit: 'UNKNOWN',
        rawPeriodUnit: 'Fortnight',
      },
      health: { status: 'UNKNOWN', rawStatus: 'Feverish' },
    });
  });

  test('statuses and snapshots', async () => {
    graph.emulator.control.setStatus(stoppedInstance, 'Melting');
    const { data } = await graph.query(
      `{ ecsInstanceStatuses(ids: ["${stoppedInstance}", "i-bp1nobodyknowsthis1"]) { status rawStatus } }`,
    );
    expect(data).toEqual({ ecsInstanceStatuses: [{ status: 'UNKNOWN', rawStatus: 'Melting' }, null] });
    graph.emulator.control.setStatus(wellKnown['cn-hangzhou'].snapshot, 'fading');
    expect(await ofDisk('snapshots { nodes { status rawStatus } }')).toEqual({
      snapshots: { nodes: [{ status: 'UNKNOWN', rawStatus: 'fading' }] },
    });
  });
});

describe('what is known in words', () => {
  test('the units and times of maintenance and renewal', async () => {
    patch({
      maintenance: {
        notify: false,
        action: 'AutoRedeploy',
        windows: [{ startTime: '02:00:00', endTime: '06:00:00' }],
      },
      privatePool: { matchCriteria: 'Target', id: 'eap-bp1somewhere00001' },
      autoRenew: { status: 'NotRenewal', duration: 1, periodUnit: 'Week' },
      healthStatus: 'Impaired',
    });
    expect(
      await ofInstance(
        `maintenance { action isNotified windows { startTime endTime } } privatePool { match }
         autoRenew { status periodUnit } health { status }`,
        stoppedInstance,
      ),
    ).toEqual({
      maintenance: {
        action: 'AUTO_REDEPLOY',
        isNotified: false,
        windows: [{ startTime: '02:00:00', endTime: '06:00:00' }],
      },
      privatePool: { match: 'TARGET' },
      autoRenew: { status: 'NOT_RENEWAL', periodUnit: 'WEEK' },
      health: { status: 'IMPAIRED' },
    });
  });

  test('a type that the region’s catalogue does not have is null; the rest of the instance is there', async () => {
    patch({ instanceType: 'ecs.gone.large' });
    expect(await ofInstance('instanceType instanceTypeDetails { id }', stoppedInstance)).toEqual({
      instanceType: 'ecs.gone.large',
      instanceTypeDetails: null,
    });
  });
});

test('a pay-as-you-go instance has no renewal, and ECS is not asked for it', async () => {
  expect(await ofInstance('autoRenew { status }')).toEqual({ autoRenew: null });
  expect(graph.calls().map(({ action }) => action)).toEqual(['DescribeInstances']);
});

test('the console’s last line has its time in UTC, as all times here', async () => {
  const { startTime } = graph.emulator.control.instance(runningInstance);
  expect(await ofInstance('startedAt consoleOutput { ... on EcsConsoleOutput { updatedAt } }')).toEqual({
    startedAt: expect.stringMatching(/:00Z$/),
    consoleOutput: { updatedAt: `${new Date(startTime ?? 0).toISOString().slice(0, 19)}Z` },
  });
});

describe('user data', () => {
  const userData = 'userData { text base64 sizeBytes }';

  test('text is decoded', async () => {
    const text = '#cloud-config\nmotd: 你好\n';
    patch({ userData: Buffer.from(text).toString('base64') });
    expect(await ofInstance(userData, stoppedInstance)).toEqual({
      userData: {
        text,
        base64: Buffer.from(text).toString('base64'),
        sizeBytes: Buffer.byteLength(text),
      },
    });
  });

  test('binary data is returned only as Base64', async () => {
    const bytes = gzipSync('#!/bin/sh\n');
    patch({ userData: bytes.toString('base64') });
    expect(await ofInstance(userData, stoppedInstance)).toEqual({
      userData: { text: null, base64: bytes.toString('base64'), sizeBytes: bytes.length },
    });
  });

  test('none is null', async () => {
    patch({ userData: '' });
    expect(await ofInstance(userData, stoppedInstance)).toEqual({ userData: null });
  });
});

describe('events', () => {
  test('health has scheduled events; a security lock event there also has the punished resource', async () => {
    const { control } = graph.emulator;
    const day = 24 * 3_600_000;
    const planned = control.addEvent({
      instanceId: stoppedInstance,
      type: 'SystemMaintenance.Reboot',
      cycleStatus: 'Scheduled',
      notBefore: control.now() + day,
    });
    const inquiring = { type: 'SystemMaintenance.Redeploy', cycleStatus: 'Inquiring' };
    control.addEvent({ instanceId: stoppedInstance, ...inquiring });
    const asked = control.addEvent({
      instanceId: stoppedInstance,
      type: 'SecurityPunish.WebsiteBanned',
      cycleStatus: 'Scheduled',
      punishDomain: 'shop.example.com',
    });
    const selection = 'id type status isPending instanceId securityLockEvent { id punishDomain }';
    expect(await ofInstance(`health { openEvents { ${selection} } }`, stoppedInstance)).toEqual({
      health: {
        openEvents: [
          {
            id: planned.eventId,
            type: 'SystemMaintenance.Reboot',
            status: 'SCHEDULED',
            isPending: true,
            instanceId: stoppedInstance,
            securityLockEvent: null,
          },
          {
            id: asked.eventId,
            type: 'SecurityPunish.WebsiteBanned',
            status: 'SCHEDULED',
            isPending: true,
            instanceId: stoppedInstance,
            securityLockEvent: { id: asked.eventId, punishDomain: 'shop.example.com' },
          },
        ],
      },
    });
  });

  test('all of an instance’s, newest first, page by page', async () => {
    const read = async (args: string) =>
      (await ofInstance(
        `systemEvents(${args}) { nodes { id publishedAt } pageInfo { hasNextPage endCursor } totalCount }`,
      )) as {
        systemEvents: {
          nodes: { id: string; publishedAt: string }[];
          pageInfo: { hasNextPage: boolean; endCursor: string };
        };
      };
    const { systemEvents: first } = await read('first: 1');
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const { systemEvents: second } = await read(`first: 5, after: "${first.pageInfo.endCursor}"`);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const [newest, oldest] = [...first.nodes, ...second.nodes];
    expect([newest?.id, oldest?.id]).toEqual([
      wellKnown['cn-hangzhou'].bannedEvent,
      wellKnown['cn-hangzhou'].pastLockEvent,
    ]);
    expect(Date.parse(newest?.publishedAt ?? '')).toBeGreaterThan(Date.parse(oldest?.publishedAt ?? ''));
  });

  test('a disk’s own', async () => {
    const { world } = graph.emulator.control;
    const [region] = world.regions();
    const time = Date.parse('2026-11-01T08:00:00Z');
    region?.diskEvents.set('e-bp1disk00000000001', {
      seq: 1,
      eventId: 'e-bp1disk00000000001',
      diskId: diskInUse,
      type: 'Stalled',
      time,
      endTime: time + 60_000,
      impactLevel: '100',
    });
    expect(await ofDisk('health { status events { id type rawType startedAt endedAt } }')).toEqual({
      health: {
        status: 'OK',
        events: [
          {
            id: 'e-bp1disk00000000001',
            type: 'STALLED',
            rawType: 'Stalled',
            startedAt: '2026-11-01T08:00:00Z',
            endedAt: '2026-11-01T08:01:00Z',
          },
        ],
      },
    });
  });
});

describe('misshapen answers', () => {
  test.each(['one-without-id', 'null-item'])('%s: an entry costs only itself', async (variant) => {
    graph.emulator.control.setFaults([
      { kind: 'shape', variant, action: 'DescribeSnapshots', times: 'always' },
    ]);
    const { data, errors } = await graph.query<{ ecsSnapshots: { nodes: unknown[]; problems: unknown[] } }>(
      `{ ecsSnapshots(first: 10, regionIds: ["cn-hangzhou"]) {
        nodes { sourceDiskId } problems { accountId regionId code }
      } }`,
    );
    expect(errors).toEqual([]);
    // Of two pages of ten, one each is lost, and the list says so.
    expect(data.ecsSnapshots.nodes).toHaveLength(10);
    const problem = { accountId: '1000000000000001', regionId: 'cn-hangzhou', code: 'ECS_BAD_ANSWER' };
    expect(data.ecsSnapshots.problems).toEqual([problem, problem]);
  });

  test.each(['no-container', 'list-as-object', 'empty-object'])(
    '%s is an error at its path',
    async (variant) => {
      graph.emulator.control.setFaults([
        { kind: 'shape', variant, action: 'DescribeInstancesFullStatus', times: 'always' },
      ]);
      const { data, errors } = await graph.query<{ ecsInstance: unknown }>(
        `{ ecsInstance(id: "${runningInstance}", regionId: "cn-hangzhou") { id health { status } } }`,
      );
      expect(errors).toMatchObject([{ path: 'ecsInstance.health', code: 'ECS_BAD_ANSWER' }]);
      expect(data.ecsInstance).toEqual({ id: runningInstance, health: null });
    },
  );
});
