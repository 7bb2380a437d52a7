import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { WriteCall } from '../../src/ecs/port';
import type { RegionStore } from '../../src/live/region-store';
import { aDisk, anInstance, hangzhou } from '../support/records';
import { callsBy, fresh, reader, startLive } from './start-live';
import type { LiveUnderTest } from './start-live';

let parts: LiveUnderTest;
let store: RegionStore;

beforeEach(async () => {
  parts = startLive();
  ({ store } = parts.live.regionOf(hangzhou));
  const { ecs, clock } = parts;
  ecs.instances = [anInstance('i-1'), anInstance('i-2')];
  ecs.disks = [aDisk('d-1', ['i-1']), aDisk('d-2', ['i-2'])];
  parts.live.regionOf(hangzhou).watcher.touch([]);
  await clock.advance(3_000);
  expect(store.disks.size).toBe(2);
});

afterEach(async () => {
  await parts.live.stop();
});

const stop: WriteCall<'StopInstance'> = {
  targets: [{ type: 'INSTANCE', id: 'i-1' }],
  input: { instanceId: 'i-1' } as unknown as WriteCall<'StopInstance'>['input'],
  clientToken: null,
  dryRun: false,
  isBestEffort: false,
};
const write = () => parts.live.port.write(hangzhou, 'StopInstance', stop, { purpose: 'WRITE' });
const instance = (id: string, options = reader) =>
  parts.live.port.read(hangzhou, 'DescribeInstances', { ids: [id], maxResults: 100 }, options);
const disk = (id: string, options = reader) =>
  parts.live.port.read(hangzhou, 'DescribeDisks', { ids: [id], maxResults: 100 }, options);
const statusOf = async (id: string) => (await instance(id)).items[0]?.rawStatus;

describe('a write', () => {
  test('makes its target, its disks and their instances unusable until they are read after it', async () => {
    const { ecs, clock } = parts;
    const before = callsBy(parts, 'READERS');
    await Promise.all([instance('i-1'), instance('i-2'), disk('d-1'), disk('d-2')]);
    expect(callsBy(parts, 'READERS')).toBe(before);
    const writing = write();
    ecs.instances = [anInstance('i-1', { rawStatus: 'Stopping' }), anInstance('i-2')];
    await writing;
    await clock.advance(1);
    const after = callsBy(parts, 'READERS');
    expect(parts.live.port.diskIdsOf?.(hangzhou, 'i-1', reader)).toBeUndefined();
    expect(parts.live.port.diskIdsOf?.(hangzhou, 'i-2', reader)).toEqual(['d-2']);
    expect(await statusOf('i-1')).toBe('Stopping');
    await disk('d-1');
    await instance('i-2');
    await disk('d-2');
    // Settling may have read the target meanwhile; what was not touched came from memory.
    expect(callsBy(parts, 'READERS') - after).toBeLessThanOrEqual(2);
    expect(store.instances.peek('i-1')?.readAt).toBe(clock.now());
  });

  test('of a disk touches its instance as well', () => {
    const end = store.bar(['d-2']);
    expect(store.instances.get('i-2', 0)).toBeUndefined();
    expect(store.instances.get('i-1', 0)).toBeDefined();
    end(parts.clock.now());
    expect(store.instances.get('i-2', 0)).toBeUndefined();
  });

  test('an answer that was asked for before its end does not count after it', async () => {
    const { ecs, clock } = parts;
    ecs.delayMs = ({ kind }) => (kind === 'READ' ? 2_000 : 1_000);
    // The state as it was when it was asked for.
    const old = { ...anInstance('i-1'), readAt: clock.now(), lockReadAt: clock.now() };
    ecs.reply(
      'DescribeInstances',
      () => ({ items: [old], malformed: 0, nextToken: null, totalCount: null }),
      {
        times: 1,
      },
    );
    const reading = instance('i-1', fresh);
    const writing = write();
    await clock.advance(2_100);
    await Promise.all([reading, writing]);
    expect(store.instances.get('i-1', 0)).toBeUndefined();
    expect(store.instances.learn(old)).toBe(false);
  });

  test('that fails touches its targets all the same: it may have been carried out', async () => {
    parts.ecs.fail('StopInstance', 'TIMEOUT');
    await expect(write()).rejects.toMatchObject({ fault: 'TIMEOUT' });
    expect(store.instances.get('i-1', 0)).toBeUndefined();
  });

  test('a list shows its target by what it is now, also when a filter left it out before', async () => {
    const { ecs, clock, live } = parts;
    const list = async () => {
      const query = { rawStatus: 'Stopped', maxResults: 10 };
      return (await live.port.read(hangzhou, 'DescribeInstances', query, reader)).items.map(({ id }) => id);
    };
    expect(await list()).toEqual([]);
    await write();
    ecs.instances = [anInstance('i-1', { rawStatus: 'Stopped' }), anInstance('i-2')];
    await clock.advance(1);
    expect(await list()).toEqual(['i-1']);
  });

  test('no remembered page of before it counts', async () => {
    const { ecs, clock, live } = parts;
    const list = async () => {
      const query = { name: 'i-*', maxResults: 10 };
      return (await live.port.read(hangzhou, 'DescribeInstances', query, reader)).items.map(({ id }) => id);
    };
    expect(await list()).toEqual(['i-1', 'i-2']);
    await write();
    ecs.instances = [anInstance('i-1'), anInstance('i-2'), anInstance('i-3')];
    await clock.advance(1);
    expect(await list()).toEqual(['i-1', 'i-2', 'i-3']);
  });

  test('what it set in motion is read until it has settled', async () => {
    const { ecs, clock } = parts;
    await write();
    ecs.instances = [anInstance('i-1', { rawStatus: 'Stopping' }), anInstance('i-2')];
    await clock.advance(4_000);
    expect(store.instances.peek('i-1')?.rawStatus).toBe('Stopping');
    ecs.instances = [anInstance('i-1', { rawStatus: 'Stopped' }), anInstance('i-2')];
    await clock.advance(8_000);
    expect(store.instances.peek('i-1')?.rawStatus).toBe('Stopped');
  });
});
