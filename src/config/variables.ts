import type { ValueType } from './value-types';
import * as types from './value-types';

/** What a variable is when it is not set: nothing, a value, or one for production and one for elsewhere. */
type Fallback = string | null | { readonly production: string | null; readonly elsewhere: string | null };

/** One variable of the environment. This table drives parsing, `--help` and `--print-config`. */
export interface Variable {
  readonly group: string;
  /** What it is, in a line. */
  readonly what: string;
  readonly type: ValueType<unknown>;
  readonly fallback: Fallback;
  /** What the fallback is, where a reader would not understand the value itself. */
  readonly fallbackText?: string;
  /** True when its value is never printed. */
  readonly secret?: boolean;
  /** Set where a backend reads it; elsewhere it has no effect. */
  readonly backend?: 'aliyun' | 'emulator';
}

const production = (value: string | null, elsewhere: string | null) => ({ production: value, elsewhere });

const regionForm = /^[a-z]{2,4}(-[a-z0-9]+)+$/;
const nameForm = /^[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}$/;
const nameMessage = 'set a name of at most 64 letters, digits and _ . @ -';
const arnForm = /^acs:ram::\d+:\S+$/;
const anything = /^.+$/;

export const variables = {
  NODE_ENV: {
    group: 'Program',
    what: 'where it runs; production is strict about everything below',
    type: types.word('development', 'test', 'production'),
    fallback: 'development',
  },
  HOST: {
    group: 'Program',
    what: 'address to listen on; beyond loopback ROUTER_AUTH must be set',
    type: types.text(/^[\w.:-]+$/, 'set an IP address or a host name'),
    fallback: '127.0.0.1',
  },
  PORT: {
    group: 'Program',
    what: 'port to listen on; 0 takes a free one',
    type: types.port(),
    fallback: '4001',
  },
  LOG_LEVEL: {
    group: 'Program',
    what: 'least level that is logged',
    type: types.word('debug', 'info', 'warn', 'error', 'silent'),
    fallback: production('info', 'warn'),
  },
  INTROSPECTION: {
    group: 'Program',
    what: 'whether clients may read the schema by introspection',
    type: types.flag(),
    fallback: production('false', 'true'),
  },
  EXPLORER: {
    group: 'Program',
    what: 'whether / shows a page to try queries on',
    type: types.flag(),
    fallback: production('false', 'true'),
  },
  REQUEST_TIMEOUT_MS: {
    group: 'Program',
    what: 'how long a request may take, its calls of ECS included',
    type: types.milliseconds(),
    fallback: '25000',
  },
  MAX_REQUESTS_IN_FLIGHT: {
    group: 'Program',
    what: 'how many requests are answered at once; more get 503 and retry-after',
    type: types.whole(1, 10_000),
    fallback: null,
    fallbackText: 'as many as the heap holds, at 12 MB each, and at most 200',
  },
  DRAIN_TIMEOUT_MS: {
    group: 'Program',
    what: 'how long requests in flight may take to finish after SIGTERM',
    type: types.milliseconds(),
    fallback: '27000',
  },
  CURSOR_SECRET: {
    group: 'Program',
    what: 'signs the cursors of lists; the same on every replica',
    type: types.secret(32),
    fallback: null,
    fallbackText: 'required in production, else random',
    secret: true,
  },

  ECS_BACKEND: {
    group: 'ECS',
    what: 'emulator (built in, no account needed) or aliyun (the real cloud)',
    type: types.word('emulator', 'aliyun'),
    fallback: production(null, 'emulator'),
    fallbackText: 'emulator; required in production',
  },
  ECS_REGIONS: {
    group: 'ECS',
    what: 'regions to serve, with commas; the first is the default one',
    type: types.list(regionForm, 'set region ids with commas between, for example cn-hangzhou,cn-shanghai'),
    fallback: null,
    fallbackText: 'required on aliyun; cn-hangzhou,cn-shanghai on the emulator',
  },
  ECS_ENDPOINT: {
    group: 'ECS',
    what: 'another endpoint of ECS, host[:port] or a URL; {region} stands for the region, and is needed for several',
    type: types.text(anything, 'set host[:port] or a URL'),
    fallback: null,
    fallbackText: "Alibaba Cloud's own",
    backend: 'aliyun',
  },
  ECS_READ_TIMEOUT_MS: {
    group: 'ECS',
    what: 'how long a read may take',
    type: types.milliseconds(),
    fallback: '8000',
  },
  ECS_WRITE_TIMEOUT_MS: {
    group: 'ECS',
    what: 'how long a write may take before its outcome counts as unknown',
    type: types.milliseconds(),
    fallback: '15000',
  },
  ECS_POLICY_MODE: {
    group: 'ECS',
    what: 'enforce holds back what the lock denies; shadow only says what it would have held back',
    type: types.word('enforce', 'shadow'),
    fallback: 'enforce',
  },
  ECS_REPLICAS: {
    group: 'ECS',
    what: "how many replicas share the account's call quota",
    type: types.whole(1, 1_000),
    fallback: '1',
  },
  EMULATOR_PORT: {
    group: 'ECS',
    what: 'port of the built-in emulator; its regions are on the ports after it',
    type: types.port(),
    fallback: null,
    fallbackText: '4300, or a free one when that is taken',
    backend: 'emulator',
  },

  ECS_CREDENTIALS: {
    group: 'Credentials',
    what: 'where the credentials come from; exactly this one is used',
    type: types.word('env', 'profile', 'oidc', 'ram-role', 'assume-role'),
    fallback: null,
    fallbackText: 'required on aliyun',
    backend: 'aliyun',
  },
  ECS_ASSUME_FROM: {
    group: 'Credentials',
    what: 'whose credentials assume the role of ECS_CREDENTIALS=assume-role',
    type: types.word('env', 'profile', 'ram-role'),
    fallback: null,
    fallbackText: 'env',
    backend: 'aliyun',
  },
  ECS_ACCOUNT_ID: {
    group: 'Credentials',
    what: 'what the account is called in the graph (accountId)',
    type: types.text(nameForm, nameMessage),
    fallback: null,
    fallbackText: 'default',
  },
  ECS_ACCOUNTS: {
    group: 'Credentials',
    what: 'a JSON or YAML file that names several accounts, in place of ECS_CREDENTIALS',
    type: types.text(anything, 'set the path of a file'),
    fallback: null,
    backend: 'aliyun',
  },
  ALIBABA_CLOUD_ACCESS_KEY_ID: {
    group: 'Credentials',
    what: 'the AccessKey pair (env)',
    type: types.secret(1),
    fallback: null,
    secret: true,
  },
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: {
    group: 'Credentials',
    what: 'the AccessKey pair (env)',
    type: types.secret(1),
    fallback: null,
    secret: true,
  },
  ALIBABA_CLOUD_SECURITY_TOKEN: {
    group: 'Credentials',
    what: 'the token that belongs to a temporary AccessKey pair (env)',
    type: types.secret(1),
    fallback: null,
    secret: true,
  },
  ALIBABA_CLOUD_PROFILE: {
    group: 'Credentials',
    what: "the profile in the CLI's or the SDK's credentials file (profile)",
    type: types.text(anything, 'set the name of a profile'),
    fallback: null,
    fallbackText: "the file's own default",
  },
  ALIBABA_CLOUD_ROLE_ARN: {
    group: 'Credentials',
    what: 'the role to take on (oidc, assume-role)',
    type: types.text(arnForm, 'set an ARN such as acs:ram::1234567890123456:role/ecs-reader'),
    fallback: null,
  },
  ALIBABA_CLOUD_ROLE_SESSION_NAME: {
    group: 'Credentials',
    what: 'what ActionTrail calls the session (oidc, assume-role)',
    type: types.text(/^[A-Za-z0-9_.@-]{2,64}$/, 'set 2 to 64 letters, digits and _ . @ -'),
    fallback: 'ecs-security-lock-subgraph',
  },
  ALIBABA_CLOUD_OIDC_PROVIDER_ARN: {
    group: 'Credentials',
    what: 'the identity provider (oidc)',
    type: types.text(arnForm, 'set an ARN such as acs:ram::1234567890123456:oidc-provider/ack-rrsa'),
    fallback: null,
  },
  ALIBABA_CLOUD_OIDC_TOKEN_FILE: {
    group: 'Credentials',
    what: 'the file with the token (oidc)',
    type: types.text(anything, 'set the path of a file'),
    fallback: null,
  },
  ALIBABA_CLOUD_ECS_METADATA: {
    group: 'Credentials',
    what: 'the name of the RAM role of the machine (ram-role)',
    type: types.text(nameForm, nameMessage),
    fallback: null,
    fallbackText: 'asked of the machine',
  },
  ALIBABA_CLOUD_EXTERNAL_ID: {
    group: 'Credentials',
    what: 'the external id that the role asks for (assume-role)',
    type: types.text(anything, 'set the external id'),
    fallback: null,
  },

  ROUTER_AUTH: {
    group: 'Who may call',
    what: 'none, secret (header router-authorization) or hmac (extensions.hmac-signature of Hive Gateway)',
    type: types.word('none', 'secret', 'hmac'),
    fallback: 'none',
  },
  ROUTER_SECRETS: {
    group: 'Who may call',
    what: 'one secret, or two while a new one is rolled out',
    type: types.secrets(16),
    fallback: null,
    fallbackText: 'required by ROUTER_AUTH=secret and hmac',
    secret: true,
  },
  CALLER_AUTH: {
    group: 'Who may call',
    what: 'jwt: each request carries a token of the person who asks',
    type: types.word('none', 'jwt'),
    fallback: 'none',
  },
  JWT_JWKS_URL: {
    group: 'Who may call',
    what: 'where the keys of the tokens are published',
    type: types.webAddress(),
    fallback: null,
    fallbackText: 'required by CALLER_AUTH=jwt',
  },
  JWT_ISSUER: {
    group: 'Who may call',
    what: 'the issuer (iss) that a token must name',
    type: types.text(anything, 'set the issuer'),
    fallback: null,
    fallbackText: 'required by CALLER_AUTH=jwt',
  },
  JWT_AUDIENCE: {
    group: 'Who may call',
    what: 'the audience (aud) that a token must name',
    type: types.text(anything, 'set the audience'),
    fallback: null,
    fallbackText: 'required by CALLER_AUTH=jwt',
  },
  JWT_ALGORITHMS: {
    group: 'Who may call',
    what: 'signature algorithms that are accepted, with commas',
    type: types.list(
      /^(RS|PS|ES)(256|384|512)$|^EdDSA$/,
      'set algorithms such as RS256,ES256; those with a shared key and none are not accepted',
    ),
    fallback: 'RS256,ES256',
  },
  ALLOW_UNSCOPED_MUTATIONS: {
    group: 'Who may call',
    what: 'whether callers without a token may change things (CALLER_AUTH=none)',
    type: types.flag(),
    fallback: production('false', 'true'),
  },

  ADMIN_PORT: {
    group: 'Running',
    what: 'port of metrics and probes',
    type: types.port(),
    fallback: production('4002', null),
    fallbackText: '4002; elsewhere than in production a free one when that is taken',
  },
  ADMIN_HOST: {
    group: 'Running',
    what: 'address of metrics and probes',
    type: types.text(/^[\w.:-]+$/, 'set an IP address or a host name'),
    fallback: null,
    fallbackText: 'as HOST',
  },
  AUDIT_FILE: {
    group: 'Running',
    what: 'file that audit records are appended to',
    type: types.text(anything, 'set the path of a file'),
    fallback: null,
    fallbackText: 'the log',
  },
} as const satisfies Readonly<Record<string, Variable>>;

export type VariableName = keyof typeof variables;

type Parsed<V extends Variable> = V['type'] extends ValueType<infer T> ? T : never;

/** The values of all variables; undefined where one is neither set nor has a fallback. */
export type Values = {
  readonly [N in VariableName]: (typeof variables)[N]['fallback'] extends string
    ? Parsed<(typeof variables)[N]>
    : Parsed<(typeof variables)[N]> | undefined;
};
