import { HeaderMap } from '@apollo/server';
import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { DocumentNode, GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { codedError } from '../../coded-error';
import type { RequestContext, StreamRequest } from '../../context';
import { subscriptionsAreOff } from '../../resolvers/subscriptions/subscription';
import { costlyFieldIn, rootFieldOf } from './fields';
import { subscriptionByPlainPost } from './plain-post';

/** A subscription that passed every check of an operation. */
export interface Prepared {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** The root field; the rules of GraphQL leave a subscription one. */
  readonly field: string;
}

const prepared = new WeakMap<StreamRequest, Prepared>();

/** @returns the subscription of a request that Apollo has let through; undefined for every other. */
export const preparedOf = (request: StreamRequest): Prepared | undefined => prepared.get(request);

/**
 * Makes Apollo the one place where operations are admitted: what comes by a transport for subscriptions passes through its
 * parser, its validation and all its plugins, as a query does, and is then handed back without being executed. So nothing
 * but a subscription is ever run there, and no check has to be written twice.
 *
 * @param isLive false without the mirror, where there are no subscriptions.
 */
export const subscriptionsPlugin = (isLive: boolean): ApolloServerPlugin<RequestContext> => ({
  requestDidStart({ contextValue: { stream } }) {
    return Promise.resolve({
      didResolveOperation({ schema, document, operation }) {
        if (stream === undefined) {
          if (operation?.operation === OperationTypeNode.SUBSCRIPTION) throw subscriptionByPlainPost();
          return Promise.resolve();
        }
        if (operation === undefined) throw noOperation();
        if (operation.operation !== OperationTypeNode.SUBSCRIPTION) throw onlySubscriptions(operation);
        if (!isLive) throw codedError('FORBIDDEN', subscriptionsAreOff, {}, 403);
        insistOnFreeFields(schema, document);
        prepared.set(stream, { schema, document, field: rootFieldOf(schema, document) });
        return Promise.resolve();
      },
      responseForOperation: () => Promise.resolve(stream === undefined ? null : handedBack()),
    });
  },
});

const handedBack = (): GraphQLResponse => ({
  http: { headers: new HeaderMap(), status: 200 },
  body: { kind: 'single', singleResult: { data: null } },
});

const noOperation = (): GraphQLError =>
  codedError(
    'OPERATION_RESOLUTION_FAILURE',
    'The document has several operations or none, and operationName does not choose one.',
    {},
    400,
  );

const onlySubscriptions = ({ operation }: OperationDefinitionNode): GraphQLError =>
  codedError(
    'BAD_REQUEST',
    `Only subscriptions are answered in this way; send a ${operation} as an ordinary POST.`,
    {},
    400,
  );

/** Each event of each reader would repeat such a call. */
function insistOnFreeFields(schema: GraphQLSchema, document: DocumentNode): void {
  const field = costlyFieldIn(schema, document);
  if (field === null) return;
  throw codedError(
    'LIMIT_EXCEEDED',
    `${field} costs calls of ECS, and a subscription would repeat them with each event; ask for it in a query.`,
    { limitName: 'costlyFields', limit: 0 },
    400,
  );
}
