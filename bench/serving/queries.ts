import type { FormattedExecutionResult } from 'graphql';

/** A request that is measured. */
export interface Query {
  readonly name: string;
  readonly what: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** The answer of a server, parsed. */
export type Answer = FormattedExecutionResult;

export const instanceIds: readonly string[] = Array.from(
  { length: 100 },
  (_, index) => `i-bp1serving${String(index).padStart(8, '0')}`,
);

const representations = instanceIds.map((id) => ({ __typename: 'Instance', id }));

export const queries: readonly Query[] = [
  {
    name: 'Q1',
    what: 'one instance and its 3 disks',
    query: `query One($id: ID!) {
      ecsInstance(id: $id) { id name status disks { id name status sizeGiB } }
    }`,
    variables: { id: instanceIds[7] },
  },
  {
    name: 'Q2',
    what: '100 instances, 5 fields each, and 3 disks of each, 4 fields each',
    query: `{
      ecsInstances(first: 100) {
        nodes { id name status instanceType isSecurityLocked disks { id name status sizeGiB } }
      }
    }`,
  },
  {
    name: 'Q3',
    what: '100 instances and their operationDecisions',
    query: `{
      ecsInstances(first: 100) { nodes { id operationDecisions { operation verdict message } } }
    }`,
  },
  {
    name: 'Q4',
    what: '_entities of 100 instances and their operationDecisions',
    query: `query Decisions($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Instance { id name status operationDecisions { operation verdict message } }
      }
    }`,
    variables: { representations },
  },
  {
    name: 'Q5',
    what: 'allowedOperations of 100 instances and of their 300 disks',
    query: `{
      ecsInstances(first: 100) { nodes { id allowedOperations disks { id allowedOperations } } }
    }`,
  },
  {
    name: 'Q6',
    what: '_entities of 100 instances with three allows',
    query: `query Buttons($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on Instance {
          id
          start: allows(operation: START_INSTANCE)
          stop: allows(operation: STOP_INSTANCE)
          remove: allows(operation: DELETE_INSTANCE)
        }
      }
    }`,
    variables: { representations },
  },
];

/** @returns the body of a request. */
export const bodyOf = ({ query, variables = {} }: Query): string => JSON.stringify({ query, variables });
