import type { Values, VariableName } from './variables';

/** Defaults that are not a text in the table of variables. Both the configuration and `--print-config` use them. */
export const usualRegions: readonly string[] = ['cn-hangzhou', 'cn-shanghai'];
export const usualAccountId = 'default';
/** The default ports. When one is taken and was not set explicitly, a free port is used. */
export const usualPorts = { admin: 4002, emulator: 4300 } as const;

const onEmulator = (values: Values, value: string) => (values.ECS_BACKEND === 'emulator' ? value : undefined);

/** These defaults as `--print-config` shows them; undefined when the variable has no effect. */
export const derived: Partial<Readonly<Record<VariableName, (values: Values) => string | undefined>>> = {
  CURSOR_SECRET: () => 'random',
  ECS_REGIONS: (values) => onEmulator(values, usualRegions.join(',')),
  EMULATOR_PORT: (values) => onEmulator(values, String(usualPorts.emulator)),
  ECS_ACCOUNT_ID: ({ ECS_ACCOUNTS }) => (ECS_ACCOUNTS === undefined ? usualAccountId : undefined),
  ECS_ASSUME_FROM: ({ ECS_CREDENTIALS }) => (ECS_CREDENTIALS === 'assume-role' ? 'env' : undefined),
  ADMIN_PORT: () => String(usualPorts.admin),
  ADMIN_HOST: ({ HOST }) => HOST,
};
