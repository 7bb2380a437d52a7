import { afterEach, describe, expect, test } from '@jest/globals';
import { EcsError } from '../../src/ecs/errors';
import { watchLocks } from '../../src/live/feeds/lock-feed';
import type { LockChange, Placed } from '../../src/live/feeds/lock-feed';
import { aLockedInstance, anInstance, hangzhou } from '../support/records';
import { startLive } from './start-live';
import type { LiveUnderTest } from './start-live';

let parts: LiveUnderTest;
let stream: AsyncIterableIterator<LockChange>;

afterEach(async () => {
  await stream.return?.();
  await parts.live.stop();
});

/** Begins to read the stream in the background. @returns what has come so far, as `kind id`. */
function listen(instances: readonly Placed[] | null): readonly string[] {
  const { live, clock } = parts;
  stream = watchLocks({ live, clock, scopes: [hangzhou], instances });
  const came: string[] = [];
  void (async () => {
    for await (const { kind, instanceId } of stream) came.push(`${kind} ${instanceId ?? '-'}`);
  })();
  return came;
}

const changesOnly = (came: readonly string[]) => came.filter((text) => text !== 'CONFIRMED -');

describe('the locks of all instances', () => {
  test('begin with those that are locked, and go on with each change', async () => {
    parts = startLive();
    const { ecs, clock } = parts;
    ecs.instances = [aLockedInstance('i-1'), anInstance('i-2')];
    const came = listen(null);
    await clock.advance(1_000);
    expect(came).toEqual(['SNAPSHOT i-1']);
    ecs.instances = [aLockedInstance('i-1'), aLockedInstance('i-2')];
    await clock.advance(2_500);
    expect(came.slice(1)).toEqual(['LOCKED i-2']);
    ecs.instances = [anInstance('i-1'), aLockedInstance('i-2')];
    await clock.advance(2_500);
    expect(came.slice(2)).toEqual(['UNLOCKED i-1']);
  });

  test('a quiet stream says every ten seconds that nothing has changed', async () => {
    parts = startLive();
    parts.ecs.instances = [anInstance('i-1')];
    const came = listen(null);
    await parts.clock.advance(35_000);
    expect(came).toEqual(['CONFIRMED -', 'CONFIRMED -', 'CONFIRMED -']);
  });

  test('a lock that ECS does not confirm any more is unknown, and nothing is confirmed', async () => {
    parts = startLive();
    const { ecs, clock } = parts;
    ecs.instances = [aLockedInstance('i-1')];
    const came = listen(null);
    await clock.advance(1_000);
    ecs.reply(
      'DescribeInstances',
      (call) => new EcsError({ action: call.action, ...call.scope, fault: 'TIMEOUT' }),
    );
    await clock.advance(60_000);
    expect(changesOnly(came)).toEqual(['SNAPSHOT i-1', 'UNKNOWN i-1']);
    expect(came.at(-1)).toBe('UNKNOWN i-1');
  });

  test('an instance that is released is gone', async () => {
    parts = startLive();
    const { ecs, clock } = parts;
    ecs.instances = [aLockedInstance('i-1')];
    const came = listen(null);
    await clock.advance(1_000);
    ecs.instances = [];
    await clock.advance(3_000);
    expect(came).toEqual(['SNAPSHOT i-1', 'GONE i-1']);
  });
});

test('of named instances, each is sent first as it is, locked or not', async () => {
  parts = startLive();
  const { ecs, clock, live } = parts;
  ecs.instances = [anInstance('i-1'), anInstance('i-2'), anInstance('i-3')];
  await live.port.read(hangzhou, 'DescribeInstances', { maxResults: 100 }, { purpose: 'LIST' });
  const came = listen([
    { ...hangzhou, id: 'i-1' },
    { ...hangzhou, id: 'i-none' },
  ]);
  await clock.advance(1_000);
  expect(came).toEqual(['SNAPSHOT i-1', 'GONE i-none']);
  ecs.instances = [aLockedInstance('i-1'), aLockedInstance('i-2'), anInstance('i-3')];
  await clock.advance(3_000);
  expect(came.slice(2)).toEqual(['LOCKED i-1']);
});

test('a named instance that was never read is read by its id before anything is said of it', async () => {
  parts = startLive();
  const { ecs, clock, live } = parts;
  ecs.instances = [anInstance('i-1')];
  // A write is under way: what is read now does not count.
  const end = live.regionOf(hangzhou).store.bar(['i-1']);
  const came = listen([{ ...hangzhou, id: 'i-1' }]);
  await clock.advance(5_000);
  expect(changesOnly(came)).toEqual([]);
  end(clock.now());
  await clock.advance(20_000);
  // It comes as a change: the snapshot was over before anything was known of it.
  expect(changesOnly(came)).toEqual(['UNLOCKED i-1']);
});

test('a reader that is gone leaves nothing behind', async () => {
  parts = startLive({ asleepAfterMs: 1_000 });
  const { clock, live, ecs } = parts;
  listen(null);
  await clock.advance(3_000);
  expect(live.health()[0]?.isAwake).toBe(true);
  await stream.return?.();
  await clock.advance(90_000);
  const calls = ecs.calls.length;
  await clock.advance(60_000);
  expect(live.health()[0]?.isAwake).toBe(false);
  expect(ecs.calls).toHaveLength(calls);
});
