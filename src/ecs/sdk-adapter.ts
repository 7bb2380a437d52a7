import { setTimeout as sleep } from 'node:timers/promises';
import type * as Dara from '@darabonba/typescript';
import type * as Sdk from '@alicloud/ecs20140526';
import type Client from '@alicloud/ecs20140526';
import type * as Core from '@alicloud/openapi-core';
import { withAnswerLimit } from './answer-limit';
import { loadModels } from './load-models';
import { createCallerSessions } from './caller-sessions';
import type { CallerSessions } from './caller-sessions';
import type { CredentialsSource, SdkCredential } from './credentials';
import { sdkCredential } from './credentials';
import { EcsError } from './errors';
import type { EcsFault } from './errors';
import { hasTooManyRows } from './most-rows';
import type { CallOptions, CallSignal, EcsPort, EcsRead, EcsReads, EcsScope, WriteCall } from './port';
import { sdkNameOf } from '../catalogue/lookup';
import type { EcsWriteOperation } from '../catalogue/operations';
import { refusal, toEcsError } from './sdk-errors';
import { translations } from './translate/index';
import { isWire, textAt, wordOf } from './translate/read';
import type { Wire } from './translate/read';
import { writeAnswer } from './translate/write-answer';
import { writeParameters } from './translate/write-parameters';
import type { WireParameters } from './wire';

export interface SdkAccount {
  readonly accountId: string;
  readonly credentials: CredentialsSource;
}

export interface SdkPortOptions {
  readonly accounts: readonly SdkAccount[];
  readonly regionIds: readonly string[];
  /** Replaces Alibaba Cloud's endpoint: `host` or `host:port`, without a scheme. */
  readonly endpoint?: (
    regionId: string,
  ) => { readonly host: string; readonly protocol: 'http' | 'https' } | undefined;
  /** By which clock answers are dated, in milliseconds since the epoch; the host's when absent. */
  readonly now?: () => number;
  /** How long a read may take, in milliseconds. */
  readonly readTimeoutMs?: number;
  /** How long a write may take, in milliseconds. A write that takes longer has an unknown outcome. */
  readonly writeTimeoutMs?: number;
  /**
   * Whether a write uses a session of its caller, so that ActionTrail shows who wrote. The credentials of every account
   * must assume a role. Reads use the account's own session, because their answers are shared by callers.
   */
  readonly callerInSession?: boolean;
  /** The largest body of an answer that is read, in bytes. */
  readonly mostAnswerBytes?: number;
  /** Added to the SDK's User-Agent, so that ActionTrail shows this program. */
  readonly userAgent?: string;
}

const timeouts = { read: 8_000, write: 15_000 } as const;
const usualAnswerBytes = 4 * 1024 * 1024;
/** A timer can fire a little before its time by the clock. */
const timerSlackMs = 5;

/** A port whose slow preparations can be made before the first call. */
export interface SdkPort extends EcsPort {
  /**
   * Loads the SDK and makes a client for each account and region; sends nothing. It takes half a second or more, with room
   * for others in between. Without it, the first call does the same, and nothing else is done meanwhile.
   */
  prepare(): Promise<void>;
}

/**
 * The port over `@alicloud/ecs20140526`. The SDK has 1,298 modules and is loaded on first use; so is a client for each
 * account and region. Every error that it throws is an {@link EcsError}.
 */
export function createSdkPort(options: SdkPortOptions): SdkPort {
  let loaded: Loaded | undefined;
  const sdkOf = (): Loaded => (loaded ??= load(options));
  const callSdk = createCaller(options, sdkOf);
  const scopes = options.accounts.flatMap(({ accountId }) =>
    options.regionIds.map((regionId): EcsScope => Object.freeze({ accountId, regionId })),
  );
  return {
    scopes: Object.freeze(scopes),
    async prepare() {
      await loadModels();
      const sdk = sdkOf();
      const parameters = translations.DescribeInstances.parameters({ maxResults: 10 });
      for (const scope of scopes) {
        sdk.clientFor(scope);
        sdk.request('DescribeInstances', scope, parameters);
      }
    },
    async read(scope, action, query, callOptions) {
      const translation = translations[action];
      const sentAt = (options.now ?? Date.now)();
      const body = await callSdk(scope, action, translation.parameters(query), callOptions, 'read');
      // A caller may give a whole record as the scope: only these two fields go into the answer.
      const { accountId, regionId } = scope;
      if (hasTooManyRows(action, query, body)) return fail(scope, action, 'TOO_LARGE');
      const answer = isAboutAnother(body, query)
        ? null
        : translation.answer(body, { accountId, regionId }, sentAt);
      return answer ?? fail(scope, action, 'BAD_ANSWER');
    },
    async write(scope, operation, call, callOptions) {
      const parameters = translated(scope, operation, call);
      const body = await callSdk(scope, sdkNameOf(operation), parameters, callOptions, 'write');
      return writeAnswer(operation, body) ?? fail(scope, operation, 'BAD_ANSWER');
    },
  };
}

