/** Prints src/schema into schema.graphql: `npm run schema`. With `--check`, checks that it is up to date. */
import { describeRest } from '../src/schema/describe-rest';
import { operationFacts } from '../src/schema/operation-facts';
import { printSchema } from '../src/schema/print-schema';
import { readSchemaFiles } from '../src/schema/schema-files';
import { runGenerator } from './generated-files';

runGenerator('npm run schema', () => ({
  'schema.graphql': describeRest(printSchema(readSchemaFiles(), operationFacts())),
}));
