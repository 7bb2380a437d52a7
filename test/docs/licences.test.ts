/** docs/licences.md follows from the lock file; a licence that nobody has read stops it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { installedPackages, licencesDocument } from '../../scripts/docs/licences';
import type { Lock } from '../../scripts/docs/licences';

const root = join(__dirname, '..', '..');
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
const page = readFileSync(join(root, 'docs', 'licences.md'), 'utf8');

const withPackage = (name: string, facts: Lock['packages'][string]): Lock => ({
  packages: { ...lock.packages, [`node_modules/${name}`]: { version: '1.0.0', ...facts } },
});

test('every shipped package is on the page', () => {
  const shipped = installedPackages(lock).filter(({ isShipped }) => isShipped);
  expect(shipped.length).toBeGreaterThan(100);
  expect(shipped.filter(({ name }) => !page.includes(`\`${name}\``))).toEqual([]);
});

test('the lock file says of each package what the package itself says', () => {
  const shipped = installedPackages(lock).filter(({ isShipped }) => isShipped);
  for (const { name, license } of shipped) {
    const path = join(root, 'node_modules', name, 'package.json');
    const own = JSON.parse(readFileSync(path, 'utf8')) as { license?: string };
    expect([name, own.license?.replace('Apache License 2.0', 'Apache-2.0')]).toEqual([name, license]);
  }
});

test('Elastic-2.0 is named with its package, and the README leads there', () => {
  expect(page).toMatch(/\| Elastic-2\.0 +\| `@apollo\/federation-internals` +\|/);
  expect(page).toContain('hosted or managed service');
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('(docs/licences.md)');
});

describe('it is refused:', () => {
  test.each<[string, Lock['packages'][string], string]>([
    ['an unknown licence', { license: 'SSPL-1.0' }, 'new-one@1.0.0 is shipped, and its licence is SSPL-1.0'],
    [
      'an unknown one of a tool',
      { license: 'GPL-3.0', dev: true },
      'new-one@1.0.0 is a tool of development, and its licence is GPL-3.0',
    ],
    ['none at all', {}, 'new-one@1.0.0 is shipped, and its licence is not named'],
    ['one for tools only', { license: 'CC-BY-4.0' }, 'its licence is CC-BY-4.0'],
    ['one part of an expression', { license: '(MIT AND GPL-2.0)' }, 'its licence is (MIT AND GPL-2.0)'],
    ['a word of JavaScript', { license: 'toString' }, 'its licence is toString'],
    ['Elastic-2.0 of another package', { license: 'Elastic-2.0' }, 'its licence is Elastic-2.0'],
  ])('%s', (_name, facts, message) => {
    expect(() => licencesDocument(withPackage('new-one', facts))).toThrow(message);
  });

  test('and one that is known is not', () => {
    expect(licencesDocument(withPackage('new-one', { license: '(MIT AND ISC)' }))).toContain('`new-one`');
    const tool = withPackage('new-one', { license: 'Elastic-2.0', devOptional: true });
    expect(() => licencesDocument(tool)).not.toThrow();
  });
});
