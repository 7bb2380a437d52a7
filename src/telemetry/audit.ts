import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import type { RequestFacts } from '../context';
import type { Outcome } from '../guard/outcomes/index';
import type { Drift } from '../guard/observer';
import type { WriteObserver, WriteRecord } from '../guard/observer';
import type { Metrics } from './metrics';

/**
 * Who watches the writes of a request: an audit record before each is sent and one after, the metrics, and a warning for
 * every refusal that the policy did not foresee. No record has a parameter of the call: none can carry a secret.
 *
 * A write whose intent cannot be recorded is not sent: `decided` throws. Afterwards nothing throws, or the caller would
 * not hear what became of a write that was done.
 *
 * @param audit where the records go: a log of their own, or the program's.
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
          quietly(() => log.error({ ...who, ...result }, 'the audit could not be written; see AUDIT_FILE'));
        }
      },
      drifted(drift: Drift) {
        metrics.drift(drift);
        quietly(() =>
          log.warn(
            { ...who, ...drift },
            drift.kind === 'RULE'
              ? 'ECS refused for a lock what the policy table leaves open; see docs/runbook.md'
              : 'a lock fell between the check and the call',
          ),
        );
      },
    };
  };
}

const messages = { intent: 'write intended', result: 'write finished' } as const;

/** For what comes after a write: a log on a full disk must not take the outcome along. */
function quietly(log: () => void): void {
  try {
    log();
  } catch {
    // Nobody is left to tell; the metrics have counted it.
  }
}

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
