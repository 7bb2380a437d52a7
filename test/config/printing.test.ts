import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { ConfigError, describeVariables, printable, readConfig, variablesAsText } from '../../src/config';
import { variables } from '../../src/config/variables';

const canary = 'canary-0123456789-0123456789-0123456789';
const secrets = {
  CURSOR_SECRET: canary,
  ROUTER_AUTH: 'secret',
  ROUTER_SECRETS: `${canary},${canary}2`,
  ALIBABA_CLOUD_ACCESS_KEY_ID: canary,
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: canary,
  ALIBABA_CLOUD_SECURITY_TOKEN: canary,
  ALIBABA_CLOUD_EXTERNAL_ID: canary,
};

describe('--print-config', () => {
  it('shows the effective value of each variable', () => {
    const lines = printable(readConfig({ PORT: '8080' })).split('\n');
    expect(lines).toHaveLength(Object.keys(variables).length);
    expect(lines).toContain('PORT=8080');
    expect(lines).toContain('HOST=127.0.0.1  # default');
  });

  it('shows the default when nothing is set', () => {
    const lines = printable(readConfig({ HOST: '::1' })).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'ECS_REGIONS=cn-hangzhou,cn-shanghai  # default',
        'ECS_ACCOUNT_ID=default  # default',
        'ADMIN_PORT=4002  # default',
        'ADMIN_HOST=::1  # default',
        'EMULATOR_PORT=4300  # default',
        'CURSOR_SECRET=random  # default',
        // Whoever plays with the emulator sees changes at once.
        'LIVE=on  # default',
        'LIVE_MAX_AGE_LOCK_S=1  # default',
        'LIVE_MAX_AGE_RECORD_S=1  # default',
      ]),
    );
  });

  it('shows no value for a variable without effect', () => {
    const env = { ECS_BACKEND: 'aliyun', ECS_REGIONS: 'cn-beijing', ECS_CREDENTIALS: 'ram-role' };
    const lines = printable(readConfig(env)).split('\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'ECS_REGIONS=cn-beijing',
        'EMULATOR_PORT=  # default',
        'LIVE=on  # default',
        'LIVE_MAX_AGE_LOCK_S=5  # default',
        'LIVE_MAX_AGE_RECORD_S=60  # default',
        'ECS_ASSUME_FROM=  # default',
      ]),
    );
    expect(
      printable(
        readConfig({
          ...env,
          ECS_CREDENTIALS: 'assume-role',
          ALIBABA_CLOUD_ROLE_ARN: 'acs:ram::1:role/r',
          ALIBABA_CLOUD_ACCESS_KEY_ID: 'a',
          ALIBABA_CLOUD_ACCESS_KEY_SECRET: 'b',
        }),
      ),
    ).toContain('ECS_ASSUME_FROM=env  # default');
  });

  it('shows no secret', () => {
    const text = printable(readConfig(secrets));
    expect(text).not.toContain(canary);
    expect(text).toContain('CURSOR_SECRET=[redacted]\n');
  });

  it('shows the address of the keys without its query', () => {
    const env = { JWT_JWKS_URL: `https://login.example/keys?tenant=a&key=${canary}#${canary}` };
    expect(printable(readConfig(env))).toContain('JWT_JWKS_URL=https://login.example/keys?[redacted]\n');
    expect(printable(readConfig({ JWT_JWKS_URL: 'https://login.example/keys' }))).toContain(
      'JWT_JWKS_URL=https://login.example/keys\n',
    );
    const broken = { JWT_JWKS_URL: `http://login.example/keys?key=${canary}` };
    expect(() => readConfig(broken)).toThrow('JWT_JWKS_URL: "http://login.example/keys?[redacted]"');
    expect(() => readConfig(broken)).not.toThrow(canary);
  });

  it('keeps secrets out of what Node prints of the configuration', () => {
    const { graph, routerAuth, settings } = readConfig(secrets);
    for (const part of [graph, routerAuth, settings]) {
      expect(inspect(part, { depth: 9 }) + JSON.stringify(part) + String(graph.cursorSecret)).not.toContain(
        canary,
      );
    }
  });

  it('keeps secrets out of the problems', () => {
    const env = { ...secrets, ROUTER_SECRETS: 'canary', CURSOR_SECRET: 'canary' };
    expect(() => readConfig(env)).toThrow(ConfigError);
    expect(() => readConfig(env)).not.toThrow(/canary/);
  });
});

