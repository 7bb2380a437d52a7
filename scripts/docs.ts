/** Writes the documents that are generated from tables: `npm run docs`. With `--check`, checks that they are up to date. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodesDocument } from './docs/error-codes';
import { financialLockDocument } from './docs/financial-lock';
import { limitsDocument } from './docs/limits';
import { licencesDocument } from './docs/licences';
import type { Lock } from './docs/licences';
import { mutationsDocument } from './docs/mutations';
import { operationsDocument } from './docs/operations';
import { readinessDocument } from './docs/readiness';
import { readmeDocument } from './docs/readme';
import { runGenerator } from './generated-files';

const textOf = (path: string): string => readFileSync(join(__dirname, '..', path), 'utf8');

runGenerator('npm run docs', () => ({
  'docs/error-codes.md': errorCodesDocument(),
  'docs/financial-lock.md': financialLockDocument(),
  'docs/limits.md': limitsDocument(),
  'docs/licences.md': licencesDocument(JSON.parse(textOf('package-lock.json')) as Lock),
  'docs/mutations.md': mutationsDocument(textOf('docs/mutations.md'), textOf('schema.graphql')),
  'docs/operations.md': operationsDocument(),
  'docs/readiness.md': readinessDocument(),
  'README.md': readmeDocument(textOf('README.md')),
}));
