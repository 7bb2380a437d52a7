import type { BatchQuery, CountQuery, PageQuery } from '../port';
import { readRow } from '../../catalogue/lookup';
import type { EcsReadOperation } from '../../catalogue/operations';
import type { EcsPage } from '../records';
import type { WireParameters } from '../wire';
import { idParameters } from './ids';
import { present } from './parameters';
import { integerAt, isWire, listAt, textAt } from './read';
import type { Wire } from './read';

/** A read: its query in ECS's parameters, and ECS's answer in our records. */
export interface Translation<Query, Answer> {
  parameters(query: Query): WireParameters;
  /**
   * @param sentAt when the call was sent, in milliseconds since the epoch.
   * @returns null when the answer has not the shape that it must have.
   */
  answer(body: Wire, scope: { accountId: string; regionId: string }, sentAt: number): Answer | null;
}

export function pageParameters(query: PageQuery | CountQuery): WireParameters {
  // Tokens and totals exclude each other in ECS: TotalCount means something only to a numbered page.
  if ('countOnly' in query) return { PageNumber: 1, PageSize: 1 };
  return present({ MaxResults: query.maxResults, NextToken: query.nextToken });
}

/** The parameters of a read for a list of ids, as its row in the catalogue says. */
export function batchParameters(
  action: EcsReadOperation,
  { ids, pageNumber, pageSize }: BatchQuery,
): WireParameters {
  const { ids: named } = readRow(action);
  if (named === null || typeof named.parameter !== 'string') throw new TypeError(`${action} takes no ids.`);
  return {
    ...idParameters(named.parameter, named.encoding, ids),
    PageNumber: pageNumber,
    PageSize: pageSize,
  };
}

/**
 * Reads a page. An entry without a usable id is counted and left out: one malformed entry must not cost the page. A token
 * that cannot be read is counted too: the entries behind it are out of reach.
 *
 * @returns null when the list itself is missing.
 */
export function pageOf<T>(
  body: Wire,
  outer: string,
  inner: string,
  record: (entry: Wire) => T | null,
): EcsPage<T> | null {
  const entries = listAt(body, outer, inner);
  if (entries === null) return null;
  const items = entries
    .map((entry) => (isWire(entry) ? record(entry) : null))
    .filter((item) => item !== null);
  const isTokenRead = body.NextToken == null || body.NextToken === '' || textAt(body, 'NextToken') !== null;
  return {
    items,
    malformed: entries.length - items.length + (isTokenRead ? 0 : 1),
    nextToken: textAt(body, 'NextToken'),
    totalCount: integerAt(body, 'TotalCount'),
  };
}
