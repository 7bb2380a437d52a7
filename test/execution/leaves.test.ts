import { describe, expect, test } from '@jest/globals';
import { buildSchema, execute, parse } from 'graphql';
import type { GraphQLObjectType } from 'graphql';
import { createExecutor } from '../../src/execution/executor';
import { KeepBudget } from '../../src/execution/keep';
import { Leaves } from '../../src/execution/leaves';

interface ItemRecord {
  readonly id: string;
  readonly name: string | null;
  readonly state: string;
}

/** A graph of records that counts how often a state is asked for. */
function graphOf(...records: readonly ItemRecord[]) {
  const schema = buildSchema(`
    type Item { id: ID! name: String state(in: String): String must: String! parts: [Item!]! }
    type Query { items: [Item!] }
  `);
  let calls = 0;
  const { state, parts, must } = (schema.getType('Item') as GraphQLObjectType).getFields();
  const { items } = (schema.getType('Query') as GraphQLObjectType).getFields();
  if (items !== undefined) items.resolve = () => records;
  if (parts !== undefined) parts.resolve = () => [];
  if (must !== undefined) must.resolve = ({ name }: ItemRecord) => name;
  if (state !== undefined)
    state.resolve = (record: ItemRecord, { in: language }: { in?: string }) => {
      calls += 1;
      if (record.state === 'FAULT') throw new Error('no state');
      return `${record.state} ${language ?? ''}`;
    };
  const executor = createExecutor({
    schema,
    recordTypes: ['Item'],
    pureFields: {
      'Item.must': () => true,
      'Item.state': (record, context) =>
        (record as ItemRecord).state !== 'OPEN' && (context as { isOpen?: boolean }).isOpen !== true,
    },
    variantOf: (context) => (context as { variant?: string }).variant ?? '',
  });
  return {
    /** Asks for the same document again and again. */
    asking: (source: string) => {
      const document = parse(source);
      return async (contextValue: object = {}, variableValues = {}) => {
        calls = 0;
        const result = JSON.stringify(await executor({ document, contextValue, variableValues }));
        const resolved = calls;
        expect(result).toBe(
          JSON.stringify(await execute({ schema, document, contextValue, variableValues })),
        );
        return resolved;
      };
    },
  };
}

const record = (state: string, name = '"é😀\u0001'): ItemRecord => ({ id: `i-${state}`, name, state });

describe('fields of a record that follow from it', () => {
  test('are written once', async () => {
    const ask = graphOf(record('ON'), record('OFF')).asking('{ items { id state parts { id } name } }');
    expect([await ask(), await ask(), await ask()]).toEqual([2, 0, 0]);
  });

  test('are written for each record, though it says the same', async () => {
    const [one, other] = [record('ON'), record('ON')];
    const ask = graphOf(one, one, other).asking('{ items { id state } }');
    expect([await ask(), await ask()]).toEqual([2, 0]);
  });

  test('are written for each variant', async () => {
    const ask = graphOf(record('ON')).asking('{ items { state } }');
    expect([
      await ask({ variant: 'EN' }),
      await ask({ variant: 'ZH_CN' }),
      await ask({ variant: 'EN' }),
    ]).toEqual([1, 1, 0]);
  });

  test('are written each time where they follow from more, or a variable decides them', async () => {
    const { asking } = graphOf(record('OPEN'), record('ON'));
    const open = asking('{ items { id state } }');
    expect([await open(), await open()]).toEqual([2, 1]);
    expect([await open({ isOpen: true }), await open()]).toEqual([1, 1]);
    const byVariable = asking('query ($in: String) { items { id state(in: $in) } }');
    expect([await byVariable({}, { in: 'a' }), await byVariable({}, { in: 'b' })]).toEqual([2, 2]);
  });

  test('are written each time where one fails', async () => {
    const ask = graphOf(record('FAULT'), record('ON')).asking('{ items { id state name } }');
    expect([await ask(), await ask()]).toEqual([2, 1]);
  });

  test('are not kept halfway: a field that may not be null ends the record', async () => {
    const broken = { ...record('ON'), name: null };
    const ask = graphOf(broken).asking('{ items { id state must name } }');
    expect([await ask(), await ask()]).toEqual([1, 1]);
  });
});

describe('records that come once', () => {
  const leaves = () => new Leaves(new KeepBudget(1_000_000));

  test('are not kept any more after some thousands, until it is tried again', () => {
    const kept = leaves();
    const answers = Array.from({ length: 24_000 }, () => kept.get({}, ''));
    expect(answers.indexOf(false)).toBe(2_000);
    expect(answers.indexOf(true, 2_000)).toBe(22_001);
  });

  test('do not count where others come again', () => {
    const kept = leaves();
    const known = {};
    kept.keep(known, '', 'x');
    const answers = Array.from({ length: 10_000 }, () => [kept.get({}, ''), kept.get(known, '')]);
    expect(answers.every(([fresh, again]) => fresh === true && again === 'x')).toBe(true);
  });

  test('hold no more than all that is kept may', () => {
    const budget = new KeepBudget(1_000);
    const [one, other] = [new Leaves(budget), new Leaves(budget)];
    const [first, second] = [{}, {}];
    one.keep(first, '', 'x'.repeat(500));
    other.keep(second, '', 'y'.repeat(500));
    expect([one.get(first, ''), other.get(second, '')]).toEqual([true, 'y'.repeat(500)]);
    one.keep(first, '', 'z'.repeat(1_000));
    expect(one.get(first, '')).toBe(true);
  });
});
