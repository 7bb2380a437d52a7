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
import type { ObjectPlan, PlanOfField, PlanOptions } from './types';

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
    return { fields };
  }
}

const fieldOf = (type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined =>
  name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[name];
