import { describe, expect, test } from '@jest/globals';
import { parse } from 'graphql';
import type { OperationDefinitionNode, ParseOptions } from 'graphql';
import { KeepBudget } from '../../src/execution/keep';
import { KeptLists } from '../../src/execution/kept-lists';
import { PlanStore } from '../../src/execution/plan-store';
import type { Known } from '../../src/execution/plan-store';

describe('kept lists', () => {
  const list = (): readonly string[] => Object.freeze(['a']);

  test('hold so many bytes, and begin anew when there would be more', () => {
    // Each entry counts as 200 bytes more.
    const kept = new KeptLists(new KeepBudget(500));
    const [one, other] = [kept.forField(), kept.forField()];
    const [first, second, third] = [list(), list(), list()];
    one.keep(first, '', 'x'.repeat(60));
    expect(one.get(first, '')?.bytes.toString()).toBe('x'.repeat(60));
    other.keep(second, '', 'y'.repeat(40));
    expect(one.get(first, '')).toBeDefined();
    other.keep(third, '', 'z'.repeat(10));
    expect([one.get(first, ''), other.get(second, '')]).toEqual([undefined, undefined]);
    expect(other.get(third, '')?.bytes.toString()).toBe('z'.repeat(10));
  });

  test('do not hold a list that is larger than all together may be', () => {
    const kept = new KeptLists(new KeepBudget(300));
    const lists = kept.forField();
    const [small, large] = [list(), list()];
    lists.keep(small, '', 'x');
    expect(lists.keep(large, '', 'é'.repeat(51))).toBeUndefined();
    expect(lists.get(small, '')).toBeDefined();
  });

  test('are all thrown away when they begin anew, those that nobody asks for as well', () => {
    const budget = new KeepBudget(100);
    const cleared: string[] = [];
    const keep = (name: string) => ({ clear: () => void cleared.push(name) });
    budget.take(60, keep('one'));
    budget.take(40, keep('other'));
    expect(cleared).toEqual([]);
    budget.take(1, keep('third'));
    expect(cleared).toEqual(['one', 'other']);
    budget.take(100, keep('fourth'));
    expect(cleared).toEqual(['one', 'other', 'third']);
  });

  test('are kept for each variant', () => {
    const lists = new KeptLists(new KeepBudget(1_000)).forField();
    const one = list();
    lists.keep(one, 'EN', 'x');
    expect(lists.get(one, 'ZH_CN')).toBeUndefined();
    lists.keep(one, 'ZH_CN', 'y');
    expect(['EN', 'ZH_CN'].map((variant) => lists.get(one, variant)?.bytes.toString())).toEqual(['x', 'y']);
  });

  test('have tokens of their own', () => {
    const lists = new KeptLists(new KeepBudget(1_000)).forField();
    const tokens = [list(), list(), list()].map((one) => lists.keep(one, '', 'x')?.token);
    expect(new Set(tokens).size).toBe(3);
  });
});

describe('plans', () => {
  const operation = (text = '{ a }', options: ParseOptions = { noLocation: true }): OperationDefinitionNode =>
    parse(text, options).definitions[0] as OperationDefinitionNode;
  const known = (size: number): Known => ({
    fragments: {},
    conditions: [],
    plans: new Map([['', { size } as never]]),
  });

  test('hold so many fields; the one not used for longest goes first', () => {
    const store = new PlanStore(100);
    const [first, second, third] = [operation(), operation(), operation()];
    store.add(first, known(40));
    store.add(second, known(40));
    store.get(first);
    store.add(third, known(40));
    expect(store.get(second)).toBeUndefined();
    expect([store.get(first), store.get(third)]).not.toContain(undefined);
  });

  test('count what they grow by', () => {
    const store = new PlanStore(100);
    const [first, second] = [operation(), operation()];
    const growing = known(10);
    store.add(first, known(40));
    store.add(second, growing);
    growing.plans.set('more', { size: 80 } as never);
    store.get(second);
    expect(store.get(first)).toBeUndefined();
    expect(store.size).toBe(1);
  });

  test('count the text of their documents, which they keep', () => {
    const store = new PlanStore(1_000);
    const named = (letter: string) => operation(`query ${letter.repeat(50_000)} { a }`, {});
    const [first, second, third] = [named('a'), named('b'), named('c')];
    for (const one of [first, second, third]) store.add(one, known(1));
    expect([store.get(first), store.get(second)]).toEqual([undefined, undefined]);
    expect(store.get(third)).toBeDefined();
  });

  test('keep the one in use, however large it is', () => {
    const store = new PlanStore(10);
    const large = operation();
    store.add(large, known(1_000));
    expect(store.get(large)).toBeDefined();
  });
});
