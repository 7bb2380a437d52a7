import type { ValueType } from './value-types';
import * as types from './value-types';

/** The default of a variable: none, a value, or two values for production and elsewhere. */
type Fallback = string | null | { readonly production: string | null; readonly elsewhere: string | null };

/** One environment variable. Parsing, `--help` and `--print-config` use this table. */
export interface Variable {
  readonly group: string;
  /** Its meaning, in one line. */
  readonly what: string;
  readonly type: ValueType<unknown>;
  readonly fallback: Fallback;
  /** A description of the default, when the value alone is not clear. */
  readonly fallbackText?: string;
  /** True when its value is never printed. */
  readonly secret?: boolean;
  /** The text to print for a value of which only a part is secret. */
  readonly shown?: (text: string) => string;
  /** The only backend that reads it. With the other one it has no effect. */
  readonly backend?: 'aliyun' | 'emulator';
}

const production = (value: string | null, elsewhere: string | null) => ({ production: value, elsewhere });

const regionForm = /^[a-z]{2,4}(-[a-z0-9]+)+$/;
const nameForm = /^[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}$/;
const nameMessage = 'set a name of at most 64 letters, digits and _ . @ -';
const arnForm = /^acs:ram::\d+:\S+$/;
const anything = /^.+$/;
/** As browsers write it: scheme, host in lower case, and the port unless it is the usual one. */
const origin = /^https?:\/\/(\[[0-9a-f:]+\]|[a-z0-9.-]+)(:\d{1,5})?$/;

