import { HttpRefusal } from './refusal';

/** The longest document, in characters: as many tokens as are allowed have some 50 each. */
export const mostDocumentCharacters = 100_000;

/**
 * Refuses a request with a longer document before it is parsed. A name may be as long as the body, and would be kept with
 * the parsed document. Throws an HttpRefusal.
 */
export function insistOnLength(body: unknown): void {
  const query: unknown =
    typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
  if (typeof query !== 'string' || query.length <= mostDocumentCharacters) return;
  throw new HttpRefusal(
    'LIMIT_EXCEEDED',
    413,
    `The document is too long: at most ${mostDocumentCharacters} characters are read.`,
    {
      extensions: { limitName: 'documentCharacters', limit: mostDocumentCharacters, found: query.length },
    },
  );
}
