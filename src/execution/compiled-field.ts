import {
  defaultFieldResolver,
  getArgumentValues,
  getNamedType,
  isLeafType,
  isNonNullType,
  isObjectType,
  TypeNameMetaFieldDef,
  visit,
} from 'graphql';
import type { FieldNode, GraphQLField, GraphQLObjectType } from 'graphql';
import { completionOf } from './complete';
import type { FieldLists } from './kept-lists';
import { ListsBelow } from './lists-below';
import type {
  Arguments,
  Complete,
  FieldPlan,
  Holds,
  IsPure,
  IsPureBelow,
  ObjectPlan,
  PlanOfField,
  Resolver,
} from './types';

const noArguments: Arguments = Object.freeze({});

/** One field of one object type, with everything that is the same for each object. */
export class CompiledField implements FieldPlan {
  readonly parentType: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly FieldNode[];
  readonly name: string;
  readonly key: string;
  readonly prefix: string;
  readonly resolve: Resolver | undefined;
  readonly takesInfo: boolean;
  readonly below: { readonly lists: ListsBelow; readonly holds: Holds } | undefined;
  readonly isOfRecord: boolean;
  readonly isPure: IsPure | undefined;
  readonly isPureBelow: IsPureBelow | undefined;
  readonly isNonNull: boolean;
  readonly isLeaf: boolean;
  readonly constantArguments: Arguments | undefined;
  readonly slot: number;
  readonly complete: Complete;
  private readonly plan: PlanOfField;
  private plans: Map<GraphQLObjectType, ObjectPlan> | undefined = undefined;
  private keptLists: FieldLists | undefined = undefined;

  /** @param hasBefore whether another field of the object comes first. */
  constructor(
    plan: PlanOfField,
    parentType: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    key: string,
    nodes: readonly FieldNode[],
    hasBefore: boolean,
  ) {
    const isNonNull = isNonNullType(field.type);
    const resolve = resolverOf(field, parentType);
    this.plan = plan;
    this.parentType = parentType;
    this.field = field;
    this.nodes = nodes;
    this.name = field.name;
    this.key = key;
    this.prefix = `${hasBefore ? ',' : ''}"${key}":`;
    this.resolve = resolve;
    // A function without parameters may take `...rest`.
    this.takesInfo = resolve !== undefined && (resolve.length === 0 || resolve.length > 3);
    this.isOfRecord = plan.options.recordTypes.has(parentType.name);
    this.isPure =
      field === TypeNameMetaFieldDef
        ? () => true
        : plan.options.pureFields[`${parentType.name}.${field.name}`];
    this.isPureBelow = plan.options.pureBelow[`${parentType.name}.${field.name}`];
    this.isNonNull = isNonNull;
    this.isLeaf = isLeafType(isNonNullType(field.type) ? field.type.ofType : field.type);
    this.constantArguments = constantsOf(field, nodes[0]);
    this.slot = this.constantArguments === undefined ? plan.nextSlot() : 0;
    this.complete = completionOf(field.type);
    const holds = plan.options.listsBelow[`${parentType.name}.${field.name}`];
    this.below =
      holds !== undefined && this.hasPlainEntries()
        ? { lists: new ListsBelow(plan.options.lists), holds }
        : undefined;
  }

  planFor(type: GraphQLObjectType): ObjectPlan {
    const known = this.plans?.get(type);
    if (known !== undefined) return known;
    const made = this.plan.below(this.nodes, type);
    (this.plans ??= new Map<GraphQLObjectType, ObjectPlan>()).set(type, made);
    return made;
  }

  /** Whether its JSON may be kept with the record. */
  get mayBeKept(): boolean {
    const { isOfRecord, isLeaf, resolve, isPure, constantArguments } = this;
    if (!isOfRecord || !isLeaf) return false;
    return resolve === undefined || (isPure !== undefined && constantArguments !== undefined);
  }

  /** Whether its entries are written from their leaves alone, so that they may follow from what is above. */
  private hasPlainEntries(): boolean {
    const type = getNamedType(this.field.type);
    if (!isObjectType(type)) return false;
    return this.planFor(type).parts.every(({ fields }) =>
      fields.every(
        ({ resolve, isPure, isPureBelow, constantArguments, field }) =>
          isLeafType(getNamedType(field.type)) &&
          (resolve === undefined ||
            ((isPure ?? isPureBelow) !== undefined && constantArguments !== undefined)),
      ),
    );
  }

  get lists(): FieldLists {
    return (this.keptLists ??= this.plan.options.lists.forField());
  }
}

function resolverOf(
  field: GraphQLField<unknown, unknown>,
  parentType: GraphQLObjectType,
): Resolver | undefined {
  // graphql-js reads `__typename` from the info; the type is known here.
  if (field === TypeNameMetaFieldDef) return (_source) => parentType.name;
  return field.resolve === defaultFieldResolver ? undefined : field.resolve;
}

/** The arguments without variables; undefined when variables decide them, and when they are wrong, which is an error then. */
function constantsOf(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode | undefined,
): Arguments | undefined {
  if (field.args.length === 0 || node === undefined) return noArguments;
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
