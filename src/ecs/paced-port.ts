import { EcsError } from './errors';
import type { EcsFault } from './errors';
import { Gate } from './gate';
import type { GateClock, GateLimits, GateState, Throttling } from './gate';
import type { CallOptions, CallPurpose, EcsPort, EcsScope, WriteCall } from './port';
import type { EcsWriteOperation } from '../catalogue/operations';
import { RetryBudget, withRetries } from './retry';
import { shareRead } from './shared-read';
import { SingleFlight } from './single-flight';
import { limitOf } from '../catalogue/lookup';

/** One call that was made, for logs and metrics: never a parameter of it. */
export interface CallReport extends EcsScope {
  readonly action: string;
  readonly purpose: CallPurpose;
  /** The fault, or OK. */
  readonly result: EcsFault | 'OK';
  readonly code: string | null;
  readonly requestId: string | null;
  /** How many ids were asked for; null where the call names none. */
  readonly batchSize: number | null;
  /** In milliseconds, without the time at the gate. */
  readonly durationMs: number;
}

export interface GateReport extends EcsScope {
  readonly action: string;
  readonly state: GateState;
  readonly active: number;
  readonly waiting: number;
}

export interface PacedPortOptions {
  /** How many processes like this one share the account; each uses its part of the limits. */
  readonly replicas?: number;
  readonly clock?: Partial<GateClock>;
  readonly onCall?: (report: CallReport) => void;
  /** ECS throttles an action: processes that share the account want to know. */
  readonly onThrottled?: (scope: EcsScope, action: string, throttling: Throttling) => void;
}

export interface PacedPort extends EcsPort {
  /** What each gate that was used is doing now. */
  gates(): readonly GateReport[];
  /** Another process was throttled: closes the gate of the action here as well. */
  throttledElsewhere(scope: EcsScope, action: string, throttling: Throttling): void;
}

/** ECS allows about eight calls a second for most actions. Actions that are called once an instance get less. */
const usual: GateLimits = { concurrency: 16, reserved: 4 };
const oneByOne: GateLimits = { concurrency: 4, reserved: 1 };
const limitsOf: Readonly<Record<string, GateLimits>> = {
  GetInstanceScreenshot: oneByOne,
  GetInstanceConsoleOutput: oneByOne,
  DescribeInstanceVncUrl: oneByOne,
  DescribeUserData: oneByOne,
  DescribeInstanceAttribute: oneByOne,
};

/**
 * Adds pacing to a port. Each account, region and action has a gate. Failed reads are repeated within a budget. Identical
 * reads of one caller share a call while it is in flight, unless a write comes between them. Writes only pass the gate:
 * the guard alone knows whether a write may be repeated.
 */
export function createPacedPort(port: EcsPort, options: PacedPortOptions = {}): PacedPort {
  const clock: GateClock = { now: Date.now, random: Math.random, ...options.clock };
  const gates = new Map<string, { gate: Gate; scope: EcsScope; action: string }>();
  const budgets = new Map<string, RetryBudget>();
  const flightsOf = new Map<string, SingleFlight>();

  const gateFor = (scope: EcsScope, action: string): Gate => {
    const key = `${scope.accountId}/${scope.regionId}/${action}`;
    const known = gates.get(key);
    if (known !== undefined) return known.gate;
    const { accountId, regionId } = scope;
    const limits = shareOf(limitsOf[action] ?? usual, options.replicas ?? 1);
    const gate = new Gate({ action, accountId, regionId }, limits, clock, (throttling) =>
      options.onThrottled?.({ accountId, regionId }, action, throttling),
    );
    gates.set(key, { gate, scope: { accountId, regionId }, action });
    return gate;
  };

  const budgetFor = ({ accountId, regionId }: EcsScope): RetryBudget => {
    const key = `${accountId}/${regionId}`;
    const budget = budgets.get(key) ?? new RetryBudget();
    budgets.set(key, budget);
    return budget;
  };

  const flightsIn = ({ accountId, regionId }: EcsScope): SingleFlight => {
    const key = `${accountId}/${regionId}`;
    const known = flightsOf.get(key) ?? new SingleFlight(clock.now);
    flightsOf.set(key, known);
    return known;
  };

  const paced = <T>(
    scope: EcsScope,
    action: string,
    batchSize: number | null,
    callOptions: CallOptions,
    call: () => Promise<T>,
  ): Promise<T> =>
    gateFor(scope, action).run(callOptions, async () => {
      const startedAt = clock.now();
      const report = (result: CallReport['result'], error: EcsError | null): void =>
        options.onCall?.({
          accountId: scope.accountId,
          regionId: scope.regionId,
          action,
          purpose: callOptions.purpose,
          result,
          code: error?.code ?? null,
          requestId: error?.requestId ?? null,
          batchSize,
          durationMs: clock.now() - startedAt,
        });
      try {
        const answer = await call();
        report('OK', null);
        return answer;
      } catch (error) {
        if (error instanceof EcsError) report(error.fault, error);
        throw error;
      }
    });

  return {
    scopes: port.scopes,
    read(scope, action, query, callOptions) {
      const call = (withOptions: CallOptions) =>
        withRetries(
          () =>
            paced(scope, action, longestList(query), withOptions, () =>
              port.read(scope, action, query, withOptions),
            ),
          budgetFor(scope),
          { deadline: withOptions.deadline, ...clock },
        );
      const { sharedBy, purpose } = callOptions;
      if (sharedBy === undefined || purpose === 'CHECK' || purpose === 'FRESH') return call(callOptions);
      const key = JSON.stringify([sharedBy, action, query]);
      const flights = flightsIn(scope);
      return shareRead({ flights, scope, action, key, options: callOptions, now: clock.now }, call);
    },
    write: (scope, operation, call, callOptions) =>
      paced(scope, operation, targetCount(operation, call), callOptions, async () => {
        // A read that began before the end of the write may show the old state: no read joins it any more.
        const inFlight = flightsIn(scope);
        inFlight.departAll();
        try {
          return await port.write(scope, operation, call, callOptions);
        } finally {
          inFlight.departAll();
        }
      }),
    throttledElsewhere: (scope, action, throttling) => gateFor(scope, action).throttledElsewhere(throttling),
    gates: () =>
      [...gates.values()].map(({ gate, scope, action }) => ({
        ...scope,
        action,
        state: gate.state,
        ...gate.load,
      })),
  };
}

/** @returns the length of the longest list in a query: that is its list of ids. */
function longestList(query: object): number | null {
  const lists = Object.values(query).filter((value): value is unknown[] => Array.isArray(value));
  return lists.length === 0 ? null : Math.max(...lists.map(({ length }) => length));
}

/** @returns null for an operation that takes one target a call. */
const targetCount = (operation: EcsWriteOperation, { targets }: Pick<WriteCall, 'targets'>): number | null =>
  limitOf(operation) === 1 ? null : targets.length;

const shareOf = ({ concurrency, reserved }: GateLimits, replicas: number): GateLimits => {
  const share = Math.max(2, Math.ceil(concurrency / replicas));
  return { concurrency: share, reserved: Math.min(share - 1, Math.max(1, Math.ceil(reserved / replicas))) };
};
