import { afterEach, describe, expect, test } from '@jest/globals';
import type { EcsPort } from '../../src/ecs/port';
import { withKeysetPages } from '../../src/live/keyset-port';
import { readConnection } from '../../src/resolvers/paging';
import { cursors, endOf, ids, list } from '../resolvers/pages';
import { anInstance, numbered } from '../support/records';
import { reader, startLive } from './start-live';
import type { LiveUnderTest } from './start-live';

let parts: LiveUnderTest;

afterEach(async () => {
  await parts.live.stop();
});

/** ECS lists them from the last to the first: by no means in the order of their ids. */
function start(): readonly string[] {
  parts = startLive();
  parts.ecs.instances = numbered(25, (index) => anInstance(`i-${String(25 - index).padStart(2, '0')}`));
  return parts.ecs.instances.map(({ id }) => id).sort();
}

/** The list of all instances as the root field reads it. */
const read = (first: number, after: string | null, port: EcsPort = parts.live.port, options = reader) =>
  readConnection(
    { cursors },
    {
      list,
      action: 'DescribeInstances',
      scopes: port.scopes,
      first,
      after,
      read: (scope, page) => port.read(scope, 'DescribeInstances', page, options),
      count: () => Promise.resolve(null),
    },
  );

/** Lets the mirror read the whole list, so that it answers by itself. */
const becomeWhole = async (): Promise<void> => {
  await parts.clock.advance(5_000);
  expect(parts.live.health()[0]?.instancesAt).not.toBeNull();
};

describe('a walk has every instance once', () => {
  test.each([3, 10, 12])(
    'that begins with %i from ECS, and goes on when the mirror is whole',
    async (first) => {
      const all = start();
      const page = await read(first, null);
      expect(ids(page)[0]).toBe('i-25');
      await becomeWhole();
      const rest = await read(100, endOf(page));
      expect([...ids(page), ...ids(rest)].sort()).toEqual(all);
    },
  );

  test.each([3, 10, 12])('that begins with %i from the mirror, and goes on at ECS', async (first) => {
    const all = start();
    await read(1, null);
    await becomeWhole();
    const page = await read(first, null);
    expect(ids(page)[0]).toBe('i-01');
    const later = withKeysetPages(parts.ecs);
    const rest = await read(100, endOf(page), later, { purpose: 'LIST' });
    expect([...ids(page), ...ids(rest)].sort()).toEqual(all);
  });

  test.each(['from ECS', 'from the mirror'])('that goes on behind any edge of a page %s', async (source) => {
    const all = start();
    if (source === 'from the mirror') {
      await read(1, null);
      await becomeWhole();
    }
    const page = await read(12, null);
    if (source === 'from ECS') await becomeWhole();
    for (const [index, { position }] of page.edges.entries()) {
      const rest = await read(100, cursors.encode(position, list));
      expect([...ids(page).slice(0, index + 1), ...ids(rest)].sort()).toEqual(all);
    }
  });

  test('that begins from ECS, and goes on without a mirror', async () => {
    const all = start();
    const page = await read(3, null);
    const rest = await read(100, endOf(page), withKeysetPages(parts.ecs), { purpose: 'LIST' });
    expect([...ids(page), ...ids(rest)].sort()).toEqual(all);
  });
});

test('a list that may be no older than a second always comes in the order of ECS', async () => {
  const ecsOrder = [...start()].reverse();
  const young = { ...reader, mostAge: { lockMs: 1_000, recordMs: 1_000 } };
  for (let time = 0; time < 8; time += 1) {
    expect(ids(await read(5, null, parts.live.port, young))).toEqual(ecsOrder.slice(0, 5));
    await parts.clock.advance(300);
  }
});
