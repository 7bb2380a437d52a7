import { EcsError } from '../ecs/errors';
import type { EcsScope } from '../ecs/port';
import type { EcsPage } from '../ecs/records';

/** Longer than any real list: 200 pages of 500 are 100,000 disks. A list with more pages is taken to be endless. */
const mostPages = 200;

interface Identified {
  readonly id: string;
}

type ReadPage<T> = (token: string | undefined) => Promise<EcsPage<T>>;

/** What was read of a list. `malformed` counts the entries that could not be read; they are not in `items`. */
export type ListRead<T> = Pick<EcsPage<T>, 'items' | 'malformed'>;

/**
 * Reads a list to its end. Half a list would look like a whole one, so one page that fails makes the whole list fail. An
 * empty page with a token is not the end.
 *
 * @param list what is read and where, for the error.
 * @param page reads one page; the first without a token.
 * @param from the token to begin with.
 * @throws EcsError when a page fails; BAD_ANSWER when the list does not end.
 */
export async function allPages<T extends Identified>(
  list: EcsScope & { readonly action: string },
  page: ReadPage<T>,
  from?: string,
): Promise<ListRead<T>> {
  const { end, ...read } = await readPages(page, mostPages, from);
  if (end !== 'WHOLE') {
    const { action, accountId, regionId } = list;
    throw new EcsError({ action, accountId, regionId, fault: 'BAD_ANSWER' });
  }
  return read;
}

/**
 * How a read of pages ended. WHOLE: at the end of the list. CUT: after as many pages as were allowed. CIRCLE: at a token that
 * ECS had given before, with entries of the list still to come.
 */
export type PagesEnd = 'WHOLE' | 'CUT' | 'CIRCLE';

/** Reads at most so many pages of a list: for histories, which may be very long. */
export function firstPages<T extends Identified>(
  most: number,
  page: ReadPage<T>,
): Promise<ListRead<T> & { readonly end: PagesEnd }> {
  return readPages(page, most, undefined);
}

/**
 * A token that comes a second time would lead round in a circle. If its page has nothing new, the list ends there: a list
 * that changes while it is paged does that. If its page has something new, the list is not whole.
 */
async function readPages<T extends Identified>(
  page: ReadPage<T>,
  most: number,
  from: string | undefined,
): Promise<ListRead<T> & { readonly end: PagesEnd }> {
  const items: T[] = [];
  let malformed = 0;
  const tokens = new Set<string>();
  const ids = new Set<string>();
  let token = from;
  for (let count = 0; count < most; count += 1) {
    const { nextToken, ...more } = await page(token);
    // Most lists are one page.
    if (count === 0 && nextToken === null)
      return { items: more.items, malformed: more.malformed, end: 'WHOLE' };
    const news = more.items.filter(({ id }) => !ids.has(id));
    if (nextToken !== null && tokens.has(nextToken)) {
      malformed += more.malformed;
      const isOver = news.length === 0 && more.malformed === 0;
      return { items: [...items, ...news], malformed, end: isOver ? 'WHOLE' : 'CIRCLE' };
    }
    items.push(...more.items);
    for (const { id } of more.items) ids.add(id);
    malformed += more.malformed;
    if (nextToken === null) return { items, malformed, end: 'WHOLE' };
    tokens.add(nextToken);
    token = nextToken;
  }
  return { items, malformed, end: 'CUT' };
}
