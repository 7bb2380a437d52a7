import { isUnionType } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { badInput } from '../resolvers/bad-input';

/**
 * Reports a representation of an unknown type as bad input, for that entry only. `@apollo/subgraph` instead fails the
 * whole list with an internal error; a router with an outdated supergraph would lose the entities that still exist.
 *
 * @param schema a schema from `buildSubgraphSchema`; its `_entities` resolver is replaced.
 */
export function keepEntitiesApart(schema: GraphQLSchema): void {
  const field = schema.getQueryType()?.getFields()._entities;
  const union = schema.getType('_Entity');
  const resolveAll = field?.resolve;
  if (field === undefined || resolveAll === undefined || !isUnionType(union)) {
    throw new Error('a subgraph schema has _entities');
  }
  const names = union.getTypes().map(({ name }) => name);
  const isEntity = (representation: unknown): boolean =>
    typeof representation === 'object' &&
    representation !== null &&
    '__typename' in representation &&
    names.some((name) => name === representation.__typename);

  field.resolve = (source, { representations }: { representations: readonly unknown[] }, context, info) => {
    const known = representations.filter(isEntity);
    const found = (resolveAll(source, { representations: known }, context, info) as unknown[]).values();
    return representations.map((representation) =>
      isEntity(representation)
        ? found.next().value
        : badInput('representations', `names no entity of this subgraph; ${names.join(', ')} are.`),
    );
  };
}
