import { describe, expect, it } from '@jest/globals';
import { ConfigError, printable, readConfig } from '../../src/config';
import { limits } from '../../src/server/limits/table';
import type { Environment } from '../../src/config/read-variables';

const aliyun = {
  ECS_BACKEND: 'aliyun',
  ECS_REGIONS: 'cn-hangzhou',
  ECS_CREDENTIALS: 'profile',
} as const;
const tokens = {
  CALLER_AUTH: 'jwt',
  JWT_JWKS_URL: 'https://keys/',
  JWT_ISSUER: 'i',
  JWT_AUDIENCE: 'a',
};
const shared = { LIVE: 'on', REDIS_URL: 'redis://127.0.0.1:6379', LIVE_SECRET: 'l'.repeat(32) } as const;
const production = {
  ...aliyun,
  NODE_ENV: 'production',
  CURSOR_SECRET: 'c'.repeat(32),
} as const;

/** The variables that a configuration is refused for; none when it is accepted. */
const refusedFor = (env: Environment): string[] => {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return error.problems.map(({ variable }) => variable);
  }
};

const refusedText = (env: Environment): string => {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
};

describe('the start matrix', () => {
  it.each<[string, Environment, string[]]>([
    ['nothing set', {}, []],
    ['empty variables count as not set', { PORT: '', ECS_BACKEND: ' ' }, []],
    [
      'production without a backend',
      { NODE_ENV: 'production', CURSOR_SECRET: 'c'.repeat(32) },
      ['ECS_BACKEND'],
    ],
    ['the emulator in production', { ...production, ECS_BACKEND: 'emulator' }, ['ECS_BACKEND']],
    ['production, complete', production, []],
    ['production without a cursor secret', { ...production, CURSOR_SECRET: '' }, ['CURSOR_SECRET']],
    ['a short cursor secret', { CURSOR_SECRET: 'c'.repeat(31) }, ['CURSOR_SECRET']],
    ['Redis, complete', { ...aliyun, ...shared }, []],
    ['Redis with TLS and a user', { ...aliyun, ...shared, REDIS_URL: 'rediss://me:word@redis:6380/1' }, []],
    ['Redis without a secret', { ...aliyun, ...shared, LIVE_SECRET: '' }, ['LIVE_SECRET']],
    ['Redis with a short secret', { ...aliyun, ...shared, LIVE_SECRET: 'l'.repeat(31) }, ['LIVE_SECRET']],
    [
      'the secret of cursors for Redis',
      { ...aliyun, ...shared, CURSOR_SECRET: shared.LIVE_SECRET },
      ['LIVE_SECRET'],
    ],
    ['Redis without a mirror', { ...aliyun, ...shared, LIVE: 'off' }, ['REDIS_URL']],
    ['Redis with an emulator in each process', { ...shared, ECS_BACKEND: 'emulator' }, ['REDIS_URL']],
    ['Redis over http', { ...aliyun, ...shared, REDIS_URL: 'http://redis:6379' }, ['REDIS_URL']],
    [
      'Redis with a setting in its URL',
      { ...aliyun, ...shared, REDIS_URL: 'redis://r/0?tls=1' },
      ['REDIS_URL'],
    ],
    ['an unknown environment', { NODE_ENV: 'staging' }, ['NODE_ENV']],
    ['an unknown backend', { ECS_BACKEND: 'aws' }, ['ECS_BACKEND']],
    ['aliyun without regions and credentials', { ECS_BACKEND: 'aliyun' }, ['ECS_REGIONS', 'ECS_CREDENTIALS']],
    ['a region twice', { ECS_REGIONS: 'cn-hangzhou,cn-hangzhou' }, ['ECS_REGIONS']],
    ['a region of the wrong form', { ECS_REGIONS: 'cn-hangzhou/evil' }, ['ECS_REGIONS']],
    ['a list of commas', { ECS_REGIONS: ',,' }, ['ECS_REGIONS']],
    ['port 0', { PORT: '0' }, []],
    ['a port out of range', { PORT: '65536' }, ['PORT']],
    ['a port that is no number', { PORT: '80x' }, ['PORT']],
    ['a negative port', { PORT: '-1' }, ['PORT']],
    ['a timeout of no time', { REQUEST_TIMEOUT_MS: '0' }, ['REQUEST_TIMEOUT_MS']],
    ['an answer of hardly any bytes', { MAX_ANSWER_BYTES: '99999' }, ['MAX_ANSWER_BYTES']],
    ['a switch that is neither', { EXPLORER: 'yes' }, ['EXPLORER']],
    ['a switch named like a method of objects', { EXPLORER: 'toString' }, ['EXPLORER']],
    ['an endpoint for the emulator', { ECS_ENDPOINT: '127.0.0.1:4300' }, ['ECS_ENDPOINT']],
    ['accounts for the emulator', { ECS_ACCOUNTS: 'accounts.yaml' }, ['ECS_ACCOUNTS']],
    ['an endpoint elsewhere', { ...aliyun, ECS_ENDPOINT: 'ecs.example.com' }, ['ECS_ENDPOINT']],
    [
      'one host for several regions',
      { ...aliyun, ECS_REGIONS: 'cn-hangzhou,cn-shanghai', ECS_ENDPOINT: 'ecs.aliyuncs.com:443' },
      ['ECS_ENDPOINT'],
    ],
    [
      'a host for each region',
      { ...aliyun, ECS_REGIONS: 'cn-hangzhou,cn-shanghai', ECS_ENDPOINT: 'ecs-vpc.{region}.aliyuncs.com' },
      [],
    ],
    ['one host for one region', { ...aliyun, ECS_ENDPOINT: 'ecs-vpc.cn-hangzhou.aliyuncs.com' }, []],
    [
      'loopback for several regions',
      { ...aliyun, ECS_REGIONS: 'cn-hangzhou,cn-shanghai', ECS_ENDPOINT: '127.0.0.1:4300' },
      [],
    ],
    ['beyond loopback without a router secret', { HOST: '0.0.0.0' }, ['ROUTER_AUTH']],
    ['IPv6 loopback', { HOST: '::1' }, []],
    ['localhost', { HOST: 'localhost' }, []],
    [
      'beyond loopback with one',
      { HOST: '0.0.0.0', ROUTER_AUTH: 'secret', ROUTER_SECRETS: 's'.repeat(16) },
      [],
    ],
    ['router auth without a secret', { ROUTER_AUTH: 'hmac' }, ['ROUTER_SECRETS']],
    ['a secret that nobody asks for', { ROUTER_SECRETS: 's'.repeat(16) }, ['ROUTER_SECRETS']],
    ['a short router secret', { ROUTER_AUTH: 'secret', ROUTER_SECRETS: 'short' }, ['ROUTER_SECRETS']],
    [
      'three router secrets',
      { ROUTER_AUTH: 'secret', ROUTER_SECRETS: ['a', 'b', 'c'].map((each) => each.repeat(16)).join(',') },
      ['ROUTER_SECRETS'],
    ],
    ['jwt without anything', { CALLER_AUTH: 'jwt' }, ['JWT_JWKS_URL', 'JWT_ISSUER', 'JWT_AUDIENCE']],
    ['scopes for reading without tokens', { READ_SCOPES: 'required' }, ['READ_SCOPES']],
    ['scopes for reading of another kind', { READ_SCOPES: 'true' }, ['READ_SCOPES']],
    ['scopes for reading', { ...tokens, READ_SCOPES: 'required' }, []],
    ['a shared-key algorithm', { JWT_ALGORITHMS: 'HS256' }, ['JWT_ALGORITHMS']],
    ['no algorithm', { JWT_ALGORITHMS: 'none' }, ['JWT_ALGORITHMS']],
    ['keys over plain http', { JWT_JWKS_URL: 'http://keys.example.com/' }, ['JWT_JWKS_URL']],
    ['keys with a password in the address', { JWT_JWKS_URL: 'https://u:p@example.com/' }, ['JWT_JWKS_URL']],
    ['traffic printed in production', { ...production, DEBUG: 'app,httpx:body' }, ['DEBUG']],
    ['everything printed in production', { ...production, DEBUG: '*' }, ['DEBUG']],
    ['traffic by a pattern', { ...production, DEBUG: 'http*:header' }, ['DEBUG']],
    ['other things printed in production', { ...production, DEBUG: 'express:*,-httpx:*' }, []],
    ['traffic printed elsewhere', { DEBUG: 'httpx:*' }, []],
    [
      'env without keys',
      { ...aliyun, ECS_CREDENTIALS: 'env' },
      ['ALIBABA_CLOUD_ACCESS_KEY_ID', 'ALIBABA_CLOUD_ACCESS_KEY_SECRET'],
    ],
    [
      'oidc without anything',
      { ...aliyun, ECS_CREDENTIALS: 'oidc' },
      ['ALIBABA_CLOUD_ROLE_ARN', 'ALIBABA_CLOUD_OIDC_PROVIDER_ARN', 'ALIBABA_CLOUD_OIDC_TOKEN_FILE'],
    ],
    [
      'oidc with a wrong ARN: said once',
      { ...aliyun, ECS_CREDENTIALS: 'oidc', ALIBABA_CLOUD_ROLE_ARN: 'arn:aws:x' },
      ['ALIBABA_CLOUD_ROLE_ARN', 'ALIBABA_CLOUD_OIDC_PROVIDER_ARN', 'ALIBABA_CLOUD_OIDC_TOKEN_FILE'],
    ],
    ['assume-role without a role', { ...aliyun, ECS_CREDENTIALS: 'assume-role' }, ['ALIBABA_CLOUD_ROLE_ARN']],
    [
      'several problems at once',
      { PORT: 'x', HOST: '0.0.0.0', LOG_LEVEL: 'loud' },
      ['LOG_LEVEL', 'PORT', 'ROUTER_AUTH'],
    ],
    [
      'a check says nothing about what could not be read',
      { HOST: 'a b', ROUTER_AUTH: 'maybe' },
      ['HOST', 'ROUTER_AUTH'],
    ],
  ])('%s', (_name, env, expected) => {
    expect(refusedFor(env).sort()).toEqual([...expected].sort());
  });
});

