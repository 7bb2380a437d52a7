import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { wellKnown } from '../../../src/emulator/fleet';
import type { InstanceRecord } from '../../../src/emulator/records';
import { startGraph } from '../../support/graph';
import type { Graph } from '../../support/graph';

/** What the fields say: words that nobody knows, things that are not there, times and units. */

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

describe('a word that nobody knows is UNKNOWN, with ECS’s own beside it', () => {
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

  test('what is no text comes in Base64 alone', async () => {
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
  test('health has what is to come; a security lock event there has what was punished as well', async () => {
    const { control } = graph.emulator;
    const day = 24 * 3_600_000;
    const planned = control.addEvent({
      instanceId: stoppedInstance,
      type: 'SystemMaintenance.Reboot',
      cycleStatus: 'Scheduled',
      notBefore: control.now() + day,
    });
    const asked = control.addEvent({
      instanceId: stoppedInstance,
      type: 'SecurityPunish.WebsiteBanned',
      cycleStatus: 'Inquiring',
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
            status: 'INQUIRING',
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

describe('monitoring data', () => {
  const thisMinute = Math.floor(Date.now() / 60_000);
  const at = (minutes: number): string =>
    `${new Date((thisMinute + minutes) * 60_000).toISOString().slice(0, 19)}Z`;

  test('a series of an instance and of a disk, oldest first, with its period', async () => {
    const range = `startTime: "${at(-30)}", endTime: "${at(-20)}"`;
    const points = Array.from({ length: 11 }, (_, n) => ({ at: at(n - 30) }));
    const series = { startTime: at(-30), endTime: at(-20), periodSeconds: 60, points };
    const selection = `monitorData(${range}) { startTime endTime periodSeconds points { at } }`;
    expect(await ofInstance(selection)).toEqual({ monitorData: series });
    expect(await ofDisk(selection)).toEqual({ monitorData: series });
  });

  test('a time with an offset is the same moment', async () => {
    const local = at(-30).replace('Z', '+00:00');
    expect(
      await ofInstance(`monitorData(startTime: "${local}", endTime: "${at(-29)}") { startTime }`),
    ).toEqual({
      monitorData: { startTime: at(-30) },
    });
  });

  test.each([
    ['the end before the start', `startTime: "${at(-1)}", endTime: "${at(-2)}"`, 'endTime'],
    ['too many points', `startTime: "${at(-500)}", endTime: "${at(0)}"`, 'endTime'],
    ['too long ago', `startTime: "${at(-31 * 1440)}", endTime: "${at(-31 * 1440 + 5)}"`, 'startTime'],
  ])('%s is bad input, and no call', async (_name, range, argument) => {
    for (const [root, id] of [
      ['ecsInstance', runningInstance],
      ['ecsDisk', diskInUse],
    ] as const) {
      const { errors } = await graph.query(
        `{ ${root}(id: "${id}", regionId: "cn-hangzhou") { monitorData(${range}) { periodSeconds } } }`,
      );
      expect(errors).toMatchObject([
        { path: `${root}.monitorData`, code: 'BAD_USER_INPUT', extensions: { argument } },
      ]);
    }
    expect(graph.calls().every(({ action }) => !action.includes('Monitor'))).toBe(true);
  });

  test('what ECS refuses as too much is bad input as well', async () => {
    // Both ends of 400 minutes are points: 401, by the emulator's count.
    const { errors } = await graph.query(
      `{ ecsInstance(id: "${runningInstance}", regionId: "cn-hangzhou") {
        monitorData(startTime: "${at(-401)}", endTime: "${at(-1)}") { periodSeconds }
      } }`,
    );
    expect(errors).toMatchObject([
      { code: 'BAD_USER_INPUT', extensions: { ecsErrorCode: 'InvalidParameter.TooManyDataQueried' } },
    ]);
  });
});

describe('misshapen answers', () => {
  test.each(['one-without-id', 'null-item'])('%s: an entry costs only itself', async (variant) => {
    graph.emulator.control.setFaults([
      { kind: 'shape', variant, action: 'DescribeSnapshots', times: 'always' },
    ]);
    const { data, errors } = await graph.query<{ ecsSnapshots: { nodes: unknown[] } }>(
      '{ ecsSnapshots(first: 5, regionIds: ["cn-hangzhou"]) { nodes { sourceDiskId } } }',
    );
    expect(errors).toEqual([]);
    expect(data.ecsSnapshots.nodes).toHaveLength(5);
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
