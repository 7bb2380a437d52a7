import { createHash } from 'node:crypto';
import { GraphQLError, parse, validate } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import type { TrustedDocuments } from '../config';
import { HttpRefusal } from './refusal';

/** A body that has the document in place of its id. */
export interface LookedUp {
  readonly body: unknown;
  /** Why the request is not answered. It is for callers who have proved who they are. */
  readonly refusal?: HttpRefusal;
}

type Body = Readonly<Record<string, unknown>>;

/**
 * @returns a function that puts the document in the place of its id (`documentId`, or `extensions.persistedQuery`), so
 *   that everything after it sees an ordinary request.
 */
export function createDocumentGate(trusted: TrustedDocuments): (body: unknown) => LookedUp {
  if (trusted.mode === 'off') return (body) => ({ body });
  const isStrict = trusted.mode === 'only';
  const texts = new Set(trusted.documents.values());
  const find = finder(trusted.documents);

  return (body) => {
    // Apollo refuses what is no object.
    if (!isRecord(body)) return { body };
    const id = idOf(body);
    const text = body.query ?? undefined;
    const known = id === undefined ? undefined : find(id);
    if (known !== undefined) {
      const isOther = text !== undefined && text !== known;
      return { body: withText(body, known), ...(isOther && { refusal: contradiction() }) };
    }
    if (text === undefined) {
      // Without an id either, Apollo says what is missing.
      if (id === undefined) return { body };
      return {
        body,
        refusal: isStrict ? notTrusted('The manifest has no document with this id.') : notFound(),
      };
    }
    const isRefused = isStrict && !(typeof text === 'string' && texts.has(text));
    return {
      body: id === undefined ? body : withText(body, text),
      ...(isRefused && { refusal: notTrusted('The manifest does not have this document.') }),
    };
  };
}

/**
 * Compares the documents with GraphQL and the schema.
 *
 * @returns `broken`: what is not GraphQL; `unfit`: what the schema does not have, and would be refused. A line each.
 */
export function problemsOfDocuments(
  schema: GraphQLSchema,
  trusted: TrustedDocuments,
): { readonly broken: readonly string[]; readonly unfit: readonly string[] } {
  const [broken, unfit]: [string[], string[]] = [[], []];
  for (const [id, text] of trusted.mode === 'off' ? [] : trusted.documents) {
    try {
      const [first] = validate(schema, parse(text));
      if (first !== undefined) unfit.push(`${id}: ${first.message}`);
    } catch (error) {
      if (!(error instanceof GraphQLError)) throw error;
      broken.push(`${id}: ${error.message}`);
    }
  }
  return { broken, unfit };
}

/** Finds a document by its id of the manifest, and by the SHA-256 of its text. */
function finder(documents: ReadonlyMap<string, string>): (id: string) => string | undefined {
  const byHash = new Map(
    [...documents.values()].map((text) => [createHash('sha256').update(text).digest('hex'), text]),
  );
  // `sha256:…` is the form of the GraphQL-over-HTTP specification, `app~version~…` that of Hive.
  return (id) =>
    [id, id.slice(id.lastIndexOf('~') + 1), id.replace(/^sha256:/, '')]
      .map((form) => documents.get(form) ?? byHash.get(form))
      .find((text) => text !== undefined);
}

function idOf({ documentId, extensions }: Body): string | undefined {
  if (typeof documentId === 'string') return documentId;
  const persisted = isRecord(extensions) ? extensions.persistedQuery : undefined;
  // Apollo answers for other versions.
  if (!isRecord(persisted) || persisted.version !== 1) return undefined;
  return typeof persisted.sha256Hash === 'string' ? persisted.sha256Hash : undefined;
}

/** The body with a document, and without the id: Apollo would look for it in a cache of its own. */
function withText({ documentId: _id, extensions, ...rest }: Body, query: unknown): Body {
  if (!isRecord(extensions)) return { ...rest, query };
  const { persistedQuery: _persisted, ...others } = extensions;
  return { ...rest, query, extensions: others };
}

const isRecord = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const contradiction = (): HttpRefusal =>
  new HttpRefusal(
    'BAD_USER_INPUT',
    400,
    'The id stands for another document than query has; send one of them.',
  );

const notFound = (): HttpRefusal =>
  new HttpRefusal(
    'PERSISTED_QUERY_NOT_FOUND',
    200,
    'The manifest has no document with this id; send the document itself.',
  );

const notTrusted = (what: string): HttpRefusal =>
  new HttpRefusal(
    'DOCUMENT_NOT_TRUSTED',
    400,
    `${what} Only trusted documents are answered here (TRUSTED_DOCUMENTS=only): send one by its id or its exact text, or have this one added to the manifest.`,
  );
