import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { InstanceRecord } from '../../src/ecs/records';
import type { RegionStore } from '../../src/live/region-store';
import { aLockedInstance, anInstance, hangzhou } from '../support/records';
import type { FakeCall } from '../support/fake-port';
import { ages, failing, reader, startLive } from './start-live';
import type { LiveUnderTest } from './start-live';

let parts: LiveUnderTest;
let store: RegionStore;
let letGo: () => void;

beforeEach(() => {
  parts = startLive();
  ({ store } = parts.live.regionOf(hangzhou));
});

afterEach(async () => {
  letGo();
  await parts.live.stop();
});

const isLockCall = ({ asked }: FakeCall): boolean => asked.lockReason === 'security';
const isById =
  (id: string) =>
  ({ asked }: FakeCall): boolean =>
    Array.isArray(asked.ids) && asked.ids.includes(id);

/** A mirror with a subscriber, so that locks are asked for every two seconds, and a first inventory. */
async function start(...instances: readonly InstanceRecord[]): Promise<void> {
  parts.ecs.instances = [...instances];
  letGo = parts.live.regionOf(hangzhou).watcher.hold();
  await parts.clock.advance(1_500);
  expect(store.instances.size).toBe(instances.length);
}

const lockOf = (id: string) => {
  const record = store.instances.peek(id);
  return record === undefined ? 'GONE' : store.lockOf(record);
};

/** How old the lock of an instance is, in milliseconds. */
const lockAge = (id: string): number => {
  const record = store.instances.peek(id);
  return parts.clock.now() - (record === undefined ? -Infinity : store.cycles.lockReadAt(record));
};

/** From now on, ECS's filter for locks does as the test wants. */
function lockAnswer(give: () => readonly InstanceRecord[]): void {
  const page = () => ({
    items: give().map((record) => ({ ...record, readAt: parts.clock.now(), lockReadAt: parts.clock.now() })),
    malformed: 0,
    nextToken: null,
    totalCount: null,
  });
  parts.ecs.reply('DescribeInstances', page, { when: isLockCall });
}

describe('an instance that is not in the answer any more', () => {
  test('is read by its id before it counts as unlocked', async () => {
    const { ecs, clock } = parts;
    await start(aLockedInstance('i-1'), anInstance('i-2'));
    const goOn = failing(ecs, 'DescribeInstances', 'TIMEOUT', isById('i-1'));
    ecs.instances = [anInstance('i-1'), anInstance('i-2')];
    await clock.advance(2_500);
    expect(ecs.calls.filter(isById('i-1'))).not.toHaveLength(0);
    expect(lockOf('i-1')).toBe('LOCKED');
    goOn();
    await clock.advance(5_000);
    expect(lockOf('i-1')).toBe('NOT_LOCKED');
  });

  test('renews no other instance while it could not be read', async () => {
    const { ecs, clock } = parts;
    await start(aLockedInstance('i-1'), anInstance('i-2'));
    failing(ecs, 'DescribeInstances', 'TIMEOUT', isById('i-1'));
    ecs.instances = [anInstance('i-1'), anInstance('i-2')];
    const before = lockAge('i-2');
    await clock.advance(6_000);
    expect(lockAge('i-2')).toBe(before + 6_000);
  });

  test('is gone when its id is not found', async () => {
    await start(aLockedInstance('i-1'));
    parts.ecs.instances = [];
    await parts.clock.advance(2_500);
    expect(lockOf('i-1')).toBe('GONE');
  });
});

