import type { EcsPort } from './ecs/port';
import type { Loaders } from './loaders/index';
import { createLoaders } from './loaders/index';
import type { Locations } from './loaders/locations';
import type { RegionSizes } from './loaders/region-sizes';
import type { CursorCodec } from './cursors';

/** Who asks. */
export interface Caller {
  /** The token's subject; null for the anonymous caller. */
  readonly subject: string | null;
  /** The scopes that were granted; null when callers are not authenticated, and scopes therefore not asked for. */
  readonly scopes: readonly string[] | null;
}

/** Which program asks, by its own word: for logs and metrics, never for decisions. */
export interface ClientName {
  readonly name: string | null;
  readonly version: string | null;
}

/** What the server knows of a request before GraphQL begins. */
export interface RequestFacts {
  readonly requestId: string;
  readonly caller: Caller;
  readonly client: ClientName;
  /** When the caller gives up, in milliseconds since the epoch; handed down to every call of ECS. */
  readonly deadline: number;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
}

/** One request: what its resolvers work with. Made anew for each, so that nothing is shared between callers. */
export interface RequestContext extends RequestFacts {
  readonly port: EcsPort;
  readonly loaders: Loaders;
  readonly cursors: CursorCodec;
}

/** What all requests share. */
export interface Services {
  readonly port: EcsPort;
  readonly locations: Locations;
  readonly regionSizes: RegionSizes;
  readonly cursors: CursorCodec;
}

/** @returns a function that makes a request's context, with loaders of its own. */
export const createContextFactory =
  (services: Services) =>
  (facts: RequestFacts): RequestContext => ({
    ...facts,
    port: services.port,
    cursors: services.cursors,
    loaders: createLoaders({
      port: services.port,
      locations: services.locations,
      regionSizes: services.regionSizes,
      deadline: facts.deadline,
      signal: facts.signal,
      sharedBy: facts.caller.subject ?? '',
    }),
  });
