import type { SdkAccount } from '../ecs/sdk-adapter';
import type { AccountsReader } from './accounts';
import { accountsFromFile } from './accounts';
import { credentialsFromEnvironment } from './credentials';
import { usualAccountId } from './derived';
import type { Endpoint } from './endpoint';
import { parseEndpoint } from './endpoint';
import { isProblems } from './problems';
import type { Problem } from './problems';
import type { Environment } from './read-variables';
import type { Values } from './variables';

/** The ECS that the graph reads from and writes to. */
export type Backend =
  | {
      readonly kind: 'emulator';
      readonly accountId: string;
      /** The required port. Undefined: 4300, or any free port when 4300 is taken. */
      readonly port: number | undefined;
    }
  | {
      readonly kind: 'aliyun';
      readonly accounts: readonly SdkAccount[];
      /** Undefined for Alibaba Cloud's own endpoints. */
      readonly endpoint: Endpoint | undefined;
    };

/** @returns the backend that the variables describe, or every problem with it. */
export function backendOf(
  values: Values,
  env: Environment,
  reader?: AccountsReader,
): Backend | readonly Problem[] {
  if (values.ECS_BACKEND !== 'aliyun') {
    return { kind: 'emulator', accountId: accountIdOf(values), port: values.EMULATOR_PORT };
  }
  const endpoint = values.ECS_ENDPOINT === undefined ? undefined : parseEndpoint(values.ECS_ENDPOINT);
  const accounts = accountsOf(values, env, reader);
  const problems = [
    ...(endpoint !== undefined && 'advice' in endpoint
      ? [{ variable: 'ECS_ENDPOINT', message: `${endpoint.advice}.` }]
      : []),
    ...(isProblems(accounts) ? accounts : withoutSessions(values, accounts)),
  ];
  if (problems.length > 0) return problems;
  return { kind: 'aliyun', accounts, endpoint } as Backend;
}

/** @returns a problem for each account that cannot open a session for a caller. */
const withoutSessions = (
  { ECS_CALLER_IN_SESSION }: Values,
  accounts: readonly SdkAccount[],
): readonly Problem[] =>
  accounts
    .filter(({ credentials }) => ECS_CALLER_IN_SESSION && credentials.kind !== 'assume-role')
    .map(({ accountId }) => ({
      variable: 'ECS_CALLER_IN_SESSION',
      message: `the account ${accountId} does not assume a role, so it has no sessions of callers; let its credentials be assume-role, or unset it.`,
    }));

function accountsOf(
  values: Values,
  env: Environment,
  reader: AccountsReader | undefined,
): readonly SdkAccount[] | readonly Problem[] {
  if (values.ECS_ACCOUNTS !== undefined) return accountsFromFile(values.ECS_ACCOUNTS, values, env, reader);
  // `checks` has the rule that one of the two must be set.
  if (values.ECS_CREDENTIALS === undefined) return [];
  const credentials = credentialsFromEnvironment(values.ECS_CREDENTIALS, values);
  return isProblems(credentials) ? credentials : [{ accountId: accountIdOf(values), credentials }];
}

const accountIdOf = (values: Values): string => values.ECS_ACCOUNT_ID ?? usualAccountId;
