import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Kind } from 'graphql';
import { DateTime } from '../../src/resolvers/date-time';

const parse = (value: unknown) => DateTime.parseValue(value);

describe('a DateTime that comes in', () => {
  test.each([
    ['2026-11-24T02:44:00Z', '2026-11-24T02:44:00Z'],
    ['2026-11-24t02:44:00z', '2026-11-24T02:44:00Z'],
    ['2026-11-24T10:44:00+08:00', '2026-11-24T02:44:00Z'],
    ['2026-11-23T20:14:00-06:30', '2026-11-24T02:44:00Z'],
    ['2026-11-24T02:44:00.999Z', '2026-11-24T02:44:00Z'],
    ['2026-11-24T02:44:00.123456789Z', '2026-11-24T02:44:00Z'],
    ['2024-02-29T00:00:00Z', '2024-02-29T00:00:00Z'],
    ['2026-01-01T00:30:00+01:00', '2025-12-31T23:30:00Z'],
  ])('%s is %s', (value, expected) => {
    expect(parse(value)).toBe(expected);
    expect(DateTime.parseLiteral({ kind: Kind.STRING, value }, {})).toBe(expected);
  });

  test.each<[unknown]>([
    ['2026-02-30T00:00:00Z'],
    ['2026-02-29T00:00:00Z'],
    ['2026-04-31T00:00:00Z'],
    ['2026-13-01T00:00:00Z'],
    ['2026-00-01T00:00:00Z'],
    ['2026-01-01T24:00:00Z'],
    ['2026-01-01T23:60:00Z'],
    ['2026-01-01T00:00:00+25:00'],
    ['9999-12-31T23:59:59-01:00'],
    ['2026-11-24T02:44:00'],
    ['2026-11-24T02:44Z'],
    ['2026-11-24 02:44:00Z'],
    ['2026-11-24'],
    ['tomorrow'],
    [''],
    [1764000000],
    [null],
    [true],
    [{}],
  ])('%j is none, and the message shows one that is', (value) => {
    expect(() => parse(value)).toThrow(
      'DateTime must be an RFC 3339 time with an offset, for example 2026-11-24T02:44:00Z.',
    );
  });

  test('must be a text in a query too', () => {
    expect(() => DateTime.parseLiteral({ kind: Kind.INT, value: '2026' }, {})).toThrow('RFC 3339');
    expect(() => DateTime.parseLiteral({ kind: Kind.NULL }, {})).toThrow('RFC 3339');
  });

  test('of any moment and any offset is the same moment in UTC', () => {
    const moment = fc.date({ min: new Date('0001-01-02'), max: new Date('9999-12-30'), noInvalidDate: true });
    const offset = fc.integer({ min: -23 * 60, max: 23 * 60 });
    fc.assert(
      fc.property(moment, offset, (date, minutes) => {
        const two = (n: number) => String(Math.abs(Math.trunc(n))).padStart(2, '0');
        const shifted = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
        const text = `${shifted}${minutes < 0 ? '-' : '+'}${two(minutes / 60)}:${two(minutes % 60)}`;
        expect(parse(text)).toBe(`${date.toISOString().slice(0, 19)}Z`);
      }),
    );
  });
});

describe('a DateTime that goes out', () => {
  test('is the text that it is', () => {
    expect(DateTime.serialize('2026-11-24T02:44:00Z')).toBe('2026-11-24T02:44:00Z');
  });

  test.each<[unknown]>([[new Date(0)], [0], [null], [{}]])('is never %j', (value) => {
    expect(() => DateTime.serialize(value)).toThrow('not a string');
  });
});
