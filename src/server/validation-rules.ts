import { GraphQLError, OperationTypeNode } from 'graphql';
import type { ASTVisitor, ValidationContext } from 'graphql';

/** Rules of validation beside those of the specification. */

const kinds: Readonly<Record<OperationTypeNode, string>> = {
  query: 'Queries',
  mutation: 'Mutations',
  subscription: 'Subscriptions',
};

/**
 * Refuses an operation of a kind that the schema does not have, such as a subscription. graphql-js finds that out only
 * when it executes the operation, and Apollo takes its error for a fault of the server.
 */
export const knownOperationTypes = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(node) {
    const schema = context.getSchema();
    if (schema.getRootType(node.operation) != null) return;
    const served = Object.values(OperationTypeNode).filter((kind) => schema.getRootType(kind) != null);
    context.reportError(
      new GraphQLError(`${kinds[node.operation]} are not served here; send a ${served.join(' or a ')}.`, {
        nodes: [node],
      }),
    );
  },
});

/** Refuses introspection. Apollo has such a rule, and its text speaks to whoever programs the server. */
export const noIntrospection = (context: ValidationContext): ASTVisitor => ({
  Field(node) {
    if (node.name.value !== '__schema' && node.name.value !== '__type') return;
    context.reportError(
      new GraphQLError(
        'Introspection is off here. Take the schema from the supergraph or from its registry; whoever runs this server can set INTROSPECTION=true.',
        { nodes: [node] },
      ),
    );
  },
});
