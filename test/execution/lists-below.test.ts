import { expect, test } from '@jest/globals';
import { KeepBudget } from '../../src/execution/keep';
import { KeptLists } from '../../src/execution/kept-lists';
import { ListsBelow } from '../../src/execution/lists-below';

const record = {};
const [one, other] = [{}, {}];

test('what is kept of a list holds for the same entries in the same order, of the same record and variant', () => {
  const lists = new ListsBelow(new KeptLists(new KeepBudget(1_000)));
  const kept = lists.keep(record, [one, other], 'EN', '[1,2]');
  expect(lists.get(record, [one, other], 'EN')).toBe(kept);
  expect(kept?.bytes.toString()).toBe('[1,2]');
  const others: readonly Parameters<ListsBelow['get']>[] = [
    [record, [other, one], 'EN'],
    [record, [one], 'EN'],
    [record, [one, other, one], 'EN'],
    [record, [one, {}], 'EN'],
    [record, [one, other], 'ZH_CN'],
    [{}, [one, other], 'EN'],
  ];
  expect(others.map((list) => lists.get(...list))).toEqual(others.map(() => true));
});

test('a list that is changed after it was kept is another one', () => {
  const lists = new ListsBelow(new KeptLists(new KeepBudget(1_000)));
  const entries = [one];
  lists.keep(record, entries, '', '[1]');
  entries.push(other);
  expect(lists.get(record, entries, '')).toBe(true);
});

test('a list that is longer than all that is kept may be is not kept', () => {
  const lists = new ListsBelow(new KeptLists(new KeepBudget(10)));
  expect(lists.keep(record, [one], '', 'x'.repeat(11))).toBeUndefined();
  expect(lists.get(record, [one], '')).toBe(true);
});
