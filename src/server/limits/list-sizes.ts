import { getDirectiveValues, GraphQLDirective, GraphQLInt, GraphQLList, GraphQLString } from 'graphql';
import type { GraphQLField } from 'graphql';

/** How many objects a field gives, as the schema's `@listSize` and `@cost` tell the routers. */
export interface FieldSize {
  readonly weight: number;
  readonly assumed: number | undefined;
  /** Arguments that say how many. */
  readonly slicing: readonly string[];
  /** Fields of the answer that are the lists; empty when the field itself is the list. */
  readonly sized: readonly string[];
}

const strings = { type: new GraphQLList(GraphQLString) };
/** The two directives as far as they are read here; the schema keeps them on its nodes only. */
const listSize = new GraphQLDirective({
  name: 'listSize',
  locations: [],
  args: { assumedSize: { type: GraphQLInt }, slicingArguments: strings, sizedFields: strings },
});
const cost = new GraphQLDirective({ name: 'cost', locations: [], args: { weight: { type: GraphQLInt } } });

const known = new WeakMap<object, FieldSize>();

/** @returns what the schema says of a field's size; read once a field. */
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
