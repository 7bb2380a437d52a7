import { getDirectiveValues, GraphQLDirective, GraphQLInt, GraphQLList, GraphQLString } from 'graphql';
import type { GraphQLField } from 'graphql';

/** How many objects a field returns, read from the schema's `@listSize` and `@cost`, which routers read too. */
export interface FieldSize {
  readonly weight: number;
  readonly assumed: number | undefined;
  /** Arguments that set the size. */
  readonly slicing: readonly string[];
  /** Subfields that are the sized lists; empty when the field itself is the list. */
  readonly sized: readonly string[];
}

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
