import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isInterfaceType,
  Kind,
} from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import type { FieldSize } from './list-sizes';
import { fieldSize } from './list-sizes';
import type { SizeOf } from './values';

/** The assumed size of a list when neither an argument nor the schema gives one. */
const assumedList = 10;
/** No list returns more than a page: its resolver refuses a larger `first` and names the argument. */
const largestPage = 100;

/** A size that a connection passes to the lists inside it. */
interface HandedDown {
  readonly fields: readonly string[];
  readonly size: number;
}

/**
 * Estimates how many objects the answer holds. The size of a list comes from its arguments, or else from the schema.
 * Each object counts as one, and so do ten entries of a list of scalars. Expensive fields add their `@cost`.
 */
export function countObjects(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  sizeOf: SizeOf,
): number {
  const known = new Map<string, number>();

  const ofFragment = (name: string, handedDown: HandedDown | undefined): number => {
    const key = `${name} ${handedDown?.size ?? ''} ${handedDown?.fields.join() ?? ''}`;
    const counted = known.get(key);
    if (counted !== undefined) return counted;
    known.set(key, 0);
    const fragment = fragments.get(name);
    const type = fragment === undefined ? undefined : schema.getType(fragment.typeCondition.name.value);
    const count = fragment === undefined ? 0 : ofSelections(fragment.selectionSet, type, handedDown);
    known.set(key, count);
    return count;
  };

  const ofSelections = (
    set: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
    handedDown: HandedDown | undefined,
  ): number => {
    let total = 0;
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) total += ofField(selection, parent, handedDown);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) total += ofFragment(selection.name.value, handedDown);
      else {
        const condition = selection.typeCondition?.name.value;
        const type = condition === undefined ? parent : schema.getType(condition);
        total += ofSelections(selection.selectionSet, type, handedDown);
      }
    }
    return total;
  };

  const ofField = (
    node: FieldNode,
    parent: GraphQLNamedType | undefined,
    handedDown: HandedDown | undefined,
  ): number => {
    const field = fieldOf(parent, node.name.value);
    const type = field && getNamedType(field.type);
    if (field === undefined) return 0;
    if (isLeafType(type) && isList(field.type)) return weightOfLeaves(field, type);
    if (node.selectionSet === undefined || !isCompositeType(type)) return 0;
    const size = fieldSize(field);
    const asked = askedSize(field, node, size, sizeOf);
    const inner =
      size.sized.length > 0 && asked !== undefined ? { fields: size.sized, size: asked } : undefined;
    const own = handedDown?.fields.includes(node.name.value) === true ? handedDown.size : asked;
    const length = isList(field.type) ? (own ?? size.assumed ?? assumedList) : 1;
    return size.weight + length * (1 + ofSelections(node.selectionSet, type, inner));
  };

  return ofSelections(
    operation.selectionSet,
    schema.getRootType(operation.operation) ?? undefined,
    undefined,
  );
}

/** Entries of a list of scalars or enum values that together count as one object. */
const leavesOfObject = 10;

/** A list of an enum, such as allowedOperations, can hold every value of it. */
function weightOfLeaves(field: GraphQLField<unknown, unknown>, type: GraphQLNamedType): number {
  const most = isEnumType(type) ? type.getValues().length : (fieldSize(field).assumed ?? assumedList);
  return Math.ceil(most / leavesOfObject);
}

const fieldOf = (
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;

const isList = (type: GraphQLOutputType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/** The size that the field's arguments ask for; undefined when none of them sets it. */
function askedSize(
  field: GraphQLField<unknown, unknown>,
  { name, arguments: given = [] }: FieldNode,
  { slicing }: FieldSize,
  sizeOf: SizeOf,
): number | undefined {
  if (name.value === '_entities') return given[0] && sizeOf(given[0].value);
  const asked = slicing.flatMap((argument) => {
    const node = given.find((each) => each.name.value === argument);
    const fallback: unknown = field.args.find((each) => each.name === argument)?.defaultValue;
    const size = node === undefined ? fallback : (sizeOf(node.value) ?? fallback);
    return typeof size === 'number' ? [Math.min(Math.max(size, 0), largestPage)] : [];
  });
  return asked.length === 0 ? undefined : Math.max(...asked);
}
