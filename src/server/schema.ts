import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { resolvers } from '../resolvers/index';
import { listsBelow, pureBelow, pureFields, recordTypes, variantOf } from '../resolvers/pure-fields';
import { checkTexts } from '../resolvers/texts';
import { keepEntitiesApart } from './entities';

/** `schema.graphql` is in the package's root, two folders above both `src/server` and `dist/server`. */
const schemaFile = join(__dirname, '..', '..', 'schema.graphql');

/** @returns the text of `schema.graphql`, parsed. */
export const parseSchemaFile = (): DocumentNode => parse(readFileSync(schemaFile, 'utf8'));

/** What the executor may rely on beyond the schema itself. */
export const executionOfSchema = {
  scalars: ['DateTime'],
  pureFields,
  recordTypes,
  listsBelow,
  pureBelow,
  variantOf,
} as const;

/** The type of resolvers that `buildSubgraphSchema` takes. */
type SubgraphResolvers = NonNullable<
  Extract<Parameters<typeof buildSubgraphSchema>[0], { resolvers?: unknown }>['resolvers']
>;

/** @returns the executable schema, with `_entities` and `_service`. */
export function createSchema(): GraphQLSchema {
  const schema = buildSubgraphSchema({
    typeDefs: parseSchemaFile(),
    // Generated resolver types are stricter than the library's: apollographql/federation #1076 and #2283.
    resolvers: resolvers as SubgraphResolvers,
  });
  keepEntitiesApart(schema);
  checkTexts(schema);
  return schema;
}
