import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { pino } from 'pino';
import { createApollo } from '../../src/server/apollo';
import { createCallerGate } from '../../src/server/caller-gate';
import { createHandler } from '../../src/server/handler';
import { createHttpServer } from '../../src/server/http';
import { operationsPlugin } from '../../src/server/operations';
import { createOrigins } from '../../src/server/origins';
import { createMetrics } from '../../src/telemetry/metrics';
import { createGraph } from './graph';

/** What a server is started with. */
export interface StartOptions {
  /** The answers by the body of the request: for the servers that only send them. */
  readonly answers: Readonly<Record<string, string>>;
}

/** @returns the port. */
export type Start = (options: StartOptions) => Promise<number>;

/** The packages of `bench/serving/package.json`. Their types are not needed, and not there before the first run. */
const peers = createRequire(join(__dirname, 'package.json'));

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });

const ours =
  (execution: 'compiled' | 'graphql-js'): Start =>
  async () => {
    const { schema, contextFor } = createGraph();
    // As in the program: each operation is logged and counted.
    const log = pino({ level: 'info' }, { write: () => undefined });
    const metrics = createMetrics(() => []);
    const apollo = createApollo({
      schema,
      log,
      execution,
      introspection: false,
      strict: true,
      mutations: true,
      plugins: [operationsPlugin(log, metrics.operation)],
    });
    await apollo.start();
    const handler = createHandler({
      apollo,
      createContext: contextFor,
      routerAuth: { mode: 'none' },
      callerGate: await createCallerGate({ mode: 'none' }),
      trustedDocuments: { mode: 'off' },
      origins: createOrigins({ named: [], loopback: false }),
      requestTimeoutMs: 30_000,
      mostInFlight: 100,
    });
    return createHttpServer(handler, log).listen('127.0.0.1', 0);
  };

const apolloStandalone: Start = async () => {
  const { schema, context } = createGraph();
  const apollo = new ApolloServer({ schema });
  const { url } = await startStandaloneServer(apollo, {
    listen: { host: '127.0.0.1', port: 0 },
    context: () => Promise.resolve(context()),
  });
  return Number(new URL(url).port);
};

interface Fastify {
  register(plugin: unknown, options: object): unknown;
  listen(options: object): Promise<string>;
}

const mercuriusJit: Start = async () => {
  const { schema, context } = createGraph();
  const fastify = (peers('fastify') as () => Fastify)();
  fastify.register(peers('mercurius'), { schema, context, jit: 1, path: '/graphql' });
  return Number(new URL(await fastify.listen({ host: '127.0.0.1', port: 0 })).port);
};

const yogaJit: Start = async () => {
  const { schema, context } = createGraph();
  const { createYoga } = peers('graphql-yoga') as { createYoga: (options: object) => RequestListener };
  const { useGraphQlJit } = peers('@envelop/graphql-jit') as { useGraphQlJit: () => unknown };
  const yoga = createYoga({ schema, context, plugins: [useGraphQlJit()], logging: false });
  return listening(createServer(yoga));
};

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Sends what was made before; the body of the request says which. */
const limit =
  <T>(prepare: (answer: string) => T, write: (prepared: T) => string | Buffer): Start =>
  ({ answers }) => {
    const prepared = new Map(Object.entries(answers).map(([body, answer]) => [body, prepare(answer)]));
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    const server = createServer((request, response) => {
      void textOf(request).then((body) => {
        JSON.parse(body);
        const answer = prepared.get(body);
        const bytes = answer === undefined ? '' : write(answer);
        response.writeHead(200, { ...headers, 'content-length': Buffer.byteLength(bytes) }).end(bytes);
      });
    });
    return listening(server);
  };

/** The servers that are compared; the first is what the others are measured by. */
export const servers = {
  apollo: { what: 'Apollo Server, startStandaloneServer', start: apolloStandalone },
  ours: { what: 'this subgraph, EXECUTION=compiled', start: ours('compiled') },
  'graphql-js': { what: 'this subgraph, EXECUTION=graphql-js', start: ours('graphql-js') },
  mercurius: { what: 'mercurius with graphql-jit', start: mercuriusJit },
  yoga: { what: 'GraphQL Yoga with graphql-jit', start: yogaJit },
  json: {
    what: 'limit: a ready object and JSON.stringify',
    start: limit((answer) => JSON.parse(answer) as unknown, JSON.stringify),
  },
  bytes: {
    what: 'limit: ready bytes',
    start: limit(
      (answer) => Buffer.from(answer),
      (bytes) => bytes,
    ),
  },
} as const satisfies Readonly<Record<string, { readonly what: string; readonly start: Start }>>;

export type ServerName = keyof typeof servers;
