import { join } from 'node:path';

/** The contract of the graph. */
export const schemaFile = process.env.ECS_SCHEMA ?? join(import.meta.dirname, '../../../schema.graphql');
