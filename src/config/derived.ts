import { getHeapStatistics } from 'node:v8';
import type { Values, VariableName } from './variables';

/** What holds where a variable is not set and its fallback is no text of the table: read here, and printed from here. */
export const usualRegions: readonly string[] = ['cn-hangzhou', 'cn-shanghai'];
export const usualAccountId = 'default';
/** The ports that are tried first; where one is taken and nobody asked for it, a free one is. */
export const usualPorts = { admin: 4002, emulator: 4300 } as const;

/** What a large page holds in memory while it is answered, in bytes: measured 5.7 MB, with room for the rest. */
const heapOfRequest = 12 * 1024 * 1024;

/** How many requests the heap of this process holds at once: 21 in 256 MB. */
export const usualInFlight = (heap = getHeapStatistics().heap_size_limit): number =>
  Math.min(200, Math.max(4, Math.floor(heap / heapOfRequest)));

const onEmulator = (values: Values, value: string) => (values.ECS_BACKEND === 'emulator' ? value : undefined);

/** Such variables, as `--print-config` shows them; undefined where it has no effect. */
export const derived: Partial<Readonly<Record<VariableName, (values: Values) => string | undefined>>> = {
  CURSOR_SECRET: () => 'random',
  ECS_REGIONS: (values) => onEmulator(values, usualRegions.join(',')),
  EMULATOR_PORT: (values) => onEmulator(values, String(usualPorts.emulator)),
  ECS_ACCOUNT_ID: ({ ECS_ACCOUNTS }) => (ECS_ACCOUNTS === undefined ? usualAccountId : undefined),
  ECS_ASSUME_FROM: ({ ECS_CREDENTIALS }) => (ECS_CREDENTIALS === 'assume-role' ? 'env' : undefined),
  MAX_REQUESTS_IN_FLIGHT: () => String(usualInFlight()),
  ADMIN_PORT: () => String(usualPorts.admin),
  ADMIN_HOST: ({ HOST }) => HOST,
};
