import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exceededBound, exceededBoundOf } from '../../src/server/json-bounds';

test('a text and what it says are within the same bounds', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat({ max: 5 }), fc.nat({ max: 12 }), (value, levels, entries) => {
      const bounds = { levels, entries };
      const [text, parsed] = [Buffer.from(JSON.stringify(value)), exceededBoundOf(value, bounds)];
      const scanned = exceededBound(text, bounds);
      // Where both are exceeded, the two meet them in another order.
      expect(parsed === null).toBe(scanned === null);
      if (exceededBound(text, { levels, entries: Infinity }) === null) expect(parsed).toBe(scanned);
    }),
    { numRuns: 500 },
  );
});

test('no depth is too much', () => {
  let deep: unknown = 0;
  for (let level = 0; level < 1_000_000; level += 1) deep = level % 2 === 0 ? [deep] : { a: deep };
  expect(exceededBoundOf(deep, { levels: Infinity, entries: Infinity })).toBeNull();
  expect(exceededBoundOf(deep, { levels: 50, entries: Infinity })).toBe('levels');
  expect(exceededBoundOf(deep, { levels: Infinity, entries: 50 })).toBe('entries');
});