describe('who reads what', () => {
  it('says at the start that every token reads everything, unless scopes decide', () => {
    const saysSo = (env: Record<string, string>): boolean =>
      readConfig(env).warnings.some(
        (line) => line.startsWith('READ_SCOPES: off') && line.includes('one trust domain'),
      );
    expect(saysSo(tokens)).toBe(true);
    expect(saysSo({ ...tokens, READ_SCOPES: 'required' })).toBe(false);
    expect(saysSo({})).toBe(false);
    expect(readConfig({}).readScopes).toBe('off');
  });
});

describe('what is on by default', () => {
  it('is open in development', () => {
    expect(readConfig({}).graph).toMatchObject({ introspection: true, explorer: true, mutations: true });
  });

  it('is closed in production', () => {
    const { graph } = readConfig(production);
    expect(graph).toMatchObject({ introspection: false, explorer: false, mutations: false });
  });

  it.each([
    [
      'callers with tokens',
      { CALLER_AUTH: 'jwt', JWT_JWKS_URL: 'https://keys/', JWT_ISSUER: 'i', JWT_AUDIENCE: 'a' },
    ],
    ['a word', { ALLOW_UNSCOPED_MUTATIONS: 'true' }],
  ])('lets mutations through in production by %s', (_name, more) => {
    expect(readConfig({ ...production, ...more }).graph.mutations).toBe(true);
  });

  it('allows the answers that the table of limits allows', () => {
    expect(readConfig({}).graph.mostAnswerBytes).toBe(limits.answerBytes);
    expect(readConfig({ MAX_ANSWER_BYTES: '1000000' }).graph.mostAnswerBytes).toBe(1_000_000);
  });

  it('makes a cursor secret that is new each time', () => {
    const [one, other] = [readConfig({}), readConfig({})].map(({ graph }) => graph.cursorSecret.reveal());
    expect(one).not.toBe(other);
    expect(one?.length).toBeGreaterThanOrEqual(32);
  });

  it('takes the address of the probes from HOST', () => {
    expect(readConfig({ HOST: 'localhost' }).admin).toEqual({ host: 'localhost', port: undefined });
    expect(readConfig(production).admin).toEqual({ host: '127.0.0.1', port: 4002 });
  });

  it('does not repeat an address that has a password in it', () => {
    const env = {
      CALLER_AUTH: 'jwt',
      JWT_ISSUER: 'issuer',
      JWT_AUDIENCE: 'audience',
      JWT_JWKS_URL: 'https://user:canary@keys.example/',
    };
    expect(refusedFor(env)).toEqual(['JWT_JWKS_URL']);
    expect(() => readConfig(env)).not.toThrow('canary');
    expect(() => readConfig(env)).toThrow('JWT_JWKS_URL');
  });
});

