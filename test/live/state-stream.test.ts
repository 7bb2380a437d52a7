import { afterEach, expect, jest, test } from '@jest/globals';
import { StateStream } from '../../src/live/feeds/state-stream';
import { SteppedClock } from './stepped-clock';

afterEach(() => void jest.restoreAllMocks());

test('a stream that is quiet for long leaves nothing behind at what lasts as long as it does', async () => {
  const any = jest.spyOn(AbortSignal, 'any');
  const race = jest.spyOn(Promise, 'race');
  const clock = new SteppedClock();
  let count = 0;
  const stream = new StateStream({
    begin: () => Promise.resolve(),
    pull: () => ((count += 1) % 50 === 0 ? count : null),
    clock,
    tickMs: 1_000,
    onEnd: () => undefined,
  });
  for (let event = 1; event <= 3; event += 1) {
    const next = stream.next();
    await clock.advance(60_000);
    expect(await next).toEqual({ done: false, value: event * 50 });
  }
  expect(any).not.toHaveBeenCalled();
  expect(race.mock.calls.length).toBeLessThanOrEqual(1);
});

test('a stream that waits ends at once when its reader leaves', async () => {
  let ended = 0;
  const stream = new StateStream({
    begin: () => Promise.resolve(),
    pull: () => null,
    clock: new SteppedClock(),
    tickMs: 1_000,
    onEnd: () => void (ended += 1),
  });
  const next = stream.next();
  await Promise.resolve();
  await stream.return();
  expect(await next).toEqual({ done: true, value: undefined });
  expect(ended).toBe(1);
});
