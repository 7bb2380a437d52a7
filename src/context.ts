import type { CallOptions, EcsPort, EcsScope } from './ecs/port';
import type { DiskPlanReport } from './loaders/disk-search';
import type { Loaders } from './loaders/index';
import { createLoaders } from './loaders/index';
import type { Locations } from './loaders/locations';
import type { RegionSizes } from './loaders/region-sizes';
import { WatchedPort } from './loaders/watched-port';
import type { CursorCodec } from './cursors';
import type { WriteObserver } from './guard/observer';
import type { WriteTools } from './guard/write-tools';

/** The person or program that makes the request. */
export interface Caller {
  /** The token's subject; null for the anonymous caller. */
  readonly subject: string | null;
  /** The granted scopes; null when callers are not authenticated, so scopes are not checked. */
  readonly scopes: readonly string[] | null;
}

/** The name that the client gives itself: for logs and metrics, never for decisions. */
export interface ClientName {
  readonly name: string | null;
  readonly version: string | null;
}

/** The facts of a request that the server has before GraphQL starts. */
export interface RequestFacts {
  readonly requestId: string;
  readonly caller: Caller;
  readonly client: ClientName;
  /** When the request times out, in milliseconds since the epoch; passed to every call of ECS. */
  readonly deadline: number;
  /** Aborted when the client disconnects. */
  readonly signal: AbortSignal;
  /** The W3C trace context that the router sent; null without one. */
  readonly traceparent: string | null;
  /** How old an answer the caller accepts at most, in milliseconds; null for whatever the configuration allows. */
  readonly mostAgeMs: number | null;
}

/** The context of one request. Created for each request, so callers share nothing. */
export interface RequestContext extends RequestFacts {
  readonly port: EcsPort;
  readonly loaders: Loaders;
  /** The call options for reads of a resolver. */
  readonly callOptions: CallOptions;
  /** The options for reads that may contain secrets: never shared with another request, even of the same caller. */
  readonly unsharedCallOptions: CallOptions;
  readonly cursors: CursorCodec;
  readonly writeTools: WriteTools;
  /** Loaders for reads after a refusal: new, and shared by all refusals of the request. */
  readonly secondLook: () => Loaders;
  /** The mirrors of all accounts and regions that were read from; null when the mirror is off. */
  readonly mirrors: (() => readonly MirrorState[]) | null;
}

type MostAge = NonNullable<CallOptions['mostAge']>;

/** How the mirror of one account and region is doing. */
export interface MirrorState extends EcsScope {
  /** False while nobody reads or subscribes: nothing is then kept young. */
  readonly isAwake: boolean;
  readonly instances: number;
  readonly disks: number;
  /** When the last complete answer of each kind was asked for, in milliseconds since the epoch; null before there is one. */
  readonly locksAt: number | null;
  readonly instancesAt: number | null;
  readonly disksAt: number | null;
  /** Whether ECS throttles a call that the mirror needs. */
  readonly isThrottled: boolean;
  /** How often the filter for locks contradicted a read of the instance itself. */
  readonly contradictions: number;
}

/** The parts that all requests share. */
export interface Services {
  readonly port: EcsPort;
  readonly locations: Locations;
  readonly regionSizes: RegionSizes;
  readonly cursors: CursorCodec;
  readonly policyMode: 'enforce' | 'shadow';
  /** How old answers of reads may be; absent when ECS is always asked. */
  readonly mostAge?: MostAge | undefined;
  /** Absent when the mirror is off. */
  readonly mirrors?: (() => readonly MirrorState[]) | undefined;
  readonly onDiskPlan?: (report: DiskPlanReport) => void;
  /** Watches the writes of one request. */
  readonly observerFor: (facts: RequestFacts) => WriteObserver;
}

/** @returns a function that creates a request's context, with its own loaders. */
export function createContextFactory(services: Services): (facts: RequestFacts) => RequestContext {
  const { locations, regionSizes, cursors, policyMode, observerFor, onDiskPlan } = services;
  return (facts) => {
    const { deadline, signal, caller, traceparent, mostAgeMs } = facts;
    const port = new WatchedPort(services.port, traceparent);
    const shared = {
      port,
      locations,
      regionSizes,
      deadline,
      ...(onDiskPlan === undefined ? {} : { onDiskPlan }),
    };
    // Not shared with other requests, and not aborted when the client disconnects: a write that was sent is finished.
    const freshLoaders = (): Loaders => createLoaders({ ...shared, purpose: 'CHECK' });
    let second: Loaders | undefined;
    const unsharedCallOptions: CallOptions = {
      purpose: mostAgeMs === 0 ? 'FRESH' : 'LIST',
      deadline,
      signal,
    };
    const callOptions: CallOptions = {
      ...unsharedCallOptions,
      sharedBy: caller.subject ?? '',
      ...acceptedAge(services.mostAge, mostAgeMs),
    };
    return {
      ...facts,
      port,
      cursors,
      mirrors: services.mirrors ?? null,
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

/** The younger of what the configuration and the caller accept; without an age ECS is asked. */
function acceptedAge(configured: MostAge | undefined, mostAgeMs: number | null): { mostAge?: MostAge } {
  if (configured === undefined || mostAgeMs === 0) return {};
  const most = mostAgeMs ?? Infinity;
  return {
    mostAge: {
      lockMs: Math.min(configured.lockMs, most),
      recordMs: Math.min(configured.recordMs, most),
    },
  };
}
