import { randomBytes } from 'node:crypto';
import type { AccountsReader } from './config/accounts';
import type { Backend } from './config/backend';
import { backendOf } from './config/backend';
import { brokenChecks } from './config/checks';
import { derived, mirrorValue, originsOf, usualInFlight, usualRegions } from './config/derived';
import { settingsAsText } from './config/describe';
import { ConfigError, isProblems } from './config/problems';
import { readVariables } from './config/read-variables';
import type { Environment, Setting } from './config/read-variables';
import { Secret } from './config/secret';
import { trustedDocumentsOf } from './config/trusted-documents';
import type { TrustedDocuments } from './config/trusted-documents';
import type { Values } from './config/variables';
import { unknownNames, warningsFor } from './config/warnings';

export type { Backend } from './config/backend';
export type { TrustedDocuments } from './config/trusted-documents';
export { describeVariables, variablesAsText } from './config/describe';
export { ConfigError } from './config/problems';

export type RouterAuth =
  { readonly mode: 'none' } | { readonly mode: 'secret' | 'hmac'; readonly secrets: readonly Secret[] };

export type CallerAuth =
  | { readonly mode: 'none' }
  | {
      readonly mode: 'jwt';
      readonly jwksUrl: string;
      /** How long keys are used after they were last fetched. */
      readonly staleMs: number;
      readonly issuer: string;
      readonly audience: string;
      readonly algorithms: readonly string[];
    };

/** The whole configuration, checked; times are in milliseconds. */
export interface Config {
  readonly environment: Values['NODE_ENV'];
  readonly logLevel: NonNullable<Values['LOG_LEVEL']>;
  readonly http: {
    readonly host: string;
    readonly port: number;
    readonly requestTimeoutMs: number;
    readonly drainTimeoutMs: number;
    /** How many requests are answered at once. */
    readonly mostInFlight: number;
    /** How many connections are open at once. */
    readonly mostConnections: number;
    /** The origins of web pages that may ask here, beside this server's own; `loopback`: all of this machine. */
    readonly origins: { readonly named: readonly string[]; readonly loopback: boolean };
  };
  readonly admin: {
    readonly host: string;
    /** The port it must have; undefined for 4002, or a free one when that is taken. */
    readonly port: number | undefined;
  };
  readonly graph: {
    readonly introspection: boolean;
    /** Who executes operations: `src/execution`, or graphql-js alone. */
    readonly execution: Values['EXECUTION'];
    readonly explorer: boolean;
    readonly cursorSecret: Secret;
    /** The largest answer, in bytes, as it is estimated. */
    readonly mostAnswerBytes: number;
    /** False when nobody may change anything: see CALLER_AUTH and ALLOW_UNSCOPED_MUTATIONS. */
    readonly mutations: boolean;
  };
  readonly ecs: {
    readonly backend: Backend;
    /** The first is the default region. */
    readonly regionIds: readonly string[];
    readonly readTimeoutMs: number;
    readonly writeTimeoutMs: number;
    readonly mostAnswerBytes: number;
    readonly policyMode: Values['ECS_POLICY_MODE'];
    readonly financialPolicy: Values['ECS_FINANCIAL_POLICY'];
    readonly replicas: number;
    /** Whether a write uses a session of its caller. */
    readonly callerInSession: boolean;
  };
  /** The mirror; null when it is off. */
  readonly live: {
    /** The largest ages of an answer: of facts that decide, and of all others. */
    readonly lockMs: number;
    readonly recordMs: number;
    readonly callsPerMinute: number;
    /** Where replicas share the mirror; null when this one keeps its own. */
    readonly redis: { readonly url: Secret; readonly secret: Secret } | null;
  } | null;
  /** The hook for events of EventBridge; null when it is off. */
  readonly eventBridge: {
    /** The address of the hook as EventBridge knows it. */
    readonly url: string;
    readonly token: Secret | null;
    /** The file with the key; null when the key is fetched. */
    readonly keyFile: string | null;
  } | null;
  readonly subscriptions: {
    readonly most: number;
    readonly mostPerCaller: number;
    /** Where HTTP callbacks may go. */
    readonly callbackOrigins: readonly string[];
  };
  readonly routerAuth: RouterAuth;
  readonly callerAuth: CallerAuth;
  readonly trustedDocuments: TrustedDocuments;
  /** Whether reading needs a scope. */
  readonly readScopes: Values['READ_SCOPES'];
  readonly auditFile: string | undefined;
  /** Each variable as it took effect, secrets redacted. */
  readonly settings: readonly Setting[];
  /** What is probably not meant, a line each. */
  readonly warnings: readonly string[];
}

/**
 * Makes the configuration of the environment.
 *
 * @param env the process's environment.
 * @param reader reads the files of ECS_ACCOUNTS and TRUSTED_DOCUMENTS_FILE.
 * @throws ConfigError with every problem, each with the variable to set.
 */
