import { beforeEach, describe, expect, test } from '@jest/globals';
import { Attendance } from '../../../src/live/shared/attendance';

let time: number;
let attendance: Attendance;

beforeEach(() => {
  time = 1_000_000;
  attendance = new Attendance({ now: () => time, steady: () => time });
  attendance.listening(true);
});

/** The others say something each second. */
const pass = (seconds: number, talking: Map<string, number> = new Map()): void => {
  for (let second = 0; second < seconds; second += 1) {
    time += 1_000;
    for (const [by, n] of talking) {
      attendance.heard(by, n + 1);
      talking.set(by, n + 1);
    }
  }
};

describe('all writes are known', () => {
  test('since this process listens, while every other one is heard', () => {
    const [start, talking] = [
      time,
      new Map([
        ['one', 0],
        ['two', 0],
      ]),
    ];
    pass(60, talking);
    expect(attendance.completeSince).toBe(start);
    expect(attendance.present).toEqual(['one', 'two']);
  });

  test('not while one of them is silent, and then from its return on', () => {
    pass(10, new Map([['one', 0]]));
    pass(6);
    expect(attendance.completeSince).toBe(Infinity);
    attendance.heard('one', 11);
    expect(attendance.completeSince).toBe(time);
  });

  test('again after ten minutes of silence: that process has ended', () => {
    pass(10, new Map([['one', 0]]));
    pass(601);
    expect(attendance.completeSince).toBe(time);
    expect(attendance.present).toEqual([]);
  });

  test('without a pause when one of them has said that it stops', () => {
    const start = time;
    pass(10, new Map([['one', 0]]));
    attendance.left('one');
    pass(60);
    expect(attendance.completeSince).toBe(start);
    expect(attendance.heard('one', 11)).toBe(false);
  });

  test('only since a note that was not the next one', () => {
    pass(3, new Map([['one', 0]]));
    expect(attendance.heard('one', 5)).toBe(true);
    expect(attendance.completeSince).toBe(time);
  });

  test('not without Redis', () => {
    attendance.listening(false);
    expect(attendance.completeSince).toBe(Infinity);
    pass(30);
    attendance.listening(true);
    expect(attendance.completeSince).toBe(time);
  });
});

test('no note is heard twice', () => {
  expect(attendance.heard('one', 1)).toBe(true);
  expect(attendance.heard('one', 1)).toBe(false);
  expect(attendance.heard('one', 2)).toBe(true);
  expect(attendance.heard('one', 1)).toBe(false);
});
