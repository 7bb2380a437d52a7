import { describe, expect, test } from '@jest/globals';
import { sliceConnection } from '../../src/resolvers/paging';
import { hangzhou, numbered } from '../support/records';
import { cursors, endOf, ids, list } from './pages';

describe('sliceConnection: a list that is already read', () => {
  const entries = numbered(7, (index) => ({ id: `e-${index}` }));
  const whole = { entries, malformed: 0, end: 'WHOLE' } as const;
  const request = { list, action: 'DescribeInstanceHistoryEvents', scope: hangzhou, first: 5, after: null };
  const slice = (first: number, after: string | null = null, name = list) =>
    sliceConnection({ cursors }, { ...request, list: name, first, after }, whole);

  test('is split into pages', async () => {
    const first = slice(3);
    expect(ids(first)).toEqual(['e-0', 'e-1', 'e-2']);
    expect(first).toMatchObject({ hasNextPage: true, hasPreviousPage: false, problems: [] });
    const second = slice(3, endOf(first));
    expect(ids(second)).toEqual(['e-3', 'e-4', 'e-5']);
    expect(second).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const third = slice(3, endOf(second));
    expect(ids(third)).toEqual(['e-6']);
    expect(third.hasNextPage).toBe(false);
    expect(await third.count()).toBe(7);
    expect(slice(3, endOf(third))).toMatchObject({ edges: [], hasNextPage: false, hasPreviousPage: true });
  });

  test('of nothing is empty', () => {
    const empty = sliceConnection({ cursors }, request, { ...whole, entries: [] });
    expect(empty).toMatchObject({ edges: [], hasNextPage: false, hasPreviousPage: false, end: null });
  });

  test('that may not be whole has no count; an entry that could not be read and a list that goes round are problems', async () => {
    const cut = sliceConnection({ cursors }, request, { ...whole, end: 'CUT' });
    expect([await cut.count(), cut.problems]).toEqual([null, []]);
    const short = sliceConnection({ cursors }, request, { ...whole, malformed: 1 });
    expect(await short.count()).toBeNull();
    const round = sliceConnection({ cursors }, request, { ...whole, end: 'CIRCLE' });
    expect(await round.count()).toBeNull();
    for (const { problems } of [short, round]) {
      expect(problems).toMatchObject([
        { scope: hangzhou, error: { fault: 'BAD_ANSWER', action: 'DescribeInstanceHistoryEvents' } },
      ]);
    }
  });

  test('every edge has a cursor behind itself', () => {
    const all = slice(100);
    for (const [index, { position }] of all.edges.entries()) {
      expect(ids(slice(100, cursors.encode(position, list)))).toEqual(ids(all).slice(index + 1));
    }
  });

  test('refuses another list’s cursor, and pages that are none', () => {
    expect(() => slice(3, endOf(slice(3)), 'events of another instance')).toThrow('belongs to another list');
    expect(() => slice(3, 'x')).toThrow(
      'after: not a cursor of this subgraph; use pageInfo.endCursor or the cursor of an edge.',
    );
    expect(() => slice(0)).toThrow('first: give 1 to 100');
    expect(() => slice(101)).toThrow('first: give 1 to 100');
  });
});
