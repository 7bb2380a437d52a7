import { usualPorts } from '../config/derived';
import type { Upstream } from './app';
import type { Showcase } from './banner';
import { portOrAny, StartError } from './ports';

/** A running emulator, as far as the program uses it. */
export interface RunningEmulator {
  /** Its address, for the banner and for the control API. */
  readonly url: string;
  /** `host:port` that answers for any region. */
  readonly endpoint: string;
  /** Region → `host:port` that answers for that region only. */
  readonly regionEndpoints: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** What the program uses of the package `ecs-emulator`; test/main/emulator.test.ts holds the package to it. */
export interface EmulatorPackage<Emulator extends RunningEmulator> {
  readonly startEmulator: (options: {
    readonly port: number;
    readonly regionPorts: 'consecutive' | 'ephemeral';
    readonly regions: readonly string[];
  }) => Promise<Emulator>;
  readonly defaultAccounts: readonly { readonly accessKeyId: string; readonly accessKeySecret: string }[];
  /** Instances whose ids are always the same. */
  readonly wellKnown: Readonly<Record<'cn-hangzhou' | 'cn-shanghai', WellKnownInstances>>;
}

interface WellKnownInstances {
  readonly lockedInstance: string;
  readonly runningInstance: string;
}

/** Loads the package `ecs-emulator`. */
export type EmulatorLoader<Emulator extends RunningEmulator> = () => Promise<EmulatorPackage<Emulator>>;

/** The name is a variable, so that TypeScript compiles this file where the package is not installed. */
const importPackage = (name: string): Promise<unknown> => import(name);

/** Loads the installed package. Nothing else in src imports it: a production process has no line of the emulator. */
export const installedEmulator: EmulatorLoader<RunningEmulator> = async () =>
  (await importPackage('ecs-emulator')) as EmulatorPackage<RunningEmulator>;

/** What the emulator is started with: its part of the configuration. */
interface EmulatorConfig {
  readonly accountId: string;
  /** Undefined for 4300, or a free one when that is taken. */
  readonly port: number | undefined;
  readonly regionIds: readonly string[];
}

/**
 * Loads and starts the emulator.
 *
 * @throws StartError when the package is not installed, or when its port cannot be opened.
 */
export async function startEmulatorUpstream<Emulator extends RunningEmulator>(
  { accountId, port: asked, regionIds }: EmulatorConfig,
  load: EmulatorLoader<Emulator>,
): Promise<Upstream & { readonly emulator: Emulator }> {
  const { startEmulator, defaultAccounts, wellKnown } = await loaded(load);
  const emulator = await portOrAny(
    {
      variables: { port: 'EMULATOR_PORT', host: 'EMULATOR_PORT' },
      host: '127.0.0.1',
      usual: usualPorts.emulator,
    },
    asked,
    (port) =>
      startEmulator({ port, regionPorts: port === 0 ? 'ephemeral' : 'consecutive', regions: regionIds }),
  );
  const [account] = defaultAccounts;
  return {
    emulator,
    close: () => emulator.close(),
    place: { url: emulator.url, instances: showcaseOf(regionIds, wellKnown) },
    port: {
      accounts: [
        {
          accountId,
          credentials: {
            kind: 'static',
            accessKeyId: account?.accessKeyId ?? '',
            accessKeySecret: account?.accessKeySecret ?? '',
          },
        },
      ],
      endpoint: (regionId) => ({
        host: emulator.regionEndpoints[regionId] ?? emulator.endpoint,
        protocol: 'http',
      }),
    },
  };
}

const notFoundCodes: ReadonlySet<unknown> = new Set(['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND']);

async function loaded<Emulator extends RunningEmulator>(
  load: EmulatorLoader<Emulator>,
): Promise<EmulatorPackage<Emulator>> {
  try {
    return await load();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && notFoundCodes.has(error.code))) throw error;
    throw new StartError(
      'ECS_BACKEND: the emulator is a development dependency, and it is not installed or not built. ' +
        '`npm ci` without --omit=dev installs it, `npm run build` builds it. ' +
        'Set ECS_BACKEND=aliyun for the real cloud.',
    );
  }
}

/** Two instances of the fleet whose ids are always the same; undefined where the regions have none. */
function showcaseOf(
  regionIds: readonly string[],
  { 'cn-hangzhou': hangzhou, 'cn-shanghai': shanghai }: EmulatorPackage<RunningEmulator>['wellKnown'],
): Showcase | undefined {
  const wellKnown = new Map([
    ['cn-hangzhou', hangzhou],
    ['cn-shanghai', shanghai],
  ]);
  const found = regionIds.flatMap((regionId) => wellKnown.get(regionId) ?? [])[0];
  return found && { locked: found.lockedInstance, running: found.runningInstance };
}
