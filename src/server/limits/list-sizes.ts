import {
  getDirectiveValues,
  getNamedType,
  GraphQLDirective,
  GraphQLInt,
  GraphQLList,
  GraphQLString,
  isEnumType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { FieldNode, GraphQLField, GraphQLType } from 'graphql';
import type { SizeOf } from './values';

/** How large a field's answer is, read from the schema's `@listSize` and `@cost`, which routers read too. */
export interface FieldSize {
  readonly weight: number;
  readonly assumed: number | undefined;
  /** Arguments that set the size. */
  readonly slicing: readonly string[];
  /** Subfields that are the sized lists; empty when the field itself is the list. */
  readonly sized: readonly string[];
}

/** A size that a connection passes to the lists inside it. */
export interface HandedDown {
  readonly fields: readonly string[];
  readonly size: number;
}

/** The assumed size of a list when neither an argument nor the schema gives one. */
const assumedList = 10;
/** No list returns more than a page: its resolver refuses a larger `first` and names the argument. */
const largestPage = 100;

const strings = { type: new GraphQLList(GraphQLString) };
/** The arguments of the two directives that are read here; the schema keeps directives on its AST nodes only. */
const listSize = new GraphQLDirective({
  name: 'listSize',
  locations: [],
  args: { assumedSize: { type: GraphQLInt }, slicingArguments: strings, sizedFields: strings },
});
const cost = new GraphQLDirective({ name: 'cost', locations: [], args: { weight: { type: GraphQLInt } } });

const known = new WeakMap<object, FieldSize>();

/** @returns what the schema says about a field's size; read once per field. */
export function fieldSize(field: GraphQLField<unknown, unknown>): FieldSize {
  const remembered = known.get(field);
  if (remembered !== undefined) return remembered;
  const node = field.astNode ?? {};
  const list = getDirectiveValues(listSize, node) ?? {};
  const size: FieldSize = {
    weight: (getDirectiveValues(cost, node)?.weight as number | undefined) ?? 0,
    assumed: list.assumedSize as number | undefined,
    slicing: (list.slicingArguments as readonly string[] | undefined) ?? [],
    sized: (list.sizedFields as readonly string[] | undefined) ?? [],
  };
  known.set(field, size);
  return size;
}

/** @returns whether a field of this type answers with a list. */
export const isList = (type: GraphQLType): boolean => isListType(isNonNullType(type) ? type.ofType : type);

/**
 * The lists of a mutation's payload. They have an entry for each target, and the input has the targets as a list. The
 * resolver refuses more targets than one mutation may have.
 */
const listsOfPayload = ['outcomes', 'instances', 'disks'];

/** @returns the size that a field's arguments set for the lists inside it; undefined when they set none. */
export function sizeForInside(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  sizeOf: SizeOf,
): HandedDown | undefined {
  const input = node.arguments?.find(({ name }) => name.value === 'input');
  const targets = input && sizeOf(input.value);
  if (targets !== undefined) return { fields: listsOfPayload, size: targets };
  const { sized } = fieldSize(field);
  const asked = sized.length > 0 ? askedSize(field, node, sizeOf) : undefined;
  return asked === undefined ? undefined : { fields: sized, size: asked };
}

/** @returns how many entries a field's list can have: by its arguments, else by the schema, else an assumption. */
export function listLength(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  handedDown: HandedDown | undefined,
  sizeOf: SizeOf,
): number {
  if (handedDown?.fields.includes(node.name.value) === true) return handedDown.size;
  const type = getNamedType(field.type);
  const usual = fieldSize(field).assumed ?? (isEnumType(type) ? type.getValues().length : assumedList);
  return Math.min(
    askedSize(field, node, sizeOf) ?? usual,
    chosenSize(field, node, sizeOf) ?? Number.MAX_SAFE_INTEGER,
  );
}

/** The size that the field's arguments ask for; undefined when none of them sets it. */
function askedSize(
  field: GraphQLField<unknown, unknown>,
  { name, arguments: given = [] }: FieldNode,
  sizeOf: SizeOf,
): number | undefined {
  if (name.value === '_entities') return given[0] && sizeOf(given[0].value);
  const asked = fieldSize(field).slicing.flatMap((argument) => {
    const node = given.find((each) => each.name.value === argument);
    const fallback: unknown = field.args.find((each) => each.name === argument)?.defaultValue;
    const size = node === undefined ? fallback : (sizeOf(node.value) ?? fallback);
    return typeof size === 'number' ? [Math.min(Math.max(size, 0), largestPage)] : [];
  });
  return asked.length === 0 ? undefined : Math.max(...asked);
}

/** A list of enum values as an argument chooses among the entries, such as `among`: at most one entry for each. */
function chosenSize(
  field: GraphQLField<unknown, unknown>,
  { arguments: given = [] }: FieldNode,
  sizeOf: SizeOf,
): number | undefined {
  const argument = field.args.find(({ type }) => isList(type) && isEnumType(getNamedType(type)));
  const node = given.find((each) => each.name.value === argument?.name);
  const size = node && sizeOf(node.value);
  return size === undefined ? undefined : Math.max(0, size);
}
