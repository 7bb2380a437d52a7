import type * as Library from '@alicloud/credentials';
import { CredentialsFault } from './sdk-errors';

/** Where an account's credentials come from. The kind is configured: a chain of sources could pick another identity. */
export type CredentialsSource =
  | {
      readonly kind: 'static';
      readonly accessKeyId: string;
      readonly accessKeySecret: string;
      readonly securityToken?: string;
    }
  | { readonly kind: 'profile'; readonly profile?: string }
  | {
      readonly kind: 'oidc';
      readonly roleArn: string;
      readonly oidcProviderArn: string;
      readonly oidcTokenFile: string;
      readonly roleSessionName: string;
    }
  | { readonly kind: 'ram-role'; readonly roleName?: string }
  | {
      readonly kind: 'assume-role';
      readonly roleArn: string;
      readonly roleSessionName: string;
      readonly externalId?: string;
      readonly source: CredentialsSource;
    };

/** One set of credentials, as the SDK asks for it before each call. */
interface SdkCredentials {
  accessKeyId: string;
  accessKeySecret: string;
  securityToken?: string;
  type: string;
  providerName?: string;
}

/** What the SDK's Config takes as `credential`. */
export interface SdkCredential {
  getCredential(): Promise<SdkCredentials>;
}

interface Provider {
  getCredentials(): Promise<unknown>;
  getProviderName(): string;
}

/**
 * The SDK's credential object for a source. The provider library is loaded, and its provider made, on first use; a
 * provider refreshes its tokens by itself. Every failure is a {@link CredentialsFault}: the provider's own errors name
 * URLs and files.
 */
export const sdkCredential = (source: CredentialsSource): SdkCredential =>
  credentialOf(source.kind, (library) => makeProvider(library, source));

/** A role that a RAM identity takes on. */
export type AssumedRole = Extract<CredentialsSource, { kind: 'assume-role' }>;

/**
 * Sessions of one role that differ in their names only. The identity that takes the role on is shared by all of them.
 *
 * @returns the credential object of a session with the given name, which is made on its first use.
 */
export function roleSessions(role: AssumedRole): (roleSessionName: string) => SdkCredential {
  const identity = sdkCredential(role.source);
  const inner: Provider = {
    getCredentials: () => identity.getCredential(),
    getProviderName: () => role.source.kind,
  };
  return (roleSessionName) =>
    credentialOf(role.kind, (library) => assumeRole(library, { ...role, roleSessionName }, inner));
}

function credentialOf(
  kind: CredentialsSource['kind'],
  make: (library: typeof Library) => Provider,
): SdkCredential {
  let provider: Provider | undefined;
  let asking: Promise<SdkCredentials> | undefined;

  const ask = async (): Promise<SdkCredentials> => {
    try {
      provider ??= make(require('@alicloud/credentials') as typeof Library);
      return checked(await provider.getCredentials(), kind);
    } catch (error) {
      provider = undefined;
      throw error instanceof CredentialsFault ? error : new CredentialsFault(kind === 'profile');
    }
  };

  // Calls at the same moment share one token exchange: the provider would make one for each, and STS throttles.
  return {
    getCredential: () =>
      (asking ??= ask().finally(() => {
        asking = undefined;
      })),
  };
}

function makeProvider(library: typeof Library, source: CredentialsSource): Provider {
  switch (source.kind) {
    case 'static':
      return { getCredentials: () => Promise.resolve(source), getProviderName: () => source.kind };
    case 'profile': {
      // A profile may be in the CLI's file or in the shared credentials file: the CLI's file is tried first.
      const name = source.profile;
      const inCli = library.CLIProfileCredentialsProvider.builder();
      const inFile = library.ProfileCredentialsProvider.builder();
      if (name !== undefined) {
        inCli.withProfileName(name);
        inFile.withProfileName(name);
      }
      return firstOf([() => inCli.build(), () => inFile.build()]);
    }
    case 'oidc':
      return library.OIDCRoleArnCredentialsProvider.builder()
        .withRoleArn(source.roleArn)
        .withOIDCProviderArn(source.oidcProviderArn)
        .withOIDCTokenFilePath(source.oidcTokenFile)
        .withRoleSessionName(source.roleSessionName)
        .build();
    case 'ram-role': {
      const builder = library.ECSRAMRoleCredentialsProvider.builder().withDisableIMDSv1(true);
      if (source.roleName !== undefined) builder.withRoleName(source.roleName);
      return builder.build();
    }
    case 'assume-role':
      return assumeRole(library, source, makeProvider(library, source.source));
    default:
      return source satisfies never;
  }
}

function assumeRole(library: typeof Library, role: AssumedRole, inner: Provider): Provider {
  const builder = library.RAMRoleARNCredentialsProvider.builder()
    .withRoleArn(role.roleArn)
    .withRoleSessionName(role.roleSessionName)
    .withCredentialsProvider(inner as never);
  if (role.externalId !== undefined) builder.withExternalId(role.externalId);
  return builder.build();
}

/** The first provider that has credentials. Each is made once: a new one would exchange its tokens for every call. */
function firstOf(makers: readonly (() => Omit<Provider, 'getProviderName'>)[]): Provider {
  const made = new Map<number, Omit<Provider, 'getProviderName'>>();
  return {
    getProviderName: () => 'profile',
    async getCredentials(): Promise<unknown> {
      let failure: unknown;
      for (const [index, make] of makers.entries()) {
        try {
          const provider = made.get(index) ?? make();
          made.set(index, provider);
          return await provider.getCredentials();
        } catch (error) {
          failure = error;
        }
      }
      throw failure;
    },
  };
}

function checked(found: unknown, kind: string): SdkCredentials {
  const { accessKeyId, accessKeySecret, securityToken } = found as Partial<SdkCredentials>;
  if (
    accessKeyId === undefined ||
    accessKeySecret === undefined ||
    accessKeyId === '' ||
    accessKeySecret === ''
  ) {
    throw new CredentialsFault(true);
  }
  const session = securityToken === undefined || securityToken === '' ? {} : { securityToken };
  return {
    accessKeyId,
    accessKeySecret,
    ...session,
    type: 'securityToken' in session ? 'sts' : 'access_key',
    providerName: kind,
  };
}
