/**
 * Compares schema.graphql with that of the last release: `npm run check:compatibility`. It fails when a change can break
 * somebody and CHANGELOG.md does not name it, and when a deprecation says no date. See docs/versions.md.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { breakingChanges, newestOf, undatedDeprecations, unnamedChanges } from './schema-changes/compare';

const root = join(__dirname, '..');
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');

const versions = readdirSync(join(root, 'releases')).map((name) => name.replace(/\.graphql$/, ''));
const version = newestOf(versions);
if (version === undefined) throw new Error('releases/ has no schema.');

const schema = read('schema.graphql');
const unnamed = unnamedChanges(
  breakingChanges(read('releases', `${version}.graphql`), schema),
  read('CHANGELOG.md'),
);
const undated = undatedDeprecations(schema);

if (unnamed.length > 0)
  process.stderr.write(
    `schema.graphql breaks what ${version} promised. Take it back, or name it in CHANGELOG.md under "Unreleased", in these words:\n${unnamed.map((change) => `- ${change}\n`).join('')}`,
  );
if (undated.length > 0)
  process.stderr.write(
    `A deprecation ends with "Until YYYY-MM-DD.":\n${undated.map((reason) => `- ${reason}\n`).join('')}`,
  );
if (unnamed.length + undated.length > 0) process.exitCode = 1;
