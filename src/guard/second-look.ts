import type { EcsWriteOperation } from '../policy/operations';
import { rules } from '../policy/rules';
import type { JudgedOperation } from './allowed';
import { isLockRefusal } from './lock-refusal';
import { lockedByEcs } from './outcomes';
import { prepare } from './prepare';
import type { Prepared } from './prepare';
import type { Drift, WriteRequest, WriteTools } from './write-request';

/** A target that ECS refused because of a lock. */
export interface LockDenial {
  readonly prepared: Prepared;
  readonly code: string;
  readonly judged: JudgedOperation;
  /** Whether a read made after the refusal shows the lock. */
  readonly isSeen: boolean;
}

/**
 * The targets that ECS refused because of a lock, judged again by a fresh read. InstanceLockedForSecurity is the lock's
 * whatever that read shows; IncorrectInstanceStatus only if it shows the lock.
 *
 * @param codeOf ECS's code for a target; null where it refused for no code, or did not refuse.
 */
export async function lockDenials(
  prepared: readonly Prepared[],
  codeOf: (one: Prepared) => string | null,
  request: WriteRequest,
  tools: WriteTools,
): Promise<ReadonlyMap<string, LockDenial>> {
  const { operation } = request;
  const suspects = prepared.flatMap((one) => {
    const code = codeOf(one) ?? '';
    const refusal = isLockRefusal(operation, code);
    return refusal === 'NO' ? [] : [{ one, code, refusal }];
  });
  if (suspects.length === 0) return new Map();
  const targets = suspects.map(({ one }) => one.target);
  const fresh = await prepare({ ...request, targets }, tools, tools.freshLoaders());
  const denials = new Map<string, LockDenial>();
  for (const [index, { one, code, refusal }] of suspects.entries()) {
    const again = fresh[index]?.judged ?? null;
    const isSeen = again !== null && again.verdict !== 'ALLOWED' && again.reason !== 'LOCK_STATE_UNKNOWN';
    if (!isSeen && refusal === 'MAYBE') continue;
    const judged = isSeen ? again : lockedByEcs(operation, one.target);
    denials.set(one.target.id, { prepared: one, code, judged, isSeen });
  }
  return denials;
}

/** Tells the observer that ECS refused what we had let through: once for a call, code and kind, however many targets. */
export function reportDrift(
  denials: readonly LockDenial[],
  { operation }: WriteRequest,
  { observer }: WriteTools,
): void {
  const drifts = new Map<string, Drift>();
  for (const denial of denials) {
    const { scope, judged } = denial.prepared;
    // In shadow mode our policy may have said so itself: then nothing drifted.
    if (scope === null || judged?.verdict === 'DENIED') continue;
    const { accountId, regionId } = scope;
    const kind = kindOf(denial, operation);
    drifts.set(`${kind} ${denial.code}`, { operation, accountId, regionId, code: denial.code, kind });
  }
  drifts.forEach((drift) => observer.drifted(drift));
}

/** A rule that our table does not know, or a lock that came in between, and that may be gone again. */
function kindOf(
  { prepared: { judged, facts }, isSeen }: LockDenial,
  operation: EcsWriteOperation,
): Drift['kind'] {
  if (judged === null) return 'RULE';
  const { effect } = rules[operation];
  switch (effect) {
    case 'UNAFFECTED':
    case 'ACCEPTED_NOT_EXECUTED':
      return 'RULE';
    case 'DENIED':
      return 'RACE';
    case 'DENIED_WHILE_DISK_IN_USE':
      // A disk that its status left open was not stopped by the rule that we know, unless it was attached meanwhile.
      return isSeen || (facts?.known.diskStatus ?? 'In_use') === 'In_use' ? 'RACE' : 'RULE';
    default:
      return effect satisfies never;
  }
}
