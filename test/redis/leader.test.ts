import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { CallOptions } from '../../src/ecs/port';
import { FakePort } from '../support/fake-port';
import { aDisk, anInstance, hangzhou } from '../support/records';
import { RedisServer } from './redis-server';
import { ages, startReplica, until } from './replica';
import type { Replica } from './replica';

let redis: RedisServer;
let ecs: FakePort;
let replicas: Replica[];

beforeAll(async () => {
  redis = await RedisServer.start();
});
afterAll(() => redis.kill());

beforeEach(async () => {
  const client = redis.client();
  await client.flushall();
  client.disconnect();
  ecs = new FakePort([hangzhou]);
  ecs.instances = ['i-1', 'i-2', 'i-3'].map((id) => anInstance(id));
  ecs.disks = [aDisk('d-1', ['i-1']), aDisk('d-2', ['i-2'])];
  replicas = [];
});
afterEach(async () => {
  await Promise.all(replicas.map((replica) => replica.stop()));
});

const reader: CallOptions = { purpose: 'LIST', mostAge: ages };
const locked = { operationLocks: [{ reason: 'security', message: null }] };

/** Starts so many, and waits until one of them leads and the others know what it knows. */
async function started(count: number, skews: readonly number[] = []): Promise<Replica[]> {
  for (let index = 0; index < count; index += 1)
    replicas.push(startReplica({ url: redis.url, ecs, skewMs: skews[index] ?? 0 }));
  for (const { live } of replicas) live.regionOf(hangzhou).watcher.touch([]);
  await until(() => replicas.filter((each) => each.role() === 'LEADS').length === 1, 'one of them leads');
  await until(() => replicas.every(knowsAll), 'all know the region');
  return replicas;
}

const knowsAll = ({ live }: Replica): boolean => {
  const { store } = live.regionOf(hangzhou);
  return store.disksCompleteAt > 0 && store.instancesCompleteAt > 0 && store.cycles.completeAt > 0;
};
const leaderOf = (all: readonly Replica[]): Replica => {
  const leader = all.find((each) => each.role() === 'LEADS');
  if (leader === undefined) throw new Error('Nobody leads.');
  return leader;
};
const isLockedAt = ({ live }: Replica, id: string): boolean =>
  live.regionOf(hangzhou).store.instances.peek(id)?.operationLocks?.length === 1;

describe('several processes', () => {
  test('one watches, and the others have what it has without a call', async () => {
    const all = await started(3);
    const followers = all.filter((each) => each.role() !== 'LEADS');
    expect(followers.map((each) => each.calls.count)).toEqual([0, 0]);
    for (const { live } of followers) {
      const query = { ids: ['i-1', 'i-2', 'i-3'], maxResults: 100 };
      const { items } = await live.port.read(hangzhou, 'DescribeInstances', query, reader);
      expect(items.map(({ id }) => id)).toEqual(['i-1', 'i-2', 'i-3']);
      expect(live.port.diskIdsOf?.(hangzhou, 'i-1', reader)).toEqual(['d-1']);
    }
    ecs.instances = [anInstance('i-1', locked), anInstance('i-2')];
    await until(() => all.every((each) => isLockedAt(each, 'i-1')), 'all know the lock');
    expect(followers.map((each) => each.calls.count)).toEqual([0, 0]);
    expect(all.flatMap(({ refusals }) => refusals)).toEqual([]);
  });

  test('when the leader dies, another one leads, and no change is lost', async () => {
    const all = await started(3);
    const leader = leaderOf(all);
    const others = all.filter((each) => each !== leader);
    await leader.crash();
    replicas = others;
    ecs.instances = [anInstance('i-1', locked), anInstance('i-2')];
    await until(() => others.some((each) => each.role() === 'LEADS'), 'another one leads');
    await until(() => others.every((each) => isLockedAt(each, 'i-1')), 'both know the lock');
    expect(others.map((each) => each.role()).sort()).toEqual(['FOLLOWS', 'LEADS']);
  });

  test('a leader that stops in order hands over within a moment', async () => {
    const all = await started(2);
    const leader = leaderOf(all);
    const other = all.find((each) => each !== leader);
    await leader.stop();
    replicas = other === undefined ? [] : [other];
    const since = performance.now();
    await until(() => other?.role() === 'LEADS', 'the other one leads');
    expect(other?.sharing.others).toBe(0);
    expect(performance.now() - since).toBeLessThan(60_000);
  });

  test('no age is younger than the truth, however wrong the clocks of the hosts are', async () => {
    const all = await started(3, [0, 3_600_000, -3_600_000]);
    for (let round = 0; round < 20; round += 1) {
      for (const { live, now } of all) {
        const { store } = live.regionOf(hangzhou);
        const ageOfLocks = now() - store.cycles.completeAt;
        const calls = ecs.callsOf('DescribeInstances').length;
        expect(calls).toBeGreaterThan(0);
        expect(ageOfLocks).toBeGreaterThanOrEqual(0);
        expect(ageOfLocks).toBeLessThan(30_000);
      }
      await sleep(50);
    }
  });
});
