// Hive Gateway 2 in front of this subgraph: put it beside a supergraph.graphql that names the subgraph `ecs`
// (docs/supergraph.md), and start `hive-gateway supergraph`.
//
//   ECS_ROUTER_SECRET  one of the subgraph's ROUTER_SECRETS, which has ROUTER_AUTH=secret: the better choice
//   ECS_HMAC_SECRET    the same for ROUTER_AUTH=hmac, in place of ECS_ROUTER_SECRET
//   ECS_SUBGRAPH_URL   where the subgraph is, if the supergraph says otherwise
import { defineConfig } from '@graphql-hive/gateway';

const ecs = 'ecs';
const { ECS_ROUTER_SECRET, ECS_HMAC_SECRET, ECS_SUBGRAPH_URL } = process.env;
if (Boolean(ECS_ROUTER_SECRET) === Boolean(ECS_HMAC_SECRET))
  throw new Error(
    'ECS_ROUTER_SECRET, ECS_HMAC_SECRET: set one of them to one of the ROUTER_SECRETS of the subgraph.',
  );

export const gatewayConfig = defineConfig({
  supergraph: './supergraph.graphql',
  // Subscriptions need nothing here: they come over SSE, by a GET with the document in its query string, signed as all others.
  // A long list of ids meets the limit of a request's headers (16 kB). A WebSocket has none; it needs ROUTER_AUTH=secret, and
  // this, in place of the line below:
  //
  //   transportEntries: {
  //     [ecs]: {
  //       location: ECS_SUBGRAPH_URL,
  //       options: {
  //         subscriptions: {
  //           kind: 'ws',
  //           subscriptionsPath: '/graphql',
  //           options: { connectionParams: { 'router-authorization': process.env.ECS_ROUTER_SECRET } },
  //         },
  //       },
  //     },
  //   },
  ...(ECS_SUBGRAPH_URL && { transportEntries: { [ecs]: { location: ECS_SUBGRAPH_URL } } }),

  // Goes into extensions["hmac-signature"] of each request. It covers the query and the variables: nobody without the secret
  // can change these or make new ones. It covers nothing else: no operationName (the subgraph therefore refuses documents with
  // several operations), no header, so no token of a caller, and no time. Whoever has recorded a request can send it again, as
  // often as they like and with another caller's token. The secret in a header protects no less where mutual TLS keeps others
  // from reading and reaching the connection, such as that of a service mesh; without it, neither is enough.
  ...(ECS_HMAC_SECRET && {
    hmacSignature: {
      secret: ECS_HMAC_SECRET,
      shouldSign: ({ subgraphName }) => subgraphName === ecs,
    },
  }),

  propagateHeaders: {
    fromClientToSubgraphs({ request, subgraphName }) {
      if (subgraphName !== ecs) return;
      const names = [
        // CALLER_AUTH=jwt: the token of the person who asks.
        'authorization',
        // How old an answer may be, in seconds; 0 reads ECS now.
        'ecs-max-age',
        // The language of texts for end users.
        'accept-language',
        // For logs, metrics and the audit.
        'apollographql-client-name',
        'apollographql-client-version',
        'x-request-id',
      ];
      return {
        ...Object.fromEntries(names.map((name) => [name, request.headers.get(name)])),
        // Set here, it is never a client's.
        ...(ECS_ROUTER_SECRET && { 'router-authorization': ECS_ROUTER_SECRET }),
      };
    },
  },

  // Longer than REQUEST_TIMEOUT_MS of the subgraph (25 s), which then says itself what became of a write. Do not switch on
  // upstreamRetry for it: it would send mutations twice.
  // A subscription (docs/live.md) lasts as long as the token of its reader.
  upstreamTimeout: ({ subgraphName, executionRequest }) =>
    subgraphName === ecs && executionRequest?.operationType !== 'subscription' ? 30_000 : undefined,

  // A fault of the subgraph keeps its code and gets the name of the subgraph beside it. Its messages and extensions hold
  // nothing that a client may not see.
  subgraphErrors: { errorCode: 'DOWNSTREAM_SERVICE_ERROR', subgraphNameProp: 'serviceName' },

  graphiql: false,
  landingPage: false,
});
