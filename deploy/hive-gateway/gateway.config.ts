// Hive Gateway 2 in front of this subgraph: put it beside a supergraph.graphql that names the subgraph `ecs`
// (docs/supergraph.md), and start `hive-gateway supergraph`.
//
//   ECS_HMAC_SECRET    one of the subgraph's ROUTER_SECRETS, which has ROUTER_AUTH=hmac
//   ECS_SUBGRAPH_URL   where the subgraph is, if the supergraph says otherwise
import { defineConfig } from '@graphql-hive/gateway';

const ecs = 'ecs';
const { ECS_HMAC_SECRET, ECS_SUBGRAPH_URL } = process.env;
if (!ECS_HMAC_SECRET)
  throw new Error('ECS_HMAC_SECRET: set it to one of the ROUTER_SECRETS of the subgraph.');

export const gatewayConfig = defineConfig({
  supergraph: './supergraph.graphql',
  ...(ECS_SUBGRAPH_URL && { transportEntries: { [ecs]: { location: ECS_SUBGRAPH_URL } } }),

  // Goes into extensions["hmac-signature"] of each request: nobody else can make one, and none can be changed. There is no
  // time in it, so a recorded request stays good; mutual TLS between the two is what helps against that.
  hmacSignature: {
    secret: ECS_HMAC_SECRET,
    shouldSign: ({ subgraphName }) => subgraphName === ecs,
  },

  propagateHeaders: {
    fromClientToSubgraphs({ request, subgraphName }) {
      if (subgraphName !== ecs) return;
      const names = [
        // CALLER_AUTH=jwt: the token of the person who asks.
        'authorization',
        // How old an answer may be, in seconds; 0 reads ECS now.
        'ecs-max-age',
        // For logs, metrics and the audit.
        'apollographql-client-name',
        'apollographql-client-version',
        'x-request-id',
      ];
      return Object.fromEntries(names.map((name) => [name, request.headers.get(name)]));
    },
  },

  // Longer than REQUEST_TIMEOUT_MS of the subgraph (25 s), which then says itself what became of a write. Do not switch on
  // upstreamRetry for it: it would send mutations twice.
  upstreamTimeout: ({ subgraphName }) => (subgraphName === ecs ? 30_000 : undefined),

  // A fault of the subgraph keeps its code and gets the name of the subgraph beside it. Its messages and extensions hold
  // nothing that a client may not see.
  subgraphErrors: { errorCode: 'DOWNSTREAM_SERVICE_ERROR', subgraphNameProp: 'serviceName' },

  graphiql: false,
  landingPage: false,
});
