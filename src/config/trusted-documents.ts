import { z } from 'zod';
import type { AccountsReader } from './accounts';
import { fileReader } from './accounts';
import { isProblems } from './problems';
import type { Problem } from './problems';
import type { Values } from './variables';

/** The documents that clients may send by their ids, and whether others are answered too. */
export type TrustedDocuments =
  | { readonly mode: 'off' }
  | {
      readonly mode: 'prefer' | 'only';
      /** The text of each document, by its id. */
      readonly documents: ReadonlyMap<string, string>;
    };

type Entry = readonly [id: string, text: string];

const some = z.string().min(1, 'must not be empty');
const format = 'apollo-persisted-query-manifest';

/** The manifest of `@apollo/generate-persisted-query-manifest` and of Apollo's tools for mobile clients. */
const apolloForm = z
  .object({
    format: z.literal(format, `must be ${format}`),
    version: z.literal(1, 'must be 1, the only version known here'),
    operations: z.array(z.object({ id: some, body: some })),
  })
  .transform(({ operations }): readonly Entry[] => operations.map(({ id, body }) => [id, body]));

/** What GraphQL Code Generator, Hive's tools and Relay write: the text of each document, by its hash. */
const mapForm = z.record(some, some).transform((map): readonly Entry[] => Object.entries(map));

/**
 * Reads TRUSTED_DOCUMENTS_FILE, where TRUSTED_DOCUMENTS asks for it.
 *
 * @returns the documents, or all problems, each with its place in the file.
 */
export function trustedDocumentsOf(
  { TRUSTED_DOCUMENTS: mode, TRUSTED_DOCUMENTS_FILE: path }: Values,
  reader: Pick<AccountsReader, 'readText'> = fileReader,
): TrustedDocuments | readonly Problem[] {
  // `checks` has the rule that the file must be set. A wrong word for the mode is among the problems already.
  if (mode === undefined || mode === 'off' || path === undefined) return { mode: 'off' };
  const entries = entriesOf(path, reader);
  if (isProblems(entries)) return entries;
  const documents = new Map<string, string>();
  const problems: Problem[] = [];
  for (const [id, text] of entries) {
    if ((documents.get(id) ?? text) !== text) {
      problems.push(problem(path, `the id ${id} stands for two different documents; give each its own.`));
    }
    documents.set(id, text);
  }
  return problems.length > 0 ? problems : { mode, documents };
}

function entriesOf(
  path: string,
  reader: Pick<AccountsReader, 'readText'>,
): readonly Entry[] | readonly Problem[] {
  let content: unknown;
  try {
    content = JSON.parse(reader.readText(path));
  } catch {
    return [problem(path, 'it cannot be read as JSON; check that it exists and is well-formed.')];
  }
  const isApollo = typeof content === 'object' && content !== null && 'format' in content;
  const parsed = (isApollo ? apolloForm : mapForm).safeParse(content);
  if (!parsed.success) {
    const expected = `expected a manifest of Apollo (format: ${format}) or a map of ids to documents`;
    return parsed.error.issues.map(({ path: place, message }) =>
      problem(path, place.length === 0 ? `${expected}.` : `at ${place.join('.')}: ${message}.`),
    );
  }
  return parsed.data.length > 0 ? parsed.data : [problem(path, 'it has no documents.')];
}

const problem = (path: string, message: string): Problem => ({
  variable: 'TRUSTED_DOCUMENTS_FILE',
  message: `${path}: ${message}`,
});
