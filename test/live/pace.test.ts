import { describe, expect, test } from '@jest/globals';
import { EcsError } from '../../src/ecs/errors';
import { startLoop } from '../../src/live/loop';
import { createMinuteBudget } from '../../src/live/minute-budget';
import { SharedRun } from '../../src/live/shared-run';
import { hangzhou } from '../support/records';
import { SteppedClock, settled } from './stepped-clock';

const never = new AbortController().signal;
const action = 'DescribeInstances';

describe('the budget of a minute', () => {
  test('gives no more than its calls, and a minute’s calls at once', async () => {
    const clock = new SteppedClock();
    const budget = createMinuteBudget(60, clock);
    let taken = 0;
    void (async () => {
      for (;;) {
        await budget.take(hangzhou, action, never);
        taken += 1;
      }
    })();
    await clock.advance(0);
    expect(taken).toBe(60);
    await clock.advance(60_000);
    expect(taken).toBe(120);
  });

  test('leaves half of it to the rest, however much the urgent calls cost', async () => {
    const clock = new SteppedClock();
    const budget = createMinuteBudget(20, clock);
    let taken = 0;
    void (async () => {
      for (;;) {
        await budget.take(hangzhou, action, never);
        taken += 1;
      }
    })();
    for (let second = 0; second < 600; second += 1) {
      budget.spend(hangzhou, action);
      await clock.advance(1_000);
    }
    expect(taken).toBeGreaterThanOrEqual(100);
    expect(taken).toBeLessThanOrEqual(120);
  });
});

describe('a loop', () => {
  const failure = (retryAfterMs: number | null = null) =>
    new EcsError({ action, ...hangzhou, fault: 'THROTTLED', retryAfterMs });

  test.each([
    ['an error of ECS', failure()],
    ['a mistake of this program', new TypeError('oh')],
  ])('goes on after %s, and waits longer each time', async (_what, error) => {
    const clock = new SteppedClock();
    const running = new AbortController();
    const startedAt = clock.now();
    const rounds: number[] = [];
    const told: (Error | null)[] = [];
    const loop = startLoop({
      clock,
      signal: running.signal,
      paceMs: () => 500,
      cycle: () => {
        rounds.push(clock.now() - startedAt);
        return rounds.length < 4 ? Promise.reject(error) : Promise.resolve();
      },
      onCycle: (result) => told.push(result),
    });
    await clock.advance(8_000);
    running.abort();
    await loop.ended;
    expect(rounds).toEqual([0, 1_000, 3_000, 7_000, 7_500, 8_000]);
    expect(told.slice(0, 4)).toEqual([error, error, error, null]);
  });

  test('waits as long as ECS asks', async () => {
    const clock = new SteppedClock();
    const running = new AbortController();
    let rounds = 0;
    const loop = startLoop({
      clock,
      signal: running.signal,
      paceMs: () => 500,
      cycle: () => {
        rounds += 1;
        return Promise.reject(failure(30_000));
      },
      onCycle: () => undefined,
    });
    await clock.advance(29_000);
    expect(rounds).toBe(1);
    await clock.advance(2_000);
    expect(rounds).toBe(2);
    running.abort();
    await loop.ended;
  });
});

describe('a run that readers share', () => {
  const held = () => {
    let end: (value: string) => void = () => undefined;
    let fail: (error: Error) => void = () => undefined;
    const answer = new Promise<string>((resolve, reject) => {
      end = resolve;
      fail = reject;
    });
    return { answer, end, fail };
  };

  test('is joined by who accepts its age, and by nobody else', async () => {
    const clock = new SteppedClock();
    const runs = new SharedRun<string>(clock.now);
    const [first, second] = [held(), held()];
    const begun: string[] = [];
    const ask = (name: string, run: ReturnType<typeof held>, notBefore: number) =>
      runs.join(() => {
        begun.push(name);
        return run.answer;
      }, notBefore);
    const at = clock.now();
    const answers = [ask('first', first, at)];
    await clock.advance(1_000);
    answers.push(ask('joins', second, at), ask('too late', second, at + 500));
    expect(begun).toEqual(['first', 'too late']);
    first.end('old');
    second.end('new');
    expect(await Promise.all(answers)).toEqual(['old', 'old', 'new']);
    expect(runs.isUnderWay).toBe(false);
  });

  test('begins again when the reader who began it has left, once for all others', async () => {
    const clock = new SteppedClock();
    const runs = new SharedRun<string>(clock.now);
    const [first, second] = [held(), held()];
    let begun = 0;
    const ask = (run: ReturnType<typeof held>) =>
      runs.join(() => {
        begun += 1;
        return run.answer;
      }, clock.now());
    const leaver = ask(first);
    const others = [ask(second), ask(second)];
    await clock.advance(1);
    first.fail(new EcsError({ action, ...hangzhou, fault: 'NOT_SENT' }));
    await expect(leaver).rejects.toThrow();
    await settled();
    second.end('whole');
    expect(await Promise.all(others)).toEqual(['whole', 'whole']);
    expect(begun).toBe(2);
  });
});