/** Reads whose answers are given as they came. It has no function that writes. */
export interface RawReader {
  /**
   * @returns the JSON that ECS sent.
   * @throws EcsError when ECS refused or did not answer.
   * @throws TypeError for an action that is not one of the reads; nothing is sent then.
   */
  read<A extends EcsRead>(
    scope: EcsScope,
    action: A,
    query: EcsReads[A]['query'],
    options: CallOptions,
  ): Promise<Wire>;
}

/** The reads of {@link createSdkPort} without their translation, for tools that compare what ECS sends. */
export function createRawReader(options: SdkPortOptions): RawReader {
  let loaded: Loaded | undefined;
  const callSdk = createCaller(options, () => (loaded ??= load(options)));
  return {
    async read(scope, action, query, callOptions) {
      if (!Object.hasOwn(translations, action)) throw new TypeError('Only the reads can be asked here.');
      return callSdk(scope, action, translations[action].parameters(query), callOptions, 'read');
    },
  };
}

/** A call that cannot be translated is a mistake of this program. It is not sent, and becomes an EcsError. */
function translated<O extends EcsWriteOperation>(
  { accountId, regionId }: EcsScope,
  operation: O,
  call: WriteCall<O>,
): WireParameters {
  try {
    return writeParameters(operation, call);
  } catch {
    throw new EcsError({ action: operation, accountId, regionId, fault: 'BAD_ANSWER', mayHaveRun: false });
  }
}

/** Whether the answer is about another instance than was asked for: its user data or screen must not be shown. */
function isAboutAnother(body: Wire, query: object): boolean {
  const answered = textAt(body, 'InstanceId');
  return 'instanceId' in query && answered !== null && answered !== query.instanceId;
}

function fail(
  scope: EcsScope,
  action: string,
  fault: Extract<EcsFault, 'BAD_ANSWER' | 'NOT_SENT' | 'TIMEOUT' | 'TOO_LARGE'>,
): never {
  throw new EcsError({ action, ...scope, fault, mayHaveRun: fault !== 'NOT_SENT' });
}

type SdkMethod = (request: unknown, runtime: unknown) => Promise<unknown>;

interface Loaded {
  /** @param credential of a caller's session; absent for the account's own. */
  clientFor(scope: EcsScope, credential?: SdkCredential): Client;
  request(action: string, scope: EcsScope, parameters: WireParameters): unknown;
  runtime(timeoutMs: number, traceparent: string | undefined): object;
  /** The JSON that ECS sent for the call made with this runtime. */
  bodyOf(runtime: object): unknown;
}

function createCaller(options: SdkPortOptions, sdkOf: () => Loaded) {
  const sessionOf = createSessionOf(options);

  return async (
    scope: EcsScope,
    action: string,
    parameters: WireParameters,
    { deadline, signal, traceparent, caller }: CallOptions,
    kind: 'read' | 'write',
  ): Promise<Wire> => {
    const sdk = sdkOf();
    const limit = (kind === 'read' ? options.readTimeoutMs : options.writeTimeoutMs) ?? timeouts[kind];
    const timeLeft = (): number => {
      const remaining = deadline === undefined ? Infinity : deadline - Date.now();
      if (remaining <= 0 || signal?.aborted === true) fail(scope, action, 'NOT_SENT');
      return Math.max(1, Math.ceil(Math.min(limit, remaining)));
    };
    const waitMs = timeLeft();
    const session = kind === 'write' ? sessionOf(scope, caller) : undefined;
    if (session !== undefined) {
      // Before the call, so that a failure here is never taken for a write that may have run.
      await within(waitMs, undefined, session.getCredential(), () => fail(scope, action, 'NOT_SENT')).catch(
        (error: unknown) => {
          throw toEcsError(error, { action, ...scope });
        },
      );
    }
    const timeoutMs = session === undefined ? waitMs : timeLeft();
    const runtime = sdk.runtime(timeoutMs, traceparent);
    const startedAt = Date.now();
    try {
      const client = sdk.clientFor(scope, session) as unknown as Readonly<Record<string, SdkMethod>>;
      const method = client[`${action.charAt(0).toLowerCase()}${action.slice(1)}WithOptions`];
      if (method === undefined) throw new TypeError('The SDK has no such method.');
      const call = withAnswerLimit(options.mostAnswerBytes ?? usualAnswerBytes, () =>
        method.call(client, sdk.request(action, scope, parameters), runtime),
      );
      // A write that was sent is awaited even when the client is gone: its outcome has to be recorded.
      await within(timeoutMs, kind === 'read' ? signal : undefined, call, (ending) =>
        fail(scope, action, ending === 'EXPIRED' ? 'TIMEOUT' : 'NOT_SENT'),
      );
    } catch (thrown) {
      const error = toEcsError(thrown, { action, ...scope });
      // When an answer stops half-way, the SDK's timeout closes the socket, and the SDK reports a reset.
      const isTimeout = Date.now() - startedAt >= timeoutMs - timerSlackMs;
      if (error.fault === 'UNREACHABLE' && error.mayHaveRun && isTimeout) fail(scope, action, 'TIMEOUT');
      throw error;
    }
    const body = sdk.bodyOf(runtime);
    if (!isWire(body)) return fail(scope, action, 'BAD_ANSWER');
    // Some gateways in front of ECS answer a refusal with status 200.
    const code = textAt(body, 'Code');
    if (code === null || code === '200') return body;
    const word = wordOf(code);
    if (word === null) return fail(scope, action, 'BAD_ANSWER');
    throw refusal({ action, ...scope }, word, wordOf(body.RequestId));
  };
}

