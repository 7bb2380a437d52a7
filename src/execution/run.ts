import { getArgumentValues } from 'graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Path } from 'graphql/jsutils/Path';
import { CollectedErrors } from './errors';
import type { Kept } from './kept-lists';
import type { FieldPlan } from './field-plan';
import type { Plan } from './plan';

/** One execution. */
export class Run {
  readonly plan: Plan;
  readonly context: unknown;
  readonly rootValue: unknown;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly collected = new CollectedErrors();
  /** The lists of the answer whose bytes are kept, by the number in their token. */
  readonly lists = new Map<number, Kept>();
  /** How often a value was used that did not follow from a frozen object alone. */
  impurities = 0;
  /** Whether a list is being written that may be kept. */
  isKeeping = false;
  private readonly arguments: (Readonly<Record<string, unknown>> | undefined)[] = [];

  constructor(
    plan: Plan,
    rootValue: unknown,
    context: unknown,
    variables: Readonly<Record<string, unknown>>,
  ) {
    this.plan = plan;
    this.rootValue = rootValue;
    this.context = context;
    this.variables = variables;
  }

  /** @returns what stands for the list in the text. */
  use(kept: Kept): string {
    this.lists.set(kept.id, kept);
    return kept.token;
  }

  /** The arguments of a field, made once. Throws the error that graphql-js throws for wrong ones. */
  argumentsOf({
    constantArguments,
    slot,
    field,
    nodes: [node],
  }: FieldPlan): Readonly<Record<string, unknown>> {
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
      fragments,
      operation,
      options: { schema },
    } = this.plan;
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
