import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EcsError } from '../../src/ecs/errors';
import { createLocations } from '../../src/loaders/locations';
import { FakePort } from '../support/fake-port';
import { loadersOver } from '../support/loaders';
import { aLockedInstance, anInstance, hangzhou, numbered, otherHangzhou, shanghai } from '../support/records';

const bare = (id: string) => ({ id });
const inHangzhou = (id: string) => ({ id, ...hangzhou });

/** The ids of each call, with the region that was asked. */
const askedOf = (port: FakePort) => port.calls.map(({ scope, asked }) => [scope.regionId, asked.ids]);

function portWith(count: number, scopes = [hangzhou]): FakePort {
  const port = new FakePort(scopes);
  port.instances = numbered(count, (index) => anInstance(`i-${index}`));
  return port;
}

describe('many ids, few calls', () => {
  test('answers come in the order of the keys, whatever ECS’s order', async () => {
    const port = portWith(5);
    port.instances.reverse();
    const { instances } = loadersOver(port);
    const ids = ['i-3', 'i-0', 'i-4'];
    const found = await Promise.all(ids.map((id) => instances.load(bare(id))));
    expect(found.map((record) => record?.id)).toEqual(ids);
    expect(askedOf(port)).toEqual([['cn-hangzhou', ids]]);
  });

  test('an id that ECS does not know is null, and the others are there', async () => {
    const { instances } = loadersOver(portWith(2));
    const found = await Promise.all(['i-0', 'i-gone', 'i-1'].map((id) => instances.load(bare(id))));
    expect(found.map((record) => record?.id ?? null)).toEqual(['i-0', null, 'i-1']);
  });

  test('repeated ids are asked for once, now and later', async () => {
    const port = portWith(1);
    const { instances } = loadersOver(port);
    const found = await Promise.all(['i-0', 'i-0', 'i-0'].map((id) => instances.load(bare(id))));
    expect(new Set(found).size).toBe(1);
    await instances.load(bare('i-0'));
    expect(askedOf(port)).toEqual([['cn-hangzhou', ['i-0']]]);
  });

  test('an id that was not found is not asked for again', async () => {
    const port = portWith(0);
    const { instances } = loadersOver(port);
    expect(await instances.load(bare('i-gone'))).toBeNull();
    expect(await instances.load(bare('i-gone'))).toBeNull();
    expect(port.calls).toHaveLength(1);
  });

  test.each([
    [1, [1]],
    [99, [99]],
    [100, [100]],
    [101, [100, 1]],
    [200, [100, 100]],
    [250, [100, 100, 50]],
  ])('%i ids are asked for in calls of %j', async (count, sizes) => {
    const port = portWith(count);
    const { instances } = loadersOver(port);
    const found = await Promise.all(numbered(count, (index) => instances.load(bare(`i-${index}`))));
    expect(found.every((record, index) => record?.id === `i-${index}`)).toBe(true);
    expect(port.calls.map(({ asked }) => (asked.ids as string[]).length)).toEqual(sizes);
    // ECS's own page size is ten, however many ids are asked for.
    expect(port.calls.every(({ asked }) => asked.maxResults === 100)).toBe(true);
  });

  test('no load, no call', async () => {
    const port = portWith(3);
    loadersOver(port);
    await new Promise(setImmediate);
    expect(port.calls).toHaveLength(0);
  });

  test('ids are grouped by region and account', async () => {
    const port = new FakePort([hangzhou, shanghai, otherHangzhou]);
    port.instances = [
      anInstance('i-1'),
      anInstance('i-2', shanghai),
      anInstance('i-3', otherHangzhou),
      anInstance('i-4'),
    ];
    const { instances } = loadersOver(port);
    const found = await Promise.all(port.instances.map((record) => instances.load(record)));
    expect(found).toEqual(port.instances);
    expect(port.calls.map(({ scope, asked }) => [scope.accountId, scope.regionId, asked.ids])).toEqual([
      ['main', 'cn-hangzhou', ['i-1', 'i-4']],
      ['main', 'cn-shanghai', ['i-2']],
      ['other', 'cn-hangzhou', ['i-3']],
    ]);
  });

  test('the calls carry what the loaders were made with', async () => {
    const port = portWith(1);
    const { signal } = new AbortController();
    const options = { purpose: 'CHECK', deadline: 12_345, signal, sharedBy: 'alice' } as const;
    await loadersOver(port, options).instances.load(bare('i-0'));
    expect(port.calls[0]?.options).toEqual(options);
    await loadersOver(port).instances.load(bare('i-0'));
    expect(port.calls[1]?.options).toEqual({ purpose: 'LIST' });
  });

  test('ids that are names of an object’s own are ids like others', async () => {
    const port = portWith(0);
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    port.instances = names.map((id) => anInstance(id));
    const { instances } = loadersOver(port);
    const found = await Promise.all(names.map((id) => instances.load(bare(id))));
    expect(found.map((record) => record?.id)).toEqual(names);
  });
});

