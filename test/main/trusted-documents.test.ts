import { expect, test } from '@jest/globals';
import { StartError } from '../../src/main/ports';
import { insistOnDocuments } from '../../src/main/trusted-documents';
import { createSchema } from '../../src/server/schema';
import { rememberingLog } from '../server/tools';

const schema = createSchema();
const only = (...documents: [string, string][]) => ({ mode: 'only', documents: new Map(documents) }) as const;

test('a document that is not GraphQL stops the start, and the message names it', () => {
  const { log } = rememberingLog();
  const trusted = only(['good', '{ ecsRegions { id } }'], ['torn', '{ ecsRegions {']);
  const start = () => {
    insistOnDocuments(schema, trusted, log);
  };
  expect(start).toThrow(StartError);
  expect(start).toThrow(/^TRUSTED_DOCUMENTS_FILE: these documents are not GraphQL:\n {2}torn: Syntax Error/);
});

test('a document that the schema does not have is logged, and the start goes on', () => {
  const { log, lines } = rememberingLog();
  insistOnDocuments(schema, only(['good', '{ ecsRegions { id } }'], ['old', '{ gone }']), log);
  expect(lines.map(({ level, message }) => [level, message])).toEqual([
    [
      'warn',
      expect.stringMatching(/^TRUSTED_DOCUMENTS_FILE: a document .* will be refused: old: Cannot query/),
    ],
  ]);
});
