import { execute, getVariableValues, Kind } from 'graphql';
import type {
  DocumentNode,
  ExecutionArgs,
  ExecutionResult,
  GraphQLError,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import { answerSlot, dataOf, WrittenData } from './answer';
import type { AnswerSlot } from './answer';
import { executeObject } from './fields';
import { createFitness } from './fitness';
import type { Fitness } from './fitness';
import { KeepBudget } from './keep';
import { KeptLists } from './kept-lists';
import { Plan } from './plan';
import { isPromise } from './promises';
import { PlanStore } from './plan-store';
import type { Known } from './plan-store';
import { PlanRun } from './run';
import type { PlanOptions, PureFields } from './types';

export interface ExecutorOptions {
  readonly schema: GraphQLSchema;
  /** The names of the custom scalars whose `serialize` returns strings, numbers or booleans. */
  readonly scalars?: readonly string[];
  /** By `Type.field`: fields with a resolver whose value may follow from their object alone, where that never changes. */
  readonly pureFields?: PureFields;
  /** The types whose objects never change after they were made. */
  readonly recordTypes?: readonly string[];
  /** By `Type.field`: lists of records whose JSON may be kept with the record above, and whether it holds for a request. */
  readonly listsBelow?: PlanOptions['listsBelow'];
  /** By `Type.field`: fields in these lists whose value may follow from the record above as well. */
  readonly pureBelow?: PlanOptions['pureBelow'];
  /** What pure fields follow from besides their object, such as a language: one of a few values. */
  readonly variantOf?: (context: unknown) => string;
  /** How many fields all plans together have; the plans that were not used for longest go first. */
  readonly mostFields?: number;
  /** How many bytes are kept of lists and records, all documents together. */
  readonly mostKeptBytes?: number;
  /** Is told of each operation whether it was compiled; for tests. */
  readonly onExecute?: (by: 'compiled' | 'graphql-js') => void;
}

/** What an executor takes of a request; the document is valid. */
export type Execution = Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues' | 'contextValue'>;

/** The same result as that of graphql-js's `execute`; the data is written already where the context has an answer slot. */
export type Executor = (execution: Execution) => Promise<ExecutionResult>;

/** Operations of one document that select other things for other values of a few variables have a plan for each. */
const mostPlans = 8;
const usualKeptBytes = 16 * 1024 * 1024;
/** A field of a plan takes half a kilobyte. */
const usualFields = 30_000;

/** Makes an executor that compiles operations; graphql-js executes what is not compiled. */
export function createExecutor(options: ExecutorOptions): Executor {
  const { schema, onExecute } = options;
  const fitness = createFitness(schema, options.scalars ?? []);
  const budget = new KeepBudget(options.mostKeptBytes ?? usualKeptBytes);
  const planOptions: PlanOptions = {
    schema,
    pureFields: options.pureFields ?? {},
    recordTypes: new Set(options.recordTypes),
    listsBelow: options.listsBelow ?? {},
    pureBelow: options.pureBelow ?? {},
    budget,
    lists: new KeptLists(budget),
  };
  const store = new PlanStore(options.mostFields ?? usualFields);

  const planFor = (
    { document }: Execution,
    operation: OperationDefinitionNode,
    variables: Variables,
  ): Plan | undefined => {
    const { conditions, plans, fragments } =
      store.get(operation) ?? store.add(operation, knownOf(document, operation, fitness));
    const rootType = schema.getRootType(operation.operation);
    if (conditions === null || rootType == null) return undefined;
    const values = Object.fromEntries(
      conditions.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]),
    );
    const key = conditions.length === 0 ? '' : JSON.stringify(values);
    let plan = plans.get(key);
    if (plan === undefined) {
      if (plans.size >= mostPlans) return undefined;
      plans.set(key, (plan = new Plan(planOptions, operation, fragments, rootType, values)));
    }
    return plan;
  };

  const byGraphql = async (execution: Execution): Promise<ExecutionResult> => {
    onExecute?.('graphql-js');
    return execute({ ...execution, schema });
  };

  return async (execution) => {
    const operation = operationOf(execution);
    if (operation === undefined) return byGraphql(execution);
    const { coerced } = getVariableValues(
      schema,
      operation.variableDefinitions ?? [],
      execution.variableValues ?? {},
      { maxErrors: 50 },
    );
    if (coerced === undefined) return byGraphql(execution);
    let plan;
    try {
      plan = planFor(execution, operation, coerced);
    } catch {
      // graphql-js says what is wrong with the operation.
    }
    if (plan === undefined) return byGraphql(execution);
    onExecute?.('compiled');
    const { contextValue } = execution;
    return run(new PlanRun(plan, undefined, contextValue, coerced, options.variantOf?.(contextValue) ?? ''));
  };
}

type Variables = Readonly<Record<string, unknown>>;

async function run(one: PlanRun): Promise<ExecutionResult> {
  const { collected, plan, lists } = one;
  let text: string | null;
  try {
    const written = executeObject(one, plan.root, one.rootValue, undefined);
    text = isPromise(written) ? await written : written;
  } catch (error) {
    collected.add(error as GraphQLError, undefined);
    text = null;
  }
  const { errors } = collected;
  const slot = (one.context as { readonly [answerSlot]?: AnswerSlot } | null | undefined)?.[answerSlot];
  const data =
    text === null
      ? null
      : slot === undefined
        ? dataOf(text, lists)
        : (new WrittenData(text, lists, slot) as unknown as Record<string, unknown>);
  return errors.length === 0 ? { data } : { errors, data };
}

function operationOf({ document, operationName }: Execution): OperationDefinitionNode | undefined {
  let found: OperationDefinitionNode | undefined;
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (operationName == null) {
      if (found !== undefined) return undefined;
      found = definition;
    } else if (definition.name?.value === operationName) found = definition;
  }
  return found;
}

function knownOf({ definitions }: DocumentNode, operation: OperationDefinitionNode, fitness: Fitness): Known {
  const fragments = Object.fromEntries(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return { fragments, conditions: fitness(operation, fragments), plans: new Map() };
}
