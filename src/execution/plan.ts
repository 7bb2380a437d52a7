import {
  defaultFieldResolver,
  getArgumentValues,
  isLeafType,
  isNonNullType,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLFieldResolver,
  GraphQLObjectType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields';
import { completionOf } from './complete';
import type { Complete } from './complete';
import type { FieldLists, KeptLists } from './kept-lists';

/** The selections on one object type: which fields, in which order. */
export interface ObjectPlan {
  readonly type: GraphQLObjectType;
  readonly fields: readonly FieldPlan[];
}

/** One field of one object type, with everything that is the same for each object. */
export interface FieldPlan {
  readonly name: string;
  /** The name in the answer. */
  readonly key: string;
  /** The name in the answer as JSON, with what stands before and after it. */
  readonly prefix: string;
  readonly parentType: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  /** Absent where the property of the same name is the value. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | undefined;
  /** Whether the resolver takes the fourth argument. */
  readonly takesInfo: boolean;
  /** Whether the value follows from the object alone. */
  readonly isPure: boolean;
  readonly isNonNull: boolean;
  readonly isLeaf: boolean;
  /** The arguments where no variable decides them. */
  readonly constantArguments: Arguments | undefined;
  /** Where an execution keeps the arguments otherwise. */
  readonly slot: number;
  readonly complete: Complete;
  /** The lists of this field whose bytes are kept. */
  readonly lists: FieldLists;
  /** @returns what is selected on an object that the field returns. */
  readonly planFor: (type: GraphQLObjectType) => ObjectPlan;
}

type Arguments = Readonly<Record<string, unknown>>;
type Variables = Readonly<Record<string, unknown>>;

/** A compiled operation. */
export interface Plan {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly root: ObjectPlan;
  /** How many fields so far need arguments that variables decide. */
  slots: number;
}

/** What compiling needs to know of the schema. */
export interface PlanOptions {
  readonly schema: GraphQLSchema;
  /** Fields whose value follows from their object alone: `Type.field`. */
  readonly pureFields: ReadonlySet<string>;
  readonly lists: KeptLists;
}

const noArguments: Arguments = Object.freeze({});

/**
 * Compiles an operation. What is selected below a field is compiled when the first object of its type comes.
 *
 * @param conditions the values of the variables that `@skip` and `@include` name; the plan holds for these values alone.
 */
export function createPlan(
  { schema, pureFields, lists }: PlanOptions,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  rootType: GraphQLObjectType,
  conditions: Variables,
): Plan {
  const planOf = (type: GraphQLObjectType, fields: ReadonlyMap<string, readonly FieldNode[]>): ObjectPlan => {
    const plans: FieldPlan[] = [];
    for (const [key, nodes] of fields) {
      const plan = fieldPlan(type, key, nodes, plans.length === 0 ? '' : ',');
      if (plan !== undefined) plans.push(plan);
    }
    return { type, fields: plans };
  };

  const fieldPlan = (
    parentType: GraphQLObjectType,
    key: string,
    nodes: readonly FieldNode[],
    before: string,
  ): FieldPlan | undefined => {
    const [node] = nodes;
    const field = node && fieldOf(parentType, node.name.value);
    if (node === undefined || field === undefined) return undefined;
    const resolve = field.resolve === defaultFieldResolver ? undefined : field.resolve;
    const known = new Map<GraphQLObjectType, ObjectPlan>();
    const isPure = field === TypeNameMetaFieldDef || pureFields.has(`${parentType.name}.${field.name}`);
    const constantArguments = constantsOf(field, node);
    const made: FieldPlan = {
      name: field.name,
      key,
      prefix: `${before}${JSON.stringify(key)}:`,
      parentType,
      field,
      nodes,
      resolve,
      // A function without parameters may take `...rest`.
      takesInfo:
        resolve !== undefined &&
        field !== TypeNameMetaFieldDef &&
        (resolve.length === 0 || resolve.length > 3),
      isPure,
      isNonNull: isNonNullType(field.type),
      isLeaf: isLeafType(isNonNullType(field.type) ? field.type.ofType : field.type),
      constantArguments,
      slot: constantArguments === undefined ? plan.slots++ : -1,
      complete: completionOf(field.type, lists),
      lists: lists.forField(),
      planFor(type) {
        let found = known.get(type);
        if (found === undefined) {
          found = planOf(type, collectSubfields(schema, fragments, conditions, type, nodes));
          known.set(type, found);
        }
        return found;
      },
    };
    // `__typename` of graphql-js reads it from the info; the type is known here.
    return field === TypeNameMetaFieldDef ? { ...made, resolve: () => parentType.name } : made;
  };

  const plan: { -readonly [Key in keyof Plan]: Plan[Key] } = {
    schema,
    operation,
    fragments,
    root: { type: rootType, fields: [] },
    slots: 0,
  };
  plan.root = planOf(
    rootType,
    collectFields(schema, fragments, conditions, rootType, operation.selectionSet),
  );
  return plan;
}

const fieldOf = (type: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined =>
  name === TypeNameMetaFieldDef.name ? TypeNameMetaFieldDef : type.getFields()[name];

/** The arguments without variables; undefined when variables decide them, and when they are wrong, which is an error then. */
function constantsOf(field: GraphQLField<unknown, unknown>, node: FieldNode): Arguments | undefined {
  if (field.args.length === 0) return noArguments;
  let hasVariable = false;
  for (const argument of node.arguments ?? [])
    visit(argument, {
      Variable() {
        hasVariable = true;
      },
    });
  if (hasVariable) return undefined;
  try {
    return getArgumentValues(field, node);
  } catch {
    return undefined;
  }
}