describe('a bare id', () => {
  const both = [hangzhou, shanghai];

  test('is looked for in every region at once, and its place remembered for the next request', async () => {
    const port = new FakePort(both);
    port.instances = [anInstance('i-1', shanghai)];
    const locations = createLocations();
    expect(await loadersOver(port, { locations }).instances.load(bare('i-1'))).toMatchObject(shanghai);
    expect(askedOf(port)).toEqual([
      ['cn-hangzhou', ['i-1']],
      ['cn-shanghai', ['i-1']],
    ]);
    expect(await loadersOver(port, { locations }).instances.load(bare('i-1'))).toMatchObject(shanghai);
    expect(askedOf(port).slice(2)).toEqual([['cn-shanghai', ['i-1']]]);
  });

  test('that is remembered in the wrong place is looked for everywhere else', async () => {
    const port = new FakePort([hangzhou, shanghai, otherHangzhou]);
    port.instances = [anInstance('i-1', otherHangzhou)];
    const locations = createLocations();
    locations.remember('i-1', shanghai);
    expect(await loadersOver(port, { locations }).instances.load(bare('i-1'))).toMatchObject(otherHangzhou);
    expect(port.calls.map(({ scope }) => scope)).toEqual([shanghai, hangzhou, otherHangzhou]);
    expect(locations.get('i-1')).toEqual(otherHangzhou);
  });

  test('that is remembered in a region no longer configured is looked for in those that are', async () => {
    const port = portWith(1);
    const locations = createLocations();
    locations.remember('i-0', shanghai);
    expect(await loadersOver(port, { locations }).instances.load(bare('i-0'))).toMatchObject({ id: 'i-0' });
    expect(port.calls.map(({ scope }) => scope)).toEqual([hangzhou]);
  });

  test('whose remembered place cannot be read is not looked for elsewhere: ids do not move', async () => {
    const port = new FakePort(both);
    port.fail('DescribeInstances', 'THROTTLED', { retryAfterMs: 500 });
    const locations = createLocations();
    locations.remember('i-1', shanghai);
    await expect(loadersOver(port, { locations }).instances.load(bare('i-1'))).rejects.toMatchObject({
      fault: 'THROTTLED',
      isPartial: false,
    });
    expect(port.calls.map(({ scope }) => scope)).toEqual([shanghai]);
  });

  test('is asked for once where an id with its region is asked for beside it', async () => {
    const port = new FakePort(both);
    port.instances = [anInstance('i-1')];
    const { instances } = loadersOver(port);
    const found = await Promise.all([instances.load(bare('i-1')), instances.load(inHangzhou('i-1'))]);
    expect(found[0]).toBe(found[1]);
    expect(askedOf(port)).toEqual([
      ['cn-hangzhou', ['i-1']],
      ['cn-shanghai', ['i-1']],
    ]);
  });

  test.each([
    ['its bare id', { id: 'i-1' }],
    ['its region', { id: 'i-1', regionId: 'cn-shanghai' }],
    ['its place', { id: 'i-1', ...shanghai }],
  ])('once read by %s is known by every other key, until it is forgotten', async (_name, ref) => {
    const port = new FakePort(both);
    port.instances = [anInstance('i-1', shanghai)];
    const { instances } = loadersOver(port);
    const found = await instances.load(ref);
    const calls = port.calls.length;
    const { accountId, regionId } = shanghai;
    const keys = [{ accountId, regionId }, { regionId }, { accountId }, {}];
    const all = () => Promise.all(keys.map((key) => instances.load({ id: 'i-1', ...key })));
    expect(await all()).toEqual([found, found, found, found]);
    expect(port.calls).toHaveLength(calls);
    instances.forget('i-1');
    port.instances = [anInstance('i-1', { ...shanghai, name: 'new' })];
    expect((await all()).map((record) => record?.name)).toEqual(['new', 'new', 'new', 'new']);
  });

  test('that was forgotten while it was read is not known by its other keys', async () => {
    const port = new FakePort([shanghai]);
    port.instances = [anInstance('i-1', { ...shanghai, name: 'old' })];
    const { instances } = loadersOver(port);
    port.reply(
      'DescribeInstances',
      () => {
        const items = [...port.instances];
        instances.forget('i-1');
        port.instances = [anInstance('i-1', { ...shanghai, name: 'new' })];
        return { items, malformed: 0, nextToken: null, totalCount: null };
      },
      { times: 1 },
    );
    expect(await instances.load(bare('i-1'))).toMatchObject({ name: 'old' });
    expect(await instances.load({ id: 'i-1', ...shanghai })).toMatchObject({ name: 'new' });
  });

  test('with its account alone is looked for in that account’s regions', async () => {
    const port = new FakePort([hangzhou, shanghai, otherHangzhou]);
    port.instances = [anInstance('i-1', shanghai)];
    const { instances } = loadersOver(port);
    expect(await instances.load({ id: 'i-1', accountId: 'main' })).toMatchObject(shanghai);
    expect(port.calls.map(({ scope }) => scope)).toEqual([hangzhou, shanghai]);
  });

  test('F35: the same id in two regions is two things', async () => {
    const port = new FakePort(both);
    port.instances = [
      anInstance('i-1', { name: 'first' }),
      anInstance('i-1', { ...shanghai, name: 'second' }),
    ];
    const { instances } = loadersOver(port);
    const [first, second] = await Promise.all([
      instances.load({ id: 'i-1', ...hangzhou }),
      instances.load({ id: 'i-1', ...shanghai }),
    ]);
    expect([first?.name, second?.name]).toEqual(['first', 'second']);
  });
});

