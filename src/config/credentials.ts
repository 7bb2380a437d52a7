import type { CredentialsSource } from '../ecs/credentials';
import { isProblems } from './problems';
import type { Problem } from './problems';
import type { Secret } from './secret';
import type { Values, VariableName } from './variables';

export type CredentialsKind = NonNullable<Values['ECS_CREDENTIALS']>;

/** The variables that each kind requires. */
export const needs: Readonly<Record<CredentialsKind, readonly VariableName[]>> = {
  env: ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET'],
  profile: [],
  oidc: ['ALIBABA_CLOUD_ROLE_ARN', 'ALIBABA_CLOUD_OIDC_PROVIDER_ARN', 'ALIBABA_CLOUD_OIDC_TOKEN_FILE'],
  'ram-role': [],
  'assume-role': ['ALIBABA_CLOUD_ROLE_ARN'],
};

/**
 * The credentials that the environment variables describe.
 *
 * @param because the setting that requires the credentials, for the message.
 * @returns the source, or a problem for each variable that is missing.
 */
export function credentialsFromEnvironment(
  kind: CredentialsKind,
  values: Values,
  because = `ECS_CREDENTIALS=${kind}`,
): CredentialsSource | readonly Problem[] {
  const missing = needs[kind].filter((name) => values[name] === undefined);
  if (missing.length > 0) {
    return missing.map((variable) => ({ variable, message: `${because} requires it; set it.` }));
  }
  switch (kind) {
    case 'env':
      return {
        kind: 'static',
        accessKeyId: revealed(values.ALIBABA_CLOUD_ACCESS_KEY_ID),
        accessKeySecret: revealed(values.ALIBABA_CLOUD_ACCESS_KEY_SECRET),
        ...optional('securityToken', values.ALIBABA_CLOUD_SECURITY_TOKEN?.reveal()),
      };
    case 'profile':
      return { kind, ...optional('profile', values.ALIBABA_CLOUD_PROFILE) };
    case 'oidc':
      return {
        kind,
        roleArn: values.ALIBABA_CLOUD_ROLE_ARN ?? '',
        oidcProviderArn: values.ALIBABA_CLOUD_OIDC_PROVIDER_ARN ?? '',
        oidcTokenFile: values.ALIBABA_CLOUD_OIDC_TOKEN_FILE ?? '',
        roleSessionName: values.ALIBABA_CLOUD_ROLE_SESSION_NAME,
      };
    case 'ram-role':
      return { kind, ...optional('roleName', values.ALIBABA_CLOUD_ECS_METADATA) };
    case 'assume-role': {
      const from = values.ECS_ASSUME_FROM ?? 'env';
      const source = credentialsFromEnvironment(from, values, `${because} from ${from} (ECS_ASSUME_FROM)`);
      if (isProblems(source)) return source;
      return {
        kind,
        roleArn: values.ALIBABA_CLOUD_ROLE_ARN ?? '',
        roleSessionName: values.ALIBABA_CLOUD_ROLE_SESSION_NAME,
        ...optional('externalId', values.ALIBABA_CLOUD_EXTERNAL_ID?.reveal()),
        source,
      };
    }
    default:
      return kind satisfies never;
  }
}

/** An object with the entry, or an empty object when there is no value. */
export const optional = <N extends string, T>(name: N, value: T | undefined) =>
  (value === undefined ? {} : { [name]: value }) as Partial<Record<N, T>>;

const revealed = (secret: Secret | undefined): string => secret?.reveal() ?? '';
