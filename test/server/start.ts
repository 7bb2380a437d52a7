import { once } from 'node:events';
import type { Server, ServerOptions } from 'node:http';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import type { ApolloOptions } from '../../src/server/apollo';
import { createApollo } from '../../src/server/apollo';
import { createCallerGate } from '../../src/server/caller-gate';
import type { CallerGate } from '../../src/server/caller-gate';
import { createHandler } from '../../src/server/handler';
import { createErrors } from '../../src/server/errors';
import { createHttpServer } from '../../src/server/http';
import type { HttpServerOptions } from '../../src/server/http';
import { createSubscriptions } from '../../src/server/subscriptions/subscriptions';
import { createOrigins } from '../../src/server/origins';
import type { Subscriptions, SubscriptionsOptions } from '../../src/server/subscriptions/subscriptions';
import type { HandlerOptions } from '../../src/server/handler';
import type { CallerAuth, Config } from '../../src/config';
import type { RequestContext, RequestFacts } from '../../src/context';
import { silentLog } from './tools';

type Resolvers = Record<string, Record<string, unknown>>;

/** A small graph, and what its resolvers are given. */
export interface SmallGraph {
  readonly typeDefs: string;
  readonly resolvers: Resolvers;
}

export interface StartOptions
  extends Partial<Omit<ApolloOptions, 'schema'>>, Partial<Omit<HandlerOptions, 'apollo' | 'origins'>> {
  readonly graph?: SmallGraph;
  readonly callerAuth?: CallerAuth;
  readonly origins?: Partial<Config['http']['origins']>;
  /** Takes the place of the gate for `callerAuth`. */
  readonly callerGate?: CallerGate;
  readonly connection?: ServerOptions;
  readonly onRefusal?: (status: number, code: string) => void;
  readonly http?: Pick<HttpServerOptions, 'mostConnections' | 'onDrop' | 'unsent'>;
  /** Serves subscriptions, with these settings. */
  readonly streams?: Partial<SubscriptionsOptions['settings']> &
    Pick<Partial<SubscriptionsOptions>, 'times' | 'metrics'>;
}

export interface Started {
  readonly url: string;
  readonly port: number;
  readonly server: Server;
  readonly stop: (timeoutMs: number) => Promise<boolean>;
  readonly stopStreams: (timeoutMs: number) => Promise<void>;
  /** What each request's context was made of, the first first. */
  readonly facts: RequestFacts[];
  readonly post: (body: unknown, headers?: Record<string, string>) => Promise<Response>;
  readonly ask: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
}

const greeting: SmallGraph = {
  typeDefs: 'type Query { hello: String }',
  resolvers: { Query: { hello: () => 'world' } },
};

/** A server as the program runs it, on a free port, with a small graph. */
export async function startServer(options: StartOptions = {}): Promise<Started> {
  const { typeDefs, resolvers } = options.graph ?? greeting;
  const schema = buildSubgraphSchema({ typeDefs: parse(typeDefs), resolvers: resolvers as never });
  const apollo = createApollo({
    log: silentLog,
    introspection: true,
    strict: false,
    mutations: true,
    ...options,
    schema,
  });
  const facts: RequestFacts[] = [];
  const parts = {
    createContext:
      options.createContext ??
      ((given: RequestFacts) => {
        facts.push(given);
        return given as RequestContext;
      }),
    routerAuth: options.routerAuth ?? { mode: 'none' as const },
    requestTimeoutMs: options.requestTimeoutMs ?? 5_000,
    apollo,
    origins: createOrigins({ named: [], loopback: false, ...options.origins }),
    callerGate: options.callerGate ?? (await createCallerGate(options.callerAuth ?? { mode: 'none' })),
  };
  const subscriptions = options.streams === undefined ? undefined : streamsOf(options, parts);
  const handler = createHandler({
    trustedDocuments: { mode: 'off' },
    mostInFlight: 100,
    ...options,
    ...parts,
    ...(subscriptions && { subscriptions }),
  });
  await apollo.start();
  const { server, listen, stop } = createHttpServer(handler, options.log ?? silentLog, {
    ...options.http,
    ...(options.connection === undefined ? {} : { limits: options.connection }),
    ...(options.onRefusal === undefined ? {} : { onRefusal: options.onRefusal }),
  });
  subscriptions?.attach(server);
  const port = await listen('127.0.0.1', 0);
  const url = `http://127.0.0.1:${port}`;
  const post: Started['post'] = (body, headers = {}) =>
    fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    url,
    port,
    server,
    stop,
    stopStreams: async (timeoutMs) => subscriptions?.stop(timeoutMs),
    facts,
    post,
    async ask(query, variables) {
      const response = await post({ query, variables });
      return { status: response.status, ...((await response.json()) as object) };
    },
    async close() {
      await subscriptions?.stop(100);
      if (server.listening) {
        server.close();
        server.closeAllConnections();
        await once(server, 'close');
      }
      await apollo.stop();
    },
  };
}

const nothing = (): void => undefined;

function streamsOf(
  { streams: { times, metrics, ...settings } = {}, log = silentLog, strict = false }: StartOptions,
  parts: Pick<
    SubscriptionsOptions,
    'apollo' | 'createContext' | 'routerAuth' | 'callerGate' | 'origins' | 'requestTimeoutMs'
  >,
): Subscriptions {
  return createSubscriptions({
    ...parts,
    trustedDocuments: { mode: 'off' },
    log,
    errors: createErrors({ log, suggest: !strict, logMessages: !strict }),
    settings: { most: 100, mostPerCaller: 10, callbackOrigins: [], ...settings },
    metrics: metrics ?? { opened: nothing, ended: nothing, event: nothing, refused: nothing },
    ...(times && { times }),
  });
}
