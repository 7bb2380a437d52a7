import { afterEach, describe, expect, test } from '@jest/globals';
import type { CallOptions } from '../../src/ecs/port';
import { aDisk, aLockedInstance, anInstance, hangzhou, locks } from '../support/records';
import { ages, fresh, reader, startLive } from './start-live';
import type { LiveUnderTest } from './start-live';

let parts: LiveUnderTest;

afterEach(async () => {
  await parts.live.stop();
});

const byIds = (ids: readonly string[], options = reader) =>
  parts.live.port.read(hangzhou, 'DescribeInstances', { ids, maxResults: 100 }, options);

const readerCalls = () => parts.ecs.calls.filter(({ options }) => options.purpose !== 'WATCH').length;

describe('an instance read by its id', () => {
  test('costs one call the first time, and none afterwards, however often it is read', async () => {
    parts = startLive();
    parts.ecs.instances = [anInstance('i-1')];
    await byIds(['i-1']);
    for (let second = 0; second < 50; second += 1) {
      await parts.clock.advance(1_000);
      const { items } = await byIds(['i-1']);
      expect(items.map(({ id }) => id)).toEqual(['i-1']);
    }
    expect(readerCalls()).toBe(1);
  });

  test('says the age of its lock, which is never older than was accepted', async () => {
    parts = startLive();
    parts.ecs.instances = [anInstance('i-1')];
    for (let second = 0; second < 90; second += 1) {
      const [record] = (await byIds(['i-1'])).items;
      const now = parts.clock.now();
      expect(now - (record?.lockReadAt ?? 0)).toBeLessThanOrEqual(ages.lockMs);
      expect(now - (record?.readAt ?? 0)).toBeLessThanOrEqual(ages.recordMs);
      await parts.clock.advance(700);
    }
  });

  test('a lock that is set in ECS shows within the accepted age', async () => {
    parts = startLive();
    parts.ecs.instances = [anInstance('i-1'), anInstance('i-2')];
    await byIds(['i-1', 'i-2']);
    await parts.clock.advance(10_000);
    parts.ecs.instances = [anInstance('i-1'), aLockedInstance('i-2')];
    await parts.clock.advance(ages.lockMs);
    const { items } = await byIds(['i-1', 'i-2']);
    expect(items.map(({ operationLocks }) => operationLocks)).toEqual([[], locks('security')]);
  });

  test('without an accepted age, ECS is asked each time', async () => {
    parts = startLive();
    parts.ecs.instances = [anInstance('i-1')];
    await byIds(['i-1'], fresh);
    await byIds(['i-1'], fresh);
    expect(readerCalls()).toBe(2);
  });

  test('an instance that is not in the mirror is asked for, and its absence is ECS’s word', async () => {
    parts = startLive();
    parts.ecs.instances = [anInstance('i-1')];
    await byIds(['i-1']);
    await parts.clock.advance(1_000);
    parts.ecs.instances = [anInstance('i-1'), anInstance('i-new')];
    expect((await byIds(['i-1', 'i-new'])).items.map(({ id }) => id)).toEqual(['i-1', 'i-new']);
    expect((await byIds(['i-none'])).items).toEqual([]);
  });
});