export const variables = {
  NODE_ENV: {
    group: 'Program',
    what: 'the environment; production has stricter defaults and checks',
    type: types.word('development', 'test', 'production'),
    fallback: 'development',
  },
  HOST: {
    group: 'Program',
    what: 'address to listen on; any address other than loopback requires ROUTER_AUTH',
    type: types.text(/^[\w.:-]+$/, 'set an IP address or a host name'),
    fallback: '127.0.0.1',
  },
  PORT: {
    group: 'Program',
    what: 'port to listen on; 0 means any free port',
    type: types.port(),
    fallback: '4001',
  },
  LOG_LEVEL: {
    group: 'Program',
    what: 'the lowest level that is logged',
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
    what: 'whether / serves a page to try queries (Altair, which comes with the development dependencies)',
    type: types.flag(),
    fallback: production('false', 'true'),
  },
  EXECUTION: {
    group: 'Program',
    what: 'who executes queries: compiled (the same answers for less CPU), or graphql-js alone, to look for a fault',
    type: types.word('compiled', 'graphql-js'),
    fallback: 'compiled',
  },
  REQUEST_TIMEOUT_MS: {
    group: 'Program',
    what: 'timeout of a request, including its calls to ECS, in milliseconds',
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
  MAX_ANSWER_BYTES: {
    group: 'Program',
    what: 'largest answer to a request, in bytes, estimated before anything is executed; a larger one is refused',
    type: types.whole(100_000, 900_000_000),
    fallback: '20000000',
  },
  MAX_CONNECTIONS: {
    group: 'Program',
    what: 'how many connections are open at once; more are closed at once. ADMIN_PORT does not count',
    type: types.whole(1, 100_000),
    fallback: '512',
  },
  DRAIN_TIMEOUT_MS: {
    group: 'Program',
    what: 'how long to wait for requests in flight after SIGTERM, in milliseconds',
    type: types.milliseconds(),
    fallback: '27000',
  },
  CORS_ORIGINS: {
    group: 'Program',
    what: "origins of web pages that may ask here, by HTTP, event stream and WebSocket, separated by commas; this server's own is always one",
    type: types.list(origin, 'set origins separated by commas, for example https://console.example.com', 100),
    fallback: null,
    fallbackText:
      'none in production; elsewhere those of this machine, and with the emulator that of Apollo Sandbox',
  },
  CURSOR_SECRET: {
    group: 'Program',
    what: 'the key that signs cursors of lists; must be the same on every replica',
    type: types.secret(32),
    fallback: null,
    fallbackText: 'random; required in production',
    secret: true,
  },

  ECS_BACKEND: {
    group: 'ECS',
    what: 'the backend: emulator (built in, no account needed) or aliyun (the real cloud)',
    type: types.word('emulator', 'aliyun'),
    fallback: production(null, 'emulator'),
    fallbackText: 'emulator; required in production',
  },
  ECS_REGIONS: {
    group: 'ECS',
    what: 'regions to serve, separated by commas; the first is the default region',
    type: types.list(regionForm, 'set region ids separated by commas, for example cn-hangzhou,cn-shanghai'),
    fallback: null,
    fallbackText: 'cn-hangzhou,cn-shanghai with the emulator; required with ECS_BACKEND=aliyun',
  },
  ECS_ENDPOINT: {
    group: 'ECS',
    what: 'the endpoint of ECS, host[:port] or a URL; {region} is replaced by the region, and is required for several regions',
    type: types.text(anything, 'set host[:port] or a URL'),
    fallback: null,
    fallbackText: "Alibaba Cloud's public endpoints",
    backend: 'aliyun',
  },
  ECS_READ_TIMEOUT_MS: {
    group: 'ECS',
    what: 'timeout of a read call to ECS, in milliseconds',
    type: types.milliseconds(),
    fallback: '8000',
  },
  ECS_WRITE_TIMEOUT_MS: {
    group: 'ECS',
    what: 'timeout of a write call to ECS, in milliseconds; after it, the outcome is unknown, and its request begins no other',
    type: types.milliseconds(),
    fallback: '15000',
  },
  ECS_MAX_ANSWER_BYTES: {
    group: 'ECS',
    what: 'the largest answer of ECS that is read, in bytes; a larger one is an error, and leaves the outcome of a write unknown',
    type: types.whole(65_536, 268_435_456),
    fallback: '4194304',
  },
  ECS_POLICY_MODE: {
    group: 'ECS',
    what: 'enforce stops writes that the lock denies; shadow sends them and only reports what would be denied',
    type: types.word('enforce', 'shadow'),
    fallback: 'enforce',
  },
  ECS_FINANCIAL_POLICY: {
    group: 'ECS',
    what: 'the lock for an overdue payment: off ignores it; shadow only reports what it would stop; enforce stops writes, and lists and readiness agree',
    type: types.word('off', 'shadow', 'enforce'),
    fallback: 'shadow',
  },
  ECS_REPLICAS: {
    group: 'ECS',
    what: "number of replicas of this server; they share the account's call quota, and the mirror with REDIS_URL",
    type: types.whole(1, 1_000),
    fallback: '1',
  },
  EMULATOR_PORT: {
    group: 'ECS',
    what: 'port of the built-in emulator; its regions use the ports after it',
    type: types.port(),
    fallback: null,
    fallbackText: '4300, or any free port when 4300 is in use',
    backend: 'emulator',
  },

  LIVE: {
    group: 'Mirror',
    what: 'on answers reads from memory while they are young enough, and serves subscriptions; off asks ECS each time',
    type: types.word('on', 'off'),
    fallback: 'on',
  },
  LIVE_MAX_AGE_LOCK_S: {
    group: 'Mirror',
    what: 'the largest age of facts that decide (locks; disks where a lock is set or unknown), in seconds; 0 asks ECS each time',
    type: types.whole(0, 60),
    fallback: null,
    fallbackText: '5; 1 with the emulator',
  },
  LIVE_MAX_AGE_RECORD_S: {
    group: 'Mirror',
    what: 'the largest age of all other facts, in seconds; 0 asks ECS each time',
    type: types.whole(0, 3_600),
    fallback: null,
    fallbackText: '60; 1 with the emulator; at most 5 with ECS_REPLICAS above 1 and no REDIS_URL',
  },
  LIVE_CALLS_PER_MINUTE: {
    group: 'Mirror',
    what: 'how many calls a minute the mirror may make of one API in one account and region, apart from those of readers',
    type: types.whole(1, 6_000),
    fallback: null,
    fallbackText: '60; 600 with the emulator',
  },
  REDIS_URL: {
    group: 'Mirror',
    what: 'the Redis 7 or Valkey through which replicas share one mirror: redis://[user:password@]host[:port][/database], rediss:// for TLS',
    type: types.redisAddress(),
    fallback: null,
    fallbackText: 'none: each replica keeps a mirror of its own',
    secret: true,
  },
  LIVE_SECRET: {
    group: 'Mirror',
    what: 'the key that signs what replicas tell each other through REDIS_URL; must be the same on every replica',
    type: types.secret(32),
    fallback: null,
    fallbackText: 'none; required by REDIS_URL',
    secret: true,
  },

  EVENTBRIDGE_HOOK: {
    group: 'Mirror',
    what: 'on serves POST /hooks/eventbridge: a signed event of ECS lets the mirror read its resource again at once',
    type: types.word('on', 'off'),
    fallback: 'off',
  },
  EVENTBRIDGE_URL: {
    group: 'Mirror',
    what: 'the address of the hook as it is entered in EventBridge, with its query: it is a part of what is signed',
    type: types.webAddress(),
    fallback: null,
    fallbackText: 'none; required by EVENTBRIDGE_HOOK=on',
  },
  EVENTBRIDGE_TOKEN: {
    group: 'Mirror',
    what: 'the token that is entered in EventBridge for this target; each delivery must then carry it',
    type: types.secret(16),
    fallback: null,
    secret: true,
  },
  EVENTBRIDGE_KEY_FILE: {
    group: 'Mirror',
    what: "path of a PEM file with EventBridge's certificate or public key; then no key is fetched",
    type: types.text(anything, 'set the path of a file'),
    fallback: null,
    fallbackText: "none; the key is fetched from EventBridge's own addresses of the regions served",
  },
  MAX_SUBSCRIPTIONS: {
    group: 'Subscriptions',
    what: 'how many subscriptions may be open in this process; more get 503 and retry-after',
    type: types.whole(1, 100_000),
    fallback: '2000',
  },
  MAX_SUBSCRIPTIONS_PER_CALLER: {
    group: 'Subscriptions',
    what: 'how many of them one caller (the subject of a token) may have open; anonymous callers are not told apart',
    type: types.whole(1, 100_000),
    fallback: '50',
  },
  SUBSCRIPTION_CALLBACK_ORIGINS: {
    group: 'Subscriptions',
    what: 'origins of Apollo Routers that may be called back (HTTP callback); requires ROUTER_AUTH=secret',
    type: types.list(origin, 'set origins separated by commas, for example http://router.graph:4000', 100),
    fallback: null,
    fallbackText: 'none: no HTTP callback',
  },

  ECS_CREDENTIALS: {
    group: 'Credentials',
    what: 'source of the credentials; no other source is tried',
    type: types.word('env', 'profile', 'oidc', 'ram-role', 'assume-role'),
    fallback: null,
    fallbackText: 'none; required with ECS_BACKEND=aliyun, unless ECS_ACCOUNTS is set',
    backend: 'aliyun',
  },
  ECS_ASSUME_FROM: {
    group: 'Credentials',
    what: 'source of the credentials that assume the role (assume-role)',
    type: types.word('env', 'profile', 'ram-role'),
    fallback: null,
    fallbackText: 'env',
    backend: 'aliyun',
  },
  ECS_ACCOUNT_ID: {
    group: 'Credentials',
    what: 'name of the account in the graph (accountId)',
    type: types.text(nameForm, nameMessage),
    fallback: null,
    fallbackText: 'default',
  },
  ECS_ACCOUNTS: {
    group: 'Credentials',
    what: 'path of a JSON or YAML file with several accounts, instead of ECS_CREDENTIALS',
    type: types.text(anything, 'set the path of a file'),
    fallback: null,
    backend: 'aliyun',
  },
  ALIBABA_CLOUD_ACCESS_KEY_ID: {
    group: 'Credentials',
    what: 'the id of the AccessKey pair (env)',
    type: types.secret(1),
    fallback: null,
    secret: true,
  },
  ALIBABA_CLOUD_ACCESS_KEY_SECRET: {
    group: 'Credentials',
    what: 'the secret of the AccessKey pair (env)',
    type: types.secret(1),
    fallback: null,
    secret: true,
  },
  ALIBABA_CLOUD_SECURITY_TOKEN: {
    group: 'Credentials',
    what: 'the security token of a temporary AccessKey pair (env)',
    type: types.secret(1),
    fallback: null,
    secret: true,
  },
  ALIBABA_CLOUD_PROFILE: {
    group: 'Credentials',
    what: "the profile in the credentials file of Alibaba Cloud's CLI or SDK (profile)",
    type: types.text(anything, 'set the name of a profile'),
    fallback: null,
    fallbackText: "the file's default profile",
  },
  ALIBABA_CLOUD_ROLE_ARN: {
    group: 'Credentials',
    what: 'ARN of the role to assume (oidc, assume-role)',
    type: types.text(arnForm, 'set an ARN such as acs:ram::1234567890123456:role/ecs-reader'),
    fallback: null,
  },
  ALIBABA_CLOUD_ROLE_SESSION_NAME: {
    group: 'Credentials',
    what: 'name of the session in ActionTrail (oidc, assume-role)',
    type: types.text(/^[A-Za-z0-9_.@-]{2,64}$/, 'set 2 to 64 letters, digits and _ . @ -'),
    fallback: 'ecs-security-lock-subgraph',
  },
  ALIBABA_CLOUD_OIDC_PROVIDER_ARN: {
    group: 'Credentials',
    what: 'ARN of the identity provider (oidc)',
    type: types.text(arnForm, 'set an ARN such as acs:ram::1234567890123456:oidc-provider/ack-rrsa'),
    fallback: null,
  },
  ALIBABA_CLOUD_OIDC_TOKEN_FILE: {
    group: 'Credentials',
    what: 'path of the file with the token (oidc)',
    type: types.text(anything, 'set the path of a file'),
    fallback: null,
  },
  ALIBABA_CLOUD_ECS_METADATA: {
    group: 'Credentials',
    what: 'name of the RAM role of the instance that the server runs on (ram-role)',
    type: types.text(nameForm, nameMessage),
    fallback: null,
    fallbackText: 'read from the instance metadata',
  },
  ALIBABA_CLOUD_EXTERNAL_ID: {
    group: 'Credentials',
    what: 'the external id that the role requires (assume-role)',
    type: types.secret(1),
    fallback: null,
    secret: true,
  },
  ECS_CALLER_IN_SESSION: {
    group: 'Credentials',
    what: 'whether a write uses a session that is named after its caller, for ActionTrail (assume-role; requires CALLER_AUTH=jwt)',
    type: types.flag(),
    fallback: 'false',
    backend: 'aliyun',
  },

  ROUTER_AUTH: {
    group: 'Who may call',
    what: 'how the router authenticates: none, secret (header router-authorization) or hmac (extensions.hmac-signature of Hive Gateway)',
    type: types.word('none', 'secret', 'hmac'),
    fallback: 'none',
  },
  ROUTER_SECRETS: {
    group: 'Who may call',
    what: 'one secret, or two separated by a comma while a new one is rolled out',
    type: types.secrets(16),
    fallback: null,
    fallbackText: 'none; required by ROUTER_AUTH=secret and ROUTER_AUTH=hmac',
    secret: true,
  },
  CALLER_AUTH: {
    group: 'Who may call',
    what: 'how callers authenticate: none, or jwt (a bearer token in each request)',
    type: types.word('none', 'jwt'),
    fallback: 'none',
  },
  JWT_JWKS_URL: {
    group: 'Who may call',
    what: 'URL of the public keys of the tokens (JWKS)',
    type: types.webAddress(),
    fallback: null,
    fallbackText: 'none; required by CALLER_AUTH=jwt',
    shown: types.withoutQuery,
  },
  JWT_JWKS_STALE_S: {
    group: 'Who may call',
    what: 'how long the public keys are used while JWT_JWKS_URL cannot be fetched, in seconds; then all requests get 503',
    type: types.whole(600, 604_800),
    fallback: '14400',
  },
  JWT_ISSUER: {
    group: 'Who may call',
    what: 'the issuer (iss) that a token must name',
    type: types.text(anything, 'set the issuer'),
    fallback: null,
    fallbackText: 'none; required by CALLER_AUTH=jwt',
  },
  JWT_AUDIENCE: {
    group: 'Who may call',
    what: 'the audience (aud) that a token must name',
    type: types.text(anything, 'set the audience'),
    fallback: null,
    fallbackText: 'none; required by CALLER_AUTH=jwt',
  },
  JWT_ALGORITHMS: {
    group: 'Who may call',
    what: 'accepted signature algorithms, separated by commas',
    type: types.list(
      /^(RS|PS|ES)(256|384|512)$|^EdDSA$/,
      'set algorithms such as RS256,ES256; none and algorithms with a shared key (HS256) are not accepted',
    ),
    fallback: 'RS256,ES256',
  },
  READ_SCOPES: {
    group: 'Who may call',
    what: 'whether reading needs a scope: off (any valid token reads everything), or required (ecs:read, which may be narrowed)',
    type: types.word('off', 'required'),
    fallback: 'off',
  },
  ALLOW_UNSCOPED_MUTATIONS: {
    group: 'Who may call',
    what: 'whether mutations are allowed with CALLER_AUTH=none',
    type: types.flag(),
    fallback: production('false', 'true'),
  },

  TRUSTED_DOCUMENTS: {
    group: 'Who may call',
    what: 'documents of TRUSTED_DOCUMENTS_FILE: off, prefer (they can be sent by id, others are answered too) or only (no others)',
    type: types.word('off', 'prefer', 'only'),
    fallback: 'off',
  },
  TRUSTED_DOCUMENTS_FILE: {
    group: 'Who may call',
    what: 'path of the manifest: that of Apollo, or a JSON map of ids to documents (Hive, GraphQL Code Generator)',
    type: types.text(anything, 'set the path of a file'),
    fallback: null,
    fallbackText: 'none; required by TRUSTED_DOCUMENTS=prefer and TRUSTED_DOCUMENTS=only',
  },

  ADMIN_PORT: {
    group: 'Running',
    what: 'port of metrics and probes',
    type: types.port(),
    fallback: production('4002', null),
    fallbackText: '4002; outside production any free port when 4002 is in use',
  },
  ADMIN_HOST: {
    group: 'Running',
    what: 'address of metrics and probes',
    type: types.text(/^[\w.:-]+$/, 'set an IP address or a host name'),
    fallback: null,
    fallbackText: 'the value of HOST',
  },
  AUDIT_FILE: {
    group: 'Running',
    what: 'path of the file for audit records; SIGHUP reopens it after a log rotation',
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
