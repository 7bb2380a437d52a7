import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** docs/performance.md has one table with each measurement, what it compares and how long it takes. */

const read = (path: string): string => readFileSync(join(__dirname, '..', '..', path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

const rows = [
  ...read('docs/performance.md').matchAll(/^\| `npm run ([\w:-]+)` +\|([^|]*)\|([^|]*)\|$/gm),
].map(([, name = '', compares = '', takes = '']) => ({
  name,
  compares: compares.trim(),
  takes: takes.trim(),
}));

test('has a row for each measurement, once, and for nothing else', () => {
  const measurements = Object.keys(scripts).filter((name) => /^(bench:|soak$)/.test(name));
  expect(rows.map(({ name }) => name).sort()).toEqual(measurements.sort());
});

test.each(rows)('$name: what it compares, and how long it takes', ({ compares, takes }) => {
  expect(compares).not.toBe('');
  expect(takes).toMatch(/(second|minute)/);
});
