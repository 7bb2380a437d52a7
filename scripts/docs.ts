/** Writes the documents that are generated from tables: `npm run docs`. With `--check`, checks that they are up to date. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCodesDocument } from './docs/error-codes';
import { operationsDocument } from './docs/operations';
import { readmeDocument } from './docs/readme';
import { runGenerator } from './generated-files';

const readme = join(__dirname, '..', 'README.md');

runGenerator('npm run docs', () => ({
  'docs/error-codes.md': errorCodesDocument(),
  'docs/operations.md': operationsDocument(),
  'README.md': readmeDocument(readFileSync(readme, 'utf8')),
}));
