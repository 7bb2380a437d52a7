import { EcsError } from '../ecs/errors';
import type { CallOptions, EcsPort, EcsRead, EcsReads, EcsScope } from '../ecs/port';
import type { EcsPage, InstanceRecord } from '../ecs/records';
import { afterToken, inEcsOrder, keysetToken, withoutEcsFirst } from './keyset';

type Query = EcsReads['DescribeInstances']['query'];

/**
 * Lets a list that began in the mirror go on at ECS. ECS cannot begin a page after an id, so that the whole list is read
 * and put in order; this is rare, and costs a call a hundred instances. First pages are named, so that whoever goes on in the
 * middle of one gets the same order again.
 */
export function withKeysetPages(port: EcsPort): EcsPort {
  return {
    scopes: port.scopes,
    write: (scope, operation, call, options) => port.write(scope, operation, call, options),
    async read<A extends EcsRead>(
      scope: EcsScope,
      action: A,
      query: EcsReads[A]['query'],
      options: CallOptions,
    ): Promise<EcsReads[A]['answer']> {
      const after =
        'nextToken' in query && query.nextToken !== undefined ? afterToken(query.nextToken) : null;
      if (action !== 'DescribeInstances') return port.read(scope, action, query, options);
      if (after === null)
        return inEcsOrder(query, await port.read(scope, action, withoutEcsFirst(query), options));
      return await pageAfter(port, scope, query as Query, after, options);
    },
  };
}

async function pageAfter(
  port: EcsPort,
  scope: EcsScope,
  query: Query,
  after: string,
  options: CallOptions,
): Promise<EcsPage<InstanceRecord>> {
  if (!('maxResults' in query)) throw new TypeError('A count has no page.');
  const { nextToken: _ours, maxResults, ...filter } = query;
  const found = new Map<string, InstanceRecord>();
  let malformed = 0;
  let token: string | null = null;
  do {
    const asked = { ...filter, maxResults: 100, ...(token === null ? {} : { nextToken: token }) };
    const page: EcsPage<InstanceRecord> = await port.read(scope, 'DescribeInstances', asked, options);
    for (const record of page.items) if (record.id > after) found.set(record.id, record);
    malformed += page.malformed;
    if (page.nextToken !== null && page.nextToken === token)
      throw new EcsError({ action: 'DescribeInstances', ...scope, fault: 'BAD_ANSWER' });
    token = page.nextToken;
  } while (token !== null);
  const inOrder = [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  const items = inOrder.slice(0, maxResults);
  const last = items.at(-1);
  const nextToken = inOrder.length > items.length && last !== undefined ? keysetToken(last.id) : null;
  return { items, malformed, nextToken, totalCount: null };
}
