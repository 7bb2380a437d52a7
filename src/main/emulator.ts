import { usualPorts } from '../config/derived';
import type { Upstream } from './app';
import type { Showcase } from './banner';
import { portOrAny, StartError } from './ports';

/** A running emulator: the parts that the program uses. */
export interface RunningEmulator {
  /** Its address, for the banner and for the control API. */
  readonly url: string;
  /** `host:port` that answers for any region. */
  readonly endpoint: string;
  /** Region → `host:port` that answers for that region only. */
  readonly regionEndpoints: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** The parts of the package `ecs-emulator` that the program uses. test/main/emulator.test.ts checks the package. */
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

/** A variable, because TypeScript must compile this file even when the package is not installed. */
const importPackage = (name: string): Promise<unknown> => import(name);

/** Loads the installed package. Nothing else in src imports it: a production process never loads the emulator. */
export const installedEmulator: EmulatorLoader<RunningEmulator> = async () =>
  (await importPackage('ecs-emulator')) as EmulatorPackage<RunningEmulator>;

/** The emulator's part of the configuration. */
interface EmulatorConfig {
  readonly accountId: string;
  /** Undefined: 4300, or any free port when 4300 is taken. */
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
      'ECS_BACKEND: the emulator is not installed or not built; it is a development dependency. ' +
        'Install it with `npm ci` (without --omit=dev) and build it with `npm run build`, ' +
        'or set ECS_BACKEND=aliyun to use the real cloud.',
    );
  }
}

/** Two instances with fixed ids; undefined when the regions do not have them. */
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
