import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { codedError } from '../coded-error';

/** Refuses every mutation. Production allows none unless callers are identified or anonymous ones are explicitly allowed. */
export const mutationsPlugin: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      didResolveOperation({ operation }) {
        if (operation?.operation !== OperationTypeNode.MUTATION) return Promise.resolve();
        throw codedError(
          'FORBIDDEN',
          'Mutations are off: this subgraph does not know its callers (CALLER_AUTH, ALLOW_UNSCOPED_MUTATIONS).',
          {},
          403,
        );
      },
    }),
};
