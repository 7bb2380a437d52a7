import type { Access } from './authorization/access';
import { rightsOf } from './authorization/rights';
import type { Rights, RightsOptions } from './authorization/rights';
import type { EcsWriteOperation } from './catalogue/operations';
import type { CallOptions, CallSignal, EcsPort, EcsScope } from './ecs/port';
import type { LockChange, Placed } from './live/feeds/lock-feed';
import type { ResourceChange } from './live/feeds/resource-feed';
import type { DiskPlanReport } from './loaders/disk-search';
import type { Loaders } from './loaders/index';
import { createLoaders } from './loaders/index';
import { createLocations } from './loaders/locations';
import type { Locations } from './loaders/locations';
import type { Locale } from './locale';
import { createSeenPort } from './loaders/seen-port';
import type { ReadPort } from './loaders/seen-port';
import type { RegionSizes } from './loaders/region-sizes';
import { WatchedPort } from './loaders/watched-port';
import type { CursorCodec } from './cursors';
import type { WriteObserver } from './guard/observer';
import { reportingOpenReads } from './guard/open-reads';
import type { FinancialPolicy, WriteTools } from './guard/write-tools';

import { WriteWindow } from './guard/write-window';

/** The person or program that makes the request. */
export interface Caller {
  /** The token's subject; null for the anonymous caller. */
  readonly subject: string | null;
  /** The granted scopes; null when callers are not authenticated, so scopes are not checked. */
  readonly scopes: readonly string[] | null;
  /** When the token expires, in milliseconds since the epoch; absent without a token. */
  readonly expiresAt?: number;
}

/** How a subscription reaches its reader. */
export type Transport = 'SSE' | 'WEBSOCKET' | 'CALLBACK';

/** A request that came by a transport for subscriptions. Nothing but a subscription is answered there. */
export interface StreamRequest {
  readonly transport: Transport;
}

/** What subscriptions read: the changes of the mirror, for one reader. Each iterator must be ended with `return`. */
export interface Feeds {
  /** @param instances null for all instances of the accounts and regions. */
  readonly locks: (
    scopes: readonly EcsScope[],
    instances: readonly Placed[] | null,
  ) => AsyncIterableIterator<LockChange>;
  readonly resources: (resources: readonly Placed[]) => AsyncIterableIterator<ResourceChange>;
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
  readonly signal: CallSignal;
  /** The W3C trace context that the router sent; null without one. */
  readonly traceparent: string | null;
  /** How old an answer the caller accepts at most, in milliseconds; null for whatever the configuration allows. */
  readonly mostAgeMs: number | null;
  /** The language of texts for the end user; English when absent. */
  readonly locale?: Locale | undefined;
  /** Absent for an ordinary request. */
  readonly stream?: StreamRequest | undefined;
}

/** The context of one request, created for each. What callers share is behind `port`: calls, and the mirror's memory. */
export interface RequestContext extends RequestFacts {
  /** What the caller may see and do. */
  readonly rights: Rights;
  /** Reads for the caller: it shows nothing that the caller may not see. */
  readonly port: ReadPort;
  /** As the caller sees it. */
  readonly loaders: Loaders;
  /** The call options for reads of a resolver. */
  readonly callOptions: CallOptions;
  /** Whether the financial lock decides. */
  readonly financialPolicy: FinancialPolicy;
  /** The options for reads that may contain secrets: never shared with another request, even of the same caller. */
  readonly unsharedCallOptions: CallOptions;
  readonly cursors: CursorCodec;
  /** @returns the tools for one operation: they find what the caller may run it on. */
  readonly writeTools: (operation: EcsWriteOperation) => WriteTools;
  readonly observer: WriteObserver;
  /** Loaders for reads after a refusal: new, and shared by all refusals of the request. */
  readonly secondLook: () => Loaders;
  /** Null without the mirror: there are no subscriptions then. */
  readonly feeds: Feeds | null;
  /** The mirrors of all accounts and regions that were read from; null when the mirror is off. */
  readonly mirrors: (() => readonly MirrorState[]) | null;
}

type MostAge = NonNullable<CallOptions['mostAge']>;

