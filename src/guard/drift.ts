import { diskStatuses } from '../catalogue/disk-statuses';
import type { EcsOperation } from '../catalogue/operations';
import type { Drift } from './observer';
import { hasEffect } from '../policy/effects';
import type { Judged } from './judge';
import { financialCodes } from '../policy/locks/financial';
import type { LockDenial } from './second-look';
import type { WriteRequest } from './write-request';
import type { WriteTools } from './write-tools';

/** Reports the drift of one call to the observer: once for each code and kind, for any number of targets. */
export function reportDrift(
  denials: readonly LockDenial[],
  going: readonly Judged[],
  { operation }: WriteRequest,
  { observer }: WriteTools,
): void {
  const byId = new Map(going.map((one) => [one.target.id, one]));
  const drifts = new Map<string, Drift>();
  for (const denial of denials) {
    // The financial lock's drift is counted apart.
    if (financialCodes.includes(denial.code)) continue;
    const one = byId.get(denial.id);
    // In shadow mode a call is sent even if the policy denies it. ECS's denial is then no drift.
    if (one?.scope == null || one.judged?.verdict === 'DENIED') continue;
    const { accountId, regionId } = one.scope;
    const kind = kindOf(denial, one, operation);
    drifts.set(`${kind} ${denial.code}`, { operation, accountId, regionId, code: denial.code, kind });
  }
  drifts.forEach((drift) => observer.drifted(drift));
}

/** RACE: a lock was set between check and call, and may be lifted again. RULE: our tables do not have ECS's rule. */
function kindOf({ isSeen }: LockDenial, { judged, facts }: Judged, operation: EcsOperation): Drift['kind'] {
  if (judged === null) return 'RULE';
  if (hasEffect(operation, 'DENIED')) return 'RACE';
  if (!hasEffect(operation, 'DENIED_WHILE_DISK_IN_USE')) return 'RULE';
  // A disk that was not In_use is allowed by the rule that we know, so ECS must have another rule, unless the disk was
  // attached meanwhile. The status is not read when the instance has no lock; it then counts as In_use.
  const status = facts?.known.diskStatus ?? diskStatuses.IN_USE;
  return isSeen || status === diskStatuses.IN_USE ? 'RACE' : 'RULE';
}
