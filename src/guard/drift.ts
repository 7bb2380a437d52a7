import { diskStatuses } from '../catalogue/disk-statuses';
import type { EcsOperation } from '../catalogue/operations';
import type { Drift } from './observer';
import { hasEffect } from '../policy/effects';
import type { Judged } from './judge';
import type { LockDenial } from './second-look';
import type { WriteRequest } from './write-request';
import type { WriteTools } from './write-tools';

/** Tells the observer of the drift in one call: once for each code and kind, however many targets. */
export function reportDrift(
  denials: readonly LockDenial[],
  going: readonly Judged[],
  { operation }: WriteRequest,
  { observer }: WriteTools,
): void {
  const byId = new Map(going.map((one) => [one.target.id, one]));
  const drifts = new Map<string, Drift>();
  for (const denial of denials) {
    const one = byId.get(denial.id);
    // In shadow mode our policy may have said so itself: then nothing drifted.
    if (one?.scope == null || one.judged?.verdict === 'DENIED') continue;
    const { accountId, regionId } = one.scope;
    const kind = kindOf(denial, one, operation);
    drifts.set(`${kind} ${denial.code}`, { operation, accountId, regionId, code: denial.code, kind });
  }
  drifts.forEach((drift) => observer.drifted(drift));
}

/** A lock that fell in between, and that may be gone again, or a rule that our tables do not know. */
function kindOf({ isSeen }: LockDenial, { judged, facts }: Judged, operation: EcsOperation): Drift['kind'] {
  if (judged === null) return 'RULE';
  if (hasEffect(operation, 'DENIED')) return 'RACE';
  if (!hasEffect(operation, 'DENIED_WHILE_DISK_IN_USE')) return 'RULE';
  // Where its status left the disk open, the rule that we know did not stop it, unless it was attached meanwhile. A
  // status that was never read, because no lock was on the instance, cannot have left it open.
  const status = facts?.known.diskStatus ?? diskStatuses.IN_USE;
  return isSeen || status === diskStatuses.IN_USE ? 'RACE' : 'RULE';
}
