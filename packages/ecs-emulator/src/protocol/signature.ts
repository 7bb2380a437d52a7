import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** A parameter name and its value, decoded. */
export type Pair = readonly [name: string, value: string];

/** The algorithms of signature version 3, by the word in the Authorization header → digest. */
export const acs3Algorithms: ReadonlyMap<string, string> = new Map([
  ['ACS3-HMAC-SHA256', 'sha256'],
  ['ACS3-HMAC-SM3', 'sm3'],
]);

/** The algorithms of the RPC signature version 1, by SignatureMethod → digest. */
export const rpcAlgorithms: ReadonlyMap<string, string> = new Map([
  ['HMAC-SHA1', 'sha1'],
  ['HMAC-SHA256', 'sha256'],
]);

/** Percent-encodes by RFC 3986: everything but letters, digits, `-`, `_`, `.` and `~`, in UTF-8. */
export function percentEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

const byName = (a: Pair, b: Pair): number => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : 0);

/** Parameters sorted by name, encoded and joined: the common part of both signature versions. */
export function canonicalQuery(pairs: readonly Pair[]): string {
  return [...pairs]
    .sort(byName)
    .map(([name, value]) => `${percentEncode(name)}=${percentEncode(value)}`)
    .join('&');
}

/** The parts of an HTTP request that signature version 3 covers. */
export interface Acs3Request {
  readonly method: string;
  /** The path of the request line, unchanged. */
  readonly path: string;
  readonly query: readonly Pair[];
  /** Lower-case header name → value. */
  readonly headers: Readonly<Record<string, string>>;
  /** Lower-case names in the order of the Authorization header. */
  readonly signedHeaders: readonly string[];
  readonly body: Uint8Array;
}

/** The hex digest of a payload, as in x-acs-content-sha256. */
export function hashHex(digest: string, payload: Uint8Array | string): string {
  return createHash(digest).update(payload).digest('hex');
}

/**
 * Signature version 3 (ACS3-HMAC-SHA256).
 *
 * @returns the canonical request, the string to sign, the signature in hex, and the hash of the body in hex, which
 * x-acs-content-sha256 must equal
 */
export function acs3Signature(
  algorithm: string,
  secret: string,
  request: Acs3Request,
): { canonicalRequest: string; stringToSign: string; signature: string; payloadHash: string } {
  const digest = acs3Algorithms.get(algorithm) ?? 'sha256';
  const headers = request.signedHeaders.map((name) => `${name}:${(request.headers[name] ?? '').trim()}\n`);
  const path = request.path.replace(/\+/g, '%20').replace(/\*/g, '%2A').replace(/%7E/g, '~');
  const payloadHash = hashHex(digest, request.body);
  const canonicalRequest = [
    request.method,
    path,
    canonicalQuery(request.query),
    headers.join(''),
    request.signedHeaders.join(';'),
    payloadHash,
  ].join('\n');
  const stringToSign = `${algorithm}\n${hashHex(digest, canonicalRequest)}`;
  const signature = createHmac(digest, secret).update(stringToSign).digest('hex');
  return { canonicalRequest, stringToSign, signature, payloadHash };
}

/**
 * The RPC signature version 1 over all parameters of query and form except `Signature`. The path is always signed as
 * `/`, whatever the request line says.
 *
 * @returns the string to sign and the signature in base64
 */
export function rpcSignature(
  method: string,
  secret: string,
  params: readonly Pair[],
  signatureMethod = 'HMAC-SHA1',
): { stringToSign: string; signature: string } {
  const signed = params.filter(([name]) => name !== 'Signature');
  const stringToSign = `${method}&${percentEncode('/')}&${percentEncode(canonicalQuery(signed))}`;
  const digest = rpcAlgorithms.get(signatureMethod) ?? 'sha1';
  return { stringToSign, signature: createHmac(digest, `${secret}&`).update(stringToSign).digest('base64') };
}

/** Compares two signatures in constant time. */
export function sameSignature(expected: string, given: string): boolean {
  const [a, b] = [Buffer.from(expected), Buffer.from(given)];
  return a.length === b.length && timingSafeEqual(a, b);
}
