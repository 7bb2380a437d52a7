import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { locks } from '../../src/policy/locks/index';
import { describeRest } from '../../src/schema/describe-rest';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs/add-an-operation.md'), 'utf8');

/** The blocks of one language, without the indentation of their step. */
const blocks = (language: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^( *)\`\`\`${language}\n(.*?)^ *\`\`\`$`, 'gms'))].map(
    ([, indent = '', text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );

test('the contract of the example passes the check of descriptions', () => {
  const inputs = blocks('graphql').flatMap((text) => text.match(/^input .*?^}$/gms) ?? []);
  expect(inputs).toHaveLength(1);
  for (const input of inputs) expect(describeRest(input)).toBe(input);
});

test('names no file and no folder that does not exist', () => {
  const named = [...page.matchAll(/`((?:src|test|scripts|packages)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );
  expect(named.length).toBeGreaterThan(20);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('says where each lock that decides has its own entry', () => {
  // What no compiler asks for: the reason is named there.
  for (const file of ['src/main/live.ts', 'src/resolvers/lock-state.ts', 'src/policy/texts/words.ts']) {
    expect(page).toContain(`| \`${file}\``);
    const text = readFileSync(join(root, file), 'utf8');
    for (const { reason } of locks) expect([file, text]).toEqual([file, expect.stringContaining(reason)]);
  }
});
