import { describe, expect, test } from '@jest/globals';
import type { InstanceRecord } from '../../src/ecs/records';
import { createByIdLoader } from '../../src/loaders/by-id';
import type { ByIdOptions } from '../../src/loaders/by-id';
import { createLocations } from '../../src/loaders/locations';
import { createPlacedLoader, readInRuns } from '../../src/loaders/placed';
import { FakePort } from '../support/fake-port';
import { loadersOver } from '../support/loaders';
import { anInstance, hangzhou } from '../support/records';

/** What nobody should do, and answers that nobody should give: none of it may answer a key with another one's value. */

const byId = (fetch: ByIdOptions<InstanceRecord>['fetch']) =>
  createByIdLoader<InstanceRecord>({
    scopes: [hangzhou],
    locations: createLocations(),
    schedule: setImmediate,
    limit: 100,
    action: 'DescribeInstances',
    fetch,
  });
const page = (...items: readonly InstanceRecord[]) => Promise.resolve({ items, malformed: 0 });

describe('a call that answers strangely', () => {
  test('with more than was asked for: the rest is not mixed in, and what is missing may be behind it', async () => {
    const loader = byId(() => page(anInstance('i-other'), anInstance('i-1'), anInstance('i-more')));
    const found = await Promise.allSettled([loader.load({ id: 'i-1' }), loader.load({ id: 'i-2' })]);
    expect(found).toMatchObject([
      { status: 'fulfilled', value: { id: 'i-1' } },
      { status: 'rejected', reason: { fault: 'BAD_ANSWER', retryable: true } },
    ]);
  });

  test('with one id twice: an error of that key, and no other is shifted', async () => {
    const loader = byId(() =>
      page(anInstance('i-1', { name: 'a' }), anInstance('i-1', { name: 'b' }), anInstance('i-2')),
    );
    const found = await Promise.allSettled([loader.load({ id: 'i-2' }), loader.load({ id: 'i-1' })]);
    expect(found).toMatchObject([
      { status: 'fulfilled', value: { name: 'i-2' } },
      { status: 'rejected', reason: { fault: 'BAD_ANSWER' } },
    ]);
  });

  test('with nothing: every key is null', async () => {
    const loader = byId(() => page());
    expect(await Promise.all([loader.load({ id: 'i-1' }), loader.load({ id: 'i-2' })])).toEqual([null, null]);
  });

  test('with an exception in place of a promise: an error of its keys', async () => {
    const loader = byId(() => {
      throw new Error('at once');
    });
    await expect(loader.load({ id: 'i-1' })).rejects.toThrow('at once');
  });

  test('with what is no error at all: an error of its keys', async () => {
    const loader = byId(() => {
      AbortSignal.abort('a text').throwIfAborted();
      return page();
    });
    await expect(loader.load({ id: 'i-1' })).rejects.toThrow('A read failed.');
  });
});

describe('keys that are none', () => {
  test('an account or a region that is not configured has nothing, and costs no call', async () => {
    const port = new FakePort([hangzhou]);
    port.instances = [anInstance('i-1')];
    const { instances } = loadersOver(port);
    expect(await instances.load({ id: 'i-1', regionId: 'cn-nowhere' })).toBeNull();
    expect(await instances.load({ id: 'i-1', accountId: 'nobody' })).toBeNull();
    expect(port.calls).toHaveLength(0);
  });
});

describe('a placed loader', () => {
  const place = { ...hangzhou, id: 'i-1' };

  test('whose reader forgets an id gives it what is meant for missing ones', async () => {
    const loader = createPlacedLoader<string>(
      () => Promise.resolve(new Map([['i-2', 'two']])),
      'none',
      setImmediate,
    );
    const found = await Promise.all([loader.load(place), loader.load({ ...place, id: 'i-2' })]);
    expect(found).toEqual(['none', 'two']);
  });

  test('whose reader gives an error for one id keeps the others, and remembers no failure', async () => {
    let round = 0;
    const loader = createPlacedLoader<string>(
      (_scope, ids) => {
        round += 1;
        const isFirst = round === 1;
        return Promise.resolve(
          new Map<string, string | Error>(
            ids.map((id) => [id, isFirst && id === 'i-1' ? new Error('lost') : id]),
          ),
        );
      },
      '',
      setImmediate,
    );
    const settled = await Promise.allSettled([loader.load(place), loader.load({ ...place, id: 'i-2' })]);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    await expect(loader.load(place)).resolves.toBe('i-1');
    expect(round).toBe(2);
  });

  test('whose reader throws fails the ids of that region only', async () => {
    const loader = createPlacedLoader<string>(
      ({ regionId }, ids) =>
        regionId === 'cn-hangzhou'
          ? Promise.reject(new Error('lost'))
          : Promise.resolve(new Map(ids.map((id) => [id, id]))),
      '',
      setImmediate,
    );
    const settled = await Promise.allSettled([
      loader.load(place),
      loader.load({ ...place, regionId: 'cn-shanghai' }),
    ]);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });

  test('asks for each id once, and again after it was told to forget', async () => {
    const asked: (readonly string[])[] = [];
    const loader = createPlacedLoader<string>(
      (_scope, ids) => {
        asked.push(ids);
        return Promise.resolve(new Map(ids.map((id) => [id, id])));
      },
      '',
      setImmediate,
    );
    await Promise.all([loader.load(place), loader.load({ ...place }), loader.load({ ...place, id: 'i-2' })]);
    await loader.load(place);
    loader.clearAll();
    await loader.load(place);
    expect(asked).toEqual([['i-1', 'i-2'], ['i-1']]);
  });
});

describe('readInRuns', () => {
  test('an empty list makes no call', async () => {
    let calls = 0;
    const found = await readInRuns([], 10, () => {
      calls += 1;
      return Promise.resolve(new Map());
    });
    expect([found.size, calls]).toEqual([0, 0]);
  });

  test('a call that fails is the answer of its own ids only', async () => {
    const found = await readInRuns(['a', 'b', 'c'], 2, (ids) =>
      ids.includes('c')
        ? Promise.reject(new Error('lost'))
        : Promise.resolve(new Map(ids.map((id) => [id, id]))),
    );
    expect([found.get('a'), found.get('b')]).toEqual(['a', 'b']);
    expect(found.get('c')).toBeInstanceOf(Error);
  });
});
