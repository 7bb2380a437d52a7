import { isUnionType } from 'graphql';
import type { GraphQLObjectType, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { badInput } from '../resolvers/bad-input';

type ResolveReference = (reference: object, context: unknown, info: GraphQLResolveInfo) => unknown;

/**
 * Resolves `_entities` in place of `@apollo/subgraph`, which fails the whole list with an internal error for a representation
 * of an unknown type, and writes `__typename` into what it finds. Here such an entry alone is bad input: a router
 * with an outdated supergraph keeps the entities that still exist. And records stay as they are, so that they can be shared.
 *
 * @param schema a schema from `buildSubgraphSchema`; its `_entities` resolver is replaced.
 */
export function keepEntitiesApart(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()._entities;
  const union = schema.getType('_Entity');
  if (field === undefined || !isUnionType(union)) throw new Error('a subgraph schema has _entities');
  const finders = new Map(union.getTypes().map((type) => [type.name, finderOf(type)]));
  const names = [...finders.keys()].join(', ');
  /** The types of what was found. A record is of one type. */
  const typeNames = new WeakMap<object, string>();

  field.resolve = (_source, { representations }: { representations: readonly unknown[] }, context, info) =>
    representations.map((representation) => {
      const name = typeNameOf(representation);
      const find = name === undefined ? undefined : finders.get(name);
      if (name === undefined || find === undefined)
        return badInput('representations', `names no entity of this subgraph; ${names} are.`);
      const remember = (found: unknown): unknown => {
        if (typeof found === 'object' && found !== null && typeNames.get(found) !== name)
          typeNames.set(found, name);
        return found;
      };
      const found = find(representation as object, context, info);
      return found instanceof Promise ? found.then(remember) : remember(found);
    });
  union.resolveType = (value: object) => typeNames.get(value);
}

const typeNameOf = (representation: unknown): string | undefined => {
  const isObject = typeof representation === 'object' && representation !== null;
  const name = isObject && '__typename' in representation ? representation.__typename : undefined;
  return typeof name === 'string' ? name : undefined;
};

function finderOf({ name, extensions }: GraphQLObjectType): ResolveReference {
  const { apollo } = extensions as { apollo?: { subgraph?: { resolveReference?: ResolveReference } } };
  const find = apollo?.subgraph?.resolveReference;
  if (find === undefined) throw new Error(`${name} is an entity without __resolveReference`);
  return find;
}
