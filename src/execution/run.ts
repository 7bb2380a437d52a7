import { getArgumentValues } from 'graphql';
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import type { Path } from 'graphql/jsutils/Path';
import { CollectedErrors } from './errors';
import type { Kept } from './kept-lists';
import type { Arguments, FieldPlan, Run } from './types';
import type { Plan } from './plan';

export class PlanRun implements Run {
  readonly schema: GraphQLSchema;
  readonly plan: Plan;
  readonly context: unknown;
  readonly variant: string;
  readonly rootValue: unknown;
  readonly variables: Arguments;
  readonly collected = new CollectedErrors();
  /** The lists of the answer whose bytes are kept, by the number in their token. */
  readonly lists = new Map<number, Kept>();
  impurities = 0;
  isKeeping = false;
  above: object | undefined = undefined;
  private readonly arguments: (Arguments | undefined)[] = [];

  constructor(
    plan: Plan,
    rootValue: unknown,
    context: unknown,
    variables: Readonly<Record<string, unknown>>,
    variant: string,
  ) {
    this.plan = plan;
    this.schema = plan.options.schema;
    this.rootValue = rootValue;
    this.context = context;
    this.variables = variables;
    this.variant = variant;
  }

  use(kept: Kept): string {
    this.lists.set(kept.id, kept);
    return kept.token;
  }

  argumentsOf({ constantArguments, slot, field, nodes: [node] }: FieldPlan): Arguments {
    if (constantArguments !== undefined) return constantArguments;
    const known = this.arguments[slot];
    if (known !== undefined) return known;
    if (node === undefined) throw new TypeError('A field has a node.');
    const made = getArgumentValues(field, node, this.variables);
    this.arguments[slot] = made;
    return made;
  }

  infoOf({ field, nodes, parentType }: FieldPlan, path: Path): GraphQLResolveInfo {
    const {
      schema,
      plan: { fragments, operation },
    } = this;
    return {
      fieldName: field.name,
      fieldNodes: nodes,
      returnType: field.type,
      parentType,
      path,
      schema,
      fragments: { ...fragments },
      rootValue: this.rootValue,
      operation,
      variableValues: { ...this.variables },
    };
  }
}
