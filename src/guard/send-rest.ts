import { tokenMismatches } from './client-token';
import type { Call } from './plan';
import type { LockDenial } from './second-look';
import { send } from './send';
import type { SentCall } from './send';
import type { WriteRequest } from './write-request';
import type { WriteTools } from './write-tools';

/**
 * ECS refused a whole BEST_EFFORT call because a lock was set on some of its targets after the check. Sends the other
 * targets once more, without the locked ones. ECS carries out nothing of a call that it refuses, so nothing is done twice.
 *
 * The second call has the token of the first. With a token of its own, a caller who repeats the whole list under the first
 * token would make a call that ECS has not seen, and would do the rest twice. With the same token that repeat is either
 * the same call or refused. Where ECS remembers the token of a refused call, it refuses the second one too, and the rest is
 * not attempted.
 *
 * @param denials the denials of the call by target id, after a second look at the locks.
 * @returns the second call; null when there is none, because nothing is left of it or the request has no time.
 */
export async function sendRest(
  call: Call,
  denials: ReadonlyMap<string, LockDenial>,
  request: WriteRequest,
  tools: WriteTools,
): Promise<SentCall | null> {
  const isLocked = (id: string): boolean => denials.get(id)?.isSeen === true;
  const targets = call.targets.filter(({ id }) => denials.get(id)?.isOpen === true);
  const isSplit = targets.length > 0 && call.targets.some(({ id }) => isLocked(id));
  if (request.mode !== 'BEST_EFFORT' || call.isRest === true || !isSplit) return null;
  if (tools.window.whyClosed() !== null) return null;
  const rest: Call = { ...call, targets, isRest: true };
  const sent = await send(rest, request, tools);
  const isTokenTaken = sent.kind === 'FAILED' && tokenMismatches.includes(sent.error.code ?? '');
  return isTokenTaken ? null : { call: rest, sent };
}