describe('absence from the answer', () => {
  test('renews an instance that was read as not locked', async () => {
    await start(anInstance('i-1'));
    await parts.clock.advance(20_000);
    expect(lockAge('i-1')).toBeLessThanOrEqual(2_500);
  });

  test('never clears an unknown lock, and does not renew it', async () => {
    const { clock, ecs } = parts;
    await start(anInstance('i-1', { operationLocks: null }));
    failing(ecs, 'DescribeInstances', 'TIMEOUT', (call) => !isLockCall(call));
    const before = lockAge('i-1');
    await clock.advance(10_000);
    expect(lockOf('i-1')).toBe('UNKNOWN');
    expect(lockAge('i-1')).toBe(before + 10_000);
  });

  test('of an instance that was never read makes it no instance', async () => {
    const { ecs, clock } = parts;
    failing(ecs, 'DescribeInstances', 'TIMEOUT', (call) => !isLockCall(call));
    ecs.instances = [anInstance('i-1')];
    letGo = parts.live.regionOf(hangzhou).watcher.hold();
    await clock.advance(10_000);
    expect(store.instances.size).toBe(0);
  });

  test('an unknown lock is read by its id while somebody subscribes', async () => {
    await start(anInstance('i-1', { operationLocks: null }));
    parts.ecs.instances = [aLockedInstance('i-1')];
    lockAnswer(() => []);
    await parts.clock.advance(2_500);
    expect(lockOf('i-1')).toBe('LOCKED');
  });
});

describe('an answer that cannot be believed', () => {
  test('lists an instance without the lock: the filter is switched off, and that is counted', async () => {
    const { ecs, clock } = parts;
    await start(anInstance('i-1'), anInstance('i-2'));
    lockAnswer(() => [anInstance('i-2')]);
    await clock.advance(2_500);
    expect(store.cycles.contradictions).toBe(1);
    const before = ecs.calls.filter(isLockCall).length;
    const age = lockAge('i-1');
    await clock.advance(20_000);
    expect(ecs.calls.filter(isLockCall)).toHaveLength(before);
    expect(lockAge('i-1')).toBe(age + 20_000);
  });

  test('leaves out an instance that has the lock: it renews nobody, and that is counted', async () => {
    const { clock } = parts;
    await start(aLockedInstance('i-1'), anInstance('i-2'));
    lockAnswer(() => []);
    const age = lockAge('i-2');
    await clock.advance(2_500);
    expect(store.cycles.contradictions).toBe(1);
    expect(lockAge('i-2')).toBe(age + 2_500);
    expect(lockOf('i-1')).toBe('LOCKED');
  });

  test('the locks that are known are then read by id, while somebody subscribes', async () => {
    const { clock, ecs } = parts;
    await start(aLockedInstance('i-1'));
    lockAnswer(() => []);
    await clock.advance(10_000);
    expect(lockAge('i-1')).toBeLessThanOrEqual(2_500);
    ecs.instances = [anInstance('i-1')];
    await clock.advance(2_500);
    expect(lockOf('i-1')).toBe('NOT_LOCKED');
  });

  test('the filter is tried again after a while', async () => {
    const { ecs, clock } = parts;
    await start(aLockedInstance('i-1'), anInstance('i-2'));
    let isWrong = true;
    lockAnswer(() => (isWrong ? [] : ecs.instances.filter(({ id }) => id === 'i-1')));
    await clock.advance(2_500);
    isWrong = false;
    await clock.advance(70_000);
    expect(lockAge('i-2')).toBeLessThanOrEqual(2_500);
    expect(store.cycles.contradictions).toBe(1);
  });

  test.each([
    ['a page fails', 'TIMEOUT'],
    ['a page is throttled', 'THROTTLED'],
  ] as const)('%s: nothing is concluded', async (_what, fault) => {
    const { clock, ecs } = parts;
    await start(...many(150, aLockedInstance), anInstance('j-1'));
    failing(
      ecs,
      'DescribeInstances',
      fault,
      (call) => isLockCall(call) && call.asked.nextToken !== undefined,
    );
    const age = lockAge('j-1');
    await clock.advance(4_000);
    expect(lockAge('j-1')).toBe(age + 4_000);
    expect(store.lockedOrUnknown()).toHaveLength(150);
  });

  test('an entry of it cannot be read: nothing is concluded', async () => {
    const { clock, ecs } = parts;
    await start(anInstance('i-1'));
    const page = { items: [], malformed: 1, nextToken: null, totalCount: null };
    ecs.reply('DescribeInstances', () => page, { when: isLockCall });
    const age = lockAge('i-1');
    await clock.advance(5_000);
    expect(lockAge('i-1')).toBe(age + 5_000);
  });

  test('has several pages: two that list the same renew, as of the first', async () => {
    const { clock } = parts;
    await start(...many(150, aLockedInstance), anInstance('j-1'));
    await clock.advance(6_000);
    expect(lockAge('j-1')).toBeGreaterThanOrEqual(2_000);
    expect(lockAge('j-1')).toBeLessThanOrEqual(4_500);
  });

  test('skips an instance, because one before it was unlocked between its pages: it does not count', async () => {
    const { clock, ecs } = parts;
    const locked = many(150, aLockedInstance);
    await start(...locked.slice(0, 100), anInstance('j-1'), ...locked.slice(100));
    await clock.advance(5_000);
    ecs.instances = [...locked.slice(0, 100), aLockedInstance('j-1'), ...locked.slice(100)];
    const unlockFirst = () => {
      ecs.instances = [anInstance('i-0000'), ...ecs.instances.slice(1)];
    };
    ecs.reply('DescribeInstances', unlockFirst, {
      when: (call) => isLockCall(call) && call.asked.nextToken !== undefined,
      times: 1,
    });
    const lockedAt = clock.now();
    await clock.advance(1_900);
    // What it says of it is from before the lock.
    expect(lockOf('j-1')).toBe('NOT_LOCKED');
    expect(clock.now() - lockAge('j-1')).toBeLessThan(lockedAt);
    await clock.advance(4_000);
    expect(lockOf('j-1')).toBe('LOCKED');
  });
});

