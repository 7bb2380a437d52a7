import type { GraphQLError, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type {
  ApolloServerPlugin,
  BaseContext,
  GraphQLRequestContextDidResolveOperation,
} from '@apollo/server';
import { codedError } from '../../coded-error';
import type { HeapShares } from '../heap-shares';
import { estimate } from './estimate';
import type { Estimate } from './estimate';
import { fragmentsOf, measure } from './measure';
import type { Measure } from './measure';
import { limitMessage } from './table';
import type { LimitName, Limits } from './table';
import { createSizeOf } from './values';
import type { Variables } from './values';

/**
 * The error for a request that exceeds a limit.
 *
 * @param found the number counted; absent when counting stopped at the limit.
 */
const overLimit = (name: LimitName, most: number, found?: number): GraphQLError =>
  codedError('LIMIT_EXCEEDED', limitMessage(name, most, found), { limitName: name, limit: most, found }, 400);

/** Measurements that are the same for every request with the same document. */
interface Measured {
  readonly measure: Measure;
  readonly fragments: ReturnType<typeof fragmentsOf>;
  /** Set when no variable can change it. */
  estimate?: Estimate;
}

const textLimits = ['rootFields', 'depth', 'aliases', 'directives', 'selections', 'repetitions'] as const;

/**
 * Refuses operations over the limits before they run, and those whose answers do not fit into memory now. Apollo caches
 * validated documents, so each text is measured once.
 */
export function limitsPlugin(limits: Limits, shares: HeapShares): ApolloServerPlugin {
  const known = new WeakMap<OperationDefinitionNode, Measured>();

  const check = (
    { schema, document, request }: GraphQLRequestContextDidResolveOperation<BaseContext>,
    operation: OperationDefinitionNode,
  ): (() => void) => {
    const variables: Variables = request.variables ?? {};
    let measured = known.get(operation);
    if (measured === undefined) {
      const fragments = fragmentsOf(document);
      measured = { fragments, measure: measure(operation, fragments) };
      known.set(operation, measured);
    }
    for (const name of textLimits) insist(limits, name, measured.measure[name]);
    insist(limits, 'representations', countRepresentations(measured.measure, operation, variables));
    const { objects, bytes } = estimateOf(schema, operation, measured, variables);
    insist(limits, 'objects', objects);
    insist(limits, 'answerBytes', bytes);
    return shares.take(objects);
  };

  return {
    requestDidStart() {
      let giveBack = (): void => undefined;
      return Promise.resolve({
        didResolveOperation(context) {
          // graphql-js reports a request that names an operation its document lacks.
          if (context.operation !== undefined) giveBack = check(context, context.operation);
          return Promise.resolve();
        },
        willSendResponse() {
          // Apollo turns the answer into text after this.
          setImmediate(giveBack);
          return Promise.resolve();
        },
      });
    },
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

function estimateOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  measured: Measured,
  variables: Variables,
): Estimate {
  if (measured.estimate !== undefined) return measured.estimate;
  const found = estimate(schema, operation, measured.fragments, createSizeOf(operation, variables));
  if ((operation.variableDefinitions?.length ?? 0) === 0) measured.estimate = found;
  return found;
}
