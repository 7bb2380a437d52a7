/** docs/supergraph.md, "Router settings": what they name is what the server does. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse as parseYaml } from 'yaml';
import { variables } from '../../src/config/variables';
import { extensionKeys } from '../../src/error-codes';
import { connectionLimits } from '../../src/server/http';
import { limits } from '../../src/server/limits/table';
import { snippet, text } from './document';
import { startOurSubgraph } from './our-subgraph';
import type { OurSubgraph } from './our-subgraph';

let ours: OurSubgraph;
beforeAll(async () => {
  ours = await startOurSubgraph({ fleet: 'empty' });
});
afterAll(() => ours.close());

describe('Router settings', () => {
  interface Routers {
    readonly headers: {
      subgraphs: { ecs: { request: Record<string, { name?: string; named?: string }>[] } };
    };
    readonly traffic_shaping: { router: { timeout: string }; subgraphs: { ecs: { timeout: string } } };
    readonly include_subgraph_errors: Record<
      'all' | 'subgraphs',
      { allow_extensions_keys: string[]; ecs: { redact_message: boolean; allow_extensions_keys: string[] } }
    >;
    readonly error_masking: {
      subgraphs: { ecs: { enabled: boolean; extensions: { mode: string; keys: string[] } } };
    };
  }
  const settings = (name: string): Routers => parseYaml(snippet(name)) as Routers;
  const { headers, traffic_shaping: times, include_subgraph_errors: included } = settings('router.yaml');

  test('let through the extensions that leave this subgraph, and no others', () => {
    const allowed = [...included.all.allow_extensions_keys, ...included.subgraphs.ecs.allow_extensions_keys];
    expect(allowed).toEqual(extensionKeys);
    expect(included.subgraphs.ecs.redact_message).toBe(false);
    const { enabled, extensions } = settings('router.config.yaml').error_masking.subgraphs.ecs;
    expect({ enabled, extensions }).toEqual({
      enabled: false,
      extensions: { mode: 'allow', keys: extensionKeys },
    });
  });

  test('wait longer than a request here takes', () => {
    const most = Number(variables.REQUEST_TIMEOUT_MS.fallback);
    expect(text).toContain(`\`REQUEST_TIMEOUT_MS\` (${most / 1000} s)`);
    expect(parseInt(times.subgraphs.ecs.timeout) * 1000).toBeGreaterThan(most);
    expect(parseInt(times.router.timeout)).toBeGreaterThan(parseInt(times.subgraphs.ecs.timeout));
    expect(text).toContain(`kept for ${connectionLimits.keepAliveTimeout / 1000} s here`);
    expect(text).toContain(`${limits.representations} representations`);
  });

  test('send the headers that the server reads', () => {
    const rules = headers.subgraphs.ecs.request.flatMap((rule) => Object.values(rule));
    expect(rules.map(({ name, named }) => name ?? named)).toEqual([
      'router-authorization',
      'authorization',
      'ecs-max-age',
      'accept-language',
      'apollographql-client-name',
      'apollographql-client-version',
    ]);
  });

  test('need nothing for caching: every answer says no-store', async () => {
    const response = await fetch(ours.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ ecsRegions { id } }' }),
    });
    expect(response.headers.get('cache-control')).toBe('no-store');
  });
});
