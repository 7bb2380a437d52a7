import type { DocumentNode } from 'graphql';

/** A cache of documents, as Apollo wants it. */
export interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/** 4 MiB of JSON: some 20 MiB in memory, a thousand documents of the usual size. */
const usualMost = 4 * 1024 * 1024;

/**
 * Parsed and validated documents, by the hash of their text; the one that was not used for longest goes first. Apollo's
 * own holds 30 MiB of JSON, and a document in memory is several times as large as its JSON: documents that never come
 * again would fill most of a small heap.
 *
 * @param most how much all documents together hold, in characters of their JSON and their text.
 */
export function createDocumentStore(most = usualMost): DocumentStore {
  /** The least recently used first. */
  const known = new Map<string, { readonly document: DocumentNode; readonly size: number }>();
  let total = 0;
  const remove = (key: string): boolean => {
    total -= known.get(key)?.size ?? 0;
    return known.delete(key);
  };
  return {
    get(key) {
      const found = known.get(key);
      if (found !== undefined) {
        known.delete(key);
        known.set(key, found);
      }
      return Promise.resolve(found?.document);
    },
    set(key, document) {
      remove(key);
      const size = JSON.stringify(document).length + (document.loc?.source.body.length ?? 0);
      if (size > most) return Promise.resolve();
      known.set(key, { document, size });
      total += size;
      for (const oldest of known.keys()) {
        if (total <= most) break;
        remove(oldest);
      }
      return Promise.resolve();
    },
    delete: (key) => Promise.resolve(remove(key)),
  };
}
