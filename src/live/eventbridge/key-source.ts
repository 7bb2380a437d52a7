import { X509Certificate, createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

/** Gives the key that a request names. */
export interface KeySource {
  /**
   * @returns null when the address is not one of EventBridge in a region that is served here.
   * @throws Error when the key cannot be had now.
   */
  keyAt(url: string): Promise<KeyObject | null>;
}

export interface FetchedKeysOptions {
  readonly regionIds: readonly string[];
  readonly fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

const mostBytes = 64 * 1024;
const timeoutMs = 3_000;
/** How long a key is used, and how long a failure is believed, in milliseconds. */
const keptFor = { key: 3_600_000, failure: 30_000 } as const;

/** Whoever sends a request names the address, before anything is proved: no more than this many are fetched and kept. */
const mostKnown = 16;

/** @returns a key of a PEM text: a certificate, or the bare public key. @throws Error for anything else. */
export const keyOfPem = (pem: string): KeyObject =>
  pem.includes('BEGIN CERTIFICATE') ? new X509Certificate(pem).publicKey : createPublicKey(pem);

/** One key for all requests, whatever address they name. */
export const pinnedKey = (key: KeyObject): KeySource => ({ keyAt: () => Promise.resolve(key) });

/**
 * Fetches keys from EventBridge's own addresses, and keeps them for an hour.
 *
 * A request chooses the address, so that only the fixed host of each region that is served here is called. Such a host is
 * a bucket of Object Storage: the same pattern with any other name could be anybody's bucket. The path is free, so that the
 * number of addresses is bounded: failures are forgotten after half a minute.
 */
export function fetchedKeys({ regionIds, fetch: get, now }: FetchedKeysOptions): KeySource {
  const hosts = new Set(regionIds.map((regionId) => `${regionId}-eventbridge.oss-accelerate.aliyuncs.com`));
  const known = new Map<string, { readonly key: Promise<KeyObject>; until: number }>();

  const fetched = async (url: string): Promise<KeyObject> => {
    const answer = await get(url, { redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    if (!answer.ok) throw new Error(`The address of the key answered ${answer.status}.`);
    return keyOfPem(await textOf(answer));
  };

  return {
    keyAt(url) {
      const address = officialAddress(url, hosts);
      if (address === null) return Promise.resolve(null);
      const kept = known.get(address);
      if (kept !== undefined && now() < kept.until) return kept.key;
      for (const [each, { until }] of known) if (now() >= until) known.delete(each);
      if (known.size >= mostKnown) return Promise.reject(new Error('Too many addresses of keys were named.'));
      const entry = { key: fetched(address), until: now() + keptFor.key };
      known.set(address, entry);
      entry.key.catch(() => (entry.until = now() + keptFor.failure));
      return entry.key;
    },
  };
}

function officialAddress(url: string, hosts: ReadonlySet<string>): string | null {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address?.protocol !== 'https:' || !hosts.has(address.host)) return null;
  const isPlain = address.username === '' && address.password === '' && address.search === '';
  return isPlain ? `https://${address.host}${address.pathname}` : null;
}

/** The text of an answer of bounded size. */
async function textOf(answer: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of answer.body ?? []) {
    const piece = part as Uint8Array;
    bytes += piece.byteLength;
    if (bytes > mostBytes) throw new Error('The key is too large.');
    parts.push(piece);
  }
  return Buffer.concat(parts).toString('utf8');
}
