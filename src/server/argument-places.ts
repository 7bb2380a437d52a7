import { isNonNullType, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type {
  ASTNode,
  DefinitionNode,
  DocumentNode,
  GraphQLError,
  GraphQLSchema,
  VariableDefinitionNode,
  VariableNode,
} from 'graphql';

/** The request that an error belongs to. */
export interface Asked {
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  /** As the client sent them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A variable in an argument. */
interface Use {
  readonly node: VariableNode;
  readonly place: string;
  /** The operation or the fragment that it stands in. */
  readonly definition: DefinitionNode;
  /** Whether the type at this place takes no null. */
  readonly isRequired: boolean;
}

/** Where a document's values go, by the names of the schema. */
interface Places {
  readonly of: ReadonlyMap<ASTNode, string>;
  readonly uses: readonly Use[];
}

const placesOf = new WeakMap<DocumentNode, Places>();

/**
 * Finds the argument that an error of graphql-js is about, by the names of the schema: `input.tags[0].key`. A variable
 * stands for the place where the document uses it first, because its own name is the client's.
 *
 * @param error its nodes say where it is.
 * @param inside where in the argument or the variable the fault is, for example `.tags[0].key`; empty for the whole of it.
 * @returns undefined for an error that is about no argument.
 */
export function argumentAt(error: GraphQLError, inside: string, asked: Asked): string | undefined {
  const places = placesOf.get(asked.document) ?? readPlaces(asked);
  placesOf.set(asked.document, places);
  // graphql-js names the nearest node last, except for a variable that is not defined.
  for (const node of (error.nodes ?? []).toReversed()) {
    const place =
      node.kind === Kind.VARIABLE_DEFINITION ? usedAt(node, places) : placeIn(node, error, places, asked);
    if (place !== undefined) return place + inside;
  }
  return undefined;
}

function usedAt(variable: VariableDefinitionNode, { uses }: Places): string | undefined {
  const all = uses.filter(({ node }) => node.name.value === variable.variable.name.value);
  // Two operations of one document may use the same name at different places.
  const own = all.find(
    ({ definition }) =>
      definition.kind === Kind.OPERATION_DEFINITION && definition.variableDefinitions?.includes(variable),
  );
  return (own ?? all.find(({ definition }) => definition.kind === Kind.FRAGMENT_DEFINITION))?.place;
}

/** When an argument fails while the operation runs, a variable inside it is null where the schema takes no null. */
function placeIn(
  node: ASTNode,
  { path }: GraphQLError,
  places: Places,
  { variables }: Asked,
): string | undefined {
  const isInside = ({ loc }: ASTNode): boolean =>
    loc !== undefined && node.loc !== undefined && loc.start >= node.loc.start && loc.end <= node.loc.end;
  const isNull = ({ node: use, isRequired }: Use): boolean =>
    isRequired && isInside(use) && variables[use.name.value] === null;
  const place = places.of.get(node);
  return place === undefined || path === undefined ? place : (places.uses.find(isNull)?.place ?? place);
}

function readPlaces({ document, schema }: Asked): Places {
  const places = new Map<ASTNode, string>();
  const uses: Use[] = [];
  for (const definition of document.definitions) {
    const types = new TypeInfo(schema);
    eachPlace(definition, '', types, (node, place) => {
      places.set(node, place);
      if (node.kind !== Kind.VARIABLE) return;
      uses.push({ node, place, definition, isRequired: isNonNullType(types.getInputType()) });
    });
  }
  const read = { of: places, uses };
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    for (const variable of definition.variableDefinitions ?? []) {
      const place = usedAt(variable, read);
      if (variable.defaultValue === undefined || place === undefined) continue;
      eachPlace(variable.defaultValue, place, new TypeInfo(schema), (node, inside) =>
        places.set(node, inside),
      );
    }
  }
  return read;
}

/**
 * Walks through the values of arguments.
 *
 * @param root a definition, or a value whose place is `start`.
 */
function eachPlace(
  root: ASTNode,
  start: string,
  types: TypeInfo,
  found: (node: ASTNode, place: string) => void,
): void {
  const stack: string[] = start === '' ? [] : [start];
  const outside = stack.length;
  const nameOf = (node: ASTNode, key: string | number | undefined): string | undefined => {
    const outer = stack.at(-1);
    if (node.kind === Kind.ARGUMENT) return node.name.value;
    if (outer === undefined) return undefined;
    if (node.kind === Kind.OBJECT_FIELD) return `${outer}.${node.name.value}`;
    return typeof key === 'number' ? `${outer}[${key}]` : outer;
  };
  visit(
    root,
    visitWithTypeInfo(types, {
      enter(node, key) {
        const place = nameOf(node, key);
        if (place === undefined) return;
        stack.push(place);
        found(node, place);
      },
      leave() {
        if (stack.length > outside) stack.pop();
      },
    }),
  );
}
