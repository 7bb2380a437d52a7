import { afterEach, describe, expect, test } from '@jest/globals';
import type { InstanceRecord } from '../../src/ecs/records';
import { aDisk, aLockedInstance, anInstance, hangzhou } from '../support/records';
import { ages, callsBy, reader, startLive } from './start-live';
import type { LiveUnderTest } from './start-live';

let parts: LiveUnderTest;

afterEach(async () => {
  await parts.live.stop();
});

async function start(...instances: readonly InstanceRecord[]): Promise<void> {
  parts = startLive();
  parts.ecs.instances = [...instances];
  parts.ecs.disks = [aDisk('d-1', ['i-1']), aDisk('d-2', ['i-2'])];
  parts.live.regionOf(hangzhou).watcher.touch([]);
  await parts.clock.advance(20_000);
}

const read = async () =>
  (await parts.live.port.read(hangzhou, 'DescribeDisks', { ids: ['d-1', 'd-2'], maxResults: 100 }, reader))
    .items;

test('where nothing is locked, a disk may be as old as any record', async () => {
  await start(anInstance('i-1'), anInstance('i-2'));
  const [disk] = await read();
  expect(callsBy(parts, 'READERS')).toBe(0);
  expect(parts.clock.now() - (disk?.readAt ?? 0)).toBeGreaterThan(ages.lockMs);
});

describe('a disk that is older than the age of locks is read by its id', () => {
  test.each([
    ['locked', aLockedInstance('i-2')],
    ['unknown', anInstance('i-2', { operationLocks: null })],
  ])('where an instance of the region is %s', async (_what, other) => {
    await start(anInstance('i-1'), other);
    for (const { readAt } of await read()) expect(readAt).toBe(parts.clock.now());
    expect(parts.ecs.calls.at(-1)).toMatchObject({ action: 'DescribeDisks', asked: { ids: ['d-1', 'd-2'] } });
  });

  test('while no lock answer is young', async () => {
    await start(anInstance('i-1'), anInstance('i-2'));
    parts.ecs.fail('DescribeInstances', 'TIMEOUT');
    await parts.clock.advance(10_000);
    for (const { readAt } of await read()) expect(readAt).toBe(parts.clock.now());
  });

  test('while the lock answer has an instance that was never read', async () => {
    await start(anInstance('i-1'), anInstance('i-2'));
    const { store } = parts.live.regionOf(hangzhou);
    await parts.clock.advance(1);
    store.cycles.completed('security', parts.clock.now(), new Set(['i-9']));
    for (const { readAt } of await read()) expect(readAt).toBe(parts.clock.now());
  });
});
