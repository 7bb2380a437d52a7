import { getNamedType, isCompositeType, isInterfaceType, isLeafType, isObjectType, Kind } from 'graphql';
import type {
  FieldNode,
  FragmentDefinitionNode,
  GraphQLField,
  GraphQLNamedType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import { introspectionBytes, leafBytes, typeNameBytes } from './leaf-bytes';
import { fieldSize, isList, listLength, sizeForInside } from './list-sizes';
import type { HandedDown } from './list-sizes';
import type { SizeOf } from './values';

/** How large the answer gets. */
export interface Estimate {
  /** Objects. Ten entries of a list of scalars count as one, and expensive fields add their `@cost`. */
  readonly objects: number;
  /** Bytes of the answer as JSON. */
  readonly bytes: number;
}

/** Entries of a list of scalars or enum values that together count as one object. */
const leavesOfObject = 10;
/** The quotes and the colon of a key, and the comma after its value. */
const aroundKey = 4;
const brackets = 2;
const comma = 1;

/**
 * Estimates how large an answer gets, before anything is executed. The size of a list comes from its arguments, or else
 * from the schema. The size of a value comes from its type. A field that is selected twice counts twice, and so does
 * what `@skip` leaves out: the estimate is rather too high than too low.
 */
export function estimate(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  sizeOf: SizeOf,
): Estimate {
  const known = new Map<string, Estimate>();

  const ofFragment = (name: string, handedDown: HandedDown | undefined): Estimate => {
    const key = `${name} ${handedDown?.size ?? ''} ${handedDown?.fields.join() ?? ''}`;
    const counted = known.get(key);
    if (counted !== undefined) return counted;
    known.set(key, nothing);
    const fragment = fragments.get(name);
    const type = fragment === undefined ? undefined : schema.getType(fragment.typeCondition.name.value);
    const count = fragment === undefined ? nothing : ofSelections(fragment.selectionSet, type, handedDown);
    known.set(key, count);
    return count;
  };

  const ofSelections = (
    set: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
    handedDown: HandedDown | undefined,
  ): Estimate => {
    let [objects, bytes] = [0, 0];
    for (const selection of set.selections) {
      const one = ofSelection(selection, parent, handedDown);
      objects += one.objects;
      bytes += one.bytes;
    }
    return { objects, bytes };
  };

  const ofSelection = (
    selection: SelectionSetNode['selections'][number],
    parent: GraphQLNamedType | undefined,
    handedDown: HandedDown | undefined,
  ): Estimate => {
    if (selection.kind === Kind.FIELD) {
      const { objects, bytes } = ofField(selection, parent, handedDown);
      return { objects, bytes: bytes + (selection.alias ?? selection.name).value.length + aroundKey };
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value, handedDown);
    const condition = selection.typeCondition?.name.value;
    const type = condition === undefined ? parent : schema.getType(condition);
    return ofSelections(selection.selectionSet, type, handedDown);
  };

  const ofField = (
    node: FieldNode,
    parent: GraphQLNamedType | undefined,
    handedDown: HandedDown | undefined,
  ): Estimate => {
    const field = fieldOf(parent, node.name.value);
    const type = field && getNamedType(field.type);
    if (field === undefined) return ofMetaField(node);
    const length = isList(field.type) ? listLength(field, node, handedDown, sizeOf) : undefined;
    if (isLeafType(type)) {
      const each = leafBytes(type, field.name);
      return length === undefined
        ? { objects: 0, bytes: each }
        : { objects: length / leavesOfObject, bytes: brackets + length * (each + comma) };
    }
    if (node.selectionSet === undefined || !isCompositeType(type)) return nothing;
    const inside = ofSelections(node.selectionSet, type, sizeForInside(field, node, sizeOf));
    const times = length ?? 1;
    return {
      objects: fieldSize(field).weight + times * (1 + inside.objects),
      bytes: brackets + times * (brackets + inside.bytes + comma),
    };
  };

  const root = schema.getRootType(operation.operation) ?? undefined;
  const { objects, bytes } = ofSelections(operation.selectionSet, root, undefined);
  return { objects: Math.ceil(objects), bytes };
}

const nothing: Estimate = { objects: 0, bytes: 0 };

/** `__typename`, and introspection, whose objects graphql-js limits itself. */
const ofMetaField = ({ name, selectionSet }: FieldNode): Estimate => ({
  objects: 0,
  bytes: name.value === '__typename' || selectionSet === undefined ? typeNameBytes : introspectionBytes,
});

const fieldOf = (
  parent: GraphQLNamedType | undefined,
  name: string,
): GraphQLField<unknown, unknown> | undefined =>
  isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
