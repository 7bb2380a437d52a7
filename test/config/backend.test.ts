import { describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config';
import { endpointOf, parseEndpoint } from '../../src/config/endpoint';
import type { AccountsReader } from '../../src/config/accounts';
import { fileReader } from '../../src/config/accounts';

const aliyun = { ECS_BACKEND: 'aliyun', ECS_REGIONS: 'cn-hangzhou, cn-shanghai' } as const;
const roleArn = 'acs:ram::1234567890123456:role/reader';

const backendOf = (env: Record<string, string>, reader?: AccountsReader) =>
  readConfig({ ...aliyun, ...env }, reader).ecs.backend;

describe('the emulator', () => {
  it('is the default backend', () => {
    const { ecs } = readConfig({});
    expect(ecs.backend).toEqual({ kind: 'emulator', accountId: 'default', port: undefined });
    expect(ecs.regionIds).toEqual(['cn-hangzhou', 'cn-shanghai']);
  });

  it('takes a port and an account name', () => {
    const { backend } = readConfig({ EMULATOR_PORT: '4400', ECS_ACCOUNT_ID: 'demo' }).ecs;
    expect(backend).toEqual({ kind: 'emulator', accountId: 'demo', port: 4400 });
  });
});

describe('the credentials of one account', () => {
  const keys = { ALIBABA_CLOUD_ACCESS_KEY_ID: 'id', ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'secret' };
  const pair = { kind: 'static', accessKeyId: 'id', accessKeySecret: 'secret' };
  const roleSessionName = 'ecs-security-lock-subgraph';

  it.each([
    ['env', keys, pair],
    ['env', { ...keys, ALIBABA_CLOUD_SECURITY_TOKEN: 't' }, { ...pair, securityToken: 't' }],
    ['profile', {}, { kind: 'profile' }],
    ['profile', { ALIBABA_CLOUD_PROFILE: 'ops' }, { kind: 'profile', profile: 'ops' }],
    [
      'oidc',
      {
        ALIBABA_CLOUD_ROLE_ARN: roleArn,
        ALIBABA_CLOUD_OIDC_PROVIDER_ARN: 'acs:ram::1:oidc-provider/ack',
        ALIBABA_CLOUD_OIDC_TOKEN_FILE: '/var/run/token',
      },
      {
        kind: 'oidc',
        roleArn,
        oidcProviderArn: 'acs:ram::1:oidc-provider/ack',
        oidcTokenFile: '/var/run/token',
        roleSessionName,
      },
    ],
    ['ram-role', { ALIBABA_CLOUD_ECS_METADATA: 'node-role' }, { kind: 'ram-role', roleName: 'node-role' }],
    [
      'assume-role',
      { ...keys, ALIBABA_CLOUD_ROLE_ARN: roleArn, ALIBABA_CLOUD_EXTERNAL_ID: 'x' },
      { kind: 'assume-role', roleArn, roleSessionName, externalId: 'x', source: pair },
    ],
    [
      'assume-role',
      { ECS_ASSUME_FROM: 'ram-role', ALIBABA_CLOUD_ROLE_ARN: roleArn, ALIBABA_CLOUD_ROLE_SESSION_NAME: 'me' },
      { kind: 'assume-role', roleArn, roleSessionName: 'me', source: { kind: 'ram-role' } },
    ],
  ])('%s %j', (kind, env: Record<string, string>, expected) => {
    expect(backendOf({ ...env, ECS_CREDENTIALS: kind })).toMatchObject({
      kind: 'aliyun',
      accounts: [{ accountId: 'default', credentials: expected }],
    });
  });
});

describe('ECS_ACCOUNTS', () => {
  const reading = (content: string): AccountsReader => ({ ...fileReader, readText: () => content });
  const problemsOf = (content: string, env: Record<string, string> = {}): string[] => {
    try {
      backendOf({ ...env, ECS_ACCOUNTS: 'accounts.yaml' }, reading(content));
      return [];
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      return error.problems.map(({ variable, message }) => `${variable}: ${message}`);
    }
  };

  it('names several accounts, each with credentials of its own', () => {
    const content = `
      - accountId: prod
        credentials: assume-role
        roleArn: ${roleArn}
        externalId: x
        from: ram-role
      - { accountId: test, credentials: env, accessKeyIdVariable: TEST_ID, accessKeySecretVariable: TEST_SECRET }
      - { accountId: old, credentials: profile, profile: old }
    `;
    const backend = backendOf(
      { ECS_ACCOUNTS: 'accounts.yaml', TEST_ID: 'id', TEST_SECRET: 'secret' },
      reading(content),
    );
    expect(backend).toMatchObject({
      accounts: [
        {
          accountId: 'prod',
          credentials: { kind: 'assume-role', roleArn, externalId: 'x', source: { kind: 'ram-role' } },
        },
        { accountId: 'test', credentials: { kind: 'static', accessKeyId: 'id', accessKeySecret: 'secret' } },
        { accountId: 'old', credentials: { kind: 'profile', profile: 'old' } },
      ],
    });
  });

  it('may be JSON', () => {
    const backend = backendOf(
      { ECS_ACCOUNTS: 'accounts.json' },
      reading('[{"accountId": "one", "credentials": "ram-role"}]'),
    );
    expect(backend).toMatchObject({ accounts: [{ accountId: 'one', credentials: { kind: 'ram-role' } }] });
  });

  it.each([
    ['nothing', '[]', /^ECS_ACCOUNTS: accounts\.yaml, at the top: name at least one account/],
    ['another shape', 'accounts: 1', /^ECS_ACCOUNTS: accounts\.yaml, at the top/],
    ['broken text', '[{', /^ECS_ACCOUNTS: the file accounts\.yaml cannot be read/],
    ['an unknown kind', '[{accountId: a, credentials: chain}]', /at 0\.credentials/],
    ['an unknown entry', '[{accountId: a, credentials: profile, accessKeySecret: x}]', /accessKeySecret/],
    ['a missing role', '[{accountId: a, credentials: assume-role}]', /at 0\.roleArn/],
    [
      'the same name twice',
      '[{accountId: a, credentials: profile}, {accountId: a, credentials: ram-role}]',
      /named twice/,
    ],
    [
      'a variable that is not set',
      '[{accountId: a, credentials: env, accessKeyIdVariable: MY_ID, accessKeySecretVariable: MY_ID}]',
      /^MY_ID: account a: the file in ECS_ACCOUNTS refers to it/,
    ],
    [
      'an oidc without a token',
      `[{accountId: a, credentials: oidc, roleArn: "${roleArn}"}]`,
      /^ALIBABA_CLOUD_OIDC_PROVIDER_ARN: account a/,
    ],
  ])('refuses %s', (_name, content, expected) => {
    expect(problemsOf(content)[0]).toMatch(expected);
  });

  it('says what to do when the file is not there', () => {
    const env = { ...aliyun, ECS_ACCOUNTS: '/nowhere/accounts.yaml' };
    expect(() => readConfig(env)).toThrow(/ECS_ACCOUNTS: the file \/nowhere\/accounts\.yaml cannot be read/);
  });

  it('replaces ECS_CREDENTIALS, and is refused together with it', () => {
    const content = '[{accountId: a, credentials: profile}]';
    expect(problemsOf(content, { ECS_CREDENTIALS: 'profile' })[0]).toMatch(/unset ECS_CREDENTIALS/);
  });
});

describe('ECS_ENDPOINT', () => {
  it.each([
    ['ecs.aliyuncs.com', 'ecs.aliyuncs.com', 'https'],
    ['ecs-vpc.{region}.aliyuncs.com', 'ecs-vpc.cn-hangzhou.aliyuncs.com', 'https'],
    ['https://ecs.{region}.aliyuncs.com:443', 'ecs.cn-hangzhou.aliyuncs.com:443', 'https'],
    ['127.0.0.1:4300', '127.0.0.1:4300', 'http'],
    ['http://localhost:4300/', 'localhost:4300', 'http'],
    ['https://localhost:4300', 'localhost:4300', 'https'],
    ['http://[::1]:4300', '[::1]:4300', 'http'],
  ])('%s', (text, host, protocol) => {
    const endpoint = parseEndpoint(text);
    if ('advice' in endpoint) throw new Error(endpoint.advice);
    expect(endpointOf(endpoint, 'cn-hangzhou')).toEqual({ host, protocol });
  });

  it.each([
    ['ecs.example.com', /aliyuncs/],
    ['evilaliyuncs.com', /aliyuncs/],
    ['aliyuncs.com.evil.example', /aliyuncs/],
    ['ecs.aliyuncs.com@evil.example', /password/],
    ['evil.example#.aliyuncs.com', /path/],
    ['evil.example/.aliyuncs.com', /path/],
    ['evil.example\\.aliyuncs.com', /path/],
    ['10.0.0.1', /aliyuncs/],
    ['169.254.169.254', /aliyuncs/],
    ['http://ecs.aliyuncs.com', /https/],
    ['ftp://ecs.aliyuncs.com', /http or https/],
    ['file:///etc/passwd', /http or https/],
    ['https://ecs.aliyuncs.com/path', /path/],
    ['https://ecs.aliyuncs.com?x=1', /path/],
    ['https://', /URL/],
  ])('refuses %s', (text, advice) => {
    expect(parseEndpoint(text)).toEqual({ advice: expect.stringMatching(advice) as unknown });
  });
});

describe('ECS_CALLER_IN_SESSION', () => {
  const known = {
    CALLER_AUTH: 'jwt',
    JWT_JWKS_URL: 'https://keys.example/',
    JWT_ISSUER: 'issuer',
    JWT_AUDIENCE: 'audience',
  };
  const role = {
    ECS_CREDENTIALS: 'assume-role',
    ECS_ASSUME_FROM: 'ram-role',
    ALIBABA_CLOUD_ROLE_ARN: roleArn,
  };
  const on = { ...aliyun, ECS_CALLER_IN_SESSION: 'on' };

  it('is off by default, and on where a role is assumed and callers are known', () => {
    expect(readConfig({ ...aliyun, ...known, ...role }).ecs.callerInSession).toBe(false);
    expect(readConfig({ ...on, ...known, ...role }).ecs.callerInSession).toBe(true);
  });

  it.each([['profile'], ['ram-role']])('is refused with %s', (kind) => {
    expect(() => readConfig({ ...on, ...known, ECS_CREDENTIALS: kind })).toThrow(
      /^The configuration has a problem:\n {2}ECS_CALLER_IN_SESSION: the account default does not assume a role/,
    );
  });

  it('is refused for each account of a file that does not assume a role', () => {
    const content = `
      - { accountId: one, credentials: assume-role, roleArn: "${roleArn}", from: profile }
      - { accountId: two, credentials: profile }
    `;
    const reader: AccountsReader = { ...fileReader, readText: () => content };
    expect(() => readConfig({ ...on, ...known, ECS_ACCOUNTS: 'accounts.yaml' }, reader)).toThrow(
      /^The configuration has a problem:\n {2}ECS_CALLER_IN_SESSION: the account two /,
    );
  });

  it('is refused where no caller is known', () => {
    expect(() => readConfig({ ...on, ...role })).toThrow(/ {2}ECS_CALLER_IN_SESSION: .* CALLER_AUTH=jwt/);
  });
});
