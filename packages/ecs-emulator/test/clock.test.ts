import { expect, test } from '@jest/globals';
import { isoMinutes, isoSeconds, parseTime, steppedClock, wallResourceClock } from '../src/world/clock';

test('a stepped clock stands still until it is advanced', () => {
  const clock = steppedClock(1000);
  expect(clock.now()).toBe(1000);
  clock.advance(5);
  expect(clock.now()).toBe(1005);
  clock.reset();
  expect(clock.now()).toBe(1000);
});

test('a wall clock goes on by itself and can be moved ahead', () => {
  let wall = 50;
  const clock = wallResourceClock(() => wall);
  clock.advance(1000);
  wall = 60;
  expect(clock.now()).toBe(1060);
  clock.reset();
  expect(clock.now()).toBe(60);
});

test('times are written with and without seconds, and read either way', () => {
  const time = Date.parse('2026-03-01T12:34:56Z');
  expect([isoSeconds(time), isoMinutes(time)]).toEqual(['2026-03-01T12:34:56Z', '2026-03-01T12:34Z']);
  expect([parseTime('2026-03-01T12:34:56Z'), parseTime('2026-03-01T12:34Z')]).toEqual([time, time - 56_000]);
});

test.each(['2026-03-01', '2026-13-01T00:00Z', '2026-03-01T12:34:56+08:00', 'now', '2017-12-05T2340:00Z'])(
  '%s is no time of a request',
  (text) => {
    expect(parseTime(text)).toBeUndefined();
  },
);
