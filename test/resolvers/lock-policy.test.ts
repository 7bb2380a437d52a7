import { expect, jest, test } from '@jest/globals';
import type * as LockPolicy from '../../src/resolvers/lock-policy';

jest.mock('../../src/policy/verified.json', () => ({
  version: 1,
  rows: [
    {
      operation: 'GetInstanceScreenshot',
      lock: 'security',
      verdict: 'CONFIRMED',
      code: 'IncorrectInstanceStatus',
      date: '2026-01-31',
      how: 'READ',
    },
    {
      operation: 'StartInstance',
      lock: 'security',
      verdict: 'SILENT',
      code: 'DryRunOperation',
      date: '2026-01-31',
      how: 'DRY_RUN',
    },
  ],
}));

/** Loaded after the file above stands in place of the real one. */
const rules = () =>
  jest.requireActual<typeof LockPolicy>('../../src/resolvers/lock-policy').securityLockRules;

test('a rule says where it was read, and when and how it was last verified', () => {
  const rule = rules().find(({ operation }) => operation === 'GET_INSTANCE_SCREENSHOT');
  expect(rule).toMatchObject({
    effectSource: expect.stringContaining('api-behavior-when-an-instance-is-locked-for-security-reasons'),
    errorCodeSource: null,
    lastVerified: {
      verdict: 'CONFIRMED',
      how: 'READ',
      date: '2026-01-31',
      ecsErrorCode: 'IncorrectInstanceStatus',
    },
  });
});

test('a rule that was never verified, or only by what proves nothing, says null', () => {
  const others = rules().filter(({ operation }) => operation !== 'GET_INSTANCE_SCREENSHOT');
  expect(others).toHaveLength(75);
  for (const { lastVerified } of others) expect(lastVerified).toBeNull();
});
