import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { sdkCredential } from '../../src/ecs/credentials';
import type * as credentialsModule from '../../src/ecs/credentials';
import type { CredentialsSource } from '../../src/ecs/credentials';
import { hangzhou } from '../support/records';
import { canaries, Endpoint, list, portTo, rejection } from './endpoint';

const { accessKeyId, accessKeySecret, securityToken } = canaries;

describe('credentials that are given', () => {
  test('a key pair', async () => {
    await expect(
      sdkCredential({ kind: 'static', accessKeyId, accessKeySecret }).getCredential(),
    ).resolves.toEqual({ accessKeyId, accessKeySecret, type: 'access_key', providerName: 'static' });
  });

  test('a session', async () => {
    await expect(
      sdkCredential({ kind: 'static', accessKeyId, accessKeySecret, securityToken }).getCredential(),
    ).resolves.toEqual({ accessKeyId, accessKeySecret, securityToken, type: 'sts', providerName: 'static' });
  });

  test('an empty session token is none', async () => {
    const source = { kind: 'static', accessKeyId, accessKeySecret, securityToken: '' } as const;
    await expect(sdkCredential(source).getCredential()).resolves.toMatchObject({ type: 'access_key' });
  });
});

describe('the profile', () => {
  const home = mkdtempSync(join(os.tmpdir(), 'profile-'));
  const cliFile = join(home, '.aliyun', 'config.json');
  const sharedFile = join(home, '.alibabacloud', 'credentials');
  let homedir: { mockRestore(): void };

  beforeEach(() => {
    // A developer's own settings stay out of this.
    delete process.env.ALIBABA_CLOUD_PROFILE;
    delete process.env.ALIBABA_CLOUD_CLI_PROFILE_DISABLED;
    delete process.env.ALIBABA_CLOUD_CREDENTIALS_FILE;
    homedir = jest.spyOn(os, 'homedir').mockReturnValue(home);
    for (const folder of ['.aliyun', '.alibabacloud']) mkdirSync(join(home, folder), { recursive: true });
  });
  afterEach(() => {
    homedir.mockRestore();
    rmSync(home, { recursive: true, force: true });
  });

  const cliProfiles = (...profiles: readonly object[]): void =>
    writeFileSync(cliFile, JSON.stringify({ current: 'default', profiles }));
  const cliProfile = (name: string, id: string) => ({
    name,
    mode: 'AK',
    access_key_id: id,
    access_key_secret: accessKeySecret,
  });
  const get = (profile?: string) =>
    sdkCredential(profile === undefined ? { kind: 'profile' } : { kind: 'profile', profile }).getCredential();

  test('is the CLI’s current one', async () => {
    cliProfiles(cliProfile('default', 'of-default'), cliProfile('work', 'of-work'));
    await expect(get()).resolves.toMatchObject({ accessKeyId: 'of-default', type: 'access_key' });
  });

  test('or the one that is named', async () => {
    cliProfiles(cliProfile('default', 'of-default'), cliProfile('work', 'of-work'));
    await expect(get('work')).resolves.toMatchObject({ accessKeyId: 'of-work' });
  });

  test('is that of the shared file where the CLI has none', async () => {
    writeFileSync(
      sharedFile,
      `[default]\ntype = access_key\naccess_key_id = of-file\naccess_key_secret = ${accessKeySecret}\n`,
    );
    await expect(get()).resolves.toMatchObject({ accessKeyId: 'of-file', type: 'access_key' });
  });

  test('is missing where neither file has it', async () => {
    expect(await rejection(get())).toMatchObject({ missing: true });
    cliProfiles(cliProfile('default', 'of-default'));
    expect(await rejection(get('work'))).toMatchObject({ missing: true });
  });

  test('of a file that cannot be read says nothing of what the file holds', async () => {
    writeFileSync(cliFile, `{"profiles": [{"access_key_secret": "${accessKeySecret}"`);
    const error = await rejection(get());
    const text = [(error as Error).stack, inspect(error, { depth: 20, showHidden: true })].join('\n');
    expect(text).not.toContain(accessKeySecret);
    expect(text).not.toContain(home);
  });

  test('that was missing is looked for again at the next call', async () => {
    const credential = sdkCredential({ kind: 'profile' });
    await rejection(credential.getCredential());
    cliProfiles(cliProfile('default', 'of-default'));
    await expect(credential.getCredential()).resolves.toMatchObject({ accessKeyId: 'of-default' });
  });
});