describe('pages that ECS gives of some ids', () => {
  const pageOf = (ids: readonly string[], nextToken: string | null) => ({
    items: ids.map((id) => anInstance(id)),
    malformed: 0,
    nextToken,
    totalCount: null,
  });
  const tokensOf = (port: FakePort) => port.calls.map(({ asked }) => asked.nextToken);

  test('F31: an empty page with a token is not the end: the id is behind it', async () => {
    const port = new FakePort([hangzhou]);
    port.reply('DescribeInstances', ({ asked }) =>
      asked.nextToken === '2' ? pageOf(['i-1'], null) : pageOf([], asked.nextToken === '1' ? '2' : '1'),
    );
    expect(await loadersOver(port).instances.load(bare('i-1'))).toMatchObject({ id: 'i-1' });
    expect(tokensOf(port)).toEqual([undefined, '1', '2']);
    expect(port.calls.every(({ asked }) => (asked.ids as string[]).includes('i-1'))).toBe(true);
  });

  test('an empty numbered page with a token is an error of its ids, not the end', async () => {
    const port = new FakePort([hangzhou]);
    port.reply('DescribeInstanceStatus', () => pageOf([], 'more'));
    await expect(loadersOver(port).statuses.load(bare('i-1'))).rejects.toMatchObject({ fault: 'BAD_ANSWER' });
  });

  test('a token is not followed once every id has its record', async () => {
    const port = new FakePort([hangzhou]);
    port.reply('DescribeInstances', () => pageOf(['i-1', 'i-2'], 'more'));
    const { instances } = loadersOver(port);
    await Promise.all([instances.load(bare('i-1')), instances.load(bare('i-2'))]);
    expect(port.calls).toHaveLength(1);
  });

  test.each<[string, (count: number) => string]>([
    ['come again', () => 'again'],
    ['never end', String],
  ])(
    'F31: of tokens that %s, what was found stands, and the rest is an error, not missing',
    async (_name, tokenOf) => {
      const port = new FakePort([hangzhou]);
      port.reply('DescribeInstances', () =>
        pageOf(port.calls.length === 1 ? [] : ['i-1'], tokenOf(port.calls.length)),
      );
      const { instances } = loadersOver(port);
      const [found, lost] = await Promise.allSettled([
        instances.load(bare('i-1')),
        instances.load(bare('i-2')),
      ]);
      expect(found).toMatchObject({ status: 'fulfilled', value: { id: 'i-1' } });
      expect(lost).toMatchObject({ status: 'rejected', reason: { fault: 'BAD_ANSWER', retryable: true } });
      expect(port.calls.length).toBeLessThanOrEqual(10);
    },
  );
});

