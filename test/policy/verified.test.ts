import { describe, expect, test } from '@jest/globals';
import { operations } from '../../src/catalogue/operations';
import { sourcesOf } from '../../src/policy/effects';
import { securityLock } from '../../src/policy/locks/security';
import file from '../../src/policy/verified.json';
import { readVerified, strongerOf, verificationOf } from '../../src/policy/verified';
import type { Verification } from '../../src/policy/verified';

const row: Verification = {
  operation: 'GetInstanceScreenshot',
  lock: 'security',
  verdict: 'CONFIRMED',
  code: 'IncorrectInstanceStatus',
  date: '2026-01-31',
  how: 'READ',
};
const about = (rows: readonly Verification[]) => verificationOf('security', 'GetInstanceScreenshot', rows);

test('the committed file can be read', () => {
  expect(readVerified(file)).toHaveLength(file.rows.length);
});

describe('what is not a verified.json is refused, with the row and the field', () => {
  const readRow = (more: object) => () => readVerified({ version: 1, rows: [row, { ...row, ...more }] });

  test.each([
    [{ operation: 'Explode' }, 'operation'],
    [{ lock: 'i-1' }, 'lock'],
    [{ verdict: 'TRUE' }, 'verdict'],
    [{ code: 'a code with spaces' }, 'code'],
    [{ code: undefined }, 'code'],
    [{ date: '2026-13-45' }, 'date'],
    [{ how: 'GUESS' }, 'how'],
  ])('%j', (more, field) => {
    expect(readRow(more)).toThrow(`Row 2 of verified.json: ${field} is missing or wrong.`);
  });

  test('other fields, which could name an account', () => {
    expect(readRow({ account: '1' })).toThrow('Row 2 of verified.json has a field that is not known.');
  });

  test.each([[null], [[]], [{ version: 2, rows: [] }], [{ version: 1 }]])('%j', (content) => {
    expect(() => readVerified(content)).toThrow('not a verified.json of version 1');
  });

  test('what is right is taken', () => {
    expect(readVerified({ version: 1, rows: [row, { ...row, code: null }] })).toEqual([
      row,
      { ...row, code: null },
    ]);
  });
});

describe('the last verification of a row', () => {
  test('none without an observation, or with one that says nothing, or of another lock or operation', () => {
    expect(about([])).toBeNull();
    expect(about([{ ...row, verdict: 'SILENT' }])).toBeNull();
    expect(
      about([
        { ...row, lock: 'financial' },
        { ...row, operation: 'StartInstance' },
      ]),
    ).toBeNull();
  });

  test('a contradiction before a confirmation, and of two alike the later one', () => {
    const contradicted: Verification = { ...row, verdict: 'CONTRADICTED', date: '2025-01-01' };
    const later: Verification = { ...row, date: '2026-02-01' };
    expect(about([row, contradicted, later])).toBe(contradicted);
    expect(about([row, later])).toBe(later);
    expect(strongerOf(later, row)).toBe(later);
    expect(strongerOf({ ...row, verdict: 'SILENT', date: '2027-01-01' }, row)).toBe(row);
  });
});

test('each cell has the page that its basis says, and an inferred one has none', () => {
  for (const { name } of operations) {
    const { effectBasis, errorCodeBasis } = securityLock.rules[name];
    const { effect, errorCode } = sourcesOf('security', name);
    for (const [basis, source] of [
      [effectBasis, effect],
      [errorCodeBasis, errorCode],
    ] as const) {
      if (basis === 'DOCUMENTED') expect(source).toBe(securityLock.document);
      else if (basis === 'OPERATION_PAGE') expect(source).toMatch(new RegExp(`^https://.*/${name}$`));
      else expect(source).toBeNull();
    }
  }
});
