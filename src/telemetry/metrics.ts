import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { MirrorState } from '../context';
import type { CallReport, GateReport } from '../ecs/paced-port';
import type { EcsScope } from '../ecs/port';
import type { Outcome } from '../guard/outcomes/index';
import type { Drift } from '../guard/observer';
import type { DiskPlanReport } from '../loaders/disk-search';
import { faultOf, mirrorMetrics } from './mirror';
import type { MirrorRound } from './mirror';
import type { Output } from './output';
import { RecentNames, shortName } from './recent-names';
import { sharingMetrics } from './sharing';
import type { SharingReports } from './sharing';
import { createSubscriptionMetrics } from './subscription-metrics';
import type { SubscriptionReports } from './subscription-metrics';

/** An answered GraphQL operation. */
export interface OperationReport {
  /** The operation's name, chosen by the client; `anonymous` when absent. */
  readonly name: string;
  readonly type: 'query' | 'mutation' | 'subscription' | 'unknown';
  /** OK, or the code of its first error. */
  readonly result: string;
  /** In seconds. */
  readonly duration: number;
}

export interface Metrics {
  readonly operation: (report: OperationReport) => void;
  /** Counts a delivery of EventBridge, by what became of it. */
  readonly eventReceipt: (receipt: string) => void;
  /** Counts a request that was refused before GraphQL saw it, by HTTP status and code. */
  readonly refusal: (status: number, code: string) => void;
  /** Counts a fetch of the keys that check tokens. */
  readonly keyFetch: (result: string) => void;
  /** Counts a connection that was closed at once: see MAX_CONNECTIONS. */
  readonly droppedConnection: () => void;
  readonly call: (report: CallReport) => void;
  readonly diskPlan: (report: DiskPlanReport) => void;
  readonly outcome: (outcome: Outcome) => void;
  readonly drift: (drift: Drift) => void;
  /** Open subscriptions, their events, their ends, and those that were refused. */
  readonly subscriptions: SubscriptionReports;
  /** Counts a round of a loop of the mirror. */
  readonly mirrorRound: (round: MirrorRound) => void;
  /** Counts a read that accepts an answer from memory, by where the answer came from. */
  readonly mirrorRead: (scope: EcsScope, action: string, source: 'MEMORY' | 'ECS') => void;
  /** What happens between replicas that share a mirror. */
  readonly sharing: SharingReports;
  readonly auditRecord: (record: 'intent' | 'result', result: 'WRITTEN' | 'FAILED') => void;
  /** All metrics in Prometheus's text format. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

/** How many operation names have their own time series. */
export const mostNames = 200;

/** Default metrics of prom-client that are left out: gauges whose names end as only a counter's may. */
const misnamed = [
  'nodejs_active_handles_total',
  'nodejs_active_requests_total',
  'nodejs_active_resources_total',
];

/** Where lines go, and whether the last one could be written. */
export type OutputStates = Readonly<Record<'log' | 'audit', Pick<Output, 'failure'>>>;

/**
 * The program's metrics, in their own registry.
 *
 * @param gates the state of the gates, read at each scrape.
 * @param outputs the state of the log and of the audit, read at each scrape.
 * @param mirrors the state of the mirrors, read at each scrape.
 * @param isRedisUp whether Redis answers, read at each scrape; undefined without REDIS_URL.
 */
export function createMetrics(
  gates: () => readonly GateReport[],
  outputs: OutputStates = { log: { failure: () => null }, audit: { failure: () => null } },
  mirrors: () => readonly MirrorState[] = () => [],
  isRedisUp: () => boolean | undefined = () => undefined,
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  for (const name of misnamed) registry.removeSingleMetric(name);

  const operations = new Histogram({
    name: 'ecs_subgraph_graphql_operation_duration_seconds',
    help: 'GraphQL operations, by name, type and result.',
    labelNames: ['operation', 'type', 'result'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 25],
    registers,
  });
  const refusals = new Counter({
    name: 'ecs_subgraph_http_refusals_total',
    help: 'Requests that were turned away before GraphQL saw them, by HTTP status and code.',
    labelNames: ['status', 'code'],
    registers,
  });
  const keyFetches = new Counter({
    name: 'ecs_subgraph_jwks_fetches_total',
    help: 'Fetches of the public keys of tokens, by result.',
    labelNames: ['result'],
    registers,
  });
  const keysFetchedAt = new Gauge({
    name: 'ecs_subgraph_jwks_fetched_timestamp_seconds',
    help: 'When the public keys of tokens were last fetched, in seconds since the epoch; 0 for never. Their age is time() minus this.',
    registers,
  });
  const droppedConnections = new Counter({
    name: 'ecs_subgraph_dropped_connections_total',
    help: 'Connections that were closed at once, because MAX_CONNECTIONS were open.',
    registers,
  });
  const calls = new Histogram({
    name: 'ecs_subgraph_upstream_call_duration_seconds',
    help: 'Calls of ECS, by account, region, action, purpose and result.',
    labelNames: ['account', 'region', 'action', 'purpose', 'result'],
    buckets: [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 8, 15],
    registers,
  });
  const batchSizes = new Histogram({
    name: 'ecs_subgraph_upstream_batch_size',
    help: 'Ids in a call of ECS, by action.',
    labelNames: ['action'],
    buckets: [1, 2, 5, 10, 25, 50, 100],
    registers,
  });
  const outcomes = new Counter({
    name: 'ecs_subgraph_write_outcomes_total',
    help: 'Outcomes of writes, by operation and kind.',
    labelNames: ['operation', 'kind'],
    registers,
  });
  const denials = new Counter({
    name: 'ecs_subgraph_denials_total',
    help: 'Writes that the lock stopped, by reason and by who said no.',
    labelNames: ['operation', 'reason', 'denied_by'],
    registers,
  });
  const drifts = new Counter({
    name: 'ecs_subgraph_policy_drift_total',
    help: 'Refusals of ECS for a lock that the policy had let through: RACE, the lock fell in between; RULE, the table does not know it.',
    labelNames: ['operation', 'kind', 'code'],
    registers,
  });
  const financialDrifts = new Counter({
    name: 'ecs_subgraph_financial_drift_total',
    help: 'Writes on which ECS and the table of the lock for an overdue payment disagree: REFUSED, ECS refused what the table allows; ACCEPTED, ECS accepted what it denies.',
    labelNames: ['operation', 'kind', 'code'],
    registers,
  });
  const auditRecords = new Counter({
    name: 'ecs_subgraph_audit_records_total',
    help: 'Audit records, before a write (intent) and after it (result), and whether they could be written.',
    labelNames: ['record', 'result'],
    registers,
  });
  const eventReceipts = new Counter({
    name: 'ecs_subgraph_eventbridge_deliveries_total',
    help: 'Deliveries of EventBridge, by what became of them.',
    labelNames: ['result'],
    registers,
  });
  const plans = new Counter({
    name: 'ecs_subgraph_disk_plans_total',
    help: 'How the disks of instances were looked for.',
    labelNames: ['plan', 'kind'],
    registers,
  });
  new Gauge({
    name: 'ecs_subgraph_gate_closed',
    help: '1 while ECS throttles a call, 0.5 while it starts again slowly, 0 when it is open.',
    labelNames: ['account', 'region', 'action'],
    registers,
    collect() {
      this.reset();
      for (const { accountId, regionId, action, state } of gates()) {
        this.set({ account: accountId, region: regionId, action }, { OPEN: 0, SLOW: 0.5, CLOSED: 1 }[state]);
      }
    },
  });
  new Gauge({
    name: 'ecs_subgraph_gate_waiting',
    help: 'Calls that wait for their turn.',
    labelNames: ['account', 'region', 'action'],
    registers,
    collect() {
      this.reset();
      for (const { accountId, regionId, action, waiting } of gates()) {
        this.set({ account: accountId, region: regionId, action }, waiting);
      }
    },
  });

  new Gauge({
    name: 'ecs_subgraph_output_failing',
    help: '1 while lines cannot be written to the log or to the audit, else 0.',
    labelNames: ['output'],
    registers,
    collect() {
      for (const [output, { failure }] of Object.entries(outputs)) {
        this.set({ output }, failure() === null ? 0 : 1);
      }
    },
  });
  const { rounds, reads } = mirrorMetrics(registers, mirrors);
  const sharing = sharingMetrics(registers, mirrors, isRedisUp);

  const series = new Map<string, Map<string, { operation: string; type: string; result: string }>>();
  const names = new RecentNames(mostNames, (name) => {
    series.get(name)?.forEach((labels) => operations.remove(labels));
    series.delete(name);
  });

  return {
    operation({ name, type, result, duration }) {
      const labels = { operation: shortName(name), type, result };
      names.use(labels.operation);
      const ofName = series.get(labels.operation) ?? new Map<string, typeof labels>();
      series.set(labels.operation, ofName.set(`${type} ${result}`, labels));
      operations.observe(labels, duration);
    },
    refusal: (status, code) => refusals.inc({ status, code }),
    keyFetch(result) {
      keyFetches.inc({ result });
      if (result === 'OK') keysFetchedAt.setToCurrentTime();
    },
    droppedConnection: () => droppedConnections.inc(),
    call({ accountId, regionId, action, purpose, result, batchSize, durationMs }) {
      calls.observe({ account: accountId, region: regionId, action, purpose, result }, durationMs / 1_000);
      if (batchSize !== null) batchSizes.observe({ action }, batchSize);
    },
    eventReceipt: (result) => eventReceipts.inc({ result }),
    diskPlan: ({ plan, kind }) => plans.inc({ plan, kind }),
    outcome(outcome) {
      outcomes.inc({ operation: outcome.operation, kind: outcome.kind });
      if (outcome.kind !== 'DENIED') return;
      denials.inc({
        operation: outcome.operation,
        reason: outcome.judged.reason ?? 'LOCK_STATE_UNKNOWN',
        denied_by: outcome.deniedBy,
      });
    },
    drift({ operation, kind, code }) {
      if (kind === 'RACE' || kind === 'RULE') drifts.inc({ operation, kind, code });
      else financialDrifts.inc({ operation, kind: kind.replace('FINANCIAL_', ''), code });
    },
    subscriptions: createSubscriptionMetrics(registry),
    sharing,
    mirrorRound: ({ accountId, regionId, loop, error }) =>
      rounds.inc({ account: accountId, region: regionId, loop, result: faultOf(error) }),
    mirrorRead: ({ accountId, regionId }, action, source) =>
      reads.inc({ account: accountId, region: regionId, action, source }),
    auditRecord: (record, result) => auditRecords.inc({ record, result }),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
