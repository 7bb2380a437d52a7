import { getEventListeners } from 'node:events';
import { afterEach, expect, jest, test } from '@jest/globals';
import { startLoop } from '../../src/live/loop';
import { SteppedClock } from './stepped-clock';

afterEach(() => void jest.restoreAllMocks());

function start(cycle: () => Promise<unknown> = () => Promise.resolve()) {
  const clock = new SteppedClock();
  const end = new AbortController();
  const errors: (Error | null)[] = [];
  const { signal } = end;
  const loop = startLoop({
    cycle,
    paceMs: () => 1_000,
    clock,
    signal,
    onCycle: (error) => errors.push(error),
  });
  return { clock, end, loop, errors };
}

test('a loop that runs for long leaves nothing behind at the signal of its end', async () => {
  const any = jest.spyOn(AbortSignal, 'any');
  const { clock, end, loop, errors } = start();
  await clock.advance(100_000);
  expect(errors).toHaveLength(101);
  expect(any).not.toHaveBeenCalled();
  expect(getEventListeners(end.signal, 'abort')).toHaveLength(1);
  end.abort();
  await loop.ended;
});

test('it ends while it rests, at once', async () => {
  const { clock, end, loop, errors } = start();
  await clock.advance(500);
  end.abort();
  await loop.ended;
  expect(errors).toHaveLength(1);
});

test('it ends after the round during which it was told to, without a further rest', async () => {
  let finish: () => void = () => undefined;
  const { clock, end, loop } = start(() => new Promise<void>((resolve) => (finish = resolve)));
  await clock.advance(0);
  end.abort();
  finish();
  await loop.ended;
});

test('it can be hurried, again and again', async () => {
  const { clock, end, loop, errors } = start();
  await clock.advance(0);
  for (let round = 0; round < 3; round += 1) {
    loop.wake();
    await clock.advance(0);
  }
  expect(errors).toHaveLength(4);
  end.abort();
  await loop.ended;
});

test('a hurry that comes after the cycle and before the rest is not lost', async () => {
  const clock = new SteppedClock();
  const end = new AbortController();
  let rounds = 0;
  const loop = startLoop({
    cycle: () => Promise.resolve(),
    paceMs: () => 60_000,
    clock,
    signal: end.signal,
    onCycle() {
      rounds += 1;
      if (rounds === 1) loop.wake();
    },
  });
  await clock.advance(0);
  expect(rounds).toBe(2);
  end.abort();
  await loop.ended;
});
