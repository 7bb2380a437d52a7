import { expect } from '@jest/globals';
import { createCursorCodec } from '../../src/cursors';
import { EcsError } from '../../src/ecs/errors';
import type { EcsScope } from '../../src/ecs/port';
import type { InstanceRecord } from '../../src/ecs/records';
import { readConnection } from '../../src/resolvers/paging';
import type { Connection, ListRequest } from '../../src/resolvers/paging';
import type { FakePort } from '../support/fake-port';
import { anInstance, hangzhou, numbered } from '../support/records';

/** The codec that reader and tests share. */
export const cursors = createCursorCodec('secret');
/** What the cursors of these tests belong to. */
export const list = 'instances of all regions';

/** The list of all instances of a port, as the root field reads it. */
export const requestOver = (
  port: FakePort,
  page: { readonly first: number; readonly after?: string | null },
  options: Partial<ListRequest<InstanceRecord>> = {},
): ListRequest<InstanceRecord> => ({
  list,
  action: 'DescribeInstances',
  scopes: port.scopes,
  first: page.first,
  after: page.after,
  read: (scope, query) => port.read(scope, 'DescribeInstances', query, { purpose: 'LIST' }),
  count: async (scope) =>
    (await port.read(scope, 'DescribeInstances', { countOnly: true }, { purpose: 'LIST' })).totalCount,
  ...options,
});

/** Reads one page of it. */
export const read = (
  port: FakePort,
  page: { readonly first: number; readonly after?: string | null },
  options?: Partial<ListRequest<InstanceRecord>>,
) => readConnection({ cursors }, requestOver(port, page, options));

/** The ids of the rows. */
export const ids = <T extends { readonly id: string }>({ edges }: Connection<T>): string[] =>
  edges.map(({ node }) => node.id);
/** The cursor that the next page begins with. */
export const endOf = ({ end }: Connection<unknown>): string | null =>
  end === null ? null : cursors.encode(end, list);

/** `count` instances of an account and region. */
export function region(count: number, scope: EcsScope = hangzhou, prefix = 'i'): InstanceRecord[] {
  return numbered(count, (index) => anInstance(`${prefix}-${index}`, scope));
}

/** Pages through the whole list; a page that fails is asked for again. */
export async function walk(
  port: FakePort,
  firsts: readonly number[],
  options?: Partial<ListRequest<InstanceRecord>>,
) {
  const found: string[] = [];
  const problems: string[] = [];
  let after: string | null = null;
  for (let turn = 0; turn < 500; turn += 1) {
    const first = firsts[turn % firsts.length] ?? 1;
    let connection: Connection<InstanceRecord>;
    try {
      connection = await read(port, { first, after }, options);
    } catch (error) {
      if (!(error instanceof EcsError)) throw error;
      continue;
    }
    expect(connection.edges.length).toBeLessThanOrEqual(first);
    found.push(...connection.edges.map(({ node }) => `${node.accountId}/${node.regionId}/${node.id}`));
    problems.push(...connection.problems.map(({ scope }) => `${scope.accountId}/${scope.regionId}`));
    if (!connection.hasNextPage) return { found, problems };
    after = endOf(connection);
  }
  throw new Error('The list does not end.');
}
