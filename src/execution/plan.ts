import { TypeNameMetaFieldDef } from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLObjectType,
  OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { CompiledField } from './compiled-field';
import type { KeepBudget } from './keep';
import { Leaves } from './leaves';
import type { ObjectPlan, Part, PlanOfField, PlanOptions } from './types';

type Collected = ReadonlyMap<string, readonly FieldNode[]>;

/** A compiled operation. What is selected below a field is compiled when the first object of its type comes. */
export class Plan implements PlanOfField {
  readonly options: PlanOptions;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly root: ObjectPlan;
  /** How many fields it has so far. */
  size = 0;
  private readonly conditions: Readonly<Record<string, unknown>>;
  private slots = 0;

  /**
   * @param conditions the values of the variables that `@skip` and `@include` name; the plan holds for these values alone.
   */
  constructor(
    options: PlanOptions,
    operation: OperationDefinitionNode,
    fragments: Readonly<Record<string, FragmentDefinitionNode>>,
    rootType: GraphQLObjectType,
    conditions: Readonly<Record<string, unknown>>,
  ) {
    this.options = options;
    this.operation = operation;
    this.fragments = fragments;
    this.conditions = conditions;
    const { schema } = options;
    this.root = this.of(
      rootType,
      collectFields(schema, fragments, conditions, rootType, operation.selectionSet),
    );
  }

  below(nodes: readonly FieldNode[], type: GraphQLObjectType): ObjectPlan {
    const { options, fragments, conditions } = this;
    return this.of(type, collectSubfields(options.schema, fragments, conditions, type, nodes));
  }

  nextSlot(): number {
    this.slots += 1;
    return this.slots;
  }

  private of(type: GraphQLObjectType, collected: Collected): ObjectPlan {
    const fields: CompiledField[] = [];
    for (const [key, nodes] of collected) {
      const [node] = nodes;
      const field = node && fieldOf(type, node.name.value);
      if (field !== undefined)
        fields.push(new CompiledField(this, type, field, key, nodes, fields.length > 0));
    }
    this.size += fields.length;
    return { parts: partsOf(fields, this.options.budget) };
  }
}

function partsOf(fields: readonly CompiledField[], budget: KeepBudget): readonly Part[] {
  const runs: CompiledField[][] = [];
  for (const field of fields) {
    const last = runs.at(-1);
    if (last?.[0]?.mayBeKept === true && field.mayBeKept) last.push(field);
    else runs.push([field]);
  }
  return runs.map((run) => ({
    fields: run,
    leaves: isWorthKeeping(run) ? new Leaves(budget) : undefined,
  }));
}

/** A property by itself is written as fast as its text is found. */
const isWorthKeeping = ([first, second]: readonly CompiledField[]): boolean =>
  first?.mayBeKept === true && (second !== undefined || first.resolve !== undefined);

const fieldOf = (type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined =>
  name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[name];
