import type { EcsRead } from './port';
import { isWire } from './translate/read';
import type { Wire } from './translate/read';

/** ECS reads a smaller page size as this one. */
const leastPage = 10;
/** The page sizes of reads that take none. */
const fixedPages: Partial<Readonly<Record<EcsRead, number>>> = { ListTagResources: 50 };
/** The most points of a time series that ECS answers. */
const mostPoints = 400;

/** @returns how many rows an answer may have at most; Infinity where the read is no list. */
function mostRows(action: EcsRead, query: object): number {
  const fixed = fixedPages[action];
  if (fixed !== undefined) return fixed;
  if ('maxResults' in query) return Math.max(leastPage, Number(query.maxResults));
  if ('pageSize' in query) return Math.max(leastPage, Number(query.pageSize));
  if ('countOnly' in query) return leastPage;
  return 'periodSeconds' in query ? mostPoints : Infinity;
}

/**
 * Whether an answer has more rows than were asked for. Such a page is not translated: its length would have no bound, and
 * the loaders could not page through it. ECS wraps each list once: `Instances.Instance`.
 */
export function hasTooManyRows(action: EcsRead, query: object, body: Wire): boolean {
  const most = mostRows(action, query);
  return Object.values(body)
    .filter(isWire)
    .flatMap((outer) => Object.values(outer))
    .some((list) => Array.isArray(list) && list.length > most);
}
