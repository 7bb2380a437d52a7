import { createHmac, publicDecrypt, timingSafeEqual, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** A request as EventBridge signs it: https://www.alibabacloud.com/help/en/eventbridge/user-guide/signature-algorithm */
export interface SignedRequest {
  /** The address of the target as it was entered in EventBridge, with the query. */
  readonly url: string;
  /** @returns the value of a header, by its name in lower case. */
  readonly header: (name: string) => string | undefined;
  /** The body as it came. */
  readonly body: string;
}

interface Edition {
  /** The headers that are signed, in this order. */
  readonly signed: readonly string[];
  readonly signature: string;
  /** The header that names the method, and its only accepted value. */
  readonly method: readonly [name: string, value: string];
  readonly isSignedBy: (text: string, signature: Buffer, key: KeyObject, request: SignedRequest) => boolean;
}

const prefix = 'x-eventbridge-';
const secretHeader = `${prefix}signature-secret`;
/** The headers that both editions sign; the first is in every request. */
const common = ['signature-version', 'signature-url', 'signature-token'].map((name) => prefix + name);
const timestampHeader = `${prefix}signature-timestamp`;

/** The older edition signs with a secret of its own for each request, which the key opens. */
const older: Edition = {
  signed: [timestampHeader, `${prefix}signature-method`, ...common, secretHeader],
  signature: `${prefix}signature`,
  method: [`${prefix}signature-method`, 'HMAC-SHA1'],
  isSignedBy(text, signature, key, { header }) {
    const secret = publicDecrypt(key, Buffer.from(header(secretHeader) ?? '', 'base64'));
    const expected = createHmac('sha1', secret).update(text).digest();
    return expected.length === signature.length && timingSafeEqual(expected, signature);
  },
};

/** The newer edition signs the hash of the text with the key. */
const newer: Edition = {
  signed: [timestampHeader, `${prefix}hash-method`, ...common],
  signature: `${prefix}signature-v2`,
  method: [`${prefix}hash-method`, 'SHA256'],
  isSignedBy: (text, signature, key) => verify('RSA-SHA256', Buffer.from(text), key, signature),
};

/** Where the request says that its key is. Nothing may be fetched from there before the host was checked. */
export const keyUrlOf = ({ header }: SignedRequest): string | undefined => header(`${prefix}signature-url`);

/** The user's own token, which is signed as well; undefined without one. */
export const tokenOf = ({ header }: SignedRequest): string | undefined => header(`${prefix}signature-token`);

/** @returns when the request was signed, in milliseconds since the epoch; null when it does not say. */
export function signedAt({ header }: SignedRequest): number | null {
  const text = header(timestampHeader) ?? '';
  // The page does not say the unit, and clients in public use read either.
  if (/^\d{13}$/.test(text)) return Number(text);
  return /^\d{10}$/.test(text) ? Number(text) * 1_000 : null;
}

/**
 * Checks the signature of either edition. If a request has both, the newer one counts.
 *
 * The page joins the parts by line feeds. Whether the signed text of the older edition has the secret's header, and a line
 * feed at its end, differs between the page and clients in public use: all readings are accepted, for each is a text that
 * only the holder of the key can sign.
 */
export function isSigned(request: SignedRequest, key: KeyObject): boolean {
  const { header } = request;
  const edition = header(newer.signature) === undefined ? older : newer;
  const [method, value] = edition.method;
  const signature = Buffer.from(header(edition.signature) ?? '', 'base64');
  if (signature.length === 0 || header(method) !== value) return false;
  try {
    return textsOf(request, edition).some((text) => edition.isSignedBy(text, signature, key, request));
  } catch {
    // A secret that the key does not open is not signed by it.
    return false;
  }
}

/** The texts that may have been signed: the page's own first. */
function textsOf({ url, header, body }: SignedRequest, { signed }: Edition): readonly string[] {
  const lines = (names: readonly string[]): string =>
    names
      .filter((name) => header(name) !== undefined)
      .map((name) => `${name}: ${header(name) ?? ''}`)
      .join('\n');
  const withoutSecret = signed.filter((name) => name !== secretHeader);
  return [lines(signed), lines(withoutSecret)].flatMap((headers) => {
    const text = `${url}\n${headers}\n${body}`;
    return [text, `${text}\n`];
  });
}
