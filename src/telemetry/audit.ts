import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { RequestFacts } from '../context';
import type { Outcome } from '../guard/outcomes/index';
import type { Drift } from '../guard/observer';
import type { WriteObserver, WriteRecord } from '../guard/observer';
import type { Metrics } from './metrics';

/**
 * Observes the writes of a request: an audit record before and after each write, the metrics, and a warning for every
 * refusal that the policy did not predict. Records hold no parameters of the call, so they cannot leak a secret.
 *
 * When the intent of a write cannot be recorded, `decided` throws and the write is not sent. After that nothing throws;
 * otherwise the caller would not learn the outcome of the write.
 *
 * @param audit the log for the records: a separate one, or the program's. It throws when a record cannot be written.
 * @param log the program's log. It never throws.
 */
export function createObservers(
  audit: Logger,
  log: Logger,
  metrics: Pick<Metrics, 'outcome' | 'drift' | 'auditRecord'>,
): (facts: RequestFacts) => WriteObserver {
  return (facts) => {
    const who = {
      requestId: facts.requestId,
      subject: facts.caller.subject,
      clientName: facts.client.name,
      clientVersion: facts.client.version,
      ...(facts.traceparent === null ? {} : { traceId: facts.traceparent.slice(3, 35) }),
    };
    const write = (kind: 'intent' | 'result', fields: object): void => {
      try {
        audit.info({ audit: kind, ...who, ...fields }, messages[kind]);
        metrics.auditRecord(kind, 'WRITTEN');
      } catch (error) {
        metrics.auditRecord(kind, 'FAILED');
        throw error;
      }
    };
    return {
      decided: (record) => write('intent', described(record)),
      finished({ writeId, operation }, outcomes) {
        outcomes.forEach(metrics.outcome);
        const result = { writeId, operation, outcomes: outcomes.map(inShort) };
        try {
          write('result', result);
        } catch {
          log.error({ ...who, ...result }, 'the audit could not be written; see AUDIT_FILE');
        }
      },
      drifted(drift: Drift) {
        metrics.drift(drift);
        log.warn({ ...who, ...drift }, driftMessages[drift.kind]);
      },
    };
  };
}

const driftMessages: Readonly<Record<Drift['kind'], string>> = {
  RULE: 'ECS refused, because of a lock, an operation that the policy table allows; see docs/runbook.md',
  RACE: 'the instance was locked between the check and the call',
  FINANCIAL_REFUSED:
    'ECS refused, because of an overdue payment, an operation that the table allows; see docs/runbook.md',
  FINANCIAL_ACCEPTED:
    'ECS accepted an operation that the table of the lock for an overdue payment denies; see docs/runbook.md',
};

const messages = { intent: 'write intended', result: 'write finished' } as const;

const described = ({ writeId, operation, dryRun, clientToken, targets, readAt }: WriteRecord) => ({
  writeId,
  operation,
  dryRun,
  clientTokenHash:
    clientToken === null ? null : createHash('sha256').update(clientToken).digest('hex').slice(0, 16),
  targets,
  lockReadAt: new Date(readAt).toISOString(),
});

const inShort = (outcome: Outcome) => ({
  targetId: outcome.targetId,
  kind: outcome.kind,
  ecsErrorCode: outcome.ecsErrorCode,
  ecsRequestId: outcome.requestId,
  ...(outcome.kind === 'DENIED' ? { reason: outcome.judged.reason, deniedBy: outcome.deniedBy } : {}),
  ...(outcome.shadowVerdict === null ? {} : { shadowVerdict: outcome.shadowVerdict }),
});