test('an answer that comes late changes nothing that is younger', async () => {
  const { ecs, clock } = parts;
  await start(aLockedInstance('i-1'));
  const late = { ...aLockedInstance('i-1'), readAt: clock.now(), lockReadAt: clock.now() };
  ecs.instances = [anInstance('i-1')];
  await clock.advance(3_000);
  expect(store.instances.learn(late)).toBe(false);
  expect(lockOf('i-1')).toBe('NOT_LOCKED');
});

test('a reader who finds the lock too old joins the lock call of all, and asks for no instance', async () => {
  const { ecs, clock, live } = parts;
  await start(anInstance('i-1'));
  letGo();
  const goOn = failing(ecs, 'DescribeInstances', 'TIMEOUT', isLockCall);
  await clock.advance(7_000);
  goOn();
  const before = ecs.calls.length;
  const query = { ids: ['i-1'], maxResults: 100 };
  await Promise.all(
    Array.from({ length: 50 }, () => live.port.read(hangzhou, 'DescribeInstances', query, reader)),
  );
  expect(ecs.calls.slice(before).map(({ asked }) => asked)).toEqual([
    { lockReason: 'security', maxResults: 100 },
  ]);
  expect(lockAge('i-1')).toBeLessThanOrEqual(ages.lockMs);
});

test('a lock call that takes long does not hold up the readers', async () => {
  const { ecs, clock, live } = parts;
  await start(anInstance('i-1'));
  ecs.delayMs = (call) => (isLockCall(call) ? 60_000 : 0);
  await clock.advance(10_000);
  let isAnswered = false;
  const query = { ids: ['i-1'], maxResults: 100 };
  const answer = live.port.read(hangzhou, 'DescribeInstances', query, reader).then((page) => {
    isAnswered = true;
    return page;
  });
  await clock.advance(1_000);
  expect(isAnswered).toBe(true);
  expect((await answer).items[0]?.lockReadAt).toBe(clock.now());
});

function many(count: number, make: (id: string) => InstanceRecord): readonly InstanceRecord[] {
  return Array.from({ length: count }, (_, n) => make(`i-${String(n).padStart(4, '0')}`));
}
