import { EcsError } from '../../ecs/errors';
import type { EcsReads, PageQuery } from '../../ecs/port';
import type { CycleTools } from './cycle-tools';

type Listed = 'DescribeInstances' | 'DescribeDisks';
type Item<A extends Listed> = EcsReads[A]['answer']['items'][number];

/**
 * Reads a whole list, page by page, within the budget. A list that changes meanwhile may show an entry twice, or not at
 * all: the caller must not conclude from an entry's absence that it is gone.
 *
 * @param between called before each page. @returns whether to go on.
 * @returns the ids that the list had, and when its first page was asked for; null when it was not read to its end.
 * @throws EcsError also for an entry that could not be read, and for a page that repeats its token.
 */
export async function scanPages<A extends Listed>(
  { store, read, budget, now, signal }: CycleTools,
  action: A,
  maxResults: number,
  between: () => Promise<boolean>,
  learn: (record: Item<A>) => void,
): Promise<{ readonly sentAt: number; readonly ids: ReadonlySet<string> } | null> {
  const ids = new Set<string>();
  let sentAt: number | null = null;
  let token: string | null = null;
  do {
    if (!(await between())) return null;
    await budget.take(store.scope, action, signal);
    sentAt ??= now();
    const page: EcsReads[Listed]['answer'] = await read(action, pageQuery(maxResults, token));
    for (const record of page.items as readonly Item<A>[]) {
      learn(record);
      ids.add(record.id);
    }
    if (page.malformed > 0 || (token !== null && page.nextToken === token))
      throw new EcsError({ action, ...store.scope, fault: 'BAD_ANSWER' });
    token = page.nextToken;
  } while (token !== null);
  return { sentAt, ids };
}

/** @param token of the page before; null for the first page. */
export const pageQuery = (maxResults: number, token: string | null): PageQuery =>
  token === null ? { maxResults } : { maxResults, nextToken: token };
