/** The router configurations agree with the subgraph: name, port, secret, timeouts, error extensions. */
import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { parse } from 'yaml';
import { variables } from '../../src/config/variables';
import { Secret } from '../../src/config/secret';
import { extensionKeys } from '../../src/error-codes';
import { createRouterGate } from '../../src/server/router-gate';
import { exchangeWith } from './exchange';

const deploy = join(__dirname, '..', '..', 'deploy');
const requestTimeoutMs = Number(variables.REQUEST_TIMEOUT_MS.fallback);
const token = 'authorization';
const clientNames = ['apollographql-client-name', 'apollographql-client-version'];

describe('Apollo Router', () => {
  interface Rule {
    readonly insert?: { readonly name: string; readonly value: string };
    readonly propagate?: { readonly named: string };
  }
  interface Errors {
    readonly redact_message: boolean;
    readonly allow_extensions_keys: readonly string[];
  }
  const router = parse(readFileSync(join(deploy, 'router', 'router.yaml'), 'utf8')) as {
    override_subgraph_url: { ecs: string };
    headers: { subgraphs: { ecs: { request: readonly Rule[] } } };
    traffic_shaping: {
      router: { timeout: string };
      subgraphs: { ecs: { timeout: string } };
    };
    include_subgraph_errors: { all: Errors; subgraphs: { ecs: Errors } };
    subscription: {
      mode: {
        callback: { public_url: string; listen: string; path: string; subgraphs: readonly string[] };
      };
    };
    telemetry: { exporters: { tracing: { propagation: { trace_context: boolean } } } };
  };
  const rules = router.headers.subgraphs.ecs.request;
  const inMs = (time: string): number => Number(/^(\d+)s$/.exec(time)?.[1]) * 1_000;

  test('uses the port of the subgraph', () => {
    expect(router.override_subgraph_url.ecs).toContain(`:${variables.PORT.fallback}/graphql}`);
  });

  test('sends the secret in the header that is asked for, and takes it from the environment', () => {
    const inserted = rules.flatMap(({ insert }) => insert ?? []);
    expect(inserted).toHaveLength(1);
    const [{ name, value }] = inserted as [{ name: string; value: string }];
    expect(value).toMatch(/^\$\{env\.[A-Z_]+\}$/);
    const secret = 'a secret of the router';
    const gate = createRouterGate({ mode: 'secret', secrets: [new Secret(secret)] });
    expect(() => gate.beforeBody(exchangeWith({ [name]: secret }))).not.toThrow();
    expect(() => gate.beforeBody(exchangeWith({}))).toThrow(/router-authorization/);
  });

  test('forwards the token, the age that is accepted, and the client name', () => {
    const names = rules.flatMap(({ propagate }) => propagate?.named ?? []);
    expect(names).toEqual([token, 'ecs-max-age', 'accept-language', ...clientNames, 'x-request-id']);
    expect(exchangeWith({ [names.at(-1) ?? '']: 'an-id' }).requestId).toBe('an-id');
  });

  test('waits for the subgraph longer than it takes, and for all of them longer still', () => {
    const ours = inMs(router.traffic_shaping.subgraphs.ecs.timeout);
    expect(ours).toBeGreaterThan(requestTimeoutMs);
    expect(inMs(router.traffic_shaping.router.timeout)).toBeGreaterThan(ours);
  });

  test('forwards the extensions that the subgraph sends, and no others', () => {
    const { all, subgraphs } = router.include_subgraph_errors;
    // A subgraph's own list is added to the one for all.
    const keys = [...all.allow_extensions_keys, ...subgraphs.ecs.allow_extensions_keys];
    expect([...keys].sort()).toEqual([...extensionKeys].sort());
    expect([all.redact_message, subgraphs.ecs.redact_message]).toEqual([true, false]);
  });

  test('is called back at a port of its own, in a place that the variable of the subgraph can name', () => {
    const { callback } = router.subscription.mode;
    expect(callback.subgraphs).toEqual(['ecs']);
    const url = /:-(http[^}]+)\}$/.exec(callback.public_url)?.[1] ?? '';
    expect(new URL(url).port).toBe(/:(\d+)$/.exec(callback.listen)?.[1]);
    expect(new URL(url).pathname).toBe(callback.path);
    expect(variables.SUBSCRIPTION_CALLBACK_ORIGINS.type.safeParse(new URL(url).origin).success).toBe(true);
  });

  test('forwards the trace', () => {
    expect(router.telemetry.exporters.tracing.propagation.trace_context).toBe(true);
  });
});

