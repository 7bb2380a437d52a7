import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { combineLocks, lockReasonOf, lockStatesOf } from '../../src/policy/lock-state';
import type { LockState } from '../../src/policy/lock-state';

describe('lockStatesOf', () => {
  test.each<[readonly string[] | null, LockState]>([
    [['security'], 'LOCKED'],
    [['Security'], 'LOCKED'],
    [['SECURITY'], 'LOCKED'],
    [['financial'], 'NOT_LOCKED'],
    [['Recycling'], 'NOT_LOCKED'],
    [['recycling'], 'NOT_LOCKED'],
    [['dedicatedhostfinancial'], 'NOT_LOCKED'],
    [['refunded'], 'NOT_LOCKED'],
    [[], 'NOT_LOCKED'],
    [['financial', 'security'], 'LOCKED'],
    [['financial', 'Recycling', 'refunded'], 'NOT_LOCKED'],
    [['brandnew'], 'UNKNOWN'],
    [[''], 'UNKNOWN'],
    [[' security'], 'UNKNOWN'],
    [['securityX'], 'UNKNOWN'],
    [['financial', 'brandnew'], 'UNKNOWN'],
    [['brandnew', 'security'], 'LOCKED'],
    [null, 'UNKNOWN'],
  ])('%j is %s', (words, state) => {
    expect(lockStatesOf(words)).toEqual({ security: state });
  });

  test('a reason has one word, whatever its case', () => {
    expect(lockReasonOf('Recycling')).toBe('recycling');
    expect(lockReasonOf('DedicatedHostFinancial')).toBe('dedicatedhostfinancial');
    expect(lockReasonOf('constructor')).toBeNull();
  });

  test('NOT_LOCKED only when every word is a documented reason that is not security', () => {
    const harmless = ['financial', 'recycling', 'dedicatedhostfinancial', 'refunded'];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...harmless, 'security'))), (words) => {
        const isHarmless = words.every((word) => harmless.includes(word.toLowerCase()));
        expect(lockStatesOf(words).security === 'NOT_LOCKED').toBe(isHarmless);
      }),
    );
  });
});

describe('combineLocks', () => {
  test.each<[LockState[], LockState]>([
    [[], 'UNKNOWN'],
    [['NOT_LOCKED'], 'NOT_LOCKED'],
    [['LOCKED'], 'LOCKED'],
    [['UNKNOWN'], 'UNKNOWN'],
    [['NOT_LOCKED', 'LOCKED'], 'LOCKED'],
    [['NOT_LOCKED', 'UNKNOWN'], 'UNKNOWN'],
    [['UNKNOWN', 'LOCKED'], 'LOCKED'],
    [['NOT_LOCKED', 'NOT_LOCKED'], 'NOT_LOCKED'],
  ])('%j is %s', (states, state) => {
    const attached = states.map((security) => ({ security }));
    expect(combineLocks(attached)).toEqual({ security: state });
    expect(combineLocks(attached.toReversed())).toEqual({ security: state });
  });
});
