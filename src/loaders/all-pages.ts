import { EcsError } from '../ecs/errors';
import type { EcsScope } from '../ecs/port';
import type { EcsPage } from '../ecs/records';

/** More pages than any list here has (100,000 disks): a list that is longer is one that does not end. */
const mostPages = 200;

interface Identified {
  readonly id: string;
}

type ReadPage<T> = (token: string | undefined) => Promise<EcsPage<T>>;

/** What was read of a list, and how many of its entries could not be read and are not in it. */
export type ListRead<T> = Pick<EcsPage<T>, 'items' | 'malformed'>;

/**
 * Reads a list to its end. Half a list would look like a whole one, so a page that fails fails the list, and so does a
 * list that does not end. An empty page with a token is only a page.
 *
 * @param list what is read and where, for the error.
 * @param page reads one page; the first without a token.
 * @param from the token to begin with.
 * @throws EcsError
 */
export async function allPages<T extends Identified>(
  list: EcsScope & { readonly action: string },
  page: ReadPage<T>,
  from?: string,
): Promise<ListRead<T>> {
  const { isWhole, ...read } = await readPages(page, mostPages, from);
  if (!isWhole) {
    const { action, accountId, regionId } = list;
    throw new EcsError({ action, accountId, regionId, fault: 'BAD_ANSWER' });
  }
  return read;
}

/** Reads the first pages of a list, and no more than so many: for histories, whose end may be far. */
export function firstPages<T extends Identified>(
  most: number,
  page: ReadPage<T>,
): Promise<ListRead<T> & { readonly isWhole: boolean }> {
  return readPages(page, most, undefined);
}

/**
 * A token that comes a second time would go on for ever. It is the end of the list where its page has nothing new, as
 * when a list moves while it is paged, or an answer is a recording; else the list has no end.
 */
async function readPages<T extends Identified>(
  page: ReadPage<T>,
  most: number,
  from: string | undefined,
): Promise<ListRead<T> & { readonly isWhole: boolean }> {
  const items: T[] = [];
  let malformed = 0;
  const tokens = new Set<string>();
  const ids = new Set<string>();
  let token = from;
  for (let count = 0; count < most; count += 1) {
    const { nextToken, ...more } = await page(token);
    const isNew = more.malformed > 0 || more.items.some(({ id }) => !ids.has(id));
    if (nextToken !== null && tokens.has(nextToken)) return { items, malformed, isWhole: !isNew };
    items.push(...more.items);
    for (const { id } of more.items) ids.add(id);
    malformed += more.malformed;
    if (nextToken === null) return { items, malformed, isWhole: true };
    tokens.add(nextToken);
    token = nextToken;
  }
  return { items, malformed, isWhole: false };
}
