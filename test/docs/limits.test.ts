import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { describeVariables } from '../../src/config';
import { errorCodes, isErrorCode } from '../../src/error-codes';
import { limitNames, limits } from '../../src/server/limits/table';

/** docs/limits.md has every limit, each with its variable and with a code and a status of the table of codes. */

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs/limits.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('|') && !/^\| (What|-+) /.test(line))
  .map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  )
  .map(([what = '', limit = '', variable = '', beyond = '', remedy = '']) => ({
    what,
    limit,
    variable: variable.replaceAll('`', ''),
    beyond,
    remedy,
  }));

test('has a row for each limit of a document, with its number', () => {
  for (const name of limitNames) {
    const row = rows.find(({ what }) => what.startsWith(`\`${name}\``));
    expect([name, row?.limit]).toEqual([name, limits[name].toLocaleString('en-US')]);
  }
});

test('has a row for each variable that is a limit', () => {
  const names = describeVariables()
    .map(({ name }) => name)
    .filter((name) => name.startsWith('MAX_') || name.endsWith('_TIMEOUT_MS'));
  expect(names.length).toBeGreaterThan(4);
  expect(names.filter((name) => !rows.some(({ variable }) => variable === name))).toEqual([]);
});

test('names no variable that does not exist', () => {
  const names = describeVariables().map(({ name }): string => name);
  const named = rows.map(({ variable }) => variable).filter((variable) => variable !== '');
  expect(named.filter((variable) => !names.includes(variable))).toEqual([]);
});

describe.each(rows)('$what', ({ limit, beyond, remedy }) => {
  test('has a limit, a code with one of its statuses or words, and says what to do', () => {
    expect(limit).not.toBe('');
    expect(remedy).toMatch(/^[A-Z].*\.$/);
    const [, code, anchor, status] = /^\[`(\w+)`\]\(error-codes\.md#(\w+)\), (\d+)$/.exec(beyond) ?? [];
    if (code === undefined) {
      expect(beyond).toMatch(/^(\d{3}|[a-z][\w `,-]+)$/);
      return;
    }
    expect(anchor).toBe(code.toLowerCase());
    expect(isErrorCode(code) ? errorCodes[code].statuses : []).toContain(Number(status));
  });
});
