import { EcsError } from '../ecs/errors';
import type { EcsScope } from '../ecs/port';
import type { EcsPage } from '../ecs/records';

/** More pages than any list here has (100,000 disks): a list that is longer is one that does not end. */
const mostPages = 200;

type ReadPage<T> = (token: string | undefined) => Promise<EcsPage<T>>;

/**
 * Reads a list to its end. Half a list would look like a whole one, so a page that fails fails the list, and so does a
 * list that does not end (a token that comes a second time would go on for ever). An empty page with a token is only a
 * page.
 *
 * @param list what is read and where, for the error.
 * @param page reads one page; the first without a token.
 * @param from the token to begin with.
 * @throws EcsError
 */
export async function allPages<T>(
  list: EcsScope & { readonly action: string },
  page: ReadPage<T>,
  from?: string,
): Promise<readonly T[]> {
  const { items, isWhole } = await readPages(page, mostPages, from);
  if (!isWhole) {
    const { action, accountId, regionId } = list;
    throw new EcsError({ action, accountId, regionId, fault: 'BAD_ANSWER' });
  }
  return items;
}

/** Reads the first pages of a list, and no more than so many: for histories, whose end does not matter. */
export async function firstPages<T>(most: number, page: ReadPage<T>): Promise<readonly T[]> {
  return (await readPages(page, most, undefined)).items;
}

async function readPages<T>(
  page: ReadPage<T>,
  most: number,
  from: string | undefined,
): Promise<{ items: readonly T[]; isWhole: boolean }> {
  const items: T[] = [];
  const seen = new Set<string>();
  let token = from;
  for (let count = 0; count < most; count += 1) {
    const { items: more, nextToken } = await page(token);
    items.push(...more);
    if (nextToken === null) return { items, isWhole: true };
    if (seen.has(nextToken)) break;
    seen.add(nextToken);
    token = nextToken;
  }
  return { items, isWhole: false };
}
