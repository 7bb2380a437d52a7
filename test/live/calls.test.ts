import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { createPacedPort } from '../../src/ecs/paced-port';
import type { EcsPort } from '../../src/ecs/port';
import type { DiskRecord, InstanceRecord } from '../../src/ecs/records';
import { createLoaders } from '../../src/loaders/index';
import { createLocations } from '../../src/loaders/locations';
import { createRegionSizes } from '../../src/loaders/region-sizes';
import { WatchedPort } from '../../src/loaders/watched-port';
import { FakePort } from '../support/fake-port';
import { aLockedInstance, anInstance, hangzhou } from '../support/records';
import { callMs, disksPerInstance, fill } from './large-region';
import { ages, callsBy, reader, startLive } from './start-live';
import type { LiveUnderTest } from './start-live';

// Calls are counted here, on a clock of its own. How long the machine takes for a large region says nothing.
jest.setTimeout(600_000);

let parts: LiveUnderTest;

afterEach(async () => {
  await parts.live.stop();
});

const idOf = (n: number): string => `i-${String(n).padStart(5, '0')}`;

/** A region behind the gates, each call of which takes a tenth of a second. */
function start(instances: readonly InstanceRecord[]): void {
  const ecs = new FakePort([hangzhou]);
  parts = startLive({}, ecs, (clock) => createPacedPort(ecs, { clock: { now: clock.now, random: () => 0 } }));
  fill(ecs, instances);
}

const many = (count: number): InstanceRecord[] =>
  Array.from({ length: count }, (_, n) =>
    anInstance(idOf(n), { zoneId: `cn-hangzhou-${'ghi'[n % 3] ?? ''}` }),
  );

/** Moves the clock until the work is done. */
async function drive<T>(work: Promise<T>): Promise<T> {
  let isDone = false;
  const done = work.finally(() => {
    isDone = true;
  });
  done.catch(() => undefined);
  while (!isDone) await parts.clock.advance(callMs);
  return await done;
}

interface Walk {
  readonly instances: number;
  readonly disks: number;
  /** The longest that one page took, in milliseconds. */
  readonly slowestMs: number;
}

/** Reads all instances in pages of 100 with their disks, each page as a request of its own. */
async function walk(): Promise<Walk> {
  const { clock, live } = parts;
  const regionSizes = createRegionSizes();
  const locations = createLocations();
  const seen = { instances: new Set<string>(), disks: new Set<string>(), slowestMs: 0 };
  let nextToken: string | null = null;
  do {
    const startedAt = clock.now();
    const port = new WatchedPort(live.port);
    const loaders = createLoaders({ port, locations, regionSizes, purpose: 'LIST', mostAge: ages });
    const query = { maxResults: 100, ...(nextToken === null ? {} : { nextToken }) };
    const page: { items: readonly InstanceRecord[]; nextToken: string | null } = await port.read(
      hangzhou,
      'DescribeInstances',
      query,
      reader,
    );
    const disks = await Promise.all(page.items.map((instance) => loaders.disksOfInstance.load(instance)));
    page.items.forEach(({ id }) => seen.instances.add(id));
    disks.flat().forEach(({ id }) => seen.disks.add(id));
    seen.slowestMs = Math.max(seen.slowestMs, clock.now() - startedAt);
    nextToken = page.nextToken;
  } while (nextToken !== null);
  return { instances: seen.instances.size, disks: seen.disks.size, slowestMs: seen.slowestMs };
}

describe('walking 10,000 instances with 3 disks each, in pages of 100', () => {
  const count = 10_000;

  test('costs no more than 200 calls from a cold start, those of the mirror included, and next to nothing again', async () => {
    start(many(count));
    const { slowestMs, ...found } = await drive(walk());
    expect(found).toEqual({ instances: count, disks: count * disksPerInstance });
    expect(parts.ecs.calls.length).toBeLessThanOrEqual(200);
    // The first page waits for the scan of all disks: 14 pages of the largest part, one after the other.
    expect(slowestMs).toBeLessThanOrEqual(2_000);
    const before = parts.ecs.calls.length;
    const again = await drive(walk());
    expect(again).toMatchObject(found);
    expect(parts.ecs.calls.length - before).toBeLessThanOrEqual(10);
  });

  test('two who walk at the same time share the calls', async () => {
    start(many(count));
    await drive(Promise.all([walk(), walk()]));
    expect(parts.ecs.calls.length).toBeLessThanOrEqual(210);
  });
});

