import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { codedError } from '../coded-error';

/** Refuses every mutation: in production nobody changes anything unless callers are known, or it is said that they need not be. */
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
