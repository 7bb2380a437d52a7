import { financialCodes } from '../policy/locks/financial';
import { judgeOverdue, overdueCodeOf } from '../policy/overdue';
import type { TargetFacts } from './facts';
import type { Judged } from './judge';
import type { Drift } from './observer';
import type { Outcome } from './outcomes/index';
import type { WriteRequest } from './write-request';
import type { WriteTools } from './write-tools';

/** A target of a finished write. */
export interface FinishedTarget {
  readonly one: Judged;
  readonly outcome: Outcome;
  /** Facts with both sides of the financial lock; null where none were read. */
  readonly facts: TargetFacts | null;
}

/**
 * Reports where ECS and the table of the financial lock disagree: once for each kind and code, for any number of targets. It
 * reads what the table needs only after a refusal for an unpaid bill, which is rare.
 */
export async function reportFinancialDrift(
  finished: readonly FinishedTarget[],
  request: WriteRequest,
  { observer }: Pick<WriteTools, 'observer'>,
): Promise<void> {
  const found = await Promise.all(finished.map((target) => driftOf(target, request)));
  const drifts = new Map(
    found.flatMap((drift) => (drift === null ? [] : [[`${drift.kind} ${drift.code}`, drift]])),
  );
  drifts.forEach((drift) => observer.drifted(drift));
}

async function driftOf(
  { one, outcome, facts }: FinishedTarget,
  { operation, dryRun }: WriteRequest,
): Promise<Drift | null> {
  if (one.scope === null || facts === null || dryRun) return null;
  const { accountId, regionId } = one.scope;
  const drift = (kind: Drift['kind'], code: string): Drift => ({
    operation,
    accountId,
    regionId,
    code,
    kind,
  });
  if (outcome.kind === 'ACCEPTED') {
    const { overdue } = facts.known;
    const answer = overdue === undefined ? null : judgeOverdue(operation, overdue);
    if (answer?.kind !== 'DENIES') return null;
    return drift('FINANCIAL_ACCEPTED', overdueCodeOf(operation, answer.side) ?? 'none');
  }
  const code = outcome.ecsErrorCode;
  const isOfEcs = outcome.kind === 'REJECTED' || (outcome.kind === 'DENIED' && outcome.deniedBy === 'ECS');
  if (!isOfEcs || code === null || !financialCodes.includes(code)) return null;
  await facts.learnFor([operation]);
  const { overdue } = facts.known;
  // Without the lock, the code means an expired subscription: the table says nothing about that.
  const isLocked = overdue?.instance === 'LOCKED' || overdue?.disk === 'LOCKED';
  return overdue !== undefined && isLocked && judgeOverdue(operation, overdue).kind === 'PASSES'
    ? drift('FINANCIAL_REFUSED', code)
    : null;
}
