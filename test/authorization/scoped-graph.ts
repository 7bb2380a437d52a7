import { defaultAccounts, startEmulator, steppedClock } from 'ecs-emulator';
import type { Emulator } from 'ecs-emulator';
import { createContextFactory } from '../../src/context';
import { createCursorCodec } from '../../src/cursors';
import type { EcsPort } from '../../src/ecs/port';
import { createSdkPort } from '../../src/ecs/sdk-adapter';
import { startLive } from '../../src/main/live';
import { createLocations } from '../../src/loaders/locations';
import { createRegionSizes } from '../../src/loaders/region-sizes';
import { createApollo } from '../../src/server/apollo';
import { createSchema } from '../../src/server/schema';

export const schema = createSchema();
export const accountIds = defaultAccounts.map(({ accountId }) => accountId);
export const regionIds = ['cn-hangzhou', 'cn-shanghai'] as const;

/** The graph over two accounts and two regions, where reading needs a scope. */
export interface ScopedGraph {
  readonly emulator: Emulator;
  /**
   * Asks as one request of a caller with these scopes.
   *
   * @returns the whole answer as text, as a client gets it.
   */
  ask(scopes: readonly string[] | null, source: string, variables?: object): Promise<string>;
  /** The calls that reached ECS since the last `forgetCalls`, each `Action@region`. */
  calls(): readonly string[];
  /** What the writes among them named, as text. */
  writes(): string;
  forgetCalls(): void;
  /** With the mirror: begins with an empty one, and lets a caller who sees everything fill it. */
  fillMirror(): Promise<void>;
  close(): Promise<void>;
}

const nothing = (): void => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
const isRead = (action: string): boolean => /^(Describe|Get|List)/.test(action);

const ages = { lockMs: 60_000, recordMs: 60_000 };
const everything = `{ ecsInstances(first: 100) { nodes { id disks { id } } } ecsDisks(first: 100) { nodes { id } } }`;

/** @param options `live` puts the mirror in between, as it is by default. */
export async function startScopedGraph({ live = false } = {}): Promise<ScopedGraph> {
  const emulator = await startEmulator({
    fleet: 'empty',
    regions: regionIds,
    regionPorts: 'ephemeral',
    clock: steppedClock(Date.now()),
  });
  const sdkPort = createSdkPort({
    regionIds,
    accounts: defaultAccounts.map(({ accountId, accessKeyId, accessKeySecret }) => ({
      accountId,
      credentials: { kind: 'static', accessKeyId, accessKeySecret },
    })),
    endpoint: (regionId) => ({ host: emulator.regionEndpoints[regionId] ?? '', protocol: 'http' }),
  });
  const contextOver = (port: EcsPort) =>
    createContextFactory({
      port,
      mostAge: live ? ages : undefined,
      locations: createLocations(),
      regionSizes: createRegionSizes(),
      cursors: createCursorCodec('a secret of the tests', () => 0),
      policyMode: 'enforce',
      readScopes: 'required',
      observerFor: () => ({ decided: nothing, finished: nothing, drifted: nothing }),
    });
  const unlimited = { tokens: 1e6, depth: 100, aliases: 1e6, selections: 1e6, objects: 1e12 };
  const apollo = createApollo({
    schema,
    log: silent,
    introspection: true,
    strict: false,
    mutations: true,
    limits: unlimited,
  });
  await apollo.start();
  const newMirror = () =>
    live
      ? startLive({ ...ages, callsPerMinute: 60, redis: null }, sdkPort, { financialPolicy: 'off' })
      : null;
  let mirror = newMirror();
  let contextFor = contextOver(mirror?.port ?? sdkPort);
  const graph: ScopedGraph = {
    emulator,
    async ask(scopes, query, variables = {}) {
      const contextValue = contextFor({
        requestId: 'request-1',
        caller: { subject: 'somebody', scopes },
        client: { name: null, version: null },
        deadline: Date.now() + 60_000,
        signal: new AbortController().signal,
        traceparent: null,
        mostAgeMs: null,
      });
      const { body } = await apollo.executeOperation(
        { query, variables: { ...variables } },
        { contextValue },
      );
      if (body.kind !== 'single') throw new Error('The answer came in parts.');
      // Each address for VNC has a random part.
      return JSON.stringify(body.singleResult).replace(/s%3D\w+/g, 's%3Drandom');
    },
    calls: () => emulator.control.calls().map(({ action, regionId }) => `${action}@${regionId ?? ''}`),
    writes: () =>
      JSON.stringify(
        emulator.control
          .calls()
          .filter(({ action }) => !isRead(action))
          .map(({ action, parameters }) => [action, parameters]),
      ),
    forgetCalls: () => emulator.control.clearCalls(),
    async fillMirror() {
      await mirror?.stop();
      mirror = newMirror();
      contextFor = contextOver(mirror?.port ?? sdkPort);
      if (mirror !== null) await graph.ask(null, everything);
    },
    async close() {
      await mirror?.stop();
      await apollo.stop();
      await emulator.close();
    },
  };
  return graph;
}
