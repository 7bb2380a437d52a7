import type {
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import { TypeNameMetaFieldDef } from 'graphql';
import type { FieldNode } from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { FieldPlan } from './field-plan';
import type { KeptLists } from './kept-lists';

/** The selections on one object type: which fields, in which order. */
export interface ObjectPlan {
  readonly fields: readonly FieldPlan[];
}

/** What compiling needs to know of the schema. */
export interface PlanOptions {
  readonly schema: GraphQLSchema;
  /** Fields whose value follows from their object alone: `Type.field`. */
  readonly pureFields: ReadonlySet<string>;
  readonly lists: KeptLists;
}

type Collected = ReadonlyMap<string, readonly FieldNode[]>;

/** A compiled operation. What is selected below a field is compiled when the first object of its type comes. */
export class Plan {
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

  /** @returns what is selected on an object of a type, where these nodes return it. */
  below(nodes: readonly FieldNode[], type: GraphQLObjectType): ObjectPlan {
    const { options, fragments, conditions } = this;
    return this.of(type, collectSubfields(options.schema, fragments, conditions, type, nodes));
  }

  /** @returns a number for arguments that variables decide; an execution keeps them under it. */
  nextSlot(): number {
    this.slots += 1;
    return this.slots;
  }

  private of(type: GraphQLObjectType, collected: Collected): ObjectPlan {
    const fields: FieldPlan[] = [];
    for (const [key, nodes] of collected) {
      const [node] = nodes;
      const field = node && fieldOf(type, node.name.value);
      if (field !== undefined) fields.push(new FieldPlan(this, type, field, key, nodes, fields.length > 0));
    }
    this.size += fields.length;
    return { fields };
  }
}

const fieldOf = (type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined =>
  name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[name];
