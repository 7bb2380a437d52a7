import { timingSafeEqual } from 'node:crypto';
import { readEvent } from './event';
import type { Hint } from './event';
import type { KeySource } from './key-source';
import { isSigned, keyUrlOf, signedAt, tokenOf } from './signature';
import type { SignedRequest } from './signature';

/** What became of a delivery. */
export type Receipt =
  | 'ACCEPTED'
  /** The same delivery again: nothing was done. */
  | 'REPEATED'
  /** An event about something that is not mirrored. */
  | 'OF_NO_USE'
  | 'EXPIRED'
  | 'NOT_SIGNED'
  | 'MALFORMED'
  /** The key could not be fetched: EventBridge shall send it again. */
  | 'NO_KEY';

export interface ReceiverOptions {
  readonly keys: KeySource;
  /** The token that every delivery must carry; null for none. */
  readonly token: string | null;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly onHint: (hint: Hint) => void;
}

/** A signature is good for so long, in milliseconds. */
const windowMs = 60_000;
/** How many deliveries are remembered, to recognise a repeated one. EventBridge delivers more than once by design. */
const mostRemembered = 10_000;

/** @returns a function that takes one delivery and says what became of it. */
export function createReceiver(options: ReceiverOptions): (request: SignedRequest) => Promise<Receipt> {
  const { keys, token, now, onHint } = options;
  const remembered = new Set<string>();

  const isNew = (id: string): boolean => {
    if (remembered.has(id)) return false;
    remembered.add(id);
    if (remembered.size > mostRemembered) {
      for (const oldest of remembered) {
        remembered.delete(oldest);
        break;
      }
    }
    return true;
  };

  const faultOf = async (request: SignedRequest): Promise<Receipt | null> => {
    const at = signedAt(request);
    if (at === null) return 'NOT_SIGNED';
    if (Math.abs(now() - at) > windowMs) return 'EXPIRED';
    if (token !== null && !isEqual(tokenOf(request) ?? '', token)) return 'NOT_SIGNED';
    try {
      const key = await keys.keyAt(keyUrlOf(request) ?? '');
      return key !== null && isSigned(request, key) ? null : 'NOT_SIGNED';
    } catch {
      return 'NO_KEY';
    }
  };

  return async (request) => {
    const fault = await faultOf(request);
    if (fault !== null) return fault;
    const event = readEvent(parsed(request.body));
    if (event === null) return 'MALFORMED';
    if (event.id !== null && !isNew(event.id)) return 'REPEATED';
    if (event.hint === null) return 'OF_NO_USE';
    onHint(event.hint);
    return 'ACCEPTED';
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isEqual(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