describe('what cannot be read', () => {
  const both = [hangzhou, shanghai];
  const isIn = (regionId: string) => (call: { scope: { regionId: string } }) =>
    call.scope.regionId === regionId;

  test('in one region does not hide what another one has', async () => {
    const port = new FakePort(both);
    port.instances = [anInstance('i-1', shanghai)];
    port.fail('DescribeInstances', 'TIMEOUT', { when: isIn('cn-hangzhou') });
    const { instances } = loadersOver(port);
    const [found, lost] = await Promise.allSettled([
      instances.load(bare('i-1')),
      instances.load(bare('i-2')),
    ]);
    expect(found).toMatchObject({ status: 'fulfilled', value: { id: 'i-1' } });
    // Shanghai says that it does not have it, Hangzhou says nothing: nobody knows.
    expect(lost).toMatchObject({ status: 'rejected', reason: { fault: 'TIMEOUT', isPartial: true } });
  });

  test('two records of one id that differ: an error of that id, whichever is last; equal ones are one', async () => {
    const [open, locked] = [anInstance('i-1'), aLockedInstance('i-1')];
    for (const pair of [
      [open, locked],
      [locked, open],
      [open, locked, open],
    ]) {
      const port = portWith(1);
      port.reply('DescribeInstances', () => ({
        items: [anInstance('i-0'), ...pair, anInstance('i-2'), anInstance('i-2')],
        malformed: 0,
        nextToken: null,
        totalCount: null,
      }));
      const { instances } = loadersOver(port);
      const [none, both, twice] = await Promise.allSettled(
        ['i-0', 'i-1', 'i-2'].map((id) => instances.load(bare(id))),
      );
      expect(none).toMatchObject({ status: 'fulfilled', value: { id: 'i-0' } });
      expect(both).toMatchObject({
        status: 'rejected',
        reason: { fault: 'BAD_ANSWER', action: 'DescribeInstances', isPartial: false },
      });
      expect(twice).toMatchObject({ status: 'fulfilled', value: { id: 'i-2' } });
    }
  });

  test('anywhere is an error, and not a partial one', async () => {
    const port = new FakePort(both);
    port.fail('DescribeInstances', 'UNREACHABLE');
    await expect(loadersOver(port).instances.load(bare('i-1'))).rejects.toMatchObject({
      name: 'EcsError',
      fault: 'UNREACHABLE',
      isPartial: false,
    });
  });

  test('is the answer of the ids of that call only', async () => {
    const port = portWith(150);
    port.fail('DescribeInstances', 'BAD_ANSWER', {
      when: ({ asked }) => (asked.ids as string[]).includes('i-120'),
    });
    const { instances } = loadersOver(port);
    const settled = await Promise.allSettled(numbered(150, (index) => instances.load(bare(`i-${index}`))));
    expect(settled.slice(0, 100).every(({ status }) => status === 'fulfilled')).toBe(true);
    expect(settled.slice(100).every(({ status }) => status === 'rejected')).toBe(true);
  });

  test('F34: is not remembered; the same request can ask again', async () => {
    const port = portWith(1);
    port.fail('DescribeInstances', 'THROTTLED', { times: 1 });
    const { instances } = loadersOver(port);
    await expect(instances.load(bare('i-0'))).rejects.toBeInstanceOf(EcsError);
    await expect(instances.load(bare('i-0'))).resolves.toMatchObject({ id: 'i-0' });
    expect(port.calls).toHaveLength(2);
  });

  test('F34: loads that wait for the same failing call all get its error, and one call was made', async () => {
    const port = portWith(1);
    port.fail('DescribeInstances', 'TIMEOUT', { times: 1 });
    const { instances } = loadersOver(port);
    const settled = await Promise.allSettled([instances.load(bare('i-0')), instances.load(bare('i-0'))]);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(port.calls).toHaveLength(1);
  });

  test('of a page is the error of every id that is missing in it: it may be the entry that was left out', async () => {
    const port = portWith(0);
    port.reply('DescribeInstances', () => ({
      items: [anInstance('i-0')],
      malformed: 1,
      nextToken: null,
      totalCount: null,
    }));
    const { instances } = loadersOver(port);
    const [found, unreadable] = await Promise.allSettled([
      instances.load(bare('i-0')),
      instances.load(bare('i-1')),
    ]);
    expect(found).toMatchObject({ status: 'fulfilled', value: { id: 'i-0' } });
    expect(unreadable).toMatchObject({
      status: 'rejected',
      reason: { fault: 'BAD_ANSWER', action: 'DescribeInstances', regionId: 'cn-hangzhou' },
    });
  });

  test('is an EcsError’s answer; an error of another kind passes as it is', async () => {
    const port = portWith(1);
    port.reply('DescribeInstances', () => new TypeError('a mistake of ours'));
    await expect(loadersOver(port).instances.load(bare('i-0'))).rejects.toThrow('a mistake of ours');
  });
});

