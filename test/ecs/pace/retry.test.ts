import { describe, expect, test } from '@jest/globals';
import { RetryBudget } from '../../../src/ecs/retry';

/** How many repeats the budget allows now; takes them all. */
function takeAll(budget: RetryBudget): number {
  let taken = 0;
  while (budget.spend()) taken += 1;
  return taken;
}

const earn = (budget: RetryBudget, calls: number): void => {
  for (let call = 0; call < calls; call += 1) budget.earn();
};

describe('the budget for repeats', () => {
  test('begins full', () => {
    expect(takeAll(new RetryBudget())).toBe(10);
    expect(takeAll(new RetryBudget(3))).toBe(3);
  });

  test.each([
    [9, 0],
    [10, 1],
    [19, 1],
    [20, 2],
    [57, 5],
  ])('%i calls earn %i repeats', (calls, repeats) => {
    const budget = new RetryBudget();
    takeAll(budget);
    earn(budget, calls);
    expect(takeAll(budget)).toBe(repeats);
  });

  test('holds no more than it began with', () => {
    const budget = new RetryBudget(2);
    earn(budget, 500);
    expect(takeAll(budget)).toBe(2);
  });
});