describe('the problems', () => {
  it('are all reported at once, each with its variable, its value and a remedy', () => {
    expect(() => readConfig({ PORT: 'eighty', LOG_LEVEL: 'loud' })).toThrow(
      [
        'The configuration has 2 problems:',
        '  PORT: "eighty" is not valid; set a whole number from 0 to 65535.',
        '  LOG_LEVEL: "loud" is not valid; set one of debug, info, warn, error, silent.',
      ].join('\n'),
    );
  });
});

describe('one endpoint for several regions', () => {
  it('is refused, and the message names both variables that can fix it', () => {
    const env = {
      ECS_BACKEND: 'aliyun',
      ECS_REGIONS: 'cn-hangzhou,cn-shanghai',
      ECS_CREDENTIALS: 'profile',
      ECS_ENDPOINT: 'ecs.aliyuncs.com',
    };
    expect(() => readConfig(env)).toThrow(/ {2}ECS_ENDPOINT: .*\{region\}.* ECS_REGIONS\./);
  });
});

describe('an unknown variable name', () => {
  it('is reported with the problems that it may have caused', () => {
    const env = { ECS_BACKEND: 'aliyun', ECS_REGION: 'cn-hangzhou', ECS_CREDENTIALS: 'profile' };
    expect(() => readConfig(env)).toThrow(
      [
        'The configuration has a problem:',
        '  ECS_REGIONS: ECS_BACKEND=aliyun requires it; set it.',
        '  ECS_REGION: there is no such variable, so it has no effect; did you mean ECS_REGIONS?',
      ].join('\n'),
    );
  });
});

describe('the warnings', () => {
  it.each([
    [{ ECS_REGION: 'x' }, /^ECS_REGION: .* did you mean ECS_REGIONS\?$/],
    [{ ECS_CREDENTAILS: 'env' }, /did you mean ECS_CREDENTIALS\?$/],
    [{ ECS_CREDENTIALS: 'env' }, /^ECS_CREDENTIALS: has no effect with ECS_BACKEND=emulator/],
    [{ REQUEST_TIMEOUT_MS: '10000' }, /^REQUEST_TIMEOUT_MS/],
    [{ DRAIN_TIMEOUT_MS: '10000' }, /^DRAIN_TIMEOUT_MS/],
  ])('%j', (env: Record<string, string>, expected) => {
    expect(readConfig(env).warnings).toEqual([expect.stringMatching(expected)]);
  });

  it('ignore variables of other programs', () => {
    const env = { ECS_CONTAINER_METADATA_URI_V4: 'x', ECS_LIVE: '1', SOME_ECS_THING: '1', PATH: '/bin' };
    expect(readConfig(env).warnings).toEqual([]);
  });
});

describe('--help', () => {
  it('describes every variable', () => {
    const names = Object.keys(variables);
    expect(describeVariables().map(({ name }) => name)).toEqual(names);
    for (const name of names) {
      expect(variablesAsText()).toContain(`  ${name}\n`);
    }
  });

  it.each([
    ['ECS_CREDENTIALS', 'env, profile, oidc, ram-role, assume-role'],
    ['LOG_LEVEL', 'debug, info, warn, error, silent'],
    ['ECS_POLICY_MODE', 'enforce, shadow'],
    ['ALLOW_UNSCOPED_MUTATIONS', 'true, false'],
  ])('lists the words of %s', (name, words) => {
    expect(variablesAsText()).toMatch(new RegExp(`^ {2}${name}\n.*\n {6}Values: ${words}\n`, 'm'));
  });

  it('says where production differs', () => {
    const [row] = describeVariables().filter(({ name }) => name === 'INTROSPECTION');
    expect(row?.fallback).toBe('true; false in production');
  });
});
