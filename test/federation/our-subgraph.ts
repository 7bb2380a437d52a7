import { defaultAccounts, defaultRegions, startEmulator } from 'ecs-emulator';
import type { Control, EmulatorOptions } from 'ecs-emulator';
import { createContextFactory } from '../../src/context';
import { createCursorCodec } from '../../src/cursors';
import type { EcsPort } from '../../src/ecs/port';
import { createSdkPort } from '../../src/ecs/sdk-adapter';
import { createLocations } from '../../src/loaders/locations';
import { createRegionSizes } from '../../src/loaders/region-sizes';
import { createApollo } from '../../src/server/apollo';
import { createCallerGate } from '../../src/server/caller-gate';
import { createHandler } from '../../src/server/handler';
import { createHttpServer } from '../../src/server/http';
import { createOrigins } from '../../src/server/origins';
import { createSchema } from '../../src/server/schema';
import { silentLog } from '../server/tools';

/** What a GraphQL server answers; the tests say what they expect in it. */
export interface Answer<Data = Record<string, unknown>> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

export interface OurSubgraph {
  readonly url: string;
  readonly control: Control;
  ask<Data = Record<string, unknown>>(query: string, variables?: object): Promise<Answer<Data>>;
  /** The calls of ECS since the last time this was asked, as `DescribeDisks cn-hangzhou`, sorted. */
  callsSince(): readonly string[];
  close(): Promise<void>;
}

export interface SubgraphOptions {
  readonly fleet?: EmulatorOptions['fleet'];
  /** How many of the emulator's accounts are configured. */
  readonly accounts?: 1 | 2;
  /** The scopes of every caller, read for each request; without them, callers are not asked for any. */
  readonly scopes?: readonly string[];
}

/** This project's subgraph with everything real: HTTP, the schema, the policy, the SDK, and the emulator as its ECS. */
export async function startOurSubgraph({
  fleet = 'default',
  accounts = 1,
  scopes,
}: SubgraphOptions = {}): Promise<OurSubgraph> {
  const emulator = await startEmulator({ regionPorts: 'ephemeral', fleet });
  const port = frozen(
    createSdkPort({
      regionIds: defaultRegions,
      accounts: defaultAccounts.slice(0, accounts).map(({ accountId, accessKeyId, accessKeySecret }) => ({
        accountId,
        credentials: { kind: 'static', accessKeyId, accessKeySecret },
      })),
      endpoint: (regionId) => ({
        host: emulator.regionEndpoints[regionId] ?? emulator.endpoint,
        protocol: 'http',
      }),
    }),
  );
  const nothing = (): void => undefined;
  const createContext = createContextFactory({
    port,
    locations: createLocations(),
    regionSizes: createRegionSizes(),
    cursors: createCursorCodec('a secret of the tests'),
    policyMode: 'enforce',
    observerFor: () => ({ decided: nothing, finished: nothing, drifted: nothing }),
  });
  const apollo = createApollo({
    schema: createSchema(),
    log: silentLog,
    introspection: true,
    strict: false,
    mutations: true,
  });
  await apollo.start();
  const server = createHttpServer(
    createHandler({
      apollo,
      createContext,
      trustedDocuments: { mode: 'off' },
      routerAuth: { mode: 'none' },
      callerGate:
        scopes === undefined
          ? await createCallerGate({ mode: 'none' })
          : () => ({ subject: 'somebody', scopes }),
      origins: createOrigins({ named: [], loopback: false }),
      mostInFlight: 100,
      requestTimeoutMs: 20_000,
    }),
    silentLog,
  );
  const url = `http://127.0.0.1:${await server.listen('127.0.0.1', 0)}/graphql`;

  return {
    url,
    control: emulator.control,
    async ask<Data>(query: string, variables: object = {}) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as Answer<Data>;
    },
    callsSince() {
      const calls = emulator.control.calls().map(({ action, regionId }) => `${action} ${regionId ?? '?'}`);
      emulator.control.clearCalls();
      return calls.sort();
    },
    async close() {
      await server.stop(0);
      await apollo.stop();
      await emulator.close();
    },
  };
}

/** Records that a cache might share between requests: whoever writes on one of them fails. */
const frozen = (port: EcsPort): EcsPort => ({
  ...port,
  read: (scope, action, query, options) => port.read(scope, action, query, options).then(deepFreeze),
});

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}
