import type { Exchange } from './exchange';
import { mostAgeOf } from './most-age';
import { HttpRefusal } from './refusal';

/** What a caller may ask of ECS itself: so many requests at once, and one more each second. */
export const freshReads = { burst: 10, perSecond: 1 } as const;
const { burst, perSecond } = freshReads;
/** Of more callers than this, the one that asked least lately is forgotten, and begins anew. */
const mostCallers = 10_000;

interface Bucket {
  readonly left: number;
  /** Milliseconds since the epoch. */
  readonly at: number;
}

/**
 * Limits how often a caller may ask for an answer that does not come from memory (`ecs-max-age: 0`): each such request
 * costs calls that all callers share. All anonymous callers are one.
 *
 * @returns checks one request. It throws an HttpRefusal: 400 for a header that is no number, 429 with `retry-after` for a
 *   caller who has asked too often.
 */
export function createFreshReads(
  now: () => number = Date.now,
): (exchange: Pick<Exchange, 'request' | 'caller'>) => void {
  const buckets = new Map<string, Bucket>();
  return (exchange) => {
    if (mostAgeOf(exchange) !== 0) return;
    const caller = exchange.caller.subject ?? '';
    const at = now();
    const before = buckets.get(caller) ?? { left: burst, at };
    const left = Math.min(burst, before.left + (Math.max(0, at - before.at) / 1_000) * perSecond);
    buckets.delete(caller);
    buckets.set(caller, { left: left < 1 ? left : left - 1, at });
    for (const oldest of buckets.keys()) {
      if (buckets.size <= mostCallers) break;
      buckets.delete(oldest);
    }
    if (left < 1) refuse(Math.ceil(((1 - left) / perSecond) * 1_000));
  };
}

function refuse(retryAfterMs: number): never {
  const retryAfter = Math.ceil(retryAfterMs / 1_000);
  throw new HttpRefusal(
    'TOO_MANY_FRESH_READS',
    429,
    `With ecs-max-age: 0, a caller may send ${burst} requests at once and one more each second.`,
    { headers: { 'retry-after': String(retryAfter) }, extensions: { retryAfter, retryAfterMs } },
  );
}
