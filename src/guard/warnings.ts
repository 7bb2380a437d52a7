import { text } from '../policy/texts/say';
import type { Text } from '../policy/texts/say';
import type { Judged } from './judge';
import { isSentUnread } from './write-request';
import type { WriteRequest } from './write-request';

/** Warnings about a write that succeeds, or that would succeed in a dry run. */
export function warningsFor(request: WriteRequest, one: Judged): readonly Text[] {
  return [...deletionWarnings(request, one), ...unreadWarnings(request, one), ...chargeWarnings(request)];
}

function deletionWarnings(request: WriteRequest, { facts, disksReleased }: Judged): readonly Text[] {
  if (request.confirmed !== true || facts === null || facts.known.locks?.security === 'NOT_LOCKED') return [];
  if (disksReleased === null) {
    return [text('WARN_DISKS_UNREAD', {})];
  }
  if (disksReleased.length === 0) return [];
  return [text('WARN_DISKS_RELEASED', { ids: disksReleased })];
}

/** The command was sent although nobody knows whether the instance is locked. */
const unreadWarnings = (request: WriteRequest, { target, judged }: Judged): readonly Text[] =>
  judged?.reason === 'LOCK_STATE_UNKNOWN' && isSentUnread(request)
    ? [text('WARN_LOCK_UNREAD', { id: target.id })]
    : [];

/** A dry run tells the caller that the real call costs money. */
const chargeWarnings = ({ operation, dryRun, isCharged }: WriteRequest): readonly Text[] =>
  dryRun && isCharged === true
    ? [text('WARN_CHARGED', { action: operation })]
    : [];
