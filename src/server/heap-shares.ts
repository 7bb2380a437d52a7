import { HeaderMap } from '@apollo/server';
import { getHeapStatistics } from 'node:v8';
import { GraphQLError } from 'graphql';
import { retryAfterSeconds } from './in-flight';

/** Shares of the heap for the answers that are being made. */
export interface HeapShares {
  /**
   * Takes the share of an answer. An answer gets its share even if it is too large, when no other is being made.
   *
   * @param objects how many objects the answer may hold.
   * @returns a function that gives the share back; repeated calls have no effect.
   * @throws GraphQLError OVERLOADED, with status 503, when the answers being made leave no room for it.
   */
  take(objects: number): () => void;
}

/**
 * What an object of an answer takes while it is made, with its promises and its part of the text: a request of 45,000
 * objects that waits for ECS added 20 to 80 MB, so 0.4 to 1.8 kB an object.
 */
const bytesOfObject = 2 * 1024;
/** The part of the heap for answers. The rest is for the program itself, for ECS's answers, and for garbage. */
const partOfHeap = 0.5;

/** How many objects all answers that are being made may hold together: 77,000 with --max-old-space-size=256. */
export const usualShares = (heap = getHeapStatistics().heap_size_limit): number =>
  Math.floor((heap * partOfHeap) / bytesOfObject);

/** @param most how many objects all answers may hold together. */
export function createHeapShares(most = usualShares()): HeapShares {
  let taken = 0;
  return {
    take(objects) {
      if (taken > 0 && taken + objects > most) throw overloaded();
      taken += objects;
      let isHeld = true;
      return () => {
        if (isHeld) taken -= objects;
        isHeld = false;
      };
    },
  };
}

const overloaded = (): GraphQLError =>
  new GraphQLError('The answers being made leave no memory for this one; send it again in a moment.', {
    extensions: {
      code: 'OVERLOADED',
      retryAfter: retryAfterSeconds,
      retryAfterMs: retryAfterSeconds * 1_000,
      http: { status: 503, headers: new HeaderMap([['retry-after', String(retryAfterSeconds)]]) },
    },
  });
