import { afterEach, expect, test } from '@jest/globals';
import { watchResources } from '../../src/live/feeds/resource-feed';
import type { ResourceChange } from '../../src/live/feeds/resource-feed';
import { aDisk, anInstance, hangzhou } from '../support/records';
import { startLive } from './start-live';
import type { LiveUnderTest } from './start-live';

let parts: LiveUnderTest;
let stream: AsyncIterableIterator<ResourceChange>;

afterEach(async () => {
  await stream.return?.();
  await parts.live.stop();
});

/** Begins to read the stream in the background. @returns what has come so far, as `kind id`. */
function listen(...ids: readonly string[]): readonly string[] {
  const { live, clock } = parts;
  const resources = ids.map((id) => ({ ...hangzhou, id }));
  stream = watchResources({ live, clock, resources, unconfirmedMs: 120_000 });
  const came: string[] = [];
  void (async () => {
    for await (const { kind, id } of stream) came.push(`${kind} ${id}`);
  })();
  return came;
}

test('what was never read is read by its id before it counts as gone', async () => {
  parts = startLive();
  const { ecs, clock } = parts;
  ecs.instances = [anInstance('i-1')];
  ecs.disks = [aDisk('d-1', ['i-1'])];
  const came = listen('i-1', 'd-1', 'i-none', 'd-none');
  await clock.advance(2_000);
  // The first reading is followed like a change: that it lasts is said as well.
  const firsts = came.filter((text) => !text.startsWith('SETTLED'));
  expect(firsts.sort()).toEqual(['GONE d-none', 'GONE i-none', 'SNAPSHOT d-1', 'SNAPSHOT i-1']);
});

test('what is being written is not gone', async () => {
  parts = startLive();
  const { ecs, clock, live } = parts;
  ecs.disks = [aDisk('d-1', ['i-1'])];
  const end = live.regionOf(hangzhou).store.bar(['d-1']);
  const came = listen('d-1');
  await clock.advance(5_000);
  expect(came).toEqual([]);
  end(clock.now());
  await clock.advance(20_000);
  expect(came[0]).toBe('SNAPSHOT d-1');
});
