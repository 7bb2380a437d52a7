import { ApolloGateway, LocalGraphQLDataSource, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { silentLog } from '../server/tools';
import type { Subgraph } from './compose';
import { ecs, supergraphOf } from './compose';
import type { Answer, OurSubgraph } from './our-subgraph';

type Resolver = (source: Record<string, unknown>, args: Record<string, unknown>) => unknown;

/** Another team's subgraph that really runs. */
export interface RunningNeighbour extends Subgraph {
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, Resolver>>>>;
}

export interface Supergraph {
  ask<Data = Record<string, unknown>>(query: string, variables?: object): Promise<Answer<Data>>;
  close(): Promise<void>;
}

/**
 * `@apollo/gateway` over our subgraph, which it reaches by HTTP as it would in a company, and over neighbours that run
 * beside it.
 */
export async function startSupergraph(
  ours: Pick<OurSubgraph, 'url'>,
  neighbours: readonly RunningNeighbour[],
): Promise<Supergraph> {
  const gateway = new ApolloGateway({
    supergraphSdl: supergraphOf([ecs(), ...neighbours]),
    logger: silentLogger,
    buildService: ({ name }) => {
      const neighbour = neighbours.find((each) => each.name === name);
      if (neighbour === undefined)
        return new RemoteGraphQLDataSource({ url: ours.url, honorSubgraphCacheControlHeader: false });
      const { sdl, resolvers } = neighbour;
      return new LocalGraphQLDataSource(buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]));
    },
  });
  const server = new ApolloServer({ gateway, logger: silentLogger, stopOnTerminationSignals: false });
  await server.start();
  return {
    async ask<Data>(query: string, variables: object = {}) {
      const { body } = await server.executeOperation<Data>({ query, variables: { ...variables } });
      if (body.kind !== 'single') throw new Error('the gateway answered in parts');
      return body.singleResult as Answer<Data>;
    },
    close: () => server.stop(),
  };
}

const say =
  (level: keyof typeof silentLog) =>
  (message?: unknown): void =>
    silentLog[level]({}, String(message));
const silentLogger = { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') };
