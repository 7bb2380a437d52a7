import { describe, expect, test } from '@jest/globals';
import { createCursorCodec } from '../../src/cursors';
import type { EcsPage, InstanceRecord } from '../../src/ecs/records';
import { readConnection } from '../../src/resolvers/paging';
import type { ListRequest } from '../../src/resolvers/paging';
import { FakePort } from '../support/fake-port';
import { anInstance, hangzhou, numbered, otherHangzhou, shanghai } from '../support/records';
import { cursors, endOf, ids, list, read, region, requestOver } from './pages';

/** Regions that fail, pages that ECS should not give, cursors that are none. */

describe('a region that fails', () => {
  const failIn = (port: FakePort, regionId: string, when: (token: unknown) => boolean, times?: number) =>
    port.fail('DescribeInstances', 'THROTTLED', {
      when: ({ scope, asked }) => scope.regionId === regionId && when(asked.nextToken),
      ...(times === undefined ? {} : { times }),
    });

  test('at its start is a problem, and the list goes on in the next one', async () => {
    const port = new FakePort([hangzhou, shanghai]);
    port.instances = [...region(5), ...region(5, shanghai, 's')];
    failIn(port, 'cn-hangzhou', () => true);
    const page = await read(port, { first: 10 });
    expect(ids(page)).toEqual(['s-0', 's-1', 's-2', 's-3', 's-4']);
    expect(page.problems).toMatchObject([{ scope: hangzhou, error: { fault: 'THROTTLED' } }]);
    expect(page.hasNextPage).toBe(false);
  });

  test('F29: in its middle ends the page there, and the cursor goes on where it broke off', async () => {
    const port = new FakePort([hangzhou, shanghai]);
    port.instances = [...region(25), ...region(2, shanghai, 's')];
    failIn(port, 'cn-hangzhou', (token) => token === 'token-20', 1);
    const { scopes } = port;
    const select = () => true;
    // Pages of a list that is filtered here are smaller here, so that one connection needs several of them.
    const request = requestOver(port, { first: 30 }, { select, scopes });
    const small: ListRequest<InstanceRecord> = {
      ...request,
      read: (scope, query) => request.read(scope, { ...query, maxResults: 10 }),
    };
    const page = await readConnection({ cursors }, small);
    expect(ids(page)).toEqual(numbered(20, (index) => `i-${index}`));
    expect(page.problems).toMatchObject([{ scope: hangzhou, error: { fault: 'THROTTLED' } }]);
    expect(page.hasNextPage).toBe(true);
    const rest = await readConnection({ cursors }, { ...small, after: endOf(page) });
    expect(ids(rest)).toEqual(['i-20', 'i-21', 'i-22', 'i-23', 'i-24', 's-0', 's-1']);
    expect(rest.problems).toEqual([]);
  });

  test.each([
    ['on a later page', 10],
    ['within its first page', 3],
  ])('where a cursor goes on, %s, is an error: its rest is not left out', async (_name, first) => {
    const port = new FakePort([hangzhou, shanghai]);
    port.instances = [...region(25), ...region(5, shanghai, 's')];
    const page = await read(port, { first });
    failIn(port, 'cn-hangzhou', () => true, 1);
    await expect(read(port, { first, after: endOf(page) })).rejects.toMatchObject({ fault: 'THROTTLED' });
    expect(ids(await read(port, { first, after: endOf(page) }))).toEqual(
      numbered(first, (index) => `i-${first + index}`),
    );
  });

  test('beside all others is an error', async () => {
    const port = new FakePort([hangzhou, shanghai]);
    port.fail('DescribeInstances', 'UNREACHABLE');
    await expect(read(port, { first: 10 })).rejects.toMatchObject({ fault: 'UNREACHABLE', ...hangzhou });
    expect(port.calls).toHaveLength(2);
  });

  test('F49: an entry that cannot be read is left out, and is a problem', async () => {
    const port = new FakePort([hangzhou]);
    port.reply('DescribeInstances', (): EcsPage<InstanceRecord> => ({
      items: region(2),
      malformed: 1,
      nextToken: null,
      totalCount: null,
    }));
    const page = await read(port, { first: 10 });
    expect(ids(page)).toEqual(['i-0', 'i-1']);
    expect(page.problems).toMatchObject([
      { scope: hangzhou, error: { fault: 'BAD_ANSWER', action: 'DescribeInstances' } },
    ]);
  });
});

