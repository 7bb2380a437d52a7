/* Apollo Server with our schema and no resolvers: what the program's start is measured by. */
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { ApolloServer } = require('@apollo/server');
const { startStandaloneServer } = require('@apollo/server/standalone');
const { buildSubgraphSchema } = require('@apollo/subgraph');
const { parse } = require('graphql');

const typeDefs = parse(readFileSync(join(__dirname, '..', '..', 'schema.graphql'), 'utf8'));
void startStandaloneServer(new ApolloServer({ schema: buildSubgraphSchema({ typeDefs }) }), {
  listen: { host: '127.0.0.1', port: Number(process.env.PORT) },
});