test('a full cycle over 10,000 instances with 3 disks each is 160 calls', async () => {
  start(many(10_000));
  const { watcher, store } = parts.live.regionOf(hangzhou);
  const stay = watcher.hold();
  const pages = (action: string) =>
    parts.ecs
      .callsOf(action)
      .filter(({ asked }) => asked.ids === undefined && asked.lockReason === undefined);
  while (store.disksCompleteAt === -Infinity) await parts.clock.advance(500);
  expect(pages('DescribeDisks')).toHaveLength(60);
  while (store.instancesCompleteAt === -Infinity) await parts.clock.advance(500);
  expect(pages('DescribeInstances')).toHaveLength(100);
  stay();
});

describe('readers who each read a page of 100 instances with their disks every second', () => {
  /** @returns the calls of a minute, after some time that is not counted; and how many of them a reader waited for. */
  async function callsAMinute(
    instances: readonly InstanceRecord[],
    readers: number,
  ): Promise<{ readonly all: number; readonly ofReaders: number }> {
    start(instances);
    for (let second = 0; second < 90; second += 1) await everySecond(Math.min(readers, 3));
    const before = { all: parts.ecs.calls.length, ofReaders: callsBy(parts, 'READERS') };
    for (let second = 0; second < 60; second += 1) await everySecond(readers);
    const calls = {
      all: parts.ecs.calls.length - before.all,
      ofReaders: callsBy(parts, 'READERS') - before.ofReaders,
    };
    await parts.live.stop();
    return calls;
  }

  /** The readers come one after the other, all through the second. */
  async function everySecond(readers: number): Promise<void> {
    const { clock } = parts;
    const end = clock.now() + 1_000;
    const reading: Promise<void>[] = [];
    const slots = 1_000 / callMs;
    for (let slot = 0; slot < slots; slot += 1) {
      const count = Math.ceil(((slot + 1) * readers) / slots) - Math.ceil((slot * readers) / slots);
      for (let one = 0; one < count; one += 1) reading.push(readPage(parts.live.port));
      await clock.advance(callMs);
    }
    await drive(Promise.all(reading));
    await clock.advance(Math.max(0, end - clock.now()));
  }

  async function readPage(port: EcsPort): Promise<void> {
    const { items } = await port.read(hangzhou, 'DescribeInstances', { maxResults: 100 }, reader);
    const ids = items.flatMap(({ id }) => port.diskIdsOf?.(hangzhou, id, reader) ?? []);
    const reads: Promise<{ readonly items: readonly DiskRecord[] }>[] = [];
    for (let at = 0; at < ids.length; at += 100)
      reads.push(
        port.read(hangzhou, 'DescribeDisks', { ids: ids.slice(at, at + 100), maxResults: 100 }, reader),
      );
    await Promise.all(reads);
  }

  test.each([
    ['in a region of 100', many(100), 0],
    ['in a region of 100, one of them locked', [aLockedInstance(idOf(0)), ...many(100).slice(1)], 0],
    [
      'in a region of 100, one of them unknown',
      [anInstance(idOf(0), { operationLocks: null }), ...many(100).slice(1)],
      0,
    ],
    // Which instances are on the page is asked once a minute.
    ['in a region of 10,000', many(10_000), 1],
  ])('cost the same, 1 or 200, and wait for no call, %s', async (_where, instances, waitedFor) => {
    const one = await callsAMinute(instances, 1);
    const all = await callsAMinute(instances, 200);
    expect([one.ofReaders, all.ofReaders]).toEqual([waitedFor, waitedFor]);
    expect(all.all).toBeLessThanOrEqual(one.all * 1.1);
    expect(all.all).toBeGreaterThan(0);
  });
});

test('readers who come while others still take the same answer share the call', async () => {
  start(many(10));
  const { clock, live, ecs } = parts;
  const read = () =>
    live.port.read(hangzhou, 'DescribeInstances', { ids: [idOf(1)], maxResults: 100 }, reader);
  const reads = Array.from({ length: 100 }, read);
  const answered = clock.advance(callMs);
  for (let turn = 0; turn < 100; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
    reads.push(read());
  }
  await answered;
  await drive(Promise.all(reads));
  expect(ecs.callsOf('DescribeInstances').filter(({ asked }) => asked.ids !== undefined)).toHaveLength(1);
});