describe('Hive Gateway', () => {
  interface Config {
    readonly supergraph: string;
    readonly transportEntries?: Readonly<Record<string, { readonly location: string }>>;
    readonly hmacSignature?: {
      readonly secret: string;
      readonly shouldSign: (of: { subgraphName: string }) => boolean;
    };
    readonly propagateHeaders: {
      readonly fromClientToSubgraphs: (of: {
        request: { headers: Headers };
        subgraphName: string;
      }) => Readonly<Record<string, string | null>> | undefined;
    };
    readonly upstreamTimeout: (of: {
      subgraphName: string;
      executionRequest?: { operationType: string };
    }) => number | undefined;
    readonly upstreamRetry?: unknown;
  }
  const secret = 'a secret of the gateway';
  const before = { ...process.env };

  const never = (): never => {
    throw new Error('Nothing is signed.');
  };

  /** What the file exports, under the present environment. */
  const load = (): Config => {
    jest.resetModules();
    jest.doMock('@graphql-hive/gateway', () => ({ defineConfig: (config: Config) => config }), {
      virtual: true,
    });
    const file = join(deploy, 'hive-gateway', 'gateway.config.ts');
    return jest.requireActual<{ gatewayConfig: Config }>(file).gatewayConfig;
  };

  beforeEach(() => {
    process.env.ECS_HMAC_SECRET = secret;
    delete process.env.ECS_ROUTER_SECRET;
    delete process.env.ECS_SUBGRAPH_URL;
  });
  afterEach(() => {
    process.env = { ...before };
  });

  test('does not start without a secret, or with both', () => {
    process.env.ECS_ROUTER_SECRET = secret;
    expect(load).toThrow(/ECS_ROUTER_SECRET, ECS_HMAC_SECRET: set one of them/);
    delete process.env.ECS_ROUTER_SECRET;
    delete process.env.ECS_HMAC_SECRET;
    expect(load).toThrow(/ECS_ROUTER_SECRET, ECS_HMAC_SECRET: set one of them/);
  });

  test('sends the secret to the subgraph alone, and then signs nothing', () => {
    delete process.env.ECS_HMAC_SECRET;
    process.env.ECS_ROUTER_SECRET = secret;
    const { hmacSignature, propagateHeaders } = load();
    expect(hmacSignature).toBeUndefined();
    const request = { headers: new Headers({ 'router-authorization': 'of a client' }) };
    const sent = propagateHeaders.fromClientToSubgraphs({ request, subgraphName: 'ecs' });
    const { 'router-authorization': header } = sent ?? {};
    const gate = createRouterGate({ mode: 'secret', secrets: [new Secret(secret)] });
    expect(() => gate.beforeBody(exchangeWith({ 'router-authorization': header ?? '' }))).not.toThrow();
    expect(propagateHeaders.fromClientToSubgraphs({ request, subgraphName: 'billing' })).toBeUndefined();
  });

  test('signs for the subgraph alone, with a secret that it takes', () => {
    const { hmacSignature = never() } = load();
    expect(hmacSignature.shouldSign({ subgraphName: 'ecs' })).toBe(true);
    expect(hmacSignature.shouldSign({ subgraphName: 'billing' })).toBe(false);
    const query = '{ ecsRegions { id } }';
    const signature = createHmac('sha256', hmacSignature.secret)
      .update(JSON.stringify({ query }))
      .digest('base64');
    const gate = createRouterGate({ mode: 'hmac', secrets: [new Secret(secret)] });
    const body = { query, extensions: { 'hmac-signature': signature } };
    expect(() => gate.afterBody(exchangeWith({}), body)).not.toThrow();
    expect(() => gate.afterBody(exchangeWith({}), { ...body, query: `${query} ` })).toThrow();
  });

  test('forwards the token, the age that is accepted, and the client name only to the subgraph', () => {
    const { propagateHeaders } = load();
    const request = {
      headers: new Headers({ [token]: 'Bearer t', cookie: 'c', [clientNames[0] ?? '']: 'web' }),
    };
    const handedOn = propagateHeaders.fromClientToSubgraphs({ request, subgraphName: 'ecs' });
    expect(Object.keys(handedOn ?? {})).toEqual([
      token,
      'ecs-max-age',
      'accept-language',
      ...clientNames,
      'x-request-id',
    ]);
    expect(handedOn).toMatchObject({ [token]: 'Bearer t', 'apollographql-client-name': 'web' });
    expect(propagateHeaders.fromClientToSubgraphs({ request, subgraphName: 'billing' })).toBeUndefined();
  });

  test('waits longer than the subgraph takes, and repeats nothing', () => {
    const { upstreamTimeout, upstreamRetry } = load();
    expect(upstreamTimeout({ subgraphName: 'ecs' })).toBeGreaterThan(requestTimeoutMs);
    const executionRequest = { operationType: 'subscription' };
    expect(upstreamTimeout({ subgraphName: 'ecs', executionRequest })).toBeUndefined();
    expect(upstreamRetry).toBeUndefined();
  });

  test('asks where the environment says, else where the supergraph says', () => {
    expect(load().transportEntries).toBeUndefined();
    process.env.ECS_SUBGRAPH_URL = 'http://ecs-subgraph.ecs-graph:4001/graphql';
    expect(load().transportEntries).toEqual({ ecs: { location: process.env.ECS_SUBGRAPH_URL } });
  });
});
