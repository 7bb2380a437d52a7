import type { RequestContext } from '../context';
import type * as Gql from '../generated/graphql';
import { faultCodeOf, faultMessageOf, retryAfterOf } from './faults';
import type { Connection, Edge } from './paging';

/** The fields that all connections share. */
const connection = {
  nodes: <T>({ edges }: Connection<T>) => edges.map(({ node }) => node),
  pageInfo: <T>(
    { edges, list, hasNextPage, hasPreviousPage, end }: Connection<T>,
    _args: unknown,
    { cursors }: RequestContext,
  ) => {
    const [start] = edges;
    return {
      hasNextPage,
      hasPreviousPage,
      startCursor: start === undefined ? null : cursors.encode(start.position, list),
      endCursor: end === null ? null : cursors.encode(end, list),
    };
  },
  totalCount: <T>({ count }: Connection<T>) => count(),
  problems: <T>({ problems }: Connection<T>) =>
    problems.map(({ scope, error }) => ({
      ...scope,
      code: faultCodeOf(error),
      message: faultMessageOf(error),
      retryAfterMs: retryAfterOf(error),
    })),
};

const edge = {
  cursor: <T>({ position, list }: Edge<T>, _args: unknown, { cursors }: RequestContext) =>
    cursors.encode(position, list),
};

export const connections = {
  EcsInstanceConnection: connection satisfies Gql.EcsInstanceConnectionResolvers,
  EcsInstanceEdge: edge satisfies Gql.EcsInstanceEdgeResolvers,
  EcsDiskConnection: connection satisfies Gql.EcsDiskConnectionResolvers,
  EcsDiskEdge: edge satisfies Gql.EcsDiskEdgeResolvers,
  EcsSecurityLockEventConnection: connection satisfies Gql.EcsSecurityLockEventConnectionResolvers,
  EcsSecurityLockEventEdge: edge satisfies Gql.EcsSecurityLockEventEdgeResolvers,
};
