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

/** The same for a list without a total: ECS does not count it. */
const { totalCount: _uncounted, ...uncounted } = connection;

export const connections = {
  EcsInstanceConnection: connection satisfies Gql.EcsInstanceConnectionResolvers,
  EcsInstanceEdge: edge satisfies Gql.EcsInstanceEdgeResolvers,
  EcsDiskConnection: connection satisfies Gql.EcsDiskConnectionResolvers,
  EcsDiskEdge: edge satisfies Gql.EcsDiskEdgeResolvers,
  EcsSecurityLockEventConnection: connection satisfies Gql.EcsSecurityLockEventConnectionResolvers,
  EcsSecurityLockEventEdge: edge satisfies Gql.EcsSecurityLockEventEdgeResolvers,
  EcsSystemEventConnection: connection satisfies Gql.EcsSystemEventConnectionResolvers,
  EcsSystemEventEdge: edge satisfies Gql.EcsSystemEventEdgeResolvers,
  EcsSnapshotConnection: connection satisfies Gql.EcsSnapshotConnectionResolvers,
  EcsSnapshotEdge: edge satisfies Gql.EcsSnapshotEdgeResolvers,
  EcsInstanceTypeConnection: uncounted satisfies Gql.EcsInstanceTypeConnectionResolvers,
  EcsInstanceTypeEdge: edge satisfies Gql.EcsInstanceTypeEdgeResolvers,
  EcsDiagnosticReportConnection: uncounted satisfies Gql.EcsDiagnosticReportConnectionResolvers,
  EcsDiagnosticReportEdge: edge satisfies Gql.EcsDiagnosticReportEdgeResolvers,
  EcsResourceTagConnection: uncounted satisfies Gql.EcsResourceTagConnectionResolvers,
  EcsResourceTagEdge: edge satisfies Gql.EcsResourceTagEdgeResolvers,
};
