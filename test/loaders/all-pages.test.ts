import { describe, expect, test } from '@jest/globals';
import type { EcsPage } from '../../src/ecs/records';
import { allPages, firstPages } from '../../src/loaders/all-pages';
import { hangzhou } from '../support/records';

const list = { action: 'DescribeDisks', ...hangzhou };
interface Entry {
  readonly id: string;
}
const page = (ids: readonly string[], nextToken: string | null, malformed = 0): EcsPage<Entry> => ({
  items: ids.map((id) => ({ id })),
  malformed,
  nextToken,
  totalCount: null,
});

/** Reads scripted pages, and notes the tokens that they were asked for with. */
function pages(script: Readonly<Record<string, EcsPage<Entry>>>) {
  const tokens: (string | undefined)[] = [];
  const read = (token: string | undefined): Promise<EcsPage<Entry>> => {
    tokens.push(token);
    const found = script[token ?? 'first'];
    return found === undefined ? Promise.reject(new Error(`no page ${token}`)) : Promise.resolve(found);
  };
  return { tokens, read };
}

const idsOf = ({ items }: { readonly items: readonly Entry[] }): string[] => items.map(({ id }) => id);

describe('allPages', () => {
  test('reads to the end, in order', async () => {
    const { tokens, read } = pages({
      first: page(['a', 'b'], '1'),
      '1': page(['c'], '2'),
      '2': page(['d'], null),
    });
    expect(idsOf(await allPages(list, read))).toEqual(['a', 'b', 'c', 'd']);
    expect(tokens).toEqual([undefined, '1', '2']);
  });

  test('begins where it is told to', async () => {
    const { tokens, read } = pages({ '1': page(['c'], null) });
    expect(idsOf(await allPages(list, read, '1'))).toEqual(['c']);
    expect(tokens).toEqual(['1']);
  });

  test('F31: an empty page with a token is only a page', async () => {
    const { read } = pages({ first: page([], '1'), '1': page([], '2'), '2': page(['a'], null) });
    expect(idsOf(await allPages(list, read))).toEqual(['a']);
  });

  test.each([
    ['its own', { first: page(['a'], '1'), '1': page(['b'], '1') }],
    ['an earlier one', { first: page(['a'], '1'), '1': page(['b'], '2'), '2': page(['c'], '1') }],
  ])(
    'F31: a page that gives %s token again is a list without an end: an error, not half a list',
    async (_name, script) => {
      const { tokens, read } = pages(script);
      await expect(allPages(list, read)).rejects.toMatchObject({
        name: 'EcsError',
        fault: 'BAD_ANSWER',
        action: 'DescribeDisks',
        ...hangzhou,
      });
      expect(tokens.length).toBeLessThanOrEqual(3);
    },
  );

  test.each<[string, Readonly<Record<string, EcsPage<Entry>>>, readonly string[]]>([
    ['a recording', { first: page(['a', 'b'], '1'), '1': page(['a', 'b'], '1') }, ['a', 'b']],
    ['a last page that is empty', { first: page(['a'], '1'), '1': page([], '1') }, ['a']],
    [
      'a list that begins again',
      { first: page(['a'], '1'), '1': page(['b'], '2'), '2': page(['a'], '1') },
      ['a', 'b'],
    ],
  ])('F31: a token that comes again with nothing new is the end: %s', async (_name, script, ids) => {
    expect(idsOf(await allPages(list, pages(script).read))).toEqual(ids);
  });

  test('entries that could not be read are counted, and with them a page is not one without anything new', async () => {
    const { read } = pages({ first: page(['a'], '1', 2), '1': page(['b'], null, 1) });
    await expect(allPages(list, read)).resolves.toMatchObject({ malformed: 3 });
    const again = pages({ first: page(['a'], '1'), '1': page(['a'], '1', 1) });
    await expect(allPages(list, again.read)).rejects.toMatchObject({ fault: 'BAD_ANSWER' });
  });

  test('F31: a list that goes on for ever ends as an error', async () => {
    let count = 0;
    const read = () => {
      count += 1;
      return Promise.resolve(page(['a'], `token-${count}`));
    };
    await expect(allPages(list, read)).rejects.toMatchObject({ fault: 'BAD_ANSWER' });
    expect(count).toBe(200);
  });

  test('F29: a page that fails fails the list', async () => {
    const { read } = pages({ first: page(['a'], '1') });
    await expect(allPages(list, read)).rejects.toThrow('no page 1');
  });
});

describe('firstPages', () => {
  test('F31: a token that comes again with something new is a list that goes round; what was read is kept', async () => {
    const { read } = pages({ first: page(['a'], '1'), '1': page(['b'], '2'), '2': page(['c', 'a'], '1', 2) });
    const found = await firstPages(10, read);
    expect([idsOf(found), found.malformed, found.end]).toEqual([['a', 'b', 'c'], 2, 'CIRCLE']);
  });

  test('reads no more than so many', async () => {
    const { tokens, read } = pages({ first: page(['a'], '1'), '1': page(['b'], '2'), '2': page(['c'], '3') });
    const found = await firstPages(2, read);
    expect([idsOf(found), found.end]).toEqual([['a', 'b'], 'CUT']);
    expect(tokens).toHaveLength(2);
  });

  test('reads less where there is less', async () => {
    const { read } = pages({ first: page(['a'], null) });
    const all = await firstPages(10, read);
    expect([idsOf(all), all.end]).toEqual([['a'], 'WHOLE']);
  });
});