describe('providers of the library', () => {
  const made: { provider: string; settings: Record<string, unknown> }[] = [];
  let exchanges = 0;
  let answer: () => unknown;

  /** A builder that notes its settings, and whose provider answers what a test says. */
  const builderOf = (provider: string) => ({
    builder: () => {
      const settings: Record<string, unknown> = {};
      const built = {
        getCredentials: () => {
          exchanges += 1;
          return Promise.resolve().then(answer);
        },
        getProviderName: () => provider,
      };
      return new Proxy(
        {},
        {
          get: (_target, name, self: object) => (value: unknown) => {
            if (name !== 'build') {
              settings[String(name)] = value;
              return self;
            }
            made.push({ provider, settings });
            return built;
          },
        },
      );
    },
  });
  const names = [
    'CLIProfileCredentialsProvider',
    'ProfileCredentialsProvider',
    'OIDCRoleArnCredentialsProvider',
    'ECSRAMRoleCredentialsProvider',
    'RAMRoleARNCredentialsProvider',
  ];
  const session = { accessKeyId, accessKeySecret, securityToken };

  let sdkCredentialOf: typeof sdkCredential;
  beforeAll(() => {
    jest.resetModules();
    jest.doMock('@alicloud/credentials', () =>
      Object.fromEntries(names.map((name) => [name, builderOf(name)])),
    );
    ({ sdkCredential: sdkCredentialOf } =
      jest.requireActual<typeof credentialsModule>('../../src/ecs/credentials'));
  });
  afterAll(() => {
    jest.dontMock('@alicloud/credentials');
  });
  beforeEach(() => {
    made.length = 0;
    exchanges = 0;
    answer = () => session;
  });

  const kinds: readonly (readonly [CredentialsSource, string, object])[] = [
    [
      {
        kind: 'oidc',
        roleArn: 'acs:ram::1:role/r',
        oidcProviderArn: 'acs:ram::1:oidc-provider/p',
        oidcTokenFile: '/var/token',
        roleSessionName: 's',
      },
      'OIDCRoleArnCredentialsProvider',
      {
        withRoleArn: 'acs:ram::1:role/r',
        withOIDCProviderArn: 'acs:ram::1:oidc-provider/p',
        withOIDCTokenFilePath: '/var/token',
        withRoleSessionName: 's',
      },
    ],
    [{ kind: 'ram-role' }, 'ECSRAMRoleCredentialsProvider', { withDisableIMDSv1: true }],
    [
      { kind: 'ram-role', roleName: 'r' },
      'ECSRAMRoleCredentialsProvider',
      { withDisableIMDSv1: true, withRoleName: 'r' },
    ],
    [
      {
        kind: 'assume-role',
        roleArn: 'acs:ram::2:role/r',
        roleSessionName: 's',
        externalId: 'x',
        source: { kind: 'static', accessKeyId, accessKeySecret },
      },
      'RAMRoleARNCredentialsProvider',
      { withRoleArn: 'acs:ram::2:role/r', withRoleSessionName: 's', withExternalId: 'x' },
    ],
  ];

  test.each(kinds)('%j is served by its provider, made once', async (source, provider, settings) => {
    const credential = sdkCredentialOf(source);
    const expected = { ...session, type: 'sts', providerName: source.kind };
    await expect(credential.getCredential()).resolves.toEqual(expected);
    await expect(credential.getCredential()).resolves.toEqual(expected);
    expect(made).toEqual([{ provider, settings: expect.objectContaining(settings) as unknown }]);
    expect(exchanges).toBe(2);
  });

  test('assuming a role begins with the credentials of its source', async () => {
    const source: CredentialsSource = { kind: 'ram-role', roleName: 'inner' };
    const credential = sdkCredentialOf({ kind: 'assume-role', roleArn: 'a', roleSessionName: 's', source });
    await credential.getCredential();
    expect(made.map(({ provider }) => provider)).toEqual([
      'ECSRAMRoleCredentialsProvider',
      'RAMRoleARNCredentialsProvider',
    ]);
    const inner = made[1]?.settings.withCredentialsProvider as { getProviderName(): string };
    expect(inner.getProviderName()).toBe('ECSRAMRoleCredentialsProvider');
  });

  test('a profile’s provider is made once, so that a role in it is not assumed anew for every call', async () => {
    const credential = sdkCredentialOf({ kind: 'profile' });
    await credential.getCredential();
    await credential.getCredential();
    expect(made.filter(({ provider }) => provider === 'CLIProfileCredentialsProvider')).toHaveLength(1);
  });

  test('calls at the same moment share one exchange (F43)', async () => {
    const credential = sdkCredentialOf({ kind: 'ram-role' });
    await Promise.all([credential.getCredential(), credential.getCredential(), credential.getCredential()]);
    expect(exchanges).toBe(1);
    await credential.getCredential();
    expect(exchanges).toBe(2);
  });

  test('an exchange that fails says nothing of it, and is tried again with a new provider', async () => {
    const credential = sdkCredentialOf({ kind: 'ram-role' });
    answer = () => {
      throw new Error(`http://100.100.100.200/${accessKeySecret}`);
    };
    const error = await rejection(credential.getCredential());
    expect(error).toMatchObject({ missing: false });
    expect(inspect(error, { depth: 20, showHidden: true })).not.toMatch(/100\.100|CANARY/);
    answer = () => session;
    await expect(credential.getCredential()).resolves.toMatchObject({ accessKeyId });
    expect(made).toHaveLength(2);
  });

  test('a provider that cannot even be made is tried again too', async () => {
    const credential = sdkCredentialOf({ kind: 'broken' } as never);
    expect(await rejection(credential.getCredential())).toMatchObject({ missing: false });
    expect(await rejection(credential.getCredential())).not.toBe(await rejection(credential.getCredential()));
  });

  test.each([
    ['nothing', {}],
    ['no secret', { accessKeyId }],
    ['an empty id', { accessKeyId: '', accessKeySecret }],
    ['an empty secret', { accessKeyId, accessKeySecret: '' }],
  ])('a provider that gives %s has none', async (_name, given) => {
    answer = () => given;
    expect(await rejection(sdkCredentialOf({ kind: 'ram-role' }).getCredential())).toMatchObject({
      missing: true,
    });
  });
});

