import { getHeapStatistics } from 'node:v8';
import type { Values, VariableName } from './variables';

/** Defaults that are not a text in the table of variables. Both the configuration and `--print-config` use them. */
export const usualRegions: readonly string[] = ['cn-hangzhou', 'cn-shanghai'];
export const usualAccountId = 'default';
/** The default ports. When one is taken and was not set explicitly, a free port is used. */
export const usualPorts = { admin: 4002, emulator: 4300 } as const;

/** What a large page holds in memory while it is answered, in bytes: measured 5.7 MB, with room for the rest. */
const heapOfRequest = 12 * 1024 * 1024;

/** How many requests the heap of this process holds at once: 21 in 256 MB. */
export const usualInFlight = (heap = getHeapStatistics().heap_size_limit): number =>
  Math.min(200, Math.max(4, Math.floor(heap / heapOfRequest)));

/** The largest ages, in seconds, and the calls a minute. Whoever plays with the emulator sees changes at once. */
const usualMirror = {
  aliyun: { LIVE_MAX_AGE_LOCK_S: 5, LIVE_MAX_AGE_RECORD_S: 60, LIVE_CALLS_PER_MINUTE: 60 },
  emulator: { LIVE_MAX_AGE_LOCK_S: 1, LIVE_MAX_AGE_RECORD_S: 1, LIVE_CALLS_PER_MINUTE: 600 },
} as const;
type MirrorVariable = keyof (typeof usualMirror)['aliyun'];

/** Replicas that do not hear of each other's writes show no record that is older, in seconds. */
export const mostAgeUnshared = 5;

/** Whether several replicas each keep a mirror of their own. */
export const isUnshared = ({ LIVE, ECS_REPLICAS, REDIS_URL }: Values): boolean =>
  LIVE === 'on' && ECS_REPLICAS > 1 && REDIS_URL === undefined;

/** @returns the value of a variable of the mirror as it takes effect, set or usual. */
export const mirrorValue = (values: Values, name: MirrorVariable): number => {
  const value = values[name] ?? usualMirror[values.ECS_BACKEND ?? 'emulator'][name];
  return name === 'LIVE_MAX_AGE_RECORD_S' && isUnshared(values) ? Math.min(value, mostAgeUnshared) : value;
};

const shownMirrorValue = (name: MirrorVariable) => (values: Values) =>
  values.LIVE === 'on' ? String(mirrorValue(values, name)) : undefined;

/** Where Apollo Sandbox runs. */
const sandbox = 'https://studio.apollographql.com';

/**
 * The origins of web pages that may ask. Unless they are listed, there are none in production. Elsewhere, they are those of
 * this machine, and Apollo Sandbox where nothing but the emulator can be changed.
 */
export function originsOf(values: Values): { readonly named: readonly string[]; readonly loopback: boolean } {
  const { CORS_ORIGINS: listed, NODE_ENV, ECS_BACKEND } = values;
  if (listed !== undefined || NODE_ENV === 'production') return { named: listed ?? [], loopback: false };
  return { named: ECS_BACKEND === 'emulator' ? [sandbox] : [], loopback: true };
}

const onEmulator = (values: Values, value: string) => (values.ECS_BACKEND === 'emulator' ? value : undefined);

/** These defaults as `--print-config` shows them; undefined when the variable has no effect. */
export const derived: Partial<Readonly<Record<VariableName, (values: Values) => string | undefined>>> = {
  CURSOR_SECRET: () => 'random',
  ECS_REGIONS: (values) => onEmulator(values, usualRegions.join(',')),
  EMULATOR_PORT: (values) => onEmulator(values, String(usualPorts.emulator)),
  ECS_ACCOUNT_ID: ({ ECS_ACCOUNTS }) => (ECS_ACCOUNTS === undefined ? usualAccountId : undefined),
  ECS_ASSUME_FROM: ({ ECS_CREDENTIALS }) => (ECS_CREDENTIALS === 'assume-role' ? 'env' : undefined),
  MAX_REQUESTS_IN_FLIGHT: () => String(usualInFlight()),
  LIVE_MAX_AGE_LOCK_S: shownMirrorValue('LIVE_MAX_AGE_LOCK_S'),
  LIVE_MAX_AGE_RECORD_S: shownMirrorValue('LIVE_MAX_AGE_RECORD_S'),
  LIVE_CALLS_PER_MINUTE: shownMirrorValue('LIVE_CALLS_PER_MINUTE'),
  ADMIN_PORT: () => String(usualPorts.admin),
  ADMIN_HOST: ({ HOST }) => HOST,
};