describe('a reader who may see only some records', () => {
  const mine = { tags: [{ key: 'team', value: 'web' }] };
  const some = (lockMs: number = ages.lockMs, sharedBy = 'ada'): CallOptions => ({
    purpose: 'LIST',
    sharedBy,
    mostAge: { ...ages, lockMs },
    maySee: ({ tags }) => tags?.[0]?.value === 'web',
  });
  const start = async (): Promise<void> => {
    parts = startLive();
    parts.ecs.instances = [anInstance('i-mine', mine), anInstance('i-hidden')];
    await byIds(['i-mine', 'i-hidden']);
    // No list of the mirror's own is due, and the locks are older than some accept.
    await parts.clock.advance(600);
  };
  /** All calls that a read makes, also those that it makes the mirror do. */
  const callsFor = async (ids: readonly string[], options: CallOptions): Promise<readonly unknown[]> => {
    await start();
    const before = parts.ecs.calls.length;
    await byIds(ids, options);
    const calls = parts.ecs.calls.slice(before).map(({ action, asked }) => ({ action, asked }));
    await parts.live.stop();
    return JSON.parse(JSON.stringify(calls).replaceAll(/i-(hidden|absent)/g, 'i-other')) as unknown[];
  };

  test.each([ages.lockMs, 100])('asks for what is hidden as for what is absent: %d ms', async (lockMs) => {
    for (const others of [[], ['i-mine']]) {
      const hidden = await callsFor([...others, 'i-hidden'], some(lockMs));
      expect(hidden).toEqual(await callsFor([...others, 'i-absent'], some(lockMs)));
      expect(hidden).toContainEqual({
        action: 'DescribeInstances',
        asked: { ids: ['i-other'], maxResults: 100 },
      });
    }
  });

  test('gets the rest from memory, and its locks made young as for all readers', async () => {
    expect(await callsFor(['i-mine'], some())).toEqual([]);
    expect(await callsFor(['i-mine'], some(100))).toEqual(
      await callsFor(['i-mine'], {
        ...reader,
        mostAge: { ...ages, lockMs: 100 },
      }),
    );
  });

  test('shares a call with itself, and with nobody else, whatever the subject is called', async () => {
    await start();
    parts.ecs.instances = [];
    const before = parts.ecs.calls.length;
    const keys = ['ada', 'mirror'].map((subject) => some(ages.lockMs, subject));
    const askers = [...keys, reader];
    await Promise.all([...askers, ...askers].map((options) => byIds(['i-absent'], options)));
    expect(parts.ecs.calls.length - before).toBe(askers.length);
  });

  test('has its lists from ECS', async () => {
    await start();
    const list = () => parts.live.port.read(hangzhou, 'DescribeInstances', { maxResults: 20 }, some());
    const before = readerCalls();
    await list();
    await list();
    expect(readerCalls() - before).toBe(2);
  });
});

test('the instances of a page and their disks come from memory', async () => {
  parts = startLive();
  parts.ecs.instances = Array.from({ length: 30 }, (_, n) => anInstance(`i-${String(n).padStart(2, '0')}`));
  parts.ecs.disks = parts.ecs.instances.map(({ id }) => aDisk(`d-${id}`, [id]));
  await byIds(['i-00']);
  await parts.clock.advance(2_000);
  const before = readerCalls();
  const first = await parts.live.port.read(hangzhou, 'DescribeInstances', { maxResults: 20 }, reader);
  expect(first.items).toHaveLength(20);
  const next = { maxResults: 20, nextToken: first.nextToken ?? '' };
  const second = await parts.live.port.read(hangzhou, 'DescribeInstances', next, reader);
  expect(second.items.map(({ id }) => id)).toEqual(parts.ecs.instances.slice(20).map(({ id }) => id));
  expect(second.nextToken).toBeNull();
  expect(parts.live.port.diskIdsOf?.(hangzhou, 'i-07', reader)).toEqual(['d-i-07']);
  expect(readerCalls()).toBe(before);
});

test('each read that accepts an answer from memory is told, with where its answer came from', async () => {
  const told: string[] = [];
  parts = startLive({ onRead: (_scope, action, source) => told.push(`${action} ${source}`) });
  parts.ecs.instances = [anInstance('i-1')];
  await byIds(['i-1']);
  await byIds(['i-1']);
  await byIds(['i-1'], fresh);
  await parts.live.port.read(hangzhou, 'DescribeInstances', { maxResults: 10 }, reader);
  await parts.live.port.read(hangzhou, 'DescribeInstances', { maxResults: 10 }, reader);
  expect(told).toEqual([
    'DescribeInstances ECS',
    'DescribeInstances MEMORY',
    'DescribeInstances ECS',
    'DescribeInstances MEMORY',
  ]);
});
