import { describe, expect, test } from '@jest/globals';
import { GraphQLError } from 'graphql';
import { checkedRange } from '../../../src/resolvers/monitor-range';

const now = Date.parse('2026-03-31T12:00:00Z');
const iso = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;
const minute = 60_000;
const day = 24 * 60 * minute;

/** The argument that is wrong, or the range. */
function tried(start: number, end: number, period: 'ONE_MINUTE' | 'TEN_MINUTES' | 'ONE_HOUR' = 'ONE_MINUTE') {
  try {
    return checkedRange({ startTime: iso(start), endTime: iso(end), period }, now);
  } catch (error) {
    expect(error).toBeInstanceOf(GraphQLError);
    const { extensions } = error as GraphQLError;
    expect(extensions.code).toBe('BAD_USER_INPUT');
    return extensions.argument;
  }
}

describe('the range of a series', () => {
  test.each([
    ['ONE_MINUTE', 60],
    ['TEN_MINUTES', 600],
    ['ONE_HOUR', 3600],
  ] as const)('%s: 400 points are the most', (period, seconds) => {
    const start = now - 20 * day;
    const end = start + 400 * seconds * 1000;
    expect(tried(start, end, period)).toEqual({
      startTime: iso(start),
      endTime: iso(end),
      periodSeconds: seconds,
    });
    expect(tried(start, end + 1000, period)).toBe('endTime');
  });

  test('it ends after it begins', () => {
    expect(tried(now - minute, now - minute)).toBe('endTime');
    expect(tried(now, now - minute)).toBe('endTime');
    expect(tried(now - 1000, now)).toMatchObject({ periodSeconds: 60 });
  });

  test('it begins at most 30 days ago', () => {
    expect(tried(now - 30 * day, now - 30 * day + minute)).toMatchObject({ periodSeconds: 60 });
    expect(tried(now - 30 * day - 1000, now - 30 * day + minute)).toBe('startTime');
  });

  test('the message says what to do', () => {
    const asked = { startTime: iso(now - day), endTime: iso(now), period: 'ONE_MINUTE' } as const;
    expect(() => checkedRange(asked, now)).toThrow(
      'endTime: the range has 1440 points, more than the 400 that ECS returns; shorten it or use a longer period.',
    );
  });
});
