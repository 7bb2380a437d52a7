import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A position in a list: after the first `offset` entries of one of ECS's pages. */
export interface CursorPosition {
  readonly accountId: string;
  readonly regionId: string;
  /** ECS's token of the page; null for the first one. */
  readonly token: string | null;
  readonly offset: number;
  /** The page's size, needed to read the same page again. */
  readonly pageSize: number;
}

export type CursorFault = 'MALFORMED' | 'EXPIRED' | 'OTHER_LIST';

export interface CursorCodec {
  /** @param list what the cursor belongs to: field, filter, regions, accounts. */
  encode(position: CursorPosition, list: string): string;
  /** @returns the position, or why the text is not a cursor of this list. */
  decode(text: string, list: string): CursorPosition | CursorFault;
}

/** How long a cursor is valid, in milliseconds. ECS's own tokens expire too. */
export const lifetimeMs = 24 * 60 * 60 * 1000;

type Payload = [
  accountId: string,
  regionId: string,
  token: string | null,
  offset: number,
  pageSize: number,
  list: string,
  issuedAt: number,
];

/**
 * Opaque, signed cursors. They contain ECS's token, so any replica can continue from them. They are signed because a
 * forged cursor could name accounts and regions without the checks of the list's arguments.
 *
 * @param secret must be the same on every replica; otherwise replicas refuse each other's cursors.
 * @param now the wall clock, in milliseconds.
 */
export function createCursorCodec(secret: string, now: () => number = Date.now): CursorCodec {
  const sign = (text: string): string =>
    createHmac('sha256', secret).update(text).digest().subarray(0, 16).toString('base64url');
  return {
    encode({ accountId, regionId, token, offset, pageSize }, list) {
      const payload: Payload = [accountId, regionId, token, offset, pageSize, fingerprint(list), now()];
      const text = Buffer.from(JSON.stringify(payload)).toString('base64url');
      return `${text}.${sign(text)}`;
    },
    decode(text, list) {
      const [body = '', signature = '', ...rest] = text.split('.');
      // Compared as texts: a decoder also accepts other spellings of the same bytes, such as one with padding.
      const [given, expected] = [Buffer.from(signature), Buffer.from(sign(body))];
      if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected))
        return 'MALFORMED';
      const [accountId, regionId, token, offset, pageSize, ofList, issuedAt] = JSON.parse(
        Buffer.from(body, 'base64url').toString(),
      ) as Payload;
      if (ofList !== fingerprint(list)) return 'OTHER_LIST';
      return now() - issuedAt > lifetimeMs ? 'EXPIRED' : { accountId, regionId, token, offset, pageSize };
    },
  };
}

const fingerprint = (list: string): string =>
  createHash('sha256').update(list).digest('base64url').slice(0, 16);