/** How the mirror of one account and region is doing. */
export interface MirrorState extends EcsScope {
  /** False while nobody reads or subscribes: nothing is then kept young. */
  readonly isAwake: boolean;
  /** Whether this process keeps it for itself, keeps it for all, or has it from another one. */
  readonly role: 'ALONE' | 'LEADS' | 'FOLLOWS';
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
  /** Whether the financial lock decides; `off` when absent. */
  readonly financialPolicy?: FinancialPolicy;
  /** How old answers of reads may be; absent when ECS is always asked. */
  readonly mostAge?: MostAge | undefined;
  /** How long after its first write a request may begin others, in milliseconds: as long as one write may take. */
  readonly writeTimeoutMs?: number;
  /** Whether reading needs a scope; `off` when absent. */
  readonly readScopes?: RightsOptions['readScopes'];
  /** Is told of scopes that grant nothing. */
  readonly onUnusableScope?: (scope: string, why: string) => void;
  /** Absent without the mirror. */
  readonly feeds?: Feeds | undefined;
  /** Absent when the mirror is off. */
  readonly mirrors?: (() => readonly MirrorState[]) | undefined;
  readonly onDiskPlan?: (report: DiskPlanReport) => void;
  /** Watches the writes of one request. */
  readonly observerFor: (facts: RequestFacts) => WriteObserver;
}

const usualWriteTimeoutMs = 15_000;

/** @returns a function that creates a request's context, with its own loaders. */
export function createContextFactory(services: Services): (facts: RequestFacts) => RequestContext {
  const {
    regionSizes,
    cursors,
    policyMode,
    financialPolicy = 'off',
    observerFor,
    onDiskPlan,
    onUnusableScope,
  } = services;
  const lengthMs = services.writeTimeoutMs ?? usualWriteTimeoutMs;
  const rightsOptions: RightsOptions = {
    places: services.port.scopes,
    readScopes: services.readScopes ?? 'off',
    ...(onUnusableScope === undefined ? {} : { onUnusable: onUnusableScope }),
  };
  return (facts) => {
    const { deadline, signal, caller, traceparent, mostAgeMs } = facts;
    const rights = rightsOf(caller.scopes, rightsOptions);
    const observer = observerFor(facts);
    const window = new WriteWindow({ deadline, signal, lengthMs });
    const port = new WatchedPort(reportingOpenReads(services.port, observer), traceparent, caller.subject);
    // What others found would tell by the time of a search where something is that this caller may not see.
    let ownLocations: Locations | undefined;
    const locationsFor = ({ isNarrowed }: Access): Locations =>
      isNarrowed ? (ownLocations ??= createLocations()) : services.locations;
    const judgesOverdue = financialPolicy === 'enforce';
    // Not shared with other requests, and not aborted when the client disconnects: a write that was sent is finished.
    const freshLoaders = (access: Access): Loaders =>
      createLoaders({
        port,
        regionSizes,
        onDiskPlan,
        purpose: 'CHECK',
        deadline,
        readAccess: rights.read,
        judgesOverdue,
        access,
        locations: locationsFor(access),
      });
    let second: Loaders | undefined;
    const purpose = mostAgeMs === 0 ? 'FRESH' : 'LIST';
    const sharedBy = caller.subject ?? '';
    const mostAge = acceptedAge(services.mostAge, mostAgeMs);
    const callOptions: CallOptions = { purpose, deadline, signal, sharedBy, mostAge };
    const loaders = createLoaders({
      port,
      regionSizes,
      onDiskPlan,
      purpose,
      deadline,
      signal,
      sharedBy,
      mostAge,
      readAccess: rights.read,
      judgesOverdue,
      access: rights.read,
      locations: locationsFor(rights.read),
    });
    // Each property by itself: V8 takes 15 µs for such an object with a spread in it.
    return {
      requestId: facts.requestId,
      caller,
      client: facts.client,
      deadline,
      signal,
      traceparent,
      mostAgeMs,
      locale: facts.locale,
      stream: facts.stream,
      rights,
      port: createSeenPort(port, rights.read, loaders),
      cursors,
      loaders,
      mirrors: services.mirrors ?? null,
      callOptions,
      financialPolicy,
      unsharedCallOptions: { purpose, deadline, signal },
      observer,
      writeTools: (operation) => {
        const access = rights.to(operation);
        return {
          port,
          access,
          locations: locationsFor(access),
          deadline,
          signal,
          window,
          policyMode,
          financialPolicy,
          observer,
          freshLoaders: () => freshLoaders(access),
        };
      },
      secondLook: () => (second ??= freshLoaders(rights.read)),
      feeds: services.feeds ?? null,
    };
  };
}

/** The younger of what the configuration and the caller accept; without an age ECS is asked. */
function acceptedAge(configured: MostAge | undefined, mostAgeMs: number | null): MostAge | undefined {
  if (configured === undefined || mostAgeMs === 0) return undefined;
  const most = mostAgeMs ?? Infinity;
  return { lockMs: Math.min(configured.lockMs, most), recordMs: Math.min(configured.recordMs, most) };
}
