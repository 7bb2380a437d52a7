import { gql, InMemoryCache } from '@apollo/client';
import { describe, expect, it } from 'vitest';
import { applyStatuses, ecsPossibleTypes, ecsTypePolicies } from '../src/index.js';

const cacheOf = () => new InMemoryCache({ typePolicies: ecsTypePolicies, possibleTypes: ecsPossibleTypes });

const query = gql`
  query Page($keyword: String, $after: String) {
    ecsInstances(filter: { keyword: $keyword }, first: 2, after: $after) {
      nodes {
        id
        status
        rawStatus
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`;
const page = (ids: readonly string[], endCursor: string | null) => ({
  ecsInstances: {
    __typename: 'EcsInstanceConnection',
    nodes: ids.map((id) => ({ __typename: 'Instance', id, status: 'RUNNING', rawStatus: 'Running' })),
    pageInfo: { __typename: 'PageInfo', endCursor, hasNextPage: endCursor !== null },
  },
});
const read = (cache: InMemoryCache, variables = {}) =>
  cache.readQuery<ReturnType<typeof page>>({ query, variables })?.ecsInstances;

describe('ecsTypePolicies', () => {
  it('adds the page after a cursor, and begins anew without one', () => {
    const cache = cacheOf();
    cache.writeQuery({ query, data: page(['i-1', 'i-2'], 'c') });
    cache.writeQuery({ query, variables: { after: 'c' }, data: page(['i-3'], null) });
    expect(read(cache)?.nodes.map(({ id }) => id)).toEqual(['i-1', 'i-2', 'i-3']);
    expect(read(cache)?.pageInfo.hasNextPage).toBe(false);
    cache.writeQuery({ query, data: page(['i-9'], null) });
    expect(read(cache)?.nodes.map(({ id }) => id)).toEqual(['i-9']);
  });

  it('keeps lists of other filters apart', () => {
    const cache = cacheOf();
    cache.writeQuery({ query, variables: { keyword: 'web' }, data: page(['i-1'], null) });
    cache.writeQuery({ query, variables: { keyword: 'db' }, data: page(['i-2'], null) });
    expect(read(cache, { keyword: 'web' })?.nodes.map(({ id }) => id)).toEqual(['i-1']);
  });
});

describe('applyStatuses', () => {
  it('brings new statuses to instances of the cache, and to no other', () => {
    const cache = cacheOf();
    cache.writeQuery({ query, data: page(['i-1'], null) });
    const entry = (id: string) => ({ id, status: 'STOPPED' as const, rawStatus: 'Stopped' });
    applyStatuses(cache, [entry('i-1'), entry('i-7'), null]);
    expect(read(cache)?.nodes).toEqual([
      { __typename: 'Instance', id: 'i-1', status: 'STOPPED', rawStatus: 'Stopped' },
    ]);
    expect(Object.keys(cache.extract()).filter((id) => id.startsWith('Instance'))).toEqual(['Instance:i-1']);
  });
});