/** @returns which session a call of a caller uses; undefined for the account's own. */
function createSessionOf({ accounts, callerInSession = false }: SdkPortOptions) {
  const sessions = new Map<string, CallerSessions>();
  for (const { accountId, credentials } of callerInSession ? accounts : []) {
    if (credentials.kind === 'assume-role') sessions.set(accountId, createCallerSessions(credentials));
  }
  return ({ accountId }: EcsScope, caller: string | undefined): SdkCredential | undefined =>
    caller === undefined ? undefined : sessions.get(accountId)?.of(caller);
}

/**
 * Waits for a call up to a time limit. A call of the SDK cannot be cancelled, and calls on one socket share its timers, so
 * each call gets a timer here as well.
 *
 * @param signal aborted when nobody waits any more, which is not a timeout of ECS.
 */
async function within(
  timeoutMs: number,
  signal: CallSignal | undefined,
  call: Promise<unknown>,
  ended: (ending: 'EXPIRED' | 'GONE') => never,
): Promise<void> {
  const done = new AbortController();
  // Not AbortSignal.any: it would leave an entry for each call at the signal, and that of the mirror lasts for days.
  const leave = (): void => done.abort();
  if (signal?.aborted === true) leave();
  signal?.addEventListener('abort', leave, { once: true });
  // Half a second later than the SDK's own timeout, which frees the socket and should come first.
  const timer = sleep(timeoutMs + 500, 'EXPIRED' as const, { signal: done.signal, ref: false }).catch(
    () => 'GONE' as const,
  );
  try {
    const winner = await Promise.race([call.then(() => 'ANSWERED' as const), timer]);
    if (winner !== 'ANSWERED') ended(winner);
  } finally {
    call.catch(() => undefined);
    signal?.removeEventListener('abort', leave);
    done.abort();
  }
}

function load(options: SdkPortOptions): Loaded {
  const sdk = require('@alicloud/ecs20140526') as typeof Sdk;
  const core = require('@alicloud/openapi-core') as typeof Core;
  const dara = require('@darabonba/typescript') as typeof Dara;
  const bodies = new WeakMap<object, unknown>();

  /**
   * The SDK's client, with answers as the JSON that came. The SDK would make a model object of every entry (12 µs an
   * instance), and would throw away a whole page for one malformed entry.
   */
  class RawClient extends sdk.default {
    override async callApi(...[params, request, runtime]: Parameters<Client['callApi']>) {
      const answer = (await super.callApi(params, request, runtime)) as { body: unknown };
      bodies.set(runtime, answer.body);
      return { ...answer, body: {} };
    }
  }

  const clients = new Map<string, RawClient>();
  const accounts = new Map(options.accounts.map((account) => [account.accountId, account]));
  const credentials = new Map<string, ReturnType<typeof sdkCredential>>();
  const models = sdk as unknown as Readonly<Record<string, new (fields: object) => object>>;

  const credentialOf = (accountId: string) => {
    const account = accounts.get(accountId);
    if (account === undefined) throw new TypeError('No such account is configured.');
    const credential = credentials.get(accountId) ?? sdkCredential(account.credentials);
    credentials.set(accountId, credential);
    return credential;
  };

  return {
    clientFor(scope, session) {
      const key = `${scope.accountId}/${scope.regionId}`;
      const known = session === undefined ? clients.get(key) : undefined;
      if (known !== undefined) return known;
      const endpoint = options.endpoint?.(scope.regionId);
      const config = new core.$OpenApiUtil.Config({
        regionId: scope.regionId,
        protocol: (endpoint?.protocol ?? 'https').toUpperCase(),
        ...(endpoint === undefined ? {} : { endpoint: endpoint.host }),
        ...(options.userAgent === undefined ? {} : { userAgent: options.userAgent }),
        credential: session ?? credentialOf(scope.accountId),
      });
      const client = new RawClient(config);
      if (session === undefined) clients.set(key, client);
      return client;
    },
    request(action, scope, parameters) {
      const Request = models[`${action}Request`];
      if (Request === undefined) throw new TypeError('The SDK has no such request.');
      const request = dara.cast(parameters, new Request({})) as { regionId?: string };
      const names = (Request as unknown as { names(): Readonly<Record<string, string>> }).names();
      if ('regionId' in names) request.regionId = scope.regionId;
      return request;
    },
    // Both are the same, because the SDK's connect timeout is really the socket's idle timeout.
    runtime: (timeoutMs, traceparent) =>
      new dara.RuntimeOptions({
        readTimeout: timeoutMs,
        connectTimeout: timeoutMs,
        ...(traceparent === undefined
          ? {}
          : { extendsParameters: new dara.ExtendsParameters({ headers: { traceparent } }) }),
      }),
    bodyOf: (runtime) => bodies.get(runtime),
  };
}
