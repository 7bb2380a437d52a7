import type { FaultRule } from '../faults/rules';
import type { FleetSpec } from '../fleet/spec';
import type { EmulatorSettings } from '../operations/call';
import type { LoggedDelivery } from '../eventbridge/sender';
import type { Json } from '../protocol/errors';
import type { EventRecord } from '../world/activity-records';
import type { Punishment } from '../world/incidents';
import type { RegionInventory } from '../world/inventory';
import type { DiskRecord, InstanceRecord } from '../world/records';
import type { CallFilter, LoggedCall } from './call-log';

/** The answer of a route without a result. */
export interface Done {
  readonly ok: true;
}

/** The resource clock. */
export interface ClockState {
  /** In ms since 1970. */
  readonly now: number;
  /** The same in ISO 8601. */
  readonly time: string;
}

/** A fault and its remaining counters. */
export interface FaultState {
  readonly rule: FaultRule;
  /** How many more calls it affects. */
  readonly remaining: number | 'always';
  /** How many matching calls pass before it takes effect. */
  readonly toSkip: number;
}

export interface ControlHelp {
  readonly about: string;
  /** One line per route. */
  readonly routes: readonly string[];
  readonly faultKinds: readonly string[];
  /** Kind → what it does. */
  readonly faultMeanings: Readonly<Record<string, string>>;
  /** Kind → its variants, for the kinds that have some. */
  readonly faultVariants: Readonly<Partial<Record<string, readonly string[]>>>;
}

/** A lock on an instance or a disk. */
export interface LockRequest {
  readonly reason: string;
  readonly message?: string;
}

/** The body of GET and DELETE. */
type Nothing = undefined;

/** A route: its JSON request and its JSON answer. */
interface Exchange<Body, Answer> {
  readonly body: Body;
  readonly answer: Answer;
}

/** The routes of the control API, below `/_emulator`. `GET /calls` takes a `CallFilter` as its query. */
export interface ControlApi {
  'GET /': Exchange<Nothing, ControlHelp>;
  'GET /instances': Exchange<Nothing, InstanceRecord[]>;
  'GET /disks': Exchange<Nothing, DiskRecord[]>;
  'GET /instances/{id}': Exchange<Nothing, InstanceRecord>;
  'GET /instances/{id}/disks': Exchange<Nothing, DiskRecord[]>;
  'GET /disks/{id}': Exchange<Nothing, DiskRecord>;
  'GET /events/{id}': Exchange<Nothing, EventRecord>;
  'GET /regions/{id}': Exchange<Nothing, RegionInventory>;
  'POST /instances/{id}/lock': Exchange<
    Partial<LockRequest> & { readonly punishment?: Punishment },
    InstanceRecord
  >;
  'POST /instances/{id}/unlock': Exchange<{ readonly reason?: string }, InstanceRecord>;
  'POST /disks/{id}/attach': Exchange<{ readonly instanceId: string; readonly device?: string }, DiskRecord>;
  'POST /disks/{id}/detach': Exchange<{ readonly instanceId?: string }, DiskRecord>;
  'PUT /resources/{id}/status': Exchange<{ readonly status: string }, Done>;
  'PUT /resources/{id}/operation-locks': Exchange<
    { readonly locks: readonly LockRequest[] } | { readonly shown: Json } | { readonly absent: true },
    Done
  >;
  'PATCH /resources/{id}': Exchange<Partial<InstanceRecord> | Partial<DiskRecord>, Done>;
  'DELETE /resources/{id}': Exchange<Nothing, Done>;
  'POST /events': Exchange<Partial<EventRecord> & Pick<EventRecord, 'instanceId' | 'type'>, EventRecord>;
  'PATCH /events/{id}': Exchange<Partial<EventRecord>, Done>;
  'GET /clock': Exchange<Nothing, ClockState>;
  'POST /clock/advance': Exchange<{ readonly ms: number }, ClockState>;
  'POST /reset': Exchange<{ readonly fleet?: 'default' | 'empty' | FleetSpec }, Done>;
  'GET /calls': Exchange<Nothing, LoggedCall[]>;
  'DELETE /calls': Exchange<Nothing, Done>;
  'GET /deliveries': Exchange<Nothing, LoggedDelivery[]>;
  'GET /faults': Exchange<Nothing, FaultState[]>;
  'PUT /faults': Exchange<readonly FaultRule[] | { readonly faults: readonly FaultRule[] }, FaultState[]>;
  'POST /faults': Exchange<FaultRule, FaultState[]>;
  'DELETE /faults': Exchange<Nothing, Done>;
  'PATCH /settings': Exchange<Partial<EmulatorSettings>, EmulatorSettings>;
}

export type ControlRouteName = keyof ControlApi;

/** What a route takes, as JSON. */
export type ControlBody<Name extends ControlRouteName> = ControlApi[Name]['body'];

/** What a route answers with status 200, as JSON. */
export type ControlAnswer<Name extends ControlRouteName> = ControlApi[Name]['answer'];

/** What a route answers with any other status. */
export interface ControlError {
  readonly error: string;
}

export type { CallFilter };