export function readConfig(env: Environment, reader?: AccountsReader): Config {
  const { values, settings, problems: unreadable } = readVariables(env);
  const unread = new Set<string>(unreadable.map(({ variable }) => variable));
  const problems = [...unreadable, ...brokenChecks(values, env, unread)];
  const backend = backendOf(values, env, reader);
  if (isProblems(backend)) problems.push(...backend.filter(({ variable }) => !unread.has(variable)));
  const trustedDocuments = trustedDocumentsOf(values, reader);
  if (isProblems(trustedDocuments)) problems.push(...trustedDocuments);
  if (problems.length > 0 || isProblems(backend) || isProblems(trustedDocuments)) {
    throw new ConfigError(problems, unknownNames(env));
  }
  return {
    environment: values.NODE_ENV,
    logLevel: values.LOG_LEVEL ?? 'info',
    http: {
      host: values.HOST,
      port: values.PORT,
      requestTimeoutMs: values.REQUEST_TIMEOUT_MS,
      drainTimeoutMs: values.DRAIN_TIMEOUT_MS,
      mostInFlight: values.MAX_REQUESTS_IN_FLIGHT ?? usualInFlight(),
      mostConnections: values.MAX_CONNECTIONS,
      origins: originsOf(values),
    },
    admin: { host: values.ADMIN_HOST ?? values.HOST, port: values.ADMIN_PORT },
    graph: {
      introspection: values.INTROSPECTION ?? false,
      execution: values.EXECUTION,
      explorer: values.EXPLORER ?? false,
      cursorSecret: values.CURSOR_SECRET ?? new Secret(randomBytes(32).toString('base64url')),
      mostAnswerBytes: values.MAX_ANSWER_BYTES,
      mutations: values.CALLER_AUTH === 'jwt' || values.ALLOW_UNSCOPED_MUTATIONS === true,
    },
    ecs: {
      backend,
      regionIds: values.ECS_REGIONS ?? usualRegions,
      readTimeoutMs: values.ECS_READ_TIMEOUT_MS,
      writeTimeoutMs: values.ECS_WRITE_TIMEOUT_MS,
      mostAnswerBytes: values.ECS_MAX_ANSWER_BYTES,
      policyMode: values.ECS_POLICY_MODE,
      financialPolicy: values.ECS_FINANCIAL_POLICY,
      replicas: values.ECS_REPLICAS,
      callerInSession: values.ECS_CALLER_IN_SESSION,
    },
    live:
      values.LIVE === 'off'
        ? null
        : {
            lockMs: mirrorValue(values, 'LIVE_MAX_AGE_LOCK_S') * 1_000,
            recordMs: mirrorValue(values, 'LIVE_MAX_AGE_RECORD_S') * 1_000,
            callsPerMinute: mirrorValue(values, 'LIVE_CALLS_PER_MINUTE'),
            redis:
              values.REDIS_URL === undefined || values.LIVE_SECRET === undefined
                ? null
                : { url: values.REDIS_URL, secret: values.LIVE_SECRET },
          },
    eventBridge:
      values.EVENTBRIDGE_HOOK === 'off'
        ? null
        : {
            url: values.EVENTBRIDGE_URL ?? '',
            token: values.EVENTBRIDGE_TOKEN ?? null,
            keyFile: values.EVENTBRIDGE_KEY_FILE ?? null,
          },
    subscriptions: {
      most: values.MAX_SUBSCRIPTIONS,
      mostPerCaller: values.MAX_SUBSCRIPTIONS_PER_CALLER,
      callbackOrigins: values.SUBSCRIPTION_CALLBACK_ORIGINS ?? [],
    },
    routerAuth:
      values.ROUTER_AUTH === 'none'
        ? { mode: 'none' }
        : { mode: values.ROUTER_AUTH, secrets: values.ROUTER_SECRETS ?? [] },
    callerAuth:
      values.CALLER_AUTH === 'none'
        ? { mode: 'none' }
        : {
            mode: 'jwt',
            jwksUrl: values.JWT_JWKS_URL ?? '',
            staleMs: values.JWT_JWKS_STALE_S * 1_000,
            issuer: values.JWT_ISSUER ?? '',
            audience: values.JWT_AUDIENCE ?? '',
            algorithms: values.JWT_ALGORITHMS,
          },
    trustedDocuments,
    readScopes: values.READ_SCOPES,
    auditFile: values.AUDIT_FILE,
    settings: settings.map((setting) => ({
      ...setting,
      value: setting.value ?? derived[setting.name]?.(values) ?? null,
    })),
    warnings: warningsFor(values, env),
  };
}

/** The configuration as text, a line a variable; secrets are redacted. */
export const printable = (config: Config): string => settingsAsText(config.settings);
