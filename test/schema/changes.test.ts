/** What the comparison with the last release takes for breaking, and what the changelog must say of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import {
  breakingChanges,
  newestOf,
  undatedDeprecations,
  unnamedChanges,
} from '../../scripts/schema-changes/compare';

const root = join(__dirname, '..', '..');
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

const released = `
  type Query { thing(id: ID!, size: Int): Thing  word: Word }
  type Thing @key(fields: "id") @key(fields: "region id") { id: ID! region: ID! name: String! }
  input ThingInput { id: ID! note: String }
  enum Word { YES NO }
`;
const changed = (from: string, to: string): string => {
  expect(released).toContain(from);
  return released.replace(from, to);
};

describe('breaks', () => {
  it.each([
    ['a field that is gone', 'name: String!', '', 'Thing.name was removed.'],
    [
      'a field that may be null now',
      'name: String!',
      'name: String',
      'Thing.name changed type from String! to String.',
    ],
    ['an argument that is gone', ', size: Int', '', 'Query.thing arg size was removed.'],
    [
      'an argument that is needed now',
      'size: Int',
      'size: Int!',
      'Query.thing arg size has changed type from Int to Int!.',
    ],
    [
      'an input field that is needed',
      'note: String',
      'note: String other: Int!',
      'A required field other on input type ThingInput was added.',
    ],
    ['a value that is gone', 'YES NO', 'YES', 'NO was removed from enum type Word.'],
    ['a key that is gone', '@key(fields: "region id")', '', 'Thing @key(fields: "region id") was removed.'],
  ])('%s', (_name, from, to, change) => {
    expect(breakingChanges(released, changed(from, to))).toEqual([change]);
  });

  it.each([
    ['a new field', 'name: String!', 'name: String! other: Int'],
    ['a field that is never null now', 'word: Word', 'word: Word!'],
    ['a new argument that nobody needs', 'size: Int', 'size: Int, unit: String'],
    ['a new value', 'YES NO', 'YES NO MAYBE'],
    ['a deprecation', 'name: String!', 'name: String! @deprecated(reason: "Use id. Until 2027-06-01.")'],
    ['a description', 'name: String!', '"What it is called." name: String!'],
  ])('not %s', (_name, from, to) => {
    expect(breakingChanges(released, changed(from, to))).toEqual([]);
  });
});

describe('the changelog', () => {
  const changes = ['Thing.name was removed.', 'NO was removed from enum type Word.'];
  const changelog = (unreleased: string): string =>
    `# Changelog\n\n## [Unreleased]\n\n${unreleased}\n\n## [1.0.0] - 2026-11-24\n\n- \`Thing.name\` was removed.\n`;

  it('must name each change', () => {
    expect(unnamedChanges(changes, changelog('- `Thing.name` was removed: ask for `title`.'))).toEqual([
      'NO was removed from enum type Word.',
    ]);
    expect(
      unnamedChanges(
        changes,
        changelog('- `Thing.name` was removed.\n- `NO` was removed\n  from enum type `Word`.'),
      ),
    ).toEqual([]);
  });

  it('names nothing in the parts of earlier versions', () => {
    expect(unnamedChanges(changes, changelog('Nothing.'))).toEqual(changes);
  });

  test('the schema of each version that it lists is kept', () => {
    const listed = [...read('CHANGELOG.md').matchAll(/^## \[(\d[^\]]*)\]/gm)].map(([, version]) => version);
    const kept = readdirSync(join(root, 'releases')).map((name) => name.replace(/\.graphql$/, ''));
    expect(listed.length).toBeGreaterThan(0);
    expect(kept.sort()).toEqual(listed.sort());
  });
});

test('the schema here breaks nothing that the changelog does not name', () => {
  const version = newestOf(readdirSync(join(root, 'releases'))) ?? '';
  const changes = breakingChanges(read('releases', version), read('schema.graphql'));
  expect(unnamedChanges(changes, read('CHANGELOG.md'))).toEqual([]);
});

test('a deprecation says until when the field stays', () => {
  const deprecated = (reason: string): string => `type A { b: Int @deprecated${reason} }`;
  expect(undatedDeprecations(deprecated('(reason: "Use \\"c\\". Until 2027-06-01.")'))).toEqual([]);
  expect(undatedDeprecations(deprecated('(reason: "Use c.")'))).toEqual(['Use c.']);
  expect(undatedDeprecations(deprecated(''))).toEqual(['No longer supported']);
  expect(undatedDeprecations(read('schema.graphql'))).toEqual([]);
});

test('the newest version is the highest, not the last by letters', () => {
  expect(newestOf(['1.10.0', '1.9.1', '1.2.0'])).toBe('1.10.0');
  expect(newestOf([])).toBeUndefined();
});