describe('pages that ECS gives', () => {
  const script = (pages: Readonly<Record<string, Partial<EcsPage<InstanceRecord>>>>) => {
    const port = new FakePort([hangzhou]);
    port.reply('DescribeInstances', ({ asked }) => ({
      items: [],
      malformed: 0,
      nextToken: null,
      totalCount: null,
      ...pages[typeof asked.nextToken === 'string' ? asked.nextToken : 'first'],
    }));
    return port;
  };
  const positionOf = (token: string) => ({ ...hangzhou, token, offset: 0, pageSize: 10 });
  const some = (...names: readonly string[]) => names.map((name) => anInstance(name));

  test('F31: an empty page with a token is not the end', async () => {
    const port = script({ first: { nextToken: '1' }, '1': { nextToken: '2' }, '2': { items: some('i-1') } });
    const page = await read(port, { first: 10 });
    expect(ids(page)).toEqual(['i-1']);
    expect(page.hasNextPage).toBe(false);
  });

  test('F31: fewer rows than asked for, with a token, are not the end', async () => {
    const port = script({
      first: { items: some('i-1'), nextToken: '1' },
      '1': { items: some('i-2', 'i-3') },
    });
    expect(ids(await read(port, { first: 10 }))).toEqual(['i-1', 'i-2', 'i-3']);
  });

  const unreadable = { scope: hangzhou, error: { fault: 'BAD_ANSWER', action: 'DescribeInstances' } };

  test('F31: a page that gives its own token again is the end, and a problem: the rest is out of reach', async () => {
    const port = script({
      first: { items: some('i-1'), nextToken: '1' },
      '1': { items: some('i-2'), nextToken: '1' },
    });
    const page = await read(port, { first: 10 });
    expect(ids(page)).toEqual(['i-1', 'i-2']);
    expect(page.hasNextPage).toBe(false);
    expect(page.problems).toMatchObject([unreadable]);
    const rest = await read(port, { first: 10, after: cursors.encode(positionOf('1'), list) });
    expect([ids(rest), rest.hasNextPage]).toEqual([['i-2'], false]);
    expect(rest.problems).toMatchObject([unreadable]);
  });

  test.each([
    ['an empty page', { first: { items: some('i-1'), nextToken: '1' }, '1': { nextToken: '1' } }],
    [
      'a page that was read already',
      { first: { items: some('i-1'), nextToken: '1' }, '1': { items: some('i-1'), nextToken: '1' } },
    ],
  ])('F31: %s that gives its own token again is the end, without a problem', async (_name, pages) => {
    const page = await read(script(pages), { first: 10 });
    expect([ids(page), page.hasNextPage, page.problems]).toEqual([['i-1'], false, []]);
  });

  test('F31: tokens that go round are followed once, and are a problem', async () => {
    const port = script({
      first: { items: some('i-1'), nextToken: '1' },
      '1': { items: some('i-2'), nextToken: '2' },
      '2': { items: some('i-3'), nextToken: '1' },
    });
    const page = await read(port, { first: 10 });
    expect([ids(page), page.hasNextPage]).toEqual([['i-1', 'i-2', 'i-3'], false]);
    expect(page.problems).toMatchObject([unreadable]);
    expect(port.calls).toHaveLength(3);
  });

  test('F32: a row that moves into the next page is there once', async () => {
    const port = script({
      first: { items: some('i-1', 'i-2'), nextToken: '1' },
      '1': { items: some('i-2', 'i-3') },
    });
    expect(ids(await read(port, { first: 10 }))).toEqual(['i-1', 'i-2', 'i-3']);
  });
});

describe('a cursor', () => {
  const port = new FakePort([hangzhou, shanghai]);
  port.instances = region(25);
  const refused = async (after: string, options: Partial<ListRequest<InstanceRecord>> = {}) => {
    const error = await read(port, { first: 10, after }, options).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', argument: 'after' } });
    return (error as Error).message;
  };

  test('that was tampered with', async () => {
    const after = endOf(await read(port, { first: 10 })) ?? '';
    expect(await refused(`x${after}`)).toBe(
      'after: not a cursor of this subgraph; use pageInfo.endCursor or the cursor of an edge.',
    );
    expect(await refused('')).toBe(
      'after: not a cursor of this subgraph; use pageInfo.endCursor or the cursor of an edge.',
    );
  });

  test('of another list', async () => {
    const after = endOf(await read(port, { first: 10 })) ?? '';
    expect(await refused(after, { list: 'another filter' })).toContain('belongs to another list');
  });

  test('that has expired', async () => {
    const old = createCursorCodec('secret', () => Date.now() - 25 * 60 * 60 * 1000);
    const { end } = await read(port, { first: 10 });
    if (end === null) throw new TypeError('There is a next page.');
    expect(await refused(old.encode(end, list))).toContain('has expired; start again');
  });

  test('of a region that is not configured any more', async () => {
    const after = cursors.encode({ ...otherHangzhou, token: null, offset: 0, pageSize: 10 }, list);
    expect(await refused(after)).toContain('no longer configured');
  });
});
