import type { Judged } from './judge';
import { isSentUnread } from './write-request';
import type { WriteRequest } from './write-request';

/** Warnings about a write that succeeds, or that would succeed in a dry run. */
export function warningsFor(request: WriteRequest, one: Judged): readonly string[] {
  return [...deletionWarnings(request, one), ...unreadWarnings(request, one), ...chargeWarnings(request)];
}

function deletionWarnings(request: WriteRequest, { facts, disksReleased }: Judged): readonly string[] {
  if (request.confirmed !== true || facts === null || facts.known.locks?.security === 'NOT_LOCKED') return [];
  if (disksReleased === null) {
    return [
      'Its disks could not be read. If it is locked, the disks that are set to stay are released with it.',
    ];
  }
  if (disksReleased.length === 0) return [];
  const ids = disksReleased.join(', ');
  return [`The instance is locked, so the disks that are set to stay are released with it: ${ids}.`];
}

/** The command was sent although nobody knows whether the instance is locked. */
const unreadWarnings = (request: WriteRequest, { target, judged }: Judged): readonly string[] =>
  judged?.reason === 'LOCK_STATE_UNKNOWN' && isSentUnread(request)
    ? [
        `Whether ${target.id} is locked could not be read. If it is, ECS accepts the command and does not run it.`,
      ]
    : [];

/** A dry run tells the caller that the real call costs money. */
const chargeWarnings = ({ operation, dryRun, isCharged }: WriteRequest): readonly string[] =>
  dryRun && isCharged === true
    ? [`${operation} costs money as soon as it is called; this dry run cost nothing.`]
    : [];
