import { readFileSync } from 'node:fs';
import type * as Yaml from 'yaml';
import { z } from 'zod';
import type { CredentialsSource } from '../ecs/credentials';
import type { SdkAccount } from '../ecs/sdk-adapter';
import { credentialsFromEnvironment, optional } from './credentials';
import { isProblems } from './problems';
import type { Problem } from './problems';
import type { Environment } from './read-variables';
import type { Values } from './variables';

const name = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}$/, 'a name of at most 64 characters');
const sessionName = z.string().regex(/^[A-Za-z0-9_.@-]{2,64}$/, '2 to 64 letters, digits and _ . @ -');
const some = z.string().min(1);

/** One account of the file. Secrets stay in the environment: the file names the variables that hold them. */
const accountForm = z.discriminatedUnion('credentials', [
  z.strictObject({
    accountId: name,
    credentials: z.literal('env'),
    accessKeyIdVariable: some.default('ALIBABA_CLOUD_ACCESS_KEY_ID'),
    accessKeySecretVariable: some.default('ALIBABA_CLOUD_ACCESS_KEY_SECRET'),
    securityTokenVariable: some.optional(),
  }),
  z.strictObject({ accountId: name, credentials: z.literal('profile'), profile: some.optional() }),
  z.strictObject({ accountId: name, credentials: z.literal('ram-role'), roleName: some.optional() }),
  z.strictObject({
    accountId: name,
    credentials: z.literal('oidc'),
    roleArn: some,
    oidcProviderArn: some.optional(),
    oidcTokenFile: some.optional(),
    roleSessionName: sessionName.optional(),
  }),
  z.strictObject({
    accountId: name,
    credentials: z.literal('assume-role'),
    roleArn: some,
    externalId: some.optional(),
    roleSessionName: sessionName.optional(),
    from: z.enum(['env', 'profile', 'oidc', 'ram-role']).default('env'),
  }),
]);
const accountsForm = z.array(accountForm).min(1, 'name at least one account');

type AccountEntry = z.infer<typeof accountForm>;

/** Reads and parses a file; tests pass their own. */
export interface AccountsReader {
  readText(path: string): string;
  /** @returns the content of a YAML text. JSON is a subset of YAML. */
  parse(text: string): unknown;
}

export const fileReader: AccountsReader = {
  readText: (path) => readFileSync(path, 'utf8'),
  parse: (text) => {
    // Loaded on first use: most deployments have one account and no file.
    const yaml = require('yaml') as typeof Yaml;
    return yaml.parse(text) as unknown;
  },
};

/**
 * Reads ECS_ACCOUNTS.
 *
 * @returns the accounts in the file's order, or all problems, each with its place in the file.
 */
export function accountsFromFile(
  path: string,
  values: Values,
  env: Environment,
  reader: AccountsReader = fileReader,
): readonly SdkAccount[] | readonly Problem[] {
  const problem = (message: string): Problem => ({ variable: 'ECS_ACCOUNTS', message });
  let content: unknown;
  try {
    content = reader.parse(reader.readText(path));
  } catch {
    return [
      problem(`the file ${path} cannot be read as JSON or YAML; check that it exists and is well-formed.`),
    ];
  }
  const parsed = accountsForm.safeParse(content);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path: place, message }) =>
      problem(`${path}, ${place.length === 0 ? 'at the top' : `at ${place.join('.')}`}: ${message}.`),
    );
  }
  const ids = parsed.data.map(({ accountId }) => accountId);
  const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
  const results = parsed.data.map((entry) => ({
    accountId: entry.accountId,
    credentials: sourceOf(entry, values, env),
  }));
  const problems = [
    ...twice.map((id) => problem(`${path}: the account ${id} is named twice; give each its own accountId.`)),
    ...results.flatMap(({ accountId, credentials }) =>
      isProblems(credentials)
        ? credentials.map((each) => ({ ...each, message: `account ${accountId}: ${each.message}` }))
        : [],
    ),
  ];
  return problems.length > 0 ? problems : (results as SdkAccount[]);
}

function sourceOf(
  entry: AccountEntry,
  values: Values,
  env: Environment,
): CredentialsSource | readonly Problem[] {
  const roleSessionName =
    ('roleSessionName' in entry ? entry.roleSessionName : undefined) ??
    values.ALIBABA_CLOUD_ROLE_SESSION_NAME;
  switch (entry.credentials) {
    case 'env':
      return keyPair(entry, env);
    case 'profile':
      return { kind: 'profile', ...optional('profile', entry.profile) };
    case 'ram-role':
      return { kind: 'ram-role', ...optional('roleName', entry.roleName) };
    case 'oidc':
      return credentialsFromEnvironment(
        'oidc',
        {
          ...values,
          ALIBABA_CLOUD_ROLE_ARN: entry.roleArn,
          ALIBABA_CLOUD_ROLE_SESSION_NAME: roleSessionName,
          ...optional('ALIBABA_CLOUD_OIDC_PROVIDER_ARN', entry.oidcProviderArn),
          ...optional('ALIBABA_CLOUD_OIDC_TOKEN_FILE', entry.oidcTokenFile),
        },
        'credentials: oidc',
      );
    case 'assume-role': {
      const source = credentialsFromEnvironment(entry.from, values, `from: ${entry.from}`);
      if (isProblems(source)) return source;
      const { roleArn } = entry;
      return {
        kind: 'assume-role',
        roleArn,
        roleSessionName,
        ...optional('externalId', entry.externalId),
        source,
      };
    }
    default:
      return entry satisfies never;
  }
}

function keyPair(
  entry: Extract<AccountEntry, { credentials: 'env' }>,
  env: Environment,
): CredentialsSource | readonly Problem[] {
  const { accessKeyIdVariable, accessKeySecretVariable, securityTokenVariable } = entry;
  const named = [accessKeyIdVariable, accessKeySecretVariable, securityTokenVariable];
  const missing = named.filter((variable) => variable !== undefined && (env[variable] ?? '') === '');
  if (missing.length > 0) {
    return missing.map((variable) => ({
      variable: variable ?? '',
      message: 'the file in ECS_ACCOUNTS refers to it; set it.',
    }));
  }
  return {
    kind: 'static',
    accessKeyId: env[accessKeyIdVariable] ?? '',
    accessKeySecret: env[accessKeySecretVariable] ?? '',
    ...optional(
      'securityToken',
      securityTokenVariable === undefined ? undefined : env[securityTokenVariable],
    ),
  };
}
