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
import { disksPerInstance, fill } from './large-region';
import { ages, reader, startLive } from './start-live';
import type { LiveUnderTest } from './start-live';
import { settled } from './stepped-clock';

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
  while (!isDone) await parts.clock.advance(20);
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
  /** @returns the calls of a minute, after a minute that is not counted. */
  async function callsAMinute(instances: readonly InstanceRecord[], readers: number): Promise<number> {
    start(instances);
    for (let second = 0; second < 90; second += 1) await everySecond(Math.min(readers, 3));
    const before = parts.ecs.calls.length;
    for (let second = 0; second < 60; second += 1) await everySecond(readers);
    const calls = parts.ecs.calls.length - before;
    await parts.live.stop();
    return calls;
  }

  async function everySecond(readers: number): Promise<void> {
    const end = parts.clock.now() + 1_000;
    const reading = Promise.all(Array.from({ length: readers }, () => readPage(parts.live.port)));
    await drive(reading);
    await parts.clock.advance(Math.max(0, end - parts.clock.now()));
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
    await settled();
  }

  test.each([
    ['in a region of 100', many(100)],
    ['in a region of 100, one of them locked', [aLockedInstance(idOf(0)), ...many(100).slice(1)]],
    [
      'in a region of 100, one of them unknown',
      [anInstance(idOf(0), { operationLocks: null }), ...many(100).slice(1)],
    ],
    ['in a region of 10,000', many(10_000)],
  ])('cost the same, 1 or 200, %s', async (_where, instances) => {
    const one = await callsAMinute(instances, 1);
    const all = await callsAMinute(instances, 200);
    expect(all).toBeLessThanOrEqual(one * 1.1);
    expect(all).toBeGreaterThan(0);
  });
});
