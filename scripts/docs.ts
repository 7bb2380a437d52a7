/** Writes the documents that follow from tables: `npm run docs`. With `--check`, says whether they are up to date. */
import { errorCodesDocument } from './docs/error-codes';
import { runGenerator } from './generated-files';

runGenerator('npm run docs', () => ({ 'docs/error-codes.md': errorCodesDocument() }));