describe('replicas', () => {
  const recordMs = (env: Environment): number | undefined =>
    readConfig({ ...aliyun, LIVE: 'on', ...env }).live?.recordMs;
  const warningsOf = (env: Environment): readonly string[] =>
    readConfig({ ...aliyun, LIVE: 'on', ...env }).warnings.filter((line) => line.startsWith('REDIS_URL'));

  it('that share no mirror show no record older than 5 seconds, and say so', () => {
    expect(recordMs({ ECS_REPLICAS: '2' })).toBe(5_000);
    expect(recordMs({ ECS_REPLICAS: '2', LIVE_MAX_AGE_RECORD_S: '30' })).toBe(5_000);
    expect(recordMs({ ECS_REPLICAS: '2', LIVE_MAX_AGE_RECORD_S: '3' })).toBe(3_000);
    expect(warningsOf({ ECS_REPLICAS: '2' })).toEqual([expect.stringContaining('5 seconds')]);
  });

  it('that share one, or that are alone, show what the setting allows', () => {
    expect(recordMs({ ECS_REPLICAS: '2', ...shared })).toBe(60_000);
    expect(recordMs({})).toBe(60_000);
    expect([warningsOf({}), warningsOf({ ECS_REPLICAS: '2', ...shared })]).toEqual([[], []]);
  });

  it('are told when their Redis is far away and without TLS, without its password', () => {
    const far = warningsOf({ ...shared, REDIS_URL: 'redis://:a-password@redis.example:6379' });
    expect(far).toEqual([expect.stringContaining('rediss://')]);
    expect(far.join()).not.toContain('a-password');
    expect(warningsOf({ ...shared, REDIS_URL: 'rediss://:a-password@redis.example:6379' })).toEqual([]);
  });

  it('never print the address of Redis, which has a password', () => {
    const config = readConfig({ ...aliyun, ...shared, REDIS_URL: 'redis://:a-password@127.0.0.1' });
    expect(JSON.stringify([config, printable(config)])).not.toContain('a-password');
    expect(refusedText({ ...aliyun, ...shared, REDIS_URL: 'redis//a-password' })).not.toContain('a-password');
  });
});