describe('what other reads bring', () => {
  const variants = [
    { id: 'i-1' },
    { id: 'i-1', regionId: 'cn-hangzhou' },
    { id: 'i-1', accountId: 'main' },
    { id: 'i-1', ...hangzhou },
    { id: 'i-1', regionId: undefined, accountId: undefined },
  ];

  test.each(variants)('is there for %j', async (ref) => {
    const port = new FakePort();
    const { instances } = loadersOver(port);
    const record = anInstance('i-1');
    instances.prime(record);
    expect(await instances.load(ref)).toBe(record);
    expect(port.calls).toHaveLength(0);
  });

  test.each(variants)('is gone for %j when it is forgotten', async (ref) => {
    const port = new FakePort();
    port.instances = [anInstance('i-1', { name: 'new' })];
    const { instances } = loadersOver(port);
    instances.prime(anInstance('i-1', { name: 'old' }));
    instances.forget('i-1');
    expect(await instances.load(ref)).toMatchObject({ name: 'new' });
  });

  test('tells where a thing is', () => {
    const port = new FakePort();
    const locations = createLocations();
    loadersOver(port, { locations }).instances.prime(anInstance('i-1', shanghai));
    expect(locations.get('i-1')).toEqual(shanghai);
  });

  test('does not replace what was read already', async () => {
    const port = new FakePort();
    port.instances = [anInstance('i-1', { name: 'read' })];
    const { instances } = loadersOver(port);
    await instances.load({ id: 'i-1', ...hangzhou });
    instances.prime(anInstance('i-1', { name: 'brought' }));
    expect(await instances.load({ id: 'i-1', ...hangzhou })).toMatchObject({ name: 'read' });
  });

  test('after forgetting, reads belong to a write: none joins a call that began before it, or waits behind lists', async () => {
    const port = portWith(1);
    const loaders = loadersOver(port, { sharedBy: 'ada' });
    await loaders.instances.load(bare('i-0'));
    loaders.forget(['i-0']);
    await loaders.instances.load(bare('i-0'));
    expect(port.calls.map(({ options }) => options.purpose)).toEqual(['LIST', 'CHECK']);
  });

  test('forgetting one leaves the others', async () => {
    const port = portWith(2);
    const loaders = loadersOver(port);
    const { instances } = loaders;
    await Promise.all([instances.load(bare('i-0')), instances.load(bare('i-1'))]);
    loaders.forget(['i-0']);
    await Promise.all([instances.load(bare('i-0')), instances.load(bare('i-1'))]);
    expect(askedOf(port)).toEqual([
      ['cn-hangzhou', ['i-0', 'i-1']],
      ['cn-hangzhou', ['i-0']],
    ]);
  });
});

test('whatever is asked for: one call a hundred ids of a region, each answer its own', async () => {
  const ref = fc.record(
    {
      id: fc.integer({ min: 0, max: 300 }).map((n) => `i-${n}`),
      regionId: fc.constantFrom('cn-hangzhou', 'cn-shanghai'),
    },
    { requiredKeys: ['id'] },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(ref, { maxLength: 400 }), async (refs) => {
      const port = new FakePort([hangzhou, shanghai]);
      // Every third id is in Shanghai, every fifth nowhere.
      const placeOf = (n: number) => (n % 5 === 0 ? null : n % 3 === 0 ? shanghai : hangzhou);
      port.instances = numbered(301, (n) => n).flatMap((n) => {
        const place = placeOf(n);
        return place === null ? [] : [anInstance(`i-${n}`, place)];
      });
      const { instances } = loadersOver(port);
      const found = await Promise.all(refs.map((one) => instances.load(one)));
      for (const [index, one] of refs.entries()) {
        const place = placeOf(Number(one.id.slice(2)));
        const isThere = place !== null && (one.regionId === undefined || one.regionId === place.regionId);
        expect(found[index]?.id).toBe(isThere ? one.id : undefined);
      }
      for (const { regionId } of port.scopes) {
        const wanted = new Set(
          refs.filter((one) => one.regionId === undefined || one.regionId === regionId).map(({ id }) => id),
        );
        const calls = port.calls.filter(({ scope }) => scope.regionId === regionId);
        expect(calls).toHaveLength(Math.ceil(wanted.size / 100));
      }
    }),
    { numRuns: 40 },
  );
});
