import type { CallOptions, EcsPort } from './ecs/port';
import type { DiskPlanReport } from './loaders/disk-search';
import type { Loaders } from './loaders/index';
import { createLoaders } from './loaders/index';
import type { Locations } from './loaders/locations';
import type { RegionSizes } from './loaders/region-sizes';
import { WatchedPort } from './loaders/watched-port';
import type { CursorCodec } from './cursors';
import type { WriteObserver } from './guard/observer';
import type { WriteTools } from './guard/write-tools';

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
  /** The W3C trace context that the router sent; null without one. */
  readonly traceparent: string | null;
}

/** One request: what its resolvers work with. Made anew for each, so that nothing is shared between callers. */
export interface RequestContext extends RequestFacts {
  readonly port: EcsPort;
  readonly loaders: Loaders;
  /** How a resolver reads for its caller. */
  readonly callOptions: CallOptions;
  /** The same for what may hold secrets: shared with no other request, not even one of the same caller. */
  readonly unsharedCallOptions: CallOptions;
  readonly cursors: CursorCodec;
  readonly writeTools: WriteTools;
  /** Loaders for a look after a refusal: fresh, and shared by the refusals of the request. */
  readonly secondLook: () => Loaders;
}

/** What all requests share. */
export interface Services {
  readonly port: EcsPort;
  readonly locations: Locations;
  readonly regionSizes: RegionSizes;
  readonly cursors: CursorCodec;
  readonly policyMode: 'enforce' | 'shadow';
  readonly onDiskPlan?: (report: DiskPlanReport) => void;
  /** Watches the writes of one request. */
  readonly observerFor: (facts: RequestFacts) => WriteObserver;
}

/** @returns a function that makes a request's context, with loaders of its own. */
export function createContextFactory(services: Services): (facts: RequestFacts) => RequestContext {
  const { locations, regionSizes, cursors, policyMode, observerFor, onDiskPlan } = services;
  return (facts) => {
    const { deadline, signal, caller, traceparent } = facts;
    const port = new WatchedPort(services.port, traceparent);
    const shared = {
      port,
      locations,
      regionSizes,
      deadline,
      ...(onDiskPlan === undefined ? {} : { onDiskPlan }),
    };
    // Never shared with another request, and not stopped when the client goes: a write that was sent is finished.
    const freshLoaders = (): Loaders => createLoaders({ ...shared, purpose: 'CHECK' });
    let second: Loaders | undefined;
    const unsharedCallOptions: CallOptions = { purpose: 'LIST', deadline, signal };
    const callOptions: CallOptions = { ...unsharedCallOptions, sharedBy: caller.subject ?? '' };
    return {
      ...facts,
      port,
      cursors,
      loaders: createLoaders({ ...shared, ...callOptions }),
      callOptions,
      unsharedCallOptions,
      writeTools: {
        port,
        locations,
        deadline,
        policyMode,
        observer: observerFor(facts),
        freshLoaders,
      },
      secondLook: () => (second ??= freshLoaders()),
    };
  };
}
