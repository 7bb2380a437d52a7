import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { InstanceRecord } from '../../src/ecs/records';
import { FakePort } from '../support/fake-port';
import { anInstance, hangzhou, otherHangzhou, shanghai } from '../support/records';
import { cursors, endOf, ids, list, read, region, walk } from './pages';

describe('a page', () => {
  test('first: 3, though ECS’s smallest page is ten: no row is lost, and none comes twice', async () => {
    const port = new FakePort([hangzhou]);
    port.instances = region(25);
    const first = await read(port, { first: 3 });
    expect(ids(first)).toEqual(['i-0', 'i-1', 'i-2']);
    expect(first).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
    expect(port.calls[0]?.asked).toEqual({ maxResults: 10 });

    const second = await read(port, { first: 3, after: endOf(first) });
    expect(ids(second)).toEqual(['i-3', 'i-4', 'i-5']);
    expect(second.hasPreviousPage).toBe(true);

    const { found } = await walk(port, [3]);
    expect(found).toEqual(port.instances.map(({ id }) => `main/cn-hangzhou/${id}`));
  });

  test('asks ECS for as many as it gives, 10 to 100', async () => {
    const port = new FakePort([hangzhou]);
    port.instances = region(120);
    for (const first of [1, 10, 40, 100]) await read(port, { first });
    expect(port.calls.map(({ asked }) => asked.maxResults)).toEqual([10, 10, 40, 100]);
  });

  test('every edge has a cursor behind itself', async () => {
    const port = new FakePort([hangzhou, shanghai]);
    port.instances = [...region(7), ...region(5, shanghai, 's')];
    const all = await read(port, { first: 12 });
    for (const [index, { position }] of all.edges.entries()) {
      const rest = await read(port, { first: 12, after: cursors.encode(position, list) });
      expect(ids(rest)).toEqual(ids(all).slice(index + 1));
    }
  });

  test('goes on from one account and region into the next', async () => {
    const port = new FakePort([hangzhou, shanghai, otherHangzhou]);
    port.instances = [...region(4), ...region(2, shanghai, 's'), ...region(3, otherHangzhou, 'o')];
    const page = await read(port, { first: 8 });
    expect(ids(page)).toEqual(['i-0', 'i-1', 'i-2', 'i-3', 's-0', 's-1', 'o-0', 'o-1']);
    expect(page.hasNextPage).toBe(true);
    expect(ids(await read(port, { first: 8, after: endOf(page) }))).toEqual(['o-2']);
  });

  test('reads no region that it does not need', async () => {
    const port = new FakePort([hangzhou, shanghai]);
    port.instances = [...region(10), ...region(10, shanghai)];
    await read(port, { first: 5 });
    expect(port.calls.map(({ scope }) => scope.regionId)).toEqual(['cn-hangzhou']);
  });

  test('of nothing is empty: no row, no next page, no call where no region is asked', async () => {
    const port = new FakePort([hangzhou]);
    const empty = await read(port, { first: 10 });
    expect(empty).toMatchObject({ edges: [], hasNextPage: false, end: null, problems: [] });
    const none = await read(port, { first: 10 }, { scopes: [] });
    expect(none).toMatchObject({ edges: [], hasNextPage: false, end: null });
    expect(port.calls).toHaveLength(1);
  });

  test('F35: the same id in two regions is two rows', async () => {
    const port = new FakePort([hangzhou, shanghai]);
    port.instances = [anInstance('i-1'), anInstance('i-1', shanghai)];
    expect(ids(await read(port, { first: 10 }))).toEqual(['i-1', 'i-1']);
  });

  test('has not more than 100 rows, and at least one', async () => {
    const port = new FakePort([hangzhou]);
    for (const first of [0, -1, 101]) {
      await expect(read(port, { first })).rejects.toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
      });
    }
    expect(port.calls).toHaveLength(0);
  });

  test('is counted only when that is asked for, with a call a region', async () => {
    const port = new FakePort([hangzhou, shanghai]);
    port.instances = [...region(12), ...region(30, shanghai)];
    const page = await read(port, { first: 10 });
    expect(port.calls).toHaveLength(1);
    expect(await page.count()).toBe(42);
    expect(port.calls).toHaveLength(3);
    const uncounted = await read(
      port,
      { first: 10 },
      { count: ({ regionId }) => Promise.resolve(regionId === 'cn-shanghai' ? null : 1) },
    );
    expect(await uncounted.count()).toBeNull();
  });
});

describe('a list that is filtered here', () => {
  const isWanted = ({ id }: InstanceRecord) => Number(id.slice(2)) % 40 === 0;

  test('reads the largest pages, and returns the selected entries', async () => {
    const port = new FakePort([hangzhou]);
    port.instances = region(250);
    const page = await read(port, { first: 5 }, { select: isWanted });
    expect(ids(page)).toEqual(['i-0', 'i-40', 'i-80', 'i-120', 'i-160']);
    expect(port.calls.map(({ asked }) => asked.maxResults)).toEqual([100, 100]);
    expect(ids(await read(port, { first: 5, after: endOf(page) }, { select: isWanted }))).toEqual([
      'i-200',
      'i-240',
    ]);
  });

  test('lets the caller go on after twenty pages without a row', async () => {
    const port = new FakePort([hangzhou]);
    port.instances = region(2_500);
    const select = ({ id }: InstanceRecord) => id === 'i-2400';
    const page = await read(port, { first: 5 }, { select });
    expect(page).toMatchObject({ edges: [], hasNextPage: true });
    expect(port.calls).toHaveLength(20);
    expect(ids(await read(port, { first: 5, after: endOf(page) }, { select }))).toEqual(['i-2400']);
  });
});

test('no row is lost and none comes twice, whatever the sizes, the pages and the failures', async () => {
  const scopes = [hangzhou, shanghai, otherHangzhou];
  const world = fc.record({
    sizes: fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60)),
    firsts: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 4 }),
    // The calls that fail, by their number.
    failing: fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 12 }),
    isPicked: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(world, async ({ sizes, firsts, failing, isPicked }) => {
      const port = new FakePort(scopes);
      port.instances = scopes.flatMap((scope, index) => region(sizes[index] ?? 0, scope));
      port.fail('DescribeInstances', 'TIMEOUT', { when: () => failing.includes(port.calls.length) });
      const isWanted = ({ id }: InstanceRecord) => !isPicked || Number(id.slice(2)) % 3 === 0;
      const { found, problems } = await walk(port, firsts, isPicked ? { select: isWanted } : {});

      expect(new Set(found).size).toBe(found.length);
      const keyOf = ({ accountId, regionId, id }: InstanceRecord) => `${accountId}/${regionId}/${id}`;
      const missing = port.instances
        .filter(isWanted)
        .map(keyOf)
        .filter((key) => !found.includes(key));
      // Only a region that could not even be begun is left out, as a whole, and said to be.
      for (const key of missing) {
        const place = key.split('/').slice(0, 2).join('/');
        expect(problems).toContain(place);
        expect(found.filter((one) => one.startsWith(`${place}/`))).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});
