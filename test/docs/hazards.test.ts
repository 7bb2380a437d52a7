import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** docs/hazards.md has a row for each number that tests and comments use, and names tests that are there. */

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs/hazards.md'), 'utf8');
const rows = [...page.matchAll(/^\| (F\d+) +\|.*\|(.*)\|$/gm)].map(([, number = '', tested = '']) => ({
  number,
  tests: [...tested.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path),
}));

const texts = ['src', 'test', 'packages/ecs-emulator/src', 'packages/ecs-emulator/test', 'docs'].flatMap(
  (folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|graphql|md)$/.test(path) && path !== 'hazards.md')
      .map((path) => readFileSync(join(root, folder, path), 'utf8')),
);

test('numbers them from F1 to F50, in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: 50 }, (_, index) => `F${index + 1}`));
});

test('has every number that is used', () => {
  const used = new Set(texts.flatMap((text) => text.match(/\bF[1-9]\d?\b(?=[:,) ])/g) ?? []));
  expect(used.size).toBeGreaterThan(40);
  expect([...used].filter((number) => !rows.some((row) => row.number === number))).toEqual([]);
});

test.each(rows)('the tests of $number are there', ({ tests }) => {
  expect(tests.length).toBeGreaterThan(0);
  expect(tests.filter((path) => !existsSync(join(root, 'test', `${path}.test.ts`)))).toEqual([]);
});
