import { afterEach, expect, jest, test } from '@jest/globals';
import { byHostClock, steadyNow } from '../../src/main/steady-time';

afterEach(() => void jest.restoreAllMocks());

test('goes on as it was when the clock of the host is set back, and can be told by that clock', () => {
  const before = steadyNow();
  expect(Math.abs(before - Date.now())).toBeLessThan(60_000);
  const tenMinutes = 600_000;
  const host = Date.now() - tenMinutes;
  jest.spyOn(Date, 'now').mockImplementation(() => host);
  const after = steadyNow();
  expect(after).toBeGreaterThanOrEqual(before);
  expect(after - before).toBeLessThan(60_000);
  expect(byHostClock(after)).toBeLessThanOrEqual(host);
  expect(Number.isInteger(after)).toBe(true);
});
