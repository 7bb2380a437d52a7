import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { describeVariables } from '../../src/config';
import { errorCodes, isErrorCode } from '../../src/error-codes';
import type { ErrorCode } from '../../src/error-codes';
import { unsignedBounds } from '../../src/server/router-gate';
import { limitNames, limits } from '../../src/server/limits/table';

/** docs/limits.md has every limit, each with its variable and with a code and a status of the table of codes. */

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs/limits.md'), 'utf8');
const src = join(root, 'src');
const sources = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.startsWith('generated'))
  .sort()
  .map((file) => [file, readFileSync(join(src, file), 'utf8')] as const);
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

test('has a row for each limitName that an error can have', () => {
  const places = sources.flatMap(([file, text]) =>
    [...text.matchAll(/\blimitName: (?!string)(.+)/g)].map(([, value = '']) => ({ file, value })),
  );
  const literals = places.flatMap(({ value }) => /^'(\w+)'/.exec(value)?.[1] ?? []);
  expect(literals.length).toBeGreaterThan(5);
  // These two have theirs from a table.
  const others = places.filter(({ value }) => !value.startsWith("'")).map(({ file }) => file);
  expect(others).toEqual(['server/limits/plugin.ts', 'server/router-gate.ts']);
  const bodyNames = Object.keys(unsignedBounds).map(
    (name) => `body${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`,
  );
  const all = [...new Set([...literals, ...limitNames, ...bodyNames])];
  const named = rows.filter(({ beyond }) => beyond.includes('LIMIT_EXCEEDED')).map(({ what }) => what);
  expect(all.filter((name) => !named.some((what) => what.startsWith(`\`${name}\``)))).toEqual([]);
  // And every row of this code says which name its error has.
  expect(named.filter((what) => !all.includes(/^`(\w+)`/.exec(what)?.[1] ?? ''))).toEqual([]);
});

test('has a row for each code that asks to wait', () => {
  const statuses = (code: ErrorCode): readonly number[] => errorCodes[code].statuses;
  const waiting = (Object.keys(errorCodes) as ErrorCode[])
    .filter((code) => [429, 503].some((status) => statuses(code).includes(status)))
    // A fault, not a limit: EventBridge's key could not be fetched.
    .filter((code) => code !== 'INTERNAL_SERVER_ERROR');
  expect(waiting).toEqual(expect.arrayContaining(['OVERLOADED', 'TOO_MANY_FRESH_READS']));
  expect(waiting.filter((code) => !rows.some(({ beyond }) => beyond.includes(`\`${code}\``)))).toEqual([]);
});

test('says nothing of subscriptions that is not so', () => {
  expect(rows.filter(({ limit }) => limit === 'none')).toEqual([]);
});

test('has a row for each variable that is a limit', () => {
  const names = describeVariables()
    .map(({ name }) => name)
    .filter((name) => /^MAX_|_TIMEOUT_MS$|_PER_MINUTE$/.test(name));
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
