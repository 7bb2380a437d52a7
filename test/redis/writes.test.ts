import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { WriteCall } from '../../src/ecs/port';
import { anInstance, hangzhou } from '../support/records';
import { Group, read, storeOf } from './group';
import { until } from './replica';
import type { Replica } from './replica';

let group: Group;

beforeEach(async () => {
  group = await Group.over();
});
afterEach(() => group.end());

const stop: WriteCall<'StopInstance'> = {
  targets: [{ type: 'INSTANCE', id: 'i-1' }],
  input: { instanceId: 'i-1' } as unknown as WriteCall<'StopInstance'>['input'],
  clientToken: null,
  dryRun: false,
  isBestEffort: false,
};
const write = ({ live }: Replica) => live.port.write(hangzhou, 'StopInstance', stop, { purpose: 'WRITE' });
const isUsable = (replica: Replica, id: string): boolean =>
  storeOf(replica).instances.get(id, 0) !== undefined;

describe('a write of one process', () => {
  test('makes its targets unusable in all others until they are read after it', async () => {
    const { ecs } = group;
    const all = await group.start({}, {}, {});
    const writer = group.followers[0]!;
    let end: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    ecs.delayMs = ({ kind }) => (kind === 'WRITE' ? 1 : 0);
    ecs.sleep = () => ended;
    const writing = write(writer);
    await until(() => all.every((each) => !isUsable(each, 'i-1')), 'all have heard of it');
    expect(all.every((each) => storeOf(each).disks.get('d-1', 0) === undefined)).toBe(true);
    expect(all.every((each) => isUsable(each, 'i-2'))).toBe(true);
    ecs.instances = [anInstance('i-1', { rawStatus: 'Stopping' }), anInstance('i-2')];
    end();
    await writing;
    for (const replica of all) expect((await read(replica, 'i-1'))?.rawStatus).toBe('Stopping');
    ecs.instances = [anInstance('i-1', { rawStatus: 'Stopped' }), anInstance('i-2')];
    await until(
      () => all.every((each) => storeOf(each).instances.peek('i-1')?.rawStatus === 'Stopped'),
      'the leader follows it until it has settled',
    );
    await until(
      () => all.every(({ live }) => !live.regionOf(hangzhou).watcher.isSettling('i-1')),
      'all see that it has settled',
    );
  });

  test('is not held up by a Redis that does not answer', async () => {
    await group.start({}, {});
    const writer = group.followers[0]!;
    group.redis.pause();
    const begun = performance.now();
    await write(writer);
    group.redis.resume();
    expect(performance.now() - begun).toBeLessThan(20_000);
    expect(group.ecs.writes).toHaveLength(1);
  });

  test('where one could not be announced, no record of before counts for long', async () => {
    const all = await group.start({}, {});
    group.redis.pause();
    await until(() => all.every(({ sharing }) => !sharing.isUp), 'Redis counts as away');
    const now = Date.now();
    for (const { live } of all) {
      const { sharing } = live.regionOf(hangzhou);
      expect(now - sharing.recordsSince(now)).toBe(5_000);
    }
    group.redis.resume();
    await until(() => all.every(({ sharing }) => sharing.isUp), 'Redis is back');
    // What was read before it came back is still no good: a write may have gone unannounced.
    const since = all[0]?.live.regionOf(hangzhou).sharing.recordsSince(Date.now() + 60_000) ?? 0;
    expect(since).toBeGreaterThanOrEqual(now);
  });
});

test('what one process learns of throttling reaches all', async () => {
  const [one, other] = (await group.start({}, {})) as [Replica, Replica];
  one.sharing.throttled(hangzhou, { action: 'DescribeDisks', pauseMs: 30_000, isNamed: true });
  await until(() => other.throttlings.length > 0, 'the other one knows');
  expect(other.throttlings[0]).toMatchObject({ action: 'DescribeDisks', isNamed: true, scope: hangzhou });
  expect(other.throttlings[0]?.pauseMs).toBeLessThanOrEqual(30_000);
  expect(one.throttlings).toEqual([]);
});
