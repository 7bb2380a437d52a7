import { readConfig } from '../../src/config';
import { endpointOf } from '../../src/config/endpoint';
import { isLoopback } from '../../src/config/value-types';
import type { Environment } from '../../src/config/read-variables';
import { variables } from '../../src/config/variables';
import type { CredentialsSource } from '../../src/ecs/credentials';
import type { EcsScope } from '../../src/ecs/port';
import type { SdkPortOptions } from '../../src/ecs/sdk-adapter';
import { probeVariables, UsageError } from './options';

export interface Settings {
  readonly port: SdkPortOptions;
  readonly credentials: CredentialsSource;
  readonly scopes: readonly EcsScope[];
  /** Whether ECS_ENDPOINT is on this machine: an emulator, which has no STS. */
  readonly isLocal: boolean;
}

/** The variables of the server that say which cloud to ask and as whom. The others do not concern this program. */
const groups: readonly string[] = ['ECS', 'Credentials'];
const without: readonly string[] = [
  'ECS_BACKEND',
  'ECS_CALLER_IN_SESSION',
  'ECS_POLICY_MODE',
  'ECS_REPLICAS',
  'EMULATOR_PORT',
];
const isUsed = (name: string): boolean =>
  !Object.hasOwn(variables, name) ||
  (groups.includes(variables[name as keyof typeof variables].group) && !without.includes(name));

/**
 * Reads whom to ask from the environment, as the server does.
 *
 * @param account the name of the account; the first one when undefined.
 * @throws ConfigError that names each variable, UsageError for an account that is not configured.
 */
export function settingsOf(env: Environment, account: string | undefined): Settings {
  const used = Object.fromEntries(Object.entries(env).filter(([name]) => isUsed(name)));
  const { ecs } = readConfig({ ...used, ECS_BACKEND: 'aliyun', LIVE: 'off' });
  const { backend, regionIds, readTimeoutMs, writeTimeoutMs, mostAnswerBytes } = ecs;
  if (backend.kind !== 'aliyun') throw new TypeError('The emulator is not the cloud.');
  const { accounts, endpoint } = backend;
  const chosen =
    account === undefined ? accounts[0] : accounts.find(({ accountId }) => accountId === account);
  if (chosen === undefined) {
    const names = accounts.map(({ accountId }) => accountId).join(', ');
    throw new UsageError(`--account: there is no account ${account ?? ''}; there are ${names}.`);
  }
  return {
    port: {
      accounts: [chosen],
      regionIds,
      readTimeoutMs,
      writeTimeoutMs,
      mostAnswerBytes,
      userAgent: 'ecs-security-lock-subgraph-verify',
      ...(endpoint && { endpoint: (regionId) => endpointOf(endpoint, regionId) }),
    },
    credentials: chosen.credentials,
    scopes: regionIds.map((regionId) => ({ accountId: chosen.accountId, regionId })),
    isLocal: endpoint !== undefined && isLoopback(endpoint.host.replace(/:\d+$/, '')),
  };
}

/**
 * The credentials of the probes. They are never those of the reads: each has a RAM policy of its own.
 *
 * @throws UsageError that names what is missing.
 */
export function probeCredentials(env: Environment, reader: CredentialsSource): CredentialsSource {
  const { accessKeyId, accessKeySecret, securityToken } = probeVariables;
  const missing = [accessKeyId, accessKeySecret].filter((name) => (env[name] ?? '') === '');
  if (missing.length > 0) {
    throw new UsageError(
      `--dry-run-probes needs credentials of their own; set ${missing.join(' and ')}. Policy: deploy/ram/verify-probes.json.`,
    );
  }
  if (reader.kind === 'static' && reader.accessKeyId === env[accessKeyId]) {
    throw new UsageError(
      `${accessKeyId} is the key of the reads. Make a RAM user for the probes, with deploy/ram/verify-probes.json alone.`,
    );
  }
  const token = env[securityToken] ?? '';
  return {
    kind: 'static',
    accessKeyId: env[accessKeyId] ?? '',
    accessKeySecret: env[accessKeySecret] ?? '',
    ...(token === '' ? {} : { securityToken: token }),
  };
}
