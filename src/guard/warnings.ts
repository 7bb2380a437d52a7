import type { Judged } from './judge';
import type { WriteRequest } from './write-request';

/** What a user should know although it works, or would. */
export function warningsFor(request: WriteRequest, one: Judged): readonly string[] {
  return [...deletionWarnings(request, one), ...chargeWarnings(request)];
}

function deletionWarnings(request: WriteRequest, { facts, disksReleased }: Judged): readonly string[] {
  if (request.confirmed !== true || facts === null || facts.known.locks?.security === 'NOT_LOCKED') return [];
  if (disksReleased === null) {
    return ['Its disks could not be read; those set to stay are released with it if it is locked.'];
  }
  if (disksReleased.length === 0) return [];
  const ids = disksReleased.join(', ');
  return [`The instance is locked, so that disks set to stay are released with it: ${ids}.`];
}

/** Who only tries learns here what it would cost. */
const chargeWarnings = ({ operation, dryRun, isCharged }: WriteRequest): readonly string[] =>
  dryRun && isCharged === true ? [`${operation} is charged when it is called; nothing was charged now.`] : [];