describe('a call without credentials', () => {
  const endpoint = new Endpoint();
  beforeAll(() => endpoint.start());
  afterAll(() => endpoint.stop());

  const callWith = (credentials: CredentialsSource) =>
    rejection(
      portTo(endpoint.host, { accounts: [{ accountId: 'main', credentials }] }).read(
        hangzhou,
        'DescribeInstances',
        { maxResults: 10 },
        list,
      ),
    );

  test('is not sent: the credentials are missing', async () => {
    expect(await callWith({ kind: 'static', accessKeyId: '', accessKeySecret: '' })).toMatchObject({
      fault: 'CREDENTIALS_MISSING',
      mayHaveRun: false,
      retryable: false,
    });
    expect(endpoint.calls).toHaveLength(0);
  });

  test('is not sent: the credentials were refused', async () => {
    const error = await callWith({
      kind: 'oidc',
      roleArn: 'acs:ram::1:role/r',
      oidcProviderArn: 'acs:ram::1:oidc-provider/p',
      oidcTokenFile: join(os.tmpdir(), 'CANARY-NO-SUCH-FILE'),
      roleSessionName: 's',
    });
    expect(error).toMatchObject({ fault: 'CREDENTIALS_REFUSED', mayHaveRun: false });
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain('CANARY');
    expect(endpoint.calls).toHaveLength(0);
  });
});
