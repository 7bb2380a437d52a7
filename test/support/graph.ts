import { defaultAccounts, defaultRegions, startEmulator } from 'ecs-emulator';
import type { LoggedCall, EmulatorOptions, Emulator } from 'ecs-emulator';
import { createContextFactory } from '../../src/context';
import type { Caller } from '../../src/context';
import type { Locale } from '../../src/locale';
import { createCursorCodec } from '../../src/cursors';
import { createSdkPort } from '../../src/ecs/sdk-adapter';
import { createLocations } from '../../src/loaders/locations';
import { createRegionSizes } from '../../src/loaders/region-sizes';
import { createApollo } from '../../src/server/apollo';
import { createSchema } from '../../src/server/schema';

export interface GraphOptions extends Pick<EmulatorOptions, 'regions' | 'fleet' | 'clock'> {
  /** Who may call the emulator, each an account of the graph; the first of the emulator's own when absent. */
  readonly accounts?: EmulatorOptions['accounts'];
}

export interface Answer<Data> {
  readonly data: Data;
  readonly errors: readonly GraphError[];
}

export interface GraphError {
  readonly message: string;
  readonly path: string;
  readonly code: unknown;
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** The whole graph in one process, without HTTP: Apollo, schema, policy, loaders, the SDK, and the emulator as ECS. */
export interface Graph {
  readonly emulator: Emulator;
  /**
   * Asks as one request, with a context of its own.
   *
   * @param asker the anonymous caller, of whom no scopes are asked, when absent.
   * @throws Error when the answer has no data at all; `errors` has the rest.
   */
  query<Data = Record<string, unknown>>(
    source: string,
    variables?: object,
    asker?: { readonly caller?: Caller; readonly locale?: Locale | undefined },
  ): Promise<Answer<Data>>;
  /** What has reached ECS since the last `forgetCalls`, in order of arrival. */
  calls(action?: string): readonly LoggedCall[];
  forgetCalls(): void;
  close(): Promise<void>;
}

const anonymous: Caller = { subject: null, scopes: null };
const nothing = (): void => undefined;
const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };

/** Starts a graph over an emulator of its own, with one strict port a region. */
export async function startGraph(options: GraphOptions = {}): Promise<Graph> {
  const { accounts = defaultAccounts.slice(0, 1), regions = defaultRegions, ...rest } = options;
  const emulator = await startEmulator({ ...rest, accounts, regions, regionPorts: 'ephemeral' });
  const port = createSdkPort({
    regionIds: regions,
    accounts: accounts.map(({ accountId, accessKeyId, accessKeySecret }) => ({
      accountId,
      credentials: { kind: 'static', accessKeyId, accessKeySecret },
    })),
    endpoint: (regionId) => ({ host: emulator.regionEndpoints[regionId] ?? '', protocol: 'http' }),
  });
  const contextFor = createContextFactory({
    port,
    locations: createLocations(),
    regionSizes: createRegionSizes(),
    cursors: createCursorCodec('a secret of the tests'),
    policyMode: 'enforce',
    observerFor: () => ({ decided: nothing, finished: nothing, drifted: nothing }),
  });
  const apollo = createApollo({
    schema: createSchema(),
    log: silent,
    introspection: true,
    strict: false,
    mutations: true,
  });
  await apollo.start();
  let requests = 0;

  return {
    emulator,
    async query<Data>(
      source: string,
      variables: object = {},
      asker: { readonly caller?: Caller; readonly locale?: Locale | undefined } = {},
    ) {
      requests += 1;
      const { caller = anonymous, locale } = asker;
      const contextValue = contextFor({
        requestId: `request-${requests}`,
        caller,
        client: { name: null, version: null },
        deadline: Date.now() + 120_000,
        signal: new AbortController().signal,
        traceparent: null,
        mostAgeMs: null,
        ...(locale === undefined ? {} : { locale }),
      });
      const { body } = await apollo.executeOperation(
        { query: source, variables: { ...variables } },
        { contextValue },
      );
      if (body.kind !== 'single') throw new Error('The answer came in parts.');
      const { data, errors = [] } = body.singleResult;
      if (data == null) throw new Error(errors.map(({ message }) => message).join('\n'));
      return {
        data: structuredClone(data) as Data,
        errors: errors.map(({ message, path = [], extensions = {} }) => ({
          message,
          path: path.join('.'),
          code: extensions.code,
          extensions,
        })),
      };
    },
    calls: (action) => emulator.control.calls(action === undefined ? {} : { action }),
    forgetCalls: () => {
      emulator.control.clearCalls();
    },
    async close() {
      await apollo.stop();
      await emulator.close();
    },
  };
}
