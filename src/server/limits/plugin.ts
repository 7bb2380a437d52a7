import type { GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContextDidResolveOperation,
} from '@apollo/server';
import { codedError } from '../../coded-error';
import { fragmentsOf, measure } from './measure';
import type { Measure } from './measure';
import { countObjects } from './objects';
import { limitMessage } from './table';
import type { LimitName, Limits } from './table';
import { createSizeOf } from './values';
import type { Variables } from './values';

/**
 * A request that asks too much.
 *
 * @param found how many there are; absent where counting stopped at the limit.
 */
const overLimit = (name: LimitName, most: number, found?: number): GraphQLError =>
  codedError('LIMIT_EXCEEDED', limitMessage(name, most, found), { limitName: name, limit: most, found }, 400);

/** What is the same for every request with the same document. */
interface Measured {
  readonly measure: Measure;
  readonly fragments: ReturnType<typeof fragmentsOf>;
  /** Set when no variable can change the count of objects. */
  objects?: number;
}

const textLimits = ['rootFields', 'depth', 'aliases', 'directives', 'selections'] as const;

/**
 * Refuses operations over the limits, before anything of them runs. Apollo keeps validated documents, so that the same
 * text is measured once.
 */
export function limitsPlugin(limits: Limits): ApolloServerPlugin {
  const known = new WeakMap<OperationDefinitionNode, Measured>();

  const check = (
    { schema, document, request }: GraphQLRequestContextDidResolveOperation<BaseContext>,
    operation: OperationDefinitionNode,
  ) => {
    const variables: Variables = request.variables ?? {};
    let measured = known.get(operation);
    if (measured === undefined) {
      const fragments = fragmentsOf(document);
      measured = { fragments, measure: measure(operation, fragments) };
      known.set(operation, measured);
    }
    for (const name of textLimits) insist(limits, name, measured.measure[name]);
    insist(limits, 'representations', countRepresentations(measured.measure, operation, variables));
    insist(limits, 'objects', objectsOf(schema, operation, measured, variables));
  };

  return {
    requestDidStart: () =>
      Promise.resolve({
        didResolveOperation: (context) => {
          // graphql-js answers a request that names no operation of its document.
          if (context.operation !== undefined) check(context, context.operation);
          return Promise.resolve();
        },
      }),
  };
}

function insist(limits: Limits, name: LimitName, found: number): void {
  if (found > limits[name]) throw overLimit(name, limits[name], found);
}

function countRepresentations(
  { representations }: Measure,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  if (representations.length === 0) return 0;
  const sizeOf = createSizeOf(operation, variables);
  return representations.reduce((total, value) => total + (sizeOf(value) ?? 0), 0);
}

function objectsOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  measured: Measured,
  variables: Variables,
): number {
  if (measured.objects !== undefined) return measured.objects;
  const count = countObjects(schema, operation, measured.fragments, createSizeOf(operation, variables));
  if ((operation.variableDefinitions?.length ?? 0) === 0) measured.objects = count;
  return count;
}
