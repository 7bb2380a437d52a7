/** Two locks decide: each has calls of its own, and an age is that of the older one. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { financialLockOf, securityLockOf } from '../../src/guard/facts';
import { watchLocks } from '../../src/live/feeds/lock-feed';
import { anInstance, hangzhou, locks } from '../support/records';
import { failing, startLive } from './start-live';
import type { LiveUnderTest } from './start-live';

let parts: LiveUnderTest;
let letGo: () => void;

beforeEach(async () => {
  parts = startLive({
    locks: [
      { reason: 'security', stateOf: securityLockOf },
      { reason: 'financial', stateOf: financialLockOf },
    ],
  });
  parts.ecs.instances = [anInstance('i-1'), anInstance('i-unpaid', { operationLocks: locks('financial') })];
  letGo = parts.live.regionOf(hangzhou).watcher.hold();
  await parts.clock.advance(1_500);
});

afterEach(async () => {
  letGo();
  await parts.live.stop();
});

const lockAge = (id: string): number => {
  const { store } = parts.live.regionOf(hangzhou);
  const record = store.instances.peek(id);
  return parts.clock.now() - (record === undefined ? -Infinity : store.cycles.lockReadAt(record));
};

test('each is asked for by its own reason', async () => {
  await parts.clock.advance(6_000);
  const asked = parts.ecs.callsOf('DescribeInstances').map(({ asked: { lockReason } }) => lockReason);
  for (const reason of ['security', 'financial']) expect(asked).toContain(reason);
  expect(lockAge('i-1')).toBeLessThanOrEqual(5_000);
});

test('while one of them cannot be asked for, a lock is as old as its last answer', async () => {
  const works = failing(
    parts.ecs,
    'DescribeInstances',
    'THROTTLED',
    ({ asked }) => asked.lockReason === 'financial',
  );
  await parts.clock.advance(20_000);
  expect(lockAge('i-1')).toBeGreaterThan(10_000);
  works();
  await parts.clock.advance(20_000);
  expect(lockAge('i-1')).toBeLessThanOrEqual(10_000);
});

test('a subscription for security locks does not tell of an unpaid bill', async () => {
  const feed = watchLocks({
    live: parts.live,
    clock: parts.clock,
    scopes: [hangzhou],
    instances: [{ ...hangzhou, id: 'i-unpaid' }],
  });
  const first = feed.next();
  await parts.clock.advance(2_000);
  const { value } = (await first) as { readonly value: unknown };
  expect(value).toMatchObject({ kind: 'SNAPSHOT', instanceId: 'i-unpaid' });
  parts.ecs.instances = [
    anInstance('i-1'),
    anInstance('i-unpaid', { operationLocks: locks('financial', 'security') }),
  ];
  const second = feed.next();
  await parts.clock.advance(10_000);
  expect((await second).value).toMatchObject({ kind: 'LOCKED', instanceId: 'i-unpaid' });
  await feed.return?.();
});
