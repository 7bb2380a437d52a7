import { graphql } from 'graphql';
import type { ExecutionResult } from 'graphql';
import { createContextFactory } from '../../src/context';
import { createCursorCodec } from '../../src/cursors';
import type { Services } from '../../src/context';
import type { EcsPort } from '../../src/ecs/port';
import { createLocations } from '../../src/loaders/locations';
import { createRegionSizes } from '../../src/loaders/region-sizes';
import { createSchema } from '../../src/server/schema';

const nothing = (): void => undefined;
const schema = createSchema();

/**
 * Asks the graph over a port as one request of the anonymous caller, without Apollo and without HTTP.
 *
 * @param services what a mirror adds; absent when ECS is always asked.
 * @param scopes of the caller's token; null for a caller without one.
 */
export async function ask(
  port: EcsPort,
  source: string,
  services: Pick<Services, 'mostAge' | 'mirrors' | 'readScopes'> = {},
  scopes: readonly string[] | null = null,
): Promise<ExecutionResult> {
  const contextValue = createContextFactory({
    port,
    ...services,
    locations: createLocations(),
    regionSizes: createRegionSizes(),
    cursors: createCursorCodec('a secret of the tests'),
    policyMode: 'enforce',
    observerFor: () => ({ decided: nothing, finished: nothing, drifted: nothing }),
  })({
    requestId: 'request-1',
    caller: { subject: null, scopes },
    client: { name: null, version: null },
    deadline: Date.now() + 15_000,
    signal: new AbortController().signal,
    traceparent: null,
    mostAgeMs: null,
  });
  return structuredClone(await graphql({ schema, source, contextValue }));
}
